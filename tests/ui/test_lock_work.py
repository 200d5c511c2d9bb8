"""The work under the lock: found as it was by who left it, kept and put away for anybody else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.errors import KioskError
from kiosk.flows.access import Lock as State
from kiosk.flows.counter import Screen
from tests.fakes.desk import FakeDesk
from tests.fakes.people import CLERK, OTHER, OTHER_PIN, PIN
from tests.ui.conftest import Opened
from tests.ui.locks import rest, unlock
from tests.ui.screens import Screens, settle


@pytest.fixture
def locked(opened: Opened, desk: FakeDesk) -> Screens:
    """The window of an office of four, as it starts."""
    desk.know()
    return opened()


def test_after_a_rest_the_same_person_finds_all_as_it_was(locked: Screens, desk: FakeDesk) -> None:
    unlock(locked)
    locked.by_hand()
    locked.type_into("applicant.family_name_fr", "BENALI")
    rest(locked)
    assert locked.window.cover.isVisible()
    assert desk.guard.session is None
    assert "Poste verrouillé" in locked.words()
    first, *others = PIN
    QTest.keyClick(QApplication.focusWidget(), Qt.Key(ord(first)))
    QTest.keyClicks(QApplication.focusWidget(), "".join(others))
    locked.press(Qt.Key.Key_Return)
    assert locked.window.cover.isHidden()
    assert locked.window.screen_now is Screen.FORM
    assert locked.value("applicant.family_name_fr") == "BENALI"
    assert QApplication.focusWidget() is locked.line("applicant.family_name_fr")


def test_somebody_else_finds_the_first_page_and_the_work_kept_but_not_open(
    locked: Screens, desk: FakeDesk
) -> None:
    unlock(locked)
    locked.by_hand()
    locked.type_into("applicant.family_name_fr", "BENALI")
    rest(locked)
    unlock(locked, OTHER.login, OTHER_PIN)
    window = locked.window
    assert (window.screen_now, window.hand.draft, window.counter.clerk) == (Screen.HOME, None, OTHER.name)
    (kept,) = desk.kept.values()
    assert kept.answers["applicant"]["family_name_fr"] == "BENALI"
    assert window.pages.home.isVisible()


def test_what_asks_for_the_focus_under_the_lock_has_it_afterwards(locked: Screens) -> None:
    unlock(locked)
    locked.register()
    rest(locked)
    under = locked.window.pages.register.search
    under.setFocus()
    settle()
    assert QApplication.focusWidget() is locked.window.cover
    unlock(locked)
    assert QApplication.focusWidget() is under


def test_whoever_worked_last_and_was_revoked_is_not_asked_for(locked: Screens, desk: FakeDesk) -> None:
    unlock(locked)
    desk.revoke_person(CLERK.login)
    rest(locked)
    locked.window.cover.touched()
    assert locked.window.cover.state is State.CHOOSING
    assert CLERK.login not in {one.person.login for one in locked.window.cover.who.buttons}


@pytest.mark.parametrize("seen", ["by a deed", "by a look at the health"])
def test_who_is_sent_away_elsewhere_is_put_out_told_why_and_loses_nothing(
    locked: Screens, desk: FakeDesk, seen: str
) -> None:
    unlock(locked)
    locked.by_hand()
    locked.type_into("applicant.family_name_fr", "BENALI")
    desk.revoke_person(CLERK.login)
    if seen == "by a deed":
        locked.window._background.notices.tell(KioskError("session-ended"))
    else:
        locked.window.ask_health()
    settle()
    cover = locked.window.cover
    assert (cover.isVisible(), cover.state, desk.guard.session) == (True, State.LOCKED, None)
    assert "Votre accès a été retiré" in locked.words()
    locked.window.ask_health()
    unlock(locked, OTHER.login, OTHER_PIN)
    assert not cover.isVisible()
    (kept,) = desk.kept.values()
    assert kept.answers["applicant"]["family_name_fr"] == "BENALI"
    rest(locked)
    assert "Votre accès a été retiré" not in locked.words()
