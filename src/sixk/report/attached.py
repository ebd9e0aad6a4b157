"""Listed exhibits and the documents of a submission → which exhibit is attached where, what is missing, what is extra.

An exhibit is attached as a document of its own (by its type, even a blank one), as text inside another document (below a caption of its
number, or as the text that stands behind the list), or inside another exhibit that its row names ("included in Exhibit 5.1").
"""

from __future__ import annotations

import re

from sixk.model import Document, Exhibit, Finding, Text
from sixk.report.lines import Span, fold, is_rule, lines, squeeze
from sixk.report.rows import Listed

_EX = re.compile(r"EX-?(?P<n>\d{1,3}(?:\.[A-Z0-9]+)?)", re.I)
_NOT_EXHIBITS = re.compile(r"EX-(?:10[0146]|27)\b|EX-101|GRAPHIC|XML|ZIP|JSON|EXCEL", re.I)
_INCLUDED = re.compile(
    r"\((?:included|contained|incorporated|see)\s+(?:\w+\s+)?(?:in|as\s+part\s+of|with)\s+exhibits?\s+(?P<n>[0-9a-z.]+)\)"
)
_LATER = re.compile(r"to be filed|filed in paper|under (?:cover of )?form se\b|not included|by amendment")


def key(number: str) -> str:
    """The comparable form of a number: "99.01", "EX-99.1" and "Exhibit 99.1." are one."""
    plain = re.sub(r"[^0-9a-z.]", "", number.lower().replace("exhibit", "").replace("ex-", "")).strip(".")
    stem, dot, tail = plain.partition(".")
    return (stem.lstrip("0") or stem) + (dot + (tail.lstrip("0") or tail) if dot else "")


def documents_of(documents: tuple[Document, ...]) -> list[Document]:
    """The documents that are exhibits by their type."""
    return [d for d in documents if d.type.upper().startswith("EX") and not _NOT_EXHIBITS.match(d.type)]


def reconcile(
    rows: tuple[Listed, ...],
    documents: tuple[Document, ...],
    texts: tuple[Text, ...],
    own: int,
    body: list[Span],
    folded: str,
) -> tuple[tuple[Exhibit, ...], list[Finding]]:
    """Exhibits with where they are attached, and the findings "exhibit-missing" and "exhibit-extra".

    ``own`` is the number of the document that lists them, ``body`` the spans of its text that are neither cover, list, signature nor
    boilerplate, ``folded`` its folded text.
    """
    own_documents = documents_of(documents)
    placed = _by_type(rows, own_documents, texts)
    inline = _inline(rows, placed, body, folded)
    exhibits: list[Exhibit] = []
    findings: list[Finding] = []
    where: dict[str, int] = {}
    for i, row in enumerate(rows):
        document = placed.get(i) or (own if i in inline else None)
        if document is not None and row.number:
            where[key(row.number)] = document
    for i, row in enumerate(rows):
        document = placed.get(i) or (own if i in inline else None)
        if document is None and row.description and (match := _INCLUDED.search(fold(row.description))):
            document = where.get(key(match.group("n")))
        exhibits.append(Exhibit(row.number, row.description, document is not None, document))
        if document is None:
            name = f"Exhibit {row.number}" if row.number else f"the document “{row.description}”"
            findings.append(Finding("exhibit-missing", "warning", f"{name} is listed but not attached", own))
    if rows:
        used = set(placed.values())
        for d in own_documents:
            if d.number not in used:
                findings.append(
                    Finding("exhibit-extra", "advice", f"document {d.number} ({d.type}) is attached but not listed", d.number)
                )
    return tuple(exhibits), findings


