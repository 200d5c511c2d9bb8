"""A page of the kiosk, from the step that leads to it until it is painted, and the change of its language.

``kiosk bench kiosk_pages`` prints the slowest page's median and the slowest change of language, on 1280 x 800
with text at 150 %; the floor is a page of as many bare labels and buttons, built and painted in the same run.
Budget: 50 ms each.
"""

import os
from collections.abc import Callable
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from kiosk.flows.kiosk import Screen, Step
from kiosk.ui.language import other
from kiosk.ui.look import Look
from kiosk.ui.notices import Notices
from kiosk.ui.selfservice import SelfServiceWindow
from kiosk.ui.start import application
from kiosk.ui.style import dress
from tests.helpers import face_kiosk as face

ROUNDS, BUDGET, DENSITY = 7, 50, 3.8
STEPS = {
    Screen.ACTIONS: (Step.SPOKEN,),
    Screen.CHOOSE: (Step.SPOKEN, Step.PREPARE),
    Screen.CHECK: (Step.SPOKEN, Step.ORIENT, Step.FINISHED),
    Screen.QUESTION: (Step.SPOKEN, Step.ORIENT),
    Screen.RESULT: (Step.SPOKEN, Step.ORIENT, Step.ORIENTED),
    Screen.GUIDES: (Step.SPOKEN, Step.GUIDES),
    Screen.FOLLOW: (Step.SPOKEN, Step.FOLLOW),
    Screen.FAREWELL: (Step.SPOKEN, Step.STOP),
}
"""The steps to each page; the last of them is measured."""


def milliseconds(do: Callable[[], object]) -> float:
    """Return how long it takes until what is done stands painted."""
    since = perf_counter()
    do()
    QApplication.processEvents()
    return (perf_counter() - since) * 1000


def change(window: SelfServiceWindow, steps: tuple[Step, ...]) -> float:
    """Walk to a page as a next person, and return the milliseconds of its last step."""
    face.begin(window)
    window.step(Step.STOP)
    window.step(Step.BACK)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # as a running loop does
    while window.pages.build_ahead():
        QApplication.processEvents()
    for step in steps[:-1]:
        window.step(step)
        visit = window.stand.person.visit
        if visit is not None:
            visit.answers = face.HELD
        QApplication.processEvents()
    return milliseconds(lambda: window.step(steps[-1]))


def bare(labels: int, buttons: int) -> float:
    """Return the milliseconds of a page of so many plain widgets."""

    def show() -> None:
        column = QVBoxLayout(page)
        for number in range(labels):
            column.addWidget(QLabel(f"label {number}"))
        for number in range(buttons):
            column.addWidget(QPushButton(f"button {number}"))
        page.show()

    page = QWidget()
    page.resize(1280, 800)
    taken = milliseconds(show)
    page.deleteLater()
    return taken


def main() -> None:
    """Measure and print figures, floor and ratio."""
    dress(application("fr"), Look(text=150, touch=DENSITY))
    window = face.build("fr", Notices())
    pages, languages = {}, {}
    for screen, steps in STEPS.items():
        pages[screen] = median(change(window, steps) for _ in range(ROUNDS))
        languages[screen] = median(milliseconds(lambda: window.speak(other())) for _ in range(ROUNDS - 1))
    slow, spoken = max(pages, key=pages.__getitem__), max(languages, key=languages.__getitem__)
    face.KIOSK.pages[slow.value](window)
    QApplication.processEvents()
    shown = [sum(one.isVisible() for one in window.findChildren(kind)) for kind in (QLabel, QAbstractButton)]
    floor = median(bare(*shown) for _ in range(ROUNDS))
    window.close()
    print(
        f"kiosk pages: slowest ({slow.value}) {pages[slow]:.0f} ms, median {median(pages.values()):.0f} ms; "
        f"language: slowest ({spoken.value}) {languages[spoken]:.0f} ms; floor, {shown[0]} bare labels and "
        f"{shown[1]} buttons: {floor:.0f} ms; ratio {pages[slow] / floor:.1f}; budget {BUDGET} ms"
    )


if __name__ == "__main__":
    main()
