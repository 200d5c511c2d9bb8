"""Between a file and its row."""

from datetime import date
from typing import Any

from sqlalchemy import Row

from kiosk.cases.case import Case, CaseState, Filing, Standing
from kiosk.cases.reference import Reference
from kiosk.clock import local


def case_values(case: Case) -> dict[str, Any]:
    """Return the row of a file just deposited."""
    filing, reference = case.filing, case.reference
    return {
        "id": filing.id,
        "reference": str(reference),
        "office": reference.office,
        "station": reference.station,
        "training": reference.training,
        "year": reference.year,
        "number": reference.number,
        "form": filing.form,
        "clerk": filing.clerk,
        "instant": case.instant,
        "day": local(case.instant).date().isoformat(),
        "clock_trusted": case.clock_trusted,
        **content_values(filing, case.hash),
        **standing_values(Standing(case.state, filing.received, filing.missing, filing.missing_until)),
    }


def content_values(filing: Filing, hash_: str) -> dict[str, Any]:
    """Return the columns that a correction replaces, with the hash of the entry that holds them."""
    return {
        "form_version": filing.form_version,
        "lang": filing.lang,
        "law_date": filing.law_date.isoformat(),
        "answers": filing.answers,
        "hash": hash_,
    }


def standing_values(standing: Standing) -> dict[str, Any]:
    """Return the columns that later events change."""
    until = standing.missing_until
    return {
        "state": standing.state.value,
        "received": list(standing.received),
        "missing": list(standing.missing),
        "missing_until": until and until.isoformat(),
        "registration": standing.registration,
        "reason": standing.reason,
        "corrected": standing.corrected,
        "answered": standing.answered and standing.answered.isoformat(),
    }


def standing_of(row: Row[Any]) -> Standing:
    """Read those columns back."""
    until = row.missing_until
    return Standing(
        CaseState(row.state),
        tuple(row.received),
        tuple(row.missing),
        date.fromisoformat(until) if until else None,
        row.registration,
        row.reason,
        row.corrected,
        date.fromisoformat(row.answered) if row.answered else None,
    )


def case_of(row: Row[Any], moved: Standing | None = None) -> Case:
    """Read a file back from its whole row, as it stands there or as it was moved since."""
    standing = moved or standing_of(row)
    filing = Filing(
        id=row.id,
        form=row.form,
        form_version=row.form_version,
        lang=row.lang,
        answers=row.answers,
        law_date=date.fromisoformat(row.law_date),
        clerk=row.clerk,
        training=row.training,
        received=standing.received,
        missing=standing.missing,
        missing_until=standing.missing_until,
    )
    return Case(
        filing=filing,
        reference=Reference(row.office, row.station, row.year, row.number, row.training),
        instant=row.instant,
        clock_trusted=row.clock_trusted,
        hash=row.hash,
        state=standing.state,
        registration=standing.registration,
        reason=standing.reason,
        corrected=standing.corrected,
    )
