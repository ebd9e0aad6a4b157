"""The text of a report's own document → the exhibits it lists: from an index, a table, a list of contents, enclosures or sentences.

Filers number as they like (Item 601 does not apply to Form 6-K): "99.1", "1", "1.1", "A", "I", "a)", "Annex A", or not at all.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sixk.report.lines import Line, Span, is_rule, lines, squeeze


class Listed(NamedTuple):
    """A row of an index: ``number`` as printed, None for rows without one; ``span`` where the row stands."""

    number: str | None
    description: str | None
    span: Span
    kind: str
    """"exhibit" under that word, "number" under a heading, "item" in a list of contents, "plain" without number, "prose" in a sentence."""


class Index(NamedTuple):
    rows: tuple[Listed, ...]
    span: Span | None
    """Where the first list stands, with its heading, without the prose."""
    spans: tuple[Span, ...] = ()
    """Where all lists stand: filers like to list the same exhibits on the cover and at the end."""


NUMBER = r"(?:\d{1,3}(?:\.\d{1,3}|\.[a-z]\b)?(?:\([a-z0-9]{1,2}\))?(?![\d/%]|,\d)|[a-z](?![a-z'])|[ivx]{1,4}(?![a-z']))"
_LEAD = r"(?:[\u2022\u00b7*o-]\s+)?(?:\(?[a-z0-9]{1,2}[).]\s*)?"
_EXHIBIT_ROW = re.compile(
    rf"{_LEAD}(?:exhibit(?:\s+|(?=\d))|ex(?:h\.|[-.])\s?(?=\d))(?:(?:no|number|nos)\b\.?)?\s*[:#]?\s*(?P<n>{NUMBER})\)?(?P<s>\s*[*\u2020]*\s*(?:[:.)\u2013-]+|\t|(?=\s)|\Z))\s*(?P<d>.*)\Z",
    re.S,
)
_ANNEX_ROW = re.compile(
    r"(?P<n>(?:annex(?:e|ure)?|appendix)\s+(?:[a-z]|\d{1,2}|[ivx]{1,4}))(?P<s>\s*[:.)\u2013-]+\s*|\t|\s{2,}|\Z)(?P<d>.*)\Z",
    re.S,
)
_OTHER_ROW = re.compile(
    rf"(?:(?:attachment|enclosure|document|announcement|item|press release)\s+(?:no\.?\s*)?|no\.\s*)(?P<n>{NUMBER})(?P<s>\s*[:.)\u2013-]+\s*|\t|\s{{2,}}|\s+(?=\D)|\Z)(?P<d>.*)\Z",
    re.S,
)
_NUMBER_ROW = re.compile(
    rf"\(?(?P<n>{NUMBER})\)?(?P<s>[*\u2020+#]*(?:\s*[.):\u2013-]+(?!\d)[*\u2020]*)?(?:\s+|\t|\Z))(?P<d>.*)\Z", re.S
)
_TRAIL = re.compile(r"\(\s*(?P<n>(?:annex(?:e|ure)?|appendix|exhibit)\s+(?:[a-z]|\d{1,2}))\s*\)\s*\.?\Z")

_OWN_HEAD = re.compile(
    r"(?:form 6-k\W{1,4})?(?:exhibit\s+(?:index|list|table)|index\s+(?:to|of)\s+(?:the\s+)?exhibits?|lists?\s+of\s+exhibits?\b.{0,60}|exhibits?|"
    r"(?:\(?[a-z]\)|[a-z]\.|\d\.)\s*exhibits?|financial\s+statements\s+and\s+exhibits?|item\s+\d{1,2}(?:\.\d\d)?\W{1,4}(?:financial\s+statements\s+and\s+)?exhibits?|"
    r"exhibits?\s+(?:furnished|filed|attached|submitted)\b.{0,40})"
)
_HEAD = re.compile(
    r"(?:form 6-k\W{1,4})?(?:table\s+of\s+contents|contents(?:\s+of\s+this\s+report)?|index|table\s+of\s+documents\b.{0,40}|documents?\s+(?:furnished|included|attached|submitted|filed)\b.{0,40}|"
    r"list\s+of\s+(?:documents|materials|attachments)\b.{0,40}|submitted\s+herewith|attachments?|(?:report|announcements?|documents?)\s+index|items?|information\s+furnished\s+(?:on|in|under)\s+this\s+form)"
)
_SAYS = (
    "furnish", "files", "filed", "filing", "herewith", "attached", "submit", "comprises", "contains", "enclosed", "enclosing", "annexed",
)  # fmt: skip
_EDGES = " \t\f*_-=.:;|[](){}\"'\u2022\u2013\u2014\u00b7"


def _is_own_head(low: str) -> bool:
    """Whether a line is the heading of a list of exhibits, or a sentence that ends before one ("the following exhibits:")."""
    if "exhibit" not in low or len(low) > 190:
        return False
    plain = low.strip(_EDGES)
    if _OWN_HEAD.fullmatch(plain) is not None:
        return True
    return "following exhibit" in plain or (
        "exhibits" in plain and low.rstrip().endswith(":") and any(word in plain for word in _SAYS)
    )


def _is_head(low: str) -> bool:
    """Whether a line is the heading of a list of contents, or a sentence that says that the documents below are furnished."""
    if len(low) > 260:
        return False
    plain = low.strip(_EDGES)
    return _HEAD.fullmatch(plain) is not None or (low.rstrip().endswith(":") and any(word in plain for word in _SAYS))


_ENCLOSURES = re.compile(r"\W*enclosures?(?:\s*[\[(]s[\])])?\s*(?P<c>:|\Z)\s*(?P<d>.*)\Z", re.S)
_COLUMN_HEAD = re.compile(
    r"exhibits?\b(?:\s{0,4}(?:no|nos|number|numbers)\b)?[\W_]{0,80}(?:description|title|document|name)s?\b[^\n]{0,40}\Z"
)
_COLUMN_WORDS = frozenset(
    "exhibit exhibits number numbers no nos description descriptions page pages item items document of the title sequentially numbered date location name and".split()
)


def _is_columns(low: str) -> bool:
    """Whether a line holds nothing but the names of columns."""
    words = re.findall(r"[a-z0-9]+", low) if len(low) < 160 else ["x"]
    return all(word in _COLUMN_WORDS for word in words)


_STOP = re.compile(
    r"\W*(?:signatures?\W*\Z|signatures?\s+page\W*\Z|pursuant\s+to\s+the\s+requirements?|forward[- ]looking\s+statements?\W*\Z|quicklinks|indicate\s+by\s+check|\*\s|"
    r"safe\s+harbo|incorporation\s+by\s+reference\W*\Z|explanatory\s+note\W*\Z|for\s+immediate\s+release)"
)
_SIGNATURE_ROW = re.compile(r"\W*(?:\(?[a-z0-9]{1,3}[.)]\s*)?signatures?(?:\s+pages?)?[\s.\d_-]*\Z")
_DOCUMENT_WORD = re.compile(
    r"releases?|announcements?|facts?|reports?|notices?|letters?|statements?|results|circulars?|minutes|presentations?|notifications?|resolutions?|agreements?|opinion|"
    r"consent|forms?|shareholding|voting rights|transactions?|returns?|decisions?|decision|prospectus|information|press|disclosure|exhibit|summary|translation|(?:19|20)\d\d"
)
_PAGE = re.compile(r"[\s.\u2026_\u2013\u2014-]*(?:\bp(?:age|\.)?\s*)?(?:\d{1,3}|\u2014|-)\s*\Z")


def read(text: str, folded: str, start: int, end: int, signed: list[Span]) -> Index:
    """The exhibits listed in ``text[start:end]``, which begins behind the cover page. ``signed`` are the signature blocks."""
    rows: list[Listed] = []
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
            block, following = _block(text, folded, found, 0, start, signed)
            last = first + 1
            if block:
                last = found[following].start if following < len(found) else found[-1].end
                spans.append((found[0].start, block[-1].span[1]))
                rows.extend(block)
    numbered = [row for row in rows if row.number]
    if not numbered:
        stop = signed[0][0] if signed else end
        prose = _prose(text, folded, start, min(end, start + 20_000), stop)
        if prose:
            return Index(tuple(prose), spans[0] if spans else None, tuple(spans))
    return Index(tuple(_merged(rows)), spans[0] if spans else None, tuple(spans))


_WORDS = (
    "exhibit", "ex-99", "ex. 99", "annex", "appendix", "contents", "index", "enclosure", "documents", "attachment", "items", "item\n", "submitted herewith", "list of",
    "information furnished",
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
        low.startswith(("ex", "annex", "appendix", "enclosure", "(", "\u2022", "o ", "-", "*", "1.", "1)"))
        or low[1:2] in (")", ".")
        or low[2:3] == "."
        or _is_own_head(low)
        or (_is_head(low) and _near(at, start, signed))
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


def _block(text: str, folded: str, found: list[Line], i: int, start: int, signed: list[Span]) -> tuple[list[Listed], int]:
    """The list that begins at line ``i``, if one does, and the line behind it."""
    line = found[i]
    low = folded[line.start : line.end]
    if match := _ENCLOSURES.match(low):
        if line.start - start > 2500:
            return [], i + 1
        return _enclosed(text, folded, found, i, match)
    own = _is_own_head(low)
    head = not own and _is_head(low) and _near(line.start, start, signed)
    if not own and _COLUMN_HEAD.match(low):
        return _rows(text, folded, found, i + 1, own=True, listed=True)
    if own or head:
        rows, following = _rows(text, folded, found, i + 1, own=own, listed=True)
        if head and rows and _long(rows):
            return [], i + 1
        if head and not rows and re.match(r"\W*(?:table of )?(?:contents|index|documents)", low):
            return _plain(text, folded, found, i + 1)
        if head:
            itemised = re.fullmatch(r"\W*items?\W*", low) is not None
            rows = [r for r in rows if r.kind == "exhibit" or itemised or _DOCUMENT_WORD.search((r.description or "").lower())]
            outline = re.match(r"\W*(?:form 6-k\W+)?(?:table\s+of\s+contents|contents|index|items?)\b", low)
            if outline and any(row.kind == "item" for row in rows) and _is_outline(rows, folded):
                return [], following
        return rows, following
    if low[:2] in ("1.", "1)") and line.start - start < 2500:
        rows, following = _rows(text, folded, found, i, own=False, listed=True)
        named = [row for row in rows if row.number and row.number[0].isalpha() and len(row.number) > 5]
        if named:
            return named, following
    if low.startswith(("ex", "annex", "appendix", "(", "\u2022", "o ", "-", "*")) or low[1:2] in ").":
        match = _EXHIBIT_ROW.match(low) or _ANNEX_ROW.match(low)
        if (
            match
            and (match.group("d").strip() or match.group("s").strip() == ":" or _split_cells(found, i, folded))
            and not _caption_of_text(found, i, folded, match)
        ):
            return _rows(text, folded, found, i, own=True, listed=False)
    if low == "exhibit\t" or (line.cells and line.cells[0].lower() == "exhibit" and _split_cells(found, i, folded)):
        return _rows(text, folded, found, i, own=True, listed=False)
    return [], i + 1


def _long(rows: list[Listed]) -> bool:
    """Whether the rows are paragraphs of a text, not names of documents."""
    sizes = sorted(len(row.description or "") for row in rows)
    return sizes[len(sizes) // 2] > 350


def _is_outline(rows: list[Listed], folded: str) -> bool:
    """Whether the items are the sections of this very text, which repeats them as its headings ("2. FINANCIAL STATEMENTS")."""
    at = rows[-1].span[1]
    again = 0
    for row in rows:
        words = re.findall(r"[a-z0-9]+", (row.description or "").lower())[:2]
        if not words or not row.number:
            continue
        number = re.escape(row.number.lower().rstrip(".")) + r"\W{0,8}\s*" + r"\W+".join(map(re.escape, words))
        again += bool(re.search(r"[\n\f][ \t]*(?:item\s+)?" + number, folded[at : at + 60_000]))
    return again * 2 > len(rows)


def _near(at: int, start: int, signed: list[Span]) -> bool:
    """Whether a plain heading stands where a list of contents stands: behind the cover or behind the signature."""
    return at - start < 1600 or any(0 <= at - end < 400 for _, end in signed)


def _split_cells(found: list[Line], i: int, folded: str) -> bool:
    """A row whose cells "Exhibit / 1.1" and "Total / Voting Rights" came as two lines."""
    if i + 1 >= len(found) or "\t" not in found[i].text or "\t" not in found[i + 1].text:
        return False
    first, second = found[i].cells, found[i + 1].cells
    if len(first) > 1 and _is_columns(first[1].lower()):
        return False
    return bool(first and second) and first[0].lower() == "exhibit" and re.fullmatch(NUMBER, second[0].lower()) is not None


def _caption_of_text(found: list[Line], i: int, folded: str, match: re.Match[str]) -> bool:
    """Whether "Exhibit 1 ..." heads the exhibit's own text: a sentence follows in the same breath ("Exhibit 1 to this report is ...")."""
    rest = match.group("d")
    return bool(re.match(r"(?:to|of|hereto|attached|is|contains|which|and|,)\b", rest)) and match.group("s").strip() == ""


