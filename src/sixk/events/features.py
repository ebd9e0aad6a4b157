"""A Reading → for each event type that anything speaks for, what speaks for it where: the numbers the model weighs."""

from __future__ import annotations

from math import log1p

from msgspec import Struct

from sixk.events.cues import CUES, SETS
from sixk.events.lexicon import LONGEST, Lexicon, terms
from sixk.events.match import Hit, Index
from sixk.events.neutral import plain
from sixk.events.passages import Passage, passages
from sixk.events.pattern import Words
from sixk.events.rules import Rules
from sixk.model import Reading
from sixk.report import Sections

ROUGH = {
    "l": (0.0, 0.4, 1.6, 3.0), "h": (0.0, 0.4, 1.8, 3.2), "0": (0.0, 0.3, 1.3, 1.8),
    "g": (0.0, 0.1, 0.2, 0.3), "d": (0.0, 0.15, 0.7, 1.0), "s": (0.0, 0.1, 0.5, 0.9), "b": (0.0, 0.03, 0.08, 0.1),
}  # fmt: skip
"""What a pattern of strength 1, 2, 3 weighs in each part before anything is learnt; "0" is a lead's first sentence."""

NAMES = (
    "listed3", "listed2", "listed_more", "headline3", "headline2", "headline1", "first3", "first2", "lead2", "heading",
    "listed_share", "listed_first", "listed_any", "item_share", "item_first", "item_any", "bundle_row", "bundle_item", "top", "share", "untitled_lead", "trumped", "behind", "words", "words_best",
)  # fmt: skip
"""The numbers of one type of one report, in order; see ``numbers``."""

TRUMPS: dict[str, tuple[str, ...]] = {
    "meeting-notice": ("auditor", "dividend", "management", "bylaws", "equity-issuance", "holder-rights", "buyback", "results",
                       "financial-statements", "meeting-results", "deal-agreed", "related-party", "other"),
    "meeting-results": ("auditor", "management", "bylaws", "equity-issuance", "buyback", "results", "meeting-notice",
                        "financial-statements", "share-capital", "other"),
    "results-date": ("results", "presentation", "operating-update", "meeting-notice"),
    "deal-terminated": ("deal-agreed", "material-agreement", "deal-closed"),
    "deal-closed": ("deal-agreed", "material-agreement"),
    "deal-agreed": ("material-agreement", "equity-issuance", "regulatory"),
    "listing": ("holder-rights", "restructuring", "media-response", "results-date"),
    "holdings": ("equity-issuance", "deal-agreed", "deal-closed", "management", "share-capital", "results"),
    "share-capital": ("equity-issuance", "buyback", "holder-rights"),
    "buyback": ("deal-closed", "equity-issuance", "share-capital", "results"),
    "insolvency": ("legal", "restructuring", "deal-agreed", "debt"),
    "results": ("dividend", "operating-update", "guidance", "impairment", "debt"),
    "financial-statements": ("results", "debt", "dividend", "legal"),
    "restatement": ("financial-statements", "results", "correction"),
    "debt": ("equity-issuance", "control", "deal-agreed", "default"),
    "clinical": ("regulatory", "product", "results"),
    "rating": ("debt", "results"),
    "sustainability": ("debt", "financial-statements", "results"),
    "cyber": ("results", "guidance", "legal"),
    "auditor": ("meeting-results", "legal", "insolvency", "financial-statements"),
    "shelf": ("financial-statements", "debt", "equity-issuance"),
    "legal": ("deal-agreed", "regulatory"),
    "related-party": ("debt", "deal-agreed", "material-agreement", "meeting-notice"),
    "control": ("deal-agreed", "meeting-notice"),
}  # fmt: skip
"""Where a type is told, these others are often only mentioned."""


_ABOVE = {
    type: tuple(other for other, below in TRUMPS.items() if type in below) for type in {t for b in TRUMPS.values() for t in b}
}


class Found(Struct, frozen=True, gc=False):
    """A hit with the passage it stands in; ``part`` is "0" in the first telling sentence of a lead."""

    hit: Hit
    passage: Passage
    part: str
    weight: float


