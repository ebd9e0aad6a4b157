"""Text → the names of organisations and people it prints, cut to the name: no titles, no roles, no sentence.

A run of capitalised words is a name where it has a word that is not one of the generic ones of ``lexicon``: company forms of all
markets ("Co., Ltd.", "S.A. de C.V.", "(Proprietary) Limited"), institutions ("Arbitration Court of the city of Moscow"),
people ("Gui de Vaucleroy" after "Mr."), and bare proper nouns. Headlines in capitals give only names with a company form.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from sixk.events.facts.lexicon import ACRONYMS, GENERIC, INSTITUTIONS, KNOWN, NATIONS, PARTICLES, PLACES, ROLES, SUFFIXES, TITLES

Shape = Literal["company", "institution", "person", "proper", "word"]


class Name(Struct, frozen=True, gc=False):
    """A name at text[start:end] as it should be shown; ``opens`` where it begins a sentence (so its capital proves nothing)."""

    start: int
    end: int
    name: str
    shape: Shape
    opens: bool = False
    title: bool = False


_CAP = r"[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\w’'*+]|[-–](?=\w)|\.(?=\w)|&(?=\w))*\.?"
_JOIN = r"(?:of|and|&|de|del|della|di|da|do|dos|das|du|des|van|von|der|den|la|le|el|los|las|y|e|n['’]|und|et|zu|af|av|bin|the|for|city|state|district|county|d['’]|')"
_RUN = re.compile(
    _CAP
    + r"(?:(?:[ \u00a0]|[ ]?\n[ ]?)(?:\([A-Z][A-Za-z.& -]{1,24}\)[ ])?(?:" + _JOIN + r"(?:[ \u00a0\n]|(?<=['’]))){0,4}" + _CAP + r"|[ ](?:&|and)[ ]Co\.)*"
)  # fmt: skip
_FORMS = (
    r"Inc(?:orporated)?|Corp(?:oration)?|Co(?:mpany)?|Ltd|LTD|Limited|LLC|L\.L\.C|LLP|L\.L\.P|LP|L\.P|PLC|plc|Plc|P\.L\.C|p\.l\.c|S\.A\.B|SAB|S\.A\.S|SAS|S\.A|SA|S\.p\.A|S\.P\.A|"
    r"SpA|SPA|S\.r\.l|S\.R\.L|Srl|SRL|S\.L\.U|S\.L|SLU|SL|N\.V|NV|B\.V|BV|AG|A\.G|GmbH|KGaA|KG|SE|AB|A/S|AS|ASA|A\.S|a\.s|Oyj|Oy|SGPS|S\.G\.P\.S|"
    r"Ltda|LTDA|Lda|LDA|S\.C\.A|SCA|S\.à r\.l|S\.a r\.l|S\.C|Sarl|SARL|Bhd|BHD|Berhad|Sdn|SDN|Pte|PTE|Pty|PTY|K\.K|KK|Tbk|Pvt|Nyrt|OJSC|PJSC|JSC|"
    r"N\.A|National Association|de C\.V|DE C\.V|de R\.L|DE R\.L|C\.V|R\.L|de CV|UC|DAC|ApS|Kft|hf|ehf|S\.A\.A|S\.A\.C|C\.A|GP|"
    r"Unlimited Company|Public Company Limited|REIT|Sp\. z o\.o|& Co|and Company|and Co|& Cie|Statsautoriseret Revisionspartnerselskab"
)
_FORM_AFTER = re.compile(r"(?:,\s?|[ \u00a0]|[ ]?\n[ ]?)(?:\((?:Proprietary|Pty|Pvt|Private|Holdings?|UK|US|U\.S\.|Europe)\)[ ])?(?:" + _FORMS + r")(?:\.(?!\w)|(?![\w.’'-]))")
_DOTS = str.maketrans("", "", ".,’'()*/&")
_ENDS_SENTENCE = frozenset(".:!?•·–—\t\"“”;)(")
_FUNCTION = frozenset(
    "the in on by at for and of our its his her their this that these those with from to as under since after before during while "
    "when where if but or nor yet so both all each any an a we it he she they mr mrs ms dr sir prof messrs about between following "
    "also however moreover further furthermore meanwhile today yesterday based according over upon until unless through within "
    "without not no only then there here both former".split()
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Prof|Professor|Mme|Mlle|Herr|Frau|Sra?|Señora?|Messrs|Eng|Ing|MR|MRS|MS|DR)\.?[ \u00a0]?$")


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
        if a < done or (a > start and (text[a - 1].isalnum() or text[a - 1] in "@/_")):
            if b <= done:
                continue
            if a >= done:
                continue
            a = done
            while a < b and not text[a].isupper():
                a += 1
            if a >= b:
                continue
        printed = text[a:b]
        if " " not in printed and "\n" not in printed:
            word = printed.rstrip(".").lower()
            if (word in GENERIC or word in PLACES or word in ROLES) and not _FORM_AFTER.match(text, b, end):
                continue
        for name in _split(text, a, b, end):
            found.append(name)
            done = max(done, name.end)
        done = max(done, b)
    return found


def _fold(word: str) -> str:
    if word.endswith(("’s", "'s")):
        word = word[:-2]
    return word.translate(_DOTS).lower()


class _Token(Struct, gc=False):
    start: int
    end: int
    text: str
    low: str


def _tokens(text: str, a: int, b: int) -> list[_Token]:
    out = []
    for match in re.finditer(r"[^\s]+", text[a:b]):
        word = match.group()
        out.append(_Token(a + match.start(), a + match.end(), word, _fold(word)))
    return out


def _split(text: str, a: int, b: int, limit: int) -> list[Name]:
    """The names of one run text[a:b]; a company form printed right after the run belongs to it."""
    out: list[Name] = []
    for tokens in _pieces(text, a, b):
        last = tokens[-1]
        if last.end == b or text[last.end : b].strip() in ("", "."):
            extended = last.end
            match = _FORM_AFTER.match(text, extended, limit)
            while match is not None:
                extended = match.end()
                match = _FORM_AFTER.match(text, extended, limit)
            if extended > last.end:
                tokens = tokens + _tokens(text, last.end, extended)
        elif text[last.end - 1 : last.end] == ",":
            pass
        name = _name(text, tokens, a)
        if name is not None:
            out.append(name)
    return out


def _pieces(text: str, a: int, b: int) -> list[list[_Token]]:
    """A run cut at line ends that part two things and at joining words that part two names."""
    tokens = _tokens(text, a, b)
    if len(tokens) == 1:
        return [tokens]
    pieces: list[list[_Token]] = [[]]
    for i, token in enumerate(tokens):
        current = pieces[-1]
        if current and "\n" in text[current[-1].end : token.start]:
            line = text.rfind("\n", 0, current[-1].end) + 1
            if current[-1].end - line < 52:
                pieces.append([token])
                continue
        if token.text == "and" and current and not _one_name(tokens, i, len(current)):
            pieces.append([])
            continue
        if token.low in ("of", "for", "the", "city", "state", "district", "county") and token.text.islower():
            head = any(t.low in INSTITUTIONS or t.low in ("republic", "kingdom", "city", "state") for t in current)
            if not head and not (token.low == "the" and current and current[-1].low in ("of", "for")):
                pieces.append([])
                continue
        if current and token.text[0].isupper() and _ends(current, token):
            pieces.append([token])
            continue
        current.append(token)
    for piece in pieces:
        while piece and piece[-1].text.islower():
            piece.pop()
        while piece and piece[0].text.islower() and piece[0].low not in ("d",):
            piece.pop(0)
    return [p for p in pieces if p]


def _ends(current: list[_Token], token: _Token) -> bool:
    """Whether a name ends before a capitalised token: after a company form, or after "Group." but not after "J.E.", "St."."""
    last = current[-1]
    if last.low in _CLOSING and len(current) > 1 and token.low not in SUFFIXES and token.low not in INSTITUTIONS:
        return not token.text.startswith("(")
    if not last.text.endswith("."):
        return False
    word = last.text[:-1]
    return len(word) > 3 and "." not in word and word not in ("Messrs", "Prof", "Intl", "Bros", "Assoc")


_CLOSING = frozenset("inc incorporated ltd limited llc llp plc spa nv bv gmbh kgaa asa oyj sgps bhd berhad ltda srl corp".split()) | {"sa", "as", "ag"}


def _one_name(tokens: list[_Token], i: int, length: int) -> bool:
    """Whether "and" at i stands inside one name: "Trust and Banking Co.", not "Deutsche Bank and UBS"."""
    left, right = tokens[i - length : i], tokens[i + 1 :]
    if not left or not right or left[-1].low in SUFFIXES or left[0].low in TITLES:
        return False
    if left[-1].low in ("standard", "ernst", "securities") and right[0].low in ("poor", "poors", "young", "exchange", "futures", "investment"):
        return True
    if any(t.low in ("ministry", "department", "board", "court", "office", "commission", "agency", "secretariat") for t in left):
        return not any(t.low in INSTITUTIONS for t in right)
    closing = any(t.low in SUFFIXES or t.low in INSTITUTIONS for t in right)
    return closing and right[0].low in _ORDINARY and len(left) + len(right) <= 8


_ORDINARY = frozenset(
    "housing trust banking company co sons partners investment investments finance insurance industrial exchange control technology drug "
    "commerce industry trade power light fibres steel iron gas oil research development mining metals paper pulp smelting shipping "
    "touche young poors securities telecommunications communications services systems chemical chemicals electric energy "
    "construction engineering transport logistics export import agriculture fisheries information broadcasting media".split()
)


def _name(text: str, tokens: list[_Token], run: int) -> Name | None:
    """One name from its tokens, or None: trims what is no part of it and tells its shape."""
    title = False
    opens = _opens(text, tokens[0].start)
    company = any(t.low in SUFFIXES for t in tokens[1:])
    institution = any(t.low in INSTITUTIONS for t in tokens)
    # roles and function words before the name
    while tokens:
        low = tokens[0].low
        if low in TITLES:
            title = True
        elif low in _FUNCTION or low in ("company", "group", "said"):
            if low == "the" and company:
                pass
        elif low in ROLES or (low in GENERIC and not (company or institution) and not (low in NATIONS and len(tokens) > 1 and tokens[1].low not in GENERIC)):
            pass
        else:
            break
        tokens = tokens[1:]
        opens = opens and not title
    if not tokens:
        return None
    # generic words after it
    while len(tokens) > 1 and not company and (tokens[-1].low in GENERIC or tokens[-1].low in ROLES) and tokens[-1].low not in INSTITUTIONS:
        if tokens[-2].low in ("", "of", "for", "and", "the") or any(t.low in ("of", "for") for t in tokens[1:-1]):
            break
        if title or (len(tokens) == 2 and tokens[-1].low in _SURNAMES and tokens[0].low not in GENERIC):
            break
        tokens = tokens[:-1]
    # possessive ends a name: "Delhaize Group's", "Israel’s Ministry"
    for i, token in enumerate(tokens):
        if token.text.endswith(("’s", "'s", "s’")) and i < len(tokens) - 1 and token.low not in ("poor", "moody", "lloyd", "mcdonald", "dr", "sotheby", "kohl"):
            rest = tokens[i + 1 :]
            head = tokens[: i + 1]
            rest_institution = any(t.low in INSTITUTIONS or t.low in SUFFIXES for t in rest)
            tokens = rest if rest_institution and len(rest) > 1 else head
            break
    while tokens and tokens[-1].text.islower():
        tokens = tokens[:-1]
    if not tokens:
        return None
    if not title and tokens[0].start > 4:
        title = _TITLED.search(text, max(0, tokens[0].start - 10), tokens[0].start) is not None
    return _shape(text, tokens, opens, title)


_SURNAMES = frozenset("law young may march price rose west north day long short small white black brown green grant marks second gold reader banks".split())


def _shape(text: str, tokens: list[_Token], opens: bool, title: bool) -> Name | None:
    a, b = tokens[0].start, tokens[-1].end
    last = tokens[-1]
    company = len(tokens) > 1 and (last.low in SUFFIXES or any(t.low in SUFFIXES for t in tokens[-3:]))
    institution = any(t.low in INSTITUTIONS for t in tokens)
    special = [t for t in tokens if t.low not in GENERIC and t.low not in SUFFIXES and t.low not in PLACES and t.low not in ROLES and len(t.low) > 1 and not t.text.islower()]
    printed = re.sub(r"\s+", " ", text[a:b])
    if printed.endswith(".") and not (last.low in SUFFIXES or "." in printed[:-1].split(" ")[-1]):
        printed = printed[:-1]
    printed = re.sub(r"(?:’s|'s)$", "", printed) if last.low not in ("poor", "moody") else printed
    if printed in ACRONYMS:
        return Name(a, b, printed, "institution", opens, title)
    if any(known in printed for known in KNOWN):
        return Name(a, b, printed, "institution", opens, title)
    if not special:
        placed = any(t.low in PLACES for t in tokens)
        if company and len(tokens) > 2 and last.low in _CLOSING:
            return Name(a, b, printed, "company", opens, title)
        if (company or institution) and placed and len(tokens) > 1 and tokens[0].low not in ("mr",):
            return Name(a, b, printed, "company" if company else "institution", opens, title)
        if institution and len(tokens) > 2 and any(t.low in ("ministry", "commission", "court", "authority", "agency", "exchange", "department") for t in tokens):
            if tokens[0].low in GENERIC and any(t.low in ("committee", "directors", "shareholders") for t in tokens):
                return None
            return Name(a, b, printed, "institution", opens, title)
        return None
    if any(c.isdigit() for c in printed) and not company and len(tokens) == 1:
        return None
    if company:
        return Name(a, b, printed, "company", opens, title)
    if title:
        return Name(a, b, printed, "person", False, True)
    if institution and len(tokens) > 1:
        return Name(a, b, printed, "institution", opens)
    if printed.isupper() and len(tokens) > 5:
        return None
    if len(tokens) == 1:
        word = special[0]
        if word.low in INSTITUTIONS or len(word.low) < 3 or word.text.isdigit():
            return None
        return Name(a, b, printed, "word", opens)
    if 2 <= len(tokens) <= 5 and all(t.text.isalpha() or "." in t.text or "-" in t.text or t.low in PARTICLES or "’" in t.text or "'" in t.text for t in tokens):
        generic = sum(t.low in GENERIC or t.low in PLACES for t in tokens)
        if generic == 0 or (generic == 1 and tokens[0].low not in GENERIC and last.low in _SURNAMES):
            return Name(a, b, printed, "person", opens)
    return Name(a, b, printed, "proper", opens)


def _opens(text: str, a: int) -> bool:
    """Whether what stands at a opens a sentence, a line or a cell."""
    i = a - 1
    while i >= 0 and text[i] in " \u00a0":
        i -= 1
    if i < 0 or text[i] in _ENDS_SENTENCE:
        return True
    return text[i] == "\n" and (i == 0 or text[i - 1] in "\n.:;" or i - text.rfind("\n", 0, i) < 52)
