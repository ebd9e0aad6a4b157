"""The archive's tables -> rows as EDGAR lists filings: one a filer of a submission, newest first."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from sixk.web.settings import Settings
from sixk.web.shelf import Shelf


class Filed(Struct, frozen=True, gc=False):
    """A submission under one of its filers. ``items`` are the Form 8-K items and event types, comma-separated."""

    accession: str
    cik: str
    name: str
    form: str
    filed: str
    accepted: datetime.datetime | None
    period: str
    file_number: str
    film_number: str
    size: int
    primary: str
    description: str
    items: str

    @property
    def folder(self) -> str:
        """edgar/data/1097714/000094787102002227: where EDGAR keeps the submission."""
        return f"edgar/data/{int(self.cik)}/{self.accession.replace('-', '')}"


_TABLES = ("reports", "filers", "documents", "events")

_SQL = """
SELECT r.accession, f.cik, f.name, r.form, r.filed, r.accepted, r.period, f.file_number, f.film_number, r.bytes, d.filename, d.description,
       {items}
FROM filers f
JOIN reports r ON r.accession = f.accession
LEFT JOIN documents d ON d.accession = f.accession AND d.document = 1
{events}
WHERE f.cik IS NOT NULL AND r.filed IS NOT NULL AND length(r.accession) = 20 {where}
ORDER BY r.filed DESC, r.accepted DESC NULLS LAST, r.accession DESC, f.position
"""

_EVENTS = """LEFT JOIN (
  SELECT accession, list(item ORDER BY position) AS items, list(type ORDER BY position) AS types FROM events {where} GROUP BY accession
) e ON e.accession = f.accession"""


def rows(shelf: Shelf, settings: Settings, where: str, *values: object, of: str = "") -> list[Filed]:
    """Filings that meet a condition over ``r`` (reports) and ``f`` (filers). ``of`` narrows the events looked through."""
    coded = settings.item_codes
    sql = _SQL.format(
        items="e.items, e.types" if coded else "NULL, NULL",
        events=_EVENTS.format(where=of) if coded else "",
        where=f"AND {where}" if where else "",
    )
    # The narrowing of events stands before the condition, so its values come first.
    bound = [*values, *values] if of and coded else list(values)
    return [_filed(row) for row in shelf.query(sql, *bound, tables=_TABLES)]


def _filed(row: Sequence[Any]) -> Filed:
    accession, cik, name, form, filed, accepted, period, file_number, film, size, filename, description, items, types = row
    codes = list(dict.fromkeys([one for one in items or () if one] + list(types or ())))
    return Filed(
        accession=accession,
        cik=cik,
        name=name or "",
        form=form or "6-K",
        filed=str(filed),
        accepted=accepted,
        period=str(period) if period else "",
        file_number=file_number or "",
        film_number=film or "",
        size=int(size or 0),
        primary=filename or f"{accession}.txt",
        description=description or "",
        items=",".join(codes),
    )


def of_issuer(shelf: Shelf, settings: Settings, cik: str) -> list[Filed]:
    """All filings of an issuer."""
    narrow = "WHERE accession IN (SELECT accession FROM filers WHERE cik = ?)"
    return shelf.kept(("filings", cik), lambda: rows(shelf, settings, "f.cik = ?", cik, of=narrow))


def between(shelf: Shelf, settings: Settings, first: str, last: str) -> list[Filed]:
    """All filings filed from one day to another."""
    narrow = "WHERE filed BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)"
    where = "r.filed BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)"
    return rows(shelf, settings, where, first, last, of=narrow)
