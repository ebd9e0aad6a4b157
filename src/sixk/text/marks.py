"""Text with check marks in any spelling -> the same with ☒ and ☐, where a form asks for them and nowhere else.

A mark is looked for only in the slots of a question that a cover puts: after or before "Form 20-F" and "Form 40-F", "Yes" and "No",
and behind "Rule 101(b)(1):". A slot holds no words, so that prose is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from sixk.model import Text
from sixk.text.edits import Edit, edited
from sixk.text.glyphs import CHECKED, EMPTY

# What stands for a tick and for an empty box once the font is gone. Letters are what Wingdings leaves behind.
_TICKS = "XxVvYyRSþý×*√Ö✓✔✗✘✕✖☒☑⊠■▣"
_BOXES = "oOq¨£□▢◻☐❏❑❒⬜○"
# A line to write on: "____", "- - -", "....", ". . . ."
_RULE = r"(?:_[_ ]{0,40}_|[-–—=][-–—= ]{0,40}[-–—=]|\.[. \t]{1,80}\.|…[….]*)"
_FRAME = rf"{_RULE}|[_.]{{1,2}}"
_FILL = r"[ \t_.…‗=–—-]{0,40}"
_MARK = (
    rf"[\[({{|<]{_FILL}(?:(?P<t1>[{_TICKS}])|(?P<b1>[{_BOXES}])|){_FILL}[\])}}|>]"
    rf"|(?:{_FRAME})?[ \t]*(?:(?P<t2>[Xx]{{2,3}}|[{_TICKS}])|(?P<b2>[{_BOXES}]))(?![A-Za-z0-9'’])(?:[ \t]*(?:{_FRAME}))?"
    rf"|(?P<rule>{_RULE})"
)
_AFTER = re.compile(rf"[\s:]{{0,60}}(?:[-–—][ \t]{{1,4}})?(?P<mark>{_MARK})")
_BEFORE = re.compile(rf"(?:^|(?<=[\s.:)]))(?P<mark>{_MARK})[\s]{{0,12}}\Z", re.M)
# Begins with a set of signs: the engine steps over all others at once.
_UNIT = re.compile(
    r"[24YyNn](?:(?<=[24])0\s?[-–‑]?\s?[Ff](?=[XxoO]?(?![^\W_]))|(?<=[Yy])[Ee][Ss](?![^\W_])|(?<=[Nn])[Oo](?![^\W_]))"
)
_FORM = re.compile(r"Forms?[\s.…]{0,12}\Z", re.I)
_WORDS = re.compile(r"[^\W_].{0,200}?(?!(?<=[Xx])[Xx])[^\W_]", re.S)  # more than one letter: not a slot
_PROSE = re.compile(r"\b(?:or|and|of|a|on|in|our|its|the|an|/|if)\s{1,3}[\"“']?\Z", re.I)
_HINTS: tuple[str, ...] = ("0-F", "0F", "0 F", "0-f", "0‑F", "0–F", "0\nF", "12g3", "12G3", "101(b)", "101 (b)", "101(B)")
_HINTS += ("heck mark", "heck-mark", "heckmark", "HECK MARK", "heck Mark", "heck\nmark")
_SINGLE = re.compile(r"101\s?\(b\)\s?\(?[17]\)?\)?[ \t:;.]{0,6}", re.I)
_COVER = ("6-K", "heck mark", "20-F", "20F", "101(b)", "CHECK MARK", "heck\nmark", "12g3")  # one of these is on every cover
_MOST = 60  # places of a hint that are followed: a cover has a few, and it comes first
_NEAR, _FAR = 250, 900  # characters behind a form and behind a caption within which its slots and its "Yes" and "No" stand
_LONG = 400  # characters of a line that are looked at
_RULES_ONLY = re.compile(r"[ \t–—=_-]*[–—=_-]{2}[ \t–—=_-]*")
_TICK = re.compile(rf"[\[({{|]?[ \t]?[{_TICKS}][ \t]?[\])}}|]?")


class _Unit(NamedTuple):
    """One answer of a question: "Form 20-F", "No"."""

    start: int
    end: int
    family: str
    value: str


class _Slot(NamedTuple):
    start: int
    end: int
    mark: str
    rule: bool


def marked(text: Text) -> Text:
    """The text with its check marks made ☒ and ☐."""
    edits = sorted(_edits(text.text))
    return edited(text, edits) if edits else text


def _edits(text: str) -> Iterator[Edit]:
    if not any(sign in text for sign in _COVER):
        return
    at = end = 0
    for place, reach in sorted(
        (at, _NEAR if hint[0] == "0" else _FAR) for hint in _HINTS for at in islice(_places(text, hint), _MOST)
    ):
        if place > end:
            yield from _window(text, at, end)
            at = max(place - 40, end)
        end = max(min(place + reach, len(text)), end)
    yield from _window(text, at, end)


def _places(text: str, hint: str) -> Iterator[int]:
    at = text.find(hint)
    while at >= 0:
        if hint[0] != "0" or (at and text[at - 1] in "24" and not text[at + len(hint) : at + len(hint) + 2].isalpha()):
            yield at
        at = text.find(hint, at + 1)


def _window(text: str, begin: int, end: int) -> Iterator[Edit]:
    taken = begin
    previous: _Unit | None = None
    for match in _UNIT.finditer(text, begin, end):
        start = match.start()
        if start and text[start - 1].isalnum():
            continue
        family = "form" if text[start] in "24" else "answer"
        value = text[start : start + 2].lower()
        if family == "form" and (form := _FORM.search(text, max(start - 18, 0), start)):
            start = form.start()
        unit = _Unit(start, match.end(), family, value)
        if previous is not None and _is_pair(text, previous, unit):
            for edit in _pair(text, previous, unit, taken):
                yield edit
                taken = max(taken, edit.end)
            taken = max(taken, unit.end)
            previous = None
        else:
            previous = unit
    for single in _SINGLE.finditer(text, begin, end):
        yield from _single(text, single.end())


def _is_pair(text: str, first: _Unit, second: _Unit) -> bool:
    """Whether two units answer one question: nothing but a slot between them, and no sentence around them."""
    if first.family != second.family or first.value == second.value or second.start - first.end > 200:
        return False
    if _PROSE.search(text, max(first.start - 8, 0), first.start):
        return False
    return not _WORDS.search(text[first.end : second.start])


def _slot(match: re.Match[str] | None, shift: int = 0) -> _Slot | None:
    if match is None:
        return None
    found = match["mark"]
    lead = len(found) - len(found.lstrip())
    start = match.start("mark") + lead + shift
    ticked = match["t1"] or match["t2"]
    return _Slot(start, start + len(found.strip()), CHECKED if ticked else EMPTY, match["rule"] is not None)


def _replaced(text: str, slot: _Slot) -> Iterator[Edit]:
    if text[slot.start : slot.end] != slot.mark:
        yield Edit(slot.start, slot.end, slot.mark)


def _pair(text: str, first: _Unit, second: _Unit, taken: int) -> Iterator[Edit]:
    begin, end = _line_begin(text, first.start), _line_end(text, second.end)
    shift = max(begin, taken, first.start - 60)
    before = _slot(_BEFORE.search(text[shift : first.start]), shift)
    middle = _slot(_AFTER.match(text, first.end, second.start))
    after = _slot(_AFTER.match(text, second.end, end))
    above = (_line_begin(text, begin - 1), begin - 1) if begin else (0, 0)
    below = _line(text, end + 1)
    slots = [slot for slot in (before, middle, after) if slot]
    ticked = [slot for slot in slots if slot.mark == CHECKED]
    if not ticked and middle and middle.rule and begin and above[0] >= taken and _ticks_only(text[slice(*above)]):
        yield from _above(text, begin, above, [(slot.start, slot.end) for slot in slots if slot.rule])
        slots = [slot for slot in slots if not slot.rule]
        ticked = [middle]
    if not ticked and below[1] > below[0] and _ticks_only(text[slice(*below)]):
        yield from _below(text, begin, below, first, second)
        below = _line(text, below[1] + 1)
        ticked = [slot for slot in (before, middle, after) if slot]
        slots = []
        marked_units = True
    else:
        marked_units = False
    for slot in slots:
        yield from _replaced(text, slot)
    # a line of dashes below: the boxes' own underlines
    if below[1] > below[0] and _RULES_ONLY.fullmatch(text, *below):
        runs = len(text[slice(*below)].split())
        if not marked_units and (runs > 1 or not ticked):
            if middle is None and not (before and not after):
                yield Edit(first.end, first.end, " " + EMPTY)
            if after is None and not before:
                yield Edit(second.end, second.end, " " + EMPTY)
        yield Edit(below[0] - 1, below[1], "")


def _above(text: str, begin: int, above: tuple[int, int], rules: list[tuple[int, int]]) -> Iterator[Edit]:
    """Ticks stand on the line above the rules that they tick."""
    columns = [m.start() - above[0] for m in _TICK.finditer(text, *above)]
    nearest = {min(rules, key=lambda r: abs((r[0] + r[1]) / 2 - begin - column)) for column in columns}
    yield Edit(above[0], above[1] + 1, "")
    for rule in rules:
        yield Edit(*rule, CHECKED if rule in nearest else EMPTY)


def _below(text: str, begin: int, below: tuple[int, int], first: _Unit, second: _Unit) -> Iterator[Edit]:
    """Ticks stand on a line below the answers: cell by cell in a table, else by column, else behind the last answer."""
    label, ticks = text[begin : _line_end(text, second.end)], text[slice(*below)]
    ticked = set()
    for tick in _TICK.finditer(ticks):
        if "\t" in label:
            column, second_column = ticks.count("\t", 0, tick.start()), label.count("\t", 0, second.start - begin)
        elif "   " in label or "   " in ticks:
            column, second_column = tick.start(), second.start - begin
        else:
            column = second_column = 0
        ticked.add(second if column >= second_column else first)
    for unit in (first, second):
        if unit in ticked:
            yield Edit(unit.end, unit.end, " " + CHECKED)
    yield Edit(below[0] - 1, below[1], "")


def _single(text: str, at: int) -> Iterator[Edit]:
    """The one box behind a caption, at the end of its line or on the next."""
    end = _line_end(text, at)
    slot = _slot(_AFTER.match(text, at, end))
    if slot and not text[slot.end : end].strip(" \t.;:)]"):
        yield from _replaced(text, slot)
    elif slot is None and not text[at:end].strip():
        below = _line(text, end + 1)
        if below[1] > below[0] and _RULES_ONLY.fullmatch(text, *below):
            yield Edit(at, at, " " + EMPTY if text[at - 1] != " " else EMPTY)
            yield Edit(below[0] - 1, below[1], "")


def _ticks_only(line: str) -> bool:
    """Whether a line holds one or two ticks and nothing else."""
    words = line.translate(_NO_BRACKETS).split()
    return 0 < len(words) < 3 and all(len(word) == 1 and word in _TICKS for word in words)


_NO_BRACKETS = str.maketrans("[](){}|", "       ")


def _line_begin(text: str, at: int) -> int:
    return text.rfind("\n", max(at - _LONG, 0), at) + 1 or max(at - _LONG, 0)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + _LONG)
    return min(at + _LONG, len(text)) if end < 0 else end


def _line(text: str, at: int) -> tuple[int, int]:
    """The line that begins at ``at``; empty beyond the text."""
    return (at, _line_end(text, at)) if at < len(text) else (len(text), len(text))
