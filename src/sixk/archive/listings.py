"""A snapshot's tables -> lists that people and pages ask for: events, counts, announced dates, neighbours, status."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from sixk.archive import lake
from sixk.archive.query import day_range
from sixk.archive.results import DateRow, EventRow, Status, Version
from sixk.archive.snapshot import Snapshot
from sixk.errors import QueryError

Key = Literal["year", "month", "day", "type", "item", "country", "routine", "issuer"]

_KEYS = {
    "year": "year(e.filed)::VARCHAR",
    "month": "strftime(e.filed, '%Y-%m')",
    "day": "e.filed::VARCHAR",
    "type": "e.type",
    "item": "e.item",
    "country": "e.country",
    "routine": "e.routine",
    "issuer": "e.cik",
}


_ZONE = ZoneInfo("America/New_York")


class _Where:
    """Conditions with their values."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.values: list[Any] = []

    def add(self, condition: str, value: object) -> None:
        self.parts.append(condition)
        self.values.append(value)

    def any_of(self, column: str, listed: Sequence[str]) -> None:
        if listed:
            self.parts.append(f"{column} IN ({', '.join('?' * len(listed))})")
            self.values += listed

    def equal(self, column: str, value: object) -> None:
        if value is not None:
            self.add(f"{column} = ?", value)

    def between(self, column: str, since: str | None, until: str | None) -> None:
        if since:
            self.add(f"{column} >= ?::DATE", _iso(since, 0))
        if until:
            self.add(f"{column} <= ?::DATE", _iso(until, 1))

    def __str__(self) -> str:
        return "WHERE " + " AND ".join(self.parts) if self.parts else ""


def events(
    snapshot: Snapshot,
    *,
    types: Sequence[str],
    items: Sequence[str],
    accession: str | None,
    cik: str | None,
    country: str | None,
    routine: bool | None,
    status: str | None,
    since: str | None,
    until: str | None,
    min_score: float | None,
    oldest_first: bool,
    limit: int,
    offset: int,
) -> tuple[EventRow, ...]:
    where = _Where()
    where.any_of("e.type", types)
    where.any_of("e.item", items)
    where.equal("e.accession", accession)
    where.equal("e.cik", _cik(cik))
    where.equal("e.country", snapshot.directory.country(country) if country else None)
    where.equal("e.routine", routine)
    where.equal("e.status", status)
    where.between("e.filed", since, until)
    if min_score is not None:
        where.add("e.score >= ?", min_score)
    table = "held.of_issuer" if cik else "held.coded"
    order = "e.known ASC NULLS LAST, e.accession ASC, e.position" if oldest_first else snapshot.database.newest(table, "e")
    rows = snapshot.database.rows(
        f"""SELECT e.accession, e.filed::VARCHAR, e.accepted, e.cik, e.issuer, e.country, e.position, e.type,
            e.item, e.score, e.status, e.routine, e.document, e.text_start, e.text_end, e.quote, e.subject
        FROM {table} e {where} ORDER BY {order} LIMIT ? OFFSET ?""",
        [*where.values, limit, offset],
        tables=(table,),
    )
    return tuple(EventRow(*[*row[:2], eastern(row[2]), *row[3:]]) for row in rows)


def eastern(moment: datetime | None) -> str | None:
    """A moment as reports print it: in Washington's time, with its offset."""
    return moment.astimezone(_ZONE).isoformat() if moment else None


def counts(
    snapshot: Snapshot,
    by: Sequence[Key],
    *,
    cik: str | None,
    types: Sequence[str],
    country: str | None,
    routine: bool | None,
    since: str | None,
    until: str | None,
) -> tuple[tuple[str | bool | int | None, ...], ...]:
    unknown = [key for key in by if key not in _KEYS]
    if unknown or not by:
        raise QueryError(f"counts by {', '.join(unknown) or 'nothing'}: the keys are {', '.join(_KEYS)}")
    where = _Where()
    where.any_of("e.type", types)
    where.equal("e.cik", _cik(cik))
    where.equal("e.country", snapshot.directory.country(country) if country else None)
    where.equal("e.routine", routine)
    where.between("e.filed", since, until)
    keys = ", ".join(_KEYS[key] for key in by)
    places = ", ".join(str(at) for at in range(1, len(by) + 1))
    table = "held.of_issuer" if cik else "held.coded"
    rows = snapshot.database.rows(
        f"SELECT {keys}, count(*) FROM {table} e {where} GROUP BY {places} ORDER BY {places}",
        where.values,
        tables=(table,),
    )
    return tuple(rows)


