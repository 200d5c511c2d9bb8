"""The type families of the house: one file per face in ``resources/fonts``, made by ``scripts/fonts``."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from kiosk.paths import RESOURCES

FOLDER: Final = RESOURCES / "fonts"


class Face(StrEnum):
    """A face papers are set in, by the stem of its file."""

    NASKH = "TadamonNaskh-Regular"
    NASKH_BOLD = "TadamonNaskh-Bold"
    SANS = "TadamonSans-Regular"
    SANS_BOLD = "TadamonSans-SemiBold"

    @property
    def path(self) -> Path:
        """The TrueType file of this face."""
        return FOLDER / f"{self.value}.ttf"

    @property
    def fallback(self) -> "Face":
        """The face of the other family and the same weight, for signs this one lacks."""
        return _FALLBACK[self]


_FALLBACK: Final = {
    Face.NASKH: Face.SANS,
    Face.SANS: Face.NASKH,
    Face.NASKH_BOLD: Face.SANS_BOLD,
    Face.SANS_BOLD: Face.NASKH_BOLD,
}
