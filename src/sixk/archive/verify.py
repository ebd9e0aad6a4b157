"""An archive -> every damage in it: each file against its sum, each part against the others."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sixk.archive import journal, lake, user
from sixk.archive.database import Database
from sixk.archive.index import PREFIX, View
from sixk.archive.journal import RawEntry, Record
from sixk.archive.results import Problem, Verification
from sixk.archive.store import Store
from sixk.archive.tables import TABLES
from sixk.archive.worker import raw_key, unpack
from sixk.errors import ArchiveError

if TYPE_CHECKING:
    from sixk.archive.ingest import Progress

_ADD = "`sixk rebuild` sets it apart; then add the submission's file again"
_REBUILD = "`sixk rebuild`"
_INDEX = "`sixk rebuild --index`"


def verify(store: Store, progress: Progress | None = None) -> Verification:
    """Read everything once. Never raises for damage: it is what it looks for."""
    started = time.monotonic()
    check = _Check(store, progress)
    check.run()
    return Verification(
        problems=tuple(check.problems), checked=check.checked, leftovers=check.leftovers, seconds=time.monotonic() - started
    )


class _Check:
    def __init__(self, store: Store, progress: Progress | None) -> None:
        self.store, self.progress = store, progress
        self.problems: list[Problem] = []
        self.checked: dict[str, int] = {"records": 0, "raw": 0, "table files": 0, "index files": 0}
        self.leftovers = 0
        self.raw: list[RawEntry] = []
        self.sums: dict[str, tuple[int, str]] = {}

    def run(self) -> None:
        self._user()
        record = self._journal()
        if record is None:
            return
        self._batches(record)
        self._raw(record)
        self._tables(record)
        self._index(record)

    def _bad(self, part: str, what: str, mend: str, accession: str | None = None) -> None:
        self.problems.append(Problem(part, what, mend, accession))

    def _user(self) -> None:
        for read in (user.labels, user.withdrawals):
            try:
                read(self.store)
            except ArchiveError as error:
                self._bad("user", str(error), "correct that line by hand")

    def _journal(self) -> Record | None:
        numbers = journal.numbers(self.store)
        for number in numbers:
            try:
                journal.read(self.store, number)
                self.checked["records"] += 1
            except ArchiveError as error:
                self._bad("journal", str(error), _REBUILD)
        try:
            newest = journal.newest(self.store)
        except ArchiveError:
            return None
        if newest is None and (next(iter(self.store.list("raw")), None) or journal.batch_numbers(self.store)):
            self._bad("journal", "it is gone, though submissions are there", _REBUILD)
        return newest

    def _batches(self, record: Record) -> None:
        try:
            data = self.store.get(journal.batch_key(record.number))
            if hashlib.sha256(data).hexdigest() != record.batch:
                self._bad("journal", f"batch {record.number} is not the one its record names", _REBUILD)
            for batch in journal.chain(self.store, record.number):
                self.raw += batch.raw
                for key, value in batch.files.items():
                    self.sums.setdefault(key, value)
        except FileNotFoundError as error:
            self._bad("journal", f"a batch file is missing ({error.filename})", _REBUILD)
        except ArchiveError as error:
            self._bad("journal", str(error), _REBUILD)

    # --------------------------------------------------------------------------------------------------------------- raw

    def _raw(self, record: Record) -> None:
        present = {key for key, _ in self.store.list("raw")}
        total = len(self.raw)
        for at, entry in enumerate(self.raw, 1):
            key = raw_key(entry.sha256)
            if key not in present:
                self._bad("raw", f"{key}: the submission is missing", "add its file again", entry.accession)
            elif reason := self._damaged(key, entry.sha256):
                self._bad("raw", f"{key}: {reason}", _ADD, entry.accession)
            self.checked["raw"] += 1
            if self.progress and not at % 200:
                self.progress(done=at, total=total, reports=at, set_aside=len(self.problems))
        named = {raw_key(entry.sha256) for entry in self.raw}
        self.leftovers += len(present - named)
        if record.counts.get("versions", len(self.raw)) != len(self.raw):
            self._bad("journal", f"{record.counts['versions']} submissions counted, {len(self.raw)} listed", _REBUILD)

    def _damaged(self, key: str, sha256: str) -> str | None:
        try:
            data = unpack(self.store.get(key))
        except (ValueError, OSError) as error:
            return f"it cannot be read ({error})"
        return None if hashlib.sha256(data).hexdigest() == sha256 else "its bytes have changed"

    # ------------------------------------------------------------------------------------------------------------ tables

    def _tables(self, record: Record) -> None:
        whole = True
        for name in TABLES:
            version = record.tables.get(name)
            if version is None:
                continue
            try:
                keys = lake.keys(lake.open_at(self.store, name, version), name)
            except ArchiveError as error:
                self._bad("table", str(error), _REBUILD)
                whole = False
                continue
            live = set(keys)
            logs = {key for key in self.sums if key.startswith(f"tables/{name}/_delta_log/")}
            present = dict(self.store.list(f"tables/{name}"))
            for key in [*keys, *sorted(logs & present.keys())]:
                whole &= self._sum(key, key in live)
            self.leftovers += sum(
                1 for key in present if key.endswith(".parquet") and "_delta_log" not in key and key not in self.sums
            )
        if whole:
            self._counts(record)

    def _sum(self, key: str, needed: bool) -> bool:
        expected = self.sums.get(key)
        try:
            data = self.store.get(key)
        except OSError:
            if needed:
                self._bad("table", f"{key} is missing", _REBUILD)
            return not needed
        self.checked["table files"] += 1
        if expected is not None and (len(data), hashlib.sha256(data).hexdigest()) != tuple(expected):
            self._bad("table", f"{key}: its bytes have changed", _REBUILD)
            return False
        if expected is None and needed:
            self._bad("table", f"{key} is in no batch", _REBUILD)
        return True

    def _counts(self, record: Record) -> None:
        try:
            database = Database(self.store, record)
            found = {
                name: int(database.rows(f'SELECT count(*) FROM "{name}"', tables=(name,))[0][0])
                for name in ("reports", "versions")
            }
            lost = database.rows(
                "SELECT count(*) FROM versions v LEFT JOIN reports r USING (accession) WHERE r.accession IS NULL",
                tables=("versions", "reports"),
            )[0][0]
            database.close()
        except ArchiveError as error:
            self._bad("table", str(error), _REBUILD)
            return
        self.checked["reports"] = found["reports"]
        for name, count in found.items():
            if record.counts.get(name, count) != count:
                self._bad("table", f"{name} holds {count} rows, the journal counts {record.counts[name]}", _REBUILD)
        if lost:
            self._bad("table", f"{lost} versions belong to no report", _REBUILD)

    # ------------------------------------------------------------------------------------------------------------- index

    def _index(self, record: Record) -> None:
        state, whole = record.index, True
        for name, expected in state.files.items():
            try:
                data = self.store.get(f"{PREFIX}/{name}")
            except OSError:
                self._bad("index", f"{PREFIX}/{name} is missing", _INDEX)
                whole = False
                continue
            self.checked["index files"] += 1
            if (len(data), hashlib.sha256(data).hexdigest()) != tuple(expected):
                self._bad("index", f"{PREFIX}/{name}: its bytes have changed", _INDEX)
                whole = False
        named = {name for number in journal.numbers(self.store) for name in self._index_names(number)}
        self.leftovers += sum(1 for key, _ in self.store.list(PREFIX) if key.rsplit("/", 1)[1] not in named)
        if whole and state.files:
            view = View(self.store, state)
            count = int(view.searcher.num_docs)
            view.close()
            if count != record.counts.get("reports", count):
                self._bad("index", f"it holds {count} reports, the tables {record.counts['reports']}", _INDEX)
        elif whole and record.counts.get("reports"):
            self._bad("index", "it is empty, though the tables are not", _INDEX)

    def _index_names(self, number: int) -> Iterator[str]:
        try:
            yield from journal.read(self.store, number).index.files
        except (ArchiveError, FileNotFoundError):
            return
