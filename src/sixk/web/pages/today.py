"""The first page: the reports of one day, the newest unless another is asked for, with its filters and its neighbours."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sixk.archive.results import Hit
from sixk.web.filters import Filters, day
from sixk.web.page import Ask, page
from sixk.web.pages.listing import Chosen, Facet, chosen, facets
from sixk.web.shelf import Shelf

STEP = 100
FACETS = ("routine", "type", "country", "role", "form")


class TodayPage(Struct, frozen=True):
    version: int
    day: str | None
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


def _url(filters: Filters, when: str, **changes: object) -> str:
    url = filters.url("/", **changes)
    return f"{url}{'&' if '?' in url else '?'}day={when}"


@page("/", "today.html")
def today(ask: Ask) -> TodayPage:
    filters = replace(ask.filters(limit=STEP), q="", since=None, until=None)
    held = days_of(ask.shelf)
    asked = day(ask.one("day"), "day")
    keys = list(held)
    if not keys:
        return TodayPage(ask.shelf.version, None, 0, (), (), (), {}, (), {})
    when = asked or keys[-1]
    result = ask.shelf.archive.search(**{**replace(filters, since=when, until=when).arguments(), "sort": "newest"}, facets=FACETS)
    before = next((key for key in reversed(keys) if key < when), None)
    after = next((key for key in keys if key > when), None)
    place = next((number for number, key in enumerate(keys) if key >= when), len(keys) - 1)
    shown = tuple(keys[max(0, place - 44) : place + 16])
    here = _DayPath(when)
    return TodayPage(
        version=ask.shelf.version,
        day=when,
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
        more=_url(filters, when, cursor=result.cursor) if result.cursor else None,
        plain=f"/?day={when}",
        feed=filters.url("/feeds/reports.atom", limit=50),
        hide_routine=_url(filters, when, routine=None if filters.routine is False else False),
        routine_hidden=filters.routine is False,
    )


class _DayPath:
    """Facets are made for the path alone; here each keeps the day."""

    def __init__(self, when: str) -> None:
        self.when = when

    def _with(self, url: str) -> str:
        return f"{url}{'&' if '?' in url else '?'}day={self.when}"

    def facet(self, one: Facet) -> Facet:
        return replace(one, options=tuple(replace(option, url=self._with(option.url)) for option in one.options))

    def chosen(self, one: Chosen) -> Chosen:
        return replace(one, url=self._with(one.url))
