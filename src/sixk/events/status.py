"""An event's words → its status: announced, updated, completed, withdrawn or corrected."""

from __future__ import annotations

from sixk.model import Evidence, Reading, Status


def status_of(reading: Reading, type: str, evidence: Evidence) -> Status:
    """How far an event of ``type`` (a slug of events.md) has gone, by its type and the words around its evidence."""
    if type in {"deal-closed"}:
        return "completed"
    if type in {"deal-terminated"}:
        return "withdrawn"
    if type in {"correction", "restatement"}:
        return "corrected"
    return "announced"
