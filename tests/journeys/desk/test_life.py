"""A file's life at the counter: documents, corrections, giving up, doubles, and following it."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.cases import register
from kiosk.cases.case import Case, CaseState, Event, Happening
from kiosk.clock import FixedClock
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.sync import road
from kiosk.sync.envelope import LinkState


@pytest.fixture
def incomplete(household: Answers) -> Answers:
    return household.with_value("documents", ("cnie-copy",))


def deposited(desk: CounterDesk, answers: Answers) -> str:
    return str(desk.deposit(desk.begin("tadamon", "ar"), answers, "Souad").reference)


def told(desk: CounterDesk, reference: str, event: Event, **detail: str) -> Case:
    happening = Happening(event, desk.means.now, "hub", detail)
    return register.append(desk.means.store, reference, happening, desk.means.identity)


def code(raised: pytest.ExceptionInfo[KioskError]) -> tuple[str, dict[str, object]]:
    return raised.value.code, raised.value.values


def test_documents_that_come_later_complete_the_file(desk: CounterDesk, incomplete: Answers) -> None:
    reference = deposited(desk, incomplete)
    view = desk.receive(reference, ["signed-form"], "Rachid")
    assert (view.case.state, view.case.filing.missing) == (CaseState.COMPLETE, ())
    assert (view.history[-1].event, view.history[-1].clerk) == (Event.COMPLETED, "Rachid")
    assert desk.receive(reference, ["signed-form"], "Rachid") == view
    assert desk.day().incomplete == 0


def test_a_document_the_form_does_not_know_and_none_at_all_are_refused(
    desk: CounterDesk, incomplete: Answers
) -> None:
    reference = deposited(desk, incomplete)
    with pytest.raises(KioskError) as raised:
        desk.receive(reference, ["signed-form", "passport"], "Rachid")
    assert code(raised) == ("document-unknown", {"document": "passport"})
    with pytest.raises(KioskError, match="document-none"):
        desk.receive(reference, [], "Rachid")
    with pytest.raises(KioskError, match="case-unknown"):
        desk.receive("DEMO-TA1-26-00009-20", ["signed-form"], "Rachid")
    assert desk.open(reference).case.state is CaseState.INCOMPLETE


def test_a_cancellation_has_a_reason_of_the_list(desk: CounterDesk, household: Answers) -> None:
    reference = deposited(desk, household)
    with pytest.raises(KioskError) as raised:
        desk.cancel(reference, "Souad", "because")
    assert code(raised) == ("reason-unknown", {"reason": "because"})
    view = desk.cancel(reference, "Souad", "duplicate")
    assert (view.case.state, view.case.reason) == (CaseState.CANCELLED, "duplicate")


def test_a_correction_keeps_the_number_and_prints_what_is_right(
    desk: CounterDesk, household: Answers, clock: FixedClock
) -> None:
    reference = deposited(desk, household)
    before = desk.open(reference).case
    clock.instant += timedelta(days=1)
    draft = desk.begin_correction(reference)
    assert (draft.corrects, draft.training, draft.lang) == (reference, True, "ar")
    assert Answers.from_json(draft.answers) == Answers.from_json(before.filing.answers)
    right = Answers.from_json(draft.answers).with_value("applicant.family_name_fr", "EL BEKKALI")
    view = desk.correct(desk.keep(draft, right, "applicant.family_name_fr"), right, "Rachid")
    assert (view.case.reference, view.case.instant, view.case.corrected) == (
        before.reference,
        before.instant,
        clock.instant,
    )
    assert Answers.from_json(view.case.filing.answers).text("applicant.family_name_fr") == "EL BEKKALI"
    assert view.history[-1].detail == {"corrects": before.hash}
    assert [line.reference for line in desk.find("bekkali")] == [reference]
    assert desk.find("alaoui fatima") == ()
    assert desk.day().drafts == ()
    assert desk.receipt_pdf(reference).startswith(b"%PDF")


def test_a_correction_under_way_goes_on_where_it_was_left(desk: CounterDesk, household: Answers) -> None:
    reference = deposited(desk, household)
    draft = desk.begin_correction(reference)
    typed = Answers.from_json(draft.answers).with_value("applicant.address", "12, rue")
    kept = desk.keep(draft, typed, "applicant.address")
    assert desk.begin_correction(reference) == kept
    assert desk.resume(kept.id) == kept


def test_a_correction_that_changes_nothing_is_not_recorded(desk: CounterDesk, household: Answers) -> None:
    reference = deposited(desk, household)
    draft = desk.begin_correction(reference)
    same = Answers.from_json(draft.answers)
    view = desk.correct(desk.keep(draft, same, ""), same, "Rachid")
    assert [line.event for line in view.history] == [Event.DEPOSITED]
    assert desk.day().drafts == ()


def test_a_rejected_file_is_sent_anew_also_with_the_answers_it_has(
    desk: CounterDesk, household: Answers
) -> None:
    reference = deposited(desk, household)
    told(desk, reference, Event.REJECTED, reason="not-in-rsu")
    draft = desk.begin_correction(reference)
    view = desk.correct(draft, Answers.from_json(draft.answers), "Rachid")
    assert (view.case.state, view.case.reason) == (CaseState.COMPLETE, "")


def test_a_correction_begins_with_the_documents_received_since_and_keeps_the_date_limit(
    desk: CounterDesk, household: Answers, clock: FixedClock
) -> None:
    reference = deposited(desk, household.with_value("documents", ()))
    until = desk.open(reference).case.filing.missing_until
    clock.instant += timedelta(days=5)
    desk.receive(reference, ["cnie-copy"], "Rachid")
    draft = desk.begin_correction(reference)
    answers = Answers.from_json(draft.answers)
    assert answers.get("documents") == ("cnie-copy",)
    view = desk.correct(draft, answers.with_value("applicant.address", "12, rue"), "Rachid")
    assert (view.case.state, view.case.filing.missing) == (CaseState.INCOMPLETE, ("signed-form",))
    assert view.case.filing.missing_until == until


def test_documents_alone_change_no_content(desk: CounterDesk, incomplete: Answers) -> None:
    reference = deposited(desk, incomplete)
    desk.receive(reference, ["signed-form"], "Rachid")
    draft = desk.begin_correction(reference)
    view = desk.correct(draft, Answers.from_json(draft.answers), "Rachid")
    assert view.case.corrected is None


def test_a_correction_with_problems_records_nothing_and_keeps_the_draft(
    desk: CounterDesk, household: Answers
) -> None:
    reference = deposited(desk, household)
    draft = desk.begin_correction(reference)
    wrong = Answers.from_json(draft.answers).with_value("applicant.idcs", "1234567890")
    kept = desk.keep(draft, wrong, "applicant.idcs")
    with pytest.raises(KioskError, match="form-has-problems"):
        desk.correct(kept, wrong, "Rachid")
    assert desk.resume(kept.id) == kept
    assert len(desk.open(reference).history) == 1


def test_two_clerks_who_correct_one_file_do_not_undo_each_other(
    desk: CounterDesk, household: Answers
) -> None:
    reference = deposited(desk, household)
    mine, theirs = desk.begin_correction(reference), desk.begin_correction(reference)
    answers = Answers.from_json(mine.answers)
    desk.correct(theirs, answers.with_value("applicant.address", "12, rue"), "Rachid")
    with pytest.raises(KioskError) as raised:
        desk.correct(mine, answers.with_value("applicant.address", "14, rue"), "Souad")
    assert code(raised) == ("case-changed", {"reference": reference})


def test_a_correction_is_never_deposited_under_a_second_number(desk: CounterDesk, household: Answers) -> None:
    reference = deposited(desk, household)
    draft = desk.begin_correction(reference)
    with pytest.raises(KioskError) as raised:
        desk.deposit(draft, household, "Souad")
    assert code(raised) == ("draft-corrects", {"reference": reference})
    assert desk.day().deposits == 1


def test_a_withdrawn_file_is_corrected_no_more(desk: CounterDesk, household: Answers) -> None:
    reference = deposited(desk, household)
    draft = desk.begin_correction(reference)
    desk.withdraw(reference, "Souad")
    with pytest.raises(KioskError, match="case-transition"):
        desk.begin_correction(reference)
    with pytest.raises(KioskError, match="case-transition"):
        desk.correct(draft, Answers.from_json(draft.answers), "Souad")


def test_members_of_another_open_file_are_known_by_their_path(desk: CounterDesk, household: Answers) -> None:
    reference, form = deposited(desk, household), desk.shelf.form("tadamon")
    known = desk.known_members(form, household)
    assert [one.member for one in known] == ["applicant", "spouses[0]", "children[0]", "children[1]"]
    assert {one.double.reference for one in known} == {reference}
    assert known[0].name_ar
    assert desk.known_members(form, household, but=reference) == ()
    assert desk.known_members(form, household, but=desk.open(reference).case.filing.id) == ()


def test_half_typed_answers_are_asked_about_in_peace(desk: CounterDesk, household: Answers) -> None:
    reference, form = deposited(desk, household), desk.shelf.form("tadamon")
    typed = Answers({"applicant.idcs": "12", "applicant.birth_date": "32/13/1984"}, {"children": 1})
    assert desk.known_members(form, typed) == ()
    one = Answers(
        {
            "applicant.family_name_ar": "علوي",
            "applicant.given_name_ar": "فاطمه الزهراء",
            "applicant.birth_date": "7/3/1984",
        }
    )
    (known,) = desk.known_members(form, one)
    assert (known.member, known.double.reference, known.double.by) == ("applicant", reference, "name")
    assert "علوي" not in repr(known)


def test_a_file_is_followed_by_its_reference_and_a_birth_year(
    desk: CounterDesk, incomplete: Answers, clock: FixedClock
) -> None:
    reference = deposited(desk, incomplete)
    known = desk.follow(reference.lower().replace("-", " "), "١٩٨٤")
    assert (known.reference, known.form, known.persons) == (reference, "tadamon", 4)
    assert (known.state, known.missing) == (CaseState.INCOMPLETE, ("signed-form",))
    assert known.missing_until == str(desk.open(reference).case.filing.missing_until)
    assert known.next_steps == ("bring-documents",)
    assert known.deposited == known.as_of == clock.instant


def test_what_a_citizen_is_told_follows_the_answer(
    desk: CounterDesk, household: Answers, clock: FixedClock
) -> None:
    reference = deposited(desk, household)
    deposit = clock.instant
    clock.instant += timedelta(days=9)
    told(desk, reference, Event.REJECTED, reason="threshold")
    rejected = desk.follow(reference, "1984")
    assert (rejected.state, rejected.reason, rejected.next_steps[0]) == (
        CaseState.REJECTED,
        "threshold",
        "achamil",
    )
    assert (rejected.deposited, rejected.as_of) == (deposit, clock.instant)
    told(desk, reference, Event.REGISTERED, registration="178824615")
    registered = desk.follow(reference, "1984")
    assert (registered.registration, registered.reason, registered.next_steps) == (
        "178824615",
        "",
        ("open-account",),
    )


def test_a_state_is_as_of_the_hubs_last_word_once_all_is_sent(
    desk: CounterDesk, household: Answers, clock: FixedClock
) -> None:
    reference = deposited(desk, household)
    deposit, heard = clock.instant, clock.instant + timedelta(hours=6)
    desk.means.settings = replace(
        desk.means.settings, delivery=replace(desk.means.settings.delivery, hub="http://127.0.0.1:9")
    )
    with desk.means.store.begin() as conn:
        road.note(conn, LinkState.UP, heard)
    assert desk.follow(reference, "1984").as_of == deposit
    with desk.means.store.begin() as conn:
        conn.exec_driver_sql("UPDATE outbox SET state = 'acknowledged'")
    assert desk.follow(reference, "1984").as_of == heard
    clock.instant = heard + timedelta(days=1)
    desk.start_print(reference, "Souad")
    assert desk.follow(reference, "1984").as_of == heard, "a print says nothing of the file's state"


def test_a_wrong_year_and_an_unknown_file_are_told_alike(
    desk: CounterDesk, household: Answers, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    reference = deposited(desk, household)
    answers = []
    for asked, year in ((reference, "1985"), ("DEMO-TA1-26-00002-41", "1984")):
        with pytest.raises(KioskError) as raised:
            desk.follow(asked, year)
        answers.append(code(raised))
    assert answers == [("follow-unknown", {}), ("follow-unknown", {})]
    assert "1984" not in caplog.text


@pytest.mark.parametrize("year", ["", "84", "19845", "1884", "abcd", "1984\n2"])
def test_a_year_that_is_none_is_named_before_any_file_is_looked_for(desk: CounterDesk, year: str) -> None:
    with pytest.raises(KioskError, match="birth-year"):
        desk.follow("DEMO-TA1-26-00001-44", year)


@pytest.mark.parametrize(
    ("typed", "wrong"), [("", "reference-format"), ("DEMO-TA1-26-00001-45", "reference-check")]
)
def test_a_reference_mistyped_is_named_as_such(desk: CounterDesk, typed: str, wrong: str) -> None:
    with pytest.raises(KioskError, match=wrong):
        desk.follow(typed, "1984")
