"""The columns of an export: those we say of every file, then each form's by field id."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import Final

from kiosk.forms.kinds import ColumnType
from kiosk.forms.schema import Form
from kiosk.forms.views import Column, columns
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


def columns_of(forms: Iterable[Form]) -> tuple[Column, ...]:
    """Return our columns and those of each form, each id once; what forms type differently is text."""
    found = {column.id: column for column in OUR_COLUMNS}
    for column in chain.from_iterable(map(columns, forms)):
        known = found.setdefault(column.id, column)
        if known.type is not column.type:
            found[column.id] = replace(known, type=ColumnType.TEXT)
    return tuple(found.values())
