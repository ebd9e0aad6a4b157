"""A table or a SELECT -> a file (Parquet, CSV, JSON lines, XLSX), or a frame in memory (arro3, Polars, pandas)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sixk.archive.snapshot import Snapshot
from sixk.archive.sqlgate import Gate
from sixk.archive.tables import TABLES
from sixk.errors import InputError, QueryError

KINDS = {".parquet": "parquet", ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".xlsx": "xlsx"}
XLSX_ROWS = 1_048_575
XLSX_CELL = 32_767
_COPY = {"parquet": "FORMAT parquet, COMPRESSION zstd", "csv": "FORMAT csv, HEADER", "jsonl": "FORMAT json"}


def table(snapshot: Snapshot, name: str, columns: Sequence[str] | None, as_: str) -> Any:
    """A whole table in memory. Raises QueryError for a table or column that is not there."""
    sql = select(name, columns)
    database = snapshot.database
    if as_ == "arrow":
        return database.arrow(sql, tables=(name,))
    database.view(name)
    if as_ == "polars":
        try:
            import polars
        except ImportError as error:
            raise InputError("Polars is not installed: pip install 'sixk[tables]'") from error
        return polars.DataFrame(database.arrow(sql, tables=(name,)))
    if as_ == "pandas":
        try:
            import pandas  # type: ignore[import-untyped]  # noqa: F401
        except ImportError as error:
            raise InputError("pandas is not installed: pip install 'sixk[tables]'") from error
        return database.connection.cursor().sql(sql).df()
    raise InputError(f"as_={as_!r}: give arrow, polars or pandas")


def select(name: str, columns: Sequence[str] | None = None) -> str:
    """The SELECT of a table's columns."""
    if name not in TABLES:
        raise QueryError(f"no table {name!r}: the tables are {', '.join(TABLES)}")
    known = [column.name for column in TABLES[name].columns]
    unknown = [column for column in columns or () if column not in known]
    if unknown:
        raise QueryError(f"no column {unknown[0]!r} in {name}: its columns are {', '.join(known)}")
    listed = ", ".join(f'"{column}"' for column in columns or known)
    return f'SELECT {listed} FROM "{name}"'


def export(snapshot: Snapshot, name: str, out: Path, *, query: str | None, kind: str | None) -> int:
    """Write a table, or the result of a SELECT, to a file; returns the rows written. The file appears when it is whole."""
    kind = (kind or KINDS.get(out.suffix.lower(), "")).lower()
    if kind not in {"parquet", "csv", "jsonl", "xlsx"}:
        raise InputError(f"{out}: give it the ending .parquet, .csv, .jsonl or .xlsx, or say --format")
    sql = query or select(name)
    if not out.parent.is_dir():
        raise InputError(f"{out.parent}: no such folder; make it first")
    part = out.absolute().with_name(f"{out.name}.{os.getpid()}.part")
    try:
        rows = _xlsx(snapshot, sql, part, name) if kind == "xlsx" else _copy(snapshot, sql, part, kind)
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
    return rows


def _copy(snapshot: Snapshot, sql: str, part: Path, kind: str) -> int:
    target = str(part).replace("'", "''")
    with Gate(snapshot, sql, 3_600.0, out=str(part)) as gate:
        written = gate.execute(f"COPY ({sql.strip().rstrip(';')}\n) TO '{target}' ({_COPY[kind]})").fetchone()
    return int(written[0]) if written else 0


def _xlsx(snapshot: Snapshot, sql: str, part: Path, title: str) -> int:
    try:
        import xlsxwriter  # type: ignore[import-untyped]
    except ImportError as error:
        raise InputError("XLSX needs XlsxWriter: pip install 'sixk[tables]', or export to .csv") from error
    count = 0
    with (
        Gate(snapshot, sql, 3_600.0) as gate,
        xlsxwriter.Workbook(str(part), {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}) as book,
    ):
        sheet = book.add_worksheet(title[:31])
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        cursor = gate.execute(sql)
        for at, column in enumerate(cursor.description or ()):
            sheet.write_string(0, at, column[0], book.add_format({"bold": True}))
        sheet.freeze_panes(1, 0)
        while rows := gate.guarded(lambda: cursor.fetchmany(1_000)):
            for row in rows:
                count += 1
                if count > XLSX_ROWS:
                    raise QueryError(f"more than {XLSX_ROWS} rows: a sheet cannot hold them, export to .parquet or .csv")
                for at, value in enumerate(row):
                    _cell(sheet, count, at, value, day, moment)
    return count


def _cell(sheet: Any, row: int, at: int, value: Any, day: Any, moment: Any) -> None:
    """One cell; what filings say is written as text, never as a formula."""
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, at, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, at, value)
    elif isinstance(value, datetime):
        sheet.write_datetime(row, at, value.replace(tzinfo=None), moment)
    elif isinstance(value, date):
        sheet.write_datetime(row, at, datetime(value.year, value.month, value.day), day)
    elif isinstance(value, list | tuple):
        sheet.write_string(row, at, ", ".join(map(str, value))[:XLSX_CELL])
    else:
        sheet.write_string(row, at, str(value)[:XLSX_CELL])
