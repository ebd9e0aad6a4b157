"""New reports as they are added: a server-sent event each, from the journal, filtered as any list is.

``GET /api/v1/stream?type=results&after=12`` gives what journal records after 12 brought, then waits. The event id is the number
of the record, so that a client that comes back with Last-Event-ID misses nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
from litestar import Request, get
from litestar.response import Stream
from msgspec.structs import replace

from sixk.archive.results import Hit
from sixk.web.filters import Filters, number
from sixk.web.page import Ask
from sixk.web.shelf import Shelf

BEAT = 15.0
"""Seconds after which a comment is sent, so that proxies keep the connection and a client that left is noticed."""

MOST = 500
"""Reports told after one look; a larger batch is told as one event ``many`` with its count."""


def since(shelf: Shelf, filters: Filters, after: int) -> tuple[tuple[Hit, ...], int]:
    """Reports that fit and came with journal records after this one, oldest first, and how many there are in all."""
    arguments = {**filters.arguments(), "sort": "oldest", "limit": MOST, "cursor": None, "after": after}
    result = shelf.archive.search(**arguments)
    return (() if result.total > MOST else result.hits), result.total


async def _events(shelf: Shelf, filters: Filters, after: int, stopping: asyncio.Event) -> AsyncIterator[bytes]:
    yield f": reports added after record {after}\nretry: 5000\n\n".encode()
    waited = 0.0
    while not stopping.is_set():
        if (version := shelf.look()) > after:
            hits, count = await asyncio.to_thread(since, shelf, filters, after)
            after = version
            mark = f"id: {after}\n"
            for hit in hits:
                yield f"event: report\n{mark}data: {msgspec.json.encode(hit).decode()}\n\n".encode()
            if count > MOST:
                yield f'event: many\n{mark}data: {{"count":{count}}}\n\n'.encode()
            waited = 0.0
        elif waited >= BEAT:
            yield b": still here\n\n"
            waited = 0.0
        try:
            await asyncio.wait_for(stopping.wait(), 0.5)
        except TimeoutError:
            waited += 0.5


@get("/api/v1/stream", include_in_schema=False)
async def stream(request: Request[Any, Any, Any]) -> Stream:
    """New reports as server-sent events."""
    ask = Ask(request)
    filters = replace(ask.filters(), cursor=None)
    last = request.headers.get("last-event-id") or ""
    given = last if last.isascii() and last.isdigit() and len(last) < 10 else ask.one("after")
    after = number(given, "after", ask.shelf.version, 0, 10**9)
    stopping: asyncio.Event = request.app.state["stopping"]
    body: AsyncIterator[bytes] = _events(ask.shelf, filters, after, stopping)
    if request.scope.get("sixk.head"):
        body = _nothing()
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return Stream(body, media_type="text/event-stream", headers=headers)


async def _nothing() -> AsyncIterator[bytes]:
    return
    yield b""


handlers = [stream]
