"""Legal parameters: dated, sourced, and refused where they contradict themselves."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.eligibility import law_file, parameters
from kiosk.eligibility.law import MONTHLY, law
from kiosk.eligibility.parameters import Parameter, load
from kiosk.eligibility.spans import Span, laid_over
from kiosk.errors import KioskError

ROOT = Path(__file__).resolve().parents[3]
DAY = timedelta(days=1)
NEW = 'kind = "whole"\nlabel = { ar = "جديد", fr = "Nouveau" }\n'
TWO = """
[[{0}.spans]]
value = "22"
source = "a"
until = {1}
[[{0}.spans]]
value = "23"
source = "b"
since = {2}
"""
Own = Callable[[str], Path]


@pytest.fixture
def own(tmp_path: Path) -> Own:
    def write(text: str) -> Path:
        path = tmp_path / parameters.FILE
        path.write_text(text, encoding="utf-8")
        return path

    return write


def of(name: str, known: tuple[Parameter, ...]) -> list[Parameter]:
    return [one for one in known if one.id == name]


def test_the_figures_are_those_of_the_sources() -> None:
    today = law(date(2026, 11, 21), load())
    assert today.tadamon_threshold == Decimal("9.3264284")
    assert today.asd_threshold == Decimal("9.743001")
    assert (today.child_age, today.child_student_age, today.student_age) == (21, 26, 30)
    assert (today.applicant_age, today.ramed_cut_off) == (18, date(2022, 11, 30))
    assert (today.values["student-fee"], today.values["deposit-delay"]) == ("400", "60")
    assert today.shown["tadamon-threshold"] == "9,3264284"
    assert today.shown["ramed-cut-off"] == "30/11/2022"
    assert today.shown["cnss-phone"] == "05 20 19 40 40"


def test_every_parameter_names_its_source_in_both_languages_of_its_label() -> None:
    assert load()
    assert [one.id for one in load() if not (one.source and one.label.ar and one.label.fr)] == []


def test_no_two_values_hold_on_one_day() -> None:
    for one, after in pairwise(load()):
        if one.id == after.id:
            assert one.until is not None
            assert after.since == one.until + DAY


def test_the_scale_of_achamil_is_empty_as_shipped() -> None:
    assert of("achamil-scale", load()) == []


def test_all_that_law_54_23_changes_follows_its_one_date() -> None:
    (in_force,) = of("law-54-23-in-force", load())
    day = date.fromisoformat(in_force.value)
    before, after = (law(one, load()) for one in (day - DAY, day))
    assert (before.child_student_age, after.child_student_age) == (26, 30)
    assert (before.student_age, after.student_age) == (30, None)
    changed = {one.since for one in load()} | {one.until for one in load()}
    assert changed == {None, day, day - DAY}


def test_an_administrator_moves_that_date_and_everything_moves(own: Own) -> None:
    file = own('[[law-54-23-in-force.spans]]\nvalue = "2027-03-01"\nsource = "BO"\n')
    before, after = (law(day, load(file)) for day in (date(2027, 2, 28), date(2027, 3, 1)))
    assert (before.child_student_age, before.student_age) == (26, 30)
    assert (after.child_student_age, after.student_age) == (30, None)


def test_a_new_threshold_holds_from_its_day_and_the_old_one_before(own: Own) -> None:
    file = own('[[tadamon-threshold.spans]]\nvalue = "9.5"\nsince = 2027-06-01\nsource = "BO 7500"\n')
    one, after = of("tadamon-threshold", load(file))
    assert (one.value, one.since, one.until) == ("9.3264284", None, date(2027, 5, 31))
    assert (after.value, after.since, after.until, after.source) == ("9.5", date(2027, 6, 1), None, "BO 7500")
    assert after.label == one.label


def test_a_value_for_a_while_leaves_the_old_one_before_and_behind_it(own: Own) -> None:
    span = 'value = "9.5"\nsince = 2027-06-01\nuntil = 2027-06-30\nsource = "BO"\n'
    found = of("tadamon-threshold", load(own(f"[[tadamon-threshold.spans]]\n{span}")))
    assert [one.value for one in found] == ["9.3264284", "9.5", "9.3264284"]


def test_a_value_may_hold_for_a_single_day_and_a_text_for_120_signs(own: Own) -> None:
    span = f'value = "{"a" * 120}"\nsince = 2027-06-01\nuntil = 2027-06-01\nsource = "BO"\n'
    found = of("cnss-phone", load(own(f"[[cnss-phone.spans]]\n{span}")))
    assert [len(one.value) for one in found] == [14, 120, 14]
    with pytest.raises(KioskError, match="law-value"):
        load(own(f"[[cnss-phone.spans]]\n{span}".replace("aaa", "aaaa", 1)))


def test_an_official_scale_is_imported_and_applied(own: Own) -> None:
    span = 'value = "9.5:150 10:200.50 above:900"\nsource = "BO 7600"\n'
    today = law(date(2026, 11, 21), load(own(f"[[achamil-scale.spans]]\n{span}")))
    told = [today.applied_to(Decimal(score)).get(MONTHLY) for score in ("9.4", "9.5", "9.50001", "12", "9")]
    assert told == ["150", "150", "200.50", "900", None]
    assert MONTHLY not in today.applied_to(today.tadamon_threshold)
    assert MONTHLY not in today.applied_to(None)


def test_a_scale_that_ends_says_nothing_of_what_lies_above(own: Own) -> None:
    span = 'value = "9.5:150"\nsource = "BO"\n'
    today = law(date(2026, 11, 21), load(own(f"[[achamil-scale.spans]]\n{span}")))
    assert MONTHLY not in today.applied_to(Decimal(11))


def test_a_new_parameter_may_be_added_with_a_byte_order_mark_and_windows_lines(own: Own) -> None:
    text = f'[taxi-fee]\n{NEW}[[taxi-fee.spans]]\nvalue = "20"\nsource = "arrêté"\n'
    assert [one.value for one in of("taxi-fee", load(own("\ufeff" + text.replace("\n", "\r\n"))))] == ["20"]


def test_without_a_file_of_its_own_a_station_has_the_program_s(tmp_path: Path) -> None:
    assert load(tmp_path / "law.toml") == load()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[", "law-syntax"),
        ("x = 1\n", "law-shape"),
        ("[Taxi]\n", "law-shape"),
        ('[tadamon-threshold]\nvalue = "9"\n', "law-shape"),
        ('[[tadamon-threshold.spans]]\nvalue = 9.3\nsource = "BO"\n', "law-shape"),
        ('[[tadamon-threshold.spans]]\nvalue = "9.3"\n', "law-shape"),
        ('[[tadamon-threshold.spans]]\nvalue = "9.3"\nsource = "BO"\nsince = "2027"\n', "law-shape"),
        (
            '[[child-age.spans]]\nvalue = "9"\nsource = "a"\nsince = 2027-01-01\nfrom = "ramed-cut-off"\n',
            "law-shape",
        ),
        ('[taxi]\nkind = "whole"\nlabel = { fr = "Taxi" }\n', "law-shape"),
        ('[taxi]\nkind = "number"\n', "law-shape"),
        ('[taxi]\nkind = "whole"\n', "law-kind"),
        ('[taxi]\nlabel = { ar = "ا", fr = "a" }\n', "law-kind"),
        ('[tadamon-threshold]\nkind = "whole"\n', "law-kind"),
        ('[[tadamon-threshold.spans]]\nvalue = "9,3"\nsource = "BO"\n', "law-value"),
        ('[[tadamon-threshold.spans]]\nvalue = "1e3"\nsource = "BO"\n', "law-value"),
        ('[[child-age.spans]]\nvalue = "21.5"\nsource = "BO"\n', "law-value"),
        ('[[cnss-phone.spans]]\nvalue = " 05"\nsource = "BO"\n', "law-value"),
        ('[[cnss-phone.spans]]\nvalue = "a\\u0007"\nsource = "BO"\n', "law-value"),
        ('[[ramed-cut-off.spans]]\nvalue = "2022-11-31"\nsource = "BO"\n', "law-value"),
        ('[[ramed-cut-off.spans]]\nvalue = "0001-01-01"\nsource = "BO"\n', "law-value"),
        ('[[ramed-cut-off.spans]]\nvalue = "30/11/2022"\nsource = "BO"\n', "law-value"),
        ('[[achamil-scale.spans]]\nvalue = "9.5:150 9.4:200"\nsource = "BO"\n', "law-value"),
        ('[[achamil-scale.spans]]\nvalue = "above:150 9.4:200"\nsource = "BO"\n', "law-value"),
        ('[[achamil-scale.spans]]\nvalue = "9.5:150 9.5:200"\nsource = "BO"\n', "law-value"),
        ('[[achamil-scale.spans]]\nvalue = "9.5=150"\nsource = "BO"\n', "law-value"),
        ('[[achamil-scale.spans]]\nvalue = "up:150"\nsource = "BO"\n', "law-value"),
        ('[[child-age.spans]]\nvalue = "22"\nsource = "BO"\nfrom = "nothing"\n', "law-reference"),
        ('[[child-age.spans]]\nvalue = "22"\nsource = "BO"\nbefore = "child-student-age"\n', "law-reference"),
        (
            '[[child-age.spans]]\nvalue = "22"\nsource = "BO"\nsince = 2027-02-01\nuntil = 2027-01-01\n',
            "law-order",
        ),
        (
            TWO.format("child-age", "2027-02-01", "2027-02-01"),
            "law-overlap",
        ),
        (f'[taxi]\n{NEW}[[taxi.spans]]\nvalue = "2"\nsource = "a"\nsince = 2027-01-01\n', "law-gap"),
        (f'[taxi]\n{NEW}[[taxi.spans]]\nvalue = "2"\nsource = "a"\nuntil = 2027-01-01\n', "law-gap"),
        (
            f"[taxi]\n{NEW}" + TWO.format("taxi", "2027-01-01", "2027-01-03"),
            "law-gap",
        ),
        (f"[taxi]\n{NEW}", "law-gap"),
        # A date that two spans give cannot be the day on which something else changes.
        (
            '[[law-54-23-in-force.spans]]\nvalue = "2027-03-01"\nsource = "a"\nsince = 2026-01-01\n',
            "law-reference",
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_named(own: Own, text: str, code: str) -> None:
    with pytest.raises(KioskError) as refused:
        load(own(text))
    assert refused.value.code == code


def test_a_gap_names_the_first_day_without_a_value(own: Own) -> None:
    text = f'[taxi]\n{NEW}[[taxi.spans]]\nvalue = "2"\nsource = "a"\nuntil = 2027-01-01\n'
    with pytest.raises(KioskError) as refused:
        load(own(text))
    assert refused.value.values == {"name": "taxi", "day": date(2027, 1, 2)}


def test_a_wrong_key_is_named_where_it_stands(own: Own) -> None:
    with pytest.raises(KioskError) as refused:
        load(own('[[tadamon-threshold.spans]]\nvalue = "9.3"\nsource = "BO"\nuntill = 2027-01-01\n'))
    assert refused.value.values["file"] == "law.toml"
    assert "tadamon-threshold.spans" in str(refused.value.values["key"])


def test_a_file_that_is_no_text_or_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "law.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(KioskError, match="law-syntax"):
        load(tmp_path / "law.toml")
    with pytest.raises(KioskError, match="law-unreadable"):
        load(tmp_path)


def test_a_parameter_stands_in_one_file_of_the_program(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(f"[taxi]\n{NEW}", encoding="utf-8")
    with pytest.raises(KioskError) as refused:
        law_file.read_all(tmp_path)
    assert refused.value.values == {"file": "b.toml", "name": "taxi"}


def test_the_page_for_administrators_shows_files_that_are_good(own: Own) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "law.md").read_text("utf-8"), re.DOTALL)
    scale = "BOUND:AMOUNT BOUND:AMOUNT above:AMOUNT"
    assert len(blocks) == 4
    assert sum(scale in block for block in blocks) == 1
    known = load(own("\n".join(blocks).replace(scale, "9.5:100 10:200 above:300")))
    assert [one.value for one in of("tadamon-threshold", known)] == ["9.3264284", "9.5000000"]
    assert [one.value for one in of("province-phone", known)] == ["05 37 00 00 00"]


SPANS = st.lists(st.integers(0, 60), min_size=2, max_size=8, unique=True).map(sorted)


def spans(ends: list[int], value: str) -> tuple[Span, ...]:
    start = date(2026, 1, 1)
    return tuple(
        Span(value, "", start + low * DAY, start + (high - 1) * DAY)
        for low, high in zip(ends[::2], ends[1::2], strict=False)
    )


@settings(max_examples=80, deadline=None)
@given(SPANS, SPANS)
def test_on_every_day_the_upper_layer_counts_and_else_the_lower(lower: list[int], upper: list[int]) -> None:
    under, over = spans(lower, "under"), spans(upper, "over")
    found = laid_over(under, over)
    for day in (date(2025, 12, 31) + step * DAY for step in range(64)):
        holding = [span.value for span in found if span.first <= day <= span.last]
        layers = [span.value for layer in (over, under) for span in layer if span.first <= day <= span.last]
        assert holding == layers[:1]