def _rows(text: str, folded: str, found: list[Line], i: int, *, own: bool, listed: bool) -> tuple[list[Listed], int]:
    """Rows from line ``i`` on. ``own`` tells that they are exhibits for sure; ``listed`` that a heading stands above."""
    rows: list[Listed] = []
    open_row: list[str] = []
    number: str | None = None
    span = [0, 0]
    kind = ""
    begun = False
    last: int | None = None
    blanks = 0

    def close() -> None:
        nonlocal begun
        if begun:
            description = _description(open_row)
            label = number
            if description and (trail := _TRAIL.search(description.lower())):
                label = description[trail.start("n") : trail.end("n")]
                description = description[: trail.start()].rstrip() or None
            rows.append(Listed(label, description, (span[0], span[1]), kind))
        begun = False

    j = i
    skipped = 0
    while j < len(found):
        line = found[j]
        low = folded[line.start : line.end]
        if is_rule(line.text):
            j += 1
            continue
        if _STOP.match(low) and not (
            _SIGNATURE_ROW.match(low) and (not rows or line.blank == 0) and not _signs(found, j, folded)
        ):
            break
        if _SIGNATURE_ROW.match(low):
            if _signs(found, j, folded):
                break
            close()
            j += 1
            continue
        if _is_columns(low) and not _EXHIBIT_ROW.match(low) and not (_split_cells(found, j, folded)):
            if begun and rows and not own:
                break
            j += 1
            continue
        if _split_cells(found, j, folded):
            close()
            first, second = line.cells, found[j + 1].cells
            number, kind, begun = second[0], "exhibit", True
            open_row = [*first[1:], *second[1:]]
            span = [line.start, found[j + 1].end]
            j += 2
            continue
        started = _start(line, low, own=own, listed=listed, last=last, any_row=bool(rows or begun))
        if started is not None:
            label, rest, kind_ = started
            lone = not rest.strip()
            if lone and (rows or begun) and not listed and kind_ == "exhibit":
                break  # the caption of the first exhibit's own text
            if lone and kind_ == "exhibit" and (line.page or _repeats(rows, number if begun else None, label)):
                break
            if _repeats(rows, number if begun else None, label):
                break
            close()
            number, kind, begun = label, kind_, True
            open_row = [rest] if rest else []
            span = [line.start, line.end]
            last = int(label) if label.isdigit() else last
            skipped = 0
            j += 1
            continue
        if line.page and (begun or rows):
            break
        if not begun:
            skipped += 1
            if skipped > (3 if listed else 0) or len(line.text) > 400:
                break
            j += 1
            continue
        blanks = line.blank
        if blanks and open_row and not _hangs(open_row, low):
            upcoming = _next_start(found, j, folded, own=own, listed=listed, last=last)
            if upcoming is None:
                break
            close()
            j = upcoming
            continue
        open_row.append(squeeze(line.text))
        span[1] = line.end
        j += 1
        if sum(map(len, open_row)) > 1500:
            break
    close()
    return rows, j


