"""A Reading → for each document the spans of its parts: what the coder of events looks at first, last and not at all.

``sections(reading)`` gives one :class:`Sections` a document, in order (``sections(reading)[n - 1]`` is document n). All spans are
(start, end) code points in that document's text (``reading.texts[n - 1].text``); absent parts are None or empty.

- ``cover``: the cover page, from its first caption to its last answer (only in the report's own document).
- ``cover_lines``: sentences and paragraphs that say what is furnished ("is furnishing ... a press release announcing ...", "Attached
  as Exhibit 99.1 is ..."), outside cover, index and signature; the best short description of the news.
- ``index``: the list of exhibits or contents; ``index_rows`` its rows' spans (number, start, end).
- ``signatures``: the 6-K signature blocks.
- ``boilerplate``: spans with a kind: "forward-looking" | "about" | "contacts" | "disclaimer" (HKEX, RNS, translations) | "legend"
  (incorporation by reference, Section 18, no offer) | "notes" (of Regulation S-T).
- ``headline``: the title of the news in this document; ``lead``: its first paragraph of prose.
- ``body``: what remains, in order: the text without cover, index, signatures and boilerplate (headline and lead are in it).
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from sixk.model import Boilerplate, Reading, Sections, Text
from sixk.report import cover as cover_
from sixk.report import exhibits as exhibits_
from sixk.report import signature as signature_
from sixk.report.lines import Line, Span, clip, fold, is_rule, lines

Kind = Literal["forward-looking", "about", "contacts", "disclaimer", "legend", "notes"]


def sections(reading: Reading) -> tuple[Sections, ...]:
    """The parts of every document of a report."""
    if reading.sections is not None:
        return reading.sections
    own = own_document(reading)
    return tuple(
        of(text, i + 1, own=i + 1 == own, expected=reading.submission.documents[i].type.upper().startswith("6-K"))
        for i, text in enumerate(reading.texts)
    )


def own_document(reading: Reading) -> int | None:
    """The number of the document that is the report's own: that with the cover page."""
    return next((part.document for part in reading.report.documents if part.role == "cover"), None) or (
        1 if reading.report.cover is not None else None
    )


class Layout(Struct, frozen=True):
    """What a document's cover, index and signatures are, as ``read`` needs them."""

    folded: str
    page: cover_.Page | None
    index: exhibits_.Index
    blocks: tuple[signature_.Block, ...]


_NO_INDEX = exhibits_.Index((), None, ())


def layout(text: Text, *, own: bool, expected: bool = False) -> Layout:
    """Cover, index and signatures of a document; only the report's own one has them."""
    if not own or not text.text:
        return Layout("", None, _NO_INDEX, ())
    whole = text.text
    page = cover_.read(whole, expected=expected)
    if page is None and not expected:
        return Layout("", None, _NO_INDEX, ())
    folded = fold(whole)
    blocks = tuple(signature_.read(whole, folded))
    start = page.span[1] if page else 0
    spans = [block.span for block in blocks]
    index = exhibits_.read(whole, folded, start, len(whole), spans)
    return Layout(folded, page, index, blocks)


def of(
    text: Text,
    number: int,
    *,
    own: bool,
    expected: bool = False,
    laid: Layout | None = None,
    plain: list[Boilerplate] | None = None,
) -> Sections:
    """The parts of one document; ``laid`` and ``plain`` are its layout and boilerplate, where the caller has them."""
    whole = text.text
    if not whole.strip():
        return Sections(number)
    laid = layout(text, own=own, expected=expected) if laid is None else laid
    folded = laid.folded or fold(whole)
    start = laid.page.span[1] if laid.page else 0
    index_rows = tuple((row.number, *row.span) for row in laid.index.rows if row.kind != "prose")
    prose_rows = [row.span for row in laid.index.rows if row.kind == "prose"]
    signed = tuple(block.span for block in laid.blocks)
    taken: list[Span] = [*signed, *((a, b) for _, a, b in index_rows)]
    if laid.page:
        taken.append((0, laid.page.span[1]))
    taken += laid.index.spans
    plain = boilerplate(whole, folded, start) if plain is None else plain
    free = remainder(whole, [*taken, *((p.start, p.end) for p in plain)])
    said = tuple(sorted({*_cover_lines(whole, folded, free), *prose_rows})) if own else ()
    headline, lead = _opening(text, folded, free)
    return Sections(
        document=number,
        cover=laid.page.span if laid.page else None,
        cover_lines=said,
        index=laid.index.span,
        index_rows=index_rows,
        signatures=signed,
        boilerplate=tuple(plain),
        headline=headline,
        lead=lead,
        body=tuple(free),
    )


