"""Chunks that workers read -> one commit over all tables, the index and the journal. The only code that changes an archive.

All that a batch writes is made durable first; then one journal record makes it the archive's state. What a stopped writer left
beyond the newest record is taken back when the next one opens.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from deltalake.exceptions import DeltaError
from msgspec.structs import replace

from sixk.archive import journal, lake, links, migrations, user
from sixk.archive.database import Database
from sixk.archive.entries import corrected
from sixk.archive.index import PREFIX, Entry, Work
from sixk.archive.journal import Batch, IndexState, RawEntry, Record
from sixk.archive.results import Label, Withdrawal
from sixk.archive.store import Store, storage_error
from sixk.archive.stored import entries
from sixk.archive.tables import TABLES, Row, columns_of, day, moment
from sixk.archive.worker import Chunk, Read
from sixk.errors import ArchiveError

_ROWS = tuple(name for name, table in TABLES.items() if table.rows)
_CURRENT = tuple(name for name in _ROWS if name != "versions")
_PLACE = {name: {column.name: at for at, column in enumerate(TABLES[name].columns)} for name in ("reports", "versions")}


def now() -> str:
    """This moment, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@contextmanager
def writing(store: Store) -> Iterator[Writer]:
    """The archive's writer, while the lock is held. Raises ArchiveLocked if another process writes."""
    with store.lock():
        writer = Writer(store)
        try:
            migrations.migrate(writer)
            yield writer
        finally:
            writer.close()


@contextmanager
def storing(store: Store) -> Iterator[None]:
    """Whatever a full disk or a damaged file makes a library say becomes one line that says what to do."""
    try:
        yield
    except OSError as error:
        raise storage_error(store.url, error) from error
    except (DeltaError, ValueError) as error:
        text = " ".join(str(error).split())
        if "os error 28" in text or "No space left" in text or "File too large" in text:
            raise storage_error(store.url, OSError(28, "No space left on device")) from error
        raise ArchiveError(
            f"{store.url}: writing failed ({text[:200]}); nothing reported as added is lost, run again or `sixk verify`"
        ) from error


