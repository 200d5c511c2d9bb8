"""What every page of supervision is: it asks when it is opened, and says how its answer stands."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.flows.supervising import Supervising
from kiosk.flows.supervision import Step
from kiosk.ui.oversight import Oversight
from kiosk.ui.pages.page import Stepping
from kiosk.ui.pages.supervision.standing import Standing
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.scrolled import Fitted
from kiosk.ui.parts.sheet import actions, column, wrapped
from kiosk.ui.style import XL, L, M

T = TypeVar("T")


class Overseen(Stepping):
    """A page that shows answers of the source; subclasses say what they ask in :meth:`ask`."""

    def __init__(self, name: str, oversight: Oversight) -> None:
        """Ask nothing yet."""
        super().__init__(name)
        self.oversight = oversight
        self._shown: object = None
        self.title, self.standing = label("title"), Standing()
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.standing.again.connect(self.ask)

    @override
    def opened(self) -> None:
        """Ask for what the page shows; the focus is where it was when the page was left."""
        self.ask()
        before: QWidget | None = self.focusWidget()
        (self.start if before is None else before).setFocus()

    @property
    def start(self) -> QWidget:
        """What has the focus when the page is opened first."""
        return self.back

    def ask(self) -> None:
        """Ask for what the page shows."""

    def asks(
        self, work: Callable[[Supervising], T], show: Callable[[T], object], question: object = ""
    ) -> None:
        """Ask the source; only the newest answer of the page is shown.

        A failure leaves the older answer to the same ``question``; an answer to another one would be taken
        for what is asked now, and is put away.
        """

        def done(answer: T) -> None:
            self._shown = question
            self.standing.done()
            show(answer)

        def failed(error: KioskError) -> None:
            if question != self._shown:
                self._shown = None
                self.put_away()
            self.standing.fail(error)

        self.standing.wait()
        self.oversight.ask(work, done, failed, latest=self.objectName())

    def put_away(self) -> None:
        """Put away what is shown: it answers another question, or none was ever answered."""

    def does(self, work: Callable[[Supervising], T], done: Callable[[T], object]) -> None:
        """Have the source do something a person asked for; a failure stands on the page."""

        def failed(error: KioskError) -> None:
            self.standing.fail(error, again=False)
            self.undone()

        self.oversight.ask(work, done, failed)

    def undone(self) -> None:
        """Hear that something a person asked for was refused."""

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on what every page has."""
        self.standing.retranslate()
        self.back.say(self.tr("Tableau de bord"))

    def framed(self, head: tuple[QWidget | int, ...], *acts: QWidget | int) -> QVBoxLayout:
        """Give the page its title with what stands beside it, its bar, and return the column between.

        What is too high for its room is scrolled; the bar stays in sight.
        """
        shown = QWidget()
        above = column(shown, M)
        above.setContentsMargins(XL, L, XL, L)
        above.addLayout(wrapped(self.title, *head))
        above.addWidget(self.standing)
        page = column(self, 0)
        page.addWidget(Fitted(shown), 1)
        if acts:
            page.addWidget(actions(*acts))
        else:  # the first page leads nowhere back
            self.back.setParent(self)
            self.back.hide()
        return above
