"""One widget per kind: what goes in comes out, whatever is typed is kept, codes stay left-to-right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kiosk.forms import load
from kiosk.forms.answers import Value
from kiosk.forms.kinds import KINDS
from kiosk.forms.schema import Asked, Field, Option
from kiosk.text import LANGS, Lang, Words
from kiosk.ui.fields.answers import AnswerFaces
from kiosk.ui.fields.choice import Combo, Segments, YesNo
from kiosk.ui.fields.commune import CommuneSearch
from kiosk.ui.fields.control import Control
from kiosk.ui.fields.date import Date
from kiosk.ui.fields.line import Line, grouped
from kiosk.ui.fields.make import control
from kiosk.ui.fields.row import FieldRow
from kiosk.ui.start import application
from tests.ui.screens import type_text

LABEL = Words("سؤال", "Question")
FEW = (Option("a", Words("أ", "A")), Option("b", Words("ب", "B")))
MANY = tuple(Option(f"c{place}", Words(f"خيار طويل {place}", f"Choix long {place}")) for place in range(6))

SAMPLES: list[tuple[str, Value]] = [
    ("text", "حي السلام، زنقة 12"),
    ("name-ar", "العلوي"),
    ("name-fr", "EL ALAOUI"),
    ("idcs", "7267770186"),
    ("cnie", "ZZ999901"),
    ("residence", "AB12345"),
    ("date", "1984-03-07"),
    ("date", "1979-00-00"),
    ("date", "1979-05-00"),
    ("date-plain", "2026-10-02"),
    ("date-year-first", "2031-05-01"),
    ("choice", "b"),
    ("ticks", ("a", "b")),
    ("yes-no", True),
    ("yes-no", False),
    ("score", "8,7412093"),
    ("integer", "12"),
    ("phone", "0612345678"),
    ("email", "fatima@example.org"),
    ("massar", "J130000001"),
    ("cnss", "999888777"),
    ("commune", "04.441.01.0"),
    ("rib", "310810101402900442310133"),
]


def made(qtbot: QtBot, kind: str, options: tuple[Option, ...] = FEW) -> Control:
    widget = control(Field("question", kind, LABEL, options=options))
    qtbot.addWidget(widget)
    widget.retranslate("Question", "")
    return widget


def test_every_kind_has_a_sample_here() -> None:
    assert {kind for kind, _ in SAMPLES} == set(KINDS)


@pytest.mark.parametrize(("kind", "value"), SAMPLES)
@pytest.mark.parametrize("lang", LANGS)
def test_what_is_shown_is_given_back_and_showing_it_is_no_change(
    lang: Lang, kind: str, value: Value, qtbot: QtBot
) -> None:
    application(lang)
    widget = made(qtbot, kind)
    assert widget.value() is None
    with qtbot.assertNotEmitted(widget.changed):
        widget.set_value(value)
        assert widget.value() == value
        widget.set_value(value)
        widget.retranslate("Question", "Aide")
        assert widget.value() == value
        widget.set_value(None)
    assert widget.value() is None
    assert all(part.accessibleName() for part in widget.parts())


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_codes_and_latin_names_read_from_the_left_in_arabic_too(kind: str, qtbot: QtBot) -> None:
    application("ar")
    widget = made(qtbot, kind)
    if isinstance(widget, Line):
        latin = kind == "name-fr" or KINDS[kind].ltr
        expected = Qt.LayoutDirection.LeftToRight if latin else Qt.LayoutDirection.RightToLeft
        assert widget.edit.layoutDirection() == expected
        assert widget.edit.alignment() & Qt.AlignmentFlag.AlignRight
    elif isinstance(widget, Date):
        assert widget.boxes[0].parentWidget().layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_something_to_mend_is_marked_and_unmarked(kind: str, qtbot: QtBot) -> None:
    widget = made(qtbot, kind)
    widget.set_wrong(True)
    assert any(part.property("wrong") for part in widget.parts())
    widget.set_wrong(False)
    assert not any(part.property("wrong") for part in widget.parts())


@pytest.mark.parametrize(
    ("kind", "typed", "shown", "value"),
    [
        ("idcs", "7267770186", "726 777 0186", "7267770186"),
        ("idcs", "٧٢٦٧٧٧٠١٨٦", "726 777 0186", "7267770186"),
        ("idcs", "72677701867", "726 777 01867", "72677701867"),
        ("idcs", "72x", "72x", "72x"),
        ("phone", "0612345678", "06 12 34 56 78", "0612345678"),
        ("phone", "+212612345678", "+212612345678", "+212612345678"),
        ("cnie", "zz999901", "ZZ999901", "ZZ999901"),
        ("name-fr", "éa", "ÉA", "ÉA"),
        ("name-fr", "ß", "ß", "ß"),
        ("name-ar", "فاطمة", "فاطمة", "فاطمة"),
        ("score", "8,74", "8,74", "8,74"),
    ],
)
def test_typing_is_tidied_and_never_refused(
    kind: str, typed: str, shown: str, value: str, qtbot: QtBot
) -> None:
    widget = made(qtbot, kind)
    assert isinstance(widget, Line)
    with qtbot.waitSignal(widget.changed):
        type_text(widget.edit, typed)
    assert widget.edit.text() == shown
    assert widget.value() == value


def test_mending_a_digit_in_the_middle_keeps_the_cursor_behind_it(qtbot: QtBot) -> None:
    widget = made(qtbot, "idcs")
    assert isinstance(widget, Line)
    type_text(widget.edit, "7267770186")
    widget.edit.setCursorPosition(2)
    QTest.keyClick(widget.edit, Qt.Key.Key_Backspace)
    assert widget.edit.text() == "767 770 186"
    assert widget.edit.cursorPosition() == 1
    type_text(widget.edit, "2")
    assert widget.edit.text() == "726 777 0186"
    assert widget.edit.cursorPosition() == 2
    assert grouped("", (3, 3)) == ""


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        (("7", "3", "1984"), "1984-03-07"),
        (("", "", "1984"), "1984-00-00"),
        (("", "3", "84"), "0084-03-00"),
        (("7", "3", ""), "7/3/-"),
        (("x", "", ""), "x/-/-"),
        (("٧", "٣", "١٩٨٤"), "1984-03-07"),
        (("", "", ""), None),
    ],
)
def test_a_date_keeps_what_is_typed_in_its_boxes(
    parts: tuple[str, str, str], value: str, qtbot: QtBot
) -> None:
    widget = made(qtbot, "date-plain")
    assert isinstance(widget, Date)
    for box, part in zip(widget.boxes, parts, strict=True):
        type_text(box, part)
    assert widget.value() == value
    again = made(qtbot, "date-plain")
    again.set_value(value)
    assert again.value() == value


def test_only_the_year_known_is_one_tick(qtbot: QtBot) -> None:
    widget = made(qtbot, "date")
    assert isinstance(widget, Date)
    widget.set_value("1984-03-07")
    with qtbot.waitSignal(widget.changed):
        widget.year_only.click()
    assert widget.value() == "1984-00-00"
    assert not widget.boxes[0].isEnabled()
    widget.set_value("1984-03-07")
    assert widget.boxes[0].isEnabled()
    whole = made(qtbot, "date-plain")
    assert isinstance(whole, Date)
    assert whole.year_only.isHidden(), "a whole date has no such tick"


def test_a_date_in_no_known_shape_is_kept_until_it_is_typed_over(qtbot: QtBot) -> None:
    widget = made(qtbot, "date")
    assert isinstance(widget, Date)
    widget.set_value("mars 1984")
    assert widget.value() == "mars 1984"
    type_text(widget.boxes[2], "1984")
    assert widget.value() == "1984-00-00"


def test_a_choice_stands_side_by_side_where_it_fits_and_opens_where_not(qtbot: QtBot) -> None:
    assert isinstance(made(qtbot, "choice"), Segments)
    assert isinstance(made(qtbot, "choice", MANY), Combo)
    assert isinstance(made(qtbot, "yes-no"), YesNo)


def test_one_of_the_segments_is_down_and_a_second_press_takes_it_back(qtbot: QtBot) -> None:
    widget = made(qtbot, "choice")
    assert isinstance(widget, Segments)
    widget.buttons[0].click()
    widget.buttons[1].click()
    assert widget.value() == "b"
    widget.buttons[1].click()
    assert widget.value() is None


def test_where_all_answers_are_shown_at_once_each_is_a_face_and_one_is_chosen(qtbot: QtBot) -> None:
    widget = control(Field("question", "choice", LABEL, options=MANY), at_once=True)
    qtbot.addWidget(widget)
    assert isinstance(widget, AnswerFaces)
    widget.retranslate("Question", "")
    with qtbot.waitSignal(widget.changed):
        widget.buttons[2].click()
    assert widget.value() == MANY[2].code
    assert widget.buttons[2].accessibleName() == f"Question : {MANY[2].label.fr}"
    widget.buttons[2].click()
    assert widget.value() is None


def test_a_list_begins_with_nothing_chosen_and_ignores_a_code_it_does_not_have(qtbot: QtBot) -> None:
    widget = made(qtbot, "choice", MANY)
    assert isinstance(widget, Combo)
    widget.set_value("unknown")
    assert widget.value() is None
    with qtbot.waitSignal(widget.changed):
        widget.combo.activated.emit(widget.combo.currentIndex())
    widget.set_value("c3")
    assert widget.combo.currentText() == "Choix long 3"


@pytest.mark.parametrize(("lang", "typed"), [("fr", "sale"), ("ar", "سلا")])
def test_a_commune_is_found_by_its_first_letters_and_kept_by_its_code(
    lang: Lang, typed: str, qtbot: QtBot
) -> None:
    application(lang)
    widget = made(qtbot, "commune")
    assert isinstance(widget, CommuneSearch)
    type_text(widget.edit, typed)
    offered = widget._names.stringList()
    assert offered
    assert widget.value() == typed, "what is typed is kept though nothing is chosen"
    widget.edit.setText(offered[0])
    widget._chose(offered[0])
    assert str(widget.value()).count(".") == 3
    before = widget.edit.text()
    application("ar" if lang == "fr" else "fr")
    widget.retranslate("Question", "")
    assert widget.edit.text() != before
    widget._chose("nowhere")
    assert widget.value() == widget.edit.text()


def test_enter_and_focus_are_told_by_every_part(qtbot: QtBot) -> None:
    widget = made(qtbot, "name-fr")
    assert isinstance(widget, Line)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.edit.clearFocus()
    with qtbot.waitSignal(widget.entered):
        widget.edit.setFocus()
    with qtbot.waitSignal(widget.accepted):
        QTest.keyClick(widget.edit, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    with qtbot.waitSignal(widget.finished):
        widget.edit.clearFocus()
    with qtbot.assertNotEmitted(widget.accepted):
        QTest.keyClick(widget.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_every_field_of_the_form_has_a_name_a_person_can_hear(qtbot: QtBot) -> None:
    form = load.form("tadamon")
    for section in form.sections:
        for field in section.fields:
            widget = control(field)
            qtbot.addWidget(widget)
            widget.retranslate(field.label.fr, "")
            assert all(field.label.fr in part.accessibleName() for part in widget.parts()), field.id


def test_a_row_says_its_problem_and_takes_it_back(qtbot: QtBot) -> None:
    row = FieldRow(
        Asked("applicant.sex", Field("sex", "choice", LABEL, options=FEW, hint=Words("ع", "Aide")))
    )
    qtbot.addWidget(row)
    row.show()
    row.show_problem(Words("خطأ", "À corriger"))
    row.show_problem(Words("خطأ", "À corriger"))
    assert row.problem.text() == "À corriger"
    assert row.findChildren(QPushButton)[0].accessibleDescription() == "À corriger Aide"
    row.show_problem(None)
    assert not row.problem.isVisible()
    assert row.findChildren(QPushButton)[0].accessibleDescription() == "Aide"
