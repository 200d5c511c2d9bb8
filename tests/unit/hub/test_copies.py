"""A log with two histories is told to its office once, with the first place that both claim."""

from typing import Any

import msgspec

from kiosk.hub.admin import add_station
from kiosk.hub.enrolment import enrol
from kiosk.hub.feed import asked, page
from kiosk.hub.house import House
from kiosk.sync.feed_items import DisputeItem, FeedItem
from kiosk.sync.wire import FEED_START
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen


def told(house: House, office: str = "SALTB") -> list[Any]:
    with house.database.read() as connection:
        heard = page(connection, office, asked(FEED_START, "100"))
    items = [msgspec.json.decode(raw, type=FeedItem) for raw in heard.items]
    return [one for one in items if isinstance(one, DisputeItem)]


def test_a_copied_disk_is_told_to_its_office_once(pen: Pen) -> None:
    pen.write()
    pen.send()
    assert told(pen.house) == []
    shared = list(pen.items)
    pen.write()
    pen.send()
    pen.items = shared
    for _ in range(3):
        pen.write(clerk="c-02")
    pen.hand_in()
    pen.hand_in()
    pen.hand_in(4)
    assert told(pen.house) == [DisputeItem(pen.device, 1, "A1", 2, NOON)]
    assert told(pen.house, "RABAT") == []


def test_each_epoch_is_told_of_for_itself(pen: Pen) -> None:
    pen.write()
    pen.send()
    code = add_station(pen.house.database, "SALTB", "A1", pen.house.clock, again=True)
    enrol(pen.house.database, pen.house.key, pen.enrolment(code, epoch=2), NOON)
    pen.write()
    pen.hand_in(2)
    assert told(pen.house) == [DisputeItem(pen.device, 1, "A1", 2, NOON)]
