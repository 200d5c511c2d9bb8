"""Short messages to citizens: prepared when CNSS's answer is told, handed at least once, forgotten in time.

A message names the reference and what to do. It goes only to the number that the form's own question asks
for, in the file's language, never for a training file, and never to a number that opposed (decision 0190).
"""

import hmac
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update
from uuid_utils import uuid7

from kiosk.cases.case import Event
from kiosk.errors import KioskError
from kiosk.forms.kinds.phone import mobile
from kiosk.forms.shelf import Shelf
from kiosk.hub.database import Database
from kiosk.hub.gateway import Gateway, Message
from kiosk.hub.keys import private_pem
from kiosk.hub.publications import shelf
from kiosk.hub.sms import sized
from kiosk.hub.tables import file
from kiosk.hub.told_tables import message, opposition
from kiosk.paths import RESOURCES
from kiosk.shapes import from_json
from kiosk.sync.decisions import Decision
from kiosk.text import Lang, Words

KEPT: Final = timedelta(days=30)
"""How long a message that was handed over is kept."""
AT_ONCE: Final = 100
"""Messages in one round."""

_WAITING: Final = message.c.handed.is_(None)


@dataclass(frozen=True, slots=True)
class Handed:
    """What a round of handing did."""

    handed: int
    waiting: int


@cache
def texts() -> Mapping[str, Words]:
    """Return the text of each event that is told by message, with ``{reference}``."""
    tree = tomllib.loads((RESOURCES / "messages.toml").read_text(encoding="utf-8"))
    return {event: Words(said["ar"], said["fr"]) for event, said in tree.items()}


def prepare(connection: Connection, decisions: Sequence[Decision], now: datetime) -> int:
    """Prepare the messages of decisions that are told for the first time; returns how many there are."""
    told = [one for one in decisions if one.event in texts()]
    files = {row.reference: row for row in _files(connection, [one.reference for one in told])}
    forms = shelf(connection) if files else Shelf(())
    rows = [_row(files[one.reference], one.event, forms) for one in told if one.reference in files]
    opposed = _opposed(connection, {row["phone"] for row in rows if row})
    ready = [row | {"made": now} for row in rows if row and row["phone"] not in opposed]
    if ready:
        connection.execute(insert(message), ready)
    return len(ready)


def hand(database: Database, gateway: Gateway, now: datetime) -> Handed:
    """Hand over what waits, the oldest first, and note each once the gateway has it.

    A crash between the two hands the same id over again. Raises KioskError of the gateway; what was handed
    before stays noted.
    """
    with database.read() as connection:
        wanted = select(message).where(_WAITING).order_by(message.c.made, message.c.id).limit(AT_ONCE)
        rows = connection.execute(wanted).all()
    for row in rows:
        gateway.hand(Message(row.id, row.phone, row.lang, row.text, row.encoding, row.parts))
        with database.write() as connection:
            same = message.c.device == row.device, message.c.id == row.id
            connection.execute(update(message).where(*same).values(handed=now))
    with database.read() as connection:
        return Handed(len(rows), waiting(connection))


def waiting(connection: Connection) -> int:
    """Return how many messages no gateway has yet."""
    return connection.scalar(select(func.count()).select_from(message).where(_WAITING)) or 0


def purge(database: Database, now: datetime, kept: timedelta = KEPT) -> int:
    """Forget what was handed over longer ago than ``kept``; returns how many messages that were."""
    with database.write() as connection:
        return connection.execute(delete(message).where(message.c.handed < now - kept)).rowcount


def oppose(database: Database, phone: str, now: datetime) -> int:
    """Send a number nothing more (law 09-08, art. 9); returns how many waiting messages it now never gets.

    The number itself is not kept. Raises KioskError ``phone-not-mobile``.
    """
    number = _number(phone)
    with database.write() as connection:
        digest = _digest(connection, number)
        if connection.execute(select(opposition).where(opposition.c.phone == digest)).first() is None:
            connection.execute(insert(opposition).values(phone=digest, since=now))
        return connection.execute(delete(message).where(_WAITING, message.c.phone == number)).rowcount


def consent(database: Database, phone: str) -> bool:
    """Take an opposition back; says whether there was one. Raises KioskError ``phone-not-mobile``."""
    number = _number(phone)
    with database.write() as connection:
        mine = opposition.c.phone == _digest(connection, number)
        return connection.execute(delete(opposition).where(mine)).rowcount > 0


def _number(phone: str) -> str:
    number = mobile(phone)
    if number is None:
        raise KioskError("phone-not-mobile")
    return number


def _files(connection: Connection, references: Sequence[str]) -> Sequence[Row[Any]]:
    """Return what messages need of files that are no training."""
    columns: tuple[ColumnElement[Any], ...] = (
        file.c.device, file.c.office, file.c.reference, file.c.form, file.c.form_version, file.c.lang,
        file.c.record,
    )  # fmt: skip
    mine = file.c.reference.in_(references), file.c.training.is_(False)
    return connection.execute(select(*columns).where(*mine)).all() if references else ()


def _row(one: Row[Any], event: Event, forms: Shelf) -> dict[str, Any]:
    """Return a message as kept; empty where the form gave no number to write to."""
    phone = _phone(one, forms)
    if not phone:
        return {}
    lang: Lang = "fr" if one.lang == "fr" else "ar"
    text = texts()[event].said(lang).format(reference=one.reference)
    cost = sized(text)
    return {
        "device": one.device,
        "id": str(uuid7()),
        "office": one.office,
        "reference": one.reference,
        "event": event.value,
        "lang": lang,
        "phone": phone,
        "text": text,
        "encoding": cost.alphabet.value,
        "parts": cost.parts,
    }


def _phone(one: Row[Any], forms: Shelf) -> str:
    form = forms.form(one.form, one.form_version)
    said = from_json(one.record, dict[str, Any])
    if not form.sms or (form.sms_if and said.get(form.sms_if) is not True):
        return ""
    return mobile(said.get(form.sms) or "") or ""


def _opposed(connection: Connection, phones: set[str]) -> set[str]:
    by_digest = {_digest(connection, phone): phone for phone in phones}
    found = connection.scalars(select(opposition.c.phone).where(opposition.c.phone.in_(by_digest)))
    return {by_digest[bytes(digest)] for digest in found}


def _digest(connection: Connection, phone: str) -> bytes:
    """Return what is kept of a number: its hash under the hub's own key, for numbers are few."""
    return hmac.digest(private_pem(connection).encode(), f"opposition {phone}".encode(), sha256().name)
