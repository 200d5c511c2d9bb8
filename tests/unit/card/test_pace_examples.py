"""PACE against the worked examples of ICAO 9303-11 appendices G to I, command by command.

The parameter id (tag 84) goes along in MSE:Set AT, which the text's own commands leave out.
"""

from dataclasses import dataclass

import pytest

from kiosk.card import access, apdu, pace
from kiosk.card.ciphers import AES_128
from kiosk.card.groups import standard_group
from kiosk.card.kdf import SessionKeys
from kiosk.card.pace import CAN, MRZ, Password, establish
from kiosk.card.pace_info import PaceInfo, variant
from kiosk.card.pace_mapping import integrated_group, pseudo_random
from kiosk.card.secure_messaging import Tampered
from kiosk.card.virtual.pace import ChipPace
from tests.fakes.pace import ChipWire, Replay, keys

ZONE = Password(MRZ, access.mrz_secret("T22000129364081251010318"))
CAM_ZONE = Password(MRZ, access.mrz_secret("C11T002JM496081222310314"))
NUMBER = Password(CAN, b"123456")


@dataclass(frozen=True)
class Example:
    """One example: what the terminal chooses, and what goes over the wire."""

    info: PaceInfo
    password: Password
    choice: str
    sealed_nonce: str
    maps: tuple[str, str]
    agrees: tuple[str, str]
    confirms: tuple[str, str]
    private: tuple[str, ...]
    encryption: str
    mac: str
    random: str = ""

    @property
    def script(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.choice, "9000"),
            ("10860000027C0000", f"7C128010{self.sealed_nonce}9000"),
            _exchange(*self.maps),
            _exchange(*self.agrees),
            (f"008600000C7C0A8508{self.confirms[0]}00", f"{self.confirms[1]}9000"),
        )


def _exchange(sent: str, answer: str) -> tuple[str, str]:
    return f"10860000{len(sent) // 2:02X}{sent}00", f"{answer}9000"


