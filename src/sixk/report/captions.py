"""The captions of a Form 6-K cover as rows of data: what each looks for, why, an example that fires and one that must not.

A row is looked for by its ``anchor`` (a plain string, found at the speed of ``str.find``) and proved by its ``pattern``, which is
matched at the anchor on folded text (see :func:`sixk.report.lines.fold`). Adding a caption is adding a row; its examples are its test.
Sources: the cover of Form 6-K in its generations (SEC 1815; Releases 33-8099, 34-58465, 33-11070) and what filers print instead.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sixk.report.lines import Span


class Caption(NamedTuple):
    kind: str
    anchor: str
    pattern: re.Pattern[str]
    why: str
    fires: str
    silent: str
    line_start: bool = False
    """Whether it counts only where a line begins with it or where another caption has just ended (prose names forms and rules)."""


def _row(kind: str, anchor: str, pattern: str, why: str, fires: str, silent: str, *, line_start: bool = False) -> Caption:
    return Caption(kind, anchor, re.compile(pattern), why, fires, silent, line_start)


_ACT = (
    r"(?:[\s\w.,()'-]{0,90}?securities\s+(?:and\s+)?(?:exchange\s+)?act\s+of\s+19\d\d"
    r"|(?:\s+(?:or|and|of))?(?:\s+(?:rule\s+)?15\s?[a-z]?\s?-\s?16)?(?:\s+(?:of|under)\b)?)"
)
"""What follows the rule's number in the title: the other rule and the Act, on the same line or the next."""

