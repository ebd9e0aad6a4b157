"""Kept report -> its row in `versions`: every version of every report that ever came in; rows are only added."""

from __future__ import annotations

from collections.abc import Iterable

from sixk.archive.tables.shape import Column, Kept, Row, Table, moment

_ARCHIVE = "the archive"

COLUMNS = (
    Column("accession", "string", "Report", source="SGML header"),
    Column(
        "version", "int", "1, or more where the accession came again with other bytes; the highest is current", source=_ARCHIVE
    ),
    Column("sha256", "string", "SHA-256 of the submission as furnished: its key in the raw store", source=_ARCHIVE),
    Column("bytes", "int", "Size of the submission as furnished", "bytes", _ARCHIVE),
    Column("added", "time", "When it was added", "UTC", _ARCHIVE),
    Column("name", "string", "File or member it came from", source=_ARCHIVE),
    Column("batch", "int", "Journal record that committed it", source=_ARCHIVE),
)


def rows(kept: Kept) -> Iterable[Row]:
    yield (kept.accession, kept.version, kept.sha256, kept.bytes, moment(kept.added), kept.name, kept.batch)


TABLE = Table("versions", "One row a version of a report, superseded ones too.", ("accession", "version"), COLUMNS, rows)
