"""Where the files of a station's register stand, as far as decisions look at them."""

from collections.abc import Sequence

from sqlalchemy import Connection

from kiosk.cases import files
from kiosk.cases.case import Case
from kiosk.clock import local
from kiosk.sync.decisions import STATES, Decision, Filed


def stands(conn: Connection, references: Sequence[str]) -> dict[str, Filed]:
    """Return where these files stand, by reference; one that is unknown is not among them."""
    return {reference: _filed(conn, case) for reference, case in files.standings(conn, references).items()}


def _filed(conn: Connection, case: Case) -> Filed:
    since = local(case.corrected or case.instant).date()
    return Filed(case.state, since, case.registration, case.reason, _heard(conn, case))


def _heard(conn: Connection, case: Case) -> frozenset[Decision]:
    """Return the decisions recorded of a corrected file: a list imported again must not bring them back."""
    if case.corrected is None:
        return frozenset()
    reference = str(case.reference)
    told = [line for line in files.history(conn, reference) if line.event in STATES and "day" in line.detail]
    return frozenset(Decision.kept(reference, line.event, line.detail) for line in told)
