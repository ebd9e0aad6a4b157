"""/LATEST/search-index: our search in the shape of EDGAR's full-text search (an Elasticsearch answer, a hundred hits a page)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from litestar import Request, Response, get

from sixk.archive.results import Hit, SearchResult
from sixk.web import filters
from sixk.web.page import Ask

PAGE = 100
DEEPEST = 10_000


@get("/LATEST/search-index", sync_to_thread=True, include_in_schema=False)
def search_index(request: Request[Any, Any, Any]) -> Response[bytes]:
    ask = Ask(request)
    start = filters.number(ask.one("from"), "from", 0, 0, DEEPEST - 1)
    if page := filters.number(ask.one("page"), "page", 0, 0, DEEPEST // PAGE):
        start = (page - 1) * PAGE
    forms = filters.several(ask.query.getall("forms", []), "forms")
    ciks = [filters.cik(one) for one in filters.several(ask.query.getall("ciks", []), "ciks")]
    arguments: dict[str, Any] = {
        "query": filters.words(ask.one("q"), "q"),
        "items": filters.several(ask.query.getall("items", []), "items"),
        "form": forms[0] if len(forms) == 1 else None,
        "cik": ciks[0] if len(ciks) == 1 else None,
        "issuer": filters.words(ask.one("entityName"), "entityName", 200) or None,
        "since": filters.day(ask.one("startdt"), "startdt"),
        "until": filters.day(ask.one("enddt"), "enddt", last=True),
        "sort": "relevance" if ask.one("q") else "newest",
        "facets": ("issuer", "form", "country"),
    }
    result = _page(ask, arguments, start)
    accessions = [one.accession for one in result.hits]
    filers, files = _filers(ask, accessions), _files(ask, accessions)
    hits = [_hit(one, filers.get(one.accession, []), files.get((one.accession, one.main or 1))) for one in result.hits]
    if len(ciks) > 1:
        hits = [one for one in hits if set(ciks) & set(one["_source"]["ciks"])]
    body = {
        "took": round(result.seconds * 1000),
        "timed_out": False,
        "_shards": {"total": 1, "successful": 1, "skipped": 0, "failed": 0},
        "hits": {
            "total": {"value": min(result.total, DEEPEST), "relation": "eq" if result.total <= DEEPEST else "gte"},
            "max_score": max((one.score for one in result.hits), default=None),
            "hits": hits,
        },
        "aggregations": {
            "entity_filter": _buckets(result.facets.get("issuer", {})),
            "sic_filter": _buckets({}),
            "biz_states_filter": _buckets(result.facets.get("country", {})),
            "form_filter": _buckets(result.facets.get("form", {})),
        },
        "query": {"from": start, "size": PAGE},
    }
    headers = {"x-sixk-keep": "version", "cache-control": "no-cache"}
    return Response(msgspec.json.encode(body), media_type="application/json", headers=headers)


def _page(ask: Ask, arguments: dict[str, Any], start: int) -> SearchResult:
    """The hits from ``start``: the archive pages by cursor, EDGAR by number."""
    if not start:
        return ask.shelf.archive.search(**arguments, limit=PAGE)
    # One long first page (no facets, no texts wanted) is cheaper than walking the cursors.
    found = ask.shelf.archive.search(**arguments, limit=min(DEEPEST, start + PAGE))
    return msgspec.structs.replace(found, hits=found.hits[start:])


def _buckets(counts: dict[str, int]) -> dict[str, Any]:
    return {
        "doc_count_error_upper_bound": 0,
        "sum_other_doc_count": 0,
        "buckets": [{"key": k, "doc_count": n} for k, n in counts.items()],
    }


def _filers(ask: Ask, accessions: list[str]) -> dict[str, list[Sequence[Any]]]:
    """What the headers say of the filers of each submission."""
    sql = (
        "SELECT accession, cik, name, file_number, film_number, sic, country, state_of_incorporation FROM filers "
        "WHERE accession IN (SELECT unnest(CAST(? AS VARCHAR[]))) ORDER BY position"
    )
    out: dict[str, list[Sequence[Any]]] = {}
    for accession, *filer in ask.shelf.query(sql, accessions, tables=("filers",)):
        out.setdefault(accession, []).append([value or "" for value in filer])
    return out


def _files(ask: Ask, accessions: list[str]) -> dict[tuple[str, int], Sequence[Any]]:
    """File name, type and period of each document of these submissions."""
    sql = (
        "SELECT d.accession, d.document, d.filename, d.type, r.period FROM documents d JOIN reports r USING (accession) "
        "WHERE d.accession IN (SELECT unnest(CAST(? AS VARCHAR[])))"
    )
    found = ask.shelf.query(sql, accessions, tables=("documents", "reports"))
    return {(accession, number): rest for accession, number, *rest in found}


def _hit(one: Hit, filers: Sequence[Sequence[Any]], file: Sequence[Any] | None) -> dict[str, Any]:
    """A hit as EDGAR has it; `_id` names the document that carries the news, from which clients make its address."""
    filename, kind, period = file or (None, None, None)
    return {
        "_index": "sixk",
        "_id": f"{one.accession}:{filename or one.accession + '.txt'}",
        "_score": one.score,
        "_source": {
            "ciks": [filer[0] for filer in filers],
            "display_names": [f"{filer[1]}  (CIK {filer[0]})" for filer in filers],
            "form": one.form,
            "root_forms": [(one.form or "6-K").removesuffix("/A")],
            "file_date": one.filed,
            "period_ending": str(period) if period else None,
            "adsh": one.accession,
            "file_num": [filer[2] for filer in filers],
            "film_num": [filer[3] for filer in filers],
            "file_type": kind or one.form,
            "file_description": one.headline,
            "sequence": one.main or 1,
            "sics": [filer[4] for filer in filers if filer[4]],
            "biz_locations": list(dict.fromkeys(filer[5] for filer in filers if filer[5])),
            "biz_states": [],
            "inc_states": list(dict.fromkeys(filer[6] for filer in filers if filer[6])),
            "items": list(dict.fromkeys([*one.items, *one.types])),
            "xsl": None,
        },
    }


handlers = [search_index]
