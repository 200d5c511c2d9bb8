"""The language can be changed on every page, and nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.text import LANGS, Lang
from kiosk.ui.counter import long_day
from kiosk.ui.language import current, say, speak, valued
from kiosk.ui.pages.counter.form import FormPage
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import CAN, HOUSEHOLD, NOON
from tests.ui.conftest import Opened
from tests.ui.screens import Screens, settle, type_text

OTHER: dict[Lang, Lang] = {"ar": "fr", "fr": "ar"}


def test_french_is_set_in_type_and_what_qt_says_is_left_to_qt(qapp: QApplication) -> None:
    speak(qapp, "fr")
    assert say("HomePage", "Refusés à l'envoi") == "Refusés à l\u2019envoi"
    assert say("QPlatformTheme", "Cancel") == "Annuler"


def switched(screens: Screens, lang: Lang) -> str:
    """Change the language by the header and return every word now seen."""
    screens.speak(lang)
    assert current() == lang
    rtl = lang == "ar"
    assert (screens.page.layoutDirection() == Qt.LayoutDirection.RightToLeft) == rtl
    assert screens.window.header.languages[lang].isChecked()
    return screens.words()


@pytest.mark.parametrize("lang", LANGS)
def test_home(lang: Lang, opened: Opened) -> None:
    screens = opened(lang)
    before = screens.words()
    assert switched(screens, OTHER[lang]) != before
    assert switched(screens, lang) == before


def test_card_page_keeps_the_digits_and_the_identity(opened: Opened) -> None:
    screens = opened("fr")
    page = screens.new_file()
    type_text(page.can.edit, "12345")
    switched(screens, "ar")
    assert page.can.digits == "12345"
    screens.read_card(CAN)
    assert "تمت قراءة البطاقة" in screens.words()
    assert "La carte est lue" in switched(screens, "fr")
    assert "EL ALAOUI" in screens.words()


def test_form_page_keeps_what_is_typed_the_focus_and_what_is_to_be_mended(opened: Opened) -> None:
    screens = opened("fr")
    page = screens.by_hand()
    screens.type_into("applicant.family_name_ar", "العلوي")
    screens.type_into("applicant.idcs", "726")
    screens.press(Qt.Key.Key_F8)
    screens.line("applicant.idcs").setFocus()
    said = switched(screens, "ar")
    assert "المعرف الرقمي" in said
    assert page.summary.isVisible()
    assert screens.value("applicant.family_name_ar") == "العلوي"
    assert screens.value("applicant.idcs") == "726"
    assert screens.line("applicant.idcs").hasFocus()
    screens.line("applicant.family_name_ar").setFocus()
    type_text(screens.line("applicant.family_name_ar"), "ة")
    assert str(screens.value("applicant.family_name_ar")).endswith("ة")


@pytest.mark.parametrize("stop", ["contact", "rsu", "spouses", "children[0]", "others", "ramed", "deposit"])
def test_every_stop_of_the_form_keeps_its_answers(stop: str, opened: Opened) -> None:
    screens = opened("ar")
    screens.by_hand()
    page = screens.fill(HOUSEHOLD)
    page.go(stop)
    before, answers = screens.words(), screens.window.hand.answers
    switched(screens, "fr")
    assert switched(screens, "ar") == before
    assert screens.window.hand.answers == answers


def test_check_page_stays_in_the_citizens_language_while_the_clerk_changes_his_own(opened: Opened) -> None:
    screens = opened("fr")
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    page = screens.to_check()
    next(one for one in page.languages.buttons() if one.objectName() == "ar").click()
    settle()
    assert "أنثى" in screens.words()
    assert page.answers.layoutDirection() == Qt.LayoutDirection.RightToLeft
    said = switched(screens, "ar")
    assert "إيداع الطلب" in said
    said = switched(screens, "fr")
    assert "أنثى" in said
    assert "Déposer la demande" in said
    page.deposit.click()
    (case,) = screens.window.counter.desk.cases.values()
    assert case.filing.lang == "ar"


def test_done_register_and_case_pages_say_the_same_in_the_other_language(opened: Opened) -> None:
    screens = opened("fr")
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    screens.to_check()
    screens.deposit()
    reference = screens.window.counter.reference
    assert "تم إيداع الطلب" in switched(screens, "ar")
    register = screens.register()
    type_text(register.search, "alaoui")
    screens.qtbot.waitUntil(lambda: "00043" in register.table.lines.line(0).reference)
    switched(screens, "fr")
    assert register.search.text() == "alaoui"
    assert register.table.lines.headerData(0, Qt.Orientation.Horizontal) == "Référence"
    screens.open_case(reference)
    assert "Vie du dossier" in screens.words()
    assert "مسار الملف" in switched(screens, "ar")


def test_a_notice_is_told_in_both_languages_on_demand(opened: Opened) -> None:
    screens = opened("fr")
    notice = screens.window.notice
    screens.window.counter.background.notices.tell(KioskError("unexpected"))
    assert "Une erreur imprévue" in screens.words()
    notice.turn.click()
    assert "وقع خطأ" in screens.words()
    notice.turn.click()
    assert "Une erreur imprévue" in screens.words()
    assert "وقع خطأ" in switched(screens, "ar")
    assert "unexpected" in screens.words()


def test_the_keyboard_alone_changes_the_language_and_opens_the_health_panel(opened: Opened) -> None:
    screens = opened("fr")
    screens.press(Qt.Key.Key_F12)
    assert current() == "ar"
    screens.press(Qt.Key.Key_F4)
    assert screens.window.panel.isVisible()
    assert "حالة الأجهزة" in screens.words()
    screens.press(Qt.Key.Key_F4)
    assert not screens.window.panel.isVisible()


@pytest.mark.parametrize(("lang", "day"), [("ar", "السبت، 21 نونبر 2026"), ("fr", "samedi 21 novembre 2026")])
def test_the_day_is_written_as_morocco_writes_it(lang: Lang, day: str, opened: Opened) -> None:
    screens = opened(lang)
    assert long_day(FixedClock(NOON).now()) == day
    assert day[:1].upper() + day[1:] in screens.words()


def test_a_window_opened_in_arabic_looks_like_one_changed_to_arabic(opened: Opened, desk: FakeDesk) -> None:
    first = opened("fr")
    first.by_hand()
    first.fill(HOUSEHOLD)
    switched(first, "ar")
    first.wait_page(FormPage).go("contact")
    changed = first.words()
    second = opened("ar")
    second.by_hand()
    second.fill(HOUSEHOLD)
    second.wait_page(FormPage).go("contact")
    settle()
    assert second.words() == changed
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_a_value_stands_behind_the_colon_of_its_language(qapp: QApplication) -> None:
    speak(qapp, "fr")
    assert valued("Dossiers", "3") == "Dossiers\u00a0: 3"
    speak(qapp, "ar")
    assert valued("الملفات", "3") == "الملفات: 3"