G2 = Example(
    info=variant("DH-GM-AES-128", 0),
    password=ZONE,
    choice="0022C1A412800A04007F00070202040102830101840100",
    sealed_nonce="854D8DF5827FA6852D1A4FA701CDDDCA",
    maps=(
        (
            "7C8183818180"
            "23FB3749EA030D2A25B278D2A562047ADE3F01B74F17A15402CB7352CA7D2B3EB71C343DB13D1DEBCE9A3666DBCFC920"
            "B49174A602CB47965CAA73DC702489A44D41DB914DE9613DC5E98C94160551C0DF86274B9359BC0490D01B03AD54022D"
            "CB4F57FAD6322497D7A1E28D46710F461AFE710FBBBC5F8BA166F4311975EC6C"
        ),
        (
            "7C8183828180"
            "78879F57225AA8080D52ED0FC890A4B25336F699AA89A2D3A189654AF70729E623EA5738B26381E4DA19E004706FACE7"
            "B235C2DBF2F38748312F3C98C2DD4882A41947B324AA1259AC22579DB93F7085655AF30889DBB845D9E6783FE42C9F24"
            "49400306254C8AE8EE9DD812A804C0B66E8CAFC14F84D8258950A91B44126EE6"
        ),
    ),
    agrees=(
        (
            "7C8183838180"
            "907D89E2D425A178AA81AF4A7774EC8E388C115CAE67031E85EECE520BD911551B9AE4D04369F29A02626C86FBC6747C"
            "C7BC352645B6161A2A42D44EDA80A08FA8D61B76D3A154AD8A5A51786B0BC07147057871A922212C5F67F43173172236"
            "B7747D1671E6D692A3C7D40A0C3C5CE397545D015C175EB5130551EDBC2EE5D4"
        ),
        (
            "7C8183848180"
            "075693D9AE941877573E634B6E644F8E60AF17A0076B8B123D9201074D36152BD8B3A213F53820C42ADC79AB5D0AEEC3"
            "AEFB91394DA476BD97B9B14D0A65C1FC71A0E019CB08AF55E1F729005FBA7E3FA5DC41899238A250767A6D46DB974064"
            "386CD456743585F8E5D90CC8B4004B1F6D866C79CE0584E49687FF61BC29AEA1"
        ),
    ),
    confirms=("B46DD9BD4D98381F", "7C0A8608917F37B5C0E6D8D1"),
    private=(
        "5265030F751F4AD18B08AC565FC7AC952E41618D",
        "89CCD99B0E8D3B1F11E1296DCA68EC53411CF2CA",
    ),
    encryption="2F7F46ADCC9E7E521B45D192FAFA9126",
    mac="805A1D27D45A5116F73C54469462B7D8",
)
H1 = Example(
    info=variant("ECDH-IM-AES-128", 13),
    password=NUMBER,
    choice="0022C1A412800A04007F0007020204040283010284010D",
    sealed_nonce="143DC40C08C8E891FBED7DEDB92B64AD",
    maps=("7C1281105DD4CBFC96F5453B130D890A1CDBAE32", "7C028200"),
    agrees=(
        (
            "7C43834104"
            "89CBA23FFE96AA18D824627C3E934E54A9FD0B87A95D1471DC1C0ABFDCD640D4"
            "6755DE9B7B778280B6BEBD57439ADFEB0E21FD4ED6DF42578C13418A59B34C37"
        ),
        (
            "7C43844104"
            "67F78E5F7F7686082B293E8D087E056916D0F74BC01A5F8957D0DE45691E51E8"
            "932B69A962B52A0985AD2C0A271EE6A13A8ADDDCD1A3A994B9DED257F4D22753"
        ),
    ),
    confirms=("450F02B86F6A0909", "7C0A860875D4D96E8D5B0308"),
    private=("A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595",),
    encryption="0D3FEB33251A6370893D62AE8DAAF51B",
    mac="B01E89E3D9E8719E586B50B4A7506E0B",
    random="5DD4CBFC96F5453B130D890A1CDBAE32",
)
H2 = Example(
    info=variant("DH-IM-AES-128", 0),
    password=NUMBER,
    choice="0022C1A412800A04007F00070202040302830102840100",
    sealed_nonce="9ABB8864CA0FF1551E620D1EF4E13510",
    maps=("7C128110B3A6DB3C870C3E99245E0D1C06B747DE", ""),
    agrees=(
        (
            "7C8183838180"
            "0F0CC62945A8029251FB7EF3C094E12EC68E4EF07F27CB9D9CD04C5C4250FAE0E4F8A951557E929AEB48E5C6DD47F2F5"
            "CD7C351A9BD2CD722C07EDE166770F08FFCB370262CF308DD7B07F2E0DA9CAAA1492344C852906919538C98A4BA4187E"
            "76CE9D87832386D319CE2E043C3343AEAE6EDBA1A9894DC5094D22F7FE1351D5"
        ),
        (
            "7C8183848180"
            "928D9A0F9DBA450F13FC859C6F290D1D36E42431138A4378500BEB4E0401854CFF111F71CB6DC1D0335807A11388CC8E"
            "AA87B07907AAD9FBA6B169AF6D8C26AF8DDDC39ADC3AD2E3FF882B84D23E9768E95A80E4746FB07A9767679FE92133B4"
            "D379935C771BD7FBED6C7BB4B1708B275EA75679524CDC9C6A91370CC662A2F3"
        ),
    ),
    confirms=("55D61977CBF5307E", "7C0A8608C2F04230187E1525"),
    private=(
        (
            "4BD0E54740F9A028E6A515BFDAF967848C4F5F5FFF65AA0915947FFD1A0DF2FA6981271BC905F3551457B7E03AC3B806"
            "6DE4AA406C1171FB43DD939C4BA16175103BA3DEE16419AA248118F90CC36A3D6F4C373652E0C3CCE7F0F1D0C5425B36"
            "00F0F0D6A67F004C8BBA33F2B4733C7252445C1DFC4F1107203F71D2EFB28161"
        ),
    ),
    encryption="01AFC10CF87BE36D8179E87370171F07",
    mac="23F0FBD05FD6C7B8B88F4C8309669061",
    random="B3A6DB3C870C3E99245E0D1C06B747DE",
)
I1 = Example(
    info=variant("ECDH-CAM-AES-128", 13),
    password=CAM_ZONE,
    choice="0022C1A412800A04007F0007020204060283010184010D",
    sealed_nonce="CB60E8E0D85B76A9BD304747C2AD42E2",
    maps=(
        (
            "7C43814104"
            "7F1D410ADB7DDB3B84BF1030800981A9105D7457B4A3ADE002384F3086C67EDE"
            "1AB889104A27DB6D842B019020FBF3CEACB0DC627F7BDCAC29969E19D0E553C1"
        ),
        (
            "7C43824104"
            "A234236AA9B9621E8EFB73B5245C0E09D2576E5277183C1208BDD55280CAE8B3"
            "04F365713A356E65A451E165ECC9AC0AC46E3771342C8FE5AEDD092685338E23"
        ),
    ),
    agrees=(
        (
            "7C43834104"
            "446C934084D9DAB863944F219520076C29EE3F7AE6722B11FF319EC1C7728F95"
            "5483400BFF60BF0C5929270009277DC2A515E12575010AD9BA916CF1BF86FEFC"
        ),
        (
            "7C43844104"
            "02AD566F3C6EC7F9324509AD50A51FA52030782A4968FCFEDF737DAEA9933331"
            "11C3B9B4C2287789BD137E7F8AA882E2A3C633CCD6ECC2C63C57AD401A09C2E1"
        ),
    ),
    confirms=(
        "E86BD06018A1CD3B",
        (
            "7C3C86088596CF055C67C1A38A30"
            "1EEA964DAAE372AC990E3EFDE6333353BFC89A6704D93DA8798CF77F5B7A54BD10CBA372B42BE0B9B5F28AA8DE2F4F92"
        ),
    ),
    private=(
        "5D8BB87BD74D985A4B7D4325B9F7B976FE835122773400798914AA22738135CC",
        "76ECFDAA9841C323A3F5FC5E88B88DB3EFF7E35EBF57A7E6946CB630006C2120",
    ),
    encryption="0A9DA4DB03BDDE39FC5202BC44B2E89E",
    mac="4B1C06491ED5140CA2B537D344C6C0B1",
)
STATIC_KEY = bytes.fromhex(
    "041872709494399E7470A6431BE25E83EEE24FEA568C2ED28DB48E05DB3A610DC8"
    "84D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F"
)
STATIC_PRIVATE = 0x86C88A4579CE48135878E6348A734B5D47CE5BC1E54C0E8978687B49FDE2E2C2
CHIP_DATA = "85DC3FA93D0952BFA82F5FD189EE75BD82F11D1F0B8ED4BF5319AC9B53C426B3"
CHIP_MAPPING_PRIVATE = 0x9E56A6B59C95D06ECE5CD10F983BB2F4F1943528E577F23881D89D8C3BBEE0AA


