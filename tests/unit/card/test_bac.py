"""Basic access control against ICAO 9303-11 appendix D, from both ends, and when it may be used at all."""

from collections.abc import Callable

import pytest

from kiosk.card import access, apdu, bac, pace_info
from kiosk.card.access import Bac
from kiosk.card.apdu import Response
from kiosk.card.pace import MRZ, Password, Refused, WrongPassword
from kiosk.card.pace_info import variant
from kiosk.card.reader import Can, CardReading, Mrz
from kiosk.card.reading import Terms
from kiosk.card.secure_messaging import Tampered
from kiosk.card.virtual.bac import ChipBac
from kiosk.card.virtual.card import Chip, VirtualCard
from kiosk.card.virtual.faults import Faults
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.clock import SystemClock
from kiosk.errors import KioskError
from tests.fakes.card import FATIMA, Never, ignore, read
from tests.fakes.pace import Replay

SECRET = access.mrz_secret("L898902C<369080619406236")
CHALLENGE, NONCE = "4608F91988702212", "781723860C06C226"
SENT_KEY, OWN_KEY = "0B795240CB7049B01C19B33E32804F0B", "0B4F80323EB3191CB04970CB4052790B"
SENT = "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A7"
ANSWER = "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D7449"
SCRIPT = [("0084000008", f"{CHALLENGE}9000"), (f"0082000028{SENT}28", f"{ANSWER}9000")]


def in_turn(*given: str) -> Callable[[int], bytes]:
    left = [bytes.fromhex(each) for each in given]
    return lambda size: left.pop(0)[:size]


def establish(*script: tuple[str, str]) -> bac.SecureMessaging:
    return bac.establish(Replay(*script), Password(MRZ, SECRET), in_turn(NONCE, SENT_KEY))


def test_the_terminal_speaks_the_published_example() -> None:
    messaging = establish(*SCRIPT)

    assert messaging._keys.encryption.hex().upper() == "979EC13B1CBFE9DCD01AB0FED307EAE5"
    assert messaging._keys.mac.hex().upper() == "F1CB1F1FB5ADF208806B89DC579DC1F8"
    assert messaging.counter == 0x887022120C06C226


def test_the_chip_speaks_the_published_example() -> None:
    chip = ChipBac({MRZ: SECRET}, in_turn(CHALLENGE, OWN_KEY), offered=True)

    first = chip.challenge(apdu.command(bytes.fromhex(SCRIPT[0][0])))
    second, session = chip.authenticate(apdu.command(bytes.fromhex(SCRIPT[1][0])))

    assert first.encode().hex().upper() == SCRIPT[0][1]
    assert second.encode().hex().upper() == SCRIPT[1][1]
    assert session
    assert session.counter == 0x887022120C06C226


@pytest.mark.parametrize("status", ["6300", "6982", "6988", "63C2", "6985", "6A80"])
def test_a_refused_authentication_is_a_wrong_key(status: str) -> None:
    with pytest.raises(WrongPassword):
        establish(SCRIPT[0], (SCRIPT[1][0], status))


@pytest.mark.parametrize(
    "script",
    [[(SCRIPT[0][0], "6D00")], [(SCRIPT[0][0], "46089000")], [SCRIPT[0], (SCRIPT[1][0], "6D00")]],
)
def test_a_chip_that_does_not_know_it_refuses(script: list[tuple[str, str]]) -> None:
    with pytest.raises(Refused):
        establish(*script)


@pytest.mark.parametrize("answer", [ANSWER[:-2] + "00", "47" + ANSWER[2:], ANSWER[:-16], "", SENT])
def test_an_answer_that_the_chip_did_not_make_is_refused(answer: str) -> None:
    with pytest.raises(Tampered):
        establish(SCRIPT[0], (SCRIPT[1][0], f"{answer}9000"))


