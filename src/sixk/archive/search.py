"""A query with filters, sort, page and facets -> hits of one snapshot."""

from __future__ import annotations

import base64
import time
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from sixk.archive import query as language
from sixk.archive.entries import epoch
from sixk.archive.index import Card, Shown, card_of
from sixk.archive.results import Hit, SearchResult, Sort
from sixk.archive.snapshot import Snapshot
from sixk.archive.snippets import snippet
from sixk.archive.worker import known_at
from sixk.errors import QueryError

FACETS = ("type", "item", "country", "form", "role", "routine", "year", "issuer", "status", "language")
MOST = 500
"""Hits a page at most."""

DEEPEST = 50_000
"""Hits that pages can reach; `Archive.sql` and `export` have no such end."""

_SAME_MOMENT = 25
"""Reports of one moment that neighbours are picked from."""

_BUCKETS = {"issuer": 50, "year": 50}


class Ask(Struct, frozen=True):
    """What is asked: the arguments of `Archive.search`."""

    query: str = ""
    types: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    issuer: str | None = None
    cik: str | None = None
    country: str | None = None
    form: str | None = None
    role: str | None = None
    routine: bool | None = None
    status: str | None = None
    language: str | None = None
    since: str | None = None
    until: str | None = None
    withdrawn: bool = False
    after: int | None = None
    upto: int | None = None


class Cursor(Struct, frozen=True, array_like=True):
    """Where the next page starts, in which state of the archive, of which question."""

    number: int
    offset: int
    sort: str
    asked: int


def read_cursor(text: str) -> Cursor:
    """Raises QueryError where the text is no cursor."""
    try:
        return msgspec.msgpack.decode(base64.urlsafe_b64decode(text.encode() + b"=="), type=Cursor)
    except ValueError as error:
        raise QueryError("this cursor cannot be read: ask for the first page again") from error


def search(snapshot: Snapshot, ask: Ask, *, sort: Sort, limit: int, offset: int, facets: Sequence[str]) -> SearchResult:
    """Run a search on one state of the archive."""
    started = time.perf_counter()
    limit = max(1, min(limit, MOST))
    unknown = [facet for facet in facets if facet not in FACETS]
    if unknown:
        raise QueryError(f"no facet {unknown[0]!r}: the facets are {', '.join(FACETS)}")
    if not snapshot.record.index.files:
        return SearchResult(total=0, hits=(), facets={facet: {} for facet in facets})
    view = snapshot.index
    parsed, wanted = _question(snapshot, ask)
    by_score = sort == "relevance" and bool(parsed.marks)
    if offset + limit > DEEPEST:
        raise QueryError(f"pages end after {DEEPEST} hits: narrow the search, or use sql or export")
    from tantivy import Order

    found = (
        view.searcher.search(wanted, limit=limit, offset=offset)
        if by_score
        else view.searcher.search(
            wanted, limit=limit, offset=offset, order_by_field="known", order=Order.Asc if sort == "oldest" else Order.Desc
        )
    )
    hits = tuple(
        _hit(snapshot, view, address, float(score) if by_score else 0.0, parsed.marks) for score, address in found.hits
    )
    total = int(found.count)
    more = offset + len(hits) < min(total, DEEPEST)
    cursor = None
    if more and hits:
        packed = msgspec.msgpack.encode(Cursor(snapshot.number, offset + len(hits), sort, asked(ask)))
        cursor = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    return SearchResult(
        total=total,
        hits=hits,
        facets=_facets(snapshot, view, wanted, facets) if facets else {},
        cursor=cursor,
        notes=parsed.notes,
        seconds=time.perf_counter() - started,
    )


def asked(ask: Ask) -> int:
    """A short sum of a question, so that a cursor of one is not taken for another's."""
    import zlib

    return zlib.crc32(msgspec.json.encode(ask))


def find(snapshot: Snapshot, accession: str) -> tuple[Card, Any]:
    """A report's card and its fields as the index keeps them. Raises QueryError where there is none."""
    if snapshot.record.index.files:
        from tantivy import Query

        view = snapshot.index
        exact = Query.term_query(view.schema, "accession", accession, index_option="basic")
        found = view.searcher.search(_must([exact, *_bounds(snapshot, Ask(withdrawn=True))]), limit=1, count=False).hits
        if found:
            stored = view.searcher.doc(found[0][1])
            return card_of(stored), stored
    raise QueryError(f"no report {accession} in {snapshot.store.url}" + (" at that time" if snapshot.as_of else ""))


def neighbours(snapshot: Snapshot, accession: str, cik: str | None) -> tuple[str | None, str | None]:
    """The reports before and after one, by when they became known; those of one moment by their place in the index."""
    from tantivy import Order

    card = find(snapshot, accession)[0]
    view = snapshot.index
    at = epoch(known_at(card.filed, card.accepted))
    bounds = _bounds(snapshot, Ask(cik=cik))
    here = (at, accession)
    found: list[str | None] = []
    for order, low, high in ((Order.Desc, None, at), (Order.Asc, at, None)):
        wanted = _must([*bounds, _whole("known", low, high, view.schema)], _hidden(snapshot))
        hits = view.searcher.search(wanted, limit=_SAME_MOMENT, order_by_field="known", order=order, count=False).hits
        # Only those of this very moment and of the next one are looked up: among them are the nearest.
        moments = {at, next((known for known, _ in hits if known != at), at)}
        cards = [card_of(view.searcher.doc(place)) for known, place in hits if known in moments]
        mates = sorted({(epoch(known_at(c.filed, c.accepted)), c.accession) for c in cards})
        side = [mate for mate in mates if (mate < here if low is None else mate > here)]
        found.append((side[-1] if low is None else side[0])[1] if side else None)
    return found[0], found[1]


