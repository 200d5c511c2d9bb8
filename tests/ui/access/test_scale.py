"""At the scale of a sharp screen everything stands as at 100 %; in a process of its own, for Qt asks once."""

import os
import subprocess
import sys

PROGRAM = """
from PySide6.QtWidgets import QApplication
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
app = application("ar")
from tests.helpers.face_counter import COUNTER
from tests.pages.screens.geometry import lost
window = COUNTER.build("ar", Notices())
window.resize(1536, 864)
for name in ("home", "form", "check", "register"):
    COUNTER.pages[name](window)
    for _ in range(3):
        QApplication.sendPostedEvents()
    for fault in lost(window):
        print(name, fault)
picture = window.grab()
print(window.devicePixelRatio(), picture.width(), picture.height())
COUNTER.close(window)
"""


def test_at_two_and_a_half_times_nothing_is_lost_and_all_is_drawn_sharp() -> None:
    told = {**os.environ, "QT_SCALE_FACTOR": "2.5", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=told, capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.splitlines() == ["2.5 3840 2160"]
