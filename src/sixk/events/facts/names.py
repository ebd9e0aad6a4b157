"""Text → the names of organisations and people it prints, cut to the name: no titles, no roles, no sentence.

A run of capitalised words is a name where it has a word that is not one of the generic ones of ``lexicon``: company forms of all
markets ("Co., Ltd.", "S.A. de C.V.", "(Proprietary) Limited"), institutions ("Arbitration Court of the city of Moscow"),
people ("Gui de Vaucleroy" after "Mr."), and bare proper nouns. Headlines in capitals give only names with a company form.
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
    r"(?:of|and|&|de|del|della|di|da|do|dos|das|du|des|van|von|der|den|la|le|el|los|las|y|e|n['’]|und|et|zu|af|av|bin|the|for|city|"
    r"state|district|county|d['’]|')"
)
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
_TITLED = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Prof|Professor|Mme|Mlle|Herr|Frau|Sra?|Señora?|Messrs|Eng|Ing|MR|MRS|MS|DR)\.?[ \u00a0]?$"
)
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
    "construction engineering transport logistics export import agriculture fisheries information broadcasting media".split()
)
_POSSESSIVE = frozenset({"poor", "moody", "lloyd", "mcdonald", "dr", "sotheby", "kohl"})
_PREFIXES = frozenset(
    "pre co non re sub inter multi post mid semi anti ex self cross one two three based style type year end wide q&a".split()
)
_OFFICES = frozenset("ministry department board court office commission agency secretariat".split())
_PUBLIC = frozenset("ministry commission court authority agency exchange department".split())

SUFFIX, INSTITUTION, GENERAL, PLACE, ROLE, TITLE, FUNCTION, NATION, CLOSING, LOWER = (1 << n for n in range(10))
_DULL = GENERAL | PLACE | ROLE


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
        printed = text[a:b]
        if " " not in printed and "\n" not in printed:
            if _class(printed)[1] & _DULL and not (text[b : b + 1] in ", " and _FORM_AFTER.match(text, b, end)):
                continue
        elif printed.isupper() and b - a > 60:
            continue
        for name in _split(text, a, b, end):
            found.append(name)
            done = max(done, name.end)
        done = max(done, b)
    for match in _SMALL.finditer(text, start, end):
        found.append(Name(match.start(1), match.end(), text[match.start(1) : match.end()], "company"))
    return found


_SMALL = re.compile(r"[ \n“(]([a-z][a-z0-9]{3,20}) (?:incorporated|Incorporated|plc|Inc\.)(?![a-z ])")


def _tokens(text: str, a: int, b: int) -> list[_Token]:
    return [_Token(m.start(), m.end(), m.group(), *_class(m.group())) for m in _WORD.finditer(text, a, b)]


def _split(text: str, a: int, b: int, limit: int) -> list[Name]:
    """The names of one run text[a:b]; a company form printed right after the run belongs to it."""
    out: list[Name] = []
    for tokens in _pieces(text, a, b):
        last = tokens[-1]
        if last.end == b:
            extended = b
            match = _FORM_AFTER.match(text, extended, limit) if text[b : b + 1] in (",", " ", "\n", "\u00a0") else None
            while match is not None:
                extended = match.end()
                match = _FORM_AFTER.match(text, extended, limit)
            if extended > b:
                tokens = tokens + _tokens(text, b, extended)
        name = _name(text, tokens)
        if name is not None:
            out.append(name)
    return out


def _pieces(text: str, a: int, b: int) -> list[list[_Token]]:
    """A run cut at line ends that part two things and at joining words that part two names."""
    tokens = _tokens(text, a, b)
    if len(tokens) == 1:
        return [tokens]
    broken = "\n" in text[a:b]
    pieces: list[list[_Token]] = [[]]
    for i, token in enumerate(tokens):
        current = pieces[-1]
        if current:
            if broken and "\n" in text[current[-1].end : token.start]:
                line = text.rfind("\n", 0, current[-1].end) + 1
                if current[-1].end - line < 52:
                    pieces.append([token])
                    continue
            if token.mask & LOWER:
                if (
                    current[-1].mask & CLOSING
                    and len(current) > 1
                    and token.low not in ("de", "y", "e")
                    and not token.mask & SUFFIX
                ):
                    pieces.append([])
                    continue
                if token.low == "and" and not _one_name(tokens, i, len(current)):
                    pieces.append([])
                    continue
                if token.low in ("of", "for", "the", "city", "state", "district", "county"):
                    head = any(t.mask & INSTITUTION or t.low in ("republic", "kingdom", "city", "state") for t in current)
                    if not head and not (token.low == "the" and current[-1].low in ("of", "for")):
                        pieces.append([])
                        continue
            elif _ends(current, token):
                pieces.append([token])
                continue
        current.append(token)
    out = []
    for piece in pieces:
        while piece and piece[-1].mask & LOWER:
            piece.pop()
        while piece and piece[0].mask & LOWER and piece[0].low != "d":
            piece.pop(0)
        if piece:
            out.append(piece)
    return out


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
    """Whether "and" at i stands inside one name: "Trust and Banking Co.", not "Deutsche Bank and UBS"."""
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


def _name(text: str, tokens: list[_Token]) -> Name | None:
    """One name from its tokens, or None: trims what is no part of it and tells its shape."""
    opens = _opens(text, tokens[0].start)
    union = inner = 0
    for i, t in enumerate(tokens):
        union |= t.mask
        if i:
            inner |= t.mask
    company, known = inner & SUFFIX, inner & SUFFIX or union & INSTITUTION
    title = False
    first = 0
    while first < len(tokens):  # roles and function words before the name
        token = tokens[first]
        mask = token.mask
        if mask & TITLE:
            title = True
        elif mask & (FUNCTION | ROLE) or (
            mask & GENERAL
            and not known
            and not (mask & NATION and first + 1 < len(tokens) and not tokens[first + 1].mask & GENERAL)
        ):
            pass
        else:
            break
        first += 1
    if first:
        tokens = tokens[first:]
        opens = opens and not title
    if not tokens:
        return None
    if not company:
        whole = len(tokens)
        tokens = _without_tail(tokens, title)
        if len(tokens) == 1 and whole > 1 and not title and not tokens[0].text.endswith(("’s", "'s", "s’")):
            return None  # "Far East", "Disease Control": a phrase, not a name
    if len(tokens) > 1:
        tokens = _owned(tokens)
    while tokens and tokens[-1].mask & LOWER and not tokens[-1].mask & SUFFIX:
        tokens = tokens[:-1]
    if not tokens:
        return None
    at = tokens[0].start
    if not title and at > 2 and not opens or at and text[at - 2 : at - 1] == ".":
        title = _TITLED.search(text, max(0, at - 10), at) is not None
    return _shape(text, tokens, opens, title)


def _without_tail(tokens: list[_Token], title: bool) -> list[_Token]:
    """A name without the generic words after it ("Acme Annual Report")."""
    while len(tokens) > 1:
        last = tokens[-1]
        if not last.mask & (GENERAL | ROLE) or last.mask & INSTITUTION:
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


def _shape(text: str, tokens: list[_Token], opens: bool, title: bool) -> Name | None:
    a, b, last = tokens[0].start, tokens[-1].end, tokens[-1]
    count = len(tokens)
    company = count > 1 and any(t.mask & SUFFIX for t in tokens[-3:])
    institution = any(t.mask & INSTITUTION for t in tokens)
    special = [t for t in tokens if not t.mask & (GENERAL | SUFFIX | PLACE | ROLE | LOWER) and len(t.low) > 1]
    printed = text[a:b]
    if "\n" in printed or "  " in printed or "\u00a0" in printed:
        printed = _SPACES.sub(" ", printed)
    if printed.endswith(".") and "." not in last.text[:-1] and not (last.mask & SUFFIX and last.low in _ABBREVIATED):
        printed = printed[:-1]
    if printed.endswith(("’s", "'s")) and last.low not in _POSSESSIVE:
        printed = printed[:-2]
    if printed in ACRONYMS or (institution and any(known in printed for known in KNOWN)):
        return Name(a, b, printed, "institution", opens, title)
    if not special:
        return _plain(tokens, a, b, printed, company, institution, opens)
    if printed.isupper() and not company and count > 1 and not _in_row(text, a) and "&" not in printed:
        return None
    if company:
        return Name(a, b, printed, "company", opens, title)
    if title:
        return Name(a, b, printed, "person", False, True)
    if institution and count > 1:
        return Name(a, b, printed, "institution", opens)
    if count == 1:
        word = special[0]
        if institution or len(word.low) < 3 or any(c.isdigit() for c in printed):
            return None
        return Name(a, b, printed, "word", opens)
    if count <= 5 and not any(c.isdigit() for c in printed) and "&" not in printed:
        dull = sum(1 for t in tokens if t.mask & (GENERAL | PLACE))
        if dull == 0 or (dull == 1 and not tokens[0].mask & GENERAL and last.low in _SURNAMES):
            return Name(a, b, printed, "person", opens)
    return Name(a, b, printed, "proper", opens)


def _plain(tokens: list[_Token], a: int, b: int, printed: str, company: bool, institution: bool, opens: bool) -> Name | None:
    """A name all of whose words are generic ones: "Bank of Japan", "The Capital Group Companies, Inc.", or no name at all."""
    last = tokens[-1]
    if company and len(tokens) > 2 and last.mask & CLOSING:
        return Name(a, b, printed, "company", opens)
    if (company or institution) and len(tokens) > 1 and any(t.mask & PLACE for t in tokens):
        return Name(a, b, printed, "company" if company else "institution", opens)
    if institution and len(tokens) > 2 and any(t.low in _PUBLIC for t in tokens):
        if any(t.low in ("committee", "directors", "shareholders") for t in tokens):
            return None
        return Name(a, b, printed, "institution", opens)
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
