"""How long the screen's thread is ever held, through the whole counter journey on the real rooms and lanes.

``kiosk bench screen_thread`` opens the window on a new station (training, PDF printer, a virtual card of
15 ms for each command), does the main job in Arabic and in French with a change of language on every page,
and times the gaps between the beats of a 1 ms timer. Each step's figure is the median of some runs, each a
new process; the floor is the longest gap of an idle window in the same processes. Budget: 50 ms.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from kiosk.app.late import LateDesk, begin, settle
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.flows.card_read import Reading
from kiosk.flows.counter import Screen, Step
from kiosk.flows.desk import Desk
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD
from kiosk.settings import Settings, Station
from kiosk.text import LANGS
from kiosk.ui.background import Threads
from kiosk.ui.fields.control import Control
from kiosk.ui.language import current, other
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.window import CounterWindow

RUNS, BUDGET, TOLD = 3, 50, 8
NO_BEAT = (0.0, 0.0)
"""A step so short that no beat fell into it: it held nothing."""
CARD = profile("fatima")
DELAY, CNIE = 0.015, "ZZ999901"
REST, KEY, IDLE, PATIENCE = 60, 15, 1500, 120_000
"""Milliseconds: between two steps, between two keys, of the idle window, and until all is given up."""
ADDRESS, STREET = "field-applicant.address", "12 rue"

Act = tuple[str, Callable[[], object], Callable[[], bool]]
"""What is done, how, and when it has ended."""


def always() -> bool:
    return True


@dataclass
class Heart:
    """Beats every millisecond, and keeps the longest gap of each step with the thread's own share of it."""

    doing: str
    longest: dict[str, tuple[float, float]] = field(default_factory=dict)
    _last: tuple[float, float] = field(default_factory=lambda: (perf_counter(), thread_time()))

    def beat(self) -> None:
        """Keep the time since the beat before, where none of this step was longer."""
        now = perf_counter(), thread_time()
        gap, own = ((new - old) * 1000 for new, old in zip(now, self._last, strict=True))
        self._last = now
        if gap > self.longest.get(self.doing, (0, 0))[0]:
            self.longest[self.doing] = gap, own

    def measured(
        self, acts: Iterator[Act], pause: int = REST, patience: int = PATIENCE
    ) -> dict[str, tuple[float, float]]:
        """Do one act after the other in a running event loop, and return each one's longest gap.

        ``pause`` milliseconds lie between two acts; after ``patience`` all is given up.
        """
        beat, rest = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer), QTimer(interval=pause)
        ended: list[Callable[[], bool]] = [lambda: True]

        def go_on() -> None:
            if not ended[0]():
                return
            act = next(acts, None)
            if act is None:
                QApplication.quit()
                return
            self.doing, do, ended[0] = act
            do()

        beat.timeout.connect(self.beat)
        rest.timeout.connect(go_on)
        beat.start()
        rest.start()
        QTimer.singleShot(patience, lambda: QApplication.exit(1))
        assert QApplication.exec() == 0, f"not ended: {self.doing}"
        return self.longest


def typed(widget: QWidget, text: str) -> None:
    """Send the letters as keys, one after the other."""

    def key(sign: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))

    for number, sign in enumerate(text):
        QTimer.singleShot(number * KEY, widget, lambda sign=sign: key(sign))


def journey(window: CounterWindow, background: Threads) -> Iterator[Act]:
    """Do the main job in both languages."""

    def quiet() -> bool:
        return background.idle

    def begun() -> None:
        window.start()
        background.run(settle)

    yield "home opened", begun, quiet
    for _ in LANGS:
        yield from (
            (f"{current()}: {name}", do, lambda ended=ended: ended() and quiet())
            for part in (counted, filled, finished)
            for name, do, ended in part(window)
        )
        yield "language changed at home", lambda: window.speak(other()), quiet


def turned(window: CounterWindow, page: str) -> Iterator[Act]:
    """Change the language of a page, and change it back."""
    for _ in LANGS:
        yield f"language changed on {page}", lambda: window.speak(other()), always


