"""A day at the office: its register, and its closing signed by the station."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kiosk.cases import closing, daybook, journal, reach
from kiosk.cases.day import Closing, DayRegister
from kiosk.cases.tables import to_millisecond
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.sync.signing import sign, verified
from kiosk.sync.wire import Jwk


def day_register(means: Means, day: date) -> DayRegister:
    """Return the files deposited on a day with what does not balance."""
    with means.store.read() as conn:
        return daybook.day_register(conn, day, *_whose(means), training=means.training)


def close_day(means: Means, day: date, clerk: str) -> Closing:
    """Close a day, balanced or not: what is not stands in it by name.

    A day with files that came after its closing is closed once more, whole.
    Raises KioskError ``day-closed`` (day) or ``day-not-over`` (day).
    """
    if day > means.today:
        raise KioskError("day-not-over", day=day.isoformat())
    identity = means.identity
    with means.store.begin() as conn:
        register = daybook.day_register(conn, day, *_whose(means), training=means.training)
        ordinal, files = closing.latest(conn, day, training=means.training)
        if ordinal and files == len(register.lines):
            raise KioskError("day-closed", day=day.isoformat())
        log = journal.end(conn)
        made = Closing(register, clerk, to_millisecond(means.now), log.head, log.seq, "", ordinal + 1)
        told = closing.figures(made, identity.device, log.epoch)
        made = replace(made, signature=sign(told, identity.private_key))
        closing.keep(conn, made)
        reach.accounted_for(conn)
    return made


def closings(means: Means, limit: int) -> Sequence[Closing]:
    """Return the closings kept, newest first."""
    with means.store.read() as conn:
        return closing.closings(conn, limit, training=means.training)


def closed(means: Means, day: date) -> Closing:
    """Return the last closing of a day. Raises KioskError ``day-not-closed`` (day)."""
    with means.store.read() as conn:
        made = closing.of_day(conn, day, training=means.training)
    if made is None:
        raise KioskError("day-not-closed", day=day.isoformat())
    return made


def open_days(means: Means) -> Sequence[date]:
    """Return the days with files that no closing covers, oldest first."""
    with means.store.read() as conn:
        return daybook.open_days(conn, training=means.training)


def verify(made: Closing, key: Jwk) -> closing.Figures:
    """Return the signed figures of a closing whose lines are those that were signed.

    Raises KioskError ``signature-broken``, or ``closing-altered`` (day) where the register is another.
    """
    told = verified(made.signature, key, closing.Figures)
    if told != closing.figures(made, told.device, told.epoch):
        raise KioskError("closing-altered", day=made.register.day.isoformat())
    return told


def _whose(means: Means) -> tuple[str, str]:
    return means.settings.office.code, means.settings.station.code
