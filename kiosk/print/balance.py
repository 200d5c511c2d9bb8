"""What a day comes to, on its register and its closing: figures by state, first and last number, gaps."""

from typing import Final

from kiosk.cases.case import CaseState
from kiosk.cases.day import DayRegister
from kiosk.cases.reasons import reasons
from kiosk.errors import KioskError
from kiosk.forms import load
from kiosk.print.layout import Box, Cell, Panel, Row, Stack
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.scale import LABEL, VALUE
from kiosk.print.sheet import TINT
from kiosk.print.table import both
from kiosk.print.words import paper_words
from kiosk.text import Words, isolate

_FIGURE: Final = Style(ar=15, fr=15, leading=7, bold=True)


def state_words(state: CaseState) -> Words:
    """Return a state as registers name it."""
    return paper_words("register")[f"state.{state}"]


def subject_words(form: str) -> Words:
    """Return a form's short name, its title where it has none, its id where only a hub published it."""
    short = paper_words("register").get(f"form.{form}")
    if short is not None:
        return short
    try:
        return load.form(form).title
    except KioskError:  # a day is closed on paper whatever was deposited
        return Words(form, form)


def figures(register: DayRegister) -> Box:
    """Return the day's figures as tiles: files, persons, then each state that occurs."""
    words, counts = paper_words("register"), register.counts
    shown = [
        (words["balance.files"], len(register.lines)),
        (words["balance.persons"], sum(line.persons for line in register.lines)),
        *((state_words(state), counts[state]) for state in CaseState if state in counts),
    ]
    return Row(tuple(Cell(_tile(label, number)) for label, number in shown), gap=2)


def number_range(register: DayRegister) -> Words | None:
    """Return the first and the last number of the day; None where there is none."""
    numbers = [line.number for line in register.lines]
    if not numbers:
        return None
    first, last = isolate(str(min(numbers))), isolate(str(max(numbers)))
    return paper_words("register")["balance.range"].filled(first=first, last=last)


def noted(reference: str, words: Words) -> Box:
    """Return what is said of a file or number: its reference in the middle, a language on either side."""
    cells = (
        Cell(Text(words.ar, "ar", VALUE)),
        Cell(Text(isolate(reference), "fr", VALUE, Align.CENTRE), 44),
        Cell(Text(words.fr, "fr", VALUE)),
    )
    return Row(cells, gap=3)


def reason_words(code: str) -> Words:
    """Return why a file was cancelled; a reason that has no words shows its code."""
    return reasons().words.get(code) or Words(isolate(code), code)


def _tile(label: Words, number: int) -> Box:
    figure = Text(str(number), "fr", _FIGURE, Align.CENTRE)
    return Panel(Stack((figure, both(label, LABEL, Align.CENTRE))), 1.2, ground=TINT, radius=1.2)
