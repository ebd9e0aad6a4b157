"""Batches -> the journal: one small record names the version of every table and of the index that belong together.

The newest whole record is the archive's state. A record is written when everything it names is durable, so a crash leaves the
state before or the state after, and what lies beyond the record is dropped at the next write.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import msgspec
from msgspec import Struct, field

from sixk.archive.store import Store
from sixk.errors import ArchiveError

SCHEMA = 1
"""Version of the archive's layout; see migrations.py."""

FOLDER = "journal"
BATCHES = "batches"
KEEP = 8
"""Records kept behind the newest, so that readers and cursors of a moment ago still find their state."""


class IndexState(Struct, frozen=True):
    """A version of the search index: tantivy's own meta.json, and its files with size and SHA-256."""

    meta: str = ""
    files: dict[str, tuple[int, str]] = {}


class Record(Struct, frozen=True):
    """What belongs together. ``tables`` maps names to Delta versions; ``batch`` is the SHA-256 of its batch file;
    ``user`` counts the lines of the user's logs that the index has taken in."""

    number: int
    written: str
    schema: int
    sixk: str
    tables: dict[str, int]
    index: IndexState
    counts: dict[str, int] = {}
    user: dict[str, int] = {}
    batch: str | None = None


class RawEntry(Struct, frozen=True, array_like=True):
    """A submission that came in: its key in the raw store and what raw bytes do not say themselves. ``batch`` is the record that
    first committed it; a rebuild keeps it, so that watches tell nothing twice."""

    sha256: str
    accession: str
    version: int
    bytes: int
    added: str
    name: str
    batch: int


class Batch(Struct, frozen=True):
    """What a record added: submissions, and the sums of the files it made. ``previous`` names the batch before, None for the
    first, so that a lost one is noticed."""

    number: int
    previous: int | None = None
    raw: list[RawEntry] = field(default_factory=list)
    files: dict[str, tuple[int, str]] = field(default_factory=dict)


class _Sealed(Struct, frozen=True):
    record: msgspec.Raw
    sha256: str


def key(number: int) -> str:
    return f"{FOLDER}/{number:010d}.json"


def numbers(store: Store) -> list[int]:
    """Numbers of the records that are there, rising."""
    names = (name.rsplit("/", 1)[1] for name, _ in store.list(FOLDER))
    return sorted(int(name[:-5]) for name in names if name.endswith(".json") and name[:-5].isdigit())


def read(store: Store, number: int) -> Record:
    """One record, checked against its sum. Raises ArchiveError if it is damaged, FileNotFoundError if it is not there."""
    data = store.get(key(number))
    try:
        sealed = msgspec.json.decode(data, type=_Sealed)
        if hashlib.sha256(bytes(sealed.record)).hexdigest() != sealed.sha256:
            raise ValueError("its sum does not fit")
        record = msgspec.json.decode(sealed.record, type=Record)
    except ValueError as error:
        raise ArchiveError(f"{store.url}: journal record {number} is damaged ({error}); run `sixk rebuild`") from error
    if record.schema > SCHEMA:
        raise ArchiveError(f"{store.url}: this archive was written by sixk {record.sixk}, later than this one; update sixk")
    return record


def newest(store: Store) -> Record | None:
    """The state of the archive; None where nothing was ever committed."""
    while found := numbers(store):
        try:
            return read(store, found[-1])
        except FileNotFoundError:
            continue  # pruned between listing and reading: a newer one is there
    return None


def commit(store: Store, record: Record) -> None:
    """Make a record the archive's state. All that it names must be durable."""
    body = msgspec.json.encode(record)
    sealed = _Sealed(record=msgspec.Raw(body), sha256=hashlib.sha256(body).hexdigest())
    store.put(key(record.number), msgspec.json.encode(sealed), replace=True)


def batch_key(number: int) -> str:
    return f"{BATCHES}/{number:010d}.json.zst"


def write_batch(store: Store, batch: Batch) -> str:
    """Keep what a record added; returns the SHA-256 that the record carries."""
    from sixk.zstd import zstd

    checked: dict[int, int] = {zstd.CompressionParameter.compression_level: 3, zstd.CompressionParameter.checksum_flag: 1}
    data = zstd.compress(msgspec.json.encode(batch), options=checked)
    store.put(batch_key(batch.number), data, replace=True)
    return hashlib.sha256(data).hexdigest()


def read_batch(store: Store, number: int) -> Batch:
    """What a record added. Raises ArchiveError if it is damaged, FileNotFoundError if it is not there."""
    from sixk.zstd import zstd

    data = store.get(batch_key(number))
    try:
        return msgspec.json.decode(zstd.decompress(data), type=Batch)
    except (zstd.ZstdError, ValueError) as error:
        raise ArchiveError(f"{store.url}: batch {number} is damaged ({error}); run `sixk rebuild`") from error


def prune(store: Store, keep: int = KEEP) -> list[Record]:
    """Drop old records; returns those that are kept, newest last. Records that are damaged are dropped too if they are old."""
    found = numbers(store)
    kept: list[Record] = []
    gone = found[:-keep]
    for number in found[-keep:]:
        try:
            kept.append(read(store, number))
        except ArchiveError:
            gone.append(number)
    store.remove(key(number) for number in gone)
    return kept


def chain(store: Store, number: int | None) -> Iterator[Batch]:
    """The batch of a record and all before it, newest first. Raises what `read_batch` raises where one is lost."""
    while number is not None:
        batch = read_batch(store, number)
        yield batch
        number = batch.previous


def batch_numbers(store: Store) -> list[int]:
    """Numbers of the batch files that are there, rising."""
    names = (name.rsplit("/", 1)[1].split(".", 1)[0] for name, _ in store.list(BATCHES))
    return sorted(int(name) for name in names if name.isdigit())
