"""Reports <-> disk: raw store, tables, search index, ingest, integrity, watches. `Archive` is the one door."""

from __future__ import annotations

from sixk.archive.archive import Archive
from sixk.archive.results import (
    AddSummary,
    DateRow,
    EventRow,
    Hit,
    Issuer,
    Label,
    Optimised,
    Problem,
    QueryResult,
    SearchResult,
    SetAside,
    Status,
    Verification,
    Version,
    Watch,
    Withdrawal,
)

__all__ = [
    "AddSummary",
    "Archive",
    "DateRow",
    "EventRow",
    "Hit",
    "Issuer",
    "Label",
    "Optimised",
    "Problem",
    "QueryResult",
    "SearchResult",
    "SetAside",
    "Status",
    "Verification",
    "Version",
    "Watch",
    "Withdrawal",
]