def remainder(text: str, taken: list[Span]) -> list[Span]:
    """What the taken spans leave, without blanks at the ends; nothing that holds no letter."""
    free: list[Span] = []
    at = 0
    for a, b in sorted(taken):
        if a > at:
            free.append((at, a))
        at = max(at, b)
    if at < len(text):
        free.append((at, len(text)))
    out = [clip(text, a, b) for a, b in free]
    return [(a, b) for a, b in out if any(c.isalnum() for c in text[a : min(b, a + 4000)])]


# ------------------------------------------------------------------------------------------------------------- boilerplate

_OPENERS: tuple[tuple[Kind, str, re.Pattern[str]], ...] = (
    ("forward-looking", "forward", re.compile(r"forward[- ]looking\s+(?:statements?|information)")),
    ("forward-looking", "safe harbo", re.compile(r"safe harbou?r")),
    ("forward-looking", "cautionary", re.compile(r"cautionary (?:note|statements?)")),
    ("about", "about ", re.compile(r"about (?:the )?[a-z0-9]")),
    ("contacts", "contact", re.compile(r"(?:\w+[ /&]+){0,4}contacts?\b|for (?:more|further) information|enquiries")),
    ("contacts", "further information", re.compile(r"(?:for )?further information")),
    ("contacts", "enquiries", re.compile(r"(?:\w+ ){0,3}enquiries")),
    ("disclaimer", "take no responsibility", re.compile(r"")),
    ("disclaimer", "takes no responsibility", re.compile(r"")),
    ("disclaimer", "information is provided by rns", re.compile(r"")),
    ("legend", "incorporated by reference", re.compile(r"")),
    ("legend", "incorporation by reference", re.compile(r"")),
    ("legend", "incorporates by reference", re.compile(r"")),
    ("legend", "registration statement", re.compile(r"")),
    ("legend", "does not constitute an offer", re.compile(r"")),
    ("legend", "for the purposes of section 18", re.compile(r"")),
    ("notes", "only permits the submission in paper", re.compile(r"")),
)
_HEADED = frozenset({"forward-looking", "about", "contacts"})
_REACH = {"forward-looking": 4, "about": 2, "contacts": 6}


def boilerplate(text: str, folded: str, start: int) -> list[Boilerplate]:
    """Spans that repeat in every report of an issuer and tell nothing of this one.

    A headed kind is opened by a short line that begins with its words (its paragraphs follow), or is a paragraph that begins with
    them; the others are the paragraph that holds their words.
    """
    found: list[Boilerplate] = []
    for kind, anchor, pattern in _OPENERS:
        at = folded.find(anchor, start)
        while at >= 0:
            first = folded.rfind("\n", 0, at) + 1
            begin, end = _paragraph(folded, at)
            if kind in _HEADED:
                opening = folded[first : first + 90].lstrip(" \t\f*\"'([\u2022-")
                begins = pattern.match(opening) or (
                    anchor == "forward"
                    and opening.startswith(("forward", "this release may contain", "certain statements", "special note"))
                )
                short = end - begin < 110
                if begins and short and (kind != "about" or not folded[begin:end].rstrip().endswith(".")):
                    end = _following(folded, end, _REACH[kind], kind)
                    found.append(Boilerplate(kind, *clip(text, begin, end)))
                elif (
                    kind == "forward-looking" and _cautions(folded[begin:end]) or begins and kind == "about" and first == begin
                ):
                    found.append(Boilerplate(kind, *clip(text, begin, end)))
            elif anchor != "registration statement" or (
                _joins(folded[begin:end]) and end - begin < 900 and "33-" in folded[begin:end]
            ):
                found.append(Boilerplate(kind, *clip(text, begin, end)))
            at = folded.find(anchor, max(end, at + len(anchor)))
            if len(found) > 60:
                return _ordered(found)
    return _ordered(found)