def _hangs(open_row: list[str], low: str) -> bool:
    """Whether the description so far cannot be whole."""
    return open_row[-1].rstrip().endswith((",", " and", " of", " the", "(", ":")) or (
        low[:1].islower() and low[0] == low[0] and low[:1] == ""
    )


def _signs(found: list[Line], j: int, folded: str) -> bool:
    """Whether the line "SIGNATURE" heads the block of signatures, not a row of the list."""
    return any(
        "pursuant" in folded[line.start : line.end][:40] or "duly caused" in folded[line.start : line.end]
        for line in found[j + 1 : j + 4]
    )


def _repeats(rows: list[Listed], number: str | None, label: str) -> bool:
    key = label.lower().strip(".()")
    return any(row.number and row.number.lower().strip(".()") == key for row in rows) or (
        number is not None and number.lower().strip(".()") == key
    )


def _next_start(found: list[Line], j: int, folded: str, *, own: bool, listed: bool, last: int | None) -> int | None:
    """The next row within two lines, where a heading or a note stands between rows."""
    for k in range(j + 1, min(j + 3, len(found))):
        low = folded[found[k].start : found[k].end]
        started = _start(found[k], low, own=own, listed=listed, last=last, any_row=True)
        if (
            started is not None
            and started[1].strip()
            and not found[k].page
            and (last is None or not started[0].isdigit() or int(started[0]) == last + 1)
        ):
            return k
    return None


