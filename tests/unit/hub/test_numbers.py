"""The numbers that a station's code has given out are known at once, judged or not."""

from pathlib import Path

import pytest

from kiosk.hub.house import House
from kiosk.hub.judging import caught_up
from kiosk.hub.numbers import last_numbers
from kiosk.sync.wire import LastNumber
from tests.fakes import near
from tests.fakes.station import OFFICE, station


def known(house: House) -> tuple[LastNumber, ...]:
    with house.database.read() as connection:
        return last_numbers(connection, OFFICE.code, "A1")


def test_a_number_is_known_before_its_file_is_judged(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with station(tmp_path) as desk:
        line = near.NearHub(house)
        desk.enrol(house.database, line)
        with monkeypatch.context() as unjudged:
            unjudged.setattr(near, "caught_up", lambda *_: 0)
            desk.deposit()
            desk.deposit(form_version=99)
            assert desk.deliver(line).accepted == 2
            assert known(house) == (LastNumber(True, 26, 2),)
    assert caught_up(house.database, None, house.clock) == 0
    assert known(house) == (LastNumber(True, 26, 2),)
