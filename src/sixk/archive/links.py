"""Reports of a batch and those before -> links between them: the same release furnished twice, and what a 6-K/A amends.

A release furnished again is known by its fingerprint, within thirty days. A 6-K/A has no field for what it amends: it is the newest
earlier report of the same filer with the same period, else the newest one of the ninety days before. Links always point to the earlier
report, whichever came into the archive first; a report that comes in late takes its place in links that stand.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from sixk.archive import prints
from sixk.archive.database import Database

AMENDS_DAYS, AGAIN_DAYS = 90 * 86_400, 30 * 86_400
CROWD = 64
"""Candidates that share one key, at most: what more share is a form, not a release."""

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


# -------------------------------------------------------------------------------------------------------- the same release


def _duplicates(new: dict[str, Linkable], before: Database) -> list[Link]:
    """The earliest report of the same release: for each new report, and for old ones that a new one comes before."""
    fresh = [report for report in new.values() if report.fingerprint]
    pairs = _same(fresh, fresh, before)
    late = {later.accession: later for later, _, _ in pairs if later.accession not in new}
    if late:
        pairs += _same(list(late.values()), fresh, before)
    best: dict[str, tuple[Linkable, str]] = {}
    for later, earlier, what in pairs:
        held = best.get(later.accession)
        if (later.accession in new or later.accession in late) and (held is None or earlier.order < held[0].order):
            best[later.accession] = (earlier, what)
    return [(accession, "duplicate_of", first.accession, f"the same {what}") for accession, (first, what) in best.items()]


def _same(reports: list[Linkable], fresh: list[Linkable], before: Database) -> list[tuple[Linkable, Linkable, str]]:
    """(later, earlier, what they share) for each of these reports and all others that furnish the same release."""
    pool: dict[str, dict[str, Linkable]] = {}
    for other in [*_sharing(reports, before), *fresh]:
        for key in prints.keys(other.fingerprint):
            pool.setdefault(key, {})[other.accession] = other
    found: list[tuple[Linkable, Linkable, str]] = []
    for report in reports:
        seen = {report.accession}
        for key in prints.keys(report.fingerprint):
            near = sorted(pool.get(key, {}).values(), key=lambda other: abs(other.known - report.known))[:CROWD]
            for other in near:
                if other.accession in seen or abs(other.known - report.known) > AGAIN_DAYS:
                    continue
                seen.add(other.accession)
                what = prints.same(report.fingerprint, other.fingerprint)
                if what:
                    later, earlier = (report, other) if other.order < report.order else (other, report)
                    found.append((later, earlier, what))
    return found


def _sharing(reports: list[Linkable], before: Database) -> list[Linkable]:
    """Reports of before that share a key with one of these, near in time."""
    keys = sorted({key for report in reports for key in prints.keys(report.fingerprint)})
    if not keys:
        return []
    first, last = min(report.known for report in reports), max(report.known for report in reports)
    return _rows(
        before,
        f"WITH n AS (SELECT unnest(?::VARCHAR[]) AS key), "
        f"o AS (SELECT *, unnest(release_keys) AS key FROM reports WHERE epoch(known) BETWEEN ? AND ?) "
        f"SELECT DISTINCT {_COLUMNS} FROM o JOIN n USING (key)",
        [keys, first - AGAIN_DAYS, last + AGAIN_DAYS],
    )


# ------------------------------------------------------------------------------------------------------------- amendments


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
        found = [other for other in near if other.order < report.order and report.known - other.known <= AMENDS_DAYS]
        if found:
            same = [other for other in found if other.period and other.period == report.period]
            target = max(same or found, key=lambda other: other.order)
            why = "same filer and period" if same else "same filer, shortly before"
            rows.append((report.accession, "amends", target.accession, why))
    return rows


def _near(reports: list[Linkable], before: Database, when: str) -> list[Linkable]:
    """Reports of before of the same filers, near these in time."""
    if not reports:
        return []
    return _rows(
        before,
        f"WITH n AS (SELECT unnest(?::VARCHAR[]) AS cik, unnest(?::BIGINT[]) AS known) "
        f"SELECT DISTINCT {_COLUMNS} FROM reports o JOIN n ON o.cik = n.cik WHERE {when}",
        [[report.cik for report in reports], [report.known for report in reports], AMENDS_DAYS],
    )


_COLUMNS = "o.accession, coalesce(epoch(o.known), 0)::BIGINT AS k, o.cik, o.form, (o.period - DATE '1970-01-01')::VARCHAR, o.fingerprint"


def _rows(before: Database, sql: str, values: list[Any]) -> list[Linkable]:
    return [Linkable(*row) for row in before.rows(sql, values, tables=("reports",))]


def _standing(before: Database, accessions: list[str]) -> list[tuple[Any, ...]]:
    return before.rows(
        "SELECT accession, relation, target FROM links WHERE accession IN (SELECT unnest(?))", [accessions], tables=("links",)
    )
