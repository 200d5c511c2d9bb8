"""Draws the assistant's pages as a first day leaves them. Nobody in them exists."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from kiosk.flows.setup import STOPS, Progress, Remains, Stop, Turn
from kiosk.text import LANGS, Lang
from kiosk.ui import icons
from kiosk.ui.album import Album, Size
from kiosk.ui.background import Inline
from kiosk.ui.notices import Notices
from kiosk.ui.pages.setup.hub import HubPage
from kiosk.ui.pages.setup.keeping import KeepingPage
from kiosk.ui.pages.setup.key import KeyPage
from kiosk.ui.pages.setup.mode import ModePage
from kiosk.ui.pages.setup.office import OfficePage
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.printer import PrinterPage
from kiosk.ui.pages.setup.reader import ReaderPage
from kiosk.ui.setup import SetupWindow
from kiosk.ui.start import application
from tests.fakes.samples import CAN
from tests.fakes.setting_up import NAMES, FakeSettingUp

_OFFICE: Final = {
    "office.code": NAMES.code,
    "office.name_fr": NAMES.name_fr,
    "office.name_ar": NAMES.name_ar,
    "office.province_fr": "Préfecture de Salé",
    "office.province_ar": "عمالة سلا",
    "office.commune": NAMES.commune,
}
_HUB: Final = {"delivery.hub": "https://hub.rabat.example", "delivery.authorities": "/etc/kiosk/ca.pem"}


def drawn(folder: Path, lang: Lang, size: Size) -> dict[Stop, Path]:
    """Draw every page in a language on a screen, and return the files."""
    application(lang)
    icons.sharpen(size.scale)
    services = FakeSettingUp(progress=Progress(), left=Remains(training=12))
    window = SetupWindow(services, Inline(Notices()))
    window.show()
    window.start()
    album = Album(window, folder, size)
    files: dict[Stop, Path] = {}
    for stop in STOPS:
        services.progress = replace(services.progress, settled=frozenset(STOPS[: STOPS.index(stop)]))
        window.step(Turn(stop.value))
        page = window.pages.of(stop)
        _used(page)
        files[stop] = album.draw(f"setup-{stop.value}-{lang}")
    window.close()
    window.deleteLater()
    icons.sharpen(None)
    return files


def every(folder: Path, sizes: tuple[Size, ...]) -> None:
    """Draw every page in both languages on each screen."""
    for lang in LANGS:
        for size in sizes:
            place = folder / f"{lang}-{size.width}x{size.height}"
            place.mkdir(parents=True, exist_ok=True)
            drawn(place, lang, size)


def _used(page: SetupPage) -> None:
    """Leave a page as somebody would who has just tried what it offers."""
    acts: dict[type[SetupPage], Callable[..., object]] = {
        OfficePage: lambda one: one.asking.fill(_OFFICE),
        KeepingPage: lambda one: one.tiles.tiles["here"].click(),
        PrinterPage: _printed,
        ReaderPage: _tried,
        HubPage: _reached,
        KeyPage: lambda one: one.proceed.click(),
        ModePage: lambda one: one.tiles.tiles["training"].click(),
    }
    act = acts.get(type(page))
    if act is not None:
        act(page)


def _printed(page: PrinterPage) -> None:
    page.queue.pick("Bureau")
    page.test_page.click()


def _tried(page: ReaderPage) -> None:
    page.can.edit.setText(CAN)
    page.test_card.click()


def _reached(page: HubPage) -> None:
    page.way.fill(_HUB)
    page.test.click()
    page.place.fill({"office.code": NAMES.code, "code": "K7QD-2M9X"})
    page.proceed.click()
