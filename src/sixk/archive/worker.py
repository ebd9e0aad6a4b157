"""Raw submissions -> what the archive keeps of them: the pure function that ingest maps over an executor, chunk by chunk.

It runs in other processes, perhaps on other machines: it takes and gives plain data, and writes only the raw bytes, under their
own SHA-256, where writing twice is writing once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import date, datetime
from datetime import time as clock
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct

from sixk.archive.entries import entry
from sixk.archive.headline import headline, title
from sixk.archive.index import Entry
from sixk.archive.store import Store, open_store
from sixk.archive.tables import TABLES, Kept, columns_of
from sixk.errors import ArchiveError
from sixk.model import Reading

Reader = Callable[[bytes, str], Reading]

LEVEL = 3
"""zstd level of the raw store: level 9 would save a tenth more and cost as much as the reading."""


class Item(Struct, frozen=True):
    """A submission to read. ``added`` is when it came in; ``batch`` the record that committed it, None if it is new."""

    name: str
    data: bytes
    sha256: str
    added: str
    batch: int | None = None


class Read(Struct, frozen=True):
    """A submission that was read: its identity and its search entry. ``texts`` are those of its documents."""

    sha256: str
    accession: str
    name: str
    bytes: int
    added: str
    entry: Entry
    texts: tuple[str, ...]
    batch: int | None = None


class Chunk(Struct, frozen=True):
    """What a worker gives back: the reads, their rows as columns of each table, how many rows of each table belong to each
    read, and what could not be read (name, reason)."""

    reads: list[Read]
    columns: dict[str, list[list[Any]]]
    counts: dict[str, list[int]]
    failed: list[tuple[str, str]]


def raw_key(sha256: str) -> str:
    """The raw store's key of a submission."""
    return f"raw/{sha256[:2]}/{sha256}.zst"


def pack(data: bytes) -> bytes:
    """A submission as the raw store keeps it."""
    from sixk.zstd import zstd

    return zstd.compress(data, LEVEL)


def unpack(data: bytes) -> bytes:
    """What `pack` packed. Raises ValueError if it is damaged."""
    from sixk.zstd import zstd

    try:
        return zstd.decompress(data)
    except zstd.ZstdError as error:
        raise ValueError(str(error)) from error


def fetch(store: Store, sha256: str, accession: str) -> bytes:
    """A submission's bytes from the raw store, checked. Raises ArchiveError if they are gone or damaged."""
    try:
        data = unpack(store.get(raw_key(sha256)))
    except FileNotFoundError:
        raise ArchiveError(f"{store.url}: the raw submission of {accession} is missing; add its file again") from None
    except ValueError as error:
        raise ArchiveError(
            f"{store.url}: the raw submission of {accession} is damaged ({error}); add its file again"
        ) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ArchiveError(f"{store.url}: the raw submission of {accession} is damaged (its sum differs); add its file again")
    return data


def read(data: bytes, name: str) -> Reading:
    """The usual reader; the file's or member's own name names a bare document."""
    from sixk.reading import chain

    return chain(data, name=name.rsplit("!", 1)[-1].replace("\\", "/").rsplit("/", 1)[-1], path=name)


def read_chunk(url: str | None, items: Sequence[Item], reader: Reader = read) -> Chunk:
    """Keep the raw bytes of these submissions (unless `url` is None: they are there already) and read them.

    A submission that cannot be read, or that tells nothing at all, is set aside with the reason; the others go on.
    """
    reads: list[Read] = []
    failed: list[tuple[str, str]] = []
    raw: list[tuple[str, bytes]] = []
    rows: dict[str, list[Any]] = {name: [] for name, table in TABLES.items() if table.rows}
    counts: dict[str, list[int]] = {name: [] for name in rows}
    for item in items:
        try:
            kept, made = _keep(item, reader)
        except Exception as error:  # noqa: BLE001  whatever a hostile filing breaks, it is told and the rest goes on
            failed.append((item.name, f"cannot be read ({type(error).__name__}: {error})"[:300]))
            continue
        if made is None:
            failed.append((item.name, kept))
            continue
        for name in rows:
            build = TABLES[name].rows
            before = len(rows[name])
            if build:
                rows[name].extend(build(made[0]))
            counts[name].append(len(rows[name]) - before)
        reads.append(made[1])
        raw.append((raw_key(item.sha256), pack(item.data)))
    if url is not None:
        _store(url).put_all(raw)
    columns = {name: columns_of(TABLES[name], listed) for name, listed in rows.items()}
    return Chunk(reads=reads, columns=columns, counts=counts, failed=failed)


def _keep(item: Item, reader: Reader) -> tuple[str, tuple[Kept, Read] | None]:
    reading = reader(item.data, item.name)
    report = reading.report
    texts = tuple(text.text for text in reading.texts)
    reason = _no_report(reading, texts, item.name)
    if reason:
        return reason, None
    accession = report.accession or f"sha256-{item.sha256[:16]}"
    known, heading = known_at(report.filed, report.accepted), title(reading)
    kept = Kept(
        reading=reading,
        accession=accession,
        version=1,
        sha256=item.sha256,
        bytes=len(item.data),
        added=item.added,
        known=known,
        name=item.name,
        batch=0,
        title=heading,
        headline=headline(report, heading),
        fingerprint=_fingerprint(reading),
        reader=reader_version(),
    )
    made = entry(
        report,
        texts,
        accession=accession,
        version=1,
        sha256=item.sha256,
        size=len(item.data),
        added=item.added,
        known=known,
        title=heading,
        batch=0,
        reader=reader_version(),
    )
    return "", (kept, Read(item.sha256, accession, item.name, len(item.data), item.added, made, texts, item.batch))


_DOCUMENTS = frozenset({"html", "text", "pdf", "docx"})


def _no_report(reading: Reading, texts: Sequence[str], name: str) -> str | None:
    """Why what was read is no report, if it is none."""
    submission, report = reading.submission, reading.report
    if submission.dialect == "bare" and report.documents and report.documents[0].kind not in _DOCUMENTS:
        return f"is {report.documents[0].kind}: neither a submission nor a document of one"
    if report.accession is None and not any(text.strip() for text in texts):
        return "holds no words: neither a submission nor a document"
    if submission.dialect == "header" and not submission.documents and not name.lower().endswith(".txt"):
        return "is only the header of a submission: add its complete text"
    return None


@lru_cache(maxsize=1)
def reader_version() -> str:
    """The version of sixk that reads here."""
    import sixk

    return sixk.__version__


@lru_cache(maxsize=4)
def _store(url: str) -> Store:
    return open_store(url)


def _fingerprint(reading: Reading) -> str | None:
    from sixk import events

    return events.fingerprint(reading)


def known_at(filed: str | None, accepted: str | None) -> str | None:
    """When a report became public: its acceptance, else the end of its filing day in Washington."""
    if accepted or not filed:
        return accepted
    try:
        return datetime.combine(date.fromisoformat(filed), clock(23, 59, 59), ZoneInfo("America/New_York")).isoformat()
    except ValueError:
        return None
