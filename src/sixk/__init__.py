"""sixk: the open system for Form 6-K. `read`, `reading`, `Archive`, `check`, `compose`; everything else lives in its room."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from sixk.archive import Archive
    from sixk.check import check
    from sixk.compose import compose
    from sixk.reading import read, reading

# Heavy rooms are imported when first used, so that `import sixk` costs next to nothing.
_ROOMS = {
    "read": "sixk.reading",
    "reading": "sixk.reading",
    "Archive": "sixk.archive",
    "check": "sixk.check",
    "compose": "sixk.compose",
}

__all__ = ["Archive", "__version__", "check", "compose", "read", "reading"]


def __getattr__(name: str) -> Any:
    if name in _ROOMS:
        return getattr(import_module(_ROOMS[name]), name)
    raise AttributeError(f"module 'sixk' has no attribute {name!r}")


class _Face(ModuleType):
    """Keeps the verbs: a room of the same name, once imported, would take the place of `check`, `compose` or `reading`."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _ROOMS and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
