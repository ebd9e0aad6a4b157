"""Rows of statements, tables and forms → figures: value in whole units, what the row or the column says it is.

"(Dollars in thousands)" over a table, "HK$'000" in its head or "(Won)" in a label give scale and currency; "Shares bought" over a
column or "Total held" before a number give the unit; of several periods the latest leads. Rows are lines whose cells are parted
by tabs or by two blanks and more, and a number alone on a line under its label.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from msgspec import Struct

from sixk.events.facts.cells import NUMERIC, Cell, Value, cells_of, values_of
from sixk.events.facts.currencies import resolve
from sixk.events.facts.found import Home
from sixk.events.facts.labels import Said, marked, said, shown
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


_CORNER = re.compile(r"(US\$|HK\$|NT\$|R\$|C\$|A\$|S\$|RMB|Rs\.|[A-Z]{3}|[€£¥₩])(?= per\b| million| thousand|$)")


class Head:
    """The head over the columns of a table."""

    def __init__(self, cells: list[Cell]) -> None:
        self.cells = cells
        corner = cells[0].text if cells and cells[0].column == 0 else ""
        match = _CORNER.match(corner)
        self.mark = match.group(1) if match is not None else None
        self.period = not cells or any(_YEARS.search(cell.text) for cell in cells)
        self.columns: dict[int, str] = {}
        for cell in reversed(cells):
            self.columns[cell.column] = cell.text
        self._orders: dict[int, tuple[int, ...]] = {}
        self._kinds: dict[Said, frozenset[str]] = {}

    def kinds(self, about: Said) -> frozenset[str]:
        """The classes that figures under this head may have in a row whose label says ``about``; see ``_measure``."""
        found = self._kinds.get(about)
        if found is None:
            over = [said(cell.text) for cell in self.cells]
            out = {about.kind} if about.kind else {"row", "bare", "price", *(one.kind for one in over if one.kind)}
            if about.unit or about.volume or about.physical or (not about.kind and any(one.unit for one in over)):
                out.add("shares")
            if about.pence or any(one.pence for one in over):
                out.add("price")
            found = self._kinds[about] = frozenset(out)
        return found

    def order(self, count: int) -> tuple[int, ...]:
        """The columns of ``count`` values, the leading one first: the latest year's, the combined group's, the whole year's."""
        order = self._orders.get(count)
        if order is None:
            order = self._orders[count] = _order(self.cells, count)
        return order


_NO_HEAD = Head([])


_YEARS = re.compile(r"\b(?:19|20)\d\d\b|\b\dQ ?’?'?(\d\d)\b|\bQ\d[ ’'](\d\d)\b")
_COMBINED = re.compile(r"[Cc]ombined|COMBINED|[Pp]ro [Ff]orma$|Total [Gg]roup|^Total$")
_FULL = re.compile(r"(?:FY|Full year|Year)?\s?(?:19|20)\d\d")


class Row:
    """A row of text[start:stop] under ``head``, with what its label says; its figures are read when first asked for."""

    __slots__ = ("_about", "_figures", "_head", "_read", "start", "stop", "weak")

    def __init__(
        self, start: int, stop: int, head: Head, about: Said, weak: bool, read: Callable[[], list[Figure]] | list[Figure]
    ) -> None:
        self.start, self.stop, self.weak = start, stop, weak
        self._head, self._about = head, about
        self._figures: list[Figure] | None = read if isinstance(read, list) else None
        self._read: Callable[[], list[Figure]] | None = None if isinstance(read, list) else read

    @property
    def kinds(self) -> frozenset[str]:
        """The classes that its figures may have, "shares" for every count."""
        return self._head.kinds(self._about)

    @property
    def figures(self) -> list[Figure]:
        if self._figures is None:
            assert self._read is not None
            self._figures, self._read = self._read(), None
        return self._figures


def figures(text: str, start: int, end: int, at: Home) -> list[Figure]:
    """The figures of the rows of text[start:end]."""
    return [figure for row in rows(text, start, end, at) for figure in row.figures]


