"""A face embedded in a PDF by glyph, not by character: a Type 0 font over a subset (ISO 32000-1 §9.7).

Each pair of glyph and source text gets a character identifier (CID) of its own, so that the ToUnicode map
gives the text back as it was written, whatever shape its letters took.
"""

import copy
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFontFace

from kiosk.print.fonts import Face
from kiosk.print.typeset import Glyph

_BATCH = 100
"""Most entries one ``beginbfchar`` may hold."""


class CompositeFont:
    """The glyphs of one face used in one document; reportlab asks it for its objects when it saves."""

    def __init__(self, face: Face, document: Any, name: str) -> None:
        """Take a place in the document under a resource name (``N1``)."""
        self.name = name
        self._face = face
        self._codes: dict[tuple[int, str], int] = {}
        self._widths: list[float] = []
        document.delayedFonts.append(self)

    def code(self, glyph: Glyph) -> str:
        """Return the glyph's CID as the four hexadecimal digits that stand in a text-showing operator."""
        key = (glyph.id, glyph.text)
        if key not in self._codes:
            self._codes[key] = len(self._codes) + 1
            self._widths.append(glyph.advance)
        return f"{self._codes[key]:04X}"

    def addObjects(self, document: Any) -> None:  # noqa: N802 -- the name reportlab calls
        """Write font, descendant, descriptor, subset and ToUnicode into the document."""
        used = list(dict.fromkeys(gid for gid, _ in self._codes))
        base = f"{_tag(self._codes)}+{self._face.value}"
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": f"/{base}",
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": document.Reference(self._descriptor(document, base, used)),
                "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray([round(width) for width in self._widths])]),
                "CIDToGIDMap": document.Reference(_stream(self._glyph_map(used))),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{base}",
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(self._to_unicode())),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font)

    def _descriptor(self, document: Any, base: str, used: list[int]) -> Any:
        face = _file(self._face)
        subset = _stream(_subset(face, used))
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{base}",
                "Flags": 4,  # symbolic: codes are glyphs, not characters
                "FontBBox": pdfdoc.PDFArray(face.bbox),
                "ItalicAngle": face.italicAngle,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.capHeight,
                "StemV": face.stemV,
                "FontFile2": document.Reference(subset),
            }
        )

    def _glyph_map(self, used: list[int]) -> bytes:
        place = {gid: number for number, gid in enumerate(used, start=1)}
        return bytes(2) + b"".join(place[gid].to_bytes(2, "big") for gid, _ in self._codes)

    def _to_unicode(self) -> bytes:
        rows = [f"<{cid:04X}> <{_utf16(text)}>" for (_, text), cid in self._codes.items()]
        return "\n".join([*_CMAP_HEAD, *_batches(rows), *_CMAP_FOOT]).encode("ascii")


@cache
def _file(face: Face) -> Any:
    return TTFontFace(str(face.path))


def _subset(face: Any, used: list[int]) -> bytes:
    """Cut the face down to these glyphs, in this order behind glyph 0; reportlab knows only characters."""
    by_glyph = copy.copy(face)
    by_glyph.charToGlyph = {gid: gid for gid in used}
    cut: bytes = by_glyph.makeSubset(used)
    return cut


def _stream(content: bytes) -> Any:
    stream = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
    stream.dictionary["Length1"] = len(content)
    return stream


def _tag(codes: dict[tuple[int, str], int]) -> str:
    """Return the six capitals that name a subset (ISO 32000-1 §9.6.4), the same for the same glyphs."""
    digest = sha256(repr(list(codes)).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


def _batches(rows: list[str]) -> Iterator[str]:
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        yield f"{len(batch)} beginbfchar"
        yield from batch
        yield "endbfchar"


_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <FFFF>",
    "endcodespacerange",
)
_CMAP_FOOT = ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")
