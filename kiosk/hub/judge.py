"""Log first, judge later: is an authentic entry a good one? Whatever the answer, it is kept (0051)."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import msgspec

from kiosk.cases.case import CaseState, Event
from kiosk.cases.reference import Reference
from kiosk.clock import local
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.forms.check import check
from kiosk.forms.load import deposited_form
from kiosk.forms.schema import Form
from kiosk.forms.views import persons, record
from kiosk.hub.entry import Entry, read
from kiosk.hub.stations import Station
from kiosk.sync.envelope import LogItem

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Judged:
    """An entry and what is wrong with it; ``row`` is what a deposit or a correction makes of ``file``."""

    item: LogItem
    entry: Entry | None = None
    reason: str = ""
    row: Mapping[str, Any] | None = field(repr=False, default=None)


def judge(item: LogItem, station: Station, epoch: int) -> Judged:
    """Return the judgement on one entry; never raises, for no entry may block those behind it."""
    try:
        entry = read(item.body) if item.body else _withheld()
        _place(entry, item, station, epoch)
        row = _ROWS[entry.event](entry) if entry.event in _ROWS else None
    except KioskError as wrong:
        return Judged(item, reason=wrong.code)
    except Exception as defect:  # noqa: BLE001 -- a defect in one check must not hold up a station's log
        _LOG.error("entry could not be judged: %s", type(defect).__name__)
        return Judged(item, reason="item-unreadable")
    return Judged(item, entry, row=row)


def _withheld() -> Entry:
    raise KioskError("item-withheld")


def _place(entry: Entry, item: LogItem, station: Station, epoch: int) -> None:
    """An entry must say of itself where it stands: nobody can move it to another log."""
    if (entry.device, entry.epoch, entry.seq) != (station.device, epoch, item.seq):
        raise KioskError("item-misplaced")
    try:
        reference = Reference.parse(entry.reference)
    except KioskError as wrong:
        raise KioskError("item-reference-broken") from wrong
    if reference.training != entry.training or str(reference) != entry.reference:
        raise KioskError("item-reference-broken")
    if entry.event is Event.DEPOSITED:
        _office(entry, reference, station)


def _office(entry: Entry, reference: Reference, station: Station) -> None:
    told = (entry.office, entry.station)
    if told != (station.office, station.station) or told != (reference.office, reference.station):
        raise KioskError("item-elsewhere")


def _deposit(entry: Entry) -> dict[str, Any]:
    return {
        "device": entry.device,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "case_id": entry.case,
        "reference": entry.reference,
        "office": entry.office,
        "station": entry.station,
        "training": entry.training,
        "day": _day(entry),
        "instant": entry.instant,
        "clerk": entry.clerk,
        "form": entry.form,
        "state": CaseState.INCOMPLETE if entry.missing else CaseState.COMPLETE,
        "registration": "",
        "reason": "",
        "told_state": "",
        "told_registration": "",
        "told_reason": "",
        **_content(entry),
    }


def _content(entry: Entry) -> dict[str, Any]:
    """Return what a correction puts in the place of what was deposited."""
    asked, answers, day = _form(entry), Answers.from_json(entry.answers), _day(entry)
    if check(asked, answers, today=day, training=entry.training):
        raise KioskError("item-form-problems")
    return {
        "persons": len(persons(asked, answers)),
        "form_version": asked.version,
        "since": day,
        "record": msgspec.json.encode(record(asked, answers)).decode(),
    }


_ROWS: Final = {Event.DEPOSITED: _deposit, Event.CORRECTED: _content}


def _day(entry: Entry) -> date:
    try:
        return local(entry.instant).date()
    except OverflowError as wrong:  # on the first or the last day that a calendar of ours can name
        raise KioskError("item-unreadable") from wrong


def _form(entry: Entry) -> Form:
    try:
        return deposited_form(entry.form, entry.form_version)
    except KioskError as wrong:
        raise KioskError("item-form-unknown") from wrong
