"""Kept report -> its rows in `events`, one a thing that the report tells."""

from __future__ import annotations

from collections.abc import Iterable

from sixk.archive.tables.shape import Column, Kept, Row, Table, day, moment

_CODER = "event coder"

COLUMNS = (
    Column("accession", "string", "Report", source="SGML header"),
    Column("filed", "date", "Filing date of the report", "day", "SGML header"),
    Column("known", "time", "When the report became public", "UTC", "the archive"),
    Column("cik", "string", "Central Index Key of the first filer", source="SGML header"),
    Column("position", "int", "1 is the primary event", "counted from 1", _CODER),
    Column("type", "string", "Event type (docs/events.md)", source=_CODER),
    Column("item", "string", "Form 8-K item it would fall under; null where 8-K has none", source=_CODER),
    Column("score", "float", "Probability that the event is told, calibrated", "0 to 1", _CODER),
    Column("status", "string", "announced, updated, completed, withdrawn or corrected", source=_CODER),
    Column("routine", "bool", "True for the noise that swamps the form", source=_CODER),
    Column("subject", "string", "What the event is about, in the report's words", source=_CODER),
    Column("period_kind", "string", "month, quarter, half, nine-months, year, week or other", source=_CODER),
    Column("period_start", "date", "First day of the period it speaks of", "day", _CODER),
    Column("period_end", "date", "Last day of the period it speaks of", "day", _CODER),
    Column("document", "int", "Document of the evidence", "counted from 1", _CODER),
    Column("text_start", "int", "Where the evidence starts in that document's text", "code points", _CODER),
    Column("text_end", "int", "Where it ends", "code points", _CODER),
    Column("quote", "string", "The words that prove it", source=_CODER),
    Column("source_start", "int", "Where they start in the document as furnished", "bytes", _CODER),
    Column("source_end", "int", "Where they end", "bytes", _CODER),
    Column("matters", "strings", "Matters of General Instruction B of Form 6-K, by number", source=_CODER),
)


def rows(kept: Kept) -> Iterable[Row]:
    report = kept.reading.report
    filed, known = day(report.filed), moment(kept.known)
    cik = report.filers[0].cik if report.filers else None
    for position, event in enumerate(report.events, 1):
        evidence, period = event.evidence, event.facts.period
        yield (
            kept.accession,
            filed,
            known,
            cik,
            position,
            event.type,
            event.item,
            event.score,
            event.status,
            event.routine,
            event.facts.subject,
            period.kind if period else None,
            day(period.start) if period else None,
            day(period.end) if period else None,
            evidence.document,
            evidence.start,
            evidence.end,
            evidence.quote,
            evidence.source[0],
            evidence.source[1],
            tuple(str(matter) for matter in event.matters),
        )


TABLE = Table("events", "One row an event that a report tells.", ("accession", "position"), COLUMNS, rows)
