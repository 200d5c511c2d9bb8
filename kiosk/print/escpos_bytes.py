"""Papers as the bytes a receipt printer takes: ESC/POS raster pictures (``GS v 0``), each page cut off.

The only module that imports python-escpos, when a first paper is sent. Letters are never sent as text: no
printer's code page has Arabic.
"""

import shutil
from functools import cache
from typing import Any, Final

from kiosk.print.roll import dots

INIT: Final = b"\x1b@"
"""``ESC @``: back to the printer's defaults."""
CONFIRM: Final = b"\x1dr\x01"
"""``GS r 1``: the paper sensor's state, answered once everything before it was carried out."""

_PROFILE: Final = "TM-T20II"
"""Of python-escpos: 576 dots across, 203 dpi, a full cut."""


def encoded(pdf: bytes) -> bytes:
    """Return a paper for the printer, ending with the question whether it was carried out.

    Raises KioskError ``paper-unreadable``.
    """
    dummy = _dummy()(profile=_PROFILE)
    for page in dots(pdf):
        dummy.image(page, impl="bitImageRaster")
        dummy.cut()
    told: bytes = dummy.output
    return INIT + told + CONFIRM


@cache
def _dummy() -> Any:
    """Import python-escpos, and remove the folder its import leaves under the system's temporary one."""
    from escpos import capabilities  # noqa: PLC0415 -- 0.3 s, and only where a roll is printed on
    from escpos.printer import Dummy  # noqa: PLC0415 -- likewise

    shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    return Dummy
