"""The text of a document → its Form 6-K cover page: the fields it prints and where it stands.

Captions are found first (``captions.py``), then the text between them is given to the caption it belongs to: the one below it, as on
the form, or above it where a filer turned the form round. Nothing is taken from the SGML header.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sixk.model import Cover
from sixk.report import answers as answers_
from sixk.report import captions, months
from sixk.report.captions import Found
from sixk.report.dates import MONTH
from sixk.report.lines import Line, Span, clip, fold, is_rule, lines, squeeze
from sixk.report.names import company_end, is_company, is_home, is_name, joined, parts

REACH = 16_000
"""Characters of a document within which a cover is looked for: a lawyer's letter may stand before it."""
_FIRST = 6_000
"""Characters that hold most covers: more is looked at only where they do not."""
_OWN_WORDS = ("6-k", "6 -k", "6k", "6 - k", "6- k", "foreign", "20-f", "20f", "20 -f", "13a")
"""What no cover lacks: most documents hold none of it, and are done with."""
_LENGTH = 9_000
"""Characters that a cover may take."""


class Page(NamedTuple):
    """A cover and where it stands; ``folded`` is the folded text of its document up to the reach."""

    cover: Cover
    span: Span
    form: str


def read(text: str, *, expected: bool = False) -> Page | None:
    """The cover page of a document, or None. ``expected`` tells that the document was submitted as a 6-K, so that less proves it."""
    for reach in (_FIRST, REACH):
        head = text[:reach]
        folded = fold(head)
        if not any(word in folded for word in _OWN_WORDS):
            if len(text) <= reach or reach == REACH:
                return None
            continue
        asked = answers_.read(folded, 0, len(folded))
        found = captions.find(folded, 0, asked.start + 400 if asked and asked.start > 400 else len(folded))
        start, last = _place(folded, found, asked, expected)
        whole = len(text) <= reach
        if whole or (start >= 0 and asked is not None and asked.end < reach - 1_000):
            break
    if start < 0:
        return None
    found = [f for f in found if f.start >= start]
    top = asked.start if asked else _foot(head, folded, found, last)
    upper = [f for f in found if f.start < top and f.kind != "question"]
    question = next((f.start for f in found if f.kind == "question"), top)
    top = min(top, question)
    month, date, spans = months.read(folded, upper, start, top)
    upper = _with(upper, spans)
    gaps = _gaps(head, folded, upper, top)
    end = max(asked.end if asked else top, top, start)
    names = _names(gaps, upper, _several(folded, upper, top))
    file_number = _file_number(folded, upper, top)
    cover = Cover(
        registrant=names.registrant,
        month=month,
        file_number=file_number,
        address=names.address,
        annual_form="20-F"
        if asked and asked.annual_form == "20-F"
        else "40-F"
        if asked and asked.annual_form == "40-F"
        else None,
        paper_101b1=asked.paper_101b1 if asked else None,
        paper_101b7=asked.paper_101b7 if asked else None,
        rule_12g3_2b=asked.rule_12g3_2b if asked else None,
        file_number_82=asked.file_number_82 if asked else None,
        translated_name=names.translated,
        jurisdiction=names.jurisdiction,
        date=date,
        amendment=_amended(folded, start, end),
        original_name=names.original,
        co_registrants=names.others,
    )
    form = "6-K/A" if cover.amendment else "6-K"
    return Page(cover, clip(text, start, end), form)


def _amended(folded: str, start: int, end: int) -> bool:
    """Whether the cover names the report an amendment."""
    head = folded[start:end]
    return ("/a" in head or "/ a" in head or "amendment no" in head) and _AMENDMENT.search(folded, start, end) is not None


_AMENDMENT = re.compile(r"form\s{0,3}6\s?-?\s?k\s?/\s?a\b|\(amendment\s+no\.?\s*\d|\n\s*amendment\s+no\.?\s*\d")


