"""Rows of statements, tables and forms → figures: value in whole units, what the row or the column says it is.

"(Dollars in thousands)" over a table, "HK$'000" in its head or "(Won)" in a label give scale and currency; "Shares bought" over a
column or "Total held" before a number give the unit; of several periods the latest leads. Rows are lines whose cells are parted
by tabs or by two blanks and more, and a number alone on a line under its label.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from sixk.events.facts.currencies import resolve
from sixk.events.facts.found import Home
from sixk.events.facts.numbers import value
from sixk.events.facts.scales import SCALE, Scale, captions, currency_of

MOST = 400
"""How many rows with numbers are read."""


class Figure(Struct, frozen=True, gc=False):
    """A figure at text[start:end]; ``kind`` in the classes of ``cues`` ("row" where the label says none of them); ``column`` 0
    for the leading one; ``weak`` where only the heading over the row says the kind, ``period`` where the columns are years or
    quarters of one measure. ``currency`` and ``unit`` are both None for a bare number."""

    start: int
    end: int
    value: float
    currency: str | None
    unit: str | None
    kind: str
    label: str
    column: int
    low: float | None = None
    high: float | None = None
    weak: bool = False
    period: bool = True


class Cell(Struct, gc=False):
    start: int
    end: int
    text: str
    column: int = 0


_EPS = re.compile(
    r"per (?:ordinary |common |preferred |diluted |basic |equity |american |depositary )*(?:share|ads|adr|unit|stock)|\beps\b"
)
_OPERATING = re.compile(
    r"operating (?:income|profit|loss|result|earnings|\(loss\))|ebit\b|(?:income|profit|loss|earnings) \(?(?:loss\)? )?from operations|"
    r"recurring|ordinary (?:income|profit)"
)
_PROFIT = re.compile(
    r"net (?:income|profit|loss|earnings|result|\(loss\)|\(?loss\)?)|(?:profit|loss|income|earnings|result)s?(?: \(loss\))? "
    r"(?:for|attributable|of the|after)|attributable|utilidad|lucro|profits?$|loss$|earnings$"
)
_REVENUE = re.compile(
    r"^(?:(?:total|net|gross|operating|consolidated|group|sales)[ ,-]+)*(?:revenues?|sales|turnover|ingresos|receita|premiums)\b|"
    r"total (?:net )?(?:interest )?income|net revenue|net sales"
)


_CORNER = re.compile(r"(US\$|HK\$|NT\$|R\$|C\$|A\$|S\$|RMB|Rs\.|[A-Z]{3}|[€£¥₩])(?= per\b| million| thousand|$)")


class Head:
    """The head over the columns of a table."""

    def __init__(self, cells: list[Cell]) -> None:
        self.cells = cells
        corner = cells[0].text if cells and cells[0].column == 0 else ""
        match = _CORNER.match(corner)
        self.mark = match.group(1) if match is not None else None
        self.period = not cells or any(_YEARS.search(cell.text) for cell in cells)
        self._orders: dict[int, tuple[int, ...]] = {}

    def order(self, count: int) -> tuple[int, ...]:
        """The columns of ``count`` values, the leading one first: the latest year's, the combined group's, the whole year's."""
        order = self._orders.get(count)
        if order is None:
            order = self._orders[count] = _order(self.cells, count)
        return order


_NO_HEAD = Head([])


@lru_cache(4096)
def kind_of(label: str) -> str | None:
    """What the label of a row is about, in the classes of ``cues``."""
    low = label.lower()
    if _EPS.search(low):
        return "dividend" if "dividend" in low else "eps"
    if "ebitda" in low:
        return "ebitda"
    if (
        ("before" in low and ("tax" in low or "before income" in low))
        or "pretax" in low
        or "pre-tax" in low
        or "ordinary activities" in low
    ):
        return "pretax"
    if "gross" in low and ("gross profit" in low or "gross margin" in low or "gross loss" in low or "gross income" in low):
        return "gross"
    if _OPERATING.search(low):
        return "operating"
    if "dividend" in low or "distribution" in low or "interest on" in low and ("capital" in low or "equity" in low):
        return "dividend"
    if (
        any(w in low for w in ("price", "consideration", "value", "amount", "proceeds"))
        or low.endswith("cost")
        or "cost " in low
    ):
        return "price"
    if any(w in low for w in ("total assets", "equity", "net assets", "capitalisation", "capitalization", "total debt")):
        return "assets"
    if _PROFIT.search(low):
        return "profit"
    return "revenue" if _REVENUE.search(low) else None