# Kinds: "title" the heading of the form, in any order; "form" the words FORM 6-K among it; "foreign" what only a 6-K prints;
# "file" the label of the file number; "translation", "exact", "name", "address", "jurisdiction" captions of values;
# "agent" a caption whose value is neither name nor address; "question" a check-mark question.
CAPTIONS: tuple[Caption, ...] = (
    _row(
        "title", "united", r"united\s+states(?:\s+of\s+america)?(?=\s*(?:u\.?s\.?\s+)?(?:securities|form))", "heading of every SEC form",
        "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION", "offers in the United States of the notes", line_start=True,
    ),
    _row(
        "title", "u.s. securities", r"u\.s\. securities\s+and\s+exchange\s+commission", "short form of the heading",
        "U.S. SECURITIES AND EXCHANGE COMMISSION", "U.S. securities laws", line_start=True,
    ),
    _row(
        "title", "securities", r"securities\s+(?:and|&)\s+exchange\s+commissions?(?![\w'])(?! (?:on|of|has|and)\b)",
        "heading of every SEC form", "SECURITIES AND EXCHANGE COMMISSION",
        "securities and exchange commission of Thailand", line_start=True,
    ),
    _row(
        "title", "washington", r"washington,?\s*d\.?\s?c\.?,?\s*(?:\d{5}(?:-\d{4})?)?", "seat of the Commission",
        "Washington, D.C. 20549", "Washington Post", line_start=True,
    ),
    _row(
        "form", "form", r"form\s{0,3}6\s?-?\s?k(?:\s?/\s?a)?(?![\w])(?:\s*\(?amendment\s+no\.?\s*\d+\)?)?(?= *[\n\t)]| *$| {2,}| +"
        r"(?:report of|securities|current report|united))",
        "name of the form", "FORM 6 -K/A", "Form 6-K dated 24 December 2002", line_start=True,
    ),
    _row(
        "foreign", "report", r"report\s+of\s+(?:a\s+)?foreign\s+(?:private\s+)?issuers?", "title of Form 6-K in both wordings",
        "Report of Foreign Private Issuer", "report of foreign sales", line_start=True,
    ),
    _row(
        "foreign", "pursuant", r"pursuant\s+to\s+(?:rules?|sections?|regulation)?\s*13\s?[a-z]?\s?-\s?16" + _ACT,
        "the rule that prescribes the report, also misprinted as 13s-16 or Section 13a-16",
        "Pursuant to Rule 13a-16 or 15d-16 of\nthe Securities Exchange Act of 1934",
        "pursuant to Rule 13.25A of the Listing Rules",
    ),
    _row(
        "foreign", "rule", r"rules?\s+13\s?[a-z]?\s?-\s?16\s+(?:or|and)" + _ACT,
        "the same set on a line of its own", "RULE 13A-16 OR 15D-16 UNDER", "Rule 13a-14 certification", line_start=True,
    ),
    _row(
        "title", "the securities", r"the\s+securities\s+(?:exchange\s+)?act\s+of\s+19\d\d(?= *(?:\n|$|for|comm|dated?))", "end of the title",
        "the Securities Exchange Act of 1934", "the Securities Act of 1933, as amended, and", line_start=True,
    ),
    _row(
        "title", "securities", r"securities\s+exchange\s+act\s+of\s+19\d\d(?= *(?:\n|$|for|comm|dated?))", "end of the title, broken otherwise",
        "Securities Exchange Act of 1934", "Securities Exchange Act of 1934 takes its place", line_start=True,
    ),
    _row(
        "title", "under", r"under\s+the\s+securities\s+(?:exchange\s+)?act\s+of\s+19\d\d(?= *(?:\n|$|for|comm|dated?))", "end of the title",
        "UNDER THE SECURITIES EXCHANGE ACT OF 1934", "under the Securities Act of 1933 or", line_start=True,
    ),
    _row(
        "title", "omb", r"omb\s+(?:approval|number:?[ \d-]{0,16})", "the OMB box that a few filers copy", "OMB APPROVAL", "Omberg", line_start=True,
    ),
    _row(
        "title", "expires:", r"expires:\s{0,3}(?:[a-z]{3,9}\s+\d{1,2},?\s+\d{4})?", "line of the OMB box", "Expires: March 31, 2003", "the offer expires on", line_start=True,
    ),
    _row(
        "title", "estimated average", r"estimated average burden(?:\s+hours\s+per\s+(?:response|form)[\s.:]{0,20}\d{0,3}(?:\.\d+)?)?", "line of the OMB box",
        "Estimated average burden hours per response ... 8", "estimated average price", line_start=True,
    ),
    _row(
        "title", "hours per", r"hours\s+per\s+(?:response|form)[\s.:]{0,20}\d{0,3}(?:\.\d+)?", "line of the OMB box", "hours per response .... 8",
        "hours per week", line_start=True,
    ),
    _row(
        "title", "table of contents", r"table of contents(?= *(?:\n|$))", "link that conversion programs set above the cover",
        "Table of Contents", "the table of contents lists", line_start=True,
    ),
    _row(
        "title", "quicklinks", r"quicklinks(?:[\s-]{1,6}click here to rapidly navigate(?: through this document)?)?", "link that a conversion program sets above the cover",
        "QuickLinks -- Click here to rapidly navigate", "quick links", line_start=True,
    ),
    _row(
        "title", "the total number of pages", r"the total number of pages (?:contained )?(?:i|o)n this (?:document|report|form) is \d+\.?", "page count that some filers print on top",
        "THE TOTAL NUMBER OF PAGES CONTAINED IN THIS DOCUMENT IS 4", "total number of shares", line_start=True,
    ),
    _row(
        "title", "page", r"page \d+ of (?:\d+|_+)(?: pages?)?", "page count", "Page 1 of 3 Pages", "page turner", line_start=True,
    ),
    _row(
        "file", "commission",
        r"commission\s+file\s*(?:numbers?|nos?|#|s)?(?:\(s\))?(?:\.|(?= |:|-|\)|\t|\n|$|\d))\s?:?", "label of the file number",
        "Commission File Number: 001-36614", "the commission filed suit",
    ),
    _row(
        "file", "sec ", r"sec\s+file\s+(?:numbers?|nos?)\.?:?", "label of the file number", "SEC File No. 1-14522", "SEC filed",
    ),
    _row(
        "file", "1934", r"1934\s+act\s+(?:registration|file)\s+(?:numbers?|nos?)\.?:?", "label of the file number in Taiwan's practice",
        "1934 Act Registration No. 1-15128", "1934 Act of Parliament",
    ),
    _row(
        "file", "file", r"file\s+(?:numbers?|nos?)\.?\s?:?(?=[\s:.]*(?!333|33-)\d{1,3}\s?-)", "label of the file number, shortened",
        "File No. 0-16673", "File No. 333-101891), save where", line_start=True,
    ),
    _row(
        "file", "file", r"file\s+(?:numbers?|nos?)\.?:", "label of the file number, shortened and left blank",
        "File Number:", "file number assigned", line_start=True,
    ),
    _row(
        "translation", "translation",
        r"translations?\s+(?:into\s+english\s+)?of\s+(?:the\s+)?(?:registrant|issuer|company|corporate)s?'?s?'?\s*(?:corporate\s+)?(?:names?(?:\s+in\s?to\s+(?:the\s+)?english)?|in\s?to\s+english)"
        r"(?:\s+language)?",
        "caption of the name", "(Translation of registrant's name into English)", "translation of the registrant",
    ),
    _row(
        "exact", "exact", r"exact\s+names?\s+(?:of\s+)?(?:the\s+)?(?:registrants?|issuers?|company)?'?s?"
        r"(?:\s+(?:name\s+)?as\s+(?:specified|it\s+appears|set\s+forth)\s+in\s+(?:its|their|the|it's)(?:\s+(?:respective\s+)?charters?)?)?",
        "caption of the name", "(Exact name of Registrant as specified in its charter)", "exact number",
    ),
    _row(
        "name", "name", r"names?\s+of\s+(?:the\s+)?(?:registrants?|issuers?)(?:\(s\))?(?:\s+as\s+specified\s+in\s+(?:its|their|the)\s+charters?)?"
        r"(?:\s+in\s+english)?", "caption of the name", "(Name of Registrant)", "name of the company",
    ),
    _row(
        "name", "registrant", r"registrant'?s?'?\s+names?(?:\s+in\s+english)?(?=\s*[)\]:\n]|\s*$)", "caption of the name",
        "(Registrants' Names)", "the registrant's named executive officers",
    ),
    _row(
        "name", "(registrant)", r"\(registrants?\)", "caption of the name", "(Registrant)", "the registrant",
    ),
    _row(
        "address", "address", r"address(?:es)?\s*(?:and\s+(?:telephone|zip)[^\n)]{0,40})?\s*of\s+(?:(?:the|its|their|re?gr?istr?ants?'?s?'?|company'?s?|"
        r"issuer'?s?)\s+){0,2}princip(?:al|le|als)\s+(?:executive\s+|business\s+)?(?:offices?|officers?|executives?)?(?:\s+offices?)?\.?",
        "caption of the address, with its misprints", "(Address of Registrant's Principal Executive Offices)", "address of the meeting",
    ),
    _row(
        "jurisdiction", "jurisdiction",
        r"jurisdiction\s+(?:of|or)\s+(?:subject\s+)?(?:incorporation|organi[sz]ation)(?:\s+(?:or|and)\s+(?:organi[sz]ation|incorporation))?"
        r"(?:\s+of\s+registrant)?", "caption of the jurisdiction",
        "(Jurisdiction of incorporation or organization)", "jurisdiction of the courts",
    ),
    _row(
        "agent", "name and address of", r"name\s+(?:and\s+|,\s+)?address[^\n)]{0,60}", "agent for service or contact person",
        "(Name and address of agent for service)", "name and title",
    ),
    _row(
        "agent", "telephone number", r"(?:registrant'?s?\s+)?telephone\s+numbers?(?:,\s+including\s+area\s+code)?(?=\s*[)\]])",
        "caption of a telephone number", "(Registrant's telephone number, including area code)", "telephone number of the bank",
    ),
    _row(
        "agent", "copies to", r"copies\s+to:?", "counsel to be copied", "Copies to:", "copies of the report", line_start=True,
    ),
    _row(
        "question", "indicate", r"indicated?\s+(?:by|with)\s+(?:a\s+)?check\s*-?\s*marks?", "a check-mark question",
        "Indicate by check mark whether the registrant files", "indicate by letter",
    ),
)  # fmt: skip


