"""Draft or Submission -> Findings: one small function a rule, with its source."""

import sys
from types import ModuleType
from typing import Any

from sixk.check.rule import CheckFinding, Rule, rules
from sixk.check.run import check, findings, standing, subject

__all__ = ["CheckFinding", "Rule", "check", "findings", "rules", "standing", "subject"]


class _Room(ModuleType):
    """So that `sixk.check(x)` works although the room bears the name of its verb."""

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return check(*arguments, **named)


sys.modules[__name__].__class__ = _Room
