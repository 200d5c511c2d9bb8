"""Documents that come later, and corrections: under the same number, linked, never over another's work."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from kiosk.cases import amending, drafts, files, journal, register, tables
from kiosk.cases.case import Case, CaseState, Draft, Event, Filing, Happening, PersonRow
from kiosk.cases.identity import Issuer
from kiosk.cases.search import find
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from tests.fakes.filings import FATIMA, HOUSEHOLD, NOON, Deposit, draft, filing, happening, rows

LATER = NOON + timedelta(days=2)
KARIMA = replace(FATIMA, family_ar="البقالي", family_fr="BEKKALI", cnie="ZZ999907")

Correct = Callable[..., Case]


@pytest.fixture
def correct(store: Store, issuer: Issuer) -> Correct:
    """Correct a file to new answers and persons."""

    def do(case: Case, household: tuple[PersonRow, ...] = (KARIMA,), **said: object) -> Case:
        one = begun(store, case)
        new = replace(filing(case.filing.id), answers={"applicant": {"cnie": "ZZ999907"}}, **said)
        told = Happening(Event.CORRECTED, LATER, "c-02")
        return amending.correct(store, one, new, household, told, issuer.identity)

    return do


def begun_drafts(store: Store) -> tuple[Draft, ...]:
    with store.own.read() as conn:
        return drafts.listed(conn)


def begun(store: Store, case: Case) -> Draft:
    with store.read() as conn:
        base = files.changes(conn, case.filing.id)
    return drafts.keep(store, replace(draft(), corrects=str(case.reference), base=base), LATER)


def body(store: Store, seq: int) -> dict[str, object]:
    with store.read() as conn:
        kept = conn.scalar(select(tables.journal.c.body).where(tables.journal.c.seq == seq))
    told: dict[str, object] = json.loads(kept or b"{}")
    return told


def test_documents_come_one_at_a_time_and_the_last_completes(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    reference = str(deposited(missing=("cnie-copy", "signed-form")).reference)
    one = amending.receive(store, reference, ("cnie-copy",), LATER, "c-02", issuer.identity)
    again = amending.receive(store, reference, ("cnie-copy",), LATER, "c-02", issuer.identity)
    assert one == again
    assert (one.state, one.filing.missing) == (CaseState.INCOMPLETE, ("signed-form",))
    whole = amending.receive(store, reference, ("cnie-copy", "signed-form"), LATER, "c-02", issuer.identity)
    assert (whole.state, whole.filing.missing, whole.filing.missing_until) == (CaseState.COMPLETE, (), None)
    with store.read() as conn:
        told = [(line.event, dict(line.detail)) for line in files.history(conn, reference)]
        assert files.case(conn, reference) == whole
        assert files.changes(conn, whole.filing.id) == 2
    assert told[1:] == [
        (Event.RECEIVED, {"documents": "cnie-copy"}),
        (Event.COMPLETED, {"documents": "signed-form"}),
    ]


def test_a_document_nobody_waits_for_is_kept_with_the_others_and_completes_nothing(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    reference = str(deposited(missing=("cnie-copy",)).reference)
    kept = amending.receive(store, reference, ("residence-proof",), LATER, "c-02", issuer.identity)
    assert (kept.state, kept.filing.received) == (CaseState.INCOMPLETE, ("rsu", "residence-proof"))


def test_a_complete_file_receives_nothing_more(store: Store, issuer: Issuer, deposited: Deposit) -> None:
    reference = str(deposited().reference)
    with pytest.raises(KioskError, match="case-transition"):
        amending.receive(store, reference, ("cnie-copy",), LATER, "c-02", issuer.identity)
    assert rows(store, tables.journal) == 1


def test_a_correction_keeps_the_number_and_takes_the_place_of_the_content(
    store: Store, deposited: Deposit, correct: Correct
) -> None:
    before = deposited()
    after = correct(before, lang="fr", form_version=1)
    with store.read() as conn:
        assert files.case(conn, str(before.reference)) == after
        history = files.history(conn, str(before.reference))
        assert journal.verify(conn) == 2
    assert begun_drafts(store) == ()
    assert (after.reference, after.instant, after.filing.clerk) == (before.reference, NOON, "c-01")
    assert (after.corrected, after.filing.lang) == (LATER, "fr")
    assert after.filing.answers == {"applicant": {"cnie": "ZZ999907"}}
    assert (history[1].event, history[1].clerk, history[1].detail) == (
        Event.CORRECTED,
        "c-02",
        {"corrects": before.hash},
    )


def test_the_entry_of_a_correction_holds_the_whole_content_and_the_hash_it_corrects(
    store: Store, deposited: Deposit, correct: Correct
) -> None:
    before = deposited()
    once = correct(before)
    twice = correct(once, missing=("cnie-copy",), missing_until=filing().law_date)
    told = body(store, 2), body(store, 3)
    assert [one["corrects"] for one in told] == [before.hash, once.hash]
    assert {"form", "form_version", "lang", "law_date", "received", "missing", "answers"} <= set(told[0])
    assert told[1]["missing"] == ["cnie-copy"]
    assert twice.state is CaseState.INCOMPLETE
    assert len({before.hash, once.hash, twice.hash}) == 3


def test_the_persons_of_a_corrected_file_are_those_of_the_correction(
    store: Store, deposited: Deposit, correct: Correct
) -> None:
    case = deposited()
    correct(case)
    with store.read() as conn:
        assert find(conn, "alaoui") == find(conn, "بن علي") == find(conn, "ZZ999901") == ()
        (line,) = find(conn, "bekkali fatima")
        assert (line.persons, line.applicant_ar) == (1, "البقالي فاطمة الزهراء")
        assert conn.scalar(select(func.count()).select_from(tables.person)) == 1


def test_a_rejected_file_is_corrected_and_sent_anew(
    store: Store, issuer: Issuer, deposited: Deposit, correct: Correct
) -> None:
    case = deposited()
    reference = str(case.reference)
    rejected = happening(Event.REJECTED, reason="threshold")
    register.append(store, reference, rejected, issuer.identity)
    after = correct(case)
    assert (after.state, after.reason) == (CaseState.COMPLETE, "")
    sent = register.append(store, reference, happening(Event.TRANSMITTED), issuer.identity)
    assert sent.state is CaseState.TRANSMITTED
    assert rows(store, tables.outbox) == 4


@pytest.mark.parametrize("event", [Event.WITHDRAWN, Event.REGISTERED])
def test_a_file_that_is_closed_is_not_corrected(
    store: Store, issuer: Issuer, deposited: Deposit, correct: Correct, event: Event
) -> None:
    case = deposited()
    told = happening(event, registration="123456789")
    register.append(store, str(case.reference), told, issuer.identity)
    with pytest.raises(KioskError, match="case-transition"):
        correct(case)
    assert len(begun_drafts(store)) == 1
    with store.read() as conn:
        assert [line.reference for line in find(conn, "alaoui")] == [str(case.reference)]


def test_a_correction_never_goes_over_what_came_meanwhile(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    case = deposited(missing=("cnie-copy",))
    mine = begun(store, case)
    amending.receive(store, str(case.reference), ("cnie-copy",), LATER, "c-02", issuer.identity)
    told = Happening(Event.CORRECTED, LATER, "c-01")
    with pytest.raises(KioskError) as refused:
        amending.correct(store, mine, filing(case.filing.id), HOUSEHOLD, told, issuer.identity)
    assert (refused.value.code, refused.value.values) == ("case-changed", {"reference": str(case.reference)})
    assert begun_drafts(store) == (mine,)


def test_an_answer_of_cnss_does_not_stop_a_correction_under_way(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    case = deposited()
    mine = begun(store, case)
    register.append(store, str(case.reference), happening(Event.REPRINTED), issuer.identity)
    register.append(store, str(case.reference), happening(Event.TRANSMITTED), issuer.identity)
    told = Happening(Event.CORRECTED, LATER, "c-01")
    after = amending.correct(store, mine, filing(case.filing.id), HOUSEHOLD, told, issuer.identity)
    assert after.state is CaseState.COMPLETE


def test_the_correction_under_way_is_found_again_while_the_file_stands_as_it_did(
    store: Store, issuer: Issuer, deposited: Deposit, correct: Correct
) -> None:
    case = deposited()
    reference, kept = str(case.reference), begun(store, case)
    with store.own.read() as conn:
        assert drafts.correcting(conn, reference, 0) == kept
        assert drafts.correcting(conn, reference, 1) is None
        assert drafts.correcting(conn, "SALTB-A1-26-00042-57", 0) is None


def test_neither_a_correction_nor_a_file_shows_anybody_in_its_repr(deposited: Deposit) -> None:
    case = deposited()
    told = Happening(Event.CORRECTED, NOON, "c-01", {}, case.filing)
    for one in (told, case, case.filing, replace(draft(), corrects="x")):
        assert "ZZ9999" not in repr(one)
        assert "العلوي" not in repr(one)


def test_a_filing_is_read_back_from_its_entry(store: Store, deposited: Deposit) -> None:
    from kiosk.cases import content

    case = deposited(missing=("cnie-copy",))
    told: Filing = content.read(body(store, 1))
    assert told == case.filing
