"""Makes the Qt application: fonts, look, language, and what happens when something unforeseen does."""

import sys
from types import TracebackType
from typing import cast

from PySide6.QtWidgets import QApplication

from kiosk.text import Lang
from kiosk.ui.background import unexpected
from kiosk.ui.language import speak
from kiosk.ui.notices import Notices
from kiosk.ui.style import dress


def application(lang: Lang) -> QApplication:
    """Return the one application, dressed, in that language; made at the first call.

    Raises KioskError ``words-missing``.
    """
    app = cast("QApplication | None", QApplication.instance()) or QApplication(["kiosk"])
    app.setApplicationName("Tadamon Kiosk")
    if app.property("theme") is None:
        dress(app)
    speak(app, lang)
    return app


def catch_all(notices: Notices) -> None:
    """Tell whatever nobody foresaw, and go on: nothing typed is lost. The log holds no value."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        notices.tell(unexpected(error))

    sys.excepthook = hook
