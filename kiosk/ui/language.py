"""Arabic and French as equals: words, direction and locale, changed on every open page at once."""

from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from kiosk.text import LANGS, Lang
from kiosk.ui.strings import compiled

_LOCALES: Final[dict[Lang, str]] = {"ar": "ar_MA", "fr": "fr_MA"}
"""Moroccan months (يوليوز, غشت) and Latin digits; plain ``ar`` would give neither."""


def current() -> Lang:
    """Return the language the screens are in."""
    return "ar" if QLocale().language() == QLocale.Language.Arabic else "fr"


def other() -> Lang:
    """Return the language the screens are not in."""
    return LANGS[1 - LANGS.index(current())]


def locale(lang: Lang | None = None) -> QLocale:
    """Return the Moroccan locale of a language, of the screens' own where none is named."""
    return QLocale(_LOCALES[lang or current()])


def speak(app: QApplication, lang: Lang) -> None:
    """Put every open page in that language; each hears of it by ``QEvent.LanguageChange``.

    Raises KioskError ``words-missing`` where the program's Arabic cannot be found.
    """
    QLocale.setDefault(locale(lang))
    spoken = _translators(app, lang)
    for translator in app.findChildren(QTranslator):
        if translator not in spoken:
            app.removeTranslator(translator)
    for translator in spoken:
        app.installTranslator(translator)
    app.setLayoutDirection(direction(lang))


def turn_to(app: QApplication, lang: str) -> None:
    """Put every open page in a language that a person chose, unless it is spoken already."""
    if lang != current():
        speak(app, "ar" if lang == "ar" else "fr")


def say(context: str, text: object) -> str:
    """Return a text marked by ``QT_TRANSLATE_NOOP`` in the screens' language."""
    return QCoreApplication.translate(context, str(text))


def joined(*parts: str) -> str:
    """Return words one after the other, with the comma of the screens' language."""
    return ("، " if current() == "ar" else ", ").join(parts)


def valued(name: str, value: str) -> str:
    """Return a name with its value, and the colon between them as the screens' language sets it."""
    return f"{name}: {value}" if current() == "ar" else f"{name}\u00a0: {value}"


def direction(lang: Lang) -> Qt.LayoutDirection:
    """Return the direction in which a language is read."""
    return Qt.LayoutDirection.RightToLeft if lang == "ar" else Qt.LayoutDirection.LeftToRight


@cache
def _translators(app: QApplication, lang: Lang) -> tuple[QTranslator, ...]:
    qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{lang}.qm"
    made = []
    for file in (qt_words, compiled(lang)):
        translator = QTranslator(app)
        translator.load(str(file))
        made.append(translator)
    return tuple(made)
