"""PACE against ICAO 9303-11 appendix G.1, byte for byte from both ends, and against chips that cheat."""

import pytest

from kiosk.card import access, apdu, mrz, pace, pace_info, tlv
from kiosk.card.apdu import Response, StatusError
from kiosk.card.elliptic import CURVES
from kiosk.card.groups import standard_group
from kiosk.card.pace import CAN, MRZ, Password, Refused, WrongPassword, establish
from kiosk.card.pace_info import PaceInfo, variant
from kiosk.card.secure_messaging import SecureMessaging, Tampered
from kiosk.card.virtual.pace import ChipPace
from tests.fakes.card import leading_zero
from tests.fakes.pace import ChipWire, Replay, keys

CARD_ACCESS = bytes.fromhex("31143012060A04007F0007020204020202010202010D")
NONCE = "3F00C4D39D153F2B2A214A078D899B22"
MAP_IFD = "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99"
MAP_IC = "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560"
KEY_IFD = "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595"
KEY_IC = "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A"
POINTS = {
    "81": "7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
    "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D",
    "82": "824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
    "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54",
    "83": "2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
    "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462",
    "84": "9E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
    "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094",
}
REPLAY = [
    ("0022C1A412800A04007F0007020204020283010184010D", "9000"),
    ("10860000027C0000", "7C12801095A3A016522EE98D01E76CB6B98B42C39000"),
    (f"10860000457C43814104{POINTS['81']}00", f"7C43824104{POINTS['82']}9000"),
    (f"10860000457C43834104{POINTS['83']}00", f"7C43844104{POINTS['84']}9000"),
    ("008600000C7C0A8508C2B0BD78D94BA86600", "7C0A86083ABB9674BCE93C089000"),
]
ZONE_KEY = "T22000129364081251010318"
SECRET = access.mrz_secret(ZONE_KEY)


def info(name: str = "ECDH-GM-AES-128", parameter_id: int = 13) -> PaceInfo:
    return variant(name, parameter_id)


def chip(offer: PaceInfo | None = None, **held: object) -> ChipPace:
    return ChipPace((offer or info(),), {CAN: b"123456", MRZ: SECRET}, **held)  # type: ignore[arg-type] # test doubles


def test_the_password_comes_from_the_zones_key() -> None:
    assert SECRET.hex().upper() == "7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD"
    assert mrz.check_digit("T22000129") == "3"


def test_the_terminal_speaks_the_published_example() -> None:
    offer = pace_info.offered(CARD_ACCESS)[0]

    session = establish(Replay(*REPLAY), offer, Password(MRZ, SECRET), keys(MAP_IFD, KEY_IFD)).messaging

    assert session._keys.encryption.hex().upper() == "F5F0E35C0D7161EE6724EE513A0D9A7F"
    assert session._keys.mac.hex().upper() == "FE251C7858B356B24514B3BD5F4297D1"
    assert session.counter == 0


def test_the_chip_speaks_the_published_example() -> None:
    offer = pace_info.offered(CARD_ACCESS)[0]
    ours = ChipWire(chip(offer, ephemeral=keys(MAP_IC, KEY_IC), random=lambda _size: bytes.fromhex(NONCE)))

    for sent, answer in REPLAY:
        assert ours.send(apdu.command(bytes.fromhex(sent))).encode().hex().upper() == answer
    assert ours.session is not None


@pytest.mark.parametrize("cipher", ["3DES", "AES-128", "AES-192", "AES-256"])
@pytest.mark.parametrize("parameter_id", CURVES)
def test_every_curve_and_cipher_opens_a_session(parameter_id: int, cipher: str) -> None:
    offer = info(f"ECDH-GM-{cipher}", parameter_id)

    assert isinstance(
        establish(ChipWire(chip(offer)), offer, Password(CAN, b"123456")).messaging, SecureMessaging
    )


