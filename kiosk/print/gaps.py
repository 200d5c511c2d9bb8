"""What does not balance on a day, as its register and its closing name it: by kind, every number listed.

An office without a network has a whole day of files that are not sent yet: what to do is said once.
"""

from collections.abc import Iterator, Sequence

from kiosk.cases.day import Gap
from kiosk.print.blocks import beside
from kiosk.print.layout import Box, Cell, Row, Space, Stack, Tagged
from kiosk.print.lettering import Align, Text
from kiosk.print.lists import Listing
from kiosk.print.pouring import Leading
from kiosk.print.scale import STRONG, VALUE
from kiosk.print.tagged import Tag
from kiosk.print.words import paper_words
from kiosk.text import Words, isolate


def gaps(found: Sequence[Gap], across: int, *, todo: bool) -> Iterator[Box]:
    """Yield each kind of gap with its references, ``across`` of them on a line; ``todo`` says what to do."""
    for code in dict.fromkeys(gap.code for gap in found):
        references = [gap.reference for gap in found if gap.code == code]
        said = gap_words(code, "said", len(references))
        shown = [beside(said, STRONG), *([beside(gap_words(code, "todo"), VALUE)] if todo else [])]
        yield Leading(Stack((Space(0.6), *shown, Space(0.8))))
        yield Listing(tuple(_lines(references, across)))


def gap_words(code: str, part: str, count: int = 0) -> Words:
    """Return what a gap is (``said``), or what to do about it (``todo``); an unknown one shows its code."""
    words = paper_words("closing")
    known = words.get(f"gap.{code}.{part}") or words[f"gap.other.{part}"].filled(code=isolate(code))
    if not count:
        return known
    shown = isolate(str(count))
    return Words(f"{known.ar} ({shown})", f"{known.fr} ({shown})")


def _lines(references: Sequence[str], across: int) -> Iterator[Box]:
    for start in range(0, len(references), across):
        part = references[start : start + across]
        cells = [Cell(_point(reference)) for reference in part]
        yield Row((*cells, *(Cell(Space()) for _ in range(across - len(part)))), gap=2)


def _point(reference: str) -> Box:
    return Tagged(Tag("LI"), Text(isolate(reference), "fr", VALUE, Align.END, tag="LBody"))
