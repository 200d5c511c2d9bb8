"""Smart card readers on the USB bus, as Linux tells of them: is one plugged in, and who drives it."""

from dataclasses import dataclass
from pathlib import Path

DEVICES = Path("/sys/bus/usb/devices")

_SMART_CARD = "0b"
"""USB interface class of smart card readers (CCID)."""

_KERNEL_DRIVERS = {"pn533_usb", "pn533"}
"""Modules of the kernel's own NFC stack: a reader they hold is hidden from pcscd."""


@dataclass(frozen=True, slots=True)
class UsbReader:
    """A reader on the bus: its product name, and the kernel module that keeps it from pcscd, if any."""

    product: str
    taken_by: str = ""


def plugged(devices: Path = DEVICES) -> tuple[UsbReader, ...] | None:
    """Return the readers on the bus; None where the system does not tell."""
    if not devices.is_dir():
        return None
    return tuple(
        _reader(place.parent)
        for place in sorted(devices.glob("*/bInterfaceClass"))
        if _text(place) == _SMART_CARD
    )


def _reader(interface: Path) -> UsbReader:
    # The device of interface 1-2:1.0 is 1-2, beside it.
    device = interface.parent / interface.name.partition(":")[0]
    driver = interface / "driver"
    name = driver.resolve().name if driver.is_symlink() else ""
    return UsbReader(_text(device / "product"), name if name in _KERNEL_DRIVERS else "")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:  # unplugged while we look
        return ""
