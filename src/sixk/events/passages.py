"""A Reading → its telling passages: what is listed, headlines, leads, headings and bodies, each with the document and place it has.

Where several announcements stand in one document, each becomes an ``item`` with a headline and a lead of its own. Cover captions,
signatures and boilerplate are no passages. How much is looked at is bounded, whatever the size of the report.
"""

from __future__ import annotations

import re

from msgspec import Struct

from sixk.model import Reading
from sixk.report import Sections, sections

DOCUMENTS = 40
"""How many documents are looked at."""
BODY = 5_000
"""How many characters of an item's body are looked at."""
TOTAL = 60_000
"""How many characters are looked at in all."""
LEAD = 900
ITEMS = 40

Span = tuple[int, int]


class Passage(Struct, frozen=True, gc=False):
    """``part`` is a letter of ``cues.PARTS``, "0" for a lead's first paragraph, "g" for a legend; ``item`` counts announcements in the order they stand, -1 for what lists them."""

    document: int
    start: int
    end: int
    part: str
    item: int


def passages(reading: Reading, parts: tuple[Sections, ...] | None = None) -> list[Passage]:
    """The telling passages of a report, in the order a reader meets them."""
    listed: list[Passage] = []
    told: list[Passage] = []
    item = 0
    left = TOTAL
    for section in (sections(reading) if parts is None else parts)[:DOCUMENTS]:
        text = reading.texts[section.document - 1].text
        if not text.strip() or left <= 0 or _RENDERED.match(reading.submission.documents[section.document - 1].type):
            continue
        for start, end in section.cover_lines:
            listed.append(Passage(section.document, start, min(end, start + 1600), "l", -1))
        for _, start, end in section.index_rows:
            listed.append(Passage(section.document, start, min(end, start + 400), "l", -1))
        body = section.body if section.cover or section.index_rows else _after_foreign_cover(text, section.body)
        covered = [(one.start, one.end) for one in listed if one.document == section.document]
        for paragraphs in _items(text, _paragraphs(text, _without(body, covered))):
            if item >= ITEMS or left <= 0:
                break
            new = _item(section.document, text, paragraphs, item)
            told.extend(new)
            item += 1
            left -= sum(one.end - one.start for one in new)
    return [*listed, *told]


_RENDERED = re.compile(r"(?:XML|JSON|ZIP|EXCEL|GRAPHIC|EX-10[14](?:\.[A-Z]{3})?)$", re.I)
"""Types of documents that EDGAR renders or that hold data: they repeat what others tell."""
_FOREIGN_COVER = re.compile(r"form\s+8-?k\b|current report", re.I)
_FIRST_ITEM = re.compile(r"^[ \t\d\W]{0,8}items?\s+\d{1,2}(?:\.\d\d)?\b", re.I | re.M)


