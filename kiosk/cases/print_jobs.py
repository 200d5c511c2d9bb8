"""Papers on their way to a printer: rows that outlive a crash; states are the texts of ``PrintState``.

A receipt belongs to its file and is owed to a person until it is printed. Any other paper (a help slip, a
form for signature, the register of a day) passes: it is followed while it prints, and forgotten a day later.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from kiosk.cases.memory import whose
from kiosk.cases.tables import case_file, print_job
from kiosk.errors import KioskError

QUEUED = "queued"
"""State of a row until a printer says more."""
FINAL = ("printed", "failed")
"""States after which nothing more comes of a job."""

_ADD = insert(print_job).returning(print_job.c.id)


@dataclass(frozen=True, slots=True)
class JobRow:
    """One paper: the original (copy 0) or DUPLICATA n° copy."""

    id: int
    reference: str
    """The file, or the subject of a paper that passes."""
    paper: str
    copy: int
    media: str
    cups_job: str | None
    """The print service's own id, kept before the paper is sent; None until then."""
    state: str
    reasons: tuple[str, ...]
    created: datetime
    device: str
    """Whose printer has it."""


def queue(conn: Connection, case_id: str, paper: str, media: str, instant: datetime) -> int:
    """Queue a paper of a file and return its id; the first is the original, each later one a duplicate."""
    copies = select(func.max(print_job.c.copy)).where(
        print_job.c.case_id == case_id, print_job.c.paper == paper
    )
    latest = conn.execute(copies).scalar()
    return queue_copy(conn, case_id, paper, 0 if latest is None else latest + 1, media, instant)


def queue_copy(conn: Connection, case_id: str, paper: str, copy: int, media: str, instant: datetime) -> int:
    """Queue one copy of a paper; the same copy is never queued twice."""
    values = {"case_id": case_id, "paper": paper, "copy": copy, "media": media, "created": instant}
    return _queued(conn, values)


def queue_passing(conn: Connection, paper: str, subject: str, media: str, instant: datetime) -> int:
    """Queue a paper that nobody is owed: what it is about is its subject; it has no copies to count."""
    values = {"case_id": None, "subject": subject, "paper": paper, "copy": 0, "media": media}
    return _queued(conn, {**values, "created": instant})


def _queued(conn: Connection, values: dict[str, object]) -> int:
    begun: dict[str, object] = {"device": whose(conn), "cups_job": None, "state": QUEUED, "reasons": []}
    return int(conn.execute(_ADD, {**values, **begun}).scalar_one())


def forget(conn: Connection, before: datetime) -> tuple[int, ...]:
    """Delete our papers that passed before an instant, printed or not, and return their ids.

    The newest row stays: SQLite would give its id to the next job, which somebody may still follow.
    """
    newest = select(func.max(print_job.c.id)).scalar_subquery()
    passed = delete(print_job).where(
        print_job.c.device == whose(conn),
        print_job.c.case_id.is_(None),
        print_job.c.created < before,
        print_job.c.id < newest,
    )
    return tuple(conn.execute(passed.returning(print_job.c.id)).scalars())


def job(conn: Connection, job_id: int) -> JobRow:
    """Return a print job. Raises KioskError ``print-job-unknown``."""
    row = conn.execute(_jobs().where(print_job.c.id == job_id)).first()
    if row is None:
        raise KioskError("print-job-unknown", job=job_id)
    return _job(row)


def pending(conn: Connection) -> tuple[JobRow, ...]:
    """Return the files' jobs of this station that have not come to an end, oldest first."""
    mine = print_job.c.device == whose(conn), print_job.c.case_id.is_not(None)
    waiting = _jobs().where(*mine, print_job.c.state.not_in(FINAL))
    rows = conn.execute(waiting.order_by(print_job.c.id))
    return tuple(_job(row) for row in rows)


def of_case(conn: Connection, reference: str) -> tuple[JobRow, ...]:
    """Return every paper of a file, oldest first."""
    rows = conn.execute(_jobs().where(case_file.c.reference == reference).order_by(print_job.c.id))
    return tuple(_job(row) for row in rows)


def submitted(conn: Connection, job_id: int, cups_job: str) -> None:
    """Keep the print service's id of a created job, before its paper is sent."""
    _change(conn, job_id, cups_job=cups_job)


def record(conn: Connection, job_id: int, state: str, reasons: tuple[str, ...] = ()) -> None:
    """Keep what has become of a job."""
    _change(conn, job_id, state=state, reasons=list(reasons))


def _change(conn: Connection, job_id: int, **values: object) -> None:
    changed = conn.execute(update(print_job).where(print_job.c.id == job_id).values(**values))
    if changed.rowcount == 0:
        raise KioskError("print-job-unknown", job=job_id)


def _jobs() -> Select[tuple[object, ...]]:
    return select(print_job, case_file.c.reference).join_from(print_job, case_file, isouter=True)


def _job(row: Row[tuple[object, ...]]) -> JobRow:
    known = row._mapping  # noqa: SLF001 -- SQLAlchemy's public name for it
    return JobRow(
        known["id"],
        known["reference"] or known["subject"],
        known["paper"],
        known["copy"],
        known["media"],
        known["cups_job"],
        known["state"],
        tuple(known["reasons"]),
        known["created"],
        known["device"],
    )
