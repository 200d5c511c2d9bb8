"""The counter's pages, and what is handed from one to the next."""

from PySide6.QtCore import QObject, Signal

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

_FORM = "tadamon"
"""The form that a new file at the counter begins with."""


class CounterPages(QObject):
    """Every page, built once; a step that carries something first hands it over, then is told."""

    stepped = Signal(object)

    def __init__(self, counter: Counter) -> None:
        """Build the pages and join them."""
        super().__init__()
        self._counter = counter
        self.home, self.card, self.form = HomePage(counter), CardPage(counter), FormPage(counter)
        self.check, self.done = CheckPage(counter), DonePage(counter)
        self.register, self.case = RegisterPage(counter), CasePage(counter)
        self.by_screen: dict[Screen, Stepping] = {
            Screen.HOME: self.home,
            Screen.CARD: self.card,
            Screen.FORM: self.form,
            Screen.CHECK: self.check,
            Screen.DONE: self.done,
            Screen.REGISTER: self.register,
            Screen.CASE: self.case,
        }
        self._resuming = False
        self._join()

    def prepare(self, before: Screen, step: Step) -> None:
        """Do what a step brings with it: a new file begins empty, a form is shown from where it was left."""
        if step is Step.NEW:
            self._counter.hand.begin(_FORM, current())
        elif step in {Step.LEAVE, Step.SEARCH} or (
            step is Step.CANCEL and before in {Screen.CARD, Screen.FORM}
        ):
            self._counter.hand.drop()
        elif step in {Step.READ, Step.BY_HAND}:
            self.form.resume()

    def _join(self) -> None:
        for page in self.by_screen.values():
            page.stepped.connect(self.stepped)
        for page in (self.home, self.register, self.done):
            page.opened_case.connect(self._open)
        self.home.resumed.connect(self._resume)
        self.check.change.connect(self._change)
        self._counter.hand.opened.connect(self._taken)

    def _open(self, reference: str) -> None:
        self.stepped.emit(Step.OPEN)
        self.case.ask(reference)

    def _resume(self, draft_id: str) -> None:
        self._resuming = True
        self._counter.hand.resume(draft_id)

    def _taken(self) -> None:
        """A draft is in hand; one that is resumed, or waited for on the form page, is shown at once."""
        if self._resuming:
            self._resuming = False
            self.stepped.emit(Step.RESUME)
        if self.form.isVisible():
            self.form.resume()

    def _change(self, stop_id: str, path: str) -> None:
        self.stepped.emit(Step.CHANGE)
        self.form.change(stop_id, path)
