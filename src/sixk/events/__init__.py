"""In: a Reading. Out: its events: types, evidence, facts, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sixk.events.types import FAMILIES, ITEMS, MATTERS, TYPES, EventType, Family

if TYPE_CHECKING:
    from sixk.model import Reading, Report


def code(reading: Reading, rules: object | None = None) -> Report:
    """The report of a reading with its events and the coder's version filled in."""
    from sixk.events.coder import code as code_

    return code_(reading, rules)


__all__ = ["FAMILIES", "ITEMS", "MATTERS", "TYPES", "EventType", "Family", "code"]
