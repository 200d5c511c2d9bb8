"""A document under the press: a reportlab canvas measured in millimetres from the top left corner."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from kiosk.print.composite import CompositeFont
from kiosk.print.fonts import Face
from kiosk.print.tagged import Structure, Tag
from kiosk.print.typeset import EM, LOCK, Line, Span, lines
from kiosk.print.words import own_texts

rl_config.useA85 = 0  # seven-bit streams are of no use today: a fifth larger and 20 ms a page

GREEN: Final = HexColor(0x0B5138)
INK: Final = HexColor(0x16201B)
GREY: Final = HexColor(0x55635B)
HAIR: Final = HexColor(0xB9C7BF)
TINT: Final = HexColor(0xEDF4F0)
SHADE: Final = HexColor(0xE3E7E5)
WHITE: Final = HexColor(0xFFFFFF)


_Key = tuple[tuple[Span, ...], bool, float]
_OWN: Final[dict[_Key, tuple[Line, ...]]] = {}
_PLAIN: Final = Tag("P")


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle on the page, in mm from the top left corner."""

    x: float
    y: float
    width: float
    height: float


class _Press(Canvas):  # type: ignore[misc]  # reportlab has no types
    structure: Structure

    @override
    def showPage(self) -> None:
        super().showPage()
        self.structure.end_page(self._doc.Pages.pages[-1])

    @override
    def _make_preamble(self) -> None:
        """Start pages without reportlab's Helvetica, which no paper uses and no file embeds."""
        self._preamble = ""


