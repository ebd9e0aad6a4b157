"""Issuers: found by name, former name, ticker or CIK; one of them."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, Response
from litestar.params import Parameter
from msgspec import Struct

from sixk.archive.results import Issuer
from sixk.web import filters
from sixk.web.api.asked import Country, Cursor, Limit, kept, next_cursor, page_cursor, resource, state
from sixk.web.problems import Missing


class IssuerList(Struct, frozen=True):
    issuers: tuple[Issuer, ...]
    cursor: str | None = None


@resource("/issuers", "issuers")
def list_issuers(
    request: Request[Any, Any, Any],
    q: Annotated[str, Parameter(description="Name, former name, ticker or CIK, or how one begins", max_length=200)] = "",
    country: Country = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Response[IssuerList]:
    """Registrants, by name."""
    offset = page_cursor(cursor)
    found = state(request).archive.issuers(filters.words(q, "q"), country=country or None, limit=limit + 1, offset=offset)
    return kept(IssuerList(found[:limit], next_cursor(len(found), limit, offset)))


@resource("/issuers/{cik:str}", "issuers")
def one_issuer(
    request: Request[Any, Any, Any],
    cik: Annotated[str, Parameter(description="Central Index Key", pattern=r"^(CIK)?\d{1,10}$")],
) -> Response[Issuer]:
    """A registrant: names, country, tickers, and the span of its reports. Its reports: /reports?cik=."""
    digits = filters.cik(cik)
    if digits is None:
        raise Missing("No such issuer")
    return kept(state(request).issuer(digits))


handlers = [list_issuers, one_issuer]
