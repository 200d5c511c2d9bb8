"""Makes the Qt application: fonts, look, language, and what happens when something unforeseen does."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Final, cast

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase, QScreen
from PySide6.QtWidgets import QApplication

from kiosk.errors import KioskError
from kiosk.text import Lang
from kiosk.ui.background import unexpected
from kiosk.ui.language import speak
from kiosk.ui.look import FAMILY, Look
from kiosk.ui.notices import Notices
from kiosk.ui.style import dress

log = logging.getLogger("kiosk.ui.start")

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
}


def application(lang: Lang, look: Callable[[QScreen], Look] = lambda _: Look()) -> QApplication:
    """Return the one application, in that language; made and dressed at the first call.

    ``look`` is asked what suits the screen. Raises KioskError ``words-missing``.
    """
    app = cast("QApplication | None", QApplication.instance()) or QApplication(["kiosk"])
    app.setApplicationName("Tadamon Kiosk")
    if app.property("dressed") is None:
        dress(app, look(app.primaryScreen()))
    speak(app, lang)
    return app


def catch_all(notices: Notices) -> None:
    """Tell whatever nobody foresaw, and go on: nothing typed is lost. The log holds no value.

    That the program's own letters are missing is told at once.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        notices.tell(unexpected(error))

    sys.excepthook = hook
    qInstallMessageHandler(_log_qt)
    if FAMILY not in QFontDatabase.families():  # another face serves; its Arabic may be hard to read
        notices.tell(KioskError("fonts-missing"), "warn")


def _log_qt(kind: QtMsgType, _where: QMessageLogContext, message: str | None) -> None:
    """Give Qt's own messages to the program's log; a screen that is no screen says what it cannot do."""
    if message and "This plugin does not support" not in message:
        log.log(_LEVELS.get(kind, logging.ERROR), "qt: %s", message)
