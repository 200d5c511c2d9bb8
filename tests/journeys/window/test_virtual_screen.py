"""A real window system under the window: what no offscreen picture shows is that it opens at all."""

import os
import subprocess
import sys

import pytest

WINDOW = """
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("وصل إيداع")
label.show()
size = app.primaryScreen().size()
print(app.platformName(), f"{size.width()}x{size.height()}", QTest.qWaitForWindowExposed(label, 20000))
"""


@pytest.mark.xvfb
def test_a_window_opens_on_the_virtual_screen(display: str) -> None:
    screen = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    run = subprocess.run(
        [sys.executable, "-c", WINDOW], env=screen, capture_output=True, text=True, check=False, timeout=60
    )
    assert (run.returncode, run.stdout.strip()) == (0, "xcb 1280x800 True"), run.stderr
