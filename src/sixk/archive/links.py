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
    # Old amendments matter only where a report of theirs comes in late; old reports only in the ninety days before an amendment.
    waiting = _near([r for r in new.values() if r.cik], before, "o.form LIKE '%/A' AND k BETWEEN n.known AND n.known + ?")
    amending = {r.accession: r for r in [*waiting, *new.values()] if r.cik and (r.form or "").endswith("/A")}
    if not amending:
        return []
    mates: dict[str | None, dict[str, Linkable]] = {}
    for report in [*_near(list(amending.values()), before, "k BETWEEN n.known - ? AND n.known"), *new.values()]:
        mates.setdefault(report.cik, {})[report.accession] = report
    rows: list[Link] = []
    for report in amending.values():
        near = mates.get(report.cik, {}).values()
        found = [other for other in near if other.order < report.order and report.known - other.known <= _DAYS]
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


_COLUMNS = "o.accession, coalesce(epoch(o.known), 0)::BIGINT AS k, o.cik, o.form, (o.period - DATE '1970-01-01')::VARCHAR, o.fingerprint"


def _old(before: Database, where: str, values: list[Any]) -> list[Linkable]:
    return [
        Linkable(*row) for row in before.rows(f"SELECT {_COLUMNS} FROM reports o WHERE {where}", values, tables=("reports",))
    ]


def _near(reports: list[Linkable], before: Database, when: str) -> list[Linkable]:
    """Reports of before of the same filers, near these in time."""
    if not reports:
        return []
    rows = before.rows(
        f"WITH n AS (SELECT unnest(?::VARCHAR[]) AS cik, unnest(?::BIGINT[]) AS known) "
        f"SELECT DISTINCT {_COLUMNS} FROM reports o JOIN n ON o.cik = n.cik WHERE {when}",
        [[report.cik for report in reports], [report.known for report in reports], _DAYS],
        tables=("reports",),
    )
    return [Linkable(*row) for row in rows]


def _standing(before: Database, accessions: list[str]) -> list[tuple[Any, ...]]:
    return before.rows(
        "SELECT accession, relation, target FROM links WHERE accession IN (SELECT unnest(?))", [accessions], tables=("links",)
    )
