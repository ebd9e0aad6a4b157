"""The text of a document → its Form 6-K signature blocks: registrant, date, conformed signature, name and title of each signer.

A block begins with the sentence of the form ("... has duly caused this report to be signed on its behalf ..."). Blocks of home-country
forms that copy the sentence under another law are no 6-K signatures, nor are names at the foot of letters and releases.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sixk.model import Signature
from sixk.report.dates import dates
from sixk.report.lines import Line, Span, clip, fold, lines
from sixk.report.signers import Signers, labels

_REACH = 3_000
"""Characters that a block may take behind its sentence."""


class Block(NamedTuple):
    signatures: tuple[Signature, ...]
    span: Span


_CAUSED = re.compile(
    r"caused\s+(?:this|the|these)\s+(?:\w+\s+){0,4}?(?:reports?|form|amendment|statement|document|notice|filing|instrument)?"
)
_SENTENCE = re.compile(
    r"pursuant\s+to\s+(?:the\s+)?requirements?\s+of\s+(?:the\s+)?(?:united\s+states\s+|u\.?s\.?\s+)?(?P<law>[^\n]*\n?[^\n]{0,80})"
)
_AUTHORISED = re.compile(r"authori[sz]ed\b[.,;:)\"']*")
_HEAD = re.compile(r"(?:^|\n)[ \t\f]*(?:\W{0,3})signatures?(?:\s+page)?\W{0,3}[ \t]*\n[\s_=-]*\Z")
_HOME_LAW = re.compile(r"regulation\s+code|securities\s+and\s+exchange\s+law|corporation\s+code|revised\s+securities")


def read(text: str, folded: str | None = None) -> list[Block]:
    """All blocks of a document, in order."""
    if folded is None:
        folded = fold(text)
    anchors = _anchors(folded)
    blocks: list[Block] = []
    for index, (start, end) in enumerate(anchors):
        stop = anchors[index + 1][0] if index + 1 < len(anchors) else len(folded)
        block = _block(text, folded, start, end, min(stop, end + _REACH))
        if block is not None:
            blocks.append(block)
    return blocks or _wordless(text, folded)


_ROWS = re.compile(
    r"(?:^|\n)[ \t\f]*(?:date[d]?\s*:[^\n]*\n\s*)?by\s*:?\s*/s/[^\n]*\n(?:[^\n]*\n)?[ \t]*(?:name\s*:[^\n]*\n[ \t]*)?title\s*:[^\n]*"
)


def _wordless(text: str, folded: str) -> list[Block]:
    """A block whose sentence is lost: rows of By, Name and Title, with the registrant above them."""
    if "/s/" not in folded:
        return []
    match = _ROWS.search(folded[:20_000])
    if match is None:
        return []
    above = lines(text, max(0, match.start() - 200), match.start() + 1)
    kept = [line for line in above if len(line.text) < 90][-2:]
    start = kept[0].start if kept and len(kept) == len(above[-2:]) else match.start()
    block = _block(text, folded, start, start, match.end() + 200)
    return [block] if block is not None and block.signatures else []


def _anchors(folded: str) -> list[Span]:
    """Sentences of the form: from "Pursuant to the requirements" (or its heading) to "thereunto duly authorized"."""
    found: list[Span] = []
    at = folded.find("caused")
    while at >= 0:
        match = _CAUSED.match(folded, at)
        if (
            match is not None
            and "duly" in folded[max(0, at - 12) : at]
            or (match is not None and "signed" in folded[at : at + 160])
        ):
            start = folded.rfind("pursuant", max(0, at - 700), at)
            sentence = _SENTENCE.match(folded, start) if start >= 0 else None
            begin = start if sentence else max(folded.rfind("\n\n", 0, at), 0)
            law = folded[begin:at]
            if not _HOME_LAW.search(law) and "securities act of 1933" not in " ".join(law.split()):
                tail = _AUTHORISED.search(folded, at, at + 600)
                end = tail.end() if tail else _line_end(folded, at)
                head = _HEAD.search(folded, max(0, begin - 120), begin)
                found.append((head.start() if head else begin, end))
                at = end
        at = folded.find("caused", at + 6)
    if not found:
        # The rest of a sentence whose words are lost or misspelt still names the law and the report.
        for match in _SENTENCE.finditer(folded):
            if (
                "exchange act of 1934" in " ".join(match.group("law").split())
                and "signed" in folded[match.end() : match.end() + 400]
            ):
                tail = _AUTHORISED.search(folded, match.end(), match.end() + 600)
                found.append((match.start(), tail.end() if tail else match.end()))
    return found


def _line_end(folded: str, at: int) -> int:
    end = folded.find("\n", at)
    return len(folded) if end < 0 else end


_STOP = re.compile(
    r"\W{0,4}(?:exhibits?\b(?!\s+officer)|index\b|annex(?:e|ure)?\b|appendix\b|table of contents|list of exhibits|quicklinks|press release|media release|"
    r"news release|for immediate release|item\s+\d|enclosures?\b|notice of|to whom|dear\s|attachment|schedule\s+\d|contacts?\b|page \d+ of|"
    r"forward-looking|\[?\(?free translation|material fact|ref[.:#]|announcement\b|\[logo|about\s)"
)
_FOOTNOTE = re.compile(
    r"\*?\s*\(?print\s+(?:the\s+)?name\s+and\s+title|\*\s|_{5,}\s*\*|signature\s+page|\d{1,3}\Z|[a-z]{0,3}\s?[\d .#/:-]{9,}\Z|page\s+\d+|-\s?\d+\s?-\Z"
)


def _block(text: str, folded: str, start: int, end: int, stop: int) -> Block | None:
    reader = Signers()
    last = end
    found = lines(text, end, stop, limit=60)
    at = 0
    for at, line in enumerate(found):
        low = folded[line.start : line.end]
        if _FOOTNOTE.match(low):
            continue
        if _STOP.match(low) and not labels(low):
            break
        if line.page and reader.complete():
            break
        if len(low) > 160 and "\t" not in low and low.count(" ") > 22:
            if at or ("/s/" not in low[:600] and " by:" not in low[:600]):
                break
            cut = _RUN_ON.search(low, 20)
            piece = line.text[: cut.start() if cut else 400]
            last = line.start + len(piece)
            reader.row(Line(line.start, last, piece, 0, False), folded[line.start : last])
            break
        if reader.complete() and line.blank and low.startswith(('"', "this ", "the ", "certain ")):
            break
        if not reader.accepts(line, low):
            break
        reader.row(line, low)
        last = line.end
    signers = reader.finish()
    if not signers and not reader.anything():
        return None
    if signers and all(s.date is None for s in signers):
        date = (_date_above(folded, start) if end > start else None) or _date_below(folded, found[at:])
        signers = [Signature(s.registrant, date, s.by, s.name, s.title) for s in signers]
    return Block(tuple(signers), clip(text, start, last))


_RUN_ON = re.compile(
    r"\s(?:\d{1,3}\s|quicklinks|exhibits?\s+[\dA-Za-z]|exhibit\s+index|index\s+to|press\s+release|forward-looking|safe\s+harbo|page\b|item\s+\d|table\s+of\s+contents|\*\s?print|\(?signature\)?\*)"
)
"""What stands behind a signature on a page that lost its line breaks: a page number, an exhibit, a footnote."""


def _date_below(folded: str, rest: list[Line]) -> str | None:
    """The date in the few lines behind a block, where lines that are no part of it (a longer title) come between."""
    for i, line in enumerate(rest[:4]):
        low = folded[line.start : line.end]
        if line.page or _STOP.match(low):
            return None
        if low.startswith("date") and len(low) < 60:
            if len(low) < 9 and i + 1 < len(rest):
                low = folded[line.start : rest[i + 1].end]
            found = next(dates(low), None)
            return found.iso if found else None
    return None


def _date_above(folded: str, start: int) -> str | None:
    """The date that stands above a block, on a line of its own or behind its label."""
    found = list(dates(folded, max(0, start - 200), start))
    if not found:
        return None
    line = folded.rfind("\n", 0, found[-1].start) + 1
    return found[-1].iso if folded[line : found[-1].start].strip(" \t:") in ("date", "dated", "") else None
