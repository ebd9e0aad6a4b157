"""Submissions -> the archive: hashed, told apart from what is there, read in parallel, committed in large batches.

One thread walks the inputs and hands chunks to the executor; another commits full batches meanwhile, so reading and writing
overlap and memory holds two batches at most. Interrupted, it commits what was read and stops; run again, it goes on.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import re
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Protocol

from msgspec import Struct

from sixk.archive.results import AddSummary, SetAside
from sixk.archive.sources import Found
from sixk.archive.worker import Chunk, Item, Reader, pack, raw_key, read, read_chunk
from sixk.archive.writer import Writer, now

CHUNK_ITEMS, CHUNK_BYTES = 32, 4 << 20
"""A chunk, the unit sent to a worker, is full at so many submissions or bytes."""

BATCH_ITEMS, BATCH_BYTES = 2_000, 160 << 20
"""A batch, the unit of commit, is full at so many reports or bytes of text."""

SMALL = 24
"""So few submissions are read here, without starting processes."""

_FORM = re.compile(rb"^[ \t]*(?:CONFORMED SUBMISSION TYPE:[ \t]*|<TYPE>|<FORM-TYPE>)([^\s<]{1,20})", re.MULTILINE)
_HEAD = 8_192


class Progress(Protocol):
    """Told while work goes on: bytes passed of how many (None: not known), reports done, inputs set aside."""

    def __call__(self, *, done: int, total: int | None, reports: int, set_aside: int) -> None: ...


class Setting(Struct, frozen=True):
    """How to read: the reader, and how many of its processes (None: one a core); whether the raw bytes are still to be kept, and
    whether each batch becomes the archive's state (else all do at the end, by the caller)."""

    reader: Reader = read
    workers: int | None = None
    keep_raw: bool = True
    stepwise: bool = True


