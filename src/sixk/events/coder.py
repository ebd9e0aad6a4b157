"""A Reading → its Report with events: each type weighed, the telling ones kept, the primary one first, each with its proof."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from math import log

import msgspec
from msgspec import Struct

from sixk.events import evidence as evidence_
from sixk.events import facts, items, status
from sixk.events.cues import CUES, SETS, Cue
from sixk.events.features import NAMES, TRUMPS, Found, Telling, learnt, numbers, telling
from sixk.events.lexicon import lexicon
from sixk.events.match import Hit
from sixk.events.model import model
from sixk.events.passages import Passage
from sixk.events.rules import SURE as SURE_RULE
from sixk.events.rules import Rules
from sixk.events.types import TYPES, EventType
from sixk.model import Event, Reading, Report
from sixk.report import Sections, sections


class Weighed(Struct, frozen=True):
    """A type with its probability and what speaks for it, best first."""

    type: str
    score: float
    numbers: dict[str, float]
    found: tuple[Found, ...]


def code(reading: Reading, rules: Rules | None = None, parts: tuple[Sections, ...] | None = None) -> Report:
    """The report of a reading with its events and the coder's version filled in.

    ``main`` is set to the document that tells the primary event where the one found before does not. ``parts`` are the reading's
    sections, where the caller has them.
    """
    parts = sections(reading) if parts is None else parts
    told = telling(reading, rules, parts)
    chosen = choose(told, weigh(told, rules), threshold=model().threshold, order=model().order, rules=rules)
    scanned = facts.scan(reading, parts) if chosen else None
    events = []
    for one in chosen:
        kind = kind_of(one.type, rules)
        best = one.found[0]
        proof = evidence_.evidence(reading, best, told.words[told.passages.index(best.passage)])
        text = reading.texts[proof.document - 1].text
        near = text[max(0, proof.start - 600) : proof.end + 1500]
        reached = status.status_of(reading, one.type, proof)
        events.append(
            Event(
                type=one.type,
                item=items.item_of(kind, reached, near),
                score=round(one.score, 4),
                status=reached,
                routine=items.is_routine(kind, reached, proof.quote),
                evidence=proof,
                facts=facts.extract(reading, one.type, proof, scanned),
                matters=items.matters_of(kind, proof.quote),
            )
        )
    main = _main(reading, chosen[0]) if chosen else reading.report.main
    return msgspec.structs.replace(reading.report, events=tuple(events), coder=version(rules), main=main)


def kind_of(type: str, rules: Rules | None) -> EventType:
    """The event type of a slug, built in or a user's own."""
    return TYPES[type] if type in TYPES or rules is None else rules.types[type]


def _main(reading: Reading, primary: Weighed) -> int | None:
    """The document whose titles or first sentence tell the primary event; where several or none do, the one found before."""
    report = reading.report
    tellers = {found.passage.document for found in primary.found if found.part in "h0" and found.hit.cue.strength >= 2}
    if not tellers or report.main in tellers:
        return report.main
    own = {part.document for part in report.documents if part.role == "cover"}
    return min(tellers - own or tellers)


def weigh(told: Telling, rules: Rules | None = None) -> list[Weighed]:
    """Every type that anything speaks for, the likeliest first."""
    weights = model()
    by_words = learnt(told, lexicon())
    best = by_words[1]
    out = []
    for type, values in numbers(told, by_words).items():
        found = told.found.get(type, []) or ([_by_words(told, type, best[type][1])] if type in best else [])
        if found:
            score = weights.probability(type, values, NAMES)
            if rules is not None and _at_its_word(found, rules):
                score = max(score, SURE_RULE)
            ranked = sorted(found, key=lambda one: (-one.weight, one.passage.item, one.passage.start))
            out.append(Weighed(type, score, dict(zip(NAMES, values, strict=True)), tuple(ranked)))
    return sorted(out, key=lambda one: (-one.score, one.type))


def _at_its_word(found: list[Found], rules: Rules) -> bool:
    """Whether a user's cue of strength 3 fired in a title, a list or the first telling sentence."""
    own = {cue.name for cue in rules.cues if cue.strength == 3}
    return any(one.hit.cue.name in own and one.part in "lh0" for one in found)


def _by_words(told: Telling, type: str, passage: Passage) -> Found:
    """What stands for a cue where only the words of a passage speak for a type: its first sentence."""
    tokens = told.words[told.passages.index(passage)].tokens
    last = next((at for at, token in enumerate(tokens) if token in "|~"), len(tokens))
    return Found(Hit(Cue("words", type, 1, (), "the words of the passage", ()), 0, max(1, last), 0), passage, passage.part, 0.1)


