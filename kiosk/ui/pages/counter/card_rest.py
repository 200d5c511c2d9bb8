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
        self._draft = ""
        run.reached.connect(self._reached)
        run.ended.connect(self._ended)
        run.failed.connect(self._failed)

    def begin(self, known: Read, draft_id: str) -> None:
        """Take over with what is known, for one file."""
        self.known, self._draft = known, draft_id

    def forget(self) -> None:
        """Let go of the card: another one is to be read."""
        self.known, self._draft = None, ""

    def _reached(self, _stage: Stage, known: Read | None) -> None:
        # Its progress in tenths is not shown on the form: only what there is to see is taken.
        if self.known is not None and known is not None and known.photo is not None:
            self._take(known)

    def _ended(self, whole: Read) -> None:
        if self.known is not None:
            self._take(whole)
            self._warn(whole)

    def _failed(self, error: KioskError) -> None:
        if self.known is not None:
            left = Read(interrupted(self.known.reading, error), self.known.photo)
            self._take(left)
            self._warn(left)

    def _take(self, known: Read) -> None:
        self.known = known
        self._hand.read_on(self._draft, known.reading, known.photo)

    def _warn(self, known: Read) -> None:
        """Say aloud that a chip is not to be trusted: the clerk looks at the fields by now."""
        told, card = reasons(known.reading), self._hand.card
        shown = card is not None and card.reading is known.reading
        if shown and told and known.reading.authenticity is Authenticity.BROKEN:
            self._notices.say(Notice("bad", told[0].said, told[0].remedy, told[0].code))
