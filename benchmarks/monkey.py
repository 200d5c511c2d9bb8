"""A thousand acts of a monkey on every page of every profile, and how fast it was.

``MONKEY_SEED=n kiosk bench monkey`` plays that seed; without it, the day's. It ends at the first thing that
breaks, with the seed and the last acts. The floor is the same monkey before a bare window of the same size.
"""

import os
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QMainWindow

from kiosk.text import LANGS
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from tests.fakes.late import Late
from tests.helpers.faces import FACES
from tests.helpers.monkey import Monkey, seed

TIMES = 1000


def bare() -> float:
    """Return the milliseconds of an act on a window with nothing on it."""
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    begun = perf_counter()
    with Monkey(window, seed(), Late(Notices())) as monkey:
        monkey.play(TIMES, lambda: None)
    window.close()
    return (perf_counter() - begun) * 1000 / TIMES


def main() -> None:
    """Play on each page and print how many acts were held, beside the floor."""
    application("fr")
    floor, acts, begun = bare(), 0, perf_counter()
    for face in FACES:
        notices = Notices()
        window = face.build(LANGS[seed() % len(LANGS)], notices)
        for number, reach in enumerate(face.pages.values()):
            reach(window)
            with Monkey(window, seed() + number, face.background(window), acts=face.acts(window)) as monkey:
                monkey.play(TIMES, lambda face=face, window=window: face.holds(window))
            acts += TIMES
        face.close(window)
    figure = (perf_counter() - begun) * 1000 / acts
    print(
        f"monkey: seed {seed()}, {acts} acts, none broke anything; {figure:.1f} ms each; "
        f"floor, a bare window: {floor:.1f} ms; ratio {figure / floor:.1f}"
    )


if __name__ == "__main__":
    main()
