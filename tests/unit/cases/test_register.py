import hashlib
import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy import select

from kiosk.cases import drafts, files, numbers, print_jobs, register, tables
from kiosk.cases.case import CaseState, Event
from kiosk.cases.identity import Issuer
from kiosk.cases.reference import Reference
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from tests.fakes.filings import ANSWERS, HOUSEHOLD, NOON, Deposit, draft, filing, happening, rows


def test_a_deposit_is_kept_as_it_was_returned(store: Store, deposited: Deposit) -> None:
    case = deposited(missing=("cnie-copy",))
    with store.read() as conn:
        assert files.case(conn, str(case.reference)) == case
    assert str(case.reference).startswith("SALTB-A1-26-00001-")
    assert case.state is CaseState.INCOMPLETE
    assert case.clock_trusted


def test_a_deposit_writes_file_journal_outbox_and_print_job_together(
    store: Store, deposited: Deposit
) -> None:
    case = deposited()
    with store.read() as conn:
        entry = conn.execute(select(tables.journal)).one()
        sent = conn.execute(select(tables.outbox)).one()
        (job,) = print_jobs.pending(conn)
    assert (entry.epoch, entry.seq) == (sent.epoch, sent.seq) == (1, 1)
    assert sent.state == "waiting"
    assert (job.reference, job.paper, job.copy, job.media) == (str(case.reference), "receipt", 0, "a4")
    assert (job.state, job.cups_job) == ("queued", None)


