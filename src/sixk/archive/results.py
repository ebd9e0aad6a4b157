"""What the archive hands back, as plain structs: searches, additions, checks, listings. Dates and times as in `sixk.model`."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Sort = Literal["relevance", "newest", "oldest"]


class Hit(Struct, frozen=True):
    """One report of a search. ``types`` are its event types, the primary one first, after the user's labels (``labelled``).

    ``marks`` are the spans (start, end) of ``snippet`` that the query hit; ``headline`` is the line that tells the news and
    ``main`` the document that carries it. ``duplicate_of`` names the earlier report that furnished the same release,
    ``amends`` the report that this 6-K/A changes, ``amended_by`` the newest one that changes this. ``withdrawn`` is the day
    EDGAR took it back.
    """

    accession: str
    filed: str | None
    accepted: str | None
    cik: str | None
    issuer: str | None
    country: str | None
    form: str | None
    types: tuple[str, ...]
    primary: str | None
    routine: bool
    headline: str | None
    snippet: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    main: int | None = None
    score: float = 0.0
    items: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    status: str | None = None
    language: str | None = None
    filers: tuple[str, ...] = ()
    documents: int = 0
    bytes: int = 0
    version: int = 1
    added: str | None = None
    labelled: bool = False
    duplicate_of: str | None = None
    amends: str | None = None
    amended_by: str | None = None
    withdrawn: str | None = None


class SearchResult(Struct, frozen=True):
    """``total`` counts every report that fits, ``hits`` is this page, ``cursor`` asks for the next one (None on the last)
    and keeps to the state of the archive that the first page saw. ``facets`` maps a facet ("type", "item", "country", "form",
    "role", "routine", "year", "issuer", "status", "language") to counts, highest first. ``notes`` say what of a query was not
    understood and how it was read instead; a query never fails."""

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]] = {}
    cursor: str | None = None
    notes: tuple[str, ...] = ()
    seconds: float = 0.0


class SetAside(Struct, frozen=True):
    """An input that could not be added, and why."""

    name: str
    reason: str


class AddSummary(Struct, frozen=True):
    """What an addition did. ``added`` reports are new, ``versions`` came again with other bytes, ``known`` were there already;
    ``other`` are submissions of other forms, left out. ``bytes`` and ``seconds`` are those of what was read."""

    added: int = 0
    versions: int = 0
    known: int = 0
    other: int = 0
    set_aside: tuple[SetAside, ...] = ()
    bytes: int = 0
    seconds: float = 0.0
    interrupted: bool = False


class Version(Struct, frozen=True):
    """One version of a report: the bytes furnished under its accession number, by their SHA-256. The highest is current."""

    accession: str
    version: int
    sha256: str
    bytes: int
    added: str
    name: str | None = None


class Issuer(Struct, frozen=True):
    """A registrant as the archive knows it, with the span and number of its reports."""

    cik: str
    name: str
    former_names: tuple[str, ...] = ()
    country: str | None = None
    sic: str | None = None
    tickers: tuple[str, ...] = ()
    exchanges: tuple[str, ...] = ()
    file_numbers: tuple[str, ...] = ()
    reports: int = 0
    first: str | None = None
    last: str | None = None


class EventRow(Struct, frozen=True):
    """An event with the report it stands in; ``position`` counts the report's events from 1, the primary one."""

    accession: str
    filed: str | None
    accepted: str | None
    cik: str | None
    issuer: str | None
    country: str | None
    position: int
    type: str
    item: str | None
    score: float
    status: str
    routine: bool
    document: int
    start: int
    end: int
    quote: str
    subject: str | None = None


class DateRow(Struct, frozen=True):
    """An announced date (a meeting, a record or payment date, a results date) with the event and report that announce it."""

    date: str
    of: str | None
    text: str
    type: str
    accession: str
    filed: str | None
    cik: str | None
    issuer: str | None
    country: str | None


class Label(Struct, frozen=True):
    """A user's correction: these are the report's event types (primary first; none means no event), said ``by`` whom and ``at``
    what time. The last one said of an accession counts; ``types`` None takes the correction back."""

    accession: str
    types: tuple[str, ...] | None
    at: str
    by: str | None = None
    note: str | None = None


class Withdrawal(Struct, frozen=True):
    """A tombstone: the report was taken back on ``date``; ``date`` None takes the tombstone back."""

    accession: str
    date: str | None
    at: str
    reason: str | None = None


class Watch(Struct, frozen=True):
    """A saved search. ``filters`` are the keyword arguments of `Archive.search`; ``webhook`` is told of what is new,
    signed with ``secret`` (HMAC-SHA256). ``token`` names its feed."""

    name: str
    query: str
    filters: dict[str, str | bool | list[str]] = {}
    webhook: str | None = None
    secret: str | None = None
    token: str = ""
    created: str = ""


class Problem(Struct, frozen=True):
    """Something `verify` found: in which part ("raw", "journal", "table", "index", "user"), what, and what mends it."""

    part: str
    what: str
    mend: str
    accession: str | None = None


class Verification(Struct, frozen=True):
    """``problems`` is empty where the archive is sound; ``checked`` counts what was looked at, ``leftovers`` are files beyond
    the journal that a stopped writer left, harmless and dropped at the next write."""

    problems: tuple[Problem, ...]
    checked: dict[str, int]
    leftovers: int = 0
    seconds: float = 0.0

    @property
    def sound(self) -> bool:
        """True where nothing is wrong."""
        return not self.problems


class Optimised(Struct, frozen=True):
    """What `optimize` did: files and bytes before and after."""

    files_before: int
    files_after: int
    bytes_before: int
    bytes_after: int
    seconds: float = 0.0


class Status(Struct, frozen=True):
    """The archive at a glance. ``number`` is that of the journal record read; it grows with every write."""

    number: int
    written: str | None
    schema: int
    reports: int
    versions: int
    issuers: int
    events: int
    raw_bytes: int
    first: str | None
    last: str | None
    tables: dict[str, int] = {}
    labels: int = 0
    withdrawn: int = 0
    reader: str | None = None
    as_of: str | None = None


class QueryResult(Struct, frozen=True):
    """Rows of a `sql` query. ``cut`` is True where more rows were there than the limit."""

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    cut: bool = False
    seconds: float = 0.0
