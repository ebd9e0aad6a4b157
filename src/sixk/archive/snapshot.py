"""A journal record opened for reading: its tables, its index, its issuers and links, each when first needed. Never changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from datetime import time as clock
from functools import cached_property
from threading import RLock
from zoneinfo import ZoneInfo

from msgspec import Struct

from sixk.archive.database import HELD, Database
from sixk.archive.directory import Directory
from sixk.archive.index import View
from sixk.archive.journal import Record
from sixk.archive.results import Status
from sixk.archive.store import Store
from sixk.errors import InputError


class Links(Struct, frozen=True):
    """Links between reports, both ways."""

    duplicate_of: dict[str, str]
    amends: dict[str, str]
    amended_by: dict[str, str]


class Snapshot:
    """One state of an archive. Safe to use from many threads. ``hold`` says that it will be asked often."""

    def __init__(self, store: Store, record: Record, as_of: datetime | None, *, hold: bool = False) -> None:
        self.store, self.record, self.as_of, self.hold = store, record, as_of, hold
        self._lock = RLock()

    @property
    def number(self) -> int:
        return self.record.number

    @cached_property
    def database(self) -> Database:
        with self._lock:
            return Database(self.store, self.record, as_of=self.as_of, hold=self.hold)

    @cached_property
    def index(self) -> View:
        with self._lock:
            return View(self.store, self.record.index)

    @cached_property
    def directory(self) -> Directory:
        with self._lock:
            return Directory(self.database)

    @cached_property
    def links(self) -> Links:
        rows = self.database.rows("SELECT accession, relation, target FROM links ORDER BY target", tables=("links",))
        return _links(rows, self._known({row[2] for row in rows}) if self.as_of else None)

    @cached_property
    def status(self) -> Status:
        from sixk.archive import listings

        return listings.status(self)

    @cached_property
    def withdrawn(self) -> dict[str, str]:
        """Reports taken back, with the day; as of a date, those taken back by then."""
        rows = self.database.rows("SELECT accession, date::VARCHAR FROM withdrawals", tables=("withdrawals",))
        limit = self.as_of.date().isoformat() if self.as_of else "9999-12-31"
        return {accession: day for accession, day in rows if day <= limit}

    def _known(self, accessions: Iterable[str]) -> set[str]:
        rows = self.database.rows(
            "SELECT accession FROM reports WHERE accession IN (SELECT unnest(?))", [list(accessions)], tables=("reports",)
        )
        return {row[0] for row in rows}

    def warm(self) -> None:
        """Make at once what would else be made when first needed, so that no question waits for it."""
        if self.record.index.files:
            _ = self.index
        for name in HELD:
            self.database.view(name)
        _ = self.directory, self.links, self.status

    def close(self) -> None:
        for name in ("database", "index"):
            if name in self.__dict__:
                self.__dict__[name].close()


def _links(rows: list[tuple[str, str, str]], known: set[str] | None) -> Links:
    duplicate_of: dict[str, str] = {}
    amends: dict[str, str] = {}
    amended_by: dict[str, str] = {}
    for accession, relation, target in rows:
        if known is not None and target not in known:
            continue
        if relation == "duplicate_of":
            duplicate_of[accession] = target
        else:
            amends[accession] = target
    for accession, target in sorted(amends.items()):
        amended_by[target] = accession
    while chained := {a: duplicate_of[b] for a, b in duplicate_of.items() if b in duplicate_of and duplicate_of[b] != a}:
        duplicate_of.update(chained)
    return Links(duplicate_of, amends, amended_by)


def moment_of(as_of: str | None) -> datetime | None:
    """An ISO date (its whole day in Washington) or time as a moment. Raises InputError."""
    if as_of is None:
        return None
    zone = ZoneInfo("America/New_York")
    try:
        if len(as_of) == 10:
            return datetime.combine(date.fromisoformat(as_of), clock(23, 59, 59), zone)
        when = datetime.fromisoformat(as_of)
    except ValueError as error:
        raise InputError(f"as of {as_of!r}: give a date or time such as 2002-11-14 or 2002-11-14T16:30:00-05:00") from error
    return when if when.tzinfo else when.replace(tzinfo=zone)
