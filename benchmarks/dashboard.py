"""All that the first page of supervision asks, over 20,000 files in one month, against the bare driver.

``python -m benchmarks.dashboard [FILES]`` fills a hub and an office's register, the latter here and on
PostgreSQL, and prints the milliseconds (median and worst of ten) of the page's one question (figures by day,
station, clerk and reason, the month before, what waits, the stations), those of the same statements on the
bare driver in the same run, and their ratio. Ends by 1 where a median is over 300 ms.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, Final

import psycopg
from sqlalchemy import Engine, event

from benchmarks._registers import bare_of, here, settled, shared
from benchmarks.search import Statement, replay, timed
from kiosk.app import station
from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import By
from kiosk.cases.overview.files import Choice, Filed
from kiosk.cases.overview.period import Period
from kiosk.cases.reference import Reference
from kiosk.cases.store import Store
from kiosk.clock import FixedClock
from kiosk.desk.overseeing_register import RegisterOverseeing
from kiosk.hub.access import Asker
from kiosk.hub.export import selected
from kiosk.hub.figures import board
from kiosk.hub.house import House
from kiosk.hub.scope import EVERYWHERE
from kiosk.settings import Office, Settings
from tests.fakes.registered import at_hub, in_register
from tests.fakes.supervised import CLERKS, NOW, TODAY, Kept
from tests.services.postgres import throw_away_cluster

FILES, ROUNDS, BUDGET_MS = 20_000, 10, 300.0
ANSWERS: Final = {"text": "x" * 3000}
"""Of an ordinary length."""
BYS: Final = (By.DAY, By.STATION, By.CLERK, By.REASON)
CHOICE: Final = Choice(Period.month(TODAY))


def main() -> int:
    """Fill, measure and print."""
    kept = list(files(int(sys.argv[1]) if len(sys.argv) > 1 else FILES))
    over = [measured("hub on PostgreSQL", *asked) > BUDGET_MS for asked in hub(kept)]
    for name, made in {"register, SQLCipher": here, "register, PostgreSQL": shared}.items():
        with tempfile.TemporaryDirectory() as folder, made(Path(folder)) as store:
            over.append(measured(name, *register(store, Path(folder), kept)) > BUDGET_MS)
    return int(any(over))


def files(count: int) -> Iterator[Kept]:
    """Yield files of one office, three stations and four clerks over two months, half of them answered."""
    dice = random.Random(1)
    for number in range(1, count + 1):
        day = CHOICE.period.first + timedelta(days=number % 20 if number % 10 else number % 50 - 30)
        state = dice.choice(
            [CaseState.COMPLETE, CaseState.TRANSMITTED, CaseState.REGISTERED, CaseState.REJECTED]
        )
        until = day + timedelta(days=dice.randrange(60)) if state in ANSWERED else None
        code = f"A{number % 3}"
        reason = "threshold" if state is CaseState.REJECTED else ""
        told = (CLERKS[number % 4], "tadamon", 1, dice.randrange(1, 8), state.value, reason)
        yield Kept(
            Filed(
                str(Reference("SALTB", code, 26, number)), "SALTB", code, day, NOW, NOW, *told, training=False
            ),
            until,
        )


ANSWERED: Final = {CaseState.REGISTERED, CaseState.REJECTED}


def hub(kept: list[Kept]) -> Iterator[tuple[Engine, Callable[[], object], Any]]:
    """Fill a hub and give its engine, its question, and the bare driver."""
    with throw_away_cluster() as cluster:
        address = cluster.database("hub")
        house = House.open(address, FixedClock(NOW))
        with closing(house.database), psycopg.connect(address, autocommit=True) as twin:
            for at in range(0, len(kept), 2000):
                at_hub(house, kept[at : at + 2000], at + 1)
            twin.execute("VACUUM ANALYZE")
            chosen = selected(
                Asker("bench", EVERYWHERE, frozenset()), {"first": "2026-11-01", "last": "2026-11-30"}
            )

            def ask() -> object:
                with house.database.read() as connection:
                    return board(connection, chosen, BYS, NOW)

            yield house.database.engine, ask, twin


def register(store: Store, folder: Path, kept: list[Kept]) -> tuple[Engine, Callable[[], object], Any]:
    """Fill a register and give its engine, its question, and the bare driver."""
    in_register(store, kept, ANSWERS)
    settled(store)
    means = station.means(folder, settings=Settings(office=Office(code="SALTB")), clock=FixedClock(NOW))
    means.__dict__["_opened"] = store
    return store.engine, partial(RegisterOverseeing(means).board, CHOICE, BYS), store


def measured(name: str, engine: Engine, ask: Callable[[], object], twin: Any) -> float:
    """Print the median and the worst, those of the bare driver, and their ratio; return the median."""
    sent: list[Statement] = []
    event.listen(engine, "before_cursor_execute", lambda *call: sent.append((call[2], call[3])))
    if isinstance(twin, Store):
        with bare_of(twin) as driver:
            return measured_on(name, ask, sent, driver)
    return measured_on(name, ask, sent, twin)


def measured_on(name: str, ask: Callable[[], object], sent: list[Statement], driver: Any) -> float:
    """Measure on a connection of the bare driver."""
    ours, floor = [], []
    for _ in range(ROUNDS):
        sent.clear()
        ours.append(timed(ask))
        floor.append(timed(lambda: replay(driver, sent)))
    mine, bare = median(ours), median(floor)
    print(
        f"{name:22} {mine:6.1f} ms (worst {max(ours):6.1f}); bare {bare:6.1f} ms; ratio {mine / bare:.2f}",
        flush=True,
    )
    return mine


if __name__ == "__main__":
    sys.exit(main())
