"""What a screen reader is told of every page of every profile, in both languages."""

import re
from collections.abc import Iterator
from typing import Any, Final

import pytest
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.text import LANGS, Lang
from kiosk.ui.fields.control import Control
from tests.helpers.face import Face
from tests.helpers.face_counter import COUNTER
from tests.helpers.faces import FACES, named
from tests.helpers.fingerprint import apart, fingerprint
from tests.helpers.reader import heard, told
from tests.helpers.walk import Walk, walk
from tests.pages.screens.looks import FAR, kept
from tests.ui.access.conftest import Shown
from tests.ui.screens import settle

ARABIC: Final = re.compile("[\u0600-\u06ff]")
LATIN: Final = re.compile("[a-zà-ÿ]{3,}")
"""Words of French; codes and references are in capitals."""
OF_ITSELF: Final = {"Français", "العربية"}
"""Each language is named in itself."""


_WALKS: Final[dict[tuple[str, Lang], Walk]] = {}
"""Every walk of this run: two tests look at each."""


def _walked(face: Face[Any], lang: Lang, shown: Shown) -> Walk:
    key = face.profile, lang
    if key not in _WALKS:
        _WALKS[key] = walk(face, shown(face, lang), lang, _in_the_other_language)
    return _WALKS[key]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("face", FACES, ids=named)
def test_whatever_can_have_the_focus_is_told_well_and_in_reading_order(
    face: Face[Any], lang: Lang, shown: Shown
) -> None:
    assert _walked(face, lang, shown).wrong == {}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("face", FACES, ids=named)
def test_every_page_looks_as_it_was_accepted(face: Face[Any], lang: Lang, shown: Shown) -> None:
    known = kept()
    other = {
        page: apart(known.get((face.profile, page, lang), "0"), found)
        for page, found in _walked(face, lang, shown).prints.items()
    }
    far = {page: fields for page, fields in other.items() if fields > FAR}
    assert far == {}, "look at the pages, then: python -m scripts.strips"


def test_a_picture_that_differs_has_another_fingerprint(qapp: object) -> None:
    picture = QImage(320, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    plain = fingerprint(picture)
    painter = QPainter(picture)
    painter.fillRect(40, 20, 200, 120, QColor("black"))
    painter.end()
    assert apart(plain, fingerprint(picture)) > FAR


def _in_the_other_language(window: QWidget, lang: Lang) -> Iterator[str]:
    """Yield names that hold words, and none of the page's language; the kiosk says some in both."""
    own, other = (ARABIC, LATIN) if lang == "ar" else (LATIN, ARABIC)
    for one in heard(window):
        words = _words(one.name)
        if (
            one.state.focusable
            and one.name not in OF_ITSELF
            and other.search(words)
            and not own.search(words)
        ):
            yield f"not in the language of the page: {one.shown}"


def _words(name: str) -> str:
    """Return a name without what is nobody's language: what is isolated, and the clerk's own name."""
    return re.sub("\u2066.*?\u2069|\u2068.*?\u2069", "", name)


@pytest.mark.parametrize("lang", LANGS)
def test_a_field_is_called_what_its_form_calls_it(lang: Lang, shown: Shown) -> None:
    window = shown(COUNTER, lang)
    COUNTER.pages["form"](window)
    form = window.pages.form
    met = set()
    for stop in dict.fromkeys(form.stop_ids):
        form.go(stop)
        settle()
        for control in form.findChildren(Control):
            if control.isVisible():
                names = [f"{one.name} {one.description}" for one in map(told, control.parts())]
                assert all(control.field.label.said(lang) in name for name in names), names
                met.add(control.field.kind)
    assert len(met) >= 10


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_wrong_with_a_field_is_told_with_it(lang: Lang, shown: Shown) -> None:
    window = shown(COUNTER, lang)
    COUNTER.pages["form-problems"](window)
    settle()
    wrong = [one for one in window.pages.form.findChildren(Control) if one.isVisible()]
    assert len(wrong) >= 8
    for control in wrong:
        row = control.parentWidget()
        assert row.problem.text()
        for part in control.parts():
            if part.property("wrong"):
                assert row.problem.text() in told(part).description


def test_one_of_several_is_told_as_that_and_a_box_to_tick_as_that(shown: Shown) -> None:
    window = shown(COUNTER, "fr")
    COUNTER.pages["form"](window)
    settle()
    radio, tick = QAccessible.Role.RadioButton, QAccessible.Role.CheckBox
    roles = {one.name: one.role for one in heard(window)}
    assert roles["Français"] is radio
    assert roles["Sexe : Féminin"] is radio
    assert roles["Registre"] is QAccessible.Role.Button
    assert told(window.rail._buttons["new"]).description == "Page affichée"
    assert roles["Demandeur, rempli"] is radio
    assert roles["Date de naissance, Année seule"] is tick
