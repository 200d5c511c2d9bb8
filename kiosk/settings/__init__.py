"""The settings of a station: ``kiosk.toml`` in its data folder."""

from kiosk.settings.declared import Delivery, Office, Printing, Reading, Rules, Settings, Station
from kiosk.settings.files import load, save

__all__ = ["Delivery", "Office", "Printing", "Reading", "Rules", "Settings", "Station", "load", "save"]
