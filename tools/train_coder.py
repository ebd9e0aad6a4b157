"""Labelled reports → src/sixk/events/{model,lexicon}.json, and bench/accuracy_cv.json: the scores of reports by models that never saw
their issuers.

    python -m tools.train_coder            trains on everything, writes the model (two minutes)
    python -m tools.train_coder --cv       the five-fold cross-validation as well: nested, whole issuers held out (ten minutes)

Two steps. The lexicon: a logistic regression of each type on the words and pairs of words of titles and leads, and on the cues that
fired there. The weights: one logistic regression for all types on the numbers of features.NAMES, which the lexicon's scores are among,
with a small bias a type; it is fitted on scores from lexicons that had not seen the report, as those of a new report will be. The lines
of tools/leads.tsv count as short reports: no cue was revised on them, so that they tell what cues are worth. Needs scikit-learn and
scipy.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from math import sqrt
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from tools.labelled import FOLDS, ROOT, Gold, Text, leads, names, reports, texts

from sixk.events import lexicon as lexicon_
from sixk.events.features import NAMES, Telling, fired, learnt, numbers, passage_terms
from sixk.events.lexicon import Lexicon, terms
from sixk.events.model import Model
from sixk.events.types import TYPES

EVENTS = ROOT / "src" / "sixk" / "events"
VERSION = "sixk-1"
THRESHOLD = 0.35
"""Chosen on the pooled cross-validation: see docs/accuracy.md."""
ORDER = 0.8
SLUGS = tuple(TYPES)
LEXICON_C, WEIGHTS_C = 30.0, 0.5
MAYBE, TEXT = 0.3, 0.7
"""What a type on which two readers differed, and a text that is neither a report nor a title with a lead, weigh beside a report."""
PRUNED = 0.5
BIAS = 0.5

Row = tuple[set[str], frozenset[str], float]
Numbers = dict[str, list[float]]


def telling_terms(told: Telling) -> set[str]:
    """The terms of a report's list, titles and leads, and the cues that fired in them."""
    found: set[str] = set().union(*fired(told).values())
    for passage, words in zip(told.passages, told.words, strict=True):
        if passage.part in "lh0ds":
            found |= passage_terms(passage, words)
    return found


def rows(golds: list[Gold], extra: list[Text], kept: Iterable[int]) -> list[Row]:
    """What a lexicon is fitted on: the reports of the folds kept, and the texts that are of no issuer outside them."""
    inside = {*kept}
    found: list[Row] = [(telling_terms(one.told), frozenset(one.types), 1.0) for one in golds if one.fold in inside]
    return found + [(terms(one.words.tokens), one.types, TEXT) for one in extra if one.fold in inside or one.fold < 0]


NAMED = names()
"""Words that no lexicon keeps."""


def fit_lexicon(found: list[Row]) -> Lexicon:
    """A regression a type on the presence of terms, all fitted at once; weights near nought are left out."""
    seen = Counter(term for words, _, _ in found for term in words)
    place = {term: at for at, term in enumerate(sorted(term for term, count in seen.items() if count > 1))}
    indices: list[int] = []
    values: list[float] = []
    ends = [0]
    for words, _, _ in found:
        scale = 1.0 / sqrt(max(1, len(words)))
        known = sorted(place[term] for term in words if term in place)
        indices += known
        values += [scale] * len(known)
        ends.append(len(indices))
    x = csr_matrix((values, indices, ends), shape=(len(found), len(place)))
    y = np.array([[slug in types for slug in SLUGS] for _, types, _ in found], float) * 2 - 1
    weight = np.array([one for _, _, one in found])[:, None]
    turned = x.T.tocsr()
    count = len(place) * len(SLUGS)

    def loss(flat: Any) -> tuple[float, Any]:
        w, bias = flat[:count].reshape(len(place), len(SLUGS)), flat[count:]
        margin = (x @ w + bias) * y
        slope = -(weight * y) / (1 + np.exp(np.clip(margin, -30, 30)))
        total = (weight * np.logaddexp(0, -margin)).sum() + (w**2).sum() / (2 * LEXICON_C)
        return total, np.concatenate([(turned @ slope + w / LEXICON_C).ravel(), slope.sum(0)])

    start = np.concatenate([np.zeros(count), np.full(len(SLUGS), -4.0)])
    fitted = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 40, "maxcor": 6}).x
    w, bias = fitted[:count].reshape(len(place), len(SLUGS)), fitted[count:]
    enough = (y > 0).sum(0) > 1
    kept: dict[str, tuple[tuple[int, float], ...]] = {}
    for term, at in place.items():
        strong = tuple((int(j), round(float(w[at, j]), 2)) for j in np.flatnonzero((np.abs(w[at]) > PRUNED) & enough))
        if strong and NAMED.isdisjoint(term.split()):
            kept[term] = strong
    return Lexicon(SLUGS, tuple(round(float(b), 3) if ok else -6.0 for b, ok in zip(bias, enough, strict=True)), kept)


