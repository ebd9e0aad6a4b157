"""ASGI app -> the same app with an access log of one line a request and the counters behind /metrics."""

from __future__ import annotations

import sys
import time
import traceback
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from sixk.web.guard import family

Scope = dict[str, Any]

BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""Upper bounds of the latency buckets, in seconds."""


class Log:
    """See the module's docstring. ``out`` is where lines go; ``style`` json, plain or off."""

    def __init__(self, app: Any, style: str, out: TextIO | None = None) -> None:
        self.app = app
        self.style = style
        self.out = out or sys.stdout
        self.requests: Counter[tuple[str, int]] = Counter()
        self.buckets: dict[str, list[int]] = {}
        self.seconds: Counter[str] = Counter()
        self.sent = 0
        self.open = 0
        self.started = time.time()
        self._encoder = msgspec.json.Encoder()

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = time.perf_counter()
        status = sent = 0

        async def counted(message: dict[str, Any]) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
            elif message["type"] == "http.response.body":
                sent += len(message.get("body", b""))
            await send(message)

        self.open += 1
        try:
            await self.app(scope, receive, counted)
        finally:
            self.open -= 1
            self._note(scope, status or 499, sent, time.perf_counter() - begun)

    def _note(self, scope: Scope, status: int, sent: int, seconds: float) -> None:
        # Routing rewrites the path of what is mounted; the guard noted the one asked for, without a key.
        path: str = scope.get("sixk.path") or scope["path"]
        kind = family(path)
        self.requests[kind, status] += 1
        self.seconds[kind] += seconds  # type: ignore[assignment]
        self.sent += sent
        held = self.buckets.setdefault(kind, [0] * (len(BOUNDS) + 1))
        held[bisect_left(BOUNDS, seconds)] += 1
        if self.style == "off":
            return
        query: bytes = scope["query_string"]
        target = f"{path}?{query.decode('latin-1')}" if query else path
        if self.style == "json":
            line = {
                "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                "method": scope["method"],
                "path": target,
                "status": status,
                "bytes": sent,
                "ms": round(seconds * 1000, 2),
                "from": (scope.get("client") or (None,))[0],
                "key": scope.get("sixk.name"),
                "kept": scope.get("sixk.kept", False),
                "agent": next((v.decode("latin-1")[:120] for n, v in scope["headers"] if n == b"user-agent"), None),
            }
            self._write(self._encoder.encode(line).decode())
        else:
            # A path may hold anything a client sends; a log line must stay one line.
            self._write(f"{time.strftime('%H:%M:%S')} {status} {scope['method']} {target!r} {sent} B {seconds * 1000:.1f} ms")

    def broken(self, scope: Scope, error: BaseException) -> None:
        """Say to the log what broke: the only place where an unforeseen exception is told."""
        text = "".join(traceback.format_exception(error))
        if self.style == "json":
            text = self._encoder.encode({"broken": scope["path"], "trace": text}).decode()
        print(text, file=sys.stderr, flush=True)

    def _write(self, line: str) -> None:
        self.out.write(line + "\n")
        self.out.flush()

    def metrics(self, gauges: Iterable[tuple[str, str, float]]) -> str:
        """The Prometheus text of the counters and of ``gauges`` (name, help, value)."""
        out = ["# HELP sixk_requests_total Requests answered.", "# TYPE sixk_requests_total counter"]
        out += [
            f'sixk_requests_total{{family="{kind}",status="{status}"}} {n}'
            for (kind, status), n in sorted(self.requests.items())
        ]
        out += ["# HELP sixk_request_seconds Time to answer.", "# TYPE sixk_request_seconds histogram"]
        for kind, held in sorted(self.buckets.items()):
            total = 0
            for bound, count in zip((*BOUNDS, "+Inf"), held, strict=True):
                total += count
                out.append(f'sixk_request_seconds_bucket{{family="{kind}",le="{bound}"}} {total}')
            out.append(f'sixk_request_seconds_sum{{family="{kind}"}} {float(self.seconds[kind]):.6f}')
            out.append(f'sixk_request_seconds_count{{family="{kind}"}} {total}')
        out += ["# HELP sixk_sent_bytes_total Bytes of bodies sent.", "# TYPE sixk_sent_bytes_total counter"]
        out += [f"sixk_sent_bytes_total {self.sent}"]
        for name, text, value in (("sixk_requests_open", "Requests being answered.", float(self.open)), *gauges):
            out += [f"# HELP {name} {text}", f"# TYPE {name} gauge", f"{name} {value:.15g}"]
        return "\n".join(out) + "\n"
