"""The road to the hub where no line is: files for a stick, out and back."""

from pathlib import Path

from kiosk.desk.means import Means
from kiosk.sync.usb import Outgoing, Returned, outgoing, returned
from kiosk.sync.whole_file import written


def carried_out(means: Means, out: Path) -> Outgoing:
    """Write what waits to a file that only the hub can read, and return what went with it.

    Raises KioskError ``not-enrolled``, ``journal-chain-broken`` or ``export-not-writable`` (file).
    """
    gone = outgoing(means.store, means.identity, means.settings.delivery.batch)
    with written(out) as file:
        file.write(gone.content)
    return gone


def carried_in(means: Means, file: bytes) -> Returned:
    """Take the hub's answer in. Raises KioskError like :func:`kiosk.sync.usb.returned`."""
    done = returned(means.store, means.identity, file, means.clock)
    means.look_again()
    return done
