"""Labelled reports → recall of their facts, given the right type: a floor that no change may fall under (``-s`` prints the figures)."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest

from sixk import edgar, report
from sixk.events.facts import extract, scan
from sixk.events.facts.amounts import MOST
from sixk.model import Amount, DateFact, Evidence, Facts, Party, Reading
from sixk.report import Sections, sections

FLOORS = {"amounts": 0.85, "dates": 0.96, "parties": 0.90}
UNITS = {"%": "percent", "per cent": "percent", "share": "shares"}


def words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", plain)


def same_amount(want: dict[str, object], got: Amount) -> bool:
    unit = str(want.get("currency") or want.get("unit")).lower()
    number = float(str(want["value"]))
    return (
        UNITS.get(unit, unit) == str(got.currency or got.unit).lower() and abs(number - got.value) <= 0.005 * abs(number) + 1e-9
    )


def same_party(want: str, got: Party) -> bool:
    short, long = sorted((words(want), words(got.name)), key=len)
    return len("".join(short)) > 2 and len(long) <= 14 and any(long[i : i + len(short)] == short for i in range(len(long)))


def proof(reading: Reading, parts: tuple[Sections, ...]) -> Evidence:
    """The headline of the document that carries the news, as a coder would prove an event by."""
    number = reading.report.main or 1
    part = parts[number - 1]
    start, end = part.headline or part.lead or (part.body[0] if part.body else (0, 0))
    end = min(end, start + 300)
    return Evidence(number, start, end, reading.texts[number - 1].text[start:end], (0, 0))


def found(path: Path, type: str) -> Facts:
    reading = report.read(edgar.read(path.read_bytes(), path.name), str(path))
    parts = sections(reading)
    return extract(reading, type, proof(reading, parts), scan(reading, parts))


@pytest.mark.timeout(300)
def test_recall(fixtures: Path) -> None:
    hits, totals = dict.fromkeys(FLOORS, 0), dict.fromkeys(FLOORS, 0)
    for gold in sorted(fixtures.rglob("gold.jsonl")):
        for line in gold.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            wanted = record.get("facts") or {}
            path = gold.parent / record["file"]
            if not any(wanted.values()) or not path.is_file():
                continue
            got = found(path, record["events"][0] if record["events"] else "other")
            assert max(len(got.amounts), len(got.dates), len(got.parties)) <= MOST, record["file"]
            dates = {d.date for d in got.dates if isinstance(d, DateFact)}
            for kind, right in (
                ("amounts", [any(same_amount(w, a) for a in got.amounts) for w in wanted.get("amounts") or []]),
                ("dates", [str(w["date"])[:10] in dates for w in wanted.get("dates") or []]),
                ("parties", [any(same_party(w, p) for p in got.parties) for w in wanted.get("parties") or []]),
            ):
                hits[kind] += sum(right)
                totals[kind] += len(right)
    recall = {kind: hits[kind] / totals[kind] for kind in FLOORS}
    print({kind: f"{recall[kind]:.3f} of {totals[kind]}" for kind in recall})
    assert all(recall[kind] >= FLOORS[kind] for kind in FLOORS), recall
