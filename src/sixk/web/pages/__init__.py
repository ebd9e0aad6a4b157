"""The pages for people, one module each; a new page is a new module named here."""

from __future__ import annotations

from importlib import import_module

from sixk.web.page import registered

MODULES = ("today", "search", "report", "issuer", "events", "calendar", "watches", "status", "use")

for _name in MODULES:
    import_module(f"{__name__}.{_name}")

handlers = [handler for name in MODULES for handler in registered(f"{__name__}.{name}")]
