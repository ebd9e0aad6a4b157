"""Raw submissions and what the user added -> tables, index and journal anew; or the index alone from the tables."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import Executor

from sixk.archive import journal, stored
from sixk.archive.ingest import Ingest, Progress, Setting
from sixk.archive.journal import RawEntry
from sixk.archive.results import AddSummary, SetAside
from sixk.archive.sources import Found
from sixk.archive.store import Store
from sixk.archive.worker import Reader, fetch, raw_key
from sixk.archive.writer import Writer, storing, writing
from sixk.errors import ArchiveError

_FLUSH = 4_000


def everything(
    store: Store, reader: Reader, executor: Executor | None, workers: int | None, progress: Progress | None
) -> AddSummary:
    """Read every raw submission anew. Readers see the archive as it was until the new one is whole.

    Submissions whose raw bytes are damaged or gone are set aside; everything else is there again. Stopped half way, the archive
    is as before: run it again.
    """
    with store.lock():
        aside: list[SetAside] = []
        entries = _entries(store, aside)
        writer = Writer(store, fresh=True)
        try:
            ingest = Ingest(
                writer,
                _found(store, entries, aside),
                aside,
                executor=executor,
                setting=Setting(reader=reader, workers=workers, keep_raw=False, stepwise=False),
                total=lambda: sum(entry.bytes for entry in entries),
                progress=progress,
            )
            summary = ingest.run()
            if summary.interrupted:
                raise KeyboardInterrupt
            if not summary.added:
                writer.renew_index()
            writer.all_said()
            writer.seal()
        finally:
            writer.close()
        named = {journal.batch_key(writer.record.number)}
        store.remove([key for key, _ in store.list(journal.BATCHES) if key not in named])
        return summary


def index(store: Store, progress: Progress | None) -> AddSummary:
    """Make the search index anew from the tables; nothing is read again."""
    started = time.monotonic()
    with writing(store) as writer:
        work = writer.renew_index()
        count = 0
        total = writer.record.counts.get("reports")
        with storing(store):
            for made, texts in stored.entries(writer.database):
                work.add(writer.corrected(made), texts)
                count += 1
                if not count % _FLUSH:
                    work.flush()
                if progress and not count % 200:
                    progress(done=count, total=total, reports=count, set_aside=0)
        writer.all_said()
        writer.seal()
    return AddSummary(added=count, seconds=time.monotonic() - started)


def _entries(store: Store, aside: list[SetAside]) -> list[RawEntry]:
    """What the batches say came in, in that order, then submissions that no batch names (sum and name are all that is known)."""
    found: dict[str, RawEntry] = {}
    for number in journal.batch_numbers(store):
        try:
            batch = journal.read_batch(store, number)
        except ArchiveError as error:
            aside.append(SetAside(journal.batch_key(number), f"{error}; its submissions are taken without their times"))
            continue
        for entry in batch.raw:
            found.setdefault(entry.sha256, entry)
    known = sorted(found.values(), key=lambda entry: (entry.batch, entry.added, entry.accession, entry.version))
    strays = []
    for key, size in store.list("raw"):
        sha256 = key.rsplit("/", 1)[1].removesuffix(".zst")
        if sha256 not in found and raw_key(sha256) == key:
            strays.append(RawEntry(sha256, "", 0, size, "", f"raw/{sha256[:16]}", 0))
    return known + sorted(strays, key=lambda entry: entry.sha256)


def _found(store: Store, entries: list[RawEntry], aside: list[SetAside]) -> Iterator[Found]:
    passed = 0
    for entry in entries:
        passed += entry.bytes
        try:
            data = fetch(store, entry.sha256, entry.accession or entry.name)
        except ArchiveError as error:
            aside.append(SetAside(entry.name, str(error)))
            store.set_apart(raw_key(entry.sha256))
            continue
        yield Found(entry.name, data, passed, added=entry.added or None, batch=entry.batch or None)
