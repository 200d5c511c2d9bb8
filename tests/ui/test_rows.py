"""Rows that break: their width alone says how things stand, and nothing is cut or lost by it."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.parts.even_lines import EvenLines
from kiosk.ui.parts.label import label
from kiosk.ui.parts.segment import Segment
from kiosk.ui.parts.sheet import emptied, wrapped
from tests.ui.screens import settle


def shown(qtbot: QtBot, owner: QWidget, width: int) -> None:
    qtbot.addWidget(owner)
    owner.resize(width, 400)
    owner.show()
    settle()


def lines(things: Sequence[QWidget]) -> list[int]:
    """How many things stand in each line, from the top."""
    tops = [one.y() for one in things]
    return [tops.count(top) for top in sorted(set(tops))]


@pytest.mark.parametrize(
    ("width", "told"),
    [(700, [6]), (600, [3, 3]), (300, [2, 2, 2]), (150, [1] * 6)],
    ids=["wide", "narrower", "narrow", "alone"],
)
def test_lines_are_of_one_length_whatever_the_width(width: int, told: list[int], qtbot: QtBot) -> None:
    owner = QWidget()
    row, things = EvenLines(owner, 10, least=105), [label(wrap=True) for _ in range(6)]
    for one in things:
        row.addWidget(one)
    shown(qtbot, owner, width)
    assert lines(things) == told
    assert max(one.width() for one in things) - min(one.width() for one in things) <= 1
    assert row.heightForWidth(width) == things[-1].geometry().bottom() + 1
    emptied(row)
    assert row.count() == 0


def test_lines_begin_at_the_reading_start_and_hold_no_more_than_they_may(qtbot: QtBot) -> None:
    owner = QWidget()
    owner.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row, things = EvenLines(owner, 0, most=3), [QPushButton("x") for _ in range(6)]
    for one in things:
        row.addWidget(one)
    shown(qtbot, owner, 600)
    assert [one.x() for one in things] == [400, 200, 0] * 2


def test_words_that_are_longer_than_their_row_break_in_it(qtbot: QtBot) -> None:
    owner, said = QWidget(), label(wrap=True)
    said.setText("Registre du bureau ; serveur entendu il y a longtemps " * 3)
    row = wrapped(QLabel("x"), said, owner=owner)
    shown(qtbot, owner, 160)
    assert said.width() <= 160
    assert said.heightForWidth(said.width()) <= said.height()
    assert row.heightForWidth(160) == said.geometry().bottom() + 1


def test_a_choice_has_the_room_of_its_words_pressed_in(qtbot: QtBot) -> None:
    choice, plain = Segment("hub", "Serveur régional"), QPushButton("Serveur régional")
    plain.setProperty("role", "segment")
    for one in (choice, plain):
        shown(qtbot, one, 10)
    room = choice.sizeHint()
    choice.setChecked(True)
    settle()
    assert room == choice.sizeHint() == choice.minimumSizeHint()
    assert room.width() > plain.sizeHint().width()
