"""A desk that deposits a file and is killed before its receipt leaves: ``python -m … FOLDER``."""

import json
import os
import signal
import sys
from pathlib import Path

from kiosk.app import station
from kiosk.desk.counter import CounterDesk
from kiosk.forms.answers import Answers
from kiosk.settings import Settings
from kiosk.settings import Station as StationSettings
from tests.fakes.samples import HOUSEHOLD


def main(folder: str, count: str) -> None:
    """Deposit that many files, name them, and die."""
    settings = Settings(station=StationSettings(training=True))
    desk = CounterDesk(station.means(Path(folder), settings=settings))
    answers = Answers.from_json(HOUSEHOLD)
    told = [
        str(desk.deposit(desk.begin("tadamon", "ar"), answers, "Clerk").reference) for _ in range(int(count))
    ]
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
