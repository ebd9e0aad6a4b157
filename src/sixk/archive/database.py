"""The journal's table versions -> a DuckDB connection with a view a table; for the archive's own questions.

What users type goes through `sqlgate`, which opens a connection of its own with everything else shut.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from threading import Lock
from typing import Any

from sixk.archive import lake
from sixk.archive.journal import Record
from sixk.archive.store import Store
from sixk.archive.tables import TABLES, Table
from sixk.errors import ArchiveError

_TYPES = {
    "string": "VARCHAR",
    "int": "BIGINT",
    "float": "DOUBLE",
    "bool": "BOOLEAN",
    "date": "DATE",
    "time": "TIMESTAMPTZ",
    "strings": "VARCHAR[]",
}


class Database:
    """One state of the tables. Questions from many threads run side by side."""

    def __init__(self, store: Store, record: Record, *, threads: int | None = None, as_of: datetime | None = None) -> None:
        import duckdb

        self.store, self.record, self.as_of = store, record, as_of
        self._lock = Lock()
        self.files: dict[str, list[str]] = {}
        offline: dict[str, Any] = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
        self.connection = duckdb.connect(":memory:", config=offline | ({"threads": threads} if threads else {}))
        self.connection.execute("SET TimeZone = 'UTC'")

    def view(self, name: str) -> None:
        """Make sure that a table can be asked."""
        with self._lock:
            if name in self.files:
                return
            table, version = TABLES[name], self.record.tables.get(name)
            files = lake.files(self.store, name, version) if version is not None else []
            limit = known_until(table, self.as_of)
            if limit and name != "reports" and "reports" not in self.files:
                reports = (
                    lake.files(self.store, "reports", self.record.tables["reports"]) if "reports" in self.record.tables else []
                )
                self.connection.cursor().execute(
                    view_sql(TABLES["reports"], reports, where=known_until(TABLES["reports"], self.as_of))
                )
                self.files["reports"] = reports
            self.connection.cursor().execute(view_sql(table, files, where=limit))
            self.files[name] = files

    def rows(self, sql: str, values: Sequence[Any] = (), *, tables: Sequence[str] = ()) -> list[tuple[Any, ...]]:
        """Rows of a query of the archive's own over these tables. Raises ArchiveError where a file is missing or damaged."""
        import duckdb

        for name in tables:
            self.view(name)
        try:
            return self.connection.cursor().execute(sql, list(values)).fetchall()
        except duckdb.IOException as error:
            raise ArchiveError(f"{self.store.url}: a table cannot be read ({first_line(error)}); run `sixk verify`") from error

    def arrow(self, sql: str, values: Sequence[Any] = (), *, tables: Sequence[str] = ()) -> Any:
        """The same as an arro3 table."""
        from arro3.core import Table as ArrowTable

        for name in tables:
            self.view(name)
        return ArrowTable.from_arrow(self.connection.cursor().sql(sql, params=list(values)))

    def close(self) -> None:
        self.connection.close()


def view_sql(table: Table, files: Sequence[str], *, where: str = "") -> str:
    """The statement that makes a table's view over its files. Columns that older files lack read as null."""
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    if files:
        listed = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
        source = f"SELECT {columns} FROM read_parquet([{listed}], union_by_name = true)"
    else:
        nulls = ", ".join(f'NULL::{_TYPES[column.type]} AS "{column.name}"' for column in table.columns)
        source = f"SELECT {nulls} WHERE false"
    return f'CREATE OR REPLACE VIEW "{table.name}" AS {source}' + (f" WHERE {where}" if where and files else "")


def known_until(table: Table, as_of: datetime | None) -> str:
    """The condition that hides what was not known at a moment; nothing where all may be seen."""
    names = {column.name for column in table.columns}
    if as_of is None or "accession" not in names:
        return ""
    if "known" in names:
        return f"known <= TIMESTAMPTZ '{as_of.isoformat()}'"
    return "accession IN (SELECT accession FROM reports)"


def first_line(error: BaseException) -> str:
    """An error's first line, for a message of one line."""
    return str(error).strip().split("\n", 1)[0][:200]