def rows(text: str, start: int, end: int, at: Home) -> list[Row]:
    """The rows with figures of text[start:end], and the numbers that stand alone under their labels."""
    out: list[Row] = []
    scales: list[Scale] | None = None
    head = _NO_HEAD
    above = group = ""  # the last line that is neither a row nor empty
    marked: str | None = None
    money = _Money(at)
    read = since = index = 0
    stop = start - 1
    for line in text[start:end].split("\n"):
        a, stop = stop + 1, stop + 1 + len(line)
        if not line or read >= MOST:
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
                        out.append(Row(a, stop, _NO_HEAD, said(above), False, [alone]))
                above = piece
                group = piece.rstrip(": ") if len(piece) < 60 else ""
                if len(line) > 110:
                    head = _NO_HEAD
                continue
        cells = cells_of(line, a)
        if not cells:
            continue
        values, label, numeric = values_of(cells)
        if not values:
            years = _YEARS.search(line)
            if len(cells) >= 2 or (years and len(line) < 120):
                head = Head(_merge(head.cells, cells) if head.cells and since < 2 and not years else cells)
                since = 0
            if not numeric:
                above = line.strip()
                if len(cells) == 1:
                    group = above.rstrip(": ")
            continue
        since += 1
        read += 1
        if scales is None:
            scales = captions(text, start, end, at)
        while index < len(scales) and scales[index].start < stop:
            index += 1
        scale = _ruling(scales, index, a, line, at)
        label = label or (above if len(above) < 90 else "")
        weak = False
        if group and (not label or label.lower() in ("total", "total:")):
            label = f"{group}: {label}"
        elif group and said(label).kind is None and len(group) < 60 and said(group).kind not in (None, "assets"):
            label, weak = f"{label} ({group})", True
        for cell, match in values:
            if match is not None and cell.text[0] in "$€£¥UHNRCAS":
                mark = match.group("mark")
                if mark and not match.group("rest").strip():
                    marked = money[mark] or marked
                break
        if scale is None and head.mark is not None:
            scale = Scale(a, 1.0, money[head.mark])
        if scale is not None and scale.currency is None and marked is not None:
            scale = Scale(scale.start, scale.factor, marked)
        elif scale is None and at.currency is None and marked is not None:
            scale = Scale(a, 1.0, marked)
        about = said(label)
        if not about.percent:
            later = partial(_figures, cells, values, label, head, scale, at, money, tabbed, weak)
            out.append(Row(a, stop, head, about, weak, later))
    return out


class _Money(dict[str, "str | None"]):
    """Printed mark → the currency it is for an issuer, looked up once."""

    def __init__(self, at: Home) -> None:
        super().__init__()
        self._at = at

    def __missing__(self, mark: str) -> str | None:
        found = self[mark] = resolve("¥", self._at.currency) if mark in ("Y", "(Y)") else currency_of(mark, self._at)
        return found


_ENDS = frozenset("0123456789*†")


def _alone(text: str, start: int, piece: str, label: str, at: Home) -> Figure | None:
    """The count that a number alone on its line is, under a label that counts."""
    unit = said(label).unit
    match = NUMERIC.fullmatch(piece) if unit is not None else None
    if match is None or match.group("mark") or match.group("rest").strip():
        return None
    printed = match.group("number").rstrip(".,'’")
    number = value(printed, at.comma)
    if number is None or number < 10:
        return None
    begin = text.index(printed, start)
    return Figure(begin, begin + len(printed), number, None, unit, "shares", shown(label), 0)


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


def _merge(head: list[Cell], cells: list[Cell]) -> list[Cell]:
    """Two lines of a head, one over the other, where they have the same columns."""
    if len(head) != len(cells):
        return cells
    return [Cell(c.start, c.end, f"{h.text} {c.text}", c.column) for h, c in zip(head, cells, strict=True)]


