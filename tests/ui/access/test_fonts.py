"""Without the program's own letters it starts all the same, and says so."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from kiosk.ui.notices import Notice, Notices
from kiosk.ui.start import catch_all


@pytest.fixture
def _hooks_as_before() -> Iterator[None]:
    hook = sys.excepthook
    yield
    sys.excepthook = hook
    qInstallMessageHandler(None)


@pytest.mark.usefixtures("_hooks_as_before")
def test_missing_letters_are_told_and_nothing_else_happens(
    qapp: QApplication, notices: Notices, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Notice] = []
    notices.said.connect(told.append)
    notices.flush()
    catch_all(notices)
    assert told == []
    monkeypatch.setattr(QFontDatabase, "families", staticmethod(list))
    catch_all(notices)
    assert [one.code for one in told] == ["fonts-missing"]
