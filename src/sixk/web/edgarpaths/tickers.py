"""/files/company_tickers.json, company_tickers_exchange.json and /include/ticker.txt: the tickers the archive was given."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Request, Response, get

from sixk.web.page import Ask

KEEP = {"x-sixk-keep": "version", "cache-control": "no-cache"}


def held(ask: Ask) -> list[tuple[int, str, str, str]]:
    """(CIK, ticker, name, exchange) of issuers in the archive; names as last filed where the ticker table has none."""
    sql = """
    SELECT DISTINCT t.cik, t.ticker, coalesce(t.name, f.name), coalesce(t.exchange, '')
    FROM tickers t JOIN (SELECT cik, arg_max(name, filed) AS name FROM filers GROUP BY cik) f ON f.cik = t.cik
    ORDER BY 1, 2"""
    found = ask.shelf.kept("tickers", lambda: ask.shelf.query(sql, tables=("tickers", "filers")))
    return [(int(cik), str(ticker), str(name or ""), str(exchange)) for cik, ticker, name, exchange in found]


@get("/files/company_tickers.json", sync_to_thread=True, include_in_schema=False)
def plain(request: Request[Any, Any, Any]) -> Response[bytes]:
    body = {
        str(n): {"cik_str": cik, "ticker": ticker, "title": name} for n, (cik, ticker, name, _) in enumerate(held(Ask(request)))
    }
    return Response(msgspec.json.encode(body), media_type="application/json", headers=KEEP)


@get("/files/company_tickers_exchange.json", sync_to_thread=True, include_in_schema=False)
def exchange(request: Request[Any, Any, Any]) -> Response[bytes]:
    data = [[cik, name, ticker, place] for cik, ticker, name, place in held(Ask(request))]
    body = {"fields": ["cik", "name", "ticker", "exchange"], "data": data}
    return Response(msgspec.json.encode(body), media_type="application/json", headers=KEEP)


@get("/files/company_tickers_mf.json", sync_to_thread=False, include_in_schema=False)
def funds() -> Response[bytes]:
    """Funds furnish no 6-K."""
    body = {"fields": ["cik", "seriesId", "classId", "symbol"], "data": []}
    return Response(msgspec.json.encode(body), media_type="application/json", headers=KEEP)


@get("/include/ticker.txt", sync_to_thread=True, include_in_schema=False)
def text(request: Request[Any, Any, Any]) -> Response[str]:
    lines = [f"{ticker.lower()}\t{cik}" for cik, ticker, _, _ in held(Ask(request))]
    return Response("\n".join([*lines, ""]), media_type="text/plain", headers=KEEP)


handlers = [plain, exchange, funds, text]
