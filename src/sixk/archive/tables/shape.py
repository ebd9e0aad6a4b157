"""What a table is: named columns with type, unit, source and meaning, and a function from a kept report to rows; rows -> Arrow.

A new table is one module of this package that makes a `Table`, named in `tables/__init__.py`; nothing else changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Any, Literal, NamedTuple

from msgspec import Struct

from sixk.model import Reading

Type = Literal["string", "int", "float", "bool", "date", "time", "strings"]
"""Column types: `time` is a moment in UTC to the microsecond, `strings` a list of strings."""

Row = tuple[Any, ...]
_EPOCH_DAY = date(1970, 1, 1).toordinal()
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017


class Column(NamedTuple):
    """One column: what it means, in which unit, and where it comes from."""

    name: str
    type: Type
    meaning: str
    unit: str = ""
    source: str = ""


class Kept(Struct, frozen=True):
    """A reading on its way into the archive, with what the archive itself knows of it.

    ``accession`` is the report's number, or the archive's own where it has none; ``known`` the moment the report became public,
    ``added`` the moment it came in; ``batch`` the journal record that commits it.
    """

    reading: Reading
    accession: str
    version: int
    sha256: str
    bytes: int
    added: str
    known: str | None
    name: str
    batch: int
    title: str | None
    headline: str | None
    fingerprint: str | None
    reader: str


class Table(NamedTuple):
    """A table of the archive. ``key`` names the columns that tell its rows apart; ``rows`` is None for tables that are not made
    from readings one by one (links between reports, and what the user adds)."""

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Callable[[Kept], Iterable[Row]] | None


def day(value: str | None) -> date | None:
    """An ISO date or month as a date; None for anything else."""
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10] if len(value) >= 10 else value + "-01")
    except ValueError:
        return None


def moment(value: str | None) -> datetime | None:
    """An ISO time with its offset as a moment; None for anything else."""
    if not value:
        return None
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        return None
    return when if when.tzinfo else None


def columns_of(table: Table, rows: Iterable[Row]) -> list[list[Any]]:
    """Rows as one plain list a column, dates and times as the integers Arrow keeps: small to send between processes."""
    width = len(table.columns)
    kept = list(rows)
    if not kept:
        return [[] for _ in range(width)]
    lists: list[list[Any]] = [list(values) for values in zip(*kept, strict=True)]
    if len(lists) != width:
        raise ValueError(f"table {table.name}: rows of {len(lists)} values for {width} columns")
    for position, column in enumerate(table.columns):
        if column.type == "date":
            lists[position] = [None if v is None else v.toordinal() - _EPOCH_DAY for v in lists[position]]
        elif column.type == "time":
            lists[position] = [None if v is None else (v - _EPOCH) // timedelta(microseconds=1) for v in lists[position]]
    return lists


def arrow_schema(table: Table) -> Any:
    """The table's Arrow schema; each field carries its column's meaning, unit and source."""
    import arro3.core as arrow

    fields = []
    for column in table.columns:
        notes = {"comment": column.meaning, "unit": column.unit, "source": column.source}
        fields.append(
            arrow.Field(column.name, _type(column.type), nullable=True, metadata={k: v for k, v in notes.items() if v})
        )
    return arrow.Schema(fields)


def arrow_batch(table: Table, lists: Sequence[list[Any]]) -> Any:
    """Column lists (see `columns_of`) as one arro3 record batch."""
    import arro3.core as arrow

    arrays = [_array(column.type, values) for column, values in zip(table.columns, lists, strict=True)]
    return arrow.RecordBatch.from_arrays(arrays, schema=arrow_schema(table))


def _type(kind: Type) -> Any:
    from arro3.core import DataType

    match kind:
        case "string":
            return DataType.utf8()
        case "int":
            return DataType.int64()
        case "float":
            return DataType.float64()
        case "bool":
            return DataType.bool()
        case "date":
            return DataType.date32()
        case "time":
            return DataType.timestamp("us", tz="UTC")
        case "strings":
            return DataType.list(DataType.utf8())


def _array(kind: Type, values: list[Any]) -> Any:
    from arro3.core import Array, DataType, list_array

    match kind:
        case "date":
            return Array(values, DataType.int32()).cast(_type("date"))
        case "time":
            return Array(values, DataType.int64()).cast(_type("time"))
        case "strings":
            offsets: list[int] = [0]
            flat: list[str] = []
            for value in values:
                flat.extend(value or ())
                offsets.append(len(flat))
            return list_array(Array(offsets, DataType.int32()), Array(flat, DataType.utf8()))
        case _:
            return Array(values, _type(kind))
