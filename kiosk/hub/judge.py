"""Log first, judge later: is an authentic entry a good one? Whatever the answer, it is kept (0051, 0168)."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

import msgspec

from kiosk.cases.case import CaseState, Event
from kiosk.cases.overview import cells
from kiosk.clock import local
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.forms.check import check
from kiosk.forms.schema import Form
from kiosk.forms.shelf import Shelf
from kiosk.forms.views import persons, record
from kiosk.hub.entry import AT_INTAKE, Entry, read

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Held:
    """An entry of the log as intake left it: its exact bytes, and why it set it apart, if it did."""

    seq: int
    body: bytes = field(repr=False)
    reason: str
    received: datetime


@dataclass(frozen=True, slots=True)
class Judged:
    """An entry and what is wrong with it; ``row`` is what a deposit or a correction makes of ``file``."""

    held: Held
    entry: Entry | None = None
    reason: str = ""
    row: Mapping[str, Any] | None = field(repr=False, default=None)


def judge(held: Held, shelf: Shelf) -> Judged:
    """Return the judgement on the content of one entry; never raises, for none may block those behind it."""
    if held.reason in AT_INTAKE:
        return Judged(held, reason=held.reason)
    try:
        entry = read(held.body)
        row = _ROWS[entry.event](entry, held, shelf) if entry.event in _ROWS else None
    except KioskError as wrong:
        return Judged(held, reason=wrong.code)
    except Exception as defect:  # noqa: BLE001 -- a defect in one check must not hold up a station's log
        _LOG.error("entry could not be judged: %s", type(defect).__name__)
        return Judged(held, reason="item-unreadable")
    return Judged(held, entry, row=row)


def _deposit(entry: Entry, held: Held, shelf: Shelf) -> dict[str, Any]:
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
        "received": held.received,
        "clerk": entry.clerk,
        "form": entry.form,
        "state": CaseState.INCOMPLETE if entry.missing else CaseState.COMPLETE,
        "registration": "",
        "reason": "",
        "told_state": "",
        "told_registration": "",
        "told_reason": "",
        "deposit_line": cells.deposit_line(
            entry.reference, entry.office, entry.station, entry.instant, entry.clerk
        ),
        **_content(entry, held, shelf),
    }


def _content(entry: Entry, _held: Held, shelf: Shelf) -> dict[str, Any]:
    """Return what a correction puts in the place of what was deposited."""
    asked, answers, day = _form(entry, shelf), Answers.from_json(entry.answers), _day(entry)
    if check(asked, answers, today=day, training=entry.training):
        raise KioskError("item-form-problems")
    told = record(asked, answers)
    return {
        "persons": len(persons(asked, answers)),
        "form_version": asked.version,
        "lang": entry.lang,
        "since": day,
        "record": msgspec.json.encode(told).decode(),
        "cells": cells.rendered(asked, told),
    }


_ROWS: Final = {Event.DEPOSITED: _deposit, Event.CORRECTED: _content}


def _day(entry: Entry) -> date:
    try:
        return local(entry.instant).date()
    except OverflowError as wrong:  # on the first or the last day that a calendar of ours can name
        raise KioskError("item-unreadable") from wrong


def _form(entry: Entry, shelf: Shelf) -> Form:
    try:
        return shelf.deposited(entry.form, entry.form_version)
    except KioskError as wrong:
        raise KioskError("item-form-unknown") from wrong
