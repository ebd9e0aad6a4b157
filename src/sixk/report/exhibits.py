"""The text of a report's own document → the exhibits it lists: from an index, a table, a list of contents, enclosures or sentences.

Filers number as they like (Item 601 does not apply to Form 6-K): "99.1", "1", "1.1", "A", "I", "a)", "Annex A", or not at all.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sixk.report import mentions, rows
from sixk.report.lines import Line, Span, lines, squeeze
from sixk.report.rows import Listed, Rules

_LISTED = Rules(own=False, listed=True)
_OWN_LISTED = Rules(own=True, listed=True)
_OWN = Rules(own=True, listed=False)


class Index(NamedTuple):
    rows: tuple[Listed, ...]
    span: Span | None
    """Where the first list stands, with its heading, without the prose."""
    spans: tuple[Span, ...] = ()
    """Where all lists stand: filers like to list the same exhibits on the cover and at the end."""


_OWN_HEAD = re.compile(
    r"(?:form 6-k\W{1,4})?(?:exhibit\s+(?:index|list|table)|index\s+(?:to|of)\s+(?:the\s+)?exhibits?|lists?\s+of\s+exhibits?\b.{0,60}|exhibits?|"
    r"(?:\(?[a-z]\)|[a-z]\.|\d\.)\s*exhibits?|financial\s+statements\s+and\s+exhibits?|item\s+\d{1,2}(?:\.\d\d)?\W{1,4}(?:financial\s+statements\s+and\s+)?exhibits?|"
    r"exhibits?\s+(?:furnished|filed|attached|submitted)\b.{0,40})"
)
_HEAD = re.compile(
    r"(?:form 6-k\W{1,4})?(?:table\s+of\s+contents|contents(?:\s+of\s+this\s+report)?|index|table\s+of\s+documents\b.{0,40}|documents?\s+(?:furnished|included|attached|submitted|filed)\b.{0,40}|"
    r"list\s+of\s+(?:documents|materials|attachments|announcements|press\s+releases)\b.{0,40}|"
    r"(?:regulatory\s+|stock\s+exchange\s+)?(?:announcements|press\s+releases|notices)(?:\s+(?:made|released|issued|furnished)\b.{0,80})?|submitted\s+herewith|attachments?|(?:report|announcements?|documents?)\s+index|items?|information\s+furnished\s+(?:on|in|under)\s+this\s+form)"
)
_SAYS = re.compile(r"\b(?:furnish|files\b|filed|filing|herewith|attached|submit|comprises|contains|enclosed|enclosing|annexed)")
_PAPER = r"(?:documents|materials|announcements|releases|notices|notifications|reports|exhibits)"
_FOLLOWING = re.compile(rf"\bfollowing (?:[a-z]+ ){{0,2}}{_PAPER}\b")
_CLAUSES = re.compile(r"\bthat(?: (?!follow|are\b|is\b|were\b|was\b)[^ :]+){0,4} ?:\Z")
"""A sentence broken off in a clause: what follows are its ends ("announces that the Company:"), not documents."""
_EDGES = " \t\f*_-=.:;|[](){}\"'\u2022\u2013\u2014\u00b7"


def _is_own_head(low: str) -> bool:
    """Whether a line is the heading of a list of exhibits, or a sentence that ends before one ("the following exhibits:")."""
    if "exhibit" not in low or len(low) > 190:
        return False
    plain = low.strip(_EDGES)
    if _OWN_HEAD.fullmatch(plain) is not None:
        return True
    return "following exhibit" in plain or (
        "exhibits" in plain and low.rstrip().endswith(":") and _SAYS.search(plain) is not None
    )


def _is_head(low: str) -> bool:
    """Whether a line is the heading of a list of contents, or a sentence that says that the documents below are furnished."""
    if len(low) > 260:
        return False
    plain = low.strip(_EDGES)
    if _HEAD.fullmatch(plain) is not None:
        return True
    ended = low.rstrip()
    if not ended.endswith(":") or _CLAUSES.search(ended):
        return False
    return _SAYS.search(plain) is not None or _FOLLOWING.search(plain) is not None


_ENCLOSURES = re.compile(r"\W*enclosures?(?:\s*[\[(]s[\])])?\s*(?P<c>:|\Z)\s*(?P<d>.*)\Z", re.S)
_DOCUMENT_WORD = re.compile(
    r"releases?|announcements?|facts?|reports?|notices?|letters?|statements?|results|circulars?|minutes|presentations?|notifications?|resolutions?|agreements?|opinion|"
    r"consent|forms?|shareholding|voting rights|transactions?|returns?|decisions?|decision|prospectus|information|press|disclosure|exhibit|summary|translation|(?:19|20)\d\d"
)


def read(text: str, folded: str, start: int, end: int, signed: list[Span]) -> Index:
    """The exhibits listed in ``text[start:end]``, which begins behind the cover page. ``signed`` are the signature blocks."""
    found_rows: list[Listed] = []
    spans: list[Span] = []
    for a, b in _windows(folded, start, end, signed):
        last = a
        for first in _candidates(folded, a, b, start):
            if first < last:
                continue
            stop = folded.find("\n", first, b)
            low = folded[first : stop if stop >= 0 else b].strip(" \t\f\v")
            if not low or not _opens(low, first, start, signed):
                continue
            found = lines(text, first, min(b, first + 12_000), limit=160)
            if not found:
                continue
            block, following = _block(text, folded, found, start, signed, first_list=not found_rows)
            last = first + 1
            if block:
                last = found[following].start if following < len(found) else found[-1].end
                spans.append((found[0].start, block[-1].span[1]))
                found_rows.extend(block)
    numbered = [row for row in found_rows if row.number]
    if not numbered:
        stop = signed[0][0] if signed else end
        prose = mentions.read(text, folded, start, min(end, start + 20_000), stop)
        if prose:
            return Index(tuple(prose), spans[0] if spans else None, tuple(spans))
    return Index(tuple(_merged(found_rows)), spans[0] if spans else None, tuple(spans))


_WORDS = (
    "exhibit", "ex-99", "ex. 99", "annex", "appendix", "contents", "index", "enclosure", "documents", "attachment", "items", "item\n", "submitted herewith", "list of",
    "information furnished", "document 1", "announcements\n", "releases\n",
)  # fmt: skip


def _candidates(folded: str, start: int, end: int, cover: int) -> list[int]:
    """Starts of the lines that hold a word that a list begins with, and of those that announce one with a colon, in order."""
    found: set[int] = set()
    for word in _WORDS:
        at = folded.find(word, start, end)
        while at >= 0:
            found.add(max(folded.rfind("\n", start, at) + 1, start))
            at = folded.find("\n", at + len(word) - 1, end)  # one hit a line is enough
            at = folded.find(word, at, end) if at >= 0 else -1
    near = min(end, cover + 2_500)
    at = folded.find(":\n", start, near)
    while at >= 0:
        found.add(max(folded.rfind("\n", start, at) + 1, start))
        at = folded.find(":\n", at + 1, near)
    if "annex" in folded[start:near]:
        found.update(start + m.start() for m in re.finditer(r"^[ \t]*1[.)]", folded[start:near], re.M))
    return sorted(found)


def _opens(low: str, at: int, start: int, signed: list[Span]) -> bool:
    """Whether a list may begin at a line: the cheap part of ``_block``."""
    return (
        low.startswith(
            (
                "ex",
                "annex",
                "appendix",
                "enclosure",
                "attachment ",
                "document ",
                "announcement ",
                "(",
                "\u2022",
                "o ",
                "-",
                "*",
                "1.",
                "1)",
            )
        )
        or low[1:2] in (")", ".")
        or low[2:3] == "."
        or _is_own_head(low)
        or (_is_head(low) and (_near(at, start, signed) or _closes(low, at, signed)))
    )


_NAMES = ("exhibit index", "index to exhibits", "index of exhibits", "exhibit list", "list of exhibits", "exhibits\n")


def _windows(folded: str, start: int, end: int, signed: list[Span]) -> list[Span]:
    """Where lists stand: behind the cover, around the signatures, under their own headings."""
    wanted = [(start, start + 10_000)]
    if end - start > 10_000:
        wanted += [(max(start, a - 4_000), b + 4_000) for a, b in signed]
        for name in _NAMES:
            at = folded.find(name, start + 6_000, end)
            while at >= 0 and len(wanted) < 40:
                wanted.append((max(start, folded.rfind("\n", 0, at) + 1), at + 6_000))
                at = folded.find(name, at + 6_000, end)
    out: list[Span] = []
    for a, b in sorted((a, min(b, end)) for a, b in wanted):
        if b < end:
            line = folded.find("\n", b, end)
            b = end if line < 0 else line
        if out and a <= out[-1][1]:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        elif a < b:
            out.append((a, b))
    return out


def _merged(rows: list[Listed]) -> list[Listed]:
    """One row for each number, the first that says something; rows without number once each."""
    out: list[Listed] = []
    for row in rows:
        same = next((i for i, seen in enumerate(out) if _key(seen) == _key(row)), None)
        if same is None:
            out.append(row)
        elif not out[same].description and row.description:
            out[same] = out[same]._replace(description=row.description)
    if any(row.number for row in out):
        out = [row for row in out if row.number]
    return out


def _key(row: Listed) -> str:
    return row.number.lower().strip(".()") if row.number else "=" + re.sub(r"\W+", "", (row.description or "").lower())


def _heads(low: str) -> bool:
    return _is_own_head(low) or rows.COLUMN_HEAD.match(low) is not None


def _block(
    text: str, folded: str, found: list[Line], start: int, signed: list[Span], *, first_list: bool
) -> tuple[list[Listed], int]:
    """The list that begins at the first line, if one does, and the line behind it."""
    line = found[0]
    low = folded[line.start : line.end]
    near = _near(line.start, start, signed)
    if match := _ENCLOSURES.match(low):
        return _enclosed(text, folded, found, match) if line.start - start < 2_500 else ([], 1)
    if _heads(low):
        return rows.read(folded, found, 1, _OWN_LISTED)
    if (near or _closes(low, line.start, signed)) and _is_head(low):
        return _contents(text, folded, found, low)
    if low[:2] in ("1.", "1)") and line.start - start < 2_500:
        listed, following = rows.read(folded, found, 0, _LISTED)
        if any(_names_annex(row) for row in listed):
            return [row for row in listed if _names_annex(row)], following
    if near and low.startswith(("enclosure ", "attachment ", "document ", "announcement ")):
        numbered, following = rows.read(folded, found, 0, _LISTED)
        if numbered:
            return numbered, following
    exhibit = rows.exhibit_row(low)
    if exhibit and not rows.heads_text(exhibit) and (exhibit.group("d").strip() or exhibit.group("s").strip() == ":"):
        return rows.read(folded, found, 0, _OWN)
    if near and first_list and exhibit and _alternate(folded, found):
        return rows.read(folded, found, 0, _OWN_LISTED)
    if rows.parted_cells(found, 0):
        return rows.read(folded, found, 0, _OWN)
    return [], 1


def _alternate(folded: str, found: list[Line]) -> bool:
    """Whether numbers and descriptions stand in lines of their own, by turns: "Exhibit 1.1", "Voting rights", "Exhibit 1.2", ..."""
    if len(found) < 3 or len(found[1].text) > 240:
        return False
    first, second, third = (folded[line.start : line.end] for line in found[:3])
    one, other = rows.exhibit_row(first), rows.exhibit_row(third)
    if one is None or other is None or rows.exhibit_row(second) is not None:
        return False
    return one.group("n") != other.group("n")


def _names_annex(row: Listed) -> bool:
    """Whether a numbered row gave its annex a name of its own: "1. Notes to the accounts (Annex B)"."""
    return row.number is not None and row.number[0].isalpha() and len(row.number) > 5


def _contents(text: str, folded: str, found: list[Line], low: str) -> tuple[list[Listed], int]:
    """The rows below the heading of a list of contents: documents only, not the sections of the report's own text."""
    listed, following = rows.read(folded, found, 1, _LISTED)
    plain = low.strip(_EDGES).removeprefix("form 6-k").strip(_EDGES)
    if listed and (_long(listed) or _is_form(listed)):
        return [], 1
    if not listed:
        if plain.startswith(
            ("table of contents", "contents", "index", "table of documents", "documents", "document", "list of")
        ):
            return rows.plain(text, folded, found, 1, _heads)
        if any(word in plain for word in _PAPERS):
            bulleted, following = rows.plain(text, folded, found, 1, _heads)
            return (bulleted, following) if bulleted and all(len(r.description or "") < 200 for r in bulleted) else ([], 1)
        return [], 1
    headed = plain.startswith(("item", "table of contents", "contents", "index"))
    if not headed:
        # A sentence that ends in a colon may open any list: only one of documents is meant.
        documents = [r for r in listed if r.kind == "exhibit" or _DOCUMENT_WORD.search((r.description or "").lower())]
        if not (documents and _PAPERS_NAMED.search(plain)):
            listed = documents
    if headed and any(row.kind == "item" for row in listed) and _is_outline(listed, folded):
        return [], following
    return listed, following


