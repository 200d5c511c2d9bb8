"""Rows of ``file`` as the judge writes them, without a log."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import msgspec

from kiosk.cases.overview import cells
from kiosk.forms.answers import Answers
from kiosk.forms.load import form
from kiosk.forms.views import record
from kiosk.hub.access import STATION_RIGHTS, Asker
from kiosk.hub.house import House
from kiosk.hub.landing import land
from kiosk.hub.scope import Level, Scope
from kiosk.hub.tables import file
from tests.fakes.filings import NOON
from tests.fakes.pen import DEVICE
from tests.fakes.station import household

DAY = date(2026, 11, 21)
HERE = Scope(Level.OFFICE, "SALTB")
ASKER = Asker(DEVICE, HERE, STATION_RIGHTS)


def filed(seq: int, held: dict[str, Any] | None = None, **told: Any) -> dict[str, Any]:
    """A deposit at SALTB; ``held`` is its record."""
    row: dict[str, Any] = {
        "device": DEVICE, "epoch": 1, "seq": seq, "case_id": f"c{seq}", "reference": f"R{seq}",
        "office": "SALTB", "station": "A1", "training": False, "day": DAY,
        "instant": NOON + timedelta(minutes=seq), "received": NOON, "clerk": "c-01", "persons": 1,
        "form": "tadamon", "form_version": 1, "lang": "ar", "state": "complete", "registration": "",
        "reason": "", "since": DAY, "told_state": "", "told_registration": "", "told_reason": "", **told,
    }  # fmt: skip
    kept = {"applicant.sex": "F"} if held is None else held
    line = cells.deposit_line(row["reference"], row["office"], row["station"], row["instant"], row["clerk"])
    return row | {
        "record": msgspec.json.encode(kept).decode(),
        "cells": cells.rendered(form(row["form"], row["form_version"]), kept),
        "deposit_line": line,
    }


def full() -> dict[str, Any]:
    """The record of the demonstration household."""
    return record(form("tadamon", 1), Answers.from_json(household()))


def put(house: House, rows: Iterable[dict[str, Any]]) -> None:
    """Land rows."""
    with house.database.write() as connection:
        land(connection, file, list(rows))
