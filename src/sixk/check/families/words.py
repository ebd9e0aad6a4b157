"""Rules of the text: what a draft leaves behind, slips of dates, damaged characters."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import Doc, Subject
from sixk.report.dates import dates
from sixk.report.lines import fold

LEFT = "what only a draft may hold"
MAX_WORDS = 1_000_000


def _told(s: Subject) -> Iterator[Doc]:
    """The documents that tell: the report and its EX-99s, but not forms of contracts, where blanks belong."""
    for doc in s.docs:
        if doc.kind in ("html", "text", "pdf") and (
            doc.number == 1 or doc.type.startswith("EX-99") or not doc.type.startswith("EX-")
        ):
            yield doc


def _first(s: Subject, pattern: re.Pattern[str], message: str, within: int = MAX_WORDS) -> Iterator[Hit]:
    if not s.is_6k:
        return
    for doc in _told(s):
        found = list(pattern.finditer(doc.words[:within]))
        if found:
            first = " ".join(found[0][0].split())[:60]
            more = f" ({len(found)} in all)" if len(found) > 1 else ""
            yield Hit(message.format(first) + more, doc.number, text_at=found[0].start(), quote=found[0][0])


_PLACEHOLDER = re.compile(
    r"\[\s?(?:[\u25cf\u2022\u25cb\u25a0]|insert\b[^\]\n]{0,80}|(?:date|name|title|amount|number|time|month|year|day|place|"
    r"company|tbc|tbd|to come|to be (?:confirmed|"
    r"added|inserted|completed|updated|determined)|xx+|\?+)[^\]\n]{0,20})\s?\]"
    r"|\{\{[^}\n]{1,60}\}\}|<<\s?[A-Za-z][^>\n]{0,60}>>|\u00ab[A-Za-z_]{2,40}\u00bb|click (?:or tap )?here to enter|\bMERGEFIELD\b",
    re.I,
)


@rule(
    "text-placeholder",
    "warning",
    "C",
    LEFT,
    fires=Example(files={"body.md": "On [date], Havbris Energi ASA issued the press release attached as Exhibit 99.1.\n"}),
    silent=Example(
        files={
            "body.md": "On November 24, 2026, Havbris Energi ASA [OSE: HAV] issued the press release attached as Exhibit 99.1.\n"
        }
    ),
)
def text_placeholder(s: Subject) -> Iterator[Hit]:
    """A placeholder was never filled in: [date], [insert name], {{company}}, or a bullet in brackets."""
    yield from _first(s, _PLACEHOLDER, "the placeholder {!r} was not filled in")


@rule(
    "text-todo",
    "warning",
    "C",
    LEFT,
    fires=Example(
        files={"body.md": "Havbris Energi ASA issued a press release. TODO: check the number of shares with Treasury.\n"}
    ),
    silent=Example(files={"body.md": "Havbris Energi ASA issued a press release on all it has to do.\n"}),
)
def text_todo(s: Subject) -> Iterator[Hit]:
    """A note to oneself: TODO, FIXME, XXXX."""
    yield from _first(
        s,
        re.compile(r"\b(?:TODO|FIXME|X{4,12})\b|\?\?\?{1,8}|\bNTD:|\bNote to draft\b", re.M),
        "{!r} was left in the text",
    )


@rule(
    "text-draft",
    "warning",
    "C",
    LEFT,
    fires=Example(
        files={
            "release.md": "DRAFT 3 - November 22, 2026\n\n# Havbris Energi announces share repurchase program\n\nThe board approved.\n"
        }
    ),
    silent=Example(
        files={
            "release.md": "# Havbris Energi comments on the draft budget\n\nThe draft budget of the State was published today.\n"
        }
    ),
)
def text_draft(s: Subject) -> Iterator[Hit]:
    """A line at the head says that this is a draft, or that it is confidential or embargoed."""
    pattern = re.compile(
        r"^[ \t]*(?:(?:first |second |final )?draft(?:[ \t]+(?:no\.? ?)?v?\d{0,2}(?:[ \t]*[-\u2013/:][^\n]{0,40})?)?|"
        r"draft of [^\n]{3,30}|draft[ \t]*[-\u2013:][^\n]{0,40}|"
        r"(?:strictly )?(?:private (?:and|&) )?confidential(?:[ \t]*[-\u2013][ \t]*draft)?|privileged (?:and|"
        r"&) confidential|embargoed until[^\n]{0,60}|not for release[ \t]*)[ \t]*$",
        re.I | re.M,
    )
    yield from _first(s, pattern, "the line {!r} marks a draft", within=3000)


@rule(
    "text-lorem",
    "warning",
    "C",
    LEFT,
    fires=Example(files={"body.md": "Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n"}),
    silent=Example(),
)
def text_lorem(s: Subject) -> Iterator[Hit]:
    """Filler text was left in."""
    yield from _first(s, re.compile(r"lorem ipsum|quick brown fox jumps", re.I), "filler text: {!r}")


@rule(
    "text-reference",
    "warning",
    "C",
    "word processors and spreadsheets write these where a reference leads nowhere",
    fires=Example(files={"release.md": "# Results\n\nSee note Error! Reference source not found. for the terms.\n"}),
    silent=Example(files={"release.md": "# Results\n\nAn error in reference 12 of the source was found and corrected.\n"}),
)
def text_reference(s: Subject) -> Iterator[Hit]:
    """A cross-reference or a cell of a spreadsheet did not resolve: "Error! Reference source not found.", "#REF!"."""
    pattern = re.compile(
        r"Error! (?:Reference source|Bookmark|No text|Not a valid|Hyperlink reference|Unknown)[^\n]{0,40}|#(?:REF!|DIV/0!|"
        r"VALUE!|NAME\?|NULL!|NUM!)"
    )
    yield from _first(s, pattern, "{!r}")


@rule(
    "text-mojibake",
    "warning",
    "C",
    "UTF-8 read as Windows-1252, or a character that was lost",
    fires=Example(html="<p>The Company&#226;&#8364;&#8482;s revenue rose by 4%.</p>"),
    silent=Example(html="<p>The Company&#8217;s revenue rose by 4% in S&#227;o Paulo.</p>"),
    fixable=True,
)
def text_mojibake(s: Subject) -> Iterator[Hit]:
    """Damaged characters: the bytes of one encoding were read as those of another."""
    yield from _first(
        s,
        re.compile(
            "\u00e2\u20ac[\u2122\u0153\u009d\u201c\u201d\u02dc\u00a2\u00a6]|\u00c3[\u00a9\u00a8\u00b3\u00a3\u00a7\u00b1\u00bc\u00b6]|\u00ef\u00bb\u00bf|\ufffd"
        ),
        "damaged characters: {!r}",
    )


@rule(
    "text-weekday",
    "warning",
    "C",
    "the calendar",
    fires=Example(
        files={
            "release.md": "# Havbris to report\n\nHavbris Energi ASA will publish its results on Monday, February 9, 2027.\n"
        }
    ),
    silent=Example(
        files={
            "release.md": "# Havbris to report\n\nHavbris Energi ASA will publish its results on Tuesday, February 9, 2027.\n"
        }
    ),
)
def text_weekday(s: Subject) -> Iterator[Hit]:
    """A date is given with a day of the week that it does not fall on."""
    if not s.is_6k:
        return
    for doc in _told(s):
        for match in _WEEKDAY.finditer(doc.words[:MAX_WORDS]):
            month, day = (match["m1"], match["d1"]) if match["m1"] else (match["m2"], match["d2"])
            year = match["y1"] or match["y2"]
            try:
                date = datetime.date(int(year), _MONTHS[month[:3].lower()], int(day))
            except ValueError:
                continue
            real = date.strftime("%A")
            if real.lower() != match["w"].lower():
                yield Hit(f"{' '.join(match[0].split())!r} is a {real}", doc.number, text_at=match.start(), quote=match[0])


_MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS = {name[:3].lower(): number for number, name in enumerate(_MONTH_NAMES.split("|"), 1)}
_WEEKDAY = re.compile(
    r"\b(?P<w>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?\s(?:the\s)?"
    rf"(?:(?P<m1>{_MONTH_NAMES})\s(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y1>(?:19|20)\d\d)"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m2>{_MONTH_NAMES}),?\s(?P<y2>(?:19|20)\d\d))\b"
)
_DAY = re.compile(
    rf"\b(?P<m>{_MONTH_NAMES})\s(?P<d>\d{{1,2}}),\s(?P<y>(?:19|20)\d\d)\b|\b(?P<d2>\d{{1,2}})\s(?P<m2>{_MONTH_NAMES}),?\s(?P<y2>(?:19|20)\d\d)\b"
)


@rule(
    "text-date",
    "warning",
    "C",
    "the calendar",
    fires=Example(files={"release.md": "# Dividend\n\nThe dividend is paid on November 31, 2026.\n"}),
    silent=Example(files={"release.md": "# Dividend\n\nThe dividend is paid on November 30, 2026.\n"}),
)
def text_date(s: Subject) -> Iterator[Hit]:
    """A date that the calendar does not have."""
    if not s.is_6k:
        return
    for doc in _told(s):
        for match in _DAY.finditer(doc.words[:MAX_WORDS]):
            month, day, year = (match["m"], match["d"], match["y"]) if match["m"] else (match["m2"], match["d2"], match["y2"])
            try:
                datetime.date(int(year), _MONTHS[month[:3].lower()], int(day))
            except ValueError:
                yield Hit(f"there is no {' '.join(match[0].split())}", doc.number, text_at=match.start(), quote=match[0])


@rule(
    "text-year",
    "warning",
    "C",
    "the dateline of a release against the day of signing",
    fires=Example(
        files={
            "release.md": "# Havbris Energi announces share repurchase program\n\nBergen, Norway, November 24, 2025 - "
            "Havbris Energi ASA today announced that its board has approved a program.\n",
            "body.md": "A press release is attached as Exhibit 99.1.\n",
        }
    ),
    silent=Example(),
)
def text_year(s: Subject) -> Iterator[Hit]:
    """A release dated to the day a year before the signature carries last year's date."""
    signed = s.report.signature.date if s.report.signature else None
    if not s.is_6k or not signed:
        return
    day = datetime.date.fromisoformat(signed)
    for doc in s.docs[1:]:
        if doc.kind not in ("html", "text", "pdf") or not doc.type.startswith("EX-99"):
            continue
        head = doc.words[:900]
        found = [d for d in dates(fold(head)) if d.iso]
        if len(found) >= 1 and found[0].iso:
            own = datetime.date.fromisoformat(found[0].iso)
            back = re.search(
                r"\b(?:three|six|nine|twelve) months|quarter|ended|as of|as at|annual|interim",
                head[max(0, found[0].start - 60) : found[0].start],
                re.I,
            )
            try:
                same = own.replace(year=day.year)
            except ValueError:
                continue
            if own.year == day.year - 1 and 0 <= (day - same).days <= 5 and not back:
                at = found[0].start
                yield Hit(
                    f"the release is dated {own.isoformat()}, the report is signed {signed}: last year's date?",
                    doc.number,
                    text_at=at,
                    quote=head[at : found[0].end],
                )


