"""The people of the office on their page: added, freed, renewed, let go; and who opened which file."""

from dataclasses import replace

import pytest

from kiosk.cases.acts import Act
from kiosk.cases.lockout import Tries
from kiosk.cases.rights import Role
from kiosk.flows.counter import Screen, Step
from kiosk.ui.background import Inline
from kiosk.ui.pages.counter.staff import StaffPage
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_access import GIVEN
from tests.fakes.people import CLERK, HEAD, PASSWORD, PIN
from tests.fakes.samples import NOON
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle


def enter(screens: Screens, login: str, secret: str) -> None:
    cover = screens.window.cover
    cover._choose(next(one for one in cover._people if one.login == login))
    cover.entry.given.emit(secret, False)


@pytest.fixture
def page(opened: Opened, desk: FakeDesk) -> StaffPage:
    """The page as the head of the office sees it; one clerk is locked out."""
    desk.know()
    desk.staff[CLERK.login] = replace(CLERK, tries=Tries(10, NOON))
    screens = opened()
    enter(screens, HEAD.login, PASSWORD)
    screens.window.step(Step.DAY)
    screens.window.pages.day.staff.click()
    return screens.wait_page(StaffPage)


def focus(page: StaffPage, login: str) -> None:
    page.table.go([one.login for one in page.table.lines.lines].index(login))


def test_only_who_may_is_led_to_it(opened: Opened, desk: FakeDesk) -> None:
    desk.know()
    screens = opened()
    enter(screens, CLERK.login, PIN)
    screens.window.step(Step.DAY)
    assert screens.window.pages.day.staff.isHidden()


def test_a_person_is_added_and_the_secret_shown_until_the_page_is_left(
    page: StaffPage, desk: FakeDesk
) -> None:
    assert page.form._roles == (Role.CLERK,)
    assert not page.form.add.isEnabled()
    page.form.name.setText("مريم العلوي")
    page.form.login.setText(" M.Alaoui ")
    page.form.add.click()
    assert desk.staff["m.alaoui"].name == "مريم العلوي"
    assert page.secret.isVisible()
    assert GIVEN in page.secret._said.text()
    assert page.form.name.text() == ""
    page.stepped.emit(Step.CANCEL)
    assert GIVEN not in page.secret._said.text()


def test_a_refusal_keeps_what_was_typed(page: StaffPage, inline: Inline) -> None:
    page.form.name.setText("Un autre")
    page.form.login.setText(CLERK.login)
    page.form.add.click()
    assert page.form.name.text() == "Un autre"
    assert page.secret.isHidden()


def test_a_head_sees_to_clerks_and_to_nobody_else(page: StaffPage) -> None:
    focus(page, CLERK.login)
    assert page.revoke.isEnabled()
    assert page.renew.isEnabled()
    assert page.free.isEnabled()
    focus(page, HEAD.login)
    assert not page.revoke.isEnabled()
    assert not page.renew.isEnabled()
    assert not page.free.isEnabled()


def test_a_clerk_is_freed_renewed_and_let_go(page: StaffPage, desk: FakeDesk) -> None:
    focus(page, CLERK.login)
    page.free.click()
    assert not desk.staff[CLERK.login].locked
    focus(page, CLERK.login)
    page.renew.click()
    assert GIVEN in page.secret._said.text()
    focus(page, CLERK.login)
    page.revoke.click()
    assert desk.staff[CLERK.login].revoked is None
    page.revoke.click()
    assert desk.staff[CLERK.login].revoked is not None
    focus(page, CLERK.login)
    assert not page.revoke.isEnabled()


def test_who_opened_a_file_is_looked_up(page: StaffPage, desk: FakeDesk) -> None:
    desk.journal_access(Act.OPENED, "SALTB-TA1-26-04200-81")
    page.journal.click()
    page.opened_by.line.setText("SALTB-TA1-26-04200-81")
    page.opened_by.look.click()
    (line,) = page.opened_by.table.lines.lines
    assert (line.who, line.act) == (HEAD.login, Act.OPENED)
    page.opened_by.line.setText("nothing")
    page.opened_by.line.returnPressed.emit()
    assert page.opened_by._none.isVisible()
    page.journal.click()
    assert page.opened_by.line.text() == ""
    assert page.form.isVisible()


def test_every_act_has_words_in_both_languages(page: StaffPage, desk: FakeDesk, opened: Opened) -> None:
    for act in Act:
        desk.journal_access(act, "one")
    page.journal.click()
    page.opened_by.look.click()
    words = {page.opened_by.table.lines.index(row, 2).data() for row in range(len(Act))}
    assert len(words) == len(Act)
    page.window().speak("ar")
    settle()
    assert words.isdisjoint({page.opened_by.table.lines.index(row, 2).data() for row in range(len(Act))})


def test_where_nobody_is_known_the_first_is_an_administrator(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.window.step(Step.DAY)
    screens.window.pages.day.staff.click()
    page = screens.wait_page(StaffPage)
    assert page.form._roles == (Role.ADMINISTRATOR,)
    assert page._none.isVisible()
    page.form.name.setText("Nadia Berrada")
    page.form.login.setText("berrada")
    page.form.add.click()
    assert desk.staff["berrada"].role is Role.ADMINISTRATOR
    assert page.secret.isVisible()
    assert screens.window.cover.isHidden()
    page.stepped.emit(Step.CANCEL)
    assert screens.window.screen_now is Screen.DAY
