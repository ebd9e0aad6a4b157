"""A page's function -> its address for people and the same address with .json for programs.

A new page is one module with functions like this, named in ``pages/__init__.py``::

    @page("/calendar", "calendar.html")
    def calendar(ask: Ask) -> CalendarPage: ...

The function gives a struct; the template draws it, the twin is its JSON. It runs in a worker thread and is kept for as long as
the archive's journal stands still, so it must depend on the address and the archive alone (and on ``ask.today``).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import jinja2
import msgspec
from litestar import Request, Response, get
from litestar.handlers import HTTPRouteHandler
from msgspec import Struct

from sixk.web import filters
from sixk.web.guard import PAGE_POLICY
from sixk.web.settings import Settings
from sixk.web.shelf import Shelf

HERE = Path(__file__).parent


class Ask:
    """What a page is asked: the shelf, the address's parts and query, and how we are called."""

    def __init__(self, request: Request[Any, Any, Any]) -> None:
        scope: dict[str, Any] = request.scope  # type: ignore[assignment]
        self.request = request
        self.shelf: Shelf = request.app.state["shelf"]
        self.settings: Settings = request.app.state["settings"]
        self.params: dict[str, str] = {k: str(v).removesuffix(".json") for k, v in request.path_params.items()}
        self.query = request.query_params
        self.prefix: str = scope.get("sixk.prefix", "")
        self.base: str = scope.get("sixk.base", "")

    @property
    def today(self) -> datetime.date:
        """The day in Washington."""
        return today()

    def one(self, name: str) -> str | None:
        return self.query.get(name)

    def filters(self, *, limit: int = 50, most: int = 200) -> filters.Filters:
        return filters.read(self.query.get, lambda name: self.query.getall(name, []), limit=limit, most=most)


def today() -> datetime.date:
    return datetime.datetime.now(eastern()).date()


@lru_cache(1)
def eastern() -> datetime.tzinfo:
    from zoneinfo import ZoneInfo

    return ZoneInfo("America/New_York")


Function = TypeVar("Function", bound=Callable[[Ask], Struct])
_PAGES: dict[str, list[HTTPRouteHandler]] = {}


def page(path: str, template: str, *, keep: str = "version") -> Callable[[Function], Function]:
    """Register a page's function; see the module's docstring. ``keep`` is the mark of ``delivery``: version, tag, or "" for neither."""

    def register(function: Function) -> Function:
        def make(request: Request[Any, Any, Any]) -> Response[bytes]:
            ask = Ask(request)
            answer = function(ask)
            headers = {"x-sixk-keep": keep, "cache-control": "no-cache"} if keep else {"cache-control": "no-store"}
            if request.scope["path"].endswith(".json"):
                return Response(msgspec.json.encode(answer), media_type="application/json", headers=headers)
            body = render(template, request, {"page": answer, "ask": ask})
            headers["content-security-policy"] = PAGE_POLICY
            return Response(body, media_type="text/html", headers=headers)

        last = path.rsplit("/", 1)[-1]
        for one in [path] if last.startswith("{") else [path, "/index.json" if path == "/" else path + ".json"]:
            # One handler a path: Litestar wraps a handler anew for each of its paths.
            _PAGES.setdefault(function.__module__, []).append(get(one, sync_to_thread=True, include_in_schema=False)(make))
        return function

    return register


def registered(module: str) -> list[HTTPRouteHandler]:
    """The handlers that a module's pages registered."""
    return _PAGES.get(module, [])


@lru_cache(1)
def environment() -> jinja2.Environment:
    """The templates, compiled once a process."""
    from sixk.web import charts, words
    from sixk.web.pages.report import painted

    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        cache_size=100,
    )
    env.globals.update(words.GLOBALS)
    env.globals.update(charts.GLOBALS)
    env.globals["painted"] = painted
    env.globals["asset"] = asset
    env.filters.update(words.FILTERS)
    return env


@lru_cache(64)
def asset(name: str) -> str:
    """The address of a static file, changing with its content so that browsers may keep it for good."""
    from hashlib import blake2b

    mark = blake2b((HERE / "static" / name).read_bytes(), digest_size=5).hexdigest()
    return f"/static/{name}?v={mark}"


def render(template: str, request: Request[Any, Any, Any], values: dict[str, Any]) -> bytes:
    """A template as bytes, with what every page needs."""
    scope: dict[str, Any] = request.scope  # type: ignore[assignment]
    state = request.app.state
    values = {
        "at": scope.get("sixk.prefix", ""),
        "path": scope["path"],
        "settings": state["settings"],
        "signed_in": scope.get("sixk.name"),
        "extras": state["extras"],
        "here": quote(scope["path"]),
        **values,
    }
    return environment().get_template(template).render(values).encode()
