"""The card page in every state, and the form beside a judged card: nothing cut, outside or overlapping."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.card.reader import Authenticity, CardReading, Link, ReaderState, Stage
from kiosk.card.virtual.profile import profile
from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.flows.counter import Step
from kiosk.flows.desk import Health
from kiosk.text import LANGS, Lang
from kiosk.ui.album import Album
from kiosk.ui.background import Inline
from kiosk.ui.gallery import SIZES, Size
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.window import CounterWindow
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import CAN, NOON, reading
from tests.pages.screens.geometry import faults

SMALLEST = Size(1024, 680, 1.0)
JUDGED = (
    (Authenticity.GENUINE, ("chip-proved",)),
    (Authenticity.CANNOT_TELL, ("no-authorities",)),
    (Authenticity.CANNOT_TELL, ("file-missing DG2 DG11 DG12",)),
    (Authenticity.BROKEN, ("hash-mismatch DG1 DG2", "chip-not-proved")),
    (Authenticity.BROKEN, ("signature-wrong",)),
)
ENDS = ("card-wrong-key", "card-lost", "card-needs-mrz", "card-unreadable", "card-broken", "reader-busy")
PORT = "/dev/serial/by-id/usb-Desko_GmbH_PENTA_0001-if00"
AWAY = (
    Link("service", ok=True),
    Link("usb", ok=True),
    Link("driver", ok=False, code="reader-taken", values={"reader": "ACR122U", "module": "pn533_usb"}),
)


class Walk(Album):
    """The states one after the other, each looked at as it is drawn."""

    def __init__(self, window: CounterWindow, desk: FakeDesk, folder: Path, size: Size) -> None:
        super().__init__(window, folder, size)
        self.desk, self.page = desk, window.pages.card
        self.found: list[str] = []

    def look(self, name: str) -> None:
        self.draw(name)
        self.found += [f"{name}: {fault}" for fault in faults(self.window)]

    def read(self, card: Callable[[], CardReading]) -> None:
        self.desk.card = card
        self.window.step(Step.NEW)
        self.page.can.edit.setText(CAN)
        self.page.start()

    def zone(self) -> None:
        held = profile("fatima").holder
        assert held
        whole = "\n".join(held.zone)
        self.window.step(Step.NEW)
        self.look("ready")
        self.page.key.ask_zone()
        for name, text in (
            ("empty", ""),
            ("half", whole[:50]),
            ("doubt", whole.replace(held.zone[1][:6], "990231")),
            ("keyboard", "هيشق"),
            ("good", whole),
        ):
            self.page.zone.edit.setPlainText(text)
            self.look(f"zone-{name}")

    def readings(self) -> None:
        self.desk.holds = lambda stage: self.look(f"way-{stage}")
        self.read(reading)
        self.desk.holds = lambda _stage: None
        for number, (result, why) in enumerate(JUDGED):
            self.read(lambda result=result, why=why: replace(reading(), authenticity=result, reasons=why))
            self.look(f"judged-{number}")
            self.page.proceed.click()
            self.look(f"judged-{number}-form")

    def troubles(self) -> None:
        for code in ENDS:
            self.read(failing(code))
            self.look(code)
        self.desk.reader = ReaderState.NO_READER
        self.window.step(Step.NEW)
        self.window.ask_health()
        self.look("away")
        self.window.scanner_changed(Link("scanner", ok=False, code="scanner-absent", values={"port": PORT}))
        self.look("away-scanner")
        self.window.panel.show()
        self.look("away-panel")


class Away(FakeDesk):
    """A desk whose reader the kernel keeps once it is away."""

    def health(self) -> Health:
        found = super().health()
        return replace(found, links=AWAY) if self.reader is ReaderState.NO_READER else found


def failing(code: str) -> Callable[[], CardReading]:
    def card() -> CardReading:
        raise KioskError(code)

    return card


@pytest.fixture(autouse=True)
def _quiet_screen(request: pytest.FixtureRequest) -> None:
    request.node.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return application("fr")


@pytest.mark.parametrize("size", [*SIZES, SMALLEST], ids=lambda size: f"{size.width}x{size.height}")
@pytest.mark.parametrize("lang", LANGS)
def test_every_state_of_a_reading_fits_its_page(lang: Lang, size: Size, tmp_path: Path, qtbot: QtBot) -> None:
    application(lang)
    desk = Away()
    window = CounterWindow(desk, Inline(Notices()), clock=FixedClock(NOON), clerk="S. Amrani")
    window.show()
    window.start()
    walk = Walk(window, desk, tmp_path, size)
    walk.zone()
    walk.readings()
    walk.troubles()
    window.close()
    window.deleteLater()
    assert walk.found == []
    assert len(walk.drawn) == 6 + len(Stage) + 2 * len(JUDGED) + len(ENDS) + 3
