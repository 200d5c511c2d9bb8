"""A station of an office that shares one register: it deposits, and touches the files of all, until killed.

``sharing.py FOLDER SEED ADDRESS CODE [unlocked]``; the last word plants a fault. Each line leaves only after
its COMMIT. A server that is away is asked again for the very same filing, as a clerk does.
"""

import random
import sys
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select

from kiosk.cases import amending, postgres, register
from kiosk.cases.case import Event, Filing, Happening
from kiosk.cases.identity import Issuer, StationIdentity, station_identity
from kiosk.cases.store import Store
from kiosk.cases.tables import case_file
from kiosk.errors import KioskError
from tests.fakes.filings import HOUSEHOLD, NOON, filing
from tests.faults.cases.depositor import say

AWAY = {"register-server-unreachable", "register-busy"}
Told = TypeVar("Told")

NO_MORE = {"case-transition", "case-unknown"}
"""What another station may have made of a file meanwhile."""


def main(folder: str, seed: str, address: str, code: str, fault: str = "") -> None:
    if fault == "unlocked":
        postgres._WRITE = postgres._WRITE.partition(";")[0]
    store = persistent(lambda: Store.open(Path(folder), address))
    identity = persistent(lambda: station_identity(store))
    dice = random.Random(int(seed))
    say("ready")
    for turn in count():
        if dice.random() < 0.6:
            one = filing(training=dice.random() < 0.2, missing=("cnie-copy",))
            persistent(lambda: deposit(store, one, code, identity, turn))  # noqa: B023 -- called at once
        else:
            touch(store, dice, identity, turn)


def persistent(ask: Callable[[], Told]) -> Told:
    """Ask until the server answers."""
    away = False
    while True:
        try:
            return ask()
        except KioskError as wrong:
            if wrong.code not in AWAY:
                raise
        if not away:
            say("away")
        away = True


def deposit(store: Store, one: Filing, code: str, identity: StationIdentity, turn: int) -> None:
    issuer = Issuer("SALTB", code, identity)
    instant = NOON + timedelta(seconds=turn)
    try:
        case = register.deposit(store, one, HOUSEHOLD, issuer=issuer, instant=instant, media="a4")
    except KioskError as wrong:
        if wrong.code != "already-deposited":
            raise
        say("found", str(wrong.values["reference"]))
    else:
        say("case", str(case.reference), case.hash)


def touch(store: Store, dice: random.Random, identity: StationIdentity, turn: int) -> None:
    """Bring a document or withdraw a file, whosever it is."""
    wanted = select(case_file.c.reference).order_by(case_file.c.line.desc()).limit(8)

    def newest() -> list[str]:
        with store.read() as conn:
            return list(conn.scalars(wanted))

    references = persistent(newest)
    if not references:
        return
    reference, instant = dice.choice(references), NOON + timedelta(seconds=turn)

    def act() -> None:
        if dice.random() < 0.5:
            amending.receive(store, reference, ("cnie-copy",), instant, "c-02", identity)
        else:
            happening = Happening(Event.WITHDRAWN, instant, "c-02")
            register.append(store, reference, happening, identity)
            say("withdrawn", reference)

    try:
        persistent(act)
    except KioskError as wrong:
        if wrong.code not in NO_MORE:
            raise


if __name__ == "__main__":
    main(*sys.argv[1:])
