"""Query parameters of the API, described once for OpenAPI -> Filters; and the headers every answer carries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import Parameter

from sixk.events.types import ITEMS, TYPES
from sixk.model import Role, Status
from sixk.web import filters
from sixk.web.filters import Filters
from sixk.web.problems import Problem

Content = TypeVar("Content")


def _problem(what: str) -> ResponseSpec:
    return ResponseSpec(Problem, generate_examples=False, description=what, media_type="application/problem+json")


PROBLEMS: dict[int, ResponseSpec] = {
    400: _problem("A parameter that cannot be understood"),
    401: _problem("A key is needed, or the one sent is not known"),
    404: _problem("Not in the archive"),
    429: _problem("Too many requests; Retry-After says when to come back"),
}


def resource(path: str, tag: str, **how: Any) -> Callable[[Callable[..., Any]], HTTPRouteHandler]:
    """A GET handler of the API: run in a worker thread, its errors described."""

    def made(function: Callable[..., Any]) -> HTTPRouteHandler:
        return get(path, sync_to_thread=True, tags=[tag], responses=PROBLEMS, **how)(function)

    return made


_DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"

Types = Annotated[
    list[Annotated[str, Parameter(max_length=30)]] | None,
    Parameter(description="Event types, any of them", schema_extra={"items": {"type": "string", "enum": list(TYPES)}}),
]
Items = Annotated[
    list[Annotated[str, Parameter(max_length=10)]] | None,
    Parameter(description="Form 8-K items, any of them", schema_extra={"items": {"type": "string", "enum": list(ITEMS)}}),
]
Cik = Annotated[
    str | None, Parameter(description="Central Index Key, up to ten digits", pattern=r"^(CIK)?\d{1,10}$", max_length=13)
]
Since = Annotated[
    str | None, Parameter(description="First filing day: 2002-10-30, 2002-10 or 2002", pattern=_DAY, max_length=10)
]
Until = Annotated[
    str | None, Parameter(description="Last filing day: 2002-10-30, 2002-10 or 2002", pattern=_DAY, max_length=10)
]
Country = Annotated[str | None, Parameter(description="Country of the first filer, in English", max_length=80)]
Routine = Annotated[bool | None, Parameter(description="false hides routine reports, true shows nothing else")]
Cursor = Annotated[str | None, Parameter(description="Goes on where the answer before ended: its `next`", max_length=2000)]
Limit = Annotated[int, Parameter(description="Entries an answer", ge=1, le=200)]


def filters_of(
    q: Annotated[str, Parameter(description="Words, in the language of search", max_length=500)] = "",
    type: Types = None,
    item: Items = None,
    cik: Cik = None,
    issuer: Annotated[str | None, Parameter(description="Words of the issuer's name, past or present", max_length=200)] = None,
    country: Country = None,
    form: Annotated[str | None, Parameter(description="6-K or 6-K/A", max_length=20)] = None,
    role: Annotated[Role | None, Parameter(description="Role of a document the report must have")] = None,
    status: Annotated[Status | None, Parameter(description="Status of an event")] = None,
    language: Annotated[str | None, Parameter(description="Language of the main document, ISO 639-1", max_length=10)] = None,
    routine: Routine = None,
    since: Since = None,
    until: Until = None,
    sort: Annotated[filters.Sort | None, Parameter(description="relevance where there are words, else newest")] = None,
    cursor: Cursor = None,
    limit: Annotated[
        int | None, Parameter(description="Entries an answer: 20 where there are words, else 50", ge=1, le=200)
    ] = None,
) -> Filters:
    """The filters that all lists of reports share."""
    return Filters(
        q=filters.words(q, "q"),
        types=filters.known(type or ()),
        items=filters.several(item or (), "item"),
        cik=filters.cik(cik),
        issuer=filters.words(issuer, "issuer", 200) or None,
        country=filters.words(country, "country", 80) or None,
        form=filters.words(form, "form", 20).upper() or None,
        role=role,
        status=status,
        language=language or None,
        routine=routine,
        since=filters.day(since, "since"),
        until=filters.day(until, "until", last=True),
        sort=sort,
        cursor=cursor or None,
        limit=limit or (20 if q.strip() else 50),
    )


def kept(content: Content) -> Response[Content]:
    """An answer that stands until the archive's journal moves."""
    return Response(content, headers={"x-sixk-keep": "version", "cache-control": "no-cache"})


def page_cursor(given: str | None) -> int:
    """The offset in a cursor of the lists that page by number."""
    if not given:
        return 0
    head, _, tail = given.partition("-")
    if head != "o" or not (tail.isascii() and tail.isdigit() and len(tail) < 10):
        raise filters.BadQuery("cursor: give the `cursor` of the answer before")
    return int(tail)


def next_cursor(found: int, limit: int, offset: int) -> str | None:
    return f"o-{offset + limit}" if found > limit else None


def state(request: Any) -> Any:
    """The shelf that a request is answered from."""
    return request.app.state["shelf"]
