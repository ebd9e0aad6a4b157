"""Kept report -> its rows in `documents`, one a document of the submission."""

from __future__ import annotations

from collections.abc import Iterable

from sixk.archive.tables.shape import Column, Kept, Row, Table, day

_BLOCK = "<DOCUMENT> block"

COLUMNS = (
    Column("accession", "string", "Report", source="SGML header"),
    Column("filed", "date", "Filing date of the report", "day", "SGML header"),
    Column("document", "int", "Document", "counted from 1", "container"),
    Column("sequence", "string", "EDGAR's own number; may repeat or be missing", source=_BLOCK),
    Column("type", "string", "Document type as furnished (6-K, EX-99.1 ...)", source=_BLOCK),
    Column("filename", "string", "File name", source=_BLOCK),
    Column("description", "string", "Description", source=_BLOCK),
    Column("kind", "string", "What its bytes are: html, text, pdf, image ...", source="text"),
    Column("bytes", "int", "Decoded size", "bytes", "container"),
    Column("role", "string", "What it is for: cover, release, statements, slides, notice ...", source="report reader"),
    Column("main", "bool", "True for the document that carries the news", source="report reader"),
)


def rows(kept: Kept) -> Iterable[Row]:
    report = kept.reading.report
    filed = day(report.filed)
    for part in report.documents:
        yield (
            kept.accession,
            filed,
            part.document,
            part.sequence,
            part.type,
            part.filename,
            part.description,
            part.kind,
            part.bytes,
            part.role,
            part.document == report.main,
        )


TABLE = Table("documents", "One row a document of a report.", ("accession", "document"), COLUMNS, rows)
