"""The structure of papers: each marked part once in the tree, the way back right, nothing unmarked."""

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf.generic import ContentStream, DictionaryObject

from kiosk.forms.answers import Answers
from kiosk.print import application, day_register, help_slip, receipt_pdf
from kiosk.print.application import Application
from kiosk.print.layout import Rule, Stack, Tagged
from kiosk.print.lettering import Style, Text
from kiosk.print.sheet import INK, Sheet
from kiosk.print.tagged import Tag
from kiosk.settings import Station
from tests.fakes.day import register
from tests.fakes.deposited import FORM, OFFICE, case, household, receipt_of
from tests.helpers.papers import flat, reader

ON = date(2026, 11, 21)
STYLE = Style(ar=10, fr=10, leading=5)


def filled(children: int) -> Application:
    return Application(FORM, Answers.from_json(household(children)), ON, training=True)


PAPERS: dict[str, Callable[[], bytes]] = {
    "receipt-a4": lambda: receipt_pdf.pdf(receipt_of(case(household(20), training=True), copy=1), "a4"),
    "receipt-a5": lambda: receipt_pdf.pdf(receipt_of(), "a5"),
    "receipt-80mm": lambda: receipt_pdf.pdf(receipt_of(), "80mm"),
    "application": lambda: application.pdf(filled(10), OFFICE, Station()),
    "blank": lambda: application.pdf(Application(FORM, None, ON), OFFICE, Station()),
    "slip": lambda: help_slip.pdf(filled(1), OFFICE, "a5"),
    "register": lambda: day_register.pdf(register(40, training=True), OFFICE),
}


@dataclass(frozen=True)
class Part:
    """One marked part, as the tree names it."""

    page: int
    mcid: int
    element: DictionaryObject
    lang: str


def parts(paper: bytes) -> Iterator[Part]:
    """Walk the tree and yield its leaves; each element must name its parent."""
    read = reader(paper)
    root = read.trailer["/Root"]["/StructTreeRoot"]
    numbers = {page.indirect_reference.idnum: place for place, page in enumerate(read.pages)}

    def walk(element: Any, above: Any, lang: str) -> Iterator[Part]:
        assert element["/P"].get_object() == above
        lang = element.get("/Lang", lang)
        for kid in element["/K"]:
            inside = kid.get_object()
            if isinstance(inside, DictionaryObject) and "/S" in inside:
                yield from walk(inside, element, lang)
            elif isinstance(inside, DictionaryObject):
                yield Part(numbers[inside.raw_get("/Pg").idnum], inside["/MCID"], element, lang)
            else:
                yield Part(numbers[element.raw_get("/Pg").idnum], int(inside), element, lang)

    yield from walk(root["/K"].get_object(), root, "")


def marks(paper: bytes) -> Iterator[tuple[int, int]]:
    """Yield (page, MCID) in the order they are drawn; everything drawn stands inside one mark."""
    read = reader(paper)
    for place, page in enumerate(read.pages):
        inside = False
        for operands, operator in ContentStream(page.get_contents(), read).operations:
            if operator in {b"BDC", b"BMC"}:
                assert not inside
                inside = True
                if operator == b"BDC":
                    yield place, operands[1]["/MCID"]
            elif operator == b"EMC":
                assert inside
                inside = False
            elif operator in {b"Tj", b"f", b"S", b"f*", b"n"}:
                assert inside, operator
        assert not inside


@pytest.mark.parametrize("name", PAPERS)
def test_each_marked_part_stands_once_in_the_tree_and_finds_its_element(name: str) -> None:
    paper = PAPERS[name]()
    told = list(parts(paper))
    assert sorted((part.page, part.mcid) for part in told) == sorted(marks(paper))
    read = reader(paper)
    tree = read.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    ways = {int(tree[place]): tree[place + 1].get_object() for place in range(0, len(tree), 2)}
    assert [page["/StructParents"] for page in read.pages] == sorted(ways)
    for part in told:
        assert ways[part.page][part.mcid].idnum == part.element.indirect_reference.idnum
    assert {len(way) for way in ways.values()} >= {max(part.mcid for part in told) + 1}


