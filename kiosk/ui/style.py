"""The look: one spacing scale, and the style sheet and palette made from the tokens of a look."""

import re
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from kiosk.paths import RESOURCES
from kiosk.ui.look import FAMILY, TOUCH, Look, fit, type_size, type_steps, wear, worn
from kiosk.ui.theme import Theme

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
"""Spacing in pixels at scale 1; Qt multiplies them by the screen's own scale."""

_GROWS: Final = re.compile(r"@(?P<how>high|wide)-(?P<pixels>\d+)")

_ROLES: Final = {
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


@runtime_checkable
class Dressed(Protocol):
    """A widget that holds something of the look and takes it anew."""

    def dressed(self) -> None:
        """Take colours and sizes of the look of now."""
        ...


def tokens() -> dict[str, str]:
    """Return every word that ``style.qss`` may put behind an ``@``, but for the sizes that grow."""
    found = dict(worn().theme.colours)
    found |= {f"type-{step}": f"{size}px" for step, size in type_steps().items()}
    found["family"] = FAMILY
    found["finger"] = f"{round(TOUCH * worn().touch)}px"
    found["icons"] = (RESOURCES / "icons").as_posix()
    return found


def sheet() -> str:
    """Return the style sheet of ``resources/style.qss`` in the look of now.

    ``@high-38`` is the height of a control of 38 pixels, ``@wide-22`` a length; both grow with the text.
    """
    text = (RESOURCES / "style.qss").read_text(encoding="utf-8")
    text = _GROWS.sub(lambda found: f"{_grown(found['how'], int(found['pixels']))}px", text)
    for name, value in sorted(tokens().items(), key=lambda pair: -len(pair[0])):
        text = text.replace(f"@{name}", value)
    return text


def palette(theme: Theme) -> QPalette:
    """Return the palette that Fusion draws with where the style sheet is silent."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(theme.colour(token)))
    return made


def dress(app: QApplication, look: Look | None = None) -> None:
    """Give the application its fonts, palette and style sheet, and everything open the look.

    What is typed and where the focus is stay; pages put their words on again, for their icons' colours.
    """
    if app.property("dressed") is None:
        _prepare(app)
    wear(look or Look())
    font = QFont(FAMILY)
    font.setPixelSize(type_size("body"))
    app.setFont(font)
    app.setPalette(palette(worn().theme))
    app.setStyleSheet(sheet())
    for widget in app.allWidgets():
        fit(widget)
        if isinstance(widget, Dressed):
            widget.dressed()
    for window in app.topLevelWidgets():
        app.postEvent(window, QEvent(QEvent.Type.LanguageChange))


def _prepare(app: QApplication) -> None:
    for path in sorted((RESOURCES / "fonts").glob("TadamonSans-*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    app.setStyle("fusion")
    app.setProperty("dressed", True)


def _grown(how: str, pixels: int) -> int:
    return worn().high(pixels) if how == "high" else worn().wide(pixels)
