"""Search over all reports: words and filters in, hits with snippets, facet counts and the next page out."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sixk.archive.results import Hit
from sixk.web.filters import FACETS, Filters
from sixk.web.page import Ask, page
from sixk.web.pages.listing import Chosen, Facet, chosen, facets

STEP = 20
TOO_MANY = 2_000


class SearchPage(Struct, frozen=True):
    filters: Filters
    total: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    chosen: tuple[Chosen, ...]
    notes: tuple[str, ...]
    sort: str
    sorts: dict[str, str]
    keep: tuple[tuple[str, str], ...]
    more: str | None
    feed: str
    export: str
    too_many: bool = False
    step: int = STEP


@page("/search", "search.html")
def search(ask: Ask) -> SearchPage:
    filters = ask.filters(limit=STEP)
    result = ask.shelf.archive.search(**filters.arguments(), facets=FACETS)
    sort = filters.sort or ("relevance" if filters.q else "newest")
    return SearchPage(
        filters=filters,
        total=result.total,
        hits=result.hits,
        facets=facets(filters, result.facets, "/search", FACETS),
        chosen=chosen(filters, "/search"),
        notes=result.notes,
        sort=sort,
        sorts={name: filters.url("/search", sort=name) for name in ("relevance", "newest", "oldest")},
        keep=tuple(pair for pair in replace(filters, since=None, until=None, cursor=None).pairs()),
        more=filters.url("/search", cursor=result.cursor) if result.cursor else None,
        feed=replace(filters, sort=None, limit=50).url("/feeds/reports.atom"),
        export=replace(filters, sort=None, limit=50).url("/api/v1/export/reports/jsonl"),
        too_many=result.total >= TOO_MANY and not filters.cursor,
    )