def test_the_entrys_body_is_canonical_and_says_all_of_the_deposit(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    case = deposited(missing=("cnie-copy",))
    with store.read() as conn:
        entry = conn.execute(select(tables.journal)).one()
    body = json.loads(entry.body)
    assert body == {
        "v": 1,
        "device": issuer.identity.device,
        "epoch": 1,
        "seq": 1,
        "event": "deposited",
        "case": case.filing.id,
        "reference": str(case.reference),
        "instant": "2026-11-21T12:00:00.000Z",
        "clerk": "c-01",
        "training": False,
        "clock": "trusted",
        "form": "tadamon",
        "form_version": 1,
        "lang": "ar",
        "law_date": "2026-01-01",
        "office": "SALTB",
        "station": "A1",
        "year": 26,
        "number": 1,
        "received": ["rsu"],
        "missing": ["cnie-copy"],
        "missing_until": "2026-12-21",
        "answers": ANSWERS,
    }
    again = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert entry.body == again
    assert case.hash == entry.hash == hashlib.sha256(again).hexdigest()
    assert entry.head == hashlib.sha256(bytes(32) + bytes.fromhex(entry.hash)).hexdigest()


def test_numbers_run_without_gap_by_station_training_and_year(store: Store, issuer: Issuer) -> None:
    def number(issuer: Issuer, instant: datetime, *, training: bool = False) -> str:
        case = register.deposit(
            store, filing(training=training), (), issuer=issuer, instant=instant, media="a5"
        )
        return str(case.reference)[:-3]

    other = Issuer("SALTB", "B2", issuer.identity)
    assert number(issuer, NOON) == "SALTB-A1-26-00001"
    assert number(issuer, NOON, training=True) == "SALTB-TA1-26-00001"
    assert number(other, NOON) == "SALTB-B2-26-00001"
    assert number(issuer, NOON) == "SALTB-A1-26-00002"
    # 23:30 UTC on 31 December was already the new year in Morocco, until 20 September 2026 (UTC+1).
    assert number(issuer, datetime(2025, 12, 31, 23, 30, tzinfo=UTC)) == "SALTB-A1-26-00003"


def test_a_double_click_gives_back_the_first_number(store: Store, issuer: Issuer) -> None:
    one = filing()
    case = register.deposit(store, one, HOUSEHOLD, issuer=issuer, instant=NOON, media="a4")
    with pytest.raises(KioskError) as refused:
        register.deposit(store, one, HOUSEHOLD, issuer=issuer, instant=NOON, media="a4")
    assert (refused.value.code, refused.value.values) == (
        "already-deposited",
        {"reference": str(case.reference)},
    )
    assert rows(store, tables.journal) == rows(store, tables.case_file) == 1


def test_a_deposit_takes_its_draft_away(store: Store, issuer: Issuer) -> None:
    kept = drafts.keep(store, draft(), NOON)
    register.deposit(store, filing(kept.id), (), issuer=issuer, instant=NOON, media="a4")
    assert rows(store.own, tables.draft) == 0
    with pytest.raises(KioskError, match="already-deposited"):
        drafts.keep(store, kept, NOON)


def test_a_deposit_that_fails_late_leaves_nothing_and_keeps_the_draft(
    store: Store, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = drafts.keep(store, draft(), NOON)

    def fail(*_: object) -> int:
        raise KioskError("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(register.print_jobs, "queue_copy", fail)
        with pytest.raises(KioskError, match="disk-full"):
            register.deposit(store, filing(kept.id), HOUSEHOLD, issuer=issuer, instant=NOON, media="a4")
    for table in (tables.case_file, tables.journal, tables.outbox, tables.counter, tables.name_word):
        assert rows(store, table) == 0
    assert rows(store.own, tables.draft) == 1
    case = register.deposit(store, filing(kept.id), HOUSEHOLD, issuer=issuer, instant=NOON, media="a4")
    assert case.reference.number == 1


@pytest.mark.parametrize("bad", ["\ud800", float("nan"), b"bytes"])
def test_answers_that_cannot_be_written_are_refused_without_being_quoted(
    store: Store, issuer: Issuer, bad: object
) -> None:
    one = filing()
    object.__setattr__(one, "answers", {"applicant": {"family_name_fr": bad}})
    with pytest.raises(KioskError) as refused:
        register.deposit(store, one, (), issuer=issuer, instant=NOON, media="a4")
    assert refused.value.code == "case-not-writable"
    assert refused.value.__suppress_context__
    assert rows(store, tables.counter) == 0


def test_an_instant_is_kept_to_the_millisecond_in_utc(store: Store, deposited: Deposit) -> None:
    morocco = timezone(timedelta(hours=1))
    case = deposited(instant=datetime(2026, 11, 21, 13, 0, 0, 123_999, tzinfo=morocco))
    assert case.instant == datetime(2026, 11, 21, 12, 0, 0, 123_000, tzinfo=UTC)
    with store.read() as conn:
        assert files.case(conn, str(case.reference)).instant == case.instant


def test_a_clock_set_back_is_marked_on_the_file_and_in_the_journal(store: Store, deposited: Deposit) -> None:
    deposited()
    case = deposited(instant=NOON - timedelta(days=400))
    assert not case.clock_trusted
    with store.read() as conn:
        assert not files.case(conn, str(case.reference)).clock_trusted
        body = conn.execute(select(tables.journal.c.body).where(tables.journal.c.seq == 2)).scalar_one()
    assert json.loads(body)["clock"] == "untrusted"
    assert case.reference.number == 1  # of 2025, as the clock said
    assert deposited().clock_trusted


def test_a_day_counts_by_moroccos_wall_clock_and_leaves_training_out(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    noon = datetime(2026, 8, 21, 12, tzinfo=UTC)  # Morocco is at UTC+1
    deposited(instant=datetime(2026, 8, 20, 23, 30, tzinfo=UTC), missing=("cnie-copy",))
    deposited(instant=noon)
    deposited(instant=noon, training=True)
    before = deposited(instant=noon + timedelta(days=1))
    register.append(
        store, str(before.reference), happening(Event.CANCELLED, reason="typed-wrong"), issuer.identity
    )
    with store.begin() as conn:
        conn.execute(tables.outbox.update().where(tables.outbox.c.seq == 1).values(state="refused"))
    with store.read() as conn:
        assert files.day(conn, date(2026, 8, 21)) == files.DayCount(2, 1, 4, 1)
        assert files.day(conn, date(2026, 8, 21), training=True).deposits == 1
        earlier = files.day(conn, date(2026, 8, 20))
        assert (earlier.deposits, earlier.incomplete) == (0, 1), (
            "what is incomplete stays so, whatever the day"
        )


def test_no_answer_shows_in_a_repr(deposited: Deposit) -> None:
    case = deposited()
    for told in (repr(case), repr(HOUSEHOLD), repr(filing())):
        assert "ZZ9999" not in told
        assert "ALAOUI" not in told
        assert "العلوي" not in told


def test_a_register_counts_for_the_stations_whose_numbers_it_gave_out(
    store: Store, deposited: Deposit
) -> None:
    deposited()
    with store.begin() as conn:
        numbers.carry(conn, Reference("SALTB", "A2", 26, 7))
        assert numbers.counts_for(conn, "SALTB", "A1")
        assert numbers.counts_for(conn, "SALTB", "A2")
        assert not numbers.counts_for(conn, "SALTB", "A3")
