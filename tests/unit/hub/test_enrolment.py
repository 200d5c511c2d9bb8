"""A station is taken in by a code that serves once, and by proving its key."""

from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest

from kiosk.cases.certificates import RevocationReason
from kiosk.errors import KioskError
from kiosk.hub.admin import add_office, add_station, revoke_station
from kiosk.hub.enrolment import CODE_LIFE, enrol
from kiosk.hub.house import House
from kiosk.hub.keys import hub_signing_key, public_jwk
from kiosk.hub.stations import enrolled
from kiosk.sync.signing import sign
from kiosk.sync.wire import Enrolled, Enrolment, EnrolmentRequest, OfficeNames
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen
from tests.fakes.station import OFFICE

LOST = RevocationReason.LOST
SECOND = "0199a5b0-0000-7000-8000-000000000002"


@pytest.fixture
def code(house: House) -> str:
    add_office(house.database, OFFICE)
    return add_station(house.database, OFFICE.code, "A1", house.clock)


def ask(house: House, body: bytes, now: datetime = NOON) -> Enrolled:
    return enrol(house.database, house.key, body, now)


def test_an_enrolled_station_knows_its_office_and_the_hubs_key(house: House, code: str) -> None:
    pen = Pen(house)
    answer = ask(house, pen.enrolment(code))
    assert (answer.office, answer.station) == (OFFICE, "A1")
    assert answer.hub_key == public_jwk(hub_signing_key(house.database)) == public_jwk(house.key)
    with house.database.read() as connection:
        found = enrolled(connection, pen.device)
    assert (found.office, found.station, found.key) == ("SALTB", "A1", public_jwk(pen.key))


def test_a_code_is_read_as_people_type_it(house: House, code: str) -> None:
    typed = code.replace("-", " ").lower()
    assert ask(house, Pen(house).enrolment(typed)).station == "A1"


def test_the_same_station_may_ask_again_when_the_answer_was_lost(house: House, code: str) -> None:
    pen = Pen(house)
    assert ask(house, pen.enrolment(code)) == ask(house, pen.enrolment(code))


def test_a_code_serves_one_computer(house: House, code: str) -> None:
    ask(house, Pen(house).enrolment(code))
    with pytest.raises(KioskError, match="enrolment-code-used"):
        ask(house, Pen(house, SECOND).enrolment(code))


def test_a_code_serves_fifteen_minutes(house: House, code: str) -> None:
    late = NOON + CODE_LIFE + timedelta(seconds=1)
    with pytest.raises(KioskError, match="enrolment-code-expired"):
        ask(house, Pen(house).enrolment(code), late)
    assert timedelta(minutes=15) == CODE_LIFE


@pytest.mark.parametrize("told", [{"code": "AAAA"}, {"office": "RABAT"}, {"station": "B1"}])
def test_a_code_is_bound_to_its_office_and_station(house: House, code: str, told: dict[str, Any]) -> None:
    with pytest.raises(KioskError, match="enrolment-code-unknown"):
        ask(house, Pen(house).enrolment(**{"code": code, **told}))


def test_a_key_must_be_proved(house: House, code: str) -> None:
    pen, other = Pen(house), Pen(house)
    request = EnrolmentRequest(pen.device, "SALTB", "A1", code, public_jwk(pen.key))
    with pytest.raises(KioskError, match="signature-broken"):
        ask(house, msgspec.json.encode(Enrolment(sign(request, other.key))))


@pytest.mark.parametrize("body", [b"", b"\xff", b"[]", b'{"request":5}'])
def test_a_request_of_another_shape_is_refused(house: House, body: bytes) -> None:
    with pytest.raises(KioskError, match="enrolment-malformed"):
        ask(house, body)


def test_a_device_must_name_itself_by_a_uuid(house: House, code: str) -> None:
    with pytest.raises(KioskError, match="enrolment-malformed"):
        ask(house, Pen(house, "../../etc").enrolment(code))


def test_two_computers_cannot_be_one_station(house: House, code: str) -> None:
    second_code = add_station(house.database, "SALTB", "A1", house.clock)
    ask(house, Pen(house).enrolment(code))
    with pytest.raises(KioskError, match="station-taken"):
        ask(house, Pen(house, SECOND).enrolment(second_code))
    with pytest.raises(KioskError, match="station-taken"):
        add_station(house.database, "SALTB", "A1", house.clock)


def test_a_revoked_computer_makes_room_and_does_not_come_back(house: House, code: str) -> None:
    pen = Pen(house)
    ask(house, pen.enrolment(code))
    revoke_station(house.database, "SALTB", "A1", house.clock, reason=LOST)
    with house.database.read() as connection, pytest.raises(KioskError, match="station-revoked"):
        enrolled(connection, pen.device)
    again = add_station(house.database, "SALTB", "A1", house.clock)
    with pytest.raises(KioskError, match="station-revoked"):
        ask(house, pen.enrolment(again))
    assert ask(house, Pen(house, SECOND).enrolment(again)).station == "A1"


def test_a_device_cannot_change_its_key(house: House, code: str) -> None:
    ask(house, Pen(house).enrolment(code))
    again = add_station(house.database, "SALTB", "B1", house.clock)
    with pytest.raises(KioskError, match="station-revoked"):
        ask(house, Pen(house, station="B1").enrolment(again))


def test_a_device_may_move_to_another_station(house: House, code: str) -> None:
    pen = Pen(house)
    ask(house, pen.enrolment(code))
    again = add_station(house.database, "SALTB", "B1", house.clock)
    assert ask(house, pen.enrolment(again, station="B1")).station == "B1"


def test_the_administrator_is_told_what_does_not_fit(house: House, code: str) -> None:
    database, clock = house.database, house.clock
    for wrong in ("", "ab", "SALTB-1", "TOOLONG99"):
        with pytest.raises(KioskError, match="office-code"):
            add_office(database, OfficeNames(wrong, "", ""))
    for wrong in ("", "a1", "A11"):
        with pytest.raises(KioskError, match="station-code"):
            add_station(database, "SALTB", wrong, clock)
    with pytest.raises(KioskError, match="office-unknown"):
        add_station(database, "RABAT", "A1", clock)
    with pytest.raises(KioskError, match="office-unknown"):
        revoke_station(database, "RABAT", "A1", clock, reason=LOST)
    with pytest.raises(KioskError, match="station-absent"):
        revoke_station(database, "SALTB", "A1", clock, reason=LOST)


def test_an_office_may_be_renamed(house: House, code: str) -> None:
    renamed = OfficeNames("SALTB", "اسم جديد", "Nouveau nom", "")
    add_office(house.database, renamed)
    assert ask(house, Pen(house).enrolment(code)).office == renamed