def counted(window: CounterWindow) -> Iterator[Act]:
    """Begin a file and read the card."""
    card = window.pages.card
    yield "new file", lambda: window.step(Step.NEW), lambda: window.hand.draft is not None
    yield "digits of the card typed", lambda: typed(card.can.edit, CARD.can), lambda: card.can.complete
    yield "card read", card.start, lambda: card.place is Reading.READ
    yield from turned(window, "card")


def filled(window: CounterWindow) -> Iterator[Act]:
    """Go through the form, every stop of it, and type into one field."""
    form, hand = window.pages.form, window.hand

    def kept() -> bool:
        return STREET in str(hand.answers.get("applicant.address")) and not hand.unkept

    yield "form shown", lambda: window.step(Step.READ), always
    yield "household answered", lambda: hand.put_all(household(hand.answers)), lambda: not hand.unkept
    for stop in tuple(dict.fromkeys(form.stop_ids)):
        yield f"stop {stop}", lambda stop=stop: form.go(stop), always
        yield from turned(window, "form")
    yield "stop contact again", lambda: form.go("contact"), always
    yield "address typed", lambda: typed(form.findChild(Control, ADDRESS).parts()[0], STREET), kept
    yield "last stop", lambda: form.go(form.stop_ids[-1]), always


def finished(window: CounterWindow) -> Iterator[Act]:
    """Check, deposit, print, and find the file again."""
    pages = window.pages
    yield "check page", pages.form.proceed, lambda: window.screen_now is Screen.CHECK
    yield from turned(window, "check")
    yield "deposited", pages.check.deposit.click, lambda: not pages.done.preview.pixmap().isNull()
    yield from turned(window, "done")
    yield "register", lambda: window.step(Step.SEARCH), lambda: pages.register.table.lines.rowCount() > 0
    yield "searched", lambda: typed(pages.register.search, CNIE), always
    reference = window.counter.reference
    yield "file opened", lambda: pages.register.opened_case.emit(reference), always
    yield from turned(window, "case")
    yield "home", lambda: window.step(Step.LEAVE), always


def household(answers: Answers) -> Answers:
    """Return the demonstration's household, with what the card filled."""
    told = Answers.from_json(json.loads(HOUSEHOLD.read_text(encoding="utf-8")))
    for path, value in answers.values.items():
        told = told.with_value(path, value)
    return told


def once() -> dict[str, tuple[float, float]]:
    """Measure one window, from its making to the end of both journeys, after an idle one."""
    app = application("ar")
    begin()
    bare = QMainWindow()
    bare.setCentralWidget(QLabel("AMO Tadamon"))
    bare.show()
    app.processEvents()
    idle = Heart("idle")
    over = perf_counter() + IDLE / 1000
    idle.measured(iter([("idle", bare.update, lambda: perf_counter() > over)]))
    bare.close()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(station=Station(training=True))
        desk = LateDesk(Path(folder), settings, VirtualReader(CARD.card(delay=DELAY)))
        background = Threads(Notices())
        window = CounterWindow(cast("Desk", desk), background)
        window.show()
        app.processEvents()
        heart = Heart("home opened")
        heart.measured(journey(window, background))
        window.close()
        desk.close()
    return {**heart.longest, "idle": idle.longest["idle"]}


def main() -> None:
    """Measure in new processes and print figure, floor and ratio."""
    if sys.argv[1:] == ["once"]:
        print(json.dumps(once()))
        return
    command = [sys.executable, __file__, "once"]
    runs = [json.loads(subprocess.check_output(command)) for _ in range(RUNS)]
    steps = {step: median(run.get(step, NO_BEAT)[0] for run in runs) for step in runs[0]}
    own = {step: median(run.get(step, NO_BEAT)[1] for run in runs) for step in runs[0]}
    floor = steps.pop("idle")
    worst = sorted(steps, key=lambda step: -steps[step])
    figure = steps[worst[0]]
    print(
        f"screen thread: {figure:.0f} ms held at most; floor, an idle window: {floor:.1f} ms; "
        f"ratio {figure / floor:.1f}; budget {BUDGET} ms"
    )
    for step in worst[:TOLD]:
        print(f"  {steps[step]:5.1f} ms, of which {own[step]:5.1f} of its own: {step}")


if __name__ == "__main__":
    main()
