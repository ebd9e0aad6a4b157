"""A document's type, size and first lines → its role; the documents of a report → the one that carries the primary news."""

from __future__ import annotations

import re
from typing import NamedTuple

from sixk.model import Document, Role, Text
from sixk.report.lines import fold
from sixk.report.titles import title_of

_HEAD = 2_400
"""Characters of a document that its role is read from."""


_TYPES: dict[str, Role] = {"GRAPHIC": "image", "XML": "data", "ZIP": "data", "EXCEL": "data", "JSON": "data", "COVER": "cover"}
_KINDS: dict[str, Role] = {"image": "image", "xml": "data", "json": "data", "xbrl": "data", "sheet": "data", "archive": "data"}
_BY_NUMBER: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"EX-(?:10[0-9]|27)\b|EX-10[01]\."), "data"),
    (re.compile(r"EX-(?:(?:1|2|4)\.\d+|10(?:\.\d+)?)\Z"), "contract"),
    (re.compile(r"EX-(?:5|8)\.\d+\Z"), "letter"),
    (re.compile(r"EX-(?:23|24|31|32)(?:\.\d+)?\Z"), "certificate"),
)


def role(document: Document, text: Text, said: str | None, *, cover: bool) -> tuple[Role, bool]:
    """The role of a document and whether it is routine beside others. ``said`` is what the report's list says of it."""
    type_ = document.type.upper()
    if type_ in _TYPES:
        return _TYPES[type_], True
    if text.kind in _KINDS:
        return _KINDS[text.kind], True
    if cover:
        return "cover", False
    if type_.startswith(("EX-101", "EX-100", "EX-104")):
        return "data", True
    title = title_of(fold(text.text[:_HEAD]))
    listed = title_of(fold(said)) if said else None
    if listed is not None and (
        title is None
        or listed.routine
        or title.role in ("letter", "other", "notice")
        or listed.role in ("contract", "minutes", "transcript")
        or (listed.role == "release" and title.role == "contract")
    ):
        title = listed
    for pattern, by_number in _BY_NUMBER:
        if pattern.match(type_) and (
            title is None or title.role == by_number or (by_number == "contract" and title.role not in ("release", "notice"))
        ):
            return by_number, by_number != "contract"
    if title is None:
        description = fold(document.description or "")
        title = title_of(description) if description else None
    return (title.role, title.routine) if title is not None else ("other", False)


_RANK: dict[str, int] = {"data": 1, "certificate": 1, "contract": 3}
"""Of documents that are not routine, those of other roles (5) carry news; contracts and consents only stand behind it."""


class Candidate(NamedTuple):
    document: int
    role: Role
    routine: bool
    size: int
    order: int
    """Place in the list of exhibits, else the document's number: what the report names first counts among equals."""


def main(candidates: list[Candidate], own: int | None, own_size: int) -> int | None:
    """The document that carries the primary news. ``own`` is the report's own document, ``own_size`` the characters of news in it."""
    news = [c for c in candidates if c.size >= 40 and c.role not in ("image", "cover") and (c.role != "data" or c.routine)]
    if own is not None and (own_size >= 1200 or not news):
        return own
    if not news:
        return own
    return min(news, key=lambda c: (-_score(c), c.order)).document


def _score(candidate: Candidate) -> int:
    if candidate.routine:
        return 1 if candidate.role == "certificate" else 2
    return _RANK.get(candidate.role, 5)