class Found(NamedTuple):
    kind: str
    start: int
    end: int


_OPEN = " \t([{*\"'-_=.\u2022"


def find(folded: str, start: int, end: int) -> list[Found]:
    """All captions in ``folded[start:end]``, in order, none overlapping (the longer one wins at the same place)."""
    hits: list[tuple[int, int, Caption]] = []
    for row in CAPTIONS:
        at = folded.find(row.anchor, start, end)
        while at >= 0:
            match = row.pattern.match(folded, at, end)
            if match is not None and (at == 0 or not folded[at - 1].isalnum()):
                hits.append((at, match.end(), row))
            at = folded.find(row.anchor, at + 1, end)
    hits.sort(key=lambda hit: (hit[0], -hit[1]))
    found: list[Found] = []
    last = start
    for first, stop, row in hits:
        if first < last:
            continue
        if row.line_start and not _opens_line(folded, first, last, start):
            continue
        found.append(Found(row.kind, first, stop))
        last = stop
    return found


def _opens_line(folded: str, at: int, last: int, start: int) -> bool:
    """Whether only openers stand between ``at`` and the start of its line, or between ``at`` and the caption before."""
    while at > start:
        char = folded[at - 1]
        if char in "\n\f\t":
            return True
        if at == last and last > start:
            return True
        if char not in _OPEN:
            return False
        at -= 1
    return True


_CLOSE = re.compile(r"[\s)\]}*.:\"']*")


def widen(folded: str, found: Found, end: int) -> Span:
    """The caption with the brackets, stars and stops that belong to it."""
    first = found.start
    while first > 0 and folded[first - 1] in "([{ *\"'":
        first -= 1
    match = _CLOSE.match(folded, found.end, end)
    stop = found.end
    if match is not None:
        tail = match.group()
        cut = tail.find("\n")
        stop = found.end + (len(tail) if cut < 0 else cut)
    return first, stop
