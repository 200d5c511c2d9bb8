"""The card at the kiosk: the six digits typed on the screen's keys, the reading, and the card taken back."""

from typing import Final

from PySide6.QtCore import QTimer
from typing_extensions import override

from kiosk.card.reader import Authenticity, Can, CardReading, Stage
from kiosk.errors import KioskError
from kiosk.flows.card_read import CARD_READ, CardEvent, Reading, seen
from kiosk.flows.desk import Filled, Health
from kiosk.flows.file_life import Followed
from kiosk.flows.kiosk import Step
from kiosk.ui.booth.stand import Stand
from kiosk.ui.onscreen.focus import KIND
from kiosk.ui.pages.counter.can import CanEntry
from kiosk.ui.pages.counter.card_run import CardRun, Read
from kiosk.ui.pages.counter.stages import Stages
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.card_holder import followed
from kiosk.ui.pages.kiosk.card_words import told
from kiosk.ui.pages.kiosk.spoken import sentences
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.note import Note

_LOOK: Final = 1_000
"""Milliseconds between two looks at the reader."""
_ON_ITS_WAY: Final = (Reading.UNDER_WAY, Reading.IDENTIFIED)


class CardPage(KioskPage):
    """Fills the form from the chip, or says whose files are followed; a card is never needed."""

    def __init__(self, stand: Stand) -> None:
        """Build the page; it looks at the reader while it is open."""
        super().__init__(stand, "card")
        self.place, self._why = CARD_READ.start, ""
        self._run = CardRun(stand.counter)
        self._run.setParent(self)
        self.message, self.can, self.stages = Note("info", "lead"), CanEntry(), Stages()
        self.can.edit.setProperty(KIND, "idcs")
        self.back, self.by_hand = KeyButton("", icon="arrow-left"), KeyButton("", icon="keyboard")
        self.stop, self.proceed = KeyButton("", icon="x"), KeyButton("primary", icon="arrow-right")
        self._look = QTimer(self, interval=_LOOK)
        self._wire()
        self.reel = self.laid_out(
            (self.message, self.can, self.stages), self.back, self.by_hand, self.stop, self.proceed
        )
        self.retranslate()

    @override
    def opened(self) -> None:
        """Begin with what lies on the reader."""
        self.place, self._why = CARD_READ.start, ""
        self.looked()
        self._look.start()
        self.retranslate()
        self.can.edit.setFocus()

    @override
    def left(self) -> None:
        """Stop reading, and forget the digits."""
        self._look.stop()
        self._run.stop()
        self.can.clear()
        self.stages.begin()

    @override
    def looked(self) -> None:
        """Ask what lies on the reader, unless it is being read."""
        if self.isVisible() and self.place not in _ON_ITS_WAY:
            self.stand.ask(self.stand.desk.health, self._seen, lambda _: None)

    @override
    def spoken(self) -> str:
        """Return what is asked, and where the reading stands."""
        return sentences([self.title.text(), self.about.text(), self.message.accessibleName()])

    def start(self) -> None:
        """Read the card with the digits typed."""
        if not self.can.complete or not CARD_READ.knows(self.place, CardEvent.START):
            self.can.edit.setFocus()
            return
        self._hear(CardEvent.START)
        self.stages.begin()
        self._run.start(Can(self.can.digits))

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on; digits typed stay."""
        follows = self.stand.person.follows
        self.say(self.tr("Posez votre carte nationale sur le lecteur"))
        self.back.say(self.tr("Précédent"))
        self.by_hand.say(self.tr("Sans carte"))
        self.by_hand.setVisible(not follows)
        self.stop.say(self.tr("Arrêter la lecture"))
        self.proceed.say(self.tr("Lire"))
        self.can.retranslate()
        self.stages.retranslate()
        self._show()

    def _wire(self) -> None:
        self._look.timeout.connect(self.looked)
        self._run.reached.connect(self._reached)
        self._run.ended.connect(self._ended)
        self._run.failed.connect(self._failed)
        self.can.accepted.connect(self.start)
        self.can.changed.connect(self._show)
        self.back.clicked.connect(self._leave)
        self.by_hand.clicked.connect(lambda: self.stepped.emit(Step.BY_HAND))
        self.stop.clicked.connect(self._cancel)
        self.proceed.clicked.connect(self.start)

    def _seen(self, health: Health) -> None:
        event = seen(health.reader.state)
        lost = self.place is Reading.FAILED and event is CardEvent.CARD_REMOVED
        if event is not None and not lost and CARD_READ.knows(self.place, event):
            self._hear(event)

    def _hear(self, event: CardEvent) -> None:
        before, self.place = self.place, CARD_READ.after(self.place, event)
        if self.place not in {Reading.WRONG_KEY, Reading.FAILED}:
            self._why = ""
        if self.place is not before:
            self._show()
            self.turned.emit()

    def _cancel(self) -> None:
        self._run.stop()
        self._hear(CardEvent.CANCEL)
        self.stages.begin()
        self.can.edit.setFocus()

    def _leave(self) -> None:
        self.stepped.emit(Step.FOLLOW if self.stand.person.follows else Step.BACK)

    def _reached(self, stage: Stage, known: Read | None) -> None:
        self.stages.reach(stage, known.reading.share if known is not None else 0.0)

    def _ended(self, whole: Read) -> None:
        self.stages.end(whole.reading)
        if whole.reading.authenticity is Authenticity.BROKEN:
            self._failed(KioskError("card-broken"))
            return
        if self.stand.person.follows:
            self._find(whole.reading)
        else:
            self._fill(whole.reading)

    def _fill(self, reading: CardReading) -> None:
        desk, visit = self.stand.desk, self.stand.person.visit
        if visit is None:
            self._failed(KioskError("unexpected"))
            return
        form, answers = visit.form, visit.answers

        def filled(result: Filled) -> None:
            visit.answers = result.answers
            self._done(Step.READ)

        self.stand.ask(lambda: desk.fill(form, answers, reading), filled, self._failed)

    def _find(self, reading: CardReading) -> None:
        desk, person = self.stand.desk, self.stand.person

        def found(files: tuple[Followed, ...]) -> None:
            person.followed = files
            self._done(Step.KNOWN)

        def refused(error: KioskError) -> None:
            if error.code == "follow-unknown":
                person.born = reading.birth_date[:4]
                self._done(Step.FOLLOW)
            else:
                self._failed(error)

        self.stand.ask(lambda: followed(desk, reading), found, refused)

    def _done(self, step: Step) -> None:
        self._hear(CardEvent.READ)
        self.stepped.emit(step)

    def _failed(self, error: KioskError) -> None:
        self._run.stop()
        self._why = error.code
        self._hear(CardEvent.REFUSED_KEY if error.code == "card-wrong-key" else CardEvent.FAILED)
        self.stages.begin()
        self._show()
        self.can.edit.setFocus()
        self.can.edit.selectAll()

    def _show(self) -> None:
        """Show where the reading stands: what is said, and which buttons can be pressed."""
        tone, what, do = told(self.place, self._why)
        self.message.say(what, do, tone)
        under_way = self.place in _ON_ITS_WAY
        self.stages.setVisible(under_way)
        self.stop.setVisible(under_way)
        self.proceed.setVisible(not under_way)
        self.proceed.setEnabled(CARD_READ.knows(self.place, CardEvent.START) and self.can.complete)
        self.can.edit.setReadOnly(under_way)
        self.can.set_wrong(self.place is Reading.WRONG_KEY)
