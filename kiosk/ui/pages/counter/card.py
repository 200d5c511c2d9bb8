"""The card on the reader: its number, the stages of the reading, and who it says it is."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from kiosk.card.reader import Can, CardReading, Stage
from kiosk.errors import Failure, KioskError
from kiosk.flows.card_read import CARD_READ, CardEvent, Reading, seen
from kiosk.flows.counter import Step
from kiosk.flows.desk import Filled, Health
from kiosk.ui import icons
from kiosk.ui.background import Cancelled, Lane
from kiosk.ui.counter import Counter
from kiosk.ui.language import current
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.can import CanEntry
from kiosk.ui.pages.counter.identity import Identity
from kiosk.ui.pages.counter.reading_words import told
from kiosk.ui.pages.counter.stages import Stages
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.chip import TONE_ICONS
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.sheet import column, row, scrolled, sheet
from kiosk.ui.photo import photo
from kiosk.ui.style import XL, XXL, L, M, S

_LOOK = 1_000
"""Milliseconds between two looks at the reader."""


class CardPage(Stepping):
    """Reads the applicant's card into the file in hand; or leaves it to be typed."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it looks at the reader while it is open."""
        super().__init__("card")
        self._counter = counter
        self.place = CARD_READ.start
        self._turn = 0
        self._cancel = Cancelled()
        self._trouble: Failure | None = None
        self._title, self._about = label("title", wrap=True), label("body", "quiet", wrap=True)
        self.message, self._mark = QFrame(), picture("info", "info", 24)
        self._said, self._remedy = label("lead", wrap=True), label("body", wrap=True)
        self._code = label("small", "quiet")
        self.read = KeyButton("", "F5", "id-card")
        self.stop = KeyButton("", "", "x")
        self.can, self.stages, self.identity = CanEntry(self.read, self.stop), Stages(), Identity()
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.by_hand = KeyButton("", "F6", "keyboard")
        self.proceed = KeyButton("primary", "F8", "arrow-right")
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self.look)
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Begin anew: nothing of the person before is left."""
        self._turn += 1
        self.place, self._trouble = CARD_READ.start, None
        self.can.clear()
        self.identity.show_reading(None, None)
        self.stages.begin()
        self.look()
        self._look.start()
        self._show()
        self.can.edit.setFocus()

    @override
    def left(self) -> None:
        """Stop looking, stop reading, forget the digits and the person."""
        self._turn += 1
        self._look.stop()
        self._cancel.set()
        self.can.clear()
        self.identity.show_reading(None, None)

    def start(self) -> None:
        """Read the card with the digits typed."""
        if not self.can.complete or not CARD_READ.knows(self.place, CardEvent.START):
            self.can.edit.setFocus()
            return
        self._hear(CardEvent.START)
        self.stages.begin()
        self._cancel = Cancelled()
        desk, call, turn = self._counter.desk, self._counter.background.call, self._turn
        key, cancel = Can(self.can.digits), self._cancel

        def progress(stage: Stage, reading: CardReading | None) -> None:
            call(lambda: self._reached(turn, stage, reading))

        def work() -> tuple[CardReading, QImage | None]:
            reading = desk.read_card(key, progress, cancel)
            return reading, photo(reading.photo)

        self._counter.background.run(
            work,
            lambda read: self._was_read(turn, *read),
            lambda error: self._failed(turn, error),
            lane=Lane.CARD,
        )

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on; the digits typed stay."""
        self._title.setText(self.tr("Carte nationale d'identité électronique"))
        self._about.setText(
            self.tr("Posez la carte sur le lecteur, puis tapez les six chiffres de son recto.")
        )
        self.read.say(self.tr("Lire la carte"))
        self.stop.say(self.tr("Arrêter la lecture"))
        self.back.say(self.tr("Accueil"))
        self.by_hand.say(self.tr("Saisir sans carte"))
        self.proceed.say(self.tr("Continuer"))
        for part in (self.can, self.stages, self.identity):
            part.retranslate()
        self._show()

    def _wire(self) -> None:
        self.read.clicked.connect(self.start)
        self.can.accepted.connect(self.start)
        self.can.changed.connect(self._show)
        self.stop.clicked.connect(self._stop)
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.by_hand.clicked.connect(lambda: self.stepped.emit(Step.BY_HAND))
        self.proceed.clicked.connect(lambda: self.stepped.emit(Step.READ))

    def _build(self) -> None:
        main, left = sheet(L, XXL)
        left.addWidget(self._title)
        left.addWidget(self._about)
        words = column(beside := QWidget(), 2)
        for part in (self._said, self._remedy, self._code):
            words.addWidget(part)
        told_here = row(self._mark, beside)
        told_here.setContentsMargins(L, M, L, M)
        self.message.setLayout(told_here)
        left.addWidget(self.message)
        left.addWidget(self.can)
        left.addWidget(self.stages)
        left.addStretch(1)
        sides = row(spacing=L)
        sides.addWidget(main, 3)
        sides.addWidget(self.identity, 2)
        sides.setContentsMargins(XL, XL, XL, L)
        page = column(self, 0)
        holder = QWidget()
        holder.setLayout(sides)
        page.addWidget(scrolled(holder), 1)
        page.addWidget(self._bar())

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("surface", "actions")
        actions = row(self.back, 1, self.by_hand, self.proceed, spacing=M)
        actions.setContentsMargins(XL, S, XL, S)
        bar.setLayout(actions)
        return bar

    def look(self) -> None:
        """Ask what lies on the reader, unless it is being read."""
        if self.place is not Reading.UNDER_WAY:
            self._counter.background.run(
                self._counter.desk.health, self._looked, lambda _: None, latest="look"
            )

    def _looked(self, health: Health) -> None:
        event = seen(health.reader.state)
        if (
            event is CardEvent.CARD_REMOVED
            and self._trouble is not None
            and self._trouble.code == "card-lost"
        ):
            return  # that it was taken away is what the page says already
        if event is not None and CARD_READ.knows(self.place, event):
            self._hear(event)

    def _hear(self, event: CardEvent) -> None:
        before, self.place = self.place, CARD_READ.after(self.place, event)
        if self.place not in {Reading.WRONG_KEY, Reading.FAILED}:
            self._trouble = None
        if self.place is not before:
            self._show()

    def _stop(self) -> None:
        self._cancel.set()
        self._hear(CardEvent.CANCEL)
        self.stages.begin()

    def _reached(self, turn: int, stage: Stage, reading: CardReading | None) -> None:
        if turn != self._turn or self.place is not Reading.UNDER_WAY:
            return
        self.stages.reach(stage)
        if reading is not None:
            self.identity.show_reading(reading, None)

    def _was_read(self, turn: int, reading: CardReading, picture: QImage | None) -> None:
        if turn != self._turn or self.place is not Reading.UNDER_WAY:
            return
        draft = self._counter.hand.draft
        if draft is None:  # the desk could not begin a file, and has said why
            self._failed(turn, KioskError("unexpected"))
            return
        self.stages.end(reading.authenticity)
        self.identity.show_reading(reading, picture)
        desk, answers = self._counter.desk, self._counter.hand.answers

        def filled(result: Filled) -> None:
            if turn == self._turn:
                self._counter.hand.filled(reading, picture, result)
                self._hear(CardEvent.READ)
                self.proceed.setFocus()

        def refused(error: KioskError) -> None:
            self._failed(turn, error)

        self._counter.background.run(lambda: desk.fill(draft.form, answers, reading), filled, refused)

    def _failed(self, turn: int, error: KioskError) -> None:
        if turn != self._turn or self.place is not Reading.UNDER_WAY:
            return
        self._trouble = meaning(error)
        self._hear(CardEvent.REFUSED_KEY if error.code == "card-wrong-key" else CardEvent.FAILED)
        self.stages.begin()
        self.identity.show_reading(None, None)
        self.can.edit.setFocus()
        self.can.edit.selectAll()

    def _show(self) -> None:
        """Show where the reading stands: what is said, and which buttons can be pressed."""
        tone, said, remedy = told(self.place)
        why = self._trouble
        if why is not None:
            said, remedy = why.said.said(current()), why.remedy.said(current())
        self._code.setText(why.code if why is not None else "")
        self._code.setVisible(why is not None)
        restyle(self.message, "notice", tone)
        self._mark.setPixmap(icons.pixmap(TONE_ICONS[tone], tone, 24))
        self._said.setText(said)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        under_way = self.place is Reading.UNDER_WAY
        self.read.setVisible(not under_way)
        self.read.setEnabled(CARD_READ.knows(self.place, CardEvent.START) and self.can.complete)
        self.stop.setVisible(under_way)
        self.can.set_wrong(self.place is Reading.WRONG_KEY)
        self.can.edit.setReadOnly(under_way)
        self.proceed.setEnabled(self.place is Reading.READ)
