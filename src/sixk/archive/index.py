"""Reports as search entries <-> a tantivy index whose versions the journal names.

The index is built in a local folder of the writer's; what a commit leaves there is immutable files and a meta.json. The files
are published to the store under index/ by their own (unique) names and the meta.json goes into the journal record. A reader
puts a version together again from both, in a folder of its own. So a version never changes under a reader.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import weakref
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from sixk.archive.journal import IndexState
from sixk.archive.store import Store
from sixk.errors import ArchiveError
from sixk.model import Report

PREFIX = "index"
LEAD = 1_500
"""How many characters after the headline count as the lead."""

SHOWN = 256_000
"""How many characters of a report's body snippets are cut from (the 99th percentile of reports has no more)."""

NEAR = 16_000
"""How many of these are kept with the lead, apart from the rest: most hits stand there, and the rest is seldom unpacked."""

EXACT = ("accession", "type", "item", "cik", "country", "form", "role", "status", "language", "routine", "year", "withdrawn")
"""Fields that hold whole values: filters and facets."""

WORDS = ("headline", "lead", "body")
"""Fields of words, in the order in which they weigh."""

_TRIES = 20


class Card(Struct, frozen=True, array_like=True):
    """What a hit shows, kept in the index so that a page of hits needs no table."""

    accession: str
    filed: str | None
    accepted: str | None
    cik: str | None
    issuer: str | None
    country: str | None
    form: str | None
    types: tuple[str, ...]
    items: tuple[str, ...]
    routine: bool
    status: str | None
    headline: str | None
    main: int | None
    language: str | None
    filers: tuple[str, ...]
    roles: tuple[str, ...]
    documents: int
    bytes: int
    version: int
    added: str
    sha256: str
    labelled: bool = False
    withdrawn: str | None = None


class Entry(Struct, frozen=True):
    """One report for the index. ``names`` are names and former names of its filers; ``told`` the words that tell its news;
    ``lead`` the place (document, start, end) of the opening of the news; ``known`` epoch seconds, ``day`` yyyymmdd."""

    card: Card
    names: tuple[str, ...]
    ciks: tuple[str, ...]
    countries: tuple[str, ...]
    told: str
    lead: tuple[int, int, int] | None
    known: int
    day: int
    batch: int
    report: bytes
    reader: str


def schema() -> Any:
    """The index's fields."""
    from tantivy import SchemaBuilder

    build = SchemaBuilder()
    for name in EXACT:
        build.add_text_field(name, fast=name != "accession", tokenizer_name="raw", index_option="basic")
    build.add_text_field("headline", tokenizer_name="words", index_option="position")
    build.add_text_field("lead", tokenizer_name="words", index_option="position")
    build.add_text_field("body", tokenizer_name="words", index_option="position")
    build.add_text_field("issuer", tokenizer_name="names", index_option="position")
    build.add_integer_field("known", indexed=True, fast=True)
    build.add_integer_field("day", indexed=True, fast=True)
    build.add_integer_field("batch", indexed=True, fast=True)
    build.add_bytes_field("card", stored=True)
    build.add_bytes_field("report", stored=True)
    build.add_bytes_field("shown", stored=True)
    build.add_text_field("reader", stored=True, tokenizer_name="raw", index_option="basic")
    return build.build()


@lru_cache(maxsize=1)
def analyzers() -> dict[str, Any]:
    """How words are cut: `words` folds case and accents and stems English, `names` folds only."""
    from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

    def folded() -> Any:
        return (
            TextAnalyzerBuilder(Tokenizer.simple())
            .filter(Filter.remove_long(64))
            .filter(Filter.lowercase())
            .filter(Filter.ascii_fold())
        )

    return {"words": folded().filter(Filter.stemmer("English")).build(), "names": folded().build()}


def opened(folder: Path) -> Any:
    """The index in a local folder."""
    from tantivy import Index

    index = Index.open(str(folder))
    for name, analyzer in analyzers().items():
        index.register_tokenizer(name, analyzer)
    return index


