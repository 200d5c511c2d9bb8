"""The whole main job of the counter, by keyboard, in both languages, on real threads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.print.printer import PrintState
from kiosk.text import LANGS, Lang
from kiosk.ui.background import Threads
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.pages.counter.register import RegisterPage
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import CAN, HOUSEHOLD
from tests.ui.conftest import Opened
from tests.ui.screens import type_text


@pytest.mark.parametrize("lang", LANGS)
def test_from_home_to_a_printed_receipt_and_back_to_the_file(
    lang: Lang, opened: Opened, threads: Threads, desk: FakeDesk
) -> None:
    screens = opened(lang, threads)
    card = screens.new_file()
    screens.qtbot.waitUntil(lambda: card.place.value == "ready", timeout=5000)
    screens.read_card(CAN)
    screens.qtbot.waitUntil(lambda: card.place.value == "read", timeout=5000)
    screens.press(Qt.Key.Key_F8)
    form = screens.wait_page(FormPage)
    assert screens.value("applicant.cnie") == "ZZ999901"
    assert form.aside.isVisible()
    screens.fill(HOUSEHOLD)
    check = screens.to_check()
    assert check.answers.findChild(type(check._title), "answer-applicant.idcs").text()
    done = screens.deposit()
    reference = done._reference.text().strip("\u2066\u2069")
    screens.qtbot.waitUntil(
        lambda: done.truth.job is not None and done.truth.job.outcome.state is PrintState.PRINTED,
        timeout=5000,
    )
    screens.qtbot.waitUntil(lambda: not done.preview.pixmap().isNull(), timeout=5000)
    register = screens.register()
    type_text(register.search, reference)
    screens.qtbot.waitUntil(lambda: register.table.lines.rowCount() == 1, timeout=5000)
    QTest.keyClick(register.search, Qt.Key.Key_Return)
    screens.qtbot.waitUntil(lambda: reference in screens.words() and threads.idle, timeout=5000)
    screens.press(Qt.Key.Key_Escape)
    screens.wait_page(RegisterPage)
    assert desk.calls.count("deposit") == 1
    assert desk.kept == {}