def _joins(paragraph: str) -> bool:
    """Whether a paragraph makes the report part of a registration statement."""
    return "part of" in paragraph or "incorporat" in paragraph


def _ordered(found: list[Boilerplate]) -> list[Boilerplate]:
    out: list[Boilerplate] = []
    for piece in sorted(found, key=lambda p: (p.start, -p.end)):
        if piece.end > piece.start and (not out or piece.start >= out[-1].end):
            out.append(piece)
    return out


_CAUTION = re.compile(
    r"may (?:differ|turn out)|risks|uncertaint|no (?:duty|obligation)|actual results|private securities litigation|section 2[17][ae]|words (?:like|such as)|guarantee"
)


def _cautions(paragraph: str) -> bool:
    return _CAUTION.search(paragraph) is not None


def _paragraph(folded: str, at: int) -> Span:
    begin = folded.rfind("\n\n", 0, at)
    begin = 0 if begin < 0 else begin + 2
    page = folded.rfind("\f", begin, at)
    begin = page + 1 if page >= 0 else begin
    end = folded.find("\n\n", at)
    return begin, len(folded) if end < 0 else end


def _following(folded: str, end: int, most: int, kind: Kind) -> int:
    """The end of the paragraphs that belong to a heading which ends at ``end``."""
    for count in range(most):
        at = end
        while at < len(folded) and folded[at] in "\n \t":
            at += 1
        if at >= len(folded) or folded[at] == "\f":
            return end
        _, stop = _paragraph(folded, at)
        paragraph = folded[at:stop]
        if count and (len(paragraph) < 90 and kind != "contacts" or _BREAK.match(paragraph)):
            return end
        if not count and _BREAK.match(paragraph):
            return end
        if kind == "contacts" and len(paragraph) > 260:
            return end
        if kind == "forward-looking" and count and not _cautions(paragraph) and "forward" not in paragraph:
            return end
        end = stop
    return end


_BREAK = re.compile(
    r"\W*(?:signatures?\W*\Z|pursuant to the requirement|exhibit\s+(?:index|[\d.]+)|item\s+\d|notes? to|consolidated|condensed)"
)

# ------------------------------------------------------------------------------------------------ cover lines, headline, lead

_FURNISHES = re.compile(
    r"furnish|attached (?:hereto|as)|is attached|are attached|annexed|enclos|exhibits? [0-9a-z]|this report (?:on form 6-k )?(?:contains|comprises|consists)|"
    r"information contained in this|hereby (?:submit|file)|incorporated herein"
)


def _cover_lines(text: str, folded: str, free: list[Span]) -> list[Span]:
    """Paragraphs near the cover that say what is furnished."""
    out: list[Span] = []
    for a, b in free[:4]:
        at = a
        while at < min(b, a + 6000) and len(out) < 6:
            stop = folded.find("\n\n", at, b)
            stop = b if stop < 0 else stop
            begin, end = clip(text, at, stop)
            paragraph = folded[begin:end]
            if (
                30 < end - begin < 1600
                and (
                    "exhibit" in paragraph
                    or "furnish" in paragraph
                    or "attach" in paragraph
                    or "enclos" in paragraph
                    or "report on form 6-k" in paragraph
                )
                and _FURNISHES.search(paragraph)
            ):
                out.append((begin, end))
            at = stop + 2
    return out


