"""The window: health, notices, what nobody foresaw, idling, closing."""

import logging
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.card.reader import ReaderState
from kiosk.clock import FixedClock
from kiosk.errors import KioskError, failures
from kiosk.flows.counter import Step
from kiosk.print.printer import PrintState
from kiosk.settings import Settings
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.text import Words
from kiosk.ui.background import Inline, Threads
from kiosk.ui.health_words import health_lines
from kiosk.ui.idle import Idle
from kiosk.ui.notice_bar import NoticeBar
from kiosk.ui.notices import Notice, Notices
from kiosk.ui.pages.counter.check import CheckPage
from kiosk.ui.start import _log_qt, catch_all
from kiosk.ui.window import CounterWindow
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import HOUSEHOLD, NOON
from tests.helpers.words import plain
from tests.ui.conftest import Opened


@pytest.mark.parametrize("state", ReaderState)
@pytest.mark.parametrize("printer", [PrintState.QUEUED, PrintState.NEEDS_PAPER, PrintState.FAILED])
def test_each_broken_link_has_a_remedy_and_each_sound_one_none(
    state: ReaderState, printer: PrintState, desk: FakeDesk, qapp: QApplication
) -> None:
    desk.reader, desk.printer = state, printer
    for line in health_lines(desk.health()):
        assert bool(line.remedy) == (line.tone in {"warn", "bad"})


@pytest.mark.parametrize("link", LinkState)
def test_the_road_to_the_hub_is_told_in_words(link: LinkState, desk: FakeDesk, opened: Opened) -> None:
    desk.link = link
    screens = opened()
    screens.press(Qt.Key.Key_F4)
    line = next(line for line in health_lines(desk.health()) if line.name == "hub")
    assert line.state in screens.words()
    assert line.remedy in screens.words()


def test_a_doubtful_clock_a_full_disk_and_a_hub_never_reached_are_told(
    desk: FakeDesk, qapp: QApplication
) -> None:
    health = replace(desk.health(), clock_trusted=False, disk_free=10, last_contact=None)
    tones = {line.name: line.tone for line in health_lines(health)}
    assert tones["clock"] == tones["disk"] == "warn"


