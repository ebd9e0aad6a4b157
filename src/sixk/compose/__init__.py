"""Draft -> Submission: cover, documents, submission XML."""

import sys
from types import ModuleType
from typing import Any

from sixk.compose.assemble import Composed, File, compose
from sixk.compose.draft import REPORT, Draft, dump, load, loads

__all__ = ["REPORT", "Composed", "Draft", "File", "compose", "dump", "load", "loads"]


class _Room(ModuleType):
    """So that `sixk.compose(x)` works although the room bears the name of its verb."""

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return compose(*arguments, **named)


sys.modules[__name__].__class__ = _Room
