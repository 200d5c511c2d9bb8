"""Kinds of answers, one small file each; ``KINDS`` is the one list of them."""

from kiosk.forms.kinds import (
    choice,
    commune,
    date,
    email,
    idcs,
    identity,
    names,
    number,
    phone,
    rib,
    text,
    yes_no,
)
from kiosk.forms.kinds.base import ANY_DAY, ColumnType, Context, Kind, Wrong, is_empty

__all__ = ["ANY_DAY", "KINDS", "ColumnType", "Context", "Kind", "Wrong", "is_empty"]

KINDS: dict[str, Kind] = {
    "text": text.KIND,
    "name-ar": names.ARABIC,
    "name-fr": names.LATIN,
    "idcs": idcs.KIND,
    "cnie": identity.CNIE,
    "residence": identity.RESIDENCE,
    "date": date.PARTIAL,
    "date-plain": date.WHOLE,
    "date-year-first": date.YEAR_FIRST,
    "choice": choice.CHOICE,
    "ticks": choice.TICKS,
    "yes-no": yes_no.KIND,
    "score": number.SCORE,
    "integer": number.INTEGER,
    "phone": phone.KIND,
    "email": email.KIND,
    "massar": identity.MASSAR,
    "cnss": identity.CNSS,
    "commune": commune.KIND,
    "rib": rib.KIND,
}
"""By the name form files use in ``kind = …``."""
