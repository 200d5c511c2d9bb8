"""A station that deposits and sends until it is killed: ``runner.py FOLDER CODE HUB SEED [PLANT]``.

A receipt leaves on the pipe only after its COMMIT. Two threads, as in the program: one at the counter, one on
the road. The clock jumps by up to 400 days.
"""

import json
import os
import random
import sys
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest

from kiosk.app import station
from kiosk.cases.case import Case
from kiosk.clock import SystemClock, local
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD
from kiosk.settings import Delivery, Office, Settings
from kiosk.settings import Station as StationSettings
from tests.fakes.station import OFFICE
from tests.faults.sync.mutants import PLANTS

PAUSE = 0.02
"""Seconds between two deposits, at most; a clerk takes minutes."""


class JumpingClock:
    """The machine's clock, set wrong by days."""

    def __init__(self) -> None:
        self.days = 0

    def now(self) -> datetime:
        return SystemClock().now() + timedelta(days=self.days)


class Runner:
    """The counter and the road of one station."""

    def __init__(self, folder: Path, code: str, hub: str, seed: int) -> None:
        office = Office(code=OFFICE.code, name_ar=OFFICE.name_ar, name_fr=OFFICE.name_fr)
        delivery = Delivery(hub=hub, read_timeout=2.0, batch=7)
        mine = StationSettings(code=code, training=True)
        settings = Settings(office=office, station=mine, delivery=delivery)
        self.clock, self.dice = JumpingClock(), random.Random(seed)
        self.desk = CounterDesk(station.means(folder, settings=settings, clock=self.clock))
        self.household = Answers.from_json(json.loads(HOUSEHOLD.read_text(encoding="utf-8")))
        self.told: set[str] = set()

    def run(self) -> None:
        """Work until killed."""
        Thread(target=self._send, daemon=True).start()
        pause = Event()
        while True:
            try:
                self.hand_over(self._deposit())
            except KioskError as refused:
                say("refused", refused.code)
            pause.wait(self.dice.uniform(0, PAUSE))

    def hand_over(self, case: Case) -> None:
        """Let a receipt leave, once."""
        if str(case.reference) not in self.told:
            self.told.add(str(case.reference))
            say("case", str(case.reference), case.hash)

    def _deposit(self) -> Case:
        if self.dice.random() < 0.02:
            self.clock.days = self.dice.choice((-400, 0, 400))
            say("clock", str(self.clock.days))
        scored = local(self.clock.now()).date() - timedelta(days=30)
        answers = self.household.with_value("rsu.score_date", scored.isoformat())
        return self.desk.deposit(self.desk.begin("tadamon", "ar"), answers, "c-01")

    def _send(self) -> None:
        pause = Event()
        while True:
            try:
                report = self.desk.send(asked=True)
                if report.refused:
                    say("parted")
            except KioskError as refused:
                say("unsent", refused.code)
            pause.wait(0.05)


def say(*words: str) -> None:
    """Write one whole line to the pipe at once."""
    os.write(1, (" ".join(words) + "\n").encode())


def main(folder: str, code: str, hub: str, seed: str, plant: str = "") -> None:
    """Run, with a planted bug where one is named."""
    runner = Runner(Path(folder), code, hub, int(seed))
    if plant:
        PLANTS[plant](pytest.MonkeyPatch(), runner)  # type: ignore[arg-type]  # a station has no hub's database
    runner.run()


if __name__ == "__main__":
    main(*sys.argv[1:])
