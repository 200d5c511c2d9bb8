from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.card import mrz
from kiosk.card.access import password
from kiosk.card.reader import Can
from kiosk.card.tlv import MalformedError
from kiosk.card.typed_mrz import typed
from kiosk.card.virtual import lds
from kiosk.errors import KioskError

TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<"
    "7408122F1204159UTO<<<<<<<<<<<6"
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
)  # fmt: skip
LONG_NUMBER = (
    "I<UTOD23145890<7349<<<<<<<<<<<"
    "3407127M9507122UTO<<<<<<<<<<<2"
    "STEVENSON<<PETER<JOHN<<<<<<<<<"
)  # fmt: skip
CNIE = (
    "IDMAR0PIBF0AY<7AB123456<<<<<<<"
    "9001011F3101012MAR<<<<<<<<<<<8"
    "EL<ALAOUI<<FATIMA<ZAHRA<<<<<<<"
)  # fmt: skip
TD3 = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
)  # fmt: skip


def test_an_identity_card_is_read() -> None:
    zone = mrz.parse(TD1)

    assert (zone.number, zone.birth, zone.sex, zone.expiry) == ("D23145890", "740812", "F", "120415")
    assert (zone.family_name, zone.given_name) == ("ERIKSSON", "ANNA MARIA")
    assert (zone.issuer, zone.nationality, zone.optional, zone.wrong) == ("UTO", "UTO", "", ())
    assert zone.key == "D23145890774081221204159"
    assert not zone.names_cut


def test_a_number_of_more_than_nine_signs_goes_on_in_the_optional_data() -> None:
    zone = mrz.parse(LONG_NUMBER)

    assert zone.number == "D23145890734"
    assert zone.key.startswith("D231458907349")
    assert zone.wrong == ()


def test_the_cnie_number_stands_in_the_optional_data() -> None:
    zone = mrz.parse(CNIE)

    assert (zone.number, zone.optional, zone.wrong) == ("0PIBF0AY", "AB123456", ())
    assert zone.key.startswith("0PIBF0AY<7")


def test_a_passport_is_read() -> None:
    zone = mrz.parse(TD3)

    assert (zone.number, zone.optional, zone.wrong) == ("L898902C3", "ZE184226B", ())
    assert zone.key == "L898902C3674081221204159"


@pytest.mark.parametrize(
    ("right", "wrong", "fields"),
    [
        ("D231458907", "D231458905", ("number", "composite")),
        ("7408122F", "7408124F", ("birth", "composite")),
        ("1204159UTO", "1204151UTO", ("expiry", "composite")),
        ("<<<6ERIK", "<<<7ERIK", ("composite",)),
    ],
)
def test_check_digits_that_do_not_agree_are_named(right: str, wrong: str, fields: tuple[str, ...]) -> None:
    broken = TD1.replace(right, wrong)

    assert mrz.parse(broken).wrong == fields


@pytest.mark.parametrize("text", ["", TD1[:-1], TD1 + "<", TD1.lower(), "é" * 90, "\n" * 90])
def test_what_is_no_zone_is_malformed(text: str) -> None:
    with pytest.raises(MalformedError):
        mrz.parse(text)


@given(st.text(alphabet="AZ09<", min_size=90, max_size=90))
def test_any_signs_of_the_right_count_are_read(text: str) -> None:
    assert len(mrz.parse(text).birth) == 6


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("840307", "1984-03-07"),
        ("261121", "2026-11-21"),
        ("261122", "1926-11-22"),
        ("58<<<<", "1958-00-00"),
        ("5803<<", "1958-03-00"),
        ("<<<<<<", ""),
        ("581399", ""),
        ("580132", ""),
    ],
)
def test_a_birth_date_is_never_in_the_future(printed: str, full: str) -> None:
    assert mrz.birth_date(printed, date(2026, 11, 21)) == full


def test_an_expiry_date_is_of_this_century() -> None:
    assert mrz.expiry_date("330514") == "2033-05-14"
    assert mrz.expiry_date("<<<<<<") == ""


@given(
    st.text(alphabet="ABZ0189", min_size=1, max_size=9),
    st.from_regex("[A-Z]{1,2}[0-9]{4,8}", fullmatch=True),
    st.dates(date(1930, 1, 1), date(2026, 1, 1)),
)
def test_a_zone_written_is_the_zone_read(document: str, cnie: str, born: date) -> None:
    lines = lds.zone(document, cnie, f"{born:%y%m%d}", "M", "330514", "BEN<ALI<<MOHAMED")
    zone = mrz.parse("".join(lines))

    assert [len(line) for line in lines] == [30, 30, 30]
    assert (zone.number, zone.optional, zone.wrong) == (document, cnie, ())


def test_a_name_that_fills_its_line_may_be_cut() -> None:
    lines = lds.zone("X", "ZZ999901", "840307", "F", "330514", "A" * 20 + "<<" + "B" * 20)

    assert mrz.parse("".join(lines)).names_cut


def test_passwords_are_made_of_what_was_typed() -> None:
    assert password(Can(" 12٣456 ")).secret == b"123456"
    assert password(Can("123456")).reference == 2
    lines = lds.zone("T22000129", "", "640812", "M", "101031", "MUSTER<<A")
    zone = password(typed("".join(lines)))
    assert zone.reference == 1
    assert zone.secret.hex().upper() == "7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD"


@pytest.mark.parametrize("number", ["", "12345", "1234567", "12345a", "¹²³⁴⁵⁶"])
def test_an_access_number_has_six_digits(number: str) -> None:
    with pytest.raises(KioskError) as refused:
        password(Can(number))
    assert refused.value.code == "can-shape"