def hit_of(snapshot: Snapshot, card: Card, score: float = 0.0, text: str = "", marks: tuple[tuple[int, int], ...] = ()) -> Hit:
    """A card as a hit, with the links of its report."""
    links = snapshot.links
    return Hit(
        accession=card.accession,
        filed=card.filed,
        accepted=card.accepted,
        cik=card.cik,
        issuer=card.issuer,
        country=card.country,
        form=card.form,
        types=card.types,
        primary=card.types[0] if card.types else None,
        routine=card.routine,
        headline=card.headline,
        snippet=text,
        marks=marks,
        main=card.main,
        score=score,
        items=card.items,
        roles=card.roles,
        status=card.status,
        language=card.language,
        filers=card.filers,
        documents=card.documents,
        bytes=card.bytes,
        version=card.version,
        added=card.added,
        labelled=card.labelled,
        duplicate_of=links.duplicate_of.get(card.accession),
        amends=links.amends.get(card.accession),
        amended_by=links.amended_by.get(card.accession),
        withdrawn=snapshot.withdrawn.get(card.accession) if snapshot.as_of else card.withdrawn,
    )


def _hit(snapshot: Snapshot, view: Any, address: Any, score: float, words: frozenset[str]) -> Hit:
    stored = view.searcher.doc(address)
    card = card_of(stored)
    text, marks = snippet(Shown(stored), words)
    return hit_of(snapshot, card, score, text, marks)


def _question(snapshot: Snapshot, ask: Ask) -> tuple[language.Parsed, Any]:
    view = snapshot.index
    lookup = language.Lookup(lambda value: snapshot.directory.ciks(value), lambda value: snapshot.directory.country(value))
    parsed = language.parse(ask.query, view.schema, lookup)
    return parsed, _must([parsed.query, *_bounds(snapshot, ask)], [] if ask.withdrawn else _hidden(snapshot))


def _hidden(snapshot: Snapshot) -> list[Any]:
    """Reports that EDGAR took back; as of a date, those that were taken back by then."""
    from tantivy import Query

    schema = snapshot.index.schema
    if snapshot.as_of is None:
        return [Query.term_query(schema, "withdrawn", "true", index_option="basic")]
    gone = sorted(snapshot.withdrawn)
    return [Query.term_set_query(schema, "accession", gone)] if gone else []


def _bounds(snapshot: Snapshot, ask: Ask) -> list[Any]:
    """The filters of a question as queries that score nothing."""
    from tantivy import FieldType, Query

    schema = snapshot.index.schema
    bounds: list[Any] = []

    def exact(field: str, values: Sequence[str]) -> None:
        listed = [language.exact(field, value) for value in values]
        made = (
            Query.term_query(schema, field, listed[0], index_option="basic")
            if len(listed) == 1
            else Query.term_set_query(schema, field, listed)
        )
        bounds.append(Query.const_score_query(made, 0.0))

    if ask.types:
        exact("type", ask.types)
    if ask.items:
        exact("item", ask.items)
    if ask.cik:
        exact("cik", [ask.cik.zfill(10) if ask.cik.isdigit() else ask.cik])
    if ask.country:
        exact("country", [snapshot.directory.country(ask.country)])
    for field in ("form", "role", "status", "language"):
        value = getattr(ask, field)
        if value:
            exact(field, [value])
    if ask.routine is not None:
        exact("routine", ["true" if ask.routine else "false"])
    if ask.since or ask.until:
        bounds.append(language.days(schema, _day(ask.since, 0), _day(ask.until, 1)))
    if ask.issuer:
        lookup = language.Lookup(lambda value: snapshot.directory.ciks(value), lambda value: value)
        named = language.named(schema, lookup, ask.issuer)
        bounds.append(Query.const_score_query(named, 0.0) if named is not None else Query.empty_query())
    if ask.after is not None or ask.upto is not None:
        bounds.append(_whole("batch", (ask.after or 0) + 1, ask.upto, schema))
    if snapshot.as_of is not None:
        bounds.append(
            Query.const_score_query(
                Query.range_query(
                    schema, "known", FieldType.Integer, lower_bound=1, upper_bound=int(snapshot.as_of.timestamp())
                ),
                0.0,
            )
        )
    return bounds


def _whole(field: str, low: int | None, high: int | None, schema: Any) -> Any:
    from tantivy import FieldType, Query

    return Query.const_score_query(Query.range_query(schema, field, FieldType.Integer, lower_bound=low, upper_bound=high), 0.0)


def _day(value: str | None, end: int) -> int | None:
    if not value:
        return None
    span = language.day_range(value)
    if span is None:
        raise QueryError(f"{value!r} is no date: give a year, a month (2002-11) or a day (2002-11-14)")
    return span[end]


def _must(queries: list[Any], none: Sequence[Any] = ()) -> Any:
    from tantivy import Occur, Query

    if len(queries) == 1 and not none:
        return queries[0]
    return Query.boolean_query([(Occur.Must, query) for query in queries] + [(Occur.MustNot, query) for query in none])


def _facets(snapshot: Snapshot, view: Any, wanted: Any, facets: Sequence[str]) -> dict[str, dict[str, int]]:
    asked = {
        facet: {"terms": {"field": "cik" if facet == "issuer" else facet, "size": _BUCKETS.get(facet, 100)}} for facet in facets
    }
    found = view.searcher.aggregate(wanted, asked)
    counts: dict[str, dict[str, int]] = {}
    for facet in facets:
        buckets = {str(bucket["key"]): int(bucket["doc_count"]) for bucket in found[facet]["buckets"] if bucket["key"] != ""}
        counts[facet] = dict(sorted(buckets.items(), key=lambda pair: (-pair[1], pair[0])))
    return counts
