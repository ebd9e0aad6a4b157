"""Event types: what each means and how often it happens; one type over time, by country, with its newest examples."""

from __future__ import annotations

from msgspec import Struct

from sixk.archive.results import EventRow
from sixk.events.types import FAMILIES, TYPES, EventType
from sixk.web.charts import months_between
from sixk.web.page import Ask, page
from sixk.web.problems import Missing
from sixk.web.shelf import Shelf

MONTHS = 36


class TypeRow(Struct, frozen=True):
    type: EventType
    total: int
    recent: dict[str, int]


class FamilyRow(Struct, frozen=True):
    family: str
    name: str
    types: tuple[TypeRow, ...]


class EventsPage(Struct, frozen=True):
    families: tuple[FamilyRow, ...]
    months: tuple[str, ...]
    total: int
    highest: int


class EventTypePage(Struct, frozen=True):
    type: EventType
    total: int
    months: tuple[str, ...]
    counts: dict[str, int]
    years: dict[str, int]
    countries: tuple[tuple[str, int], ...]
    statuses: tuple[tuple[str, int], ...]
    examples: tuple[EventRow, ...]
    search: str
    feed: str


def by_month(shelf: Shelf) -> dict[str, dict[str, int]]:
    """Events counted by type and month."""

    def make() -> dict[str, dict[str, int]]:
        out: dict[str, dict[str, int]] = {}
        for kind, month, count in shelf.archive.counts(("type", "month")):
            if month:
                out.setdefault(str(kind), {})[str(month)] = int(count or 0)
        return out

    return shelf.kept("events by month", make)


@page("/events", "events.html")
def events(ask: Ask) -> EventsPage:
    held = by_month(ask.shelf)
    all_months = sorted({month for counts in held.values() for month in counts})
    months = tuple(months_between(all_months[0], all_months[-1])[-MONTHS:]) if all_months else ()
    families = []
    for family, name in FAMILIES.items():
        rows = tuple(
            TypeRow(kind, sum(held.get(slug, {}).values()), {m: held[slug][m] for m in months if m in held.get(slug, {})})
            for slug, kind in TYPES.items()
            if kind.family == family
        )
        families.append(FamilyRow(family, name, rows))
    every = [count for family in families for row in family.types for count in row.recent.values()]
    total = sum(row.total for family in families for row in family.types)
    return EventsPage(tuple(families), months, total, max(every, default=0))


@page("/events/{slug:str}", "event.html")
def event(ask: Ask) -> EventTypePage:
    slug = ask.params["slug"]
    if slug not in TYPES:
        raise Missing(f"{slug[:40]!r} is not an event type; /events lists them")
    archive = ask.shelf.archive
    counts = by_month(ask.shelf).get(slug, {})
    months = tuple(months_between(min(counts), max(counts))) if counts else ()
    years: dict[str, int] = {}
    for month, count in counts.items():
        years[month[:4]] = years.get(month[:4], 0) + count
    places = [(str(country or "not told"), int(count or 0)) for country, count in archive.counts(("country",), types=(slug,))]
    sql = "SELECT status, count(*) FROM events WHERE type = ? GROUP BY status ORDER BY 2 DESC"
    return EventTypePage(
        type=TYPES[slug],
        total=sum(counts.values()),
        months=months,
        counts=counts,
        years=dict(sorted(years.items())),
        countries=tuple(sorted(places, key=lambda pair: -pair[1])[:15]),
        statuses=tuple((str(status), int(count)) for status, count in ask.shelf.query(sql, slug, tables=("events",))),
        examples=archive.events(types=(slug,), limit=40),
        search=f"/search?type={slug}",
        feed=f"/feeds/reports.atom?type={slug}",
    )