class Telling(Struct, frozen=True):
    """Everything that speaks for types in a report: ``found`` by type; ``words`` of each passage; ``texts`` that titles are."""

    passages: tuple[Passage, ...]
    words: tuple[Words, ...]
    found: dict[str, list[Found]]


_INDEXES: dict[str, Index] = {}
"""The index of the built-in cues, and that with the last rules used: built once, the same whoever builds it."""


def index(rules: Rules | None = None) -> Index:
    key = rules.version if rules is not None else ""
    if key not in _INDEXES:
        if len(_INDEXES) > 3:
            _INDEXES.clear()
        _INDEXES[key] = Index((*CUES, *rules.cues), rules.sets) if rules is not None else Index(CUES, SETS)
    return _INDEXES[key]


def telling(reading: Reading, rules: Rules | None = None, parts: tuple[Sections, ...] | None = None) -> Telling:
    """Fire all cues over a report's passages; bodies are looked through only for a user's cues that ask for them."""
    finder = index(rules)
    wanted = "lh0dsgb" if rules is not None and any("b" in cue.parts for cue in rules.cues) else "lh0dsg"
    found: dict[str, list[Found]] = {}
    places = [passage for passage in passages(reading, parts) if passage.part in wanted]
    words = []
    firsts: set[int] = set()
    for passage in places:
        one = Words(plain(reading.texts[passage.document - 1].text[passage.start : passage.end]))
        words.append(one)
        hits = finder.hits(one, passage.part)
        first = -1
        if passage.part in "0d" and passage.item not in firsts:
            first = min((hit.sentence for hit in hits if hit.cue.strength >= 2), default=-1)
            if first >= 0:
                firsts.add(passage.item)
        for hit in hits:
            part = "0" if hit.sentence == first else "d" if passage.part == "0" else passage.part
            found.setdefault(hit.cue.type, []).append(Found(hit, passage, part, ROUGH[part][hit.cue.strength]))
    return Telling(tuple(places), tuple(words), found)


def _rough(weights: list[tuple[str, float]]) -> float:
    """A sum of weights in which the second pattern of a part counts half, the third a third."""
    if len(weights) == 1:
        return weights[0][1]
    by_part: dict[str, list[float]] = {}
    for part, weight in weights:
        by_part.setdefault(part, []).append(weight)
    return sum(weight / (rank + 1) for part in by_part.values() for rank, weight in enumerate(sorted(part, reverse=True)[:6]))


Learnt = tuple[dict[str, float], dict[str, tuple[float, Passage]]]


def fired(told: Telling) -> dict[int, set[str]]:
    """The cues that fired in each passage (by its id), as terms of a lexicon; in titles and lists they are terms of their own."""
    found: dict[int, set[str]] = {}
    for each in told.found.values():
        for one in each:
            if one.passage.part in "lh0ds":
                mark = "!" if one.passage.part in "lh" else ""
                found.setdefault(id(one.passage), set()).add(f"@{one.hit.cue.name}{mark}")
    return found


def learnt(told: Telling, lexicon: Lexicon) -> Learnt:
    """What the words of a report and the cues that fired speak for: all of its telling passages together, and the one that says it
    most."""
    seen: set[str] = set()
    every = lexicon.nothing()
    best: dict[str, tuple[float, Passage]] = {}
    cues = fired(told)
    for passage, words in zip(told.passages, told.words, strict=True):
        if passage.part not in "lh0ds":
            continue
        found = passage_terms(passage, words) | cues.get(id(passage), set())
        new = found - seen
        seen |= found
        if passage.part not in "lh0" or len(found) <= 2:
            lexicon.add(new, every)
            continue
        totals = lexicon.nothing()
        lexicon.add(found, totals)
        if len(new) == len(found):
            every = [one + more for one, more in zip(every, totals, strict=True)]
        else:
            lexicon.add(new, every)
        for type, score in lexicon.scored(totals, len(found)).items():
            if score > -3.0 and score > best.get(type, (-9.0, passage))[0]:
                best[type] = (score, passage)
    return {type: score for type, score in lexicon.scored(every, len(seen)).items() if score > -3.0}, best


