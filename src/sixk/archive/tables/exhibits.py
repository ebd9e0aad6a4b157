"""Kept report -> its rows in `exhibits`, one an exhibit that the report lists."""

from __future__ import annotations

from collections.abc import Iterable

from sixk.archive.tables.shape import Column, Kept, Row, Table, day

COLUMNS = (
    Column("accession", "string", "Report", source="SGML header"),
    Column("filed", "date", "Filing date of the report", "day", "SGML header"),
    Column("position", "int", "Place in the exhibit list", "counted from 1", "report reader"),
    Column("number", "string", "Exhibit number as printed", source="exhibit list"),
    Column("description", "string", "Description as printed", source="exhibit list"),
    Column("attached", "bool", "True where the submission carries it", source="report reader"),
    Column("document", "int", "Document that carries it", "counted from 1", "report reader"),
)


def rows(kept: Kept) -> Iterable[Row]:
    report = kept.reading.report
    filed = day(report.filed)
    for position, exhibit in enumerate(report.exhibits, 1):
        yield (
            kept.accession,
            filed,
            position,
            exhibit.number,
            exhibit.description,
            exhibit.attached,
            exhibit.document,
        )


TABLE = Table("exhibits", "One row an exhibit that a report lists.", ("accession", "position"), COLUMNS, rows)
