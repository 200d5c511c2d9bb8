"""What was stored is judged later: in order, once, by whoever comes to it, with the same files in the end."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import cache
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as example
from hypothesis import strategies as st
from sqlalchemy import delete, select, update

from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub import judging as judging_module
from kiosk.hub import verdicts
from kiosk.hub.feed import EVERYONE
from kiosk.hub.house import House
from kiosk.hub.judging import behind, caught_up, judge_some, waiting
from kiosk.hub.rebuilding import rebuilt, released
from kiosk.hub.tables import feed, file
from kiosk.sync.envelope import Verdict
from kiosk.sync.feed_items import VerdictItem
from tests.fakes.filings import NOON
from tests.fakes.pen import DEVICE, Pen
from tests.fakes.station import OFFICE

NEIGHBOUR = f"{DEVICE[:-1]}2"


def rows(house: House) -> list[Any]:
    """All files, but for when their entries arrived."""
    columns = [one for one in file.c if one.name != "received"]
    with house.database.read() as connection:
        return [tuple(row) for row in connection.execute(select(*columns).order_by(file.c.reference))]


def news(house: House, kind: str = "verdict") -> list[str]:
    """What the feed tells of entries judged after their answer."""
    with house.database.read() as connection:
        told = connection.scalars(select(feed.c.body).where(feed.c.office != EVERYONE).order_by(feed.c.place))
        return [one for one in told if f'"kind":"{kind}"' in one]


def neighbour(pen: Pen) -> Pen:
    """Another station of the same office."""
    other = Pen(pen.house, NEIGHBOUR, "B2")
    other.enrol()
    return other


def test_what_was_stored_waits_and_is_judged_once(pen: Pen) -> None:
    for _ in range(3):
        pen.write()
    pen.write(answers={})
    pen.hand_in()
    assert pen.verdicts() == [("stored", "")] * 4
    assert rows(pen.house) == []

    assert pen.judge(most=3) == 1
    assert len(rows(pen.house)) == 3
    assert pen.judge() == 0
    assert pen.verdicts()[3] == ("quarantined", "item-form-problems")
    with pen.house.database.read() as connection:
        assert waiting(connection) == 0


def test_only_the_offices_asked_for_are_judged(pen: Pen) -> None:
    pen.write()
    pen.hand_in()
    house = pen.house
    assert caught_up(house.database, ["RABAT"], house.clock) == 0
    assert rows(house) == []
    with house.database.read() as connection:
        assert (waiting(connection, ["RABAT"]), waiting(connection, [OFFICE.code])) == (0, 1)
    assert caught_up(house.database, [OFFICE.code], house.clock) == 0
    assert len(rows(house)) == 1


def test_a_verdict_that_comes_after_the_answer_is_told_to_the_office(pen: Pen) -> None:
    pen.write(form="none")
    pen.raw(b"no json")
    pen.send()
    told = VerdictItem(DEVICE, 1, 1, Verdict.QUARANTINED, "item-form-unknown")
    # Of the second entry the answer said it already.
    assert news(pen.house) == [msgspec.json.encode(told).decode()]


def test_two_who_judge_at_once_judge_everything_once(pen: Pen) -> None:
    for _ in range(12):
        pen.write()
    pen.write(case="case-1", reference=pen.reference(40))
    pen.hand_in()
    with ThreadPoolExecutor(3) as several:
        left = [several.submit(pen.judge) for _ in range(3)]
        assert {one.result(timeout=60) for one in left} == {0}
    assert len(rows(pen.house)) == 12
    assert len(news(pen.house)) == 1


def test_who_comes_second_writes_nothing(pen: Pen) -> None:
    pen.write()
    pen.hand_in()
    (log,) = behind(pen.house.database)
    assert pen.judge() == 0
    assert judge_some(pen.house.database, log, pen.house.clock) == 0
    assert len(rows(pen.house)) == 1


def test_a_judge_that_dies_before_commit_leaves_nothing(pen: Pen, monkeypatch: pytest.MonkeyPatch) -> None:
    pen.write()
    pen.write(form="none")
    pen.hand_in()
    enter = judging_module.enter

    def dies(*asked: Any) -> None:
        enter(*asked)
        raise SystemExit

    monkeypatch.setattr(judging_module, "enter", dies)
    with pytest.raises(SystemExit):
        pen.judge()
    assert (rows(pen.house), news(pen.house), pen.verdicts()) == ([], [], [("stored", "")] * 2)
    monkeypatch.undo()
    assert pen.judge() == 0
    assert (len(rows(pen.house)), len(news(pen.house))) == (1, 1)


@pytest.mark.logs("an entry that cannot be written is provoked")
def test_an_entry_that_cannot_be_written_is_set_apart_alone(
    pen: Pen, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(3):
        pen.write(clerk=f"c-{number}")
    pen.hand_in()
    projection = verdicts.Projection

    class Breaks(projection):
        def land(self) -> None:
            if any(row["clerk"] == "c-1" for row in self._rows.values()):
                raise ZeroDivisionError("something of the answers")
            super().land()

    monkeypatch.setattr(verdicts, "Projection", Breaks)
    assert pen.judge() == 0
    assert [verdict for verdict, _ in pen.verdicts()] == ["stored", "quarantined", "stored"]
    assert len(rows(pen.house)) == 2
    assert "something of the answers" not in caplog.text


def test_a_database_that_goes_away_is_no_fault_of_an_entry(pen: Pen, monkeypatch: pytest.MonkeyPatch) -> None:
    pen.write()
    pen.hand_in()

    def gone(*_: Any) -> None:
        raise KioskError("hub-database-absent")

    monkeypatch.setattr(verdicts, "_enter", gone)
    with pytest.raises(KioskError, match="hub-database-absent"):
        pen.judge()
    assert pen.verdicts() == [("stored", "")]


def test_a_neighbours_event_waits_for_its_file(pen: Pen) -> None:
    other = neighbour(pen)
    pen.write()
    shared = pen.reference(1)
    other.write(event="withdrawn", case="case-1", reference=shared, answers={})
    other.write(event="withdrawn", case="case-7", reference=shared, answers={})
    other.send()
    assert other.verdicts() == [("quarantined", "item-case-unknown")] * 2

    pen.send()
    assert other.verdicts() == [("stored", ""), ("quarantined", "item-case-unknown")]
    assert [row[file.c.keys().index("state") - 1] for row in rows(pen.house)] == ["withdrawn"]
    assert sum('"verdict":"stored"' in one for one in news(pen.house)) == 1


def test_an_event_before_its_own_deposit_stays_set_apart(pen: Pen) -> None:
    pen.event("withdrawn", "case-9")
    pen.write(case="case-9")
    pen.send()
    assert pen.verdicts() == [("quarantined", "item-case-unknown"), ("stored", "")]


def test_another_offices_station_moves_no_file(pen: Pen) -> None:
    from kiosk.hub.admin import add_office
    from kiosk.sync.wire import OfficeNames

    pen.write()
    pen.send()
    add_office(pen.house.database, OfficeNames("RABAT", "الرباط", "Rabat", "04.421.01.0"))
    stranger = Pen(pen.house, NEIGHBOUR, "B2")
    stranger.enrol()
    with pen.house.database.write() as connection:
        from kiosk.hub.tables import station

        connection.execute(update(station).where(station.c.device == NEIGHBOUR).values(office="RABAT"))
    stranger.write(event="withdrawn", case="case-1", reference=pen.reference(1), answers={})
    stranger.send()
    assert stranger.verdicts() == [("quarantined", "item-case-unknown")]


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
