"""Refusals as problem documents (RFC 9457), their words from ``resources/failures``."""

from typing import Final

import msgspec
from fastapi import Response

from kiosk.errors import KioskError, asked_to_wait, failure
from kiosk.sync.wire import PROBLEM_TYPE, PROBLEM_URN, ProblemDocument
from kiosk.text import Lang

STATUS: Final = {
    "access-expired": 401,
    "batch-altered": 400,
    "batch-chain-broken": 400,
    "batch-cut": 400,
    "batch-encoding": 415,
    "batch-gap": 409,
    "batch-malformed": 400,
    "batch-misaddressed": 400,
    "batch-too-large": 413,
    "body-malformed": 400,
    "closing-differs": 409,
    "closing-elsewhere": 403,
    "closing-malformed": 400,
    "decisions-empty": 400,
    "decisions-encoding": 400,
    "decisions-heading": 400,
    "decisions-heading-repeated": 400,
    "decisions-quotes": 400,
    "decisions-spreadsheet": 415,
    "decisions-too-large": 413,
    "enrolment-code-expired": 403,
    "enrolment-code-unknown": 403,
    "enrolment-code-used": 403,
    "enrolment-malformed": 400,
    "export-day": 400,
    "export-form": 400,
    "export-format": 404,
    "export-range": 416,
    "export-state": 400,
    "export-too-long": 413,
    "feed-cursor": 409,
    "feed-query": 400,
    "figures-by": 400,
    "file-unknown": 404,
    "files-query": 400,
    "follow-later": 429,
    "hub-busy": 503,
    "hub-database-absent": 503,
    "hub-disk-full": 503,
    "hub-disk-low": 503,
    "hub-method": 405,
    "hub-path-unknown": 404,
    "key-malformed": 400,
    "not-allowed": 403,
    "office-code": 400,
    "office-commune": 400,
    "office-elsewhere": 400,
    "office-name": 400,
    "office-unknown": 404,
    "person-absent": 404,
    "person-ended": 409,
    "person-expired": 401,
    "person-known": 409,
    "person-life": 400,
    "person-login": 400,
    "person-oneself": 409,
    "person-revoked": 403,
    "person-unknown": 401,
    "region-unknown": 401,
    "second-person": 409,
    "revocation-to-come": 400,
    "scope-unknown": 400,
    "signature-broken": 401,
    "station-absent": 404,
    "station-code": 400,
    "station-revoked": 403,
    "station-taken": 409,
    "station-unknown": 401,
}
"""HTTP status of each refusal; what is not here is a defect of ours: 500."""

_RETRY_AFTER: Final = 5
"""Seconds after which a hub that is busy may be asked again."""


def problem(error: KioskError, lang: Lang) -> Response:
    """Return the problem document of a refusal, in the language asked for."""
    status = STATUS.get(error.code, 500)
    told = failure(error)
    document = ProblemDocument(
        type=PROBLEM_URN + error.code,
        title=told.said.said(lang),
        status=status,
        detail=told.remedy.said(lang),
        next_expected=_number(error, "next_expected"),
        now=_number(error, "now"),
    )
    later = asked_to_wait(error) or (_RETRY_AFTER if status == 503 else 0)
    headers = {"Content-Language": lang, **({"Retry-After": str(later)} if later else {})}
    return Response(msgspec.json.encode(document), status, headers, PROBLEM_TYPE)


def language(accepted: str) -> Lang:
    """Return which of our languages an ``Accept-Language`` header names first (RFC 9110 §12.5.4)."""
    for tag in accepted.lower().split(","):
        primary = tag.strip()[:2]
        if primary == "ar":
            return "ar"
        if primary == "fr":
            return "fr"
    return "fr"


def _number(error: KioskError, name: str) -> int | None:
    value = error.values.get(name)
    return value if isinstance(value, int) else None