def _start(line: Line, low: str, *, own: bool, listed: bool, last: int | None, any_row: bool) -> tuple[str, str, str] | None:
    """(number, rest of the line, kind) where a line begins a row."""
    match = _EXHIBIT_ROW.match(low)
    if match and not _sentence(match):
        return _cut(line, match, "exhibit")
    match = _ANNEX_ROW.match(low)
    if match:
        return _cut(line, match, "exhibit")
    if not listed:
        return None
    match = _OTHER_ROW.match(low)
    if match and (own or match.group("d").strip()):
        return _cut(line, match, "number" if own else "item")
    match = _NUMBER_ROW.match(low)
    if match is None:
        return None
    label, rest, separator = match.group("n"), match.group("d"), match.group("s")
    if label.isdigit() and not any_row and int(label) > 20 and int(label) != 99:
        return None
    if label.isdigit() and last is not None and not last < int(label) <= last + 3:
        return None
    if not label[0].isdigit() and separator.strip() == "" and "\t" not in separator and not low.startswith("("):
        return None
    if _is_date_line(low) or (not rest.strip() and (not own or "." not in low)):
        return None
    if rest[:1].isdigit() and "." not in label and "\t" not in line.text and not separator.strip():
        return None
    return _cut(line, match, "number" if own else "item")


