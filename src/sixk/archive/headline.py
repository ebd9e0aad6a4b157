"""A report and its main document's title -> the line that tells its news, all such words, and where the news opens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sixk.model import Reading, Report

LONGEST = 240
"""Characters of a headline at most."""

_NEAR = 3_000
"""A title stands within so many characters of a document's start."""

_SPACE = re.compile(r"\s+")
_NUMBER_ONLY = re.compile(r"(?:EX(?:HIBIT)?[- .]*)?[\d.]*$", re.IGNORECASE)


def title(reading: Reading) -> str | None:
    """The main document's first heading, else its first line set in bold; a cover page's captions are no title."""
    number = reading.report.main
    if any(part.document == number and part.role == "cover" for part in reading.report.documents):
        return None
    if number is None or not 0 < number <= len(reading.texts):
        return None
    text = reading.texts[number - 1]
    for start, end in [(h.start, h.end) for h in text.headings[:3]] + list(text.bold[:3]):
        line = tidy(text.text[start:end])
        if start < _NEAR and line and not _NUMBER_ONLY.match(line):
            return line
    return None


def headline(report: Report, heading: str | None) -> str | None:
    """The line a list shows: the words that prove the primary event, else the title, else what the exhibit list says."""
    return next((line for line in map(tidy, _candidates(report, heading)) if line and not _NUMBER_ONLY.match(line)), None)


def told(report: Report, heading: str | None) -> str:
    """All the words that tell the news: evidence, title, exhibit descriptions."""
    lines = [tidy(event.evidence.quote) for event in report.events]
    lines += [heading or ""] + [tidy(exhibit.description or "") for exhibit in report.exhibits]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def opening(report: Report, texts: Sequence[str], length: int) -> tuple[int, int, int] | None:
    """Where the news opens: (document, start, end), from the primary event's evidence if the main document holds it."""
    number = report.main or next((n for n, text in enumerate(texts, 1) if text), None)
    if number is None or number > len(texts):
        return None
    text = texts[number - 1]
    start = 0
    if report.events and report.events[0].evidence.document == number:
        start = max(0, min(report.events[0].evidence.start, len(text)))
    end = min(len(text), start + length)
    gap = text.rfind(" ", start, end)
    if end < len(text) and gap > start:
        end = gap
    return (number, start, end) if end > start else None


def tidy(line: str, longest: int = LONGEST) -> str:
    """One line of at most so many characters, cut at a word."""
    clean = _SPACE.sub(" ", line[: longest * 4]).strip()
    if len(clean) <= longest:
        return clean
    cut = clean.rfind(" ", 0, longest - 1)
    return clean[: cut if cut > longest // 2 else longest - 1] + "…"


def _candidates(report: Report, heading: str | None) -> Iterator[str]:
    yield from (event.evidence.quote for event in report.events[:1])
    yield heading or ""
    yield from (e.description or "" for e in report.exhibits if report.main is None or e.document == report.main)
    yield from (part.description or "" for part in report.documents if part.document == report.main)
