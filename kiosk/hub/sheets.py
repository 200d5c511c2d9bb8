"""Every format of an export, behind one interface."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Final

from kiosk.cases.overview import xlsx
from kiosk.cases.overview.cells import END, joined
from kiosk.hub import parquet
from kiosk.hub.found import Found

_BOM: Final = "\ufeff"
"""Without it Excel does not take a CSV file for UTF-8."""


@dataclass(frozen=True, slots=True)
class Writer:
    """One format."""

    media_type: str
    write: Callable[[Found, IO[bytes]], int]
    """Writes all that was found and returns how many rows there were."""


def write_csv(found: Found, out: IO[bytes]) -> int:
    """Write UTF-8 with BOM, ``;`` and CRLF; the header names the columns by their ids."""
    out.write(f"{_BOM}{joined(column.id for column in found.columns)}{END}".encode())
    count = 0
    for rows, page in found.lines():
        out.write(page)
        count += rows
    return count


def write_xlsx(found: Found, out: IO[bytes]) -> int:
    """Write a right-to-left sheet and its dictionary. Raises KioskError ``export-too-long``."""
    return xlsx.write(found.columns, found.records(), out, found.count())


def write_parquet(found: Found, out: IO[bytes]) -> int:
    """Write typed columns, with what each of them is called."""
    return parquet.write(found.columns, found.records(), out, found.selection.told())


WRITERS: Final = {
    "csv": Writer("text/csv; charset=utf-8", write_csv),
    "xlsx": Writer("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx),
    "parquet": Writer("application/vnd.apache.parquet", write_parquet),
}
"""Every format, by the end of its file name."""
