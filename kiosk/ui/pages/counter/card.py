"""The card on the reader: what opens it, the stages of the reading, and who it says it is."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from typing_extensions import override

from kiosk.card.reader import Authenticity, CardReading, Stage
from kiosk.errors import Failure, KioskError
from kiosk.flows.card_read import CARD_READ, CardEvent, Reading, seen
from kiosk.flows.counter import Step
from kiosk.flows.desk import Filled, Health
from kiosk.flows.scan import Kind, Scan
from kiosk.ui.counter import Counter
from kiosk.ui.health_words import away
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.card_key import CardKey
from kiosk.ui.pages.counter.card_message import CardMessage
from kiosk.ui.pages.counter.card_rest import CardRest
from kiosk.ui.pages.counter.card_run import CardRun, Read
from kiosk.ui.pages.counter.card_words import reasons
from kiosk.ui.pages.counter.identity import Identity
from kiosk.ui.pages.counter.stages import Stages
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import actions, column, fitted, sheet
from kiosk.ui.style import XXL, M

_LOOK = 1_000
"""Milliseconds between two looks at the reader."""
_ON_ITS_WAY = (Reading.UNDER_WAY, Reading.IDENTIFIED)
_KNOWN = (*_ON_ITS_WAY, Reading.READ)


class CardPage(Stepping):
    """Reads the applicant's card into the file in hand; or leaves it to be typed."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it looks at the reader while it is open."""
        super().__init__("card")
        self._counter = counter
        self.place = CARD_READ.start
        self._turn = 0
        self._run = CardRun(counter)
        self._rest = CardRest(self._run, counter.hand, counter.background.notices)
        for part in (self._run, self._rest):
            part.setParent(self)
        self._known: Read | None = None
        self._why: Failure | None = None
        self._link: Failure | None = None
        self._title = label("title", wrap=True)
        self.read = KeyButton("", "F5", "id-card")
        self.stop = KeyButton("", "F9", "x")
        self.message, self.key = CardMessage(), CardKey(self.read, self.stop)
        self.can, self.zone = self.key.can, self.key.zone
        self.stages, self.identity = Stages(), Identity()
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.by_hand = KeyButton("", "F6", "keyboard")
        self.proceed = KeyButton("primary", "F8", "arrow-right")
        self._look = QTimer(self, interval=_LOOK)
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Begin anew: nothing of the person before is left."""
        self._forget()
        self._rest.forget()
        self.place, self._why = CARD_READ.start, None
        self.stages.begin()
        self.look()
        self._look.start()
        self._show()
        self.key.focus()

    @override
    def left(self) -> None:
        """Forget what was typed and the person; stop reading, unless the form waits for the rest."""
        self._look.stop()
        self.place = CARD_READ.start
        self._forget()

    def start(self) -> None:
        """Read the card with what is typed."""
        key = self.key.key
        if key is None or not CARD_READ.knows(self.place, CardEvent.START):
            self.key.focus()
            return
        self._hear(CardEvent.START)
        self._forget_person()
        self._run.start(key)

    @override
    def scanned(self, scan: Scan) -> bool:
        """Take the zone of the back, and read the card by it as soon as it is whole."""
        if scan.kind is not Kind.ZONE or self.place in _KNOWN:
            return False
        self.key.take_zone(scan.text)
        self.start()
        return True

    def look(self) -> None:
        """Ask what lies on the reader, unless it is being read."""
        if self.place not in _ON_ITS_WAY:
            self._counter.background.run(
                self._counter.desk.health, self._looked, lambda _: None, latest="look"
            )

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on; what is typed stays."""
        self._title.setText(self.tr("Carte nationale d'identité électronique"))
        self.read.say(self.tr("Lire la carte"))
        self.stop.say(self.tr("Arrêter la lecture"))
        self.back.say(self.tr("Accueil"))
        self.by_hand.say(self.tr("Sans carte"))
        self.proceed.say(self.tr("Continuer"))
        for part in (self.key, self.stages, self.identity):
            part.retranslate()
        self._show()

    def _wire(self) -> None:
        self._look.timeout.connect(self.look)
        self._run.reached.connect(self._reached)
        self._run.ended.connect(self._ended)
        self._run.failed.connect(self._failed)
        self.read.clicked.connect(self.start)
        self.key.accepted.connect(self.start)
        self.key.changed.connect(self._show)
        self.stop.clicked.connect(self._stop)
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.by_hand.clicked.connect(lambda: self.stepped.emit(Step.BY_HAND))
        self.proceed.clicked.connect(self._proceed)

    def _build(self) -> None:
        main, left = sheet(M, XXL)
        for part in (self._title, self.message, self.key, self.stages):
            left.addWidget(part)
        left.addStretch(1)
        sides = Fold(main, self.identity, shares=(3, 2))
        page = column(self, 0)
        page.addWidget(fitted(sides), 1)
        page.addWidget(actions(self.back, 1, self.by_hand, self.proceed))

    def _looked(self, health: Health) -> None:
        if (link := away(health)) != self._link:
            self._link = link
            self._show()
        event = seen(health.reader.state)
        gone = self._why is not None and self._why.code == "card-lost"
        if gone and event is CardEvent.CARD_REMOVED:
            return  # that it was taken away is what the page says already
        if event is not None and CARD_READ.knows(self.place, event):
            self._hear(event)

    def _hear(self, event: CardEvent) -> None:
        before, self.place = self.place, CARD_READ.after(self.place, event)
        if self.place not in {Reading.WRONG_KEY, Reading.FAILED, Reading.READ}:
            self._why = None
        if self.place is not before:
            self._show()

    def _stop(self) -> None:
        self._run.stop()
        self._hear(CardEvent.CANCEL)
        self._forget_person()
        self.key.focus()

    def _reached(self, stage: Stage, known: Read | None) -> None:
        if self._rest.known is not None or self.place not in _ON_ITS_WAY:
            return
        self.stages.reach(stage, known.reading.share if known is not None else 0.0)
        if known is None:
            return
        first, self._known = self._known is None, known
        self.identity.show_reading(known.reading, known.photo)
        if first:
            self._hear(CardEvent.IDENTITY)
            self.proceed.setFocus()

    def _proceed(self) -> None:
        """Go on to the form: it is filled already, or it is filled now while the rest is on its way."""
        draft, known = self._counter.hand.draft, self._known
        if self.place is Reading.READ:
            self.stepped.emit(Step.READ)
        elif draft is not None and known is not None:
            self._rest.begin(known, draft.id)
            self._fill(known, lambda: self.stepped.emit(Step.READ))

    def _ended(self, whole: Read) -> None:
        if self._rest.known is not None or self.place not in _ON_ITS_WAY:
            return
        self._known = whole
        self.stages.end(whole.reading)
        self.identity.show_reading(whole.reading, whole.photo)
        self._fill(whole, lambda: self._was_read(whole.reading))

    def _was_read(self, reading: CardReading) -> None:
        broken = reading.authenticity is Authenticity.BROKEN
        self._why = next(iter(reasons(reading)), None) if broken else None
        self._hear(CardEvent.READ)
        # Enter goes on to the form; from a card that is not to be trusted, only F8 does.
        (self.by_hand if broken else self.proceed).setFocus()

    def _fill(self, known: Read, then: Callable[[], object]) -> None:
        """Fill the file in hand from what is known of the card, then go on."""
        hand, desk, turn = self._counter.hand, self._counter.desk, self._turn
        form, answers = hand.form, hand.answers
        if form is None:  # the desk could not begin a file, and has said why
            self._failed(KioskError("unexpected"))
            return

        def filled(result: Filled) -> None:
            if turn == self._turn:
                last = self._rest.known or known
                hand.filled(last.reading, last.photo, result)
                self._rest.settle()
                then()

        def refused(error: KioskError) -> None:
            if turn == self._turn:
                self._rest.forget()
                self._failed(error)

        self._counter.background.run(lambda: desk.fill(form, answers, known.reading), filled, refused)

    def _failed(self, error: KioskError) -> None:
        if self._rest.known is not None or self.place not in _ON_ITS_WAY:
            return
        self._run.stop()
        self._why = meaning(error)
        self._hear(CardEvent.REFUSED_KEY if error.code == "card-wrong-key" else CardEvent.FAILED)
        self._forget_person()
        if error.code == "card-needs-mrz":
            self.key.ask_zone()
        else:
            self.key.focus()

    def _forget(self) -> None:
        """Let go of the person and of what was typed; a reading that the form waits for goes on."""
        self._turn += 1
        if self._rest.known is None:
            self._run.stop()
        self.key.clear()
        self._forget_person()

    def _forget_person(self) -> None:
        self._known = None
        self.stages.begin()
        self.identity.show_reading(None, None)

    def _show(self) -> None:
        """Show where the reading stands: what is said, and which buttons can be pressed."""
        broken = self.place is Reading.READ and self._why is not None
        why = self._why or (self._link if self.place is Reading.NO_READER else None)
        self.message.show_place(self.place, why, broken=broken)
        under_way = self.place in _ON_ITS_WAY
        self.read.setVisible(not under_way)
        self.read.setEnabled(CARD_READ.knows(self.place, CardEvent.START) and self.key.key is not None)
        self.stop.setVisible(under_way)
        self.key.hold(under_way, wrong=self.place is Reading.WRONG_KEY)
        self.proceed.setEnabled(self.place in {Reading.IDENTIFIED, Reading.READ})
