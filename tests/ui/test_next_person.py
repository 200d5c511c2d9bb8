"""Two people one after the other at the counter: of the first nothing is shown, undone or pasted."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.flows.counter import Screen, Step
from kiosk.ui.fields.control import forget
from kiosk.ui.notices import Notices
from kiosk.ui.pages.page import Stepping
from tests.fakes.desk import FakeDesk
from tests.fakes.late import Late
from tests.fakes.people import HEAD, OTHER, OTHER_PIN, PASSWORD
from tests.fakes.samples import CAN, HOUSEHOLD
from tests.helpers.texts import texts
from tests.ui.conftest import Opened
from tests.ui.locks import rest, unlock
from tests.ui.screens import Screens, settle, type_text

TYPED = "QZXJVKWQ"
"""What the first person types and reads; it stands nowhere else."""
HELD = {**HOUSEHOLD, "applicant": {**HOUSEHOLD["applicant"], "family_name_fr": TYPED}}
_SEARCHED = (Step.SEARCH, Step.FOLLOW, Step.VERIFY, Step.GATHER)
"""Pages with lines of their own that a clerk types into."""


@pytest.fixture
def background(notices: Notices) -> Late:
    return Late(notices)


@pytest.fixture
def locked(opened: Opened, desk: FakeDesk, background: Late) -> Screens:
    """The window of an office of four, as it starts."""
    desk.know()
    return opened(background=background)


def traces(window: QWidget) -> list[str]:
    return [text for text in texts(window) if TYPED in text.upper()]


def leave_traces(screens: Screens) -> None:
    """Type into every line that is not the form's, then into a file, and copy from it."""
    window = screens.window
    for step in _SEARCHED:
        window.step(step)
        for line in screens.page.findChildren(QLineEdit):
            type_text(line, TYPED)
    screens.by_hand()
    screens.type_into("applicant.family_name_fr", TYPED)
    line = screens.line("applicant.family_name_fr")
    line.selectAll()
    line.copy()
    screens.fill(HELD)


def files(window: QWidget) -> Iterator[Stepping]:
    yield from (page for page in window.findChildren(Stepping) if page.objectName() != "page-home")


def test_somebody_else_begins_on_pages_of_their_own_with_an_empty_clipboard(
    locked: Screens, desk: FakeDesk
) -> None:
    unlock(locked)
    leave_traces(locked)
    window = locked.window
    assert traces(window), "found while it is there"
    assert QApplication.clipboard().text() == TYPED
    rest(locked)
    unlock(locked, OTHER.login, OTHER_PIN)
    settle()
    assert window.screen_now is Screen.HOME
    assert list(files(window)) == [], "the pages of the first person are deleted"
    assert QApplication.clipboard().text() == ""
    told = traces(window.pages.home)
    assert told == traces(window), "their draft is offered among the others, and nothing else tells of it"
    (kept,) = desk.kept.values()
    assert kept.answers["applicant"]["family_name_fr"] == TYPED
    window.step(Step.SEARCH)
    line = window.pages.register.search
    assert (line.text(), line.isUndoAvailable()) == ("", False)


def test_who_comes_next_works_on_new_pages_as_on_the_first(locked: Screens, desk: FakeDesk) -> None:
    unlock(locked)
    leave_traces(locked)
    rest(locked)
    unlock(locked, HEAD.login, PASSWORD)
    locked.by_hand()
    locked.fill(HOUSEHOLD)
    locked.to_check()
    locked.deposit()
    assert [case.filing.clerk for case in desk.cases.values()] == [HEAD.name]
    locked.speak("ar")
    assert locked.window.pages.done.isVisible()


def test_a_draft_that_comes_under_the_lock_is_in_nobodys_hand_afterwards(
    locked: Screens, background: Late, desk: FakeDesk
) -> None:
    unlock(locked)
    locked.by_hand()
    locked.fill(HELD)
    window = locked.window
    window.step(Step.LEAVE)
    (draft,) = desk.kept
    background.slow()
    window.pages.home.resumed.emit(draft)
    window._idle.idle.emit()
    background.catch_up()
    unlock(locked, OTHER.login, OTHER_PIN)
    assert (window.screen_now, window.hand.draft) == (Screen.HOME, None)


def test_a_file_laid_down_is_no_longer_held_by_the_page_that_showed_it(locked: Screens) -> None:
    unlock(locked)
    leave_traces(locked)
    window = locked.window
    window.step(Step.LEAVE)
    settle()
    for page in (window.pages.form, window.pages.follow, window.pages.verify, window.pages.gather):
        assert traces(page) == [], page.objectName()


def test_the_digits_of_a_card_do_not_come_back(locked: Screens) -> None:
    unlock(locked)
    page = locked.new_file()
    type_text(page.can.edit, CAN)
    locked.window.step(Step.LEAVE)
    page.can.edit.undo()
    assert page.can.edit.text() == ""


def test_a_line_that_forgets_undoes_nothing(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    type_text(line, TYPED)
    line.clear()
    assert line.isUndoAvailable(), "what Qt calls clear is kept for undo"
    forget(line)
    assert not line.isUndoAvailable()
