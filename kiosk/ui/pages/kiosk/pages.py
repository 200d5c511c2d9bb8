"""The kiosk's pages: built for one person, and thrown away with them."""

from functools import cached_property
from typing import Final, TypeVar

from PySide6.QtCore import Signal

from kiosk.flows.kiosk import KIOSK, Screen, Step
from kiosk.forms.answers import Answers
from kiosk.ui.booth.stand import Stand
from kiosk.ui.pages.kiosk.actions import ActionsPage
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.card import CardPage
from kiosk.ui.pages.kiosk.check import CheckPage
from kiosk.ui.pages.kiosk.choose import ChoosePage
from kiosk.ui.pages.kiosk.codes import CodesPage
from kiosk.ui.pages.kiosk.farewell import FarewellPage
from kiosk.ui.pages.kiosk.follow import FollowPage
from kiosk.ui.pages.kiosk.guide import GuidePage
from kiosk.ui.pages.kiosk.guides import GuidesPage
from kiosk.ui.pages.kiosk.language import LanguagePage
from kiosk.ui.pages.kiosk.question import QuestionPage
from kiosk.ui.pages.kiosk.result import ResultPage
from kiosk.ui.pages.kiosk.slip import SlipPage
from kiosk.ui.pages.kiosk.sorry import SorryPage
from kiosk.ui.pages.shelf import PageShelf

P = TypeVar("P", bound=KioskPage)

_ORIENTATION: Final = "orientation"
_WAYS_BACK: Final = {Screen.RESULT: Step.ORIENTED, Screen.CHOOSE: Step.PREPARE}
"""What going back from a guidance page means, by the page that it was opened from."""


class KioskPages(PageShelf[Screen, KioskPage]):
    """A step that carries something hands it over first."""

    turned = Signal()
    spoke = Signal(str)
    """A language was chosen."""

    def __init__(self, stand: Stand) -> None:
        """Build nothing yet."""
        super().__init__(Screen)
        self._stand = stand
        self._begun: tuple[str, Answers | None] = ("", None)

    @cached_property
    def language(self) -> LanguagePage:
        """Where everybody begins."""
        page = self._joined(LanguagePage(self._stand))
        page.chosen.connect(self._spoken)
        return page

    @cached_property
    def actions(self) -> ActionsPage:
        """What can be done here."""
        return self._joined(ActionsPage(self._stand))

    @cached_property
    def choose(self) -> ChoosePage:
        """Which application."""
        page = self._joined(ChoosePage(self._stand))
        page.chosen.connect(self._begin)
        page.consulted.connect(self._consult)
        return page

    @cached_property
    def card(self) -> CardPage:
        """The card on the reader."""
        return self._joined(CardPage(self._stand))

    @cached_property
    def question(self) -> QuestionPage:
        """One question."""
        return self._joined(QuestionPage(self._stand))

    @cached_property
    def check(self) -> CheckPage:
        """Every answer."""
        page = self._joined(CheckPage(self._stand))
        page.changed.connect(self._change)
        return page

    @cached_property
    def slip(self) -> SlipPage:
        """The paper."""
        return self._joined(SlipPage(self._stand))

    @cached_property
    def codes(self) -> CodesPage:
        """The codes on the screen."""
        return self._joined(CodesPage(self._stand))

    @cached_property
    def result(self) -> ResultPage:
        """Which scheme."""
        page = self._joined(ResultPage(self._stand))
        page.consulted.connect(self._consult)
        page.chosen.connect(self._begin_with_answers)
        return page

    @cached_property
    def guides(self) -> GuidesPage:
        """All guidance pages."""
        page = self._joined(GuidesPage(self._stand))
        page.consulted.connect(self._consult)
        return page

    @cached_property
    def guide(self) -> GuidePage:
        """One guidance page."""
        page = self._joined(GuidePage(self._stand))
        page.consulted.connect(self._consult)
        page.chosen.connect(self._begin)
        return page

    @cached_property
    def follow(self) -> FollowPage:
        """Where a file stands."""
        return self._joined(FollowPage(self._stand))

    @cached_property
    def farewell(self) -> FarewellPage:
        """Nothing is left."""
        return self._joined(FarewellPage(self._stand))

    @cached_property
    def sorry(self) -> SorryPage:
        """The kiosk cannot answer."""
        return self._joined(SorryPage(self._stand))

    def prepare(self, before: Screen, step: Step) -> None:
        """Do what a step brings with it, before the page that follows is shown."""
        person = self._stand.person
        if step is Step.ORIENT:
            self._stand.begin(_ORIENTATION)
        elif step in {Step.BEGIN, Step.BY_HAND} and before is not Screen.CARD:
            self._stand.begin(*self._begun)
            person.follows = False
        elif step is Step.TAP:
            person.follows = True
        elif step is Step.CONSULT and before is not Screen.GUIDE:
            self.guide.way_back = _WAYS_BACK.get(before, Step.BACK)
        elif step in {Step.FOLLOW, Step.BACK} and KIOSK.after(before, step) is not Screen.FOLLOW:
            person.followed = ()

    def _joined(self, page: P) -> P:
        page.turned.connect(self.turned)
        return self.joined(page)

    def _spoken(self, lang: str) -> None:
        self.spoke.emit(lang)
        self.stepped.emit(Step.SPOKEN)

    def _begin(self, form: str, known: Answers | None = None) -> None:
        """Begin a form: with the card where there is a reader, at its first question where there is none."""
        self._begun = form, known
        self.stepped.emit(Step.BEGIN if self._stand.has_reader else Step.BY_HAND)

    def _begin_with_answers(self, form: str) -> None:
        visit = self._stand.person.visit
        self._begin(form, visit.answers if visit is not None else None)

    def _consult(self, guide: str) -> None:
        self.stepped.emit(Step.CONSULT)
        self.guide.ask(guide)

    def _change(self, path: str) -> None:
        visit = self._stand.person.visit
        if visit is not None:
            visit.go(path)
            self._stand.person.changing = True
            self.stepped.emit(Step.CHANGE)
