"""What a scan is, by its shape, and which question it answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.card.mrz import check_digit
from kiosk.card.virtual.profile import profile
from kiosk.cases.reference import Reference
from kiosk.flows.scan import Kind, Scan, answer

HOLDER = profile("fatima").holder
assert HOLDER
ZONE = "\n".join(HOLDER.zone)
PASSPORT = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (ZONE, Kind.ZONE),
        (HOLDER.zone[2], Kind.ZONE),
        (PASSPORT, Kind.ZONE),
        ("TK1:<<", Kind.RECEIPT),
        (str(Reference("SALTB", "A1", 26, 42)), Kind.REFERENCE),
        (str(Reference("SALTB", "A1", 26, 42))[:-2] + "00", Kind.OTHER),
        ("6111245123456", Kind.OTHER),
        ("", Kind.OTHER),
    ],
)
def test_a_scan_is_known_by_its_shape(text: str, kind: Kind) -> None:
    assert Scan(text).kind is kind


def test_a_zone_answers_who_its_holder_is_and_nothing_else() -> None:
    assert answer(Scan(ZONE), "cnie") == HOLDER.cnie
    assert answer(Scan(ZONE), "idcs") == ""
    assert answer(Scan(ZONE), "text") == ""


def test_a_zone_that_is_doubtful_or_not_a_moroccan_card_answers_nothing() -> None:
    assert check_digit("910101") != HOLDER.zone[1][6]
    assert answer(Scan(ZONE.replace(HOLDER.zone[1][:6], "910101")), "cnie") == ""
    assert answer(Scan(HOLDER.zone[2]), "cnie") == ""
    assert answer(Scan(PASSPORT), "cnie") == ""


@pytest.mark.parametrize(("asked", "said"), [("massar", "J123456789"), ("residence", ""), ("text", "")])
def test_a_number_answers_only_where_its_shape_says_enough(asked: str, said: str) -> None:
    assert answer(Scan(" J123456789\n"), asked) == said


@given(st.text())
def test_any_text_is_some_kind_and_shows_nothing_of_itself(text: str) -> None:
    assert Scan(text).kind in Kind
    assert repr(Scan(text)) == "Scan()"
    assert isinstance(answer(Scan(text), "cnie"), str)
