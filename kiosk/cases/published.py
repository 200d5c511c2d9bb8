"""What a hub published: forms and texts of the law, kept whole, laid on the program's own where it fits."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256

from sqlalchemy import Connection, insert, select

from kiosk.cases.tables import publication
from kiosk.eligibility import parameters
from kiosk.errors import KioskError
from kiosk.forms import load
from kiosk.forms.shelf import Shelf


class Kind(StrEnum):
    """What can be published."""

    FORM = "form"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Publication:
    """One text, as its hub published it; never changed afterwards."""

    kind: Kind
    name: str
    """Id of the form; ``law``."""
    version: int
    """Of the form; texts of the law count from 1, and a later one lies over the earlier."""
    text: str = field(repr=False)
    """TOML."""

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}-{self.version}.toml"


@dataclass(frozen=True, slots=True)
class Aside:
    """A publication that cannot be used here, and why."""

    kind: Kind
    name: str
    version: int
    code: str
    """Failure code."""


@dataclass(frozen=True, slots=True)
class Published:
    """What there is to work with: the program's own with what was published."""

    shelf: Shelf
    law: tuple[str, ...] = ()
    """Texts of the law in their order, for :func:`kiosk.eligibility.parameters.load`."""
    aside: tuple[Aside, ...] = ()


@lru_cache(maxsize=8)
def laid_out(publications: tuple[Publication, ...]) -> Published:
    """Lay publications on the program's own: forms in the order given, the law by its numbers.

    One that cannot be used is set aside and holds up nothing.
    A form whose id and version the program has is the program's: another text under them is set aside.
    """
    shelf, aside = load.shipped(), []
    law: tuple[str, ...] = ()
    forms = [one for one in publications if one.kind is Kind.FORM]
    laws = sorted((one for one in publications if one.kind is Kind.LAW), key=lambda one: one.version)
    for one in (*forms, *laws):
        try:
            if one.kind is Kind.FORM:
                shelf = _shelved(shelf, one)
            else:
                parameters.load(told=(*law, one.text))
                law = (*law, one.text)
        except KioskError as wrong:
            aside.append(Aside(one.kind, one.name, one.version, wrong.code))
    return Published(shelf, law, tuple(aside))


def _shelved(shelf: Shelf, one: Publication) -> Shelf:
    form = load.parsed(one.text, one.file, frozenset(known.id for known in shelf.forms))
    if not shelf.holds(form):
        return shelf.joined([form])
    if form not in shelf.forms:
        raise KioskError("publication-differs", name=one.name, version=one.version)
    return shelf


def keep(conn: Connection, one: Publication, now: datetime) -> bool:
    """Keep a publication, and say whether it was new here."""
    digest = sha256(one.text.encode()).hexdigest()
    key = {"kind": one.kind.value, "name": one.name, "version": one.version, "sha256": digest}
    known = select(publication.c.line).where(*(publication.c[name] == value for name, value in key.items()))
    if conn.execute(known).first() is not None:
        return False
    conn.execute(insert(publication).values(key | {"text": one.text, "received": now}))
    return True


def published(conn: Connection) -> Published:
    """Return what this register has to work with."""
    rows = conn.execute(select(publication).order_by(publication.c.line))
    return laid_out(tuple(Publication(Kind(row.kind), row.name, row.version, row.text) for row in rows))
