"""A user's SQL -> rows, with every door shut but one: a single SELECT over the archive's tables.

Two walls. The statement is parsed by DuckDB itself and must be one SELECT that names only our tables, its own WITH names and a
few harmless table functions. And it runs in a database of its own that can open nothing but the files of those tables, has its
settings locked, and sees no Python objects.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from threading import Timer
from typing import Any

import msgspec

from sixk.archive.database import add_tables, connect, first_line
from sixk.archive.results import QueryResult
from sixk.archive.snapshot import Snapshot
from sixk.archive.tables import TABLES
from sixk.errors import ArchiveError, QueryError

MEMORY = "1GB"
"""What a query may use; past it, it fails and says so."""

_TABLE_FUNCTIONS = frozenset({"range", "generate_series", "unnest", "repeat", "json_each", "json_tree", "summary"})
_FUNCTIONS = (
    "read_", "write_", "pragma_", "duckdb_", "parquet_", "sniff_", "query", "json_execute", "enable_", "disable_", "checkpoint",
    "force_checkpoint", "getenv", "current_setting", "getvariable", "nextval", "currval", "glob", "register_", "create_", "destroy_",
    "add_grammar", "remove_grammar",
)  # fmt: skip


def run(snapshot: Snapshot, query: str, *, limit: int | None, timeout: float) -> QueryResult:
    """Run a user's SELECT. Raises QueryError."""
    started = time.perf_counter()
    with Gate(snapshot, query, timeout) as gate:
        cursor = gate.execute(query)
        described = cursor.description or []
        rows = gate.guarded(lambda: cursor.fetchall() if limit is None else cursor.fetchmany(limit + 1))
    cut = limit is not None and len(rows) > limit
    return QueryResult(
        columns=tuple(column[0] for column in described),
        types=tuple(str(column[1]) for column in described),
        rows=tuple(tuple(row) for row in (rows[:limit] if cut else rows)),
        cut=cut,
        seconds=time.perf_counter() - started,
    )


class Gate:
    """A shut database with the tables that one query names; `out`, if given, is the one file that may be written."""

    def __init__(self, snapshot: Snapshot, query: str, timeout: float, out: str | None = None) -> None:
        self.connection = connect()
        try:
            names = check(query, self.connection)
            files = add_tables(self.connection, snapshot.store, snapshot.record, names, snapshot.as_of)
        except BaseException:
            self.connection.close()
            raise
        allowed = ", ".join("'" + path.replace("'", "''") + "'" for path in [*files, *([out] if out else [])])
        for setting in (
            f"allowed_paths = [{allowed}]",
            "enable_external_access = false",
            "python_enable_replacements = false",
            f"memory_limit = '{MEMORY}'",
            "max_temp_directory_size = '0B'",
            "lock_configuration = true",
        ):
            self.connection.execute(f"SET {setting}")
        self._timer = Timer(timeout, self._stop)
        self._stopped = False
        self._timeout = timeout
        self._url = snapshot.store.url

    def _stop(self) -> None:
        self._stopped = True
        self.connection.interrupt()

    def execute(self, query: str) -> Any:
        return self.guarded(lambda: self.connection.execute(query))

    def guarded(self, step: Any) -> Any:
        """Run a step; what DuckDB says becomes one line."""
        import duckdb

        try:
            return step()
        except duckdb.InterruptException as error:
            if self._stopped:
                raise QueryError(f"the query ran longer than {self._timeout:g} s and was stopped: narrow it") from error
            raise
        except duckdb.OutOfMemoryException as error:
            raise QueryError(f"the query needs more than {MEMORY} of memory: narrow it") from error
        except duckdb.IOException as error:
            raise ArchiveError(f"{self._url}: a table cannot be read ({first_line(error)}); run `sixk verify`") from error
        except duckdb.Error as error:
            raise QueryError(f"the query cannot be run: {first_line(error)}") from error

    def __enter__(self) -> Gate:
        self._timer.daemon = True
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self.connection.close()


def check(query: str, parser: Any) -> list[str]:
    """The tables that a query names. Raises QueryError unless it is exactly one SELECT that names only these."""
    import duckdb

    try:
        statements = parser.extract_statements(query)
        if len(statements) != 1:
            raise QueryError(f"give exactly one SELECT; this holds {len(statements)} statements")
        if statements[0].type != duckdb.StatementType.SELECT:
            kind = str(statements[0].type).rsplit(".", 1)[-1]
            raise QueryError(f"only SELECT is allowed here, this is {kind}; `sixk export` writes results to files")
        row = parser.execute("SELECT json_serialize_sql(?::VARCHAR)", [query]).fetchone()
    except duckdb.Error as error:
        raise QueryError(f"the query cannot be read: {first_line(error)}") from error
    tree = msgspec.json.decode(row[0]) if row else {"error": True}
    if tree.get("error"):
        raise QueryError(f"only a plain SELECT is allowed here ({tree.get('error_message', 'it cannot be analysed')})")
    nodes = list(_nodes(tree["statements"]))
    own = {entry["key"].lower() for node in nodes for entry in _with_names(node)}
    return sorted(_allowed(nodes, own))


def _allowed(nodes: list[dict[str, Any]], own: set[str]) -> set[str]:
    names: set[str] = set()
    for node in nodes:
        kind = node.get("type")
        if kind == "BASE_TABLE":
            name = str(node.get("table_name", ""))
            if node.get("schema_name") not in ("", "main") or node.get("catalog_name") not in ("", None):
                raise QueryError(f"no table {node.get('schema_name')}.{name}: the tables are {', '.join(TABLES)}")
            if name.lower() in TABLES:
                names.add(name.lower())
            elif name.lower() not in own:
                raise QueryError(f"no table {name!r}: the tables are {', '.join(TABLES)}")
        elif kind == "TABLE_FUNCTION":
            name = str(node.get("function", {}).get("function_name", "")).lower()
            if name not in _TABLE_FUNCTIONS:
                raise QueryError(f"{name}(...) is not allowed here: a query reads the archive's tables and nothing else")
        elif isinstance(kind, str) and kind.startswith(("INSERT", "DELETE", "UPDATE", "MERGE")):
            raise QueryError("a query reads only: it cannot insert, update or delete")
        function = node.get("function_name")
        if isinstance(function, str) and function.lower().startswith(_FUNCTIONS):
            raise QueryError(f"{function}(...) is not allowed here: a query reads the archive's tables and nothing else")
    return names


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    left = [tree]
    while left:
        node = left.pop()
        if isinstance(node, dict):
            yield node
            left.extend(node.values())
        elif isinstance(node, list):
            left.extend(node)


def _with_names(node: dict[str, Any]) -> list[dict[str, Any]]:
    names = node.get("cte_map")
    return names.get("map", []) if isinstance(names, dict) else []
