"""Reports of a batch and those before -> links between them: same release furnished twice, and what a 6-K/A amends.

A 6-K/A has no field for what it amends: it is the newest earlier report of the same filer with the same period, else the newest one
of the ninety days before. Links always point to the earlier report, whichever came into the archive first.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from sixk.archive.database import Database

_DAYS = 90 * 86_400


class Linkable(Struct, frozen=True):
    """What links are made of; ``known`` epoch seconds."""

    accession: str
    known: int
    cik: str | None
    form: str | None
    period: str | None
    fingerprint: str | None

    @property
    def order(self) -> tuple[int, str]:
        return self.known, self.accession


def links(batch: Iterable[Linkable], before: Database) -> list[tuple[str, str, str, str]]:
    """Rows for the table `links`: (accession, relation, target, why)."""
    new = sorted(batch, key=lambda report: report.order)
    return _duplicates(new, before) + _amendments(new, before)


def _duplicates(new: list[Linkable], before: Database) -> list[tuple[str, str, str, str]]:
    prints = sorted({report.fingerprint for report in new if report.fingerprint})
    groups: dict[str, list[Linkable]] = {mark: [] for mark in prints}
    for known in _old(before, "fingerprint IN (SELECT unnest(?))", [prints]) if prints else []:
        groups[known.fingerprint or ""].append(known)
    old = {report.accession for group in groups.values() for report in group}
    fresh = {report.accession for report in new}
    for report in new:
        if report.fingerprint:
            groups[report.fingerprint].append(report)
    rows = []
    for group in groups.values():
        first = min(group, key=lambda report: report.order)
        for report in group:
            moved = report.accession in fresh or (report.accession in old and first.accession in fresh)
            if report.accession != first.accession and moved:
                rows.append((report.accession, "duplicate_of", first.accession, "the same release"))
    return rows


def _amendments(new: list[Linkable], before: Database) -> list[tuple[str, str, str, str]]:
    ciks = sorted({report.cik for report in new if report.cik and (report.form or "").endswith("/A")})
    waiting = _old(before, "form LIKE '%/A' AND cik IN (SELECT unnest(?))", [sorted({r.cik for r in new if r.cik})])
    known = _old(before, "cik IN (SELECT unnest(?))", [ciks]) if ciks else []
    pool = {report.accession: report for report in [*known, *new]}
    fresh = {report.accession for report in new}
    rows = []
    for report in [*(r for r in new if (r.form or "").endswith("/A")), *waiting]:
        mates = [other for other in (pool.values() if report.accession in fresh else new) if _before(other, report)]
        if not mates:
            continue
        same = [other for other in mates if other.period and other.period == report.period]
        target = max(same or mates, key=lambda other: other.order)
        rows.append(
            (report.accession, "amends", target.accession, "same filer and period" if same else "same filer, shortly before")
        )
    return rows


def _before(other: Linkable, report: Linkable) -> bool:
    return (
        other.cik is not None and other.cik == report.cik and other.order < report.order and report.known - other.known <= _DAYS
    )


def _old(before: Database, where: str, values: list[Any]) -> list[Linkable]:
    rows = before.rows(
        "SELECT accession, coalesce(epoch(known), 0)::BIGINT, cik, form, (period - DATE '1970-01-01')::VARCHAR, fingerprint "
        f"FROM reports WHERE {where}",
        values,
        tables=("reports",),
    )
    return [Linkable(*row) for row in rows]
