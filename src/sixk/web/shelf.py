"""An archive folder -> one open reader that follows the journal, and answers kept for as long as the journal stands still."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from msgspec.structs import replace

from sixk.web.cells import Cells, Job
from sixk.web.problems import Missing

if TYPE_CHECKING:
    from sixk.archive import Archive
    from sixk.archive.results import Hit, Issuer
    from sixk.model import Report, Submission

Answer = TypeVar("Answer")


class Shelf:
    """The archive as the server sees it. ``look()`` is called by the server about once a second; everything kept under an older
    version of the journal is then let go."""

    def __init__(self, path: str | Path, *, refresh_seconds: float = 1.0, as_of: str | None = None) -> None:
        from sixk.archive import Archive

        self.archive: Archive = Archive(path, read_only=True, as_of=as_of, glance=refresh_seconds)
        self._seconds = refresh_seconds
        self._looked = time.monotonic()
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._version = self.archive.snapshot().number
        self.cells = Cells()
        self._submissions: OrderedDict[str, Submission] = OrderedDict()

    @property
    def version(self) -> int:
        """Number of the journal record that answers are made from."""
        return self._version

    def look(self) -> int:
        """The journal's version, after asking the disk for a newer one if that was not done within ``refresh_seconds``."""
        now = time.monotonic()
        if now - self._looked >= self._seconds and self._lock.acquire(blocking=False):
            try:
                self._looked = now
                number = self.archive.look().number
                if number != self._version:
                    self._kept, self._submissions, self._version = OrderedDict(), OrderedDict(), number
            finally:
                self._lock.release()
        return self._version

    def paint(self, job: Job) -> str | None:
        """A document's painted HTML, or None for one that has been too hard once: it is not tried again under this version."""
        mark = ("too hard", job.accession, hash(job.content))
        if mark in self._kept:
            return None
        painted = self.cells.paint(job)
        if painted is None:
            self._kept[mark] = True
        return painted

    def close(self) -> None:
        """Let go of the archive and of the child processes."""
        self.cells.close()
        self.archive.close()

    def kept(self, key: Hashable, make: Callable[[], Answer], *, most: int = 512) -> Answer:
        """``make()`` once a version and key. Two threads may both make it at the same time; either answer is right."""
        held = self._kept
        if key in held:
            return cast("Answer", held[key])
        answer = make()
        held[key] = answer
        while len(held) > most:
            held.popitem(last=False)
        return answer

    def query(self, sql: str, *parameters: object, tables: Sequence[str]) -> list[tuple[Any, ...]]:
        """Rows of one of our own SELECTs over these tables of the archive."""
        return self.archive.snapshot().database.rows(sql, parameters, tables=tables)

    def hit(self, accession: str) -> Hit:
        """The one-line view of a report. Raises Missing where the archive has none of that accession."""
        from sixk.errors import QueryError

        try:
            return self.archive.hit(accession)
        except QueryError as error:
            raise Missing(f"There is no report {accession} in this archive") from error

    def issuer(self, cik: str) -> Issuer:
        """A registrant. Raises Missing where the archive has no report of it."""
        from sixk.errors import QueryError

        try:
            return self.archive.issuer(cik)
        except QueryError as error:
            raise Missing(f"There is no issuer with CIK {cik} in this archive") from error

    def report(self, accession: str) -> Report:
        """A report as it was read, without the path it came from: that is this machine's own business."""
        return replace(self.archive.report(accession), path=None)

    def submission(self, accession: str) -> Submission:
        """A submission split into its documents; the last few small ones are kept."""
        from sixk import edgar

        held = self._submissions
        if accession in held:
            return held[accession]
        submission = edgar.read(self.archive.raw(accession), accession)
        if len(submission.raw) < 4 << 20:
            held[accession] = submission
            while len(held) > 8:
                held.popitem(last=False)
        return submission
