"""The doctor names the broken link: what hangs on the USB bus, who drives it, and what PC/SC answers."""

from pathlib import Path

import pytest
from smartcard import scard

from kiosk.card import doctor, pcsc, usb, winscard
from kiosk.card.doctor import chain
from kiosk.card.reader import Link
from kiosk.card.usb import UsbReader, plugged
from kiosk.card.virtual.card import Chip, VirtualCard
from kiosk.card.virtual.profile import profile
from kiosk.errors import KioskError, sentence
from tests.fakes.winscard import FakeScard

WHOLE = ["usb", "driver", "service", "reader", "card", "chip"]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeScard:
    made = FakeScard()
    for module in (winscard, pcsc):
        monkeypatch.setattr(module, "scard", made)
    return made


def told(links: tuple[Link, ...]) -> list[tuple[str, bool, str]]:
    for link in links:
        if link.code:
            wrong = KioskError(link.code, **link.values)
            assert "{" not in sentence(wrong, "fr") + sentence(wrong, "ar")
    return [(link.name, link.ok, link.code) for link in links]


def on_the_bus(monkeypatch: pytest.MonkeyPatch, *readers: UsbReader, silent: bool = False) -> None:
    monkeypatch.setattr(doctor.usb, "plugged", lambda: None if silent else readers)


def test_a_whole_chain_has_six_links(fake: FakeScard) -> None:
    fake.card = profile("fatima").card()

    assert told(chain()) == [(name, True, "") for name in WHOLE]


@pytest.mark.parametrize(
    ("flags", "link", "code"),
    [
        (scard.SCARD_STATE_EMPTY, "card", "card-absent"),
        (scard.SCARD_STATE_PRESENT | scard.SCARD_STATE_EXCLUSIVE, "card", "reader-busy"),
        (scard.SCARD_STATE_PRESENT | scard.SCARD_STATE_MUTE, "card", "card-mute"),
    ],
)
def test_the_chain_ends_at_its_broken_link(fake: FakeScard, flags: int, link: str, code: str) -> None:
    fake.readers = {"Reader": flags}

    links = chain()

    assert told(links) == [*[(name, True, "") for name in WHOLE[: WHOLE.index(link)]], (link, False, code)]
    assert links[-1].values == {"reader": "Reader"}


def test_a_service_that_is_down_is_told_from_one_that_may_not_be_used(
    fake: FakeScard, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.results = {"establish": scard.SCARD_E_NO_SERVICE}
    assert told(chain()) == [("service", False, "pcsc-absent")]
    fake.results = {"establish": scard.SCARD_W_SECURITY_VIOLATION}
    assert told(chain()) == [("service", False, "pcsc-denied")]
    monkeypatch.setattr(doctor, "context", winscard.context)
    fake.results = {"change": scard.SCARD_E_NO_SERVICE}
    assert told(chain()) == [("service", False, "pcsc-absent")]


def test_without_a_reader_the_bus_tells_why(fake: FakeScard, monkeypatch: pytest.MonkeyPatch) -> None:
    fake.readers = {}
    on_the_bus(monkeypatch)
    assert told(chain()) == [("service", True, ""), ("usb", False, "reader-absent")]
    on_the_bus(monkeypatch, UsbReader("uTrust 3700 F"))
    assert told(chain())[1:] == [("usb", True, ""), ("driver", False, "reader-driver")]
    on_the_bus(monkeypatch, UsbReader("A"), UsbReader("ACR122U", "pn533_usb"))
    assert told(chain())[1:] == [("usb", True, ""), ("driver", False, "reader-taken")]
    assert chain()[-1].values == {"reader": "ACR122U", "module": "pn533_usb"}
    on_the_bus(monkeypatch, silent=True)
    assert told(chain()) == [("service", True, ""), ("reader", False, "reader-absent")]


def test_a_reader_of_another_name_is_a_matter_of_the_settings(fake: FakeScard) -> None:
    assert told(chain("Desk 2")) == [("service", True, ""), ("reader", False, "reader-absent")]


def test_a_chip_is_looked_at_as_far_as_its_ways_in(fake: FakeScard) -> None:
    whole = profile("fatima").chip()
    fake.card = profile("old-card").card()
    assert told(chain())[-1] == ("chip", False, "card-unreadable")
    fake.card = VirtualCard(Chip((), whole.passwords, whole.files, bac=True))
    assert told(chain())[-1] == ("chip", True, "")


def bus(folder: Path, name: str, kind: str, product: str = "", driver: str = "") -> None:
    interface = folder / f"{name}:1.0"
    interface.mkdir(parents=True)
    (interface / "bInterfaceClass").write_text(f"{kind}\n")
    (folder / name).mkdir(exist_ok=True)
    if product:
        (folder / name / "product").write_text(f"{product}\n")
    if driver:
        (folder.parent / driver).mkdir(exist_ok=True)
        (interface / "driver").symlink_to(folder.parent / driver)


def test_readers_are_found_on_the_bus_with_the_module_that_holds_them(tmp_path: Path) -> None:
    devices = tmp_path / "devices"
    bus(devices, "1-1", "03", "Keyboard", "usbhid")
    bus(devices, "1-2", "0b", "uTrust 3700 F", "usbfs")
    bus(devices, "1-3", "0b", "ACR122U", "pn533_usb")
    bus(devices, "1-4", "0b")

    assert plugged(devices) == (UsbReader("uTrust 3700 F"), UsbReader("ACR122U", "pn533_usb"), UsbReader(""))


def test_a_system_that_does_not_tell_is_no_system_without_readers(tmp_path: Path) -> None:
    assert plugged(tmp_path / "none") is None
    assert plugged(tmp_path) == ()
    assert usb.DEVICES.is_absolute()
