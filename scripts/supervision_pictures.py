"""Draws the pages of supervision before a region in memory. Nobody in them exists."""

from collections.abc import Iterable
from pathlib import Path

from kiosk.text import LANGS, Lang
from kiosk.ui import icons
from kiosk.ui.album import Album, Size
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from tests.helpers.face_supervision import SUPERVISION


def drawn(folder: Path, lang: Lang, size: Size, names: Iterable[str]) -> list[Path]:
    """Draw pages of these names in a language on a screen, and return the files."""
    application(lang)
    icons.sharpen(size.scale)
    window = SUPERVISION.build(lang, Notices())
    album = Album(window, folder, size)
    for name in names:
        SUPERVISION.pages[name](window)
        album.draw(f"supervision-{name}-{lang}")
    SUPERVISION.close(window)
    icons.sharpen(None)
    return album.drawn


def every(folder: Path, sizes: tuple[Size, ...]) -> None:
    """Draw every page in both languages on each screen."""
    for lang in LANGS:
        for size in sizes:
            place = folder / f"{lang}-{size.width}x{size.height}"
            place.mkdir(parents=True, exist_ok=True)
            drawn(place, lang, size, SUPERVISION.pages)
