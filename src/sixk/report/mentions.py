"""Sentences of a report's own document → the exhibits that only they name: "Attached as Exhibit 1 is the press release ..."."""

from __future__ import annotations

import re

from sixk.report.lines import Span, squeeze
from sixk.report.rows import NUMBER, Listed

_MENTION = re.compile(
    rf"exhibits?\s+(?:no\.?\s*)?(?P<n>{NUMBER})(?P<more>(?:\s*(?:,|and|&|to|through|-)\s*(?:and\s+)?(?:exhibit\s+)?\d{{1,3}}(?:\.\d{{1,2}})?(?![\d,/%])){{0,24}})"
)
_ELSEWHERE = re.compile(
    r"\s*(?:when\b|(?:will|to)\s+be\s+(?:filed|furnished))|\s*(?:[\"')]*\s*)?to\s+(?:its|our|the)\s+(?:[\w'.-]+\s+){0,4}?form\s+6-k\s+(?:of|dated|furnished|filed)"
    r"|\s*(?:of|to|in)\s+(?:its|our|the)\s+(?:earlier\s+|previous\s+)?report\s+(?:of|dated|furnished|filed)"
    r"|\s*(?:[\"')]*\s*)?(?:to|of|in|with)\s+(?:the|its|our|that|such)\s+(?:[\w'.-]+\s+){0,6}?(?:registration|annual\s+report|form\s+(?:20|f-|s-|8|40)|20-f|agreement|indenture|prospectus)"
)
_IS = re.compile(
    r"\s*(?:,\s*)?(?:(?:to|of)\s+this\s+(?:report|form\s+6-k)(?:\s+on\s+form\s+6-k)?|hereto|attached(?:\s+hereto)?|,?\s*which\s+follows,?|,)?\s*,?\s*(?:is|are|contains?|holds|consists\s+of|-|:)\s+"
)


def read(text: str, folded: str, start: int, end: int, stop: int) -> list[Listed]:
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
        if rows and (match.start() > rows[-1].span[1] + 1500 or len(rows) > 60):
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