class Writer:
    """An archive open for writing. `write` takes chunks in, `seal` makes them the archive's state."""

    def __init__(self, store: Store, *, fresh: bool = False) -> None:
        self.store = store
        if fresh:  # a rebuild: whatever is there is only raw material
            number = max([0, *journal.numbers(store), *journal.batch_numbers(store)])
            newest = None
        else:
            newest = journal.newest(store)
            number = newest.number if newest else 0
        self.record = newest or Record(
            number=number, written=now(), schema=journal.SCHEMA, sixk=_sixk(), tables={}, index=IndexState()
        )
        self.open: dict[str, Any] = {}
        with storing(store):
            for name in TABLES:
                self.open[name] = self._emptied(name) if fresh else self._recovered(name)
        self._sealed = {name: v - 1 if fresh else self.record.tables.get(name, -1) for name, v in self.tables.items()}
        self.to_sum: list[str] = []
        self._index: Work | None = None
        self._batch = Batch(number=number + 1, previous=number if newest and number else None)
        self.database = self._database()
        self.known: set[str] = set()
        self.held: dict[str, int] = {}
        for accession, version, sha256 in self.database.rows(
            "SELECT accession, version, sha256 FROM versions", tables=("versions",)
        ):
            self.known.add(sha256)
            self.held[accession] = max(version, self.held.get(accession, 0))
        self._labels = user.counting(user.labels(store))
        self._withdrawn = user.counting(user.withdrawals(store))

    @property
    def tables(self) -> dict[str, int]:
        """The version of every table as it is now, sealed or not."""
        return {name: int(opened.version()) for name, opened in self.open.items()}

    def _database(self) -> Database:
        state = replace(self.record, tables=self.tables)
        return Database(self.store, state, files=lambda name: lake.files(self.open[name]))

    def _recovered(self, name: str) -> Any:
        """A table at the journal's version; what a stopped writer added beyond is taken back. New tables are made empty."""
        wanted = self.record.tables.get(name, 0)
        opened = lake.open_at(self.store, name, None) if name in self.record.tables else lake.create(self.store, name)
        if int(opened.version()) < wanted:
            raise ArchiveError(f"{self.store.url}: table {name} is behind the journal (damaged?); run `sixk rebuild`")
        lake.restore(opened, wanted)
        lake.widen(opened, name)
        return opened

    def _emptied(self, name: str) -> Any:
        """A table without rows, for a rebuild: emptied by a commit that readers of older versions do not see, or, where its log
        is damaged, made anew."""
        try:
            opened = lake.create(self.store, name)
            lake.widen(opened, name)
            lake.append(opened, name, [], overwrite=True)
            return opened
        except (ArchiveError, DeltaError, OSError):
            self.store.remove([key for key, _ in self.store.list(f"tables/{name}")])
            return lake.create(self.store, name)

    @property
    def index(self) -> Work:
        """The index, opened at the journal's version when first needed."""
        if self._index is None:
            with storing(self.store):
                self._index = Work(self.store, self.record.index)
        return self._index

    # ------------------------------------------------------------------------------------------------------- taking in

    def write(self, chunks: Sequence[Chunk]) -> tuple[int, int]:
        """Take in what workers read; returns how many reports are new and how many came again with other bytes."""
        taken = [(chunk, at, read) for chunk in chunks for at, read in enumerate(chunk.reads) if read.sha256 not in self.known]
        versions: dict[str, int] = {}  # by hash: the version each of the batch becomes
        current: dict[str, Read] = {}
        replaced: set[str] = set()
        for _, _, read in taken:
            if read.sha256 in versions:
                continue
            before = self.held.get(read.accession, 0)
            if before and read.accession not in current:
                replaced.add(read.accession)
            versions[read.sha256] = self.held[read.accession] = before + 1
            current[read.accession] = read
            self.known.add(read.sha256)
        if not versions:
            return 0, 0
        live = {read.sha256 for read in current.values()}
        count = len(versions)
        with storing(self.store):
            self._write_tables(chunks, versions, live, replaced)
            if replaced:
                self.index.delete(replaced)
            for chunk, at, read in taken:
                if read.sha256 in live:
                    live.discard(read.sha256)
                    self._index_read(chunk, at, read, versions[read.sha256])
        for _, _, read in taken:
            if read.sha256 in versions:
                version, batch = versions.pop(read.sha256), self._number(read)
                self._batch.raw.append(RawEntry(read.sha256, read.accession, version, read.bytes, read.added, read.name, batch))
        new = len(current.keys() - replaced)
        return new, count - new

    def _number(self, read: Read) -> int:
        return self._batch.number if read.batch is None else read.batch

    def _write_tables(self, chunks: Sequence[Chunk], versions: dict[str, int], live: set[str], replaced: set[str]) -> None:
        linkable = []
        for chunk in chunks:
            for name in ("reports", "versions"):
                columns, place = chunk.columns[name], _PLACE[name]
                for at, read in enumerate(chunk.reads):
                    columns[place["version"]][at] = versions.get(read.sha256, 0)
                    columns[place["batch"]][at] = self._number(read)
            linkable += _linkable(chunk, live)
        if replaced:
            for name in _CURRENT:
                lake.delete(self.open[name], name, replaced)
            self._refresh()
        found, stale = links.links(linkable, self.database)
        for relation in sorted({relation for _, relation in stale}):
            gone = [accession for accession, other in stale if other == relation]
            lake.delete(self.open["links"], "links", gone, also=f"relation = '{relation}'")
        for name in _ROWS:
            keep = versions.keys() if name == "versions" else live
            lake.append(self.open[name], name, _kept_parts(name, chunks, keep))
        if found:
            lake.append(self.open["links"], "links", [columns_of(TABLES["links"], found)])
        self._refresh()

    def _index_read(self, chunk: Chunk, at: int, read: Read, version: int) -> None:
        data = chunk.columns["reports"][_PLACE["reports"]["report_json"]][at]
        made = replace(
            read.entry,
            card=replace(read.entry.card, version=version),
            batch=self._number(read),
            report=data.encode(),
        )
        self.index.add(self.corrected(made), read.texts)

    def corrected(self, made: Entry) -> Entry:
        """An entry with what the user says of its report over it."""
        gone = self._withdrawn.get(made.card.accession)
        return corrected(made, self._labels.get(made.card.accession), gone.date if gone else None)

    def _refresh(self) -> None:
        self.database.close()
        self.database = self._database()

    # ------------------------------------------------------------------------------------------------- what the user says

    def catch_up(self) -> bool:
        """Take the user's newest labels and tombstones into the index and their tables; True if there were any."""
        labels, withdrawals = user.labels(self.store), user.withdrawals(self.store)
        seen = self.record.user
        touched = {label.accession for label in labels[seen.get("labels", 0) :]}
        touched |= {gone.accession for gone in withdrawals[seen.get("withdrawals", 0) :]}
        if not touched:
            return False
        self._labels, self._withdrawn = user.counting(labels), user.counting(withdrawals)
        with storing(self.store):
            self.index.delete(touched)
            for made, texts in entries(self.database, sorted(touched)):
                self.index.add(self.corrected(made), texts)
            self.mirror()
        self.record = replace(self.record, user={"labels": len(labels), "withdrawals": len(withdrawals)})
        return True

    def mirror(self) -> None:
        """Write the user's labels and tombstones that count to their tables."""
        self.overwrite("labels", [_label_row(label) for label in self._labels.values() if label.types is not None])
        self.overwrite("withdrawals", [_gone_row(gone) for gone in self._withdrawn.values() if gone.date])

    def overwrite(self, name: str, rows: Iterable[Row]) -> None:
        """Give a table these rows and no others."""
        lake.append(self.open[name], name, [columns_of(TABLES[name], rows)], overwrite=True)

    # --------------------------------------------------------------------------------------------------------- committing

    def seal(self, keep: int = journal.KEEP) -> Record:
        """Make everything taken in so far durable and the archive's state; `keep` journal records stay."""
        with storing(self.store):
            index = self._index.commit() if self._index else self.record.index
            keys, self.to_sum = self.to_sum, []
            tables = self.tables
            for name, version in tables.items():
                keys += lake.written(self.store, name, self._sealed[name], version)
                if version // lake.CHECKPOINT > self._sealed[name] // lake.CHECKPOINT:
                    keys += lake.checkpoint(self.store, name, self.open[name])
            self.store.settle(keys)
            for key in keys:
                if not key.endswith("_last_checkpoint"):
                    data = self.store.get(key)
                    self._batch.files[key] = (len(data), hashlib.sha256(data).hexdigest())
            record = Record(
                number=self._batch.number,
                written=now(),
                schema=journal.SCHEMA,
                sixk=_sixk(),
                tables=tables,
                index=index,
                counts=self._counts(),
                user=self.record.user,
                batch=journal.write_batch(self.store, self._batch),
            )
            journal.commit(self.store, record)
        self.record, self._sealed = record, tables
        self._batch = Batch(number=record.number + 1, previous=record.number)
        with storing(self.store):
            self._drop_old(keep)
        return record

    def _counts(self) -> dict[str, int]:
        return {"reports": len(self.held), "versions": len(self.known)}

    def renew_index(self) -> Work:
        """Begin the index anew, empty."""
        if self._index is not None:
            self._index.close()
        with storing(self.store):
            self._index = Work(self.store, IndexState())
        return self._index

    def all_said(self) -> None:
        """Write down that everything the user says is in the index and the tables: true at the end of a rebuild."""
        with storing(self.store):
            self.mirror()
            self.overwrite("tickers", user.tickers(self.store))
        labels, withdrawals = user.labels(self.store), user.withdrawals(self.store)
        self.record = replace(self.record, user={"labels": len(labels), "withdrawals": len(withdrawals)})

    def join_batches(self, chain: Iterable[Batch]) -> None:
        """Let the batch under way tell what all before it told, so that their files can go; sums only of what is still there."""
        older = list(chain)
        raw = [entry for batch in reversed(older) for entry in batch.raw]
        live = {key for name, opened in self.open.items() for key in lake.keys(opened, name)}
        sums = {key: value for batch in older for key, value in batch.files.items() if key in live}
        self._batch = Batch(number=self._batch.number, previous=None, raw=raw + self._batch.raw, files=sums | self._batch.files)

    def _drop_old(self, keep: int) -> None:
        """Remove index files that no kept record names."""
        kept = journal.prune(self.store, keep)
        named = {f"{PREFIX}/{name}" for record in kept for name in record.index.files}
        self.store.remove([key for key, _ in self.store.list(PREFIX) if key not in named])

    def close(self) -> None:
        """Let go; what was not sealed is dropped."""
        self.database.close()
        if self._index is not None:
            self._index.close()
            self._index = None


