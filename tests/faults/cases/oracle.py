"""What must hold of a register whatever happened to the station, told by the lines that left it."""

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, func, select

from kiosk.cases import files, journal, projection
from kiosk.cases.store import Store
from kiosk.cases.tables import case_file, counter, draft, outbox, print_job


def holds(folder: Path, lines: Iterable[str]) -> int:
    """Open the register as after a power cut, check it whole and return how many files it holds."""
    store = Store.open(folder)
    try:
        with store.read() as conn:
            _whole(conn)
            _told(conn, [line.split() for line in lines])
            return conn.execute(select(func.count()).select_from(case_file)).scalar_one()
    finally:
        store.close()


def _whole(conn: Connection) -> None:
    """SQLite finds the file whole, :func:`sound` its content, and no draft of a file is left."""
    assert conn.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    assert conn.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    sound(conn)
    ids = set(conn.scalars(select(case_file.c.id)))
    assert not ids & set(conn.scalars(select(draft.c.id)))


def sound(conn: Connection) -> None:
    """The chains verify, the projection is true, numbers have no gap, nothing stands by half."""
    entries = journal.verify(conn)
    assert projection.differing(conn) == ()
    kept = conn.execute(select(case_file)).all()
    for last in conn.execute(select(counter)):
        series = (last.office, last.station, last.training, last.year)
        mine = [row for row in kept if (row.office, row.station, row.training, row.year) == series]
        numbers = sorted(row.number for row in mine)
        assert numbers == list(range(1, last.last + 1))
    ids = {row.id for row in kept}
    assert {row.case_id for row in conn.execute(select(outbox))} == ids
    assert len(conn.execute(select(outbox)).all()) == entries
    assert {row.case_id for row in conn.execute(select(print_job).where(print_job.c.copy == 0))} == ids


def _told(conn: Connection, lines: list[list[str]]) -> None:
    """Every reference handed out stands exactly once, with its hash; every draft said to be kept is."""
    references = [words[1] for words in lines if words[0] == "case"]
    assert len(references) == len(set(references))
    for words in lines:
        if words[0] == "case":
            assert files.case(conn, words[1]).hash == words[2]
    drafts = {words[1] for words in lines if words[0] == "draft"}
    standing = set(conn.execute(select(draft.c.id)).scalars()) | set(
        conn.execute(select(case_file.c.id)).scalars()
    )
    assert drafts <= standing
