"""Kept report -> its rows in `filers`, one a filer block of the header."""

from __future__ import annotations

from collections.abc import Iterable

from sixk.archive.tables.shape import Column, Kept, Row, Table, day

_HEADER = "SGML header"

COLUMNS = (
    Column("accession", "string", "Report", source=_HEADER),
    Column("filed", "date", "Filing date of the report", "day", _HEADER),
    Column("position", "int", "Filer's place in the header", "counted from 1", _HEADER),
    Column("cik", "string", "Central Index Key, ten digits", source=_HEADER),
    Column("name", "string", "Conformed name at the time", source=_HEADER),
    Column("file_number", "string", "SEC file number", source=_HEADER),
    Column("film_number", "string", "EDGAR film number of the filing under this filer", source=_HEADER),
    Column("sic", "string", "Standard Industrial Classification code", source=_HEADER),
    Column("country", "string", "Country of incorporation, else of the business address", source=_HEADER),
    Column("state_of_incorporation", "string", "EDGAR place code as given", source=_HEADER),
    Column("former_names", "strings", "Former conformed names, as the header lists them", source=_HEADER),
)


def rows(kept: Kept) -> Iterable[Row]:
    report = kept.reading.report
    filed = day(report.filed)
    for position, filer in enumerate(report.filers, 1):
        former = tuple(name.name for name in filer.former_names)
        yield (
            kept.accession,
            filed,
            position,
            filer.cik,
            filer.name,
            filer.file_number,
            filer.film_number,
            filer.sic,
            filer.country,
            filer.state_of_incorporation,
            former,
        )


TABLE = Table("filers", "One row a filer of a report; joint reports have several.", ("accession", "position"), COLUMNS, rows)
