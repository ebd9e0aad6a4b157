"""ASGI app -> the same app behind its checks: the name it is called by, where a browser's request comes from, keys, rates, headers.

Keys are taken from ``Authorization: Bearer KEY``, ``X-API-Key: KEY``, the path prefix ``/k/KEY`` (for clients that can only be told
a base address, such as unmodified EDGAR clients) or the cookie that signing in sets. A key in the path never reaches the log.
"""

from __future__ import annotations

import hmac
import ipaddress
import time
from collections import OrderedDict
from collections.abc import Iterable
from hashlib import sha256
from typing import Any
from urllib.parse import quote, urlsplit

from sixk.web.problems import problem_bytes
from sixk.web.settings import LOOPBACK, Key, Settings

Scope = dict[str, Any]

COOKIE = "sixk_session"
SESSION_SECONDS = 12 * 3600

_FAMILIES = (
    (("/static/", "/healthz", "/sign-in", "/favicon.ico", "/robots.txt"), "always"),
    (("/Archives", "/files/", "/submissions/", "/cgi-bin/", "/LATEST/", "/include/"), "edgar"),
    (("/feeds/",), "feeds"),
    (("/mcp",), "mcp"),
    (("/api/", "/metrics"), "api"),
)
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})

_HEADERS = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"x-frame-options", b"SAMEORIGIN"),
    (b"cross-origin-opener-policy", b"same-origin"),
]

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; manifest-src 'self'"
)


def family(path: str) -> str:
    for starts, name in _FAMILIES:
        if path.startswith(starts):
            return name
    return "pages"


class Rates:
    """Token buckets by name, the oldest forgotten: ``take`` gives 0.0, or the seconds to wait."""

    def __init__(self, most: int = 20_000) -> None:
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._most = most

    def take(self, name: str, per_minute: int, now: float | None = None) -> float:
        now = time.monotonic() if now is None else now
        tokens, then = self._held.pop(name, (float(per_minute), now))
        tokens = min(float(per_minute), tokens + (now - then) * per_minute / 60)
        wait = 0.0 if tokens >= 1 else (1 - tokens) * 60 / per_minute
        self._held[name] = (tokens - 1 if not wait else tokens, now)
        while len(self._held) > self._most:
            self._held.popitem(last=False)
        return wait


def session(secret: str, name: str, now: float | None = None) -> str:
    """The value of the session cookie: who, until when, and proof that we said so."""
    until = int((time.time() if now is None else now) + SESSION_SECONDS)
    body = f"{quote(name, safe='')}.{until}"
    return f"{body}.{hmac.new(secret.encode(), body.encode(), sha256).hexdigest()}"


def who(secret: str, value: str, now: float | None = None) -> str | None:
    """The name in a session cookie that is ours and not over."""
    body, _, mark = value.rpartition(".")
    name, _, until = body.rpartition(".")
    if not (until.isascii() and until.isdigit()) or len(until) > 12:
        return None
    good = hmac.compare_digest(mark.encode(), hmac.new(secret.encode(), body.encode(), sha256).hexdigest().encode())
    return name if good and int(until) > (time.time() if now is None else now) else None


def form_token(secret: str, nonce: str) -> str:
    """The token a form carries against cross-site posts; ``nonce`` is the value of the visitor's CSRF cookie."""
    return hmac.new(secret.encode(), b"form:" + nonce.encode(), sha256).hexdigest()


