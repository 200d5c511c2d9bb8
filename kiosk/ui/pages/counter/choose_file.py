"""A file chosen by a person: the window lives on meanwhile, and the file is read off the screen's thread."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from kiosk.errors import KioskError

_LARGEST: Final = 20_000_000
"""Bytes; no scan of one page, and no list of decisions, is larger."""


def choose_file(owner: QWidget, title: str, kinds: str, chosen: Callable[[str], object]) -> None:
    """Ask for a file of some kinds (``Name (*.csv)``), wait for nothing, and give its path to ``chosen``."""
    dialog = QFileDialog(owner, title)
    dialog.setNameFilter(kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def contents(path: str, unreadable: str) -> bytes:
    """Return what a file holds. Raises KioskError of that code, also for a file far too large."""
    try:
        with Path(path).open("rb") as opened:
            found = opened.read(_LARGEST + 1)
    except OSError as wrong:
        raise KioskError(unreadable) from wrong
    if len(found) > _LARGEST:
        raise KioskError(unreadable)
    return found
