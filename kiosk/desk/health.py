"""The state of everything the desk depends on, asked without ever failing itself."""

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from kiosk.card.doctor import broken
from kiosk.card.reader import Link
from kiosk.cases import people
from kiosk.cases.seen import trusted
from kiosk.desk import road
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.desk import Health
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.sync.envelope import LinkState

_MINUTE: Final = timedelta(minutes=1)


def health(means: Means) -> Health:
    """Return one line for each: reader, printer, hub, clock, disk, register."""
    reader = means.reader.status()
    return Health(
        reader=reader,
        printer=_printer(means),
        printer_name=means.settings.printing.printer,
        disk_free=_free(means.folder),
        links=broken(reader),
        shared=bool(means.settings.register.database),
        **_kept(means),
    )


def _free(folder: Path) -> int:
    """Return the bytes free where a folder is, or will be made."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    return shutil.disk_usage(there).free


def _kept(means: Means) -> dict[str, Any]:
    """Return what the register tells; where it does not answer, only that."""
    try:
        known = road.last(means)
        with means.store.read() as conn:
            clock_trusted, guarded = trusted(conn, means.now), people.anyone(conn)
        return {
            "link": known.link,
            "last_contact": known.last_contact,
            "clock_trusted": clock_trusted,
            "guarded": guarded or means.training,
            "ended": means.guard.ended,
            "troubles": _troubles(means),
        }
    except KioskError as lost:
        link = LinkState.UNREACHABLE if means.settings.delivery.hub else LinkState.UNSET
        values = {name: str(value) for name, value in lost.values.items()}
        gone = Link("register", ok=False, code=lost.code, values=values)
        return {"link": link, "last_contact": None, "clock_trusted": True, "troubles": (gone,)}


def _troubles(means: Means) -> tuple[Link, ...]:
    """Return what the hub told that is wrong, asked of the register once a minute."""
    known = means.troubles
    if known is None or not timedelta() <= means.now - known[0] < _MINUTE:
        known = means.troubles = means.now, road.troubles(means)
    return known[1]


def _printer(means: Means) -> PrintOutcome:
    try:
        return means.printer_of(means.settings.printing.paper).status()
    except KioskError as wrong:
        return PrintOutcome(PrintState.PRINTER_OFF, (wrong.code,))
