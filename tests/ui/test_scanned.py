"""Where a scan goes, page by page; what has no place is said calmly and changes nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.card.reader import Link, ReaderState
from kiosk.card.virtual.profile import profile
from kiosk.cases.reference import Reference
from kiosk.errors import KioskError
from kiosk.flows.card_read import Reading
from kiosk.flows.scan import Scan
from kiosk.text import LANGS, Lang
from kiosk.ui.fields.scanned import answered
from kiosk.ui.health_words import health_lines
from kiosk.ui.pages.counter.verify import VerifyPage
from tests.fakes.card_desk import CardDesk
from tests.helpers.words import failure_words, plain
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, type_text

HOLDER = profile("fatima").holder
assert HOLDER
ZONE = "\n".join(HOLDER.zone)
IDCS = "7267770186"
"""Never issued: a digit stands three times in a row."""
PORT = "/dev/serial/by-id/usb-0"


@pytest.fixture
def desk() -> CardDesk:
    found = CardDesk()
    found.lay()
    return found


def says(screens: Screens, code: str, lang: Lang = "fr") -> bool:
    words = plain(screens.words())
    return all(plain(one) in words for one in failure_words(KioskError(code), lang))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ZONE, "scan-zone-astray"),
        ("TK1:AB", "scan-receipt-astray"),
        (str(Reference("SALTB", "A1", 26, 42)), "scan-receipt-astray"),
        ("6111245123456", "scan-unknown"),
    ],
)
def test_a_page_that_has_no_use_for_a_scan_says_where_it_belongs(
    lang: Lang, text: str, code: str, opened: Opened
) -> None:
    screens = opened(lang)
    screens.window.scanned(text)
    assert says(screens, code, lang)


def test_an_empty_field_takes_the_number_that_is_plainly_its_own(opened: Opened) -> None:
    screens = opened()
    screens.by_hand()
    screens.line("applicant.idcs").setFocus()
    screens.window.scanned(IDCS)
    assert screens.value("applicant.idcs") == IDCS
    assert screens.window.hand.answers.get("applicant.idcs") == IDCS, "as if it were typed"
    screens.line("applicant.cnie").setFocus()
    screens.window.scanned(ZONE)
    assert screens.value("applicant.cnie") == HOLDER.cnie
    assert not says(screens, "scan-unknown")


def test_what_is_typed_stays_and_what_is_no_such_number_is_left(opened: Opened) -> None:
    screens = opened()
    screens.by_hand()
    screens.type_into("applicant.idcs", "12")
    screens.window.scanned(IDCS)
    assert screens.value("applicant.idcs") == "12"
    assert says(screens, "scan-unknown")
    screens.line("applicant.idcs").clear()
    screens.window.scanned("7267770187")
    assert screens.value("applicant.idcs") is None
    screens.line("applicant.given_name_fr").setFocus()
    screens.window.scanned(IDCS)
    assert screens.value("applicant.given_name_fr") is None
    assert not answered(None, Scan(IDCS))


def test_a_scan_while_a_card_is_read_or_after_disturbs_nothing(opened: Opened) -> None:
    screens = opened()
    page = screens.new_file()
    page.place = Reading.UNDER_WAY
    screens.window.scanned(ZONE)
    assert page.zone.edit.toPlainText() == ""
    assert says(screens, "scan-zone-astray")


def test_a_scan_before_the_card_lies_there_waits_for_it(opened: Opened, desk: CardDesk) -> None:
    desk.reader = ReaderState.EMPTY
    screens = opened()
    page = screens.new_file()
    screens.window.scanned(ZONE)
    assert page.place is Reading.AWAIT_CARD
    desk.reader = ReaderState.PRESENT
    page.look()
    screens.press(Qt.Key.Key_F5)
    assert page.place is Reading.READ


def test_a_zone_is_no_receipt(opened: Opened, desk: CardDesk) -> None:
    screens = opened()
    QTest.keyClick(screens.window, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    page = screens.wait_page(VerifyPage)
    type_text(page.code, "SALTB")
    screens.window.scanned(ZONE)
    assert page.code.text() == "SALTB"
    assert says(screens, "scan-zone-astray")


def test_a_scan_takes_the_cover_away_and_does_nothing_else(opened: Opened) -> None:
    screens = opened()
    screens.by_hand()
    screens.line("applicant.idcs").setFocus()
    screens.window.cover.show_over()
    screens.window.scanned(IDCS)
    assert not screens.window.cover.isVisible()
    assert screens.value("applicant.idcs") is None
    screens.window.scanned(IDCS)
    assert screens.value("applicant.idcs") == IDCS


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", ["scanner-absent", "scanner-denied", "scanner-busy", "unexpected"])
def test_strip_and_panel_name_what_keeps_the_scanner_away(lang: Lang, code: str, opened: Opened) -> None:
    screens = opened(lang)
    assert "scanner" not in screens.window.strip._buttons, "most stations have none"
    screens.press(Qt.Key.Key_F4)
    values = {} if code == "unexpected" else {"port": PORT}
    screens.window.scanner_changed(Link("scanner", ok=False, code=code, values=values))
    line = next(one for one in health_lines(screens.window.panel._health) if one.name == "scanner")
    words = plain(screens.words())
    assert plain(f"{line.title} · {line.state}") in words
    assert all(plain(one) in words for one in failure_words(KioskError(code, **values), lang))
    screens.window.scanner_changed(Link("scanner", ok=True))
    assert code not in plain(screens.words()).split()
