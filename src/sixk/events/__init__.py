"""In: a Reading. Out: its events: types, evidence, facts, and why."""

from __future__ import annotations

from sixk.events.types import FAMILIES, ITEMS, MATTERS, TYPES, EventType, Family

__all__ = ["FAMILIES", "ITEMS", "MATTERS", "TYPES", "EventType", "Family"]
