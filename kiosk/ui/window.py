"""The window of the counter: its screens on the shell, and the file in hand."""

from typing import Final

from typing_extensions import override

from kiosk.clock import Clock, SystemClock
from kiosk.errors import KioskError
from kiosk.flows.counter import Screen, Step
from kiosk.flows.desk import Desk
from kiosk.flows.scan import Kind, Scan
from kiosk.ui.background import Background
from kiosk.ui.counter import Counter
from kiosk.ui.display import Keep
from kiosk.ui.hand import Hand
from kiosk.ui.pages.counter.pages import CounterPages
from kiosk.ui.places import COUNTER_PLAN
from kiosk.ui.shell import Shell

_IDLE: Final = frozenset(
    {Screen.HOME, Screen.CHOOSE, Screen.REGISTER, Screen.FOLLOW, Screen.VERIFY, Screen.GUIDES, Screen.DONE}
)
"""Pages on which nothing is in hand that a scan could put away."""
_BEGUN: Final = frozenset({Screen.CARD, Screen.FORM})
"""Pages of a file that may have been begun for nothing."""


class CounterWindow(Shell[Screen, Step]):
    """The counter."""

    def __init__(
        self,
        desk: Desk,
        background: Background,
        *,
        clock: Clock | None = None,
        clerk: str = "",
        keep_look: Keep | None = None,
    ) -> None:
        """Build the first page; nothing is asked of the desk before the window is shown."""
        time = clock or SystemClock()
        self.hand = Hand(desk, background, time)
        self.counter = Counter(desk, background, time, self.hand, clerk)
        self.pages: CounterPages
        super().__init__(
            desk,
            background,
            COUNTER_PLAN,
            lambda: CounterPages(self.counter),
            clock=time,
            clerk=clerk,
            keep_look=keep_look,
        )
        self.hand.setParent(self)

    @override
    def named(self, clerk: str) -> None:
        """Sign what is done from now on with this name."""
        self.counter.clerk, self.counter.session = clerk.strip(), self.session

    @override
    def handed_over(self) -> None:
        """Lay down what is in hand."""
        self.hand.drop()
        super().handed_over()

    @override
    def reader_changed(self) -> None:
        """Look at once, when the monitor of the readers saw a card come or go."""
        super().reader_changed()
        if self.screen_now is Screen.CARD:
            self.pages.card.look()

    @override
    def scanned(self, text: str) -> None:
        """Open the page of prepared applications for their codes, where that puts no file away."""
        takes = self.screen_now in _IDLE or (self.screen_now in _BEGUN and self.hand.fresh)
        if takes and not self.cover.isVisible() and Scan(text).kind is Kind.PREPARED:
            self.step(Step.GATHER)
        super().scanned(text)

    @override
    def may_go(self) -> bool:
        """Close asks nothing and loses nothing: what is typed is kept first.

        Where the disk refused it, the first close is refused too, and says what the second would lose.
        """
        if self.hand.may_go():
            return True
        self._background.notices.tell(KioskError("typed-not-kept"))
        return False

    @override
    def closed(self) -> None:
        """Keep what is in hand."""
        self.hand.close()
