"""One reading of a card, off the screen's thread: its stages, the identity first, and how it ended."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from kiosk.card.reader import AccessKey, Authenticity, CardReading, Stage
from kiosk.errors import KioskError
from kiosk.ui.background import Lane
from kiosk.ui.counter import Counter
from kiosk.ui.hand import Hand
from kiosk.ui.pages.counter.card_words import CHECKING
from kiosk.ui.photo import photo


class Wish:
    """A wish to stop, asked between two commands: pressed, or the file it was read for is put away."""

    def __init__(self, hand: Hand) -> None:
        """Read for the file in hand."""
        self._hand, self._stopped = hand, False
        self.draft = hand.draft.id if hand.draft is not None else ""

    def stop(self) -> None:
        """Wish to stop."""
        self._stopped = True

    def is_set(self) -> bool:
        """Say whether the reading is to stop."""
        draft = self._hand.draft
        put_away = bool(self.draft) and (draft is None or draft.id != self.draft)
        return self._stopped or put_away


@dataclass(frozen=True, slots=True)
class Read:
    """What is known of a card so far."""

    reading: CardReading = field(repr=False)
    photo: QImage | None = field(repr=False, default=None)


class CardRun(QObject):
    """Makes one reading at a time; of one that was stopped nothing more is heard."""

    reached = Signal(object, object)
    """A :class:`kiosk.card.reader.Stage` begins or moves on; :class:`Read` from the photo on, else None."""
    ended = Signal(object)
    """:class:`Read`, whole."""
    failed = Signal(object)
    """:class:`kiosk.errors.KioskError`."""

    def __init__(self, counter: Counter) -> None:
        """Read nothing yet."""
        super().__init__()
        self._counter = counter
        self._wish: Wish | None = None

    def start(self, key: AccessKey) -> None:
        """Read the card that lies there for the file in hand; a reading before it is stopped."""
        self.stop()
        self._wish = wish = Wish(self._counter.hand)
        desk, call = self._counter.desk, self._counter.background.call

        def progress(stage: Stage, so_far: CardReading | None) -> None:
            if stage is Stage.DONE:
                return  # the end says all of it
            known = Read(_unchecked(so_far), photo(so_far.photo)) if so_far is not None else None
            call(lambda: self._tell(wish, lambda: self.reached.emit(stage, known)))

        def work() -> Read:
            whole = desk.read_card(key, progress, wish)
            return Read(whole, photo(whole.photo))

        self._counter.background.run(
            work,
            lambda read: self._end(wish, lambda: self.ended.emit(read)),
            lambda error: self._end(wish, lambda: self.failed.emit(error)),
            lane=Lane.CARD,
        )

    def stop(self) -> None:
        """Stop the reading under way, if there is one."""
        if self._wish is not None:
            self._wish.stop()
            self._wish = None

    def _tell(self, wish: Wish, say: Callable[[], None]) -> None:
        if wish is self._wish:
            say()

    def _end(self, wish: Wish, say: Callable[[], None]) -> None:
        if wish is self._wish:
            self._wish = None
            say()


def _unchecked(so_far: CardReading) -> CardReading:
    """Return a reading that says of itself that its checks are not done."""
    return replace(so_far, authenticity=Authenticity.CANNOT_TELL, reasons=(CHECKING,))


def interrupted(so_far: CardReading, error: KioskError) -> CardReading:
    """Return what is left of a reading that ended before its checks: nobody can tell, or it is broken."""
    broken = error.code == "card-broken"
    told = Authenticity.BROKEN if broken else Authenticity.CANNOT_TELL
    return replace(so_far, authenticity=told, reasons=(error.code,))
