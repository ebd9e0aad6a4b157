"""Kept report -> its rows in `findings`, one a thing that could not be read or is not as it should be."""

from __future__ import annotations

from collections.abc import Iterable

from sixk.archive.tables.shape import Column, Kept, Row, Table, day

COLUMNS = (
    Column("accession", "string", "Report", source="SGML header"),
    Column("filed", "date", "Filing date of the report", "day", "SGML header"),
    Column("position", "int", "Place among the report's findings", "counted from 1", "readers"),
    Column("rule", "string", "Which rule found it", source="readers"),
    Column("severity", "string", "error, warning or advice", source="readers"),
    Column("message", "string", "What was found", source="readers"),
    Column("document", "int", "Document it is about", "counted from 1", "readers"),
    Column("line", "int", "Line in that document", "counted from 1", "readers"),
)


def rows(kept: Kept) -> Iterable[Row]:
    report = kept.reading.report
    filed = day(report.filed)
    for position, finding in enumerate(report.findings, 1):
        yield (
            kept.accession,
            filed,
            position,
            finding.rule,
            finding.severity,
            finding.message,
            finding.document,
            finding.line,
        )


TABLE = Table("findings", "One row a finding of the readers.", ("accession", "position"), COLUMNS, rows)
