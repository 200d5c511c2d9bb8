"""The pages of a file's life and of the day, as full as they get, on the smallest screen."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.cases.case import CaseState
from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.flows.counter import Step
from kiosk.flows.verifying import Finding
from kiosk.text import LANGS, Lang
from kiosk.ui.background import Inline
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.window import CounterWindow
from tests.fakes.day import GAPS
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_orienting import known_child
from tests.fakes.samples import NOON
from tests.pages.screens.strict import SMALLEST, Strict
from tests.ui.test_verify import TOLD


@pytest.fixture(autouse=True)
def _quiet_screen(request: pytest.FixtureRequest) -> None:
    request.node.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return application("fr")


def opened(lang: Lang, desk: FakeDesk, folder: Path) -> Strict:
    application(lang)
    window = CounterWindow(desk, Inline(Notices()), clock=FixedClock(NOON), clerk="S. Amrani")
    window.show()
    window.start()
    return Strict(window, folder, SMALLEST)


def ended(gallery: Strict) -> list[str]:
    gallery.window.close()
    gallery.window.deleteLater()
    return gallery.found


@pytest.mark.parametrize("lang", LANGS)
def test_every_state_of_a_file_fits_its_pages(lang: Lang, tmp_path: Path, qtbot: QtBot) -> None:
    desk = FakeDesk(known=(known_child(), known_child()))
    gallery = opened(lang, desk, tmp_path)
    window, page, follow = gallery.window, gallery.window.pages.case, gallery.window.pages.follow
    for state in CaseState:
        reference = next(line.reference for line in desk.find("") if line.state is state)
        window.step(Step.SEARCH)
        window.pages.register.opened_case.emit(reference)
        gallery.draw(f"case-{state}")
        page.bar.cancel.click()
        gallery.draw(f"cancel-{state}")
        if page.bar.complete.isVisible():
            page.bar.complete.click()
            gallery.draw("receiving")
        page.bar.print_again.click()
        gallery.draw(f"printing-{state}")
        window.step(Step.FOLLOW)
        follow.reference.setText(reference)
        follow.year.setText("1984")
        follow.ask()
        gallery.draw(f"follow-{state}")
    assert ended(gallery) == []
    assert len(gallery.drawn) >= 4 * len(CaseState)


@pytest.mark.parametrize("lang", LANGS)
def test_a_correction_fits_its_pages(lang: Lang, tmp_path: Path, qtbot: QtBot) -> None:
    desk = FakeDesk()
    gallery = opened(lang, desk, tmp_path)
    window, pages = gallery.window, gallery.window.pages
    window.step(Step.SEARCH)
    pages.register.opened_case.emit(desk.find("")[0].reference)
    pages.case.bar.correct.click()
    pages.form.go("children[0]")
    gallery.draw("form")
    window.hand.put("applicant.given_name_fr", "FATNA")
    pages.form.go(pages.form.stop_ids[-1])
    pages.form.proceed()
    gallery.draw("check")
    pages.check.deposit.click()
    gallery.draw("done")
    assert ended(gallery) == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_day_and_the_decisions_fit_their_pages(lang: Lang, tmp_path: Path, qtbot: QtBot) -> None:
    desk = FakeDesk(gaps=GAPS * 3, owed_days=(date(2026, 11, 18), date(2026, 11, 19)))
    gallery = opened(lang, desk, tmp_path)
    window, pages = gallery.window, gallery.window.pages
    window.step(Step.DAY)
    pages.day.close_day.click()
    gallery.draw("closing")
    pages.day.close_day.click()
    desk.files += 1
    pages.day.show_day(date(2026, 11, 21))
    pages.day.print_closing.click()
    gallery.draw("closed")
    window.step(Step.DECISIONS)
    pages.decisions.read(__file__)
    gallery.draw("decisions")
    pages.decisions.good_ones.click()
    gallery.draw("recorded")
    pages.decisions.read("absent.csv")
    gallery.draw("unreadable")
    assert ended(gallery) == []


@pytest.mark.parametrize("lang", LANGS)
def test_every_finding_fits_its_page(lang: Lang, tmp_path: Path, qtbot: QtBot) -> None:
    desk = FakeDesk()
    gallery = opened(lang, desk, tmp_path)
    window, pages = gallery.window, gallery.window.pages
    full = replace(TOLD, training=True, clock_trusted=False, key="mJ3kQ9xT2v8")
    full = replace(full, valid_from=NOON, valid_until=NOON, revoked=NOON, revocation_reason="stolen")
    window.step(Step.VERIFY)
    for finding in Finding:
        known = replace(
            TOLD, finding=finding, training=True, key="mJ3kQ9xT2v8", valid_from=NOON, valid_until=NOON
        )
        desk.verdict = replace(known, revoked=NOON, revocation_reason="stolen", clock_trusted=False)
        pages.verify.code.setText("HC1:ABC")
        pages.verify.ask()
        gallery.draw(f"verify-{finding}")
    desk.fails["verify_receipt"] = KioskError("seal-scanner-layout")
    pages.verify.ask()
    gallery.draw("verify-failed")
    assert ended(gallery) == []
