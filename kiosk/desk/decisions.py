"""Decisions of CNSS that a supervisor imports: looked at first, then recorded in one transaction."""

from collections.abc import Mapping, Sequence

from kiosk.cases import register
from kiosk.cases.case import Happening
from kiosk.desk.means import Means
from kiosk.sync import decisions, standing
from kiosk.sync.decisions import DecisionsPreview, DecisionsReport, Filed


def preview(means: Means, file: bytes) -> DecisionsPreview:
    """Say line by line what a CSV would change; nothing is changed.

    Raises KioskError ``decisions-…`` for a file that cannot be read at all.
    """

    def stand(references: Sequence[str]) -> Mapping[str, Filed]:
        with means.store.read() as conn:
            return standing.stands(conn, references)

    return decisions.preview(file, stand, means.today)


def record(means: Means, file: bytes, clerk: str, *, whole: bool) -> DecisionsReport:
    """Record the decisions of a CSV, all in one transaction; a second time it records nothing.

    ``whole`` records none where one line is wrong; without it the good ones are.
    Raises as :func:`preview`, and those of the store.
    """
    identity = means.identity
    with means.store.begin() as conn:
        seen = decisions.preview(file, lambda references: standing.stands(conn, references), means.today)
        refused = tuple(line for line in seen.lines if line.problem)
        if whole and refused:
            return DecisionsReport(0, 0, refused)
        new = [line.decision for line in seen.lines if line.decision and not line.problem and not line.known]
        for decision in new:
            happening = Happening(decision.event, means.now, clerk, decision.detail)
            register.append_on(conn, decision.reference, happening, identity)
    return DecisionsReport(len(new), len(seen.lines) - len(new) - len(refused), refused)
