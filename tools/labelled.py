"""The labelled reports of tests/fixtures → what training and the accuracy report work on: readings, gold, issuers' folds; and the
titles with leads of tools/leads.tsv as short reports, the gists and the cues' own hits as texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
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
    lead: bool = False
    """Whether it is only a title with a lead, written for training."""


class Text(NamedTuple):
    """A labelled text without a document: a gist, a cue's own hit (fold -1: no issuer)."""

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
    names = {issuer(record["issuer"]) for _, record in records()}
    return {name: at % FOLDS for at, name in enumerate(sorted(names, key=lambda one: sha256(one.encode()).hexdigest()))}


def names() -> frozenset[str]:
    """The words of real issuers' names that are no common words: nowhere in the texts without a capital. No rule may know them."""
    issuers = [record["issuer"] for _, record in records()]
    gists = [json.loads(line) for line in (FIXTURES / "gists.jsonl").read_text(encoding="utf-8").splitlines()]
    issuers += [gist["issuer"] for gist in gists]
    lines = (ROOT / "tools" / "leads.tsv").read_text(encoding="utf-8")
    common = {*re.findall(r"\b[a-z]{3,}\b", lines)}
    common.update(word for gist in gists for word in re.findall(r"\b[a-z]{3,}\b", gist["gist"]))
    return frozenset(word for name in issuers for word in Words(name).tokens if len(word) > 2 and word not in common) - PLACES


PLACES = frozenset(
    "american deutsche australia australian canada canadian china chinese india indian japan korea korean brazil mexico".split()
)
"""Words of issuers' names that say what country something is of."""


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
    return out


_TITLE = re.compile(r"(.{8,140}?)(?<!\b[A-Z])(?<!\b(?:Co|No|Mr))(?<!\b(?:Inc|Ltd))[.:] (?=[A-Z\"“])")


def leads() -> list[Gold]:
    """The lines of tools/leads.tsv, each read as a document of a title ("Title || lead", else the first sentence) and a lead."""
    out = []
    for line in (ROOT / "tools" / "leads.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        slugs, text = line.split("\t", 1)
        title, parted, lead = text.partition(" || ")
        if not parted and (match := _TITLE.match(text)):
            title, lead = match[1], text[match.end() :]
        read = reading(f"{title}\n\n{lead}\n".encode(), code=False)
        types = tuple(filter(None, slugs.split(",")))
        fold = int(sha256(text.encode()).hexdigest()[:8], 16) % FOLDS
        out.append(Gold(f"lead {len(out) + 1}", types, types[:1], frozenset(), fold, read, telling(read), lead=True))
    return out
