"""The persons of a repeated section as rows of a table: who, name, numbers, birth, other answers."""

from typing import Final

from kiosk.forms.views.on_paper import PaperBlock, PaperLine
from kiosk.print.answer_boxes import given
from kiosk.print.blocks import typed
from kiosk.print.layout import Box, Space, Stack
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.table import Column, Table, TableRow, both
from kiosk.print.words import paper_words
from kiosk.text import LANGS, Lang, Words

_WHO: Final = Style(ar=9, fr=7, leading=3.7)
_NAME: Final = Style(ar=9.6, fr=7.6, leading=3.9, bold=True)
_CODE: Final = Style(ar=8.4, fr=7.6, leading=3.8)
_REST: Final = Style(ar=8.2, fr=6.6, leading=3.4)

_NAMES: Final = ("name-ar", "name-fr")
_NUMBERS: Final = ("idcs", "cnie", "residence")
_BIRTH: Final = "birth_date"
_SEX: Final = "sex"
_WIDTHS: Final = (("who", 20.0), ("name", 46.0), ("numbers", 26.0), ("birth", 21.0), ("rest", 0.0))


def table(blocks: tuple[PaperBlock, ...]) -> Table:
    """Return the rows of one group of persons, in their order."""
    columns = tuple(Column(paper_words("application")[f"column.{key}"], width) for key, width in _WIDTHS)
    return Table(columns, tuple(map(_row, blocks)))


def _row(block: PaperBlock) -> TableRow:
    kinds = {line.path: line.question.kind for line in block.lines}
    names = [line for line in block.lines if kinds[line.path] in _NAMES]
    numbers = [line for line in block.lines if kinds[line.path] in _NUMBERS]
    birth = [line for line in block.lines if line.question.id in {_BIRTH, _SEX}]
    known = {line.path for line in (*names, *numbers, *birth)}
    rest = [line for line in block.lines if line.path not in known and not _implied(line, numbers)]
    return TableRow(
        (both(block.title, _WHO), _named(names), _codes(numbers), _codes(birth), _rest(rest)),
    )


def _implied(line: PaperLine, numbers: list[PaperLine]) -> bool:
    """Say whether a line only tells which of the numbers follows, or was left without an answer."""
    told = {one.question.kind for one in numbers}
    return not given(line) or any(option.code in told for option in line.question.options)


def _named(lines: list[PaperLine]) -> Box:
    """Return the names, family name first, those of each script on lines of their own."""
    said: dict[Lang, str] = {}
    for lang, kind in zip(LANGS, _NAMES, strict=True):
        parts = [_text(line, lang) for line in lines if line.question.kind == kind and given(line)]
        said[lang] = " ".join(parts)
    return (
        Stack(tuple(Text(said[lang], lang, _NAME) for lang in LANGS if said[lang])) if any(said) else Space()
    )


def _codes(lines: list[PaperLine]) -> Box:
    boxes: list[Box] = []
    for line in lines:
        said = Words(_text(line, "ar"), _text(line, "fr"))
        if said.ar == said.fr:
            boxes.append(Text(said.fr, "fr", _CODE, Align.CENTRE))
        else:
            boxes.append(both(said, _CODE, Align.CENTRE))
    return Stack(tuple(boxes))


def _rest(lines: list[PaperLine]) -> Box:
    """Return the other answers with their questions, one run of text in each language."""
    answer = paper_words("application")["answer"]
    told = {
        lang: separator.join(
            answer.said(lang).format(label=line.question.label.said(lang), value=_text(line, lang))
            for line in lines
        )
        for lang, separator in zip(LANGS, ("؛ ", "\u202f; "), strict=True)
    }
    return Stack(tuple(Text(told[lang], lang, _REST) for lang in LANGS))


def _text(line: PaperLine, lang: Lang) -> str:
    return typed(line.shown).said(lang) if line.shown else ""
