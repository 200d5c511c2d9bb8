from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from kiosk.cases import amending, files, journal, projection, register, tables
from kiosk.cases.canonical import canonical
from kiosk.cases.case import Case, CaseState, Event, Happening
from kiosk.cases.identity import Issuer
from kiosk.cases.search import find
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from tests.fakes.filings import HOUSEHOLD, NOON, Deposit, draft, filing
from tests.helpers.references import unheld

trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
)


def test_canonical_json_by_hand() -> None:
    assert canonical({"b": [1, True, None], "a": "é ع"}) == '{"a":"é ع","b":[1,true,null]}'.encode()


@given(trees)
def test_canonical_bytes_do_not_depend_on_the_order_of_keys(tree: object) -> None:
    def turned(one: object) -> object:
        if isinstance(one, dict):
            return {key: turned(one[key]) for key in reversed(list(one))}
        return [turned(item) for item in one] if isinstance(one, list) else one

    assert canonical(turned(tree)) == canonical(tree)


def test_the_head_chains_raw_hashes() -> None:
    # SHA-256 of 64 zero bytes (a known value).
    assert (
        journal.next_head("0" * 64, "0" * 64)
        == "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"
    )


@pytest.mark.parametrize(
    ("seq", "values"),
    [
        (2, {"body": b"{}"}),
        (1, {"hash": "0" * 64}),
        (3, {"head": "f" * 64}),
        (3, {"seq": 4}),
        (1, {"epoch": 2}),
    ],
)
def test_any_change_to_the_journal_is_found_at_its_place(
    store: Store, deposited: Deposit, seq: int, values: dict[str, object]
) -> None:
    for _ in range(3):
        deposited()
    with store.read() as conn:
        assert journal.verify(conn) == 3
    with store.begin() as conn:
        unheld(conn)
        conn.execute(update(tables.journal).where(tables.journal.c.seq == seq).values(**values))
        if "seq" in values or "epoch" in values:
            conn.execute(update(tables.outbox).where(tables.outbox.c.seq == seq).values(**values))
    with store.read() as conn, pytest.raises(KioskError, match="journal-broken"):
        journal.verify(conn)


def test_each_epoch_has_a_chain_of_its_own(store: Store, issuer: Issuer, deposited: Deposit) -> None:
    reference = str(deposited().reference)
    with store.begin() as conn:
        journal.begin_epoch(conn, 2)
        assert journal.end(conn) == journal.End(2, 0, journal.BEFORE_FIRST)
    register.append(store, reference, Happening(Event.REPRINTED, NOON, "c-01"), issuer.identity)
    with store.read() as conn:
        end = journal.end(conn)
        assert (end.epoch, end.seq) == (2, 1)
        assert journal.head_at(conn, 2, 1) == end.head != journal.head_at(conn, 1, 1) != ""
        assert journal.head_at(conn, 2, 0) == journal.BEFORE_FIRST
        assert journal.head_at(conn, 2, 7) == ""
        assert journal.verify(conn) == 2


events = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(Event), st.booleans()), max_size=15)


@given(events)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_projection_is_always_what_the_journal_says(
    store: Store, issuer: Issuer, deposited: Deposit, lived: list[tuple[int, Event, bool]]
) -> None:
    cases = [deposited(missing=("rsu-form", "cnie-copy") if n else ()) for n in range(3)]
    codes: set[str] = set()
    for which, event, lacking in lived:
        try:
            live(store, issuer, cases[which], event, lacking=lacking)
        except KioskError as refused:
            codes.add(refused.code)
    assert codes <= {"case-transition"}
    with store.read() as conn:
        assert projection.differing(conn) == ()
        journal.verify(conn)
    assert projection.rebuild(store) == 0


def live(store: Store, issuer: Issuer, case: Case, event: Event, *, lacking: bool) -> None:
    """Let one thing happen to a file, each by the road it takes at the counter."""
    reference, told = str(case.reference), {"reason": "other-cover", "registration": "1"}
    if event in {Event.RECEIVED, Event.COMPLETED}:
        codes = ("cnie-copy",) if lacking else ("cnie-copy", "rsu-form")
        amending.receive(store, reference, codes, NOON, "c-01", issuer.identity)
    elif event is Event.CORRECTED:
        new = filing(case.filing.id, missing=("cnie-copy",) if lacking else ())
        new = replace(new, answers={"applicant": {"cnie": "ZZ999905" if lacking else "ZZ999906"}})
        with store.read() as conn:
            one = replace(draft(), corrects=reference, base=files.changes(conn, case.filing.id))
        told_of = Happening(event, NOON, "c-01")
        amending.correct(store, one, new, HOUSEHOLD[:2], told_of, issuer.identity)
    else:
        register.append(store, reference, Happening(event, NOON, "c-01", told), issuer.identity)


def test_a_projection_that_went_wrong_is_found_and_mended(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    kept = [deposited(missing=("rsu",)), deposited()]
    reference = str(kept[0].reference)
    register.append(
        store, reference, Happening(Event.REJECTED, NOON, "hub", {"reason": "other-cover"}), issuer.identity
    )
    with store.begin() as conn:
        row = tables.case_file.c.reference == reference
        conn.execute(update(tables.case_file).where(row).values(state=CaseState.COMPLETE, reason=""))
    with store.read() as conn:
        assert projection.differing(conn) == (reference,)
    assert projection.rebuild(store) == 1
    assert projection.rebuild(store) == 0


@pytest.mark.parametrize("spoilt", [{"answers": {}}, {"hash": "0" * 64}, {"form_version": 7}, {"lang": "fr"}])
def test_content_that_is_not_the_journals_is_found_and_mended_with_its_persons(
    store: Store, issuer: Issuer, deposited: Deposit, spoilt: dict[str, object]
) -> None:
    case = deposited()
    live(store, issuer, case, Event.CORRECTED, lacking=True)
    with store.read() as conn:
        kept = files.case(conn, str(case.reference))
    with store.begin() as conn:
        conn.execute(update(tables.case_file).values(**spoilt))
    with store.read() as conn:
        assert projection.differing(conn) == (str(case.reference),)
    assert projection.rebuild(store) == 1
    with store.read() as conn:
        assert projection.differing(conn) == ()
        assert files.case(conn, str(case.reference)) == kept
        assert [line.reference for line in find(conn, "ZZ999905")] == [str(case.reference)]