class Guard:
    """See the module's docstring."""

    def __init__(self, app: Any, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self.rates = Rates()
        self._keys: dict[str, Key] = {key.sha256.lower(): key for key in settings.keys}
        self._names: dict[str, Key] = {quote(key.name, safe=""): key for key in settings.keys}
        own = {settings.host} | set(settings.hosts)
        self._any = settings.host in ("0.0.0.0", "::", "[::]") and not settings.hosts
        self._hosts = frozenset(one.lower().strip("[]") for one in (*own, *LOOPBACK))

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1008})
                return
            await self.app(scope, receive, send)
            return
        headers: dict[bytes, bytes] = dict(scope["headers"])
        self._prefix(scope)
        refusal = self._host(scope, headers) or self._origin(scope, headers) or self._key(scope, headers)
        if refusal is not None:
            await _answer(send, *refusal)
            return

        async def dressed(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                held = {name for name, _ in message["headers"]}
                extra = [pair for pair in _HEADERS if pair[0] not in held]
                message = {**message, "headers": [*message["headers"], *extra]}
            await send(message)

        await self.app(scope, receive, dressed)

    def _host(self, scope: Scope, headers: dict[bytes, bytes]) -> tuple[int, bytes, list[tuple[bytes, bytes]]] | None:
        """DNS rebinding: a page elsewhere can make a browser call us by its own name; we answer only to ours."""
        host = headers.get(b"host", b"").decode("latin-1").lower()
        name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
        name = name.strip("[]")
        if not (name in self._hosts or (self._any and (_address(name) or name in self._hosts))):
            return _problem(
                421, "Misdirected request", f"This server is not called {name[:80]!r}; start it with --host-name to add a name"
            )
        scheme = scope.get("scheme", "http")
        if self.settings.forwarded and headers.get(b"x-forwarded-proto", b"") == b"https":
            scheme = "https"
        scope["sixk.base"] = f"{scheme}://{host}{scope['sixk.prefix']}"
        return None

    def _prefix(self, scope: Scope) -> None:
        path: str = scope["path"]
        scope["sixk.prefix"] = ""
        if path.startswith("/k/"):
            key, slash, rest = path[3:].partition("/")
            scope["sixk.key"] = key
            scope["sixk.prefix"] = f"/k/{key}"
            scope["path"] = slash + rest or "/"
            raw: bytes = scope.get("raw_path") or path.encode()
            scope["raw_path"] = b"/" + raw.split(b"?")[0][3:].partition(b"/")[2]
        elif not scope.get("raw_path"):
            scope["raw_path"] = path.encode()
        scope["sixk.path"] = scope["path"]

    def _origin(self, scope: Scope, headers: dict[bytes, bytes]) -> tuple[int, bytes, list[tuple[bytes, bytes]]] | None:
        if scope["method"] in _SAFE and not scope["path"].startswith("/mcp"):
            return None
        origin = headers.get(b"origin", b"").decode("latin-1")
        site = headers.get(b"sec-fetch-site", b"")
        foreign = bool(origin) and urlsplit(origin).netloc.lower() != headers.get(b"host", b"").decode("latin-1").lower()
        if foreign or site in (b"cross-site", b"same-site"):
            return _problem(
                403, "Foreign origin", "A request that may change something, or an agent's, must come from our own pages"
            )
        return None

    def _key(self, scope: Scope, headers: dict[bytes, bytes]) -> tuple[int, bytes, list[tuple[bytes, bytes]]] | None:
        kind = family(scope["path"])
        key, given = self._asked(scope, headers)
        scope["sixk.name"] = key.name if key else None
        if key is not None:
            return self._rate(f"key:{key.name}", key.rate)
        if given:
            return _problem(401, "Unknown key", "This key is not known here", [(b"www-authenticate", b"Bearer")])
        if kind != "always" and self._keys and kind not in self.settings.open_paths:
            if kind == "pages" and scope["method"] in _SAFE and b"text/html" in headers.get(b"accept", b""):
                target = quote(scope["path"] + ("?" + scope["query_string"].decode("latin-1") if scope["query_string"] else ""))
                return 303, b"", [(b"location", f"/sign-in?next={target}".encode()), (b"cache-control", b"no-store")]
            text = "A key is needed: send it as `Authorization: Bearer KEY`, or put /k/KEY before the path"
            return _problem(401, "Key needed", text, [(b"www-authenticate", b"Bearer")])
        if self.settings.anonymous_rate and kind != "always":
            return self._rate(f"ip:{(scope.get('client') or ('?',))[0]}", self.settings.anonymous_rate)
        return None

    def _asked(self, scope: Scope, headers: dict[bytes, bytes]) -> tuple[Key | None, bool]:
        """The key of a request, and whether one was offered at all."""
        offered = scope.get("sixk.key") or headers.get(b"x-api-key", b"").decode("latin-1")
        if not offered and (mark := headers.get(b"authorization", b"").decode("latin-1"))[:7].lower() == "bearer ":
            offered = mark[7:].strip()
        if offered:
            return self._keys.get(sha256(offered.encode()).hexdigest()), bool(self._keys) or "sixk.key" in scope
        if self._keys and (value := _cookie(headers.get(b"cookie", b""), COOKIE)):
            name = who(self.settings.secret, value)
            return (self._names.get(name) if name else None), False
        return None, False

    def check(self, key: str) -> Key | None:
        """The key struct of a key as typed, or None."""
        return self._keys.get(sha256(key.strip().encode()).hexdigest())

    def _rate(self, name: str, per_minute: int) -> tuple[int, bytes, list[tuple[bytes, bytes]]] | None:
        wait = self.rates.take(name, per_minute)
        if not wait:
            return None
        text = f"At most {per_minute} requests a minute; try again in {wait:.0f} s"
        return _problem(429, "Too many requests", text, [(b"retry-after", str(max(1, round(wait))).encode())])


def _address(name: str) -> bool:
    """Whether a name is an IP address: those cannot be rebound."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _cookie(header: bytes, name: str) -> str | None:
    for part in header.decode("latin-1").split(";"):
        key, _, value = part.strip().partition("=")
        if key == name:
            return value.strip('"')
    return None


def cookie(headers: Iterable[tuple[bytes, bytes]], name: str) -> str | None:
    """The value of a request's cookie."""
    return next((found for key, value in headers if key == b"cookie" and (found := _cookie(value, name)) is not None), None)


def _problem(
    status: int, title: str, detail: str, extra: list[tuple[bytes, bytes]] | None = None
) -> tuple[int, bytes, list[tuple[bytes, bytes]]]:
    return status, problem_bytes(status, title, detail), [(b"content-type", b"application/problem+json"), *(extra or [])]


async def _answer(send: Any, status: int, body: bytes, headers: list[tuple[bytes, bytes]]) -> None:
    headers = [*_HEADERS, *headers, (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