def dates(
    snapshot: Snapshot,
    *,
    since: str | None,
    until: str | None,
    of: Sequence[str],
    types: Sequence[str],
    cik: str | None,
    country: str | None,
    limit: int,
    offset: int,
) -> tuple[DateRow, ...]:
    where = _Where()
    where.between("f.date", since, until)
    where.any_of('f."of"', of)
    where.any_of("e.type", types)
    where.equal("e.cik", _cik(cik))
    where.equal("e.country", snapshot.directory.country(country) if country else None)
    rows = snapshot.database.rows(
        f"""SELECT f.date::VARCHAR, f."of", f.text, e.type, f.accession, f.filed::VARCHAR, e.cik, e.issuer, e.country
        FROM held.dates f JOIN held.coded e ON e.accession = f.accession AND e.position = f.event
        {where} ORDER BY f.date, e.issuer, f.accession, f.event, f.position LIMIT ? OFFSET ?""",
        [*where.values, limit, offset],
        tables=("held.dates", "held.coded"),
    )
    return tuple(DateRow(*row) for row in rows)


def versions(snapshot: Snapshot, accession: str) -> tuple[Version, ...]:
    rows = snapshot.database.rows(
        "SELECT accession, version, sha256, bytes, added, name FROM versions WHERE accession = ? ORDER BY version",
        [accession],
        tables=("versions",),
    )
    return tuple(Version(a, v, s, b, added.isoformat(timespec="seconds"), name) for a, v, s, b, added, name in rows)


def status(snapshot: Snapshot) -> Status:
    record = snapshot.record
    database = snapshot.database
    (reports, raw, first, last), *_ = database.rows(
        "SELECT count(*), coalesce(sum(bytes), 0)::BIGINT, min(filed)::VARCHAR, max(filed)::VARCHAR FROM reports",
        tables=("reports",),
    )
    if snapshot.as_of is None:
        sizes = {name: lake.rows(lake.open_at(snapshot.store, name, version)) for name, version in record.tables.items()}
    else:
        sizes = {name: int(database.rows(f'SELECT count(*) FROM "{name}"', tables=(name,))[0][0]) for name in record.tables}
    readers = database.rows("SELECT DISTINCT reader FROM reports ORDER BY 1", tables=("reports",))
    return Status(
        number=record.number,
        written=record.written if record.number else None,
        schema=record.schema,
        reports=reports,
        versions=sizes.get("versions", 0),
        issuers=len(snapshot.directory.issuers),
        events=sizes.get("events", 0),
        raw_bytes=raw,
        first=first,
        last=last,
        tables=sizes,
        labels=sizes.get("labels", 0),
        withdrawn=sizes.get("withdrawals", 0),
        reader=", ".join(row[0] for row in readers) or None,
        as_of=snapshot.as_of.isoformat() if snapshot.as_of else None,
    )


def _cik(cik: str | None) -> str | None:
    return cik.zfill(10) if cik and cik.isdigit() else cik


def _iso(value: str, end: int) -> str:
    span = day_range(value)
    if span is None:
        raise QueryError(f"{value!r} is no date: give a year, a month (2002-11) or a day (2002-11-14)")
    whole = str(span[end]).zfill(8)
    year, month, day = int(whole[:4]), int(whole[4:6]), int(whole[6:])
    if end and len(value.strip()) < 8:
        import calendar

        day = calendar.monthrange(year, month)[1]
    return f"{year:04d}-{month:02d}-{day:02d}"
