"""Lines of an ASCII document -> its headings: what stands centred, which is all that a typewriter can do."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_CENTRED = re.compile(r"^\f?(?P<lead>[ ]{8,60})(?P<words>\S.{1,70}\S)$", re.M)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_APART = re.compile(r" {3}|\t|_{3}|-{3}|\.{4}|[☒☐]")
_OFF = 9  # columns that a line may stand off the middle
_MOST = 5000


def headings(text: str, tables: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[int, int, int]]:
    """Each heading as (start, end, level): 2 in capitals, 3 in small letters and with empty lines about it."""
    width = _width(text)
    begins = [begin for begin, _ in tables]
    for count, match in enumerate(_CENTRED.finditer(text)):
        if count > _MOST:
            return
        words = match["words"]
        lead = len(match["lead"])
        if abs(lead - (width - lead - len(words))) > _OFF or _APART.search(words) or not _LETTERS.search(words):
            continue
        at = bisect_right(begins, match.start("words")) - 1
        if at >= 0 and match.start("words") < tables[at][1]:
            continue
        if words.upper() == words:
            yield (*match.span("words"), 2)
        elif words[-1] not in ".,;:" and words[0].isupper() and _alone(text, match.start(), match.end()):
            yield (*match.span("words"), 3)


def _alone(text: str, start: int, end: int) -> bool:
    return (start < 2 or text[start - 2 : start] == "\n\n") and text[end : end + 2] in ("\n\n", "\n", "")


def _width(text: str) -> int:
    """The width the document is set to, by its longest lines of prose, 60 to 80."""
    lengths = sorted(len(line) for line in text[:100_000].split("\n") if "   " not in line.strip())
    return min(max(lengths[int(len(lengths) * 0.95)] if lengths else 72, 60), 80)
