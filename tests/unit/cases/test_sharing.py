"""A station's own register is moved to the one its office shares."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from kiosk.cases import accesses, drafts, files, journal, people, projection, register, sharing
from kiosk.cases.acts import Access, Act
from kiosk.cases.case import Event
from kiosk.cases.disputes import Dispute, disputes, keep
from kiosk.cases.doubles import doubles
from kiosk.cases.identity import Issuer, station_identity
from kiosk.cases.instance import claim
from kiosk.cases.memory import recall, remember
from kiosk.cases.search import find
from kiosk.cases.store import Store
from kiosk.cases.tables import decision, memory
from kiosk.cases.tries_mark import TriesMark
from kiosk.cases.unlocking import Prover
from kiosk.errors import KioskError
from tests.fakes.filings import HOUSEHOLD, NOON, draft, filing, happening
from tests.fakes.people import ADMIN, CHEAP, CLERK, PASSWORD

pytestmark = pytest.mark.postgres

ISSUER = ("SALTB", "A1")
DISPUTE = Dispute("01a1ffea-ca06-708b-813d-8f17e143b500", 1, "A3", 4, NOON)
DECIDED = {"event": "registered", "day": "2026-11-21", "registration": "123456789", "reason": ""}


def deposit(store: Store, station: str = "A1") -> str:
    issuer = Issuer("SALTB", station, station_identity(store))
    case = register.deposit(store, filing(), HOUSEHOLD, issuer=issuer, instant=NOON, media="a4")
    return str(case.reference)


@pytest.fixture
def filled(data: Path) -> tuple[Path, str, str]:
    """A data folder with two files, one withdrawn, a draft and what a hub told."""
    with closing(Store.open(data)) as store:
        first, second = deposit(store), deposit(store)
        register.append(store, second, happening(Event.WITHDRAWN), station_identity(store))
        drafts.keep(store, draft(), NOON)
        with store.begin() as conn:
            remember(conn, "feed-cursor", "7")
            keep(conn, DISPUTE)
            told = {"reference": first, "received": NOON, "outcome": "recorded", **DECIDED}
            conn.execute(insert(decision).values(told))
    return data, first, second


@pytest.fixture
def neighbour(tmp_path: Path, register_address: str) -> Iterator[Store]:
    """A station whose files, and what the hub told it, stand in the shared register already."""
    with closing(Store.open(tmp_path / "neighbour", register_address)) as store:
        deposit(store, "A2")
        with store.begin() as conn:
            keep(conn, DISPUTE)
        yield store


def test_files_log_numbers_and_what_is_remembered_go_on_in_the_shared_register(
    filled: tuple[Path, str, str], neighbour: Store, register_address: str
) -> None:
    folder, first, second = filled
    with pytest.raises(KioskError, match="register-not-shared"):
        Store.open(folder, register_address)
    assert sharing.share(folder, register_address) == sharing.Shared(files=2, entries=3)

    with closing(Store.open(folder, register_address)) as store:
        with store.read() as conn:
            assert journal.verify(conn) == 4
            assert projection.differing(conn) == ()
            assert {line.reference for line in find(conn, "alaoui")} >= {first, second}
            assert {one.reference for one in doubles(conn, HOUSEHOLD)} >= {first}
            assert [line.event for line in files.history(conn, second)][-1] is Event.WITHDRAWN
            assert journal.end(conn).seq == 3
            assert recall(conn, "feed-cursor") == "7"
            assert disputes(conn) == (DISPUTE,)
            assert conn.scalars(select(decision.c.reference)).all() == [first]
            assert "signing-key" not in conn.scalars(select(memory.c.key)).all()
        with store.own.read() as conn:
            assert len(drafts.listed(conn)) == 1
        assert deposit(store) == "SALTB-A1-26-00003-93"


def test_people_and_who_opened_what_move_too(filled: tuple[Path, str, str], register_address: str) -> None:
    folder, first, _ = filled
    with closing(Store.open(folder)) as store, store.begin() as conn:
        people.add(conn, ADMIN, CHEAP, "", NOON)
        people.choose(conn, ADMIN.login, PASSWORD, CHEAP, NOON)
        people.add(conn, CLERK, CHEAP, ADMIN.login, NOON)
        people.revoke(conn, CLERK.login, ADMIN.login, NOON)
        accesses.append(conn, Access(ADMIN.login, Act.ADDED, CLERK.login, NOON, "clerk"))
        accesses.append(conn, Access(ADMIN.login, Act.OPENED, first, NOON))
    sharing.share(folder, register_address)
    with closing(Store.open(folder, register_address)) as store:
        with store.begin() as conn:
            told = people.listed(conn)
            assert [(one.login, one.revoked) for one in told] == [(ADMIN.login, None), (CLERK.login, NOON)]
            assert accesses.of_subject(conn, first, 9) == (Access(ADMIN.login, Act.OPENED, first, NOON),)
            accesses.append(conn, Access(ADMIN.login, Act.LOCKED, "", NOON))
            assert accesses.verify(conn) == 3
        mark = TriesMark(folder / "marks", store.device)
        assert Prover(store, CHEAP, mark).prove(ADMIN.login, PASSWORD, NOON).login == ADMIN.login
        with store.own.read() as conn:
            assert people.listed(conn) == ()
            assert accesses.verify(conn) == 0


def test_a_person_who_is_known_there_already_stays_as_they_are(
    filled: tuple[Path, str, str], neighbour: Store, register_address: str
) -> None:
    with closing(Store.open(filled[0])) as store, store.begin() as conn:
        people.add(conn, ADMIN, CHEAP, "", NOON)
    with neighbour.begin() as conn:
        people.add(conn, ADMIN, CHEAP, "", NOON)
        people.choose(conn, ADMIN.login, PASSWORD, CHEAP, NOON)
    sharing.share(filled[0], register_address)
    with neighbour.read() as conn:
        (one,) = people.listed(conn)
    assert not one.one_time


def test_a_move_cut_after_its_commit_is_ended_by_the_next(
    filled: tuple[Path, str, str], register_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _, _ = filled
    with monkeypatch.context() as patch:
        patch.setattr(sharing, "_empty", lambda _conn: (_ for _ in ()).throw(KioskError("disk-full")))
        with pytest.raises(KioskError, match="disk-full"):
            sharing.share(folder, register_address)
    assert sharing.share(folder, register_address).files == 2
    with closing(Store.open(folder, register_address)) as store, store.read() as conn:
        assert journal.verify(conn) == 3


def test_a_number_that_stands_there_already_moves_nothing(
    filled: tuple[Path, str, str], neighbour: Store, register_address: str
) -> None:
    folder, first, _ = filled
    deposit(neighbour)
    with pytest.raises(KioskError, match="register-conflict"):
        sharing.share(folder, register_address)
    with closing(Store.open(folder)) as store, store.read() as conn:
        assert files.case(conn, first)
    with neighbour.read() as conn:
        assert journal.verify(conn) == 2


def test_an_open_window_keeps_its_register(filled: tuple[Path, str, str], register_address: str) -> None:
    window = claim(filled[0])
    with pytest.raises(KioskError, match="already-running"):
        sharing.share(filled[0], register_address)
    window.release()