def document(entry: Entry, texts: Sequence[str]) -> Any:
    """An entry and the texts of its documents as the index keeps them: the lead once as lead, all else once as body."""
    from tantivy import Document

    from sixk.zstd import zstd

    card = entry.card
    lead, parts = "", []
    for number, text in enumerate(texts, 1):
        if entry.lead and entry.lead[0] == number:
            start, end = entry.lead[1], entry.lead[2]
            lead = text[start:end]
            parts += [text[:start], text[end:]]
        else:
            parts.append(text)
    body = "\n".join(part for part in parts if part)
    made = Document(accession=card.accession, headline=entry.told, lead=lead, body=body)
    values: dict[str, Iterable[str]] = {
        "type": card.types,
        "item": card.items,
        "cik": entry.ciks,
        "country": entry.countries,
        "form": (card.form or "",),
        "role": card.roles,
        "status": (card.status or "",),
        "language": (card.language or "",),
        "routine": ("true" if card.routine else "false",),
        "year": (str(entry.day // 10_000) if entry.day else "",),
        "withdrawn": ("true" if card.withdrawn else "false",),
        "issuer": entry.names,
    }
    for name, listed in values.items():
        for value in listed:
            if value:
                made.add_text(name, value)
    made.add_integer("known", entry.known)
    made.add_integer("day", entry.day)
    made.add_integer("batch", entry.batch)
    made.add_bytes("card", msgspec.msgpack.encode(card))
    made.add_bytes("report", zstd.compress(entry.report, 1))
    made.add_bytes("shown", _packed(f"{lead}\x00{body[:NEAR]}") + (_packed(body[NEAR:SHOWN]) if len(body) > NEAR else b""))
    made.add_text("reader", entry.reader)
    return made


def card_of(stored: Any) -> Card:
    """A stored entry's card."""
    return msgspec.msgpack.decode(stored.get_first("card"), type=Card)


def report_of(stored: Any) -> Report:
    """A stored entry's report."""
    from sixk.zstd import zstd

    return msgspec.json.decode(zstd.decompress(stored.get_first("report")), type=Report)


class Shown:
    """A stored entry's lead and the part of its body that snippets are cut from, in UTF-8; ``far`` is unpacked when asked for."""

    __slots__ = ("_more", "_packed", "lead", "near")

    def __init__(self, stored: Any) -> None:
        from sixk.zstd import zstd

        frame = zstd.ZstdDecompressor()
        self.lead, _, near = frame.decompress(stored.get_first("shown")).partition(b"\x00")
        self._packed: bytes = frame.unused_data
        # Entries of an earlier sixk have all in one frame.
        self.near, self._more = (near, b"") if self._packed else (near[:NEAR], near[NEAR:])

    def far(self) -> bytes:
        from sixk.zstd import zstd

        return zstd.decompress(self._packed) if self._packed else self._more


def _packed(text: str) -> bytes:
    from sixk.zstd import zstd

    return zstd.compress(text.encode("utf-8", "replace"), 1)


# ------------------------------------------------------------------------------------------------------------------- writing


class Work:
    """The writer's own copy of the index: begun from a version of the journal's, committed into a new one."""

    def __init__(self, store: Store, state: IndexState, *, heap: int = 192_000_000, threads: int = 1) -> None:
        self.store = store
        self.folder = store.work() / "index"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.known = dict(state.files)
        self._heap, self._threads = heap, threads
        if state.meta:
            try:
                store.adopt((f"{PREFIX}/{name}" for name in state.files), self.folder)
            except FileNotFoundError as error:
                raise ArchiveError(f"{store.url}: the search index lacks {error.filename}; run `sixk rebuild`") from error
            (self.folder / "meta.json").write_text(state.meta)
            self.index = opened(self.folder)
        else:
            from tantivy import Index

            self.index = Index(schema(), path=str(self.folder))
            for name, analyzer in analyzers().items():
                self.index.register_tokenizer(name, analyzer)
        self.writer = self.index.writer(heap_size=heap, num_threads=threads)

    def add(self, entry: Entry, texts: Sequence[str]) -> None:
        self.writer.add_document(document(entry, texts))

    def delete(self, accessions: Iterable[str]) -> None:
        for accession in accessions:
            self.writer.delete_documents_by_term("accession", accession)

    def flush(self) -> None:
        """Commit in the work folder alone, so that memory stays small while nothing is published yet."""
        self.writer.commit()

    def commit(self) -> IndexState:
        """Commit, publish the new files, and give the version for the journal record."""
        self.writer.commit()
        for _ in range(_TRIES):
            meta = (self.folder / "meta.json").read_text()
            names = _names(meta)
            try:
                self.store.publish(self.folder, [name for name in names if name not in self.known], PREFIX)
                sums = {name: self.known[name] if name in self.known else _sum(self.folder / name) for name in names}
            except FileNotFoundError:
                continue  # a merge ended in between: its meta.json names other files
            self.known = sums
            return IndexState(meta=meta, files=sums)
        raise ArchiveError(f"{self.store.url}: the search index keeps changing under its writer; run again")

    def merge_down(self) -> None:
        """Wait for merges under way, so that the next commit names few large segments."""
        self.writer.commit()
        self.writer.wait_merging_threads()
        self.writer = self.index.writer(heap_size=self._heap, num_threads=self._threads)

    def close(self) -> None:
        """Let go of the work folder; uncommitted entries are dropped."""
        self.writer.rollback()
        del self.writer
        shutil.rmtree(self.folder, ignore_errors=True)


def _names(meta: str) -> list[str]:
    """Names of all files that a meta.json may speak of."""
    endings = ("idx", "pos", "term", "store", "fast", "fieldnorm")
    found: list[str] = []
    for segment in msgspec.json.decode(meta)["segments"]:
        stem = segment["segment_id"].replace("-", "")
        found += [f"{stem}.{ending}" for ending in endings]
        if segment.get("deletes"):
            found.append(f"{stem}.{segment['deletes']['opstamp']}.del")
    return found


def _sum(path: Path) -> tuple[int, str]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return path.stat().st_size, digest


# ------------------------------------------------------------------------------------------------------------------- reading


class View:
    """A version of the index, open for searching. Safe to use from many threads."""

    def __init__(self, store: Store, state: IndexState) -> None:
        folder = Path(tempfile.mkdtemp(prefix="sixk-index-"))
        self.close = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        try:
            store.localise((f"{PREFIX}/{name}" for name in state.files), folder)
            (folder / "meta.json").write_text(state.meta)
            self.index = opened(folder)
            self.index.config_reader(reload_policy="manual")
            self.searcher = self.index.searcher()
        except (FileNotFoundError, ValueError) as error:
            self.close()
            raise ArchiveError(f"{store.url}: the search index is not whole ({error}); run `sixk rebuild`") from error
        self.schema = self.index.schema
