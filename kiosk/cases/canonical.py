"""Canonical JSON: the exact bytes a journal entry is made of, once, and its hash covers."""

import json

from kiosk.errors import KioskError

_ENCODER = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, check_circular=False
)


def canonical(tree: object) -> bytes:
    """Return the tree as JSON with sorted keys, no spaces, in UTF-8.

    Raises KioskError ``case-not-writable`` for what JSON cannot hold (a lone surrogate, not-a-number).
    """
    try:
        return _ENCODER.encode(tree).encode()
    except (ValueError, TypeError) as wrong:
        # Not chained: the original's text would quote an answer.
        raise KioskError("case-not-writable", kind=type(wrong).__name__) from None