def run(example: Example) -> tuple[pace.Established, Replay]:
    wire = Replay(*example.script)
    random = bytes.fromhex(example.random)
    return establish(
        wire, example.info, example.password, keys(*example.private), lambda size: random[:size]
    ), wire


@pytest.mark.parametrize("example", [G2, H1, H2, I1], ids=["G.2", "H.1", "H.2", "I"])
def test_the_terminal_speaks_the_published_example(example: Example) -> None:
    ended, wire = run(example)

    assert wire.left == []
    assert ended.messaging._keys.encryption.hex().upper() == example.encryption
    assert ended.messaging._keys.mac.hex().upper() == example.mac


def test_the_chip_speaks_the_published_example_of_integrated_mapping() -> None:
    # Its private key is that of appendix G.1.
    own = keys("107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A")
    nonce = bytes.fromhex("2923BE84E16CD6AE529049F1F1BBE9EB")
    chip = ChipPace((H1.info,), {CAN: b"123456"}, own, lambda _size: nonce)
    wire = ChipWire(chip)

    for sent, answer in H1.script:
        assert wire.send(apdu.command(bytes.fromhex(sent))).encode().hex().upper() == answer
    assert wire.session is not None


def test_the_pseudo_random_numbers_are_the_published_ones() -> None:
    prime = standard_group(13).field
    nonce, second = (
        bytes.fromhex(text)
        for text in ("2923BE84E16CD6AE529049F1F1BBE9EB", "5DD4CBFC96F5453B130D890A1CDBAE32")
    )

    number = pseudo_random(AES_128, nonce, second, prime)
    mapped = integrated_group(AES_128, standard_group(13), nonce, second)

    assert f"{number:064X}" == "A2F8FF2DF50E52C6599F386ADCB595D229F6A167ADE2BE5F2C3296ADD5B7430E"
    assert mapped.public(1).hex().upper() == (
        "048E82D31559ED0FDE92A4D0498ADD3C23BABA94FB77691E31E90AEA77FB17D427"
        "4C1AE14BD0C3DBAC0C871B7F3608169364437CA30AC243A089D3F266C1E60FAD"
    )


