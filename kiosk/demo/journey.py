"""The main job from card to export, done by the program itself on its real rooms, and what it showed."""

import csv
import json
import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import Any, TypeVar

from kiosk.app import station
from kiosk.card.reader import Can, CardReading
from kiosk.card.virtual.vpcd import PORT
from kiosk.cases.case import Case
from kiosk.clock import local
from kiosk.demo.house import House, demonstration
from kiosk.desk import road
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.flows.paperwork import PrintJob
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD
from kiosk.print.printer import PrintState
from kiosk.sync.fetch import ExportAsked
from kiosk.ui.gallery import pictures
from kiosk.ui.start import application

T = TypeVar("T")

CAN = "123456"
"""Printed on the front of the demonstration's card."""

CLERK = "Demo"

_LOOKS, _BETWEEN = 300, 0.2
"""How often, and after how many seconds, a print job is asked about."""


def demonstrate(out: Path, *, database: str = "", printer: str = "", card_port: int = PORT) -> dict[str, Any]:
    """Do the whole main job in a folder and return its summary: references, counts, milliseconds.

    Raises KioskError of whatever could not be done, and ``demonstration-differs`` (where) when register, hub
    and export do not hold the same file.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application("fr")  # before the first paper is laid out, which would make an application without widgets
    with demonstration(out, database=database, printer=printer, card_port=card_port) as house:
        means = station.means(house.folder, reader=house.reader)
        with closing(means):
            desk = CounterDesk(means)
            told = _done(desk, house, out)
            drawn = pictures(desk, out / "pictures", can=CAN, answers=_household())
            desk.send()
    return {**told, "pictures": len(drawn)}


def _done(desk: CounterDesk, house: House, out: Path) -> dict[str, Any]:
    reading, card_ms = _timed(lambda: desk.read_card(Can(CAN), lambda *_: None, Event()))
    case, deposit_ms = _deposited(desk, reading)
    reference = str(case.reference)
    _, receipt_ms = _timed(lambda: desk.receipt_pdf(reference))
    (out / f"{reference}.pdf").write_bytes(desk.receipt_pdf(reference))
    job = _printed(desk, reference)
    report, sync_ms = _timed(desk.send)
    if report.waiting or report.code:
        raise KioskError(report.code or "demonstration-differs", where="hub")
    exported = _exported(desk, case, out)
    return {
        "reference": reference,
        "hash": case.hash,
        "card": reading.access,
        "card_through": "pcscd" if house.pcsc else "in-process",
        "card_ms": card_ms,
        "deposit_ms": deposit_ms,
        "receipt_ms": receipt_ms,
        "print": job.outcome.state.value,
        "printer": desk.settings.printing.printer or "pdf",
        "sync_ms": sync_ms,
        "hub": "postgresql" if house.database.startswith("postgresql") else "sqlite",
        **exported,
    }


def _deposited(desk: CounterDesk, reading: CardReading) -> tuple[Case, float]:
    """Fill a form from the card, answer the rest as the household does, and deposit it."""
    draft = desk.begin("tadamon", desk.settings.station.lang)
    form = desk.shelf.form(draft.form, draft.form_version)
    filled = desk.fill(form, Answers.from_json(draft.answers), reading).answers
    answers = Answers.from_json(_household())
    for path, value in filled.values.items():
        answers = answers.with_value(path, value)
    kept = desk.keep(draft, answers, "")
    return _timed(lambda: desk.deposit(kept, answers, CLERK))


def _household() -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(HOUSEHOLD.read_text(encoding="utf-8"))
    return tree


def _printed(desk: CounterDesk, reference: str) -> PrintJob:
    """Print the receipt and follow it until paper came out, or a minute has gone."""
    job = desk.start_print(reference, CLERK)
    waiting = Event()
    for _ in range(_LOOKS):
        if job.outcome.state.final:
            break
        waiting.wait(_BETWEEN)
        job = desk.follow_print(job.id)
    if job.outcome.state is not PrintState.PRINTED:
        raise KioskError("print-job-aborted")
    return job


def _exported(desk: CounterDesk, case: Case, out: Path) -> dict[str, Any]:
    """Fetch the day from the hub and hold it against the register."""
    day = local(case.instant).date()
    counts = {}
    for kind in ("csv", "xlsx"):
        file = out / f"{day.isoformat()}.{kind}"
        counts[kind] = road.export(desk.means, ExportAsked(day, kind, training=True), file).count
    references = _references(out / f"{day.isoformat()}.csv")
    if references.count(str(case.reference)) != 1 or len(references) != counts["csv"]:
        raise KioskError("demonstration-differs", where="export")
    if [line.reference for line in desk.find(str(case.reference))] != [str(case.reference)]:
        raise KioskError("demonstration-differs", where="register")
    return {"hub_count": counts["xlsx"], "export_rows": len(references)}


def _references(file: Path) -> list[str]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [row["reference"] for row in csv.DictReader(lines, delimiter=";")]


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    begun = perf_counter()
    done = work()
    return done, round((perf_counter() - begun) * 1000, 1)
