"""The look: contrast computed, tokens all filled, icons and words all there, the binding sound."""

import re
import subprocess
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple, cast

import pytest
from PySide6.QtCore import QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QScreen
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kiosk.errors import KioskError
from kiosk.paths import RESOURCES, TRANSLATIONS
from kiosk.ui import icons, strings
from kiosk.ui.look import TEXT_SIZES, TOUCH, Look, density, sized, tone_colours, type_size, wear
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import picture
from kiosk.ui.photo import paper, photo
from kiosk.ui.start import application
from kiosk.ui.style import dress, sheet
from kiosk.ui.theme import CONTRAST, LIGHT, THEMES, Theme
from tests.fakes.samples import blank_page, portrait

HOUSE = Path(__file__).parents[2]
SURFACES = ("desk", "sheet")
TEXTS = ("ink", "quiet", "accent", "good", "warn", "bad", "info")
ON_SOFT = tuple((tone, f"{tone}-soft") for tone in ("good", "warn", "bad", "info", "neutral", "accent"))

ON_DARK = (("on-accent", "accent"), ("on-accent", "accent-deep"), ("on-accent", "warn"))


@pytest.fixture
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    dress(qapp)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("theme", "least"), [(LIGHT, 4.5), (CONTRAST, 7.0)], ids=["light", "contrast"])
def test_every_text_can_be_read_on_every_surface_it_stands_on(theme: Theme, least: float) -> None:
    pairs = [*product(TEXTS, SURFACES), *ON_SOFT, *ON_DARK, ("ink", "accent-soft")]
    for text, ground in pairs:
        ratio = contrast(theme.colour(text), theme.colour(ground))
        assert ratio >= least, f"{text} on {ground}: {ratio:.2f}"


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_edges_of_fields_and_the_focus_can_be_seen(theme: Theme) -> None:
    for sign, ground in product(("edge", "focus"), SURFACES):
        assert contrast(theme.colour(sign), theme.colour(ground)) >= 3.0
    assert THEMES[theme.name] is theme


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_no_token_is_left_unfilled(theme: Theme) -> None:
    wear(Look(theme, text=200))
    filled = sheet()
    wear(Look())
    assert not re.search(r"@[a-z]", filled)
    assert theme.colour("accent") in filled
    assert not re.search(r"#[0-9a-fA-F]{3,6}", (RESOURCES / "style.qss").read_text(encoding="utf-8"))


def test_a_tone_nobody_knows_is_neutral() -> None:
    assert tone_colours("purple") == tone_colours("neutral")


class Told(NamedTuple):
    """A screen of 1920 pixels, and the millimetres it says it has."""

    millimetres: float

    def physicalSize(self) -> QSizeF:  # noqa: N802 -- Qt's name
        return QSizeF(self.millimetres, 300)

    def geometry(self) -> QRect:
        return QRect(0, 0, 1920, 1080)


@pytest.mark.parametrize(
    ("says", "set_to", "found"),
    [(480, 0, 4.0), (0, 0, 96 / 25.4), (0, 640, 3.0), (160, 640, 3.0), (1, 0, 96 / 25.4)],
    ids=["believed", "says nothing", "set", "set against what it says", "nonsense"],
)
def test_millimetres_are_those_of_the_screen_or_of_the_settings(
    says: float, set_to: float, found: float
) -> None:
    assert density(cast("QScreen", Told(says)), set_to) == pytest.approx(found)


@pytest.mark.parametrize("text", TEXT_SIZES)
def test_type_and_controls_grow_with_the_text(text: int) -> None:
    look = Look(text=text)
    wear(look)
    grown = type_size("body")
    wear(Look())
    assert grown == round(15 * text / 100)
    assert look.high(38) - 38 >= grown - 15, "a control is higher by what its line is higher"
    assert look.wide(100) == text
    assert 100 <= look.broad(100) <= text


def inks(image: QImage) -> set[str]:
    """Return the colours that cover a picture's pixels wholly."""
    places = product(range(image.width()), range(image.height()))
    return {one.name() for one in (image.pixelColor(x, y) for x, y in places) if one.alpha() == 255}


