"""What CNSS decided is kept once, told to the office of the file, and stands beside what the station says."""

from typing import Any

import msgspec
import pytest
from sqlalchemy import func, select

from kiosk.errors import KioskError
from kiosk.forms.load import shipped
from kiosk.hub import decisions
from kiosk.hub.feed import asked, page
from kiosk.hub.found import Found
from kiosk.hub.house import House
from kiosk.hub.selection import Selection
from kiosk.hub.tables import decision, file
from kiosk.sync.feed_items import DecisionItem, FeedItem
from kiosk.sync.wire import FEED_START
from tests.fakes.filed import HERE
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen

DAY = "2026-11-21"


def csv(*lines: str) -> bytes:
    return "\n".join(["reference;decision;date;registration;reason", *lines]).encode()


def heard(house: House, office: str = "SALTB") -> list[Any]:
    """The decisions that an office is told, in their order."""
    with house.database.read() as connection:
        told = page(connection, office, asked(FEED_START, "100"))
    items = [msgspec.json.decode(raw, type=FeedItem) for raw in told.items]
    return [item for item in items if isinstance(item, DecisionItem)]


def kept(house: House) -> int:
    with house.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(decision)) or 0


def exported(house: House) -> list[tuple[str, str, str]]:
    """Where each file stands in an export."""
    with house.database.read() as connection:
        wanted = Selection(HERE, NOON.date(), training=True, last=NOON.date())
        found = Found(connection, wanted, shipped())
        return [(row["state"], row["registration"], row["reason"]) for row in found.records()]


@pytest.fixture
def filed(pen: Pen) -> Pen:
    """Three files of the station at the hub, the last one incomplete."""
    pen.write()
    pen.write()
    pen.write(missing=["rsu"])
    pen.send()
    return pen


def record(pen: Pen, *lines: str, whole: bool = False) -> tuple[int, int, list[str]]:
    report = decisions.record(pen.house.database, csv(*lines), pen.house.clock, whole=whole)
    return report.recorded, report.known, [line.problem for line in report.refused]


def test_a_decision_is_kept_once_and_told_to_its_office(filed: Pen) -> None:
    first = f"{filed.reference(1)};transmitted;{DAY};;"
    second = f"{filed.reference(2)};rejected;{DAY};;threshold"
    assert record(filed, first, second) == (2, 0, [])
    assert record(filed, first, second) == (0, 2, [])
    assert kept(filed.house) == 2
    assert [(one.reference, one.event, one.reason) for one in heard(filed.house)] == [
        (filed.reference(1), "transmitted", ""),
        (filed.reference(2), "rejected", "threshold"),
    ]
    assert heard(filed.house, "RABAT") == []


def test_a_preview_changes_nothing(filed: Pen) -> None:
    lines = csv(
        f"{filed.reference(1)};registered;{DAY};123456789;", f"{filed.reference(9)};transmitted;{DAY};;"
    )
    told = decisions.preview(filed.house.database, lines, filed.house.clock).lines
    assert [(line.line, line.problem) for line in told] == [(2, ""), (3, "decision-reference-unknown")]
    assert (kept(filed.house), heard(filed.house)) == (0, [])


def test_one_wrong_line_stops_all_only_where_that_is_asked(filed: Pen) -> None:
    lines = f"{filed.reference(1)};transmitted;{DAY};;", f"{filed.reference(9)};transmitted;{DAY};;"
    assert record(filed, *lines, whole=True) == (0, 0, ["decision-reference-unknown"])
    assert (kept(filed.house), exported(filed.house)[0][0]) == (0, "complete")
    assert record(filed, *lines) == (1, 0, ["decision-reference-unknown"])


def test_a_file_that_is_no_csv_is_refused(filed: Pen) -> None:
    with pytest.raises(KioskError, match="decisions-spreadsheet"):
        decisions.preview(filed.house.database, b"PK\x03\x04", filed.house.clock)


def test_nothing_new_tells_nothing(filed: Pen) -> None:
    assert record(filed) == (0, 0, [])
    assert heard(filed.house) == []


def test_an_export_says_what_was_decided_before_the_station_has_heard_of_it(filed: Pen) -> None:
    record(filed, f"{filed.reference(1)};registered;{DAY};123456789;")
    record(filed, f"{filed.reference(2)};rejected;{DAY};;other-cover")
    assert exported(filed.house) == [
        ("registered", "123456789", ""),
        ("rejected", "", "other-cover"),
        ("incomplete", "", ""),
    ]


def echo(pen: Pen, event: str, case: str, **detail: str) -> list[str]:
    pen.event(event, case, detail=detail)
    pen.send(len(pen.items))
    return [pen.verdicts()[-1][1]]


