"""Many small files -> few large ones; and what no kept journal record names is dropped."""

from __future__ import annotations

import re
import time

from sixk.archive import journal, lake
from sixk.archive.results import Optimised
from sixk.archive.store import Store
from sixk.archive.tables import TABLES
from sixk.archive.writer import Writer, storing, writing

KEEP = 2
"""Journal records kept: the new state, and the one before for readers who are still in it."""

MANY = 64
"""So many files in a table and an addition ends with joining those smaller than `SMALL`: many small additions stay fast."""

SMALL = 8 << 20
"""Bytes."""

_LOG = re.compile(r"/_delta_log/(\d{20})\.(?:json|checkpoint.*parquet)$")


def optimize(store: Store) -> Optimised:
    """Compact tables and index in one commit, then drop old files. Readers of the state before keep theirs."""
    started = time.monotonic()
    before = _sizes(store)
    with writing(store) as writer:
        if writer.record.number:
            tidy(writer, lake.TARGET)
    after = _sizes(store)
    return Optimised(before[0], after[0], before[1], after[1], time.monotonic() - started)


def tidy(writer: Writer, target: int) -> None:
    """Join table files that are smaller than a target, and index segments; leave two journal records and what they name."""
    store = writer.store
    chain = list(journal.chain(store, writer.record.number))
    with storing(store):
        for name, opened in writer.open.items():
            if name in writer.record.tables:
                writer.to_sum += lake.checkpoint(store, name, lake.open_at(store, name, writer.record.tables[name]))
            lake.compact(opened, name, target)
            writer.to_sum += lake.checkpoint(store, name, opened)
        writer.index.merge_down()
    writer.catch_up()
    writer.join_batches(chain)
    record = writer.seal(keep=KEEP)
    kept = [journal.read(store, number) for number in journal.numbers(store)]
    with storing(store):
        for name in TABLES:
            _vacuum(store, name, sorted({old.tables[name] for old in kept if name in old.tables}))
        for prefix in ("raw", journal.FOLDER, journal.BATCHES):
            store.sweep(prefix)
        store.remove(journal.batch_key(number) for number in journal.batch_numbers(store) if number != record.number)


def _vacuum(store: Store, name: str, versions: list[int]) -> None:
    """Drop a table's files that none of these versions is made of, and its log before the oldest of them (which has a
    checkpoint)."""
    live = {key for version in versions for key in lake.keys(lake.open_at(store, name, version), name)}
    gone = []
    for key, _ in store.list(f"tables/{name}"):
        log = _LOG.search(key)
        if log:
            if int(log[1]) < versions[0]:
                gone.append(key)
        elif key.endswith(".parquet") and "/_delta_log/" not in key and key not in live:
            gone.append(key)
    store.remove(gone)


def _sizes(store: Store) -> tuple[int, int]:
    sizes = [size for prefix in ("tables", "index", journal.BATCHES, journal.FOLDER) for _, size in store.list(prefix)]
    return len(sizes), sum(sizes)
