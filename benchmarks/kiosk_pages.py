"""A page of the kiosk, from the step that leads to it until it is painted, and the change of its language.

``kiosk bench kiosk_pages`` prints the slowest page's median and the slowest change of language, on 1280 x 800
with text at 150 %; the floor is a page of as many bare labels and buttons, built and painted in the same run.
Budget: 50 ms each.
"""

import os
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from benchmarks._screen import Taken, middle, taken
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


def change(window: SelfServiceWindow, steps: tuple[Step, ...]) -> Taken:
    """Walk to a page as a next person, and return what its last step takes."""
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
    return taken(lambda: window.step(steps[-1]))


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
    figure = taken(show).wall
    page.deleteLater()
    return figure


def main() -> None:
    """Measure and print figures, floor and ratio."""
    dress(application("fr"), Look(text=150, touch=DENSITY))
    window = face.build("fr", Notices())
    pages, languages = {}, {}
    for screen, steps in STEPS.items():
        pages[screen] = middle([change(window, steps) for _ in range(ROUNDS)])
        languages[screen] = middle([taken(lambda: window.speak(other())) for _ in range(ROUNDS - 1)])
    slow, spoken = (max(told, key=lambda one: told[one].wall) for told in (pages, languages))
    face.KIOSK.pages[slow.value](window)
    QApplication.processEvents()
    shown = [sum(one.isVisible() for one in window.findChildren(kind)) for kind in (QLabel, QAbstractButton)]
    floor = median(bare(*shown) for _ in range(ROUNDS))
    window.close()
    print(
        f"kiosk pages: slowest ({slow.value}) {said(pages[slow])}, "
        f"median {median(one.wall for one in pages.values()):.0f} ms; "
        f"language: slowest ({spoken.value}) {said(languages[spoken])}; floor, {shown[0]} bare labels and "
        f"{shown[1]} buttons: {floor:.0f} ms; ratio {pages[slow].wall / floor:.1f}; budget {BUDGET} ms"
    )


def said(one: Taken) -> str:
    """Return a figure in words."""
    return f"{one.wall:.0f} ms ({one.own:.0f} the screen's own)"


if __name__ == "__main__":
    main()
