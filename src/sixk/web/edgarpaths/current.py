"""/cgi-bin/browse-edgar?action=getcurrent: the newest filings as EDGAR's Atom feed, one entry a filer.

A page past the end answers 503, as EDGAR's does: clients take it for the end.
"""

from __future__ import annotations

import datetime
from html import escape
from typing import Any

from litestar import Request, Response, get
from litestar.response import Redirect

from sixk.web import filters
from sixk.web.edgarpaths.filings import Filed, rows
from sixk.web.page import Ask, eastern
from sixk.web.problems import problem_bytes

COUNTS = (10, 20, 40, 80, 100)
NEWEST = 2000
"""How far back the feed goes."""


def _newest(ask: Ask) -> list[Filed]:
    narrow = "r.accession IN (SELECT accession FROM reports ORDER BY filed DESC, accepted DESC NULLS LAST LIMIT ?)"
    of = "WHERE accession IN (SELECT accession FROM reports ORDER BY filed DESC, accepted DESC NULLS LAST LIMIT ?)"
    return ask.shelf.kept("current", lambda: rows(ask.shelf, ask.settings, narrow, NEWEST, of=of))


def _entry(ask: Ask, one: Filed) -> str:
    accepted = one.accepted or datetime.datetime.fromisoformat(f"{one.filed}T17:30:00").replace(tzinfo=eastern())
    updated = accepted.astimezone(eastern()).isoformat(timespec="seconds")
    link = f"{ask.base}/Archives/{one.folder}/{one.accession}-index.htm"
    summary = f"<b>Filed:</b> {one.filed} <b>AccNo:</b> {one.accession} <b>Size:</b> {_size(one.size)}"
    return (
        f"<entry>\n<title>{escape(one.form)} - {escape(one.name)} ({one.cik}) (Filer)</title>\n"
        f'<link rel="alternate" type="text/html" href="{escape(link)}"/>\n'
        f'<summary type="html">\n {escape(summary)}\n</summary>\n<updated>{updated}</updated>\n'
        f'<category scheme="https://www.sec.gov/" label="form type" term="{escape(one.form)}"/>\n'
        f"<id>urn:tag:sec.gov,2008:accession-number={one.accession}</id>\n</entry>\n"
    )


def _size(count: int) -> str:
    return f"{count // (1 << 20)} MB" if count >= 1 << 20 else f"{max(1, count >> 10)} KB"


@get("/cgi-bin/browse-edgar", sync_to_thread=True, include_in_schema=False)
def browse(request: Request[Any, Any, Any]) -> Response[Any]:
    ask = Ask(request)
    if (ask.one("action") or "") != "getcurrent":
        cik = filters.cik(ask.one("CIK"))
        return Redirect(f"{ask.prefix}/issuers/{cik}" if cik else f"{ask.prefix}/", status_code=302)
    count = filters.number(ask.one("count"), "count", 40, 1, 100)
    start = filters.number(ask.one("start"), "start", 0, 0, 1_000_000)
    form = (ask.one("type") or "").upper()
    found = [one for one in _newest(ask) if one.form.upper().startswith(form)]
    if start and start >= len(found):
        body = problem_bytes(503, "Past the end", f"The feed holds {len(found)} entries; EDGAR answers 503 past its end too")
        return Response(body, status_code=503, media_type="application/problem+json")
    if (ask.one("output") or "atom") != "atom":
        return Redirect(f"{ask.prefix}/", status_code=302)
    shown = found[start : start + count]
    now = (
        shown[0].accepted.astimezone(eastern()).isoformat(timespec="seconds")
        if shown and shown[0].accepted
        else f"{ask.today}T00:00:00-05:00"
    )
    at = escape(f"{ask.base}/cgi-bin/browse-edgar?action=getcurrent")
    body = (
        '<?xml version="1.0" encoding="ISO-8859-1" ?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<title>Latest Filings - '
        f'{escape(ask.settings.title)}</title>\n<link rel="alternate" href="{at}"/>\n<link rel="self" href="{at}"/>\n'
        f"<id>{at}</id>\n<author><name>Webmaster</name><email>webmaster@sec.gov</email></author>\n<updated>{now}</updated>\n"
        + "".join(_entry(ask, one) for one in shown)
        + "</feed>\n"
    ).encode("ascii", "xmlcharrefreplace")
    headers = {"x-sixk-keep": "version", "cache-control": "no-cache"}
    return Response(body, media_type="application/atom+xml", headers=headers)


handlers = [browse]
