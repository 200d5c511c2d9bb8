"""Every pair of colours that the style sheet puts together can be told apart (WCAG 2.2, 1.4.3, 1.4.11)."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.paths import RESOURCES
from kiosk.ui.look import Look
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.note import Note
from kiosk.ui.style import dress
from kiosk.ui.theme import CONTRAST, LIGHT, THEMES, Theme
from tests.ui.test_look import contrast

SHEET: Final = (RESOURCES / "style.qss").read_text(encoding="utf-8")
SURFACES: Final = ("desk", "sheet")
TEXT: Final = {"light": 4.5, "contrast": 7.0}
GRAPHICS: Final = 3.0
BARELY: Final = {"disabled"}
"""What cannot be used need not be read as well as the rest (1.4.3, inactive)."""


class Rule(NamedTuple):
    """One rule of the style sheet: what it is of, and the tokens of its colours by property."""

    of: str
    tokens: dict[str, str]


def rules() -> Iterator[Rule]:
    plain = re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL)
    for of, body in re.findall(r"([^{}]+){([^{}]*)}", plain):
        told = (part.partition(":") for part in body.split(";"))
        found = {name.strip(): re.findall(r"@([a-z-]+)", value) for name, _, value in told}
        tokens = {
            name: next((token for token in named if token in LIGHT.colours), "")
            for name, named in found.items()
        }
        yield Rule(of.strip(), {name: token for name, token in tokens.items() if token})


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_text_stands_out_from_the_ground_that_the_sheet_gives_it(theme: Theme) -> None:
    weak, seen = {}, 0
    for rule in rules():
        text = rule.tokens.get("color")
        if text is None or text in BARELY:
            continue
        own = rule.tokens.get("background")
        for ground in (own,) if own else ("accent", "warn") if text == "on-accent" else SURFACES:
            seen += 1
            ratio = contrast(theme.colour(text), theme.colour(ground))
            if ratio < TEXT[theme.name]:
                weak[f"{rule.of}: {text} on {ground}"] = round(ratio, 2)
    assert weak == {}
    assert seen >= 35


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_the_focus_and_the_edges_of_fields_stand_out(theme: Theme) -> None:
    weak, seen = {}, 0
    for rule in rules():
        edge = rule.tokens.get("border") or rule.tokens.get("border-color")
        matters = ":focus" in rule.of or edge in {"edge", "bad", "accent"}
        if edge is None or not matters or ":disabled" in rule.of or ":hover" in rule.of:
            continue
        for ground in SURFACES:
            seen += 1
            ratio = contrast(theme.colour(edge), theme.colour(ground))
            if ratio < GRAPHICS:
                weak[f"{rule.of}: {edge} on {ground}"] = round(ratio, 2)
    assert weak == {}
    assert seen >= 30


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {image.pixelColor(x, y).name() for x, y in product(range(image.width()), range(image.height()))}


@pytest.mark.parametrize("theme", [LIGHT, CONTRAST], ids=["light", "contrast"])
@pytest.mark.parametrize("tone", ["good", "warn", "bad", "info"])
def test_what_is_drawn_is_what_was_computed(
    tone: str, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    dress(qapp, Look(theme))
    note, button = Note(tone), KeyButton("primary", "F8")
    note.say("وصل الإيداع · Récépissé")
    button.say("Continuer")
    for widget in (note, button):
        qtbot.addWidget(widget)
        widget.ensurePolished()
        widget.resize(widget.sizeHint())
    drawn = colours(note)
    assert {theme.colour("ink"), theme.colour(f"{tone}-soft"), theme.colour(tone)} <= drawn
    assert {theme.colour("on-accent"), theme.colour("accent")} <= colours(button)
    dress(qapp)