@rule(
    "text-twice",
    "advice",
    "C",
    "a slip of the pen",
    fires=Example(
        files={"body.md": "On November 24, 2026, Havbris Energi ASA issued the the press release attached as Exhibit 99.1.\n"}
    ),
    silent=Example(files={"body.md": "The board has seen that that press release was sound.\n"}),
)
def text_twice(s: Subject) -> Iterator[Hit]:
    """A small word stands twice."""
    yield from _first(
        s, re.compile(r"(?<![\w.\-])(the|of|and|to|in|a|is|for|with|by|an|are|from) \1(?![\w\-./])"), "{!r} stands twice"
    )


@rule(
    "text-hidden",
    "warning",
    "C",
    "what a reader cannot see is still furnished, or is lost in composing",
    fires=Example(html='<p>Revenue rose.</p><p style="display:none">Internal: guidance not to be given.</p>'),
    silent=Example(html="<p>Revenue rose.</p><p>Guidance was not given.</p>"),
)
def text_hidden(s: Subject) -> Iterator[Hit]:
    """Text that is hidden from the reader: display:none, or Word's hidden text."""
    yield from from_notes(s, "text-hidden", "hidden text was left out: {}")
    if not s.is_6k:
        return
    for doc in s.html:
        if "inlineXBRL" in doc.markup[:20_000] or "<ix:" in doc.markup[:2_000_000]:
            continue  # interactive data keeps a hidden part by design
        for index, token in enumerate(doc.tokens):
            style = (token.get("style") or "").lower().replace(" ", "") if token.kind == "open" else ""
            if "display:none" in style and any(
                t.kind == "text" and doc.markup[t.start : t.end].replace("&nbsp;", " ").strip()
                for t in doc.tokens[index + 1 : index + 2]
            ):
                yield Hit(f"hidden text in {doc.label}", doc.number, at=token.start)
                break


def from_notes(s: Subject, kind: str, message: str) -> Iterator[Hit]:
    """What composing noted, as hits at the draft's file."""
    if s.composed is not None:
        for note in s.composed.notes:
            if note.kind == kind:
                yield Hit(message.format(note.detail), file=note.file, quote=note.detail)
