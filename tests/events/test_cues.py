"""Every cue fires on its hits and on none of its misses; none names what does not exist."""

from __future__ import annotations

import msgspec
import pytest

from sixk.events.cues import CUES, PARTS, SETS, Cue
from sixk.events.match import Index
from sixk.events.pattern import Words
from sixk.events.types import TYPES

EVERY = Index([msgspec.structs.replace(cue, type=cue.type or "silent") for cue in CUES], SETS)


def fires(cue: Cue, text: str) -> bool:
    """Whether the cue fires on the text in any of its parts, all other cues beside it."""
    return any(hit.cue.name == cue.name for part in cue.parts for hit in EVERY.hits(Words(text), part))


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_a_cue_fires_on_its_hits_and_on_none_of_its_misses(cue: Cue) -> None:
    assert cue.hits, "a cue without an example is not tested"
    for text in cue.hits:
        assert fires(cue, text), text
    for text in cue.misses:
        assert not fires(cue, text), text


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_a_cue_is_well_formed(cue: Cue) -> None:
    assert cue.type in TYPES or not cue.type
    assert cue.why
    assert cue.strength in (1, 2, 3)
    assert set(cue.parts) <= {*PARTS, "g"}
    assert set(cue.unless) <= {other.name for other in CUES}


def test_names_are_unlike() -> None:
    assert len({cue.name for cue in CUES}) == len(CUES)


def test_every_type_has_cues() -> None:
    assert {cue.type for cue in CUES if cue.type} == set(TYPES)