_COUNTED = re.compile(
    r"voting rights|\bvotes?\b|\bshares?\b|\bADSs?\b|\bADRs?\b|\bstock\b|\bsecurities\b|\boptions\b|\bwarrants\b|\brights\b|\bunits\b|"
    r"\bemployees\b|\bjobs\b|\b[Pp]ositions\b|\bsubscribers\b|\bpatients\b|\bcustomers\b|\bvessels\b|\bvolume\b|\bholding\b|\bheld\b|\bshareholding\b|\bacquired\b|\bdisposed\b|\bpurchased\b|\bbought\b|\bsold\b",
    re.IGNORECASE,
)
_UNIT_OF = {
    "voting rights": "voting rights", "vote": "votes", "votes": "votes", "ads": "ADSs", "adss": "ADSs", "adr": "ADRs", "adrs": "ADRs",
    "options": "options", "warrants": "warrants", "rights": "rights", "units": "units", "employees": "employees", "jobs": "jobs", "positions": "positions",
    "subscribers": "subscribers", "patients": "patients", "customers": "customers", "vessels": "vessels",
}  # fmt: skip
_NOT_COUNTED = re.compile(
    r"price|value|amount|share capital|issued capital|%|percent|per cent|earnings|income|profit|dividend|consideration|cost|\bper (?:share|ads)|date|class\b|\(p\)|pence|name",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"\(\s?(?:in |unit:? ?)?([^()]{1,28})\)|\b(?:in|of)\s([A-Z]{3}|US\$|HK\$|NT\$|R\$)\b|[,:]\s?([A-Z]{2,3}\$?|Rs\.|[€£$¥])\s*$"
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b|\b\dQ ?’?'?(\d\d)\b|\bQ\d[ ’'](\d\d)\b")
_COMBINED = re.compile(r"[Cc]ombined|COMBINED|[Pp]ro [Ff]orma$|Total [Gg]roup|^Total$")
_FULL = re.compile(r"(?:FY|Full year|Year)?\s?(?:19|20)\d\d")
_NUMERIC = re.compile(
    r"(?:(?:[Aa]round|[Aa]bout|[Aa]pprox\.?|[Aa]pproximately|ca\.?|up to|over|under|~|at least)\s)?[(\-−–+]?\s?(?P<mark>US\$|U\.S\.\$|HK\$|NT\$|R\$|C\$|A\$|S\$|Rs\.?|RMB|EUR|USD|KRW|JPY|GBP|CHF|Y|\(Y\)|[$€£¥₩])?\s{0,3}[(\-−–+]?\s?"
    r"(?P<number>\d[\d.,'’]*(?:[ \u00a0]\d{3})*)\s?\)?(?:\s?[-–]\s?(?P<high>\d[\d.,]*))?(?P<rest>\s?(?:%|p|pence|m|mn|bn|million|billion)?\)?[*†#]?(?:\s?\([^()]{1,10}\))?)"
)
_SPLIT = re.compile(r"\t|[ ]{2,}|\.{4,}[ ]?")
_FIGURES = re.compile(r"[0-9]")
_ITEM = re.compile(r"\d{1,2}[.)]")


@lru_cache(4096)
def unit_of(label: str) -> str | None:
    """The unit that a label or a column's head gives to the bare numbers under it, or None."""
    match = _COUNTED.search(label)
    if match is None or _NOT_COUNTED.search(label):
        return None
    if "voting rights" in label.lower():
        return "voting rights"
    return _UNIT_OF.get(match.group().lower(), "shares")


