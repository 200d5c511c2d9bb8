"""What was stored is judged later: in order, once, by whoever comes to it, with the same files in the end."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec
import pytest
from sqlalchemy import update

from kiosk.errors import KioskError
from kiosk.hub import judging as judging_module
from kiosk.hub import verdicts
from kiosk.hub.judging import behind, caught_up, judge_some, waiting
from kiosk.hub.tables import file
from kiosk.sync.envelope import Verdict
from kiosk.sync.feed_items import VerdictItem
from tests.fakes.judged import news, rows
from tests.fakes.pen import DEVICE, Pen
from tests.fakes.station import OFFICE

NEIGHBOUR = f"{DEVICE[:-1]}2"


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
