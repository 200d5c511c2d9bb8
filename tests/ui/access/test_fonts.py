"""Without the program's own letters it starts all the same, and says so."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from kiosk.ui.notices import Notice, Notices
from kiosk.ui.start import catch_all
from tests.helpers.faces import FACES


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


PROGRAM = """
from PySide6.QtGui import QFontDatabase
QFontDatabase.addApplicationFont = staticmethod(lambda path: -1)
from PySide6.QtWidgets import QApplication
from kiosk.ui.look import FAMILY
from kiosk.ui.notices import Notices
from tests.helpers.faces import FACES
for face in FACES:
    window = face.build("ar", Notices())
    for name in list(face.pages)[:2]:
        face.pages[name](window)
        for _ in range(3):
            QApplication.sendPostedEvents()
        window.grab()
        face.holds(window)
    print(face.profile, FAMILY in QFontDatabase.families())
    face.close(window)
"""


def test_every_profile_is_drawn_and_works_in_whatever_letters_there_are() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    told = [f"{face.profile} False" for face in FACES]
    assert done.stdout.splitlines() == told, "drawn without the program's own letters"
    assert "Traceback" not in done.stderr
