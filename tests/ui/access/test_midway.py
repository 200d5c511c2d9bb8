"""In the middle of every page of every profile: another language, and nobody there for a while."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from kiosk.ui.language import other
from kiosk.ui.shell import Shell
from tests.fakes.people import PASSWORD
from tests.helpers.face import Face
from tests.helpers.faces import FACES, named
from tests.helpers.walk import visited
from tests.ui.access.conftest import Shown
from tests.ui.screens import settle

_OF_LANGUAGE = {"answer-ar", "answer-fr"}
"""The assistant's first answers are the language itself."""


def held(window: QWidget) -> Iterator[object]:
    """Yield all in sight that a person typed or chose."""
    for one in window.findChildren(QWidget):
        match one:
            case _ if not one.isVisible():
                pass
            case QLineEdit():
                yield one.text()
            case QPlainTextEdit():
                yield one.toPlainText()
            case QComboBox():
                yield one.currentIndex()
            case QAbstractButton() if one.isCheckable() and one.objectName() not in _OF_LANGUAGE:
                yield one.isChecked()


def words(window: QWidget) -> list[str]:
    """Return every word in sight."""
    kinds = (QLabel, QAbstractButton)
    return [one.text() for kind in kinds for one in window.findChildren(kind) if one.isVisible()]


def begin(page: QWidget) -> None:
    """Type into the first empty line in sight, as somebody in the middle of something."""
    lines = (one for one in page.findChildren(QLineEdit) if one.isVisible() and one.isEnabled())
    line = next((one for one in lines if not one.isReadOnly() and not one.text()), None)
    if line is not None:
        line.insert("7")


def come_back(window: Shell[Any, Any]) -> None:
    """Touch the window that covered itself; where people are known, who worked unlocks it."""
    window.cover.touched()
    if window.session is not None:
        one = window.cover._person
        assert one is not None
        assert one.login == window.session.login, "who worked is asked for at once, or first"
        window.cover.entry.given.emit(PASSWORD, False)


@pytest.mark.parametrize("face", FACES, ids=named)
def test_on_every_page_another_language_and_a_rest_change_nothing_of_a_persons(
    face: Face[Any], shown: Shown
) -> None:
    window = shown(face, "fr")
    for name in visited(face, window):
        begin(face.page(window))
        settle()
        page, focus = face.page(window), QApplication.focusWidget()
        said, before = words(window), list(held(page))
        window.speak(other())
        settle()
        assert words(window) != said, name
        assert (list(held(page)), QApplication.focusWidget()) == (before, focus), name
        window.speak(other())
        settle()
        assert words(window) == said, name
        if isinstance(window, Shell) and not window.cover.isVisible():
            window._rest()
            assert window.cover.isVisible(), name
            come_back(window)
            settle()
        assert face.page(window) is page, name
        assert (list(held(page)), QApplication.focusWidget()) == (before, focus), name
        face.holds(window)