def _after_foreign_cover(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """What follows the cover of a Form 8-K, which is no cover of ours: from its first item on."""
    if not _FOREIGN_COVER.search(text, 0, 1500):
        return spans
    first = _FIRST_ITEM.search(text, 200, 12_000)
    if first is None:
        return spans
    return tuple((max(begin, first.start()), end) for begin, end in spans if end > first.start())


def _without(spans: tuple[Span, ...], taken: list[Span]) -> list[Span]:
    free: list[Span] = []
    for begin, stop in spans:
        at = begin
        for a, b in sorted(taken):
            if a < stop and b > at:
                if a > at:
                    free.append((at, a))
                at = max(at, b)
        if at < stop:
            free.append((at, stop))
    return free


_PARAGRAPH = re.compile(r"\n[ \t\r\f]*\n\s*")
_LETTER = re.compile(r"[^\W\d_]{2}")


def _paragraphs(text: str, free: list[Span]) -> list[Span]:
    """The paragraphs of the free spans, no more than are looked at."""
    found: list[Span] = []
    seen = 0

    def add(start: int, end: int) -> None:
        line = text.find("\n", start, min(end, start + 80))
        if line > 0 and _CAPTION_LINE.match(text, start, line):  # the caption of an exhibit on the line above its text
            found.append((start, line))
            start = line + 1
        if start < end:
            found.append((start, end))

    for begin, stop in free:
        at = begin
        stop = min(stop, begin + BODY * ITEMS)
        for gap in _PARAGRAPH.finditer(text, begin, stop):
            if gap.start() > at:
                add(at, gap.start())
            at = gap.end()
            seen += 1
            if seen > 3000:
                return found
        if at < stop:
            add(at, stop)
    return found


def _items(text: str, paragraphs: list[Span]) -> list[list[tuple[str, int, int]]]:
    """Classed paragraphs grouped by announcement: a new one begins at the caption of an exhibit or item, and at a title that a
    dateline follows once the one before has had its say."""
    items: list[list[tuple[str, int, int]]] = [[]]
    said = 0
    kinds = [(_kind(text, start, end), start, end) for start, end in paragraphs]
    for place, (kind, start, end) in enumerate(kinds):
        new = kind == "caption" and bool(items[-1])
        if kind == "title" and said > 300 and place + 1 < len(kinds):
            new = kinds[place + 1][0] == "prose" and _DATELINE.match(text, kinds[place + 1][1], kinds[place + 1][2]) is not None
        if new and said:
            items.append([])
            said = 0
        items[-1].append((kind, start, end))
        if kind == "prose":
            said += end - start
    return [item for item in items if item]


def _item(document: int, text: str, paragraphs: list[tuple[str, int, int]], item: int) -> list[Passage]:
    """The passages of one announcement: headline, lead, headings, body."""
    found: list[Passage] = []
    headline = lead = body = rows = 0
    run: Span | None = None
    for kind, start, end in paragraphs:
        if kind in ("junk", "caption"):
            continue
        if kind in ("title", "row") and _TAIL.match(text, start, end):
            break
        if kind == "listed":
            found.append(Passage(document, start, end, "l", -1))
            continue
        if kind == "legend":
            found.append(Passage(document, start, min(end, start + 900), "g", item))
            continue
        if kind == "subject" or (kind in ("title", "row") and not lead and headline + end - start < 700 and rows < 6):
            if kind == "row":
                rows += 1
            found.append(Passage(document, start, end, "h", item))
            headline += end - start
            continue
        if lead < LEAD and kind != "title":
            stop = min(end, start + LEAD - lead)
            found.append(Passage(document, start, stop, "d" if lead else "0", item))
            lead += stop - start
            start = stop
            if start >= end:
                continue
        if body >= BODY:
            break
        if kind == "title":
            if run:
                found.append(Passage(document, *run, "b", item))
                run = None
            found.append(Passage(document, start, end, "s", item))
        else:
            end = min(end, start + BODY - body)
            run = (run[0], end) if run else (start, end)
        body += end - start
    if run:
        found.append(Passage(document, *run, "b", item))
    return found


_DATELINE = re.compile(
    r"[^\n]{0,60}\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b[^\n]{0,20}\b\d{4}\b",
    re.I,
)
_CAPTION = re.compile(
    r"\W{0,4}(?:exhibits?|items?|annex|enclosure|attachment|appendix|document|announcement|schedule)[ \t]{0,3}(?:no\.?[ \t]?)?"
    r"(?:\d{1,3}(?:\.\d{1,3})?|[A-Z])\W{0,4}(?:$|[^\n]{0,150}$)",
    re.I,
)
_CAPTION_LINE = re.compile(
    r"\W{0,4}(?:exhibits?|items?|annex|enclosure|appendix)[ \t]{0,3}(?:no\.?[ \t]?)?(?:\d{1,3}(?:\.\d{1,3})?|[A-Z])\W{0,4}$",
    re.I,
)
_JUNK = re.compile(
    r"\W*(?:(?:page )?\d{1,4}(?: of \d{1,4})?|(?:press|news|media|immediate|for immediate|stock exchange|regulatory news)[ -]?(?:release|announcement)|"
    r"table of contents|contents|index(?: on page.*)?|signatures?|form 6-?k.*|report on form 6-?k|explanatory note|(?:next|tweet|back|top)|"
    r"\[?\(?[^\n]{0,60}\b(?:logo|graphic omitted|letterhead|graphic|image)\W*\d*|information contained in this.{0,30}|immediate report|"
    r"(?:dear|gentlemen|ladies|sirs?|madam|to the|to:|attn|attention|messrs|mr\.|ms\.|sincerely|yours|very truly|regards|c\.c|cc:)[^\n]{0,80}|"
    r"www\.[^\n]{0,60}|(?:the )?(?:listing|corporate relations?(?:hip)?|surveillance)(?: and compliance)? (?:department|dept)\b[^\n]{0,100}|(?:tel|fax|phone|telephone|e-?mail|contact|investor relations|media relations|investors?:|media:)\b[^\n]{0,80}|ref(?:erence)?\b[.:][^\n]{0,60}|not for (?:release|distribution)[^\n]{0,200}|name and address of person[^\n]{0,200}|"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}|signature page.*|cover page.*)\W*$",
    re.I | re.S,
)
_CONTACT = re.compile(
    r"\W*(?:for (?:immediate )?release\W{0,40})?(?:(?:for (?:further|more|additional) information,?|media|press|investors?|company|corporate)\W{1,4}){0,2}"
    r"contacts?\s*[:\n\u2013-]|\W*by\s*:?\s*/s/",
    re.I,
)
"""Whom to ask, and a signature: they name officers, and appoint none."""
_SUBJECT = re.compile(r"\W{0,3}(?:re|ref|subject|sub|title|asunto|assunto|objet|headline)\s*[:.]\s*\S", re.I)
_LEGEND = re.compile(
    r"incorporat\w+ (?:herein )?by reference|incorporates by reference|registration statements?\b.{0,200}\b333-|part of the (?:registration|prospectus)|"
    r"section 18 of the|take[s]? no responsibility for|shall be read as if|(?:has|have) not reviewed|declines? all liability|no representation as to",
    re.I | re.S,
)