def figures(text: str, start: int, end: int, at: Home) -> list[Figure]:
    """The figures of the rows of text[start:end]."""
    out: list[Figure] = []
    scales: list[Scale] | None = None
    head = _NO_HEAD
    above = group = ""  # the last line that is neither a row nor empty
    marked: str | None = None
    rows = since = index = 0
    stop = start - 1
    for line in text[start:end].split("\n"):
        a, stop = stop + 1, stop + 1 + len(line)
        if not line or rows >= MOST:
            continue
        tabbed = "\t" in line
        if not tabbed:
            piece = line.strip()
            if not piece:
                continue
            if len(line) > 170 or ("  " not in piece and "...." not in piece):
                if len(line) < 40 and piece[-1] in _ENDS and above and len(above) < 90:
                    alone = _alone(text, a + line.index(piece), piece, above, at)
                    if alone is not None:
                        out.append(alone)
                above = piece
                group = piece.rstrip(": ") if len(piece) < 60 else ""
                if len(line) > 110:
                    head = _NO_HEAD
                continue
        cells = _cells(text, a, stop)
        if not cells:
            continue
        numeric = []
        for i, cell in enumerate(cells):
            if not _FIGURES.search(cell.text):
                continue
            if i and cell.text[-1].isalpha():
                cell = cells[i] = _lead(cell)
            if _NUMERIC.fullmatch(cell.text) and not _ITEM.fullmatch(cell.text):
                numeric.append(cell)
        values = [c for c in numeric if not _YEARS.fullmatch(c.text)]
        if not values:
            if len(cells) >= 2 or (_YEARS.search(line) and len(line) < 120):
                head = Head(_merge(head.cells, cells) if head.cells and since < 2 and not _YEARS.search(line) else cells)
                since = 0
            if not numeric:
                above = line.strip()
                if len(cells) == 1:
                    group = above.rstrip(": ")
            continue
        since += 1
        rows += 1
        if scales is None:
            scales = captions(text, start, end, at)
        while index < len(scales) and scales[index].start < stop:
            index += 1
        scale = _ruling(scales, index, a, line, at)
        first = values[0]
        label = " ".join(c.text for c in cells if c.start < first.start and c not in numeric) or (
            above if len(above) < 90 else ""
        )
        weak = False
        if group and (not label or label.lower() in ("total", "total:")):
            label = f"{group}: {label}"
        elif group and kind_of(label) is None and len(group) < 60 and kind_of(group) not in (None, "assets"):
            label, weak = f"{label} ({group})", True
        signed = next((c.text for c in values if c.text[0] in "$€£¥UHNRCAS" and not c.text[0].isdigit()), None)
        if signed is not None:
            mark = _NUMERIC.fullmatch(signed)
            if mark is not None and mark.group("mark") and not mark.group("rest").strip():
                marked = currency_of(mark.group("mark"), at) or marked
        if scale is None and head.mark is not None:
            scale = Scale(a, 1.0, currency_of(head.mark, at))
        if scale is not None and scale.currency is None and marked is not None:
            scale = Scale(scale.start, scale.factor, marked)
        elif scale is None and at.currency is None and marked is not None:
            scale = Scale(a, 1.0, marked)
        out.extend(_row(cells, values, label, head, scale, at, tabbed, weak))
    return out


_ENDS = frozenset("0123456789*†")


def _alone(text: str, start: int, piece: str, label: str, at: Home) -> Figure | None:
    """The count that a number alone on its line is, under a label that counts."""
    unit = unit_of(label)
    match = _NUMERIC.fullmatch(piece) if unit is not None else None
    if match is None or match.group("mark") or match.group("rest").strip():
        return None
    printed = match.group("number").rstrip(".,'’")
    number = value(printed, at.comma)
    if number is None or number < 10:
        return None
    begin = text.index(printed, start)
    return Figure(begin, begin + len(printed), number, None, unit, "shares", _label(label), 0)


def _ruling(scales: list[Scale], index: int, row: int, line: str, at: Home) -> Scale | None:
    """The statement of scale that holds for a row: the nearest above; of two beside each other that of the home money."""
    if not index:
        return None
    last = scales[index - 1]
    if index > 1 and (last.currency != at.currency or not last.sure):
        for other in scales[max(0, index - 3) : index - 1]:
            if last.start - other.start < 400 and other.sure and other.currency == at.currency:
                return other
    return last


def _cells(text: str, a: int, b: int) -> list[Cell]:
    """The cells of the line text[a:b]; a sign or bracket set in a cell of its own goes to its number."""
    out: list[Cell] = []
    at = a
    edges = [(m.start(), m.end()) for m in _SPLIT.finditer(text, a, b)]
    for column, (begin, stop) in enumerate([*edges, (b, b)]):
        piece = text[at:begin]
        stripped = piece.strip()
        if stripped:
            start = at + piece.index(stripped)
            if out and _belongs(out[-1].text, stripped):
                before = out[-1]
                # offsets within the joined cell must hold for its number, which stands in the later piece after a sign
                first = start - len(before.text) if before.text in _OPENED else before.start
                out[-1] = Cell(first, start + len(stripped), before.text + stripped, before.column)
            else:
                out.append(Cell(start, start + len(stripped), stripped, column))
        at = stop
    return out


_OPENED = frozenset({"$", "€", "£", "¥", "US$", "HK$", "NT$", "R$", "RMB", "(", "$(", "Rs.", "Y"})


