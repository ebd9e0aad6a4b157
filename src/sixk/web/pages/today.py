"""The first page: the newest reports, by day; or those of one day, with its neighbours. Filters and counts are URLs."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sixk.archive.results import Hit
from sixk.web.filters import Filters, day
from sixk.web.page import Ask, page
from sixk.web.pages.listing import Chosen, Facet, chosen, facets
from sixk.web.shelf import Shelf

STEP = 60
FILL = 40
"""Reports that the first page wants to show: it goes back as many days as it takes, and no further."""
FACETS = ("routine", "type", "country", "role", "form")


class TodayPage(Struct, frozen=True):
    version: int
    day: str | None
    since: str | None
    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    chosen: tuple[Chosen, ...]
    counts: dict[str, int]
    days: tuple[str, ...]
    day_urls: dict[str, str]
    previous_day: str | None = None
    previous: str | None = None
    next_day: str | None = None
    next: str | None = None
    more: str | None = None
    plain: str = "/"
    feed: str = "/feeds/reports.atom"
    hide_routine: str = "/"
    routine_hidden: bool = False
    step: int = STEP


def days_of(shelf: Shelf) -> dict[str, int]:
    """Reports a filing day, oldest first."""
    sql = "SELECT filed, count(*) FROM reports WHERE filed IS NOT NULL GROUP BY filed ORDER BY filed"

    def make() -> dict[str, int]:
        return {str(filed): int(count) for filed, count in shelf.query(sql, tables=("reports",))}

    return shelf.kept("days", make)


def _enough(held: dict[str, int]) -> str:
    """The day to begin with so that the newest days fill a page."""
    total = 0
    for key in reversed(held):
        total += held[key]
        if total >= FILL:
            break
    return key


def _url(filters: Filters, when: str | None, **changes: object) -> str:
    return _with(filters.url("/", **changes), when)


def _with(url: str, when: str | None) -> str:
    return f"{url}{'&' if '?' in url else '?'}day={when}" if when else url


@page("/", "today.html")
def today(ask: Ask) -> TodayPage:
    filters = replace(ask.filters(limit=STEP), q="", since=None, until=None)
    held = days_of(ask.shelf)
    asked = day(ask.one("day"), "day")
    keys = list(held)
    if not keys:
        return TodayPage(ask.shelf.version, None, None, 0, (), (), (), {}, (), {})
    when = asked or keys[-1]
    first = asked or _enough(held)
    result = ask.shelf.archive.search(
        **{**replace(filters, since=first, until=when).arguments(), "sort": "newest"}, facets=FACETS
    )
    before = next((key for key in reversed(keys) if key < when), None)
    after = next((key for key in keys if key > when), None)
    place = next((number for number, key in enumerate(keys) if key >= when), len(keys) - 1)
    shown = tuple(keys[max(0, place - 44) : place + 16])
    here = _DayPath(asked)
    return TodayPage(
        version=ask.shelf.version,
        day=when,
        since=first,
        total=result.total,
        hits=result.hits,
        facets=tuple(here.facet(one) for one in facets(filters, result.facets, "/", FACETS)),
        chosen=tuple(here.chosen(one) for one in chosen(filters, "/")),
        counts={key: held[key] for key in shown},
        days=shown,
        day_urls={key: f"/?day={key}" for key in shown},
        previous_day=before,
        previous=_url(filters, before) if before else None,
        next_day=after,
        next=_url(filters, after) if after else None,
        more=_url(filters, asked, cursor=result.cursor) if result.cursor else None,
        plain=f"/?day={asked}" if asked else "/",
        feed=filters.url("/feeds/reports.atom", limit=50),
        hide_routine=_url(filters, asked, routine=None if filters.routine is False else False),
        routine_hidden=filters.routine is False,
    )


class _DayPath:
    """Facets are made for the path alone; here each keeps the day."""

    def __init__(self, when: str | None) -> None:
        self.when = when

    def facet(self, one: Facet) -> Facet:
        return replace(one, options=tuple(replace(option, url=_with(option.url, self.when)) for option in one.options))

    def chosen(self, one: Chosen) -> Chosen:
        return replace(one, url=_with(one.url, self.when))