_TAIL = re.compile(
    r"\W*(?:notes? (?:to|for) (?:the )?editors?|editor'?s?’? notes?|background(?: information| notes?)?|forward[- ]looking|cautionary|"
    r"(?:media |press |investor |further |for (?:more|further) )?(?:contacts?|enquiries|inquiries|information)(?: persons?| details?)?|disclaimer)\W*$",
    re.I,
)
"""A title from which on an announcement tells nothing new."""
_LEGEND_SIGNS = ("333-", "eference", "ection 18", "esponsibility", "read as if", "reviewed", "liability")
"""What a legend holds one of: looked for first, since most paragraphs hold none."""
_INTRODUCES = re.compile(
    r"(?:report|form 6-?k|exhibit)[^.]{0,120}(?:consists? of|contains?|comprises?|is|bears?|reproduced)[^.]{0,80}(?:press release|announcement|notice|title|letter|heading)|"
    r"(?:press|news) release[^.]{0,120}(?:entitled|titled|under the (?:heading|title)|bears the title|headed)",
    re.I,
)


def _may_introduce(low: str) -> bool:
    """Whether a paragraph in lower case has words that one that introduces another must have."""
    if "title" in low or "headed" in low or "heading" in low:
        return True
    named = "announcement" in low or "notice" in low or "letter" in low or "press release" in low
    return named and ("report" in low or "exhibit" in low or "form 6" in low)


def _kind(text: str, start: int, end: int) -> str:
    """What a paragraph is: junk, the caption of an exhibit, the subject line of a letter, a legend, a title, rows or prose."""
    length = end - start
    line = text[start : min(end, start + 1200)]
    if length < 170:
        if not _LETTER.search(line) or _JUNK.match(line):
            return "junk"
        if _CAPTION.match(line):
            return "caption"
    if length < 600 and _CONTACT.match(line):
        return "junk"
    if length < 400 and _SUBJECT.match(line):
        return "subject"
    if length < 1200:
        for sign in _LEGEND_SIGNS:
            if sign in line:
                if _LEGEND.search(line):
                    return "legend"
                break
    if length < 600 and _may_introduce(line.lower()) and _INTRODUCES.search(line):
        return "listed"
    if length <= 320:
        stripped = line.rstrip(" )\"”’'*\n")
        last = stripped[-1:]
        words = line.count(" ") + line.count("\n") + 1
        if "\t" in line:
            return "row" if length < 200 and line.count("\n") < 2 else "prose"
        if words < 48 and (last not in ".;,:" or line.isupper() or (length < 60 and words < 9 and last != ":")):
            return "title"
    return "prose"