def test_the_mapped_generators_modulo_a_prime_are_the_published_ones() -> None:
    group = standard_group(0)
    theirs = bytes.fromhex(G2.maps[1][12:])
    generic = group.mapped(0xFA5B7E3E49753A0DB9178B7B9BD898C8, group.agree(int(G2.private[0], 16), theirs))
    integrated = integrated_group(
        AES_128,
        group,
        bytes.fromhex("FA5B7E3E49753A0DB9178B7B9BD898C8"),
        bytes.fromhex("B3A6DB3C870C3E99245E0D1C06B747DE"),
    )

    assert generic.public(1).hex().upper().startswith("7C9CBFE98F9FBDDA8D143506FA7D9306F4CB17E3C71707AF")
    assert integrated.public(1).hex().upper().startswith("1D7D767F11E333BCD6DBAEF40E799E7A926B9697355065")


def test_the_chips_proof_is_the_published_one_and_fits_its_signed_key() -> None:
    proof = run(I1)[0].chip

    assert proof
    assert proof.value.hex().upper() == CHIP_DATA
    assert proof.mapping_key.hex().upper() == I1.maps[1][8:]
    assert proof.fits(STATIC_KEY)


def test_a_copied_chip_does_not_fit() -> None:
    proof = run(I1)[0].chip

    assert proof
    assert not proof.fits(standard_group(13).public(STATIC_PRIVATE + 1))
    assert not proof.fits(proof.mapping_key)


def test_the_chip_makes_the_published_proof() -> None:
    chip = ChipPace((I1.info,), {}, static_key=STATIC_PRIVATE)
    own = SessionKeys(bytes.fromhex(I1.encryption), bytes.fromhex(I1.mac))

    assert standard_group(13).public(STATIC_PRIVATE) == STATIC_KEY
    assert chip._chip_data(I1.info, own, CHIP_MAPPING_PRIVATE).hex().upper() == I1.confirms[1][28:]


@pytest.mark.parametrize("answer", ["7C0A86088596CF055C67C1A3", "7C0C86088596CF055C67C1A38A00"])
def test_a_proof_that_is_missing_is_none_and_one_that_is_broken_is_refused(answer: str) -> None:
    script = [*I1.script[:4], (I1.script[4][0], f"{answer}9000")]

    def establish_again() -> pace.Established:
        return establish(Replay(*script), I1.info, I1.password, keys(*I1.private))

    if answer.endswith("8A00"):
        with pytest.raises(Tampered):
            establish_again()
    else:
        assert establish_again().chip is None
