"""Zones as people type them and as scanners send them, with every slip that a check digit can find."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.card import mrz
from kiosk.card.access import password
from kiosk.card.reader import Mrz
from kiosk.card.typed_mrz import Doubt, checked, doubts, typed, understood
from kiosk.errors import KioskError, sentence

CARD = (
    "IDMAR0PIBF0AY<7AB123456<<<<<<<",
    "9001011F3101012MAR<<<<<<<<<<<8",
    "EL<ALAOUI<<FATIMA<ZAHRA<<<<<<<",
)
PASSPORT = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
TO_AZERTY = str.maketrans("1234567890M<QAWZ", "&é\"'(-è_çà?.AQZW")


def code(text: str) -> str:
    with pytest.raises(KioskError) as refused:
        typed(text)
    assert sentence(refused.value, "fr")
    assert sentence(refused.value, "ar")
    return refused.value.code


@pytest.mark.parametrize("lines", [CARD, PASSPORT])
@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\r", "\n\n", " \t\n", "\x1e"])
def test_a_zone_is_taken_with_any_line_ends_or_none(lines: tuple[str, ...], end: str) -> None:
    assert typed(end.join(lines) + end) == Mrz(lines)
    assert typed(f"\x02{end.join(lines)}\x03\r").lines == lines


def test_a_zone_is_taken_in_any_case_spacing_and_digits() -> None:
    text = "\n".join(CARD)

    assert typed(text.lower()).lines == CARD
    assert typed(" ".join(text)).lines == CARD
    assert typed(text.replace("9001011", "٩٠٠١٠١١")).lines == CARD
    assert typed(text.replace("<<", "«").replace("<", "‹")).lines == CARD


def test_fillers_left_out_at_the_end_of_a_line_are_put_back() -> None:
    assert typed("\n".join(line.rstrip("<") for line in CARD)).lines == CARD
    assert typed("\n".join(line.rstrip("<") for line in PASSPORT)).lines == PASSPORT


def test_what_a_scanner_says_before_and_after_is_left_out() -> None:
    assert typed("SCANNER 7\n" + "\n".join(CARD) + "\nEND").lines == CARD


@pytest.mark.parametrize("lines", [CARD, PASSPORT])
def test_a_scanner_on_a_french_keyboard_is_understood(lines: tuple[str, ...]) -> None:
    assert typed("\n".join(lines).translate(TO_AZERTY)).lines == lines


def test_arabic_letters_are_told_as_a_matter_of_the_keyboard() -> None:
    assert code("هيةشق") == "mrz-keyboard"


@pytest.mark.parametrize(
    ("right", "read"),
    [
        ("9001011F", "9OO1OIIF"),
        ("3101012MAR", "3IOIO12MAR"),
        ("F31", "FB1"),
        ("IDMAR", "1DMAR"),
        ("EL<ALAOUI", "EL<ALA0U1"),
        ("<<<8\n", "<<<B\n"),
    ],
)
def test_signs_that_cannot_stand_where_they_do_are_read_as_what_they_are_taken_for(
    right: str, read: str
) -> None:
    text = "\n".join(CARD) + "\n"

    assert right in text
    wrong = text.replace(right, read)
    if right == "F31":
        assert code(wrong) == "mrz-expiry-digit"
    else:
        assert typed(wrong).lines == CARD


@pytest.mark.parametrize("slip", ["OPIBF0AY", "0PIBFOAY", "0P1BF0AY", "0PI8F0AY"])
def test_one_sign_mistaken_in_the_document_number_is_found_by_its_check_digit(slip: str) -> None:
    assert typed("\n".join(CARD).replace("0PIBF0AY", slip)).lines == CARD


def test_two_signs_mistaken_in_the_document_number_are_asked_for_again() -> None:
    assert code("\n".join(CARD).replace("0PIBF0AY", "OPIBFOAY")) == "mrz-number-digit"


@pytest.mark.parametrize(
    ("lines", "line", "place", "expected"),
    [
        (CARD, 0, 5, [Doubt("mrz-number-digit", 1, 6, 15), Doubt("mrz-composite-digit", 2, 30, 30)]),
        (CARD, 1, 0, [Doubt("mrz-birth-digit", 2, 1, 7), Doubt("mrz-composite-digit", 2, 30, 30)]),
        (CARD, 1, 8, [Doubt("mrz-expiry-digit", 2, 9, 15), Doubt("mrz-composite-digit", 2, 30, 30)]),
        (CARD, 0, 17, [Doubt("mrz-composite-digit", 2, 30, 30)]),
        (PASSPORT, 1, 1, [Doubt("mrz-number-digit", 2, 1, 10), Doubt("mrz-composite-digit", 2, 44, 44)]),
        (PASSPORT, 1, 13, [Doubt("mrz-birth-digit", 2, 14, 20), Doubt("mrz-composite-digit", 2, 44, 44)]),
        (PASSPORT, 1, 21, [Doubt("mrz-expiry-digit", 2, 22, 28), Doubt("mrz-composite-digit", 2, 44, 44)]),
    ],
)
def test_a_check_digit_that_does_not_agree_is_located(
    lines: tuple[str, ...], line: int, place: int, expected: list[Doubt]
) -> None:
    row = lines[line]
    changed = "4" if row[place] != "4" else "3"
    broken = (*lines[:line], row[:place] + changed + row[place + 1 :], *lines[line + 1 :])

    assert list(doubts(Mrz(broken))) == expected
    with pytest.raises(KioskError) as refused:
        checked(Mrz(broken))
    values = refused.value.values
    assert refused.value.code == expected[0].code
    assert (values["line"], values["first"], values["last"]) == (
        expected[0].line,
        expected[0].first,
        expected[0].last,
    )


@pytest.mark.parametrize("lines", [("X",), ("a" * 30,) * 3, ("<" * 29,) * 3])
def test_a_zone_of_another_shape_is_not_looked_into(lines: tuple[str, ...]) -> None:
    with pytest.raises(KioskError, match="mrz-shape"):
        checked(Mrz(lines))


def test_only_the_year_of_birth_may_be_printed() -> None:
    digits = f"58<<<<{mrz.check_digit('58<<<<')}"
    second = f"{digits}F3101012MAR<<<<<<<<<<<"
    composite = mrz.check_digit(CARD[0][5:] + second[:7] + second[8:15] + second[18:29])

    zone = typed("\n".join((CARD[0], second + composite, CARD[2])))

    assert checked(zone).birth == "58<<<<"
    assert password(zone).reference == 1


@pytest.mark.parametrize(
    "text", ["", "123456", "\n".join(CARD[:2]), "".join(CARD) + "X", "\n\n", "«", "-" * 90]
)
def test_what_is_no_zone_is_said(text: str) -> None:
    assert code(text) == "mrz-shape"


def outcome(text: str) -> Mrz | str:
    try:
        return typed(text)
    except KioskError as refused:
        return refused.code


@given(st.text(max_size=200))
def test_any_text_is_a_zone_or_told_under_a_code(text: str) -> None:
    found = outcome(text)

    assert isinstance(found, Mrz) or found.startswith("mrz-")


def test_a_slip_of_the_hand_is_mended_or_asked_for_again_but_never_let_through_against_its_digit() -> None:
    draw, mended, refused = Random(1), 0, 0
    for _ in range(500):
        text = list("".join(CARD))
        place = draw.randrange(2 * 30)
        text[place] = draw.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<")
        found = outcome("".join(text))
        if isinstance(found, Mrz):
            assert checked(found).wrong == ()
            mended += found.lines == CARD
        else:
            refused += found.startswith("mrz-")

    assert mended
    assert refused > 300, "the rest are slips that no check digit covers, or that it cannot tell apart"


def test_a_zone_with_doubts_is_understood_and_tells_all_of_them() -> None:
    wrong = [
        "IDMAR0PIBF0AY<7AB123456<<<<<<<",
        "9001021F3101022MAR<<<<<<<<<<<8",
        "EL<ALAOUI<<FATIMA<ZAHRA<<<<<<<",
    ]
    zone = understood("\r".join(wrong))
    assert [each.code for each in doubts(zone)][:2] == ["mrz-birth-digit", "mrz-expiry-digit"]
    with pytest.raises(KioskError, match="mrz-birth-digit"):
        typed("\n".join(wrong))
