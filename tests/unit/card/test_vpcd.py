"""The vpcd protocol, with this test as the driver at the other end of the socket."""

import socket
from collections.abc import Iterator
from threading import Event, Thread

import pytest

from kiosk.card.virtual import vpcd
from kiosk.card.virtual.faults import named
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.vpcd import Insertion
from kiosk.errors import KioskError

SELECT = bytes.fromhex("00a4020c02011c")


class Driver:
    """Listens as the driver does, and sends length and payload apart as it does."""

    def __init__(self) -> None:
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.listening.settimeout(5)
        self.port: int = self.listening.getsockname()[1]
        self.slot: socket.socket | None = None

    def accept(self) -> None:
        self.slot, _ = self.listening.accept()
        self.slot.settimeout(5)

    def send(self, payload: bytes) -> None:
        assert self.slot
        self.slot.sendall(len(payload).to_bytes(2, "big"))
        self.slot.sendall(payload)

    def receive(self) -> bytes:
        assert self.slot
        length = int.from_bytes(self.slot.recv(2), "big")
        return self.slot.recv(length) if length else b""

    def close(self) -> None:
        if self.slot:
            self.slot.close()
        self.listening.close()


@pytest.fixture
def driver() -> Iterator[Driver]:
    opened = Driver()
    yield opened
    opened.close()


def lay(driver: Driver, fault: str = "none") -> Insertion:
    laid = Insertion(profile("fatima").card(named(fault)), driver.port)
    driver.accept()
    return laid


def test_the_card_answers_power_atr_and_commands(driver: Driver) -> None:
    laid = lay(driver)
    for control in (b"\x01", b"\x02", b"\x00"):
        driver.send(control)
    driver.send(b"\x04")
    assert driver.receive() == profile("fatima").card().atr
    driver.send(SELECT)
    assert driver.receive() == b"\x90\x00"
    driver.send(b"\x01")
    driver.send(bytes.fromhex("00b0000004"))
    assert driver.receive() == b"\x69\x82"
    laid.take()
    assert laid.gone.is_set()


def test_the_card_answers_where_the_system_has_no_quick_acknowledgement(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vpcd, "_QUICK_ACK", None)
    laid = lay(driver)
    driver.send(SELECT)
    assert driver.receive() == b"\x90\x00"
    laid.take()


def test_an_unknown_control_byte_is_passed_over(driver: Driver) -> None:
    laid = lay(driver)
    driver.send(b"\x07")
    driver.send(SELECT)
    assert driver.receive() == b"\x90\x00"
    laid.take()


def test_a_yanked_card_closes_the_connection(driver: Driver) -> None:
    laid = lay(driver, "yank-after-0")
    driver.send(SELECT)
    assert driver.receive() == b""
    assert laid.gone.wait(5)
    laid.take()


def test_a_driver_that_goes_away_ends_the_card(driver: Driver) -> None:
    laid = lay(driver)
    driver.close()
    assert laid.gone.wait(5)


def test_a_driver_that_goes_away_inside_a_message_ends_the_card(driver: Driver) -> None:
    laid = lay(driver)
    assert driver.slot
    driver.slot.sendall(b"\x00")
    driver.close()
    assert laid.gone.wait(5)


def test_no_driver_is_said_with_the_port(driver: Driver) -> None:
    driver.close()

    with pytest.raises(KioskError) as wrong:
        Insertion(profile("fatima").card(), driver.port)
    assert (wrong.value.code, wrong.value.values) == ("vpcd-absent", {"port": driver.port})


@pytest.mark.parametrize("ending", ["stop", "driver"])
def test_serving_ends_when_told_to_and_when_the_reader_goes(driver: Driver, ending: str) -> None:
    stop = Event()
    serving = Thread(target=vpcd.serve, args=(profile("fatima").card(), driver.port, stop))
    serving.start()
    driver.accept()
    if ending == "stop":
        stop.set()
    else:
        driver.close()
    serving.join(5)
    assert not serving.is_alive()


def test_a_card_taken_twice_stays_taken(driver: Driver) -> None:
    laid = lay(driver)
    laid.take()
    laid.take()
    assert laid.gone.is_set()
