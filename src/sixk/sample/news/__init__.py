"""Event type -> how it is told: headlines, leads that carry the facts, further sentences, a table. The texts are data beside this
file: ``[type]``, ``=`` a headline, ``>`` a lead, ``+`` a further sentence, one template a line (see sample.grammar)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from msgspec import Struct

FAMILIES = ("results", "deals", "capital", "holders", "governance", "law", "operations")


class Telling(Struct, frozen=True):
    type: str
    titles: tuple[str, ...]
    leads: tuple[str, ...]
    more: tuple[str, ...]
    table: str | None = None
    routine: bool = False


@lru_cache(1)
def tellings() -> dict[str, Telling]:
    """Every telling by its name: an event type's slug, with a word more where a type is told in two ways."""
    found: dict[str, Telling] = {}
    for family in FAMILIES:
        for block in _text(f"{family}.txt").split("\n["):
            head, _, body = block.strip().lstrip("[").partition("\n")
            name, _, marks = head.partition("]")
            lines = body.split("\n")
            found[name] = Telling(
                name.split(" ")[0],
                tuple(line[2:] for line in lines if line.startswith("= ")),
                tuple(line[2:] for line in lines if line.startswith("> ")),
                tuple(line[2:] for line in lines if line.startswith("+ ")),
                next((mark[6:] for mark in marks.split() if mark.startswith("table=")), None),
                "routine" in marks.split(),
            )
    return found


@lru_cache(1)
def filler() -> dict[str, tuple[str, ...]]:
    """Sentences for the long parts of reports, by the heading under which they stand."""
    found: dict[str, tuple[str, ...]] = {}
    for block in _text("filler.txt").split("\n["):
        head, _, body = block.strip().lstrip("[").partition("]\n")
        found[head] = tuple(line for line in body.split("\n") if line)
    return found


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
