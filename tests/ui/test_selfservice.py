"""The citizen's window: what each page leads to, who is there, and that nobody gets out."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.card.reader import ReaderState
from kiosk.errors import KioskError
from kiosk.flows.kiosk import Presence, Screen, Sign, Step
from kiosk.print.printer import PrintState
from kiosk.text import LANGS, Lang
from kiosk.ui.background import Inline
from kiosk.ui.language import current
from kiosk.ui.look import Look, worn
from kiosk.ui.notices import Notices
from kiosk.ui.pages.kiosk.follow import Asks
from kiosk.ui.pages.kiosk.slip_words import Paper
from kiosk.ui.selfservice import SelfServiceWindow
from kiosk.ui.style import dress
from kiosk.ui.theme import CONTRAST
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import CAN
from tests.helpers import face_kiosk as face
from tests.ui.screens import settle

Opened = Callable[..., SelfServiceWindow]


@pytest.fixture
def opened(qtbot: QtBot, notices: Notices, qapp: QApplication) -> Iterator[Opened]:
    windows: list[SelfServiceWindow] = []

    def make(lang: Lang = "fr") -> SelfServiceWindow:
        window = face.build(lang, notices)
        windows.append(window)
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    dress(qapp)


def desk_of(window: SelfServiceWindow) -> FakeDesk:
    found = window.stand.desk
    assert isinstance(found, FakeDesk)
    return found


def test_a_language_is_chosen_first_in_its_own_script(opened: Opened) -> None:
    window = opened("fr")
    assert window.screen_now is Screen.LANGUAGE
    window.pages.language.tiles["ar"].click()
    assert (current(), window.screen_now) == ("ar", Screen.ACTIONS)
    assert window.attention.state is Presence.SOMEBODY


@pytest.mark.parametrize(
    ("step", "screen"),
    [
        (Step.PREPARE, Screen.CHOOSE),
        (Step.ORIENT, Screen.QUESTION),
        (Step.GUIDES, Screen.GUIDES),
        (Step.FOLLOW, Screen.FOLLOW),
    ],
)
def test_four_actions_lead_to_four_places_and_back(opened: Opened, step: Step, screen: Screen) -> None:
    window = opened()
    face.begin(window)
    window.pages.actions.tiles[step].click()
    assert window.screen_now is screen
    window.step(Step.BACK)
    assert window.screen_now is Screen.ACTIONS


def test_an_application_is_prepared_with_a_card_to_the_slip(opened: Opened) -> None:
    window = opened()
    face.slip(window)
    page = window.pages.slip
    assert (window.screen_now, page.paper) == (Screen.SLIP, Paper.COMING)
    while page._look.isActive():
        page._follow()
    assert page.paper is Paper.TAKE
    assert "Copie de la CNIE" in page.spoken()
    window.pages.slip.end.click()
    assert window.screen_now is Screen.FAREWELL


def test_a_wrong_number_of_the_card_is_said_and_typed_anew(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["card"](window)
    page = window.pages.card
    page.start()
    assert QApplication.focusWidget() is page.can.edit
    page.can.edit.setText("000000")
    QTest.keyClick(page.can.edit, Qt.Key.Key_Return)
    assert "chiffres" in page.message.accessibleName()
    assert page.can.edit.selectedText() == "000000"
    page.can.edit.setText(CAN)
    page.proceed.click()
    assert window.screen_now is Screen.QUESTION


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("card-lost", "retirée trop tôt"),
        ("card-needs-mrz", "au guichet seulement"),
        ("card-broken", "vérifiée"),
        ("card-timeout", "pas pu être lue"),
    ],
)
def test_a_card_that_cannot_be_read_leads_on_without_it(opened: Opened, code: str, told: str) -> None:
    window = opened()
    face.KIOSK.pages["card"](window)
    desk_of(window).fails["read_card"] = KioskError(code)
    page = window.pages.card
    page.can.edit.setText(CAN)
    page.start()
    assert told in page.spoken()
    page.by_hand.click()
    assert window.screen_now is Screen.QUESTION


def test_a_card_that_is_taken_away_too_early_stays_said_until_it_lies_there_again(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["card"](window)
    desk, page = desk_of(window), window.pages.card
    desk.fails["read_card"] = KioskError("card-lost")
    page.can.edit.setText(CAN)
    page.start()
    desk.reader = ReaderState.EMPTY
    window.reader_changed()
    assert "trop tôt" in page.message.accessibleName()
    del desk.fails["read_card"]
    page.start()
    assert window.screen_now is Screen.QUESTION


def test_without_a_reader_no_card_is_asked_for(opened: Opened) -> None:
    window = opened()
    desk_of(window).reader = ReaderState.NO_READER
    window.ask_health()
    face.begin(window)
    window.step(Step.PREPARE)
    window.pages.choose.tiles["tadamon"].click()
    assert window.screen_now is Screen.QUESTION
    window.step(Step.BACK)
    window.step(Step.FOLLOW)
    assert window.pages.follow.tap.isHidden()


def test_an_answer_is_changed_from_the_check_page_which_comes_next_again(opened: Opened) -> None:
    window = opened()
    face.check(window)
    window.pages.check.answers.changed.emit("applicant", "applicant.phone")
    visit = window.stand.person.visit
    assert visit is not None
    assert (window.screen_now, visit.question.id) == (Screen.QUESTION, "applicant.phone")
    visit.put("1")
    window.pages.question.back.click()
    assert window.screen_now is Screen.QUESTION
    visit.put("0612345678")
    window.pages.question.proceed.click()
    assert window.screen_now is Screen.CHECK


def test_what_is_still_wrong_is_asked_before_anything_is_sealed(opened: Opened) -> None:
    window = opened()
    face.check(window)
    visit = window.stand.person.visit
    assert visit is not None
    visit.answers = visit.answers.with_value("applicant.birth_date", "3000-01-01")
    window.pages.check.prepare.click()
    assert (window.screen_now, visit.question.id) == (Screen.QUESTION, "applicant.birth_date")
    assert "prepare" not in desk_of(window).calls


@pytest.mark.parametrize(("fails", "paper"), [("print_prepared", Paper.NONE), ("prepare", Paper.IMPOSSIBLE)])
def test_where_no_paper_comes_something_else_helps(opened: Opened, fails: str, paper: Paper) -> None:
    window = opened()
    desk_of(window).fails[fails] = KioskError("prepared-no-printer")
    face.slip(window)
    page = window.pages.slip
    assert page.paper is paper
    assert page.show_codes.isHidden() == (paper is Paper.IMPOSSIBLE)
    if paper is Paper.NONE:
        page.show_codes.click()
        codes = window.pages.codes
        assert window.screen_now is Screen.CODES
        codes.back.click()
        assert (window.screen_now, page.paper) == (Screen.SLIP, Paper.NONE)


def test_a_printer_that_waits_for_paper_offers_the_codes_meanwhile(opened: Opened) -> None:
    window = opened()
    desk_of(window).prints = [PrintState.NEEDS_PAPER, PrintState.PRINTED]
    face.slip(window)
    page = window.pages.slip
    while page.paper is Paper.COMING:
        page._follow()
    assert page.paper is Paper.STUCK
    assert page.show_codes.isVisible()
    page._follow()
    assert page.paper is Paper.TAKE


def test_the_codes_are_shown_one_after_the_other(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["codes"](window)
    page = window.pages.codes
    slip = window.stand.person.slip
    assert slip is not None
    for _ in slip.parts[1:]:
        page.next.click()
    assert page.place == len(slip.parts) - 1
    page.back.click()
    assert page.place == len(slip.parts) - 2
    page.next.click()
    page.next.click()
    assert window.screen_now is Screen.FAREWELL


def test_a_file_is_followed_by_reference_and_year(opened: Opened) -> None:
    window = opened()
    face.follow(window)
    page = window.pages.follow
    assert page.asks is Asks.NOTHING
    assert page.spoken()
    assert face.OURS not in page.spoken()
    page.back.click()
    assert window.screen_now is Screen.ACTIONS


def test_a_wrong_pair_tells_nothing_and_the_third_has_to_wait(opened: Opened) -> None:
    window = opened()
    page_of = window.pages
    for _ in range(3):
        face.follow(window, "1901")
    page = window.pages.follow
    assert window.pages is not page_of
    assert page.asks is Asks.REFERENCE
    assert not page.proceed.isEnabled()
    asked = desk_of(window).calls.count("follow")
    page.proceed_now()
    page.year.setText("1984")
    page.proceed_now()
    assert desk_of(window).calls.count("follow") == asked
    assert "5" in page._problem.text()


def test_a_year_that_cannot_be_meant_is_asked_again_and_the_reference_is_kept(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    desk_of(window).fails["follow"] = KioskError("birth-year")
    page = window.pages.follow
    page.proceed_now()
    assert page.asks is Asks.REFERENCE
    page.reference.setText(face.OURS)
    page.proceed.click()
    page.year.setText("84")
    page.proceed.click()
    assert (page.asks, page.reference.text()) == (Asks.YEAR, face.OURS)
    assert "année" in page._problem.text()
    page.back.click()
    assert page.asks is Asks.REFERENCE


def test_a_receipt_is_scanned_and_only_the_year_is_asked(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    window.scanned("no code of ours")
    assert window.pages.follow.asks is Asks.REFERENCE
    window.scanned(face.OURS)
    assert window.pages.follow.asks is Asks.YEAR


def test_the_files_of_a_card_are_told_without_a_reference(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened()
    face.check(window)
    prepared = window.stand.person.visit
    assert prepared is not None
    desk = desk_of(window)
    case = desk.deposit(desk.begin("tadamon", "fr"), prepared.answers, "")
    monkeypatch.setattr(desk, "find", lambda _words: (desk._as_line(case), *desk._lines))
    face.KIOSK.pages["follow"](window)
    window.pages.follow.tap.click()
    page = window.pages.card
    assert page.by_hand.isHidden()
    page.can.edit.setText(CAN)
    page.start()
    assert (window.screen_now, window.pages.follow.asks) == (Screen.FOLLOW, Asks.NOTHING)
    assert len(window.stand.person.followed) == 1
    window.step(Step.BACK)
    window.step(Step.FOLLOW)
    assert window.pages.follow.asks is Asks.REFERENCE


def test_a_card_without_files_says_so_and_leads_back(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    window.pages.follow.tap.click()
    page = window.pages.card
    page.can.edit.setText(CAN)
    page.start()
    assert "Aucun dossier" in page.spoken()
    page.back.click()
    assert window.screen_now is Screen.FOLLOW


def test_orientation_leads_to_a_form_with_the_same_answers(opened: Opened) -> None:
    window = opened()
    face.begin(window)
    window.step(Step.ORIENT)
    visit = window.stand.person.visit
    assert visit is not None
    visit.answers = face.HELD
    window.step(Step.ORIENTED)
    page = window.pages.result
    assert "Tadamon" in page.spoken()
    page.prepare.click()
    assert window.screen_now is Screen.CARD
    window.pages.card.by_hand.click()
    begun = window.stand.person.visit
    assert begun is not None
    assert (begun.form.id, begun.answers.text("applicant.cnie")) == ("tadamon", "ZZ999901")


def test_a_guidance_page_goes_back_to_where_it_was_opened_from(opened: Opened) -> None:
    window = opened()
    for steps, back in (
        ((Step.GUIDES,), Screen.GUIDES),
        ((Step.ORIENT, Step.ORIENTED), Screen.RESULT),
        ((Step.PREPARE,), Screen.CHOOSE),
    ):
        face.begin(window)
        for step in steps:
            window.step(step)
        window.pages._consult("macnss")
        assert window.screen_now is Screen.GUIDE
        assert window.pages.guide.spoken()
        window.pages.guide.consulted.emit("appeal")
        window.pages.guide.back.click()
        assert window.screen_now is back


def test_a_page_that_is_no_longer_in_force_says_so(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["guides"](window)
    window.pages.guides.consulted.emit("gone")
    assert window.pages.guide.title.text() == "Cette fiche n’est plus en vigueur"
    assert window.pages.guide.prepare.isHidden()


def test_idle_on_any_page_offers_time_and_then_erases(opened: Opened) -> None:
    window = opened()
    for page, reach in face.KIOSK.pages.items():
        reach(window)
        there, before = window.attention.state is not Presence.NOBODY, window.stand.person
        window.attention.idle.idle.emit()
        assert window.attention.more_time.isVisible() == there, page
        for _ in range(window.attention.left):
            window.attention._count()
        assert window.attention.state is Presence.NOBODY, page
        if there:
            assert window.screen_now is Screen.FAREWELL, page
            assert window.stand.person is not before
            assert window.pages.farewell.timed_out
        face.holds(window)


def test_more_time_is_given_as_often_as_it_is_asked_for(opened: Opened) -> None:
    window = opened()
    face.check(window)
    for _ in range(12):
        window.attention.idle.idle.emit()
        assert window.attention.more_time.isVisible()
        window.attention.more_time.yes.click()
        assert window.attention.idle._wait.isActive()
    assert window.screen_now is Screen.CHECK


def test_whoever_is_read_to_or_sees_little_has_more_time(opened: Opened) -> None:
    window = opened()
    face.begin(window)
    usual = window.attention.idle._wait.interval()
    window.tools.text.click()
    assert (worn().text, window.attention.idle._wait.interval()) == (200, 2 * usual)
    window.tools.contrast.click()
    assert worn().theme is CONTRAST
    window.tools.end.click()
    window.step(Step.BACK)
    assert (worn(), window.attention.idle._wait.interval()) == (Look(), usual)


def test_the_end_asks_only_where_something_would_be_lost(opened: Opened) -> None:
    window = opened()
    face.begin(window)
    window.tools.end.click()
    assert window.screen_now is Screen.FAREWELL
    face.check(window)
    window.tools.end.click()
    assert window.attention.leave.isVisible()
    window.attention.leave.yes.click()
    assert (window.screen_now, window.attention.state) == (Screen.CHECK, Presence.SOMEBODY)
    window.tools.end.click()
    window.attention.leave.no.click()
    assert window.screen_now is Screen.FAREWELL


def test_a_clerk_is_called_with_a_bell_until_somebody_comes(opened: Opened) -> None:
    window = opened()
    face.check(window)
    window.tools.call.click()
    called = window.attention.called
    assert called.isVisible()
    assert window.attention._bell.isActive()
    for _ in range(8):
        window.attention._ring()
    assert not window.attention._bell.isActive()
    window.tools.language.click()
    settle()
    assert called.accessibleName().startswith("تم النداء")
    called.yes.click()
    assert (window.screen_now, window.attention.state) == (Screen.CHECK, Presence.SOMEBODY)


def test_a_clerk_is_called_before_anything_else_too(opened: Opened) -> None:
    window = opened()
    window.tools.call.click()
    window.attention.called.no.click()
    assert (window.screen_now, window.attention.state) == (Screen.LANGUAGE, Presence.NOBODY)


def test_a_card_left_in_the_reader_is_said_until_it_is_taken(opened: Opened) -> None:
    window = opened()
    face.KIOSK.pages["farewell"](window)
    page = window.pages.farewell
    assert page.card.isVisible()
    assert "carte" in page.spoken()
    page._rest.timeout.emit()
    assert window.screen_now is Screen.FAREWELL
    desk_of(window).reader = ReaderState.EMPTY
    window.reader_changed()
    assert not page.card.isVisible()
    page._rest.timeout.emit()
    assert window.screen_now is Screen.LANGUAGE


@pytest.mark.parametrize("lang", LANGS)
def test_the_language_changes_in_the_middle_of_every_page(opened: Opened, lang: Lang) -> None:
    window = opened(lang)
    for page, reach in face.KIOSK.pages.items():
        reach(window)
        window.speak(lang)
        settle()
        visit, before = window.stand.person.visit, window.page.title.text()
        answers = visit.answers if visit is not None else None
        window.speak("fr" if lang == "ar" else "ar")
        settle()
        assert window.page.title.text() != before, page
        window.speak(lang)
        settle()
        assert window.page.title.text() == before, page
        assert window.stand.person.visit is visit
        assert answers is None or (visit is not None and visit.answers == answers), page


def test_what_nobody_foresaw_is_a_calm_page_and_a_wipe(opened: Opened) -> None:
    window = opened()
    face.check(window)
    window.stand.background.notices.tell(KioskError("register-unreachable"))
    assert window.screen_now is Screen.SORRY
    assert window.pages.sorry.code.text() == "register-unreachable"
    assert "guichet" in window.page.spoken()
    window.pages.sorry.back.click()
    assert window.screen_now is Screen.FAREWELL
    assert window.stand.person.visit is None


@pytest.mark.parametrize("call", ["guides", "orient"])
def test_a_register_that_does_not_answer_is_a_calm_page(opened: Opened, call: str) -> None:
    window = opened()
    desk_of(window).fails[call] = KioskError("register-busy")
    face.begin(window)
    for step in (Step.GUIDES,) if call == "guides" else (Step.ORIENT, Step.ORIENTED):
        window.step(step)
    assert window.screen_now is Screen.SORRY


def test_an_answer_that_comes_after_its_person_left_is_not_shown(opened: Opened) -> None:
    window = opened()
    face.begin(window)
    stand, usual, late = window.stand, window.stand.background, Late(window.stand.background.notices)
    heard: list[str] = []
    stand.counter.background = late
    stand.ask(lambda: "said", heard.append)
    stand.ask(_fails, heard.append, lambda error: heard.append(error.code))
    stand.counter.background = usual
    window.attention.hear(Sign.GONE)
    for work in late.held:
        work()
    assert heard == []
    stand.ask(lambda: "said", heard.append)
    assert heard == ["said"]


class Late(Inline):
    """Lanes that hold every work back."""

    def __init__(self, notices: Notices) -> None:
        super().__init__(notices)
        self.held: list[Callable[[], object]] = []

    @override
    def run(self, *told: Any, **named: Any) -> None:
        self.held.append(lambda: super(Late, self).run(*told, **named))


def _fails() -> str:
    raise KioskError("register-busy")


class Forced(QCloseEvent):
    """A close that comes from outside the program, as Alt+F4 does."""

    @override
    def spontaneous(self) -> bool:
        return True


def test_the_window_is_closed_by_the_program_alone(opened: Opened) -> None:
    window = opened()
    event = Forced()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert window.isVisible()
    assert window.close()


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Print, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Super_L, Qt.KeyboardModifier.MetaModifier),
    ],
)
def test_keys_that_are_no_typing_do_nothing(opened: Opened, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    line = window.pages.follow.reference
    QApplication.clipboard().setText("PASTED")
    line.setText("TYPED")
    line.selectAll()
    QTest.keyClick(window.windowHandle(), key, held)
    assert line.text() == "TYPED"
    assert QApplication.clipboard().text() == "PASTED"
    assert (window.isVisible(), window.screen_now) == (True, Screen.FOLLOW)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert line.text() == "a"


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_a_long_press_and_other_buttons_open_no_menu_and_paste_nothing(
    opened: Opened, button: Qt.MouseButton
) -> None:
    window = opened()
    face.KIOSK.pages["follow"](window)
    line = window.pages.follow.reference
    place = line.mapTo(window, line.rect().center())
    QTest.mouseClick(window.windowHandle(), button, pos=place)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None
    assert line.text() == ""
    double = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(place),
        QPointF(place),
        button,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    assert window._gate.eventFilter(window.windowHandle(), double)


def test_what_is_dragged_here_is_not_taken(opened: Opened) -> None:
    window = opened()
    for kind in (QEvent.Type.DragEnter, QEvent.Type.Drop, QEvent.Type.ContextMenu):
        assert window._gate.eventFilter(window.windowHandle(), QEvent(kind))
    letter = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ش")
    assert not window._gate.eventFilter(window.windowHandle(), letter)