_DATE_LINE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?:19|20)\d\d"
)


def _is_date_line(low: str) -> bool:
    return _DATE_LINE.match(low) is not None


def _sentence(match: re.Match[str]) -> bool:
    return match.group("s").strip() == "" and bool(
        re.match(
            r"(?:to|of|hereto|attached|is|contains|which|and|or|as|in|shall|will|are|hereof)\b|,", match.group("d").lstrip()
        )
    )


def _cut(line: Line, match: re.Match[str], kind: str) -> tuple[str, str, str]:
    number = squeeze(line.text[match.start("n") : match.end("n")])
    if kind == "exhibit" and len(number) < 4:
        number = number.upper()
    return number, line.text[match.start("d") : match.end("d")], kind


def _description(parts: list[str]) -> str | None:
    cells = [cell for part in parts for cell in re.split(r"\t| {3,}", part)]
    cells = [squeeze(cell) for cell in cells if squeeze(cell)]
    while cells and (re.fullmatch(r"(?:p(?:age|\.)?\s*)?\d{1,3}|\u2014|-|n/a", cells[-1].lower())) and len(cells) > 1:
        cells.pop()
    joined = squeeze(" ".join(cells))
    joined = re.sub(r"[\s.\u2026_]{4,}\d{0,3}\Z", "", joined)
    return joined.strip(" :;\t") or None


