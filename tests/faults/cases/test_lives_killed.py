"""A counter killed (SIGKILL) while it corrects files, imports decisions and closes days: nothing by half."""

import random
import threading
from collections import Counter
from pathlib import Path

from sqlalchemy import Connection, func, select

from kiosk.cases import closing, daybook, files
from kiosk.cases.case import CaseState
from kiosk.cases.household import household
from kiosk.cases.identity import station_identity
from kiosk.cases.store import Store
from kiosk.cases.tables import case_file, draft, person
from kiosk.desk import days
from kiosk.forms.load import shipped
from tests.faults.cases import oracle
from tests.faults.cases.stations import Station

ROUNDS = 3
LINES = 7
"""What a counter says of a day: three deposits, documents, a correction, decisions, a closing."""


def test_whatever_the_moment_of_the_kill_no_life_is_lived_by_half(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")  # noqa: T201 -- shown by pytest when it fails
    dice = random.Random(seed)
    told: list[list[str]] = []
    for _ in range(ROUNDS):
        station = Station("counter", tmp_path, dice.randrange(2**32))
        assert station.has_said(dice.randrange(LINES, 2 * LINES))
        threading.Event().wait(dice.uniform(0, 0.02))
        told += [line.split() for line in station.kill()]
        oracle.holds(tmp_path, ())
        whole(tmp_path, told)
    assert {"case", "corrected", "decided", "closed"} <= {words[0] for words in told}


def whole(folder: Path, told: list[list[str]]) -> None:
    """Everything said stands, and each act is there with all that belongs to it."""
    store = Store.open(folder)
    key = station_identity(store).public_jwk
    with store.read() as conn:
        _contents(conn)
        _decisions(conn, {words[1] for words in told if words[0] == "decided"})
        for words in told:
            if words[0] == "corrected":
                assert words[2] in _hashes(conn, words[1])
        kept = closing.closings(conn, 1000, training=True)
        assert {str(made.register.day) for made in kept} >= {w[1] for w in told if w[0] == "closed"}
        open_days = set(daybook.open_days(conn, training=True))
    for made in kept:
        days.verify(made, key)
    for made in {made.register.day: made for made in reversed(kept)}.values():
        assert (made.register.day in open_days) == bool(made.later)
    store.close()


def _contents(conn: Connection) -> None:
    """The persons beside a file are those of its answers; no draft of a recorded correction is left."""
    for reference in conn.scalars(select(case_file.c.reference)).all():
        case = files.case(conn, reference)
        rows = select(func.count()).select_from(person).join(case_file)
        kept = conn.scalar(rows.where(case_file.c.reference == reference))
        assert kept == len(household(case.filing, shipped())) == (3 if case.corrected else 4)
        stale = select(draft.c.id).where(draft.c.corrects == reference)
        assert not (case.corrected and conn.execute(stale).first())


def _decisions(conn: Connection, told: set[str]) -> None:
    """Each import registered its three files or none."""
    rows = select(case_file.c.registration).where(case_file.c.state == CaseState.REGISTERED.value)
    given = Counter(conn.scalars(rows))
    assert set(given.values()) <= {3}
    assert told <= set(given)


def _hashes(conn: Connection, reference: str) -> set[str]:
    history = files.history(conn, reference)
    return {files.case(conn, reference).hash} | {line.detail.get("corrects", "") for line in history}
