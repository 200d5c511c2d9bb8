"""The lock over the window: who it is, the secret, the waits; the work under it, kept and handed on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.cases.rights import Right
from kiosk.errors import KioskError
from kiosk.flows.access import LOCK, Door
from kiosk.flows.access import Lock as State
from kiosk.flows.counter import Screen
from kiosk.ui.notices import Notices
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_access import GIVEN
from tests.fakes.late import Late
from tests.fakes.people import ADMIN, CLERK, HEAD, OTHER, OTHER_PIN, PASSWORD, PIN
from tests.ui.conftest import Opened
from tests.ui.locks import rest, unlock
from tests.ui.screens import Screens, settle


@pytest.fixture
def locked(opened: Opened, desk: FakeDesk) -> Screens:
    """The window of an office of four, as it starts."""
    desk.know()
    return opened()


def test_whatever_happens_at_a_lock_it_is_opened_by_a_secret_only() -> None:
    ways = {(here, door) for (here, door), there in LOCK.table.items() if there is State.UNLOCKED}
    assert ways == {(State.ENTERING, Door.RIGHT), (State.CHANGING, Door.CHANGED)}
    assert all(LOCK.after(here, Door.REST) is State.LOCKED for here in State if here is not State.OPEN)


def test_the_lock_is_the_first_thing_an_office_with_people_sees(locked: Screens, desk: FakeDesk) -> None:
    cover = locked.window.cover
    assert cover.isVisible()
    assert cover.state is State.CHOOSING
    assert desk.calls[0] == "people"
    assert [one.person.name for one in cover.who.buttons] == [
        "H. Tazi", "K. Idrissi", "Nadia Berrada", "S. Amrani",
    ]  # fmt: skip
    locked.press(Qt.Key.Key_F3)
    assert locked.window.screen_now is Screen.HOME
    assert QApplication.focusWidget() in cover.who.buttons


def test_by_the_keyboard_alone_somebody_unlocks_and_signs_what_follows(locked: Screens) -> None:
    window = locked.window
    for _ in range(3):
        locked.press(Qt.Key.Key_Down)
    locked.press(Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), PIN)
    locked.press(Qt.Key.Key_Return)
    assert window.cover.isHidden()
    assert window.counter.clerk == CLERK.name
    assert window.header.person.isVisible()
    assert CLERK.name in window.header.person.text()
    assert window.header.name_of_clerk.isHidden()


def test_a_pin_is_typed_on_the_pad_and_shown_as_dots(locked: Screens) -> None:
    cover = locked.window.cover
    cover.who.buttons[3].click()
    for digit in PIN:
        locked.click(f"pad-{digit}")
    locked.click("pad-0")
    locked.click("pad-erase")
    assert cover.entry.line.echoMode() is QLineEdit.EchoMode.Password
    assert PIN not in locked.words()
    cover.entry.enter.click()
    assert cover.isHidden()


def test_a_password_has_no_pad(locked: Screens) -> None:
    cover = locked.window.cover
    cover.who.buttons[0].click()
    assert cover.entry.pad.isHidden()
    unlock(locked, HEAD.login, PASSWORD)
    assert cover.isHidden()


def test_wrong_secrets_are_told_and_then_waited_out(locked: Screens, qtbot: QtBot) -> None:
    cover = locked.window.cover
    cover.who.buttons[3].click()
    for _ in range(3):
        cover.entry.line.insert("111111")
        cover.entry.enter.click()
    assert "Ce code n’est pas le bon" in locked.words()
    assert cover.entry.line.text() == ""
    cover.entry.line.insert(PIN)
    cover.entry.enter.click()
    assert cover.state is State.WAITING_OUT
    assert "0:30" in locked.words()
    assert not cover.entry.line.isEnabled()
    cover.entry._tick.setInterval(0)
    qtbot.waitUntil(lambda: cover.state is State.ENTERING, timeout=5000)
    assert cover.entry.line.isEnabled()
    assert QApplication.focusWidget() is cover.entry.line


def test_a_wait_is_for_one_person_only(locked: Screens, desk: FakeDesk) -> None:
    cover = locked.window.cover
    cover.who.buttons[3].click()
    for _ in range(4):
        cover.entry.given.emit("111111", False)
    assert cover.state is State.WAITING_OUT
    locked.press(Qt.Key.Key_Escape)
    unlock(locked, OTHER.login, OTHER_PIN)
    assert cover.isHidden()
    assert desk.guard.who == OTHER.login


def test_an_empty_secret_is_no_try(locked: Screens, desk: FakeDesk) -> None:
    locked.window.cover.who.buttons[3].click()
    locked.window.cover.entry.enter.click()
    assert "unlock" not in desk.calls


def test_ctrl_l_locks_at_once(locked: Screens, desk: FakeDesk) -> None:
    unlock(locked)
    locked.window.header.lock.click()
    assert locked.window.cover.state is State.LOCKED
    assert desk.calls[-3:].count("lock") == 1


def test_a_rest_in_the_midst_of_typing_forgets_what_was_typed(locked: Screens) -> None:
    cover = locked.window.cover
    cover.who.buttons[3].click()
    cover.entry.line.insert("904")
    rest(locked)
    assert (cover.state, cover.entry.line.text()) == (State.LOCKED, "")


def test_a_secret_that_was_given_is_changed_before_anything_else(locked: Screens, desk: FakeDesk) -> None:
    desk.reset_person(CLERK.login)
    cover = locked.window.cover
    unlock(locked, CLERK.login, GIVEN)
    assert (cover.state, cover.isVisible()) == (State.CHANGING, True)
    for first, again, told in (
        ("904716", "904717", "Les deux saisies diffèrent."),
        ("123456", "123456", "Ce code est trop facile à deviner."),
    ):
        cover.renewal.line.insert(first)
        locked.press(Qt.Key.Key_Return)
        cover.renewal.again.insert(again)
        locked.press(Qt.Key.Key_Return)
        assert told in locked.words()
        assert cover.renewal.line.text() == cover.renewal.again.text() == ""
    cover.renewal.line.insert("618203")
    cover.renewal.again.insert("618203")
    cover.renewal.keep.click()
    assert cover.isHidden()
    assert desk.secrets[CLERK.login] == "618203"


def test_somebody_changes_their_own_secret_and_may_think_better_of_it(
    locked: Screens, desk: FakeDesk
) -> None:
    cover = locked.window.cover
    cover.who.buttons[0].click()
    cover.entry.line.insert(PASSWORD)
    cover.entry.renew.click()
    assert cover.state is State.CHANGING
    cover.renewal.other.click()
    assert cover.state is State.CHOOSING
    assert desk.guard.session is None
    assert desk.secrets[HEAD.login] == PASSWORD


def test_the_lock_speaks_both_languages(locked: Screens) -> None:
    locked.press(Qt.Key.Key_F12)
    assert "البرنامج مقفل" in locked.words()
    locked.window.cover.languages["fr"].click()
    settle()
    assert "Poste verrouillé" in locked.words()


def test_tab_walks_inside_the_lock_only(locked: Screens) -> None:
    cover = locked.window.cover
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(8):
            locked.press(key)
            assert cover.isAncestorOf(QApplication.focusWidget())


def test_a_scan_over_the_lock_opens_nothing(locked: Screens) -> None:
    locked.window.scanned("SALTB-TA1-26-04200-81")
    assert locked.window.cover.isVisible()


def test_people_who_become_known_meanwhile_lock_the_window_at_its_next_rest(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    assert screens.window.cover.isHidden()
    desk.know(ADMIN)
    rest(screens)
    assert screens.window.cover.state is State.ENTERING
    desk.staff.clear()
    rest(screens)
    assert screens.window.cover.isVisible(), "what was locked is opened by a secret only"


def test_a_register_that_does_not_answer_keeps_the_window_locked_until_it_does(
    opened: Opened, desk: FakeDesk
) -> None:
    desk.know()
    desk.fails["people"] = KioskError("register-server-unreachable")
    screens = opened()
    assert screens.window.cover.isVisible()
    assert "register-server-unreachable" in screens.words()
    del desk.fails["people"]
    QTest.mouseClick(screens.window.cover, Qt.MouseButton.LeftButton)
    screens.window.cover.touched()
    unlock(screens)
    assert screens.window.cover.isHidden()


def test_a_window_that_needs_a_right_stays_locked_to_others(locked: Screens, desk: FakeDesk) -> None:
    locked.window.cover._needs = Right.FIGURES
    unlock(locked)
    assert locked.window.cover.isVisible()
    assert "Votre rôle ne permet pas cet acte." in locked.words()
    assert desk.guard.session is None
    unlock(locked, HEAD.login, PASSWORD)
    assert locked.window.cover.isHidden()


@pytest.mark.parametrize("how", ["locked", "somebody else"])
def test_a_secret_found_right_when_its_lock_is_gone_opens_nothing(
    opened: Opened, desk: FakeDesk, notices: Notices, how: str
) -> None:
    desk.know()
    late = Late(notices)
    screens = opened(background=late)
    cover = screens.window.cover
    cover.who.chosen.emit(CLERK)
    late.slow()
    cover.entry.given.emit(PIN, False)
    if how == "locked":
        cover.show_over()
        cover.touched()
    else:
        cover.entry.left.emit()
        cover.who.chosen.emit(HEAD)
    late.catch_up()
    assert cover.isVisible()
    assert desk.guard.session is None
    assert screens.window.session is None


def test_a_register_that_never_knew_anybody_keeps_nobody_from_typing(opened: Opened, desk: FakeDesk) -> None:
    desk.fails["people"] = KioskError("register-damaged")
    assert opened().window.cover.isHidden()
