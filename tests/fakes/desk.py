"""A desk without a house behind it: real forms and checks, scripted card, printer and register."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import count

from kiosk.card.reader import (
    AccessKey,
    Can,
    Cancel,
    CardReading,
    Progress,
    ReaderState,
    ReaderStatus,
    Stage,
)
from kiosk.cases.case import Among, Case, CaseLine, CaseState, Draft, Event, Filing
from kiosk.cases.day import Closing, Gap
from kiosk.cases.reference import Reference
from kiosk.eligibility.orientation import Orientation
from kiosk.errors import KioskError
from kiosk.flows.desk import Day, Difference, Filled, Health
from kiosk.flows.file_life import CaseView, HistoryLine
from kiosk.flows.orienting import KnownMember
from kiosk.flows.paperwork import PaperRequest, PrintJob
from kiosk.flows.verifying import Verdict
from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.forms.check import check, settled
from kiosk.forms.documents import missing, received
from kiosk.forms.fold import fold
from kiosk.forms.guides import Guide
from kiosk.forms.prefill import card_value, prefill
from kiosk.forms.schema import Form
from kiosk.forms.shelf import Shelf
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.settings import Office, Settings, Station
from kiosk.sync.decisions import PreviewLine
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.text import Lang, masked
from tests.fakes.desk_access import FakeAccess
from tests.fakes.desk_days import FakeDays
from tests.fakes.desk_decisions import GOOD, WRONG, FakeDecisions
from tests.fakes.desk_life import FakeLife
from tests.fakes.desk_orienting import GUIDES, FakeOrienting, ready
from tests.fakes.desk_papers import FakePaperwork
from tests.fakes.desk_preparing import FakePreparing
from tests.fakes.desk_verifying import FakeVerifying
from tests.fakes.samples import CAN, HOUSEHOLD, NOON, PEOPLE, reading


@dataclass
class FakeDesk(
    FakeLife,
    FakePaperwork,
    FakeOrienting,
    FakeVerifying,
    FakePreparing,
    FakeDays,
    FakeDecisions,
    FakeAccess,
):
    """Everything a screen asks for, from memory; what is to happen next can be set from a test."""

    settings: Settings = field(
        default_factory=lambda: Settings(office=Office(code="SALTB"), station=Station(training=True))
    )
    now: datetime = NOON
    shelf: Shelf = field(default_factory=load.shipped)
    prints: list[PrintState] = field(default_factory=lambda: [PrintState.PRINTING, PrintState.PRINTED])
    card: Callable[[], CardReading] = reading
    reader: ReaderState = ReaderState.PRESENT
    printer: PrintState = PrintState.QUEUED
    link: LinkState = LinkState.UP
    fails: dict[str, KioskError] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    kept: dict[str, Draft] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    history: dict[str, list[HistoryLine]] = field(default_factory=dict)
    jobs: dict[int, PrintJob] = field(default_factory=dict)
    owed: list[PrintJob] = field(default_factory=list)
    """Papers that a crash left behind."""
    asked: list[PaperRequest] = field(default_factory=list)
    """Papers looked at or printed, in order."""
    orientation: Orientation = field(default_factory=ready)
    """What every answer leads to."""
    known: tuple[KnownMember, ...] = ()
    """Members who stand in another open file."""
    pages: Sequence[Guide] = GUIDES
    """Guidance pages, in reading order."""
    files: int = 12
    """How many files each day has."""
    gaps: tuple[Gap, ...] = ()
    """What does not balance, on every day."""
    closed: dict[date, Closing] = field(default_factory=dict)
    owed_days: Sequence[date] = ()
    """Days with files that no closing covers."""
    decided: tuple[PreviewLine, ...] = (*GOOD, *WRONG)
    """What a file of decisions holds."""
    verdict: Verdict | None = None
    """What every receipt turns out to be; None judges references only."""
    shown: list[bytes | str] = field(default_factory=list)
    """Receipts that were to be judged."""
    holds: Callable[[Stage], None] = lambda _stage: None

    def __post_init__(self) -> None:
        self._numbers, self._ids, self._jobs = count(43), count(1), count(1)
        self._left: list[PrintState] = []
        self.guard.holds = lambda one: self.staff[one.login].revoked is None
        self._lines = tuple(self._line(place) for place in range(240))

    def day(self) -> Day:
        self._call("day")
        fresh = tuple(self._as_line(case) for case in reversed(self.cases.values()))
        return Day(42 + len(fresh), 3, 5, 0, tuple(self.kept.values()), (*fresh, *self._lines)[:12])

    def health(self) -> Health:
        return Health(
            reader=ReaderStatus(self.reader, "ACS ACR1281 Dual Reader 00 00"),
            printer=PrintOutcome(self.printer),
            printer_name="guichet-a4",
            link=self.link,
            last_contact=self.now - timedelta(minutes=3),
            clock_trusted=True,
            disk_free=64_000_000_000,
            ended=self.guard.ended,
        )

    def begin(self, form: str, lang: Lang) -> Draft:
        self._call("begin")
        return Draft(f"draft-{next(self._ids)}", form, 1, lang, {}, training=True)

    def keep(self, draft: Draft, answers: Answers, place: str) -> Draft:
        self._call("keep")
        kept = replace(draft, answers=answers.to_json(), place=place, updated=self.now)
        self.kept[draft.id] = kept
        return kept

    def resume(self, draft_id: str) -> Draft:
        self._call("resume")
        return self.kept[draft_id]

    def discard(self, draft_id: str) -> None:
        self._call("discard")
        self.kept.pop(draft_id, None)

    def read_card(self, key: AccessKey, progress: Progress, cancel: Cancel) -> CardReading:
        self._call("read_card")
        read = self.card()
        for stage in Stage:
            self.holds(stage)
            if cancel.is_set():
                raise KioskError("card-cancelled")
            if stage is Stage.OPENING and isinstance(key, Can) and key.digits != CAN:
                raise KioskError("card-wrong-key")
            progress(stage, replace(read, photo=None) if stage in {Stage.PHOTO, Stage.CHECKING} else None)
        return read

    def fill(self, form: Form, answers: Answers, reading: CardReading) -> Filled:
        self._call("fill")
        said = reading.identity()
        result = prefill(form, "applicant", said, answers)
        differences = tuple(
            Difference(path, answers.text(path), str(card_value(form, path, said, answers) or ""))
            for path in result.differing
        )
        return Filled(result.answers, result.filled, differences)

    def deposit(self, draft: Draft, answers: Answers, clerk: str) -> Case:
        self._call("deposit")
        form = load.form(draft.form, draft.form_version)
        if check(form, answers, today=self.now.date(), training=draft.training):
            raise KioskError("form-has-problems")
        lacking = missing(form, answers, self.now.date())
        filing = Filing(
            id=draft.id,
            form=draft.form,
            form_version=draft.form_version,
            lang=draft.lang,
            answers=settled(form, answers).to_json(),
            law_date=self.now.date(),
            clerk=clerk,
            training=draft.training,
            received=received(answers),
            missing=lacking,
            missing_until=date(2026, 12, 21) if lacking else None,
        )
        state = CaseState.INCOMPLETE if lacking else CaseState.COMPLETE
        reference = Reference("SALTB", "A1", 26, next(self._numbers), training=True)
        case = Case(filing, reference, self.now, clock_trusted=True, hash="0" * 64, state=state)
        self.cases[str(reference)] = case
        self.history[str(reference)] = [HistoryLine(Event.DEPOSITED, self.now, clerk)]
        self.kept.pop(draft.id, None)
        return case

    def find(
        self, words: str, limit: int = 200, among: Among = Among.ALL, after: str = ""
    ) -> tuple[CaseLine, ...]:
        self._call("find")
        lines = (*(self._as_line(case) for case in reversed(self.cases.values())), *self._lines)
        typed = fold(words)
        shown = [line.reference for line in lines].index(after) + 1 if after else 0
        found = (
            line
            for line in lines[shown:]
            if among in {Among.ALL, Among.TODAY, line.state.value, line.delivery}
            and typed in fold(f"{line.reference} {line.applicant_ar} {line.applicant_fr} {line.cnie}")
        )
        return tuple(found)[:limit]

    def open(self, reference: str) -> CaseView:
        self._call("open")
        if reference not in self.cases:
            self._adopt(reference)
        case = self.cases[reference]
        copies = sum(job.reference == reference for job in self.jobs.values())
        return CaseView(case, tuple(self.history[reference]), "waiting", copies)

    def tidy(self) -> None:
        self._call("tidy")

    def send(self, *, asked: bool = False) -> DeliveryReport:
        del asked
        self._call("send")
        return DeliveryReport(self.link, accepted=5)

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if name in self.fails:
            raise self.fails[name]

    def _adopt(self, reference: str) -> None:
        """Make a file of a line of the list, so that it can be opened."""
        found = Reference.parse(reference)
        filing = Filing(
            f"case-{found.number}",
            "tadamon",
            1,
            "ar",
            HOUSEHOLD,
            date(2026, 11, 20),
            "S. Amrani",
            training=True,
        )
        line = next((one for one in self._lines if one.reference == reference), None)
        if line is None:
            raise KioskError("case-unknown")
        if line.state is CaseState.INCOMPLETE:
            filing = replace(filing, missing=("cnie-copy", "kafala-deed"), missing_until=date(2026, 12, 21))
        self.cases[reference] = Case(filing, found, line.instant, True, "0" * 64, line.state)
        self.history[reference] = [HistoryLine(Event.DEPOSITED, line.instant, "S. Amrani")]

    def _as_line(self, case: Case) -> CaseLine:
        person = case.filing.answers["applicant"]
        return CaseLine(
            reference=str(case.reference),
            form=case.filing.form,
            applicant_ar=f"{person['family_name_ar']} {person['given_name_ar']}",
            applicant_fr=f"{person['family_name_fr']} {person['given_name_fr']}",
            cnie=masked(person.get("cnie", "")),
            persons=4,
            instant=case.instant,
            state=case.state,
            training=True,
            delivery="waiting",
        )

    def _line(self, place: int) -> CaseLine:
        arabic, latin = PEOPLE[place % len(PEOPLE)]
        states = (CaseState.COMPLETE, CaseState.INCOMPLETE, CaseState.REGISTERED, *CaseState)
        return CaseLine(
            reference=str(Reference("SALTB", "A1", 26, 4200 - place, training=True)),
            form="tadamon",
            applicant_ar=arabic,
            applicant_fr=latin,
            cnie=masked(f"ZZ9999{place % 90 + 10:02d}"),
            persons=place % 6 + 1,
            instant=self.now - timedelta(minutes=17 * place + 4),
            state=states[place % len(states)],
            training=True,
            delivery="waiting" if place < 5 else "sent",
        )
