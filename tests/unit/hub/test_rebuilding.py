"""Files are made anew from the log as they were; any way of arriving gives the same ones."""

from datetime import timedelta
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as example
from hypothesis import strategies as st
from sqlalchemy import delete, update

from kiosk.clock import FixedClock
from kiosk.hub.house import House
from kiosk.hub.rebuilding import rebuilt, released
from kiosk.hub.tables import file
from tests.fakes.filings import NOON
from tests.fakes.judged import news, rows
from tests.fakes.pen import Pen
from tests.fakes.station import OFFICE


def full(pen: Pen) -> Pen:
    """Everything that can happen to a log."""
    pen.write(missing=["rsu"])
    pen.write(answers={})
    pen.event("completed", "case-1")
    pen.raw(b"no json")
    pen.write()
    pen.write(event="corrected", case="case-5", reference=pen.reference(5), lang="fr", corrects="0" * 64)
    pen.write(case="case-5", reference=pen.reference(30))
    pen.event("transmitted", "case-5", detail={"day": "2026-11-21"})
    pen.write(form_version=99)
    pen.event("withdrawn", "case-9")
    return pen


def test_files_made_anew_are_as_they_were(pen: Pen) -> None:
    full(pen).send(1, 4)
    pen.house.clock.instant += timedelta(seconds=5)
    pen.send(5)
    with pen.house.database.write() as connection:
        connection.execute(
            update(file)
            .where(file.c.case_id == "case-5")
            .values(told_state="registered", told_registration="1")
        )
    before, verdict, told = rows(pen.house), pen.verdicts(), news(pen.house)
    with pen.house.database.write() as connection:
        connection.execute(update(file).values(state="cancelled", persons=99))
        connection.execute(delete(file).where(file.c.case_id == "case-1"))

    assert rebuilt(pen.house.database, OFFICE.code, pen.house.clock) == len(pen.items)
    assert (rows(pen.house), pen.verdicts(), news(pen.house)) == (before, verdict, told)


def test_what_came_before_its_form_is_judged_again_when_that_is_published(
    pen: Pen, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.forms.load import shipped
    from kiosk.forms.shelf import Shelf
    from kiosk.hub import publications

    full(pen).send()
    house = pen.house
    told = news(house)
    later = Shelf(
        tuple(
            type(one)(**{**{name: getattr(one, name) for name in one.__slots__}, "version": 99})
            for one in shipped().forms
            if one.id == "tadamon"
        )
    ).joined(shipped().forms)
    monkeypatch.setattr(publications, "shelf", lambda _: later)
    assert released(house.database, house.clock) == 2
    assert pen.verdicts()[8:] == [("stored", ""), ("stored", "")]
    assert [one.count('"stored"') for one in news(house)[len(told) :]] == [1, 1]
    assert released(house.database, house.clock) == 0


@cache
def straight(address: str) -> list[Any]:
    """The files of one straight run."""
    house = House.open(address, FixedClock(NOON))
    pen = full(enrolled(house))
    pen.send()
    found = rows(house)
    house.database.close()
    return found


def enrolled(house: House) -> Pen:
    pen = Pen(house)
    pen.enrol()
    return pen


CUTS = st.lists(st.integers(1, 9), max_size=4).map(lambda cuts: sorted({0, *cuts, 10}))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(cuts=CUTS, again=st.lists(st.integers(0, 3), max_size=3), most=st.integers(1, 4), data=st.data())
def test_any_way_of_arriving_gives_the_same_files(
    tmp_path_factory: pytest.TempPathFactory,
    cuts: list[int],
    again: list[int],
    most: int,
    data: st.DataObject,
) -> None:
    """However a log is cut into batches, repeated, and judged in between."""
    folder = tmp_path_factory.mktemp("ways")
    house = House.open(f"sqlite:///{folder}/hub.db", FixedClock(NOON))
    pen = full(enrolled(house))
    spans = [(first + 1, last) for first, last in pairwise(cuts)]
    for at, span in enumerate(spans):
        pen.hand_in(*span)
        for back in again:
            if back <= at:
                pen.hand_in(spans[back][0], span[1])
        for _ in range(data.draw(st.integers(0, 2))):
            pen.judge(most)
    assert pen.judge() == 0
    assert rows(house) == straight(f"sqlite:///{folder.parent}/straight.db")
    house.database.close()