def test_the_strip_opens_the_panel_and_sending_now_is_one_press(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.click("health-hub")
    assert screens.window.panel.isVisible()
    screens.window.panel.send_now.click()
    assert desk.calls.count("send") == 1
    desk.fails["send"] = KioskError("unexpected")
    screens.window.panel.send_now.click()
    assert screens.window.notice.isVisible()
    assert screens.window.panel.send_now.isEnabled()


def test_decisions_that_no_file_could_take_are_told(opened: Opened) -> None:
    screens = opened("fr")
    screens.window.courier.reported.emit(DeliveryReport(LinkState.UP, decisions=3))
    assert not screens.window.notice.isVisible()
    screens.window.courier.reported.emit(DeliveryReport(LinkState.UP, decisions=3, set_aside=2))
    assert screens.window.notice.isVisible()
    assert "nombre : 2" in plain(screens.words())


def test_training_is_marked_on_every_page_and_only_then(
    opened: Opened, desk: FakeDesk, inline: Inline
) -> None:
    assert "FORMATION" in opened().words()
    desk.settings = Settings()
    assert "FORMATION" not in opened().words()


def test_a_notice_said_before_anyone_listened_is_shown_when_somebody_does(qtbot: QtBot) -> None:
    notices = Notices()
    notices.tell(KioskError("unexpected"))
    bar = NoticeBar(notices)
    qtbot.addWidget(bar)
    assert not bar.isHidden()
    bar.close_button.click()
    assert bar.isHidden()
    notices.say(Notice("good", Words("تم", "Fait"), Words("", "")))
    assert not bar.isHidden()
    notices.clear()
    assert bar.isHidden()


def test_a_failure_nobody_declared_is_told_as_unexpected_with_its_own_code(qtbot: QtBot) -> None:
    notices = Notices()
    with qtbot.waitSignal(notices.said) as said:
        notices.flush()
        notices.tell(KioskError("nobody-declared-this"))
    (notice,) = said.args
    assert notice.said == failures()["unexpected"].said
    assert notice.code == "nobody-declared-this"


@pytest.mark.logs("a defect is logged")
def test_what_nobody_foresaw_is_told_and_logged_without_any_value(
    notices: Notices, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    before = qInstallMessageHandler(None)
    catch_all(notices)
    qInstallMessageHandler(before)
    notices.flush()
    with pytest.raises(ValueError, match="7267770186") as caught:
        int("7267770186x")
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(notices.said) as said:
        sys.excepthook(ValueError, caught.value, caught.tb)
    assert said.args[0].code == "unexpected"
    assert "ValueError" in caplog.text
    assert "7267770186" not in caplog.text


def test_an_interrupt_from_the_keyboard_is_left_to_python(
    notices: Notices, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    before = qInstallMessageHandler(None)
    catch_all(notices)
    qInstallMessageHandler(before)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err


@pytest.mark.logs("a message of Qt is logged")
def test_qts_own_messages_go_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        _log_qt(QtMsgType.QtWarningMsg, None, "QFont: something")
        _log_qt(QtMsgType.QtWarningMsg, None, "This plugin does not support propagateSizeHints()")
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_closing_asks_nothing_and_keeps_what_was_just_typed(
    opened: Opened, threads: Threads, desk: FakeDesk
) -> None:
    screens = opened("fr", threads)
    screens.by_hand()
    screens.type_into("applicant.given_name_fr", "ADAM")
    screens.window.close()
    (draft,) = desk.kept.values()
    assert draft.answers == {"applicant": {"given_name_fr": "ADAM"}}


def test_a_new_file_begun_in_the_middle_of_another_keeps_the_first(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.by_hand()
    screens.type_into("applicant.given_name_fr", "ADAM")
    screens.by_hand()
    assert screens.window.hand.answers.values == {}
    assert [draft.answers for draft in desk.kept.values()] == [{"applicant": {"given_name_fr": "ADAM"}}]


def test_an_event_the_page_does_not_know_changes_nothing(opened: Opened) -> None:
    screens = opened()
    page = screens.page
    screens.window.step(Step.DEPOSITED)
    screens.press(Qt.Key.Key_Escape)
    assert screens.page is page


def test_the_clerks_name_goes_into_the_file(opened: Opened, desk: FakeDesk) -> None:
    screens = opened()
    screens.window.header.name_of_clerk.setText(" Nadia ")
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    screens.to_check()
    screens.deposit()
    (case,) = desk.cases.values()
    assert case.filing.clerk == "Nadia"


def test_after_some_idle_minutes_the_screen_is_covered_and_any_key_uncovers_it_doing_nothing_else(
    opened: Opened, desk: FakeDesk
) -> None:
    screens = opened()
    screens.by_hand()
    screens.fill(HOUSEHOLD)
    page = screens.to_check()
    screens.window._idle.idle.emit()
    screens.qtbot.waitUntil(lambda: "tidy" in desk.calls)
    cover = screens.window.cover
    assert cover.isVisible()
    assert cover.hasFocus()
    cover.show_over()
    assert cover.geometry() == screens.window.centralWidget().rect()
    screens.window.step(Step.NEW)
    QTest.keyClick(cover, Qt.Key.Key_F9)
    screens.qtbot.waitUntil(lambda: not cover.isVisible())
    assert isinstance(screens.page, CheckPage)
    assert page.deposit.hasFocus()
    assert "deposit" not in desk.calls
    cover.show_over()
    QTest.mouseClick(cover, Qt.MouseButton.LeftButton)
    assert not cover.isVisible()


def test_idle_waits_anew_at_each_key(qtbot: QtBot) -> None:
    idle = Idle(20)
    assert idle.eventFilter(QObject(), QEvent(QEvent.Type.Paint)) is False
    assert not idle._wait.isActive()
    with qtbot.waitSignal(idle.idle, timeout=2000):
        idle.eventFilter(QObject(), QEvent(QEvent.Type.KeyPress))


def test_the_first_page_asks_the_desk_for_nothing_before_it_is_started(
    desk: FakeDesk, inline: Inline
) -> None:
    window = CounterWindow(desk, inline, clock=FixedClock(NOON))
    assert desk.calls == []
    window.close()
    window.deleteLater()
