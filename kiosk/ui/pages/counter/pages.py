"""The counter's pages, and what is handed from one to the next."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kiosk.cases.case import Among
from kiosk.flows.counter import Screen, Step
from kiosk.ui.counter import Counter
from kiosk.ui.language import current
from kiosk.ui.pages.counter.card import CardPage
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.pages.counter.check import CheckPage
from kiosk.ui.pages.counter.done import DonePage
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.home import HomePage
from kiosk.ui.pages.counter.register import RegisterPage
from kiosk.ui.pages.page import Stepping

P = TypeVar("P", bound=Stepping)

_FORM = "tadamon"
"""The form that a new file at the counter begins with."""


class CounterPages(QObject):
    """Every page, each built once; a step that carries something first hands it over, then is told.

    The first window waits for no page but its own: the others are built when they are first asked for, or
    ahead, one in each pause of the screen.
    """

    stepped = Signal(object)
    built = Signal(object)
    """A page that now exists; it belongs to whoever shows it."""

    def __init__(self, counter: Counter) -> None:
        """Build nothing yet."""
        super().__init__()
        self._counter = counter
        self._resuming = False
        counter.hand.opened.connect(self._taken)

    @cached_property
    def home(self) -> HomePage:
        """Where the counter starts."""
        page = self._joined(HomePage(self._counter))
        page.opened_case.connect(self._open)
        page.resumed.connect(self._resume)
        page.listed.connect(self._list)
        return page

    @cached_property
    def card(self) -> CardPage:
        """The card on the reader."""
        return self._joined(CardPage(self._counter))

    @cached_property
    def form(self) -> FormPage:
        """The file in hand, stop by stop."""
        return self._joined(FormPage(self._counter))

    @cached_property
    def check(self) -> CheckPage:
        """Every answer once more."""
        page = self._joined(CheckPage(self._counter))
        page.change.connect(self._change)
        return page

    @cached_property
    def done(self) -> DonePage:
        """The deposit that was just made."""
        page = self._joined(DonePage(self._counter))
        page.opened_case.connect(self._open)
        return page

    @cached_property
    def register(self) -> RegisterPage:
        """All files."""
        page = self._joined(RegisterPage(self._counter))
        page.opened_case.connect(self._open)
        return page

    @cached_property
    def case(self) -> CasePage:
        """One file."""
        return self._joined(CasePage(self._counter))

    def of(self, screen: Screen) -> Stepping:
        """Return the page of a screen: the property of its name."""
        page: Stepping = getattr(self, screen.value)
        return page

    def build_ahead(self) -> bool:
        """Build one page that was not yet asked for; say whether there was one."""
        missing = next((screen for screen in Screen if screen.value not in self.__dict__), None)
        if missing is None:
            return False
        for part in self.of(missing).findChildren(QWidget):
            part.ensurePolished()  # what the style sheet says of it is looked up now, not when it is shown
        return True

    def prepare(self, before: Screen, step: Step) -> None:
        """Do what a step brings with it: a new file begins empty, a form is shown from where it was left."""
        if step is Step.NEW:
            self._counter.hand.begin(_FORM, current())
        elif step in {Step.LEAVE, Step.SEARCH} or (
            step is Step.CANCEL and before in {Screen.CARD, Screen.FORM}
        ):
            self._counter.hand.drop()
        elif step in {Step.READ, Step.BY_HAND}:
            self._begin_again_if_need_be()
            self.form.resume()

    def _begin_again_if_need_be(self) -> None:
        """Ask once more for a file that the desk has not begun: a form page without one would be empty."""
        if self._counter.hand.draft is None:
            self._counter.hand.begin(_FORM, current())

    def _joined(self, page: P) -> P:
        page.stepped.connect(self.stepped)
        self.built.emit(page)
        return page

    def _open(self, reference: str) -> None:
        self.stepped.emit(Step.OPEN)
        self.case.ask(reference)

    def _list(self, among: Among) -> None:
        self.register.among.choose(among)
        self.stepped.emit(Step.SEARCH)

    def _resume(self, draft_id: str) -> None:
        self._resuming = True
        self._counter.hand.resume(draft_id)

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
