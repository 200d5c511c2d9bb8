"""At the scale of a sharp screen everything stands as at 100 %; in a process of its own, for Qt asks once."""

import os
import subprocess
import sys

from tests.helpers.faces import FACES

PROGRAM = """
from PySide6.QtWidgets import QApplication
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.style import dress
app = application("ar")
from tests.helpers.faces import FACES
from tests.pages.screens.geometry import lost
pages = {
    "counter": ("home", "form", "check", "register"),
    "kiosk": ("question-date", "check"),
    "supervision": ("dashboard", "files"),
    "setup": ("office", "summary"),
}
for face in FACES:
    dress(app, face.look)
    window = face.build("ar", Notices())
    window.resize(1536, 864)
    for name in pages.get(face.profile, ()):
        face.pages[name](window)
        for _ in range(3):
            QApplication.sendPostedEvents()
        for fault in lost(window):
            print(name, fault)
    picture = window.grab()
    print(face.profile, window.devicePixelRatio(), picture.width(), picture.height())
    face.close(window)
"""


def test_at_two_and_a_half_times_nothing_is_lost_and_all_is_drawn_sharp() -> None:
    told = {**os.environ, "QT_SCALE_FACTOR": "2.5", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=told, capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.splitlines() == [f"{face.profile} 2.5 3840 2160" for face in FACES]