def _enclosed(text: str, folded: str, found: list[Line], i: int, match: re.Match[str]) -> tuple[list[Listed], int]:
    """Enclosures: on the line of the word or below it, with numbers or without."""
    line = found[i]
    rest = squeeze(line.text[match.start("d") : match.end("d")])
    opens = i + 1 < len(found) and _start(
        found[i + 1], folded[found[i + 1].start : found[i + 1].end], own=False, listed=True, last=None, any_row=False
    )
    if opens and not rest:
        return _rows(text, folded, found, i + 1, own=False, listed=True)
    if rest:
        parts = [rest]
        j = i + 1
        while (
            j < len(found)
            and not found[j].blank
            and not found[j].page
            and not _STOP.match(folded[found[j].start : found[j].end])
        ):
            parts.append(found[j].text)
            j += 1
        return [Listed(None, _description(parts), (line.start, found[j - 1].end), "plain")], j
    return _plain(text, folded, found, i + 1, most=3)


_BULLET = re.compile(r"[\u2022\u00b7o*\u2013\u2014-]\s+")


def _plain(text: str, folded: str, found: list[Line], i: int, most: int = 24) -> tuple[list[Listed], int]:
    """Rows without numbers: each line (with the lines that hang on it) is a document."""
    rows: list[Listed] = []
    j = i
    while j < len(found) and len(rows) < most:
        line = found[j]
        low = folded[line.start : line.end]
        if _is_own_head(low) or _COLUMN_HEAD.match(low):
            break
        if (
            line.page
            and rows
            or _STOP.match(low)
            and _signs(found, j, folded)
            or len(line.text) > 240
            or low.startswith(("pursuant", "this report"))
        ):
            break
        if rows and line.blank > 0 and "\t" not in line.text and not _BULLET.match(low):
            break
        j += 1
        if (
            is_rule(line.text)
            or _SIGNATURE_ROW.match(low)
            or _is_columns(low)
            or low in ("page",)
            or re.fullmatch(r"\d{1,3}", low)
        ):
            continue
        cell = _BULLET.sub("", line.text, count=1) if _BULLET.match(low) else line.text
        if rows and line.blank == 0 and (cell[:1].islower() or _indented(text, line, found[j - 2])) and not _BULLET.match(low):
            before = rows.pop()
            rows.append(before._replace(description=squeeze(f"{before.description} {cell}"), span=(before.span[0], line.end)))
            continue
        description = _description([cell])
        if description and re.search(r"[A-Za-z]{3}", description):
            rows.append(Listed(None, description, (line.start, line.end), "plain"))
    return rows, j


def _indented(text: str, line: Line, before: Line) -> bool:
    """Whether a line hangs below the one before (set further to the right)."""
    return _indent(text, line) > _indent(text, before) + 1


def _indent(text: str, line: Line) -> int:
    return line.start - (text.rfind("\n", 0, line.start) + 1)


