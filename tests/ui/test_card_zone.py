"""The zone of the back: typed, pasted or scanned; what is doubtful is marked where it stands."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.card.mrz import check_digit
from kiosk.card.virtual.profile import profile
from kiosk.errors import KioskError
from kiosk.flows.card_read import Reading
from kiosk.text import LANGS, Lang
from kiosk.ui.pages.counter.card import CardPage
from kiosk.ui.pages.counter.card_zone_check import far, looked
from tests.fakes.card_desk import CardDesk
from tests.helpers.words import failure_words, plain
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, type_text

HOLDER = profile("fatima").holder
assert HOLDER
LINES = HOLDER.zone
ZONE = "\n".join(LINES)
PASSPORT = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"


@pytest.fixture
def desk() -> CardDesk:
    found = CardDesk()
    found.lay()
    return found


def changed(line: int, place: int, sign: str) -> str:
    rows = [*LINES]
    rows[line] = rows[line][:place] + sign + rows[line][place + 1 :]
    return "\n".join(rows)


def send(page: CardPage, text: str) -> None:
    """Send a text as a scanner does: key after key, to whatever has the focus."""
    for sign in text:
        widget = QApplication.focusWidget() or page
        key = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}.get(sign, Qt.Key.Key_unknown)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(widget, event)


def marked(page: CardPage) -> list[str]:
    return [one.cursor.selectedText() for one in page.zone.edit.extraSelections()]


def asked(screens: Screens) -> CardPage:
    """Open the page and turn to the zone by its key."""
    page = screens.new_file()
    screens.qtbot.waitUntil(lambda: screens.window.hand.draft is not None, timeout=5000)
    screens.press(Qt.Key.Key_F7)
    assert page.zone.edit.hasFocus()
    return page


@pytest.mark.parametrize("ends", ["\n", "\t"])
def test_a_scanner_reads_the_card_at_once_wherever_the_focus_is(ends: str, opened: Opened) -> None:
    screens = opened()
    page = screens.new_file()
    screens.qtbot.waitUntil(lambda: screens.window.hand.draft is not None, timeout=5000)
    assert page.can.edit.hasFocus(), "the digits are the first way"
    send(page, ends.join(LINES) + "\n")
    assert page.place is Reading.READ
    assert page._known is not None
    assert "MRZ" in page._known.reading.access


@pytest.mark.parametrize("text", [ZONE, ZONE.replace("\n", "\r\n"), ZONE.lower(), ZONE.replace("\n", "")])
def test_a_pasted_zone_is_good_at_once_and_read_by_its_key(text: str, opened: Opened) -> None:
    screens = opened()
    page = asked(screens)
    QApplication.clipboard().setText(text)
    page.zone.edit.paste()
    QApplication.clipboard().clear()
    assert "Les chiffres de contrôle concordent." in plain(screens.words())
    screens.press(Qt.Key.Key_F5)
    assert page.place is Reading.READ


def test_a_zone_pasted_where_the_digits_go_is_taken_to_its_own_lines(opened: Opened) -> None:
    page = opened().new_file()
    QApplication.clipboard().setText(ZONE)
    page.can.edit.paste()
    QApplication.clipboard().clear()
    assert page.can.digits == ""
    assert page.key.key is not None


@pytest.mark.parametrize("lang", LANGS)
def test_the_doubtful_signs_are_marked_and_told_while_they_are_typed(lang: Lang, opened: Opened) -> None:
    screens = opened(lang)
    page = asked(screens)
    wrong = "4" if LINES[1][3] != "4" else "5"
    page.zone.edit.setPlainText(changed(1, 3, wrong))
    born = LINES[1][:3] + wrong + LINES[1][4:7]
    assert marked(page)[0] == born
    known = failure_words(KioskError("mrz-birth-digit", line=2, first=1, last=7), lang)
    assert all(part in plain(screens.words()) for part in known[:2])
    assert page.key.key is None
    assert not page.read.isEnabled()
    page.zone.edit.setPlainText(ZONE)
    assert marked(page) == []
    assert page.read.isEnabled()


def test_the_doubt_is_found_among_spaces_and_on_one_long_row() -> None:
    wrong = changed(1, 3, "9" if LINES[1][3] != "9" else "8")
    for text in (wrong.replace("\n", "\n\n  "), wrong.replace("\n", ""), f"  {wrong}"):
        first, end = looked(text).places[0]
        assert text[first:end].replace(" ", "") == wrong.split("\n")[1][:7]


def test_a_doubt_among_words_that_a_scanner_adds_is_told_without_a_place() -> None:
    found = looked("SCAN OK\n" + changed(1, 3, "9" if LINES[1][3] != "9" else "8"))
    assert found.wrong is not None
    assert found.wrong.code == "mrz-birth-digit"
    assert found.places == ()


@pytest.mark.parametrize("lang", LANGS)
def test_a_keyboard_set_to_arabic_is_told(lang: Lang, opened: Opened) -> None:
    screens = opened(lang)
    page = screens.new_file()
    type_text(page.can.edit, "هي")
    assert page.key.by_zone
    assert all(part in plain(screens.words()) for part in failure_words(KioskError("mrz-keyboard"), lang)[:2])


def test_what_is_not_whole_yet_is_counted_and_not_called_wrong(opened: Opened) -> None:
    screens = opened()
    page = asked(screens)
    send(page, LINES[0] + "\n" + LINES[1][:24])
    assert "Ligne 2 : 24 signes sur 30" in plain(screens.words())
    assert page.zone.found.wrong is None
    assert page.key.key is None


def test_a_passport_is_counted_by_its_own_lines_and_understood() -> None:
    here = far(PASSPORT[:50])
    assert (here.line, here.signs, here.length) == (2, 5, 44)
    assert looked(PASSPORT).zone is not None
    assert check_digit("L898902C3") == PASSPORT[54]


def test_nothing_typed_is_nothing_wrong() -> None:
    assert looked("  \n ").zone is None
    assert (far("").line, far("").signs) == (1, 0)


def test_keys_alone_lead_into_the_lines_and_out_again(opened: Opened) -> None:
    screens = opened()
    page = asked(screens)
    QTest.keyClick(page.zone.edit, Qt.Key.Key_Return)
    assert page.zone.edit.toPlainText() == "", "no line is begun before there is one"
    type_text(page.zone.edit, "IDM")
    QTest.keyClick(page.zone.edit, Qt.Key.Key_Tab)
    assert not page.zone.edit.hasFocus(), "a tab within a line goes on to the next control"
    screens.press(Qt.Key.Key_F7)
    assert page.can.edit.hasFocus()
    screens.press(Qt.Key.Key_F7)
    assert page.zone.edit.toPlainText() == "IDM", "what was typed stays"


def test_a_single_stray_letter_among_the_digits_does_no_harm(opened: Opened) -> None:
    page = opened().new_file()
    type_text(page.can.edit, "1a2b3")
    assert page.can.digits == "123"
    assert not page.key.by_zone


def test_a_card_that_asks_for_the_zone_gets_it_and_is_read(opened: Opened, desk: CardDesk) -> None:
    desk.lay("brahim")
    held = profile("brahim").holder
    assert held
    screens = opened()
    screens.new_file()
    page = screens.read_card("123456")
    assert page.place is Reading.FAILED
    assert page.zone.edit.hasFocus()
    send(page, "\n".join(held.zone) + "\n")
    assert page.place is Reading.READ
    assert page._known is not None
    assert page._known.reading.access.startswith("BAC")


def test_a_flood_of_signs_is_cut_and_leaving_the_page_forgets_all(opened: Opened) -> None:
    screens = opened()
    page = asked(screens)
    page.zone.edit.setPlainText("A" * 5_000)
    assert len(page.zone.edit.toPlainText()) == 1_000
    screens.home()
    assert page.zone.edit.toPlainText() == ""
    assert not page.zone.edit.document().isUndoAvailable()
    assert not page.key.by_zone
