"""The bundled faces: whole, renamed, and enough for every name and paper."""

from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from kiosk.print.fonts import FOLDER, Face

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويآأإؤئءةىپڤڭگچًٌٍَُِّْـ،؛؟"
LATIN = "AZazÀÂÇÉÈÊËÎÏÔÙÛÜàâçéèêëîïôùûüœŒ0123456789«»–—’'·•…°()/:;%"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ttf")), ids=lambda path: path.stem)
def test_every_face_has_all_arabic_and_french_letters(path: Path) -> None:
    known = TTFontFile(str(path)).charToGlyph
    assert [sign for sign in LETTERS + LATIN if ord(sign) not in known] == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ttf")), ids=lambda path: path.stem)
def test_every_face_bears_our_name_and_never_the_reserved_one(path: Path) -> None:
    font = TTFontFile(str(path))
    assert font.name.decode().startswith(("TadamonSans-", "TadamonNaskh-"))
    assert font.familyName.decode().startswith("Tadamon ")


def test_each_family_comes_with_its_licence() -> None:
    for family in ("TadamonSans", "TadamonNaskh"):
        assert "SIL Open Font License" in (FOLDER / f"{family}-OFL.txt").read_text(encoding="utf-8")


def test_each_face_falls_back_to_the_other_family_in_the_same_weight() -> None:
    for face in Face:
        assert face.path.is_file()
        assert face.fallback.fallback is face
        assert face.fallback.value.split("-")[0] != face.value.split("-")[0]
