"""Lines behind a heading → the rows of a list of documents: their numbers as printed, their descriptions over one line or several."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from sixk.report.lines import Line, Span, is_rule, squeeze


class Listed(NamedTuple):
    """A row of an index: ``number`` as printed, None for rows without one; ``span`` where the row stands."""

    number: str | None
    description: str | None
    span: Span
    kind: str
    """"exhibit" under that word, "number" under a heading, "item" in a list of contents, "plain" without number, "prose" in a sentence."""


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

COLUMN_HEAD = re.compile(
    r"exhibits?\b(?:\s{0,4}(?:no|nos|number|numbers)\b)?[\W_]{0,80}(?:description|title|document|name)s?\b[^\n]{0,40}\Z"
)
_COLUMN_WORDS = frozenset(
    "exhibit exhibits number numbers no nos description descriptions page pages item items document of the title sequentially numbered date location name and".split()
)


def is_columns(low: str) -> bool:
    """Whether a line holds nothing but the names of columns."""
    words = re.findall(r"[a-z0-9]+", low) if len(low) < 160 else ["x"]
    if len(words) > 1 and len(words[0]) == 1 and low.startswith("("):
        words = words[1:]  # "(d) Exhibits"
    return all(word in _COLUMN_WORDS for word in words)


_STOP = re.compile(
    r"\W*(?:signatures?\W*\Z|signatures?\s+page\W*\Z|pursuant\s+to\s+the\s+requirements?|forward[- ]looking\s+statements?\W*\Z|quicklinks|indicate\s+by\s+check|\*\s|"
    r"safe\s+harbo|incorporation\s+by\s+reference\W*\Z|explanatory\s+note\W*\Z|for\s+immediate\s+release)"
)
_SIGNATURE_ROW = re.compile(r"\W*(?:\(?[a-z0-9]{1,3}[.)]\s*)?signatures?(?:\s+pages?)?[\s.\d_-]*\Z")


class Rules(NamedTuple):
    """How rows are to be read: ``own`` that they are exhibits for sure, ``listed`` that a heading stands above them."""

    own: bool
    listed: bool


class _Open:
    """The row being read."""

    __slots__ = ("end", "kind", "number", "parts", "start")

    def __init__(self, number: str, kind: str, first: list[str], span: Span) -> None:
        self.number, self.kind, self.parts = number, kind, first
        self.start, self.end = span

    def closed(self) -> Listed:
        label: str | None = self.number
        description = describe(self.parts)
        if description and (trail := _TRAIL.search(description.lower())):
            label = description[trail.start("n") : trail.end("n")]
            description = description[: trail.start()].rstrip() or None
        return Listed(label, description, (self.start, self.end), self.kind)


def read(folded: str, found: list[Line], i: int, rules: Rules) -> tuple[list[Listed], int]:
    """Rows from line ``i`` on, and the line behind them."""
    rows: list[Listed] = []
    row: _Open | None = None
    last: int | None = None
    skipped = 0
    j = i
    while j < len(found):
        line = found[j]
        low = folded[line.start : line.end]
        if is_rule(line.text):
            j += 1
            continue
        if ends(found, j, folded, begun=bool(rows or row)):
            break
        if _SIGNATURE_ROW.match(low):
            if row:
                rows.append(row.closed())
                row = None
            j += 1
            continue
        parted = parted_cells(found, j)
        if is_columns(low) and not _EXHIBIT_ROW.match(low) and not parted:
            if row and rows and not rules.own:
                break
            j += 1
            continue
        if parted:
            if row:
                rows.append(row.closed())
            first, second = line.cells, found[j + 1].cells
            row = _Open(second[0], "exhibit", [*first[1:], *second[1:]], (line.start, found[j + 1].end))
            j += 2
            continue
        started = starts(line, low, rules, last=last, begun=bool(rows or row))
        if started is not None:
            label, rest, kind = started
            lone = not rest.strip()
            seen = [*(r.number or "" for r in rows), *([row.number] if row else [])]
            if _key(label) in map(_key, seen):
                break
            if lone and kind == "exhibit" and (line.page or (seen and not rules.listed)):
                break  # the caption of an exhibit's own text
            if row:
                rows.append(row.closed())
            row = _Open(label, kind, [] if lone else [rest], (line.start, line.end))
            last = int(label) if label.isdigit() else last
            skipped = 0
            j += 1
            continue
        if line.page and (row or rows):
            break
        if row is None:
            skipped += 1
            if skipped > (3 if rules.listed else 0) or len(line.text) > 400:
                break
            j += 1
            continue
        if line.blank and row.parts and not row.parts[-1].rstrip().endswith(_HANGING):
            upcoming = _next(found, j, folded, rules, last)
            if upcoming is None:
                break
            rows.append(row.closed())
            row = None
            j = upcoming
            continue
        row.parts.append(line.text)
        row.end = line.end
        j += 1
        if sum(map(len, row.parts)) > 1500:
            break
    if row:
        rows.append(row.closed())
    return rows, j


_HANGING = (",", " and", " of", " the", "(", ":")


def ends(found: list[Line], j: int, folded: str, *, begun: bool) -> bool:
    """Whether a list is over at line ``j``: a heading of something else, or the signature (a list may name that among its rows)."""
    low = folded[found[j].start : found[j].end]
    if _SIGNATURE_ROW.match(low):
        return signs(found, j, folded) or (begun and found[j].blank > 0 and bool(_STOP.match(low)))
    return _STOP.match(low) is not None


def signs(found: list[Line], j: int, folded: str) -> bool:
    """Whether the line "SIGNATURE" heads the block of signatures, not a row of the list."""
    following = (folded[line.start : line.end] for line in found[j + 1 : j + 4])
    return any("pursuant" in low[:40] or "duly caused" in low for low in following)


def _key(number: str) -> str:
    return number.lower().strip(".()")


def _next(found: list[Line], j: int, folded: str, rules: Rules, last: int | None) -> int | None:
    """The next row within two lines, where a heading or a note stands between rows."""
    for k in range(j + 1, min(j + 3, len(found))):
        low = folded[found[k].start : found[k].end]
        started = starts(found[k], low, rules, last=last, begun=True)
        if started is None or found[k].page or not (started[1].strip() or "." in started[0]):
            continue
        if last is None or not started[0].isdigit() or int(started[0]) == last + 1:
            return k
    return None


def parted_cells(found: list[Line], i: int) -> bool:
    """A row whose cells "Exhibit / 1.1" and "Total / Voting Rights" came as two lines."""
    if i + 1 >= len(found) or "\t" not in found[i].text or "\t" not in found[i + 1].text:
        return False
    first, second = found[i].cells, found[i + 1].cells
    if len(first) > 1 and is_columns(first[1].lower()):
        return False
    return bool(first and second) and first[0].lower() == "exhibit" and re.fullmatch(NUMBER, second[0].lower()) is not None


def starts(line: Line, low: str, rules: Rules, *, last: int | None, begun: bool) -> tuple[str, str, str] | None:
    """(number, rest of the line, kind) where a line begins a row."""
    match = _EXHIBIT_ROW.match(low)
    if match and not _sentence(match):
        return _cut(line, match, "exhibit")
    match = _ANNEX_ROW.match(low)
    if match:
        return _cut(line, match, "exhibit")
    if not rules.listed:
        return None
    match = _OTHER_ROW.match(low)
    if match and (rules.own or match.group("d").strip()):
        return _cut(line, match, "number" if rules.own else "item")
    match = _NUMBER_ROW.match(low)
    if match is None:
        return _turned(line) if rules.own else None
    if low.count("\t") > 3:
        return None  # a row of figures
    label, rest, separator = match.group("n"), match.group("d"), match.group("s")
    if low.startswith("(") and not low.startswith(")", match.end("n")):
        return None  # a remark in brackets that begins with "a"
    if label.isdigit() and not begun and int(label) > 20 and int(label) != 99:
        return None
    if label.isdigit() and last is not None and not last < int(label) <= last + 3:
        return None
    if not label[0].isdigit() and separator.strip() == "" and "\t" not in separator and not low.startswith("("):
        return None
    alone = label.isdigit() and not rest.strip() and not line.page and (rules.own or bool(separator.strip()))
    if alone and (int(label) == (last or 0) + 1 or (label == "99" and last is None and rules.own)):
        return _cut(line, match, "number" if rules.own else "item")
    if _is_date_line(low) or (not rest.strip() and (not rules.own or "." not in low)):
        return None
    if rest[:1].isdigit() and "." not in label and "\t" not in line.text and not separator.strip():
        return None
    return _cut(line, match, "number" if rules.own else "item")


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


def describe(parts: list[str]) -> str | None:
    cells = [cell for part in parts for cell in re.split(r"\t| {3,}", part)]
    cells = [squeeze(cell) for cell in cells if squeeze(cell)]
    while cells and (re.fullmatch(r"(?:p(?:age|\.)?\s*)?\d{1,3}|\u2014|-|n/a", cells[-1].lower())) and len(cells) > 1:
        cells.pop()
    joined = squeeze(" ".join(cells))
    joined = re.sub(r"[\s.\u2026_]{4,}\d{0,3}\Z", "", joined)
    return joined.strip(" :;\t") or None


def _turned(line: Line) -> tuple[str, str, str] | None:
    """A row that has its number in the last cell: "Press release dated May 3 | 99.1"."""
    cells = line.cells
    if len(cells) < 2 or re.fullmatch(r"\d{1,2}\.\d{1,2}", cells[-1]) is None:
        return None
    return cells[-1], "\t".join(cells[:-1]), "number"


def heads_text(match: re.Match[str]) -> bool:
    """Whether "Exhibit 1 ..." begins a sentence ("Exhibit 1 to this report is ...") rather than a row."""
    return _sentence(match)


def exhibit_row(low: str) -> re.Match[str] | None:
    """The match of a line that names an exhibit or annex at its beginning."""
    return _EXHIBIT_ROW.match(low) or _ANNEX_ROW.match(low)


_BULLET = re.compile(r"[\u2022\u00b7o*\u2013\u2014-]\s+")


def plain(
    text: str, folded: str, found: list[Line], i: int, heads: Callable[[str], bool], most: int = 24
) -> tuple[list[Listed], int]:
    """Rows without numbers: each line (with the lines that hang on it) is a document."""
    rows: list[Listed] = []
    j = i
    while j < len(found) and len(rows) < most:
        line = found[j]
        low = folded[line.start : line.end]
        if heads(low):
            break
        if (
            line.page
            and rows
            or _STOP.match(low)
            and signs(found, j, folded)
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
            or is_columns(low)
            or low in ("page",)
            or re.fullmatch(r"\d{1,3}", low)
        ):
            continue
        cell = _BULLET.sub("", line.text, count=1) if _BULLET.match(low) else line.text
        if rows and line.blank == 0 and (cell[:1].islower() or _indented(text, line, found[j - 2])) and not _BULLET.match(low):
            before = rows.pop()
            rows.append(before._replace(description=squeeze(f"{before.description} {cell}"), span=(before.span[0], line.end)))
            continue
        description = describe([cell])
        if description and re.search(r"[A-Za-z]{3}", description):
            rows.append(Listed(None, description, (line.start, line.end), "plain"))
    return rows, j


def _indented(text: str, line: Line, before: Line) -> bool:
    """Whether a line hangs below the one before (set further to the right)."""
    return _indent(text, line) > _indent(text, before) + 1


def _indent(text: str, line: Line) -> int:
    return line.start - (text.rfind("\n", 0, line.start) + 1)
