"""The content of a file between its filing and the body of the journal entry that holds it."""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from kiosk.cases.canonical import canonical
from kiosk.cases.case import Filing


def written(filing: Filing) -> dict[str, Any]:
    """Return what an entry says of a filing: form, documents and answers."""
    until = filing.missing_until
    return {
        "form": filing.form,
        "form_version": filing.form_version,
        "lang": filing.lang,
        "law_date": filing.law_date.isoformat(),
        "received": list(filing.received),
        "missing": list(filing.missing),
        "missing_until": until and until.isoformat(),
        "answers": filing.answers,
    }


def read(told: Mapping[str, Any]) -> Filing:
    """Return the filing that an entry of a deposit or a correction holds."""
    until = told["missing_until"]
    return Filing(
        id=told["case"],
        form=told["form"],
        form_version=told["form_version"],
        lang=told["lang"],
        answers=told["answers"],
        law_date=date.fromisoformat(told["law_date"]),
        clerk=told["clerk"],
        training=told["training"],
        received=tuple(told["received"]),
        missing=tuple(told["missing"]),
        missing_until=date.fromisoformat(until) if until else None,
    )


def fingerprint(form_version: int, lang: str, law_date: str, answers: Mapping[str, Any]) -> str:
    """Return the SHA-256 (hexadecimal) of what a correction replaces; ``law_date`` is an ISO day."""
    return hashlib.sha256(canonical([form_version, lang, law_date, answers])).hexdigest()