def _place(folded: str, found: list[Found], asked: answers_.Answers | None, expected: bool) -> tuple[int, int]:
    """Where the cover begins and where its last caption ends; (-1, -1) where there is none.

    What only a 6-K prints must be there (its name, its title, or the 20-F/40-F boxes), and something beside it.
    """
    own = [f for f in found if f.kind in ("form", "foreign")]
    boxes = asked is not None and "40" in folded[asked.start : asked.end]
    if not own and not boxes:
        return -1, -1
    anchor = own[0].start if own else asked.start if asked else 0
    near = [f for f in found if abs(f.start - anchor) < _LENGTH]
    if not own and not near and anchor < 400:
        return anchor, anchor  # a cover whose words are lost keeps its boxes at the top
    proof = {f.kind for f in near} | ({"boxes"} if boxes else set())
    if "foreign" not in proof and "form" not in proof and not expected and len(proof) < 2:
        return -1, -1
    if len(proof) < (1 if expected or boxes else 2):
        return -1, -1
    start = min([anchor, *(f.start for f in near if f.start > anchor - 1200 and f.kind != "question")])
    return captions.widen(folded, Found("", start, start), len(folded))[0], max(f.end for f in near) if near else anchor


_HEADING = re.compile(
    r"\n[ \t]*\f?[ \t]*(?:signatures?\b|(?:exhibits?|index|exhibit index|table of contents|contents|enclosures?|explanatory note|"
    r"item \d|information contained|press release|other events)\b)|\f"
)


def _foot(text: str, folded: str, found: list[Found], last: int) -> int:
    """Where a cover without questions ends: at its address caption, else at the next heading, page or long paragraph."""
    address = [f for f in found if f.kind == "address"]
    if address:
        return captions.widen(folded, address[-1], len(folded))[1]
    values = [f for f in found if f.kind != "question"]
    at = captions.widen(folded, values[-1], len(folded))[1] if values else 0
    seen = at
    match = _HEADING.search(folded, at + 1)
    stop = match.start() if match else len(folded)
    for line in lines(text, at, min(stop, at + 1200), limit=12):
        if line.start == seen and len(line.text) > 400:
            return min(seen + 240, line.end)  # a page that lost its line breaks
        if len(line.text) > 110 or (line.blank > 0 and _prose(line.text)):
            break
        seen = line.end
    return seen


# ------------------------------------------------------------------------------------------------- values between captions


class _Gap(NamedTuple):
    """Lines between two captions; ``after`` is the index of the caption that follows (len(captions) for the last gap)."""

    lines: list[Line]
    after: int


def _gaps(text: str, folded: str, upper: list[Found], top: int) -> list[_Gap]:
    gaps: list[_Gap] = []
    at = upper[0].start if upper else 0
    for index, found in enumerate(upper):
        first, stop = captions.widen(folded, found, top)
        gaps.append(_Gap(lines(text, at, first) if first > at else [], index))
        at = _value_end(folded, found, stop, top)
    gaps.append(_Gap(lines(text, at, top) if top > at else [], len(upper)))
    return gaps


def _with(upper: list[Found], spans: list[Span]) -> list[Found]:
    """The captions with the dates among them, since what stands beside a date is no part of it."""
    more = [Found("date", a, b) for a, b in spans if not any(f.start < b and a < f.end for f in upper)]
    return sorted([*upper, *more], key=lambda f: f.start)


def _value_end(folded: str, found: Found, stop: int, top: int) -> int:
    """Behind a file number's caption its value belongs to it."""
    if found.kind != "file":
        return stop
    match = _NUMBERS.match(folded, stop, top)
    return match.end() if match else stop


_ONE = r"(?:\d{1,3}\s?-\s{0,2}\d{2,6}(?:\s?-\s?\d{2})?|\d{4,6})(?!\d)"
_NUMBERS = re.compile(rf"[\s:.#(\[_-]{{0,40}}(?:no\.?\s*)?({_ONE})(?:[\s,;&/_-]*(?:and\s+)?(?:{_ONE})){{0,8}}[)\]_ ]*")
_NUMBER_LINE = re.compile(r"(?<!\d)(\d{1,3}\s?-\s{0,2}\d{2,6}(?:\s?-\s?\d{2})?)[)\]_ ]*\Z")


def _file_number(folded: str, upper: list[Found], top: int) -> str | None:
    """The first number beside a caption for it, as printed."""
    labels = [f for f in upper if f.kind == "file"]
    for found in labels:
        match = _NUMBERS.match(folded, found.end, top)
        if match:
            return match.group(1).strip()
    for found in labels:
        first, _ = captions.widen(folded, found, top)
        match = _NUMBER_LINE.search(folded, max(0, first - 40), first - 1 if folded[first - 1 : first].isspace() else first)
        if match:
            return match.group(1).strip()
    return None


