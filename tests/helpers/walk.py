"""One walk past every page of a profile in a language: what is told of it, and how it looks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.text import Lang
from tests.helpers.face import Face
from tests.helpers.fingerprint import fingerprint
from tests.helpers.reader import disorder, faults


@dataclass
class Walk:
    """What was found on the way."""

    wrong: dict[str, str] = field(default_factory=dict)
    """What is told wrongly, and the first page where it was met."""
    prints: dict[str, str] = field(default_factory=dict)
    """The fingerprint of each page, by its name."""


def visited(face: Face[Any], window: QWidget) -> Iterator[str]:
    """Bring a window to each of its pages in turn, and yield their names."""
    for name, reach in face.pages.items():
        reach(window)
        for _ in range(3):
            QApplication.sendPostedEvents()
        yield name


def walk(
    face: Face[Any], window: QWidget, lang: Lang, more: Callable[[QWidget, Lang], Iterator[str]]
) -> Walk:
    """Walk past every page; ``more`` says what else is wrong with one."""
    found = Walk()
    for name in visited(face, window):
        for fault in (*faults(window), *disorder(window), *more(window, lang)):
            found.wrong.setdefault(fault, name)
        found.prints[name] = fingerprint(window.grab().toImage())
    return found
