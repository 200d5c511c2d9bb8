from datetime import timedelta

import pytest
from sqlalchemy import insert

from kiosk.cases import print_jobs, tables
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from tests.fakes.filings import NOON, Deposit


def test_a_job_is_followed_from_its_row_to_its_end(store: Store, deposited: Deposit) -> None:
    reference = str(deposited().reference)
    with store.begin() as conn:
        (row,) = print_jobs.pending(conn)
        print_jobs.submitted(conn, row.id, "kiosk-17")
        print_jobs.record(conn, row.id, "needs-paper", ("media-empty-error",))
    with store.begin() as conn:
        (row,) = print_jobs.pending(conn)
        assert (row.cups_job, row.state, row.reasons) == (
            "kiosk-17",
            "needs-paper",
            ("media-empty-error",),
        )
        assert row.created == NOON
        print_jobs.record(conn, row.id, "printed")
    with store.read() as conn:
        assert print_jobs.pending(conn) == ()
        assert [job.state for job in print_jobs.of_case(conn, reference)] == ["printed"]


def test_each_paper_counts_its_own_copies(store: Store, deposited: Deposit) -> None:
    case = deposited()
    with store.begin() as conn:
        jobs = [
            print_jobs.queue(conn, case.filing.id, paper, "a4", NOON)
            for paper in ("receipt", "application", "receipt")
        ]
        assert [print_jobs.job(conn, job).copy for job in jobs] == [1, 0, 2]


def test_one_copy_is_never_queued_twice(store: Store, deposited: Deposit) -> None:
    case = deposited()
    with pytest.raises(KioskError, match="register-conflict"), store.begin() as conn:
        print_jobs.queue_copy(conn, case.filing.id, "receipt", 0, "a4", NOON)


def test_a_job_belongs_to_a_file(store: Store) -> None:
    row = {
        "case_id": "nobody",
        "paper": "receipt",
        "copy": 0,
        "media": "a4",
        "state": "queued",
        "reasons": [],
        "created": NOON,
    }
    with pytest.raises(KioskError, match="register-conflict"), store.begin() as conn:
        conn.execute(insert(tables.print_job), row)


def test_an_unknown_job_is_told(store: Store) -> None:
    with store.begin() as conn:
        for call in (
            lambda: print_jobs.job(conn, 7),
            lambda: print_jobs.submitted(conn, 7, "kiosk-1"),
            lambda: print_jobs.record(conn, 7, "printed"),
        ):
            with pytest.raises(KioskError, match="print-job-unknown"):
                call()


def test_a_paper_that_passes_is_followed_and_owed_to_nobody(store: Store) -> None:
    with store.begin() as conn:
        job = print_jobs.queue_passing(conn, "guide", "rnp", "a5", NOON)
        print_jobs.submitted(conn, job, "kiosk-1")
    with store.read() as conn:
        row = print_jobs.job(conn, job)
        assert (row.reference, row.paper, row.copy, row.cups_job) == ("rnp", "guide", 0, "kiosk-1")
        assert print_jobs.pending(conn) == ()


def test_a_paper_that_passed_is_forgotten_and_a_receipt_never(store: Store, deposited: Deposit) -> None:
    deposited()
    with store.begin() as conn:
        old = print_jobs.queue_passing(conn, "guide", "rnp", "a5", NOON - timedelta(days=2))
        new = print_jobs.queue_passing(conn, "guide", "rnp", "a5", NOON)
        assert print_jobs.forget(conn, NOON) == (old,)
        assert print_jobs.job(conn, new).paper == "guide"
        assert [row.paper for row in print_jobs.pending(conn)] == ["receipt"]
        with pytest.raises(KioskError, match="print-job-unknown"):
            print_jobs.job(conn, old)


def test_the_number_of_a_job_is_never_given_again(store: Store) -> None:
    with store.begin() as conn:
        old = print_jobs.queue_passing(conn, "guide", "rnp", "a5", NOON)
        assert print_jobs.forget(conn, NOON + timedelta(days=2)) == ()
        assert print_jobs.queue_passing(conn, "guide", "rnp", "a5", NOON) > old
