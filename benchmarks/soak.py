"""A day of 150 files at the real window: what its memory is, and whether it grows.

``python -m benchmarks.soak [FILES]`` opens the counter on a new station (training, PDF printer, a virtual
card) and takes one file after the other from the card to the receipt, with a look at the register after each
and the other language after every tenth. Budget: 250 MB at the end, and no more than 5 MB of growth over the
last 100 files. The floor is the same window before its first file.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest

from benchmarks.screen_thread import CARD, Act, Heart, always, household
from kiosk.app.heap import give_back_large_blocks
from kiosk.app.late import LateDesk, begin, settle
from kiosk.card.virtual.reader import VirtualReader
from kiosk.flows.card_read import Reading
from kiosk.flows.counter import Screen, Step
from kiosk.flows.desk import Desk
from kiosk.settings import Settings, Station
from kiosk.ui.background import Threads
from kiosk.ui.language import other
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.window import CounterWindow

FILES, LAST, TURN = 150, 100, 10
"""Files of a day, over how many the growth is looked at, and after how many the language is changed."""
BUDGET, GROWTH = 250.0, 5.0
PAUSE, PATIENCE = 5, 3_600_000
"""Milliseconds between two acts, and after which all is given up."""


def memory() -> float:
    """Return the resident memory of this process, MB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


def day(window: CounterWindow, background: Threads, files: int, held: list[float]) -> Iterator[Act]:
    """Take so many files; keep the memory after each."""

    def quiet() -> bool:
        return background.idle

    yield "begun", lambda: (window.start(), background.run(settle)), quiet
    held.append(memory())
    for number in range(1, files + 1):
        yield from _file(window, quiet)
        if number % TURN == 0:
            yield "language", lambda: window.speak(other()), always
        held.append(memory())


def _file(window: CounterWindow, quiet: Callable[[], bool]) -> Iterator[Act]:
    pages, hand = window.pages, window.hand
    yield "new", lambda: window.step(Step.NEW), lambda: quiet() and hand.draft is not None
    yield "digits", lambda: pages.card.can.edit.setText(CARD.can), always
    yield "read", pages.card.start, lambda: quiet() and pages.card.place is Reading.READ
    yield "form", lambda: window.step(Step.READ), always
    yield "answered", lambda: hand.put_all(household(hand.answers)), lambda: not hand.unkept
    yield "last", lambda: pages.form.go(pages.form.stop_ids[-1]), always
    yield "check", pages.form.proceed, lambda: window.screen_now is Screen.CHECK
    yield "deposit", pages.check.deposit.click, lambda: quiet() and window.screen_now is Screen.DONE
    yield "register", lambda: window.step(Step.SEARCH), quiet
    yield "home", lambda: window.step(Step.LEAVE), quiet


def main() -> None:
    """Measure and print; ends by 1 where a budget is not held."""
    files = int(sys.argv[1]) if sys.argv[1:] else FILES
    give_back_large_blocks()
    application("ar")
    begin()
    held: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(station=Station(training=True))
        desk = LateDesk(Path(folder), settings, VirtualReader(CARD.card(delay=0)))
        background = Threads(Notices())
        window = CounterWindow(cast("Desk", desk), background)
        window.show()
        QTest.qWaitForWindowExposed(window)
        Heart("day").measured(day(window, background, files, held), PAUSE, PATIENCE)
        window.close()
        desk.close()
    last = held[-min(LAST, files) - 1]
    growth = held[-1] - last
    print(
        f"soak: {held[-1]:.0f} MB after {files} files; floor, before the first: {held[0]:.0f} MB; "
        f"ratio {held[-1] / held[0]:.2f}; budget {BUDGET:.0f} MB; growth over the last {min(LAST, files)}: "
        f"{growth:+.1f} MB; budget {GROWTH:.0f} MB"
    )
    sys.exit(held[-1] > BUDGET or growth > GROWTH)


if __name__ == "__main__":
    main()
