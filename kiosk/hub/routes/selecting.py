"""The parameters with which deposits are selected, the same on every route."""

from typing import Final

from kiosk.cases.case import CaseState
from kiosk.hub.routes.table import Query

_DAY: Final = {"type": "string", "format": "date"}

FIRST: Final = Query("first", "The first day, YYYY-MM-DD, by Morocco's calendar.", _DAY, required=True)
LAST: Final = Query("last", "The last day, included; the first where it is not said.", _DAY)
TRAINING: Final = Query("training", "Training files instead of real ones.", {"enum": ["0", "1"]})
STATE: Final = Query("state", "Only files that stand so now.", {"enum": ["", *CaseState]})
FORM: Final = Query(
    "form", "Only files of this form.", {"type": "string", "pattern": "^([a-z][a-z0-9-]{0,39})?$"}
)
SCOPE: Final = Query(
    "scope",
    "A part of the asker's scope: region:04, province:04.441 or office:SALTB; all of it otherwise.",
    {"type": "string"},
)

_NAME: Final = {"type": "string"}
NARROWING: Final = (
    Query("station", "Only files of stations with this code.", _NAME),
    Query("clerk", "Only files that this clerk took in.", _NAME),
    Query("reason", "Only files with this reason; given and empty, only files without one.", _NAME),
    Query("answered", "1 for files that CNSS registered or rejected alone.", {"enum": ["0", "1"]}),
)
"""What else files must be."""

SELECTING: Final = (FIRST, LAST, TRAINING, STATE, FORM, SCOPE, *NARROWING)
"""All of them."""

PROBLEMS: Final = ("export-day", "export-form", "export-state", "files-query", "scope-unknown")
"""What a selection may be refused with."""
