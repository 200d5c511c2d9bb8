"""The counter's main job by keys alone: nothing is pressed but what a keyboard has."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.flows.counter import Screen
from kiosk.forms import communes
from kiosk.forms.answers import Answers
from kiosk.text import Lang
from kiosk.ui.fields.choice import Combo, Segments
from kiosk.ui.fields.commune import CommuneSearch
from kiosk.ui.fields.control import Control
from kiosk.ui.fields.date import Date
from kiosk.ui.fields.line import Line
from kiosk.ui.fields.ticks import Ticks
from kiosk.ui.window import CounterWindow
from tests.helpers.reader import Told, told

_MOST: Final = 60
"""Stops of Tab on one page, after which something holds the focus fast."""
_KEY: Final = Qt.Key


class KeyboardTrapError(Exception):
    """A page could not be left, or a field not answered, by keys (WCAG 2.1.1, 2.1.2)."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """What was pressed or typed, where, and what a screen reader says of where the focus is then."""

    page: str
    keys: str
    heard: Told | None


@dataclass
class Typist:
    """Does the main job in a window, and keeps what was pressed."""

    window: CounterWindow
    lang: Lang
    strokes: list[Stroke] = field(default_factory=list)

    def press(self, key: Qt.Key, words: str = "") -> None:
        """Press one key where the focus is."""
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
        QTest.keyPress(target, key)
        QTest.keyRelease(QApplication.focusWidget() or self.window, key)
        while any(button.isDown() for button in self.window.findChildren(QAbstractButton)):
            # pressed by its key, it springs back after 100 ms by a timer, and acts then
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._settle()
        self._note(words or _name(key))

    def type(self, text: str) -> None:
        """Type letters where the focus is."""
        target = QApplication.focusWidget()
        if target is None:
            raise KeyboardTrapError(text)
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))
        self._settle()
        self._note(text)

    def until(self, screen: Screen, key: Qt.Key) -> None:
        """Press a key that leads to a page."""
        self.press(key)
        if self.window.screen_now is not screen:
            raise KeyboardTrapError(screen)

    def answer(self, known: Answers) -> None:
        """Answer every field of the stop that is shown, walking by Tab, and go on."""
        for control, path in self._walked():
            value = known.get(path)
            if value is not None and control.value() != value:
                self._give(control, value)
        self.press(_KEY.Key_F8)

    def _walked(self) -> Iterator[tuple[Control, str]]:
        """Yield each field as the focus comes to it; the caller leaves the focus in it."""
        here, met = self._field(), set[str]()
        for _ in range(_MOST):
            if here is None:
                return
            path = here.objectName().removeprefix("field-")
            if path not in met:
                met.add(path)
                yield here, path
            self.press(_KEY.Key_Tab)
            here = self._field()
        raise KeyboardTrapError(self.window.screen_now)

    def _give(self, control: Control, value: object) -> None:
        if isinstance(control, Segments):
            self._choose(control, value)
        elif isinstance(control, Combo):
            self._step_to(control, value)
        elif isinstance(control, Date):
            self._date(control, str(value))
        elif isinstance(control, Ticks):
            self._tick(control, value)
        elif isinstance(control, CommuneSearch):
            self._look_up(control, communes.by_code()[str(value)].label.said(self.lang))
        elif isinstance(control, Line):
            self.type(str(value))
        if control.value() != value:
            raise KeyboardTrapError(control.field.id)

    def _choose(self, control: Segments, value: object) -> None:
        onward = _KEY.Key_Left if self.lang == "ar" else _KEY.Key_Right
        wanted = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
        for button in control.buttons:
            if button.objectName() == wanted:
                self.press(_KEY.Key_Space)
                return
            self.press(onward)

    def _step_to(self, control: Combo, value: object) -> None:
        for _ in range(control.combo.count()):
            if control.combo.currentData() == value:
                return
            self.press(_KEY.Key_Down)

    def _look_up(self, control: CommuneSearch, name: str) -> None:
        self.type(name.partition(" (")[0])
        offered = control.edit.completer().popup()
        assert offered is not None
        for _ in range(offered.model().rowCount() if offered.isVisible() else 0):
            self.press(_KEY.Key_Down)
            if offered.currentIndex().data() == name:
                self.press(_KEY.Key_Return)
                return

    def _date(self, control: Date, value: str) -> None:
        parts = dict(zip(("year", "month", "day"), value.split("-"), strict=True))
        for number, box in enumerate(control.parts()[:3]):
            if number:
                self.press(_KEY.Key_Tab)
            self.type(parts[box.objectName()])

    def _tick(self, control: Ticks, value: object) -> None:
        wanted = value if isinstance(value, tuple) else ()
        for number, box in enumerate(control.boxes):
            if number:
                self.press(_KEY.Key_Tab)
            if box.objectName() in wanted and not box.isChecked():
                self.press(_KEY.Key_Space)

    @staticmethod
    def _field() -> Control | None:
        at: QWidget | None = QApplication.focusWidget()
        while at is not None and not isinstance(at, Control):
            at = at.parentWidget()
        return at

    def _settle(self) -> None:
        for _ in range(3):
            QApplication.sendPostedEvents()
        if QApplication.activeWindow() is None:  # no window manager gives it back where a list was closed
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)

    def _note(self, keys: str) -> None:
        focus = QApplication.focusWidget()
        heard = told(focus) if focus is not None else None
        self.strokes.append(Stroke(self.window.screen_now.value, keys, heard))


def journey(typist: Typist, can: str, known: Answers) -> Iterator[str]:
    """Do the main job, from the empty counter to the receipt; yield each page's name as it stands."""
    window = typist.window
    yield "home"
    typist.until(Screen.CARD, _KEY.Key_F2)
    typist.type(can)
    typist.press(_KEY.Key_Return)
    yield "card"
    typist.until(Screen.FORM, _KEY.Key_F8)
    yield "form"
    for _ in dict.fromkeys(window.pages.form.stop_ids):
        if window.screen_now is Screen.FORM:
            typist.answer(known)
    if window.screen_now is not Screen.CHECK:
        raise KeyboardTrapError(window.screen_now)
    yield "check"
    typist.until(Screen.DONE, _KEY.Key_F9)
    yield "done"


def _name(key: Qt.Key) -> str:
    return key.name.removeprefix("Key_")
