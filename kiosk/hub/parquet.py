"""Writing Parquet for those who count: typed columns, compressed, a group of rows at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import IO, Any, Final

from kiosk.forms.kinds import ColumnType
from kiosk.forms.views import Column

GROUP: Final = 5_000
"""Rows written at a time: they are all of the export that is held in memory."""

_INSTANT: Final = "instant"
_WHOLE: Final = ("persons", "form_version")
_COUNT: Final = ".count"
"""End of the id of a column that counts the rows of a group."""


def write(
    columns: Sequence[Column], rows: Iterable[Mapping[str, Any]], out: IO[bytes], told: Mapping[str, str]
) -> int:
    """Write the rows and return how many there were; ``told`` is kept in the file as its metadata.

    The instant is one of UTC; dates that are not whole stay text, in columns of text. The metadata of each
    column names it in Arabic and French (``ar``, ``fr``).
    """
    import pyarrow as pa  # noqa: PLC0415 -- a tenth of a second and 40 MB: who asks for this format pays
    from pyarrow import parquet  # noqa: PLC0415 -- as above

    schema = pa.schema([_field(pa, column) for column in columns])
    readers = [(column.id, _READ[column.type] if column.id != _INSTANT else _same) for column in columns]
    count = 0
    with parquet.ParquetWriter(out, schema, compression="zstd") as file:
        for group in _groups(rows):
            values = [[_value(read, row.get(name)) for row in group] for name, read in readers]
            file.write_batch(pa.record_batch(values, schema))
            count += len(group)
        file.add_key_value_metadata(dict(told))
    return count


def _field(pa: Any, column: Column) -> Any:
    words = {"ar": column.label.ar, "fr": column.label.fr}
    return pa.field(column.id, _type(pa, column), metadata=words)


def _type(pa: Any, column: Column) -> Any:
    if column.id == _INSTANT:
        return pa.timestamp("ms", tz="UTC")
    if column.id in _WHOLE or column.id.endswith(_COUNT):
        return pa.int64()
    types = {
        ColumnType.TEXT: pa.string(),
        ColumnType.NUMBER: pa.float64(),
        ColumnType.DATE: pa.date32(),
        ColumnType.YES_NO: pa.bool_(),
    }
    return types[column.type]


def _groups(rows: Iterable[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    left = iter(rows)
    while group := list(islice(left, GROUP)):
        yield group


def _same(value: Any) -> Any:
    return value


def _value(read: Callable[[Any], Any], value: Any) -> Any:
    return None if value is None or value == "" else read(value)


_READ: Final[Mapping[ColumnType, Callable[[Any], Any]]] = {
    ColumnType.TEXT: str,
    ColumnType.NUMBER: float,
    ColumnType.DATE: date.fromisoformat,
    ColumnType.YES_NO: bool,
}
"""Answers were checked when they came in: each number and each whole date can be read."""