def passage_terms(passage: Passage, words: Words) -> set[str]:
    """The words of a passage that a lexicon looks at."""
    return terms(words.tokens[: LONGEST if passage.part in "0d" else 80])


def numbers(told: Telling, by_words: Learnt) -> dict[str, list[float]]:
    """For each type that anything speaks for, the numbers that ``NAMES`` names; ``by_words`` is what ``learnt`` gave."""
    scores, best = by_words
    rough: dict[str, float] = {}
    row_weights: dict[int, dict[str, list[tuple[str, float]]]] = {}
    item_weights: dict[int, dict[str, list[tuple[str, float]]]] = {}
    for type, found in told.found.items():
        weights = [(one.part, one.weight) for one in found]
        rough[type] = _rough(weights)
        for one, weight in zip(found, weights, strict=True):
            if one.passage.part == "l":
                row_weights.setdefault(id(one.passage), {}).setdefault(type, []).append(weight)
            else:
                item_weights.setdefault(one.passage.item, {}).setdefault(type, []).append(weight)
    highest = max(rough.values(), default=0.0) or 1.0
    rows = [passage for passage in told.passages if passage.part == "l"]
    items = sorted({passage.item for passage in told.passages if passage.item >= 0})
    row_tops = _tops([row_weights.get(id(passage), {}) for passage in rows])
    item_tops = _tops([item_weights.get(item, {}) for item in items])
    titled = any(one.weight >= 1.6 for found in told.found.values() for one in found if one.passage.part in "lh")
    place = {id(passage): at for at, passage in enumerate(told.passages)}
    named = {
        type: min(
            (place[id(one.passage)] * 1000 + one.hit.first for one in found if one.part in "lh" and one.hit.cue.strength > 2),
            default=-1,
        )
        for type, found in told.found.items()
    }
    out: dict[str, list[float]] = {}
    for type in {*told.found, *scores, *best}:
        found = told.found.get(type, [])
        count: dict[tuple[str, int], int] = {}
        for one in found:
            count[one.part, one.hit.cue.strength] = count.get((one.part, one.hit.cue.strength), 0) + 1
        listed = count.get(("l", 3), 0)
        first2 = log1p(count.get(("0", 2), 0))
        lead2 = log1p(count.get(("d", 2), 0) + count.get(("d", 3), 0))
        above = [other for other in _ABOVE.get(type, ()) if other in rough]
        others = [rough[other] for other in above]
        mine = rough.get(type, 0.0)
        spot = named.get(type, -1)
        out[type] = [
            float(listed > 0), float(count.get(("l", 2), 0) > 0), log1p(max(0, listed - 1)),
            float(count.get(("h", 3), 0) > 0), float(count.get(("h", 2), 0) > 0), float(count.get(("h", 1), 0) > 0),
            float(count.get(("0", 3), 0) > 0), first2, lead2, log1p(count.get(("s", 3), 0)),
            row_tops.count(type) / len(rows) if rows else 0.0, float(row_tops[:1] == [type]), float(type in row_tops),
            item_tops.count(type) / len(items) if items else 0.0, float(item_tops[:1] == [type]), float(type in item_tops),
            float(len(rows) > 2 and type in row_tops), float(len(items) > 2 and type in item_tops),
            float(mine >= highest), mine / highest, 0.0 if titled else first2 + lead2,
            max(others) / highest - mine / highest if max(others, default=0.0) > mine else 0.0,
            float(any(0 <= named[other] < (spot if spot >= 0 else 1 << 40) for other in above)),
            max(-3.0, min(6.0, scores.get(type, -3.0))) + 3.0, max(-3.0, min(6.0, best[type][0])) + 3.0 if type in best else 0.0,
        ]  # fmt: skip
    return out


def _tops(places: list[dict[str, list[tuple[str, float]]]]) -> list[str]:
    """The type that most speaks for in each row or announcement, those without any left out."""
    tops: list[str] = []
    for weights in places:
        best, most = "", 0.5
        for type, found in weights.items():
            value = _rough(found)
            if value > most:
                best, most = type, value
        if best:
            tops.append(best)
    return tops
