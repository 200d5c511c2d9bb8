"""Publishing forms and texts of the law: refused where they do not hold, told to all stations, kept."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, Final

from sqlalchemy import Connection, insert, select

from kiosk.cases.published import Kind, Publication, Published, laid_out
from kiosk.eligibility import law_file, parameters
from kiosk.errors import KioskError
from kiosk.forms import load
from kiosk.forms.shelf import Shelf
from kiosk.hub.database import Database
from kiosk.hub.feed import EVERYONE, append, held
from kiosk.hub.told_tables import publication
from kiosk.sync.feed_items import FormItem, LawItem

LARGEST: Final = 128 * 1024
"""Bytes of a file; the longest form of the program has 20,000."""


def published(connection: Connection) -> Published:
    """Return what the hub itself works with: the program's own forms and law, and all that it published."""
    rows: Any = connection.execute(select(publication).order_by(publication.c.made))
    told = [Publication(Kind(row.kind), row.name, row.version, row.text) for row in rows]
    return laid_out(tuple(told))


def shelf(connection: Connection) -> Shelf:
    """Return the forms that entries are judged by."""
    return published(connection).shelf


def publish_form(database: Database, file: str, raw: bytes, now: datetime) -> tuple[Publication, bool]:
    """Publish a form file by its name, ``ID-VERSION.toml``; returns it, and whether it was new.

    Raises KioskError ``publication-too-large`` (file, limit), ``publication-differs`` (name, version), or
    ``form-…`` as :func:`kiosk.forms.load.parsed`.
    """
    text = _text(file, raw, "form-syntax")
    return _published(database, partial(_form, file, text), now)


def publish_law(database: Database, file: str, raw: bytes, now: datetime) -> tuple[Publication, bool]:
    """Publish a text of the law, laid over what was published before; the last one again is not new.

    Raises KioskError ``publication-too-large`` (file, limit), or ``law-…`` as
    :func:`kiosk.eligibility.parameters.load`.
    """
    text = _text(file, raw, "law-syntax")
    law_file.parsed(raw, file)
    return _published(database, partial(_law, text), now)


def _text(file: str, raw: bytes, code: str) -> str:
    if len(raw) > LARGEST:
        raise KioskError("publication-too-large", file=file, limit=LARGEST // 1024)
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as wrong:
        raise KioskError(code, file=file, detail=str(wrong)) from wrong


def _form(file: str, text: str, known: Published, _laws: int) -> Publication:
    ids = frozenset(one.id for one in known.shelf.forms)
    form = load.parsed(text, file, ids)
    if known.shelf.holds(form) and form not in known.shelf.forms:
        raise KioskError("publication-differs", name=form.id, version=form.version)
    return Publication(Kind.FORM, form.id, form.version, text)


def _law(text: str, known: Published, laws: int) -> Publication:
    if known.law[-1:] == (text,):
        return Publication(Kind.LAW, Kind.LAW, laws, text)
    parameters.load(told=(*known.law, text))
    return Publication(Kind.LAW, Kind.LAW, laws + 1, text)


def _published(
    database: Database, made: Callable[[Published, int], Publication], now: datetime
) -> tuple[Publication, bool]:
    """Keep and tell what is made of what is known; who publishes at the same time waits."""
    with database.write() as connection:
        held(connection)
        versions = connection.scalars(select(publication.c.version).where(publication.c.kind == Kind.LAW))
        one = made(published(connection), max(versions, default=0))
        key = {"kind": one.kind.value, "name": one.name, "version": one.version}
        same = (publication.c[name] == value for name, value in key.items())
        if connection.execute(select(publication.c.made).where(*same)).first() is not None:
            return one, False
        connection.execute(insert(publication).values(key | {"text": one.text, "made": now}))
        append(connection, [_item(one)], EVERYONE, now)
    return one, True


def _item(one: Publication) -> FormItem | LawItem:
    if one.kind is Kind.FORM:
        return FormItem(one.name, one.version, one.text)
    return LawItem(one.version, one.text)
