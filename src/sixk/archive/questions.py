"""A folder of 6-Ks -> the questions asked of it. `Archive` adds to it what changes one."""

from __future__ import annotations

import os
import time
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal

from sixk.archive import journal
from sixk.archive.journal import IndexState, Record
from sixk.archive.results import DateRow, EventRow, Hit, Issuer, Label, QueryResult, SearchResult, Sort, Status, Version
from sixk.archive.store import Store, open_store
from sixk.errors import ArchiveError, QueryError

if TYPE_CHECKING:
    from sixk.archive.listings import Key
    from sixk.archive.snapshot import Snapshot
    from sixk.archive.worker import Reader
    from sixk.model import Reading, Report

TableAs = Literal["arrow", "polars", "pandas"]
_PINNED = 4


class Questions:
    """What can be asked of an archive. Every call answers from the newest state committed when it begins; none waits.

    ``glance`` is the time in seconds for which the state last found is taken for the newest without looking.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        read_only: bool = False,
        as_of: str | None = None,
        reader: Reader | None = None,
        glance: float = 0.0,
    ) -> None:
        from sixk.archive.snapshot import moment_of

        self.path = Path(path)
        self.read_only = read_only
        self.as_of = as_of
        self.store: Store = open_store(path)
        self._moment = moment_of(as_of)
        self._reader = reader
        self._lock = RLock()
        self._snapshots: OrderedDict[int, Snapshot] = OrderedDict()
        self._glance = glance
        self._newest: tuple[float, Snapshot] | None = None

    # ----------------------------------------------------------------------------------------------------------- finding

    def snapshot(self, number: int | None = None) -> Snapshot:
        """The archive's newest state, or that of a journal record a cursor names if it is still there (else the newest)."""
        held = self._newest
        if number is None and held is not None and time.monotonic() < held[0] + self._glance:
            return held[1]
        return self.look(number)

    def look(self, number: int | None = None) -> Snapshot:
        """The same, asking the store, however short the last look is ago."""
        from sixk.archive.snapshot import Snapshot

        with self._lock:
            began = time.monotonic()
            if number is not None and number in self._snapshots:
                return self._snapshots[number]
            record = self._record(number)
            held = self._snapshots.get(record.number)
            if held is None:
                held = self._snapshots[record.number] = Snapshot(self.store, record, self._moment, hold=self._glance > 0)
                while len(self._snapshots) > _PINNED:
                    self._snapshots.popitem(last=False)
            if number is None:
                self._newest = (began, held)
            return held

    def _record(self, number: int | None) -> Record:
        if number is not None:
            try:
                return journal.read(self.store, number)
            except FileNotFoundError:
                number = None
        found = journal.numbers(self.store)
        if found and found[-1] in self._snapshots:
            return self._snapshots[found[-1]].record
        record = journal.newest(self.store)
        if record is None:
            if self.read_only and not self.path.is_dir():
                raise ArchiveError(f"{self.path}: no archive there; `sixk add PATH` makes one")
            record = Record(number=0, written="", schema=journal.SCHEMA, sixk="", tables={}, index=IndexState())
        return record

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
        after: int | None = None,
        upto: int | None = None,
        sort: Sort = "relevance",
        limit: int = 20,
        cursor: str | None = None,
        facets: Sequence[str] = (),
    ) -> SearchResult:
        """Reports that fit a query and all the filters; several `types` or `items` mean any of them. No query: the newest.

        The query's language is that of `sixk search --help`; no query string is an error. `since` and `until` take a year,
        month or day; `after` and `upto` keep what came in with later journal records, up to one. Raises QueryError for a filter
        that cannot be (a date that is none, an unknown facet, a cursor of another question).
        """
        from sixk.archive import search

        ask = search.Ask(
            query=query,
            types=tuple(types),
            items=tuple(items),
            issuer=issuer,
            cik=cik,
            country=country,
            form=form,
            role=role,
            routine=routine,
            status=status,
            language=language,
            since=since,
            until=until,
            withdrawn=withdrawn,
            after=after,
            upto=upto,
        )
        if cursor is None:
            return search.search(self.snapshot(), ask, sort=sort, limit=limit, offset=0, facets=facets)
        place = search.read_cursor(cursor)
        if place.asked != search.asked(ask) or place.sort != sort:
            raise QueryError("this cursor belongs to another search: ask for the first page again")
        return search.search(self.snapshot(place.number), ask, sort=sort, limit=limit, offset=place.offset, facets=facets)

    def has(self, accession: str) -> bool:
        """True if a report with this accession number is in the archive."""
        from sixk.archive import search

        try:
            search.find(self.snapshot(), accession)
        except QueryError:
            return False
        return True

    def hit(self, accession: str) -> Hit:
        """The one-line view of a report. Raises QueryError where the archive has no such accession."""
        from sixk.archive import search

        snapshot = self.snapshot()
        return search.hit_of(snapshot, search.find(snapshot, accession)[0])

    def neighbours(self, accession: str, *, cik: str | None = None) -> tuple[str | None, str | None]:
        """Accessions of the report before and the one after, by acceptance; of one issuer if `cik` is given."""
        from sixk.archive import search

        return search.neighbours(self.snapshot(), accession, cik)

    def issuer(self, cik: str) -> Issuer:
        """One registrant. Raises QueryError where the archive has no report of it."""
        found = self.snapshot().directory.issuers.get(cik.zfill(10) if cik.isdigit() else cik)
        if found is None:
            raise QueryError(f"no issuer with CIK {cik} in {self.path}")
        return found

    def issuers(
        self, query: str = "", *, country: str | None = None, limit: int | None = None, offset: int = 0
    ) -> tuple[Issuer, ...]:
        """Registrants whose name, former name, ticker or CIK begins with or contains the query, by name."""
        directory = self.snapshot().directory
        found = directory.find(query, directory.country(country) if country else None)
        return tuple(found[offset : None if limit is None else offset + limit])

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
        """Events as they were coded, with the report each stands in, newest first."""
        from sixk.archive import listings

        return listings.events(
            self.snapshot(),
            types=types,
            items=items,
            accession=accession,
            cik=cik,
            country=country,
            routine=routine,
            status=status,
            since=since,
            until=until,
            min_score=min_score,
            oldest_first=oldest_first,
            limit=limit,
            offset=offset,
        )

    def counts(
        self,
        by: Sequence[Key] = ("month", "type"),
        *,
        cik: str | None = None,
        types: Sequence[str] = (),
        country: str | None = None,
        routine: bool | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> tuple[tuple[str | bool | int | None, ...], ...]:
        """Events counted by these keys: rows of the keys in the order asked and the count, sorted by the keys."""
        from sixk.archive import listings

        return listings.counts(
            self.snapshot(), by, cik=cik, types=types, country=country, routine=routine, since=since, until=until
        )

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
        from sixk.archive import listings

        return listings.dates(
            self.snapshot(), since=since, until=until, of=of, types=types, cik=cik, country=country, limit=limit, offset=offset
        )

    # --------------------------------------------------------------------------------------------------------- one report

    def report(self, accession: str, *, version: int | None = None) -> Report:
        """A report as it was read when added; its current version unless another is asked for."""
        from sixk.archive import search
        from sixk.archive.index import report_of

        card, stored = search.find(self.snapshot(), accession)
        if version is not None and version != card.version:
            return self.reading(accession, version=version).report
        return report_of(stored)

    def reading(self, accession: str, *, version: int | None = None) -> Reading:
        """A report with its submission and the texts of its documents.

        The report is the one kept when it was added; where sixk has changed since, the submission is read anew as a whole, so
        that report and texts always fit each other.
        """
        from msgspec.structs import replace

        from sixk.archive import search, worker
        from sixk.archive.index import report_of

        card, stored = search.find(self.snapshot(), accession)
        kept = report_of(stored)
        made = (self._reader or worker.read)(self.raw(accession, version=version), kept.path or accession)
        if version is not None and version != card.version:
            return made
        same = kept.coder == made.report.coder and stored.get_first("reader") == worker.reader_version()
        return replace(made, report=kept) if same else made

    def raw(self, accession: str, *, version: int | None = None) -> bytes:
        """The submission's bytes, exactly as they came, checked against their SHA-256."""
        from sixk.archive import search, worker

        sha256, current = (card := search.find(self.snapshot(), accession)[0]).sha256, card.version
        if version is not None and version != current:
            found = [known for known in self.versions(accession) if known.version == version]
            if not found:
                raise QueryError(f"{accession} has no version {version}: its newest is {current}")
            sha256 = found[0].sha256
        return worker.fetch(self.store, sha256, accession)

    def texts(self, accession: str) -> tuple[str, ...]:
        """The plain text of each document."""
        return tuple(text.text for text in self.reading(accession).texts)

    def versions(self, accession: str) -> tuple[Version, ...]:
        """All versions of a report, oldest first."""
        from sixk.archive import listings

        return listings.versions(self.snapshot(), accession)

    # -------------------------------------------------------------------------------------------------- tables and queries

    def table(self, name: str, *, columns: Sequence[str] | None = None, as_: TableAs = "arrow") -> Any:
        """A whole table as arro3, Polars or pandas (the last two from the extra `tables`)."""
        from sixk.archive import export

        return export.table(self.snapshot(), name, columns, as_)

    def sql(self, query: str, *, limit: int | None = None, timeout: float = 60.0) -> QueryResult:
        """One SELECT over the tables. It can neither write nor read anything else. Raises QueryError."""
        from sixk.archive import sqlgate

        return sqlgate.run(self.snapshot(), query, limit=limit, timeout=timeout)

    def export(self, name: str, out: str | os.PathLike[str], *, query: str | None = None, format: str | None = None) -> int:
        """Write a table, or the result of a SELECT, as parquet, csv, jsonl or xlsx; returns the rows written."""
        from sixk.archive import export

        return export.export(self.snapshot(), name, Path(out), query=query, kind=format)

    # ------------------------------------------------------------------------------------------------- the archive itself

    def labels(self) -> dict[str, Label]:
        """The user's corrections that count, by accession."""
        from sixk.archive import user

        found = user.counting(user.labels(self.store))
        return {accession: label for accession, label in found.items() if label.types is not None}

    def status(self) -> Status:
        """Counts and the journal's state."""
        return self.snapshot().status

    def close(self) -> None:
        """Let go of open files; the archive opens again by itself at the next call."""
        with self._lock:
            self._newest = None
            while self._snapshots:
                self._snapshots.popitem()[1].close()
