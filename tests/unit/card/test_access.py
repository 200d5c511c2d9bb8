"""Chips that want to be asked in their own way, and commands that no terminal of ours sends."""

import pytest

from kiosk.card import access, apdu, tlv
from kiosk.card.access import Bac
from kiosk.card.apdu import Command
from kiosk.card.habits import Habits
from kiosk.card.pace import CAN, Password
from kiosk.card.pace_info import PaceInfo, variant
from kiosk.card.pace_mapping import Chance
from kiosk.card.session import Session
from kiosk.card.virtual.card import Chip, VirtualCard
from kiosk.card.virtual.faults import named
from kiosk.card.virtual.profile import profile
from tests.fakes.card import Never

WAYS = ["00a4000c023f00", "00a4000c", "00a40000023f0000", "00a40000"]


class Peculiar:
    """A chip that shows EF.CardAccess only after the master file was selected in its one way."""

    atr = b""

    def __init__(self, way: str, card_access: bytes = b"") -> None:
        self.card = profile("fatima").card()
        self.way = bytes.fromhex(way)
        self.card_access = card_access
        self.open = False

    def transmit(self, apdu_bytes: bytes) -> bytes:
        self.open = self.open or apdu_bytes == self.way
        if not self.open:
            return b"\x6a\x82" if apdu_bytes[1] == 0xA4 and apdu_bytes[2] == 2 else b"\x67\x00"
        if self.card_access and apdu_bytes[1] == 0xB0:
            return self.card_access + b"\x90\x00"
        return self.card.transmit(apdu_bytes)


def offered(session: Session) -> tuple[PaceInfo, ...]:
    return access.offered(access.card_access(session, Habits()))


@pytest.mark.parametrize("way", WAYS)
def test_the_master_file_is_selected_in_whichever_way_the_chip_takes(way: str) -> None:
    session = Session(Peculiar(way), Never())

    assert [info.name for info in offered(session)] == ["PACE-ECDH-GM-AES-128 brainpoolP256r1"]


def test_a_chip_that_shows_no_card_access_in_any_way_offers_nothing() -> None:
    assert offered(Session(Peculiar("00"), Never())) == ()


@pytest.mark.parametrize(
    "raw", [tlv.encode(0x30, b""), tlv.encode(0x31, b"\x30\x05\x06"), tlv.encode(0x31, b""), b"\x1f"]
)
def test_a_card_access_that_says_nothing_known_offers_nothing(raw: bytes) -> None:
    assert offered(Session(Peculiar(WAYS[0], raw), Never())) == ()


def opened() -> tuple[VirtualCard, Session]:
    card = profile("fatima").card()
    session = Session(card, Never())
    access.open_chip(session, Password(CAN, b"123456"), Bac.NEVER, Chance(lambda order: order // 3), Habits())
    return card, session


def status(card: VirtualCard, command: str) -> int:
    return apdu.response(card.transmit(bytes.fromhex(command))).status


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("00a404", 0x6A80),
        ("00ff0000", 0x6D00),
        ("00a4080c02011e", 0x6A86),
        ("00a4020c02011e", 0x6A82),
        ("00b0000004", 0x6982),
        ("0ca4020c0a8e080000000000000000", 0x6988),
    ],
)
def test_the_chip_refuses_commands_with_the_status_of_their_kind(command: str, answer: int) -> None:
    assert status(profile("fatima").card(), command) == answer


def test_the_chip_shows_data_groups_only_through_secure_messaging() -> None:
    card = profile("fatima").card()

    assert status(card, "00a4040c07a0000002471001") == 0x9000
    assert status(card, "00a4020c020101") == 0x6982


def test_a_plain_command_in_between_ends_the_session_on_the_chip() -> None:
    card, session = opened()
    assert session.send(Command(0, 0xA4, 2, 12, b"\x01\x01")).status == 0x9000

    status(card, "00a4020c020101")

    assert status(card, "0ca4020c0a8e080000000000000000") == 0x6988


def test_a_forged_command_ends_the_session_on_the_chip() -> None:
    card, _ = opened()

    assert status(card, "0ca4020c0a8e080000000000000000") == 0x6988
    assert card._messaging is None


def test_the_chip_does_not_begin_a_variant_it_cannot_run() -> None:
    integrated = variant("ECDH-IM-AES-128", 10)
    data = tlv.encode(0x80, integrated.oid) + b"\x83\x01\x02\x84\x01\x0a"
    card = VirtualCard(Chip((integrated,), {CAN: b"123456"}))

    assert status(card, Command(0, 0x22, 0xC1, 0xA4, data).encode().hex()) == 0x6A80


def test_a_chip_whose_keys_are_off_the_curve_still_answers_what_has_none() -> None:
    assert status(profile("fatima").card(named("off-curve")), "10860000027c0000") == 0x6985
