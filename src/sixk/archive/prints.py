"""Fingerprints of releases (room events) -> keys by which the same release is looked for, and whether two are the same furnishing.

A fingerprint is "1:runs:sketch of the text:figures:sketch of the figures", a sketch being the smallest hashes of a set, eight hex
digits each. Two reports that furnish one release share the smallest of both; keys pair them, so that notices that recur every week with
the same words and other figures do not all become candidates of each other.
"""

from __future__ import annotations

from typing import Literal

ALIKE = 0.6
"""Overlap of the figures from which two releases with the same words tell the same."""


def keys(fingerprint: str | None) -> tuple[str, ...]:
    """What a report is looked up by; two reports of one release share at least one."""
    parts = (fingerprint or "").split(":")
    if len(parts) != 5:
        return ()
    words, figures = _hashes(parts[2])[:3], _hashes(parts[4])[:3]
    if not figures:
        return tuple(f"w{a}{b}" for at, a in enumerate(words) for b in words[at + 1 :])
    mixed = [f"m{word}{figure}" for word in words[:2] for figure in figures[:2]]
    return (*mixed, *(f"f{a}{b}" for at, a in enumerate(figures) for b in figures[at + 1 :]))


def same(one: str | None, other: str | None) -> Literal["text", "figures"] | None:
    """Whether two fingerprints are of one release furnished twice: by its text (with its figures), or by its figures in another
    language."""
    from sixk import events

    found = events.same_release(one, other)
    if found != "text" or one is None or other is None:
        return found
    a, b = set(_hashes(one.split(":")[4])), set(_hashes(other.split(":")[4]))
    return found if not a | b or len(a & b) >= ALIKE * len(a | b) else None


def _hashes(sketch: str) -> list[str]:
    return [sketch[at : at + 8] for at in range(0, len(sketch), 8)]
