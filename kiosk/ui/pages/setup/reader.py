"""The card reader and the document scanner: found, chosen, tried; of a card only that its chip answers."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget
from typing_extensions import override

from kiosk.card.reader import Can, Link
from kiosk.errors import Failure, KioskError
from kiosk.flows.setup import CardAnswer, Proof, Stop
from kiosk.text import isolate
from kiosk.ui.background import Lane
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.health_chain import ChainView, tones
from kiosk.ui.language import locale
from kiosk.ui.look import worn
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.can import CanEntry
from kiosk.ui.pages.setup.asking import Asking, changes
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.pick import Pick
from kiosk.ui.pages.setup.work import Attempt, Hands
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import rule
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, emptied, row, sheet
from kiosk.ui.style import M

_PORT: Final = "reading.scanner"
_LINKS, _FOLDED = 6, 3
"""Links of the chain beside one another, and where text is large."""
Seen = tuple[Sequence[str], Sequence[Link], Sequence[str]]
"""Readers, the chain of the one picked, serial ports."""


class ReaderPage(SetupPage):
    """The fifth page."""

    def __init__(self, hands: Hands) -> None:
        """Build the page."""
        super().__init__(Stop.READER, hands)
        self.pick, self.can, self.asking = Pick("reader"), CanEntry(), Asking([_PORT], columns=1)
        self.test_card, self.test_port = KeyButton("", "F5", "id-card"), KeyButton("", "F6", "scan-search")
        self.answered, self.heard = Note("good"), Note("good")
        self.why = FailureLine("warn")
        self.reading = Attempt(hands, Lane.CARD)
        self._looking = Attempt(hands, Lane.DELIVERY)
        self._links: tuple[Link, ...] = ()
        self._answer: CardAnswer | None = None
        self._chain = column(holder := QWidget(), 0)
        self._place_of_chain = holder
        self._hear()
        self._lay()
        self.retranslate()

    @override
    def show_settings(self) -> None:
        known, held = self.services.settings.reading, self.services.read_only
        self.pick.pick(known.reader)
        self.asking.fill({_PORT: known.scanner})
        for part in (self.pick, self.asking):
            part.hold(held)
        self._forget()
        self.can.edit.setFocus()
        self.look()

    @override
    def left(self) -> None:
        super().left()
        self.reading.give_up()
        self._looking.give_up()
        self.can.clear()

    def look(self) -> None:
        """Ask which readers and ports there are, and which link of the chain is broken."""
        services, picked = self.services, self.pick.picked

        def seen() -> Seen:
            return _found(services.readers), services.chain(picked), services.ports()

        self._looking.run(seen, self._show)

    def try_card(self) -> None:
        """Read the card by the digits typed, and show that it answers."""
        self._forget()
        if not self.can.complete:
            self.can.edit.setFocus()
            return
        services, picked, key = self.services, self.pick.picked, Can(self.can.digits)
        reading = self.reading
        reading.run(lambda: services.try_card(picked, key, reading.wish), self._read)

    def try_port(self) -> None:
        """Open the scanner's port for a moment."""
        self._forget()
        if (typed := self.asking.checked()) is None or not typed[_PORT]:
            return
        services, speed = self.services, self.services.settings.reading.scanner_speed
        self.work.run(lambda: services.try_scanner(typed[_PORT], speed), self._opened)

    @override
    def apply(self) -> None:
        """Keep what is chosen."""
        if (typed := self.asking.checked()) is not None:
            self.keep(changes({"reading.reader": self.pick.picked, **typed}))

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.pick.say(self.tr("Lecteur"), self.tr("Le premier où une carte est posée"), self.tr("Chercher"))
        self.can.retranslate()
        self.asking.retranslate()
        self.test_card.say(self.tr("Essayer la carte"))
        self.test_port.say(self.tr("Essayer le port"))
        self.heard.say(self.tr("Le port s'ouvre : le scanner est prêt."))
        self.reading.retranslate()
        self._looking.retranslate()
        self.name_act(self.tr("Garder le lecteur"))
        self._tell()

    def _hear(self) -> None:
        self.pick.again.connect(self.look)
        self.pick.changed.connect(self.look)
        self.can.accepted.connect(self.try_card)
        self.test_card.clicked.connect(self.try_card)
        self.test_port.clicked.connect(self.try_port)
        for attempt in (self.reading, self._looking):
            attempt.failed.connect(self.show_failure)

    def _lay(self) -> None:
        frame, inner = sheet(M)
        inner.addWidget(self.pick)
        inner.addWidget(self._place_of_chain)
        inner.addWidget(self.why)
        inner.addWidget(self._looking)
        inner.addWidget(rule())
        inner.addWidget(self.can)
        inner.addLayout(row(self.test_card, 1))
        inner.addWidget(self.reading)
        inner.addWidget(self.answered)
        port, beside = sheet(M)
        beside.addWidget(self.asking)
        beside.addLayout(row(self.test_port, 1))
        beside.addWidget(self.heard)
        self.body.addWidget(frame)
        self.body.addWidget(port)

    def _forget(self) -> None:
        self.show_failure(None)
        self._answer = None
        self.answered.hide()
        self.heard.hide()

    def _show(self, seen: Seen) -> None:
        readers, self._links, ports = seen[0], tuple(seen[1]), seen[2]
        self.pick.offer(readers)
        self._suggest(ports)
        self._tell()

    def _suggest(self, ports: Sequence[str]) -> None:
        """Offer the ports that were found where the port is typed."""
        for edit in self.asking.findChildren(QLineEdit):
            completer = QCompleter(list(ports), edit)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            edit.setCompleter(completer)

    def _read(self, answer: CardAnswer) -> None:
        self._answer = answer
        self.can.clear()
        self._tell()
        services = self.services
        self.hands.background.run(lambda: services.prove(Proof.CARD))

    def _opened(self, _: object) -> None:
        self.heard.show()
        services = self.services
        self.hands.background.run(lambda: services.prove(Proof.SCANNER))

    def _tell(self) -> None:
        """Say what is known of chain and card, in the screens' language."""
        emptied(self._chain)
        self._chain.addWidget(ChainView(tones(self._links), _LINKS if worn().roomy else _FOLDED))
        self.why.show_failure(_broken(self._links))
        answer = self._answer
        self.answered.setVisible(answer is not None)
        if answer is not None:
            seconds = isolate(locale().toString(answer.milliseconds / 1000, "f", 1))
            told = self.tr("{count} octets reçus en {seconds} s. Rien n'est gardé de la carte.")
            count = isolate(locale().toString(answer.received))
            self.answered.say(self.tr("La puce répond"), told.format(count=count, seconds=seconds))


def _broken(links: Sequence[Link]) -> Failure | None:
    """Return what the link that is broken means; that no card lies there yet is no fault."""
    broken = next((link for link in links if not link.ok and link.code != "card-absent"), None)
    return None if broken is None else meaning(KioskError(broken.code, **broken.values))


def _found(readers: Callable[[], Sequence[str]]) -> Sequence[str]:
    """Return the readers; where the service is away there are none, and the chain says why."""
    with suppress(KioskError):
        return readers()
    return ()
