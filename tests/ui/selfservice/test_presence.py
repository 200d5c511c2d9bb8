"""Who is before the kiosk: more time, a clerk, the end, a card left behind, the other language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.card.reader import ReaderState
from kiosk.flows.kiosk import Presence, Screen, Sign, Step
from kiosk.ui.booth.veil import Veil
from kiosk.ui.look import Look, worn
from kiosk.ui.theme import CONTRAST
from tests.helpers import face_kiosk as face
from tests.ui.screens import settle
from tests.ui.selfservice.stall import Opened, desk_of


def test_idle_on_any_page_offers_time_and_then_erases(opened: Opened) -> None:
    window = opened()
    for page, reach in face.KIOSK.pages.items():
        reach(window)
        there, before = window.attention.state is not Presence.NOBODY, window.stand.person
        window.attention.idle.idle.emit()
        assert window.attention.more_time.isVisible() == there, page
        for _ in range(window.attention.left):
            window.attention._count()
        assert window.attention.state is Presence.NOBODY, page
        if there:
            assert window.screen_now is Screen.FAREWELL, page
            assert window.stand.person is not before
            assert window.pages.farewell.timed_out
        face.holds(window)


@pytest.mark.parametrize("sign", [Sign.IDLE, Sign.CALL, Sign.LEAVE])
def test_no_key_reaches_what_a_sign_covers(opened: Opened, sign: Sign) -> None:
    window = opened()
    face.check(window)
    window.attention.hear(sign)
    met = set()
    for _ in range(4):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        met.add(QApplication.focusWidget())
    window.pages.check.prepare.setFocus()  # a page that has just been answered
    met.add(QApplication.focusWidget())
    shown = next(one for one in window.findChildren(Veil) if one.isVisible())
    assert met == {shown.yes, shown.no}
    shown.yes.click()
    assert QApplication.focusWidget() is window.pages.check.prepare


def test_more_time_is_given_as_often_as_it_is_asked_for(opened: Opened) -> None:
    window = opened()
    face.check(window)
    for _ in range(12):
        window.attention.idle.idle.emit()
        assert window.attention.more_time.isVisible()
        window.attention.more_time.yes.click()
        assert window.attention.idle._wait.isActive()
    assert window.screen_now is Screen.CHECK


def test_whoever_is_read_to_or_sees_little_has_more_time(opened: Opened) -> None:
    window = opened()
    face.begin(window)
    usual = window.attention.idle._wait.interval()
    window.tools.text.click()
    assert (worn().text, window.attention.idle._wait.interval()) == (200, 2 * usual)
    window.tools.contrast.click()
    assert worn().theme is CONTRAST
    window.tools.end.click()
    window.step(Step.BACK)
    assert (worn(), window.attention.idle._wait.interval()) == (Look(), usual)


def test_the_end_asks_only_where_something_would_be_lost(opened: Opened) -> None:
    window = opened()
    face.begin(window)
    window.tools.end.click()
    assert window.screen_now is Screen.FAREWELL
    face.check(window)
    window.tools.end.click()
    assert window.attention.leave.isVisible()
    window.attention.leave.yes.click()
    assert (window.screen_now, window.attention.state) == (Screen.CHECK, Presence.SOMEBODY)
    window.tools.end.click()
    window.attention.leave.no.click()
    assert window.screen_now is Screen.FAREWELL


def test_a_clerk_is_called_with_a_bell_until_somebody_comes(opened: Opened) -> None:
    window = opened()
    face.check(window)
    window.tools.call.click()
    called = window.attention.called
    assert called.isVisible()
    assert window.attention._bell.isActive()
    for _ in range(8):
        window.attention._ring()
    assert not window.attention._bell.isActive()
    window.tools.language.click()
    settle()
    assert called.accessibleName().startswith("تم النداء")
    called.yes.click()
    assert (window.screen_now, window.attention.state) == (Screen.CHECK, Presence.SOMEBODY)


def test_a_clerk_is_called_before_anything_else_too(opened: Opened) -> None:
    window = opened()
    window.tools.call.click()
    window.attention.called.no.click()
    assert (window.screen_now, window.attention.state) == (Screen.LANGUAGE, Presence.NOBODY)


def test_a_card_left_in_the_reader_is_said_until_it_is_taken(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["farewell"](window)
    page = window.pages.farewell
    assert all(card.isVisible() for card in page.cards)
    assert "carte" in page.spoken()
    page._rest.timeout.emit()
    assert window.screen_now is Screen.FAREWELL
    desk_of(window).reader = ReaderState.EMPTY
    window.reader_changed()
    assert not any(card.isVisible() for card in page.cards)
    page._rest.timeout.emit()
    assert window.screen_now is Screen.LANGUAGE
