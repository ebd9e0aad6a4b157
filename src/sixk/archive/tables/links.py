"""`links` between reports: what a 6-K/A amends, and which report furnished the same release before. Made batch by batch."""

from __future__ import annotations

from sixk.archive.tables.shape import Column, Table

COLUMNS = (
    Column("accession", "string", "Report that points", source="SGML header"),
    Column("relation", "string", "amends (a 6-K/A and what it changes) or duplicate_of (the same release, furnished before)"),
    Column("target", "string", "Report it points at", source="SGML header"),
    Column("why", "string", "What they share", source="the archive"),
)

TABLE = Table("links", "One row a link from a report to an earlier one.", ("accession", "relation", "target"), COLUMNS, None)
