"""The journal's table versions -> a DuckDB connection with a view a table; for the archive's own questions.

What lists and counts ask for again and again is held by those who ask often, such as a server: copied once, when first asked for, into
a database file of this connection's own, sorted as lists show it. Parquet is read for the rest, and for who asks but once.

What users type goes through `sqlgate`, which opens a connection of its own with everything else shut.
"""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any

from sixk.archive import lake
from sixk.archive.journal import Record
from sixk.archive.store import Store
from sixk.archive.tables import TABLES, Table
from sixk.errors import ArchiveError

Files = tuple[list[str], frozenset[str]]
"""A table's files and the columns it has."""

_TYPES = {
    "string": "VARCHAR",
    "int": "BIGINT",
    "float": "DOUBLE",
    "bool": "BOOLEAN",
    "date": "DATE",
    "time": "TIMESTAMPTZ",
    "strings": "VARCHAR[]",
}

NEWEST = "known DESC NULLS LAST, accession DESC, position"
HELD: dict[str, tuple[tuple[str, ...], str, str]] = {
    "held.coded": (
        ("events", "reports"),
        """SELECT e.accession, e.filed, e.known, e.cik, e.position, e.type, e.item, e.score, e.status, e.routine, e.subject,
            e.document, e.text_start, e.text_end, e.quote, r.accepted, r.issuer, r.country
        FROM events e JOIN (SELECT accession, accepted, issuer, country FROM reports) r USING (accession)""",
        NEWEST,
    ),
    "held.of_issuer": (("held.coded",), "SELECT * FROM held.coded", f"cik, {NEWEST}"),
    "held.dates": (
        ("facts",),
        """SELECT date, accession, event, position, "of", text, filed FROM facts WHERE kind = 'date' AND date IS NOT NULL""",
        "date",
    ),
}
"""What may be held, with the tables it comes from and the order it lies in: ``coded`` has the events with their report's names, newest
first, ``of_issuer`` the same with each issuer's together, newest first; ``dates`` has the dates that events tell, in order."""


def connect() -> Any:
    """An empty database in memory that downloads nothing."""
    import duckdb

    offline: dict[str, Any] = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    connection = duckdb.connect(":memory:", config=offline)
    connection.execute("SET TimeZone = 'UTC'")
    return connection


def add_tables(connection: Any, store: Store, record: Record, names: Sequence[str], as_of: datetime | None) -> list[str]:
    """Make these tables views of a connection; returns the files they read."""
    files: list[str] = []
    limited = [name for name in names if known_until(TABLES[name], as_of)]
    for name in dict.fromkeys([*(["reports"] if limited else []), *names]):
        found, present = table_files(store, record, name)
        connection.execute(view_sql(TABLES[name], found, present, where=known_until(TABLES[name], as_of)))
        files += found
    return files


def table_files(store: Store, record: Record, name: str) -> Files:
    """The files and columns of a table in a state of the archive; an archive of an earlier sixk may lack the table."""
    version = record.tables.get(name)
    return lake.files(lake.open_at(store, name, version)) if version is not None else ([], frozenset())


class Database:
    """One state of the tables. Questions from many threads run side by side."""

    def __init__(
        self,
        store: Store,
        record: Record,
        *,
        hold: bool = False,
        as_of: datetime | None = None,
        files: Callable[[str], Files] | None = None,
    ) -> None:
        self._files = files or (lambda name: table_files(store, record, name))
        self.store, self.record, self.as_of = store, record, as_of
        self._views: set[str] = set()
        self._lock = Lock()
        self.hold = hold
        self._folder: weakref.finalize[..., Any] | None = None
        self.connection = connect()

    def view(self, name: str) -> None:
        """Make sure that a table can be asked, one of HELD too."""
        if name in self._views:
            return
        if name in HELD:
            self._hold(name)
            return
        with self._lock:
            limit = known_until(TABLES[name], self.as_of)
            for wanted in ("reports", name) if limit else (name,):
                if wanted not in self._views:
                    files, present = self._files(wanted)
                    self.connection.cursor().execute(
                        view_sql(TABLES[wanted], files, present, where=known_until(TABLES[wanted], self.as_of))
                    )
                    self._views.add(wanted)

    def _hold(self, name: str) -> None:
        """Copy a table of HELD, or ask its sources each time where nothing is held or there is no room to."""
        sources, sql, order = HELD[name]
        for source in sources:
            self.view(source)
        with self._lock:
            if name in self._views:
                return
            if self.hold and not self._copied(name, f"{sql} ORDER BY {order}"):
                self.hold = False
                self._views -= HELD.keys()
                self.connection.cursor().execute("DETACH DATABASE IF EXISTS held")
        if not self.hold:
            for source in sources:
                self.view(source)
            with self._lock:
                self.connection.cursor().execute("CREATE SCHEMA IF NOT EXISTS held").execute(
                    f"CREATE OR REPLACE VIEW {name} AS {sql}"
                )
        self._views.add(name)

    def _copied(self, name: str, sql: str) -> bool:
        """Whether there was room for a copy (a folder for what is temporary that can be written, and space in it)."""
        import duckdb

        cursor = self.connection.cursor()
        try:
            if self._folder is None:
                folder = tempfile.mkdtemp(prefix="sixk-held-")
                self._folder = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
                path = str(Path(folder, "held.duckdb")).replace("'", "''")
                cursor.execute(f"ATTACH '{path}' AS held")
            cursor.execute(f"CREATE TABLE {name} AS {sql}").execute("CHECKPOINT held")
        except (OSError, duckdb.IOException):
            return False
        return True

    def newest(self, name: str, alias: str) -> str:
        """What puts ``held.coded``, or one issuer's part of ``held.of_issuer``, in order, newest first: copies lie so."""
        self.view(name)
        return f"{alias}.rowid" if self.hold else ", ".join(f"{alias}.{one}" for one in NEWEST.split(", "))

    def _asked(self, ask: Callable[[], Any]) -> Any:
        """What a question gives. Raises ArchiveError where a file is missing or damaged."""
        import duckdb

        try:
            return ask()
        except duckdb.IOException as error:
            raise ArchiveError(f"{self.store.url}: a table cannot be read ({first_line(error)}); run `sixk verify`") from error

    def rows(self, sql: str, values: Sequence[Any] = (), *, tables: Sequence[str] = ()) -> list[tuple[Any, ...]]:
        """Rows of a query of the archive's own over these tables. Raises ArchiveError where a file is missing or damaged."""
        for name in tables:
            self.view(name)
        found: list[tuple[Any, ...]] = self._asked(lambda: self.connection.cursor().execute(sql, list(values)).fetchall())
        return found

    def arrow(self, sql: str, values: Sequence[Any] = (), *, tables: Sequence[str] = ()) -> Any:
        """The same as an arro3 table."""
        from arro3.core import Table as ArrowTable

        for name in tables:
            self.view(name)
        return ArrowTable.from_arrow(self.connection.cursor().sql(sql, params=list(values)))

    def close(self) -> None:
        self.connection.close()
        if self._folder is not None:
            self._folder()


def view_sql(table: Table, files: Sequence[str], present: frozenset[str], *, where: str = "") -> str:
    """The statement that makes a table's view over its files. Columns that the table or older files lack read as null."""
    if files:
        columns = ", ".join(
            f'"{c.name}"' if c.name in present else f'NULL::{_TYPES[c.type]} AS "{c.name}"' for c in table.columns
        )
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
