"""Paragraphs of Arabic and French as lines of placed glyphs, laid out by Qt (UAX #9, HarfBuzz, UAX #14).

The only module of this room that knows QtGui. Everything is measured in thousandths of an em: a paper
multiplies by its type size, so that one layout serves every size and every copy.
"""

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby, pairwise
from threading import RLock, local
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGlyphRun,
    QGuiApplication,
    QRawFont,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kiosk.errors import KioskError
from kiosk.print.fonts import Face

EM: Final = 1000
LOCK: Final = RLock()
"""Held while Qt's fonts or the faces' files are used: one paper at a time, whatever the threads."""

_UNBOUNDED: Final = 1e6
_UNSEEN: Final = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


class _OfThread(local):
    """What each thread has of its own."""

    def __init__(self) -> None:
        self.raw: dict[Face, QRawFont] = {}


_MINE: Final = _OfThread()


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a paragraph in one face."""

    text: str = field(repr=False)
    face: Face


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph on its line; ``text`` is the part of the source it stands for, empty for a further part."""

    face: Face
    id: int
    text: str = field(repr=False)
    x: float
    """From the line's left end, in 1/1000 em."""
    drop: float
    """Below the baseline, in 1/1000 em."""
    advance: float
    """In 1/1000 em."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, its glyphs in reading order, so that the text of a PDF extracts in reading order."""

    glyphs: tuple[Glyph, ...] = field(repr=False)
    left: float
    """Where the first seen glyph begins, in 1/1000 em."""
    width: float
    """To where the last seen glyph ends; spaces at the ends do not count."""


def lines(spans: Iterable[Span], *, rtl: bool, width: float = _UNBOUNDED) -> tuple[Line, ...]:
    """Break a paragraph into lines no wider than ``width`` (1/1000 em), in its base direction.

    Raises KioskError ``paper-sign-missing`` (sign, as ``U+XXXX``) where no bundled face has a sign.
    """
    with LOCK:
        _application()
        layout = _laid_out([piece for span in spans for piece in _covered(span)], rtl, width)
        source = layout.text().encode("utf-16-le")
        return tuple(_line(layout.lineAt(number), source) for number in range(layout.lineCount()))


def printable(text: str) -> str:
    """Return a text whose every sign can be set: for one that cannot, the letter under its accents or ``?``.

    A citizen whose name nobody foresaw still gets a receipt; what was typed stays in the file.
    """
    with LOCK:
        _application()
        return "".join(sign if _settable(sign) else _plainer(sign) for sign in text)


def _settable(sign: str) -> bool:
    return bool(_UNSEEN.match(sign)) or _has(Face.NASKH, sign) or _has(Face.SANS, sign)


def _plainer(sign: str) -> str:
    letters = [part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part)]
    return "".join(part if _settable(part) else "?" for part in letters) or "?"


@cache
def _application() -> QCoreApplication:
    """Return the application Qt's fonts need: the running one, or one that opens no display.

    An application object cannot be exchanged for another later; where widgets are loaded, a window may
    follow, and it needs the kind that windows use.
    """
    widgets = sys.modules.get("PySide6.QtWidgets")
    kind = widgets.QApplication if widgets else QGuiApplication
    return QCoreApplication.instance() or kind(["kiosk", "-platform", "offscreen"])


def _raw(face: Face) -> QRawFont:
    """Return the face for this thread: a raw font is empty once the thread that made it has ended."""
    mine = _MINE.raw
    if face not in mine:
        mine[face] = QRawFont(str(face.path), EM, QFont.HintingPreference.PreferNoHinting)
    return mine[face]


@cache
def _font(face: Face) -> QFont:
    """Return the face as Qt picks it by name: unhinted, and no system font in place of a missing sign."""
    QFontDatabase.addApplicationFont(str(face.path))
    raw = _raw(face)
    font = QFont(raw.familyName())
    font.setStyleName(raw.styleName())
    font.setWeight(QFont.Weight(raw.weight()))
    font.setPixelSize(EM)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return font


@cache
def _faces() -> dict[tuple[str, str], Face]:
    return {(_raw(face).familyName(), _raw(face).styleName()): face for face in Face}


def _covered(span: Span) -> Iterator[Span]:
    """Split a span where its face lacks a sign that the fallback has."""
    face = span.face
    placed = [(sign, face := _face_for(sign, span.face, face)) for sign in span.text]
    for chosen, signs in groupby(placed, key=lambda pair: pair[1]):
        yield Span("".join(sign for sign, _ in signs), chosen)


def _face_for(sign: str, face: Face, before: Face) -> Face:
    if _UNSEEN.match(sign):
        return before
    for candidate in (face, face.fallback):
        if _has(candidate, sign):
            return candidate
    raise KioskError("paper-sign-missing", sign=f"U+{ord(sign):04X}")


@cache
def _has(face: Face, sign: str) -> bool:
    return _raw(face).supportsCharacter(ord(sign))


def _laid_out(spans: list[Span], rtl: bool, width: float) -> QTextLayout:
    layout = QTextLayout("".join(span.text for span in spans))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(_formats(spans)))
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _formats(spans: list[Span]) -> Iterator[QTextLayout.FormatRange]:
    start = 0
    for span in spans:
        shape = QTextCharFormat()
        shape.setFont(_font(span.face))
        formed = QTextLayout.FormatRange()
        formed.start, formed.length, formed.format = start, len(span.text.encode("utf-16-le")) // 2, shape
        yield formed
        start += formed.length


def _line(line: QTextLine, source: bytes) -> Line:
    runs = line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    marks = {index for run in runs for index in run.stringIndexes()} | {line.textStart() + line.textLength()}
    ends = dict(pairwise(sorted(marks)))
    baseline = line.y() + line.ascent()
    indexed = [pair for run in runs for pair in _run(run, ends, source, baseline)]
    glyphs = tuple(glyph for _, glyph in sorted(indexed, key=lambda pair: pair[0]))
    seen = [glyph for glyph in glyphs if not glyph.text.isspace()]
    left = min((glyph.x for glyph in seen), default=0.0)
    return Line(glyphs, left, max((glyph.x + glyph.advance for glyph in seen), default=0.0) - left)


def _run(run: QGlyphRun, ends: dict[int, int], source: bytes, baseline: float) -> Iterator[tuple[int, Glyph]]:
    """Yield the glyphs of a run with the index of the cluster (UTF-16) each belongs to."""
    raw = run.rawFont()
    face = _faces()[raw.familyName(), raw.styleName()]
    ids, places = run.glyphIndexes(), run.positions()
    advances = raw.advancesForGlyphIndexes(ids)
    parts = zip(run.stringIndexes(), ids, places, advances, strict=True)
    for index, cluster in groupby(parts, key=lambda part: part[0]):
        shared = list(cluster)
        text = _UNSEEN.sub("", source[2 * index : 2 * ends[index]].decode("utf-16-le"))
        for (_, glyph, place, advance), piece in zip(shared, _shared(text, len(shared)), strict=True):
            if text:
                yield index, Glyph(face, glyph, piece, place.x(), place.y() - baseline, advance.x())


def _shared(text: str, count: int) -> Iterator[str]:
    """Share a cluster's signs among its glyphs: one each, the rest to the last, none where too few."""
    for number in range(count - 1):
        yield text[number : number + 1]
    yield text[count - 1 :]
