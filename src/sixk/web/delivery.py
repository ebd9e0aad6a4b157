"""ASGI app -> the same app with answers kept a journal version, entity tags, conditional requests, gzip and zstd.

A handler marks an answer with the header ``x-sixk-keep`` (removed here): ``version`` = the same for everybody until the journal
moves, ``tag`` = give it an entity tag and compress it, but keep nothing. Other answers pass as they are, compressed on the fly
where ``x-sixk-keep: stream`` asks for it.
"""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections import OrderedDict, deque
from collections.abc import Callable
from hashlib import blake2b
from typing import Any

from sixk.zstd import zstd

Scope = dict[str, Any]
Headers = list[tuple[bytes, bytes]]

_SMALL = 600
_LONG = 200_000
"""Bytes that are packed in a thread, so that others need not wait."""
_HURRIED = ("/healthz", "/static/")
_PROGRAMS = ("/api/",)
_MARK = b"x-sixk-keep"


class Kept:
    """One answer: status, headers without length and encoding, and the body: as it is, or packed in the encodings asked for.

    What can be packed is held packed alone, a fifth of it, so that the same memory keeps five times as many answers.
    """

    __slots__ = ("_packed", "_plain", "headers", "length", "status", "tag")

    def __init__(self, status: int, headers: Headers, body: bytes, encoding: bytes = b"") -> None:
        self.status = status
        self.headers = headers
        self.length = len(body)
        self.tag = b'W/"' + blake2b(body, digest_size=12).hexdigest().encode() + b'"'
        packs = self.length >= _SMALL and _compressible(headers)
        name = encoding or b"zstd"
        self._packed: dict[bytes, bytes] = {name: _pack(name, body)} if packs else {}
        self._plain = b"" if packs else body

    def size(self) -> int:
        """Bytes to reckon with: the body, about as much again for its other encoding, and the rest."""
        return 2 * sum(map(len, self._packed.values())) + len(self._plain) + 600

    def body(self, encoding: bytes) -> tuple[bytes, bytes]:
        """The body, and the encoding it is in."""
        if not self._packed:
            return self._plain, b""
        if not encoding:
            return self._unpacked(), b""
        if encoding not in self._packed:
            self._packed[encoding] = _pack(encoding, self._unpacked())
        return self._packed[encoding], encoding

    def _unpacked(self) -> bytes:
        name, data = next(iter(self._packed.items()))
        return zstd.decompress(data) if name == b"zstd" else gzip.decompress(data)


def _pack(encoding: bytes, body: bytes) -> bytes:
    return zstd.compress(body, 3) if encoding == b"zstd" else gzip.compress(body, 4, mtime=0)


def accepts(header: bytes) -> bytes:
    """The best of zstd, gzip and nothing that an Accept-Encoding header allows."""
    offers = {}
    for part in header.lower().split(b","):
        name, _, rest = part.strip().partition(b";")
        offers[name.strip()] = rest.replace(b" ", b"") not in (b"q=0", b"q=0.0", b"q=0.00", b"q=0.000")
    for name in (b"zstd", b"gzip"):
        if offers.get(name, False):
            return name
    return b""


def matches(header: bytes, tag: bytes) -> bool:
    """Whether an If-None-Match header names the tag, by weak comparison."""
    if header.strip() == b"*":
        return True
    bare = tag.removeprefix(b"W/")
    return any(one.strip().removeprefix(b"W/") == bare for one in header.split(b","))


PEOPLE = 0.9
"""How many people are let in for each program where both wait: a page has more time than a call that is one of many."""


class Line:
    """So many places. Who finds none waits in line: programs in one, people in another, let in by turns where both wait, but nine people
    for ten programs."""

    def __init__(self, places: int) -> None:
        self.free = places
        self._programs: deque[asyncio.Future[None]] = deque()
        self._people: deque[asyncio.Future[None]] = deque()
        self._owed = 0.0  # people who would have been let in by now

    def full(self) -> bool:
        return self.free <= 0

    async def enter(self, program: bool = False) -> None:
        if self.free > 0:
            self.free -= 1
            return
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        line = self._programs if program else self._people
        line.append(place)
        try:
            await place
        except asyncio.CancelledError:
            if place.done() and not place.cancelled():
                self.leave()  # let in just as it went away
            elif place in line:
                line.remove(place)
            raise

    def leave(self) -> None:
        """Give a place back, to the next in line if there is one."""
        while self._programs or self._people:
            person = not self._programs or (bool(self._people) and self._owed >= 1)
            if self._programs and self._people:
                self._owed += -1 if person else PEOPLE
            place = (self._people if person else self._programs).popleft()
            if not place.done():
                place.set_result(None)
                return
        self.free += 1


