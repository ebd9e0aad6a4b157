"""What the user adds, mirrored from the archive's user/ folder so that SQL can join it: labels, withdrawals, tickers."""

from __future__ import annotations

from sixk.archive.tables.shape import Column, Table

_USER = "the user"

LABELS = Table(
    "labels",
    "One row a report whose event types the user corrected.",
    ("accession",),
    (
        Column("accession", "string", "Report", source=_USER),
        Column("types", "strings", "Event types, the primary one first; none means no event", source=_USER),
        Column("labelled_at", "time", "When the label was given", "UTC", _USER),
        Column("labelled_by", "string", "Who gave it", source=_USER),
        Column("note", "string", "Why", source=_USER),
    ),
    None,
)

WITHDRAWALS = Table(
    "withdrawals",
    "One row a report that EDGAR took back.",
    ("accession",),
    (
        Column("accession", "string", "Report", source=_USER),
        Column("date", "date", "Day it was taken back", "day", _USER),
        Column("noted_at", "time", "When that was noted", "UTC", _USER),
        Column("reason", "string", "Why", source=_USER),
    ),
    None,
)

TICKERS = Table(
    "tickers",
    "One row a ticker of an issuer.",
    ("ticker", "exchange", "cik"),
    (
        Column("cik", "string", "Central Index Key, ten digits", source="EDGAR's company_tickers files, or the user's table"),
        Column("ticker", "string", "Ticker", source="the same"),
        Column("exchange", "string", "Exchange", source="the same"),
        Column("name", "string", "Name there", source="the same"),
    ),
    None,
)
