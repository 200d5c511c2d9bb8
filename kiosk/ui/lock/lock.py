"""The lock over a window: at the start, after five minutes of rest, and whenever somebody wants it.

Where nobody is known it is a cover that any key takes away. The work under it is never touched by it.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from kiosk.cases.rights import Person, Right
from kiosk.errors import KioskError
from kiosk.flows.access import LOCK, AccessControl, Door, Session
from kiosk.flows.access import Lock as State
from kiosk.text import LANGS
from kiosk.ui.background import Background
from kiosk.ui.cover import Cover
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.language import current
from kiosk.ui.lock.entry import EntryPanel
from kiosk.ui.lock.renewal import RenewalPanel
from kiosk.ui.lock.who import WhoPanel
from kiosk.ui.look import sized
from kiosk.ui.notices import Notice, meaning
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.sheet import row, sheet
from kiosk.ui.style import L, S
from kiosk.ui.tabbing import tab

_WIDTH: Final = 500
"""Of what is asked, pixels at scale 1."""
_ROOMY: Final = 740
"""Height from which the program's sign has its place over what is asked, pixels at scale 1."""


class Lock(Cover):
    """Obeys the table ``flows.access.LOCK``; every step forgets what was typed."""

    entered = Signal(object)
    """The :class:`kiosk.flows.access.Session` of who works from now on; the lock is away after it."""
    spoken = Signal(str)
    """The language wanted."""

    def __init__(
        self, parent: QWidget, desk: AccessControl, background: Background, needs: Right | None = None
    ) -> None:
        """Cover nothing yet; ``needs`` is the right without which this window stays locked."""
        super().__init__(parent)
        self._desk, self._background, self._needs = desk, background, needs
        self.state = State.OPEN
        self._people: tuple[Person, ...] = ()
        self._person: Person | None = None
        self._last, self._renew = "", False
        self._error: KioskError | None = None
        self._sent_away: KioskError | None = None
        self.who, self.entry, self.renewal = WhoPanel(), EntryPanel(), RenewalPanel()
        self._panels, self.failure = (self.who, self.entry, self.renewal), FailureLine()
        self._card, inside = sheet()
        self.languages = {lang: KeyButton("small") for lang in LANGS}
        for part in (self.failure, *self._panels):
            inside.addWidget(part)
        self._wire()
        self._lay()
        self._show()

    def begin(self) -> None:
        """Ask who is known here, and lock the window if somebody is."""
        self._background.run(self._desk.people, self._known, self._unknown, latest="people")

    @override
    def show_over(self) -> None:
        """Lock; where nobody is known, only cover."""
        super().show_over()
        if self.state is not State.OPEN:
            self._nobody()
            self._go(Door.REST)
        self.begin()

    def end(self) -> None:
        """Lock, and say to who worked that they were sent away, at another station or by a command."""
        if not self.isVisible():
            self._sent_away = KioskError("session-ended")
            self.show_over()

    def _heard(self, told: Notice) -> None:
        """Fall as soon as a deed was refused to somebody who may not work here any more."""
        if told.code == "session-ended":
            self.end()

    def touched(self) -> None:
        """Ask who it is; where nobody is known, be away."""
        if self.state is State.OPEN:
            self.uncover()
        elif self._error is not None:
            self.begin()
        elif self.state is State.LOCKED:
            self._go(Door.TOUCHED)
            likely = [one for one in self._people if one.login == self._last] or self._people
            if len(likely) == 1:
                self._choose(likely[0])

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        super().retranslate()
        if self.state is not State.OPEN:
            self._title.setText(self.tr("Poste verrouillé"))
            self._about.setText(self.tr("Le travail en cours est conservé. Appuyez sur une touche."))
            self.setAccessibleName(f"{self._title.text()}. {self._about.text()}")
        for lang, button in self.languages.items():
            button.say("العربية" if lang == "ar" else "Français")
            button.setVisible(lang != current())
        told = self._error or self._sent_away
        self.failure.show_failure(meaning(told) if told is not None else None)
        for part in self._panels:
            part.retranslate()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be touched; go back by Esc; speak the other language by F12. A digit that wakes it counts."""
        asleep = self.state is State.LOCKED
        if event.key() == Qt.Key.Key_F12:
            self.spoken.emit("fr" if current() == "ar" else "ar")
        elif event.key() == Qt.Key.Key_Escape and self.state not in {State.OPEN, State.LOCKED}:
            self._back()
        else:
            self.touched()
            if asleep and self.state is State.ENTERING and event.text().isdecimal():
                self.entry.line.insert(event.text())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be touched."""
        self.touched()

    @override
    def focusNextPrevChild(self, onward: bool) -> bool:
        """Walk among what is asked; nothing under the lock gets the focus."""
        if self._card.isVisible():
            return tab(self, onward=onward)
        self.touched()
        return True

    def _wire(self) -> None:
        self.who.chosen.connect(self._choose)
        self.entry.given.connect(self._prove)
        self.entry.waited.connect(lambda: self._go(Door.WAITED))
        self.renewal.chosen.connect(self._change)
        for panel in (self.entry, self.renewal):
            panel.left.connect(self._back)
        self._background.notices.said.connect(self._heard)
        for lang, button in self.languages.items():
            button.clicked.connect(lambda _=False, lang=lang: self.spoken.emit(lang))

    def _lay(self) -> None:
        sized(self._card, broad=_WIDTH)
        for part in self.failure.findChildren(QLabel):
            if part.wordWrap():  # its icon is as wide as it is
                sized(part, broad=_WIDTH - 120)
        place = self.inner.count() - 1  # before the stretch that holds it up
        # Not in a row of its own, which would keep the room of the panel before.
        self.inner.insertWidget(place, self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        spoken = row(1, *self.languages.values(), 1, spacing=S)
        spoken.setContentsMargins(0, S, 0, L)
        self.outer.addLayout(spoken)

    def _known(self, people: Sequence[Person]) -> None:
        """Lock what was open as soon as somebody is known; what was locked is opened by a secret only."""
        self._people = tuple(one for one in people if one.revoked is None)
        self._error = None
        if self._people and self.state is State.OPEN:
            self._go(Door.GUARDED)
            super().show_over()
            self.touched()
        elif self.state is State.CHOOSING:
            self.who.show_people(self._people, self._last)
        self.retranslate()

    def _unknown(self, error: KioskError) -> None:
        """Stay locked while nobody can say who may work, where somebody had to unlock before."""
        if self.state is State.OPEN:
            run, lock = self._background.run, self._lock_unknown
            run(self._desk.people_remembered, lambda guarded: guarded and lock(error), latest="people")
        else:
            self._lock_unknown(error)

    def _lock_unknown(self, error: KioskError) -> None:
        """Say why nobody can be let in; any key asks again."""
        self._error = error
        self._go(Door.GUARDED)
        super().show_over()
        self._show()

    def _choose(self, one: Person) -> None:
        self._person, self._sent_away = one, None
        self._go(Door.CHOSEN)

    def _back(self) -> None:
        self._nobody()
        self._go(Door.BACK)

    def _nobody(self) -> None:
        """Have nobody at work: also not by a secret that is being compared, for it was given before."""
        self._background.forget("unlock")
        self._background.run(self._desk.lock, failed=lambda _: None)

    def _prove(self, secret: str, renew: bool) -> None:
        one, desk = self._person, self._desk
        if one is not None:
            self._renew = renew
            self.entry.busy(at_work=True)
            run = self._background.run
            run(lambda: desk.unlock(one.login, secret), self._proved, self._refused, latest="unlock")

    def _proved(self, session: Session) -> None:
        if session.one_time or self._renew:
            self._go(Door.RENEW)
            self.renewal.ask(session.role)
        else:
            self._let_in(Door.RIGHT, session)

    def _refused(self, error: KioskError) -> None:
        self.entry.busy(at_work=False)
        if error.code == "secret-wait":
            self._go(Door.TOO_SOON)
            self.entry.wait(int(str(error.values["seconds"])))
        else:
            self._go(Door.WRONG)
            self.entry.show_wrong(error)

    def _change(self, secret: str) -> None:
        desk, run = self._desk, self._background.run
        run(lambda: desk.change_secret(secret), self._changed, self.renewal.show_wrong, latest="unlock")

    def _changed(self, session: Session) -> None:
        self._let_in(Door.CHANGED, session)

    def _let_in(self, door: Door, session: Session) -> None:
        if self._needs is not None and self._needs not in session.rights:
            self._sent_away = KioskError("right-missing")
            self._back()
            return
        self._go(door)
        self._last = session.login
        self.entered.emit(session)
        self.uncover()

    def _go(self, door: Door) -> None:
        """Take a step of the table and show what it leads to; a panel that is left forgets what it held."""
        before, self.state = self.state, LOCK.after(self.state, door)
        if self.state is not before:
            self._show()

    def _show(self) -> None:
        asked = {
            State.CHOOSING: self.who,
            State.ENTERING: self.entry,
            State.WAITING_OUT: self.entry,
            State.CHANGING: self.renewal,
        }.get(self.state)
        self._about.setVisible(asked is None)
        self._sign.setVisible(asked is None or self.height() >= _ROOMY)
        if self.state not in {State.ENTERING, State.WAITING_OUT}:
            self.entry.forget()
        self.renewal.forget()
        # Made ready before it is shown: Qt would keep the room of what it still held.
        if asked is self.who:
            self.who.show_people(self._people, self._last)
        elif self.state is State.ENTERING and self._person is not None:
            self.entry.ask(self._person)
        for panel in self._panels:
            panel.setVisible(panel is asked)
        self._card.setVisible(any((asked, self._error, self._sent_away)))
        self.retranslate()
        self._asked = asked or self
        self._asked.setFocus()
