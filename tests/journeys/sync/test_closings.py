"""A day's closing and a stick over a real hub process: kept once, answered by its signature."""

import zstandard

from kiosk.hub.closings import closed_days
from kiosk.hub.database import Database
from kiosk.sync import closings
from kiosk.sync.client import HubClient
from kiosk.sync.wire import OfficeNames
from tests.fakes.closings import close
from tests.fakes.spoilt import DAY
from tests.fakes.station import Station


def test_a_closing_goes_over_the_line_once(
    desk: Station, client: HubClient, database: Database, office: OfficeNames
) -> None:
    close(desk)
    assert closings.send(desk.store, client) == ""
    desk.deposit()
    close(desk, ordinal=2)
    assert [closings.send(desk.store, client) for _ in range(2)] == ["", ""]
    with database.read() as connection:
        (day,) = closed_days(connection, [office.code], DAY, DAY, training=True)
    assert (day.device, day.ordinal, day.station) == (desk.identity.device, 2, "A1")


def test_what_no_client_sends_is_refused_and_the_closing_waits(desk: Station, client: HubClient) -> None:
    close(desk)
    told = client._session.post(
        f"{client.url}/v1/closings", data=zstandard.compress(b"{}"), headers={"Content-Encoding": "zstd"}
    )
    assert (told.status_code, told.json()["type"]) == (400, "urn:tadamon:problem:closing-malformed")
