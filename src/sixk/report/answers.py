"""The check-mark part of a cover (folded text) → its answers: annual form, paper boxes, Rule 12g3-2(b) and its 82- number.

The text room writes the marks of a cover as ☒ and ☐; here they are given to the labels beside them. A question that is absent, or
ticked on neither side or on both, has no answer.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# Marks that reach this room unconverted are those on lines of their own, away from their labels.
_TOKEN = re.compile(
    r"(?=[_f24yn\u2610-\u2612\u2713\u2714\u221a\[(|{x*])(?:(?P<f20>\b(?:form\s*)?20\s?-?\s?f\b)|(?P<f40>\b(?:form\s*)?40\s?-?\s?f\b)|(?P<yes>\byes\b)|(?P<no>\bno\b(?!\.))"
    r"|(?P<on>\u2612|\u2611|\[\s*x\s*\]|\(\s*x\s*\)|\|x\||\{\s*x\s*\}|[\u2713\u2714\u221a]|(?<![a-z0-9'(])[x*](?![a-z0-9'.)]))"
    r"|(?P<off>\u2610|_+(?=\s*(?:form\s*)?[24]0)|\[\s*\]|\(\s*\)|\{\s*\}))"
)


class Token(NamedTuple):
    kind: str
    start: int
    end: int


def tokens(folded: str, start: int, end: int) -> list[Token]:
    return [Token(m.lastgroup or "", m.start(), m.end()) for m in _TOKEN.finditer(folded, start, end)]


def pair(found: list[Token], first: str, second: str) -> tuple[bool, bool] | None:
    """Which of two labels is ticked, (first, second); None where the two labels do not stand there.

    Marks follow their labels, unless the run opens with a mark and none closes it: then they lead.
    """
    places = [i for i, token in enumerate(found) if token.kind == first]
    for place in places:
        rest = [i for i in range(place + 1, min(place + 4, len(found))) if found[i].kind == second]
        if not rest:
            continue
        one, two = place, rest[0]
        if any(found[i].kind in (first, second) for i in range(one + 1, two)):
            continue
        before = found[one - 1] if one and found[one - 1].kind in ("on", "off") else None
        between = [found[i] for i in range(one + 1, two) if found[i].kind in ("on", "off")]
        after = found[two + 1] if two + 1 < len(found) and found[two + 1].kind in ("on", "off") else None
        if after is not None and two + 2 < len(found) and found[two + 2].kind in (first, second, "yes", "no", "f20", "f40"):
            # "Yes X No X Yes ...": the last mark belongs here unless marks lead their labels.
            after = after if before is None or not between else None
        if before is not None and after is None and len(between) <= 1:
            return before.kind == "on", bool(between) and between[0].kind == "on"
        return bool(between) and between[0].kind == "on", after is not None and after.kind == "on"
    return None


def chosen(pair_: tuple[bool, bool] | None) -> bool | None:
    """True for the first, False for the second, None for neither, both or no question."""
    if pair_ is None or pair_[0] == pair_[1]:
        return None
    return pair_[0]


def yes_or_no(found: list[Token]) -> bool | None:
    """The answer of a Yes/No pair, whichever stands first."""
    kinds = [token.kind for token in found if token.kind in ("yes", "no")]
    if kinds[:1] == ["no"]:
        negative = chosen(pair(found, "no", "yes"))
        return None if negative is None else not negative
    return chosen(pair(found, "yes", "no"))


class Answers(NamedTuple):
    annual_form: str | None
    paper_101b1: bool | None
    paper_101b7: bool | None
    rule_12g3_2b: bool | None
    file_number_82: str | None
    start: int
    """Where the questions begin."""
    end: int
    """Where the last answer ends: the end of the cover."""


_F20 = re.compile(r"20 ?- ?f|20 ?f")
_PROSE = re.compile(r"(?:under\s+cover\s+(?:of\s+)?|or\s+|of\s+|\bon\s+)\Z")
_B1 = re.compile(r"101\s?\(b\)\s?\(?1\)?\)?")
_B7 = re.compile(r"101\s?\(b\)\s?\(?7\)?\)?")
_G3 = re.compile(r"12\s?\(?g\)?\s?-?\s?3\s?-?\s?2?\s?\(?b\)?|12g3-2")
_82 = re.compile(r"\b82\s{0,3}[-:]{1,2}[\s_.]{0,20}(?P<n>\d{2,6})(?!\d)|\bno\.?\s{0,3}82\s?-\s?(?P<m>\d{2,6})(?!\d)")
_TAIL = re.compile(r"[^\n]{0,160}")
_RULES = re.compile(r"[\s_=\u2012-\u2015|.)\]-]*")


def read(folded: str, start: int, end: int) -> Answers | None:
    """The answers in ``folded[start:end]``; None where no question and no pair of boxes stands there."""
    boxes = _boxes(folded, start, end)
    question = folded.find("check mark", start, end)
    if boxes is None and question < 0:
        return None
    begin = min(p for p in (boxes.start if boxes else -1, question) if p >= 0)
    stop = boxes.end if boxes else question
    b1 = _question(folded, _B1, begin, end)
    b7 = _question(folded, _B7, begin, end)
    g3 = _question(folded, _G3, begin, end)
    starts = sorted(p for p in (b1, b7, g3, *_questions(folded, begin, end)) if p is not None)
    paper: list[bool | None] = []
    for place in (b1, b7):
        answer = None
        if place is not None:
            zone = next((p for p in starts if p > place), min(end, place + 900))
            zone = min(zone, place + 900)
            answer, used = _paper(folded, place, zone)
            stop = max(stop, used)
        paper.append(answer)
    rule, number = None, None
    if g3 is not None:
        found = tokens(folded, g3, min(end, g3 + 480))
        rule = yes_or_no(found)
        stop = max(stop, _answer_end(found, g3))
        number, used = _number(folded, g3, min(end, g3 + 1200))
        stop = max(stop, used)
    elif boxes is not None and not starts:
        # Covers that lost their words keep their rows: the last of the Yes/No pairs is that of Rule 12g3-2(b).
        pairs, used = _loose_pairs(folded, boxes.end, min(end, boxes.end + 400))
        if pairs:
            rule = chosen(pairs[-1])
            if len(pairs) == 3:
                paper = [chosen(pairs[0]), chosen(pairs[1])]
            stop = max(stop, used)
    tail = _RULES.match(folded, stop, end)
    stop = tail.end() if tail else stop
    annual = chosen(boxes.ticked) if boxes else None
    form = None if annual is None else "20-F" if annual else "40-F"
    return Answers(form, paper[0], paper[1], rule, number, begin, stop)


class _Boxes(NamedTuple):
    start: int
    end: int
    ticked: tuple[bool, bool]


def _boxes(folded: str, start: int, end: int) -> _Boxes | None:
    for form in _F20.finditer(folded, start, end):
        at = form.start()
        word = max(start, at - 24)
        label_at = folded.rfind("form", word, at)
        if _PROSE.search(folded, max(start, label_at - 24 if label_at >= 0 else word), label_at if label_at >= 0 else at):
            continue
        found = [t for t in tokens(folded, word, min(end, at + 300)) if t.end > at - 24]
        place = next((i for i, t in enumerate(found) if t.kind == "f20" and t.end > at), None)
        if place is None:
            continue
        label = found[place]
        second = next((t for t in found[place + 1 : place + 4] if t.kind == "f40"), None)
        if second is None or folded[label.end : second.start].count("\n") > 12:
            continue
        if re.search(r"[a-wyz]{3}", folded[label.end : second.start].replace("form", "")):
            continue
        near = [t for t in found if t.start >= label.start - 16]
        near = _until_words(folded, near, second.end)
        ticked = pair(near, "f20", "f40")
        if ticked is None:
            continue
        last = max([second.end, *(t.end for t in near)])
        return _Boxes(min(near[0].start, label.start), last, ticked)
    return None


def _until_words(folded: str, found: list[Token], after: int) -> list[Token]:
    """Tokens up to the first letters behind ``after`` (the next question's words)."""
    kept = []
    for token in found:
        if token.start > after and re.search(r"[a-z]{2}", folded[after : token.start]):
            break
        if token.kind in ("yes", "no"):
            break
        kept.append(token)
    return kept


def _question(folded: str, pattern: re.Pattern[str], start: int, end: int) -> int | None:
    """Where the question that names the rule ends its naming; notes that explain a rule are passed over."""
    match = pattern.search(folded, start, end)
    return match.end() if match else None


def _questions(folded: str, start: int, end: int) -> list[int]:
    places = []
    at = folded.find("check mark", start, end)
    while at >= 0:
        places.append(at)
        at = folded.find("check mark", at + 10, end)
    return places


def _paper(folded: str, start: int, end: int) -> tuple[bool | None, int]:
    """The answer to a paper question: its one box, or its Yes and No. Notes follow the box on the form."""
    note = folded.find("note", start, end)
    stop = note if note >= 0 else end
    found = tokens(folded, start, min(stop, start + 260))
    if pair(found, "yes", "no") or pair(found, "no", "yes"):
        return yes_or_no(found), _answer_end(found, start)
    first = found[0] if found else None
    if first is None or first.kind not in ("on", "off") or first.start - start > 60:
        return None, start
    return first.kind == "on", first.end


def _answer_end(found: list[Token], at: int) -> int:
    """The end of the marks that close a Yes/No pair."""
    last = at
    seen = False
    for token in found[:6]:
        if token.kind == "no":
            seen = True
            last = token.end
        elif token.kind in ("on", "off"):
            last = token.end
            if seen:
                break
        elif token.kind == "yes":
            if seen:
                break
            last = token.end
        else:
            break
    return last


def _number(folded: str, start: int, end: int) -> tuple[str | None, int]:
    """The 82- number below a question that ends at ``start``, and the end of the line that asks for it."""
    asks = folded.find("file number assigned", start, end)
    if asks < 0:
        asks = folded.find("is marked", start, end)
    match = _82.search(folded, start, end) if folded.find("82", start, end) >= 0 else None
    number = None
    used = start
    if asks >= 0:
        again = _G3.search(folded, asks, min(end, asks + 200))
        at = again.end() if again else asks
        tail = _TAIL.match(folded, at, end)
        used = tail.end() if tail else at
        blank = re.compile(r"\s*(?:\(?\s*82\s?[-:]?[^\n]{0,60}|[._\s]*n\s?/\s?a[._]*|not applicable[^\n]{0,4})").match(
            folded, at, end
        )
        if blank:
            used = max(used if blank.end() <= used else blank.end(), blank.end())
    if match is not None and (asks < 0 or match.start() >= asks - 40 or match.start() > start):
        number = "82-" + (match.group("n") or match.group("m"))
        used = max(used, match.end())
    return number, used


def _loose_pairs(folded: str, start: int, end: int) -> tuple[list[tuple[bool, bool]], int]:
    found: list[tuple[bool, bool]] = []
    marks = tokens(folded, start, end)
    used = start
    at = 0
    while at < len(marks):
        if marks[at].kind != "yes":
            at += 1
            continue
        row = marks[at : at + 4]
        stop = next((i for i, t in enumerate(row[1:], 1) if t.kind == "yes"), len(row))
        answer = pair(row[:stop], "yes", "no")
        if answer is None:
            break
        found.append(answer)
        used = row[stop - 1].end
        at += stop
    return found, used
