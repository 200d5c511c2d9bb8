"""Where the program's own data files lie, in a checkout, an installed package or a frozen bundle."""

import sys
from pathlib import Path

_HOUSE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    bundled = Path(getattr(sys, "_MEIPASS", _HOUSE)) / f"_{name}"
    return bundled if bundled.is_dir() else _HOUSE.parent / name


RESOURCES = _folder("resources")
"""What is asked and printed: forms, law, papers, failures, fonts, icons."""

TRANSLATIONS = _folder("translations")
"""The program's own words: Qt Linguist files, one per language."""

BENCHMARKS = _folder("benchmarks")
"""The measurements: one file per budget."""

HOUSEHOLD = RESOURCES / "demonstration" / "household.json"
"""The household of demonstrations and tests: nobody of that name and number exists."""
