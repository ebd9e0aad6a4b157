"""Kept report -> its rows in `texts`, the plain text of each document that has words."""

from __future__ import annotations

from collections.abc import Iterable

from sixk.archive.tables.shape import Column, Kept, Row, Table, day

COLUMNS = (
    Column("accession", "string", "Report", source="SGML header"),
    Column("filed", "date", "Filing date of the report", "day", "SGML header"),
    Column("document", "int", "Document", "counted from 1", "container"),
    Column("characters", "int", "Length of the text", "code points", "text"),
    Column("cut", "bool", "True where the document was read only up to a limit", source="text"),
    Column("text", "string", "Plain text: lines, table cells parted by tabs, check marks as ☒ and ☐", source="text"),
)


def rows(kept: Kept) -> Iterable[Row]:
    filed = day(kept.reading.report.filed)
    for document, text in enumerate(kept.reading.texts, 1):
        if text.text:
            yield (kept.accession, filed, document, len(text.text), text.cut, text.text)


TABLE = Table("texts", "One row a document with words: its plain text.", ("accession", "document"), COLUMNS, rows)
