"""What an office's own register says to its head."""

from contextlib import closing
from datetime import date
from pathlib import Path

from sqlalchemy import insert, update

from kiosk.app import station
from kiosk.cases import disputes
from kiosk.cases.disputes import Dispute
from kiosk.cases.overview.counts import By
from kiosk.cases.overview.period import Period
from kiosk.cases.tables import case_file, decision, journal, outbox, print_job
from kiosk.clock import FixedClock
from kiosk.desk.overseeing_register import RegisterOverseeing
from kiosk.settings import Settings
from kiosk.settings.declared import Register
from tests.fakes import counting
from tests.fakes.registered import in_register
from tests.fakes.sources import HERE, MONTH, OFFICE, of
from tests.fakes.supervised import NOW, TODAY


def test_the_registers_own_gaps_are_named(tmp_path: Path) -> None:
    made = station.means(tmp_path, settings=Settings(office=OFFICE), clock=FixedClock(NOW))
    some = HERE[:6]
    with closing(made):
        in_register(made.store, some)
        with made.store.begin() as conn:
            conn.execute(update(outbox).where(outbox.c.seq == 1).values(state="waiting"))
            conn.execute(update(outbox).where(outbox.c.seq == 2).values(state="refused"))
            conn.execute(update(print_job).where(print_job.c.case_id == "c3").values(state="queued"))
            conn.execute(update(case_file).where(case_file.c.line == 4).values(clock_trusted=False))
            conn.execute(update(journal).where(journal.c.case_id == "c5").values(body=b"altered"))
            aside = {
                "event": "registered",
                "day": "2026-11-02",
                "registration": "1",
                "reason": "",
                "reference": some[5].file.reference,
                "outcome": "decision-conflict",
                "received": NOW,
            }
            conn.execute(insert(decision).values(aside))
            disputes.keep(conn, Dispute(made.identity.device, 1, "A1", 3, NOW))
        source = RegisterOverseeing(made)
        (told,) = source.balance(Period(date(2026, 1, 1), TODAY), proof=True).offices
        (presence,) = source.stations()
    by_why = {one.why: one.reference for one in told.gaps}
    assert by_why.keys() == {"not-sent", "refused-by-hub", "receipt-not-printed", "clock-untrusted"}
    assert by_why["receipt-not-printed"] == some[2].file.reference
    assert by_why["clock-untrusted"] == some[3].file.reference
    assert (told.quarantined, told.unheard) == (1, (some[5].file.reference,))
    assert told.unproven == (some[4].file.reference,)
    assert (presence.pending, presence.set_apart, presence.disputed, presence.heard) == (1, 1, 1, None)


def test_a_shared_register_counts_like_an_office_s_own(tmp_path: Path, register_address: str) -> None:
    kept = Register(database=register_address)
    made = station.means(tmp_path, settings=Settings(office=OFFICE, register=kept), clock=FixedClock(NOW))
    with closing(made):
        in_register(made.store, HERE)
        source = RegisterOverseeing(made)
        for by in By:
            assert source.figures(MONTH, by) == counting.figures(of(MONTH), MONTH, by)
        assert source.queue() == counting.queue(HERE, TODAY)
        page = source.files(MONTH, limit=7)
        assert [one.reference for one in page.files] == [one.file.reference for one in of(MONTH)][:7]
        assert len(source.closings(MONTH.period)) > 0
        assert len(source.balance(MONTH.period, proof=True).offices[0].unproven) == 0
        (presence,) = source.stations()
        assert presence.entries == len(HERE) + sum(one.until is not None for one in HERE)