def table(found: list[tuple[Gold, Numbers]]) -> tuple[Any, Any, Any]:
    x, y, weight = [], [], []
    for gold, values in found:
        right = {*gold.types, *gold.primaries}
        for slug, row in values.items():
            x.append([*row, *(BIAS if slug == one else 0.0 for one in SLUGS)])
            y.append(slug in right)
            weight.append(MAYBE if slug in gold.maybe else 1.0)
    return np.array(x), np.array(y), np.array(weight)


def fit_weights(found: list[tuple[Gold, Numbers]]) -> Model:
    x, y, weight = table(found)
    fitted = LogisticRegression(C=WEIGHTS_C, max_iter=5000).fit(x, y, sample_weight=weight)
    learnt = [round(float(one), 4) for one in fitted.coef_[0]]
    return Model(
        VERSION, THRESHOLD, ORDER, round(float(fitted.intercept_[0]), 4), dict(zip(NAMES, learnt, strict=False)),
        {slug: round(one * BIAS, 4) for slug, one in zip(SLUGS, learnt[len(NAMES) :], strict=True)},
    )  # fmt: skip


def unseen(golds: list[Gold], extra: list[Text]) -> list[tuple[Gold, Numbers]]:
    """Each report with its numbers by a lexicon fitted on those of the other folds."""
    out = []
    for fold in range(FOLDS):
        lexicon = fit_lexicon(rows(golds, extra, [one for one in range(FOLDS) if one != fold]))
        out += [(gold, numbers(gold.told, learnt(gold.told, lexicon))) for gold in golds if gold.fold == fold]
    return out


def cross_validate(golds: list[Gold], extra: list[Text], short: list[Gold]) -> dict[str, dict[str, float]]:
    """The scores of every report by weights and lexicon that never saw its issuer; the short reports have none and always count."""
    scores: dict[str, dict[str, float]] = {}
    for fold in range(FOLDS):
        others = [gold for gold in golds if gold.fold != fold] + short
        known = [text for text in extra if text.fold != fold]
        weights = fit_weights(unseen(others, known))
        lexicon = fit_lexicon(rows(others, known, range(FOLDS)))
        for gold in golds:
            if gold.fold == fold:
                values = numbers(gold.told, learnt(gold.told, lexicon))
                scores[gold.name] = {slug: round(weights.probability(slug, row, NAMES), 4) for slug, row in values.items()}
        print(f"fold {fold + 1} of {FOLDS} done", flush=True)
    return scores


def write(path: Path, content: object) -> None:
    path.write_bytes(msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cv", action="store_true", help="cross-validate as well, into bench/accuracy_cv.json")
    arguments = parser.parse_args()
    golds, extra, short = reports(), texts(), leads()
    print(f"{len(golds)} reports, {len(short)} titles with leads, {len(extra)} texts")
    write(EVENTS / "model.json", fit_weights(unseen(golds + short, extra)))
    lexicon = fit_lexicon(rows(golds + short, extra, range(FOLDS)))
    (EVENTS / "lexicon.json").write_bytes(msgspec.json.encode(lexicon))
    lexicon_.lexicon.cache_clear()
    print(f"lexicon: {len(lexicon.weights)} terms, {(EVENTS / 'lexicon.json').stat().st_size:,} bytes")
    if arguments.cv:
        scores = cross_validate(golds, extra, short)
        (ROOT / "bench" / "accuracy_cv.json").write_text(json.dumps(scores, sort_keys=True, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