def _by_type(rows: tuple[Listed, ...], own: list[Document], texts: tuple[Text, ...]) -> dict[int, int]:
    """Rows by index → the document of each: by the number in its type, by the caption in its text, else in order."""
    placed: dict[int, int] = {}
    taken: set[int] = set()
    captions = {d.number: _caption(texts[d.number - 1]) for d in own}

    def pair(test: str) -> None:
        for i, row in enumerate(rows):
            if i in placed or not row.number or (row.description and _INCLUDED.search(fold(row.description))):
                continue
            wanted = key(row.number)
            for d in own:
                if d.number in taken:
                    continue
                match = _EX.match(d.type)
                number = key(match.group("n")) if match else ""
                same = {
                    "type": number == wanted,
                    "caption": captions[d.number] is not None and captions[d.number] == wanted,
                    "tail": bool(number) and number.partition(".")[2].lstrip("0") == wanted and wanted != "",
                    "stem": bool(number) and (number.partition(".")[0] == wanted or wanted.partition(".")[0] == number),
                }[test]
                if same:
                    placed[i] = d.number
                    taken.add(d.number)
                    break

    for test in ("type", "caption", "tail", "stem"):
        pair(test)
    left = [
        i for i, row in enumerate(rows) if i not in placed and not (row.description and _INCLUDED.search(fold(row.description)))
    ]
    free = [d for d in own if d.number not in taken]
    pairs = list(zip(left, free, strict=True)) if len(left) == len(free) else []
    if len(rows) == 1 and left and free:
        pairs = [(0, free[0])]
    if all(_may_be(rows[i].number, d) for i, d in pairs):
        placed.update((i, d.number) for i, d in pairs)
    return placed


def _may_be(number: str | None, document: Document) -> bool:
    """Whether a row may be a document of another number: both count in their own way, or one has no number of its kind."""
    match = _EX.match(document.type)
    if number is None or match is None or "." not in number or "." not in match.group("n"):
        return True
    return key(number).partition(".")[0] == key(match.group("n")).partition(".")[0]


_CAPTION = re.compile(
    r"[\W_]*(?:exhibit|item|annex|attachment|enclosure)\s*(?:no\.?|number)?\s*[:#]?\s*(?P<n>[0-9a-z]{1,4}(?:\.[0-9a-z]{1,3})?)\)?[\W_]*(?:\Z|\n|\t| {3,})"
)


def _caption(text: Text) -> str | None:
    """The number that a document's first lines give it ("Exhibit 1", "Item 2")."""
    head = fold(text.text[:400])
    for line in head.split("\n")[:4]:
        match = _CAPTION.match(line)
        if match:
            return key(match.group("n"))
    return None


def _inline(rows: tuple[Listed, ...], placed: dict[int, int], body: list[Span], folded: str) -> set[int]:
    """Rows whose text stands in the document that lists them."""
    left = [i for i in range(len(rows)) if i not in placed and not _later(rows[i])]
    if not left:
        return set()
    found = {i for i in left if rows[i].number and _captioned(rows[i].number or "", rows, body, folded)}
    found |= {i for i in left if i not in found and _titled(rows[i], body, folded)}
    rest = [i for i in left if i not in found]
    if not rest or placed:
        return found
    last_row = max((row.span[1] for row in rows if row.kind != "prose"), default=min(row.span[1] for row in rows))
    behind = [(max(a, last_row), b) for a, b in body if b > last_row]
    size = sum(_weight(folded, a, b) for a, b in behind)
    if size < _NEWS:
        first = min(row.span[0] for row in rows)
        alone = len(rows) == 1 and _tells(folded, [(a, min(b, first)) for a, b in body if a < first])
        return found | set(rest) if alone else found
    if len(rest) == 1 and not found:
        return set(rest)
    told = _told(rest, rows, folded[last_row:], captions=bool(found))
    return found | told if found or told else set(rest[:1])


_NEWS = 160
"""Characters behind a list below which they are a remark or a mark of the filing agent, no exhibit."""


def _tells(folded: str, before: list[Span]) -> bool:
    """Whether what stands above a list at the end is the text of its one exhibit: news that speaks of nothing attached."""
    return sum(_weight(folded, a, b) for a, b in before) >= 2 * _NEWS and not any(
        _ATTACHES.search(folded, a, b) for a, b in before
    )


_ATTACHES = re.compile(
    r"\b(?:exhibits?|attach\w*|furnish\w*|herewith|hereto|enclos\w*|incorporated (?:herein )?by reference|annex\w*|copy of)\b"
)


def _later(row: Listed) -> bool:
    low = fold(row.description or "")
    return bool(_LATER.search(low))


