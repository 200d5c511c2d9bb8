"""The access journal: appended, chained, verified; on each engine."""

import pytest
from sqlalchemy import update

from kiosk.cases import accesses
from kiosk.cases.acts import Access, Act
from kiosk.cases.people_tables import access_entry
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from tests.fakes.filings import NOON

FILE = "SALTB-A1-26-00042-57"


@pytest.fixture
def written(store: Store) -> Store:
    """Three entries, two of them about one file."""
    with store.begin() as conn:
        accesses.append(conn, Access("amrani", Act.UNLOCKED, "", NOON))
        accesses.append(conn, Access("amrani", Act.OPENED, FILE, NOON, "plainte"))
        accesses.append(conn, Access("berrada", Act.OPENED, FILE, NOON))
    return store


def test_who_opened_a_file_is_told_newest_first(written: Store) -> None:
    with written.read() as conn:
        assert accesses.of_subject(conn, FILE, 10) == (
            Access("berrada", Act.OPENED, FILE, NOON),
            Access("amrani", Act.OPENED, FILE, NOON, "plainte"),
        )
        assert [one.act for one in accesses.newest(conn, 2)] == [Act.OPENED, Act.OPENED]
        assert accesses.verify(conn) == 3


@pytest.mark.parametrize(
    "change", [{"who": "other"}, {"why": ""}, {"body": b"{}"}, {"seq": 9}, {"head": "0" * 64}]
)
def test_an_entry_that_was_changed_is_named(written: Store, change: dict[str, object]) -> None:
    with written.begin() as conn:
        conn.execute(update(access_entry).where(access_entry.c.seq == 2).values(**change))
        with pytest.raises(KioskError, match="access-journal-broken"):
            accesses.verify(conn)


def test_an_entry_that_was_taken_out_is_missed(written: Store) -> None:
    with written.begin() as conn:
        conn.execute(access_entry.delete().where(access_entry.c.seq == 2))
        with pytest.raises(KioskError) as broken:
            accesses.verify(conn)
    assert broken.value.values == {"seq": 3}
