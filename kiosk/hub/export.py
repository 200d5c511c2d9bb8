"""Deposits for supervisors: rows by field id, a signed manifest, and a note of who took it."""

import re
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import date
from hashlib import file_digest
from io import BufferedRandom
from typing import Final

from kiosk.cases.case import CaseState
from kiosk.errors import KioskError
from kiosk.hub.access import Asker
from kiosk.hub.disclosures import taken
from kiosk.hub.downloads import Download, unnamed
from kiosk.hub.found import Found
from kiosk.hub.house import House
from kiosk.hub.judging import caught_up
from kiosk.hub.publications import shelf
from kiosk.hub.scope import EVERYWHERE, Level, Scope
from kiosk.hub.selection import Selection, codes, quarantined
from kiosk.hub.sheets import WRITERS, Writer
from kiosk.sync.signing import sign
from kiosk.sync.wire import Manifest

_NAME = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(_(?P<last>\d{4}-\d{2}-\d{2}))?\.(?P<format>[a-z]+)", re.ASCII)
_FORM = re.compile(r"[a-z][a-z0-9-]{0,39}")
_YEARS: Final = range(2, 9999)
"""A file deposited under a clock of nonsense is exported too, by the day that stands on its receipt."""


def wanted(asker: Asker, name: str, query: Mapping[str, str]) -> tuple[Selection, str]:
    """Return what ``2026-11-21.csv`` or ``2026-11-01_2026-11-30.csv`` asks for, and in which format.

    ``query`` may name a ``state``, a ``form``, a part of the asker's scope (``scope``), and ``training``.
    Raises KioskError ``export-format``, or like :func:`selected`.
    """
    found = _NAME.fullmatch(name)
    if found is None or found["format"] not in WRITERS:
        raise KioskError("export-format")
    days = {"first": found["day"], "last": found["last"] or found["day"]}
    return selected(asker, {**query, **days}), found["format"]


def selected(asker: Asker, query: Mapping[str, str]) -> Selection:
    """Return the deposits that the parameters of a selection ask for (:mod:`kiosk.hub.routes.selecting`).

    Raises KioskError ``export-day``, ``export-state``, ``export-form``, ``files-query`` or ``scope-unknown``.
    """
    first = _day(query.get("first", ""))
    last = _day(query.get("last") or query["first"])
    state, form, some = query.get("state", ""), query.get("form", ""), query.get("scope", "")
    if last < first:
        raise KioskError("export-day")
    if state and state not in set(CaseState):
        raise KioskError("export-state")
    if form and not _FORM.fullmatch(form):
        raise KioskError("export-form")
    return Selection(
        asker.scope,
        first,
        query.get("training") == "1",
        last,
        CaseState(state) if state else None,
        part(some) if some else None,
        form,
        *_narrowed(query),
    )


def _narrowed(query: Mapping[str, str]) -> tuple[str, str, str | None, bool]:
    """Return which station, clerk and reason are asked for, and whether only answered files are."""
    station, clerk, reason = query.get("station", ""), query.get("clerk", ""), query.get("reason")
    if "\0" in station + clerk + (reason or ""):  # which PostgreSQL takes in no text
        raise KioskError("files-query")
    return station, clerk, reason, query.get("answered") == "1"


def part(text: str) -> Scope:
    """Return a scope that was asked for. Raises KioskError ``scope-unknown``."""
    if "\0" in text:  # which PostgreSQL takes in no text
        raise KioskError("scope-unknown")
    return Scope.parse(text)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as wrong:
        raise KioskError("export-day") from wrong
    if day.year not in _YEARS or len(text) != len("2026-11-21"):
        raise KioskError("export-day")
    return day


def made(house: House, asker: Asker, chosen: Selection, kind: str) -> Download:
    """Write the export from one state of the database, sign its manifest, and note the disclosure.

    Raises KioskError ``export-too-long``.
    """
    pending = judged(house, chosen)
    with ExitStack() as failing:
        file = failing.enter_context(unnamed())
        with house.database.read() as connection:
            count = WRITERS[kind].write(Found(connection, chosen, shelf(connection)), file)
            told = {"count": count, "pending": pending, "quarantined": quarantined(connection, chosen)}
        ready = _ready(house, chosen, WRITERS[kind], kind, file, told)
        with house.database.write() as connection:
            how = {"sha256": ready.sha256, "office": _office(chosen), "format": kind, "count": count}
            taken(connection, asker, chosen, instant=ready.made, **how)
        failing.pop_all()  # closed by Download
    return ready


def judged(house: House, chosen: Selection) -> int:
    """Have judged what came of the offices that are meant, and return how many entries still wait."""
    with house.database.read() as connection:
        offices = None if (chosen.within or chosen.scope) == EVERYWHERE else codes(connection, chosen)
    return caught_up(house.database, offices, house.clock)


def _ready(
    house: House, chosen: Selection, writer: Writer, kind: str, file: BufferedRandom, told: Mapping[str, int]
) -> Download:
    now, size = house.clock.now(), file.seek(0, 2)
    file.seek(0)
    digest = file_digest(file, "sha256").hexdigest()
    asked = chosen.told()
    manifest = Manifest(
        office=_office(chosen),
        day=asked["first"],
        last=asked["last"],
        training=chosen.training,
        format=kind,
        sha256=digest,
        time=now,
        state=asked["state"],
        form=asked["form"],
        scope=asked["scope"],
        size=size,
        narrowed=chosen.narrowed(),
        **told,
    )
    signed = sign(manifest, house.key)
    return Download(_name(chosen, kind), writer.media_type, size, digest, signed, now, file)


def _office(chosen: Selection) -> str:
    """Return the code of the office, where it is one."""
    meant = chosen.within or chosen.scope
    return meant.code if meant.level is Level.OFFICE else ""


def _name(chosen: Selection, kind: str) -> str:
    asked = chosen.told()
    where = _office(chosen) or asked["scope"].replace(":", "-")
    days = "_".join(dict.fromkeys((asked["first"], asked["last"])))
    parts = (where, days, "T" if chosen.training else "", asked["form"], asked["state"], chosen.station)
    return f"{'-'.join(filter(None, parts))}.{kind}"