def _captioned(number: str, rows: tuple[Listed, ...], body: list[Span], folded: str) -> bool:
    """Whether "Exhibit 1" (or "Item 1") stands as a caption in the body."""
    wanted = re.escape(number.lower().strip(".() ")).replace(r"\ ", r"\s+")
    label = (
        ""
        if re.match(r"annex|appendix", number.lower())
        else r"(?:exhibit|item|attachment|enclosure|annex|document)s?\s*(?:no\.?|number)?\s*[:#]?\s*"
    )
    pattern = re.compile(rf"{label}\(?{wanted}\)?(?![\d\w]|\.\d)")
    spans_of_rows = [row.span for row in rows]
    for a, b in body:
        flat = folded.count("\n", a, b) < 3
        for match in pattern.finditer(folded, a, b):
            first, last = match.span()
            if any(x <= first < y for x, y in spans_of_rows):
                continue
            line = folded.rfind("\n", max(a, first - 160), first) + 1 or max(a, first - 160)
            stop = folded.find("\n", last, last + 160)
            lead, rest = folded[line:first], folded[last : stop if stop >= 0 else last + 160].strip(" \t:.)]")
            before = lead.strip(" \t\f[(*")
            alone = not before or "   " in lead or before.startswith("[") or before.isdigit()
            if alone and len(rest) < 120 and not re.match(r"(?:to|of|is|hereto)\b", rest):
                return True
            if flat and re.search(r"(?:\s\d{1,3}\s|\.\s)\Z", folded[max(a, first - 6) : first]):
                return True  # a report flattened to one line
    if not label:
        return False
    return _ranged(number, body, folded)


_RANGE = re.compile(r"(?:exhibits|items|announcements)\s+(?P<a>\d{1,2})\s*(?:to|-|and|&)\s*(?P<b>\d{1,2})(?!\.?\d)")


def _ranged(number: str, body: list[Span], folded: str) -> bool:
    digits = number.strip(".() ")
    if not digits.isdigit():
        return False
    return any(
        int(m.group("a")) <= int(digits) <= int(m.group("b"))
        for a, b in body
        for m in _RANGE.finditer(folded, a, b)
        if not folded[folded.rfind("\n", 0, m.start()) + 1 : m.start()].strip(" \t\f")
    )


def _titled(row: Listed, body: list[Span], folded: str) -> bool:
    """Whether the title that a row gives stands over text in the body, on lines of its own."""
    title = fold(row.description or "").split()
    if not _TITLE < sum(map(len, title)) < 300:
        return False
    pattern = re.compile(r"\s+".join(map(re.escape, title)))
    for a, b in body:
        for match in pattern.finditer(folded, a, b):
            before = folded[folded.rfind("\n", a, match.start()) + 1 or a : match.start()]
            stop = folded.find("\n", match.end(), b)
            stop = b if stop < 0 else stop
            alone = not before.strip() and not folded[match.end() : stop].strip()
            if alone and _weight(folded, stop, b) >= _NEWS:
                return True
    return False


_TITLE = 30
"""Characters beyond which a title is one announcement's own."""


def _weight(folded: str, start: int, end: int) -> int:
    return sum(len(line.text) for line in lines(folded, start, end) if not is_rule(line.text))


_WORD = re.compile(r"[a-z0-9#-]*[a-z0-9]")
_COMMON = frozenset(
    "the a an of and to in on for by with from at its is are was be this that press release dated announcement announcing company co ltd inc plc corporation limited "
    "report notice letter regarding concerning re said which new as exhibit no ref had has will it".split()
)


def _told(rest: list[int], rows: tuple[Listed, ...], behind: str, *, captions: bool) -> set[int]:
    """Of several rows without captions, those whose own words stand in the text behind the list; where other rows have ``captions``
    there, those whose whole title does."""
    words = set(_WORD.findall(behind))
    plain = " ".join(behind.split())
    shared: dict[str, int] = {}
    own: dict[int, set[str]] = {}
    for i in rest:
        own[i] = {w for w in _WORD.findall(fold(rows[i].description or "")) if w not in _COMMON and len(w) > 1}
        for w in own[i]:
            shared[w] = shared.get(w, 0) + 1
    told = set()
    for i in rest:
        special = {w for w in own[i] if shared[w] == 1} or own[i]
        title = squeeze(fold(rows[i].description or ""))
        worded = not captions and special and sum(w in words for w in special) * 5 >= len(special) * 3
        if worded or (len(title) > 12 and title in plain):
            told.add(i)
    return told
