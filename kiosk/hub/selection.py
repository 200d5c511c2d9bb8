"""Which deposits an export holds, and its columns: ours first, then each form's by field id."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, Connection, case, func, select

from kiosk.cases.case import CaseState
from kiosk.clock import MOROCCO, local
from kiosk.forms.kinds import ColumnType
from kiosk.forms.load import form
from kiosk.forms.views import Column
from kiosk.forms.views import columns as form_columns
from kiosk.hub.tables import file, log_item, station
from kiosk.sync.envelope import Verdict
from kiosk.text import Words

OUR_COLUMNS: Final = (
    Column("reference", Words("رقم المرجع", "Référence"), ColumnType.TEXT),
    Column("office", Words("المكتب", "Bureau"), ColumnType.TEXT),
    Column("station", Words("المحطة", "Poste"), ColumnType.TEXT),
    Column("instant", Words("تاريخ وساعة الإيداع", "Date et heure du dépôt"), ColumnType.TEXT),
    Column("clerk", Words("العون", "Agent"), ColumnType.TEXT),
    Column("persons", Words("عدد الأشخاص", "Nombre de personnes"), ColumnType.NUMBER),
    Column("state", Words("حالة الملف", "État du dossier"), ColumnType.TEXT),
    Column("registration", Words("رقم التسجيل", "N° d’immatriculation"), ColumnType.TEXT),
    Column("reason", Words("رمز السبب", "Code du motif"), ColumnType.TEXT),
    Column("form", Words("الاستمارة", "Formulaire"), ColumnType.TEXT),
    Column("form_version", Words("صيغة الاستمارة", "Version du formulaire"), ColumnType.NUMBER),
)
"""What we say of every file, whatever its form."""

_STANDING: Final = ("state", "registration", "reason")
_PAGE: Final = 500

STANDS: Final[ColumnElement[str]] = case((file.c.told_state != "", file.c.told_state), else_=file.c.state)
"""Where a file stands now: by CNSS's decision, also before its station has heard of it."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The deposits of one office on days of Morocco's calendar, real ones or training ones."""

    office: str
    day: date
    training: bool
    last: date
    """The last day, included."""
    state: CaseState | None = None
    """Where the files stand now; None for all."""

    def clauses(self) -> tuple[ColumnElement[bool], ...]:
        """Return the conditions on ``file``."""
        days = file.c.day == self.day if self.last == self.day else file.c.day.between(self.day, self.last)
        asked = (file.c.office == self.office, days, file.c.training == self.training)
        return asked if self.state is None else (*asked, STANDS.in_((self.state,)))


def columns(connection: Connection, selection: Selection) -> tuple[Column, ...]:
    """Return our columns and those of every form and version met on those days, each id once."""
    met = (
        select(file.c.form, file.c.form_version)
        .where(*selection.clauses())
        .distinct()
        .order_by(file.c.form, file.c.form_version)
    )
    found = {column.id: column for column in OUR_COLUMNS}
    for form_id, version in connection.execute(met):
        for column in form_columns(form(form_id, version)):
            found.setdefault(column.id, column)
    return tuple(found.values())


def rows(connection: Connection, selection: Selection) -> Generator[dict[str, Any]]:
    """Yield each deposit's values by column id, in the order of their numbers; read page by page."""
    asked = (
        select(file).where(*selection.clauses()).order_by(file.c.station, file.c.instant, file.c.reference)
    )
    with connection.execution_options(yield_per=_PAGE).execute(asked) as found:
        for row in found:
            yield _told(row)


def _told(row: Any) -> dict[str, Any]:
    return {
        **msgspec.json.decode(row.record),
        "reference": row.reference,
        "office": row.office,
        "station": row.station,
        "instant": f"{local(row.instant):%Y-%m-%d %H:%M:%S}",
        "clerk": row.clerk,
        "persons": row.persons,
        **_standing(row),
        "form": row.form,
        "form_version": row.form_version,
    }


def _standing(row: Any) -> dict[str, str]:
    """Return where a file stands now: by CNSS's decision, also before its station has heard of it."""
    told = ("told_state", "told_registration", "told_reason") if row.told_state else _STANDING
    return {name: getattr(row, source) for name, source in zip(_STANDING, told, strict=True)}


def quarantined(connection: Connection, selection: Selection) -> int:
    """Return how many entries of the office's stations, received on those days, a person must look at."""
    begin = datetime.combine(selection.day, time(), MOROCCO)
    end = datetime.combine(selection.last + timedelta(days=1), time(), MOROCCO)
    asked = (
        select(func.count())
        .select_from(log_item.join(station, station.c.device == log_item.c.device))
        .where(
            station.c.office == selection.office,
            log_item.c.verdict == Verdict.QUARANTINED,
            log_item.c.received >= begin,
            log_item.c.received < end,
        )
    )
    return connection.scalar(asked) or 0
