"""One report: left who, when, what and the proof, right the document; a fact and its words point at each other.

The address says everything: ``d`` the document shown, ``view`` its original page or its text, ``e`` the evidence to go to. The
frame's links come back to this very address, so that following one moves the page and loads nothing.
"""

from __future__ import annotations

from itertools import pairwise
from urllib.parse import urlencode

from markupsafe import Markup, escape
from msgspec import Struct

from sixk.archive.results import Hit
from sixk.model import Event, Part, Report
from sixk.web.document import accession_of
from sixk.web.filters import number
from sixk.web.page import Ask, page

TEXT_MOST = 400_000
"""Characters of text shown on the page; the rest is in the raw document and in the API."""


class Tab(Struct, frozen=True):
    part: Part
    label: str
    url: str
    on: bool
    events: int


class ReportPage(Struct, frozen=True):
    report: Report
    hit: Hit
    shown: int
    view: str
    tabs: tuple[Tab, ...]
    frame: str | None
    previous_of_issuer: str | None
    next_of_issuer: str | None
    versions: int
    cut: bool = False
    text: str | None = None


@page("/reports/{accession:str}", "report.html")
def report(ask: Ask) -> ReportPage:
    accession = accession_of(ask.params["accession"])
    hit = ask.shelf.hit(accession)
    archive = ask.shelf.archive
    held = ask.shelf.report(accession)
    count = len(held.documents)
    main = held.main or (held.events[0].evidence.document if held.events else 1)
    shown = min(number(ask.one("d"), "d", main, 1, 99_999), max(1, count))
    view = "text" if ask.one("view") == "text" else "original"
    evidence = number(ask.one("e"), "e", 0, 0, 999)
    text, cut = None, False
    if view == "text" and count:
        from sixk.text import of

        submission = ask.shelf.submission(accession)
        whole = of(submission, submission.documents[shown - 1]).text
        text, cut = whole[:TEXT_MOST], len(whole) > TEXT_MOST
    earlier, later = archive.neighbours(accession, cik=hit.cik) if hit.cik else (None, None)
    return ReportPage(
        report=held,
        hit=hit,
        shown=shown,
        view=view,
        tabs=_tabs(held, shown, view),
        frame=_frame(ask, accession, shown, evidence) if view == "original" and count else None,
        previous_of_issuer=earlier,
        next_of_issuer=later,
        versions=hit.version,
        cut=cut,
        text=text,
    )


def _frame(ask: Ask, accession: str, shown: int, evidence: int) -> str:
    query = ask.request.url.query or ""
    tail = f"?{urlencode({'up': query})}" if query else ""
    return f"/reports/{accession}/view/{shown}{tail}" + (f"#e{evidence}" if evidence else "")


def _tabs(held: Report, shown: int, view: str) -> tuple[Tab, ...]:
    numbers = {one.document: one.number for one in held.exhibits if one.document and one.number}
    out = []
    for part in held.documents:
        named = numbers.get(part.document)
        label = f"Exhibit {named}" if named else "Form " + part.type if part.type.upper().startswith("6-K") else part.type
        query = {"d": str(part.document), **({"view": "text"} if view == "text" else {})}
        events = sum(1 for event in held.events if event.evidence.document == part.document)
        out.append(Tab(part, label, f"/reports/{held.accession}?{urlencode(query)}", part.document == shown, events))
    return tuple(out)


def painted(text: str, events: tuple[Event, ...], document: int, up: str) -> Markup:
    """A document's text with the evidence of its events marked and linked to the facts; a page break becomes a rule."""
    spans = []
    for place, event in enumerate(events, 1):
        start, end, quote = event.evidence.start, event.evidence.end, event.evidence.quote
        if event.evidence.document != document or not quote:
            continue
        if text[start:end] != quote:  # read by an earlier sixk: the words are sought where they stand now
            start = text.find(quote)
            end = start + len(quote)
        if start >= 0:
            spans.append((start, end, place))
    edges = sorted({a for a, _, _ in spans} | {b for _, b, _ in spans})
    out: list[str] = []
    last, seen = 0, set[int]()
    for a, b in pairwise(edges):
        over = [n for x, y, n in spans if x <= a and b <= y]
        if not over or b > len(text):
            continue
        out.append(str(escape(text[last:a])))
        anchors = "".join(f'<span id="e{n}"></span>' for n in over if n not in seen)
        seen.update(over)
        out.append(
            f'{anchors}<a class="ev" href="#fact-{over[0]}" title="Show the fact"><mark class="ev">{escape(text[a:b])}</mark></a>'
        )
        last = b
    out.append(str(escape(text[last:])))
    return Markup("".join(out).replace("\f", '<span class="page-break" aria-label="New page"></span>'))
