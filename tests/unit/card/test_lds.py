from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.card import face, identity, lds, mrz, tlv
from kiosk.card.lds import Details, Name
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual import lds as written
from kiosk.card.virtual import portrait
from kiosk.card.virtual.portrait import Looks
from kiosk.errors import failures

TODAY = date(2026, 11, 21)
JPEG = b"\xff\xd8\xff\xe0 a picture"


def test_com_lists_the_data_groups() -> None:
    assert lds.com(bytes.fromhex("60185F0104303130385F36063034303030305C06617563766D6E")) == (
        "DG1",
        "DG2",
        "DG3",
        "DG4",
        "DG13",
        "DG14",
    )
    assert lds.com(written.com((0x0101, 0x0102, 0x010B))) == ("DG1", "DG2", "DG11")


def test_dg11_of_the_standard_is_read() -> None:
    sample = (
        "6B605C0A5F0E5F115F425F125F135F0E0D534D4954483C3C4A4F484E3C4A5F110A414E59544F574E3C4D4E5F421731323320"
        "4D41504C452052443C414E59544F574E3C4D4E5F120B31363132353535313231325F130C54524156454C3C4147454E54"
    )

    details = lds.dg11(bytes.fromhex(sample))

    assert details.names == (Name("SMITH", "JOHN J"),)
    assert (details.place, details.address) == ("ANYTOWN, MN", "123 MAPLE RD, ANYTOWN, MN")


def test_a_name_in_another_script_stands_beside_its_latin_form() -> None:
    sample = "6B1B5C045F0E5F0F5F0E06E8B5B5E5BDAC5F0F095A48414F3C3C42494E"

    assert lds.dg11(bytes.fromhex(sample)).names == (Name("赵彬", ""), Name("ZHAO", "BIN"))


def test_other_names_may_stand_in_a_list_of_their_own() -> None:
    listed = tlv.encode(0x02, b"\x01") + tlv.encode(0x5F0F, "العلوي<<فاطمة<الزهراء".encode())
    group = tlv.encode(0x6B, tlv.encode(0x5F0E, b"EL<ALAOUI<<FATIMA") + tlv.encode(0xA0, listed))

    names = lds.dg11(group).names

    assert names == (Name("EL ALAOUI", "FATIMA"), Name("العلوي", "فاطمة الزهراء"))
    assert [name.arabic for name in names] == [False, True]


@pytest.mark.parametrize(("raw", "digits"), [(b"19840307", "19840307"), (b"\x19\x84\x03\x07", "19840307")])
def test_the_full_birth_date_is_read_in_both_forms(raw: bytes, digits: str) -> None:
    assert lds.dg11(tlv.encode(0x6B, tlv.encode(0x5F2B, raw))).birth == digits


@pytest.mark.parametrize("raw", [b"198403070", b"1984030x", b"\xff\xff\xff\xff", b""])
def test_a_birth_date_in_no_known_form_is_left_out(raw: bytes) -> None:
    assert lds.dg11(tlv.encode(0x6B, tlv.encode(0x5F2B, raw))).birth == ""


def test_texts_that_no_keyboard_types_are_left_out() -> None:
    group = tlv.encode(0x6B, tlv.encode(0x5F11, b"\xff\xfe") + tlv.encode(0x5F42, "\ue000".encode()))

    assert lds.dg11(group) == Details()


@given(st.binary(max_size=60))
def test_no_content_of_a_data_group_breaks_the_reader(noise: bytes) -> None:
    for tag, meaning in ((0x60, lds.com), (0x61, lds.dg1), (0x6B, lds.dg11), (0x75, face.image)):
        try:
            assert meaning(tlv.encode(tag, noise)) is not MalformedError
        except MalformedError:
            continue


def test_the_face_is_found_in_its_record() -> None:
    assert face.image(written.dg2(JPEG, 413, 531)) == JPEG


def test_feature_points_before_the_picture_are_passed_over() -> None:
    image = bytes(12) + face.JP2 + b"..."
    points = bytes(16)
    header = (20 + len(points) + len(image)).to_bytes(4, "big") + b"\0\x02" + bytes(14)
    record = b"FAC\x00010\x00" + bytes(6) + header + points + image + b"a second face"

    assert face.image(group(record)) == face.JP2 + b"..."


def group(block: bytes, tag: int = 0x5F2E) -> bytes:
    template = tlv.encode(0x7F60, tlv.encode(0xA1, b"") + tlv.encode(tag, block))
    return tlv.encode(0x75, tlv.encode(0x7F61, tlv.encode(0x02, b"\x01") + template))


