"""The labelled reports → how often the coder is right: a type each, calibration, confusions, and what changed since a stored run.

    python -m bench.accuracy                  prints the figures; lists the reports whose coding differs from the stored run
    python -m bench.accuracy --write          also writes docs/accuracy.md and stores this run as the one to compare with

"Cross-validated" are the scores of bench/accuracy_cv.json (python -m tools.train_coder --cv), by models that never saw the report's
issuer; "in sample" those of the model in the package, which was fitted on these reports.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from math import sqrt
from typing import NamedTuple

from bench.accuracy_8k import table_of_8k
from tools.labelled import ROOT, Gold, reports

from sixk import events
from sixk.events.coder import Weighed, choose, weigh
from sixk.events.model import model
from sixk.events.types import TYPES

BASELINE = ROOT / "bench" / "accuracy_baseline.json"
CROSS = ROOT / "bench" / "accuracy_cv.json"
PAGE = ROOT / "docs" / "accuracy.md"
BINS = 5
Coded = dict[str, list[str]]


class Figures(NamedTuple):
    reports: int
    primary: float
    wrong: float
    abstained: float
    quiet: str
    precision: float
    recall: float
    f1: float


def coded(golds: list[Gold], scored: dict[str, list[Weighed]], threshold: float) -> Coded:
    """The types that each report is coded with, primary first, at a threshold."""
    order = model().order
    return {
        gold.name: [one.type for one in choose(gold.told, scored[gold.name], threshold=threshold, order=order)]
        for gold in golds
    }


def counts(golds: list[Gold], types: Coded) -> dict[str, list[int]]:
    """For each type: right, wrongly coded, missed; types on which two careful readers differed count neither way."""
    found: dict[str, list[int]] = {slug: [0, 0, 0] for slug in TYPES}
    for gold in golds:
        want, got = {*gold.types} - gold.maybe, {*types[gold.name]} - gold.maybe
        for slugs, at in ((want & got, 0), (got - want, 1), (want - got, 2)):
            for slug in slugs:
                found[slug][at] += 1
    return found


def figures(golds: list[Gold], types: Coded) -> Figures:
    telling = [gold for gold in golds if gold.types]
    silent = [gold for gold in golds if not gold.types]
    right = sum(types[gold.name][:1] != [] and types[gold.name][0] in gold.primaries for gold in telling)
    wrong = sum(bool(types[g.name]) and types[g.name][0] not in {*g.types, *g.primaries, *g.maybe} for g in telling)
    none = sum(not types[gold.name] for gold in telling)
    kept = sum(not types[gold.name] for gold in silent)
    tp, fp, fn = (sum(row[at] for row in counts(golds, types).values()) for at in range(3))
    return Figures(
        len(golds), right / len(telling), wrong / len(telling), none / len(telling), f"{kept} of {len(silent)}",
        *_prf(tp, fp, fn),
    )  # fmt: skip


def _prf(tp: int, fp: int, fn: int) -> tuple[float, float, float]:
    return tp / (tp + fp) if tp + fp else 0.0, tp / (tp + fn) if tp + fn else 0.0, 2 * tp / (2 * tp + fp + fn) if tp else 0.0


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % confidence interval of a share."""
    if not of:
        return 0.0, 1.0
    share, z = right / of, 1.96
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def calibration(golds: list[Gold], scored: dict[str, list[Weighed]]) -> list[str]:
    lines = ["| score | types scored | mean score | share right | 95 % interval |", "|---|---:|---:|---:|---|"]
    pairs = [
        (one.score, one.type in {*gold.types, *gold.primaries})
        for gold in golds
        for one in scored[gold.name]
        if one.type not in gold.maybe
    ]
    for at in range(BINS):
        low, high = at / BINS, (at + 1) / BINS
        inside = [right for score, right in pairs if low <= score < high or (high == 1.0 and score == 1.0)]
        mean = sum(score for score, _ in pairs if low <= score < high) / max(1, len(inside))
        begin, end = wilson(sum(inside), len(inside))
        share = sum(inside) / max(1, len(inside))
        lines.append(f"| {low:.1f} to {high:.1f} | {len(inside)} | {mean:.2f} | {share:.2f} | {begin:.2f} to {end:.2f} |")
    return lines


