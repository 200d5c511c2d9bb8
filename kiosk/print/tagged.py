"""The structure of a paper: what is a heading, a row, a figure, and in which order it is read.

Tagged PDF (ISO 32000-1 §14.7, §14.8): a tree of elements whose leaves name marked parts of the pages, and a
parent tree that leads back. What is on a page and in no element is marked as an artifact. Written by hand,
since reportlab has no more than the catalogue's key for it.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFName, PDFObject
from typing_extensions import override

_KEPT_EMPTY: Final = frozenset({"TD", "TH"})
"""Elements that stand also where they hold nothing: a row keeps its columns."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What a part of a paper is: a standard structure type (ISO 32000-1 §14.8.4), and what goes with it."""

    type: str
    """``H1``, ``H2``, ``P``, ``Sect``, ``Table``, ``TR``, ``TH``, ``TD``, ``L``, ``LI``, ``Figure`` …"""
    lang: str = ""
    """BCP 47; empty where it is that of what stands around it."""
    alt: str = field(default="", repr=False)
    """What is said in place of a figure."""
    actual: str = field(default="", repr=False)
    """The text itself, where it is drawn sign by sign."""
    scope: str = ""
    """Of a ``TH``: ``Row`` or ``Column``."""


@dataclass(slots=True)
class _Element:
    tag: Tag
    parent: "_Element | None"
    kids: list["_Element"] = field(default_factory=list)
    mark: tuple[int, int] | None = None
    """Page and MCID of the part of the paper that it is, where it has no kids."""
    number: int = 0
    """Of its object in the file."""

    @property
    def empty(self) -> bool:
        """Whether nothing would be read out of it."""
        return not self.kids and self.mark is None and self.tag.type not in _KEPT_EMPTY


class _Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object whose bytes are made once everything has its number."""

    def __init__(self) -> None:
        self.content = ""

    @override
    def format(self, document: Any) -> bytes:
        return self.content.encode("ascii")


class Structure:
    """The structure tree of one document, grown in the order the paper is drawn in."""

    def __init__(self, document: Any, lang: str) -> None:
        """Take a place in the document; reportlab asks for the objects when it saves."""
        self._top = _Element(Tag("Document", lang), None)
        self._here = self._top
        self._pages: list[list[_Element]] = [[]]
        document.delayedFonts.append(self)

    def open(self, tag: Tag) -> None:
        """Begin an element inside the one that is open."""
        element = _Element(tag, self._here)
        self._here.kids.append(element)
        self._here = element

    def close(self) -> None:
        """End the element that is open; one that holds nothing goes."""
        done, self._here = self._here, self._here.parent or self._top
        if done.empty:
            self._here.kids.pop()

    def mark(self) -> str:
        """Return the operator that begins the part of the page the open element is; ``EMC`` ends it."""
        owners = self._pages[-1]
        self._here.mark = (len(self._pages) - 1, len(owners))
        owners.append(self._here)
        return f"/{self._here.tag.type} <</MCID {len(owners) - 1}>> BDC"

    def end_page(self, page: Any) -> None:
        """Name the page's place in the parent tree; its fields are visited in the tree's order."""
        number = {"StructParents": len(self._pages) - 1, "Tabs": PDFName("S")}
        page.__Defaults__ = {**page.__Defaults__, **number}
        self._pages.append([])

    def addObjects(self, document: Any) -> None:  # noqa: N802 -- the name reportlab calls
        """Write the tree, the parent tree and their keys of the catalogue into the document."""
        root, numbers = _Written(), document.idToObjectNumberAndVersion
        root_number = _number(root, document)
        elements = _all(self._top)
        objects = [_Written() for _ in elements]
        for element, written in zip(elements, objects, strict=True):
            element.number = _number(written, document)
        pages = [numbers[document.Reference(page).name][0] for page in document.Pages.pages]
        for element, written in zip(elements, objects, strict=True):
            written.content = _dictionary(element, root_number, pages)
        root.content = (
            f"<</Type /StructTreeRoot /K {self._top.number} 0 R /ParentTreeNextKey {len(pages)}"
            f" /ParentTree <</Nums [{self._parents()}]>>>>"
        )
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = _marked()

    def _parents(self) -> str:
        filled = enumerate(self._pages[:-1])
        return " ".join(
            f"{page} [{' '.join(f'{owner.number} 0 R' for owner in owners)}]" for page, owners in filled
        )


def _all(element: _Element) -> list[_Element]:
    """Return an element and all under it, each before its kids."""
    found = [element]
    for kid in element.kids:
        found += _all(kid)
    return found


def _dictionary(element: _Element, root: int, pages: list[int]) -> str:
    tag, parent = element.tag, element.parent
    above = parent.number if parent else root
    kids = " ".join(f"{kid.number} 0 R" for kid in element.kids)
    entries = [f"/S /{tag.type} /P {above} 0 R /K [{kids}]"]
    if element.mark:
        page, marked = element.mark
        entries = [f"/S /{tag.type} /P {above} 0 R /K [{marked}] /Pg {pages[page]} 0 R"]
    if tag.lang and not (parent and _lang(parent) == tag.lang):
        entries.append(f"/Lang ({tag.lang})")
    if tag.alt:
        entries.append(f"/Alt {_text(tag.alt)}")
    if tag.actual:
        entries.append(f"/ActualText {_text(tag.actual)}")
    if tag.scope:
        entries.append(f"/A <</O /Table /Scope /{tag.scope}>>")
    return f"<<{' '.join(entries)}>>"


def _text(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _lang(element: _Element) -> str:
    while not element.tag.lang and element.parent:
        element = element.parent
    return element.tag.lang


def _number(written: _Written, document: Any) -> int:
    number: int = document.idToObjectNumberAndVersion[document.Reference(written).name][0]
    return number


def _marked() -> _Written:
    info = _Written()
    info.content = "<</Marked true>>"
    return info
