"""Filings -> (name, bytes), several at a time, with a journal of what is done so that an interrupted run goes on where it stopped."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from msgspec import Struct

from sixk.errors import SyncError
from sixk.sync.client import Client, Missing
from sixk.sync.listing import Filing


class Fetched(Struct, frozen=True):
    """A submission as it came, or (`raw` None) why it did not."""

    filing: Filing
    raw: bytes | None
    trouble: str | None = None


class Journal:
    """What a mirror has finished, one JSON line each, appended with fsync: indexes read whole, accessions kept or missing.

    A line cut short by a crash is passed over: what it named is fetched again, which adds nothing twice.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.indexes: set[str] = set()
        self.missing: set[str] = set()
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            lines = []
        except OSError as error:
            raise SyncError(f"{path}: {error.strerror}; the journal of the mirror cannot be read") from error
        for line in lines:
            try:
                record = json.loads(line)
            except ValueError:
                continue
            if isinstance(record, dict):
                self.indexes |= {record["index"]} if isinstance(record.get("index"), str) else set()
                self.missing |= {record["missing"]} if isinstance(record.get("missing"), str) else set()

    def index_done(self, name: str) -> None:
        """All reports of this index are in the archive."""
        self.indexes.add(name)
        self._append({"index": name})

    def not_there(self, accession: str) -> None:
        """The server lists this report but does not have it."""
        self.missing.add(accession)
        self._append({"missing": accession})

    def _append(self, record: dict[str, str]) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(("\n" if self._cut() else "") + json.dumps(record) + "\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise SyncError(f"{self.path}: {error.strerror}; the journal of the mirror cannot be written") from error

    def _cut(self) -> bool:
        """Whether the last line lacks its end (a crash while writing)."""
        size = self.path.stat().st_size
        if not size:
            return False
        with self.path.open("rb") as file:
            file.seek(size - 1)
            return file.read(1) != b"\n"


def fetch(client: Client, filings: Iterable[Filing], *, threads: int = 4, ahead: int = 16) -> Iterator[Fetched]:
    """The submissions in the order given, at most `ahead` held in memory; the client's throttle bounds the rate, not the threads."""
    waiting: deque[tuple[Filing, Future[bytes]]] = deque()
    pool = ThreadPoolExecutor(threads, thread_name_prefix="sixk-sync")
    try:
        for filing in filings:
            waiting.append((filing, pool.submit(client.get, filing.path)))
            if len(waiting) >= ahead:
                yield _settle(*waiting.popleft())
        while waiting:
            yield _settle(*waiting.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _settle(filing: Filing, future: Future[bytes]) -> Fetched:
    try:
        return Fetched(filing, future.result())
    except Missing as error:
        return Fetched(filing, None, str(error))


def batches(fetched: Iterable[Fetched], *, reports: int = 200, size: int = 64 << 20) -> Iterator[list[Fetched]]:
    """Groups of up to so many reports or bytes, so that each commit is worth its cost and memory stays bounded."""
    group: list[Fetched] = []
    held = 0
    for one in fetched:
        group.append(one)
        held += len(one.raw or b"")
        if len(group) >= reports or held >= size:
            yield group
            group, held = [], 0
    if group:
        yield group
