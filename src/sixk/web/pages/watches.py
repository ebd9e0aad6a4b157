"""Watches: saved searches with what they found last and their feeds."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from sixk.archive.results import Hit, Watch
from sixk.web.filters import Filters
from sixk.web.page import Ask, page


class WatchRow(Struct, frozen=True):
    """A watch without its secret; ``url`` is the same search on our page."""

    name: str
    query: str
    created: str
    webhook: bool
    url: str
    feed: str
    total: int
    newest: tuple[Hit, ...]


class WatchesPage(Struct, frozen=True):
    watches: tuple[WatchRow, ...]


def filters_of(watch: Watch) -> Filters:
    """The filters of a page that shows what a watch finds; keywords a page has not are left out."""
    held: dict[str, Any] = {}
    for name, value in watch.filters.items():
        if name in ("types", "items"):
            held[name] = tuple(value) if isinstance(value, list | tuple) else (str(value),)
        elif name in Filters.__struct_fields__ and name not in ("q", "cursor", "limit"):
            held[name] = value
    return Filters(q=watch.query, **held)


@page("/watches", "watches.html")
def watches(ask: Ask) -> WatchesPage:
    rows = []
    for watch in ask.shelf.archive.watches.all():
        result = ask.shelf.archive.search(watch.query, **{**watch.filters, "sort": "newest", "limit": 5})  # type: ignore[arg-type]
        filters = filters_of(watch)
        rows.append(
            WatchRow(
                name=watch.name,
                query=watch.query,
                created=watch.created,
                webhook=bool(watch.webhook),
                url=filters.url("/search"),
                feed=f"/feeds/watches/{watch.token}.atom" if watch.token else filters.url("/feeds/reports.atom"),
                total=result.total,
                newest=result.hits,
            )
        )
    return WatchesPage(tuple(rows))
