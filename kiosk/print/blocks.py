"""Parts that several papers share: the official heading, two languages beside each other, notes, zones."""

from typing import Final

from kiosk.print.bilingual import Joined, Sides
from kiosk.print.layout import Box, Cell, Panel, Row, Rule, Space, Stack
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.pouring import Leading
from kiosk.print.scale import GUTTER, HEADING, LABEL, MARK, STRONG, SUBTITLE, TITLE, VALUE
from kiosk.print.sheet import GREEN, HAIR, INK
from kiosk.print.table import both
from kiosk.print.typeset import printable
from kiosk.print.words import paper_words
from kiosk.settings import Office
from kiosk.text import LANGS, Lang, Words, isolate, isolate_name

_WIDE: Final = 170.0
"""Mm from which a title stands between the two corners of a heading."""
_LONG: Final = 40
"""Letters of a title that would take three lines there; it stands below the corners then."""
_CORNER: Final = 58.0
_LABEL_WIDTH: Final = 40.0
_ZONE: Final = 30.0
"""Mm that a signature with its stamp needs in height."""


def letterhead(office: Office, title: Words, width: float, *under: Box) -> Box:
    """Return who hands out the paper, in both corners, and its title; ``under`` stands below the title."""
    common = paper_words("receipt")
    lines = (common["heading.kingdom"], common["heading.ministry"], office.province, office.name)
    arabic, french = (_corner([typed(line) for line in lines], lang) for lang in LANGS)
    middle = Stack((*titled(title), *under))
    if width < _WIDE or len(title.ar) > _LONG:
        corners = Row((Cell(arabic), Cell(french)), gap=4)
        boxes: tuple[Box, ...] = (corners, Space(2.5), middle)
    else:
        boxes = (Row((Cell(arabic, _CORNER), Cell(middle), Cell(french, _CORNER)), middle=True),)
    return Stack((*boxes, Space(1.5), Rule(GREEN, 0.5), Space(2.5)))


def running_head(title: Words) -> Box:
    """Return the heading of the pages behind the first."""
    return Stack((joined(title, MARK), Space(1), Rule(GREEN, 0.4), Space(2)))


def titled(title: Words) -> tuple[Box, Box]:
    """Return a title in both languages, Arabic over French."""
    return (
        Text(title.ar, "ar", TITLE, Align.CENTRE, tag="H1"),
        Text(title.fr, "fr", SUBTITLE, Align.CENTRE, tag="H1"),
    )


def beside(words: Words, style: Style, *, tag: str = "P") -> Box:
    """Return a paragraph in both languages beside each other, Arabic on the right."""
    return Sides(*(Text(words.said(lang), lang, style, tag=tag) for lang in LANGS))


def heading(words: Words, style: Style) -> Box:
    """Return the heading of a part, over a hairline; it stays with what comes next."""
    ruled = (beside(words, style, tag="H2"), Space(0.4), Rule(GREEN, 0.25), Space(1.2))
    return Leading(Stack((Space(2.4), *ruled)))


def fact(label: Words, value: Words, *, strong: bool = False) -> Box:
    """Return a labelled value: labels at the outer edges, values towards the middle, a hairline under it."""
    style = STRONG if strong else VALUE
    arabic, french = (
        Row(
            (
                Cell(Text(label.said(lang), lang, LABEL), _LABEL_WIDTH),
                Cell(Text(value.said(lang), lang, style)),
            ),
            gap=2,
            from_left=lang == "fr",
        )
        for lang in LANGS
    )
    return Stack((Space(0.4), Row((Cell(arabic), Cell(french)), gap=GUTTER), Space(0.4), Rule(HAIR, 0.15)))


def joined(words: Words, style: Style) -> Box:
    """Return a short text in both languages, centred, Arabic on the right."""
    return Joined(words, style)


def framed(words: Words, style: Style = MARK) -> Box:
    """Return a note that must be seen, in a frame, Arabic over French."""
    return Panel(both(words, style, Align.CENTRE), 1.2, edge=INK, thickness=0.35, radius=1)


def zones(*labels: tuple[Words, str]) -> Box:
    """Return zones for signatures and stamps beside each other, each with its label and the name known."""
    return Row(tuple(Cell(_zone(label, name)) for label, name in labels), gap=4)


def filled(words: Words, **values: Words | str) -> Words:
    """Return words with their {placeholders} replaced, by each language's own text where it has one."""
    arabic, french = (
        {slot: value.said(lang) if isinstance(value, Words) else value for slot, value in values.items()}
        for lang in LANGS
    )
    return Words(words.ar.format(**arabic), words.fr.format(**french))


def typed(words: Words) -> Words:
    """Return what people typed with every sign in a form the faces have."""
    return Words(printable(words.ar), printable(words.fr))


def whole(code: str) -> str:
    """Return a reference or a telephone number that no line end breaks (U+2060, U+00A0), left to right."""
    return isolate(code.replace("-", "-\u2060").replace(" ", "\u00a0"))


def name(ar: str, fr: str) -> Words:
    """Return a person's name to print; a script that was not given shows the other."""
    return typed(Words(isolate_name(ar or fr), isolate_name(fr or ar)))


def scripts(shown: Words, style: Style) -> tuple[Text, ...]:
    """Return a name in each script it is known in, Arabic first."""
    known: tuple[Lang, ...] = ("fr",) if shown.ar == shown.fr else LANGS
    return tuple(Text(shown.said(lang), lang, style) for lang in known)


def _corner(lines: list[Words], lang: Lang) -> Stack:
    return Stack(tuple(Text(line.said(lang), lang, HEADING) for line in lines))


def _zone(label: Words, who: str) -> Box:
    named = [Text(printable(isolate_name(who)), "ar", VALUE, Align.CENTRE)] if who else []
    boxes: tuple[Box, ...] = (both(label, LABEL, Align.CENTRE), *named)
    return Panel(Stack(boxes), 1.5, edge=HAIR, thickness=0.25, radius=1.2, least=_ZONE)
