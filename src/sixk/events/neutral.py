"""A passage's text → the same, place for place, without what says where or under which rule a report is filed, not what happened.

"Under Regulation 30 of the Securities and Exchange Board of India (Listing Obligations and Disclosure Requirements) Regulations, 2015"
is no listing, no obligation and no regulator's decision; "(NYSE: ABC)" is no news of an exchange; the points of Taipei's form ask for
the parties of any event whatever. Sources: the forms and rule books of the home markets, reference numbers as they print them.
"""

from __future__ import annotations

import re

_NUMBER = r"\d{1,4}[a-z]{0,2}(?:\.\d{1,3}){0,3}[a-z]{0,2}(?: ?\([0-9a-z]{1,4}\)){0,3}"
_NUMBERS = rf"{_NUMBER}(?:(?:,|,? and|,? or| read with| &) (?:(?:rule|regulation|section|article|clause)s? )?{_NUMBER}){{0,4}}"
_ACTS = (
    r"(?:listing (?:regulations|agreements?|rules?)(?: with (?:the )?stock exchanges?)?"
    r"|(?:corporations|companies|securities(?: and futures)?|securities exchange|stock exchange|capital markets?|(?:spanish )?securities markets?)"
    r"(?: and exchange)?(?: (?:act|law|ordinance|regulation code|regulations))"
    r"|market abuse regulation|rules governing the listing|disclosure (?:and|guidance) (?:and )?transparency rules"
    r"|(?:sebi|securities and exchange board of india) \([^()]{4,90}\) (?:\([^()]{4,60}\) )?regulations|sebi (?:listing )?regulations"
    r"|sebi lodr[^,;\n]{0,20}|regulation \(eu\)|law n[or]\.)"
)
_RULE = (
    rf"(?:s? |s)(?:{_NUMBERS}|[xvi]{{2,5}}a?)[^.;]{{0,40}}? (?:of|under|to) (?:the )?(?:[a-z]+ ){{0,3}}?{_ACTS}"
    r"(?: of securities(?: on [^.,;()]{0,70})?)?(?:,? \d{4}\b)?"
)
_ROWS: tuple[tuple[str, str], ...] = (
    # rules by their numbers: "Regulation 30 of the SEBI Listing Regulations", "rule 13.09 of the Listing Rules", "clause 36 of the listing agreement"
    *((word, word + _RULE) for word in ("regulation", "rule", "section", "article", "clause", "paragraph", "part")),
    ("rules governing the listing", r"rules governing the listing of securities(?: on [^.,;()]{0,70})?"),
    ("(listing obligations", r"\(listing obligations and disclosure requirements\) (?:\([^()]{4,60}\) )?regulations(?:,? \d{4}\b)?"),
    ("inside information provisions", r"inside information provisions(?: \([^()]{0,60}\))?"),
    ("market abuse regulation", r"market abuse regulation(?: \(eu\))?(?: no\.?)? ?\d{3}/\d{4}"),
    ("regulation (eu)", r"regulation \(eu\)(?: no\.?)? ?\d{3,4}/\d{3,4}"),
    ("cvm ", r"cvm (?:resolution|instruction|rule)s?(?: n[or]?[.o°º]{0,2})? ?\d{1,3}(?:/\d{2,4})?"),
    ("src rule", r"src rule \d[\d.]*"),
    ("sec form 17", r"sec form 17-?c"),
    # whom a letter goes to
    *(
        (word, word + r"(?: (?:and|&) [a-z]+)? dep(?:artmen)?t\b\.?")
        for word in ("listing", "corporate relation", "corporate services", "corporate relationship", "surveillance", "disclosure", "market operations")
    ),
    ("of corporate services", r"of corporate services"),
    ("letter ", r"letter(?: dated [a-z0-9 ,]{4,20})? to the [a-z ]{0,30}stock exchange(?: and the securities and exchange commission)?"),
    # where the shares are listed: "(NYSE: ABC; LSE: DEF)", "(Tokyo Stock Exchange, First Section)"
    ("(", r"\((?=[^()]{0,90}(?:exchange|nyse|nasdaq|tsx|asx|aim|lse|jse|bse|sehk|hkex|twse|tse|sgx|bmv|b3|bovespa|bvc|bcba|krx|euronext|six|omx|ose|tase|idx|pse|otcqx|otcqb)"
          r"[^()]{0,40}?:)[^()]{2,160}\)"),
    ("(", r"\((?:(?:stock|securities|code|scrip) ?){1,2}(?:code|number|no\.?)[^()]{0,80}\)"),
    ("(", r"\((?:tokyo|osaka|nagoya|sapporo|fukuoka) (?:stock|securities) exchange[^()]{0,120}\)"),
    # the points of Taipei's form
    ("to which item", r"to which item it meets ?-{0,2} ?article.{0,60}"),
    ("parties to the event", r"parties to the event,? name of the court or agency,? and reference document number"),
    ("other matters that need", r"other matters that need to be specified"),
    ("date of occurrence", r"date of occurrence of the event"),
    ("cause of", r"cause of (?:the )?(?:event|occurrence)(?: \(including object\))?"),
)  # fmt: skip
_ANCHORED = tuple((anchor, re.compile(pattern)) for anchor, pattern in _ROWS)


def plain(text: str) -> str:
    """``text`` with such words blanked out; of the same length."""
    low = text.lower()
    if len(low) != len(text):
        return text  # a few letters grow when lowered: such a text is left as it is
    low = low.replace("\n", " ")
    spans: list[tuple[int, int]] = []
    for anchor, pattern in _ANCHORED:
        at = low.find(anchor)
        while at >= 0:
            match = pattern.match(low, at)
            end = match.end() if match else at + len(anchor)
            if match:
                spans.append((at, end))
            at = low.find(anchor, end)
    if not spans:
        return text
    pieces: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if start >= done:
            pieces += (text[done:start], " " * (end - start))
            done = end
    return "".join((*pieces, text[done:]))
