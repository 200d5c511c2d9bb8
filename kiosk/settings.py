"""The settings of a station: ``kiosk.toml`` in its data folder, every key declared once, here."""

import tomllib
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from types import UnionType
from typing import Any, get_type_hints

from kiosk.errors import KioskError
from kiosk.text import Lang, Words


@dataclass(frozen=True, slots=True)
class Office:
    """Who hands out the receipt: the heading of every paper."""

    code: str = "DEMO"
    """Code given by the province: A-Z and 0-9, 3 to 8 signs."""
    name_ar: str = "الملحقة الإدارية التجريبية"
    name_fr: str = "Annexe administrative de démonstration"
    province_ar: str = "عمالة تجريبية"
    province_fr: str = "Préfecture de démonstration"
    commune: str = "04.441.01.0"
    """HCP code of the commune; new forms start with it."""
    phone: str = ""

    @property
    def name(self) -> Words:
        """The office's name in both languages."""
        return Words(self.name_ar, self.name_fr)

    @property
    def province(self) -> Words:
        """The province's or prefecture's name in both languages."""
        return Words(self.province_ar, self.province_fr)


@dataclass(frozen=True, slots=True)
class Station:
    """This computer among those of the office."""

    code: str = "A1"
    """A letter and a digit."""
    lang: Lang = "ar"
    """Language the program starts in."""
    training: bool = False
    """Files are marked as training, in reference, screen and paper."""
    cndp: str = ""
    """Authorisation number of the CNDP (law 09-08), printed in the notice."""


@dataclass(frozen=True, slots=True)
class Printing:
    """Where papers go."""

    printer: str = ""
    """Name of the CUPS queue; empty writes PDF files into the data folder."""
    paper: str = "a4"
    """``a4`` (two copies on one sheet) or ``a5``."""
    patience: float = 45.0
    """Seconds after which a printer that does not answer is told to the clerk."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Which card reader."""

    reader: str = ""
    """PC/SC name of the reader; empty takes the first with a card."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where files are sent."""

    hub: str = ""
    """Address of the regional hub; empty keeps files here until one is set."""
    connect_timeout: float = 5.0
    """Seconds to reach the hub."""
    read_timeout: float = 30.0
    """Seconds for one answer of the hub."""
    batch: int = 200
    """Files in one request; 20 suits a bad line."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Delays that the law leaves to the administration."""

    answer_days: int = 60
    """Maximum delay printed on receipts (law 55-19)."""
    missing_days: int = 30
    """Days to bring missing documents."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a station."""

    office: Office = Office()
    station: Station = Station()
    printing: Printing = Printing()
    reading: Reading = Reading()
    delivery: Delivery = Delivery()
    rules: Rules = Rules()


def load(path: Path) -> Settings:
    """Read ``kiosk.toml``; a file that does not exist gives the defaults.

    Raises KioskError ``settings-syntax`` (file, line), ``settings-key`` or ``settings-value`` (file, key).
    """
    if not path.exists():
        return Settings()
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise KioskError("settings-syntax", file=path.name, detail=str(wrong)) from wrong
    settings: Settings = _made(Settings, tree, path.name, "")
    return settings


def _made(kind: Any, tree: dict[str, Any], file: str, stem: str) -> Any:
    hints = get_type_hints(kind)
    for name in tree:
        if name not in {known.name for known in fields(kind)}:
            raise KioskError("settings-key", file=file, key=stem + name)
    return kind(**{name: _value(hints[name], value, file, stem + name) for name, value in tree.items()})


def _value(kind: Any, value: Any, file: str, key: str) -> Any:
    if is_dataclass(kind) and isinstance(value, dict):
        return _made(kind, value, file, f"{key}.")
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    choices = getattr(kind, "__args__", None) if not isinstance(kind, UnionType) else None
    good = value in choices if choices else type(value) is kind
    if not good:
        raise KioskError("settings-value", file=file, key=key)
    return value
