"""What supervisors ask of a hub with a million files, beside the same rows by bare SQL.

``python -m benchmarks.hub_queries [FILES] [--database URL]`` copies so many files (100,000 unless told) of
1,700 offices over 66 working days into a throw-away cluster, or into an empty database of one that stays and
is asked again another time, then times the lines of a day's export (of the kingdom), the first page of an
office's files, and the look-up of one reference: by the hub's own functions, and by the very same statement
on psycopg alone, which prepares both, in turn. Prints the quickest of each and their ratio. Ends by 1 where
one is beyond the budget.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import psycopg
from sqlalchemy import Select, select

from benchmarks._households import Households
from benchmarks._hub import postgres, timed
from kiosk.cases.overview import cells
from kiosk.clock import SystemClock
from kiosk.forms.answers import Answers
from kiosk.forms.load import form, shipped
from kiosk.forms.views import record
from kiosk.hub import found, listing, question
from kiosk.hub.house import House
from kiosk.hub.partitions import months_made
from kiosk.hub.scope import EVERYWHERE, Level, Scope
from kiosk.hub.selection import Selection
from kiosk.hub.tables import file

FILES, OFFICES, DAYS, SAMPLES, ROUNDS = 100_000, 1_700, 66, 50, 40
BUDGET = 1.5
"""Most times as long as bare SQL (docs/decisions/0174)."""
FIRST = date(2026, 9, 1)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
MIDDLE = FIRST + timedelta(days=DAYS // 2)


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is asked: by the hub's functions, and by bare SQL."""

    said: str
    ours: Callable[[], int]
    """Returns how many rows came."""
    bare: Callable[[], int]


def main() -> int:
    """Fill, measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("files", nargs="?", type=int, default=FILES)
    asked.add_argument("--database", default="", help="postgresql://…, empty, or of an earlier measurement")
    chosen = asked.parse_args()
    files = chosen.files
    with postgres(chosen.database) as address:
        house = House.open(address, SystemClock())
        with closing(house.database), psycopg.connect(address, autocommit=True) as driver:
            if not driver.execute("SELECT FROM file LIMIT 1").fetchall():
                seconds = timed(lambda: fill(house, driver, files))
                print(f"{files} files of {OFFICES} offices, {DAYS} days, in {seconds:.0f} s")
            over = [told(one) for one in questions(house, driver, files)]
    return int(any(over))


def told(one: Question) -> bool:
    """Ask in turn, print, and say whether the budget was missed."""
    rows = one.ours()
    assert rows == one.bare() > 0, one.said
    pairs = [(timed(one.ours), timed(one.bare)) for _ in range(ROUNDS)]
    ours, bare = (min(pair[at] for pair in pairs) * 1000 for at in range(2))
    print(
        f"{one.said}: {rows} rows in {ours:.2f} ms; bare SQL {bare:.2f} ms; ratio {ours / bare:.2f}", end=""
    )
    print(f" (at most {BUDGET})")
    return ours / bare > BUDGET


def questions(house: House, driver: Any, files: int) -> Iterator[Question]:
    """Yield what is asked."""
    day = Selection(EVERYWHERE, MIDDLE, training=False, last=MIDDLE)
    lines = select(found._LINE).where(*day.clauses()).order_by(*found._ORDER)  # noqa: SLF001 -- the very one
    text = text_of(house, lines)
    yield Question("a day's export", lambda: exported(house, day), lambda: copied(driver, text))
    office = Scope(Level.OFFICE, code_of(7))
    all_days = Selection(office, FIRST, training=False, last=FIRST + timedelta(days=DAYS))
    first = bare(house, driver, listing._of_selection(all_days), after="", most=101)  # noqa: SLF001 -- the very one
    yield Question("an office's files", lambda: paged(house, all_days), lambda: min(first(), 100))
    reference = reference_of(files // 2)
    one = bare(house, driver, listing._of_scope(EVERYWHERE, answers=False), asked=reference)  # noqa: SLF001 -- the very one
    yield Question("a reference", lambda: looked_up(house, reference), one)


def exported(house: House, chosen: Selection) -> int:
    """Return how many lines an export has, as they go to the file."""
    with house.database.read() as connection:
        return sum(rows for rows, _ in found.Found(connection, chosen, shipped()).lines())


def paged(house: House, chosen: Selection) -> int:
    """Return the files on a first page."""
    with house.database.look() as connection:
        return len(listing.page(connection, chosen, listing.Place()).files)


def looked_up(house: House, reference: str) -> int:
    """Return one, where the file is found."""
    with house.database.look() as connection:
        return len([listing.whole(connection, EVERYWHERE, reference)])


def copied(driver: Any, text: str) -> int:
    """Return how many lines COPY gives of a statement."""
    with driver.cursor().copy(f"COPY ({text}) TO STDOUT") as copy:
        return sum(bytes(piece).count(b"\n") for piece in copy)


def bare(house: House, driver: Any, one: question.Question, **values: Any) -> Callable[[], int]:
    """Return what counts the rows of the very same text and values, asked by the driver alone."""
    text = one._text(house.database.engine.dialect)  # noqa: SLF001 -- the very one
    return lambda: len(driver.execute(text.sql, {**text.values, **values}).fetchall())


def text_of(house: House, asked: Select[Any]) -> str:
    """Return a statement as SQL with its values."""
    made = asked.compile(dialect=house.database.engine.dialect, compile_kwargs={"literal_binds": True})
    return str(made).replace("%%", "%")


def fill(house: House, driver: Any, files: int) -> None:
    """Copy the files of some households, office by office, day by day."""
    months_made(house.database, [FIRST, FIRST + timedelta(days=DAYS)], FIRST)
    samples = list(sampled())
    names = [column.name for column in file.columns]
    with driver.cursor().copy(f"COPY file ({', '.join(names)}) FROM STDIN") as copy:
        for seq in range(files):
            copy.write_row(row(seq, files, samples[seq % SAMPLES], names))
    driver.execute("ANALYZE file")


def sampled() -> Iterator[tuple[str, str]]:
    """Yield the record and the cells of some households."""
    asked, households = form("tadamon", 1), Households()
    for _ in range(SAMPLES):
        told = record(asked, Answers.from_json(households.next()))
        yield msgspec.json.encode(told).decode(), cells.rendered(asked, told)


def row(seq: int, files: int, sample: tuple[str, str], names: list[str]) -> list[Any]:
    """Return one row of ``file``."""
    day, reference, code = FIRST + timedelta(days=seq * DAYS // files), reference_of(seq), code_of(seq)
    values = {
        "device": f"device-{code}", "epoch": 1, "seq": seq + 1, "day": day, "case_id": f"c{seq}",
        "reference": reference, "office": code, "station": "A1", "training": False, "instant": NOON,
        "received": NOON, "clerk": "c-01", "persons": 4, "form": "tadamon", "form_version": 1, "lang": "ar",
        "state": "complete", "registration": "", "reason": "", "since": day, "told_state": "",
        "told_registration": "", "told_reason": "", "record": sample[0], "cells": sample[1],
        "deposit_line": cells.deposit_line(reference, code, "A1", NOON, "c-01"),
    }  # fmt: skip
    return [values[name] for name in names]


def code_of(seq: int) -> str:
    """Return the code of the office of a file."""
    return f"O{seq % OFFICES:04}"


def reference_of(seq: int) -> str:
    """Return a reference, its check digits left out: nothing here reads them."""
    return f"{code_of(seq)}-A1-26-{seq:07}-00"


if __name__ == "__main__":
    sys.exit(main())
