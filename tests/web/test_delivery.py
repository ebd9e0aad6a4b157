"""Kept answers: entity tags, conditional requests, encodings, and letting go when the journal moves."""

from __future__ import annotations

import asyncio
import gzip
from typing import Any

import pytest
from backports import zstd

from sixk.web.delivery import Delivery, Line, accepts, matches

ACCEPTS = [
    (b"gzip, deflate, br, zstd", b"zstd"),  # a browser
    (b"gzip, deflate", b"gzip"),  # a program
    (b"zstd;q=0, gzip", b"gzip"),  # refused by name
    (b"identity", b""),
    (b"gzip;q=0.0", b""),
]


@pytest.mark.parametrize(("header", "encoding"), ACCEPTS)
def test_accepts(header: bytes, encoding: bytes) -> None:
    assert accepts(header) == encoding


@pytest.mark.parametrize(
    ("header", "same"), [(b'W/"a"', True), (b'"a"', True), (b'"b", W/"a"', True), (b"*", True), (b'"b"', False)]
)
def test_matches(header: bytes, same: bool) -> None:
    assert matches(header, b'W/"a"') is same


class Site:
    """An app that counts how often it is asked, behind a delivery."""

    def __init__(self, keep: bytes = b"version", body: bytes = b"x" * 2000, most: int = 1 << 20) -> None:
        self.asked, self.version, self.keep, self.body = 0, 1, keep, body
        self.delivery = Delivery(self, lambda: self.version, most)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.asked += 1
        headers = [(b"content-type", b"text/plain"), (b"x-sixk-keep", self.keep)]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": self.body[:7], "more_body": True})
        await send({"type": "http.response.body", "body": self.body[7:]})

    def get(self, path: str = "/", method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        sent: list[dict[str, Any]] = []

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "headers": pairs,
        }
        asyncio.run(self.delivery(scope, None, send))
        got = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        assert "x-sixk-keep" not in got
        return sent[0]["status"], got, b"".join(message.get("body", b"") for message in sent[1:])


def test_the_same_address_is_made_once_a_version() -> None:
    site = Site()
    assert site.get() == site.get() and site.asked == 1
    site.version = 2
    site.get()
    assert site.asked == 2


def test_a_conditional_request_gets_304_without_a_body() -> None:
    site = Site()
    tag = site.get()[1]["etag"]
    status, headers, body = site.get(if_none_match=tag)
    assert (status, body, headers["etag"]) == (304, b"", tag)


def test_encodings_carry_the_same_body_and_tag() -> None:
    site = Site()
    plain, squeezed, standard = site.get(), site.get(accept_encoding="gzip"), site.get(accept_encoding="zstd")
    assert gzip.decompress(squeezed[2]) == zstd.decompress(standard[2]) == plain[2]
    assert plain[1]["etag"] == squeezed[1]["etag"] and squeezed[1]["vary"] == "accept-encoding"
    assert int(squeezed[1]["content-length"]) == len(squeezed[2])


def test_head_says_what_get_would_and_sends_nothing() -> None:
    site = Site()
    status, headers, body = site.get(method="HEAD")
    assert (status, body, headers["content-length"]) == (200, b"", "2000")
    site.get()
    assert site.asked == 1


def test_a_tagged_answer_is_not_kept() -> None:
    site = Site(keep=b"tag")
    site.get()
    assert site.get()[1]["etag"] and site.asked == 2


def test_a_stream_is_compressed_as_it_goes() -> None:
    site = Site(keep=b"stream")
    assert gzip.decompress(site.get(accept_encoding="gzip")[2]) == site.body
    assert zstd.decompress(site.get(accept_encoding="zstd")[2]) == site.body
    assert site.get()[2] == site.body


def test_first_come_first_served_and_a_stream_leaves_its_place() -> None:
    order: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        order.append("begun " + scope["path"])
        keep = b"stream" if scope["path"] == "/stream" else b"tag"
        await send({"type": "http.response.start", "status": 200, "headers": [(b"x-sixk-keep", keep)]})
        await asyncio.sleep(0.05)
        await send({"type": "http.response.body", "body": b""})
        order.append("done " + scope["path"])

    async def send(message: Any) -> None:
        return None

    async def main() -> None:
        delivery = Delivery(app, lambda: 1, 1000, at_once=1)

        def ask(path: str) -> Any:
            return delivery(
                {"type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "query_string": b"", "headers": []},
                None,
                send,
            )

        await asyncio.gather(*(ask(path) for path in ("/stream", "/a", "/b", "/healthz")))
        assert not delivery.line.full()

    asyncio.run(main())
    assert order.index("begun /a") < order.index("done /stream")  # the stream went on without its place
    assert order.index("done /a") < order.index("begun /b")  # one at a time, in turn
    assert order.index("begun /healthz") < order.index("done /a")  # health waits for nobody


def test_memory_is_bounded() -> None:
    site = Site(body=b"y" * 5000, most=200_000)
    for number in range(100):
        site.get(f"/{number}")
    assert site.delivery.bytes <= 200_000


def test_programs_go_first_and_people_by_turns() -> None:
    async def run() -> list[str]:
        line, order = Line(1), []

        async def visit(name: str) -> None:
            await line.enter(name.startswith("program"))
            order.append(name)
            await asyncio.sleep(0)
            line.leave()

        await line.enter()
        tasks = []
        for name in ("person 1", "person 2", "program 1", "program 2", "program 3", "program 4"):
            tasks.append(asyncio.create_task(visit(name)))
            await asyncio.sleep(0)
        line.leave()
        await asyncio.gather(*tasks)
        assert not line.full()
        return order

    assert asyncio.run(run()) == ["program 1", "program 2", "person 1", "program 3", "person 2", "program 4"]


def test_who_goes_away_while_waiting_holds_nobody_up() -> None:
    async def run() -> None:
        line = Line(1)
        await line.enter()
        first, second = asyncio.create_task(line.enter()), asyncio.create_task(line.enter(program=True))
        await asyncio.sleep(0)
        second.cancel()
        line.leave()  # the program is next, but is just going
        await asyncio.wait_for(first, 1)
        third = asyncio.create_task(line.enter())
        await asyncio.sleep(0)
        line.leave()
        third.cancel()  # let in and gone at once
        await asyncio.gather(second, third, return_exceptions=True)
        assert not line.full()

    asyncio.run(run())
