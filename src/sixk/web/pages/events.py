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
FEW = 4


class TypeRow(Struct, frozen=True):
    type: EventType
    total: int
    recent: dict[str, int]


class FamilyRow(Struct, frozen=True):
    family: str
    name: str
    types: tuple[TypeRow, ...]


class EventsPage(Struct, frozen=True):
    """``keys`` are what the bars count by: the last months, or all years where a month seldom holds two of a type."""

    families: tuple[FamilyRow, ...]
    keys: tuple[str, ...]
    unit: str
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
    keys = tuple(months_between(all_months[0], all_months[-1])[-MONTHS:]) if all_months else ()
    unit, counts = "month", held
    if keys and max((counts.get(kind, {}).get(key, 0) for kind in counts for key in keys), default=0) < FEW:
        unit, counts = "year", {kind: years_of(of) for kind, of in held.items()}
        keys = tuple(str(year) for year in range(int(all_months[0][:4]), int(all_months[-1][:4]) + 1))
    families = []
    for family, name in FAMILIES.items():
        rows = tuple(
            TypeRow(
                kind, sum(held.get(slug, {}).values()), {key: counts[slug][key] for key in keys if key in counts.get(slug, {})}
            )
            for slug, kind in TYPES.items()
            if kind.family == family
        )
        families.append(FamilyRow(family, name, rows))
    every = [count for one in families for row in one.types for count in row.recent.values()]
    total = sum(row.total for one in families for row in one.types)
    return EventsPage(tuple(families), keys, unit, total, max(every, default=0))


def years_of(months: dict[str, int]) -> dict[str, int]:
    """Counts by month added up by year."""
    out: dict[str, int] = {}
    for month, count in sorted(months.items()):
        out[month[:4]] = out.get(month[:4], 0) + count
    return out


@page("/events/{slug:str}", "event.html")
def event(ask: Ask) -> EventTypePage:
    slug = ask.params["slug"]
    if slug not in TYPES:
        raise Missing(f"{slug[:40]!r} is not an event type; /events lists them")
    archive = ask.shelf.archive
    counts = by_month(ask.shelf).get(slug, {})
    months = tuple(months_between(min(counts), max(counts))) if counts else ()
    places = [(str(country or "not told"), int(count or 0)) for country, count in archive.counts(("country",), types=(slug,))]
    sql = "SELECT status, count(*) FROM held.coded WHERE type = ? GROUP BY status ORDER BY 2 DESC"
    return EventTypePage(
        type=TYPES[slug],
        total=sum(counts.values()),
        months=months,
        counts=counts,
        years=years_of(counts),
        countries=tuple(sorted(places, key=lambda pair: -pair[1])[:15]),
        statuses=tuple((str(status), int(count)) for status, count in ask.shelf.query(sql, slug, tables=("held.coded",))),
        examples=archive.events(types=(slug,), limit=40),
        search=f"/search?type={slug}",
        feed=f"/feeds/reports.atom?type={slug}",
    )
