"""Where a file is to be written: asked of a person while the window lives on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_place(owner: QWidget, title: str, suggested: str, chosen: Callable[[str], object]) -> None:
    """Ask for a place, beginning with a name in the person's documents, and give its path to ``chosen``."""
    dialog = QFileDialog(owner, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(suggested).suffix[1:])
    dialog.setDirectory(documents())
    dialog.selectFile(suggested)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def documents() -> str:
    """Return the folder of the person's documents, that of the person where there is none."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return place if Path(place).is_dir() else str(Path.home())
