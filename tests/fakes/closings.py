"""A day closed and signed as the desk does it, on a bare register."""

from dataclasses import replace
from datetime import date

from kiosk.cases import closing, daybook, journal
from kiosk.cases.day import Closing
from kiosk.sync.signing import sign
from tests.fakes.filings import NOON
from tests.fakes.spoilt import DAY
from tests.fakes.station import Station


def close(desk: Station, ordinal: int = 1, day: date = DAY) -> Closing:
    with desk.store.begin() as conn:
        register = daybook.day_register(conn, day, desk.office.code, desk.code, training=True)
        log = journal.end(conn)
        made = Closing(register, "c-01", NOON, log.head, log.seq, "", ordinal)
        told = closing.figures(made, desk.identity.device, log.epoch)
        made = replace(made, signature=sign(told, desk.identity.private_key))
        closing.keep(conn, made)
    return made