@pytest.mark.parametrize(
    ("commands", "status"),
    [
        (["0082000028" + SENT + "28"], 0x6985),
        (["0084000004"], 0x6700),
        (["0084000008", "0082000028" + SENT[:-2] + "0028"], 0x6300),
        (["0084000008", "008200000272C228"], 0x6300),
        (["0084000008", "0082000028" + SENT + "28"], 0x6300),
    ],
)
def test_the_chip_refuses_what_is_out_of_order_or_not_made_with_its_key(
    commands: list[str], status: int
) -> None:
    # Its challenge is not the published one, so that the published answer is an old one played again.
    chip = ChipBac({MRZ: SECRET}, bytes, offered=True)
    answer = Response(b"", 0)
    for each in commands:
        sent = apdu.command(bytes.fromhex(each))
        answer = chip.challenge(sent) if sent.ins == 0x84 else chip.authenticate(sent)[0]

    assert answer.status == status


def card(*, pace: bool, basic: bool, refusing: bool = False) -> VirtualCard:
    whole = profile("fatima").chip()
    offers = (variant("ECDH-GM-AES-128", 99),) if refusing else whole.offers
    return VirtualCard(
        Chip(offers if pace or refusing else (), whole.passwords, whole.files, extended=True, bac=basic)
    )


def outcome(lying: VirtualCard, key: Can | Mrz, rule: Bac) -> str:
    try:
        found = VirtualReader(lying, Terms(SystemClock(), rule)).read(key, ignore, Never())
    except KioskError as wrong:
        return wrong.code
    assert isinstance(found, CardReading)
    assert (found.cnie, found.photo) == ("ZZ999901", read().photo)
    return found.access


def zone() -> Mrz:
    holder = profile("fatima").holder
    assert holder
    return Mrz(holder.zone)


PACE, BASIC = "PACE-ECDH-GM-AES-128 brainpoolP256r1 MRZ", "BAC-3DES MRZ"


@pytest.mark.parametrize(
    ("pace", "refusing", "rule", "ended"),
    [
        (True, False, Bac.NEVER, PACE),
        (True, False, Bac.ALWAYS_ALLOWED, PACE),
        (False, False, Bac.NEVER, "card-unreadable"),
        (False, False, Bac.NO_PACE, BASIC),
        (False, False, Bac.ALWAYS_ALLOWED, BASIC),
        (False, True, Bac.NEVER, "card-unreadable"),
        (False, True, Bac.NO_PACE, "card-unreadable"),
        (False, True, Bac.ALWAYS_ALLOWED, f"{BASIC} (PACE refused)"),
    ],
)
def test_the_setting_decides_whether_the_weaker_way_is_taken(
    pace: bool, refusing: bool, rule: Bac, ended: str
) -> None:
    assert outcome(card(pace=pace, basic=True, refusing=refusing), zone(), rule) == ended


def test_a_chip_without_pace_does_not_open_by_its_number() -> None:
    assert outcome(card(pace=False, basic=True), FATIMA, Bac.NO_PACE) == "card-needs-mrz"


def test_a_chip_that_opens_in_no_way_is_unreadable() -> None:
    assert outcome(card(pace=False, basic=False), zone(), Bac.NO_PACE) == "card-unreadable"


def test_a_zone_of_another_card_is_a_wrong_key() -> None:
    other = profile("driss").holder
    assert other

    assert outcome(card(pace=False, basic=True), Mrz(other.zone), Bac.NO_PACE) == "card-wrong-key"


def test_a_chip_opened_in_the_weaker_way_is_read_at_any_length_and_taken_up_again() -> None:
    lying = card(pace=False, basic=True)
    for faults in (Faults(), Faults(short_only=True), Faults(forget_after=9), Faults(no_short_ids=True)):
        assert outcome(VirtualCard(lying._chip, faults), zone(), Bac.NO_PACE) == BASIC


def test_a_card_access_that_cannot_be_read_offers_nothing() -> None:
    assert not access._mentions_pace(b"")
    assert not access._mentions_pace(b"\x31\x7f")
    assert access._mentions_pace(pace_info.encode((variant("ECDH-GM-AES-128", 99),)))