_NOT_HEADLINE = re.compile(
    r"\W*(?:exhibit\b|item\s+\d+\W*\Z|annex\s+\w\W*\Z|page\b|(?:press|news|media|earnings)\s+(?:release|announcement)\b.{0,60}\Z|for immediate release|contacts?\b|tel\b|tsx|nyse|nasdaq|rns number|"
    r"stock code|security code|ref\b|free translation|translation from|incorporated in|date[d:]|issued:|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d|\d{1,2}(?:st|nd|rd|th)?\s+\w+,?\s+\d{4}\W*\Z|\d[\d\s./-]*\Z|"
    r"announcement\W*\Z|abn\b|acn\b|a\.c\.n|registration number|isin|jse|cnpj|company registry|publicly|\[|www\.|the stock exchange of hong kong|hong kong exchanges|dear\b|sirs?\b|"
    r"gentlemen|to the\b|to:|from:|attn|attention|by facsimile|in the u\.s|in taiwan|table of contents|information contained|explanatory note|contents\W*\Z|list of documents|"
    r"regulatory (?:news|release)|immediate release|notes? to editors|representative|code no|inquiries|this announcement contains inside|the (?:managing|executive) director|"
    r"company announcements? office|the manager\b|investor relations|media\b.{0,40}\Z|name and address of person|schedule\s+\d+\W*\Z|registered office|to whom|signature)"
)
_SUBJECT = re.compile(r"\W*(?:sub|subject|re|ref|reg)\s?\.?\s?[:.-]\s*(?=\S.{8})")
_SPEAKING = frozenset("for on to by with from in into as at".split())
_INITIAL = re.compile(r"(?:^|\s)[A-Z]\.\s")
_ENDING = re.compile(
    r"(?:limited|ltd|plc|inc|corp|corporation|company|s\.a|n\.v|ag|a/s|asa|llc|l\.p|sgps|s\.p\.a|c\.v|p\.l\.c|kabushiki kaisha|holdings?|group|bank)\W*\Z"
)


def _opening(text: Text, folded: str, free: list[Span]) -> tuple[Span | None, Span | None]:
    """The headline and the lead of a document: the first line set as a title (or named as the subject of a letter), and the first
    paragraph of prose."""
    set_off = {heading.start for heading in text.headings} | {start for start, _ in text.bold}
    headline: Span | None = None
    fallback: Span | None = None
    for a, b in free[:6]:
        at = a
        while at < min(b, a + 6_000):
            stop = folded.find("\n\n", at, b)
            stop = b if stop < 0 else stop
            begin, end = clip(text.text, at, stop)
            at = stop + 2
            if begin >= end:
                continue
            found = lines(text.text, begin, end, limit=40)
            if _is_prose(folded, begin, end, found):
                return headline or fallback, (begin, end)
            following = None
            for line in found:
                low = folded[line.start : line.end]
                if len(low) > 150 and "\t" not in line.text and low.count(" ") > 18:
                    return headline or fallback, (line.start, line.end)
                if subject := _SUBJECT.match(low):
                    headline = (line.start + subject.end(), line.end)
                elif _can_head(line.text, low):
                    if headline is not None and headline[1] == following and _is_set_off(line.text, line.start, set_off):
                        headline = (headline[0], line.end)  # a title over two lines
                    elif headline is None and _is_set_off(line.text, line.start, set_off):
                        headline = (line.start, line.end)
                    elif fallback is None and len(low.split()) > 2:
                        fallback = (line.start, line.end)
                following = line.end
    return headline or fallback, None


def _is_prose(folded: str, start: int, end: int, found: list[Line]) -> bool:
    """Whether a paragraph is made of sentences, broken into full lines or not at all."""
    if end - start < 110 or folded.count("\t", start, end) or not found:
        return False
    if len(found) > 1 and (any(len(line.text) > 150 for line in found) or len(found[0].text) < 50):
        return False
    paragraph = folded[start:end]
    return paragraph.count(" ") > 16 and (
        ". " in paragraph or ".\n" in paragraph or paragraph.rstrip("\"')").endswith((".", ":"))
    )


def _is_set_off(text: str, start: int, set_off: set[int]) -> bool:
    return start in set_off or text.isupper()


def _can_head(text: str, low: str) -> bool:
    """Whether a line can be the title of news: no date, no label, no company's name alone."""
    if is_rule(text) or "\t" in text or not 8 <= len(low) <= 240 or _NOT_HEADLINE.match(low):
        return False
    words = low.split()
    if len(words) < 2 or (len(words) < 3 and len(low) < 14) or _INITIAL.search(text) and len(words) < 5:
        return False
    named = _ENDING.search(low) is not None and len(words) < 8 and not _SPEAKING.intersection(words)
    return not named and not low.startswith(("(", "*", "http"))
