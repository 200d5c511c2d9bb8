"""The register of a day and its closings: what is there, what is not, and what was signed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, update

from kiosk.cases import closing, daybook, journal, register, tables
from kiosk.cases.case import CaseState, Event
from kiosk.cases.day import Closing, DayRegister, Gap
from kiosk.cases.identity import Issuer
from kiosk.cases.store import Store
from tests.fakes.filings import HOUSEHOLD, NOON, Deposit, happening, rows
from tests.helpers.references import unheld

TODAY = date(2026, 11, 21)


def of_day(store: Store, day: date = TODAY, *, training: bool = False) -> DayRegister:
    with store.read() as conn:
        return daybook.day_register(conn, day, "SALTB", "A1", training=training)


def settle(store: Store, outbox: str = "acknowledged", printed: str = "printed") -> None:
    with store.begin() as conn:
        conn.execute(update(tables.outbox).values(state=outbox))
        conn.execute(update(tables.print_job).values(state=printed))


def gone(store: Store, *references: str) -> None:
    """Take files out of the register, as no program of ours does."""
    with store.begin() as conn:
        unheld(conn)
        for table in (tables.print_job, tables.person, tables.name_word, tables.outbox):
            conn.execute(delete(table))
        conn.execute(delete(tables.case_file).where(tables.case_file.c.reference.in_(references)))


def kept(store: Store, issuer: Issuer, ordinal: int = 1) -> Closing:
    seen = of_day(store)
    with store.begin() as conn:
        log = journal.end(conn)
        made = Closing(seen, "c-01", NOON + timedelta(hours=5), log.head, log.seq, "a.b.c", ordinal)
        closing.keep(conn, made)
    return made


def test_a_day_tells_its_files_in_the_order_of_their_numbers(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    first = deposited()
    second = deposited(HOUSEHOLD[:1], missing=("cnie-copy", "signed-form"))
    deposited(instant=NOON - timedelta(days=1))
    deposited(training=True)
    told = happening(Event.CANCELLED, reason="duplicate")
    register.append(store, str(first.reference), told, issuer.identity)
    seen = of_day(store)
    assert (seen.day, seen.office, seen.station, seen.training) == (TODAY, "SALTB", "A1", False)
    one, other = seen.lines
    assert (one.number, one.reference, one.form, one.persons) == (1, str(first.reference), "tadamon", 3)
    assert (one.applicant_ar, one.applicant_fr) == ("العلوي فاطمة الزهراء", "EL ALAOUI FATIMA ZAHRA")
    assert (one.cnie, one.state, one.reason, one.clerk) == (
        "•••••901",
        CaseState.CANCELLED,
        "duplicate",
        "c-01",
    )
    assert (other.reference, other.persons, other.missing) == (str(second.reference), 1, 2)
    assert seen.counts == {CaseState.CANCELLED: 1, CaseState.INCOMPLETE: 1}
    assert [line.number for line in of_day(store, training=True).lines] == [1]


def test_a_file_without_persons_stands_in_the_register_too(store: Store, deposited: Deposit) -> None:
    deposited(())
    (line,) = of_day(store).lines
    assert (line.applicant_ar, line.applicant_fr, line.cnie, line.persons) == ("", "", "", 0)


def test_a_day_balances_once_every_receipt_is_out_and_every_entry_taken(
    store: Store, deposited: Deposit
) -> None:
    reference = str(deposited().reference)
    assert of_day(store).gaps == (Gap("not-sent", reference), Gap("receipt-not-printed", reference))
    settle(store)
    assert of_day(store).gaps == ()
    settle(store, outbox="refused", printed="failed")
    assert of_day(store).gaps == (Gap("refused-by-hub", reference), Gap("receipt-not-printed", reference))


def test_a_deposit_by_a_clock_that_went_back_is_named(store: Store, deposited: Deposit) -> None:
    deposited()
    behind = deposited(instant=NOON - timedelta(days=2))
    settle(store)
    assert of_day(store, TODAY - timedelta(days=2)).gaps == (Gap("clock-untrusted", str(behind.reference)),)
    assert of_day(store).gaps == ()


def test_every_missing_number_is_named_once_in_the_day_that_must_account_for_it(
    store: Store, deposited: Deposit
) -> None:
    yesterday, today = NOON - timedelta(days=1), NOON
    cases = [deposited(instant=instant) for instant in (yesterday,) * 3 + (today,) * 4]
    lost = [str(cases[place].reference) for place in (0, 1, 3, 5, 6)]
    gone(store, *lost)

    def missing(day: date) -> list[str]:
        return [gap.reference for gap in of_day(store, day).gaps if gap.code == "number-missing"]

    assert missing(TODAY - timedelta(days=1)) == lost[:2]
    assert missing(TODAY) == lost[2:]
    assert missing(TODAY + timedelta(days=1)) == []


def test_numbers_of_training_and_of_another_year_are_series_of_their_own(
    store: Store, deposited: Deposit
) -> None:
    deposited(instant=NOON - timedelta(days=400))
    deposited(training=True)
    deposited()
    settle(store)
    assert of_day(store).gaps == of_day(store, training=True).gaps == ()


def test_an_empty_day_is_empty(store: Store) -> None:
    assert of_day(store) == DayRegister(TODAY, "SALTB", "A1", training=False, lines=(), gaps=())


def test_days_stay_open_until_a_closing_covers_their_last_file(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    def open_days(*, training: bool = False) -> tuple[date, ...]:
        with store.read() as conn:
            return daybook.open_days(conn, training=training)

    deposited()
    deposited(instant=NOON - timedelta(days=3))
    deposited(training=True, instant=NOON - timedelta(days=5))
    assert open_days() == (TODAY - timedelta(days=3), TODAY)
    assert open_days(training=True) == (TODAY - timedelta(days=5),)
    kept(store, issuer)
    assert open_days() == (TODAY - timedelta(days=3),)
    deposited()
    assert open_days() == (TODAY - timedelta(days=3), TODAY)


def test_a_closing_is_read_back_as_it_was_kept_whatever_became_of_its_files(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    reference = str(deposited(missing=("cnie-copy",)).reference)
    made = kept(store, issuer)
    register.append(store, reference, happening(Event.WITHDRAWN), issuer.identity)
    settle(store)
    with store.read() as conn:
        assert closing.closings(conn, 10, training=False) == (made,)
        assert closing.of_day(conn, TODAY, training=False) == made
        assert closing.of_day(conn, TODAY, training=True) is None
        assert closing.latest(conn, TODAY, training=False) == (1, 1)
        assert closing.latest(conn, TODAY - timedelta(days=1), training=False) == (0, 0)


def test_a_closing_outlives_a_file_that_the_register_lost(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    reference = str(deposited().reference)
    made = kept(store, issuer)
    gone(store, reference)
    with store.read() as conn:
        (found,) = closing.closings(conn, 10, training=False)
    (line,) = found.register.lines
    assert (line.reference, line.applicant_ar, line.cnie, found.later) == (reference, "", "", 0)
    assert closing.figures(found, "d", 1) == closing.figures(made, "d", 1)


def test_files_after_a_closing_are_counted_and_the_next_closing_covers_them(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    deposited()
    first = kept(store, issuer)
    deposited()
    deposited()
    with store.read() as conn:
        assert closing.closings(conn, 10, training=False) == (replace(first, later=2),)
    second = kept(store, issuer, 2)
    with store.read() as conn:
        assert closing.closings(conn, 10, training=False) == (second, replace(first, later=2))
        assert closing.closings(conn, 1, training=False) == (second,)
        assert closing.latest(conn, TODAY, training=False) == (2, 3)
    assert rows(store, tables.closing) == 2


def test_the_figures_hold_counts_gaps_head_and_the_hash_of_lines_that_name_nobody(
    store: Store, issuer: Issuer, deposited: Deposit
) -> None:
    deposited()
    deposited(missing=("cnie-copy",))
    made = kept(store, issuer)
    told = closing.figures(made, "device", 1)
    assert told.counts == {"complete": 1, "incomplete": 1}
    assert told.gaps == {"not-sent": 2, "receipt-not-printed": 2}
    assert (told.day, told.seq, told.head, told.ordinal) == ("2026-11-21", 2, made.head, 1)
    lines = closing.lines_of(made.register)
    assert b"SALTB-A1-26-00001-02" in lines
    assert "العلوي".encode() not in lines
    assert b"901" not in lines


@pytest.mark.parametrize("changed", [{"state": CaseState.CANCELLED}, {"number": 2}, {"missing": 1}])
def test_any_changed_line_changes_the_hash(
    store: Store, issuer: Issuer, deposited: Deposit, changed: dict[str, object]
) -> None:
    deposited()
    made = kept(store, issuer)
    lines = (replace(made.register.lines[0], **changed),)
    other = replace(made, register=replace(made.register, lines=lines))
    assert closing.figures(other, "d", 1).register != closing.figures(made, "d", 1).register
