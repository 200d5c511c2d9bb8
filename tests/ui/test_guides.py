"""Guidance pages: found by what they are about, read in both languages, printed, and left for a form."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from kiosk.errors import KioskError
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms.guides import Guide, GuidePart
from kiosk.print.printer import PrintState
from kiosk.text import LANGS, Lang, Words
from kiosk.ui.pages.counter.card import CardPage
from kiosk.ui.pages.counter.guide import GuidePage
from kiosk.ui.pages.counter.guides import _GROUPS, GuidesPage
from kiosk.ui.pages.counter.home import HomePage
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_orienting import GUIDES
from tests.ui.conftest import Opened
from tests.ui.screens import Screens


def guide(screens: Screens, name: str = "rsu") -> GuidePage:
    screens.press(Qt.Key.Key_F11)
    screens.wait_page(GuidesPage)
    screens.click(f"guide-{name}")
    return screens.wait_page(GuidePage)


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_says_its_steps_and_contacts_in_the_language_of_the_screen(lang: Lang, opened: Opened) -> None:
    screens = opened(lang)
    page = guide(screens)
    for part in GUIDES[0].parts:
        assert part.heading.said(lang) in screens.words()
        assert all(line.said(lang) in screens.words() for line in part.lines)
    other: Lang = "fr" if lang == "ar" else "ar"
    screens.speak(other)
    assert GUIDES[0].title.said(other) in screens.words()
    assert GUIDES[0].title.said(lang) not in screens.words()
    assert screens.page is page


def test_a_page_is_printed_as_a_slip(opened: Opened, desk: FakeDesk) -> None:
    desk.prints = [PrintState.PRINTED]
    screens = opened()
    page = guide(screens)
    assert page.print_slip.hasFocus()
    screens.press(Qt.Key.Key_F9)
    assert desk.asked == [PaperRequest(Paper.GUIDE, "rsu")]
    page.truth.follow()
    assert "Remettez la feuille." in screens.words()
    screens.press(Qt.Key.Key_F1)
    assert page.truth.job is None


def test_a_printer_that_fails_is_told_and_the_page_stays(opened: Opened, desk: FakeDesk) -> None:
    desk.fails["print_paper"] = KioskError("printer-absent")
    screens = opened()
    page = guide(screens)
    screens.press(Qt.Key.Key_F9)
    assert page.truth.job.outcome.state is PrintState.FAILED
    assert page.truth.job.paper == Paper.GUIDE
    assert screens.window.notice.isVisible()


def test_a_page_leads_to_the_form_it_is_about(opened: Opened) -> None:
    screens = opened()
    guide(screens)
    screens.click("fill-tadamon")
    screens.wait_page(CardPage)
    assert screens.window.hand.form.id == "tadamon"


def test_one_page_leads_to_the_next_and_escape_to_the_list_then_home(opened: Opened) -> None:
    screens = opened()
    page = guide(screens)
    screens.click("see-appeal")
    assert "Faire un recours" in screens.words()
    assert screens.page is page
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(GuidesPage)
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(HomePage)


def test_a_page_in_no_group_is_listed_in_the_last(opened: Opened, desk: FakeDesk) -> None:
    odd = Guide(
        "odd",
        Words("صفحة أخرى", "Une autre page"),
        Words("شيء آخر", "Autre chose"),
        (GuidePart(Words("عنوان", "Titre"), "text", (Words("نص", "Texte"),)),),
    )
    assert "odd" not in {name for _, names in _GROUPS for name in names}
    desk.pages = (*GUIDES, odd)
    screens = opened()
    screens.press(Qt.Key.Key_F11)
    names = [one.objectName() for one in screens.page.findChildren(QAbstractButton) if one.isVisible()]
    assert {"guide-rsu", "guide-appeal", "guide-odd"} <= set(names)
    assert names.index("guide-odd") > names.index("guide-appeal")


def test_a_page_that_is_no_longer_in_force_says_so_and_prints_nothing(opened: Opened) -> None:
    screens = opened()
    guide(screens)
    screens.window.pages.guide.ask("ramed")
    assert "n’est plus en vigueur" in screens.words()
    assert not screens.window.pages.guide.print_slip.isEnabled()
    screens.window.pages.guide._print()
    assert not screens.window.pages.guide.truth.isVisible()


def test_every_page_of_the_program_has_its_group() -> None:
    from kiosk.paths import RESOURCES

    grouped = [name for _, names in _GROUPS for name in names]
    assert sorted(grouped) == sorted(path.stem for path in (RESOURCES / "guidance").glob("*.toml"))
