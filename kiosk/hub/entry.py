"""A journal entry as the hub reads it from its exact bytes (version 1), and what intake asks of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final, TypeVar

import msgspec

from kiosk.cases.case import Event
from kiosk.cases.reference import Reference
from kiosk.errors import KioskError
from kiosk.hub.stations import Station
from kiosk.shapes import from_json
from kiosk.sync.envelope import LogItem

_Detail = Annotated[str, msgspec.Meta(pattern=r"^[^\x00]{0,2000}$")]
_Instant = Annotated[datetime, msgspec.Meta(tz=True)]

AT_INTAKE: Final = frozenset(
    {
        "item-elsewhere",
        "item-misplaced",
        "item-reference-broken",
        "item-station-revoked",
        "item-unreadable",
        "item-version-unknown",
        "item-withheld",
    }
)
"""Reasons that no later knowledge takes back: an entry refused for one is not judged again."""


class Envelope(msgspec.Struct, frozen=True):
    """What stands in every entry around its content, which intake leaves as it is."""

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
    lang: Annotated[str, msgspec.Meta(pattern=r"^[a-z]{0,8}$")] = ""
    office: str = ""
    station: str = ""
    missing: tuple[str, ...] = ()


_Shape = TypeVar("_Shape", bound=Envelope)


class Entry(Envelope, frozen=True):
    """A whole entry; a deposit and a correction hold a content in the place of ``detail``."""

    answers: dict[str, Any] = {}


class _Version(msgspec.Struct):
    v: int


def read(body: bytes) -> Entry:
    """Return the whole entry. Raises KioskError ``item-unreadable`` or ``item-version-unknown``."""
    return _read(body, Entry)


@dataclass(frozen=True, slots=True)
class Passed:
    """What a region says of a batch that it passes on: who its stations are is for the region to know."""

    apart: Mapping[int, str]
    """Why it set entries apart, by sequence number."""
    offices: frozenset[str]
    """Its offices: of others it can say nothing."""


def refused(item: LogItem, station: Station, epoch: int, passed: Passed | None = None) -> str:
    """Return why intake sets an entry apart, a code of :data:`AT_INTAKE`, empty where it does not.

    ``passed`` is what the region says that forwards the batch. The content is not looked at: a station waits.
    """
    try:
        entry = _read(item.body, Envelope) if item.body else _withheld()
        reference = _placed(entry, item, station, epoch)
        if passed is None:
            _believed(entry, reference, station)
        else:
            _passed_on(entry, reference, passed)
    except KioskError as wrong:
        return wrong.code
    return ""


def _read(body: bytes, shape: type[_Shape]) -> _Shape:
    try:
        entry = from_json(body, shape)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise KioskError(_unreadable(body)) from wrong
    if entry.v != 1:
        raise KioskError("item-version-unknown")
    return entry


def _unreadable(body: bytes) -> str:
    """An entry of a later version may have any shape; it is told from one that is broken."""
    try:
        known = from_json(body, _Version).v == 1
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        known = True
    return "item-unreadable" if known else "item-version-unknown"


def _withheld() -> Envelope:
    raise KioskError("item-withheld")


def _placed(entry: Envelope, item: LogItem, station: Station, epoch: int) -> Reference:
    """Return the reference of an entry; it must say of itself where it stands, so that nobody moves it."""
    if (entry.device, entry.epoch, entry.seq) != (station.device, epoch, item.seq):
        raise KioskError("item-misplaced")
    try:
        reference = Reference.exact(entry.reference)
    except KioskError as wrong:
        raise KioskError("item-reference-broken") from wrong
    if reference.training != entry.training:
        raise KioskError("item-reference-broken")
    return reference


def _believed(entry: Envelope, reference: Reference, station: Station) -> None:
    """Numbers are given out by their own station only; later events may come from a neighbour's."""
    told = (entry.office, entry.station)
    home = told == (station.office, station.station) == (reference.office, reference.station)
    if entry.event is Event.DEPOSITED and not home:
        raise KioskError("item-elsewhere")
    if station.revoked is not None and station.revoked.covers(entry.instant):
        raise KioskError("item-station-revoked")


def _passed_on(entry: Envelope, reference: Reference, passed: Passed) -> None:
    if entry.seq in passed.apart:
        raise KioskError(passed.apart[entry.seq])
    home = (entry.office, entry.station) == (reference.office, reference.station)
    if entry.event is Event.DEPOSITED and not (home and entry.office in passed.offices):
        raise KioskError("item-elsewhere")
