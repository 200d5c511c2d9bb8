"""What is answered when nobody waits for it: the page was left, another file is in hand, the lock fell."""

import pytest
from PySide6.QtWidgets import QLabel

from kiosk.cases.case import CaseState
from kiosk.errors import KioskError
from kiosk.flows.counter import Screen, Step
from kiosk.ui.notices import Notices
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_access import GIVEN
from tests.fakes.late import Late
from tests.fakes.people import ADMIN, OTHER, PASSWORD
from tests.fakes.samples import HOUSEHOLD
from tests.helpers.face_counter import COUNTER, HELD
from tests.helpers.texts import texts
from tests.helpers.typed import RememberingDesk
from tests.ui.conftest import Opened
from tests.ui.locks import unlock
from tests.ui.screens import Screens

FILE = "SALTB-TA1-26-04200-81"
NAME = str(HOUSEHOLD["applicant"]["family_name_fr"])


@pytest.fixture
def desk() -> FakeDesk:
    return RememberingDesk()


@pytest.fixture
def late(notices: Notices) -> Late:
    return Late(notices)


@pytest.fixture
def screens(opened: Opened, late: Late) -> Screens:
    return opened(background=late)


def test_a_file_that_was_asked_for_and_left_is_held_by_no_page(screens: Screens, late: Late) -> None:
    window = screens.window
    window.step(Step.SEARCH)
    late.slow()
    window.pages.register.opened_case.emit(FILE)
    window.step(Step.LEAVE)
    late.catch_up()
    assert window.pages.case._view is None
    assert not any(NAME in text for text in texts(window.pages.case))


@pytest.mark.parametrize("page", ["follow", "verify", "slip", "result"])
def test_an_answer_is_shown_to_nobody_who_left(page: str, screens: Screens, late: Late) -> None:
    window = screens.window
    COUNTER.pages[page](window)
    shown = window.pages.of(window.screen_now)
    late.slow()
    getattr(shown, "ask", shown.opened)()
    window.step(Step.LEAVE)
    late.catch_up()
    assert getattr(shown, "_told", None) is None
    assert window.pages.slip.preview._image.isNull()


def test_codes_read_when_their_page_was_left_are_no_file_in_hand(
    screens: Screens, late: Late, desk: FakeDesk
) -> None:
    window = screens.window
    window.step(Step.GATHER)
    late.slow()
    window.pages.gather._ask("a code")
    window.step(Step.NEW)
    late.catch_up()
    assert not window.pages.gather.read.bodies
    assert window.pages.gather._failed is None
    assert "open_prepared" not in desk.calls


def test_a_deposit_that_ends_late_leaves_the_next_file_in_hand(
    screens: Screens, late: Late, desk: FakeDesk, notices: Notices
) -> None:
    window, told = screens.window, list[str]()
    notices.said.connect(lambda notice: told.append(notice.code))
    COUNTER.pages["check"](window)
    late.slow()
    window.pages.check.deposit.click()
    window.step(Step.NEW)
    late.catch_up()
    late.slow()
    window.step(Step.BY_HAND)
    assert len(desk.cases) == 1
    assert told == ["deposited-meanwhile"]


def test_what_is_typed_while_another_file_is_deposited_is_kept(
    screens: Screens, late: Late, desk: FakeDesk
) -> None:
    window = screens.window
    COUNTER.pages["check"](window)
    first = window.hand.draft
    late.slow()
    window.pages.check.deposit.click()
    desk.kept["next"] = desk.begin("tadamon", "fr")
    window.hand._take(desk.kept["next"])
    window.hand.put_all(HELD)
    late.catch_up()
    window.hand.flush()
    assert first is not None
    assert window.hand.draft is not None
    assert window.hand.draft.id != first.id
    assert desk.kept[window.hand.draft.id].answers == HELD.to_json()


def test_a_file_looked_through_while_it_is_deposited_is_deposited_once(
    screens: Screens, late: Late, desk: FakeDesk
) -> None:
    window = screens.window
    COUNTER.pages["check"](window)
    late.slow()
    window.pages.check.deposit.click()
    window.step(Step.CANCEL)
    window.step(Step.FINISHED)
    assert not window.pages.check.deposit.isEnabled()
    window.step(Step.CANCEL)
    late.catch_up()
    assert window.screen_now is Screen.HOME
    assert window.hand.draft is None
    assert desk.calls.count("deposit") == 1


def test_a_deposit_refused_late_is_told_wherever_the_clerk_is(
    screens: Screens, late: Late, desk: FakeDesk, notices: Notices
) -> None:
    window, told = screens.window, list[str]()
    COUNTER.pages["check"](window)
    desk.fails["deposit"] = KioskError("disk-full")
    late.slow()
    window.pages.check.deposit.click()
    window.step(Step.LEAVE)
    notices.said.connect(lambda notice: told.append(notice.code))
    late.catch_up()
    assert told == ["disk-full"]
    assert len(desk.kept) == 1


def test_a_deposit_that_ends_under_the_cover_shows_its_receipt_after_it(screens: Screens, late: Late) -> None:
    window = screens.window
    COUNTER.pages["check"](window)
    late.slow()
    window.pages.check.deposit.click()
    window.cover.show_over()
    late.catch_up()
    assert window.screen_now is Screen.DONE
    assert window.cover.isVisible()
    window.cover.touched()
    assert window.pages.done.isVisible()


def test_a_deed_refused_when_another_file_is_shown_is_told_and_changes_nothing_there(
    screens: Screens, late: Late, desk: FakeDesk, notices: Notices
) -> None:
    window, told = screens.window, list[str]()
    COUNTER.pages["case"](window)
    page = window.pages.case
    desk.fails["receive"] = KioskError("disk-full")
    late.slow()
    page._received(("cnie-copy",))
    page.opened_case.emit(FILE)
    notices.said.connect(lambda notice: told.append(notice.code))
    late.catch_up()
    assert told == ["disk-full"]
    assert page._view is not None
    assert page._view.case.state is not CaseState.CANCELLED


def test_a_secret_given_when_the_page_was_left_is_shown_to_nobody(
    opened: Opened, late: Late, desk: FakeDesk
) -> None:
    desk.know(ADMIN, OTHER)
    screens = opened(background=late)
    unlock(screens, ADMIN.login, PASSWORD)
    window = screens.window
    window.step(Step.DAY)
    window.step(Step.STAFF)
    page = window.pages.staff
    page.table.selectRow(0)
    late.slow()
    page.renew.click()
    window.step(Step.CANCEL)
    late.catch_up()
    assert desk.secrets[OTHER.login] == GIVEN
    assert not any(GIVEN in label.text() for label in page.findChildren(QLabel))
    window.step(Step.STAFF)
    assert page.secret.isHidden()
