"""The settings of a station: ``kiosk.toml`` in its data folder."""

from kiosk.settings.declared import (
    Delivery,
    Kiosk,
    Office,
    Printing,
    Reading,
    Rules,
    Screen,
    Settings,
    Station,
)
from kiosk.settings.files import FILE, load, save

__all__ = [
    "FILE",
    "Delivery",
    "Kiosk",
    "Office",
    "Printing",
    "Reading",
    "Rules",
    "Screen",
    "Settings",
    "Station",
    "load",
    "save",
]
