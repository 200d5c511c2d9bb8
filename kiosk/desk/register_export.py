"""Exports that the office writes from its own register: like a hub's, signed by the station."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import IO, Any, Final

from msgspec.structs import replace

from kiosk.cases.overview import cells, register_rows
from kiosk.cases.overview.columns import columns_of
from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.register import Office
from kiosk.clock import local
from kiosk.desk import exporting
from kiosk.desk.export_manifest import manifest_beside
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.supervising import Exported, Format
from kiosk.forms.views import Column
from kiosk.sync.overseeing import narrowed
from kiosk.sync.signing import sign
from kiosk.sync.watch import Watch
from kiosk.sync.whole_file import written
from kiosk.sync.wire import Manifest

_PIECE: Final = 1024 * 1024

Rows = Iterator[dict[str, Any]]

_BOM: Final = "\ufeff"
"""Without it Excel does not take a CSV file for UTF-8."""


def written_to(
    means: Means, office: Office, choice: Choice, kind: Format, to: Path, watch: Watch
) -> Exported:
    """Write the files of a choice and the manifest beside; it is noted in the access journal first.

    Raises KioskError ``export-cancelled``, ``export-format``, ``export-not-writable`` (file),
    ``export-too-long`` or ``scope-unknown``.
    """
    if kind not in FORMATS:
        raise KioskError("export-format")
    with means.store.read() as conn:
        asked = _asked(means, office, choice, kind, register_rows.count(conn, office, choice))
    exporting.noted(means, asked)
    with written(to) as out:
        with means.store.read() as conn:
            count = register_rows.count(conn, office, choice)
            columns = columns_of(register_rows.forms(conn, office, choice, means.shelf))
            passing = _Passing(register_rows.rows(conn, office, choice, means.shelf), out, count, watch)
            FORMATS[kind](columns, passing.rows(), out, count)
        told = _whole(replace(asked, count=count), out)
        watch.told(told.size, told.size)
    return manifest_beside(to, told, sign(told, means.identity.private_key))


@dataclass(frozen=True, slots=True)
class _Passing:
    """Rows on their way into a file: told of, and stopped where nobody waits any more."""

    found: Rows
    out: IO[bytes]
    count: int
    watch: Watch

    def rows(self) -> Rows:
        """Yield them. Raises KioskError ``export-cancelled``."""
        for done, row in enumerate(self.found, 1):
            if self.watch.cancelled():
                raise KioskError("export-cancelled")
            yield row
            size = self.out.tell()
            self.watch.told(size, max(size, size * self.count // done))


def _csv(columns: Sequence[Column], rows: Rows, out: IO[bytes], _count: int) -> None:
    """Write UTF-8 with BOM, ``;`` and CRLF; the header names the columns by their ids."""
    names = [column.id for column in columns]
    out.write(f"{_BOM}{cells.joined(names)}{cells.END}".encode())
    for row in rows:
        values = [_shown(row.get(name)) for name in names]
        out.write(f"{cells.line(values)}{cells.END}".encode())


def _shown(value: Any) -> Any:
    return f"{local(value):%Y-%m-%d %H:%M:%S}" if isinstance(value, datetime) else value


def _xlsx(columns: Sequence[Column], rows: Rows, out: IO[bytes], count: int) -> None:
    from kiosk.cases.overview import xlsx  # noqa: PLC0415 -- xlsxwriter waits for who asks for it

    xlsx.write(columns, rows, out, count)


FORMATS: Final[dict[Format, Callable[[Sequence[Column], Rows, IO[bytes], int], None]]] = {
    Format.CSV: _csv,
    Format.XLSX: _xlsx,
}
"""What a station writes by itself; Parquet is a hub's."""


def _whole(asked: Manifest, out: IO[bytes]) -> Manifest:
    """Return the manifest of a file that is written."""
    size, digest = out.seek(0, 2), sha256()
    out.seek(0)
    for piece in iter(partial(out.read, _PIECE), b""):
        digest.update(piece)
    return replace(asked, size=size, sha256=digest.hexdigest())


def _asked(means: Means, office: Office, choice: Choice, kind: Format, count: int) -> Manifest:
    """Return the manifest of what is to be written."""
    return Manifest(
        office=office.code,
        day=choice.period.first.isoformat(),
        last=choice.period.last.isoformat(),
        training=choice.training,
        format=kind.value,
        count=count,
        quarantined=0,
        sha256="",
        time=means.now,
        state=choice.state or "",
        form=choice.form,
        scope=choice.scope or f"office:{office.code}",
        narrowed=narrowed(choice),
    )
