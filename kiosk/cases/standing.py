"""How events move a file: the one fold that writes the projection and that rebuilds it."""

from dataclasses import replace
from datetime import date

from kiosk.cases.case import CaseState, Event, Filing, Happening, Standing, next_state
from kiosk.clock import local
from kiosk.errors import KioskError


def deposited(filing: Filing) -> Standing:
    """Return where a file stands at its deposit: incomplete while a document is missing."""
    state = CaseState.INCOMPLETE if filing.missing else CaseState.COMPLETE
    return Standing(state, filing.received, filing.missing, filing.missing_until)


def after(standing: Standing, happening: Happening) -> Standing:
    """Return where the file stands after an event.

    Raises KioskError ``case-transition`` (event, state) or ``case-detail-missing`` (event, detail).
    """
    filing = happening.filing
    state = next_state(standing.state, happening.event, missing=bool(filing and filing.missing))
    if state is None:
        raise KioskError("case-transition", event=happening.event.value, state=standing.state.value)
    moved = replace(standing, state=state)
    match happening.event:
        case Event.RECEIVED | Event.COMPLETED:
            return _handed(moved, happening)
        case Event.CORRECTED:
            return replace(_corrected(happening), answered=standing.answered)
        case Event.REGISTERED:
            answered, number = _answered(standing, happening), _told(happening, "registration")
            return replace(moved, registration=number, reason="", answered=answered)
        case Event.REJECTED:
            return replace(moved, reason=_told(happening, "reason"), answered=_answered(standing, happening))
        case Event.CANCELLED:
            return replace(moved, reason=_told(happening, "reason"))
        case _:
            return moved


def _handed(standing: Standing, happening: Happening) -> Standing:
    """Take the documents in; completing without naming them, as the first version did, takes them all."""
    if happening.event is Event.COMPLETED:
        came = tuple(happening.detail.get("documents", "").split()) or standing.missing
    else:
        came = tuple(_told(happening, "documents").split())
    missing = tuple(code for code in standing.missing if code not in came)
    if missing and happening.event is Event.COMPLETED:
        raise KioskError("case-detail-missing", event=happening.event.value, detail="documents")
    received = tuple(dict.fromkeys(standing.received + came))
    return replace(
        standing,
        received=received,
        missing=missing,
        missing_until=standing.missing_until if missing else None,
    )


def _corrected(happening: Happening) -> Standing:
    """Begin anew from the corrected content: an answer given to the old one is no answer to it."""
    if happening.filing is None:
        raise KioskError("case-detail-missing", event=happening.event.value, detail="filing")
    return replace(deposited(happening.filing), corrected=happening.instant)


def _answered(standing: Standing, happening: Happening) -> date:
    """Return the day of the first answer; where an entry says none that can be read, when it was heard."""
    try:
        day = date.fromisoformat(happening.detail.get("day", ""))
    except ValueError:
        day = local(happening.instant).date()
    return min(day, standing.answered or day)


def _told(happening: Happening, detail: str) -> str:
    told = happening.detail.get(detail, "")
    if not told:
        raise KioskError("case-detail-missing", event=happening.event.value, detail=detail)
    return told
