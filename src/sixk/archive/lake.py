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

CHECKPOINT = 10
"""Commits between two checkpoints."""


def create(store: Store, name: str) -> Any:
    """Make an empty table, or take the one that is there; returns it open."""
    from deltalake import DeltaTable

    table = TABLES[name]
    stats = ",".join(c.name for c in table.columns if c.type != "strings" and c.name not in _LONG)
    return DeltaTable.create(
        store.table_url(name),
        schema=arrow_schema(table),
        mode="ignore",
        name=name,
        description=table.about,
        configuration={"delta.dataSkippingStatsColumns": stats, "delta.logRetentionDuration": "interval 7 days"},
        storage_options=store.options,
    )


def open_at(store: Store, name: str, version: int | None) -> Any:
    """The table at a version (None: its newest). Raises ArchiveError where it cannot be opened."""
    from deltalake import DeltaTable
    from deltalake.exceptions import DeltaError

    try:
        return DeltaTable(store.table_url(name), version=version, storage_options=store.options)
    except (DeltaError, OSError) as error:
        raise ArchiveError(f"{store.url}: table {name} cannot be opened at version {version}; run `sixk rebuild`") from error


def append(opened: Any, name: str, parts: Iterable[Sequence[list[Any]]], *, overwrite: bool = False) -> None:
    """Add column lists (see `tables.columns_of`) as one commit; nothing to add is no commit."""
    from arro3.core import Table as ArrowTable
    from deltalake import write_deltalake

    table = TABLES[name]
    batches = [arrow_batch(table, part) for part in parts if part and part[0]]
    if not batches and not overwrite:
        return
    write_deltalake(
        opened,
        ArrowTable.from_batches(batches, schema=arrow_schema(table)),
        mode="overwrite" if overwrite else "append",
        writer_properties=_properties(name),
        post_commithook_properties=_no_hooks(),
    )


def delete(opened: Any, name: str, accessions: Iterable[str], *, also: str = "true") -> None:
    """Delete the rows of these reports, where a condition of ours holds too."""
    listed = ", ".join("'" + accession.replace("'", "''") + "'" for accession in accessions)
    if listed:
        opened.delete(
            f"accession IN ({listed}) AND {also}", writer_properties=_properties(name), post_commithook_properties=_no_hooks()
        )


def restore(opened: Any, version: int) -> None:
    """Bring a table that a stopped writer left ahead back to a version, by a commit of its own."""
    if int(opened.version()) != version:
        opened.restore(version)


def checkpoint(store: Store, name: str, opened: Any) -> list[str]:
    """Write a checkpoint, so that opening the table reads few log entries; returns the keys it wrote."""
    opened.create_checkpoint()
    version = int(opened.version())
    log = f"tables/{name}/_delta_log/"
    return [key for key, _ in store.list(log[:-1]) if key.startswith(f"{log}{version:020d}.checkpoint")] + [
        f"{log}_last_checkpoint"
    ]


def compact(opened: Any, name: str, target: int = TARGET) -> None:
    """Join a table's files that are smaller than a target."""
    opened.optimize.compact(
        target_size=target,
        max_concurrent_tasks=1,
        writer_properties=_properties(name),
        post_commithook_properties=_no_hooks(),
    )


def files(opened: Any) -> tuple[list[str], frozenset[str]]:
    """Paths or URIs of the Parquet files that make up a table as it is open, and the columns it has."""
    return [str(uri) for uri in opened.file_uris()], frozenset(field.name for field in opened.schema().fields)


def rows(opened: Any) -> int:
    """How many rows a table as it is open has, by its log."""
    actions = opened.get_add_actions(flatten=True)
    return sum(actions.column("num_records").to_pylist()) if actions.num_rows else 0


def widen(opened: Any, name: str) -> None:
    """Give a table of an earlier sixk the columns it lacks; what was written before reads as null there."""
    from deltalake import Field

    have = {field.name for field in opened.schema().fields}
    wanted = {field.name: field for field in arrow_schema(TABLES[name])}
    missing = [Field.from_arrow(field) for column, field in wanted.items() if column not in have]
    if missing:
        opened.alter.add_columns(missing, post_commithook_properties=_no_hooks())


def keys(opened: Any, name: str) -> list[str]:
    """Store keys of the Parquet files that make up a table as it is open."""
    actions = opened.get_add_actions(flatten=True)
    return [f"tables/{name}/{unquote(path)}" for path in actions.column("path").to_pylist()]


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


def _no_hooks() -> Any:
    """Checkpoints and log cleaning are ours: they must be durable, and keep what the journal names."""
    from deltalake import PostCommitHookProperties

    return PostCommitHookProperties(create_checkpoint=False, cleanup_expired_logs=False)


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