_PAPERS_NAMED = re.compile(rf"\b{_PAPER}\b[^.]{{0,60}}\Z")
_PAPERS = ("documents", "materials", "releases", "announcements", "information", "exhibits")


def _long(rows: list[Listed]) -> bool:
    """Whether the rows are paragraphs of a text, not names of documents."""
    sizes = sorted(len(row.description or "") for row in rows)
    return sizes[len(sizes) // 2] > 350


def _is_form(rows: list[Listed]) -> bool:
    """Whether the rows are the points of a form that is filled in, as the markets of Taipei and Seoul have them ("4. Record date: ...")."""
    points = [row for row in rows if row.number is not None and row.number.isdigit() and ":" in (row.description or "")]
    return len(rows) > 3 and len(points) * 2 > len(rows)


def _is_outline(rows: list[Listed], folded: str) -> bool:
    """Whether the items are the sections of this very text, which repeats them as its headings ("2. FINANCIAL STATEMENTS")."""
    at = rows[-1].span[1]
    again = 0
    for row in rows:
        words = re.findall(r"[a-z0-9]+", (row.description or "").lower())[:2]
        if not words or not row.number:
            continue
        if row.number.isalpha():
            words = words[:0]  # "IV. Agenda" for "IV. Matters to be voted on": the numeral alone tells
        number = re.escape(row.number.lower().rstrip(".")) + r"\W{0,8}\s*" + r"\W+".join(map(re.escape, words))
        again += bool(re.search(r"[\n\f][ \t]*(?:item\s+)?" + number, folded[at : at + 60_000]))
    return again * 2 > len(rows)


def _near(at: int, start: int, signed: list[Span]) -> bool:
    """Whether a plain heading stands where a list of contents stands: behind the cover or behind the signature."""
    return at - start < 1600 or any(0 <= at - end < 400 for _, end in signed)


def _closes(low: str, at: int, signed: list[Span]) -> bool:
    """Whether a sentence names the documents that are attached, at the end of the text, right above the signature."""
    return any(0 <= begin - at < 1_200 for begin, _ in signed) and low.rstrip().endswith(":") and bool(_FOLLOWING.search(low))


def _enclosed(text: str, folded: str, found: list[Line], match: re.Match[str]) -> tuple[list[Listed], int]:
    """Enclosures: on the line of the word or below it, with numbers or without."""
    line = found[0]
    rest = squeeze(line.text[match.start("d") : match.end("d")])
    if not rest:
        second = found[1] if len(found) > 1 else None
        low = folded[second.start : second.end] if second else ""
        if second and rows.starts(second, low, _LISTED, last=None, begun=False):
            return rows.read(folded, found, 1, _LISTED)
        return rows.plain(text, folded, found, 1, _heads, most=3)
    parts = [rest]
    j = 1
    while j < len(found) and not found[j].blank and not found[j].page and not rows.ends(found, j, folded, begun=True):
        parts.append(found[j].text)
        j += 1
    return [Listed(None, rows.describe(parts), (line.start, found[j - 1].end), "plain")], j
