"""The state of everything the desk depends on, asked without ever failing itself."""

import shutil

from kiosk.card.doctor import broken
from kiosk.cases import people
from kiosk.cases.seen import trusted
from kiosk.desk import road
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.desk import Health
from kiosk.print.printer import PrintOutcome, PrintState


def health(means: Means) -> Health:
    """Return one line for each: reader, printer, hub, clock, disk. Raises KioskError of the register only."""
    known = road.last(means)
    with means.store.read() as conn:
        clock_trusted, guarded = trusted(conn, means.now), people.anyone(conn)
    reader = means.reader.status()
    return Health(
        reader=reader,
        printer=_printer(means),
        printer_name=means.settings.printing.printer,
        link=known.link,
        last_contact=known.last_contact,
        clock_trusted=clock_trusted,
        disk_free=shutil.disk_usage(means.folder).free,
        links=broken(reader),
        guarded=guarded or means.training,
        ended=means.guard.ended,
    )


def _printer(means: Means) -> PrintOutcome:
    try:
        return means.printer_of(means.settings.printing.paper).status()
    except KioskError as wrong:
        return PrintOutcome(PrintState.PRINTER_OFF, (wrong.code,))
