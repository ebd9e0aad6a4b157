"""The archive itself: its status, and its watches."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Request, Response, get
from msgspec import Struct

from sixk.archive.results import Status
from sixk.web.api.asked import kept, resource, state


class WatchEntry(Struct, frozen=True):
    """A saved search; ``feed`` is its Atom feed."""

    name: str
    query: str
    filters: dict[str, Any]
    created: str
    feed: str | None


class WatchList(Struct, frozen=True):
    watches: tuple[WatchEntry, ...]


@resource("/status", "archive")
def status(request: Request[Any, Any, Any]) -> Response[Status]:
    """Counts, and the journal record that answers are made from."""
    return kept(state(request).archive.status())


@get("/openapi.json", include_in_schema=False, sync_to_thread=True)
def openapi(request: Request[Any, Any, Any]) -> Response[bytes]:
    """This API, described."""
    body = msgspec.json.encode(request.app.openapi_schema.to_schema())
    headers = {"x-sixk-keep": "version", "cache-control": "no-cache"}
    return Response(body, media_type="application/vnd.oai.openapi+json", headers=headers)


@resource("/watches", "archive")
def watches(request: Request[Any, Any, Any]) -> Response[WatchList]:
    """Saved searches."""
    held = state(request).archive.watches.all()
    entries = tuple(
        WatchEntry(
            one.name, one.query, dict(one.filters), one.created, f"/feeds/watches/{one.token}.atom" if one.token else None
        )
        for one in held
    )
    return Response(WatchList(entries), headers={"x-sixk-keep": "tag", "cache-control": "no-cache"})


handlers = [status, openapi, watches]
