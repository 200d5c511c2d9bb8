"""Bytes and tables put into their declared shape by msgspec, from any thread.

msgspec works out a shape at its first use, and lets other threads see it half worked out: a second first use
at that moment reads fields that are not there yet, and the process ends by SIGSEGV (decision 0158). Here each
shape is worked out once, by one thread at a time.
"""

from threading import Lock
from typing import Any, Final, TypeVar, overload

from msgspec import convert
from msgspec.json import Decoder

_Shape = TypeVar("_Shape")

_DECODERS: Final[dict[Any, Decoder[Any]]] = {}
_ONE_AT_A_TIME: Final = Lock()


@overload
def from_json(raw: bytes | str, shape: type[_Shape]) -> _Shape: ...
@overload
def from_json(raw: bytes | str, shape: Any) -> Any: ...
def from_json(raw: bytes | str, shape: Any) -> Any:
    """Return what JSON holds, in its shape.

    Raises ``msgspec.ValidationError`` where the shape is another, ``msgspec.DecodeError`` where it is no
    JSON, UnicodeDecodeError and RecursionError.
    """
    return _decoder(shape).decode(raw)


@overload
def from_tables(tables: object, shape: type[_Shape]) -> _Shape: ...
@overload
def from_tables(tables: object, shape: Any) -> Any: ...
def from_tables(tables: object, shape: Any) -> Any:
    """Return tables read from TOML in their shape. Raises ``msgspec.ValidationError``."""
    _decoder(shape)
    return convert(tables, shape)


def _decoder(shape: Any) -> Decoder[Any]:
    found = _DECODERS.get(shape)
    if found is None:
        with _ONE_AT_A_TIME:
            found = _DECODERS.setdefault(shape, Decoder(shape))
    return found
