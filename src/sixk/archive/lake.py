"""Record batches <-> Delta tables at a version: appends, deletes, restores, and which files a version is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import unquote

import msgspec

from sixk.archive.store import Store
from sixk.archive.tables import TABLES, arrow_batch, arrow_schema
from sixk.errors import ArchiveError

_LONG = frozenset({"text", "report_json", "quote", "headline", "message", "description", "name", "meaning", "note", "why"})
"""Columns whose smallest and largest value tell nothing worth keeping in every log entry."""

TARGET = 128 << 20
"""Bytes of a compacted file."""

CHECKPOINT = 50
"""Commits between two checkpoints."""


def create(store: Store, name: str) -> int:
    """Make an empty table, or take the one that is there; returns its version."""
    from deltalake import DeltaTable

    table = TABLES[name]
    stats = ",".join(c.name for c in table.columns if c.type != "strings" and c.name not in _LONG)
    made = DeltaTable.create(
        store.table_url(name),
        schema=arrow_schema(table),
        mode="ignore",
        name=name,
        description=table.about,
        configuration={"delta.dataSkippingStatsColumns": stats, "delta.logRetentionDuration": "interval 7 days"},
        storage_options=store.options,
    )
    return int(made.version())


def open_at(store: Store, name: str, version: int | None) -> Any:
    """The table at a version (None: its newest). Raises ArchiveError where it cannot be opened."""
    from deltalake import DeltaTable
    from deltalake.exceptions import DeltaError

    try:
        return DeltaTable(store.table_url(name), version=version, storage_options=store.options)
    except (DeltaError, OSError) as error:
        raise ArchiveError(f"{store.url}: table {name} cannot be opened at version {version}; run `sixk rebuild`") from error


def append(store: Store, name: str, parts: Iterable[Sequence[list[Any]]], *, overwrite: bool = False) -> int | None:
    """Add column lists (see `tables.columns_of`) as one commit; returns the new version, None if there was nothing to add."""
    from arro3.core import Table as ArrowTable
    from deltalake import PostCommitHookProperties, write_deltalake

    table = TABLES[name]
    batches = [arrow_batch(table, part) for part in parts if part and part[0]]
    if not batches and not overwrite:
        return None
    opened = open_at(store, name, None)
    write_deltalake(
        opened,
        ArrowTable.from_batches(batches, schema=arrow_schema(table)),
        mode="overwrite" if overwrite else "append",
        writer_properties=_properties(name),
        post_commithook_properties=PostCommitHookProperties(create_checkpoint=False, cleanup_expired_logs=False),
    )
    return int(opened.version())


def delete(store: Store, name: str, accessions: Iterable[str]) -> int:
    """Delete the rows of these reports; returns the new version."""
    opened = open_at(store, name, None)
    listed = ", ".join("'" + accession.replace("'", "''") + "'" for accession in accessions)
    if listed:
        opened.delete(f"accession IN ({listed})", writer_properties=_properties(name))
    return int(opened.version())


def restore(store: Store, name: str, version: int) -> int:
    """Bring a table that a stopped writer left ahead back to a version, by a commit of its own; returns the new version."""
    opened = open_at(store, name, None)
    if int(opened.version()) != version:
        opened.restore(version)
    return int(opened.version())


def checkpoint(store: Store, name: str, version: int) -> list[str]:
    """Write a checkpoint of a version, so that opening the table reads few log entries; returns the keys it wrote."""
    open_at(store, name, version).create_checkpoint()
    log = f"tables/{name}/_delta_log/"
    return [key for key, _ in store.list(log[:-1]) if key.startswith(f"{log}{version:020d}.checkpoint")] + [
        f"{log}_last_checkpoint"
    ]


def compact(store: Store, name: str) -> int:
    """Join a table's small files; returns its version then."""
    from deltalake import PostCommitHookProperties

    opened = open_at(store, name, None)
    opened.optimize.compact(
        target_size=TARGET,
        max_concurrent_tasks=1,
        writer_properties=_properties(name),
        post_commithook_properties=PostCommitHookProperties(create_checkpoint=False, cleanup_expired_logs=False),
    )
    return int(opened.version())


def newest_version(store: Store, name: str) -> int:
    return int(open_at(store, name, None).version())


def files(store: Store, name: str, version: int) -> list[str]:
    """Paths or URIs of the Parquet files that make up a version."""
    return [str(uri) for uri in open_at(store, name, version).file_uris()]


def keys(store: Store, name: str, version: int) -> list[str]:
    """Store keys of the Parquet files that make up a version."""
    actions = open_at(store, name, version).get_add_actions(flatten=True)
    return [f"tables/{name}/{path}" for path in actions.column("path").to_pylist()]


def written(store: Store, name: str, after: int, upto: int) -> list[str]:
    """Store keys of the files and log entries that the commits after one version, up to another, wrote."""
    parts: set[str] = set()
    entries: list[str] = []
    for version in range(after + 1, upto + 1):
        entry = f"tables/{name}/_delta_log/{version:020d}.json"
        entries.append(entry)
        for line in store.get(entry).splitlines():
            action = msgspec.json.decode(line)
            if "add" in action:
                parts.add(f"tables/{name}/{unquote(action['add']['path'])}")
            elif "remove" in action:
                parts.discard(f"tables/{name}/{unquote(action['remove']['path'])}")
    return sorted(parts) + entries


def _properties(name: str) -> Any:
    from deltalake import BloomFilterProperties, ColumnProperties, WriterProperties

    columns = {c.name: ColumnProperties(statistics_enabled="NONE") for c in TABLES[name].columns if c.name in _LONG}
    if name in ("reports", "texts", "versions", "events"):
        columns["accession"] = ColumnProperties(bloom_filter_properties=BloomFilterProperties(True, fpp=0.01, ndv=4_000))
    return WriterProperties(
        compression="ZSTD",
        compression_level=1,
        max_row_group_size=4_000 if name in ("texts", "reports") else 100_000,
        column_properties=columns,
    )
