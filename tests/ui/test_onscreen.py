"""The on-screen keyboard: one touch is one letter, for every kind of field, and never over it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kiosk.forms.schema import Option
from kiosk.text import LANGS, Lang, Words
from kiosk.ui.fields.date import Date
from kiosk.ui.onscreen.focus import KIND
from kiosk.ui.onscreen.layouts import layouts, names
from kiosk.ui.start import application
from tests.ui.screens import settle
from tests.ui.touch_desk import TouchDesk, asked

LABEL = Words("سؤال", "Question")


@pytest.mark.parametrize(
    ("kind", "signs", "value"),
    [
        ("name-ar", ("ش", "لا", "إ", "ة", "ى", "ء", "ؤ", "ئ"), "شلاإةىءؤئ"),
        ("name-ar", ("ب", ":plane-signs", "َ", "ّ", ":plane-letters", ":space", "ن"), "بَّ ن"),
        (
            "name-fr",
            ("é", ":shift", "L", "a", ":plane-accents", "ô", ":plane-letters", ":space", "m"),
            "ÉLAÔ M",
        ),
        ("text", (":shift", "R", "u", "e", ":space", ":plane-signs", "1", "2"), "Rue 12"),
        ("idcs", tuple("7267770186"), "7267770186"),
        ("phone", ("+", *"21261234"), "+21261234"),
        ("score", ("9", ",", "1"), "9,1"),
        ("cnie", tuple("ZZ999901"), "ZZ999901"),
        ("email", ("f", "a", "@", "gmail.com"), "fa@gmail.com"),
        ("email", ("f", "a", "d", ":erase", "@", "x", ".ma"), "fa@x.ma"),
    ],
)
def test_what_is_touched_is_what_is_answered(
    qtbot: QtBot, kind: str, signs: tuple[str, ...], value: str
) -> None:
    field = asked(kind)
    desk = TouchDesk(qtbot, field)
    field.setFocus()
    with qtbot.waitSignal(field.changed):
        desk.touch(*signs)
    assert field.value() == value
    assert QApplication.focusWidget() in field.parts()


def test_digits_are_grouped_as_with_real_keys_and_one_undo_takes_back_what_was_typed(qtbot: QtBot) -> None:
    field, plain = asked("idcs"), QLineEdit()
    desk = TouchDesk(qtbot, field, plain)
    field.setFocus()
    desk.touch(*"7267770186")
    line = field.parts()[0]
    assert isinstance(line, QLineEdit)
    assert line.text() == "726 777 0186"
    plain.setFocus()
    desk.touch("a", "z")
    assert plain.isUndoAvailable()
    plain.undo()
    assert plain.text() == ""


def test_a_field_that_is_full_takes_no_more(qtbot: QtBot) -> None:
    line = QLineEdit(maxLength=2)
    line.setProperty(KIND, "idcs")
    desk = TouchDesk(qtbot, line)
    line.setFocus()
    desk.touch(*"123")
    assert line.text() == "12"


def test_a_marked_text_is_replaced_and_a_touch_types_where_the_cursor_stands(qtbot: QtBot) -> None:
    line = QLineEdit("acz")
    desk = TouchDesk(qtbot, line)
    line.setFocus()
    line.setCursorPosition(1)
    desk.touch("b")
    assert line.text() == "abcz"
    line.selectAll()
    desk.touch("k")
    assert line.text() == "k"


def test_one_touch_is_one_letter_however_long_and_wherever_the_finger_slides(qtbot: QtBot) -> None:
    line = QLineEdit()
    desk = TouchDesk(qtbot, line)
    line.setFocus()
    cap = desk.cap("a")
    QTest.mousePress(cap, Qt.MouseButton.LeftButton)
    assert line.text() == "a"
    assert not cap.autoRepeat()
    QTest.mouseMove(cap, QPoint(400, 10))
    QTest.mouseRelease(cap, Qt.MouseButton.LeftButton, pos=QPoint(400, 10))
    assert line.text() == "a"
    QTest.mouseClick(cap, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(cap, Qt.MouseButton.LeftButton)
    assert line.text() == "aaa"  # a double click is two touches


def test_capitals_last_for_one_letter(qtbot: QtBot) -> None:
    line = QLineEdit()
    desk = TouchDesk(qtbot, line)
    line.setFocus()
    desk.touch(":shift")
    assert desk.cap(":shift").isChecked()
    assert desk.cap("A").accessibleName() == "a majuscule"
    desk.touch("A", "m", ":shift", ":shift", "i")
    assert line.text() == "Ami"


@pytest.mark.parametrize("lang", LANGS)
def test_the_keyboard_follows_the_field(qtbot: QtBot, lang: Lang) -> None:
    application(lang)
    free = "arabic-letters" if lang == "ar" else "azerty-letters"
    fields = {
        kind: asked(kind) for kind in ("name-ar", "name-fr", "idcs", "cnie", "email", "text", "commune")
    }
    desk = TouchDesk(qtbot, *fields.values())
    shown = {}
    for kind, field in fields.items():
        field.setFocus()
        shown[kind] = desk.shown
    assert shown == {
        "name-ar": "arabic-letters", "name-fr": "azerty-letters", "idcs": "digits-digits",
        "cnie": "codes-codes", "email": "email-email", "text": free, "commune": free,
    }  # fmt: skip


def test_the_language_key_turns_to_the_other_script_and_back(qtbot: QtBot) -> None:
    line = QLineEdit()
    desk = TouchDesk(qtbot, line)
    line.setFocus()
    desk.touch("a", ":other", "ب", ":other", "c")
    assert line.text() == "aبc"


def test_a_new_language_of_the_screens_is_that_of_free_text(qtbot: QtBot) -> None:
    field = asked("text")
    desk = TouchDesk(qtbot, field)
    field.setFocus()
    assert desk.shown == "azerty-letters"
    application("ar")
    settle()
    assert desk.shown == "arabic-letters"
    assert desk.cap(":erase").accessibleName() == names()[":erase"].ar
    assert desk.keyboard.accessibleName() == "لوحة المفاتيح"


def test_there_is_no_keyboard_where_nothing_is_typed(qtbot: QtBot) -> None:
    few = asked("choice", options=(Option("a", Words("أ", "A")), Option("b", Words("ب", "B"))))
    line, fixed, box = asked("text"), QLineEdit("fixe", readOnly=True), QComboBox()
    desk = TouchDesk(qtbot, line, few, fixed, box)
    for widget in (few, fixed, box):
        line.setFocus()
        assert desk.keyboard.isVisible()
        widget.setFocus()
        assert desk.keyboard.isHidden()


def test_another_window_that_takes_the_focus_leaves_the_keyboard_where_it_is(qtbot: QtBot) -> None:
    line, other = QLineEdit(), QLineEdit()
    desk = TouchDesk(qtbot, line)
    qtbot.addWidget(other)
    line.setFocus()
    desk.keyboard._follow(line, None)
    desk.keyboard._follow(line, other)
    assert desk.keyboard.isVisible()
    desk.touch("a")
    assert line.text() == "a"


def test_the_arrows_walk_the_boxes_of_a_date_and_the_tick_ends_the_field(qtbot: QtBot) -> None:
    field = asked("date-plain")
    assert isinstance(field, Date)
    desk = TouchDesk(qtbot, field)
    field.setFocus()
    desk.touch("0", "7", ":next", "0", "3", ":next", "1", "9", "8", "4", ":back", ":erase", "5")
    assert field.value() in {"1984-05-07", "1984-35-07"}
    with qtbot.waitSignal(field.accepted):
        desk.touch(":done")


def test_text_of_several_lines_is_typed_too(qtbot: QtBot) -> None:
    text = QPlainTextEdit()
    desk = TouchDesk(qtbot, text)
    text.setFocus()
    desk.touch("a", ":done", "z", ":erase", "e")
    assert text.toPlainText() == "a\ne"


def test_the_next_person_begins_anew(qtbot: QtBot) -> None:
    line = QLineEdit()
    desk = TouchDesk(qtbot, line)
    line.setFocus()
    desk.touch(":other", ":other", ":shift")
    desk.keyboard.forget()
    assert desk.keyboard.isHidden()
    assert desk.keyboard.board is not None
    desk.touch("a", ":erase", ":done")
    assert line.text() == ""
    line.clearFocus()
    line.setFocus()
    desk.touch("a")
    assert line.text() == "a"


def test_before_the_first_field_nothing_is_shown_and_nothing_happens(qtbot: QtBot) -> None:
    desk = TouchDesk(qtbot)
    desk.keyboard._turn()
    desk.keyboard._shift()
    desk.keyboard._type("a")
    desk.keyboard._show_field()
    assert desk.keyboard.board is None
    assert desk.keyboard.isHidden()


def test_every_key_is_drawn_and_named_in_both_languages(qtbot: QtBot) -> None:
    desk = TouchDesk(qtbot, QLineEdit())
    for lang in LANGS:
        application(lang)
        for layout in layouts().values():
            for plane in layout.planes:
                desk.keyboard.show_layout(layout.id, plane.id)
                board = desk.keyboard.board
                assert board is not None
                assert all(cap.accessibleName().strip() for cap in board.keys)
                settle()
                first = next(board.keys)
                image = first.grab().toImage()
                assert len({image.pixel(x, first.height() // 2) for x in range(image.width())}) > 2