@pytest.mark.parametrize("parameter_id", [12, 13])
def test_a_session_opens_where_coordinates_begin_with_zero(parameter_id: int) -> None:
    # All points are multiples of the standard generator: choose them so that both public keys of the second
    # agreement, and their shared secret, have an x coordinate with a leading zero byte.
    order = standard_group(parameter_id).order
    map_ours, map_theirs, nonce = 5, 7, 11
    mapped = nonce + map_ours * map_theirs
    public = leading_zero(parameter_id)
    secret = leading_zero(parameter_id, public)
    ours = public * pow(mapped, -1, order) % order
    theirs = secret * pow(public, -1, order) % order
    offer = info(parameter_id=parameter_id)
    wire = ChipWire(
        chip(
            offer,
            ephemeral=keys(f"{map_theirs:x}", f"{theirs:x}"),
            random=lambda size: nonce.to_bytes(size, "big"),
        )
    )

    establish(wire, offer, Password(CAN, b"123456"), keys(f"{map_ours:x}", f"{ours:x}"))

    sent = tlv.need(wire.sent[3].data, 0x7C, 0x83)
    assert sent[1] == 0
    assert len(sent) == 65


def test_a_wrong_password_is_told_from_everything_else() -> None:
    with pytest.raises(WrongPassword):
        establish(ChipWire(chip()), info(), Password(CAN, b"654321"))


@pytest.mark.parametrize("status", [0x6300, 0x63C2])
def test_a_refusal_of_the_last_step_is_a_wrong_password(status: int) -> None:
    with pytest.raises(WrongPassword):
        establish(ChipWire(chip(), {5: lambda _: Response(b"", status)}), info(), Password(CAN, b"123456"))


@pytest.mark.parametrize("step", [2, 3, 4, 5])
def test_any_other_refusal_keeps_its_status(step: int) -> None:
    wire = ChipWire(chip(), {step: lambda _: Response(b"", 0x6985)})

    with pytest.raises(StatusError, match="6985"):
        establish(wire, info(), Password(CAN, b"123456"))


@pytest.mark.parametrize("status", [0x6A80, 0x6A88, 0x6983])
def test_a_variant_that_is_not_taken_is_refused_before_any_secret(status: int) -> None:
    wire = ChipWire(chip(), {1: lambda _: Response(b"", status)})

    with pytest.raises(Refused, match=f"{status:04X}"):
        establish(wire, info(), Password(CAN, b"123456"))
    assert len(wire.sent) == 1


def test_a_warning_about_tries_left_is_no_refusal() -> None:
    wire = ChipWire(chip(), {1: lambda _: Response(b"", 0x63C1)})

    assert isinstance(establish(wire, info(), Password(CAN, b"123456")).messaging, SecureMessaging)


def test_the_parameter_id_always_goes_along_and_no_length_is_asked_for() -> None:
    wire = ChipWire(chip())
    establish(wire, info(), Password(CAN, b"123456"))

    assert tlv.need(wire.sent[0].data, 0x84) == b"\x0d"
    assert wire.sent[0].le is None


def test_a_chip_that_returns_our_own_key_is_refused() -> None:
    wire = ChipWire(chip())
    mirror = {4: lambda _: Response(tlv.encode(0x7C, tlv.encode(0x84, own(wire))), 0x9000)}
    wire.change = mirror

    with pytest.raises(Tampered, match="own public key"):
        establish(wire, info(), Password(CAN, b"123456"))


def own(wire: ChipWire) -> bytes:
    return tlv.need(wire.sent[-1].data, 0x7C, 0x83)


OFF_CURVE = tlv.encode(0x7C, tlv.encode(0x82, b"\x04" + bytes(64)) + tlv.encode(0x84, b"\x04" + bytes(64)))


@pytest.mark.parametrize(
    ("step", "data"),
    [
        (2, ""),
        (2, "7c00"),
        (2, "7c0380 01aa"),
        (3, OFF_CURVE.hex()),
        (4, OFF_CURVE.hex()),
        (5, "7c0a86080000000000000000"),
        (5, "7c00"),
        (5, "ff"),
    ],
)
def test_a_chip_that_does_not_follow_the_protocol_is_refused(step: int, data: str) -> None:
    wire = ChipWire(chip(), {step: lambda _: Response(bytes.fromhex(data), 0x9000)})

    with pytest.raises(Tampered):
        establish(wire, info(), Password(CAN, b"123456"))


