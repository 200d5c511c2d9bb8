"""The look: colours, one spacing scale, one type scale, and the style sheet made from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from kiosk.paths import RESOURCES

FAMILY: Final = "Tadamon Sans"

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
"""Spacing in pixels at scale 1; Qt multiplies them by the screen's own scale."""

FIELD_HEIGHT: Final = 40
"""Height of a field and of a plain button, pixels at scale 1 (WCAG 2.5.8 asks for 24)."""

ACT_HEIGHT: Final = 50
"""Height of a page's primary action, pixels at scale 1 (WCAG 2.5.5 asks for 44)."""

_MM_PER_INCH: Final = 25.4


@dataclass(frozen=True, slots=True)
class Theme:
    """A named set of colours; each text colour holds 4.5:1 on the surfaces it stands on (WCAG 1.4.3)."""

    name: str
    colours: Mapping[str, str]

    def colour(self, token: str) -> str:
        """Return the ``#rrggbb`` of a token. Raises KeyError."""
        return self.colours[token]


LIGHT: Final = Theme(
    "light",
    {
        "desk": "#f3f5f2",
        "sheet": "#ffffff",
        "line": "#dce2dd",
        "edge": "#808e86",
        "ink": "#15211b",
        "quiet": "#53635a",
        "accent": "#0b5d44",
        "accent-deep": "#08452f",
        "accent-soft": "#e3f0ea",
        "on-accent": "#ffffff",
        "good": "#14683c",
        "good-soft": "#e2f2e8",
        "warn": "#805200",
        "warn-soft": "#fdf1d6",
        "bad": "#a3222b",
        "bad-soft": "#fbe9ea",
        "info": "#23537f",
        "info-soft": "#e6eff8",
        "neutral": "#53635a",
        "neutral-soft": "#e9edea",
        "focus": "#0b5d44",
        "disabled": "#9aa69f",
    },
)

CONTRAST: Final = Theme(
    "contrast",
    {
        **LIGHT.colours,
        "desk": "#ffffff",
        "line": "#3d4a43",
        "edge": "#15211b",
        "ink": "#000000",
        "quiet": "#1f2a24",
        "accent": "#053a29",
        "accent-deep": "#000000",
        "good": "#0a4526",
        "warn": "#5a3a00",
        "bad": "#7d0f18",
        "info": "#0f375c",
        "neutral": "#1f2a24",
        "focus": "#000000",
    },
)

_TYPE: Final[Mapping[str, int]] = {"small": 13, "body": 15, "lead": 17, "title": 24, "display": 38}
_TONES: Final = ("good", "warn", "bad", "info", "neutral")


def type_size(step: str) -> int:
    """Return the size in pixels of ``small``, ``body``, ``lead``, ``title`` or ``display``."""
    return _TYPE[step]


def mm(length: float, dots_per_inch: float) -> int:
    """Return a length in millimetres as pixels of a screen whose true density is known."""
    return round(length / _MM_PER_INCH * dots_per_inch)


def tokens(theme: Theme) -> dict[str, str]:
    """Return every word that ``style.qss`` may put behind an ``@``."""
    found = dict(theme.colours)
    found |= {f"type-{step}": f"{size}px" for step, size in _TYPE.items()}
    found |= {"field": f"{FIELD_HEIGHT}px", "act": f"{ACT_HEIGHT}px", "family": FAMILY}
    found["icons"] = (RESOURCES / "icons").as_posix()
    return found


def sheet(theme: Theme = LIGHT) -> str:
    """Return the style sheet of ``resources/style.qss`` with its tokens filled in."""
    text = (RESOURCES / "style.qss").read_text(encoding="utf-8")
    for name, value in sorted(tokens(theme).items(), key=lambda pair: -len(pair[0])):
        text = text.replace(f"@{name}", value)
    return text


def palette(theme: Theme = LIGHT) -> QPalette:
    """Return the palette that Fusion draws with where the style sheet is silent."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: "desk",
        QPalette.ColorRole.Base: "sheet",
        QPalette.ColorRole.AlternateBase: "desk",
        QPalette.ColorRole.Button: "sheet",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on-accent",
        QPalette.ColorRole.PlaceholderText: "quiet",
        QPalette.ColorRole.Link: "accent",
    }
    for role, token in roles.items():
        made.setColor(role, QColor(theme.colour(token)))
    return made


def dress(app: QApplication, theme: Theme = LIGHT) -> None:
    """Give the application its fonts, palette and style sheet."""
    for path in sorted((RESOURCES / "fonts").glob("TadamonSans-*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont(FAMILY)
    font.setPixelSize(_TYPE["body"])
    app.setFont(font)
    app.setStyle("fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet(theme))
    app.setProperty("theme", theme.name)


def tone_colours(tone: str, theme: Theme = LIGHT) -> tuple[str, str]:
    """Return the text and ground colours of a tone: good, warn, bad, info or neutral."""
    known = tone if tone in _TONES else "neutral"
    return theme.colour(known), theme.colour(f"{known}-soft")
