"""How events move a file: the one fold that writes the projection and that rebuilds it."""

from dataclasses import replace

from kiosk.cases.case import CaseState, Event, Filing, Happening, Standing, next_state
from kiosk.errors import KioskError


def deposited(filing: Filing) -> Standing:
    """Return where a file stands at its deposit: incomplete while a document is missing."""
    state = CaseState.INCOMPLETE if filing.missing else CaseState.COMPLETE
    return Standing(state, filing.received, filing.missing, filing.missing_until)


def after(standing: Standing, happening: Happening) -> Standing:
    """Return where the file stands after an event.

    Raises KioskError ``case-transition`` (event, state) or ``case-detail-missing`` (event, detail).
    """
    state = next_state(standing.state, happening.event)
    if state is None:
        raise KioskError("case-transition", event=happening.event.value, state=standing.state.value)
    moved = replace(standing, state=state)
    match happening.event:
        case Event.COMPLETED:
            received = standing.received + standing.missing
            return replace(moved, received=received, missing=(), missing_until=None)
        case Event.REGISTERED:
            return replace(moved, registration=_told(happening, "registration"), reason="")
        case Event.REJECTED | Event.CANCELLED:
            return replace(moved, reason=_told(happening, "reason"))
        case _:
            return moved


def _told(happening: Happening, detail: str) -> str:
    told = happening.detail.get(detail, "")
    if not told:
        raise KioskError("case-detail-missing", event=happening.event.value, detail=detail)
    return told
