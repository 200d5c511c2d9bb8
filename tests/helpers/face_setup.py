"""The assistant's face: its window before services on paper, and the way to each of its pages."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, cast

from kiosk.errors import KioskError
from kiosk.flows.setup import STOPS, Progress, Remains, Stop, Turn
from kiosk.text import Lang
from kiosk.ui.language import other
from kiosk.ui.notices import Notices
from kiosk.ui.pages.setup.keeping import KeepingPage
from kiosk.ui.pages.setup.key import KeyPage
from kiosk.ui.pages.setup.office import OfficePage
from kiosk.ui.pages.setup.printer import PrinterPage
from kiosk.ui.pages.setup.reader import ReaderPage
from kiosk.ui.setup import SetupWindow
from kiosk.ui.start import application
from tests.fakes.late import Late
from tests.fakes.samples import CAN
from tests.fakes.setting_up import KEY, FakeSettingUp
from tests.helpers.face import Face, late
from tests.helpers.monkey import Act


def build(lang: Lang, notices: Notices) -> SetupWindow:
    """Return the window, in the middle of a first day."""
    application(lang)
    services = FakeSettingUp(progress=Progress(settled=frozenset({Stop.LANGUAGE})), left=Remains(training=12))
    window = SetupWindow(services, Late(notices))
    window.show()
    window.activateWindow()
    window.start()
    return window


def _at(stop: Stop) -> Callable[[SetupWindow], None]:
    return lambda window: window.show_page(stop)


def _gate(window: SetupWindow) -> None:
    window.show_page(Stop.GATE)


def _wrong(window: SetupWindow) -> None:
    window.show_page(Stop.OFFICE)
    page = window.pages.of(Stop.OFFICE)
    assert isinstance(page, OfficePage)
    page.asking.fill(dict.fromkeys(page.asking.rows, ""))
    page.proceed.click()


def _shared(window: SetupWindow) -> None:
    window.show_page(Stop.REGISTER)
    page = window.pages.of(Stop.REGISTER)
    assert isinstance(page, KeepingPage)
    page.tiles.tiles["shared"].click()
    page.show_failure(KioskError("register-refused"))


def _printed(window: SetupWindow) -> None:
    window.show_page(Stop.PRINTER)
    page = window.pages.of(Stop.PRINTER)
    assert isinstance(page, PrinterPage)
    page.test_page.click()


def _read(window: SetupWindow) -> None:
    window.show_page(Stop.READER)
    page = window.pages.of(Stop.READER)
    assert isinstance(page, ReaderPage)
    page.can.edit.setText(CAN)
    page.test_card.click()


def _carried(window: SetupWindow) -> None:
    cast("FakeSettingUp", window._services).key = KEY
    window.show_page(Stop.KEY)


def _taken(window: SetupWindow) -> None:
    cast("FakeSettingUp", window._services).key = replace(KEY, opens=False)
    window.show_page(Stop.KEY)
    page = window.pages.of(Stop.KEY)
    assert isinstance(page, KeyPage)
    page.taken.choose("/media/stick/tadamon-guichet.json")


def holds(window: SetupWindow) -> None:
    """Assert that the page shown is the flow's; the assistant itself may have been ended."""
    page = window.stack.currentWidget()
    assert page is window.pages.of(window.screen_now), f"{window.screen_now} is shown as another page"
    if window.finished:
        window.finished = False
        window.show()


def acts(window: SetupWindow) -> Mapping[str, Act]:
    """What the assistant hears beside keys and touches."""
    return {
        "language": lambda _: window.speak(other()),
        "step": lambda chance: window.step(chance.choice(list(Turn))),
    }


SETUP: Final = Face(
    "setup",
    build,
    {
        **{stop.value: _at(stop) for stop in STOPS},
        "gate": _gate,
        "office-wrong": _wrong,
        "register-shared": _shared,
        "printer-printed": _printed,
        "reader-read": _read,
        "key-carried": _carried,
        "key-taken": _taken,
    },
    lambda window: window.stack.currentWidget() or window,
    holds,
    lambda window: late(window._background),
    acts,
)
