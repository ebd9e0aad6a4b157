"""The pages for people, one module each; a new page is a new module named here."""

from __future__ import annotations

from importlib import import_module

from sixk.web.page import handlers as _registered

MODULES = ("today", "search", "report", "issuer", "events", "calendar", "watches", "status", "use")

handlers = [handler for name in MODULES for handler in (import_module(f"{__name__}.{name}") and _registered(f"{__name__}.{name}"))]
