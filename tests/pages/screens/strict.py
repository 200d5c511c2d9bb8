"""A gallery that looks at what it draws: geometry, and that no word is left in the other language."""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QLabel
from typing_extensions import override

from kiosk.errors import failures
from kiosk.ui.gallery import Gallery, Size
from kiosk.ui.window import CounterWindow
from tests.pages.screens.geometry import faults

NOT_WORDS = re.compile(r"[A-Z0-9•.,\-–—/ :()·\u2066-\u2069\u200e\u200f\n]*")
LEFT_LATIN = {"Français", "guichet-a4", "ACS ACR1281 Dual Reader 00 00", "S. Amrani", "mJ3kQ9xT2v8"}
SMALLEST = Size(1024, 680, 1.0)
"""What is left of an old 1024x768 screen under a task bar."""
ARABIC = re.compile("[\u0600-\u06ff]")


class Strict(Gallery):
    """A gallery that looks at what it draws."""

    found: list[str]

    @override
    def draw(self, name: str) -> Path:
        path = super().draw(name)
        self.found = getattr(self, "found", [])
        self.found += [f"{name}: {fault}" for fault in faults(self.window)]
        if self.window.layoutDirection().name == "RightToLeft":
            self.found += [f"{name}: not Arabic: {text!r}" for text in not_arabic(self.window)]
        return path


def not_arabic(window: CounterWindow) -> Iterator[str]:
    for kind in (QLabel, QAbstractButton):
        for widget in window.findChildren(kind):
            text = widget.text()
            for name in LEFT_LATIN:
                text = text.replace(name, "")
            known = text in failures() or NOT_WORDS.fullmatch(text) or ARABIC.search(text)
            if widget.isVisible() and not known:
                yield text
