"""A monkey before a window: touches, keys and letters anywhere, from a seed, and what must hold after each.

    with Monkey(window, seed(), background) as monkey:
        monkey.play(150, holds)

``holds`` is called after every act and asserts what must be true of that window: the page shown is the flow's
state, what was typed is still there, the window is still up. ``acts`` adds what only that window hears (an
idle minute, a card taken away, a scan). Now and then answers come late, one lane before the other, while the
monkey goes on. A failure names the seed, the act's number and the last acts; ``MONKEY_SEED=n`` plays the same
again. CI plays another seed each day, ``kiosk bench monkey`` a thousand acts on each page.
"""

import os
import random
import sys
from collections import deque
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Final, Self

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from kiosk.clock import Clock, SystemClock
from kiosk.ui.notices import Notice
from tests.fakes.late import Late

Act = Callable[[random.Random], object]
"""One thing a person may do; what it returns is only shown where a run fails."""

_KEY = Qt.Key
_KEYS: Final = (
    *(_KEY.Key_Tab, _KEY.Key_Backtab, _KEY.Key_Return, _KEY.Key_Space, _KEY.Key_Escape, _KEY.Key_Backspace),
    *(
        _KEY.Key_Delete,
        _KEY.Key_Up,
        _KEY.Key_Down,
        _KEY.Key_Left,
        _KEY.Key_Right,
        _KEY.Key_Home,
        _KEY.Key_End,
    ),
    *(_KEY.Key_PageUp, _KEY.Key_PageDown, _KEY.Key_0, _KEY.Key_7, _KEY.Key_A, _KEY.Key_Menu, _KEY.Key_Help),
    *(_KEY(_KEY.Key_F1.value + number) for number in range(12)),
)
_HELD: Final = (
    *(Qt.KeyboardModifier.NoModifier,) * 6,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)
