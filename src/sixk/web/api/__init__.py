"""REST under /api/v1: typed resources over the archive, described by OpenAPI. A new resource is a module named here."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from litestar import Router
from litestar.di import Provide

from sixk.web.api.asked import filters_of

MODULES = ("reports", "events", "issuers", "export", "archive")


_routes: list[Any] = [handler for name in MODULES for handler in import_module(f"{__name__}.{name}").handlers]

handlers = [
    Router(
        "/api/v1",
        route_handlers=_routes,
        dependencies={"filters": Provide(filters_of, sync_to_thread=False)},
    )
]
