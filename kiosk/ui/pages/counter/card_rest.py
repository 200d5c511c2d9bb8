"""What a card still says once its holder's form is open: the photo, the checks, or that they did not come."""

from PySide6.QtCore import QObject

from kiosk.card.reader import Authenticity, Stage
from kiosk.errors import KioskError
from kiosk.ui.hand import Hand
from kiosk.ui.notices import Notice, Notices
from kiosk.ui.pages.counter.card_run import CardRun, Read, interrupted
from kiosk.ui.pages.counter.card_words import reasons


class CardRest(QObject):
    """Takes over from the card page: what comes goes to the file in hand, and nothing typed is touched."""

    def __init__(self, run: CardRun, hand: Hand, notices: Notices) -> None:
        """Take nothing yet."""
        super().__init__()
        self._hand, self._notices = hand, notices
        self.known: Read | None = None
        """What is known so far; None while the card page itself listens."""
        self._draft, self._over = "", False
        run.reached.connect(self._reached)
        run.ended.connect(self._ended)
        run.failed.connect(self._failed)

    def begin(self, known: Read, draft_id: str) -> None:
        """Take over with what is known, for one file."""
        self.known, self._draft, self._over = known, draft_id, False

    def forget(self) -> None:
        """Let go of the card."""
        self.known, self._draft, self._over = None, "", False

    def settle(self) -> None:
        """Keep nothing of a person here once all was said, or once the file was put away."""
        draft, card = self._hand.draft, self._hand.card
        if draft is None or draft.id != self._draft or (self._over and card is not None):
            self.forget()

    def _reached(self, _stage: Stage, known: Read | None) -> None:
        # Its progress in tenths is not shown on the form: only what there is to see is taken.
        if self.known is not None and known is not None and known.photo is not None:
            self._take(known)

    def _ended(self, whole: Read) -> None:
        if self.known is not None:
            self._end(whole)

    def _failed(self, error: KioskError) -> None:
        if self.known is not None:
            self._end(Read(interrupted(self.known.reading, error), self.known.photo))

    def _end(self, last: Read) -> None:
        self._over = True
        self._take(last)
        self._warn(last)
        self.settle()

    def _take(self, known: Read) -> None:
        self.known = known
        self._hand.read_on(self._draft, known.reading, known.photo)

    def _warn(self, known: Read) -> None:
        """Say aloud that a chip is not to be trusted: the clerk looks at the fields by now."""
        told, card = reasons(known.reading), self._hand.card
        shown = card is not None and card.reading is known.reading
        if shown and told and known.reading.authenticity is Authenticity.BROKEN:
            self._notices.say(Notice("bad", told[0].said, told[0].remedy, told[0].code))
