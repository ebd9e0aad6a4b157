"""Whole tables, or the part of them that filters leave, as a stream of JSON lines or a Parquet file."""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import msgspec
from litestar import Request, Response
from litestar.di import NamedDependency
from litestar.params import Parameter
from litestar.response import Stream
from msgspec.structs import replace

from sixk.archive.tables import TABLES
from sixk.web.api.asked import resource, state
from sixk.web.filters import Filters
from sixk.web.problems import Missing
from sixk.web.shelf import Shelf

TABLE_NAMES = ("reports", "filers", "documents", "texts", "exhibits", "events", "facts", "findings", "links", "versions")
_OURS = frozenset({"name", "report_json"})
"""Columns of reports and versions that stay here: the path a report came from, and the report as JSON, which has a resource."""

CHUNK = 2_000
"""Rows sent at a time."""


def _condition(shelf: Shelf, filters: NamedDependency[Filters]) -> tuple[str, list[Any]]:
    """A condition over ``accession``: in SQL where the tables know, by search where only the index does."""
    if filters.q or filters.issuer or filters.role or filters.status or filters.country or filters.types:
        return "accession IN (SELECT unnest(CAST(? AS VARCHAR[])))", [_found(shelf, filters)]
    parts, values = list[str](), list[Any]()
    for part, value in (
        ("form = ?", filters.form),
        ("language = ?", filters.language),
        ("coalesce(routine, false) = ?", filters.routine),
        ("filed >= CAST(? AS DATE)", filters.since),
        ("filed <= CAST(? AS DATE)", filters.until),
        ("accession IN (SELECT accession FROM filers WHERE cik = ?)", filters.cik),
        ("accession IN (SELECT accession FROM events WHERE list_contains(?, item))", list(filters.items) or None),
    ):
        if value is not None:
            parts.append(part)
            values.append(value)
    if not parts:
        return "", []
    return f"accession IN (SELECT accession FROM reports WHERE {' AND '.join(parts)})", values


def _found(shelf: Shelf, filters: NamedDependency[Filters]) -> list[str]:
    """The accessions that a search finds, all of them."""
    out: list[str] = []
    asked = replace(filters, sort="newest", limit=1000, cursor=None)
    while True:
        result = shelf.archive.search(**asked.arguments())
        out += [hit.accession for hit in result.hits]
        if result.cursor is None:
            return out
        asked = replace(asked, cursor=result.cursor)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")
    return value


def _lines(cursor: Any, names: list[str]) -> Iterator[bytes]:
    encoder = msgspec.json.Encoder()
    while rows := cursor.fetchmany(CHUNK):
        yield b"".join(
            encoder.encode({name: _plain(value) for name, value in zip(names, row, strict=True)}) + b"\n" for row in rows
        )


def _file(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while data := file.read(1 << 18):
                yield data
    finally:
        path.unlink(missing_ok=True)


Table = Annotated[str, Parameter(description="Table to export", schema_extra={"enum": list(TABLE_NAMES)}, max_length=40)]


def _asked(shelf: Shelf, table: str, filters: Filters) -> tuple[str, list[Any], list[str], Any]:
    """The SELECT of an export, its values, its columns, and a cursor to run it on."""
    if table not in TABLE_NAMES:
        raise Missing(f"There is no table {table[:40]!r} to export: they are {', '.join(TABLE_NAMES)}")
    where, values = _condition(shelf, filters)
    left_out = _OURS if table in ("reports", "versions") else frozenset()
    names = [column.name for column in TABLES[table].columns if column.name not in left_out]
    listed = ", ".join(f'"{name}"' for name in names)
    order = ", ".join(f'"{name}"' for name in TABLES[table].key)
    database = shelf.archive.snapshot().database
    for one in dict.fromkeys((table, "reports", "filers", "events")):
        database.view(one)
    sql = f'SELECT {listed} FROM "{table}" {"WHERE " + where if where else ""} ORDER BY {order}'
    return sql, values, names, database.connection.cursor()


def _headers(shelf: Shelf, table: str, ending: str, media: str) -> dict[str, str]:
    return {
        "content-type": media,
        "content-disposition": f'attachment; filename="{table}.{ending}"',
        "cache-control": "no-cache",
        "x-sixk-record": str(shelf.version),
    }


@resource("/export/{table:str}/jsonl", "export", media_type="application/x-ndjson")
def jsonl(request: Request[Any, Any, Any], table: Table, filters: NamedDependency[Filters]) -> Response[bytes]:
    """A table, or its rows of the reports that the filters leave, one JSON object a line. Sorted by its key."""
    shelf = state(request)
    sql, values, names, cursor = _asked(shelf, table, filters)
    headers = {**_headers(shelf, table, "jsonl", "application/x-ndjson"), "x-sixk-keep": "stream"}
    if request.scope.get("sixk.head"):
        return Response(b"", headers=headers)
    cursor.execute(sql, values)
    return Stream(_lines(cursor, names), media_type="application/x-ndjson", headers=headers)  # type: ignore[return-value]


@resource("/export/{table:str}/parquet", "export", media_type="application/vnd.apache.parquet")
def parquet(request: Request[Any, Any, Any], table: Table, filters: NamedDependency[Filters]) -> Response[bytes]:
    """The same as a Parquet file."""
    shelf = state(request)
    sql, values, _, cursor = _asked(shelf, table, filters)
    headers = _headers(shelf, table, "parquet", "application/vnd.apache.parquet")
    if request.scope.get("sixk.head"):
        return Response(b"", headers=headers)
    handle, temporary = tempfile.mkstemp(suffix=".parquet", prefix="sixk-export-")
    os.close(handle)
    path = Path(temporary)
    try:
        cursor.execute(f"COPY ({sql}) TO '{temporary}' (FORMAT parquet, COMPRESSION zstd)", values)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Stream(_file(path), media_type="application/vnd.apache.parquet", headers=headers)  # type: ignore[return-value]


handlers = [jsonl, parquet]
