"""What happens at the lock of a window: somebody unlocks it, or it falls."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.flows.access import Lock as State
from tests.fakes.people import CLERK, PIN
from tests.ui.screens import Screens, settle


def unlock(screens: Screens, login: str = CLERK.login, secret: str = PIN) -> None:
    cover = screens.window.cover
    if cover.state is State.LOCKED:
        cover.touched()
    if cover.state is State.ENTERING:
        cover.entry.other.click()
    next(one for one in cover.who.buttons if one.person.login == login).click()
    cover.entry.line.insert(secret)
    QTest.keyClick(cover.entry.line, Qt.Key.Key_Return)


def rest(screens: Screens) -> None:
    screens.window._idle.idle.emit()
    settle()