class Delivery:
    """See the module's docstring. ``version()`` gives what kept answers hang on; ``most`` bounds them in bytes.

    ``at_once`` answers are made at a time, and whoever asks waits in line: under more load than the machine can bear, all wait a
    little, instead of those whose page is kept not at all and the others for long. A stream leaves its place when it begins. Of those
    who wait, calls of the API are let in first, by turns, but ten of them for nine pages.
    """

    def __init__(self, app: Any, version: Callable[[], object], most: int, at_once: int = 4) -> None:
        self.app = app
        self.version = version
        self.most = most
        self.hits = 0
        self.misses = 0
        self._kept: OrderedDict[tuple[Any, ...], Kept] = OrderedDict()
        self._sizes: dict[tuple[Any, ...], int] = {}
        self.bytes = 0
        self._version: object = None
        self.line = Line(at_once)

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        version = self.version()
        if version != self._version:
            self._kept.clear()
            self._sizes.clear()
            self.bytes = 0
            self._version = version
        wanted = if_none_match = b""
        for name, value in scope["headers"]:
            if name == b"accept-encoding":
                wanted = value
            elif name == b"if-none-match":
                if_none_match = value
        encoding = accepts(wanted) if wanted else b""
        key = (scope["raw_path"], scope["query_string"], scope.get("sixk.prefix", ""), scope.get("sixk.base", ""))
        head = scope["method"] == "HEAD"
        kept = self._kept.get(key)
        hurried = scope["path"].startswith(_HURRIED)
        program = scope["path"].startswith(_PROGRAMS)
        if self.line.full() and not hurried:
            await self.line.enter(program)
            self.line.leave()
            kept = self._kept.get(key)
        if kept is not None:
            self.hits += 1
            scope["sixk.kept"] = True
            self._kept.move_to_end(key)
            await reply(kept, encoding, if_none_match, head, send)
            return
        self.misses += 1
        if head:  # handlers know GET only; those that stream look at sixk.head and give no body
            scope = {**scope, "method": "GET", "sixk.head": True}
        collector = _Collector(self, key, version, encoding, if_none_match, head, send)
        if hurried:
            collector.holds = False
        else:
            await self.line.enter(program)
        try:
            await self.app(scope, receive, collector)
        finally:
            collector.let_go()

    def keep(self, key: tuple[Any, ...], version: object, kept: Kept) -> None:
        size = kept.size()
        if version != self._version or size > self.most // 8:
            return
        if key in self._kept:  # two made it at the same time
            return
        self._kept[key] = kept
        self._sizes[key] = size
        self.bytes += size
        while self.bytes > self.most:
            old, _ = self._kept.popitem(last=False)
            self.bytes -= self._sizes.pop(old)


async def reply(kept: Kept, encoding: bytes, if_none_match: bytes, head: bool, send: Any) -> None:
    if if_none_match and kept.status == 200 and matches(if_none_match, kept.tag):
        headers = [(n, v) for n, v in kept.headers if n not in (b"content-type", b"content-disposition")]
        await send({"type": "http.response.start", "status": 304, "headers": [*headers, (b"etag", kept.tag)]})
        await send({"type": "http.response.body", "body": b""})
        return
    body, packed = kept.body(encoding)
    headers = [*kept.headers, (b"etag", kept.tag)] if kept.status == 200 else list(kept.headers)
    if packed:
        headers.append((b"content-encoding", packed))
    headers.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": kept.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if head else body})


def _compressible(headers: Headers) -> bool:
    for name, value in headers:
        if name == b"content-type":
            return value.startswith((b"text/", b"application/json", b"application/atom", b"application/problem", b"image/svg",
                                     b"application/x-ndjson", b"application/vnd.oai"))  # fmt: skip
        if name == b"content-encoding":
            return False
    return False


class _Collector:
    """The `send` of a request that was not kept: holds back a marked answer until it is whole, passes others on."""

    def __init__(
        self,
        delivery: Delivery,
        key: tuple[Any, ...],
        version: object,
        encoding: bytes,
        if_none_match: bytes,
        head: bool,
        send: Any,
    ) -> None:
        self.delivery, self.key, self.version = delivery, key, version
        self.encoding, self.if_none_match, self.head, self.send = encoding, if_none_match, head, send
        self.start: dict[str, Any] | None = None
        self.mark = b""
        self.parts: list[bytes] = []
        self.squeeze: Any = None
        self.holds = True

    def let_go(self) -> None:
        """Give the place back: when the answer is made, or when a stream begins."""
        if self.holds:
            self.holds = False
            self.delivery.line.leave()

    async def __call__(self, message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif message["type"] == "http.response.body" and self.start is not None:
            self.parts.append(message.get("body", b""))
            if not message.get("more_body"):
                await self._finish()
        elif message["type"] == "http.response.body" and self.squeeze is not None:
            more = message.get("more_body", False)
            data = self.squeeze.compress(message.get("body", b""))
            data += self.squeeze.flush() if not more else b""
            if data or not more:
                await self.send({"type": "http.response.body", "body": data, "more_body": more})
        elif message["type"] == "http.response.body" and self.head:
            if not message.get("more_body"):
                await self.send({"type": "http.response.body", "body": b""})
        else:
            await self.send(message)

    async def _begin(self, message: dict[str, Any]) -> None:
        headers: Headers = [(name.lower(), value) for name, value in message["headers"]]
        mark = next((value for name, value in headers if name == _MARK), b"")
        headers = [(name, value) for name, value in headers if name != _MARK]
        if mark in (b"version", b"tag"):
            self.mark = mark
            kept = [(n, v) for n, v in headers if n not in (b"content-length", b"etag", b"vary")]
            self.start = {"status": message["status"], "headers": [*kept, (b"vary", b"accept-encoding")]}
            return
        if mark == b"stream" and self.encoding and not self.head:
            self.squeeze = zstd.ZstdCompressor(level=3) if self.encoding == b"zstd" else zlib.compressobj(6, wbits=31)
            headers = [(n, v) for n, v in headers if n != b"content-length"]
            headers += [(b"content-encoding", self.encoding), (b"vary", b"accept-encoding")]
        self.let_go()
        await self.send({**message, "headers": headers})

    async def _finish(self) -> None:
        assert self.start is not None
        made = (self.start["status"], self.start["headers"], b"".join(self.parts), self.encoding)
        kept = await asyncio.to_thread(Kept, *made) if len(made[2]) > _LONG else Kept(*made)
        if self.mark == b"version" and kept.status == 200:
            self.delivery.keep(self.key, self.version, kept)
        self.let_go()
        await reply(kept, self.encoding, self.if_none_match, self.head, self.send)
