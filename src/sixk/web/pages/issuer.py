"""Issuers: the list of them, and one with its years as a picture, the table of the same, its reports and its names."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sixk.archive.results import EventRow, Hit, Issuer
from sixk.web import filters
from sixk.web.page import Ask, page
from sixk.web.pages.listing import Facet, facets
from sixk.web.problems import Missing

STEP = 100
MOST_EVENTS = 2_000
FACETS = ("routine", "type", "year", "role")


class IssuersPage(Struct, frozen=True):
    q: str
    country: str | None
    total: int
    issuers: tuple[Issuer, ...]
    more: str | None


class YearRow(Struct, frozen=True):
    type: str
    counts: tuple[int, ...]
    total: int


class IssuerPage(Struct, frozen=True):
    issuer: Issuer
    events: tuple[EventRow, ...]
    years: tuple[str, ...]
    table: tuple[YearRow, ...]
    hits: tuple[Hit, ...]
    total: int
    facets: tuple[Facet, ...]
    search: str
    feed: str
    more_events: bool = False


@page("/issuers", "issuers.html")
def issuers(ask: Ask) -> IssuersPage:
    q = filters.words(ask.one("q"), "q", 200)
    country = filters.words(ask.one("country"), "country", 80) or None
    offset = filters.number(ask.one("offset"), "offset", 0, 0, 10_000_000)
    found = ask.shelf.archive.issuers(q, country=country, limit=STEP + 1, offset=offset)
    total = len(ask.shelf.archive.snapshot().directory.issuers)
    more = None
    if len(found) > STEP:
        from urllib.parse import urlencode

        pairs = {"q": q, "country": country, "offset": offset + STEP}
        more = "/issuers?" + urlencode({key: value for key, value in pairs.items() if value})
    return IssuersPage(q, country, total, found[:STEP], more)


@page("/issuers/{cik:str}", "issuer.html")
def issuer(ask: Ask) -> IssuerPage:
    try:
        cik = filters.cik(ask.params["cik"])
    except filters.BadQuery as error:
        raise Missing(str(error)) from error
    assert cik is not None
    archive = ask.shelf.archive
    one = ask.shelf.issuer(cik)
    asked = replace(ask.filters(limit=30), cik=cik, issuer=None, sort="newest", q="")
    result = archive.search(**asked.arguments(), facets=FACETS)
    events = archive.events(cik=cik, limit=MOST_EVENTS)
    counts = archive.counts(("type", "year"), cik=cik)
    years = sorted({str(year) for _, year, _ in counts if year})
    rows: dict[str, dict[str, int]] = {}
    for kind, year, count in counts:
        rows.setdefault(str(kind), {})[str(year)] = int(count or 0)
    table = tuple(
        YearRow(kind, tuple(held.get(year, 0) for year in years), sum(held.values()))
        for kind, held in sorted(rows.items(), key=lambda pair: -sum(pair[1].values()))
    )
    path = f"/issuers/{cik}"
    bare = replace(asked, cik=None, sort=None)
    return IssuerPage(
        issuer=one,
        events=events,
        years=tuple(years),
        table=table,
        hits=result.hits,
        total=result.total,
        facets=facets(bare, result.facets, path, FACETS),
        search=replace(asked, sort=None).url("/search"),
        feed=replace(asked, sort=None).url("/feeds/reports.atom"),
        more_events=len(events) >= MOST_EVENTS,
    )
