"""Figures of supervision over a month on PostgreSQL, against the bare SQL that counts the same.

``python -m benchmarks.figures [FILES]`` fills a throw-away cluster (20,000 files unless told) and prints the
milliseconds of one figure against its two bare statements, and of a page of files against its statement. Ends
by 1 beyond the budget. All that a first page asks: ``benchmarks.dashboard``.
"""

import sys
from contextlib import closing
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, insert

from benchmarks.export import DAY, MONTH, NOON, best, fill
from kiosk.cases.overview.counts import By
from kiosk.clock import FixedClock
from kiosk.hub.admin import add_office
from kiosk.hub.database import Database
from kiosk.hub.figures import Question, told
from kiosk.hub.house import House
from kiosk.hub.listing import Place, page
from kiosk.hub.tables import decision
from kiosk.sync.wire import OfficeNames
from tests.services.postgres import throw_away_cluster

FILES = 20_000
RATIO_BUDGET, PAGE_MS = 1.5, 10.0
_WHERE = f"office = 'BENCH' AND day BETWEEN '{MONTH.day}' AND '{MONTH.last}' AND training = false"
_COUNT = (
    "SELECT day, CASE WHEN told_state <> '' THEN told_state ELSE state END AS stands, "
    "CASE WHEN told_state <> '' THEN told_reason ELSE reason END AS why, count(*), sum(persons) "
    f"FROM file WHERE {_WHERE} GROUP BY 1, 2, 3"
)
_WAIT = (
    "SELECT day, until - day AS waited, count(*) FROM (SELECT file.day, file.reference, "
    "min(decision.day) AS until FROM file JOIN decision ON decision.reference = file.reference "
    f"WHERE {_WHERE.replace('day B', 'file.day B')} "
    "AND event IN ('registered', 'rejected') GROUP BY 1, 2) AS answered GROUP BY 1, 2"
)
_PAGE = (
    "SELECT reference, office, station, day, instant, received, clerk, form, form_version, persons, "
    f"state, reason FROM file WHERE {_WHERE} ORDER BY reference LIMIT 101"
)


def main() -> int:
    """Fill, measure and print."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    with throw_away_cluster() as cluster:
        house = House.open(cluster.database("bench"), FixedClock(NOON))
        with closing(house.database), house.database.read() as connection:
            fill(house.database, files)
            answer(house.database, files)
            ours, bare = (
                1000 * best(lambda: told(connection, Question(MONTH, By.DAY))),
                1000 * best(lambda: asked(connection, _COUNT, _WAIT)),
            )
            listed, plain = (
                1000 * best(lambda: page(connection, MONTH, Place())),
                1000 * best(lambda: asked(connection, _PAGE)),
            )
    print(f"figures by day {ours:.1f} ms; bare SQL {bare:.1f} ms; ratio {ours / bare:.2f}")
    print(f"page of files {listed:.1f} ms; bare SQL {plain:.1f} ms; ratio {listed / plain:.2f}")
    return int(ours / bare > RATIO_BUDGET or listed > plain + PAGE_MS)


def answer(database: Database, files: int) -> None:
    """Let CNSS answer half of the files, each after some days; and make the office known."""
    add_office(database, OfficeNames("BENCH", "BENCH", "BENCH", "04.441.01.01"), FixedClock(NOON))
    rows = [
        {
            "reference": f"R{seq}", "event": "registered", "registration": "1", "reason": "",
            "imported": NOON,
            "day": DAY + timedelta(days=seq * 30 // files + seq % 40),
        }
        for seq in range(0, files, 2)
    ]  # fmt: skip
    with database.write() as connection:
        connection.execute(insert(decision), rows)
    with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")


def asked(connection: Connection, *statements: str) -> list[Any]:
    """Run statements and take their rows."""
    return [connection.exec_driver_sql(each).all() for each in statements]


if __name__ == "__main__":
    sys.exit(main())
