"""A supervisor imports decisions: looked at, recorded whole or in part, once."""

from datetime import timedelta

import pytest

from kiosk.cases import journal, projection
from kiosk.cases.case import CaseState, Event
from kiosk.cases.reference import Reference
from kiosk.clock import FixedClock
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.sync.decisions import DecisionsReport

HEADING = "reference;decision;date;registration;reason\n"
DAY = "21/11/2026"


@pytest.fixture
def three(desk: CounterDesk, household: Answers) -> tuple[str, ...]:
    return tuple(
        str(desk.deposit(desk.begin("tadamon", "ar"), household, "Souad").reference) for _ in range(3)
    )


@pytest.fixture
def good(three: tuple[str, ...]) -> bytes:
    one, two, last = three
    return (
        f"{HEADING}{one};transmis;{DAY};;\n{two};transmis;{DAY};;\n{last};rejeté;{DAY};;autre couverture\n"
        f"{one};immatriculé;{DAY};178824615;\n"
    ).encode()


@pytest.fixture
def mixed(good: bytes) -> bytes:
    return good + f"{Reference('DEMO', 'A1', 26, 99, True)};transmis;{DAY};;\n".encode()


def states(desk: CounterDesk, three: tuple[str, ...]) -> list[CaseState]:
    return [desk.open(reference).case.state for reference in three]


def test_a_preview_changes_nothing(desk: CounterDesk, three: tuple[str, ...], mixed: bytes) -> None:
    seen = desk.preview_decisions(mixed)
    assert [line.problem for line in seen.lines] == ["", "", "", "", "decision-reference-unknown"]
    assert states(desk, three) == [CaseState.COMPLETE] * 3


def test_decisions_are_recorded_each_as_an_entry_of_its_file(
    desk: CounterDesk, three: tuple[str, ...], good: bytes
) -> None:
    assert desk.import_decisions(good, "Supervisor", whole=True) == DecisionsReport(4, 0, ())
    assert states(desk, three) == [CaseState.REGISTERED, CaseState.TRANSMITTED, CaseState.REJECTED]
    view = desk.open(three[0])
    assert view.case.registration == "178824615"
    assert [(line.event, line.clerk) for line in view.history[1:]] == [
        (Event.TRANSMITTED, "Supervisor"),
        (Event.REGISTERED, "Supervisor"),
    ]
    assert view.history[-1].detail == {"day": "2026-11-21", "registration": "178824615"}
    assert desk.follow(three[2], "1984").reason == "other-cover"
    with desk.means.store.read() as conn:
        assert journal.verify(conn) == 7
        assert projection.differing(conn) == ()


def test_a_second_import_records_nothing(desk: CounterDesk, three: tuple[str, ...], good: bytes) -> None:
    desk.import_decisions(good, "Supervisor", whole=True)
    assert desk.import_decisions(good, "Supervisor", whole=True) == DecisionsReport(0, 4, ())
    assert len(desk.open(three[0]).history) == 3


def test_one_wrong_line_refuses_the_whole_or_itself_as_is_asked(
    desk: CounterDesk, three: tuple[str, ...], mixed: bytes
) -> None:
    whole = desk.import_decisions(mixed, "Supervisor", whole=True)
    assert (whole.recorded, whole.known, [line.line for line in whole.refused]) == (0, 0, [6])
    assert states(desk, three) == [CaseState.COMPLETE] * 3
    part = desk.import_decisions(mixed, "Supervisor", whole=False)
    assert (part.recorded, part.known, [line.line for line in part.refused]) == (4, 0, [6])


def test_a_rejection_older_than_the_correction_is_not_brought_back(
    desk: CounterDesk, three: tuple[str, ...], clock: FixedClock
) -> None:
    file = f"{HEADING}{three[0]};rejeté;{DAY};;seuil\n".encode()
    desk.import_decisions(file, "Supervisor", whole=True)
    clock.instant += timedelta(days=2)
    draft = desk.begin_correction(three[0])
    desk.correct(draft, Answers.from_json(draft.answers), "Souad")
    (line,) = desk.preview_decisions(file).lines
    assert (line.before, line.problem) == (CaseState.COMPLETE, "decision-date-before-deposit")


def test_a_rejection_recorded_on_the_day_of_the_correction_is_not_brought_back_either(
    desk: CounterDesk, three: tuple[str, ...]
) -> None:
    again = f"{HEADING}{three[0]};rejeté;{DAY};;seuil\n".encode()
    desk.import_decisions(again, "Supervisor", whole=True)
    draft = desk.begin_correction(three[0])
    desk.correct(draft, Answers.from_json(draft.answers), "Souad")
    report = desk.import_decisions(again, "Supervisor", whole=True)
    assert (report.recorded, report.known, report.refused) == (0, 1, ())
    assert desk.open(three[0]).case.state is CaseState.COMPLETE
    other = f"{HEADING}{three[0]};rejeté;{DAY};;autre couverture\n".encode()
    assert desk.import_decisions(other, "Supervisor", whole=True).recorded == 1


def test_a_file_that_cannot_be_read_is_refused_and_nothing_is_recorded(
    desk: CounterDesk, three: tuple[str, ...]
) -> None:
    for call in (desk.preview_decisions, lambda file: desk.import_decisions(file, "x", whole=False)):
        with pytest.raises(KioskError, match="decisions-spreadsheet"):
            call(b"PK\x03\x04")


def test_five_hundred_decisions_and_more_are_looked_up_in_pieces(
    desk: CounterDesk, three: tuple[str, ...]
) -> None:
    numbers = (str(Reference("DEMO", "A1", 26, number, True)) for number in range(1, 1202))
    file = HEADING + "".join(f"{reference};transmis;{DAY};;\n" for reference in numbers)
    report = desk.import_decisions(file.encode(), "Supervisor", whole=False)
    assert (report.recorded, len(report.refused)) == (3, 1198)
