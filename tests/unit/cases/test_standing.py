"""The life of a file, event by event, against a table written out by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cases import standing
from kiosk.cases.case import OPEN_STATES, CaseState, Event, Happening, Standing, next_state
from kiosk.errors import KioskError
from tests.fakes.filings import NOON, filing

DETAIL = {"reason": "duplicate", "registration": "123456789", "documents": "rsu"}

ALLOWED = {
    "complete": {
        "corrected",
        "withdrawn",
        "cancelled",
        "reprinted",
        "transmitted",
        "registered",
        "rejected",
    },
    "incomplete": {
        "received",
        "completed",
        "corrected",
        "withdrawn",
        "cancelled",
        "reprinted",
        "transmitted",
        "registered",
        "rejected",
    },
    "transmitted": {"received", "corrected", "withdrawn", "reprinted", "registered", "rejected"},
    "registered": {"reprinted"},
    "rejected": {"corrected", "reprinted", "registered"},
    "withdrawn": {"reprinted"},
    "cancelled": {"reprinted"},
}


@pytest.mark.parametrize("state", list(CaseState))
@pytest.mark.parametrize("event", list(Event))
def test_only_these_events_can_happen_in_this_state(state: CaseState, event: Event) -> None:
    happening = Happening(event, NOON, "c-01", DETAIL, filing() if event is Event.CORRECTED else None)
    if event.value in ALLOWED[state.value]:
        moved = standing.after(Standing(state), happening)
        assert moved.state is next_state(state, event)
    else:
        with pytest.raises(KioskError) as refused:
            standing.after(Standing(state), happening)
        assert refused.value.code == "case-transition"
        assert refused.value.values == {"event": event.value, "state": state.value}


def test_a_reprint_leaves_the_file_where_it_stands() -> None:
    for state in CaseState:
        assert next_state(state, Event.REPRINTED) is state


def test_a_missing_document_makes_the_deposit_incomplete_until_it_comes() -> None:
    opened = standing.deposited(filing(missing=("cnie-copy",)))
    assert opened.state is CaseState.INCOMPLETE
    assert opened.missing_until == date(2026, 12, 21)
    whole = standing.after(opened, Happening(Event.COMPLETED, NOON, "c-01"))
    assert whole == Standing(CaseState.COMPLETE, ("rsu", "cnie-copy"))


def test_documents_that_come_one_by_one_complete_the_file_with_the_last() -> None:
    opened = standing.deposited(filing(missing=("cnie-copy", "signed-form")))
    some = standing.after(opened, Happening(Event.RECEIVED, NOON, "c-01", {"documents": "signed-form"}))
    assert (some.state, some.received, some.missing) == (
        CaseState.INCOMPLETE,
        ("rsu", "signed-form"),
        ("cnie-copy",),
    )
    assert some.missing_until == date(2026, 12, 21)
    last = Happening(Event.COMPLETED, NOON, "c-01", {"documents": "cnie-copy"})
    whole = standing.after(some, last)
    assert whole == Standing(CaseState.COMPLETE, ("rsu", "signed-form", "cnie-copy"))


def test_a_file_is_not_completed_by_some_of_its_documents() -> None:
    opened = standing.deposited(filing(missing=("cnie-copy", "signed-form")))
    with pytest.raises(KioskError, match="case-detail-missing"):
        standing.after(opened, Happening(Event.COMPLETED, NOON, "c-01", {"documents": "signed-form"}))


def test_documents_may_still_come_when_the_file_is_on_its_way() -> None:
    opened = standing.deposited(filing(missing=("cnie-copy",)))
    on_its_way = standing.after(opened, Happening(Event.TRANSMITTED, NOON, "hub"))
    came = standing.after(on_its_way, Happening(Event.RECEIVED, NOON, "c-01", {"documents": "cnie-copy"}))
    assert (came.state, came.missing, came.missing_until) == (CaseState.TRANSMITTED, (), None)


@pytest.mark.parametrize("state", [CaseState.TRANSMITTED, CaseState.REJECTED])
@pytest.mark.parametrize(
    ("missing", "after"), [((), CaseState.COMPLETE), (("cnie-copy",), CaseState.INCOMPLETE)]
)
def test_a_correction_begins_anew_from_its_own_documents(
    state: CaseState, missing: tuple[str, ...], after: CaseState
) -> None:
    before = Standing(state, ("rsu",), reason="other-cover" if state is CaseState.REJECTED else "")
    told = Happening(Event.CORRECTED, NOON, "c-01", {"corrects": "0" * 64}, filing(missing=missing))
    moved = standing.after(before, told)
    assert (moved.state, moved.missing, moved.reason, moved.corrected) == (after, missing, "", NOON)


def test_a_correction_without_its_content_is_refused() -> None:
    with pytest.raises(KioskError, match="case-detail-missing"):
        standing.after(Standing(CaseState.COMPLETE), Happening(Event.CORRECTED, NOON, "c-01"))


def test_a_deposit_with_every_document_is_complete() -> None:
    assert standing.deposited(filing()).state is CaseState.COMPLETE


@pytest.mark.parametrize(
    ("event", "detail"),
    [
        (Event.CANCELLED, "reason"),
        (Event.REJECTED, "reason"),
        (Event.REGISTERED, "registration"),
        (Event.RECEIVED, "documents"),
    ],
)
def test_an_answer_without_its_reason_or_number_is_refused(event: Event, detail: str) -> None:
    with pytest.raises(KioskError) as refused:
        standing.after(Standing(CaseState.INCOMPLETE), Happening(event, NOON, "c-01", {detail: ""}))
    assert refused.value.code == "case-detail-missing"
    assert refused.value.values["detail"] == detail


def test_a_file_rejected_then_registered_keeps_no_reason() -> None:
    rejected = standing.after(
        Standing(CaseState.TRANSMITTED), Happening(Event.REJECTED, NOON, "hub", {"reason": "other-cover"})
    )
    assert rejected.reason == "other-cover"
    registered = standing.after(
        rejected, Happening(Event.REGISTERED, NOON, "hub", {"registration": "123456789"})
    )
    assert (registered.registration, registered.reason) == ("123456789", "")


def test_the_first_answer_stays_the_first_whatever_comes_later() -> None:
    told = {"reason": "threshold", "day": "2026-11-18"}
    rejected = standing.after(Standing(CaseState.TRANSMITTED), Happening(Event.REJECTED, NOON, "", told))
    assert rejected.answered == date(2026, 11, 18)
    registered = {"registration": "123456789", "day": "2026-11-25"}
    appealed = standing.after(rejected, Happening(Event.REGISTERED, NOON, "", registered))
    corrected = standing.after(rejected, Happening(Event.CORRECTED, NOON, "", {"corrects": "0"}, filing()))
    assert appealed.answered == corrected.answered == date(2026, 11, 18)
    earlier = standing.after(
        rejected, Happening(Event.REGISTERED, NOON, "", registered | {"day": "2026-11-17"})
    )
    assert earlier.answered == date(2026, 11, 17)
    cancelled = standing.after(Standing(CaseState.COMPLETE), Happening(Event.CANCELLED, NOON, "", DETAIL))
    assert cancelled.answered is None


@pytest.mark.parametrize("day", ["", "soon", "2026-13-40"])
def test_an_answer_of_no_readable_day_counts_from_when_it_was_heard(day: str) -> None:
    told = Happening(Event.REJECTED, NOON, "", {"reason": "threshold", "day": day})
    assert standing.after(Standing(CaseState.TRANSMITTED), told).answered == NOON.date()


@given(st.lists(st.sampled_from(Event), max_size=12))
def test_no_life_ever_reopens_a_file_that_was_given_up(events: list[Event]) -> None:
    state, closed = CaseState.COMPLETE, False
    for event in events:
        state = next_state(state, event) or state
        closed = closed or state in {CaseState.WITHDRAWN, CaseState.CANCELLED}
        assert not (closed and state in OPEN_STATES)
