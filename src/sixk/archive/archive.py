"""A folder of 6-Ks, to add to and to ask: `Archive`, the one public face of this room."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sixk.archive.questions import Questions
from sixk.archive.results import AddSummary, Label, Optimised, Verification, Withdrawal
from sixk.errors import ArchiveError, ArchiveLocked, InputError

if TYPE_CHECKING:
    from sixk.archive.ingest import Progress
    from sixk.archive.watches import Watches


class Archive(Questions):
    """An archive of 6-K reports in a folder (or, later, under a store URL).

    Reading needs no lock and never waits: every call answers from the newest state committed when it begins. `read_only`
    refuses to write; `as_of` (an ISO date or time) shows what was known then: reports accepted up to that moment, none later.
    One object serves many threads. `reader` replaces the usual reading of submissions (a function that processes can import).
    """

    # ------------------------------------------------------------------------------------------------------------ adding

    def add(
        self,
        paths: Iterable[str | os.PathLike[str]],
        *,
        executor: Executor | None = None,
        workers: int | None = None,
        progress: Progress | None = None,
    ) -> AddSummary:
        """Add files, folders, tars, zips or standard input ("-"). Adding again adds nothing.

        Work is spread over `executor`, else over a pool of processes, one a core unless `workers` says otherwise. Ctrl-C commits
        what was read and returns. Raises ArchiveLocked if another process writes, ArchiveError if the archive cannot be written.
        """
        from sixk.archive.sources import Sources

        sources = Sources(paths)
        return self._ingest(sources, sources.aside, lambda: sources.total, executor, workers, progress)

    def add_bytes(self, submissions: Iterable[tuple[str, bytes]]) -> AddSummary:
        """Add submissions held in memory, each with the name it is known by."""
        from sixk.archive.sources import Found

        return self._ingest((Found(name, data, 0) for name, data in submissions), [], lambda: None, None, None, None)

    def _ingest(
        self,
        found: Any,
        aside: list[Any],
        total: Any,
        executor: Executor | None,
        workers: int | None,
        progress: Progress | None,
    ) -> AddSummary:
        from sixk.archive import optimize
        from sixk.archive.ingest import Ingest, Setting
        from sixk.archive.worker import read
        from sixk.archive.writer import writing

        self._may_write()
        with writing(self.store) as writer:
            setting = Setting(reader=self._reader or read, workers=workers)
            summary = Ingest(writer, found, aside, executor=executor, setting=setting, total=total, progress=progress).run()
            if len(writer.open["reports"].file_uris()) > optimize.MANY and not summary.interrupted:
                optimize.tidy(writer, optimize.SMALL)
            return summary

    def _may_write(self) -> None:
        if self.read_only or self.as_of:
            raise ArchiveError(f"{self.path}: opened for reading only")

    # ------------------------------------------------------------------------------------------------- what the user adds

    def label(
        self,
        accession: str,
        types: Sequence[str] | None,
        *,
        by: str | None = None,
        note: str | None = None,
        at: str | None = None,
    ) -> Label:
        """Correct a report's event types; kept apart from what was derived. None takes the correction back.

        The label is kept at once. Search shows it at once too, or with the next batch if another process is just writing.
        """
        from sixk.archive import user
        from sixk.archive.writer import now
        from sixk.events import TYPES

        self._may_write()
        unknown = [name for name in types or () if name not in TYPES]
        if unknown:
            raise InputError(f"no event type {unknown[0]!r}: the types are {', '.join(TYPES)}")
        self.hit(accession)
        label = Label(accession, None if types is None else tuple(types), at or now(), by, note)
        user.append(self.store, label)
        self._catch_up()
        return label

    def withdraw(self, accession: str, date: str | None, *, reason: str | None = None) -> None:
        """Mark a report as taken back by EDGAR on a date; None takes the mark back. Nothing is deleted."""
        from sixk.archive import user
        from sixk.archive.writer import now

        self._may_write()
        self.hit(accession)
        user.append(self.store, Withdrawal(accession, date, now(), reason))
        self._catch_up()

    def tickers(self, source: str | os.PathLike[str]) -> int:
        """Take in tickers from EDGAR's company_tickers.json, company_tickers_exchange.json or a CSV with cik and ticker columns;
        they replace those of before. Returns how many."""
        from sixk.archive import tickers, user
        from sixk.archive.writer import writing

        self._may_write()
        rows = tickers.read(Path(source))
        user.keep_tickers(self.store, rows)
        with writing(self.store) as writer:
            writer.overwrite("tickers", rows)
            writer.seal()
        return len(rows)

    def _catch_up(self, patience: float = 2.0) -> bool:
        """Take new labels and tombstones into the index, unless another process keeps writing: then it does so itself."""
        from sixk.archive.writer import writing

        until = time.monotonic() + patience
        while True:
            try:
                with writing(self.store) as writer:
                    if writer.catch_up():
                        writer.seal()
                return True
            except ArchiveLocked:
                if time.monotonic() > until:
                    return False
                time.sleep(0.1)

    @property
    def watches(self) -> Watches:
        """The saved searches: `.add .get .remove .all .run .feed`."""
        from sixk.archive.watches import Watches

        return Watches(self)

    # ------------------------------------------------------------------------------------------------- life of an archive

    def verify(self, *, progress: Progress | None = None) -> Verification:
        """Check every file against its sum and every part against the others."""
        from sixk.archive import verify

        return verify.verify(self.store, progress)

    def rebuild(
        self,
        *,
        index_only: bool = False,
        executor: Executor | None = None,
        workers: int | None = None,
        progress: Progress | None = None,
    ) -> AddSummary:
        """Make tables, index and journal anew from the raw submissions and what the user added; or the index from the tables."""
        from sixk.archive import rebuild, worker

        self._may_write()
        reader = self._reader or worker.read
        if index_only:
            return rebuild.index(self.store, progress)
        return rebuild.everything(self.store, reader, executor, workers, progress)

    def optimize(self) -> Optimised:
        """Join small files and drop what no journal record that is kept names."""
        from sixk.archive import optimize

        self._may_write()
        return optimize.optimize(self.store)

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