def overall(cross: Figures, inside: Figures) -> list[str]:
    rows = (
        ("primary event right", "primary"), ("primary event wrong", "wrong"), ("abstained", "abstained"),
        ("reports without an event left without", "quiet"), ("precision of types", "precision"), ("recall of types", "recall"),
        ("F1 of types", "f1"),
    )  # fmt: skip
    lines = [f"| {cross.reports} reports | cross-validated | in sample |", "|---|---:|---:|"]
    for label, name in rows:
        shown = [one if isinstance(one, str) else f"{one:.3f}" for one in (getattr(cross, name), getattr(inside, name))]
        lines.append(f"| {label} | {shown[0]} | {shown[1]} |")
    return lines


def by_type(cross: dict[str, list[int]], inside: dict[str, list[int]]) -> list[str]:
    lines = ["| type | reports | precision | recall | F1 | F1 in sample |", "|---|---:|---:|---:|---:|---:|"]
    for slug in TYPES:
        tp, fp, fn = cross[slug]
        if tp + fp + fn:
            precision, recall, f1 = _prf(tp, fp, fn)
            lines.append(f"| {slug} | {tp + fn} | {precision:.2f} | {recall:.2f} | {f1:.2f} | {_prf(*inside[slug])[2]:.2f} |")
    return lines


def thresholds(golds: list[Gold], scored: dict[str, list[Weighed]]) -> list[str]:
    lines = [
        "| threshold | precision | recall | F1 | primary right | wrong | abstained |",
        "|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for threshold in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        one = figures(golds, coded(golds, scored, threshold))
        lines.append(
            f"| {threshold:.1f} | {one.precision:.3f} | {one.recall:.3f} | {one.f1:.3f} | {one.primary:.3f} | {one.wrong:.3f} "
            f"| {one.abstained:.3f} |"
        )
    return lines


def confusions(golds: list[Gold], types: Coded) -> list[str]:
    """Which primary event was taken for which, the commonest first."""
    found: Counter[tuple[str, str]] = Counter()
    for gold in golds:
        first = (types[gold.name] or ["none"])[0]
        if first not in gold.primaries and (gold.types or types[gold.name]):
            found[gold.types[0] if gold.types else "none", first] += 1
    lines = ["| told | coded as the primary | reports |", "|---|---|---:|"]
    return lines + [f"| {told} | {got} | {count} |" for (told, got), count in found.most_common()]


def changes(before: dict[str, object], now: Coded) -> list[str]:
    """Each report whose types differ from the stored run."""
    stored = before.get("types")
    lines = []
    for name, types in now.items():
        was = stored.get(name) if isinstance(stored, dict) else None
        if was is not None and was != types:
            lines.append(f"{name}: {', '.join(was) or 'none'} -> {', '.join(types) or 'none'}")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write docs/accuracy.md and store this run")
    arguments = parser.parse_args()
    golds = reports()
    inside = {gold.name: weigh(gold.told) for gold in golds}
    held_out = json.loads(CROSS.read_text(encoding="utf-8"))
    missing = [gold.name for gold in golds if gold.name not in held_out]
    if missing:
        sys.exit(f"{CROSS.name} lacks {missing[0]}; run python -m tools.train_coder --cv")
    cross = {
        gold.name: [
            Weighed(slug, score, {}, tuple(sorted(gold.told.found.get(slug, []), key=lambda one: -one.weight)))
            for slug, score in sorted(held_out[gold.name].items(), key=lambda pair: (-pair[1], pair[0]))
        ]
        for gold in golds
    }
    threshold = model().threshold
    now, apart = coded(golds, inside, threshold), coded(golds, cross, threshold)
    sections = {
        "overall": overall(figures(golds, apart), figures(golds, now)),
        "types": by_type(counts(golds, apart), counts(golds, now)),
        "calibration": calibration(golds, cross),
        "thresholds": thresholds(golds, cross),
        "confusions": confusions(golds, apart),
        "8k": table_of_8k(),
    }
    print(f"coder {events.version()}, threshold {threshold}")
    for name, lines in sections.items():
        print(f"\n{name}\n" + "\n".join(lines))
    before = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.is_file() else {}
    changed = changes(before, now)
    print(f"\nchanged since {before.get('coder', 'no stored run')}: {len(changed)}")
    print("\n".join(changed))
    if arguments.write:
        BASELINE.write_text(
            json.dumps({"coder": events.version(), "types": now}, indent=0, sort_keys=True) + "\n", encoding="utf-8"
        )
        page = PAGE.read_text(encoding="utf-8")
        for name, lines in sections.items():
            begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
            if lines and begin in page:
                page = page[: page.index(begin) + len(begin)] + "\n" + "\n".join(lines) + "\n" + page[page.index(end) :]
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
