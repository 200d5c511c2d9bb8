"""The register as the counter sees it: the day, the list, one file, and what can happen to it."""

from kiosk.cases import drafts, files, household, print_jobs, register, search
from kiosk.cases.case import Among, CaseLine, Event, Happening
from kiosk.cases.doubles import Double, doubles
from kiosk.cases.print_jobs import JobRow
from kiosk.cases.register import RECEIPT
from kiosk.desk.means import Means
from kiosk.flows.desk import Day
from kiosk.flows.file_life import CaseView, HistoryLine
from kiosk.flows.orienting import KnownMember
from kiosk.flows.paperwork import PrintJob
from kiosk.forms.answers import Answers
from kiosk.forms.check import settled
from kiosk.forms.schema import Form
from kiosk.forms.views.persons import Person, persons
from kiosk.print.printer import PrintOutcome, PrintState

RECENT = 8
"""Files on the home screen."""


def day(means: Means) -> Day:
    """Return today at a glance."""
    with means.store.own.read() as conn:
        begun = drafts.listed(conn, training=means.training)
    with means.store.read() as conn:
        count = files.day(conn, means.today, training=means.training)
        recent = search.find(conn, "", search.Part(RECENT), training=means.training)
    return Day(count.deposits, count.incomplete, count.waiting, count.refused, begun, recent)


def find(means: Means, words: str, limit: int, among: Among, after: str) -> tuple[CaseLine, ...]:
    """Search the register, behind a file where one is named. Raises KioskError ``reference-check``."""
    office = means.settings.office.code
    with means.store.read() as conn:
        return search.find(
            conn,
            words,
            search.Part(limit, after),
            office=office,
            training=means.training,
            among=among,
            today=means.today,
        )


def opened(means: Means, reference: str) -> CaseView:
    """Return one file with its history. Raises KioskError ``case-unknown``."""
    with means.store.read() as conn:
        case = files.case(conn, reference)
        history = tuple(
            HistoryLine(line.event, line.instant, line.clerk, line.detail)
            for line in files.history(conn, reference)
        )
        delivery = files.deliveries(conn, [case.filing.id])[case.filing.id]
        refusal = files.refusal(conn, case.filing.id)
        copies = [job for job in print_jobs.of_case(conn, reference) if job.paper == RECEIPT and job.cups_job]
    return CaseView(case, history, delivery, len(copies), refusal)


def known_members(means: Means, form: Form, answers: Answers, but: str) -> tuple[KnownMember, ...]:
    """Return the members of unfinished answers who stand in another open file; wrong answers say nothing."""
    people = persons(form, settled(form, answers))
    rows = tuple(map(household.row, people))
    with means.store.read() as conn:
        found = doubles(conn, rows, training=means.training, but=but)
    return tuple(_known(people[one.position], one) for one in found)


def _known(person: Person, double: Double) -> KnownMember:
    return KnownMember(person.stem, person.name.ar, person.name.fr, double)


def unfinished(means: Means) -> tuple[JobRow, ...]:
    """Return the print jobs that have not come to an end, oldest first."""
    with means.store.read() as conn:
        return print_jobs.pending(conn)


def told(row: JobRow) -> PrintJob:
    """Return a print job as it was last known."""
    outcome = PrintOutcome(PrintState(row.state), row.reasons)
    return PrintJob(row.id, row.reference, row.paper, row.copy, outcome)


def happen(means: Means, reference: str, event: Event, clerk: str, **detail: str) -> CaseView:
    """Record an event in a file's life and return the file as it is then.

    Raises KioskError ``case-unknown``, ``case-transition`` or ``case-detail-missing``.
    """
    register.append(means.store, reference, Happening(event, means.now, clerk, detail), means.identity)
    return opened(means, reference)
