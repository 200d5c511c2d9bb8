"""Sending the closings of days once the log is sent: each is kept by the hub once, by its signed word."""

from typing import Final

from sqlalchemy import Connection

from kiosk.cases.closing_queue import Unsent, settle, unsent
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from kiosk.sync.client import HubClient
from kiosk.sync.road import hub_key
from kiosk.sync.signing import verified
from kiosk.sync.stick import AnsweredClosing, digest
from kiosk.sync.wire import ClosingKept, Jwk, SentClosing

FINAL: Final = frozenset({"closing-differs", "closing-elsewhere", "closing-malformed"})
"""Refusals that the same closing would meet again: a person must look. All others are of the road."""


def send(store: Store, client: HubClient) -> str:
    """Send the closings that wait; return the failure code that ended it early, empty where none did.

    Raises KioskError of the store.
    """
    with store.read() as conn:
        key, waiting = hub_key(conn), unsent(conn)
    for one in waiting:
        try:
            told = _told(client, one, key or {})
        except KioskError as refused:
            return refused.code
        with store.begin() as conn:
            settle(conn, one.line, told)
    return ""


def sent(one: Unsent) -> SentClosing:
    """Return a closing as it travels, by whatever way."""
    return SentClosing(one.signature, one.register.decode())


def hear(conn: Connection, answers: tuple[AnsweredClosing, ...], key: Jwk) -> None:
    """Take what a stick brings back on closings. Raises KioskError ``hub-answer-foreign``."""
    lines = {digest(one.signature): one for one in unsent(conn)}
    for answer in answers:
        one = lines.get(answer.closing)
        if one is None:
            continue
        if answer.kept:
            _believe(answer.kept, one, key)
            settle(conn, one.line)
        elif answer.code in FINAL:
            settle(conn, one.line, answer.code)


def _told(client: HubClient, one: Unsent, key: Jwk) -> str:
    """Return the code of a refusal for good, empty where the hub keeps the closing."""
    try:
        answer = client.closing(sent(one))
    except KioskError as refused:
        if refused.code in FINAL:
            return refused.code
        raise
    _believe(answer.kept, one, key)
    return ""


def _believe(kept: str, one: Unsent, key: Jwk) -> None:
    try:
        told = verified(kept, key, ClosingKept)
    except KioskError as wrong:
        raise KioskError("hub-answer-foreign") from wrong
    if told.closing != digest(one.signature):
        raise KioskError("hub-answer-foreign")