def choose(
    told: Telling, weighed: list[Weighed], *, threshold: float, order: float, rules: Rules | None = None
) -> list[Weighed]:
    """The types told, the primary one first: of several a non-routine before a routine one, then what is named first.

    ``order`` is what a place in the order of naming weighs against the log-odds of a type, which are cut at ``SURE``.
    """
    kept = _without_asides(_without_rivals([one for one in weighed if one.score >= threshold]))
    if not kept and weighed and weighed[0].score >= threshold / 2:
        kept = weighed[:1]
    if len(kept) < 2:
        return kept
    places = _places(told, weighed)
    pool = [one for one in kept if one.score >= CLEAR and not _routine(told, one, rules)] or kept
    rank = {one.type: place for place, one in enumerate(sorted(pool, key=lambda one: _named(one, places)))}
    first = max(pool, key=lambda one: (min(SURE, log(one.score / (1.0 - one.score + 1e-9))) - order * rank[one.type], one.type))
    return [first, *(one for one in kept if one is not first)]


def _places(told: Telling, weighed: list[Weighed]) -> dict[int, int]:
    """Where each passage stands in the order of naming. A row that only says that a release is attached is told by the titles of the
    first announcement, which then stand in its place."""
    places = {id(passage): place for place, passage in enumerate(told.passages)}
    telling = {id(found.passage) for one in weighed for found in one.found if found.hit.cue.strength >= 2}
    for place, (passage, words) in enumerate(zip(told.passages, told.words, strict=True)):
        if passage.part == "l" and id(passage) not in telling and not _RELEASES.isdisjoint(words.tokens[:40]):
            titles = [one for one in told.passages if one.part == "h"]
            places.update((id(one), place) for one in titles if one.item == titles[0].item)
            break
    return places


_RELEASES = frozenset({"release", "announcement", "communique"})


SURE = 0.8
CLEAR = 0.5
"""What a non-routine event must reach to stand before a routine one."""


ASIDE = 0.8
"""What a type must reach to be told where it may be only mentioned; see ``TRUMPS``."""


RIVALS = frozenset(
    {
        ("deal-closed", "deal-agreed"), ("deal-terminated", "deal-agreed"), ("deal-terminated", "deal-closed"),
        ("results-date", "results"), ("meeting-results", "meeting-notice"), ("deal-agreed", "material-agreement"),
    }
)  # fmt: skip
"""Two types that the same words cannot both tell."""


def _without_rivals(kept: list[Weighed]) -> list[Weighed]:
    """Types without those that stand in no passage of their own beside a likelier rival."""
    gone: set[str] = set()
    for one in kept:
        for other in kept:
            pair = (one.type, other.type)
            if other.score <= one.score and (pair in RIVALS or pair[::-1] in RIVALS) and _spots(other) <= _spots(one):
                gone.add(other.type)
    return [one for one in kept if one.type not in gone]


def _without_asides(kept: list[Weighed]) -> list[Weighed]:
    """Types without those that a likelier one often only mentions, where no title, list or heading names them and little else does."""
    likelier: set[str] = set()
    told = []
    for one in kept:
        aside = one.score < ASIDE and any(one.type in TRUMPS.get(other, ()) for other in likelier)
        if not aside or any(found.part in "lhs" and found.hit.cue.strength >= 2 for found in one.found):
            told.append(one)
            likelier.add(one.type)
    return told


def _spots(one: Weighed) -> set[int]:
    """The titles, rows and first sentences that speak for a type."""
    return {id(found.passage) for found in one.found if found.part in "lh0" and found.hit.cue.strength >= 2}


def _routine(told: Telling, one: Weighed, rules: Rules | None) -> bool:
    """Whether a type is routine here; a buyback is where what leads tell of it, else what titles do, reports purchases made."""
    if one.type != "buyback":
        return kind_of(one.type, rules).routine
    for parts in ("0d", "lh"):
        said = {id(found.passage): found.passage for found in one.found if found.passage.part in parts}
        if said:
            done = [
                items.is_routine(TYPES["buyback"], "completed", told.words[told.passages.index(passage)].text)
                for passage in said.values()
            ]
            return sum(done) * 2 >= len(done)
    return False


def _named(one: Weighed, places: dict[int, int]) -> tuple[int, int, int]:
    """Where a title, a cover line or a list names the type first; after all those, where a lead first tells it. A report that says
    it is made for a registration statement names that in its first words."""
    titles = [
        (0, places[id(found.passage)], found.hit.first)
        for found in one.found
        if (found.passage.part in "lh" and found.hit.cue.strength >= 2) or found.hit.cue.name == "shelf-purpose"
    ]
    leads = [
        (1, places[id(found.passage)], found.hit.first)
        for found in one.found
        if found.passage.part in "0d" and found.hit.cue.strength >= 2
    ]
    return min(titles or leads, default=(2, 0, 0))


def version(rules: Rules | None = None) -> str:
    """The coder's name: it changes whenever a cue, a weight or a user's rule does."""
    return _version() if rules is None else f"{_version()}+rules.{rules.version}"


@lru_cache(maxsize=1)
def _version() -> str:
    table = repr([msgspec.structs.astuple(cue) for cue in CUES]) + repr(sorted(SETS.items()))
    table += repr(msgspec.structs.astuple(model())) + repr(msgspec.structs.astuple(lexicon()))
    return f"{model().version}+{sha256(table.encode()).hexdigest()[:8]}"
