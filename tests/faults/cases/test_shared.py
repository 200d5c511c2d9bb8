"""Two stations on one register, both writing: killed (SIGKILL), and the server crashed under them."""

import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.cases import files
from kiosk.cases.case import Event
from kiosk.cases.store import Store
from kiosk.cases.tables import journal
from tests.faults.cases import oracle
from tests.faults.cases.stations import Station
from tests.services.postgres import Cluster, throw_away_cluster

pytestmark = pytest.mark.postgres

Start = Callable[..., Station]

ROUNDS = 2
CODES = ("A1", "A2")


@pytest.fixture
def mortal() -> Iterator[Cluster]:
    """A cluster that is crashed."""
    with throw_away_cluster() as made:
        yield made


@pytest.fixture
def started(tmp_path: Path, mortal: Cluster) -> Iterator[Start]:
    """Start a station on a data folder, and see that none outlives the test."""
    address = mortal.database("office")
    with ExitStack() as alive:

        def start(seed: int, folder: str, code: str, *fault: str) -> Station:
            station = Station("sharing", tmp_path / folder, seed, address, code, *fault)
            alive.callback(station.kill)
            assert station.ready.wait(60)
            return station

        yield start


def test_whatever_dies_no_number_is_lost_or_given_twice_and_every_chain_is_whole(
    mortal: Cluster, started: Start, tmp_path: Path
) -> None:
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")  # noqa: T201 -- shown by pytest when it fails
    dice = random.Random(seed)
    told: list[list[str]] = []
    for crashed in (False, True) * ROUNDS:
        stations = [started(dice.randrange(2**32), code, code) for code in CODES]
        for station in stations:
            assert station.has_said(dice.randrange(3, 12))
        if crashed:
            mortal.stop("immediate")
            mortal.start()
            for station in stations:
                assert station.goes_on()
        threading.Event().wait(dice.uniform(0, 0.05))
        for station in stations:
            told += [line.split() for line in station.kill()]
        holds(tmp_path / "A1", mortal.address("office"), told)
    said = Counter(words[0] for words in told)
    assert min(said["case"], said["withdrawn"], said["away"]) > 0
    assert crossed(tmp_path / "A1", mortal.address("office"))


def test_processes_that_do_not_take_turns_are_stopped_by_the_register_itself(started: Start) -> None:
    """The planted fault: without the writers' lock two of them soon take the same place in the log."""
    stations = [started(seed, "A1", "A1", "unlocked") for seed in (1, 2)]
    ended = threading.Event()
    for station in stations:
        threading.Thread(target=_tell, args=(station, ended), daemon=True).start()
    assert ended.wait(60)
    assert 1 in {station.process.poll() for station in stations}


def _tell(station: Station, ended: threading.Event) -> None:
    station.process.wait()
    ended.set()


def holds(folder: Path, address: str, told: list[list[str]]) -> None:
    """Check the register whole, as one of its stations opens it, against all that left the stations."""
    with closing(Store.open(folder, address)) as store, store.read() as conn:
        oracle.sound(conn)
        receipts = [words[1] for words in told if words[0] in {"case", "found"}]
        assert len(receipts) == len(set(receipts))
        for words in told:
            if words[0] == "case":
                assert files.case(conn, words[1]).hash == words[2]
            if words[0] == "found":
                assert files.exists(conn, words[1])
            if words[0] == "withdrawn":
                assert [line.event for line in files.history(conn, words[1])].count(Event.WITHDRAWN) == 1


def crossed(folder: Path, address: str) -> set[str]:
    """Return the devices whose logs hold entries about files that another deposited."""
    whose: dict[str, str] = {}
    with closing(Store.open(folder, address)) as store, store.read() as conn:
        rows = conn.execute(select(journal).order_by(journal.c.line)).all()
    return {row.device for row in rows if whose.setdefault(row.case_id, row.device) != row.device}
