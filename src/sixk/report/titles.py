"""What documents call themselves, as rows of data: the words a document opens with say its role far better than its file name.

A row holds where one of its ``says`` (plain strings) stands in the folded head of a document, within its ``reach``, or where one of
its ``hints`` does and its ``pattern`` proves it. The first row that holds decides, so the narrow ones stand first. Adding a title is
adding a row; its examples are its test.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sixk.model import Role


class Title(NamedTuple):
    role: Role
    says: tuple[str, ...]
    hints: tuple[str, ...]
    pattern: re.Pattern[str] | None
    why: str
    fires: str
    silent: str
    reach: int
    """How many characters of the head may hold it: a heading stands early."""
    routine: bool
    """Whether a document of this title is noise beside another one (returns, dealings, forms for voting)."""

    def holds(self, head: str) -> bool:
        """Whether the folded head of a document has this title."""
        near = head[: self.reach]
        if any(words in near for words in self.says):
            return True
        return self.pattern is not None and any(hint in near for hint in self.hints) and self.pattern.search(near) is not None


def _row(
    role: Role,
    says: str,
    hints: str,
    pattern: str,
    why: str,
    fires: str,
    silent: str,
    reach: int = 700,
    *,
    routine: bool = False,
) -> Title:
    said, hinted = (tuple(w for w in text.split("|") if w) for text in (says, hints))
    return Title(role, said, hinted, re.compile(pattern) if pattern else None, why, fires, silent, reach, routine)


_NO_VERB = r"(?![^\n]*\b(?:sign|announc|enter|reach|complet|win|award|terminat|agree|with|under|about|extends|secures|closes)(?:s|ed|es|ing)?\b)"

TITLES: tuple[Title, ...] = (
    _row(
        "data", "monthly return of equity issuer|monthly return for equity issuer|monthly return on movements", "", "", "Hong Kong's monthly return",
        "Monthly Return of Equity Issuer on Movements in Securities", "monthly returns of the fund", routine=True,
    ),
    _row("data", "next day disclosure return", "", "", "Hong Kong's daily return", "Next Day Disclosure Return", "next day disclosure rules", routine=True),
    _row(
        "notice", "total voting rights|voting rights and capital|voting rights and share capital|block listing|transaction in own shares|transactions in own shares|"
        "director/pdmr|director declaration|pdmr shareholding|holding in company|holding(s) in company|holdings in company|own share repurchase|form 8.3|tr-1:|dealings in securities by|director dealing|directors' dealing|dealing by director|dealings by director|"
        "notification of major interest|notification of major holding|notification of transactions of|notification of transactions by|notification of transaction by",
        "", "", "routine notices of London practice", "Total Voting Rights", "the total vote", 900, routine=True,
    ),
    _row(
        "notice", "", "buyback|buy-back|repurchase",
        r"(?:buy-?back|repurchase) program(?:me)?[^\n]{0,30}(?:purchases|transactions)|(?:purchases|transactions) [^\n]{0,40}under (?:the|its) (?:share )?(?:buy-?back|repurchase)",
        "weekly accounts of purchases", "Share buyback programme: purchases from 13 to 17 June", "announces a share buyback programme", 900, routine=True,
    ),
    _row(
        "certificate", "we consent to|we hereby consent|certificate of qualified|certificate of author|certificate of incorporation|certification of|form 52-109", "consent of|, certify",
        r"(?:^|\n)[^\n\w]*(?:form of )?consent of |\bi,? [a-z .,'-]{3,60}, certify", "consents and certificates", "CONSENT OF INDEPENDENT REGISTERED PUBLIC ACCOUNTING FIRM", "subject to consents", 500, routine=True,
    ),
    _row("letter", "", "opinion of", r"(?:^|\n)\W*(?:legal |tax )?opinion of ", "counsel's opinions by their title", "Opinion of Castlegate & Roe", "the fairness opinion of a bank", 300, routine=True),
    _row(
        "letter", "", "registration statement|form f-3|acted as", r"re: .{0,80}(?:registration statement|form f-3)|ladies and gentlemen:?\s+we have acted as",
        "counsel's opinions", "Ladies and Gentlemen: We have acted as counsel", "in our opinion", 1500, routine=True,
    ),
    _row(
        "contract", "", "agreement|indenture|deed|warrant|debenture|promissory note",
        rf"(?:^|\n)[ \t\f]*{_NO_VERB}(?:[\w'&,.()-]+[ \t]+){{0,7}}(?:agreement|indenture|deed|warrant|promissory note|debenture)s?(?:[ \t]+(?:no\.? ?\d+|dated|by and|\()[^\n]{{0,60}})?[ \t]*(?:\n|\Z)|"
        r"this [^\n]{0,40}(?:agreement|indenture)[^\n]{0,40}(?:is made|dated|is entered)", "contracts begin with their name on a line of its own",
        "UNDERWRITING AGREEMENT\nApril 17, 2024", "Acme signs supply agreement\nwith Beta", 420,
    ),
    _row(
        "transcript", "conference call transcript|earnings call transcript|call script|transcript of|operator:|prepared remarks", "", "", "transcripts of calls", "Earnings Call Transcript",
        "will hold a conference call", 900,
    ),
    _row("minutes", "minutes of|minutes from|minutes no", "", "", "minutes of boards and meetings", "MINUTES OF THE MEETING OF THE BOARD OF DIRECTORS", "within minutes the", 900),
    _row(
        "notice", "proxy card|proxy form|form of proxy|voting instruction|voting card|distance voting|ballot", "", "", "papers for voting", "FORM OF PROXY", "proxy advisers",
        500, routine=True,
    ),
    _row(
        "notice", "proxy statement|information circular|notice of call|notice of convocation|notice to shareholders|notice to the shareholders|notice to the market|notice is hereby given", "notice of|convening",
        r"notice of (?:the )?(?:\w+ ){0,5}(?:meeting|agm|egm)|convening (?:of )?(?:the )?(?:extraordinary|ordinary|annual|general)", "notices of meetings",
        "Notice of Annual General Meeting", "notice of default received", 900,
    ),
    _row(
        "slides", "investor presentation|results presentation|corporate presentation|company presentation|earnings presentation|roadshow presentation|analyst presentation|investor day|"
        "capital markets day|presentation to investors", "slide ", r"slide \d", "slides", "Investor Presentation", "presentation of the accounts to the court",
    ),
    _row(
        "release", "press release|news release|media release|for immediate release|press statement|media statement|stock exchange announcement|regulatory release|rns number|material fact|"
        "relevant fact|relevant event|relevant information|essential fact|ad hoc|ad-hoc|inside information|company announcement no|announces|(globe newswire|(globenewswire|(business wire|"
        "(pr newswire|(prnewswire|(marketwired|(newsfile", "report", r"reports? (?:first|second|third|fourth|half|full|record|results)", "releases and what home markets call them",
        "FOR IMMEDIATE RELEASE", "the board released", 1600,
    ),
    _row(
        "statements", "management's discussion and analysis|managements discussion and analysis|annual report|operating and financial review",
        "statement|balance sheet|financial information|report|notes to",
        r"(?:condensed|consolidated|interim|unaudited|audited|quarterly|annual) (?:financial statements|statements? of (?:income|operations|financial position|earnings|profit)|balance sheets?|financial information)|"
        r"(?:interim|half-yearly|quarterly|semi-annual) (?:financial )?report|notes to (?:the )?(?:condensed |consolidated )?(?:consolidated |interim )?financial",
        "statements and reports of periods", "CONDENSED CONSOLIDATED INTERIM FINANCIAL STATEMENTS (UNAUDITED)", "statement of the chairman", 1200,
    ),
    _row(
        "letter", "dear sir|dear madam|dear shareholder|dear mr|dear ms|dear fellow|dear holder|to the shareholders of|gentlemen", "", "", "letters", "Dear Shareholders:",
        "letter of intent signed", 900,
    ),
    _row(
        "notice", "schedule 10|announcement|notice concerning|notice regarding|notification", "circular|sub", r"circular\b|\bsub(?:ject)?\s?:", "other notices", "CIRCULAR",
        "circulars", 900,
    ),
)  # fmt: skip


def title_of(folded_head: str) -> Title | None:
    """The first title, in the order of the rows, that the head of a document holds within its reach."""
    return next((title for title in TITLES if title.holds(folded_head)), None)
