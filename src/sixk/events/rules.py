"""A user's rules file (TOML) → extra event types, cues and sets, checked with errors that say what to do; no code is run.

The form is in docs/rules.md. A cue of strength 3 that fires in a title, a list or the first telling sentence of a lead is taken at
its word: its type is coded with at least the score ``SURE``.
"""

from __future__ import annotations

import os
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from sixk.errors import RulesError
from sixk.events.cues import CUES, PARTS, SETS, Cue
from sixk.events.match import Index
from sixk.events.pattern import Pattern, PatternError, Words
from sixk.events.types import FAMILIES, ITEMS, MATTERS, TYPES, EventType, Family

SURE = 0.9


class _Type(Struct, forbid_unknown_fields=True):
    name: str
    meaning: str
    item: str | None = None
    routine: bool = False
    family: Family = "operations"
    matters: list[int] = []


class _Cue(Struct, forbid_unknown_fields=True):
    name: str
    type: str
    patterns: list[str]
    why: str
    strength: int = 3
    parts: list[str] = []
    unless: list[str] = []
    hits: list[str] = []
    misses: list[str] = []


class _File(Struct, forbid_unknown_fields=True):
    types: dict[str, _Type] = {}
    sets: dict[str, str] = {}
    cues: list[_Cue] = []


class Rules(Struct, frozen=True):
    """A user's rules, ready for use: ``types`` and ``cues`` are theirs alone, ``sets`` holds the built-in ones too. ``version`` is
    a digest of the file, which becomes part of the coder's name."""

    path: str
    version: str
    types: dict[str, EventType]
    cues: tuple[Cue, ...]
    sets: dict[str, str]


_LETTERS = {"listed": "l", "headline": "h", "heading": "s", "lead": "d", "body": "b"}


def load_rules(path: str | os.PathLike[str]) -> Rules:
    """Read and check a rules file. Raises RulesError: the file, the table, what is wrong, what to do."""
    name = os.fspath(path)
    try:
        raw = Path(path).read_bytes()
        data: dict[str, Any] = tomllib.loads(raw.decode("utf-8"))
    except OSError as error:
        raise RulesError(f"{name}: {error.strerror or error}; give a rules file that can be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RulesError(f"{name}: is not TOML: {error}; see docs/rules.md for the form") from error
    try:
        file = msgspec.convert(data, _File)
    except msgspec.ValidationError as error:
        raise RulesError(f"{name}: {error}; see docs/rules.md for the form") from error
    types = {slug: _type(name, slug, one) for slug, one in file.types.items()}
    sets = {**SETS, **file.sets}
    for label, words in file.sets.items():
        if label in SETS:
            raise RulesError(f"{name}: [sets] {label} is a set of sixk already; choose another name")
        if not words.replace("|", "").strip():
            raise RulesError(f'{name}: [sets] {label} is empty; write words parted by |, as in "gold|silver"')
    cues = tuple(_cue(name, at, one, types, sets) for at, one in enumerate(file.cues))
    _names(name, cues)
    for at, cue in enumerate(cues):
        _examples(name, at, cue, sets)
    return Rules(name, sha256(raw).hexdigest()[:8], types, cues, sets)


def _type(name: str, slug: str, one: _Type) -> EventType:
    where = f"{name}: [types.{slug}]"
    if slug in TYPES:
        raise RulesError(f"{where} is a type of sixk already; write cues for it, or choose another name")
    if not slug.replace("-", "").isalnum() or slug != slug.lower():
        raise RulesError(f"{where} must be lower-case letters, digits and hyphens")
    if one.item is not None and one.item not in ITEMS:
        raise RulesError(f"{where} item {one.item!r} is no item of Form 8-K; the items are {', '.join(ITEMS)}")
    for matter in one.matters:
        if matter not in MATTERS:
            raise RulesError(f"{where} matters has {matter}; General Instruction B has matters 1 to {max(MATTERS)}")
    if one.family not in FAMILIES:
        raise RulesError(f"{where} family {one.family!r} is none of {', '.join(FAMILIES)}")
    return EventType(slug, one.name, one.item, one.routine, one.family, tuple(one.matters) or (15,), one.meaning)


def _cue(name: str, at: int, one: _Cue, types: dict[str, EventType], sets: dict[str, str]) -> Cue:
    where = f"{name}: [[cues]] number {at + 1} ({one.name})"
    if one.type and one.type not in types and one.type not in TYPES:
        raise RulesError(f"{where} type {one.type!r} is unknown; add [types.{one.type}], or use one of {', '.join(TYPES)}")
    if one.strength not in (1, 2, 3):
        raise RulesError(f"{where} strength is {one.strength}; write 3 (names the event), 2 (tells it) or 1 (hints at it)")
    if not one.patterns:
        raise RulesError(f"{where} has no patterns; write at least one")
    for number, pattern in enumerate(one.patterns):
        try:
            Pattern(pattern, sets)
        except PatternError as error:
            raise RulesError(f"{where} patterns[{number}] {pattern!r} {error}") from error
    letters = []
    for part in one.parts:
        if part not in _LETTERS:
            raise RulesError(f"{where} parts has {part!r}; the parts are {', '.join(_LETTERS)}")
        letters.append(_LETTERS[part])
    parts = "".join(letters) or "".join(PARTS)
    return Cue(
        one.name,
        one.type,
        one.strength,
        tuple(one.patterns),
        one.why,
        tuple(one.hits),
        tuple(one.misses),
        parts,
        tuple(one.unless),
    )


def _names(name: str, cues: tuple[Cue, ...]) -> None:
    taken = {cue.name for cue in CUES}
    known = taken | {cue.name for cue in cues}
    for at, cue in enumerate(cues):
        where = f"{name}: [[cues]] number {at + 1} ({cue.name})"
        if cue.name in taken:
            raise RulesError(f"{where} has the name of another cue; choose another")
        taken.add(cue.name)
        for other in cue.unless:
            if other not in known:
                raise RulesError(f"{where} unless names {other!r}, which is no cue; name a cue of this file or of sixk")


def _examples(name: str, at: int, cue: Cue, sets: dict[str, str]) -> None:
    index = Index([msgspec.structs.replace(cue, type=cue.type or "silent", unless=())], sets)
    for wanted, texts in ((True, cue.hits), (False, cue.misses)):
        for text in texts:
            fired = any(index.hits(Words(text), part) for part in cue.parts)
            if fired is not wanted:
                says = "does not fire on its own hit" if wanted else "fires on its own miss"
                raise RulesError(
                    f"{name}: [[cues]] number {at + 1} ({cue.name}) {says} {text!r}; change the patterns or the example"
                )
