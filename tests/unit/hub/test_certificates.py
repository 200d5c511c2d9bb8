"""The hub certifies a station's key when it enrols, renews it in time, and tells all when it is lost."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from kiosk.cases.certificates import RevocationReason
from kiosk.cases.thumbprint import key_id
from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub.admin import add_office, add_station, revoke_station
from kiosk.hub.certificates import BEFORE, EARLY, LIFE, renewed
from kiosk.hub.enrolment import enrol
from kiosk.hub.feed import asked, page
from kiosk.hub.house import House
from kiosk.hub.keys import public_jwk
from kiosk.hub.stations import enrolled
from kiosk.sync.feed_items import CertificateItem, FeedItem, OfficeItem, RevocationItem
from kiosk.sync.signing import verified
from kiosk.sync.wire import FEED_START, Certified, LastNumber
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen
from tests.fakes.station import OFFICE

SECOND = "0199a5b0-0000-7000-8000-000000000002"


def told(house: House, office: str = "RABAT") -> list[Any]:
    """What any office hears of keys."""
    with house.database.read() as connection:
        heard = page(connection, office, asked(FEED_START, "100"))
    items = [msgspec.json.decode(raw, type=FeedItem) for raw in heard.items]
    return [one for one in items if not isinstance(one, OfficeItem)]


def certified(house: House, token: str) -> Certified:
    return verified(token, public_jwk(house.key), Certified)


def renew(house: House, pen: Pen, days: int) -> None:
    with house.database.read() as connection:
        one = enrolled(connection, pen.device)
    renewed(house.database, house.key, one, NOON + timedelta(days=days))


def test_an_enrolment_certifies_the_key_and_tells_every_office(house: House) -> None:
    pen = Pen(house)
    answer = pen.enrol()
    one = certified(house, answer.certificate)
    assert one.kid == key_id(pen.key.public_key())
    assert (one.key, one.office, one.station, one.epoch) == (public_jwk(pen.key), "SALTB", "A1", 1)
    assert (one.office_ar, one.office_fr) == (OFFICE.name_ar, OFFICE.name_fr)
    assert (one.since, one.until) == (NOON - BEFORE, NOON + LIFE)
    assert told(house) == [CertificateItem(answer.certificate)]


def test_asking_again_for_a_lost_answer_tells_nothing_new(house: House) -> None:
    pen = Pen(house)
    add_office(house.database, OFFICE)
    body = pen.enrolment(add_station(house.database, "SALTB", "A1", house.clock))
    first, second = (enrol(house.database, house.key, body, NOON) for _ in range(2))
    assert first == second
    assert len(told(house)) == 1


def test_a_new_epoch_or_place_is_certified_anew(house: House) -> None:
    pen = Pen(house)
    pen.enrol()
    code = add_station(house.database, "SALTB", "B1", house.clock)
    moved = enrol(house.database, house.key, pen.enrolment(code, station="B1", epoch=2), NOON)
    one = certified(house, moved.certificate)
    assert (one.station, one.epoch) == ("B1", 2)
    assert len(told(house)) == 2


def test_a_certificate_is_renewed_before_its_end_and_keeps_its_beginning(house: House) -> None:
    pen = Pen(house)
    first = certified(house, pen.enrol().certificate)
    renew(house, pen, days=(LIFE - EARLY).days - 1)
    assert len(told(house)) == 1
    renew(house, pen, days=(LIFE - EARLY).days)
    renew(house, pen, days=(LIFE - EARLY).days)
    assert len(told(house)) == 2
    second = certified(house, told(house)[1].token)
    assert (second.kid, second.since) == (first.kid, first.since)
    assert second.until == first.until + LIFE - EARLY


def test_a_certificate_that_ended_is_renewed_when_its_station_comes_back(house: House) -> None:
    pen = Pen(house)
    pen.enrol()
    renew(house, pen, days=2 * LIFE.days)
    assert certified(house, told(house)[1].token).until == NOON + 3 * LIFE


def test_a_revocation_is_told_to_every_office(house: House) -> None:
    pen = Pen(house)
    pen.enrol()
    lost = NOON - timedelta(hours=5)
    since = revoke_station(
        house.database, "SALTB", "A1", house.clock, reason=RevocationReason.STOLEN, since=lost
    )
    assert since == lost
    assert told(house)[1:] == [RevocationItem(key_id(pen.key.public_key()), lost, "stolen")]
    with house.database.read() as connection, pytest.raises(KioskError, match="station-revoked"):
        enrolled(connection, pen.device)


def test_a_revocation_holds_from_now_on_where_nothing_is_said(house: House) -> None:
    Pen(house).enrol()
    clock = FixedClock(NOON)
    assert revoke_station(house.database, "SALTB", "A1", clock, reason=RevocationReason.CLOSED) == NOON


def test_a_revocation_to_come_is_refused(house: House) -> None:
    Pen(house).enrol()
    late = NOON + timedelta(seconds=1)
    with pytest.raises(KioskError, match="revocation-to-come"):
        revoke_station(house.database, "SALTB", "A1", house.clock, reason=RevocationReason.LOST, since=late)
    assert len(told(house)) == 1


@pytest.mark.parametrize("key", [{}, {"kty": "EC", "crv": "P-384", "x": "AA", "y": "AA"}])
def test_a_key_on_another_curve_is_not_certified(house: House, key: dict[str, str]) -> None:
    add_office(house.database, OFFICE)
    code = add_station(house.database, "SALTB", "A1", house.clock)
    with pytest.raises(KioskError, match=r"signature-broken|enrolment-malformed"):
        enrol(house.database, house.key, Pen(house).enrolment(code, key=key), NOON)
    assert told(house) == []


@pytest.mark.parametrize("epoch", [-1, 0, 10**9, 2**63])
def test_an_epoch_that_no_log_has_is_refused(house: House, epoch: int) -> None:
    add_office(house.database, OFFICE)
    code = add_station(house.database, "SALTB", "A1", house.clock)
    with pytest.raises(KioskError, match="enrolment-malformed"):
        enrol(house.database, house.key, Pen(house).enrolment(code, epoch=epoch), NOON)


def test_a_new_computer_goes_on_where_the_numbers_of_the_old_one_ended(house: House) -> None:
    """Also where the entry was set aside, or stands in a disputed history: somebody holds that receipt."""
    old = Pen(house)
    assert old.enrol().numbers == ()
    for number in (1, 2):
        old.write(reference=old.reference(number))
    old.write(reference=old.reference(7), form_version=9)
    old.raw(b"no json")
    old.send()
    clone = Pen(house)
    clone.key = old.key
    clone.write(reference=old.reference(9), clerk="c-02")
    clone.send()
    revoke_station(house.database, "SALTB", "A1", house.clock, reason=RevocationReason.REPLACED)

    answer = Pen(house, SECOND).enrol()

    assert answer.numbers == (LastNumber(training=True, year=26, last=9),)