def _belongs(before: str, text: str) -> bool:
    """Whether a cell goes to the one before it: a bracket or percent sign after a number, a number after a sign."""
    if text in (")", "%", ")%", "%)"):
        return before[-1] in "0123456789)"
    return before in _OPENED and text[0] in "(0123456789"


_LEAD = re.compile(r"(?:about |approximately |around )?(\d[\d,]*(?:\.\d+)?) (?:a|per|each|\()\b")


def _lead(cell: Cell) -> Cell:
    """A cell that goes on after its number ("11,433 a share; ...") cut to the number."""
    match = _LEAD.match(cell.text)
    if match is None:
        return cell
    return Cell(cell.start + match.start(1), cell.start + match.end(1), match.group(1), cell.column)


def _merge(head: list[Cell], cells: list[Cell]) -> list[Cell]:
    """Two lines of a head, one over the other, where they have the same columns."""
    if len(head) != len(cells):
        return cells
    return [Cell(c.start, c.end, f"{h.text} {c.text}", c.column) for h, c in zip(head, cells, strict=True)]


def _row(
    cells: list[Cell], values: list[Cell], label: str, head: Head, scale: Scale | None, at: Home, tabbed: bool, weak: bool
) -> list[Figure]:
    # a column of notes: a bare small integer before cells of another kind
    if (
        len(values) > 2
        and values[0].text.isdigit()
        and int(values[0].text[:6]) < 60
        and all(len(c.text) > 3 for c in values[1:])
    ):
        values = values[1:]
    kind = kind_of(label)
    counted = unit_of(label)
    marked = _marked(label, at)
    out = []
    order = head.order(len(values))
    for rank, i in enumerate(order[:5]):
        cell = values[i]
        match = _NUMERIC.fullmatch(cell.text)
        if match is None:
            continue
        printed = match.group("number").rstrip(".,'’")
        number = value(printed, at.comma)
        rest = match.group("rest").strip(" )*†#")
        if number is None or rest.startswith("%"):
            continue
        over = _over(head.cells, cell, cells, tabbed, len(values) - i)
        if _percent(label) or _percent(over):
            continue
        mark = match.group("mark")
        opened = "(" in cell.text[: cell.text.index(printed[0]) + 1] and mark != "(Y)"
        negative = cell.text.startswith(("-", "−", "–")) or (opened and (")" in cell.text or cell.text[0] == "("))
        begin = cell.start + match.start("number")
        if kind in ("dividend", "price"):
            negative = False
        high = value(match.group("high").rstrip(".,"), at.comma) if match.group("high") else None
        found = _measure(mark, rest, label, over, kind, counted, marked, scale, at, printed, number)
        if found is None:
            continue
        factor, currency, unit, row_kind = found
        text = label or over
        out.append(
            Figure(
                begin,
                begin + len(printed),
                (-number if negative else number) * factor,
                currency,
                unit,
                row_kind,
                _label(f"{text} {over}" if row_kind == "row" and over and over != text else text),
                rank,
                number * factor if high else None,
                high * factor if high else None,
                weak,
                head.period,
            )
        )
    return out


def _measure(
    mark: str | None, rest: str, label: str, over: str, kind: str | None, counted: str | None,
    marked: tuple[float, str | None] | None, scale: Scale | None, at: Home, printed: str, number: float,
) -> tuple[float, str | None, str | None, str] | None:  # fmt: skip
    """(factor, currency, unit, kind) of a number in a row, or None where nothing says what it is."""
    if rest in ("p", "pence"):
        return 0.01, "GBP", None, kind or "price"
    head_unit = unit_of(over)
    head_marked = _marked(over, at)
    per_share = kind == "eps" or (kind == "dividend" and _EPS.search(label.lower()) is not None)
    per_share = per_share or (
        kind in ("dividend", "price", "value") and "." in printed and number < 1000 and "per" in label.lower()
    )
    kind = kind or kind_of(over)
    if mark:
        currency = resolve("¥", at.currency) if mark in ("Y", "(Y)") else currency_of(mark, at)
        if scale is not None and scale.currency not in (None, currency) and kind != "eps" and not rest:
            return None
        factor = SCALE.get(rest, 1.0) if rest else 1.0 if per_share or scale is None else scale.factor
        return factor, currency, None, kind or "row"
    if head_unit and not marked and (kind is None or kind == "row") and "." not in printed:
        return 1.0, None, counted if counted == "voting rights" else head_unit, "shares"
    if counted and not head_marked and "." not in printed and (kind is None or "number" in label.lower()):
        return 1.0, None, counted, "shares"
    chosen = marked or head_marked
    if chosen is not None and (chosen[1] is not None or scale is not None):
        factor, currency = chosen
        if currency is None and scale is not None:
            currency = scale.currency
        if rest in SCALE:
            factor = SCALE[rest]
        elif factor == 1.0 and scale is not None and not per_share and scale.currency == currency and marked is None:
            factor = scale.factor
        return factor, currency, None, kind or "row"
    if "penc" in label or "penc" in over or "(p)" in label or "(p)" in over:
        return 0.01, "GBP", None, "price"
    if kind is not None or scale is not None:
        currency = scale.currency if scale and scale.currency else at.currency
        if currency is None:
            return None
        factor = 1.0 if per_share or scale is None else scale.factor
        if scale is None and ("." in printed and number < 1000 and not per_share or kind is None):
            return None
        return factor, currency, None, kind or "row"
    if _CENTS.fullmatch(printed) and at.currency is not None:
        return 1.0, at.currency, None, "row"
    if "." in printed or number < 5:
        return None
    return 1.0, None, None, "bare"


