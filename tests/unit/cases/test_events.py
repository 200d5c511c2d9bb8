"""The events of a file's life: journaled, sent and projected together, or refused whole."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from kiosk.cases import files, journal, print_jobs, register, tables
from kiosk.cases.case import CaseState, Event
from kiosk.cases.identity import Issuer
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from tests.fakes.filings import NOON, Deposit, happening, rows


def test_events_move_the_file_and_are_journaled_and_sent(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    reference = str(deposited(missing=("cnie-copy",)).reference)
    later = NOON + timedelta(days=3)
    whole = register.append(store, reference, happening(Event.COMPLETED, later), issuer.identity)
    assert (whole.state, whole.filing.received, whole.filing.missing) == (
        CaseState.COMPLETE,
        ("rsu", "cnie-copy"),
        (),
    )
    told = happening(Event.REGISTERED, later, registration="123456789")
    done = register.append(store, reference, told, issuer.identity)
    with store.read() as conn:
        assert files.case(conn, reference) == done
        history = files.history(conn, reference)
        assert journal.verify(conn) == 3
    assert done.registration == "123456789"
    assert [line.event for line in history] == [Event.DEPOSITED, Event.COMPLETED, Event.REGISTERED]
    assert (history[2].instant, history[2].clerk, history[2].detail) == (
        later,
        "c-02",
        {"registration": "123456789"},
    )
    assert rows(store, tables.outbox) == 3


def test_an_events_body_holds_its_detail_and_no_answers(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    reference = str(deposited(training=True).reference)
    register.append(store, reference, happening(Event.CANCELLED, reason="typed-wrong"), issuer.identity)
    with store.read() as conn:
        body = conn.execute(select(tables.journal.c.body).where(tables.journal.c.seq == 2)).scalar_one()
    told = json.loads(body)
    assert told["detail"] == {"reason": "typed-wrong"}
    assert told["training"] is True
    assert "answers" not in told


def test_a_cancelled_number_stays_visible_and_is_never_given_again(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    reference = str(deposited().reference)
    register.append(store, reference, happening(Event.CANCELLED, reason="typed-wrong"), issuer.identity)
    assert deposited().reference.number == 2
    with store.read() as conn:
        assert files.case(conn, reference).state is CaseState.CANCELLED


def test_an_impossible_event_writes_nothing(store: Store, issuer: Issuer, deposited: Deposit) -> None:
    reference = str(deposited().reference)
    register.append(store, reference, happening(Event.WITHDRAWN), issuer.identity)
    with pytest.raises(KioskError, match="case-transition"):
        register.append(store, reference, happening(Event.COMPLETED), issuer.identity)
    assert rows(store, tables.journal) == rows(store, tables.outbox) == 2


def test_an_unknown_reference_is_told(store: Store, issuer: Issuer) -> None:
    with pytest.raises(KioskError, match="case-unknown"):
        register.append(store, "SALTB-A1-26-00042-00", happening(Event.WITHDRAWN), issuer.identity)
    with store.read() as conn, pytest.raises(KioskError, match="case-unknown"):
        files.case(conn, "SALTB-A1-26-00042-00")
    with store.read() as conn, pytest.raises(KioskError, match="case-unknown"):
        files.history(conn, "SALTB-A1-26-00042-00")


def test_a_reprint_is_an_event_and_the_next_duplicata(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    reference = str(deposited().reference)
    for copy in (1, 2):
        job = register.reprint(store, reference, "a5", happening(Event.REPRINTED), issuer.identity)
        with store.read() as conn:
            row = print_jobs.job(conn, job)
            told = files.history(conn, reference)[-1]
        assert (row.copy, row.media, row.paper) == (copy, "a5", "receipt")
        assert (told.event, told.detail) == (Event.REPRINTED, {"copy": str(copy)})
    assert rows(store, tables.journal) == 3


def test_the_worst_of_a_files_entries_says_how_far_it_is(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    case = deposited()
    register.append(store, str(case.reference), happening(Event.WITHDRAWN), issuer.identity)

    def delivery() -> str:
        with store.read() as conn:
            return files.deliveries(conn, [case.filing.id])[case.filing.id]

    def mark(seq: int, state: str) -> None:
        with store.begin() as conn:
            conn.execute(tables.outbox.update().where(tables.outbox.c.seq == seq).values(state=state))

    assert delivery() == "waiting"
    mark(1, "acknowledged")
    assert delivery() == "waiting"
    mark(2, "acknowledged")
    assert delivery() == "sent"
    mark(1, "refused")
    assert delivery() == "refused"