@pytest.mark.parametrize(
    ("name", "parameter_id", "runs"),
    [
        ("ECDH-GM-AES-128", 13, True),
        ("ECDH-GM-AES-128", 2, False),
        ("DH-GM-AES-128", 2, True),
        ("DH-IM-AES-256", 13, False),
        ("ECDH-IM-AES-128", 10, False),
        ("ECDH-IM-AES-128", 11, True),
        ("ECDH-CAM-AES-128", 10, True),
        ("ECDH-GM-AES-128", 7, False),
        ("ECDH-GM-AES-128", 19, False),
    ],
)
def test_a_variant_runs_over_the_groups_that_the_standard_pairs_it_with(
    name: str, parameter_id: int, runs: bool
) -> None:
    assert pace.supported(info(name, parameter_id)) is runs


def test_the_best_variant_comes_first_and_equals_keep_the_chips_order() -> None:
    offers = (
        info("DH-GM-AES-256", 2),
        info("ECDH-GM-3DES", 13),
        info("ECDH-IM-AES-256", 13),
        info("ECDH-GM-AES-128", 8),
        info("ECDH-GM-AES-128", 17),
        info("ECDH-GM-AES-128", 12),
        info("ECDH-IM-AES-128", 10),
        info("ECDH-CAM-AES-128", 13),
    )

    assert [offers.index(each) for each in pace.best_first(offers)] == [7, 4, 5, 3, 2, 0, 1]


def test_card_access_lists_what_is_known_and_passes_over_the_rest() -> None:
    unknown = "300d060804007f0007020202020101"  # chip authentication: no parameters of PACE
    wrong_version = "3012060a04007f00070202040202020101 02010d"
    no_parameters = "300f060a04007f00070202040202020102"
    other_mapping = "3012060a04007f00070202040902020102 02010d"
    integrated = "3012060a04007f00070202040402020102 02010d"
    generic = "3012060a04007f00070202040204020102 02010c"
    infos = (
        bytes.fromhex(unknown + wrong_version + no_parameters + other_mapping + integrated + generic)
        + b"\x04\0"
    )

    found = pace_info.offered(tlv.encode(0x31, infos))

    assert [each.name for each in found] == [
        "PACE-ECDH-IM-AES-128 brainpoolP256r1",
        "PACE-ECDH-GM-AES-256 secp256r1",
    ]


def test_card_access_written_is_card_access_read() -> None:
    offers = (info(), info("ECDH-GM-3DES", 16), info("DH-GM-AES-128", 2))

    assert pace_info.offered(pace_info.encode(offers)) == offers
    assert pace_info.encode(pace_info.offered(CARD_ACCESS)) == CARD_ACCESS
    assert offers[2].name == "PACE-DH-GM-AES-128 modp-2048-256"


@pytest.mark.parametrize(
    "commands",
    [
        ["10860000027C0000"],
        ["0022C1A412800A04007F0007020204020283010384010D"],
        ["0022C1A412800A04007F0007020204020283010284010C"],
        [REPLAY[0][0], "10860000037C018000"],
        [REPLAY[0][0], REPLAY[1][0], "10860000027C0000"],
        [REPLAY[0][0], REPLAY[1][0], "10860000097C07810504FFFFFFFF00"],
        [REPLAY[0][0], REPLAY[1][0], REPLAY[2][0], "10860000027C0000"],
        [*[sent for sent, _ in REPLAY[:4]], "008600000C7C0A8508000000000000000000"],
    ],
)
def test_the_chip_refuses_steps_out_of_order_or_wrong(commands: list[str]) -> None:
    wire = ChipWire(chip())
    answers = [wire.send(apdu.command(bytes.fromhex(sent))).status for sent in commands]

    assert answers[-1] != 0x9000
    assert set(answers[:-1]) <= {0x9000}
    assert wire.session is None
