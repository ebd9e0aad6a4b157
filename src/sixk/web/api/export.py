"""Whole tables, or the part of them that filters leave, as a stream of JSON lines or a Parquet file."""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

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


@resource("/export/{table:str}", "export", media_type="application/x-ndjson")
def export(
    request: Request[Any, Any, Any],
    table: Annotated[str, Parameter(description="Table to export", schema_extra={"enum": list(TABLE_NAMES)}, max_length=40)],
    filters: NamedDependency[Filters],
    format: Annotated[Literal["jsonl", "parquet"], Parameter(description="JSON lines, or a Parquet file")] = "jsonl",
) -> Response[bytes]:
    """A table, or the rows of the reports that the filters leave. Sorted by accession; `sort`, `limit` and `cursor` do not matter."""
    if table not in TABLE_NAMES:
        raise Missing(f"There is no table {table[:40]!r} to export: they are {', '.join(TABLE_NAMES)}")
    shelf = state(request)
    where, values = _condition(shelf, filters)
    left_out = _OURS if table in ("reports", "versions") else frozenset()
    names = [column.name for column in TABLES[table].columns if column.name not in left_out]
    listed = ", ".join(f'"{name}"' for name in names)
    order = ", ".join(f'"{name}"' for name in TABLES[table].key)
    sql = f'SELECT {listed} FROM "{table}" {"WHERE " + where if where else ""} ORDER BY {order}'
    database = shelf.archive.snapshot().database
    for one in dict.fromkeys((table, "reports", "filers", "events")):
        database.view(one)
    cursor = database.connection.cursor()
    body: Iterator[bytes]
    if format == "parquet":
        handle, temporary = tempfile.mkstemp(suffix=".parquet", prefix="sixk-export-")
        os.close(handle)
        cursor.execute(f"COPY ({sql}) TO '{temporary}' (FORMAT parquet, COMPRESSION zstd)", values)
        body, media, keep = _file(Path(temporary)), "application/vnd.apache.parquet", ""
    else:
        cursor.execute(sql, values)
        body, media, keep = _lines(cursor, names), "application/x-ndjson", "stream"
    if request.scope.get("sixk.head"):
        body.close() if hasattr(body, "close") else None
        body = iter(())
    headers = {
        "content-type": media,
        "content-disposition": f'attachment; filename="{table}.{format}"',
        "cache-control": "no-cache",
        "x-sixk-record": str(shelf.version),
        **({"x-sixk-keep": keep} if keep else {}),
    }
    return Stream(body, media_type=media, headers=headers)  # type: ignore[return-value]


handlers = [export]
