"""An entry judged after its answer: what the hub says by now takes the place of what it said then."""

from sqlalchemy import update

from kiosk.cases.tables import outbox
from tests.fakes.spoilt import BadLine, hear
from tests.fakes.station import Station


def test_a_verdict_that_comes_later_takes_the_place_of_the_answer(enrolled: Station, line: BadLine) -> None:
    enrolled.deposit()
    enrolled.deposit(form_version=99)
    assert enrolled.deliver(line).accepted == 2
    assert [row[1:] for row in enrolled.outbox()] == [("acknowledged", "stored", "")] * 2
    hear(enrolled, line)
    assert [row[1:] for row in enrolled.outbox()] == [
        ("acknowledged", "stored", ""),
        ("refused", "quarantined", "item-form-unknown"),
    ]


def test_an_entry_that_waits_is_answered_anew(enrolled: Station, line: BadLine) -> None:
    enrolled.deposit(form_version=99)
    enrolled.deliver(line)
    with enrolled.store.begin() as conn:
        conn.execute(update(outbox).values(state="waiting", verdict="", reason=""))
    hear(enrolled, line)
    assert [row[1:] for row in enrolled.outbox()] == [("waiting", "", "")]
    enrolled.deliver(line)
    assert [row[1:] for row in enrolled.outbox()] == [("refused", "quarantined", "item-form-unknown")]
