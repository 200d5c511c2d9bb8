"""Each answer of orientation has its words, in both languages, and no word is without its answer."""

import tomllib
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

from kiosk.eligibility import parameters, words
from kiosk.eligibility.law import MONTHLY, law
from kiosk.eligibility.orientation import Fit, Scheme, orient
from kiosk.eligibility.parameters import load
from kiosk.errors import KioskError
from kiosk.text import LANGS
from scripts.french import typeset
from tests.helpers.orientation_table import cases

LAW = law(date(2026, 11, 21), load())
LATER = law(date(2027, 2, 1), load())


def test_every_code_has_words_and_every_word_a_code() -> None:
    answered = {
        code
        for case in cases()
        for one in orient(case.answers, law(case.on, load()), case.on).outcomes
        for code in (*one.reasons, *one.missing)
    }
    assert answered == set(words.codes())


def test_french_is_set_in_type() -> None:
    for path in (words.FILE, *parameters.FOLDER.glob("*.toml")):
        for told in french(tomllib.loads(path.read_text("utf-8"))):
            assert typeset(told) == told, path.name
            assert " %" not in told


def french(branch: object) -> list[str]:
    if isinstance(branch, list):
        return [one for row in branch for one in french(row)]
    if not isinstance(branch, dict):
        return []
    mine = [branch[key] for key in ("fr", "source") if isinstance(branch.get(key), str)]
    return mine + [one for row in branch.values() for one in french(row)]


def test_every_brace_is_a_parameter_of_the_law() -> None:
    text = words.FILE.read_text("utf-8")
    said = [value for value in strings(tomllib.loads(text)) if "{" in value]
    named = {name for value in said for _, name, _, _ in Formatter().parse(value) if name}
    assert said
    assert named <= {one.id for one in load()} | {MONTHLY}


def strings(branch: object) -> list[str]:
    if isinstance(branch, str):
        return [branch]
    rows = branch.values() if isinstance(branch, dict) else branch if isinstance(branch, list) else ()
    return [value for row in rows for value in strings(row)]


@pytest.mark.parametrize("code", words.codes())
def test_what_is_said_is_whole_and_ends_like_a_sentence(code: str) -> None:
    step = words.next_step(code, LAW.values)
    said = [words.told(code, LAW.values), *([step.words] if step else [])]
    for one in said:
        for lang in LANGS:
            assert one.said(lang).endswith(".")
            assert "{" not in one.said(lang)
            assert "–" not in one.said(lang)


@pytest.mark.parametrize("scheme", Scheme)
def test_a_scheme_says_where_to_go_and_what_it_costs(scheme: Scheme) -> None:
    told = words.scheme(scheme, LAW.values)
    assert all(part.said(lang) for part in (told.title, told.where, told.cost) for lang in LANGS)
    assert told.guide


@pytest.mark.parametrize("found", Fit)
def test_a_fit_is_said_in_both_languages(found: Fit) -> None:
    assert words.fit(found).ar
    assert words.fit(found).fr


def test_figures_are_those_of_the_day_with_a_comma() -> None:
    assert "9,3264284" in words.told("score-above-threshold", LAW.values).fr
    assert "26 ans" in words.told("child-over-age", LAW.values).fr
    assert "30 ans" in words.told("child-over-age", LATER.values).fr
    assert "01/02/2027" in words.told("scheme-ended", LATER.values).fr


def test_a_fee_that_is_no_more_is_a_dash() -> None:
    assert "– DH" in words.scheme(Scheme.STUDENT, LATER.values).cost.fr


def test_a_telephone_number_keeps_its_order_in_arabic() -> None:
    step = words.next_step("activity-self-employed", LAW.values)
    assert step is not None
    assert "\u206605 20 19 40 40\u2069" in step.words.ar
    assert "05 20 19 40 40" in step.words.fr
    assert "\u2066" not in step.words.fr


def test_the_amount_of_the_scale_is_told_where_there_is_one() -> None:
    assert "200,50 DH" in words.scheme(Scheme.ACHAMIL, {**LAW.values, MONTHLY: "200.50"}).cost.fr
    assert "DH" not in words.scheme(Scheme.ACHAMIL, LAW.values).cost.fr


def test_a_code_nobody_declared_is_refused() -> None:
    with pytest.raises(KioskError) as refused:
        words.told("no-such-code", LAW.values)
    assert (refused.value.code, refused.value.values) == ("orientation-code", {"name": "no-such-code"})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('[codes.not-student]\nsaid = { ar = "بدون صفة طالب(ة).", fr', "[codes.not-student]\nsaid = { fr"),
        ('guide = "asd"\n', ""),
        ("[schemes.tns]", "[schemes.bus]"),
        ("[fits]\n", "[fits]\nperhaps = { ar = 'ا', fr = 'a' }\n"),
        ("[codes.asd-possible]", "[codes.asd-possible"),
    ],
)
def test_a_table_with_a_hole_is_refused(tmp_path: Path, old: str, new: str) -> None:
    text = words.FILE.read_text("utf-8")
    assert old in text
    path = tmp_path / "orientation.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(KioskError, match="orientation-words"):
        words.read(path)


def test_a_table_without_a_fit_is_refused(tmp_path: Path) -> None:
    lines = [line for line in words.FILE.read_text("utf-8").splitlines() if not line.startswith("not-yet")]
    path = tmp_path / "orientation.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(KioskError, match="orientation-words"):
        words.read(path)
