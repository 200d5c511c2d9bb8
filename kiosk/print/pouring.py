"""A paper's boxes poured into pages: nothing lost, nothing torn, headings with what they head.

What closes a paper never stands on a sheet of its own where that can be helped: signatures go with a part,
however small, of what is signed.
"""

from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

from kiosk.print.layout import Box
from kiosk.print.sheet import Sheet

_SHORT: Final = 0.01
"""Mm by which a box is too high for its page when its last part shall go."""


@runtime_checkable
class Breakable(Protocol):
    """A box that may go on on the next page."""

    def broken(self, sheet: Sheet, width: float, room: float) -> tuple[Box | None, Box | None]:
        """Return what fits into ``room`` mm and what is left; None for nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Leading:
    """A box that never stands last on a page: a heading goes with what it heads."""

    box: Box

    def height(self, sheet: Sheet, width: float) -> float:
        """Return the box's height."""
        return self.box.height(sheet, width)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the box."""
        self.box.draw(sheet, x, y, width)


@dataclass(frozen=True, slots=True)
class Rooms:
    """Mm for the body on the first page and on each later one, and what closes it takes of the last."""

    first: float
    later: float
    foot: float


def poured(sheet: Sheet, width: float, body: tuple[Box, ...], rooms: Rooms) -> list[list[Box]]:
    """Return the boxes of each page, in order; the foot has its room on the last."""
    pages, free = _filled(sheet, width, body, rooms)
    if rooms.foot > max(free, 0):
        pages.append(_taken_for_foot(sheet, width, pages[-1], rooms.later - rooms.foot))
    return pages


def _filled(sheet: Sheet, width: float, body: tuple[Box, ...], rooms: Rooms) -> tuple[list[list[Box]], float]:
    """Return the pages and the room left on the last."""
    pages: list[list[Box]] = [[]]
    free = rooms.first
    waiting = list(reversed(body))
    while waiting:
        box = waiting.pop()
        first, rest = _parted(sheet, box, width, free)
        if first is None and len(pages) > 1 and all(isinstance(one, Leading) for one in pages[-1]):
            first, rest = box, None  # higher than a page: nothing would be won by another
        if first is not None:
            pages[-1].append(first)
            free -= first.height(sheet, width)
        if rest is not None:
            waiting += [rest, *_taken_along(pages[-1])]
            pages.append([])
            free = rooms.later
    return pages, free


def _taken_along(page: list[Box]) -> list[Box]:
    """Take the headings off the end of a page, last first, for the next."""
    taken = []
    while page and isinstance(page[-1], Leading):
        taken.append(page.pop())
    return taken


def _taken_for_foot(sheet: Sheet, width: float, page: list[Box], room: float) -> list[Box]:
    """Take as little as can be off the end of a page, where it fits above the foot on the next.

    That is the last row or point of what may break, else the last of several boxes with its heading.
    """
    if not page:
        return []
    last = page.pop()
    stays, goes = _parted(sheet, last, width, last.height(sheet, width) - _SHORT)
    if stays and goes and goes.height(sheet, width) <= room:
        page.append(stays)
        return [goes]
    if page and last.height(sheet, width) <= room:
        return [*reversed(_taken_along(page)), last]
    page.append(last)
    return []


def _parted(sheet: Sheet, box: Box, width: float, room: float) -> tuple[Box | None, Box | None]:
    if isinstance(box, Breakable):
        return box.broken(sheet, width, room)
    return (box, None) if box.height(sheet, width) <= room else (None, box)
