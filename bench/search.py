"""An archive -> how fast it is searched, beside SQLite FTS5 over the same texts and queries, in one run.

    python bench/search.py ARCHIVE [--queries 400] [--no-sqlite]

Queries are one to four words of the archive's own texts, frequent and rare, drawn with a seed; half carry filters (event type,
country, dates, routine), all ask for 20 hits with marked snippets, the total, and counts by five facets. FTS5 holds the same words
(headline, lead and body in three columns, weighed the same by bm25) and gives 20 hits with snippets and the total, then the same with
counts by type: it has no facets, so these are counted by a join. Prints median, 95th percentile and slowest, in milliseconds.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sixk import Archive

FACETS = ("type", "country", "form", "routine", "year")


def words_of(archive: Archive) -> tuple[list[str], list[str]]:
    """Frequent and rare words of a part of the texts."""
    rows = archive.snapshot().database.rows(
        "SELECT text FROM texts WHERE hash(accession) % 97 = 3 LIMIT 1500", tables=("texts",)
    )
    counts: Counter[str] = Counter()
    for (text,) in rows:
        counts.update(set(re.findall(r"[a-z]{4,14}", text.lower())))
    ranked = [word for word, count in counts.most_common() if count > 2]
    return ranked[20:400], ranked[400:6_000]


def questions(archive: Archive, count: int) -> list[tuple[list[str], dict[str, Any]]]:
    """Words and filters of each query."""
    draw = random.Random(6)
    frequent, rare = words_of(archive)
    everything = archive.search("", facets=("type", "country", "year"))
    types, countries, years = (list(everything.facets[name])[:12] for name in ("type", "country", "year"))
    made = []
    for number in range(count):
        words = [draw.choice(frequent if draw.random() < 0.6 else rare) for _ in range(1 + number % 4)]
        filters: dict[str, Any] = {}
        if number % 2:
            kind = draw.randrange(4)
            if kind == 0:
                filters["types"] = [draw.choice(types)]
            elif kind == 1:
                filters["country"] = draw.choice(countries)
            elif kind == 2:
                filters["since"] = draw.choice(years)
            else:
                filters["routine"] = False
        made.append((words, filters))
    return made


def measured(name: str, ask: Callable[[int], int], count: int) -> tuple[float, float]:
    """Milliseconds of each query, after a warm-up pass over a tenth of them."""
    for number in range(0, count, 10):
        ask(number)
    took, found = [], []
    for number in range(count):
        began = time.perf_counter()
        found.append(ask(number))
        took.append((time.perf_counter() - began) * 1e3)
    ordered = sorted(took)
    middle, high = statistics.median(took), ordered[int(len(ordered) * 0.95)]
    print(
        f"{name:44} median {middle:7.2f} ms   95th {high:7.2f} ms   slowest {ordered[-1]:8.2f} ms   "
        f"median hits {statistics.median(found):,.0f}"
    )
    return middle, high


def fts5(archive: Archive, path: Path) -> sqlite3.Connection:
    """The same words in SQLite: built once, kept beside the archive."""
    fresh = not path.exists()
    base = sqlite3.connect(path)
    if not fresh:
        return base
    from sixk.archive import stored
    from sixk.archive.index import document

    base.execute(
        "CREATE VIRTUAL TABLE words USING fts5(headline, lead, body, tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    base.execute("CREATE TABLE facts (id INTEGER PRIMARY KEY, type TEXT, country TEXT, year TEXT, routine TEXT)")
    base.execute("CREATE TABLE types (id INTEGER, type TEXT)")
    began, size = time.perf_counter(), 0
    for number, (entry, texts) in enumerate(stored.entries(archive.snapshot().database), 1):
        kept = document(entry, texts)
        lead, body = kept.get_first("lead") or "", kept.get_first("body") or ""
        size += len(lead) + len(body)
        base.execute("INSERT INTO words (rowid, headline, lead, body) VALUES (?, ?, ?, ?)", (number, entry.told, lead, body))
        card = entry.card
        base.execute(
            "INSERT INTO facts VALUES (?, ?, ?, ?, ?)",
            (number, card.types[0] if card.types else None, card.country, str(entry.day // 10_000), str(card.routine).lower()),
        )
        base.executemany("INSERT INTO types VALUES (?, ?)", [(number, name) for name in card.types])
    base.execute("CREATE INDEX types_id ON types (id)")
    base.commit()
    print(
        f"FTS5 built in {time.perf_counter() - began:.0f} s from {size / 1e9:.2f} G characters, {path.stat().st_size / 1e6:,.0f} MB"
    )
    return base


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--queries", type=int, default=400)
    parser.add_argument("--no-sqlite", action="store_true")
    options = parser.parse_args()
    archive = Archive(options.archive, read_only=True)
    status = archive.status()
    index = sum(size for _, size in archive.store.list("index"))
    print(
        f"{status.reports:,} reports, index {index / 1e6:,.0f} MB in {archive.snapshot().index.searcher.num_segments} segments"
    )
    asked = questions(archive, options.queries)

    def ours(facets: tuple[str, ...]) -> Callable[[int], int]:
        def ask(number: int) -> int:
            words, filters = asked[number]
            return archive.search(" ".join(words), facets=facets, **filters).total

        return ask

    middle, high = measured("sixk: 20 hits, snippets, total, 5 facets", ours(FACETS), len(asked))
    measured("sixk: 20 hits, snippets, total", ours(()), len(asked))
    print(f"target (median under 10 ms, 95th under 40 ms): {'met' if middle < 10 and high < 40 else 'MISSED'}")
    if options.no_sqlite:
        return
    base = fts5(archive, options.archive.with_suffix(".fts5"))

    def theirs(facets: bool) -> Callable[[int], int]:
        def ask(number: int) -> int:
            words, filters = asked[number]
            match = " ".join(f'"{word}"' for word in words)
            where, values = "words MATCH ?", [match]
            if "types" in filters:
                where += " AND words.rowid IN (SELECT id FROM types WHERE type = ?)"
                values.append(filters["types"][0])
            for key, column, sign in (("country", "country", "="), ("since", "year", ">="), ("routine", "routine", "=")):
                if key in filters:
                    where += f" AND facts.{column} {sign} ?"
                    values.append(str(filters[key]).lower() if key == "routine" else filters[key])
            source = f"FROM words JOIN facts ON facts.id = words.rowid WHERE {where}"
            base.execute(
                f"SELECT words.rowid, snippet(words, -1, '[', ']', '…', 32) {source} ORDER BY bm25(words, 5.0, 2.5, 1.0) LIMIT 20",
                values,
            ).fetchall()
            total = base.execute(f"SELECT count(*) {source}", values).fetchone()[0]
            if facets:
                for column in ("country", "year", "routine"):
                    base.execute(f"SELECT facts.{column}, count(*) {source} GROUP BY 1", values).fetchall()
                base.execute(
                    f"SELECT types.type, count(*) FROM types WHERE id IN (SELECT words.rowid {source}) GROUP BY 1", values
                ).fetchall()
            return int(total)

        return ask

    ours_median, ours_high = middle, high
    few = min(len(asked), 60)  # some of its queries take most of a minute
    theirs_median, theirs_high = measured("FTS5: 20 hits, snippets, total, 4 counts", theirs(True), few)
    measured("FTS5: 20 hits, snippets, total", theirs(False), few)
    print(
        f"sixk is {theirs_median / ours_median:.1f} times as fast at the median, {theirs_high / ours_high:.1f} at the 95th percentile"
    )


if __name__ == "__main__":
    sys.exit(main())
