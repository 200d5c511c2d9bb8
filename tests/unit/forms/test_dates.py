"""Dates as they are typed and as civil registers know them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.forms.dates import PartialDate, ages, read
from kiosk.forms.kinds import KINDS, Context, Wrong
from kiosk.forms.schema import Field
from kiosk.text import Words

TODAY = date(2026, 11, 21)
CONTEXT = Context(TODAY)
BIRTH = Field("birth_date", "date", Words("تاريخ الازدياد", "Date de naissance"), past=True)
WHOLE = Field("until", "date-plain", Words("تاريخ", "Date"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1984-03-07", "1984-03-07"),
        ("07/03/1984", "1984-03-07"),
        ("7-3-1984", "1984-03-07"),
        ("7.3.1984", "1984-03-07"),
        ("1984/3/7", "1984-03-07"),
        ("07031984", "1984-03-07"),
        ("19840307", "1984-03-07"),
        ("20101112", "2010-11-12"),
        ("٠٧/٠٣/١٩٨٤", "1984-03-07"),
        ("\u200f07\u200f/03/1984", "1984-03-07"),
        ("7 mars 1984", "1984-03-07"),
        ("1er AOÛT 1984", "1984-08-01"),
        ("1 févr. 1984", "1984-02-01"),
        ("7 غشت 1984", "1984-08-07"),
        ("12 أكتوبر 1984", "1984-10-12"),
        ("1979", "1979-00-00"),
        ("1979-00-00", "1979-00-00"),
        ("00/00/1979", "1979-00-00"),
        ("03/1984", "1984-03-00"),
        ("1984-03", "1984-03-00"),
        ("mars 1984", "1984-03-00"),
        ("1984-03-00", "1984-03-00"),
        ("29/02/2024", "2024-02-29"),
    ],
)
def test_a_birth_date_is_read_as_people_write_it(typed: str, kept: str) -> None:
    assert KINDS["date"].parse(typed, BIRTH, CONTEXT) == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1984-00-07", "date-impossible"),
        ("07/00/1984", "date-impossible"),
        ("29/02/2023", "date-impossible"),
        ("31/04/1984", "date-impossible"),
        ("1984-13-01", "date-impossible"),
        ("01/01/1899", "date-impossible"),
        ("01/01/2100", "date-impossible"),
        ("99999999", "date-impossible"),
        ("22/11/2026", "date-future"),
        ("12/2026", "date-future"),
        ("2027", "date-future"),
        ("07/03/84", "date-format"),
        ("7 3 84 1984", "date-format"),
        ("1984-03-007", "date-format"),
        ("hier", "date-format"),
        ("/", "date-format"),
        ("198", "date-format"),
        ("070384", "date-format"),
        ("7 mars²1984", "date-format"),
    ],
)
def test_what_is_no_birth_date_is_told_apart(typed: str, code: str) -> None:
    assert KINDS["date"].parse(typed, BIRTH, CONTEXT) == Wrong(code)


def test_the_present_month_and_year_are_not_in_the_future() -> None:
    assert KINDS["date"].parse("11/2026", BIRTH, CONTEXT) == "2026-11-00"
    assert KINDS["date"].parse("21/11/2026", BIRTH, CONTEXT) == "2026-11-21"


def test_a_date_that_may_lie_ahead_is_kept() -> None:
    assert KINDS["date-plain"].parse("31/12/2099", WHOLE, CONTEXT) == "2099-12-31"


@pytest.mark.parametrize("typed", ["1984", "03/1984"])
def test_a_whole_date_wants_its_day(typed: str) -> None:
    assert KINDS["date-plain"].parse(typed, WHOLE, CONTEXT) == Wrong("date-incomplete")


def test_a_whole_date_that_is_none_is_told_as_any_other() -> None:
    assert KINDS["date-plain"].parse("hier", WHOLE, CONTEXT) == Wrong("date-format")
    assert KINDS["date-plain"].parse(True, WHOLE, CONTEXT) == Wrong("wrong-shape")


@pytest.mark.parametrize(
    ("kept", "said"), [("1984-03-07", "07/03/1984"), ("1984-03-00", "03/1984"), ("1979-00-00", "1979")]
)
def test_what_is_unknown_is_not_shown(kept: str, said: str) -> None:
    assert KINDS["date"].shown(kept, BIRTH, "ar") == said


@given(
    st.dates(date(1900, 1, 1), TODAY),
    st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d%m%Y", "%Y%m%d", "%d %m %Y"]),
)
def test_every_day_is_read_in_every_order(day: date, order: str) -> None:
    assert KINDS["date"].parse(day.strftime(order), BIRTH, CONTEXT) == day.isoformat()


@given(st.text(max_size=12))
def test_nothing_typed_makes_reading_fail(typed: str) -> None:
    told = read(typed)
    assert told is None or isinstance(told.possible, bool)


@pytest.mark.parametrize(
    ("born", "least", "greatest"),
    [
        ("2008-11-21", 18, 18),
        ("2008-11-22", 17, 17),
        ("2008-00-00", 17, 18),
        ("2008-11-00", 17, 18),
        ("2008-10-00", 18, 18),
        ("2004-02-29", 22, 22),
    ],
)
def test_an_age_is_as_certain_as_the_date(born: str, least: int, greatest: int) -> None:
    assert ages(born, TODAY) == (least, greatest)


@pytest.mark.parametrize("born", ["", "hier", "1984-13-01", "1984-00-05"])
def test_what_is_no_date_has_no_age(born: str) -> None:
    assert ages(born, TODAY) is None


def test_the_earliest_and_latest_day_it_can_be() -> None:
    assert (PartialDate(2024).earliest, PartialDate(2024).latest) == (date(2024, 1, 1), date(2024, 12, 31))
    assert PartialDate(2024, 2).latest == date(2024, 2, 29)
    assert PartialDate(2024, 2, 3).earliest == PartialDate(2024, 2, 3).latest == date(2024, 2, 3)