_MENTION = re.compile(
    rf"exhibits?\s+(?:no\.?\s*)?(?P<n>{NUMBER})(?P<more>(?:\s*(?:,|and|&|to|through|-)\s*(?:and\s+)?(?:exhibit\s+)?\d{{1,3}}(?:\.\d{{1,2}})?(?![\d,/%]))*)"
)
_ELSEWHERE = re.compile(
    r"\s*(?:when\b|(?:will|to)\s+be\s+(?:filed|furnished))|\s*(?:[\"')]*\s*)?to\s+(?:its|our|the)\s+(?:[\w'.-]+\s+){0,4}?form\s+6-k\s+(?:of|dated|furnished|filed)"
    r"|\s*(?:[\"')]*\s*)?(?:to|of|in|with)\s+(?:the|its|our|that|such)\s+(?:[\w'.-]+\s+){0,6}?(?:registration|annual\s+report|form\s+(?:20|f-|s-|8|40)|20-f|agreement|indenture|prospectus)"
)
_IS = re.compile(
    r"\s*(?:,\s*)?(?:(?:to|of)\s+this\s+(?:report|form\s+6-k)(?:\s+on\s+form\s+6-k)?|hereto|attached(?:\s+hereto)?|,?\s*which\s+follows,?|,)?\s*,?\s*(?:is|are|contains?|holds|consists\s+of|-|:)\s+"
)


def _prose(text: str, folded: str, start: int, end: int, stop: int) -> list[Listed]:
    """Exhibits that only sentences name: "Attached as Exhibit 1 is the press release ..."."""
    rows: list[Listed] = []
    at = start
    while (at := folded.find("exhibit", at, end)) >= 0:
        match = _MENTION.match(folded, at, end)
        at += 7
        if match is None or _is_caption(folded, match.start(), match.end()) or _ELSEWHERE.match(folded, match.end(), end):
            continue
        if match.start() > stop and not rows and stop > start:
            continue
        if rows and match.start() > rows[-1].span[1] + 1500:
            break
        label = text[match.start("n") : match.end("n")]
        if not label[0].isdigit() and not text[match.start("n")].isupper():
            continue
        description, span = _said(text, folded, match, start, end)
        for number in _numbers(label, match.group("more")):
            if not any(row.number == number for row in rows):
                rows.append(Listed(number, description, span, "prose"))
    return rows


def _numbers(first: str, more: str) -> list[str]:
    """The numbers of "Exhibits 99.1 to 99.5" or "99.1, 99.2 and 99.3"."""
    numbers = [first]
    for joint, number in re.findall(r"(,|and|&|to|through|-)\s*(?:and\s+)?(?:exhibit\s+)?(\d{1,3}(?:\.\d{1,2})?)", more):
        if joint in ("to", "through", "-") and "." in number and "." in numbers[-1]:
            stem, _, low = numbers[-1].partition(".")
            other, _, high = number.partition(".")
            if stem == other and int(low) < int(high) <= int(low) + 60:
                numbers.extend(f"{stem}.{k}" for k in range(int(low) + 1, int(high) + 1))
                continue
        numbers.append(number)
    return numbers


def _is_caption(folded: str, start: int, end: int) -> bool:
    """Whether the words are a line of their own: the caption of an exhibit's text."""
    line = folded.rfind("\n", 0, start) + 1
    stop = folded.find("\n", end)
    stop = len(folded) if stop < 0 else stop
    return not folded[line:start].strip(" \t\f[(") and len(folded[end:stop].strip(" \t:.)]")) < 3


_SENTENCE_END = re.compile(r"[.;](?=\s|\Z)(?<!\bltd\.)(?<!\bno\.)(?<!\binc\.)(?<!\bco\.)(?<!\bcorp\.)")


def _said(text: str, folded: str, match: re.Match[str], start: int, end: int) -> tuple[str | None, Span]:
    """What a sentence says of the exhibit that it names."""
    begin = max(start, match.start() - 500)
    for stop in _SENTENCE_END.finditer(folded, begin, match.start()):
        begin = stop.end()
    begin = max(begin, folded.rfind("\n\n", begin, match.start()))
    closing = _SENTENCE_END.search(folded, match.end(), min(end, match.end() + 900))
    paragraph = folded.find("\n\n", match.end(), end)
    close = min(
        x for x in (closing.start() if closing else end, paragraph if paragraph >= 0 else end, match.end() + 900) if x >= 0
    )
    said = _IS.match(folded, match.end(), end)
    if said is not None:
        return squeeze(text[said.end() : close]) or None, (begin, close)
    return squeeze(text[begin:close]) or None, (begin, close)
