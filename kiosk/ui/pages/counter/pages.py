"""The counter's pages, and what is handed from one to the next."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from kiosk.cases.case import Among
from kiosk.errors import KioskError
from kiosk.flows.counter import COUNTER, KEEPS_HAND, Screen, Step, way_back
from kiosk.flows.preparing import Opened
from kiosk.forms.answers import Answers
from kiosk.forms.schema import Ending
from kiosk.ui.counter import Counter, day_and_time
from kiosk.ui.language import current
from kiosk.ui.pages.page import Stepping
from kiosk.ui.pages.shelf import PageShelf

if TYPE_CHECKING:  # each is imported when its page is made
    from kiosk.ui.pages.counter.card import CardPage
    from kiosk.ui.pages.counter.case import CasePage
    from kiosk.ui.pages.counter.check import CheckPage
    from kiosk.ui.pages.counter.choose import ChoosePage
    from kiosk.ui.pages.counter.day import DayPage
    from kiosk.ui.pages.counter.decisions import DecisionsPage
    from kiosk.ui.pages.counter.done import DonePage
    from kiosk.ui.pages.counter.follow import FollowPage
    from kiosk.ui.pages.counter.form import FormPage
    from kiosk.ui.pages.counter.gather import GatherPage
    from kiosk.ui.pages.counter.guide import GuidePage
    from kiosk.ui.pages.counter.guides import GuidesPage
    from kiosk.ui.pages.counter.home import HomePage
    from kiosk.ui.pages.counter.law import LawPage
    from kiosk.ui.pages.counter.register import RegisterPage
    from kiosk.ui.pages.counter.result import ResultPage
    from kiosk.ui.pages.counter.slip import SlipPage
    from kiosk.ui.pages.counter.staff import StaffPage
    from kiosk.ui.pages.counter.verify import VerifyPage

Opening = TypeVar("Opening", "RegisterPage", "FollowPage", "VerifyPage", "DayPage")

_USUAL = {Step.NEW: "tadamon", Step.ORIENT: "orientation"}
"""The forms that one step begins."""


class CounterPages(PageShelf[Screen, Stepping]):
    """A step that carries something first hands it over, then is told."""

    def __init__(self, counter: Counter) -> None:
        """Build nothing yet."""
        super().__init__(Screen)
        self._counter = counter
        self._resuming = False
        self._begun: tuple[str, Answers | None] = (_USUAL[Step.NEW], None)
        self._ways: dict[Screen, Step] = {}
        counter.hand.opened.connect(self._taken)

    @cached_property
    def home(self) -> "HomePage":
        """Where the counter starts."""
        page: HomePage = self.made(Screen.HOME, self._counter)
        page.opened_case.connect(self._open)
        page.resumed.connect(self._resume)
        page.listed.connect(self._list)
        return page

    @cached_property
    def choose(self) -> "ChoosePage":
        """Every form that can be begun."""
        page: ChoosePage = self.made(Screen.CHOOSE, self._counter)
        page.chosen.connect(self._begin)
        return page

    @cached_property
    def card(self) -> "CardPage":
        """The card on the reader."""
        page: CardPage = self.made(Screen.CARD, self._counter)
        return page

    @cached_property
    def form(self) -> "FormPage":
        """The file in hand, stop by stop."""
        page: FormPage = self.made(Screen.FORM, self._counter)
        page.told.opened_case.connect(self._open)
        page.told.consulted.connect(self._consult)
        page.told.chosen.connect(self._begin_with_answers)
        return page

    @cached_property
    def check(self) -> "CheckPage":
        """Every answer once more."""
        page: CheckPage = self.made(Screen.CHECK, self._counter)
        page.change.connect(self._change)
        page.opened_case.connect(self._open)
        return page

    @cached_property
    def done(self) -> "DonePage":
        """The deposit that was just made."""
        page: DonePage = self.made(Screen.DONE, self._counter)
        page.opened_case.connect(self._open)
        return page

    @cached_property
    def slip(self) -> "SlipPage":
        """The help sheet that the form in hand ends in."""
        page: SlipPage = self.made(Screen.SLIP, self._counter)
        page.told.consulted.connect(self._consult)
        page.told.chosen.connect(self._begin_with_answers)
        return page

    @cached_property
    def result(self) -> "ResultPage":
        """Which scheme the answers in hand lead to."""
        page: ResultPage = self.made(Screen.RESULT, self._counter)
        page.consulted.connect(self._consult)
        page.chosen.connect(self._begin_with_answers)
        return page

    @cached_property
    def guides(self) -> "GuidesPage":
        """All guidance pages."""
        page: GuidesPage = self.made(Screen.GUIDES, self._counter)
        page.consulted.connect(self._consult)
        return page

    @cached_property
    def guide(self) -> "GuidePage":
        """One guidance page."""
        page: GuidePage = self.made(Screen.GUIDE, self._counter)
        page.consulted.connect(self._consult)
        page.chosen.connect(self._begin)
        return page

    @cached_property
    def register(self) -> "RegisterPage":
        """All files."""
        page: RegisterPage = self.made(Screen.REGISTER, self._counter)
        return self._opening(page)

    @cached_property
    def case(self) -> "CasePage":
        """One file."""
        page: CasePage = self.made(Screen.CASE, self._counter)
        page.opened_case.connect(self._open)
        page.correcting.connect(self._correct)
        return page

    @cached_property
    def follow(self) -> "FollowPage":
        """The answer to "where is my file?"."""
        page: FollowPage = self.made(Screen.FOLLOW, self._counter)
        return self._opening(page)

    @cached_property
    def verify(self) -> "VerifyPage":
        """Whether a receipt is genuine."""
        page: VerifyPage = self.made(Screen.VERIFY, self._counter)
        return self._opening(page)

    @cached_property
    def gather(self) -> "GatherPage":
        """The codes of a prepared application."""
        page: GatherPage = self.made(Screen.GATHER, self._counter)
        page.gathered.connect(self._unseal)
        return page

    @cached_property
    def day(self) -> "DayPage":
        """The register of a day and its closing."""
        page: DayPage = self.made(Screen.DAY, self._counter)
        return self._opening(page)

    @cached_property
    def decisions(self) -> "DecisionsPage":
        """The decisions of CNSS, imported."""
        from kiosk.ui.pages.counter.decisions_desk import at_desk  # noqa: PLC0415 -- brings its page along

        page: DecisionsPage = self.made(Screen.DECISIONS, at_desk(self._counter), Step.CANCEL)
        page.opened_case.connect(self._open)
        return page

    @cached_property
    def law(self) -> "LawPage":
        """The law's figures."""
        page: LawPage = self.made(Screen.LAW, self._counter)
        return page

    @cached_property
    def staff(self) -> "StaffPage":
        """The people of the office."""
        page: StaffPage = self.made(Screen.STAFF, self._counter)
        return page

    def meant(self, here: Screen, step: Step) -> Step:
        """Return what a step means here: cancelling goes back to the page that this one was opened from."""
        return self._ways.get(here, step) if step is Step.CANCEL else step

    def prepare(self, before: Screen, step: Step) -> None:
        """Do what a step brings with it: a form is begun, shown where it was left, or laid down and kept."""
        after = COUNTER.after(before, step)
        back = way_back(before, after)
        if back is not None:
            self._ways[after] = back
        if step in _USUAL:
            self._begun = _USUAL[step], None
        if step in {*_USUAL, Step.BEGIN}:
            self._begin_in_hand()
        elif after not in KEEPS_HAND:
            self._lay_down()
        elif step in {Step.READ, Step.BY_HAND}:
            if self._counter.hand.draft is None:  # the desk had not begun it: the page would stay empty
                self._begin_in_hand()
            self.form.resume()

    def _lay_down(self) -> None:
        """Keep the file in hand and let go of it, also where the form page shows it."""
        self._counter.hand.drop()
        if "form" in self.__dict__:
            self.form.opened()

    def _begin_in_hand(self) -> None:
        form, known = self._begun
        self._counter.hand.begin(form, current(), known)

    def _opening(self, page: Opening) -> Opening:
        page.opened_case.connect(self._open)
        return page

    def _begin(self, form: str, known: Answers | None = None) -> None:
        """Begin a form: orientation at once, any other with the card of whom it is about."""
        asks = self._counter.desk.shelf.form(form).ends is Ending.ORIENTATION
        self._begun = form, known
        self.stepped.emit(Step.ORIENT if asks else Step.BEGIN)

    def _begin_with_answers(self, form: str) -> None:
        self._begin(form, self._counter.hand.answers)

    def _consult(self, guide: str) -> None:
        self.stepped.emit(Step.CONSULT)
        self.guide.ask(guide)

    def _open(self, reference: str) -> None:
        self.stepped.emit(Step.OPEN)
        self.case.ask(reference)

    def _list(self, among: Among) -> None:
        self.register.among.choose(among)
        self.stepped.emit(Step.SEARCH)

    def _resume(self, draft_id: str) -> None:
        self._resuming = True
        self._counter.hand.resume(draft_id)

    def _correct(self, reference: str) -> None:
        self._resuming = True
        self._counter.hand.correct(reference)

    def _unseal(self, parts: tuple[str, ...]) -> None:
        self._resuming = True
        self._counter.hand.unseal(parts, self._unsealed, self._sealed)

    def _unsealed(self, found: Opened) -> None:
        """Show what is to be mended in a prepared application, and say that nothing of it is verified."""
        if found.draft.updated is None:
            self.form.mend()
        notices, made = self._counter.background.notices, day_and_time(found.made)
        if found.lost:
            notices.tell(KioskError("prepared-outgrown", made=made, lost=" · ".join(found.lost)), "warn")
        else:
            notices.tell(KioskError("prepared-opened", made=made), "info")

    def _sealed(self, error: KioskError) -> None:
        self._resuming = False
        self.gather.refused(error)

    def _taken(self) -> None:
        """A draft is in hand; one that is resumed, or waited for on the form page, is shown at once."""
        if self._resuming:
            self._resuming = False
            self.stepped.emit(Step.RESUME)
        if "form" in self.__dict__ and self.form.isVisible():
            self.form.resume()

    def _change(self, stop_id: str, path: str) -> None:
        self.stepped.emit(Step.CHANGE)
        self.form.change(stop_id, path)