@pytest.mark.parametrize("name", PAPERS)
def test_each_part_is_read_in_its_language(name: str) -> None:
    paper = PAPERS[name]()
    assert {part.lang for part in parts(paper)} == {"ar-MA", "fr-MA"}
    read = reader(paper)
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"].value is True
    assert read.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert {page["/Tabs"] for page in read.pages} == {"/S"}


def told(paper: bytes, folder: Path) -> str:
    path = folder / "paper.pdf"
    path.write_bytes(paper)
    done = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, check=True, text=True)
    assert done.stderr == ""
    return done.stdout


def test_poppler_reads_the_receipt_as_headings_and_a_list_in_logical_order(tmp_path: Path) -> None:
    found = told(PAPERS["receipt-a5"](), tmp_path)
    assert re.findall(r"^    (H1|L|Figure)\b", found, re.MULTILINE) == ["H1", "H1", "L", "Figure"] * 2
    said = [flat(text) for text in re.findall(r'"(.*?) ?"\n', found)]
    made = receipt_of()
    for entry in made.entries:
        place = said.index(flat(entry.label.ar))
        assert said[place + 1].replace(" ", "") == flat(entry.value.ar).replace(" ", "")
        assert said[place + 2] == flat(entry.label.fr)
    assert "ﻭ" not in found


def test_the_code_says_what_it_is() -> None:
    figures = [part.element for part in parts(PAPERS["receipt-a5"]()) if part.element["/S"] == "/Figure"]
    assert [figure["/Alt"] for figure in figures] == ["رمز الختم الإلكتروني للوصل، يقرأ بالماسح"] * 2


def test_signs_in_boxes_are_read_as_one_number() -> None:
    boxes = [part.element for part in parts(PAPERS["slip"]()) if "/ActualText" in part.element]
    assert "7267770186" in {box["/ActualText"] for box in boxes}


def drawn(*boxes: Any) -> bytes:
    sheet = Sheet(100, 100, title="t")
    Stack(boxes).draw(sheet, 5, 5, 90)
    sheet.next_page()
    return sheet.bytes()


def test_an_element_that_holds_nothing_goes_and_a_cell_stays() -> None:
    empty = Tagged(Tag("Sect"), Rule(INK, 0.2))
    cells = (Tagged(Tag("TH", scope="Row"), Text("a", "fr", STYLE)), Tagged(Tag("TD"), Rule(INK, 0.2)))
    paper = drawn(empty, Tagged(Tag("Table"), Tagged(Tag("TR"), Stack(cells))))
    (document,) = [reader(paper).trailer["/Root"]["/StructTreeRoot"]["/K"].get_object()]
    (table,) = [kid.get_object() for kid in document["/K"]]
    assert table["/S"] == "/Table"
    head, cell = (kid.get_object() for kid in table["/K"][0].get_object()["/K"])
    assert head["/A"]["/Scope"] == "/Row"
    assert (cell["/S"], list(cell["/K"])) == ("/TD", [])


def test_an_element_may_go_on_on_the_next_page() -> None:
    sheet = Sheet(100, 100, title="t")
    text = Text("a", "fr", STYLE)
    with sheet.element(Tag("Sect")):
        line = sheet.lines(text_spans(text), rtl=False, width=90, size=10)[0]
        sheet.text(line, 5, 5, 10)
        sheet.next_page()
        sheet.text(line, 5, 5, 10)
        sheet.next_page()
    assert sorted((part.page, part.mcid) for part in parts(sheet.bytes())) == [(0, 0), (1, 0)]


def text_spans(text: Text) -> Any:
    from kiosk.print.typeset import Span

    return (Span(text.text, text.style.face(text.lang)),)


def test_what_is_drawn_inside_an_artifact_is_no_part_of_the_document() -> None:
    sheet = Sheet(100, 100, title="t")
    with sheet.artifact(), sheet.element(Tag("Sect")):
        Text("seen", "fr", STYLE).draw(sheet, 5, 5, 90)
    Text("read", "fr", STYLE).draw(sheet, 5, 20, 90)
    sheet.next_page()
    paper = sheet.bytes()
    assert [part.mcid for part in parts(paper)] == [0]
    assert "seen" in reader(paper).pages[0].extract_text()
