"""Text → the names of organisations and people it prints, cut to the name: no titles, no roles, no sentence.

A run of capitalised words is a name where it has a word that is not one of the generic ones of ``lexicon``: company forms of all
markets ("Co., Ltd.", "S.A. de C.V.", "(Proprietary) Limited"), institutions ("Arbitration Court of the city of Odessa"),
people ("Gui de Vauclair" after "Mr."), and bare proper nouns. Headlines in capitals give only names with a company form.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from sixk.events.facts.lexicon import ACRONYMS, GENERIC, INSTITUTIONS, KNOWN, NATIONS, PLACES, ROLES, SUFFIXES, TITLES

Shape = Literal["company", "institution", "person", "proper", "word"]


class Name(Struct, frozen=True, gc=False):
    """A name at text[start:end] as it should be shown; ``opens`` where it begins a sentence (so its capital proves nothing),
    ``title`` where "Mr." or the like stands before it."""

    start: int
    end: int
    name: str
    shape: Shape
    opens: bool = False
    title: bool = False


_CAP = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'*+]*(?:(?:[-–.&](?=\w)|/(?=S\b))[\w’'*+]*)*\.?"
_JOIN = (
    r"(?:o(?:f\b|s\b)|an?d?\b|af\b|av\b|al\b|&|d(?:e(?:l(?:la)?|r|n|s)?\b|[iauo]s?\b|['’]|istrict\b)|v[ao]n\b|l(?:a|e|os|as)\b|e[lt]?\b|y\b|n['’]|und\b|"
    r"zu\b|bin\b|the\b|for\b|city\b|state\b|county\b|')"
)
"""Words in small letters that may stand inside a name."""
_RUN = re.compile(
    _CAP
    + r"(?:(?:[ \u00a0]|[ ]?\n[ ]?)(?:\([A-Z][A-Za-z.& -]{1,24}\)[ ])?(?:"
    + _JOIN
    + r"(?:[ \u00a0\n]|(?<=['’]))){0,4}"
    + _CAP
    + r"|[ ](?:&|and)[ ]Co\.)*"
)
_FORMS = (
    r"Inc(?:orporated)?|Corp(?:oration)?|Co(?:mpany)?|Ltd|LTD|Limited|LLC|L\.L\.C|LLP|L\.L\.P|LP|L\.P|PLC|plc|Plc|P\.L\.C|p\.l\.c|"
    r"S\.A\.B|SAB|S\.A\.S|SAS|S\.A|SA|S\.p\.A|S\.P\.A|SpA|SPA|S\.r\.l|S\.R\.L|Srl|SRL|S\.L\.U|S\.L|SLU|SL|N\.V|NV|B\.V|BV|AG|A\.G|"
    r"GmbH|KGaA|KG|SE|AB|A/S|AS|ASA|A\.S|a\.s|Oyj|Oy|SGPS|S\.G\.P\.S|Ltda|LTDA|Lda|LDA|S\.C\.A|SCA|S\.à r\.l|S\.a r\.l|S\.C|Sarl|SARL|"
    r"Bhd|BHD|Berhad|Sdn|SDN|Pte|PTE|Pty|PTY|K\.K|KK|Tbk|Pvt|Nyrt|OJSC|PJSC|JSC|N\.A|National Association|de C\.V|DE C\.V|de R\.L|"
    r"DE R\.L|C\.V|R\.L|de CV|UC|DAC|ApS|Kft|hf|ehf|S\.A\.A|S\.A\.C|C\.A|GP|Unlimited Company|Public Company Limited|REIT|Sp\. z o\.o|"
    r"& Co|and Company|and Co|& Cie|Statsautoriseret Revisionspartnerselskab"
)
_FORM_AFTER = re.compile(
    r"(?:,\s?(?!Company)|[ \u00a0]|[ ]?\n[ ]?)(?:\((?:Proprietary|Pty|Pvt|Private|Holdings?|UK|US|U\.S\.|Europe)\)[ ])?(?:"
    + _FORMS
    + r")(?:\.(?!\w)|(?![\w.’'-]))"
)
_WORD = re.compile(r"\S+")
_SPACES = re.compile(r"\s+")
_DOTS = str.maketrans("", "", ".,’'()*/&")
_ENDS_SENTENCE = frozenset('.:!?•·–—\t"“”;)(')
_FUNCTION = frozenset(
    "the in on by at for and of our its his her their this that these those with from to as under since after before during while "
    "when where if but or nor yet so both all each any an a we it he she they mr mrs ms dr sir prof messrs about between following "
    "also however moreover further furthermore meanwhile today yesterday based according over upon until unless through within "
    "without not no only then there here both former company group said".split()
)
_CLOSING = frozenset(
    "inc incorporated ltd limited llc llp plc spa nv bv gmbh kgaa asa oyj sgps bhd berhad ltda srl corp sa as ag".split()
)
_ABBREVIATED = frozenset("inc ltd co corp pte pty sdn bhd ltda lda cie tbk pvt".split())
_SURNAMES = frozenset(
    "law young may march price rose west north day long short small white black brown green grant marks second gold reader banks".split()
)
_ORDINARY = frozenset(
    "housing trust banking company co sons partners investment investments finance insurance industrial exchange control technology "
    "drug commerce industry trade power light fibres steel iron gas oil research development mining metals paper pulp smelting "
    "shipping touche young poor poors securities telecommunications communications services systems chemical chemicals electric energy "
    "management asset construction engineering transport logistics export import agriculture fisheries information broadcasting media".split()
)
_POSSESSIVE = frozenset({"poor", "moody", "lloyd", "mcdonald", "dr", "sotheby", "kohl"})
_PREFIXES = frozenset(
    "pre co non re sub inter multi post mid semi anti ex self cross one two three based style type year end wide q&a".split()
)
_KEPT = frozenset(
    "east west north south access energy gas power retail mobile wireless broadband network networks service services technology "
    "technologies production marketing equipment research development trading plus online digital direct global".split()
)
"""Plain words that end names ("Acme East", "Acme Research")."""
_OFFICES = frozenset("ministry department board court office commission agency secretariat".split())
_PUBLIC = frozenset("ministry commission court authority agency exchange department".split())

SUFFIX, INSTITUTION, GENERAL, PLACE, ROLE, TITLE, FUNCTION, NATION, CLOSING, LOWER = (1 << n for n in range(10))
_COMMON = GENERAL | PLACE | ROLE | TITLE | FUNCTION | LOWER | SUFFIX


class _Token(Struct, gc=False):
    start: int
    end: int
    text: str
    low: str
    mask: int


@lru_cache(1 << 15)
def _class(word: str) -> tuple[str, int]:
    """A printed word folded, and which of the lists it stands in."""
    low = word[:-2] if word.endswith(("’s", "'s")) else word
    low = low.translate(_DOTS).lower()
    mask = 0
    for bit, listed in (
        (SUFFIX, SUFFIXES), (INSTITUTION, INSTITUTIONS), (GENERAL, GENERIC), (PLACE, PLACES), (ROLE, ROLES), (TITLE, TITLES),
        (FUNCTION, _FUNCTION), (NATION, NATIONS), (CLOSING, _CLOSING),
    ):  # fmt: skip
        if low in listed:
            mask |= bit
    if "-" in low and not mask & GENERAL and all(p in GENERIC or p in _PREFIXES or p in PLACES for p in low.split("-")):
        mask |= GENERAL
    return low, mask | (LOWER if word.islower() else 0)


def find(text: str, start: int = 0, end: int | None = None) -> list[Name]:
    """The names of text[start:end] in the order they stand.

    >>> [n.name for n in find("Mr. Jan de Vries of Acme Chemicals (Europe) Ltd. told the Ministry of Trade on Monday.")]
    ['Jan de Vries', 'Acme Chemicals (Europe) Ltd.', 'Ministry of Trade']
    """
    end = len(text) if end is None else end
    found: list[Name] = []
    done = start
    for match in _RUN.finditer(text, start, end):
        a, b = match.span()
        if a < done:
            if b <= done:
                continue
            a = done
            while a < b and not text[a].isupper():
                a += 1
            if a >= b:
                continue
        elif a > start and (text[a - 1].isalnum() or text[a - 1] in "@/_"):
            continue
        done = b
        if text[b : b + 1] in _BEFORE_FORM:
            form = _FORM_AFTER.match(text, b, end)
            while form is not None:
                done = form.end()
                form = _FORM_AFTER.match(text, done, end)
        at = a
        for printed in _lines(text, a, done):
            for begin, stop, name, shape, opens, title in _cut(printed):
                if shape == "capitals":
                    if not _in_row(text, at + begin):
                        continue
                    shape = "person"
                found.append(Name(at + begin, at + stop, name, shape, _opens(text, at) if opens is None else opens, title))
            at += len(printed)
    for match in _SMALL.finditer(text, start, end):
        found.append(Name(match.start(1), match.end(), text[match.start(1) : match.end()], "company"))
    return found


_BEFORE_FORM = frozenset(", \n\u00a0")
_SMALL = re.compile(r"[ \n“(]([a-z][a-z0-9]{3,20}) (?:incorporated|Incorporated|plc|Inc\.)(?![a-z ])")


def _lines(text: str, a: int, b: int) -> list[str]:
    """The run text[a:b], parted where a short line ends; where a long one does, the name goes on."""
    whole = text[a:b]
    if "\n" not in whole:
        return [whole]
    out = [""]
    at = a
    for piece in whole.splitlines(keepends=True):
        out[-1] += piece.replace("\n", " ")
        at += len(piece)
        if piece.endswith("\n") and at - 1 - (text.rfind("\n", 0, at - 1) + 1) < 52:
            out.append("")
    return out


_Cut = tuple[int, int, str, "Shape | Literal['capitals']", "bool | None", bool]
"""A name within a run: span, name, shape, whether it opens a sentence (None where that hangs on what precedes the run), title."""


@lru_cache(1 << 14)
def _cut(printed: str) -> tuple[_Cut, ...]:
    """The names of one run of capitalised words, which many reports print alike."""
    union, special = 0, False
    for word in printed.split():
        mask = _class(word)[1]
        union |= mask
        special = special or not mask & _COMMON
    if not special and (not union & INSTITUTION or " " not in printed) and not union & SUFFIX:
        return ()
    if len(printed) > 60 and printed.isupper() and not union & SUFFIX:
        return ()
    tokens = [_Token(m.start(), m.end(), m.group(), *_class(m.group())) for m in _WORD.finditer(printed)]
    out = []
    for piece in _pieces(tokens):
        one = _name(printed, piece)
        if one is not None:
            out.append(one)
    return tuple(out)


def _pieces(tokens: list[_Token]) -> list[list[_Token]]:
    """A run cut at joining words that part two names, and at the ends of sentences."""
    if len(tokens) == 1:
        return [tokens]
    pieces: list[list[_Token]] = [[]]
    for i, token in enumerate(tokens):
        current = pieces[-1]
        if current:
            if token.mask & LOWER and not token.mask & SUFFIX:
                if _parts(tokens, i, current):
                    pieces.append([])
                    continue
            elif _ends(current, token):
                pieces.append([token])
                continue
        current.append(token)
    out = []
    for piece in pieces:
        while piece and piece[-1].mask & LOWER and not piece[-1].mask & SUFFIX:
            piece.pop()
        while piece and piece[0].mask & LOWER and piece[0].low != "d":
            piece.pop(0)
        if piece:
            out.append(piece)
    return out


def _parts(tokens: list[_Token], i: int, current: list[_Token]) -> bool:
    """Whether the joining word at i parts two names."""
    low, last = tokens[i].low, current[-1]
    if last.mask & CLOSING and len(current) > 1 and low not in ("de", "y", "e"):
        return True
    if low == "and":
        return not _one_name(tokens, i, len(current))
    if low in ("of", "for", "the", "city", "state", "district", "county"):
        if i + 1 < len(tokens) and any(c.isdigit() for c in tokens[i + 1].text):
            return True
        if any(t.mask & INSTITUTION or t.low in ("republic", "kingdom", "city", "state") for t in current):
            return False
        return not (low == "the" and last.low in ("of", "for"))
    return False


def _ends(current: list[_Token], token: _Token) -> bool:
    """Whether a name ends before a capitalised token: after a company form, or after "Group." but not after "J.E.", "St."."""
    last = current[-1]
    if last.mask & CLOSING and len(current) > 1 and not token.mask & (SUFFIX | INSTITUTION):
        return token.text[0] not in "(&"
    if not last.text.endswith("."):
        return False
    word = last.text[:-1]
    if word.isupper() and len(word) > 2 and "." not in word and not last.mask & SUFFIX:
        return True
    return len(word) > 3 and "." not in word and word not in ("Messrs", "Prof", "Intl", "Bros", "Assoc")


def _one_name(tokens: list[_Token], i: int, length: int) -> bool:
    """Whether "and" at i stands inside one name: "Trust and Banking Co.", not "Alpha Bank and Beta"."""
    left, right = tokens[i - length : i], tokens[i + 1 :]
    if not left or not right or left[-1].mask & SUFFIX or left[0].mask & TITLE:
        return False
    if left[-1].low in ("standard", "ernst", "securities") and right[0].low in (
        "poor",
        "young",
        "exchange",
        "futures",
        "investment",
    ):
        return True
    if any(t.low in _OFFICES for t in left):
        return not any(t.mask & INSTITUTION for t in right)
    closing = any(t.mask & (SUFFIX | INSTITUTION) for t in right)
    return closing and right[0].low in _ORDINARY and len(left) + len(right) <= 8


def _name(printed: str, tokens: list[_Token]) -> _Cut | None:
    """One name from its tokens, or None: trims what is no part of it and tells its shape."""
    opens: bool | None = None if tokens[0].start == 0 else _opens(printed, tokens[0].start)
    union = inner = 0
    for i, t in enumerate(tokens):
        union |= t.mask
        if i:
            inner |= t.mask
    company, known = inner & SUFFIX, inner & SUFFIX or union & INSTITUTION
    title = False
    first, count = 0, len(tokens)
    while first < count:  # titles, roles and function words before the name
        mask = tokens[first].mask
        if mask & TITLE:
            title = True
        elif not mask & (FUNCTION | ROLE):
            if not mask & GENERAL or known or (first + 1 < count and tokens[first + 1].text == "&"):
                break
            if mask & NATION and first + 1 < count and not tokens[first + 1].mask & GENERAL:
                break
        first += 1
    if first:
        tokens = tokens[first:]
        opens = False if title else opens
    if tokens and not company:
        whole = len(tokens)
        tokens = _without_tail(tokens, title)
        if len(tokens) == 1 and whole > 1 and not title and not tokens[0].text.endswith(("’s", "'s", "s’")):
            return None  # "Far East", "Disease Control": a phrase, not a name
    if len(tokens) > 1:
        tokens = _owned(tokens)
    while tokens and tokens[-1].mask & LOWER and not tokens[-1].mask & SUFFIX:
        tokens = tokens[:-1]
    return _shape(printed, tokens, opens, title) if tokens else None


def _without_tail(tokens: list[_Token], title: bool) -> list[_Token]:
    """A name without the generic words after it ("Acme Annual Report")."""
    while len(tokens) > 1:
        last = tokens[-1]
        if not last.mask & (GENERAL | ROLE) or last.mask & INSTITUTION or last.low in _KEPT:
            break
        if last.low in ("market", "markets") and tokens[-2].low in ("capital", "stock", "securities", "global"):
            break
        if tokens[-2].low in ("", "of", "for", "and", "the") or any(t.low in ("of", "for") for t in tokens[1:-1]):
            break
        if title or (len(tokens) == 2 and last.low in _SURNAMES and not tokens[0].mask & GENERAL):
            break
        tokens = tokens[:-1]
    return tokens


def _owned(tokens: list[_Token]) -> list[_Token]:
    """A possessive ends a name ("Acme’s Board"), or begins another ("Israel’s Ministry of Defense")."""
    for i, token in enumerate(tokens[:-1]):
        if token.text.endswith(("’s", "'s", "s’")) and token.low not in _POSSESSIVE:
            rest = tokens[i + 1 :]
            if len(rest) > 1 and any(t.mask & (INSTITUTION | SUFFIX) for t in rest):
                return rest
            return tokens[: i + 1]
    return tokens


def _shape(run: str, tokens: list[_Token], opens: bool | None, title: bool) -> _Cut | None:
    a, b, last = tokens[0].start, tokens[-1].end, tokens[-1]
    count = len(tokens)
    company = count > 1 and any(t.mask & SUFFIX for t in tokens[-3:])
    institution = any(t.mask & INSTITUTION for t in tokens)
    special = [t for t in tokens if not t.mask & (GENERAL | SUFFIX | PLACE | ROLE | LOWER) and len(t.low) > 1]
    printed = _SPACES.sub(" ", run[a:b])
    if printed.endswith(".") and "." not in last.text[:-1] and not (last.mask & SUFFIX and last.low in _ABBREVIATED):
        printed = printed[:-1]
    printed = printed.replace("’", "'")
    if printed.endswith("'s") and last.low not in _POSSESSIVE:
        printed = printed[:-2]
    if printed in ACRONYMS or (institution and any(known in printed for known in KNOWN)):
        return a, b, printed, "institution", opens, title
    if not special:
        shape = _plain(tokens, company, institution)
        return (a, b, printed, shape, opens, title) if shape is not None else None
    digits = any(c.isdigit() for c in printed)
    if company:
        return a, b, printed, "company", opens, title
    if printed.isupper() and count > 1 and "&" not in printed:
        return (a, b, printed, "capitals", opens, title) if not digits and count < 6 else None
    if title:
        return a, b, printed, "person", False, True
    if count == 1:
        if institution or digits or len(special[0].low) < 3:
            return None
        return a, b, printed, "word", opens, title
    if institution:
        return a, b, printed, "institution", opens, title
    if count <= 5 and not digits and "&" not in printed:
        dull = sum(1 for t in tokens if t.mask & (GENERAL | PLACE))
        if dull == 0 or (dull == 1 and not tokens[0].mask & GENERAL and last.low in _SURNAMES):
            return a, b, printed, "person", opens, title
    return a, b, printed, "proper", opens, title


def _plain(tokens: list[_Token], company: bool, institution: bool) -> Shape | None:
    """The shape of a name all of whose words are generic: "Bank of Japan", "The Capital Group Companies, Inc."; None if it is none."""
    if company and len(tokens) > 2 and (tokens[-1].mask & CLOSING or tokens[-1].low == "corporation"):
        return "company"
    if (company or institution) and len(tokens) > 1 and any(t.mask & PLACE for t in tokens):
        return "company" if company else "institution"
    if institution and len(tokens) > 2 and any(t.low in _PUBLIC for t in tokens):
        return None if any(t.low in ("committee", "directors", "shareholders") for t in tokens) else "institution"
    return None


def _in_row(text: str, a: int) -> bool:
    """Whether the name at a stands in a cell or after a label, as names in capitals do in forms."""
    return text[a - 1 : a] == "\t" or text[max(0, a - 2) : a] in (": ", "  ", ":\t")


def _opens(text: str, a: int) -> bool:
    """Whether what stands at a opens a sentence, a line or a cell."""
    i = a - 1
    while i >= 0 and text[i] in " \u00a0":
        i -= 1
    if i < 0 or text[i] in _ENDS_SENTENCE:
        return True
    return text[i] == "\n" and (i == 0 or text[i - 1] in "\n.:;" or i - text.rfind("\n", 0, i) < 52)
