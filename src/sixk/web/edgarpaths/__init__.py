"""EDGAR's own paths and formats over the archive, so that clients made for EDGAR work with another address and nothing else.

Left out on purpose: ``.Z``, ``.zip``, ``.sit`` and ``.sea`` copies of indexes, the Feed tarballs, XBRL facts (6-Ks have hardly any).
"""

from __future__ import annotations

from importlib import import_module

MODULES = ("tickers", "submissions", "indexes", "folders", "current", "fulltext")

handlers = [handler for name in MODULES for handler in import_module(f"{__name__}.{name}").handlers]
