"""A machine readable zone that a person typed, or that a scanner sent as if it were a keyboard."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.card.mrz import TD1_LINE, TD3_LINE, Zone, parse
from kiosk.card.reader import Mrz
from kiosk.card.tlv import MalformedError
from kiosk.errors import KioskError
from kiosk.text import latin_digits

Place = tuple[int, int, int]
"""Line, first sign and the sign after the last, from 0."""

_TD1: dict[str, Place] = {
    "number": (0, 5, 15),
    "birth": (1, 0, 7),
    "expiry": (1, 8, 15),
    "composite": (1, 29, 30),
}
_TD3: dict[str, Place] = {
    "number": (1, 0, 10),
    "birth": (1, 13, 20),
    "expiry": (1, 21, 28),
    "composite": (1, 43, 44),
}
_CODES = {
    "number": "mrz-number-digit",
    "birth": "mrz-birth-digit",
    "expiry": "mrz-expiry-digit",
    "composite": "mrz-composite-digit",
}
_TD1_DIGITS: tuple[Place, ...] = ((0, 14, 15), (1, 0, 7), (1, 8, 15), (1, 29, 30))
_TD3_DIGITS: tuple[Place, ...] = ((1, 9, 10), (1, 13, 20), (1, 21, 28), (1, 43, 44))
_TD1_LETTERS: tuple[Place, ...] = ((0, 0, 5), (1, 15, 18), (2, 0, 30))
_TD3_LETTERS: tuple[Place, ...] = ((0, 0, 44), (1, 10, 13))

_AS_DIGITS = str.maketrans("OQDIZSGB", "00012568")
_AS_LETTERS = str.maketrans("01258", "OIZSB")
_MISTAKEN = dict(zip("OIZSBG012586", "012586OIZSBG", strict=True))
"""Signs that eyes and cameras take for each other."""

_AZERTY = str.maketrans("&é\"'(-è_çà?.aqzwAQZW", "1234567890M<qawzQAWZ")
"""What a scanner set to an American keyboard types on a French one."""
_AZERTY_DIGITS = set("&é\"'(è_çà")
_ARABIC = re.compile("[\u0621-\u064a\u064b-\u0652]")
_FILLERS = str.maketrans({"«": "<<", "‹": "<"})
_NOT_OF_A_ZONE = re.compile("[^A-Z0-9<]")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A field whose check digit does not agree: where it stands, its digit included, counted from 1."""

    code: str
    """``mrz-number-digit``, ``mrz-birth-digit``, ``mrz-expiry-digit`` or ``mrz-composite-digit``."""
    line: int
    first: int
    last: int


def typed(text: str) -> Mrz:
    """Return the zone in a text, its check digits all agreeing.

    Raises KioskError ``mrz-shape``, ``mrz-keyboard`` (Arabic letters), and the codes of :class:`Doubt`.
    """
    zone = understood(text)
    checked(zone)
    return zone


def understood(text: str) -> Mrz:
    """Return the zone in a text: any case and spacing, TD1 or TD3, with or without line ends.

    Signs that cannot stand where they do are read as those they are mistaken for (O in a date is 0), and so
    is one sign of the document number where that alone makes its check digit agree; others may still be
    wrong (:func:`doubts`). Raises KioskError ``mrz-shape``, ``mrz-keyboard``.
    """
    if _ARABIC.search(text):
        raise KioskError("mrz-keyboard")
    return Mrz(_mended(_classed(_lines(text))))


def checked(zone: Mrz) -> Zone:
    """Return the fields of a typed zone. Raises KioskError ``mrz-shape`` and the codes of :class:`Doubt`."""
    fields, found = _parsed(zone.lines), doubts(zone)
    if found:
        first = found[0]
        raise KioskError(first.code, line=first.line, first=first.first, last=first.last)
    return fields


def doubts(zone: Mrz) -> tuple[Doubt, ...]:
    """Return every field whose check digit does not agree. Raises KioskError ``mrz-shape``."""
    places = _TD1 if len(zone.lines) == 3 else _TD3
    return tuple(
        Doubt(_CODES[name], places[name][0] + 1, places[name][1] + 1, places[name][2])
        for name in _parsed(zone.lines).wrong
    )


def _parsed(lines: tuple[str, ...]) -> Zone:
    try:
        return parse("".join(lines))
    except MalformedError as wrong:
        raise KioskError("mrz-shape") from wrong


def _lines(text: str) -> tuple[str, ...]:
    """Return three lines of TD1 or two of TD3. Raises KioskError ``mrz-shape``."""
    rows = [row for row in map(_cleaned, _american(text).splitlines()) if row]
    found = list(_windows(rows))
    if not found:
        raise KioskError("mrz-shape")
    return next((lines for lines in found if not _parsed(_classed(lines)).wrong), found[0])


def _windows(rows: list[str]) -> Iterator[tuple[str, ...]]:
    """Give the ways in which rows make a zone, the plainest first: a scanner may say something around it."""
    whole = "".join(rows)
    for count, length in ((3, TD1_LINE), (2, TD3_LINE)):
        if len(whole) == count * length:
            yield tuple(whole[place : place + length] for place in range(0, count * length, length))
        windows = [rows[start : start + count] for start in range(len(rows) - count + 1)]
        for lines in (*map(tuple, windows), *(_filled(window, length) for window in windows)):
            if all(len(line) == length for line in lines):
                yield lines


def _american(text: str) -> str:
    return text.translate(_AZERTY) if _AZERTY_DIGITS & set(text) else text


def _cleaned(row: str) -> str:
    return _NOT_OF_A_ZONE.sub("", latin_digits(row).translate(_FILLERS).upper())


def _filled(rows: list[str], length: int) -> tuple[str, ...]:
    """Return the lines with the fillers that a person leaves out at their ends; the dates' line has none."""
    dates = 1
    return tuple(row if place == dates else row.ljust(length, "<") for place, row in enumerate(rows))


def _classed(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines with letters where only letters may stand, and digits likewise."""
    found = list(lines)
    digits, letters = (_TD1_DIGITS, _TD1_LETTERS) if len(lines) == 3 else (_TD3_DIGITS, _TD3_LETTERS)
    for places, table in ((digits, _AS_DIGITS), (letters, _AS_LETTERS)):
        for line, start, end in places:
            row = found[line]
            found[line] = row[:start] + row[start:end].translate(table) + row[end:]
    return tuple(found)


def _mended(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines with one sign of the document number changed, where only that makes all agree."""
    if "number" not in _parsed(lines).wrong:
        return lines
    better = [each for each in _variants(lines) if not _parsed(each).wrong]
    return better[0] if len(better) == 1 else lines


def _variants(lines: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    line, start, end = (_TD1 if len(lines) == 3 else _TD3)["number"]
    row = lines[line]
    for place in range(start, end - 1):
        if row[place] in _MISTAKEN:
            changed = row[:place] + _MISTAKEN[row[place]] + row[place + 1 :]
            yield (*lines[:line], changed, *lines[line + 1 :])
