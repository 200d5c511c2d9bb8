"""Decoding the ASN.1 of strangers: whatever is met in bad bytes comes out as one error."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.card.tlv import MalformedError


class UnsupportedError(Exception):
    """A signature, a key or a curve that this program does not know; the text names it."""


@contextmanager
def decoding(what: str) -> Iterator[None]:
    """Turn all that asn1crypto raises on bytes that are not ``what`` into MalformedError.

    It decodes as values are asked for, and raises what Python raises on the way: also RecursionError, on
    objects nested without end.
    """
    try:
        yield
    except (
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        ArithmeticError,
        RecursionError,
        AssertionError,
    ) as wrong:
        raise MalformedError(what) from wrong
