"""Reports of a batch and those before -> links between them: same release furnished twice, and what a 6-K/A amends.

A 6-K/A has no field for what it amends: it is the newest earlier report of the same filer with the same period, else the newest one
of the ninety days before. Links always point to the earlier report, whichever came into the archive first; a report that comes in
late takes its place in links that stand already.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from sixk.archive.database import Database

_DAYS = 90 * 86_400

Link = tuple[str, str, str, str]
"""A row of the table `links`: accession, relation, target, why."""


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
        """Earlier reports first."""
        return self.known, self.accession


def links(batch: Iterable[Linkable], before: Database) -> tuple[list[Link], list[tuple[str, str]]]:
    """New rows for `links`, and those (accession, relation) whose row of before they replace."""
    new = {report.accession: report for report in batch}
    wanted = [*_duplicates(new, before), *_amendments(new, before)]
    old = sorted({row[0] for row in wanted} - new.keys())
    standing = {(accession, relation): target for accession, relation, target in _standing(before, old)} if old else {}
    rows = [row for row in wanted if standing.get((row[0], row[1])) != row[2]]
    return rows, [(row[0], row[1]) for row in rows if (row[0], row[1]) in standing]


def _duplicates(new: dict[str, Linkable], before: Database) -> list[Link]:
    prints = sorted({report.fingerprint for report in new.values() if report.fingerprint})
    groups: dict[str, list[Linkable]] = {mark: [] for mark in prints}
    for report in [*(_old(before, "fingerprint IN (SELECT unnest(?))", [prints]) if prints else []), *new.values()]:
        if report.fingerprint:
            groups[report.fingerprint].append(report)
    rows: list[Link] = []
    for group in groups.values():
        first = min(group, key=lambda report: report.order)
        rows += [(r.accession, "duplicate_of", first.accession, "the same release") for r in group if r is not first]
    return rows


def _amendments(new: dict[str, Linkable], before: Database) -> list[Link]:
    ciks = sorted({report.cik for report in new.values() if report.cik})
    waiting = _old(before, "form LIKE '%/A' AND cik IN (SELECT unnest(?))", [ciks]) if ciks else []
    amending = [report for report in [*waiting, *new.values()] if report.cik and (report.form or "").endswith("/A")]
    if not amending:
        return []
    concerned = sorted({report.cik or "" for report in amending})
    mates: dict[str | None, list[Linkable]] = {}
    for report in [*_old(before, "cik IN (SELECT unnest(?))", [concerned]), *new.values()]:
        mates.setdefault(report.cik, []).append(report)
    rows: list[Link] = []
    for report in amending:
        found = [other for other in mates[report.cik] if other.order < report.order and report.known - other.known <= _DAYS]
        if found:
            same = [other for other in found if other.period and other.period == report.period]
            target = max(same or found, key=lambda other: other.order)
            rows.append(
                (
                    report.accession,
                    "amends",
                    target.accession,
                    "same filer and period" if same else "same filer, shortly before",
                )
            )
    return rows


def _old(before: Database, where: str, values: list[Any]) -> list[Linkable]:
    rows = before.rows(
        "SELECT accession, coalesce(epoch(known), 0)::BIGINT, cik, form, (period - DATE '1970-01-01')::VARCHAR, fingerprint "
        f"FROM reports WHERE {where}",
        values,
        tables=("reports",),
    )
    return [Linkable(*row) for row in rows]


def _standing(before: Database, accessions: list[str]) -> list[tuple[Any, ...]]:
    return before.rows(
        "SELECT accession, relation, target FROM links WHERE accession IN (SELECT unnest(?))", [accessions], tables=("links",)
    )
