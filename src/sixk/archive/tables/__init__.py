"""The archive's tables: one module a table. `TABLES` is the schema; docs/tables.md is generated from it."""

from __future__ import annotations

from sixk.archive.tables import documents, events, exhibits, facts, filers, findings, links, reports, texts, user, versions
from sixk.archive.tables.shape import Column, Kept, Row, Table, arrow_batch, arrow_schema, columns_of, day, moment

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        reports.TABLE,
        filers.TABLE,
        documents.TABLE,
        texts.TABLE,
        exhibits.TABLE,
        events.TABLE,
        facts.TABLE,
        findings.TABLE,
        versions.TABLE,
        links.TABLE,
        user.LABELS,
        user.WITHDRAWALS,
        user.TICKERS,
    )
}

__all__ = ["TABLES", "Column", "Kept", "Row", "Table", "arrow_batch", "arrow_schema", "columns_of", "day", "moment"]
