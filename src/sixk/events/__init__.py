"""In: a Reading. Out: its events: types, evidence, facts, and why; what a user's rules add; the fingerprint of its release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sixk.events.types import FAMILIES, ITEMS, MATTERS, TYPES, EventType, Family

if TYPE_CHECKING:
    import os
    from typing import Literal

    from sixk.events.rules import Rules
    from sixk.events.why import Why
    from sixk.model import Reading, Report


def code(reading: Reading, rules: Rules | None = None) -> Report:
    """The report of a reading with its events and the coder's version filled in."""
    from sixk.events import coder

    return coder.code(reading, rules)


def explain(reading: Reading, rules: Rules | None = None) -> Why:
    """Why a reading was, or was not, coded with each type."""
    from sixk.events import why

    return why.explain(reading, rules)


def version(rules: Rules | None = None) -> str:
    """The coder's name: it changes whenever a cue, a weight or a user's rule does."""
    from sixk.events import coder

    return coder.version(rules)


def load_rules(path: str | os.PathLike[str]) -> Rules:
    """Read and check a user's rules file (docs/rules.md). Raises RulesError: the file, the table, what to do."""
    from sixk.events import rules

    return rules.load_rules(path)


def fingerprint(reading: Reading) -> str | None:
    """The fingerprint of the release that a report carries, or None where it has too few words."""
    from sixk.events import prints

    return prints.fingerprint(reading)


def same_release(one: str | None, other: str | None) -> Literal["text", "figures"] | None:
    """Whether two fingerprints are of the same release: by its text, by its figures (another language), or not."""
    from sixk.events import prints

    return prints.same_release(one, other)


__all__ = [
    "FAMILIES", "ITEMS", "MATTERS", "TYPES", "EventType", "Family", "code", "explain", "fingerprint", "load_rules", "same_release",
    "version",
]  # fmt: skip
