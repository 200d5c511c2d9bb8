"""The counter's desk: ``flows.desk.Desk`` on the real rooms."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from typing_extensions import override

from kiosk.card.reader import AccessKey, Cancel, CardReading, Progress
from kiosk.cases import drafts, office_keys
from kiosk.cases.acts import Act
from kiosk.cases.case import Among, Case, CaseLine, Draft
from kiosk.cases.day import Closing, DayRegister
from kiosk.cases.rights import Right
from kiosk.desk import (
    access,
    days,
    decisions,
    drafting,
    filing,
    following,
    guidance,
    life,
    orienting,
    preparing,
    registry,
    road,
)
from kiosk.desk.access_desk import AccessDesk
from kiosk.desk.health import health
from kiosk.desk.means import Means
from kiosk.eligibility.orientation import Orientation
from kiosk.eligibility.parameters import Parameter
from kiosk.flows.access import Deed
from kiosk.flows.desk import Day, Desk, Filled, Health
from kiosk.flows.file_life import CaseView, Followed
from kiosk.flows.orienting import KnownMember
from kiosk.flows.paperwork import PaperRequest, PrintJob
from kiosk.flows.preparing import Opened, Slip
from kiosk.flows.verifying import Verdict
from kiosk.forms.answers import Answers
from kiosk.forms.guides import Guide
from kiosk.forms.schema import Form
from kiosk.forms.shelf import Shelf
from kiosk.print.printer import PrintOutcome
from kiosk.sync.decisions import DecisionsPreview, DecisionsReport
from kiosk.sync.envelope import DeliveryReport
from kiosk.text import Lang

if TYPE_CHECKING:
    from kiosk.desk.papers import Papers
    from kiosk.desk.slip_printing import SlipPrinting
    from kiosk.desk.supervision import DeskSupervision


class CounterDesk(AccessDesk, Desk):
    """One station's desk; see :class:`kiosk.flows.desk.Desk` for what each call promises."""

    def __init__(self, means: Means) -> None:
        """Work with these means; nothing is opened yet."""
        self.means = means
        self.settings = means.settings

    @cached_property
    def papers(self) -> "Papers":
        """The papers of this station."""
        from kiosk.desk.papers import Papers  # noqa: PLC0415 -- reportlab and PDFium, 20 MB, wait for a receipt

        return Papers(self.means)

    @cached_property
    def slips(self) -> "SlipPrinting":
        """The prepared slips of this station on their way to the printer."""
        from kiosk.desk.slip_printing import SlipPrinting  # noqa: PLC0415 -- as the papers

        return SlipPrinting(self.means)

    def supervision(self) -> "DeskSupervision":
        """Return what supervision asks from this station."""
        from kiosk.desk.supervision import DeskSupervision  # noqa: PLC0415 -- a counter never asks

        return DeskSupervision(self.means)

    @property
    @override
    def shelf(self) -> Shelf:
        return self.means.shelf

    @override
    def day(self) -> Day:
        return registry.day(self.means)

    @override
    def health(self) -> Health:
        return health(self.means)

    @override
    def begin(self, form: str, lang: Lang) -> Draft:
        return drafting.begin(self.means, form, lang)

    @override
    def keep(self, draft: Draft, answers: Answers, place: str) -> Draft:
        return drafting.keep(self.means, draft, answers, place)

    @override
    def resume(self, draft_id: str) -> Draft:
        draft = drafting.resume(self.means, draft_id)
        access.look(self.means, Act.RESUMED, draft_id)
        return draft

    @override
    def discard(self, draft_id: str) -> None:
        drafts.discard(self.means.store, draft_id)

    @override
    def read_card(self, key: AccessKey, progress: Progress, cancel: Cancel) -> CardReading:
        return self.means.reader.read(key, progress, cancel)

    @override
    def fill(self, form: Form, answers: Answers, reading: CardReading) -> Filled:
        return drafting.fill(form, answers, reading)

    @override
    def orient(self, answers: Answers) -> Orientation:
        return orienting.orient(self.means, answers)

    @override
    def law(self) -> Sequence[Parameter]:
        return orienting.known_law(self.means)

    @override
    def deposit(self, draft: Draft, answers: Answers, clerk: str) -> Case:
        self.means.guard.may(Right.DEPOSIT)
        case = filing.deposit(self.means, draft, answers, clerk)
        access.told_by_command(self.means, str(case.reference))
        return case

    @override
    def start_print(self, reference: str, clerk: str) -> PrintJob:
        return self.papers.start(reference, clerk)

    @override
    def follow_print(self, job: int) -> PrintJob:
        return self.papers.follow(job)

    @override
    def unfinished_prints(self) -> tuple[PrintJob, ...]:
        waiting = registry.unfinished(self.means)
        if any(job.cups_job for job in waiting):
            return self.papers.unfinished()
        return tuple(map(registry.told, waiting))

    @override
    def receipt_pdf(self, reference: str) -> bytes:
        return self.papers.pdf(reference)

    @override
    def paper_pdf(self, request: PaperRequest) -> bytes:
        return self.papers.preview(request)

    @override
    def print_paper(self, request: PaperRequest, clerk: str) -> PrintJob:
        return self.papers.print(request, clerk)

    @override
    def find(
        self, words: str, limit: int = 200, among: Among = Among.ALL, after: str = ""
    ) -> tuple[CaseLine, ...]:
        return registry.find(self.means, words, limit, among, after)

    @override
    def open(self, reference: str) -> CaseView:
        view = registry.opened(self.means, reference)
        access.look(self.means, Act.OPENED, str(view.case.reference))
        return view

    @override
    def guides(self) -> Sequence[Guide]:
        return guidance.guides(self.means)

    @override
    def known_members(self, form: Form, answers: Answers, but: str = "") -> Sequence[KnownMember]:
        return registry.known_members(self.means, form, answers, but)

    @override
    def receive(self, reference: str, documents: Sequence[str], clerk: str) -> CaseView:
        self.means.guard.may(Right.DEPOSIT)
        return life.receive(self.means, reference, documents, clerk)

    @override
    def withdraw(self, reference: str, clerk: str) -> CaseView:
        self.means.guard.may(Right.DEPOSIT)
        return life.withdraw(self.means, reference, clerk)

    @override
    def cancel(self, reference: str, clerk: str, reason: str) -> CaseView:
        self.means.guard.may(Right.CANCEL)
        access.spend(self.means, Deed.CANCEL, reference)
        return life.cancel(self.means, reference, clerk, reason)

    @override
    def begin_correction(self, reference: str) -> Draft:
        self.means.guard.may(Right.DEPOSIT)
        return life.begin_correction(self.means, reference)

    @override
    def correct(self, draft: Draft, answers: Answers, clerk: str) -> CaseView:
        self.means.guard.may(Right.DEPOSIT)
        return life.correct(self.means, draft, answers, clerk)

    @override
    def follow(self, reference: str, birth_year: str) -> Followed:
        return following.follow(self.means, reference, birth_year)

    @override
    def preview_decisions(self, file: bytes) -> DecisionsPreview:
        return decisions.preview(self.means, file)

    @override
    def import_decisions(self, file: bytes, clerk: str, *, whole: bool) -> DecisionsReport:
        self.means.guard.may(Right.DECIDE)
        return decisions.record(self.means, file, clerk, whole=whole)

    @override
    def day_register(self, day: date) -> DayRegister:
        return days.day_register(self.means, day)

    @override
    def close_day(self, day: date, clerk: str) -> Closing:
        self.means.guard.may(Right.CLOSE)
        return days.close_day(self.means, day, clerk)

    @override
    def closings(self, limit: int = 60) -> Sequence[Closing]:
        return days.closings(self.means, limit)

    @override
    def open_days(self) -> Sequence[date]:
        return days.open_days(self.means)

    @override
    def tidy(self) -> None:
        office_keys.forget(self.means.store, self.settings.office.code, self.means.now)
        self.means.store.tidy()

    @override
    def verify_receipt(self, source: bytes | str) -> Verdict:
        from kiosk.desk.verifying import verify  # noqa: PLC0415 -- PDFium and zxing wait for a receipt to look at

        return verify(self.means, source)

    @override
    def prepare(self, form_id: str, version: int, answers: Answers, lang: Lang) -> Slip:
        return preparing.prepare(self.means, form_id, version, answers, lang)

    @override
    def prepared_pdf(self, slip: Slip) -> bytes:
        from kiosk.desk.slip_printing import drawn  # noqa: PLC0415 -- as the papers

        return drawn(self.means, slip)

    @override
    def print_prepared(self, slip: Slip) -> PrintOutcome:
        return self.slips.print(slip)

    @override
    def follow_prepared(self) -> PrintOutcome:
        return self.slips.follow()

    @override
    def forget_prepared(self) -> None:
        if "slips" in self.__dict__:
            self.slips.forget()

    @override
    def prepared_codes(self, source: bytes | str) -> tuple[str, ...]:
        return preparing.codes(source)

    @override
    def open_prepared(self, parts: Sequence[str]) -> Opened:
        self.means.guard.may(Right.DEPOSIT)
        found = preparing.opened(self.means, parts)
        access.look(self.means, Act.RESUMED, found.draft.id)
        return found

    @override
    def send(self, *, asked: bool = False) -> DeliveryReport:
        return road.send(self.means, asked=asked)