class Ingest:
    """One run of adding. ``sources`` gives what was found; ``aside`` collects what was refused or failed."""

    def __init__(
        self,
        writer: Writer,
        found: Iterable[Found],
        aside: list[SetAside],
        *,
        executor: Executor | None = None,
        setting: Setting | None = None,
        total: Callable[[], int | None] = lambda: None,
        progress: Progress | None = None,
    ) -> None:
        self.writer, self.found, self.aside = writer, found, aside
        self.executor, self.setting = executor, setting or Setting()
        self.total, self.progress = total, progress
        self.added = self.versions = self.known = self.other = self.bytes = self.passed = 0
        self.interrupted = False
        self._walking = False
        self._claimed: set[str] = set()
        self._ready: list[Chunk] = []
        self._ready_bytes = 0
        self._commit: Future[tuple[int, int]] | None = None

    def run(self) -> AddSummary:
        """Add everything; returns what was done. An interrupt (Ctrl-C) ends it early, with all that was read committed."""
        started = time.monotonic()
        with ThreadPoolExecutor(1, thread_name_prefix="commit") as committer:
            try:
                with self._stopping_in_order():
                    self._read_all(committer)
            except KeyboardInterrupt:
                self.interrupted = True
            self._commit_ready(committer)
            self._committed()
        self._tell()
        return AddSummary(
            added=self.added,
            versions=self.versions,
            known=self.known,
            other=self.other,
            set_aside=tuple(self.aside),
            bytes=self.bytes,
            seconds=time.monotonic() - started,
            interrupted=self.interrupted,
        )

    @contextmanager
    def _stopping_in_order(self) -> Iterator[None]:
        """The first Ctrl-C lets the chunks at hand be finished and taken, so that nothing is read in vain; one that comes while
        the inputs are waited for, or a second one, does not wait."""

        def stop(number: int, frame: object) -> None:
            again, self.interrupted = self.interrupted, True
            if again or self._walking:
                raise KeyboardInterrupt

        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGINT, stop)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    # ------------------------------------------------------------------------------------------------------------ reading

    def _next(self, chunks: Iterator[list[Item]]) -> list[Item] | None:
        """The next chunk; None at the end of the inputs or after an interrupt."""
        if self.interrupted:
            return None
        self._walking = True
        try:
            return next(chunks, None)
        except KeyboardInterrupt:
            self.interrupted = True
            return None
        finally:
            self._walking = False

    def _read_all(self, committer: Executor) -> None:
        chunks = self._chunks()
        first = self._next(chunks)
        if first is None:
            return
        second = self._next(chunks) if len(first) >= SMALL or self.executor else None
        if second is None and self.executor is None:
            chunk: list[Item] | None = first
            while chunk is not None:
                self._take(read_chunk(self._url, chunk, self.setting.reader), committer)
                chunk = self._next(chunks)
            return
        with Pool(self.executor, self.setting.workers) as pool:
            self._spread(pool, _chain(first, second, chunks), committer)

    @property
    def _url(self) -> str | None:
        return self.writer.store.url if self.setting.keep_raw else None

    def _spread(self, pool: Pool, chunks: Iterator[list[Item]], committer: Executor) -> None:
        """Keep the workers busy, in-flight chunks few, and results in the order of the inputs."""
        pending: deque[tuple[list[Item], Future[Chunk]]] = deque()
        more = True
        while more or pending:
            while more and len(pending) < 2 * pool.width + 1:
                chunk = self._next(chunks)
                if chunk is None:
                    more = False
                    break
                pending.append((chunk, pool.submit(read_chunk, self._url, chunk, self.setting.reader)))
            if pending:
                chunk, future = pending.popleft()
                if self.interrupted and future.cancel():
                    continue
                try:
                    self._take(future.result(), committer)
                except BrokenProcessPool:
                    self._one_by_one(chunk, committer)

    def _one_by_one(self, items: list[Item], committer: Executor) -> None:
        """A worker died on one of these: each is read by itself, so that only the culprit is lost."""
        with Pool(None, 1) as pool:
            for item in items:
                try:
                    self._take(pool.submit(read_chunk, self._url, [item], self.setting.reader).result(), committer)
                except BrokenProcessPool:
                    self.aside.append(SetAside(item.name, "reading it ended the process that read it"))

    def _chunks(self) -> Iterator[list[Item]]:
        chunk: list[Item] = []
        size = 0
        for found in self.found:
            item = self._new(found)
            if item is None:
                continue
            chunk.append(item)
            size += len(item.data)
            if len(chunk) >= CHUNK_ITEMS or size >= CHUNK_BYTES:
                yield chunk
                chunk, size = [], 0
        if chunk:
            yield chunk

    def _new(self, found: Found) -> Item | None:
        """What was found as an item to read; None if it is there already or is another form."""
        self.passed = found.passed
        self.bytes += len(found.data)
        sha256 = hashlib.sha256(found.data).hexdigest()
        if sha256 in self.writer.known or sha256 in self._claimed:
            self.known += 1
            if self.setting.keep_raw and sha256 not in self._claimed and not self.writer.store.has(raw_key(sha256)):
                self.writer.store.put(raw_key(sha256), pack(found.data))  # it was lost: here it is again
            return None
        form = _FORM.search(found.data[:_HEAD])
        if form and not form[1].upper().startswith(b"6-K"):
            self.other += 1
            return None
        self._claimed.add(sha256)
        return Item(name=found.name, data=found.data, sha256=sha256, added=found.added or now(), batch=found.batch)

    # --------------------------------------------------------------------------------------------------------- committing

    def _take(self, chunk: Chunk, committer: Executor) -> None:
        self.aside.extend(SetAside(name, reason) for name, reason in chunk.failed)
        self._ready.append(chunk)
        self._ready_bytes += sum(len(text) for read in chunk.reads for text in read.texts)
        if sum(len(chunk.reads) for chunk in self._ready) >= BATCH_ITEMS or self._ready_bytes >= BATCH_BYTES:
            self._commit_ready(committer)
        self._tell()

    def _commit_ready(self, committer: Executor) -> None:
        self._committed()
        ready, self._ready, self._ready_bytes = self._ready, [], 0
        if any(chunk.reads for chunk in ready):
            self._commit = committer.submit(_commit, self.writer, ready, self.setting.stepwise)

    def _committed(self) -> None:
        if self._commit is not None:
            added, versions = self._commit.result()
            self._commit = None
            self.added += added
            self.versions += versions

    def _tell(self) -> None:
        if self.progress:
            reports = self.added + self.versions + sum(len(chunk.reads) for chunk in self._ready)
            self.progress(done=self.passed, total=self.total(), reports=reports, set_aside=len(self.aside))


def _commit(writer: Writer, chunks: list[Chunk], stepwise: bool) -> tuple[int, int]:
    counts = writer.write(chunks)
    if stepwise:
        writer.catch_up()
        writer.seal()
    else:
        writer.index.flush()
    return counts


def _chain(first: list[Item], second: list[Item] | None, rest: Iterator[list[Item]]) -> Iterator[list[Item]]:
    yield first
    if second is not None:
        yield second
    yield from rest


class Pool:
    """The executor given, or a pool of processes: they ignore Ctrl-C (the parent ends the work in order), and a pool that broke
    is made anew."""

    def __init__(self, given: Executor | None, workers: int | None) -> None:
        self.given = given
        self.width = workers or (4 if given else len(os.sched_getaffinity(0)))
        self.executor = given or self._made()

    def _made(self) -> Executor:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["sixk.archive.worker"])
        ignore = (signal.SIGINT, signal.SIG_IGN)
        return ProcessPoolExecutor(self.width, mp_context=context, initializer=signal.signal, initargs=ignore)

    def submit(self, function: Callable[..., Chunk], *values: object) -> Future[Chunk]:
        try:
            return self.executor.submit(function, *values)
        except BrokenProcessPool:
            if self.given:
                raise
            self.executor = self._made()
            return self.executor.submit(function, *values)

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self.executor is not self.given:
            self.executor.shutdown(wait=kind is None, cancel_futures=kind is not None)
