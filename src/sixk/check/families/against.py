"""Rules that hold the report's own words against its exhibits: numbers, dates, periods and names that contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import Doc, Subject
from sixk.report.dates import dates
from sixk.report.lines import fold

TITLE_AND_LEAD = 1_200
TOLD_TWICE = "what the cover tells and what the exhibit tells is one fact, told twice"
_NUMBER = re.compile(r"(?<![\w.,/-])(\d{1,3}(?:,\d{3}){1,5})(?![\w,]|\.\d)")
_AFTER = re.compile(
    r"\s{1,3}(?:(?:of|its|new|the|additional|outstanding|issued|common|ordinary|preferred|class [a-z]|"
    r"american depositary)\s{1,3}){0,4}([a-z]{4,20})"
)
_BEFORE = re.compile(r"(us\$|rmb|nt\$|hk\$|eur|usd|gbp|jpy|won|krw|inr|rs\.?|[$\u20ac\u00a3\u00a5])\s?$")
_QUARTER = re.compile(
    r"\b(first|second|third|fourth)[\s-]{1,2}quarter(?:\s{1,2}(?:of|ended|results|and|financial|fiscal|year)){0,3}\s{1,2}(20\d\d)\b|\bq([1-4])\s{0,2}(20\d\d)\b"
)
_YEAR_OF = {"first": "1", "second": "2", "third": "3", "fourth": "4"}


def _exhibits(s: Subject) -> list[Doc]:
    return [
        doc for doc in s.docs[1:] if doc.type.startswith("EX-") and doc.kind in ("html", "text", "pdf") and len(doc.words) > 40
    ]


def _own(s: Subject) -> str:
    """The report's own words: the main document without its cover page, at most what a person would write there."""
    from sixk.report import sections

    own = sections(s.reading)[0]
    start = own.cover[1] if own.cover else 0
    return " " * start + s.docs[0].words[start : start + 20_000]


@rule(
    "against-number",
    "warning",
    "C",
    TOLD_TWICE + "; a cover of 188,656,061 shares over an exhibit of 18,656,061 was furnished",
    fires=Example(
        files={
            "body.md": "Havbris issued a press release on a share repurchase program of up to 188,656,061 shares (Exhibit 99.1).\n"
        }
    ),
    silent=Example(
        files={
            "body.md": "Havbris issued a press release on a share repurchase program of up to 18,656,061 shares (Exhibit 99.1).\n"
        }
    ),
)
def against_number(s: Subject) -> Iterator[Hit]:
    """A number of the report is in no exhibit, but one that differs by a single digit counts the same thing there: a slip."""
    if not s.is_6k or not s.docs:
        return
    exhibits = _exhibits(s)
    if not exhibits:
        return
    own = fold(_own(s))
    there: dict[str, set[str]] = {}
    for doc in exhibits:
        for number, thing, _ in _counts(fold(doc.words[:400_000])):
            there.setdefault(number, set()).add(thing)
    here = list(_counts(own))
    told = {number for number, _, _ in here}
    for number, thing, at in here:
        if number in there or not thing or len(number) < 5:
            continue
        near = [other for other, things in there.items() if thing in things and other not in told and _slip(number, other)]
        if near:
            said = s.docs[0].words[at : at + 40].split("\n")[0]
            yield Hit(
                f"the report says {_commas(number)} {thing}, the exhibit {_commas(near[0])}", document=1, text_at=at, quote=said
            )


def _counts(folded: str) -> Iterator[tuple[str, str, int]]:
    """(digits, what they count or their currency, offset) of the large numbers of a text."""
    for match in _NUMBER.finditer(folded):
        after = _AFTER.match(folded, match.end())
        before = _BEFORE.search(folded, max(0, match.start() - 6), match.start())
        thing = before[1] if before else after[1] if after else ""
        yield match[1].replace(",", ""), thing, match.start()


def _commas(digits: str) -> str:
    return f"{int(digits):,}"


