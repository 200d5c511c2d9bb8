"""What a station wrote before it was revoked is kept when a person brings it; a thief is not believed."""

from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import select

from kiosk.cases.certificates import RevocationReason
from kiosk.cases.closing import figures, lines_of
from kiosk.cases.closing_queue import unsent
from kiosk.errors import KioskError
from kiosk.hub.admin import revoke_station
from kiosk.hub.closings import closed_days, kept
from kiosk.hub.judging import caught_up
from kiosk.hub.tables import file, log_item, station
from kiosk.sync.signing import sign
from kiosk.sync.wire import SentClosing
from tests.fakes.closings import close
from tests.fakes.filings import NOON
from tests.fakes.near import NearHub
from tests.fakes.spoilt import DAY
from tests.fakes.station import Station
from tests.fakes.sticks import at_hub, back, out


def revoke(near: NearHub, reason: RevocationReason, ago: timedelta = timedelta()) -> None:
    clock = near.house.clock
    since = clock.now() - ago
    revoke_station(near.house.database, "SALTB", "A1", clock, reason=reason, since=since)


def verdicts(near: NearHub) -> list[str]:
    caught_up(near.house.database, None, near.house.clock)
    with near.house.database.read() as connection:
        return list(connection.scalars(select(log_item.c.reason).order_by(log_item.c.seq)))


def files(near: NearHub) -> int:
    with near.house.database.read() as connection:
        return len(connection.execute(select(file.c.reference)).all())


@pytest.mark.parametrize(
    "reason", [RevocationReason.REPLACED, RevocationReason.CLOSED, RevocationReason.LOST]
)
def test_what_was_written_before_the_end_is_kept_and_counts(
    enrolled: Station, near: NearHub, reason: str
) -> None:
    enrolled.deposit(NOON - timedelta(hours=2))
    enrolled.deposit(NOON + timedelta(hours=2))
    revoke(near, RevocationReason(reason))
    assert enrolled.deliver(near).code == "station-revoked"
    answer = at_hub(near, out(enrolled))
    assert (verdicts(near), files(near)) == (["", "item-station-revoked"], 1)
    assert (answer.refused, answer.pages) == ((), 0)
    assert (back(enrolled, answer).accepted, at_hub(near, out(enrolled)).entries["stored"]) == (1, 0)


@pytest.mark.parametrize("reason", [RevocationReason.STOLEN, RevocationReason.MISUSED])
def test_in_other_hands_no_date_is_believed_but_the_proof_is_kept(
    enrolled: Station, near: NearHub, reason: RevocationReason
) -> None:
    enrolled.deposit(NOON - timedelta(days=2))
    revoke(near, reason, ago=timedelta(days=1))
    at_hub(near, out(enrolled))
    assert (verdicts(near), files(near)) == (["item-station-revoked"], 0)


def test_a_day_closed_before_the_end_is_kept_and_no_later_one(enrolled: Station, near: NearHub) -> None:
    close(enrolled)
    revoke(near, RevocationReason.REPLACED, ago=timedelta(hours=1))
    assert closed(near) == 0
    at_hub(near, out(enrolled))
    assert closed(near) == 0
    with near.house.database.write() as connection:
        connection.execute(station.update().values(revoked_since=NOON + timedelta(hours=1)))
    at_hub(near, out(enrolled))
    assert closed(near) == 1


def test_a_closing_without_an_instant_is_refused_where_it_counts(enrolled: Station, near: NearHub) -> None:
    made = close(enrolled)
    told = figures(made, enrolled.identity.device, 1)
    token = sign(msgspec.structs.replace(told, instant="soon"), enrolled.identity.private_key)
    revoke(near, RevocationReason.REPLACED)
    sent = SentClosing(token, lines_of(made.register).decode())
    with pytest.raises(KioskError, match="closing-malformed"):
        kept(near.house.database, near.house.key, sent, NOON, late=True)


def test_a_refusal_that_is_not_for_good_leaves_the_closing_waiting(enrolled: Station, near: NearHub) -> None:
    close(enrolled)
    revoke(near, RevocationReason.STOLEN)
    back(enrolled, at_hub(near, out(enrolled)))
    with enrolled.store.read() as conn:
        assert len(unsent(conn)) == 1


def test_a_hub_that_is_busy_answers_no_closing(
    enrolled: Station, near: NearHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object, **_more: object) -> None:
        raise KioskError("hub-busy")

    close(enrolled)
    monkeypatch.setattr("kiosk.hub.usb.kept", busy)
    with pytest.raises(KioskError, match="hub-busy"):
        at_hub(near, out(enrolled))


def closed(near: NearHub) -> int:
    with near.house.database.read() as connection:
        return len(closed_days(connection, ["SALTB"], DAY, DAY, training=True))