class Sheet:
    """The pages of one document and the faces used on them."""

    def __init__(self, width: float, height: float, *, title: str, lang: str = "ar-MA") -> None:
        """Begin a document of pages ``width`` by ``height`` mm; the same drawing makes the same bytes."""
        self.width, self.height = width, height
        self._file = BytesIO()
        self._canvas = _Press(
            self._file,
            pagesize=(width * mm, height * mm),
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            lang=lang,
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("Tadamon Kiosk")
        self._canvas.setCreator("Tadamon Kiosk")
        self._canvas.setSubject(title)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._structure = self._canvas.structure = Structure(self._document, lang)
        self._marked = False
        self._fonts: dict[Face, CompositeFont] = {}
        self._laid: dict[_Key, tuple[Line, ...]] = {}
        self._shown: dict[tuple[int, float], str] = {}

    @contextmanager
    def element(self, tag: Tag) -> Iterator[None]:
        """Put what is drawn inside under one element of the document's structure."""
        if self._marked:
            yield
            return
        self._structure.open(tag)
        yield
        self._structure.close()

    @contextmanager
    def content(self, tag: Tag) -> Iterator[None]:
        """Draw one thing that is read as a whole: a paragraph, a heading, a figure; never over two pages."""
        with self.element(tag), self._part(None if self._marked else self._structure.mark()):
            yield

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Draw what is seen and never read out: rules, grounds, cut marks, what is said elsewhere."""
        with self._part(None if self._marked else "/Artifact BMC"):
            yield

    @contextmanager
    def _part(self, begin: str | None) -> Iterator[None]:
        """Draw between the operators of a marked part; inside another part there is none of its own."""
        if begin is None:
            yield
            return
        self._canvas.addLiteral(begin)
        self._marked = True
        yield
        self._marked = False
        self._canvas.addLiteral("EMC")

    def lines(self, spans: tuple[Span, ...], *, rtl: bool, width: float, size: float) -> tuple[Line, ...]:
        """Lay a paragraph out for ``width`` mm at ``size`` points, once for all copies of it.

        The papers' own words are kept for the next document; what tells of a person leaves with this one.
        """
        key = (spans, rtl, width * mm / size)
        found = self._laid.get(key) or _OWN.get(key)
        if found is None:
            found = lines(spans, rtl=rtl, width=key[2] * EM)
            known = all(span.text.strip(" :\u00a0") in own_texts() for span in spans)
            (_OWN if known else self._laid)[key] = found
        return found

    def text(self, line: Line, x: float, baseline: float, size: float, colour: Color = INK) -> None:
        """Draw a line so that its first seen glyph begins at ``x`` mm, its baseline at ``baseline`` mm."""
        key = (id(line), size)
        if key not in self._shown:
            self._shown[key] = " ".join(self._operators(line, size))
        left, foot = x * mm - line.left * size / EM, (self.height - baseline) * mm
        with self.content(_PLAIN):
            self._canvas.setFillColor(colour)
            self._canvas.addLiteral(f"q 1 0 0 1 {left:.2f} {foot:.2f} cm BT {self._shown[key]} ET Q")

    def _operators(self, line: Line, size: float) -> Iterator[str]:
        """Yield the operators of each glyph, from the line's left end; the same for every copy.

        Extractors keep reading order where each glyph names its font, and keep lines apart where dots and
        vowel signs are raised from the baseline (Ts) instead of moved.
        """
        scale, raised = size / EM, 0.0
        for glyph in line.glyphs:
            font, rise = self._font(glyph.face), round(-glyph.drop * scale, 2)
            if rise != raised:
                yield f"{rise:.2f} Ts"
                raised = rise
            yield f"/{font.name} {size:g} Tf 1 0 0 1 {glyph.x * scale:.2f} 0 Tm <{font.code(glyph)}> Tj"

    def _font(self, face: Face) -> CompositeFont:
        if face not in self._fonts:
            self._fonts[face] = CompositeFont(face, self._document, f"N{len(self._fonts) + 1}")
        return self._fonts[face]

    @property
    def _document(self) -> Any:
        return self._canvas._doc  # noqa: SLF001 -- fonts join a document there; reportlab has no other door

    def fill(self, frame: Frame, colour: Color, *, radius: float = 0) -> None:
        """Fill a rectangle, its corners rounded by ``radius`` mm."""
        with self.artifact():
            self._canvas.setFillColor(colour)
            self._rounded(frame, radius, stroke=0, fill=1)

    def outline(self, frame: Frame, colour: Color, *, thickness: float = 0.2, radius: float = 0) -> None:
        """Draw the edge of a rectangle, ``thickness`` mm wide."""
        with self.artifact():
            self._canvas.setStrokeColor(colour)
            self._canvas.setLineWidth(thickness * mm)
            self._rounded(frame, radius, stroke=1, fill=0)

    def _rounded(self, frame: Frame, radius: float, *, stroke: int, fill: int) -> None:
        left, bottom = frame.x * mm, (self.height - frame.y - frame.height) * mm
        size = (frame.width * mm, frame.height * mm)
        if radius:
            self._canvas.roundRect(left, bottom, *size, radius * mm, stroke=stroke, fill=fill)
        else:
            self._canvas.rect(left, bottom, *size, stroke=stroke, fill=fill)

    def rule(self, frame: Frame, colour: Color, *, thickness: float, dash: Iterable[float] = ()) -> None:
        """Draw a line from the frame's top left by its width and height; dashes in mm."""
        start, top = frame.x * mm, (self.height - frame.y) * mm
        with self.artifact():
            self._canvas.setStrokeColor(colour)
            self._canvas.setLineWidth(thickness * mm)
            self._canvas.setDash([length * mm for length in dash])
            self._canvas.line(start, top, start + frame.width * mm, top - frame.height * mm)
            self._canvas.setDash([])

    def bars(
        self, x: float, y: float, unit: float, bars: Iterable[tuple[int, int, int]], colour: Color
    ) -> None:
        """Fill bars of (column, row, length) on a grid of ``unit`` mm, as one path so that no seam shows."""
        path = " ".join(f"{column} {row} {length} 1 re" for column, row, length in bars)
        with self.artifact():
            self._canvas.saveState()
            self._canvas.setFillColor(colour)
            self._canvas.translate(x * mm, (self.height - y) * mm)
            self._canvas.scale(unit * mm, -unit * mm)
            self._canvas.addLiteral(f"{path} f")
            self._canvas.restoreState()

    @contextmanager
    def turned(self, x: float, y: float, degrees: float) -> Iterator[None]:
        """Turn what is drawn inside about a point, anticlockwise."""
        self._canvas.saveState()
        left, foot = x * mm, (self.height - y) * mm
        self._canvas.translate(left, foot)
        self._canvas.rotate(degrees)
        self._canvas.translate(-left, -foot)
        yield
        self._canvas.restoreState()

    def next_page(self) -> None:
        """End a page; the next thing drawn stands on a new one."""
        self._canvas.showPage()

    def bytes(self) -> bytes:
        """End the document and return it as PDF."""
        with LOCK:
            self._canvas.save()
        return self._file.getvalue()
