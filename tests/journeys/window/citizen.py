"""A citizen at a real kiosk, in a process of its own: ``python -m … SEED FOLDER``.

They type on the screen's keys what ``letters(seed)`` tells, letter by letter, so that it stands whole only
where the program puts it together; then they leave. A line on stdout tells each stage, one on stdin goes on.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app import station
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.cases import office_keys
from kiosk.clock import SystemClock
from kiosk.desk.counter import CounterDesk
from kiosk.desk.means import Means
from kiosk.flows.kiosk import Sign, Step
from kiosk.settings import Settings
from kiosk.settings import Station as StationSettings
from kiosk.ui.background import Threads
from kiosk.ui.look import Look
from kiosk.ui.notices import Notices
from kiosk.ui.selfservice import SelfServiceWindow
from kiosk.ui.start import application, catch_all
from kiosk.ui.style import dress

COUNT = 14
TYPED = ("applicant.family_name_fr", "applicant.given_name_fr", "applicant.address")


def letters(seed: int) -> Iterator[str]:
    """Yield the letters that are typed."""
    for place in range(COUNT):
        yield chr(ord("a") + (seed * (place + 3) * (place + 7) + place * place) % 26)


class Citizen:
    """Before the window, on a real desk."""

    def __init__(self, folder: Path) -> None:
        settings = Settings(station=StationSettings(training=True))
        reader = VirtualReader(profile("fatima").card())
        self.means: Means = station.means(folder, settings=settings, reader=reader)
        office_keys.make(self.means.store, settings.office.code, SystemClock().now())
        notices = Notices()
        catch_all(notices)
        self.lanes = Threads(notices)
        self.window = SelfServiceWindow(CounterDesk(self.means), self.lanes)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.start()
        self.settle()

    def settle(self) -> None:
        """Let everything that is under way end, and everything that follows from it."""
        for _ in range(4):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # as a running loop does
            while not (self.lanes.idle and self.window.isActiveWindow()):
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def touch(self, sign: str) -> None:
        """Touch one key of the keyboard on the screen."""
        board = self.window.keyboard.board
        assert board is not None
        cap = next(one for one in board.keys if sign in {one.text(), f":{one.key.action}"})
        QTest.mouseClick(cap, Qt.MouseButton.LeftButton)

    def prepare(self, seed: int) -> None:
        """Answer some questions, look at the answers."""
        window = self.window
        window.step(Step.SPOKEN)
        window.step(Step.PREPARE)
        self.settle()
        window.pages.choose.tiles["tadamon"].click()
        window.step(Step.BY_HAND)
        for path in TYPED:
            visit = window.stand.person.visit
            assert visit is not None
            visit.go(path)
            del visit
            window.pages.question.opened()
            self.settle()
            for letter in letters(seed):
                self.touch(letter)
        window.step(Step.FINISHED)
        self.settle()

    def follow(self, seed: int) -> None:
        """Ask after a file that is not there."""
        self.window.step(Step.SPOKEN)
        self.window.step(Step.FOLLOW)
        self.settle()
        for letter in letters(seed):
            self.touch(letter.upper())
        self.touch(":done")
        self.settle()

    def leave(self) -> None:
        """End the visit, and wait until the screen rests."""
        self.window.attention.hear(Sign.GONE)
        self.settle()
        while self.window._memory.isActive():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.window.step(Step.BACK)
        self.settle()


def told(stage: str) -> None:
    """Tell a stage, and wait to be let on."""
    sys.stdout.write(f"{stage}\n")
    sys.stdout.flush()
    sys.stdin.readline()


def main(seed: str, folder: str) -> None:
    """Live one visit and be looked into."""
    dress(application("fr"), Look(text=150, touch=3.8))
    citizen = Citizen(Path(folder))
    citizen.prepare(int(seed))
    told("answered")
    citizen.window.step(Step.PREPARED)
    citizen.settle()
    citizen.leave()
    citizen.follow(int(seed))
    citizen.leave()
    told("wiped")
    os._exit(QApplication.topLevelWidgets() == [])


if __name__ == "__main__":
    main(*sys.argv[1:])
