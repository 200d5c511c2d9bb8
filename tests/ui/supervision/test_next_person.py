"""Two people one after the other at supervision: the second begins at the figures, on pages of their own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.clock import FixedClock
from kiosk.flows.supervision import Screen, Step
from kiosk.ui.background import Lane
from kiosk.ui.notices import Notices
from kiosk.ui.pages.page import Stepping
from kiosk.ui.supervision import SupervisionWindow
from tests.fakes.late import Late
from tests.fakes.people import ADMIN, HEAD, PASSWORD
from tests.fakes.supervised import NOW
from tests.fakes.supervising import FakeSupervision
from tests.helpers.face_supervision import desk
from tests.ui.screens import settle


def unlock(window: SupervisionWindow, login: str) -> None:
    cover = window.cover
    cover.touched()
    if not cover.who.isVisible():
        cover.entry.other.click()
    next(one for one in cover.who.buttons if one.person.login == login).click()
    cover.entry.line.insert(PASSWORD)
    QTest.keyClick(cover.entry.line, Qt.Key.Key_Return)


@pytest.mark.usefixtures("_only_the_main_window_is_a_window")
def test_what_the_first_person_asked_of_a_slow_hub_is_shown_to_nobody_else(
    qtbot: QtBot, notices: Notices, region: FakeSupervision
) -> None:
    known, background = desk(), Late(notices)
    known.know()
    window = SupervisionWindow(known, region, background, clock=FixedClock(NOW))
    window.show()
    window.start()
    unlock(window, HEAD.login)
    background.slow()
    window.step(Step.BROWSE)
    files = window.pages.files
    window.cover.show_over()
    answers = background._lanes[Lane.DESK]
    while answers:
        answers.popleft()()
    unlock(window, ADMIN.login)
    while answers:
        answers.popleft()()
    assert (window.session and window.session.login) == ADMIN.login
    assert window.screen_now is Screen.DASHBOARD
    assert window.pages.known() == (window.pages.dashboard,)
    assert files in window.findChildren(Stepping), "kept until the hub has answered what it asked"
    background.catch_up()
    settle()
    assert window.findChildren(Stepping) == [window.pages.dashboard]
    window.close()
    window.deleteLater()
