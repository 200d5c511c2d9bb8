"""Keyboards as data: whole, twelve keys wide, all that our fields take; a broken file is named."""

import unicodedata
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.forms.kinds import KINDS
from kiosk.text import LANGS, Lang
from kiosk.ui.onscreen import layouts as onscreen
from kiosk.ui.onscreen.layouts import COLUMNS, Layout, layout_for, layouts, names, read

ARABIC = {chr(code) for code in (*range(0x0621, 0x063B), *range(0x0641, 0x0653), 0x0670)}
FRENCH = set("abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ-'’")
NOT_TYPED = {"choice", "ticks", "yes-no"}
GOOD = """
name = { ar = "أرقام", fr = "Chiffres" }
sign = "1"
kinds = ["idcs"]
[[planes]]
id = "one"
sign = "1"
name = { ar = "أرقام", fr = "Chiffres" }
rows = ["%s"]
"""


def typed(layout: Layout) -> set[str]:
    return {key.text for plane in layout.planes for row in plane.rows for key in row if key.text}


def made(folder: Path, text: str) -> Path:
    path = folder / "broken.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["arabic", "azerty", "codes", "digits", "email"])
def test_every_plane_has_as_many_rows_and_a_way_to_erase_and_to_end(name: str) -> None:
    for plane in layouts()[name].planes:
        actions = {key.action for row in plane.rows for key in row}
        assert len(plane.rows) == 4
        assert {"erase", "done"} <= actions or name == "email"
    assert any(key.action == "erase" for row in layouts()[name].planes[0].rows for key in row)


def test_every_arabic_letter_and_vowel_sign_can_be_typed() -> None:
    assert ARABIC - {"ـ"} - typed(layouts()["arabic"]) == set()
    assert {"لا", "أ", "إ", "آ", "ة", "ى", "ء", "ؤ", "ئ"} <= typed(layouts()["arabic"])


def test_every_french_letter_can_be_typed() -> None:
    assert FRENCH - typed(layouts()["azerty"]) == set()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", sorted(set(KINDS) - NOT_TYPED))
def test_every_kind_that_is_typed_opens_a_keyboard(kind: str, lang: Lang) -> None:
    opened = layout_for(kind, lang)
    free = kind in {"text", "commune"}
    assert (opened.lang == lang) if free else (kind in opened.kinds)


def test_every_kind_a_keyboard_names_is_one_and_is_named_once() -> None:
    named = [kind for layout in layouts().values() for kind in layout.kinds]
    assert sorted(set(named)) == sorted(named)
    assert set(named) <= set(KINDS)


def test_only_western_digits_are_typed() -> None:
    digits = {sign for one in layouts().values() for text in typed(one) for sign in text if sign.isdigit()}
    assert digits == set("0123456789")


def test_every_key_that_is_no_plain_letter_or_digit_has_a_name() -> None:
    known = names()
    nameless = {
        text
        for one in layouts().values()
        for text in typed(one)
        if text not in known and not (text.isascii() and text.isalnum())
    }
    assert nameless == set()
    signs = set().union(*(typed(one) for one in layouts().values()))
    assert {sign for sign in known if not sign.startswith(":") or sign == ":"} - signs == set()


def test_what_is_typed_is_in_normal_form() -> None:
    for one in layouts().values():
        assert {text for text in typed(one) if unicodedata.normalize("NFC", text) != text} == set()


@pytest.mark.parametrize("wide", ["1 2 3", "1*13", "1*6 2*7"])
def test_a_row_that_is_not_twelve_keys_wide_is_refused(tmp_path: Path, wide: str) -> None:
    with pytest.raises(KioskError, match="keyboard-broken") as wrong:
        read(made(tmp_path, GOOD % wide))
    assert "one: row 1" in str(wrong.value.values["detail"])


@pytest.mark.parametrize("row", [":fly*12", ":plane-two*12"])
def test_an_action_that_is_not_there_is_refused(tmp_path: Path, row: str) -> None:
    with pytest.raises(KioskError, match="unknown action"):
        read(made(tmp_path, GOOD % row))


@pytest.mark.parametrize("text", ["planes = 3", "no toml", 'colour = "green"'])
def test_a_file_of_another_shape_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(KioskError, match="keyboard-broken") as wrong:
        read(made(tmp_path, text))
    assert wrong.value.values["file"] == "broken.toml"


def test_a_language_key_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    made(tmp_path, 'other = "chinese"' + GOOD % f":other*{COLUMNS}")
    with pytest.raises(KioskError, match="other: chinese"):
        layouts(tmp_path)


def test_a_key_may_type_a_colon_and_a_star(tmp_path: Path) -> None:
    row = read(made(tmp_path, GOOD % ": * :*10")).planes[0].rows[0]
    assert [(key.text, key.width) for key in row] == [(":", 1), ("*", 1), (":", 10)]


def test_names_that_are_not_said_in_both_languages_are_refused(tmp_path: Path) -> None:
    (tmp_path / "names.toml").write_text('"a" = { fr = "a" }', encoding="utf-8")
    with pytest.raises(KioskError, match="keyboard-broken"):
        onscreen.names(tmp_path)
