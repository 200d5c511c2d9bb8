"""A stick carries what the line would, believed by the hub's signature alone, whichever stick comes when."""

import pytest
from sqlalchemy import delete, update

from kiosk.cases.case import Event
from kiosk.cases.tables import outbox
from kiosk.errors import KioskError
from kiosk.hub.body import decoded
from kiosk.hub.tables import feed as told
from kiosk.hub.tables import feed_end
from kiosk.sync import stick, usb
from kiosk.sync.stick import Outbound
from tests.fakes import lost
from tests.fakes.spoilt import BadLine, cursor, decided, events, tell
from tests.fakes.station import Station, held
from tests.fakes.sticks import at_hub, back, carried, out

DONE = ("acknowledged", "stored", "")


def states(desk: Station) -> set[tuple[str, ...]]:
    return {row[1:] for row in desk.outbox()}


def test_going_out_changes_nothing_and_coming_back_acknowledges(enrolled: Station, line: BadLine) -> None:
    for _ in range(5):
        enrolled.deposit()
    first, second = out(enrolled, 2), out(enrolled, 2)
    assert (first.entries, first.left, second.entries) == (5, 0, 5)
    assert states(enrolled) == {("waiting", "", "")}
    answer = at_hub(line, first)
    assert (answer.entries["stored"], answer.refused, answer.office) == (5, (), "SALTB")
    done = back(enrolled, answer)
    assert (done.accepted, done.refused, done.waiting, done.code) == (5, 0, 0, "")
    assert states(enrolled) == {DONE}
    assert held(line.house.database, enrolled.identity.device) == enrolled.hashes()


def test_the_bytes_on_the_stick_are_those_of_the_line(enrolled: Station, line: BadLine) -> None:
    enrolled.deposit()
    opened = stick.unsealed(out(enrolled).content, line.house.key, Outbound)
    enrolled.deliver(line)
    (posted,) = line.sent
    assert decoded(opened.batches[0].body, "zstd") == posted.body


def test_a_stick_and_the_line_together_store_once(enrolled: Station, line: BadLine) -> None:
    enrolled.deposit()
    gone = out(enrolled)
    assert enrolled.deliver(line).accepted == 1
    answer = at_hub(line, gone)
    assert answer.entries["duplicate"] == 1
    assert back(enrolled, answer).accepted == 1
    assert held(line.house.database, enrolled.identity.device) == enrolled.hashes()


def test_decisions_come_back_and_their_entries_go_with_the_next_stick(
    enrolled: Station, line: BadLine
) -> None:
    case = enrolled.deposit()
    carried(enrolled, line)
    tell(line, decided(case.reference))
    done = carried(enrolled, line)
    assert (done.taken.recorded, done.waiting, done.pages) == (1, 1, 1)
    assert events(enrolled, case)[-1] is Event.TRANSMITTED
    assert carried(enrolled, line).waiting == 0


def test_a_feed_of_many_pages_comes_whole_and_goes_on_where_it_was_cut(
    enrolled: Station, line: BadLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = [enrolled.deposit() for _ in range(7)]
    carried(enrolled, line)
    tell(line, *(decided(case.reference) for case in cases))
    monkeypatch.setattr("kiosk.hub.usb.FEED_LIMIT", 3)
    answer = at_hub(line, out(enrolled))
    assert answer.pages == 3
    taken, calls = usb.take, []

    def cut(*asked: object) -> object:
        calls.append(asked)
        if len(calls) == 2:
            raise KioskError("register-full")
        return taken(*asked)

    monkeypatch.setattr(usb, "take", cut)
    with pytest.raises(KioskError, match="register-full"):
        back(enrolled, answer)
    done = back(enrolled, answer)
    assert (done.pages, done.taken.recorded) == (2, 4)
    again = back(enrolled, answer)
    assert (again.pages, again.taken.recorded) == (0, 0)


def test_an_older_stick_takes_nothing_back(enrolled: Station, line: BadLine) -> None:
    case = enrolled.deposit()
    old = at_hub(line, out(enrolled))
    tell(line, decided(case.reference))
    assert back(enrolled, at_hub(line, out(enrolled))).taken.recorded == 1
    place = cursor(enrolled)
    done = back(enrolled, old)
    assert (done.pages, done.refused, done.code, cursor(enrolled)) == (0, 0, "", place)
    assert [row[1] for row in enrolled.outbox()] == ["acknowledged", "waiting"]


def test_two_sticks_may_cross(enrolled: Station, line: BadLine) -> None:
    enrolled.deposit()
    first = out(enrolled)
    enrolled.deposit()
    second = out(enrolled)
    later = at_hub(line, second)
    earlier = at_hub(line, first)
    assert back(enrolled, later).accepted == 2
    assert back(enrolled, earlier).accepted == 1
    assert states(enrolled) <= {DONE, ("acknowledged", "duplicate", "")}


def lose(line: BadLine, after: int) -> None:
    with line.house.database.write() as connection:
        lost.lose(connection, after)


def test_what_the_hub_lost_goes_again_and_an_answer_from_before_proves_nothing(
    enrolled: Station, line: BadLine
) -> None:
    for _ in range(3):
        enrolled.deposit()
    before = at_hub(line, out(enrolled))
    back(enrolled, before)
    enrolled.deposit()
    lose(line, 1)
    gap = at_hub(line, out(enrolled))
    assert gap.refused == ("batch-gap",)
    done = back(enrolled, gap)
    assert (done.code, done.waiting) == ("batch-gap", 3)
    assert back(enrolled, before).accepted == 0
    assert back(enrolled, before).waiting == 3
    assert carried(enrolled, line).waiting == 0
    assert held(line.house.database, enrolled.identity.device) == enrolled.hashes()


def test_a_gap_the_register_cannot_fill_is_told(enrolled: Station, line: BadLine) -> None:
    enrolled.deposit()
    carried(enrolled, line)
    enrolled.deposit()
    lose(line, 0)
    with enrolled.store.begin() as conn:
        conn.execute(delete(outbox).where(outbox.c.seq == 1))
    assert back(enrolled, at_hub(line, out(enrolled))).code == "batch-gap"


def test_a_hub_that_was_set_back_tells_everything_again(enrolled: Station, line: BadLine) -> None:
    case = enrolled.deposit()
    carried(enrolled, line)
    with line.house.database.write() as connection:
        connection.execute(delete(told))
        connection.execute(update(feed_end).values(place=0, head=b"\0" * 32))
    tell(line, decided(case.reference))
    assert carried(enrolled, line).taken.recorded == 1
