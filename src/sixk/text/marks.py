"""Text with check marks in any spelling -> the same with ☒ and ☐, where a form asks for them and nowhere else.

A mark is looked for only in the slots of a question that a cover puts: after or before "Form 20-F" and "Form 40-F", "Yes" and "No",
and behind "Rule 101(b)(1):". A slot holds no words, so that prose is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from sixk.model import Text
from sixk.text.edits import Edit, edited
from sixk.text.glyphs import CHECKED, EMPTY

_TICKS = "XxVvYyRS*✓✔√Öþý×✗✘✕✖☒☑⊠■▣🗹🗷"
_BOXES = "oOq¨£□▢◻☐❏❑❒⬜○"
_RULE = r"(?:_{2,}|[-–—=]{2,}|(?:\.[ \t]?){3,}|…+\.*)"
_FILL = r"[ \t_.…‗=–—-]*"
_SLOT = re.compile(
    rf"[ \t\n]*(?P<all>"
    rf"[\[({{|<]{_FILL}(?:(?P<t1>[{_TICKS}])|(?P<b1>[{_BOXES}])|){_FILL}[\])}}|>]"
    rf"|(?:{_RULE}|_)?[ \t]*(?:(?P<t2>[{_TICKS}])|(?P<b2>[{_BOXES}]))(?![A-Za-z0-9'’])[ \t]*(?:{_RULE}|_)?"
    rf"|(?P<rule>{_RULE}))"
)
_BEFORE = re.compile(
    rf"(?:^|(?<=[\s.:)]))(?P<all>"
    rf"[\[({{|<]{_FILL}(?:(?P<t1>[{_TICKS}])|(?P<b1>[{_BOXES}])|){_FILL}[\])}}|>]"
    rf"|(?:{_RULE}|_)?[ \t]*(?:(?P<t2>[{_TICKS}])|(?P<b2>[{_BOXES}]))[ \t]*(?:{_RULE}|_)?"
    rf"|(?P<rule>{_RULE}))[ \t\n]{{0,8}}\Z"
)
_FORM = r"(?:\bForms?[\s.…]{0,12})?"
_PAIR = re.compile(
    rf"(?P<first>{_FORM}\b(?P<n1>[24]0)\s?[-–‑]?\s?F\b|\b(?P<y1>yes|no)\b)"
    rf"(?P<between>[^A-Za-z0-9]{{0,80}}(?:(?<![A-Za-z0-9])[{_TICKS}{_BOXES}](?![A-Za-z0-9])[^A-Za-z0-9]{{0,80}}|(?<=F)[xXo][^A-Za-z0-9]{{1,80}})?)"
    rf"(?P<second>{_FORM}\b(?P<n2>[24]0)\s?[-–‑]?\s?F\b|\b(?P<y2>yes|no)\b)",
    re.I,
)
_PROSE = re.compile(r"\b(?:or|and|of)\s+\Z", re.I)  # "annual reports under cover of Form 20-F or Form 40-F"
_SINGLE = re.compile(r"101\s?\(b\)\s?\([17]\)\)?[\s:;.]{0,4}", re.I)
_ANCHOR = re.compile(r"check\s?-?marks?\b|12g3-2|101\s?\(b\)", re.I)
_REACH = 1500  # characters behind a caption within which "Yes" and "No" belong to it
_ANYWHERE = str.maketrans("☑", CHECKED)

Mark = Literal["☒", "☐"]


def marked(text: Text) -> Text:
    """The text with its check marks made ☒ and ☐."""
    edits = sorted(_edits(text.text))
    return edited(text, edits) if edits else text


def _edits(text: str) -> Iterator[Edit]:
    anchors = [m.end() for m in _ANCHOR.finditer(text)]
    if not anchors and "0-F" not in text and "0F" not in text:
        return
    taken = 0
    reach = 0
    following = iter([*anchors, len(text) + _REACH])
    anchor = next(following)
    at = 0
    while pair := _PAIR.search(text, at):
        at = pair.start("second")
        if pair["n1"]:
            if not pair["n2"] or pair["n1"] == pair["n2"] or _PROSE.search(text, max(pair.start() - 8, 0), pair.start()):
                continue
        else:
            if not pair["y2"] or pair["y1"].lower() == pair["y2"].lower():
                continue
            while anchor <= pair.start():
                reach = anchor + _REACH
                anchor = next(following)
            if pair.start() > reach:
                continue
        at = pair.end()
        for edit in _pair(text, pair, taken):
            yield edit
            taken = edit.end
    for single in _SINGLE.finditer(text):
        slot = _SLOT.match(text, single.end())
        if slot and "\n" not in slot[0][: slot.start("all") - slot.start()] and text[slot.end() : slot.end() + 2].strip(" .;)") in ("", "\n", "Y"):
            yield from _replaced(slot)


def _mark(slot: re.Match[str]) -> Mark:
    return CHECKED if slot["t1"] or slot["t2"] else EMPTY  # type: ignore[return-value]


def _replaced(slot: re.Match[str]) -> Iterator[Edit]:
    start, end = slot.span("all")
    body = slot["all"].rstrip(" \t")
    end = start + len(body)
    lead = len(body) - len(body.lstrip(" \t"))
    if body.strip() != _mark(slot):
        yield Edit(start + lead, end, _mark(slot))


def _pair(text: str, pair: re.Match[str], taken: int) -> Iterator[Edit]:
    begin = text.rfind("\n", 0, pair.start()) + 1
    before = _BEFORE.search(text[max(begin - 40, taken, pair.start() - 60) : pair.start()])
    shift = max(begin - 40, taken, pair.start() - 60)
    middle = _SLOT.match(text, pair.start("between"), pair.end("between"))
    after = _SLOT.match(text, pair.end(), _line_end(text, pair.end()))
    if before:
        start, end = before.span("all")
        yield Edit(shift + start, shift + end, _mark(before))
    if middle:
        yield from _replaced(middle)
    if after:
        yield from _replaced(after)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