class _Names(NamedTuple):
    registrant: str | None
    translated: str | None
    original: str | None
    others: tuple[str, ...]
    address: tuple[str, ...]
    jurisdiction: str | None


_NAMED = ("translation", "exact", "name")
_BACK = ("file", "date")


def _names(gaps: list[_Gap], upper: list[Found], plural: bool) -> _Names:
    """Which lines are names, which address, which jurisdiction. Captions stand below their values unless the first has none
    above it and the last has one below it."""
    kinds = [f.kind for f in upper]
    named = [i for i, kind in enumerate(kinds) if kind in _NAMED]
    turned = (
        bool(named)
        and not _above(gaps, kinds, named[0])
        and bool(_named_lines(gaps[named[0] + 1].lines))
        and ("address" not in kinds or bool(_address(gaps[kinds.index("address") + 1].lines)))
    )
    by_kind: dict[str, list[list[str]]] = {}
    for i in named:
        groups = [_named_lines(gaps[i + 1].lines)] if turned else _above(gaps, kinds, i)
        if groups:
            by_kind.setdefault(kinds[i], []).extend(groups)
    address: list[str] = []
    jurisdiction: str | None = None
    shift = 1 if turned else 0
    for i, kind in enumerate(kinds):
        if kind == "jurisdiction":
            value = [line.text for line in gaps[i + shift].lines if not is_rule(line.text)]
            jurisdiction = squeeze(" ".join(value)).strip("() ") or None if value else None
        if kind == "address" and not address:
            address = _address(gaps[i + shift].lines)
    if not named:
        head, address = _uncaptioned(gaps, kinds, address)
        if head:
            by_kind["name"] = [head]
    elif not address and not turned:
        address = _address(gaps[named[-1] + 1].lines)
    return _chosen(by_kind, plural, tuple(address), jurisdiction)


def _above(gaps: list[_Gap], kinds: list[str], caption: int) -> list[list[str]]:
    """Name lines above a caption, in groups: file numbers may stand between the names of several registrants."""
    groups: list[list[str]] = []
    i = caption
    while True:
        found = _named_lines(gaps[i].lines)
        if found:
            groups.insert(0, found)
        if i == 0 or kinds[i - 1] not in _BACK:
            return groups
        if found and not _named_lines(gaps[i - 1].lines):
            return groups
        i -= 1


_JUNK = re.compile(
    r"(?:a\.?\s?[cb]\.?\s?n\.?\s*[:.]?\s*\d|\(?(?:company\s+|co\.?\s+)?reg(?:istration|istered|\.)?\s*(?:no|number)|\(?incorporated\s+(?:in|under)|"
    r"page\s+\d|n\s?/\s?a\b|not\s+applicable|none\b|lei\b|cnpj|nire\b|\(?report\s+no|attention|attn|tel\b|telephone|"
    r"as\s+filed\s+with|form\s+[fs]-\d|\(?registration\s+(?:statement|nos?\b)|\d{1,3}\s?-\s?\d{3,6}(?:-\d\d)?\Z|no\.\s?\d-\d+|file\s+no)",
    re.I,
)


def _named_lines(found: list[Line]) -> list[str]:
    """The lines of a gap that can be a name, read upwards from the caption to the first that cannot."""
    kept: list[str] = []
    for line in reversed(found):
        text = " ".join(line.cells) if "\t" in line.text else line.text
        text = squeeze(text)
        if is_rule(text) or text in ("(", ")", "[", "]", "*", ":"):
            continue
        plain = text.strip("() ")
        if _JUNK.match(plain) or _DATED.match(fold(plain)):
            continue
        if not is_name(text):
            if kept:
                break
            continue
        kept.insert(0, text)
    return kept


_DATED = re.compile(
    rf"(?:(?:report\s+on\s+)?(?:form\s+6-k\s+)?(?:dated?\b|for\s+(?:the\s+)?(?:\w+\s+){{0,2}}(?:months?|periods?|quarter\w*|years?|weeks?|half)\b)|(?:{MONTH})\.?\s*[\d,]|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:(?:to|-)\s+\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{MONTH})\b)"
)


