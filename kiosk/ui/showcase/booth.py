"""What only the citizen's screen has: its tools, lying and alone."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kiosk.ui.booth.tools import Tools
from kiosk.ui.showcase.board import board
from kiosk.ui.speech import Voice


def booth() -> QWidget:
    """Return the section; its tools do nothing here."""
    tools = Tools(Voice(), str)
    tools.lie(across=True)
    tools.end.setEnabled(False)
    return board(QCoreApplication.translate("Showcase", "Borne"), tools)
