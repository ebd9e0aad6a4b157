"""A document's text → the parts of it that tell something, in reading order: cover page, signature, contacts and boilerplate left out."""

from __future__ import annotations

import re

from msgspec import Struct


class Part(Struct, frozen=True, gc=False):
    """A stretch text[start:end] that tells the news; ``base`` counts the telling characters before it."""

    start: int
    end: int
    base: int


_CAPTION = re.compile(
    r"12g3-2\s?\(b\)|\b82\s?-|101\s?\(b\)\s?\([17]\)|Form\s40-F|principal\s+executive\s+office|file\s+annual\s+reports|"
    r"Form\s20-F",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"(?:SIGNATURES?|Signatures?)[ \t:]*\*?\n|Pursuant to the requirements? of the Securities Exchange Act of 1934, ")
_SIGNED = re.compile(r"/s/|\b(?:Title|Name|By|Date|Dated|Its)\s?:|\(Registrant\)|\(Signature\)", re.IGNORECASE)
_BACK = re.compile(
    r"\n[ \t•*]*(?:(?:ABOUT|About)[ ](?!half|a |the same|one)[^\n]{2,60}\n|(?:NOTES?|Notes?) (?:TO|to) (?:THE )?(?:EDITORS?|[Ee]ditors?)|"
    r"[^\n]{0,30}(?:[Ff]orward[- ][Ll]ooking|FORWARD[- ]LOOKING|[Ss]afe [Hh]arbou?r|SAFE HARBOU?R|[Cc]autionary [Ss]tatement|CAUTIONARY STATEMENT|"
    r"Disclaimer|DISCLAIMER|Important [Nn]otice)|"
    r"(?:This|Certain|Some|The)[^\n]{0,120}forward[- ]looking|"
    r"(?:»[ ]?)?(?:Contacts?|CONTACTS?|Further information|FURTHER INFORMATION|For (?:further|more|additional) information|Enquiries|ENQUIRIES|Media [Cc]ontacts?|"
    r"Investor [Cc]ontacts?|Company [Cc]ontacts?|Investor [Rr]elations|INVESTOR RELATIONS|Press [Cc]ontacts?|For enquiries)\b[^\n]{0,80})"
)


def cover_end(text: str) -> int:
    """Where a main document's cover page ends: after the last caption of its questions, or 0 without a cover."""
    head = text[:7000]
    if not re.search(r"FORM\s6-K|Form\s6-K|FOREIGN\s+(?:PRIVATE\s+)?ISSUER", head[:2500]):
        return 0
    last = 0
    for match in _CAPTION.finditer(head):
        if match.start() - last > 620 and last:
            break
        last = match.end()
    return _line_end(text, last) if last else 0


def _line_end(text: str, at: int) -> int:
    """The end of the line that holds ``at``, or ``at`` itself where the line runs on into the news."""
    end = text.find("\n", at)
    if end < 0:
        end = len(text)
    if end - at <= 160:
        return end
    yes = re.compile(r"[^\n]{0,90}?\b(?:No|NO)\b[ ☐☒xX\[\]_.:-]{0,16}|[^\n]{0,12}[-:_ ]+").match(text, at)
    return yes.end() if yes else at


def telling(text: str, cover: int | None = None) -> list[Part]:
    """The telling parts of one document's text."""
    start = cover_end(text) if cover is None else cover
    parts: list[tuple[int, int]] = []
    at = start
    for match in _SIGNATURE.finditer(text, start):
        if match.start() < at:
            continue
        window = text[match.start() : match.start() + 1400]
        if "Pursuant to the req" not in window and "duly caused" not in window and "duly authori" not in window:
            continue
        last = 0
        for signed in _SIGNED.finditer(window):
            if signed.start() - last > 420 and last:
                break
            last = signed.end()
        if not last:
            last = min(len(window), 500)
        end = text.find("\n", match.start() + last)
        end = len(text) if end < 0 else end
        if end - match.start() - last > 160:
            end = match.start() + last + 60
        parts.append((at, match.start()))
        at = end
    parts.append((at, len(text)))
    out: list[Part] = []
    base = 0
    for a, b in parts:
        for c, d in _front(text, a, b):
            if d - c > 8:
                out.append(Part(c, d, base))
                base += d - c
    return out


def _front(text: str, a: int, b: int) -> list[tuple[int, int]]:
    """[a, b) without its boilerplate, contacts and "about the company" paragraphs."""
    out = []
    at = a
    for match in _BACK.finditer(text, max(a - 1, 0), b):
        if match.start() < at:
            continue
        stop = text.find("\n\n", match.end() + 1)
        stop = b if stop < 0 or stop > b else stop
        if stop - match.start() < 90 and stop < b:  # a heading with its paragraph
            following = text.find("\n\n", stop + 2)
            stop = b if following < 0 or following > b else following
        out.append((at, match.start()))
        at = stop
    out.append((at, b))
    return out
