"""Finds the program's compiled words; in a checkout where they are stale, compiles them."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6

from kiosk.errors import KioskError
from kiosk.paths import TRANSLATIONS
from kiosk.text import Lang


def compiled(lang: Lang, folder: Path = TRANSLATIONS) -> Path:
    """Return ``kiosk_LANG.qm``, made anew from its ``.ts`` where that is younger.

    Raises KioskError ``words-missing`` (lang) where there is neither.
    """
    words, source = folder / f"kiosk_{lang}.qm", folder / f"kiosk_{lang}.ts"
    if source.exists() and _stale(words, source):
        release(source, words)
    if not words.exists():
        raise KioskError("words-missing", lang=lang)
    return words


def release(source: Path, words: Path) -> None:
    """Compile a Qt Linguist file by the ``lrelease`` that comes with PySide6.

    A program that runs has the old words mapped into its memory: they are replaced whole, never in place.

    Raises KioskError ``words-missing`` (lang) where it cannot.
    """
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    fresh = words.with_name(f"{words.name}.{os.getpid()}")
    try:
        # Both paths are the program's own; nothing typed by a person reaches this command.
        subprocess.run([str(tool), "-silent", str(source), "-qm", str(fresh)], check=True, timeout=60)  # noqa: S603 -- see above
        fresh.replace(words)
    except (OSError, subprocess.SubprocessError) as wrong:
        raise KioskError("words-missing", lang=source.stem.removeprefix("kiosk_")) from wrong


def _stale(words: Path, source: Path) -> bool:
    return not words.exists() or words.stat().st_mtime_ns < source.stat().st_mtime_ns
