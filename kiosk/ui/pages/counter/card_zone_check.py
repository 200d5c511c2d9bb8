"""What is typed of a machine readable zone so far: whole, not whole yet, or doubtful, and where."""

from dataclasses import dataclass, field

from kiosk.card.mrz import TD1_LINE, TD3_LINE
from kiosk.card.reader import Mrz
from kiosk.card.typed_mrz import Doubt, doubts, understood
from kiosk.errors import KioskError

_TD1_ROWS, _TD3_ROWS = 3, 2


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at the typed text found."""

    zone: Mrz | None = None
    """The zone, where all its check digits agree."""
    wrong: KioskError | None = None
    """What is to be mended; a text that is not whole yet is not wrong."""
    places: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    """Where the doubtful signs stand in the text: first, and after the last."""


@dataclass(frozen=True, slots=True)
class Far:
    """How far the typing has come: the line, its signs, and how many it will have."""

    line: int
    signs: int
    length: int


def looked(text: str) -> Looked:
    """Look at a text as it is typed, pasted or scanned."""
    if not text.strip():
        return Looked()
    try:
        zone = understood(text)
        found = doubts(zone)
    except KioskError as wrong:
        return Looked(wrong=None if wrong.code == "mrz-shape" else wrong)
    if not found:
        return Looked(zone)
    first = found[0]
    doubtful = KioskError(first.code, line=first.line, first=first.first, last=first.last)
    places = [place for one in found if (place := _place(text, one, zone)) is not None]
    return Looked(wrong=doubtful, places=tuple(places))


def far(text: str) -> Far:
    """Say where the typing stands, for a text that is not a whole zone yet."""
    rows = [row for row in map(_signs, text.splitlines()) if row] or [[]]
    length = TD3_LINE if len(rows[0]) > TD1_LINE else TD1_LINE
    return Far(len(rows), len(rows[-1]), length)


def is_full(text: str, line: str) -> bool:
    """Say whether a line has all its signs while the zone still wants another one."""
    rows = [row for row in map(_signs, text.splitlines()) if row]
    wanted = {TD1_LINE: _TD1_ROWS, TD3_LINE: _TD3_ROWS}.get(len(_signs(line)), 0)
    return len(rows) < wanted


def _signs(row: str) -> list[int]:
    """Return the places of the signs of a row; spaces are none."""
    return [place for place, sign in enumerate(row) if not sign.isspace()]


def _place(text: str, doubt: Doubt, zone: Mrz) -> tuple[int, int] | None:
    """Return where a doubt stands in the text as typed, by rows or on one long row; None if neither fits."""
    rows, start = [], 0
    for row in text.splitlines(keepends=True):
        if signs := [start + place for place in _signs(row)]:
            rows.append(signs)
        start += len(row)
    length = len(zone.lines[0])
    if len(rows) == len(zone.lines):
        signs = rows[doubt.line - 1]
    else:
        whole = [place for row in rows for place in row]
        signs = whole[(doubt.line - 1) * length : doubt.line * length] if len(rows) == 1 else []
    if doubt.last > len(signs):
        return None
    return signs[doubt.first - 1], signs[doubt.last - 1] + 1