def _figures(
    cells: list[Cell], values: list[Value], label: str, head: Head, scale: Scale | None, at: Home, money: _Money, tabbed: bool,
    weak: bool,
) -> list[Figure]:  # fmt: skip
    """The figures of a row."""
    # a column of notes: a bare small integer before cells of another kind
    if len(values) > 2 and _is_note(values[0][0].text) and all(len(cell.text) > 3 for cell, _ in values[1:]):
        values = values[1:]
    out: list[Figure] = []
    about = said(label)
    kind = about.kind
    unsigned = kind in ("dividend", "price")
    scaled = marked(label, at) if about.scaled else None
    count = len(values)
    by_column = head.columns if tabbed and abs(len(head.cells) - len(cells)) <= 1 else None
    plain: str | None = None
    for rank, i in enumerate(head.order(count)[:5]):
        cell, match = values[i]
        text = cell.text
        if match is None:
            mark, rest, begin, high = None, "", cell.start, None
            printed = text.rstrip(".,'’")
        else:
            mark, printed, last, rest = match.group("mark", "number", "high", "rest")
            printed = printed.rstrip(".,'’")
            rest = rest.strip(" )*†#") if rest else ""
            if rest[:1] == "%":
                continue
            begin = cell.start + match.start("number")
            high = value(last.rstrip(".,"), at.comma) if last else None
        number = value(printed, at.comma)
        if number is None:
            continue
        over = by_column.get(cell.column) if by_column is not None else None
        if over is None:
            over = head.cells[i - count].text if count - i <= len(head.cells) else ""
        above = said(over)
        if above.percent:
            continue
        found = _measure(mark, rest, about, above, scaled, over, scale, at, money, printed, number)
        if found is None:
            continue
        factor, currency, unit, row_kind = found
        negative = False
        if match is not None and not unsigned:
            opened = mark != "(Y)" and "(" in text[: text.index(printed[0]) + 1]
            negative = text[0] in "-−–" or (opened and (")" in text or text[0] == "("))
        if row_kind == "row" and over and label and over != label:
            words = shown(f"{label} {over}")
        else:
            if plain is None or not label:
                plain = shown(label or over)
            words = plain
        out.append(
            Figure(
                begin,
                begin + len(printed),
                (-number if negative else number) * factor,
                currency,
                unit,
                row_kind,
                words,
                rank,
                number * factor if high else None,
                high * factor if high else None,
                weak,
                head.period,
            )
        )
    return out


def _is_note(text: str) -> bool:
    return text.isdigit() and int(text[:6]) < 60


def _measure(
    mark: str | None, rest: str, about: Said, above: Said, scaled: tuple[float, str | None] | None, over: str, scale: Scale | None,
    at: Home, money: _Money, printed: str, number: float,
) -> tuple[float, str | None, str | None, str] | None:  # fmt: skip
    """(factor, currency, unit, kind) of a number in a row, or None where nothing says what it is."""
    kind = about.kind
    if rest in ("p", "pence"):
        return 0.01, "GBP", None, kind or "price"
    pointed = "." in printed
    per_share = kind == "eps" or (kind == "dividend" and about.eps)
    per_share = per_share or (kind in ("dividend", "price", "value") and pointed and number < 1000 and about.per)
    kind = kind or above.kind
    if mark:
        currency = money[mark]
        if scale is not None and scale.currency not in (None, currency) and kind != "eps" and not rest:
            return None
        factor = SCALE.get(rest, 1.0) if rest else 1.0 if per_share or scale is None else scale.factor
        return factor, currency, None, kind or "row"
    counted = about.unit
    if about.volume and not pointed and not rest:
        return 1.0, None, "shares", "shares"
    physical = about.physical
    if physical is not None and (scaled is None or scaled[1] is None) and (scale is None or not scale.currency or scaled):
        return (scaled[0] if scaled is not None else 1.0), None, physical, "shares"
    if above.unit and not scaled and kind is None and not pointed:
        return 1.0, None, counted if counted == "voting rights" else above.unit, "shares"
    over_scaled = marked(over, at) if above.scaled else None
    if counted and not over_scaled and not pointed and (kind is None or about.number):
        return 1.0, None, counted, "shares"
    chosen = scaled or over_scaled
    if chosen is not None and (chosen[1] is not None or scale is not None):
        factor, currency = chosen
        if currency is None and scale is not None:
            currency = scale.currency
        if rest in SCALE:
            factor = SCALE[rest]
        elif factor == 1.0 and scale is not None and not per_share and scale.currency == currency and scaled is None:
            factor = scale.factor
        return factor, currency, None, kind or "row"
    if about.pence or above.pence:
        return 0.01, "GBP", None, "price"
    if kind is not None or scale is not None:
        currency = scale.currency if scale and scale.currency else at.currency
        if currency is None:
            return None
        factor = 1.0 if per_share or scale is None else scale.factor
        if scale is None and (pointed and number < 1000 and not per_share or kind is None):
            return None
        return factor, currency, None, kind or "row"
    if _CENTS.fullmatch(printed) and at.currency is not None:
        return 1.0, at.currency, None, "row"
    if pointed or number < 5:
        return None
    return 1.0, None, None, "bare"


_CENTS = re.compile(r"\d{1,3}(?:,\d{3})+\.\d\d")
"""Grouped digits with two decimals are money, whatever stands round them."""


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