def _kept_parts(name: str, chunks: Sequence[Chunk], keep: Any) -> Iterator[list[list[Any]]]:
    """Each chunk's columns of a table, without the rows of reads that are not kept."""
    for chunk in chunks:
        wanted = [read.sha256 in keep for read in chunk.reads]
        columns = chunk.columns[name]
        if all(wanted):
            yield columns
            continue
        mask = [want for want, count in zip(wanted, chunk.counts[name], strict=True) for _ in range(count)]
        yield [[value for value, want in zip(column, mask, strict=True) if want] for column in columns]


def _linkable(chunk: Chunk, live: set[str]) -> list[links.Linkable]:
    columns, place = chunk.columns["reports"], _PLACE["reports"]
    prints, periods = columns[place["fingerprint"]], columns[place["period"]]
    return [
        links.Linkable(
            accession=read.accession,
            known=read.entry.known,
            cik=read.entry.card.cik,
            form=read.entry.card.form,
            period=str(periods[at]) if periods[at] is not None else None,
            fingerprint=prints[at],
        )
        for at, read in enumerate(chunk.reads)
        if read.sha256 in live
    ]


def _label_row(label: Label) -> Row:
    return (label.accession, label.types, moment(label.at), label.by, label.note)


def _gone_row(gone: Withdrawal) -> Row:
    return (gone.accession, day(gone.date), moment(gone.at), gone.reason)


def _sixk() -> str:
    import sixk

    return sixk.__version__