@pytest.mark.usefixtures("_as_before")
def test_what_is_open_takes_a_new_look_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    button, sign, box = KeyButton("primary", "F9", "check"), picture("check", "accent"), QLabel()
    sized(box, width=100)
    for widget in (button, sign, box):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    button.say("Déposer")
    before = button.sizeHint(), sign.width(), box.width(), sign.pixmap().toImage()
    dress(qapp, Look(CONTRAST, text=200))
    after = button.sizeHint(), sign.width(), box.width(), sign.pixmap().toImage()
    assert after[0].width() > 1.5 * before[0].width()
    assert (after[1], after[2]) == (2 * before[1], 2 * before[2])
    accents = {theme.colour("accent") for theme in THEMES.values()}
    assert inks(before[3]) & accents == {LIGHT.colour("accent")}
    assert inks(after[3]) & accents == {CONTRAST.colour("accent")}
    dress(qapp)
    assert (button.sizeHint(), sign.width(), box.width()) == before[:3]


@pytest.mark.usefixtures("_as_before")
@pytest.mark.parametrize(
    "role", ["", "primary", "danger", "quiet", "small", "segment", "link", "step", "row"]
)
def test_on_a_touched_screen_everything_pressed_holds_a_finger(
    role: str, qapp: QApplication, qtbot: QtBot
) -> None:
    dress(qapp, Look(touch=4.0))
    button = KeyButton(role)
    qtbot.addWidget(button)
    button.say("Oui")
    button.ensurePolished()
    assert button.sizeHint().height() >= TOUCH * 4.0


def test_every_icon_the_program_names_is_there_and_none_is_left_over() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (HOUSE / "kiosk" / "ui").rglob("*.py"))
    sources += (RESOURCES / "style.qss").read_text(encoding="utf-8")
    kept = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
    for name in kept:
        assert f'"{name}"' in sources or f"{name}.svg" in sources, name
        assert not icons.pixmap(name, "ink", 20).isNull()


@pytest.mark.parametrize("name", ["arrow-right", "send"])
def test_what_means_a_direction_is_mirrored_in_arabic(name: str) -> None:
    application("fr")
    latin = icons.pixmap(name).toImage()
    application("ar")
    assert icons.pixmap(name).toImage() == latin.flipped(Qt.Orientation.Horizontal)


@pytest.mark.parametrize("name", ["check", "clock", "printer", "id-card"])
def test_what_means_no_direction_is_not_mirrored(name: str) -> None:
    application("fr")
    latin = icons.pixmap(name).toImage()
    application("ar")
    assert icons.pixmap(name).toImage() == latin


def test_a_photo_is_read_and_anything_else_is_none() -> None:
    assert photo(portrait()).height() == 308
    assert photo(None) is None
    assert photo(b"\xff\xd8 not really") is None


def test_a_photo_in_jpeg_2000_is_read_too() -> None:
    from io import BytesIO

    from PIL import Image

    file = BytesIO()
    Image.new("RGB", (30, 40), "#0b5d44").save(file, "JPEG2000")
    assert photo(file.getvalue()).size().toTuple() == (30, 40)


def test_a_picture_that_claims_to_be_enormous_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.ui.photo._LARGEST", 100)
    assert photo(portrait()) is None


def test_a_paper_is_shown_by_its_first_page_and_a_damaged_one_is_told() -> None:
    assert paper(blank_page(), 20).width() > 100
    with pytest.raises(KioskError, match="paper-unreadable"):
        paper(b"no pdf")


def test_the_words_are_compiled_anew_when_they_are_stale(tmp_path: Path) -> None:
    source = tmp_path / "kiosk_ar.ts"
    source.write_text((TRANSLATIONS / "kiosk_ar.ts").read_text(encoding="utf-8"), encoding="utf-8")
    first = strings.compiled("ar", tmp_path)
    assert first.stat().st_size > 1000
    made = first.stat().st_mtime_ns
    assert strings.compiled("ar", tmp_path).stat().st_mtime_ns == made


def test_words_that_are_nowhere_or_cannot_be_compiled_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(KioskError, match="words-missing"):
        strings.compiled("ar", tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, "lrelease")

    monkeypatch.setattr(subprocess, "run", refuse)
    with pytest.raises(KioskError, match="words-missing"):
        strings.release(tmp_path / "kiosk_ar.ts", tmp_path / "kiosk_ar.qm")


def test_the_application_is_made_once_and_dressed_once(qapp: QApplication) -> None:
    before = qapp.styleSheet()
    assert application("ar") is qapp
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert qapp.styleSheet() == before


@pytest.mark.usefixtures("qapp")
def test_the_binding_survives_more_calls_than_none_has_references() -> None:
    """PySide6 6.12.0 on Python 3.11 aborts after some 5,600 calls that return nothing."""
    label = QLabel()
    for number in range(200_000):
        label.setText(str(number))
    assert label.text() == "199999"
    label.deleteLater()
