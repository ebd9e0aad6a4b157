"""The labelled reports of tests/fixtures → what training and the accuracy report work on: readings, gold, issuers' folds, texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from sixk.events.cues import CUES
from sixk.events.features import Telling, telling
from sixk.events.neutral import plain
from sixk.events.pattern import Words
from sixk.model import Reading
from sixk.reading import reading

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "tests" / "fixtures"
FOLDS = 5


class Gold(NamedTuple):
    """A labelled report: ``types`` the gold ones, primary first; ``primaries`` those that are right as the first; ``maybe`` count
    neither way; ``fold`` is that of its issuer, so that an issuer is wholly inside or outside of a fold."""

    name: str
    types: tuple[str, ...]
    primaries: tuple[str, ...]
    maybe: frozenset[str]
    fold: int
    reading: Reading
    told: Telling


class Text(NamedTuple):
    """A labelled text without a document: a gist, a cue's own hit, a line of tools/leads.tsv (fold -1: no issuer)."""

    words: Words
    types: frozenset[str]
    fold: int


def issuer(name: str) -> str:
    """An issuer's name reduced so that its spellings meet ("Novo Nordisk A/S", "NOVO NORDISK")."""
    return re.sub(r"[^a-z]", "", name.lower())[:8]


def records(root: Path = FIXTURES) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each gold record with the path of its document, in a fixed order."""
    for gold in sorted(root.rglob("gold.jsonl")):
        for line in gold.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            path = gold.parent / record["file"]
            if path.is_file():
                yield path, record


def folds() -> dict[str, int]:
    """Each issuer's fold: the issuers of reports dealt out in the order of a digest of their names, gists' issuers with them."""
    from hashlib import sha256

    names = {issuer(record["issuer"]) for _, record in records()}
    return {name: at % FOLDS for at, name in enumerate(sorted(names, key=lambda one: sha256(one.encode()).hexdigest()))}


def reports() -> list[Gold]:
    """All labelled reports, read and with their cues fired."""
    fold = folds()
    out = []
    for path, record in records():
        read = reading(path, code=False)
        types = tuple(record.get("events") or ())
        out.append(
            Gold(
                str(path.relative_to(FIXTURES)), types, tuple(record.get("primary") or types[:1]), frozenset(record.get("maybe") or ()),
                fold[issuer(record["issuer"])], read, telling(read),
            )
        )  # fmt: skip
    return out


def texts() -> list[Text]:
    """The labelled texts without documents."""
    fold = folds()
    out = []
    for line in (FIXTURES / "gists.jsonl").read_text(encoding="utf-8").splitlines():
        gist = json.loads(line)
        out.append(Text(Words(plain(gist["gist"])), frozenset(gist["events"]), fold.get(issuer(gist["issuer"]), -1)))
    for cue in CUES:
        out.extend(Text(Words(hit), frozenset({cue.type}), -1) for hit in cue.hits if cue.type)
    for line in (ROOT / "tools" / "leads.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            types, text = line.split("\t", 1)
            out.append(Text(Words(plain(text)), frozenset(types.split(",")), -1))
    return out
