"""A journal entry as the hub reads it from its exact bytes (version 1)."""

from datetime import datetime
from typing import Annotated, Any

import msgspec

from kiosk.cases.case import Event
from kiosk.errors import KioskError
from kiosk.shapes import from_json

_Detail = Annotated[str, msgspec.Meta(pattern=r"^[^\x00]{0,2000}$")]
_Instant = Annotated[datetime, msgspec.Meta(tz=True)]


class Entry(msgspec.Struct, frozen=True):
    """What stands in every entry; a deposit and a correction hold a content in the place of ``detail``."""

    v: int
    device: str
    epoch: int
    seq: int
    event: Event
    case: Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Za-z-]{1,64}$")]
    reference: Annotated[str, msgspec.Meta(max_length=40)]
    training: bool
    instant: _Instant
    clerk: Annotated[str, msgspec.Meta(pattern=r"^[^\x00]{0,200}$")]
    detail: dict[str, _Detail] = {}
    form: str = ""
    form_version: int = 0
    office: str = ""
    station: str = ""
    missing: tuple[str, ...] = ()
    answers: dict[str, Any] = {}


class _Version(msgspec.Struct):
    v: int


def read(body: bytes) -> Entry:
    """Return the entry. Raises KioskError ``item-unreadable`` or ``item-version-unknown``."""
    try:
        if from_json(body, _Version).v != 1:
            raise KioskError("item-version-unknown")
        return from_json(body, Entry)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise KioskError("item-unreadable") from wrong
