"""A page that can do with the room has it, whatever pages that are not shown would like."""

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.stage import Pages, Stage

LONG = "Une phrase qui demande plusieurs lignes. " * 80


def page(*widgets: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for widget in widgets:
        column.addWidget(widget)
    return made


def wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """A page whose text scrolls by itself above a bar, and one, not shown, that is taller than the room."""
    scrolled = QScrollArea()
    scrolled.setWidget(wrapped(LONG))
    pages = Pages()
    pages.addWidget(page(wrapped("Titre"), scrolled, QLabel("barre")))
    pages.addWidget(page(wrapped(LONG)))
    made = Stage(pages)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_page_that_fits_is_not_scrolled_for_one_that_is_not_shown(stage: Stage) -> None:
    assert stage.widget().size() == stage.viewport().size()
    assert stage.verticalScrollBar().maximum() == 0


def test_a_page_that_needs_more_is_scrolled_from_its_top(stage: Stage, qtbot: QtBot) -> None:
    pages = stage.widget()
    assert isinstance(pages, Pages)
    pages.setCurrentIndex(1)
    qtbot.waitUntil(lambda: stage.verticalScrollBar().maximum() > 0)
    assert stage.verticalScrollBar().value() == 0
    pages.setCurrentIndex(0)
    qtbot.waitUntil(lambda: stage.verticalScrollBar().maximum() == 0)


def test_what_changes_on_a_page_changes_its_room(stage: Stage, qtbot: QtBot) -> None:
    pages = stage.widget()
    assert isinstance(pages, Pages)
    title = pages.currentWidget().findChild(QLabel)
    assert isinstance(title, QLabel)
    title.setText(LONG)
    qtbot.waitUntil(lambda: stage.verticalScrollBar().maximum() > 0)


def test_a_stage_without_pages_follows_what_stands_on_it(qtbot: QtBot) -> None:
    made = Stage(page(wrapped(LONG)))
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.verticalScrollBar().maximum() > 0)
