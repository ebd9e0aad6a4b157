"""Text -> Markdown: headings, tables, links, bold lines, images and page rules, for reading outside of a terminal."""

from __future__ import annotations

import re
from bisect import bisect_right

from sixk.model import Text

_ESCAPED = str.maketrans({character: "\\" + character for character in "\\`*_[]<>|"})
_LEADING = re.compile(r"^([0-9]{0,9})([#+.)-])(?=\s)")


def markdown(text: Text) -> str:
    """The text as CommonMark with tables. Preformatted lines (ASCII documents and tables) are set as code blocks."""
    if text.kind == "text":
        return _ascii(text)
    headings = {heading.start: heading.level for heading in text.headings}
    bold = {start for start, _ in text.bold}
    images: dict[int, list[str]] = {}
    starts = _line_starts(text.text)
    for image in text.images:
        place = max(bisect_right(starts, image.start) - 1, 0)
        images.setdefault(place, []).append(f"![{_escape(image.alt or '')}]({image.src})")
    out: list[str] = []
    rows: list[list[str]] = []
    for number, start in enumerate(starts):
        end = starts[number + 1] - 1 if number + 1 < len(starts) else len(text.text)
        line = text.text[start:end]
        if line.startswith("\f"):
            _flush(rows, out)
            out += ["", "---", ""]
            start, line = start + 1, line[1:]
        out_images = images.get(number)
        if out_images:
            _flush(rows, out)
            out += [*out_images, ""]
        if "\t" in line and line.strip():
            rows.append([_inline(text, start, line, cell) for cell in line.split("\t")])
            continue
        _flush(rows, out)
        words = line.strip()
        if not words:
            if out and out[-1]:
                out.append("")
            continue
        body = _inline(text, start, line, words)
        first = start + len(line) - len(line.lstrip())
        if first in headings:
            out += [f"{'#' * headings[first]} {body}", ""]
        elif first in bold:
            out.append(f"**{body}**  ")
        else:
            out.append(_LEADING.sub(r"\1\\\2", body) if not words.startswith("•") else "- " + body[1:].strip())
            out[-1] += "  "
    _flush(rows, out)
    return "\n".join(out).strip() + "\n"


def _ascii(text: Text) -> str:
    pages = text.text.split("\f")
    return "\n---\n\n".join("```\n" + page.strip("\n").replace("```", "'''") + "\n```\n" for page in pages if page.strip())


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _escape(words: str) -> str:
    return words.translate(_ESCAPED)


def _inline(text: Text, start: int, line: str, words: str) -> str:
    """The words with their links. A link is matched to its line by place, to the words by what it says."""
    words = words.strip()
    body = _escape(words)
    end = start + len(line)
    at = bisect_right(text.links, start, key=lambda link: link.start)
    for link in text.links[max(at - 1, 0) : at + 50]:
        if link.start >= end:
            break
        if link.end <= start or not link.href.startswith(("http://", "https://", "mailto:")):
            continue
        label = _escape(text.text[link.start : min(link.end, end)].strip())
        if label and label in body:
            body = body.replace(label, f"[{label}](<{link.href}>)", 1)
    return body


def _flush(rows: list[list[str]], out: list[str]) -> None:
    """Write the rows gathered as a table: columns that are empty throughout are left out, a sign joins its number."""
    if not rows:
        return
    width = max(len(row) for row in rows)
    used = [column for column in range(width) if any(column < len(row) and row[column] for row in rows)]
    if out and out[-1]:
        out.append("")
    lines = [[row[column] if column < len(row) else "" for column in used] for row in rows]
    for number, cells in enumerate(lines):
        out.append("| " + " | ".join(cells) + " |")
        if number == 0:
            out.append("|" + " --- |" * len(cells))
    out.append("")
    rows.clear()
