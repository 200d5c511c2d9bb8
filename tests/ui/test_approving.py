"""Cancelling a file takes two people where people are known: the second one agrees in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.cases.case import CaseState
from kiosk.ui.pages.counter.case import CasePage
from kiosk.ui.start import application
from tests.fakes.desk import FakeDesk
from tests.fakes.people import ADMIN, CLERK, HEAD, OTHER, PASSWORD, PIN
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle

FILE = "SALTB-TA1-26-04200-81"


def open_file(screens: Screens, login: str, secret: str) -> CasePage:
    cover = screens.window.cover
    cover._choose(next(one for one in cover._people if one.login == login))
    cover.entry.given.emit(secret, False)
    screens.register()
    page = screens.open_case(FILE)
    page.bar.cancel.click()
    page.asking.reason.setCurrentIndex(2)
    page.asking.yes.click()
    return page


@pytest.fixture
def page(opened: Opened, desk: FakeDesk) -> CasePage:
    """A file that a clerk wants cancelled."""
    desk.know()
    return open_file(opened(), CLERK.login, PIN)


def test_the_second_person_is_one_who_may_and_not_who_asks(page: CasePage, desk: FakeDesk) -> None:
    approving = page.approving
    assert approving.isVisible()
    assert page.asking.isHidden()
    assert {one.login for one in approving._people} == {ADMIN.login, HEAD.login}
    assert not approving.yes.isEnabled()
    assert desk.open(FILE).case.state is not CaseState.CANCELLED


def test_a_wrong_secret_cancels_nothing_and_the_right_one_does(page: CasePage, desk: FakeDesk) -> None:
    approving = page.approving
    approving.line.insert("not it")
    QTest.keyClick(approving.line, Qt.Key.Key_Return)
    assert approving.failure.isVisible()
    assert approving.line.text() == ""
    approving.line.insert(PASSWORD)
    approving.yes.click()
    assert approving.isHidden()
    view = desk.open(FILE)
    assert view.case.state is CaseState.CANCELLED
    assert view.history[-1].clerk == CLERK.name


def test_it_is_given_up_and_nothing_was_changed(page: CasePage, desk: FakeDesk) -> None:
    page.approving.no.click()
    assert page.approving.isHidden()
    assert page.standing.isVisible()
    assert "approve" not in desk.calls


def test_it_is_asked_in_both_languages(page: CasePage, opened: Opened, desk: FakeDesk) -> None:
    page.approving.line.insert("x")
    application("ar")
    settle()
    assert "شخص ثان" in page.approving._said.text()
    assert page.approving.line.text() == "x"


def test_a_head_alone_in_the_office_is_told_that_nobody_can_agree(opened: Opened, desk: FakeDesk) -> None:
    desk.know(HEAD, OTHER)
    page = open_file(opened(), HEAD.login, PASSWORD)
    assert page.approving._none.isVisible()
    assert page.approving.line.isHidden()
    page.approving._give()
    assert "approve" not in desk.calls


def test_where_nobody_is_known_one_person_is_enough(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.register()
    page = screens.open_case(FILE)
    page.bar.cancel.click()
    page.asking.reason.setCurrentIndex(2)
    page.asking.yes.click()
    assert desk.open(FILE).case.state is CaseState.CANCELLED
