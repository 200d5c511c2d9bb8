"""The guard against leaked windows: it must be able to fail."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.helpers.leaks import left_behind, open_windows


@pytest.mark.usefixtures("qapp")
def test_a_window_nobody_closed_is_found_until_it_is_deleted() -> None:
    before = open_windows()
    forgotten = QLabel("نافذة")
    forgotten.show()
    assert left_behind(before) == [forgotten]
    forgotten.deleteLater()
    assert left_behind(before) == []


@pytest.mark.usefixtures("qapp")
def test_a_window_python_let_go_of_is_no_leak() -> None:
    before = open_windows()
    QLabel("نافذة").show()
    assert left_behind(before) == []
