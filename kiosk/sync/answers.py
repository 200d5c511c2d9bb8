"""What an error on the road to the hub means: a cut line, a login page in between, the hub's own refusal."""

from typing import Final

import msgspec
import requests

from kiosk.errors import KioskError, failures
from kiosk.shapes import from_json
from kiosk.sync.envelope import LinkState
from kiosk.sync.wire import PROBLEM_TYPE, PROBLEM_URN, ProblemDocument

_BY_EXCEPTION: Final = (
    (requests.exceptions.SSLError, "hub-tls"),
    (requests.exceptions.ReadTimeout, "hub-slow"),
    (requests.exceptions.InvalidURL, "hub-address"),
)

_LINK: Final = {
    "not-enrolled": LinkState.UNSET,
    "hub-unreachable": LinkState.UNREACHABLE,
    "hub-slow": LinkState.UNREACHABLE,
    "hub-unavailable": LinkState.UNREACHABLE,
    "hub-database-absent": LinkState.UNREACHABLE,
    "hub-busy": LinkState.UNREACHABLE,
    "batch-cut": LinkState.UNREACHABLE,
    "hub-tls": LinkState.CAPTIVE,
    "hub-captive": LinkState.CAPTIVE,
    "hub-answer-foreign": LinkState.CAPTIVE,
    "journal-chain-broken": LinkState.UP,
}
"""The state of the road by failure code; all else is a refusal by the hub itself."""

NETWORK_LOGIN: Final = 511
"""Network Authentication Required (RFC 6585): a login page says so itself."""


def told_by(wrong: requests.RequestException) -> KioskError:
    """Return the failure that an exception of the HTTP library stands for."""
    for kind, code in _BY_EXCEPTION:
        if isinstance(wrong, kind):
            return KioskError(code)
    return KioskError("hub-unreachable")


def opened(status: int, media_type: str, body: bytes) -> KioskError:
    """Return the failure that an answer other than 200 stands for; the hub's only as a problem document."""
    if media_type == PROBLEM_TYPE:
        try:
            document = from_json(body, ProblemDocument)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return KioskError("hub-captive")
        if document.type.startswith(PROBLEM_URN):
            return _refusal(document)
    if status == NETWORK_LOGIN or (status < 500 and status != 429):
        return KioskError("hub-captive")
    return KioskError("hub-unavailable")


def link_of(code: str) -> LinkState:
    """Return what a failure code says of the road to the hub."""
    return _LINK.get(code, LinkState.REFUSED)


def _refusal(document: ProblemDocument) -> KioskError:
    code = document.type.removeprefix(PROBLEM_URN)
    if code not in failures():
        return KioskError("hub-refused", status=document.status)
    return KioskError(code, next_expected=document.next_expected, now=document.now)
