"""A counter that deposits, receives, corrects, imports decisions and closes days until it is killed.

``counter.py FOLDER SEED``: each line leaves only after its COMMIT.
"""

import json
import os
import random
import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from kiosk.app import station
from kiosk.clock import FixedClock
from kiosk.desk.counter import CounterDesk
from kiosk.forms.answers import Answers
from kiosk.paths import HOUSEHOLD
from kiosk.settings import Settings
from kiosk.settings import Station as StationSettings
from tests.fakes.filings import NOON

HEADING = "reference;decision;date;registration\n"


def main(folder: str, seed: str) -> None:
    clock = FixedClock(NOON)
    settings = Settings(station=StationSettings(training=True))
    means = station.means(Path(folder), settings=settings, clock=clock)
    desk, dice = CounterDesk(means), random.Random(int(seed))
    household = Answers.from_json(json.loads(HOUSEHOLD.read_text(encoding="utf-8")))
    say("ready")
    for turn in count(1):
        clock.instant = NOON + timedelta(days=turn)
        three = [deposited(desk, household) for _ in range(3)]
        lived(desk, dice.choice(three), turn)
        decided(desk, three, f"{seed[-4:]:0>4}{turn:05d}")
        closing = desk.close_day(desk.means.today, "c-01")
        say("closed", str(closing.register.day), closing.head)


def deposited(desk: CounterDesk, household: Answers) -> str:
    incomplete = household.with_value("documents", ())
    case = desk.deposit(desk.begin("tadamon", "ar"), incomplete, "c-01")
    say("case", str(case.reference))
    return str(case.reference)


def lived(desk: CounterDesk, reference: str, turn: int) -> None:
    """Let documents come and correct the file: one child less, another address."""
    desk.receive(reference, ["cnie-copy"], "c-01")
    say("received", reference)
    draft = desk.begin_correction(reference)
    answers = Answers.from_json(draft.answers).without_row("children", 1)
    answers = answers.with_value("applicant.address", f"{turn}, rue")
    view = desk.correct(desk.keep(draft, answers, ""), answers, "c-02")
    say("corrected", reference, view.case.hash)


def decided(desk: CounterDesk, three: list[str], number: str) -> None:
    """Register three files under one number, which only this import gives."""
    day = desk.means.today.isoformat()
    file = HEADING + "".join(f"{reference};registered;{day};{number}\n" for reference in three)
    desk.import_decisions(file.encode(), "c-03", whole=True)
    say("decided", number)


def say(*words: str) -> None:
    """Write one whole line to the pipe at once."""
    os.write(1, (" ".join(words) + "\n").encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
