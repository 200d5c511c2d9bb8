"""What an error on the road to the hub means: a cut line, a login page in between, the hub's own refusal."""

import ssl
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Final

import msgspec
import requests

from kiosk.errors import KioskError, failures
from kiosk.shapes import from_json
from kiosk.sync.envelope import LinkState
from kiosk.sync.wire import PROBLEM_TYPE, PROBLEM_URN, ProblemDocument

_BY_EXCEPTION: Final = (
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
    "hub-disk-full": LinkState.UNREACHABLE,
    "batch-cut": LinkState.UNREACHABLE,
    "hub-authorities": LinkState.CAPTIVE,
    "hub-certificate-early": LinkState.CAPTIVE,
    "hub-certificate-expired": LinkState.CAPTIVE,
    "hub-certificate-name": LinkState.CAPTIVE,
    "hub-certificate-unknown": LinkState.CAPTIVE,
    "hub-tls": LinkState.CAPTIVE,
    "hub-captive": LinkState.CAPTIVE,
    "hub-answer-foreign": LinkState.CAPTIVE,
    "journal-chain-broken": LinkState.UP,
}
"""The state of the road by failure code; all else is a refusal by the hub itself."""

NETWORK_LOGIN: Final = 511
"""Network Authentication Required (RFC 6585): a login page says so itself."""


LONGEST_WAIT: Final = 600
"""Seconds: nobody between us and the hub can silence a station for longer than its own longest back-off."""


_CERTIFICATE: Final = {
    9: "hub-certificate-early",
    10: "hub-certificate-expired",
    18: "hub-certificate-unknown",
    19: "hub-certificate-unknown",
    20: "hub-certificate-unknown",
    21: "hub-certificate-unknown",
    62: "hub-certificate-name",
    64: "hub-certificate-name",
}
"""What is wrong with a certificate, by OpenSSL's X509_V_ERR codes (x509_vfy.h)."""


def told_by(wrong: Exception) -> KioskError:
    """Return the failure that an exception of the HTTP library stands for."""
    if isinstance(wrong, requests.exceptions.SSLError):
        return KioskError(_CERTIFICATE.get(_verdict(wrong), "hub-tls"))
    if not isinstance(wrong, requests.RequestException):
        return KioskError("hub-authorities")
    for kind, code in _BY_EXCEPTION:
        if isinstance(wrong, kind):
            return KioskError(code)
    return KioskError("hub-unreachable")


def opened(status: int, media_type: str, body: bytes, later: int = 0) -> KioskError:
    """Return the failure that an answer other than 200 stands for; the hub's only as a problem document.

    ``later`` is how many seconds the answer asks to wait; the failure keeps it as ``retry_after``.
    """
    told = _told(status, media_type, body)
    if later:
        told.values["retry_after"] = later
    return told


def wait_of(headers: Mapping[str, str]) -> int:
    """Return the seconds that ``Retry-After`` asks for (RFC 9110 §10.2.3): 0 where it does not, 600 at most.

    A date is measured from the answer's own ``Date``: the clock here may be wrong.
    """
    asked = headers.get("Retry-After", "").strip()
    if asked.isascii() and asked.isdigit():
        return min(int(asked[:9]), LONGEST_WAIT)
    try:
        until, since = (parsedate_to_datetime(text) for text in (asked, headers.get("Date", "")))
        return max(0, min(int((until - since).total_seconds()), LONGEST_WAIT))
    except (ValueError, TypeError):
        return 0


def is_ours(code: str) -> bool:
    """Say whether a failure is the register's own, so that it says nothing of the road."""
    return code == "disk-full" or code.startswith("register-")


def link_of(code: str) -> LinkState:
    """Return what a failure code says of the road to the hub."""
    return _LINK.get(code, LinkState.REFUSED)


def _told(status: int, media_type: str, body: bytes) -> KioskError:
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


def _refusal(document: ProblemDocument) -> KioskError:
    code = document.type.removeprefix(PROBLEM_URN)
    if code not in failures():
        return KioskError("hub-refused", status=document.status)
    return KioskError(code, next_expected=document.next_expected, now=document.now)


def _verdict(wrong: BaseException) -> int:
    """Return OpenSSL's code of what is wrong with a certificate, from inside the libraries' exceptions."""
    inside: BaseException | None = wrong
    while inside is not None and not isinstance(inside, ssl.SSLCertVerificationError):
        inside = inside.__context__
    return inside.verify_code if inside is not None else 0