def _slip(one: str, other: str) -> bool:
    """Whether two numbers or words differ by one character put in, left out, changed or swapped with its neighbour."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        wrong = [i for i in range(len(one)) if one[i] != other[i]]
        if len(wrong) == 1:
            return True
        swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1
        return swapped and one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
    long, short = (one, other) if len(one) > len(other) else (other, one)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


@rule(
    "against-date",
    "warning",
    "C",
    TOLD_TWICE,
    fires=Example(
        patch={"exhibit[0].description": "Press release dated November 23, 2026, announcing a share repurchase program"},
        files={"body.md": "Havbris issued a press release, attached as Exhibit 99.1.\n"},
    ),
    silent=Example(),
)
def against_date(s: Subject) -> Iterator[Hit]:
    """The index dates a press release or notice otherwise than the release dates itself."""
    if not s.is_6k or not s.docs:
        return
    by_number = {doc.number: doc for doc in _exhibits(s)}
    for exhibit in s.report.exhibits:
        doc = by_number.get(exhibit.document or 0)
        if doc is None or not exhibit.description:
            continue
        said = fold(exhibit.description)
        match = re.search(
            r"\b(?:press release|news release|announcement|letter|notice)\b[^.;\n]{0,60}?\bdated(?: as of)?\s", said
        )
        found = next((day.iso for day in dates(said, match.end(), match.end() + 40) if day.iso), None) if match else None
        if not found:
            continue
        own = _dateline(doc.words[:2500])
        every = {day.iso for day in dates(fold(doc.words[:200_000])) if day.iso}
        if own and found not in every and _near_days(own, found, 400):
            key = None
            if s.draft is not None:
                index = next((i for i, e in enumerate(s.draft.exhibits) if e.number == exhibit.number), None)
                key = f"exhibit[{index}].description" if index is not None else None
            yield Hit(
                f"the index dates exhibit {exhibit.number} {found}, the exhibit itself {own}", document=doc.number, key=key
            )


_NOT_DATELINE = re.compile(r"\b(?:ended?|ending|until|from|on|at|as of|by|to|the|period|date|record|payable|due|of)\b")

_PLACE_WORDS = frozenset("am an and da dated date de del den der di do du e el la le los of sur the und y".split())


def _dateline(head: str) -> str | None:
    """The date that a release gives itself: on a line of its own, or before the dash that begins its text."""
    folded = fold(head)
    for day in dates(folded):
        if day.iso is None:
            continue
        blank = folded.rfind("\n\n", 0, day.start)  # what stands before it in its paragraph is at most a place
        line_start = blank + 2 if blank >= 0 else 0
        line_end = folded.find("\n", day.end)
        after = folded[day.end : line_end if line_end >= 0 else len(folded)]
        before = folded[line_start : day.start]
        if "\t" in folded[line_start : day.end] or len(before) >= 60 or _NOT_DATELINE.search(before):
            continue
        if any(word.islower() and word not in _PLACE_WORDS for word in re.findall(r"[^\W\d_]+", head[line_start : day.start])):
            continue  # a sentence that ends with a date is no dateline
        if not after.strip(" .,)") or re.match(r"\s{0,3}[)\]]?\s{0,3}(?:/|-|:|--)", after):
            return day.iso
    return None


def _near_days(one: str, other: str, days: int) -> bool:
    import datetime

    return abs((datetime.date.fromisoformat(one) - datetime.date.fromisoformat(other)).days) <= days


@rule(
    "against-period",
    "warning",
    "C",
    TOLD_TWICE,
    fires=Example(
        patch={"exhibit[0].description": "Results for the third quarter of 2025"},
        files={
            "release.md": "# Havbris Energi: results for the third quarter of 2026\n\nRevenue rose to NOK 1,204 million.\n",
            "body.md": "Results are attached.\n",
        },
    ),
    silent=Example(
        patch={"exhibit[0].description": "Results for the third quarter of 2026"},
        files={
            "release.md": "# Havbris Energi: results for the third quarter of 2026\n\nRevenue rose to NOK 1,204 million.\n",
            "body.md": "Results are attached.\n",
        },
    ),
)
def against_period(s: Subject) -> Iterator[Hit]:
    """The index speaks of another year's quarter than the exhibit's own title."""
    if not s.is_6k or not s.docs:
        return
    by_number = {doc.number: doc for doc in _exhibits(s)}
    for exhibit in s.report.exhibits:
        doc = by_number.get(exhibit.document or 0)
        if doc is None or not exhibit.description:
            continue
        said = _quarters(fold(exhibit.description))
        shown = _quarters(fold(doc.words[:1500]))
        every = _quarters(fold(doc.words[:100_000]))
        wrong = [q for q in said if q not in every and any(q[0] == other[0] for other in shown)]
        if wrong:
            other = next(o for o in shown if o[0] == wrong[0][0])
            yield Hit(
                f"the index says quarter {wrong[0][0]} of {wrong[0][1]}, exhibit {exhibit.number} quarter {other[0]} of {other[1]}",
                document=doc.number,
            )


def _quarters(folded: str) -> list[tuple[str, str]]:
    return [(_YEAR_OF[m[1]], m[2]) if m[1] else (m[3], m[4]) for m in _QUARTER.finditer(folded)]


@rule(
    "against-name",
    "warning",
    "C",
    "the registrant's name is spelled one way",
    fires=Example(files={"body.md": "Havbris Energy ASA announced a program to repurchase shares; see Exhibit 99.1.\n"}),
    silent=Example(files={"body.md": "Havbris Energi ASA announced a program to repurchase shares; see Exhibit 99.1.\n"}),
)
def against_name(s: Subject) -> Iterator[Hit]:
    """The report, or the title and lead of an exhibit, spells the registrant's name a letter or two otherwise than the cover does.
    Further down a name so like it may be another company's."""
    name = s.cover.registrant if s.cover else None
    if not s.is_6k or not name or not name.isascii():
        return
    words = re.findall(r"[A-Za-z]{2,30}", name)
    if len(words) < 2 or len(words) > 6:
        return
    known = {name.lower(), *(f.name.lower() for filer in s.submission.header.filers for f in filer.former_names)}
    for doc in (s.docs[0], *_exhibits(s)):
        text = doc.words[: 120_000 if doc.number == 1 else TITLE_AND_LEAD]
        for index, word in enumerate(words):
            if len(word) < 5:
                continue
            pattern = (
                r"(?<![\w-])"
                + r"[ ,.]{1,3}".join(r"([A-Z][A-Za-z]{3,30})" if i == index else re.escape(w) for i, w in enumerate(words))
                + r"(?![\w-])"
            )
            for match in re.finditer(pattern, text):
                other = match[1]
                if other.lower() != word.lower() and match[0].lower() not in known and _typo(word.lower(), other.lower()):
                    yield Hit(f"{match[0]!r} for {name!r}", doc.number, text_at=match.start(), quote=match[0])
                    break