@pytest.mark.parametrize("sign", [face.JPEG, face.JP2, face.J2K])
def test_a_face_in_the_newer_structure_is_found_by_its_first_bytes(sign: bytes) -> None:
    assert face.image(group(b"\x65\x82\x01" + sign + b"...", 0x7F2E)) == sign + b"..."


@pytest.mark.parametrize(
    "group",
    [
        group(b"no picture at all"),
        group(b"FAC\x00010\x00" + bytes(40)),
        tlv.encode(0x75, tlv.encode(0x7F61, tlv.encode(0x02, b"\0"))),
        tlv.encode(0x75, tlv.encode(0x7F61, tlv.encode(0x7F60, tlv.encode(0xA1, b"")))),
    ],
    ids=["noise", "empty record", "no template", "no data"],
)
def test_a_group_without_a_picture_gives_none(group: bytes) -> None:
    assert face.image(group) is None


def zone(**changed: str) -> mrz.Zone:
    held = {"document": "0ZZZ0001", "cnie": "ZZ999901", "born": "840307", "sex": "F", "expires": "330514"}
    return mrz.parse("".join(written.zone(**{**held, "name": "EL<ALAOUI<<FATIMA", **changed})))


def test_the_century_comes_from_the_details_where_they_agree() -> None:
    assert identity.reading(zone(), Details(birth="18840307"), TODAY).birth_date == "1884-03-07"
    assert identity.reading(zone(), Details(birth="19850307"), TODAY).birth_date == "1984-03-07"
    assert identity.reading(zone(born="79<<<<"), Details(birth="19790000"), TODAY).birth_date == "1979-00-00"


def test_the_details_complete_a_name_that_was_cut() -> None:
    long = Name("EL ALAOUI EL IDRISSI EL HASSANI", "FATIMA ZAHRA")
    cut = zone(name="EL<ALAOUI<EL<IDRISSI<EL<HASSANI<<FATIMA")

    assert identity.reading(cut, Details(names=(long,)), TODAY).given_name_fr == "FATIMA ZAHRA"
    assert identity.reading(cut, Details(), TODAY).family_name_fr == "EL ALAOUI EL IDRISSI EL HASSAN"
    assert identity.reading(zone(), Details(names=(long,)), TODAY).family_name_fr == "EL ALAOUI"


def test_the_cnie_number_may_come_from_the_details() -> None:
    assert identity.cnie(zone(cnie=""), Details(number="ZZ999901")) == "ZZ999901"
    assert identity.cnie(zone(cnie=""), Details(number="1234")) == ""


def test_a_foreign_card_has_no_cnie_number() -> None:
    foreign = mrz.parse(
        "".join(written.zone("X", "ZZ999901", "840307", "F", "330514", "A<<B")).replace("MAR", "UTO")
    )

    assert identity.cnie(foreign, Details(number="ZZ999901")) == ""


def test_a_check_digit_that_does_not_agree_is_told_with_the_reading() -> None:
    lines = written.zone("0ZZZ0001", "ZZ999901", "840307", "F", "330514", "EL<ALAOUI<<FATIMA")
    wrong = mrz.parse("".join(lines).replace("840307", "840308"))

    assert identity.reading(wrong, Details(), TODAY).reasons[0] == "not-checked"
    assert set(identity.reading(wrong, Details(), TODAY).reasons[1:]) == {
        "birth-check-digit",
        "composite-check-digit",
    }


def test_each_check_digit_of_the_chips_own_zone_has_words() -> None:
    lines = written.zone("0ZZZ0001", "ZZ999901", "840307", "F", "330514", "EL<ALAOUI<<FATIMA")
    worst = (
        "".join(lines).replace("0ZZZ0001<", "0ZZZ0002<").replace("840307", "840308").replace("3305", "3306")
    )

    reasons = identity.reading(mrz.parse(worst), Details(), TODAY).reasons

    assert len(reasons) == 5
    assert set(reasons) <= failures().keys()


def test_a_reading_shows_nothing_of_its_holder() -> None:
    shown = repr(identity.reading(zone(), Details(names=(Name("العلوي", "فاطمة"),)), TODAY))

    assert not [word for word in ("ALAOUI", "العلوي", "ZZ999901", "1984", "0ZZZ0001") if word in shown]


def test_the_portrait_is_a_picture_of_passport_size_and_always_the_same() -> None:
    looks = Looks(beard=True)

    assert portrait.drawn(looks).size == (413, 531)
    portrait.jpeg.cache_clear()
    first = portrait.jpeg(looks)
    portrait.jpeg.cache_clear()
    assert portrait.jpeg(looks) == first
    assert 8_000 < len(first) < 20_000
