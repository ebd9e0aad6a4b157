"""Settings -> the ASGI app: checks, kept answers, and the routes of every room.

A room of routes is a module with ``handlers: list`` (of Litestar route handlers). It is added in one place: ROOMS below. Rooms
that must not be here without something else (the drafting page needs a folder to write to) are optional: a module named in
OPTIONAL is used if its ``ready(settings)`` says so. **The drafting page** goes in as ``sixk/web/drafting.py`` with ``handlers``,
``ready(settings) -> bool`` (true where ``settings.drafts`` is set) and ``link = ("Draft", "/drafts")`` for the navigation; its
pages use ``page()`` of ``page.py`` with ``keep=""``, its forms carry ``form_field(request)`` and are checked by
``check_form(request, form)`` of ``forms.py``; it writes below ``settings.drafts`` only.
"""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from litestar import Litestar
from litestar.datastructures import State
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

from sixk.errors import ArchiveError
from sixk.web.delivery import Delivery
from sixk.web.guard import Guard
from sixk.web.log import Log
from sixk.web.page import today
from sixk.web.problems import answer
from sixk.web.settings import Settings
from sixk.web.shelf import Shelf

ROOMS = ("pages", "document", "statics", "api", "feeds", "live", "edgarpaths", "health", "signin")
OPTIONAL = ("drafting",)
SWITCH = 0.001
"""Seconds after which a thread lets others go on: kept answers should not wait long for one that is being made."""

THREADS = max(2, min(8, os.cpu_count() or 2))
"""Answers made at once. They share one interpreter, so more would only make each slower; first come, first served."""


class App:
    """The whole server as an ASGI app; ``litestar``, ``shelf``, ``delivery``, ``guard`` and ``log`` are its parts.

    ``alone`` says that the process is the server's own.
    """

    def __init__(self, settings: Settings, *, alone: bool = False) -> None:
        self.settings = settings
        self.alone = alone
        self.stopping: asyncio.Event | None = None
        self.loop: asyncio.AbstractEventLoop | None = None
        self.shelf = Shelf(settings.archive, refresh_seconds=settings.refresh_seconds, as_of=settings.as_of)
        routes: list[Any] = []
        extras: list[tuple[str, str]] = []
        for room in ROOMS:
            routes += import_module(f"sixk.web.{room}").handlers
        for room in OPTIONAL:
            if find_spec(f"sixk.web.{room}") and (module := import_module(f"sixk.web.{room}")).ready(settings):
                routes += module.handlers
                extras.append(module.link)
        self.state = State({"shelf": self.shelf, "settings": settings, "extras": extras})
        lifespan = []
        if settings.mcp:
            from sixk.web import agents

            server = agents.mounted(self.shelf, settings)
            routes.append(server.handler)
            lifespan.append(server.lifespan)
        self.litestar = Litestar(
            routes,
            openapi_config=_openapi(),
            exception_handlers={Exception: answer},
            state=self.state,
            lifespan=[*lifespan, self._lifespan],
            logging_config=None,
            request_max_body_size=4 << 20,
        )
        self.delivery = Delivery(self.litestar, lambda: (self.shelf.look(), today()), settings.cache_bytes, THREADS)
        self.guard = Guard(self.delivery, settings)
        self.log = Log(self.guard, settings.log)
        self.state.update({"delivery": self.delivery, "guard": self.guard, "log": self.log})
        self.litestar.state.update(self.state.dict())

    @asynccontextmanager
    async def _lifespan(self, _: Litestar) -> AsyncIterator[None]:
        self.loop = asyncio.get_running_loop()
        self.loop.set_default_executor(ThreadPoolExecutor(THREADS, "answer"))
        self.litestar.state["stopping"] = self.stopping = asyncio.Event()
        with suppress(ArchiveError):  # what is damaged says so to whoever asks for it; the rest is served
            await asyncio.to_thread(self.shelf.archive.snapshot().warm)
        if self.alone:
            for _number in range(THREADS):
                self.shelf.cells.ready()
            # What stays for good need not be looked through for garbage again and again, which stops all answers.
            gc.set_threshold(20_000, 20, 20)
            gc.collect()
            gc.freeze()
        try:
            yield
        finally:
            self.stopping.set()
            self.shelf.close()

    def stop(self) -> None:
        """Tell open streams to end, so that the server can stop without cutting them. For the event loop's own thread."""
        if self.stopping is not None:
            self.stopping.set()

    def stop_soon(self) -> None:
        """The same from another thread."""
        if self.loop is not None and self.stopping is not None:
            self.loop.call_soon_threadsafe(self.stopping.set)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self.log(scope, receive, send)


def _openapi() -> OpenAPIConfig:
    from sixk import __version__

    return OpenAPIConfig(
        title="sixk",
        version=__version__,
        description="Reports on Form 6-K: what foreign private issuers furnished, what it says, and where it says so.",
        path="/api/schema",  # the document itself is at /api/v1/openapi.json, see api/archive.py
        render_plugins=[JsonRenderPlugin()],
        create_examples=False,
        use_handler_docstrings=True,
    )


def create() -> App:
    """The app of a worker process: settings from the environment."""
    from sixk.web.settings import VARIABLE, decode

    sys.setswitchinterval(SWITCH)
    return App(decode(os.environ[VARIABLE]), alone=True)
