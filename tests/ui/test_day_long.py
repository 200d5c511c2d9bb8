"""What a file leaves in the window when the next begins: no widget more than the file before left."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from tests.fakes.desk import FakeDesk
from tests.fakes.desk_orienting import known_child
from tests.fakes.samples import HOUSEHOLD
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle

FILES = 3


def taken(screens: Screens) -> tuple[int, int]:
    """Take a file to its receipt; return how many widgets there were at its check, and at home after it."""
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    screens.to_check()
    settle()
    checking = len(QApplication.allWidgets())
    screens.deposit()
    screens.register()
    screens.home()
    settle()
    return checking, len(QApplication.allWidgets())


def test_one_file_after_the_other_leaves_no_widget_more(opened: Opened, desk: FakeDesk) -> None:
    screens, known, counted = opened(), known_child(), []
    while screens.window.pages.build_ahead():
        pass
    for number in range(FILES):
        also = replace(known, double=replace(known.double, reference=f"OTHER-{number}"))
        desk.known = (*desk.known, also)
        counted.append(taken(screens))
    assert len(desk.cases) == FILES
    assert len(set(counted[1:])) == 1, counted
