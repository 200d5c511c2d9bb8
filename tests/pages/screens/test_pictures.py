"""Every page, in both languages, at two sizes: drawn, and nothing cut, outside or overlapping."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.card.reader import ReaderState
from kiosk.clock import FixedClock
from kiosk.eligibility import words
from kiosk.eligibility.orientation import Fit, Scheme
from kiosk.errors import KioskError
from kiosk.flows.counter import Step
from kiosk.forms.answers import Answers
from kiosk.print.printer import PrintState
from kiosk.sync.envelope import LinkState
from kiosk.text import LANGS, Lang
from kiosk.ui.background import Inline
from kiosk.ui.gallery import SIZES, Size, pictures
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.tour import tour
from kiosk.ui.window import CounterWindow
from tests.fakes.desk import FakeDesk
from tests.fakes.desk_orienting import every_guide, known_child, not_yet, oriented
from tests.fakes.samples import CAN, HOUSEHOLD, NOON
from tests.pages.screens.strict import SMALLEST, Strict


@pytest.fixture(autouse=True)
def _quiet_screen(request: pytest.FixtureRequest) -> None:
    request.node.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return application("fr")


@pytest.mark.parametrize("size", [*SIZES, SMALLEST], ids=lambda size: f"{size.width}x{size.height}")
@pytest.mark.parametrize("lang", LANGS)
def test_no_page_cuts_a_word_or_leaves_one_in_the_other_language(
    lang: Lang, size: Size, tmp_path: Path, qtbot: QtBot
) -> None:
    application(lang)
    window = CounterWindow(FakeDesk(), Inline(Notices()), clock=FixedClock(NOON), clerk="S. Amrani")
    window.show()
    window.start()
    gallery = Strict(window, tmp_path, size)
    gallery.walk(CAN, Answers.from_json(HOUSEHOLD))
    tour(gallery, Answers.from_json(HOUSEHOLD))
    window.close()
    window.deleteLater()
    assert gallery.found == []
    assert len(gallery.drawn) >= 30


@pytest.mark.parametrize("lang", LANGS)
def test_trouble_fits_its_page_too(lang: Lang, tmp_path: Path, qtbot: QtBot) -> None:
    application(lang)
    desk = FakeDesk(
        reader=ReaderState.NO_SERVICE,
        printer=PrintState.NEEDS_PAPER,
        link=LinkState.CAPTIVE,
        prints=[PrintState.PRINTER_OFF],
        orientation=not_yet(),
        known=(known_child(), known_child()),
    )
    notices = Notices()
    window = CounterWindow(desk, Inline(notices), clock=FixedClock(NOON))
    window.show()
    window.start()
    gallery = Strict(window, tmp_path, SIZES[0])
    notices.tell(KioskError("unexpected"))
    window.panel.show()
    gallery.draw("trouble")
    window.panel.hide()
    gallery.walk(CAN, Answers.from_json({**HOUSEHOLD, "documents": ["signed-form"]}))
    tour(gallery, Answers.from_json(HOUSEHOLD))
    window.close()
    window.deleteLater()
    assert gallery.found == []


@pytest.mark.parametrize("lang", LANGS)
def test_every_guide_and_every_answer_fits_its_page(lang: Lang, tmp_path: Path, qtbot: QtBot) -> None:
    application(lang)
    desk = FakeDesk(pages=every_guide())
    window = CounterWindow(desk, Inline(Notices()), clock=FixedClock(NOON))
    window.show()
    window.start()
    gallery = Strict(window, tmp_path, SMALLEST)
    window.step(Step.GUIDES)
    gallery.draw("guides")
    for guide in desk.pages:
        window.pages.guides.consulted.emit(guide.id)
        gallery.draw(guide.id)
        window.step(Step.CANCEL)
    window.step(Step.ORIENT)
    for scheme in Scheme:
        desk.orientation = oriented(scheme, Fit.NOT_YET, words.codes(), words.codes(), ("children[1]",))
        window.hand.put_all(Answers.from_json(HOUSEHOLD))
        window.pages.form.go("ramed")
        window.pages.form.stepped.emit(Step.ORIENTED)
        gallery.draw(f"result-{scheme}")
        window.step(Step.CANCEL)
    window.close()
    window.deleteLater()
    assert gallery.found == []


def test_the_demonstration_gets_a_picture_of_every_page(tmp_path: Path, qtbot: QtBot) -> None:
    drawn = pictures(FakeDesk(), tmp_path, answers=HOUSEHOLD, clock=FixedClock(NOON), sizes=SIZES[:1])
    names = {path.relative_to(tmp_path).as_posix() for path in drawn}
    for lang in LANGS:
        for name in (
            "01-home",
            "03-card-read",
            "07-check",
            "08-done",
            "09-register",
            "10-case",
            "14-result",
            "16-slip",
            "18-guide",
            "19-follow",
            "20-verify",
            "21-day",
            "22-decisions",
            "23-law",
            "24-gather",
        ):
            assert f"{lang}-1280x800/{name}.png" in names
    assert all(path.stat().st_size > 10_000 for path in drawn)
