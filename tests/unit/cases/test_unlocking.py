"""Proving who somebody is: counted before compared, at one cost for all, past restarts and old copies."""

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.cases import accesses, people
from kiosk.cases.lockout import LOCKED, Tries
from kiosk.cases.rights import Person, Role
from kiosk.cases.secret import Hashing
from kiosk.cases.store import Store
from kiosk.cases.tries_mark import TriesMark
from kiosk.cases.unlocking import Prover
from kiosk.errors import KioskError
from tests.fakes.filings import NOON
from tests.fakes.people import CHEAP

PIN, WRONG = "904716", "904717"
LATER = timedelta(hours=2)


class Counting(Hashing):
    """Counts how often the cost of a secret is paid."""

    paid = 0

    def verified(self, secret: str, kept: str) -> bool:
        type(self).paid += 1
        return super().verified(secret, kept)


@pytest.fixture
def door(store: Store, tmp_path: Path) -> Prover:
    with store.begin() as conn:
        people.add(conn, Person("admin", "Nadia Berrada", Role.ADMINISTRATOR), CHEAP, "", NOON)
        people.add(conn, Person("amrani", "S. Amrani", Role.CLERK), CHEAP, "admin", NOON)
        people.choose(conn, "amrani", PIN, CHEAP, NOON)
    return Prover(store, CHEAP, TriesMark(tmp_path / "marks", store.device))


def refused(door: Prover, secret: str = WRONG, now: datetime = NOON, login: str = "amrani") -> str:
    with pytest.raises(KioskError) as told:
        door.prove(login, secret, now)
    return told.value.code


def lock_out(door: Prover) -> datetime:
    """Type wrong secrets until it is locked; return when that was."""
    now = NOON
    while refused(door, now=now) == "secret-wrong":
        now += LATER
    return now


def test_the_right_secret_opens_and_forgets_the_wrong_tries(door: Prover) -> None:
    assert [refused(door), refused(door)] == ["secret-wrong"] * 2
    assert door.prove("amrani", PIN, NOON).name == "S. Amrani"
    assert [refused(door), refused(door), refused(door), refused(door)] == ["secret-wrong"] * 3 + [
        "secret-wait"
    ]


def test_the_right_secret_in_the_midst_of_a_wait_is_not_even_compared(door: Prover) -> None:
    for _ in range(3):
        refused(door)
    assert refused(door, PIN) == "secret-wait"
    assert refused(door, PIN, NOON - LATER) == "secret-clock"
    assert door.prove("amrani", PIN, NOON + timedelta(seconds=30)).login == "amrani"


def test_a_lock_outlasts_a_restart_and_stands_at_the_next_station(
    door: Prover, again: Callable[[], Store], tmp_path: Path
) -> None:
    now = lock_out(door)
    other = Prover(again(), CHEAP, TriesMark(tmp_path / "nowhere", "another"))
    assert refused(other, PIN, now + timedelta(days=400)) == "secret-locked"
    other.forgive("amrani", "admin", now)
    assert other.prove("amrani", PIN, now).login == "amrani"


def test_two_stations_share_their_count(door: Prover, again: Callable[[], Store], tmp_path: Path) -> None:
    other = Prover(again(), CHEAP, TriesMark(tmp_path / "elsewhere", "another"))
    assert [refused(door), refused(other), refused(door)] == ["secret-wrong"] * 3
    assert refused(other, PIN) == "secret-wait"


def test_a_try_cut_before_its_end_is_counted(door: Prover, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Hashing, "verified", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        for _ in range(3):
            with pytest.raises(KeyboardInterrupt):
                door.prove("amrani", PIN, NOON)
    assert refused(door, PIN) == "secret-wait"


def test_an_older_copy_of_the_folder_put_back_forgives_nothing(data: Path, tmp_path: Path) -> None:
    marks = tmp_path / "marks"
    with closing(Store.open(data)) as store, store.begin() as conn:
        people.add(conn, Person("admin", "A", Role.ADMINISTRATOR), CHEAP, "", NOON)
        people.add(conn, Person("amrani", "B", Role.CLERK), CHEAP, "admin", NOON)
        people.choose(conn, "amrani", PIN, CHEAP, NOON)
    kept = shutil.copytree(data, tmp_path / "copy")
    guesses, now = 0, NOON
    for _ in range(3 * LOCKED):
        with closing(Store.open(data)) as store:
            guesses += (
                refused(Prover(store, CHEAP, TriesMark(marks, store.device)), now=now) == "secret-wrong"
            )
        now += LATER
        shutil.rmtree(data)
        shutil.copytree(kept, data)
    assert guesses == LOCKED


def test_an_unknown_login_costs_as_much_and_says_as_much(door: Prover) -> None:
    counted = Prover(door.store, Counting(memory=8, passes=1, lanes=1), door.mark)
    paid = []
    for login in ("amrani", "nobody"):
        Counting.paid = 0
        assert refused(counted, login=login) == "secret-wrong"
        paid.append(Counting.paid)
    assert paid == [1, 1]
    with door.store.begin() as conn:
        people.revoke(conn, "amrani", "admin", NOON)
        subjects = [one.subject for one in accesses.newest(conn, 9)]
    assert subjects == ["", "amrani"]
    assert refused(door, PIN) == "secret-wrong"
    with pytest.raises(KioskError, match="staff-revoked"):
        door.forgive("amrani", "admin", NOON)


def test_a_secret_is_hashed_anew_when_the_cost_has_grown(door: Prover) -> None:
    dearer = Hashing(memory=16, passes=2, lanes=1)
    Prover(door.store, dearer, door.mark).prove("amrani", PIN, NOON)
    with door.store.read() as conn:
        row = people.row_of(conn, "amrani")
    assert row is not None
    assert row.secret.startswith("$argon2id$v=19$m=16,t=2,p=1$")
    assert door.prove("amrani", PIN, NOON).login == "amrani"


def test_an_administrator_waits_an_hour_and_is_never_locked_out(door: Prover) -> None:
    now = NOON
    for _ in range(2 * LOCKED):
        assert refused(door, now=now, login="admin") == "secret-wrong"
        now += LATER
    assert refused(door, now=now - LATER + timedelta(minutes=59), login="admin") == "secret-wait"


@pytest.mark.logs("a folder that cannot be made")
def test_marks_that_cannot_be_read_or_written_leave_the_registers_own_count(tmp_path: Path) -> None:
    mark = TriesMark(tmp_path, "device")
    mark.note("amrani", Tries(4, NOON))
    assert mark.worst("amrani", Tries(1, NOON - LATER)) == Tries(4, NOON)
    assert mark.worst("amrani", Tries(5, NOON)) == Tries(5, NOON)
    (file,) = tmp_path.iterdir()
    assert "amrani" not in file.read_text()
    file.write_text("not json")
    assert mark.worst("amrani", Tries()) == Tries()
    mark.note("amrani", Tries())
    assert file.read_text() == "not json"
    (tmp_path / "busy").write_text("")
    TriesMark(tmp_path / "busy", "device").note("amrani", Tries(1, NOON))
