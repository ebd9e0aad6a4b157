"""Events, their counts, their facts, announced dates, and the types themselves."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from litestar import Request, Response
from litestar.params import Parameter
from msgspec import Struct

from sixk.archive.results import DateRow, EventRow
from sixk.events.types import TYPES, EventType
from sixk.model import Status
from sixk.web import filters
from sixk.web.api.asked import (
    Cik,
    Country,
    Cursor,
    Items,
    Limit,
    Routine,
    Since,
    Types,
    Until,
    kept,
    next_cursor,
    page_cursor,
    resource,
    state,
)

Key = Literal["year", "month", "day", "type", "item", "country", "routine", "issuer"]
FactKind = Literal["amount", "date", "party", "ratio", "percentage"]


class EventList(Struct, frozen=True):
    events: tuple[EventRow, ...]
    cursor: str | None = None


class Counts(Struct, frozen=True):
    """Rows of the keys of ``by``, in that order, and the count of events."""

    by: tuple[str, ...]
    rows: tuple[tuple[str | int | bool | None, ...], ...]


class FactRow(Struct, frozen=True):
    """A fact of an event; which fields are filled depends on ``kind``. Amounts are in whole units of ``currency`` or ``unit``."""

    accession: str
    filed: str | None
    cik: str | None
    event: int
    type: str
    kind: str
    of: str | None
    text: str | None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    right: float | None = None
    currency: str | None = None
    unit: str | None = None
    date: str | None = None
    name: str | None = None


class FactList(Struct, frozen=True):
    facts: tuple[FactRow, ...]
    cursor: str | None = None


class DateList(Struct, frozen=True):
    dates: tuple[DateRow, ...]
    cursor: str | None = None


@resource("/event-types", "events")
def event_types() -> Response[tuple[EventType, ...]]:
    """The event types, with the Form 8-K item each would fall under and what it means."""
    return kept(tuple(TYPES.values()))


@resource("/events", "events")
def list_events(
    request: Request[Any, Any, Any],
    type: Types = None,
    item: Items = None,
    accession: Annotated[str | None, Parameter(description="Of one report", max_length=80)] = None,
    cik: Cik = None,
    country: Country = None,
    routine: Routine = None,
    status: Annotated[Status | None, Parameter(description="Status of the event")] = None,
    since: Since = None,
    until: Until = None,
    min_score: Annotated[float | None, Parameter(description="Lowest probability", ge=0, le=1)] = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Response[EventList]:
    """Events, newest first, each with the words that prove it."""
    offset = page_cursor(cursor)
    found = state(request).archive.events(
        types=filters.known(type or ()),
        items=filters.several(item or (), "item"),
        accession=accession or None,
        cik=filters.cik(cik),
        country=country or None,
        routine=routine,
        status=status,
        since=filters.day(since, "since"),
        until=filters.day(until, "until", last=True),
        min_score=min_score,
        limit=limit + 1,
        offset=offset,
    )
    return kept(EventList(found[:limit], next_cursor(len(found), limit, offset)))


@resource("/counts", "events")
def counts(
    request: Request[Any, Any, Any],
    by: Annotated[list[Key] | None, Parameter(description="Keys to count by", max_items=4)] = None,
    type: Types = None,
    cik: Cik = None,
    country: Country = None,
    routine: Routine = None,
    since: Since = None,
    until: Until = None,
) -> Response[Counts]:
    """Events counted by one to four keys."""
    keys = tuple(dict.fromkeys(by or ("year", "type")))
    rows = state(request).archive.counts(
        keys,
        types=filters.known(type or ()),
        cik=filters.cik(cik),
        country=country or None,
        routine=routine,
        since=filters.day(since, "since"),
        until=filters.day(until, "until", last=True),
    )
    return kept(Counts(keys, rows))


@resource("/facts", "events")
def facts(
    request: Request[Any, Any, Any],
    kind: Annotated[FactKind | None, Parameter(description="Kind of fact")] = None,
    of: Annotated[
        str | None, Parameter(description="What it is the amount, date ... of: words it holds", max_length=80)
    ] = None,
    type: Types = None,
    accession: Annotated[str | None, Parameter(description="Of one report", max_length=80)] = None,
    cik: Cik = None,
    currency: Annotated[str | None, Parameter(description="Currency of amounts, ISO 4217", max_length=3)] = None,
    since: Since = None,
    until: Until = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Response[FactList]:
    """Amounts, dates, parties, ratios and percentages of events, newest first."""
    offset = page_cursor(cursor)
    where, values = ["true"], list[Any]()
    for condition, value in (
        ("f.kind = ?", kind),
        ("f.of ILIKE '%' || ? || '%'", of),
        ("list_contains(?, e.type)", list(filters.known(type or ())) or None),
        ("f.accession = ?", accession),
        ("f.accession IN (SELECT accession FROM filers WHERE cik = ?)", filters.cik(cik)),
        ("f.currency = ?", currency.upper() if currency else None),
        ("f.filed >= CAST(? AS DATE)", filters.day(since, "since")),
        ("f.filed <= CAST(? AS DATE)", filters.day(until, "until", last=True)),
    ):
        if value:
            where.append(condition)
            values.append(value)
    sql = f"""
    SELECT f.accession, CAST(f.filed AS VARCHAR), e.cik, f.event, e.type, f.kind, f.of, f.text, f.value, f.low, f.high, f."right",
           f.currency, f.unit, CAST(f.date AS VARCHAR), f.name
    FROM facts f JOIN events e ON e.accession = f.accession AND e.position = f.event
    WHERE {" AND ".join(where)}
    ORDER BY f.filed DESC NULLS LAST, f.accession DESC, f.event, f.position LIMIT ? OFFSET ?"""
    found = state(request).query(sql, *values, limit + 1, offset, tables=("facts", "events", "filers"))
    return kept(FactList(tuple(FactRow(*row) for row in found[:limit]), next_cursor(len(found), limit, offset)))


@resource("/dates", "events")
def dates(
    request: Request[Any, Any, Any],
    type: Types = None,
    cik: Cik = None,
    country: Country = None,
    since: Annotated[str | None, Parameter(description="First announced day", pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")] = None,
    until: Annotated[str | None, Parameter(description="Last announced day", pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")] = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Response[DateList]:
    """Announced dates (meetings, record and payment dates, results dates), in order of the dates: the calendar."""
    offset = page_cursor(cursor)
    found = state(request).archive.dates(
        since=filters.day(since, "since"),
        until=filters.day(until, "until", last=True),
        types=filters.known(type or ()),
        cik=filters.cik(cik),
        country=country or None,
        limit=limit + 1,
        offset=offset,
    )
    return kept(DateList(found[:limit], next_cursor(len(found), limit, offset)))


handlers = [event_types, list_events, counts, facts, dates]
