"""The on-screen keyboard: one touch is one letter, for every kind of field, and never over it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.forms.schema import Field, Option
from kiosk.text import LANGS, Lang, Words
from kiosk.ui.fields.control import Control
from kiosk.ui.fields.date import Date
from kiosk.ui.fields.make import control
from kiosk.ui.look import TOUCH, Look
from kiosk.ui.onscreen import touch
from kiosk.ui.onscreen.focus import KIND
from kiosk.ui.onscreen.keyboard import Keyboard
from kiosk.ui.onscreen.keycap import KeyCap
from kiosk.ui.onscreen.layouts import layouts, names
from kiosk.ui.parts.sheet import column, scrolled
from kiosk.ui.start import application
from kiosk.ui.style import dress
from tests.ui.screens import settle

LABEL = Words("سؤال", "Question")
DENSITY = 3.8
"""Pixels of a millimetre of the screens of these tests."""


class Desk:
    """A page with one field above the keyboard."""

    def __init__(self, qtbot: QtBot, *fields: QWidget, room: int = 0) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        inner = QWidget()
        page = column(inner, room)
        for field in fields:
            page.addWidget(field)
        outer = QVBoxLayout(self.window)
        self.scroll = scrolled(inner)
        outer.addWidget(self.scroll, 1)
        self.keyboard = Keyboard(self.window)
        outer.addWidget(self.keyboard)
        self.window.resize(1280, 800)
        self.window.show()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def shown(self) -> str:
        board = self.keyboard.board
        return board.objectName().removeprefix("plane-") if board is not None else ""

    def cap(self, sign: str) -> KeyCap:
        assert self.keyboard.board is not None
        return next(cap for cap in self.keyboard.board.keys if sign in {cap.text(), f":{cap.key.action}"})

    def touch(self, *signs: str) -> None:
        for sign in signs:
            QTest.mouseClick(self.cap(sign), Qt.MouseButton.LeftButton)


def asked(kind: str, **told: object) -> Control:
    made = control(Field("question", kind, LABEL, **told))  # type: ignore[arg-type]  # fields by name
    made.retranslate("Question", "")
    return made


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
    desk = Desk(qtbot, field)
    field.setFocus()
    with qtbot.waitSignal(field.changed):
        desk.touch(*signs)
    assert field.value() == value
    assert QApplication.focusWidget() in field.parts()


def test_digits_are_grouped_as_with_real_keys_and_one_undo_takes_back_what_was_typed(qtbot: QtBot) -> None:
    field, plain = asked("idcs"), QLineEdit()
    desk = Desk(qtbot, field, plain)
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
    desk = Desk(qtbot, line)
    line.setFocus()
    desk.touch(*"123")
    assert line.text() == "12"


def test_a_marked_text_is_replaced_and_a_touch_types_where_the_cursor_stands(qtbot: QtBot) -> None:
    line = QLineEdit("acz")
    desk = Desk(qtbot, line)
    line.setFocus()
    line.setCursorPosition(1)
    desk.touch("b")
    assert line.text() == "abcz"
    line.selectAll()
    desk.touch("k")
    assert line.text() == "k"


def test_one_touch_is_one_letter_however_long_and_wherever_the_finger_slides(qtbot: QtBot) -> None:
    line = QLineEdit()
    desk = Desk(qtbot, line)
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
    desk = Desk(qtbot, line)
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
    desk = Desk(qtbot, *fields.values())
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
    desk = Desk(qtbot, line)
    line.setFocus()
    desk.touch("a", ":other", "ب", ":other", "c")
    assert line.text() == "aبc"


def test_a_new_language_of_the_screens_is_that_of_free_text(qtbot: QtBot) -> None:
    field = asked("text")
    desk = Desk(qtbot, field)
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
    desk = Desk(qtbot, line, few, fixed, box)
    for widget in (few, fixed, box):
        line.setFocus()
        assert desk.keyboard.isVisible()
        widget.setFocus()
        assert desk.keyboard.isHidden()


def test_another_window_that_takes_the_focus_leaves_the_keyboard_where_it_is(qtbot: QtBot) -> None:
    line, other = QLineEdit(), QLineEdit()
    desk = Desk(qtbot, line)
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
    desk = Desk(qtbot, field)
    field.setFocus()
    desk.touch("0", "7", ":next", "0", "3", ":next", "1", "9", "8", "4", ":back", ":erase", "5")
    assert field.value() in {"1984-05-07", "1984-35-07"}
    with qtbot.waitSignal(field.accepted):
        desk.touch(":done")


def test_text_of_several_lines_is_typed_too(qtbot: QtBot) -> None:
    text = QPlainTextEdit()
    desk = Desk(qtbot, text)
    text.setFocus()
    desk.touch("a", ":done", "z", ":erase", "e")
    assert text.toPlainText() == "a\ne"


@pytest.mark.parametrize("place", [0, 8])
def test_the_field_is_never_covered(qtbot: QtBot, place: int) -> None:
    dress(application("fr"), Look(touch=DENSITY))
    try:
        lines = [QLineEdit() for _ in range(9)]
        desk = Desk(qtbot, *lines, room=70)
        lines[place].setFocus()
        settle()
        QApplication.processEvents()
        top = lines[place].mapTo(desk.window, QPoint(0, 0)).y()
        assert top >= 0
        assert top + lines[place].height() <= desk.keyboard.y()
    finally:
        dress(application("fr"))


@pytest.mark.parametrize("size", [(1024, 600, 3.8), (1280, 800, 3.8), (1920, 1080, 3.6), (3840, 2160, 7.2)])
@pytest.mark.parametrize("text", [100, 200])
def test_a_key_is_twenty_millimetres_and_no_two_touch(
    qtbot: QtBot, size: tuple[int, int, float], text: int
) -> None:
    width, height, density = size
    dress(application("fr"), Look(text=text, touch=density))
    try:
        line = QLineEdit()
        desk = Desk(qtbot, line)
        desk.window.resize(width, height)
        line.setFocus()
        for layout in layouts().values():
            desk.keyboard.show_layout(layout.id)
            settle()
            QApplication.processEvents()
            board = desk.keyboard.board
            assert board is not None
            caps = [cap.geometry() for cap in board.keys]
            assert min(one.height() for one in caps) >= round(TOUCH * density)
            assert min(one.width() for one in caps) >= round(TOUCH * density) - 1
            assert all(board.rect().contains(one) for one in caps)
            assert not any(one.intersects(two) for one in caps for two in caps if one is not two)
    finally:
        dress(application("fr"))


def test_on_a_screen_that_is_too_narrow_gaps_give_way_before_keys() -> None:
    wide, narrow, tiny = touch.sizes(1600), touch.sizes(960), touch.sizes(600)
    assert (wide.key, round(wide.gap, 1)) >= (76.0, 11.4)
    assert touch.sizes(930).gap == touch.sizes(600).gap < narrow.gap < wide.gap
    assert tiny.gap < 4
    assert tiny.key < narrow.key <= TOUCH * DENSITY
    assert touch.sizes(4000).start > 0


def test_the_next_person_begins_anew(qtbot: QtBot) -> None:
    line = QLineEdit()
    desk = Desk(qtbot, line)
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
    desk = Desk(qtbot)
    desk.keyboard._turn()
    desk.keyboard._shift()
    desk.keyboard._type("a")
    desk.keyboard._show_field()
    assert desk.keyboard.board is None
    assert desk.keyboard.isHidden()


def test_every_key_is_drawn_and_named_in_both_languages(qtbot: QtBot) -> None:
    desk = Desk(qtbot, QLineEdit())
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
