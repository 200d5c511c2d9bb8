"""A thousand acts of a monkey on every page of every profile, and how fast it was.

``MONKEY_SEED=n kiosk bench monkey`` plays that seed; without it, the day's. ``MONKEY_PAGES`` names the
profiles and pages to play (``counter kiosk/slip``); without it, all. Each page has a window of its own, and
is told when it was held. It ends at the first thing that breaks, with the seed and the last acts. The floor
is the same monkey before a bare window of the same size.
"""

import os
from time import process_time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from kiosk.text import LANGS
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from tests.fakes.late import Late
from tests.helpers.face import Face
from tests.helpers.faces import FACES
from tests.helpers.monkey import Monkey, seed

TIMES = 1000


def bare() -> float:
    """Return the milliseconds of an act on a window with nothing on it."""
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    begun = process_time()
    with Monkey(window, seed(), Late(Notices())) as monkey:
        monkey.play(TIMES, lambda: None)
    window.close()
    return (process_time() - begun) * 1000 / TIMES


def wanted(profile: str, page: str) -> bool:
    """Say whether a page is to be played."""
    told = os.environ.get("MONKEY_PAGES", "").split()
    return not told or profile in told or f"{profile}/{page}" in told


def play(face: Face[Any], page: str, number: int) -> None:
    """Play on one page of a window opened for it; raises AssertionError with the seed and the last acts."""
    window = face.build(LANGS[number % len(LANGS)], Notices())
    face.pages[page](window)
    with Monkey(window, number, face.background(window), acts=face.acts(window)) as monkey:
        monkey.play(TIMES, lambda: face.holds(window))
    face.close(window)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def main() -> None:
    """Play on each page and print how many acts were held, beside the floor."""
    application("fr")
    floor, acts, begun = bare(), 0, process_time()
    for face in FACES:
        for number, page in enumerate(face.pages):
            if wanted(face.profile, page):
                play(face, page, seed() + number)
                acts += TIMES
                print(f"{face.profile}/{page}: {TIMES} acts held, seed {seed() + number}", flush=True)
    figure = (process_time() - begun) * 1000 / max(acts, 1)
    print(
        f"monkey: seed {seed()}, {acts} acts, none broke anything; {figure:.1f} ms of processor each; "
        f"floor, a bare window: {floor:.1f} ms; ratio {figure / floor:.1f}"
    )


if __name__ == "__main__":
    main()
