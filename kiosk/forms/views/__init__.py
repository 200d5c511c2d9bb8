"""Everything derived from a form and its answers: what is read, printed, exported and told."""

from kiosk.forms.views.on_paper import Choice, PaperBlock, PaperLine, advice, blank, on_paper
from kiosk.forms.views.persons import Person, persons
from kiosk.forms.views.problem_words import problem_words, problems
from kiosk.forms.views.records import Cell, Column, columns, record
from kiosk.forms.views.schemas import json_schema
from kiosk.forms.views.shown import ShownRow, rows, shown

__all__ = [
    "Cell",
    "Choice",
    "Column",
    "PaperBlock",
    "PaperLine",
    "Person",
    "ShownRow",
    "advice",
    "blank",
    "columns",
    "json_schema",
    "on_paper",
    "persons",
    "problem_words",
    "problems",
    "record",
    "rows",
    "shown",
]
