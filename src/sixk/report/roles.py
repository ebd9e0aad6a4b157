"""A document's type, size and first lines → its role; the documents of a report → the one that carries the primary news.

Titles are rows of data: the words a document opens with say what it is far better than its file name or its EDGAR description.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sixk.model import Document, Role, Text
from sixk.report.lines import fold

_HEAD = 2_400
"""Characters of a document that its role is read from."""


class Title(NamedTuple):
    role: Role
    pattern: re.Pattern[str]
    why: str
    fires: str
    silent: str
    reach: int
    """How many characters of the head may hold it: a heading stands early."""
    routine: bool = False
    """Whether a document of this title is noise beside another one (returns, dealings, forms for voting)."""


def _row(role: Role, pattern: str, why: str, fires: str, silent: str, reach: int = 700, *, routine: bool = False) -> Title:
    return Title(role, re.compile(pattern), why, fires, silent, reach, routine)


TITLES: tuple[Title, ...] = (
    _row(
        "data", r"monthly return (?:of|for) equity issuer|monthly return on movements", "Hong Kong's monthly return",
        "Monthly Return of Equity Issuer on Movements in Securities", "monthly returns of the fund", routine=True,
    ),
    _row("data", r"next day disclosure return", "Hong Kong's daily return", "Next Day Disclosure Return", "next day disclosure", routine=True),
    _row(
        "notice", r"total voting rights|voting rights and (?:share )?capital|block listing|transactions? in own shares|"
        r"director/?\s?(?:pdmr|declaration)|pdmr shareholding|holding\(?s\)? in company|notification of major (?:interests?|holdings?)|"
        r"notification of transactions? (?:of|by)|own share repurchase|form 8\.3|tr-1:|"
        r"(?:buy-?back|repurchase) program(?:me)?[^\n]{0,30}(?:purchases|transactions)|(?:purchases|transactions) [^\n]{0,40}under (?:the|its) (?:share )?(?:buy-?back|repurchase)", "routine notices of London practice",
        "Total Voting Rights", "the total vote", 900, routine=True,
    ),
    _row(
        "certificate", r"consent of (?:independent|registered|counsel|auditor|qualified|expert)|we (?:hereby )?consent to|certificate of (?:qualified|author|officer|incorporation)|"
        r"certification of|form 52-109|i,? [a-z .,'-]{3,60}, certify|consent of ", "consents and certificates", "CONSENT OF INDEPENDENT REGISTERED PUBLIC ACCOUNTING FIRM",
        "subject to the consent of holders", 500, routine=True,
    ),
    _row(
        "letter", r"(?:opinion of |re: .{0,80}(?:registration statement|form f-3)|ladies and gentlemen:?\s+we have acted as)", "counsel's opinions",
        "Ladies and Gentlemen: We have acted as counsel", "in our opinion", 1500, routine=True,
    ),
    _row(
        "contract", r"(?:^|\n)[^\n]{0,60}(?:agreement|indenture|deed|supplemental|amendment no\.? \d+ to|warrant|promissory note|debenture)[^\n.]{0,50}(?:\n|\Z)|"
        r"this .{0,40}agreement .{0,40}(?:is made|dated|is entered)", "contracts begin with their name on a line of its own",
        "UNDERWRITING AGREEMENT\nApril 17, 2024", "Acme signs a supply agreement with Beta to serve northern customers from 2026",
        420,
    ),
    _row(
        "transcript", r"(?:conference|earnings) call (?:transcript|script)|transcript of|operator:|prepared remarks", "transcripts of calls",
        "Earnings Call Transcript", "will hold a conference call", 900,
    ),
    _row(
        "minutes", r"minutes of|minutes from|(?:extract|certificate) of (?:the )?minutes", "minutes of boards and meetings",
        "MINUTES OF THE MEETING OF THE BOARD OF DIRECTORS", "within minutes of the start", 900,
    ),
    _row(
        "notice", r"(?:form of )?proxy(?: card| form| statement)|voting (?:instruction|card)|distance voting|ballot", "papers for voting",
        "FORM OF PROXY", "proxy advisers", 500, routine=True,
    ),
    _row(
        "notice", r"notice of (?:the )?(?:\w+ ){0,5}(?:meeting|agm|egm)|notice (?:of call|of convocation|to (?:the )?(?:shareholders|market))|convening (?:of )?(?:the )?|notice is hereby given",
        "notices of meetings", "Notice of Annual General Meeting", "notice of default received", 900,
    ),
    _row(
        "slides", r"(?:investor|results|corporate|company|earnings|roadshow|analyst) presentation|investor day|capital markets day|slide \d|presentation to investors",
        "slides", "Investor Presentation", "presentation of the accounts to the court", 700,
    ),
    _row(
        "release", r"press release|news release|media release|for immediate release|press statement|media statement|stock exchange announcement|"
        r"regulatory release|rns number|material fact|relevant (?:fact|event|information)|essential fact|ad.hoc|inside information|"
        r"company announcement no|announces?\b|reports? (?:first|second|third|fourth|half|full|record|results)|\((?:globe ?newswire|business wire|pr ?newswire|marketwired|newsfile)",
        "releases and what home markets call them", "FOR IMMEDIATE RELEASE", "the board released", 1600,
    ),
    _row(
        "statements", r"(?:condensed |consolidated |interim |unaudited |audited |quarterly |annual )+(?:financial statements|statements? of (?:income|operations|financial position|earnings|profit)|balance sheets?|financial information)|"
        r"management'?s discussion and analysis|annual report|(?:interim|half-yearly|quarterly|semi-annual) (?:financial )?report|operating and financial review|notes to (?:the )?(?:condensed |consolidated )*financial",
        "statements and reports of periods", "CONDENSED CONSOLIDATED INTERIM FINANCIAL STATEMENTS (UNAUDITED)", "statement of the chairman", 1200,
    ),
    _row(
        "letter", r"dear (?:sir|madam|shareholder|mr|ms|fellow)|to the shareholders of|gentlemen", "letters", "Dear Shareholders:", "letter of intent signed", 900,
    ),
    _row("notice", r"circular|schedule 10|sub(?:ject)?\s*:|announcement|notice concerning|notice regarding|notification", "other notices", "CIRCULAR", "circulation", 900),
)  # fmt: skip

_TYPES: dict[str, Role] = {"GRAPHIC": "image", "XML": "data", "ZIP": "data", "EXCEL": "data", "JSON": "data", "COVER": "cover"}
_KINDS: dict[str, Role] = {"image": "image", "xml": "data", "json": "data", "xbrl": "data", "sheet": "data", "archive": "data"}
_BY_NUMBER: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"EX-(?:10[0-9]|27)\b|EX-10[01]\."), "data"),
    (re.compile(r"EX-(?:1|2|4|10)(?:\.\d+)?\Z"), "contract"),
    (re.compile(r"EX-(?:5|8)(?:\.\d+)?\Z"), "letter"),
    (re.compile(r"EX-(?:23|24|31|32)(?:\.\d+)?\Z"), "certificate"),
)


def title_of(folded_head: str) -> Title | None:
    """The first title, in the order of the rows, that the head of a document holds within its reach."""
    for title in TITLES:
        if title.pattern.search(folded_head, 0, title.reach) is not None:
            return title
    return None


def role(document: Document, text: Text, said: str | None, *, cover: bool) -> tuple[Role, bool]:
    """The role of a document and whether it is routine beside others. ``said`` is what the report's list says of it."""
    type_ = document.type.upper()
    if type_ in _TYPES:
        return _TYPES[type_], True
    if text.kind in _KINDS:
        return _KINDS[text.kind], True
    if cover:
        return "cover", False
    if type_.startswith(("EX-101", "EX-100", "EX-104")):
        return "data", True
    title = title_of(fold(text.text[:_HEAD]))
    listed = title_of(fold(said)) if said else None
    if listed is not None and (
        title is None
        or listed.routine
        or title.role in ("letter", "other", "notice")
        or listed.role in ("contract", "minutes", "transcript")
    ):
        title = listed
    for pattern, by_number in _BY_NUMBER:
        if pattern.match(type_) and (
            title is None or title.role == by_number or (by_number == "contract" and title.role not in ("release", "notice"))
        ):
            return by_number, by_number != "contract"
    if title is None:
        description = fold(document.description or "")
        title = title_of(description) if description else None
    return (title.role, title.routine) if title is not None else ("other", False)


_RANK: dict[str, int] = {
    "release": 9, "statements": 6, "letter": 5, "transcript": 5, "slides": 4, "notice": 6, "minutes": 6, "contract": 3, "certificate": 1, "other": 5,
}  # fmt: skip


class Candidate(NamedTuple):
    document: int
    role: Role
    routine: bool
    size: int
    order: int
    """Place in the list of exhibits, else the document's number: what the report names first counts among equals."""


def main(candidates: list[Candidate], own: int | None, own_size: int) -> int | None:
    """The document that carries the primary news. ``own`` is the report's own document, ``own_size`` the characters of news in it."""
    news = [
        c
        for c in candidates
        if c.role not in ("image", "data", "cover") and c.size >= 40 or c.role == "data" and c.routine and c.size >= 40
    ]
    if own is not None and (own_size >= 1200 or not news):
        best = max((_score(c) for c in news), default=0)
        if own_size >= 1200 or best == 0:
            return own
    if not news:
        return own
    return min(news, key=lambda c: (-_score(c), c.order)).document


def _score(candidate: Candidate) -> int:
    if candidate.role == "data":
        return 1
    return 2 if candidate.routine else _RANK.get(candidate.role, 4)