def told_columns(house: House) -> list[tuple[str, str]]:
    with house.database.read() as connection:
        found = connection.execute(select(file.c.state, file.c.told_state).order_by(file.c.seq))
        return [tuple(row) for row in found]


def test_a_station_that_repeats_a_decision_has_heard_it(filed: Pen) -> None:
    record(filed, f"{filed.reference(1)};registered;{DAY};123456789;")
    assert told_columns(filed.house)[0] == ("complete", "registered")
    assert echo(filed, "registered", "case-1", registration="123456789") == [""]
    assert told_columns(filed.house)[0] == ("registered", "")
    assert exported(filed.house)[0] == ("registered", "123456789", "")


def test_what_a_station_did_without_a_line_is_not_taken_for_impossible(filed: Pen) -> None:
    record(filed, f"{filed.reference(3)};transmitted;{DAY};;")
    assert echo(filed, "received", "case-3", documents="rsu") == [""]
    assert echo(filed, "completed", "case-3", documents="rsu") == [""]
    assert told_columns(filed.house)[2] == ("complete", "transmitted")
    assert echo(filed, "transmitted", "case-3", day=DAY) == [""]
    assert told_columns(filed.house)[2] == ("transmitted", "")


def test_an_answer_that_the_station_knows_ends_the_news_that_a_file_was_transmitted(filed: Pen) -> None:
    record(filed, f"{filed.reference(1)};transmitted;{DAY};;")
    echo(filed, "rejected", "case-1", reason="threshold")
    assert told_columns(filed.house)[0] == ("rejected", "")


def test_two_decisions_on_one_file_are_repeated_one_after_the_other(filed: Pen) -> None:
    lines = f"{filed.reference(1)};transmitted;{DAY};;", f"{filed.reference(1)};registered;{DAY};123456789;"
    assert record(filed, *lines) == (2, 0, [])
    assert echo(filed, "transmitted", "case-1") == [""]
    assert told_columns(filed.house)[0] == ("transmitted", "registered")
    assert echo(filed, "registered", "case-1", registration="123456789") == [""]
    assert told_columns(filed.house)[0] == ("registered", "")


def test_an_answer_without_its_number_or_reason_is_set_apart(filed: Pen) -> None:
    assert echo(filed, "registered", "case-1") == ["item-event-impossible"]
    assert echo(filed, "rejected", "case-1") == ["item-event-impossible"]


@pytest.mark.parametrize("told", ["\x00", "9" * 2001, 5, None])
def test_a_detail_that_no_database_takes_is_set_apart(filed: Pen, told: object) -> None:
    filed.event("registered", "case-1", detail={"registration": told})
    filed.send(4)
    assert [reason for _, reason in filed.verdicts()[3:]] == ["item-unreadable"]


def test_a_correction_takes_the_place_of_what_was_deposited(filed: Pen) -> None:
    filed.write(event="corrected", case="case-2", reference=filed.reference(2), missing=["rsu"])
    filed.write(event="corrected", case="case-1", reference=filed.reference(1), answers={})
    filed.event("withdrawn", "case-1")
    filed.write(event="corrected", case="case-1", reference=filed.reference(1))
    filed.send(4)
    assert [reason for _, reason in filed.verdicts()[3:]] == [
        "",
        "item-form-problems",
        "",
        "item-event-impossible",
    ]
    assert [state for state, _, _ in exported(filed.house)] == ["withdrawn", "incomplete", "incomplete"]


def test_a_correction_in_the_batch_of_its_deposit_is_what_is_exported(pen: Pen) -> None:
    pen.write()
    pen.write(
        event="corrected", case="case-1", reference=pen.reference(1), instant="2026-11-23T09:00:00.000Z",
        missing=["rsu"],
    )  # fmt: skip
    pen.send()
    with pen.house.database.read() as connection:
        row = connection.execute(select(file)).one()
    assert (row.state, f"{row.day}", f"{row.since}") == ("incomplete", DAY, "2026-11-23")


def test_a_decision_older_than_the_correction_is_about_something_else(filed: Pen) -> None:
    filed.write(
        event="corrected", case="case-1", reference=filed.reference(1), instant="2026-11-22T09:00:00.000Z"
    )
    filed.send(4)
    assert record(filed, f"{filed.reference(1)};rejected;{DAY};;threshold")[2] == [
        "decision-date-before-deposit"
    ]


def test_a_decision_heard_on_the_day_of_the_correction_is_not_told_again(filed: Pen) -> None:
    line = f"{filed.reference(1)};rejected;{DAY};;threshold"
    assert record(filed, line)[0] == 1
    filed.write(
        event="corrected", case="case-1", reference=filed.reference(1), instant=f"{DAY}T17:00:00.000Z"
    )
    filed.send(4)
    assert record(filed, line) == (0, 1, [])
    assert len(heard(filed.house)) == 1