_CENTS = re.compile(r"\d{1,3}(?:,\d{3})+\.\d\d")
"""Grouped digits with two decimals are money, whatever stands round them."""


@lru_cache(4096)
def _percent(text: str) -> bool:
    low = text.lower()
    return (
        "(%)" in low
        or low.strip() in ("%", "percent", "change", "yoy", "% change", "growth")
        or "yield" in low
        or low.endswith(" %")
        or "% change" in low
        or "yoy" in low
    )


@lru_cache(4096)
def _marked(label: str, at: Home) -> tuple[float, str | None] | None:
    """Scale and currency that a label or head names itself: "(Won)", "(HK$'000)", "in EUR"."""
    if not label:
        return None
    for match in _MARKED.finditer(label):
        inner = next(g for g in match.groups() if g)
        factor = 1.0
        low = inner.lower().replace("’", "'")
        for name, size in SCALE.items():
            if len(name) > 2 and name in low:
                factor = size
        if low in ("pence", "p", "gbp pence"):
            return 0.01, "GBP"
        words = re.findall(r"[A-Za-z.]*[$€£¥₩]|[A-Za-z.]+", inner)
        for word in words:
            currency = currency_of(word, at) if word.lower() not in ("in", "of", "unit", "million", "thousand") else None
            if currency is not None:
                return factor, currency
        if factor > 1:
            return factor, None
    return None


def _order(head: list[Cell], count: int) -> tuple[int, ...]:
    """The columns of a row by what the head above says of them, the one that leads first."""
    plain = tuple(range(count))
    if not head:
        return plain
    combined = [i for i, cell in enumerate(head) if _COMBINED.search(cell.text)]
    if len(combined) == 1 and len(head) - combined[0] <= count:
        return _led(count - (len(head) - combined[0]), plain)
    full = [i for i, cell in enumerate(head) if _FULL.fullmatch(cell.text)]
    if len(full) == 1 and len(head) - full[0] <= count and sum("Q" in cell.text for cell in head) >= 2:
        return _led(count - (len(head) - full[0]), plain)  # quarters and their year: the year
    years = []
    for cell in head:
        for match in _YEARS.finditer(cell.text):
            short = match.group(1) or match.group(2)
            years.append(int(match.group()) if short is None else (2000 if int(short) < 70 else 1900) + int(short))
    if len(years) < 2 or len(years) > count:
        return plain
    return tuple(sorted(plain, key=lambda i: (-years[i] if i < len(years) else 0, i)))


def _led(lead: int, plain: tuple[int, ...]) -> tuple[int, ...]:
    return (lead, *(i for i in plain if i != lead))


def _over(head: list[Cell], cell: Cell, cells: list[Cell], tabbed: bool, from_right: int) -> str:
    """The head over a cell: the same column of a row of tabs, else the one that stands over it, else counted from the right."""
    if not head:
        return ""
    if tabbed and any(h.column == cell.column for h in head) and abs(len(head) - len(cells)) <= 1:
        return next(h.text for h in head if h.column == cell.column)
    if from_right <= len(head):
        return head[-from_right].text
    return ""


_NUMBERED = re.compile(r"\(?[\divxa-z]{1,3}[.)]\s+")


def _label(text: str) -> str:
    """A label without its number, on one line."""
    match = _NUMBERED.match(text)
    return " ".join((text[match.end() :] if match else text).split()).strip(" .:-")[:70]
