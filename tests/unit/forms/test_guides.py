"""Guidance pages: whole, dated, and never saying another figure than the law of the day."""

import re
import tomllib
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import FixedClock
from kiosk.desk import guidance
from kiosk.desk.guidance import guides as of_today
from kiosk.desk.means import Means
from kiosk.eligibility import parameters
from kiosk.eligibility.law import law
from kiosk.errors import KioskError, sentence
from kiosk.forms import shelf
from kiosk.forms.guides import guide, guides, read
from kiosk.settings import Settings
from kiosk.text import Words
from scripts.french import typeset

ALL = {
    "tadamon", "tadamon-benefits", "rnp", "rsu", "ramed", "achamil", "asd", "tns", "salaried", "student",
    "student-care", "student-follow", "macnss", "macnss-inside", "no-sms", "care-sheets", "refunds",
    "suspension", "institution", "appeal",
}  # fmt: skip
STUDENTS = {"student", "student-care", "student-follow"}
GOOD = """order = 1
title = { ar = "عنوان {tadamon-threshold}", fr = "Titre {tadamon-threshold}" }
summary = { ar = "ملخص", fr = "Résumé" }
forms = ["tadamon"]
see = ["demo"]
since = 2026-01-01
until = 2026-12-31
sources = ["Une source"]

[[parts]]
heading = { ar = "جزء", fr = "Partie" }
style = "steps"
lines = [{ ar = "سطر AMO 05 20 19 40 40", fr = "Ligne" }]

[[parts]]
heading = { ar = "جزء ثان", fr = "Seconde partie" }
until = 2026-06-30
lines = [{ ar = "سطر {deposit-delay}", fr = "Ligne {deposit-delay}" }]
"""


def written(folder: Path, text: str = GOOD, name: str = "demo.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_page_is_read_whole(tmp_path: Path) -> None:
    page = read(written(tmp_path))
    assert (page.id, page.forms, page.see, page.order) == ("demo", ("tadamon",), ("demo",), 1)
    assert (page.since, page.until) == (date(2026, 1, 1), date(2026, 12, 31))
    assert page.parts[0].style == "steps"
    assert (page.parts[1].style, page.parts[1].until) == ("text", date(2026, 6, 30))
    assert page.values == {"tadamon-threshold", "deposit-delay"}


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('ar = "ملخص", ', "", "summary"),
        ("order = 1", "order = 1\nnumber = 2", "/"),
        ('style = "steps"', 'style = "table"', "parts[0].style"),
        ('sources = ["Une source"]', "sources = []", "sources"),
        ("until = 2026-12-31", "until = 2025-12-31", "/"),
        ("since = 2026-01-01", 'since = "demain"', "since"),
        ('{ ar = "جزء", fr = "Partie" }', '{ ar = "جزء {", fr = "Partie" }', "/"),
    ],
)  # fmt: skip
def test_a_page_that_is_not_right_is_refused_by_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    assert old in GOOD
    with pytest.raises(KioskError) as wrong:
        read(written(tmp_path, GOOD.replace(old, new, 1)))
    assert (wrong.value.code, wrong.value.values["file"], wrong.value.values["key"]) == (
        "guide-shape",
        "demo.toml",
        key,
    )
    assert sentence(wrong.value, "ar")


@pytest.mark.parametrize(("key", "old"), [("forms", '["tadamon"]'), ("see", '["demo"]')])
def test_a_page_that_points_to_nothing_is_refused(tmp_path: Path, key: str, old: str) -> None:
    with pytest.raises(KioskError, match="guide-reference") as wrong:
        read(written(tmp_path, GOOD.replace(old, '["nothing"]')))
    assert (wrong.value.values["key"], wrong.value.values["name"]) == (key, "nothing")
    assert sentence(wrong.value, "fr")


def test_what_is_no_toml_and_what_is_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="guide-syntax") as broken:
        read(written(tmp_path, "order ="))
    with pytest.raises(KioskError, match="guide-unknown") as unknown:
        guide("nothing")
    assert sentence(broken.value, "ar")
    assert sentence(unknown.value, "fr")


def test_pages_and_parts_come_and_go_with_their_days(tmp_path: Path) -> None:
    written(tmp_path)
    held = [(day, guides(day, tmp_path)) for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 7, 1))]
    assert [[len(page.parts) for page in pages] for _, pages in held] == [[], [2], [1]]
    assert guides(date(2027, 1, 1), tmp_path) == ()
    assert held[2][1][0].values == {"tadamon-threshold"}