def _several(folded: str, upper: list[Found], top: int) -> bool:
    """Whether the cover prints the file numbers of several registrants."""
    labels = [f for f in upper if f.kind == "file"]
    values = [match.group() for f in labels if (match := _NUMBERS.match(folded, f.end, top))]
    return len(values) > 1 or any(len(re.findall(_ONE, value)) > 1 for value in values)


def _address(found: list[Line]) -> list[str]:
    """Address lines; an address set in two columns is read down each."""
    rows = [line for line in found if not is_rule(line.text) and not _ADDRESS_JUNK.match(line.text)]
    cells = [row.cells for row in rows]
    if sum(len(row) == 2 for row in cells) >= 2:
        left = [row[0] for row in cells if row]
        right = [row[1] for row in cells if len(row) > 1]
        return [squeeze(cell) for cell in left + right]
    out = [squeeze(" ".join(row)).strip() for row in cells]
    return [line for line in out if line not in ("(", "[", ")", "]")]


_ADDRESS_JUNK = re.compile(
    r"a\.?[cb]\.?n\.?\s*\d|\(?registration\s+(?:no|number)|n/a\Z|\(?registrants?.?s?\s+address\)?\Z|not\s+applicable\Z|\*|page\s+\d|[\[(*]+\Z",
    re.I,
)


def _prose(text: str) -> bool:
    words = text.split()
    return len(words) > 8 and sum(word.islower() for word in words) * 2 > len(words)


def _uncaptioned(gaps: list[_Gap], kinds: list[str], address: list[str]) -> tuple[list[str], list[str]]:
    """Name and address where no caption names the name: the first line (or lines) of the block that holds both."""
    if "address" in kinds:
        block = gaps[kinds.index("address")].lines
    else:
        block = next((gap.lines for gap in reversed(gaps) if any(_usable(line) for line in gap.lines)), [])
    rows = [squeeze(" ".join(line.cells)) for line in block if _usable(line)]
    if not rows:
        return [], []
    if len(rows[0]) > 40 and (cut := company_end(rows[0])):
        rows[:1] = [rows[0][:cut], rows[0][cut:].strip(" ,")]  # a page that lost its line breaks
    if not is_name(rows[0]) or _ADDRESS_START.match(rows[0]):
        return [], rows
    count = joined(rows)
    following = rows[count:]
    more = joined(following) if following else 0
    if more and is_company(" ".join(following[:more])) and not any(c.isdigit() for c in "".join(following[:more])):
        # the name in the home language, then in English
        return following[:more], [row for row in following[more:] if not _ADDRESS_JUNK.match(row)]
    return rows[:count], [row for row in rows[count:] if not _ADDRESS_JUNK.match(row)]


_ADDRESS_START = re.compile(r"(?:\d|no\.\s?\d|suite|p\.?\s?o\.?\s?box|level\s\d|room\s\d|unit)", re.I)


def _usable(line: Line) -> bool:
    plain = line.text.strip("() ")
    return not (
        is_rule(line.text)
        or _JUNK.match(plain)
        or _DATED.match(fold(plain))
        or _prose(line.text)
        or plain in ("", "[", "]", "*")
    )


def _chosen(by_kind: dict[str, list[list[str]]], plural: bool, address: tuple[str, ...], jurisdiction: str | None) -> _Names:
    """The registrant: the English name where both are printed, several ones as printed with "and" between them.

    Two whole names above the caption of the translation are the name and its translation; in other places the first is meant, the
    rest are co-registrants.
    """
    names: dict[str, list[str]] = {
        kind: [name for group in groups for name in parts(group)] for kind, groups in by_kind.items()
    }
    original = names.get("exact") or names.get("name") or []
    translated = names.get("translation") or []
    if len(translated) > 1 and not plural and not original and is_home(translated[0]):
        original, translated = translated[:-1], translated[-1:]
    first = translated or original
    both = bool(translated and original)
    return _Names(
        first[0] if first else None,
        translated[0] if both else None,
        original[0] if both else None,
        tuple(first[1:]),
        address,
        jurisdiction,
    )
