"""Path on an EDGAR-shaped server -> bytes, politely: declared, throttled, retried, bounded.

Fair access as the SEC states it (www.sec.gov/os/accessing-edgar-data): at most 10 requests a second, a User-Agent that names who asks and
how to reach them, gzip accepted. A missing object answers 404, or 403 where the store behind it hides its listing (daily indexes of days
without filings), so both mean "not there" unless the page says that the tool has not declared itself.
"""

from __future__ import annotations

import email.utils
import re
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sixk import __version__
from sixk.errors import SyncError

if TYPE_CHECKING:
    import httpx

EDGAR = "https://www.sec.gov"
EDGAR_DATA = "https://data.sec.gov"

# Answers worth asking again for: too many requests, and a server that is out of breath.
RETRIED = frozenset({429, 500, 502, 503, 504})
LARGEST = 1 << 30
LONGEST_WAIT = 900.0

_CONTACT = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+|https?://\S+")


class Missing(SyncError):
    """The server has no such object."""


class Throttle:
    """At most `rate` passes a second over all threads, evenly spaced; a pause asked for by the server holds everybody."""

    def __init__(
        self, rate: float, *, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        if not 0 < rate <= 10:
            raise SyncError(f"rate {rate:g}: give more than 0 and at most 10 requests a second, EDGAR's own limit")
        self._gap = 1.0 / rate
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0
        self._lock = threading.Lock()

    def wait(self) -> None:
        """Return when it is this caller's turn."""
        with self._lock:
            turn = max(self._clock(), self._next)
            self._next = turn + self._gap
        delay = turn - self._clock()
        if delay > 0:
            self._sleep(delay)

    def hold(self, seconds: float) -> None:
        """Let nobody pass for this long."""
        with self._lock:
            self._next = max(self._next, self._clock() + seconds)


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for (seconds or an HTTP date); None if it has none or is unreadable."""
    if not value:
        return None
    if value.strip().isdigit():
        return min(float(value), LONGEST_WAIT)
    try:
        when = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return min(max(0.0, (when - now).total_seconds()), LONGEST_WAIT)


class Client:
    """Bytes from EDGAR or any server with its paths. Safe to use from several threads.

    `user_agent` names the asker and how to reach them ("Company Name admin@company.com"); EDGAR refuses those without. `server` replaces
    both www.sec.gov and data.sec.gov. Raises SyncError where the server cannot be used, Missing where it has no such object.
    """

    def __init__(
        self,
        user_agent: str | None,
        *,
        server: str | None = None,
        rate: float = 8.0,
        attempts: int = 6,
        timeout: float = 60.0,
        transport: httpx.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        import httpx

        if not user_agent or not _CONTACT.search(user_agent):
            raise SyncError(
                'EDGAR asks who you are: give --user-agent "Company Name admin@company.com" or set SIXK_USER_AGENT (a name and an '
                "address that reaches you)"
            )
        if server is not None and not server.startswith(("http://", "https://")):
            raise SyncError(f"{server}: give the server as http://host:port or https://host")
        self.server = (server or EDGAR).rstrip("/")
        self.data_server = (server or EDGAR_DATA).rstrip("/")
        self.attempts = attempts
        self.requests = 0
        self.bytes = 0
        self._sleep = sleep
        self._throttle = Throttle(rate, sleep=sleep)
        self._http = httpx.Client(
            headers={"User-Agent": f"{user_agent} sixk/{__version__}", "Accept-Encoding": "gzip, deflate"},
            timeout=timeout,
            follow_redirects=True,
            max_redirects=3,
            transport=transport,
        )

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def data(self, path: str) -> bytes:
        """GET from data.sec.gov (submissions JSON)."""
        return self._get(self.data_server + path)

    def get(self, path: str) -> bytes:
        """GET from www.sec.gov (archives, indexes, feeds)."""
        return self._get(self.server + path)

    def _get(self, url: str) -> bytes:
        import httpx

        trouble = ""
        for attempt in range(self.attempts):
            self._throttle.wait()
            self.requests += 1
            wait = min(2.0**attempt, 60.0)
            try:
                with self._http.stream("GET", url) as response:
                    if response.status_code == 200:
                        return self._body(url, response)
                    trouble = f"HTTP {response.status_code}"
                    if response.status_code in (403, 404):
                        response.read()
                        self._refused(url, response)
                    if response.status_code not in RETRIED:
                        raise SyncError(f"{url}: the server answers {trouble}; check the address")
                    asked = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
                    wait = wait if asked is None else asked
            except httpx.TransportError as error:
                trouble = str(error) or type(error).__name__
            if attempt + 1 < self.attempts:
                self._throttle.hold(wait)
        raise SyncError(
            f"{url}: no answer after {self.attempts} attempts ({trouble}); run the same command again later to go on"
        )

    def _body(self, url: str, response: httpx.Response) -> bytes:
        parts, size = [], 0
        for chunk in response.iter_bytes(1 << 20):
            size += len(chunk)
            if size > LARGEST:
                raise SyncError(f"{url}: more than {LARGEST >> 20} MB; not a submission")
            parts.append(chunk)
        self.bytes += size
        return b"".join(parts)

    def _refused(self, url: str, response: httpx.Response) -> None:
        """A 403 or 404: not there, or not for us."""
        page = response.text[:20_000].lower()
        if response.status_code == 403 and ("undeclared automated tool" in page or "request rate threshold" in page):
            raise SyncError(
                f"{url}: the server has shut us out (undeclared tool, or too many requests); wait ten minutes, set a true --user-agent, "
                "lower --rate"
            )
        raise Missing(f"{url}: not there (HTTP {response.status_code})")
