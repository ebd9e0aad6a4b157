"""What documents call themselves, as rows of data: the words a document opens with say its role far better than its file name.

A row is tried where one of its ``words`` (plain strings) stands in the head of a document, within its ``reach``; its ``pattern`` proves
it on folded text. The first row that holds decides, so the narrow ones stand first. Adding a title is adding a row; its examples are
its test.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sixk.model import Role


class Title(NamedTuple):
    role: Role
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    why: str
    fires: str
    silent: str
    reach: int
    """How many characters of the head may hold it: a heading stands early."""
    routine: bool
    """Whether a document of this title is noise beside another one (returns, dealings, forms for voting)."""


def _row(
    role: Role, words: str, pattern: str, why: str, fires: str, silent: str, reach: int = 700, *, routine: bool = False
) -> Title:
    return Title(role, tuple(words.split("|")), re.compile(pattern), why, fires, silent, reach, routine)


_NO_VERB = r"(?![^\n]*\b(?:sign|announc|enter|reach|complet|win|award|terminat|agree|with|under|about|extends|secures|closes)(?:s|ed|es|ing)?\b)"

TITLES: tuple[Title, ...] = (
    _row(
        "data", "monthly return", r"monthly return (?:of|for) equity issuer|monthly return on movements", "Hong Kong's monthly return",
        "Monthly Return of Equity Issuer on Movements in Securities", "monthly returns of the fund", routine=True,
    ),
    _row(
        "data", "next day disclosure", r"next day disclosure return", "Hong Kong's daily return", "Next Day Disclosure Return",
        "next day disclosure rules", routine=True,
    ),
    _row(
        "notice", "voting rights|block listing|own shares|pdmr|director declaration|in company|notification of|own share|form 8.3|tr-1",
        r"total voting rights|voting rights and (?:share )?capital|block listing|transactions? in own shares|director/?\s?pdmr|director declaration|"
        r"pdmr shareholding|holding\(?s\)? in company|notification of major (?:interests?|holdings?)|notification of transactions? (?:of|by)|"
        r"own share repurchase|form 8\.3|tr-1:", "routine notices of London practice", "Total Voting Rights", "the total vote", 900, routine=True,
    ),
    _row(
        "notice", "buyback|buy-back|repurchase",
        r"(?:buy-?back|repurchase) program(?:me)?[^\n]{0,30}(?:purchases|transactions)|(?:purchases|transactions) [^\n]{0,40}under (?:the|its) (?:share )?(?:buy-?back|repurchase)",
        "weekly accounts of purchases", "Share buyback programme: purchases from 13 to 17 June", "announces a share buyback programme", 900, routine=True,
    ),
    _row(
        "certificate", "consent|certif|52-109",
        r"consent of |we (?:hereby )?consent to|certificate of (?:qualified|author|officer|incorporation)|certification of|form 52-109|i,? [a-z .,'-]{3,60}, certify",
        "consents and certificates", "CONSENT OF INDEPENDENT REGISTERED PUBLIC ACCOUNTING FIRM", "subject to consents", 500, routine=True,
    ),
    _row(
        "letter", "opinion of|registration statement|form f-3|acted as",
        r"opinion of |re: .{0,80}(?:registration statement|form f-3)|ladies and gentlemen:?\s+we have acted as", "counsel's opinions",
        "Ladies and Gentlemen: We have acted as counsel", "in our opinion", 1500, routine=True,
    ),
    _row(
        "contract", "agreement|indenture|deed|warrant|debenture|promissory note",
        rf"(?:^|\n)[ \t\f]*{_NO_VERB}(?:[\w'&,.()-]+[ \t]+){{0,7}}(?:agreement|indenture|deed|warrant|promissory note|debenture)s?(?:[ \t]+(?:no\.? ?\d+|dated|by and|\()[^\n]{{0,60}})?[ \t]*(?:\n|\Z)|"
        r"this [^\n]{0,40}(?:agreement|indenture)[^\n]{0,40}(?:is made|dated|is entered)", "contracts begin with their name on a line of its own",
        "UNDERWRITING AGREEMENT\nApril 17, 2024", "Acme signs supply agreement\nwith Beta", 420,
    ),
    _row(
        "transcript", "transcript|operator:|prepared remarks|call script", r"(?:conference|earnings) call (?:transcript|script)|transcript of|operator:|prepared remarks",
        "transcripts of calls", "Earnings Call Transcript", "will hold a conference call", 900,
    ),
    _row("minutes", "minutes", r"minutes (?:of|from)|minutes no", "minutes of boards and meetings", "MINUTES OF THE MEETING OF THE BOARD OF DIRECTORS", "within minutes the", 900),
    _row(
        "notice", "proxy|voting instruction|voting card|distance voting|ballot", r"(?:form of )?proxy(?: card| form| statement)|form of proxy|voting (?:instruction|card)|distance voting|ballot",
        "papers for voting", "FORM OF PROXY", "proxy advisers", 500, routine=True,
    ),
    _row(
        "notice", "notice|convening|convocation",
        r"notice of (?:the )?(?:\w+ ){0,5}(?:meeting|agm|egm)|notice (?:of call|of convocation|to (?:the )?(?:shareholders|market))|convening (?:of )?(?:the )?(?:extraordinary|ordinary|annual|general)|notice is hereby given",
        "notices of meetings", "Notice of Annual General Meeting", "notice of default received", 900,
    ),
    _row(
        "slides", "presentation|investor day|capital markets day|slide ",
        r"(?:investor|results|corporate|company|earnings|roadshow|analyst) presentation|investor day|capital markets day|slide \d|presentation to investors",
        "slides", "Investor Presentation", "presentation of the accounts to the court", 700,
    ),
    _row(
        "release",
        "release|press statement|media statement|exchange announcement|rns number|fact|relevant|ad hoc|ad-hoc|inside information|company announcement|announces|reports|newswire|wire|newsfile",
        r"press release|news release|media release|for immediate release|press statement|media statement|stock exchange announcement|regulatory release|rns number|"
        r"material fact|relevant (?:fact|event|information)|essential fact|ad.hoc|inside information|company announcement no|announces\b|"
        r"reports? (?:first|second|third|fourth|half|full|record|results)|\((?:globe ?newswire|business wire|pr ?newswire|marketwired|newsfile)",
        "releases and what home markets call them", "FOR IMMEDIATE RELEASE", "the board released", 1600,
    ),
    _row(
        "statements", "statement|balance sheet|financial information|discussion and analysis|annual report|interim|quarterly|half-yearly|financial review|financial report|notes to",
        r"(?:condensed|consolidated|interim|unaudited|audited|quarterly|annual) (?:financial statements|statements? of (?:income|operations|financial position|earnings|profit)|balance sheets?|financial information)|"
        r"management'?s discussion and analysis|annual report|(?:interim|half-yearly|quarterly|semi-annual) (?:financial )?report|operating and financial review|notes to (?:the )?(?:condensed |consolidated )?(?:consolidated |interim )?financial",
        "statements and reports of periods", "CONDENSED CONSOLIDATED INTERIM FINANCIAL STATEMENTS (UNAUDITED)", "statement of the chairman", 1200,
    ),
    _row(
        "letter", "dear |to the shareholders of|gentlemen", r"dear (?:sir|madam|shareholder|mr|ms|fellow|holder)|to the shareholders of|gentlemen", "letters", "Dear Shareholders:",
        "letter of intent signed", 900,
    ),
    _row(
        "notice", "circular|schedule 10|sub|announcement|notice|notification", r"circular\b|schedule 10|\bsub(?:ject)?\s?:|announcement|notice (?:concerning|regarding)|notification", "other notices",
        "CIRCULAR", "circulation figures", 900,
    ),
)  # fmt: skip


def title_of(folded_head: str) -> Title | None:
    """The first title, in the order of the rows, that the head of a document holds within its reach."""
    for title in TITLES:
        for word in title.words:
            if word in folded_head:
                if title.pattern.search(folded_head, 0, title.reach) is not None:
                    return title
                break
    return None
