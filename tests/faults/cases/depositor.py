"""A station that types and deposits until it is killed; each line leaves only after its COMMIT.

``depositor.py FOLDER SEED [receipt-first|unsynced]``: the third word plants a fault the oracle must see.
"""

import os
import random
import signal
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event

from kiosk.cases import drafts, register
from kiosk.cases.identity import Issuer, station_identity
from kiosk.cases.store import Store
from tests.fakes.filings import HOUSEHOLD, NOON, draft, filing


def main(folder: str, seed: str, fault: str = "") -> None:
    store = Store.open(Path(folder))
    issuer = Issuer("SALTB", "A1", station_identity(store))
    dice = random.Random(int(seed))
    if fault == "receipt-first":
        speak_too_early(store)
    if fault == "unsynced":
        event.listen(store.engine, "checkout", unsynced)
    say("ready")
    for turn in range(100_000):
        one = draft()
        for _ in range(dice.randrange(3)):
            drafts.keep(store, one, NOON + timedelta(seconds=turn))
            say("draft", one.id)
        if dice.random() < 0.8:
            case = register.deposit(
                store,
                filing(one.id, training=dice.random() < 0.2),
                HOUSEHOLD,
                issuer=issuer,
                instant=NOON + timedelta(seconds=turn),
                media="a4",
            )
            if fault != "receipt-first":
                say("case", str(case.reference), case.hash)


def say(*words: str) -> None:
    """Write one whole line to the pipe at once."""
    os.write(1, (" ".join(words) + "\n").encode())


def unsynced(connection: Any, *_: object) -> None:
    """Leave it to the system when what is committed reaches the disk."""
    connection.execute("PRAGMA synchronous = OFF")


def speak_too_early(store: Store) -> None:
    """Hand the receipt over before COMMIT and lose power between the two, at the third file."""
    told: list[str] = []

    def listen(*call: Any) -> None:
        if call[2].startswith("INSERT INTO case_file"):
            kept = call[4].compiled_parameters[0]
            told.append(kept["reference"])
            say("case", kept["reference"], kept["hash"])

    def commit(_conn: Connection) -> None:
        if len(told) == 3:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(store.engine, "before_cursor_execute", listen)
    event.listen(store.engine, "commit", commit)


if __name__ == "__main__":
    main(*sys.argv[1:])