_BUTTONS: Final = (*(Qt.MouseButton.LeftButton,) * 5, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
TEXTS: Final = (
    *("a", "Zz", "ZZ999901", "2026", "31", "0612345678", "9,3264284", "-1", " ", "\t", "\n", "😀", "e\u0301"),
    *(
        "العلوي",
        "لا أ إ آ ة ى ء",
        "مُحَمَّد",
        "٠٦١٢٣٤٥٦٧٨",
        "\u202eABC\u202c",
        "\u2066\u2069",
        "\ufeff",
        "\u0000",
    ),
    *("%1 {0} %n", "<b>&amp;", "'; --", "\ud7ff\U0010ffff", "ⴰⵎⴰⵣⵉⵖ", "x" * 500, "ش" * 200),
)
"""What is typed: what fields want, what they do not, and what text editors stumble over."""


def seed(clock: Clock | None = None) -> int:
    """Return the seed to play: ``MONKEY_SEED``, or one that is another each day."""
    told = os.environ.get("MONKEY_SEED")
    return int(told) if told else (clock or SystemClock()).now().toordinal()


class Monkey:
    """Plays with one window; the same seed does the same again."""

    def __init__(
        self, window: QWidget, seed: int, background: Late, *, acts: Mapping[str, Act] | None = None
    ) -> None:
        """Take the window, what answers it and tells its defects, and acts of this window's own."""
        self._window, self._seed = window, seed
        self._chance = random.Random(seed)
        self._defects: list[str] = []
        self._last: deque[str] = deque(maxlen=12)
        self._number = 0
        self._hook = sys.excepthook
        self._background, self._notices = background, background.notices
        usual: dict[str, Act] = {"touch": self._touch, "press": self._press, "key": self._key}
        self._acts = [*usual.items()] * 4 + [
            ("type", self._type),
            ("type", self._type),
            ("drag", self._drag),
            ("twice", self._twice),
            ("long", self._long),
            ("close", self._close),
            ("slow", lambda _: background.slow()),
            *[("answer", background.answer)] * 4,
            ("soon", lambda _: background.catch_up()),
            *(acts or {}).items(),
        ]

    def __enter__(self) -> Self:
        """Hear of every defect from now on."""
        sys.excepthook = self._raised
        self._notices.said.connect(self._told)
        return self

    def __exit__(self, *_: object) -> None:
        """Hear of nothing any more."""
        sys.excepthook = self._hook
        self._notices.said.disconnect(self._told)

    def play(self, times: int, holds: Callable[[], object]) -> None:
        """Do so many acts; raises AssertionError with the seed and the last acts where something broke."""
        for _ in range(times):
            self._do(*self._chance.choice(self._acts), holds)
        self._do("end", lambda _: self._background.catch_up(), holds)

    def _do(self, name: str, act: Act, holds: Callable[[], object]) -> None:
        self._number += 1
        self._last.append(name)
        try:
            self._last[-1] = f"{name} {act(self._chance)}"
            self._send_away_dialogs()
            assert not self._defects, self._defects
            holds()
        except Exception as error:
            told = f"seed {self._seed}, act {self._number}: {' · '.join(self._last)}\n{error}"
            raise AssertionError(told) from error

    def _touch(self, chance: random.Random) -> str:
        """Press anywhere."""
        place, button = self._anywhere(chance), chance.choice(_BUTTONS)
        self._down(place, button)
        self._up(place, button)
        return f"{place.x()},{place.y()}"

    def _press(self, chance: random.Random) -> str:
        """Press a button that can be seen: most of a window is no button."""
        buttons = self._window.findChildren(QAbstractButton)
        seen = [one for one in buttons if one.visibleRegion().contains(one.rect().center())]
        if not seen or QApplication.activePopupWidget() is not None:
            return self._touch(chance)
        button = chance.choice(seen)
        name = button.objectName() or type(button).__name__
        place = button.mapTo(self._window, button.rect().center())
        self._down(place)
        self._up(place)
        return name

    def _drag(self, chance: random.Random) -> str:
        """Press, move and let go elsewhere."""
        here, there = self._anywhere(chance), self._anywhere(chance)
        self._down(here)
        self._sent(there, QTest.mouseMove)
        self._up(there)
        return f"{here.x()},{here.y()} to {there.x()},{there.y()}"

    def _twice(self, chance: random.Random) -> str:
        """Press twice quickly."""
        place = self._anywhere(chance)
        for _ in range(2):
            self._down(place)
            self._up(place)
        return f"{place.x()},{place.y()}"

    def _long(self, chance: random.Random) -> str:
        """Press and hold, with another button meanwhile: a second finger, or a palm."""
        here, there = self._anywhere(chance), self._anywhere(chance)
        self._down(here)
        self._down(there, Qt.MouseButton.RightButton)
        self._up(there, Qt.MouseButton.RightButton)
        self._up(here)
        return f"{here.x()},{here.y()}"

    def _key(self, chance: random.Random) -> str:
        """Press a key where the focus is, now and then with another held."""
        key, held = chance.choice(_KEYS), chance.choice(_HELD)
        for half in (QTest.keyPress, QTest.keyRelease):
            popup = QApplication.activePopupWidget()
            half(popup or self._window.windowHandle(), key, held)
        return f"{held.name} {key.name}"

    def _type(self, chance: random.Random) -> str:
        """Type a text as an input method does: a key of QTest cannot hold every letter."""
        focus, text = QApplication.focusWidget(), chance.choice(TEXTS)
        if focus is not None and focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(focus, event)
        return ascii(text[:8])

    def _close(self, chance: random.Random) -> str:
        """Ask the window that lies above to close, as a window manager would; a popup, or nothing else."""
        popup = QApplication.activePopupWidget()
        if popup is not None and chance.random() < 0.5:
            QApplication.sendEvent(popup, QCloseEvent())
        return "popup" if popup is not None else "nothing"

    def _surface(self) -> QWidget:
        """Return what is on top now: the popup that is open, or the window."""
        return QApplication.activePopupWidget() or self._window

    def _down(self, place: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        self._sent(place, QTest.mousePress, button)

    def _up(self, place: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        self._sent(place, QTest.mouseRelease, button)

    def _sent(self, place: QPoint, send: Callable[..., object], *told: object) -> None:
        """Send one half of a press to what is on top now: the first half may close a popup.

        A popup gets it as a widget, for the wrapper of its window may outlive the window.
        """
        surface = self._surface()
        place = QPoint(min(place.x(), surface.width() - 1), min(place.y(), surface.height() - 1))
        if surface is self._window:
            send(surface.windowHandle(), *told, pos=place)
            return
        hit = surface.childAt(place) or surface
        send(hit, *told, pos=hit.mapFrom(surface, place))

    def _anywhere(self, chance: random.Random) -> QPoint:
        size = self._surface().size()
        return QPoint(chance.randrange(size.width()), chance.randrange(size.height()))

    @staticmethod
    def _send_away_dialogs() -> None:
        """Refuse what asks for a file: a monkey in the folders of this machine would do harm."""
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible():
                window.reject()

    def _raised(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else ""
        self._defects.append(f"{kind.__name__}: {error} {where}")

    def _told(self, notice: Notice) -> None:
        if notice.code == "unexpected":
            self._defects.append("a defect was told to the person")
