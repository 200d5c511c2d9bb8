"""Who is in front of the kiosk: offers more time, calls a clerk, and tells when nobody is left."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.flows.kiosk import PRESENCE, Presence, Sign
from kiosk.settings import Kiosk
from kiosk.ui.booth.veil import Veil
from kiosk.ui.booth.words import booth_words
from kiosk.ui.idle import Idle
from kiosk.ui.language import current
from kiosk.ui.speech import Voice

_SECOND: Final = 1_000
_RINGS: Final = 5
"""How often the bell is heard while a clerk is called, every three seconds."""
_BETWEEN: Final = 3_000


class Attention(QObject):
    """Carries the flow of :mod:`kiosk.flows.kiosk` through time, and shows its signs over the page."""

    gone = Signal(bool)
    """Nobody is left: whether because nobody answered, or else at their own word."""

    def __init__(self, over: QWidget, voice: Voice, told: Kiosk) -> None:
        """Take what the signs cover, the voice, and the times of the settings."""
        super().__init__(over)
        self.state = PRESENCE.start
        self._voice, self._told, self._slow = voice, told, False
        self.idle = Idle(told.idle * _SECOND)
        self.idle.setParent(self)
        self.more_time = Veil(over, "more-time", "clock")
        self.called, self.leave = Veil(over, "call", "bell-ring"), Veil(over, "leave", "log-out")
        self.left = told.warning
        self._tick, self._rings = QTimer(self, interval=_SECOND), 0
        self._bell = QTimer(self, interval=_BETWEEN)
        self._wire()

    def hear(self, sign: Sign) -> None:
        """Do what follows from a sign; one that the state does not know changes nothing."""
        if not PRESENCE.knows(self.state, sign):
            return
        before, self.state = self.state, PRESENCE.after(self.state, sign)
        self._show()
        if self.state is Presence.NOBODY and before is not Presence.NOBODY:
            self.idle.rest()
            self.gone.emit(sign is Sign.COUNTED_DOWN)
        elif sign in {Sign.COME, Sign.MORE_TIME, Sign.STAY, Sign.HELPED, Sign.CALL}:
            self.idle.begin()

    def be_slow(self, slow: bool) -> None:
        """Give more time from now on, to one who is read to or sees little; or as much as usual."""
        if slow != self._slow:
            self._slow = slow
            self.idle.wait((self._told.idle_slow if slow else self._told.idle) * _SECOND)

    def stop(self) -> None:
        """Watch no more."""
        self.idle.stop()
        self._tick.stop()
        self._bell.stop()

    @property
    def covered(self) -> bool:
        """Whether a sign is over the page."""
        return self.state not in {Presence.NOBODY, Presence.SOMEBODY}

    def _show(self) -> None:
        """Show the sign of the state, and be heard: time that runs out is told by more than one sense."""
        signs = {
            Presence.ASKED_TIME: self.more_time,
            Presence.CALLING: self.called,
            Presence.ASKED_LEAVE: self.leave,
        }
        wanted = signs.get(self.state)
        for veil in signs.values():
            if veil is not wanted and not veil.isHidden():
                veil.uncover()
        self._tick.stop()
        self._bell.stop()
        if self.state is Presence.ASKED_TIME:
            self._begin_count()
        elif self.state is Presence.CALLING:
            self._begin_bell()
        if wanted is not None:
            wanted.show_over()

    def _begin_count(self) -> None:
        self.left = self._told.warning
        self.more_time.count(self.left)
        self._tick.start()
        QApplication.beep()
        known, lang = booth_words(), current()
        self._voice.say(f"{known['more-time.title'].said(lang)} {known['more-time.about'].said(lang)}", lang)

    def _begin_bell(self) -> None:
        self._rings = 0
        self._bell.start()
        self._ring()

    def _ring(self) -> None:
        """Ring, and say for whom: somebody at the counter may not see the screen."""
        self._rings += 1
        if self._rings >= _RINGS:
            self._bell.stop()
        QApplication.beep()
        if self._rings % 2:
            self._voice.say(booth_words()["call.spoken"].said(current()), current())

    def _count(self) -> None:
        self.left -= 1
        self.more_time.count(self.left)
        if self.left <= 0:
            self.hear(Sign.COUNTED_DOWN)

    def _wire(self) -> None:
        self.idle.idle.connect(lambda: self.hear(Sign.IDLE))
        self._tick.timeout.connect(self._count)
        self._bell.timeout.connect(self._ring)
        for veil, stays in (
            (self.more_time, Sign.MORE_TIME),
            (self.called, Sign.HELPED),
            (self.leave, Sign.STAY),
        ):
            veil.agreed.connect(lambda stays=stays: self.hear(stays))
            veil.refused.connect(lambda: self.hear(Sign.GONE))
