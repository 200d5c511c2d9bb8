"""From a declared field to the widget that asks it."""

from kiosk.forms.schema import Field
from kiosk.forms.vocabulary import vocabulary
from kiosk.ui.fields.answers import AnswerFaces
from kiosk.ui.fields.choice import Combo, Segments, YesNo, fits
from kiosk.ui.fields.commune import CommuneSearch
from kiosk.ui.fields.control import Control
from kiosk.ui.fields.date import Date
from kiosk.ui.fields.line import Line
from kiosk.ui.fields.ticks import Ticks


def control(field: Field, *, at_once: bool = False) -> Control:
    """Return the widget of a field's kind; every kind without its own is a line of text.

    ``at_once`` shows all answers of a choice, where the page asks nothing else.
    """
    match field.kind:
        case "choice":
            return _choice(field, at_once=at_once)
        case "yes-no":
            words = vocabulary()
            return YesNo(field, words["yes"], words["no"])
        case "ticks":
            return Ticks(field, field.options)
        case "date" | "date-plain" | "date-year-first":
            return Date(field)
        case "commune":
            return CommuneSearch(field)
        case _:
            return Line(field)


def _choice(field: Field, *, at_once: bool) -> Control:
    if fits(field.options):
        return Segments(field, field.options)
    return AnswerFaces(field, field.options) if at_once else Combo(field)
