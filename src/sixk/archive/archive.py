"""A folder of 6-Ks -> the questions asked of it: `Archive`, the one public face of this room."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from sixk.archive.results import (
    AddSummary,
    DateRow,
    EventRow,
    Hit,
    Issuer,
    Label,
    Optimised,
    QueryResult,
    SearchResult,
    Sort,
    Status,
    Verification,
    Version,
)

if TYPE_CHECKING:
    from sixk.archive.watches import Watches
    from sixk.model import Reading, Report

TableAs = Literal["arrow", "polars", "pandas"]


class Progress(Protocol):
    """What an addition tells while it runs: bytes read so far of how many (None: not known), reports done, inputs set aside."""

    def __call__(self, *, done: int, total: int | None, reports: int, set_aside: int) -> None: ...


class Archive:
    """An archive of 6-K reports in a folder (or, later, under a store URL).

    Reading needs no lock and never waits: every call answers from the newest state committed when it begins. `read_only`
    refuses to write; `as_of` (an ISO date or time) shows what was known then: reports accepted up to that moment, none later.
    """

    def __init__(self, path: str | os.PathLike[str], *, read_only: bool = False, as_of: str | None = None) -> None:
        self.path = Path(path)
        self.read_only = read_only
        self.as_of = as_of

    # ------------------------------------------------------------------------------------------------------------ adding

    def add(
        self,
        paths: Iterable[str | os.PathLike[str]],
        *,
        executor: Executor | None = None,
        workers: int | None = None,
        progress: Progress | None = None,
    ) -> AddSummary:
        """Add files, folders, tars, zips or standard input ("-"). Adding again adds nothing."""
        raise NotImplementedError

    def add_bytes(self, submissions: Iterable[tuple[str, bytes]]) -> AddSummary:
        """Add submissions held in memory, each with the name it is known by."""
        raise NotImplementedError

    # ----------------------------------------------------------------------------------------------------------- finding

    def search(
        self,
        query: str = "",
        *,
        types: Sequence[str] = (),
        items: Sequence[str] = (),
        issuer: str | None = None,
        cik: str | None = None,
        country: str | None = None,
        form: str | None = None,
        role: str | None = None,
        routine: bool | None = None,
        status: str | None = None,
        language: str | None = None,
        since: str | None = None,
        until: str | None = None,
        withdrawn: bool = False,
        sort: Sort = "relevance",
        limit: int = 20,
        cursor: str | None = None,
        facets: Sequence[str] = (),
    ) -> SearchResult:
        """Reports that fit a query and all the filters; several `types` or `items` mean any of them. No query: the newest."""
        raise NotImplementedError

    def hit(self, accession: str) -> Hit:
        """The one-line view of a report. Raises QueryError where the archive has no such accession."""
        raise NotImplementedError

    def neighbours(self, accession: str, *, cik: str | None = None) -> tuple[str | None, str | None]:
        """Accessions of the report before and the one after, by acceptance; of one issuer if `cik` is given."""
        raise NotImplementedError

    def issuer(self, cik: str) -> Issuer:
        """One registrant. Raises QueryError where the archive has no report of it."""
        raise NotImplementedError

    def issuers(
        self, query: str = "", *, country: str | None = None, limit: int | None = None, offset: int = 0
    ) -> tuple[Issuer, ...]:
        """Registrants whose name, former name, ticker or CIK begins with or contains the query, by name."""
        raise NotImplementedError

    def events(
        self,
        *,
        types: Sequence[str] = (),
        items: Sequence[str] = (),
        accession: str | None = None,
        cik: str | None = None,
        country: str | None = None,
        routine: bool | None = None,
        status: str | None = None,
        since: str | None = None,
        until: str | None = None,
        min_score: float | None = None,
        oldest_first: bool = False,
        limit: int = 100,
        offset: int = 0,
    ) -> tuple[EventRow, ...]:
        """Events with the report each stands in, newest first."""
        raise NotImplementedError

    def counts(
        self,
        by: Sequence[Literal["year", "month", "day", "type", "item", "country", "routine", "issuer"]] = ("month", "type"),
        *,
        cik: str | None = None,
        types: Sequence[str] = (),
        country: str | None = None,
        routine: bool | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> tuple[tuple[str | bool | int | None, ...], ...]:
        """Events counted by these keys: rows of the keys in the order asked and the count, sorted by the keys."""
        raise NotImplementedError

    def dates(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        of: Sequence[str] = (),
        types: Sequence[str] = (),
        cik: str | None = None,
        country: str | None = None,
        limit: int = 500,
        offset: int = 0,
    ) -> tuple[DateRow, ...]:
        """Announced dates between two days, in order: the calendar."""
        raise NotImplementedError

    # --------------------------------------------------------------------------------------------------------- one report

    def report(self, accession: str, *, version: int | None = None) -> Report:
        """A report as it was read when added; its current version unless another is asked for."""
        raise NotImplementedError

    def reading(self, accession: str, *, version: int | None = None) -> Reading:
        """A report with its submission and the texts of its documents."""
        raise NotImplementedError

    def raw(self, accession: str, *, version: int | None = None) -> bytes:
        """The submission's bytes, exactly as they came, checked against their SHA-256."""
        raise NotImplementedError

    def texts(self, accession: str) -> tuple[str, ...]:
        """The plain text of each document."""
        raise NotImplementedError

    def versions(self, accession: str) -> tuple[Version, ...]:
        """All versions of a report, oldest first."""
        raise NotImplementedError

    # -------------------------------------------------------------------------------------------------- tables and queries

    def table(self, name: str, *, columns: Sequence[str] | None = None, as_: TableAs = "arrow") -> Any:
        """A whole table as arro3, Polars or pandas (the last two from the extra `tables`)."""
        raise NotImplementedError

    def sql(self, query: str, *, limit: int | None = None, timeout: float = 60.0) -> QueryResult:
        """One SELECT over the tables. It can neither write nor read anything else. Raises QueryError."""
        raise NotImplementedError

    def export(self, name: str, out: str | os.PathLike[str], *, query: str | None = None, format: str | None = None) -> int:
        """Write a table, or the result of a SELECT, as parquet, csv, jsonl or xlsx; returns the rows written."""
        raise NotImplementedError

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
        """Correct a report's event types; kept apart from what was derived. None takes the correction back."""
        raise NotImplementedError

    def labels(self) -> dict[str, Label]:
        """The user's corrections that count, by accession."""
        raise NotImplementedError

    def withdraw(self, accession: str, date: str | None, *, reason: str | None = None) -> None:
        """Mark a report as taken back by EDGAR on a date; None takes the mark back. Nothing is deleted."""
        raise NotImplementedError

    @property
    def watches(self) -> Watches:
        """The saved searches: `.add .get .remove .all .run .feed`."""
        raise NotImplementedError

    # ------------------------------------------------------------------------------------------------- life of an archive

    def status(self) -> Status:
        """Counts and the journal's state."""
        raise NotImplementedError

    def verify(self, *, deep: bool = True, progress: Progress | None = None) -> Verification:
        """Check every file against its sum and every part against the others."""
        raise NotImplementedError

    def rebuild(
        self, *, executor: Executor | None = None, workers: int | None = None, progress: Progress | None = None
    ) -> AddSummary:
        """Make tables, index and journal anew from the raw submissions and what the user added."""
        raise NotImplementedError

    def optimize(self) -> Optimised:
        """Join small files and drop what no journal record that is kept names."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of open files; the archive opens again by itself at the next call."""

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
