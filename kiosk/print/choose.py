"""Which printer: the one place where a setting becomes a queue or a folder."""

from importlib.util import find_spec
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.print.pdf_printer import PdfPrinter
from kiosk.print.printer import Printer


def printer(name: str, folder: Path) -> Printer:
    """Return the queue of that name, or for an empty one PDF files in the folder; nothing is asked of it yet.

    Raises KioskError ``printing-unsupported`` where there is no CUPS library (Windows).
    """
    if not name:
        return PdfPrinter(folder)
    _check_supported()
    from kiosk.print.cups import CupsPrinter  # noqa: PLC0415 -- pycups exists on Linux only

    return CupsPrinter(name)


def receipt_printer(device: str) -> Printer:
    """Return the receipt printer at ``file:PATH`` or ``tcp://HOST:PORT``; nothing is asked of it yet."""
    from kiosk.print.thermal import ThermalPrinter  # noqa: PLC0415 -- Pillow and PDFium wait for a paper

    return ThermalPrinter(device)


def queues() -> tuple[str, ...]:
    """Return the names of the print queues of this computer, sorted.

    Raises KioskError ``printing-unsupported``, ``print-service-absent``, ``print-service-silent``
    or ``print-refused``.
    """
    _check_supported()
    from kiosk.print import cups  # noqa: PLC0415 -- pycups exists on Linux only

    return cups.queues()


def _check_supported() -> None:
    if find_spec("cups") is None:
        raise KioskError("printing-unsupported")
