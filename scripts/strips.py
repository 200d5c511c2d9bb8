"""Accepts how every page looks now, and draws a strip of each profile: ``python -m scripts.strips [FOLDER]``.

The fingerprints go to ``tests/pages/screens/looks.txt``, the strips to ``docs/pictures``. With a FOLDER every
page is drawn into it whole, in both themes, for a person to look at first, and nothing is accepted.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.text import LANGS, Lang
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.style import dress
from kiosk.ui.theme import LIGHT, THEMES, Theme
from tests.helpers.face import Face
from tests.helpers.faces import FACES
from tests.helpers.fingerprint import fingerprint
from tests.helpers.walk import visited
from tests.pages.screens.looks import Key, keep

STRIPS: Final = Path(__file__).parents[1] / "docs" / "pictures"
FRAME: Final = (400, 250)
"""Pixels of a page in a strip."""
ACROSS, GAP, COLOURS = 4, 8, 64


def main(arguments: list[str]) -> int:
    """Draw for a person, or accept."""
    app = application("fr")
    if arguments:
        for theme in THEMES.values():
            _draw(app, Path(arguments[0]), theme)
        return 0
    found: dict[Key, str] = {}
    for face in FACES:
        for lang in LANGS:
            frames = []
            for name, picture in _pages(app, face, lang, LIGHT):
                found[face.profile, name, lang] = fingerprint(picture)
                frames.append(_opened(picture))
            _strip(frames, STRIPS / f"strip-{face.profile}-{lang}.png", rtl=lang == "ar")
    keep(found)
    return 0


def _draw(app: QApplication, folder: Path, theme: Theme) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        for lang in LANGS:
            for name, picture in _pages(app, face, lang, theme):
                picture.save(str(folder / f"{face.profile}-{name}-{lang}-{theme.name}.png"))


def _pages(app: QApplication, face: Face[Any], lang: Lang, theme: Theme) -> Iterator[tuple[str, QImage]]:
    dress(app, replace(face.look, theme=theme))
    window = face.build(lang, Notices())
    QTest.qWaitForWindowActive(window)
    for name in visited(face, window):
        yield name, window.grab().toImage()
    face.close(window)


def _opened(picture: QImage) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide takes the format as text
    raw = bytes(buffer.data().data())
    with Image.open(BytesIO(raw)) as opened:
        return opened.convert("RGB").resize(FRAME, Image.Resampling.LANCZOS)


def _strip(frames: list[Image.Image], path: Path, *, rtl: bool) -> None:
    """Put the pages side by side in reading order, line after line."""
    wide, high = FRAME[0] + GAP, FRAME[1] + GAP
    lines = -(-len(frames) // ACROSS)
    strip = Image.new("RGB", (ACROSS * wide + GAP, lines * high + GAP), "#c9d2cc")
    for number, frame in enumerate(frames):
        line, place = divmod(number, ACROSS)
        column = ACROSS - 1 - place if rtl else place
        strip.paste(frame, (GAP + column * wide, GAP + line * high))
    strip.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
