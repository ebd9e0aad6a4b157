"""Any list of reports as an Atom feed: ``/feeds/reports.atom?`` and the filters of the pages; watches by their token."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from litestar import Request, Response, get
from msgspec.structs import replace

from sixk.archive.results import Hit
from sixk.web.filters import Filters
from sixk.web.page import Ask, environment
from sixk.web.problems import Missing
from sixk.web.words import facet_value, name_of

ATOM = "application/atom+xml; charset=utf-8"


def moment(accepted: str | None, filed: str | None) -> str:
    """An RFC 3339 time for a report: its acceptance, else midnight of its filing day, else the epoch."""
    if accepted and len(accepted) >= 19:
        return accepted
    return f"{filed or '1970-01-01'}T00:00:00Z"


def clean(text: str) -> str:
    """Text as XML 1.0 takes it: control characters and noncharacters are dropped."""
    return "".join(c for c in text if (c >= " " or c in "\n\t") and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff")


def title_of(filters: Filters, settings_title: str) -> str:
    parts = [f"“{filters.q}”"] if filters.q else []
    parts += [name_of(one) for one in filters.types] + [f"item {one}" for one in filters.items]
    parts += [
        facet_value(name, getattr(filters, name))
        for name in ("issuer", "cik", "country", "form", "role", "status")
        if getattr(filters, name)
    ]
    return f"{settings_title}: {', '.join(parts) or 'all reports'}"


def atom(hits: Sequence[Hit], *, title: str, self_url: str, page_url: str, base: str) -> bytes:
    """An Atom feed of reports, each with its events as categories; ``base`` is where our links start."""
    entries = [
        {
            "hit": hit,
            "when": moment(hit.accepted, hit.filed),
            "link": f"{base}/reports/{hit.accession}",
            "title": clean(f"{hit.issuer or hit.cik or hit.accession}: {', '.join(map(name_of, hit.types)) or 'no event'}"),
            "issuer": clean(hit.issuer or "unnamed"),
            "words": clean(" ".join((hit.headline or hit.snippet or "").split())[:500]),
        }
        for hit in hits
    ]
    values: dict[str, object] = {"entries": entries, "title": clean(title), "self": self_url, "page": page_url, "base": base}
    values["updated"] = entries[0]["when"] if entries else "1970-01-01T00:00:00Z"
    return environment().get_template("feed.xml").render(values).encode()


def _headers() -> dict[str, str]:
    return {"x-sixk-keep": "version", "cache-control": "public, max-age=60"}


@get("/feeds/reports.atom", sync_to_thread=True, include_in_schema=False)
def reports(request: Request[Any, Any, Any]) -> Response[bytes]:
    ask = Ask(request)
    filters = replace(ask.filters(limit=50, most=200), sort="newest", cursor=None)
    result = ask.shelf.archive.search(**filters.arguments())
    shown = replace(filters, sort=None, limit=50)
    body = atom(
        result.hits,
        title=title_of(filters, ask.settings.title),
        self_url=ask.base
        + "/feeds/reports.atom"
        + (f"?{urlencode(replace(filters, sort=None).pairs())}" if filters.any else ""),
        page_url=ask.base + shown.url("/search"),
        base=ask.base,
    )
    return Response(body, media_type=ATOM, headers=_headers())


@get("/feeds/watches/{token:str}", sync_to_thread=True, include_in_schema=False)
def watch(request: Request[Any, Any, Any]) -> Response[bytes]:
    from sixk.web.pages.watches import filters_of

    ask = Ask(request)
    token = ask.params["token"].removesuffix(".atom")
    for one in ask.shelf.archive.watches.all():
        if one.token and one.token == token:
            arguments: dict[str, Any] = {**one.filters, "sort": "newest", "limit": 50}
            result = ask.shelf.archive.search(one.query, **arguments)
            body = atom(
                result.hits,
                title=f"{ask.settings.title}: {one.name}",
                self_url=f"{ask.base}/feeds/watches/{token}.atom",
                page_url=ask.base + filters_of(one).url("/search"),
                base=ask.base,
            )
            return Response(body, media_type=ATOM, headers=_headers())
    raise Missing("There is no watch with this feed")


handlers = [reports, watch]
