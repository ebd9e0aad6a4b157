"""Kept report -> its rows in `facts`: the amounts, dates, parties, ratios and percentages of each event."""

from __future__ import annotations

from collections.abc import Iterable

from sixk.archive.tables.shape import Column, Kept, Row, Table, day

_FACTS = "facts of the event"

COLUMNS = (
    Column("accession", "string", "Report", source="SGML header"),
    Column("filed", "date", "Filing date of the report", "day", "SGML header"),
    Column("event", "int", "Position of the event in its report", "counted from 1", _FACTS),
    Column("position", "int", "Place among the event's facts", "counted from 1", _FACTS),
    Column("kind", "string", "amount, date, party, ratio or percentage", source=_FACTS),
    Column("of", "string", "What it is the amount, date ... of; for a party its part in the event", source=_FACTS),
    Column(
        "value", "float", "Amount in whole units; left side of a ratio; per cent of a percentage", "currency or unit", _FACTS
    ),
    Column("low", "float", "Lower end of a range", "currency or unit", _FACTS),
    Column("high", "float", "Upper end of a range", "currency or unit", _FACTS),
    Column("right", "float", "Right side of a ratio", source=_FACTS),
    Column("currency", "string", "Currency of an amount, ISO 4217", source=_FACTS),
    Column("unit", "string", "Unit of a count (shares ...)", source=_FACTS),
    Column("date", "date", "The date of a date", "day", _FACTS),
    Column("name", "string", "The party's name", source=_FACTS),
    Column("text", "string", "As printed", source=_FACTS),
)


def rows(kept: Kept) -> Iterable[Row]:
    report = kept.reading.report
    filed = day(report.filed)
    for number, event in enumerate(report.events, 1):
        facts: list[Row] = [
            ("amount", a.of, a.value, a.low, a.high, None, a.currency, a.unit, None, None, a.text) for a in event.facts.amounts
        ]
        facts += [("date", d.of, None, None, None, None, None, None, day(d.date), None, d.text) for d in event.facts.dates]
        facts += [("party", p.part, None, None, None, None, None, None, None, p.name, p.name) for p in event.facts.parties]
        facts += [("ratio", r.of, r.left, None, None, r.right, None, None, None, None, r.text) for r in event.facts.ratios]
        facts += [
            ("percentage", p.of, p.value, None, None, None, None, "%", None, None, p.text) for p in event.facts.percentages
        ]
        for position, fact in enumerate(facts, 1):
            yield (kept.accession, filed, number, position, *fact)


TABLE = Table(
    "facts",
    "One row an amount, date, party, ratio or percentage of an event.",
    ("accession", "event", "position"),
    COLUMNS,
    rows,
)
