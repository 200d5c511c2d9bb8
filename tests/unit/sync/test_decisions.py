"""Decisions of CNSS in a CSV as spreadsheets write it: read, judged line by line, nothing kept."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from kiosk.cases.case import CaseState, Event
from kiosk.cases.reasons import reasons
from kiosk.cases.reference import Reference
from kiosk.errors import failures
from kiosk.sync.decision_words import vocabulary
from kiosk.sync.decisions import Decision, DecisionsPreview, Filed, PreviewLine, preview

TODAY = date(2026, 11, 21)
ONE, TWO, THREE, FOUR = (str(Reference("SALTB", "A1", 26, number)) for number in (1, 2, 3, 4))
GONE = str(Reference("SALTB", "A1", 26, 99))
DEPOSITED = date(2026, 11, 2)
STANDING = {
    ONE: Filed(CaseState.COMPLETE, DEPOSITED),
    TWO: Filed(CaseState.TRANSMITTED, DEPOSITED),
    THREE: Filed(CaseState.REJECTED, DEPOSITED, reason="threshold"),
    FOUR: Filed(CaseState.WITHDRAWN, DEPOSITED),
}
HEADING = "reference;decision;date;registration;reason"


def stand(references: Sequence[str]) -> Mapping[str, Filed]:
    return {reference: STANDING[reference] for reference in references if reference in STANDING}


def seen(file: bytes | str) -> DecisionsPreview:
    return preview(file if isinstance(file, bytes) else file.encode(), stand, TODAY)


def lines(*rows: str, heading: str = HEADING) -> tuple[PreviewLine, ...]:
    return seen("\r\n".join((heading, *rows))).lines


def only(row: str) -> PreviewLine:
    (line,) = lines(row)
    return line


def test_a_file_of_decisions_is_read_line_by_line() -> None:
    assert lines(
        f"{ONE};transmitted;2026-11-10;;",
        f"{TWO};registered;2026-11-20;178824615;",
        f"{ONE};rejected;2026-11-20;;threshold",
    ) == (
        PreviewLine(2, Decision(ONE, Event.TRANSMITTED, date(2026, 11, 10)), CaseState.COMPLETE, ""),
        PreviewLine(
            3,
            Decision(TWO, Event.REGISTERED, date(2026, 11, 20), registration="178824615"),
            CaseState.TRANSMITTED,
            "",
        ),
        PreviewLine(
            4,
            Decision(ONE, Event.REJECTED, date(2026, 11, 20), reason="threshold"),
            CaseState.COMPLETE,
            "",
        ),
    )


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("n'importe quoi;registered;2026-11-20;178824615;", "reference-format"),
        ("SALTB-A1-26-00001-99;registered;2026-11-20;178824615;", "reference-check"),
        (f"{GONE};registered;2026-11-20;178824615;", "decision-reference-unknown"),
        (f"{ONE};peut-être;2026-11-20;178824615;", "decision-state-unknown"),
        (f"{ONE};;2026-11-20;178824615;", "decision-state-unknown"),
        (f"{ONE};registered;30/02/2026;178824615;", "decision-date"),
        (f"{ONE};registered;2026-11-00;178824615;", "decision-date"),
        (f"{ONE};registered;20/11/26;178824615;", "decision-date"),
        (f"{ONE};registered;;178824615;", "decision-date"),
        (f"{ONE};registered;22/11/2026;178824615;", "decision-date-future"),
        (f"{ONE};registered;01/11/2026;178824615;", "decision-date-before-deposit"),
        (f"{ONE};registered;2026-11-20;;", "decision-registration-missing"),
        (f"{ONE};registered;2026-11-20;12/34;", "decision-registration-format"),
        (f"{ONE};registered;2026-11-20;1234567890123;", "decision-registration-format"),
        (f"{ONE};rejected;2026-11-20;;", "decision-reason-missing"),
        (f"{ONE};rejected;2026-11-20;;mauvaise humeur", "decision-reason-unknown"),
        (f"{THREE};rejected;2026-11-20;;other-cover", "decision-conflict"),
        (f"{FOUR};registered;2026-11-20;178824615;", "decision-transition"),
        (f"{ONE};registered;2026-11-20;=1+1;", "decision-formula"),
        ("@SUM(A1);registered;2026-11-20;178824615;", "decision-formula"),
        (f"{ONE};rejected;2026-11-20;;+cmd|' /C calc'!A0", "decision-formula"),
        (f"{ONE};rejected;2026-11-20;;＝1", "decision-formula"),
        (f"{ONE};rejected;2026-11-20;;{'x' * 201}", "decision-cell-long"),
        (f"{ONE}", "decision-state-unknown"),
    ],
)
def test_a_line_that_cannot_be_recorded_says_why(row: str, problem: str) -> None:
    line = only(row)
    assert (line.problem, line.known) == (problem, False)
    assert problem in failures()


def test_every_problem_of_a_line_is_told_beside_the_state_the_file_has_today() -> None:
    assert only(f"{FOUR};registered;2026-11-20;178824615;").before is CaseState.WITHDRAWN
    assert only(f"{GONE};registered;2026-11-20;178824615;").before is None


@pytest.mark.parametrize(
    "row",
    [
        f"{TWO};transmitted;2026-11-20;;",
        f"{THREE};transmitted;2026-11-20;;",
        f"{THREE};rejected;2026-11-21;;threshold",
        f"{THREE};rejected;2026-10-01;;العتبة",
    ],
)
def test_what_the_register_knows_already_is_no_problem_and_changes_nothing(row: str) -> None:
    line = only(row)
    assert (line.problem, line.known) == ("", True)


def test_a_rejected_file_is_registered_after_an_appeal() -> None:
    line = only(f"{THREE};registered;2026-11-20;178824615;")
    assert (line.problem, line.known) == ("", False)


def test_lines_are_judged_after_those_above_them() -> None:
    told = lines(
        f"{ONE};registered;2026-11-20;178824615;",
        f"{ONE};registered;2026-11-20;178824615;",
        f"{ONE};registered;2026-11-20;178824616;",
        f"{ONE};rejected;2026-11-20;;threshold",
    )
    assert [(one.problem, one.known) for one in told] == [
        ("", False),
        ("", True),
        ("decision-conflict", False),
        ("decision-conflict", False),
    ]
    assert {one.before for one in told} == {CaseState.COMPLETE}


def test_a_register_that_does_not_tell_the_number_takes_the_same_decision_for_known() -> None:
    line = preview(
        f"{HEADING}\n{ONE};registered;2026-11-20;178824615;".encode(),
        lambda _references: {ONE: Filed(CaseState.REGISTERED, DEPOSITED)},
        TODAY,
    ).lines[0]
    assert line.known


@pytest.mark.parametrize(
    ("said", "event"),
    [(said, code) for code in ("transmitted", "registered", "rejected") for said in (code, code.upper())]
    + [
        ("Transmis", "transmitted"),
        ("أحيل", "transmitted"),
        ("المحال", "transmitted"),
        ("IMMATRICULÉE", "registered"),
        ("immatricule", "registered"),
        ("تم التسجيل", "registered"),
        ("مسجلة", "registered"),
        ("Rejeté", "rejected"),
        ("رفض", "rejected"),
        ("مرفوضه", "rejected"),
    ],
)
def test_decisions_in_the_words_people_write(said: str, event: str) -> None:
    line = only(f"{ONE};{said};20.11.2026;178824615;Seuil")
    assert line.decision is not None
    assert line.decision.event == event


def test_every_ground_of_our_list_has_words_in_a_csv() -> None:
    assert set(vocabulary().reasons.values()) == set(reasons().rejections)


@pytest.mark.parametrize(
    "cell",
    [
        "20/11/2026",
        "2026/11/20",
        "20-11-2026",
        "20 نونبر 2026",
        "٢٠/١١/٢٠٢٦",
        "2026-11-20 10:30",
        "2026-11-20T10:30:00Z",
    ],
)
def test_dates_as_people_and_spreadsheets_write_them(cell: str) -> None:
    line = only(f"{ONE};transmitted;{cell};;")
    assert line.decision is not None
    assert line.decision.day == date(2026, 11, 20)


def test_what_spreadsheets_put_around_a_text_is_taken_off() -> None:
    line = only("'" + TWO + ';registered;\u200f20/11/2026;"=""00178824""";')
    assert line.decision == Decision(TWO, Event.REGISTERED, date(2026, 11, 20), "00178824")


def test_a_reference_is_read_as_people_type_it() -> None:
    typed = TWO.replace("-", " ").lower()
    assert only(f"{typed};transmitted;20/11/2026;;").known