def test_figures_are_filled_in_and_keep_their_direction_in_arabic(tmp_path: Path) -> None:
    page = read(written(tmp_path)).filled({"tadamon-threshold": "9,3264284", "deposit-delay": "60"})
    assert page.title == Words("عنوان \u20669,3264284\u2069", "Titre 9,3264284")
    assert page.parts[0].lines[0].ar == "سطر \u2066AMO 05 20 19 40 40\u2069"
    assert page.values == frozenset()


def test_a_figure_that_the_law_does_not_have_is_told(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="guide-value") as wrong:
        read(written(tmp_path)).filled({"tadamon-threshold": "9,3264284"})
    assert wrong.value.values == {"guide": "demo", "name": "deposit-delay"}
    assert sentence(wrong.value, "ar")


def test_the_pages_others_link_to_are_there_in_one_reading_order() -> None:
    pages = guides(date(2026, 11, 21))
    assert {page.id for page in pages} == ALL == shelf.guides()
    assert len({page.order for page in pages}) == len(pages)
    assert pages[0].id == "tadamon"
    assert guide("rnp").title.fr


def test_the_students_pages_end_with_the_day_before_law_54_23() -> None:
    begins = date.fromisoformat(law(date(2026, 11, 21), parameters.load()).values["law-54-23-in-force"])
    last = begins - timedelta(days=1)
    for one in STUDENTS:
        assert guide(one).until == last
    assert {page.id for page in guides(last)} == ALL
    after = {page.id: page for page in guides(begins)}
    assert set(after) == ALL - STUDENTS
    assert not any(STUDENTS & set(page.see) for page in after.values())
    dated = [part for page in map(guide, ALL) for part in page.parts if part.until]
    assert {part.until for part in dated} == {last}
    assert len(dated) == 2


@pytest.mark.parametrize("day", [date(2026, 11, 21), date(2027, 1, 31), date(2027, 2, 1), date(2030, 1, 1)])
def test_every_figure_of_every_page_is_in_the_law_of_the_day(day: date) -> None:
    shown = law(day, parameters.load()).shown
    for page in guides(day):
        filled = page.filled(shown)
        said = "".join(text for words in filled.texts for text in (words.ar, words.fr))
        assert "{" not in said
        assert page.sources


def test_every_page_fits_a_slip() -> None:
    for page in map(guide, ALL):
        lines = [line for part in page.parts for line in part.lines]
        assert len(lines) <= 20, page.id
        assert max(len(line.fr) for line in lines) <= 260, page.id
        assert len(page.summary.fr) <= 100, page.id


def test_french_is_set_in_type_in_forms_and_pages() -> None:
    for path in (*shelf.GUIDES.glob("*.toml"), *shelf.FORMS.glob("*.toml")):
        for text in french_in(tomllib.loads(path.read_text(encoding="utf-8"))):
            assert typeset(text) == text, path.name
            assert not re.search(r" %| °", text), path.name


def french_in(tree: object) -> list[str]:
    if isinstance(tree, dict):
        mine = [tree["fr"]] if isinstance(tree.get("fr"), str) else []
        return mine + [text for branch in tree.values() for text in french_in(branch)]
    return [text for branch in tree for text in french_in(branch)] if isinstance(tree, list) else []


def means(folder: Path, day: str) -> Means:
    return Means(
        folder=folder,
        settings=Settings(),
        clock=FixedClock(datetime.fromisoformat(f"{day}T10:00:00+00:00")),
        reader=None,  # type: ignore[arg-type] # no card is read
        open_printer=lambda: None,  # type: ignore[arg-type,return-value] # nothing is printed
        training=True,
    )


def test_the_desk_shows_the_pages_with_the_law_of_today(tmp_path: Path) -> None:
    said = {page.id: page for page in of_today(means(tmp_path, "2026-11-21"))}
    assert set(said) == ALL
    assert "9,3264284" in said["tadamon"].parts[0].lines[1].fr
    assert "30/11/2022" in said["ramed"].parts[0].heading.ar


def test_a_page_whose_figure_the_law_has_no_more_is_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = read(written(tmp_path, GOOD.replace("{deposit-delay}", "{repealed}")))
    monkeypatch.setattr(guidance.pages, "guides", lambda _day: (lost, guide("rnp")))
    assert [page.id for page in of_today(means(tmp_path, "2026-11-21"))] == ["rnp"]
