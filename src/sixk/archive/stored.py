"""Tables -> search entries: what the index needs, taken from what was read before, without reading anything again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import Any

import msgspec

from sixk.archive.database import Database
from sixk.archive.entries import entry
from sixk.archive.index import Entry
from sixk.archive.worker import known_at
from sixk.model import Report

_AT_ONCE = 400


def entries(database: Database, accessions: Sequence[str] | None = None) -> Iterator[tuple[Entry, list[str]]]:
    """Entries with their texts, of these reports or of all, by accession; memory holds a few hundred at a time."""
    wanted = "" if accessions is None else "WHERE accession IN (SELECT unnest(?))"
    values: list[Any] = [] if accessions is None else [list(accessions)]
    for name in ("reports", "texts"):
        database.view(name)
    reading = database.connection.cursor().execute(
        f"SELECT accession, document, text FROM texts {wanted} ORDER BY accession, document", values
    )
    groups = groupby(_rows(reading), key=lambda row: row[0])
    spoken: set[str] = set()
    while some := [(accession, [row[1:] for row in rows]) for accession, rows in islice(groups, _AT_ONCE)]:
        texts = dict(some)
        spoken.update(texts)
        yield from _made(database, texts)
    silent = [row[0] for row in database.rows(f"SELECT accession FROM reports {wanted}", values) if row[0] not in spoken]
    for at in range(0, len(silent), _AT_ONCE):
        yield from _made(database, {accession: [] for accession in silent[at : at + _AT_ONCE]})


def _made(database: Database, texts: dict[str, list[tuple[int, str]]]) -> Iterator[tuple[Entry, list[str]]]:
    rows = database.rows(
        "SELECT accession, version, sha256, bytes, added, title, batch, reader, report_json FROM reports "
        "WHERE accession IN (SELECT unnest(?)) ORDER BY accession",
        [list(texts)],
        tables=("reports",),
    )
    for accession, version, sha256, size, added, title, batch, reader, data in rows:
        report = msgspec.json.decode(data, type=Report)
        listed = [""] * max(len(report.documents), max((number for number, _ in texts[accession]), default=0))
        for number, text in texts[accession]:
            listed[number - 1] = text
        made = entry(
            report,
            listed,
            accession=accession,
            version=version,
            sha256=sha256,
            size=size,
            added=added.isoformat(timespec="seconds"),
            known=known_at(report.filed, report.accepted),
            title=title,
            batch=batch,
            reader=reader,
        )
        yield msgspec.structs.replace(made, report=data.encode()), listed


def _rows(cursor: Any) -> Iterator[tuple[str, int, str]]:
    while rows := cursor.fetchmany(200):
        yield from rows