def _typo(one: str, other: str) -> bool:
    """Whether one word is the other mistyped; a plural is not."""
    return one + "s" != other and other + "s" != one and _slip(one, other)


@rule(
    "against-percent",
    "advice",
    "C",
    "a change told in percent and in figures is one fact, told twice",
    fires=Example(
        files={
            "release.md": "# Results\n\nRevenue increased by 46.5% to NOK 1,204 million from NOK 1,131 million in the same "
            "quarter of 2025.\n"
        }
    ),
    silent=Example(
        files={
            "release.md": "# Results\n\nRevenue increased by 6.5% to NOK 1,204 million from NOK 1,131 million in the same "
            "quarter of 2025.\n"
        }
    ),
)
def against_percent(s: Subject) -> Iterator[Hit]:
    """ "Up 6.5% to 1,204 million from 1,131 million" must work out. Only where both figures are of one unit and no basis is named."""
    if not s.is_6k:
        return
    for doc in s.docs:
        if doc.kind not in ("html", "text", "pdf"):
            continue
        for match in _CHANGE.finditer(doc.words[:300_000]):
            percent, new, old = (float(match[g].replace(",", "")) for g in ("percent", "new", "old"))
            if (
                match["unit"].strip().lower() != match["unit2"].strip().lower()
                or match["cur"].strip() != match["cur2"].strip()
                or not old
            ):
                continue
            if re.search(
                r"constant|comparable|organic|like-for-like|underlying|excluding",
                doc.words[max(0, match.start() - 150) : match.end() + 80],
                re.I,
            ):
                continue
            falls = re.match(r"de|fell|fall|down|drop|lower", match["verb"], re.I) is not None
            real = (new - old) / old * 100
            told = -percent if falls else percent
            slack = 0.6 + 100 * (_step(match["new"]) + _step(match["old"])) / old
            if abs(real - told) > max(slack, 0.12 * abs(real)) and new > 0:
                yield Hit(
                    f"{' '.join(match[0].split())[:110]!r}: that is {real:+.1f}%",
                    doc.number,
                    text_at=match.start(),
                    quote=match[0],
                )


def _step(figure: str) -> float:
    decimals = len(figure.partition(".")[2])
    return float(10.0**-decimals) if decimals else 1.0


_FIGURE = r"\d{1,3}(?:,\d{3}){0,4}(?:\.\d{1,2})?"
_CURRENCY = r"(?:[A-Z]{2,3}\$?|US\$|[$\u20ac\u00a3\u00a5])?\s?"
_UNIT = r"(?:\s(?:million|billion|thousand|percent|shares))?"
_CHANGE = re.compile(
    r"\b(?P<verb>increased|rose|grew|decreased|fell|declined|dropped)\s(?:by\s)?(?:approximately\s)?(?P<percent>\d{1,3}(?:\.\d{1,2})?)\s?(?:%|percent)\s"
    rf"to\s(?P<cur>{_CURRENCY})(?P<new>{_FIGURE})(?P<unit>{_UNIT})(?:,)?\s(?:from|compared\s(?:to|with))\s"
    rf"(?P<cur2>{_CURRENCY})(?P<old>{_FIGURE})(?P<unit2>{_UNIT})(?![\d%])"
)
