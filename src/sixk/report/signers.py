"""The lines of a signature block → its signers: registrant, date, conformed signature, name and title of each.

A block is read cell by cell: each cell is a label with its value, or the value that the label before it asked for.
"""

from __future__ import annotations

import re

from sixk.model import Signature
from sixk.report.dates import MONTH, dates
from sixk.report.lines import Line, fold, is_rule, squeeze
from sixk.report.names import DESIGNATOR, company_end, is_title


def labels(low: str) -> bool:
    return low.startswith(("by", "name", "title", "date", "/s/"))


_LABEL = re.compile(
    r"(?<![a-z])(?=(?:name(?:\s+and\s+title)?|title|by|dated?|its|position|capacity)\s?:(?!//))|(?<![a-z])(?=by\s*:?\s*/s/)|(?=/s/)"
    rf"|(?=\((?:registrant|signature)\))|(?<![a-z])(?=dated?\s*:?\s+(?:(?:{MONTH})\s+\d|\d{{1,2}}\s+(?:{MONTH})))"
)
_INNER = re.compile(r"[\v\n]+|[-_=\u2012-\u2015]{5,}|\.{6,}")
_DATE = re.compile(r"(?:on\s+)?dated?(?:\s+(?:of\s+signature|signed))?\b[\s:.,_=-]*")
_BY = re.compile(
    r"(?:signed\s+)?by(?:\s*:|\s*\Z|(?=\s+(?:/s/|\(sgd|[^a-z]*_|[-.]{3})))[\s:]*|by\s+(?=[a-z]\S*\s+\S)(?!its\b|the\b)"
)
_SIGNED = re.compile(r"[\s_]*(?:/s/?|s/|\(s\)|\(?sgd\.?\)?|\(?sd\.?/?-?\)?|-s-|/\s?s\s?/|\(signed\)|signed:?)[\s._/]*")
_NAME = re.compile(r"(?:printed\s+)?name(?:\s+and\s+title)?\s*[:.][\s:]*|name\s*\Z|name\s{3,}")
_TITLE = re.compile(r"(?:title|position|capacity|its|designation|office)\s*[:.][\s:]*|title\s*\Z|title\s{3,}")
_REGISTRANT = re.compile(r"\W*\(?(?:the\s+)?\(?(?:co-)?registrants?'?s?\)?(?:'s\s+name)?\W*\Z|name\s+of\s+registrant")
_SIGNATURE = re.compile(
    r"\W*(?:\(?(?:authori[sz]ed\s+)?(?:signature|sign|seal)s?\)?|\((?:authori[sz]ed\s+)?signatory\))[\s*:]*\Z"
)


_HANGING = (",", " and", "&", " of", " on", " for", "-", " the", "/", " to")
"""What a title that goes on below ends with."""


_UNIT = re.compile(r"\b(?:department|division|affairs|office|section|on behalf)\b")
"""Words of the part of a company that a title may go on with, on a line of its own."""


class _Signer:
    """A signature being read."""

    __slots__ = ("by", "date", "name", "registrant", "title")

    def __init__(self) -> None:
        self.registrant: str | None = None
        self.date: str | None = None
        self.by: str | None = None
        self.name: str | None = None
        self.title: str | None = None


class Signers:
    """What has been read of a block, and what the next cell may be."""

    def __init__(self) -> None:
        self.found: list[_Signer] = []
        self.signer: _Signer | None = None
        self.registrant: list[str] = []
        self.fresh = True  # a new registrant's name begins, the old one is over
        self.date: str | None = None
        self.first_date: str | None = None
        self.asks: str | None = None
        self.soft = False
        self.side: list[tuple[int, list[str]]] = []
        self.gap = False
        self.rowed = False

    # -- what the block's loop asks

    def complete(self) -> bool:
        """Whether a signer has been read whole, so that what follows may be something else."""
        s = self.signer
        return s is not None and bool(s.name) and bool(s.title)

    def anything(self) -> bool:
        return bool(self.found or self.signer or self.first_date)

    def accepts(self, line: Line, low: str) -> bool:
        """Whether a line can still belong to the block."""
        if not self.complete() or not line.blank:
            return True
        if labels(low) or is_rule(line.text) or _REGISTRANT.match(low) or _SIGNATURE.match(low) or "/s/" in low:
            return True
        cells = line.cells
        if any(labels(fold(cell)) for cell in cells):
            return True
        if (
            self.asks == "title+"
            and self.signer is not None
            and self.signer.title
            and self.signer.title.lower().endswith(_HANGING)
        ):
            return True
        if len(line.text) < 60 and self.asks == "title+" and _UNIT.search(low) and not line.text.isupper():
            return True
        return len(line.text) < 90 and (is_title(line.text) or bool(DESIGNATOR.search(line.text)) or _is_date(low))

    # -- rows and cells

    def row(self, line: Line, low: str) -> None:
        self.gap = line.blank > 0
        self.rowed = "\t" in line.text
        cells = line.cells
        if (low.count("/s/") > 1 or low.count("by") > 1) and _signers(cells) > 1 or (self.side and len(cells) > 1):
            self._beside(cells)
            return
        if self.side:
            self._flush_side()
        for cell in cells:
            self.cell(cell)

    def _beside(self, cells: list[str]) -> None:
        """Signers set side by side are read one after the other."""
        if not self.side:
            self.side = [(i, []) for i in range(len(cells))]
        for (_, column), cell in zip(self.side, cells, strict=False):
            column.append(cell)

    def _flush_side(self) -> None:
        side, self.side = self.side, []
        for _, column in side:
            self.asks = None
            if self.signer is not None and self.signer.name:
                self._close()
            for cell in column:
                self.cell(cell)

    def cell(self, cell: str) -> None:
        """A cell, in the lines it may hold: broken by the filer, or run together where a document was flattened."""
        at = 0
        for cut in [*_INNER.finditer(cell), None]:
            stop = len(cell) if cut is None else cut.start()
            if cell[at:stop].strip():
                self._line(cell[at:stop])
            if cut is not None:
                if is_rule(cut.group()):
                    self.piece(cut.group(), cut.group())
                at = cut.end()

    def _line(self, cell: str) -> None:
        low = fold(cell)
        marked = ":" in low or "/s/" in low or "(" in low or "date" in low
        cuts = [m.start() for m in _LABEL.finditer(low) if m.start()] if marked else []
        cuts = [c for c in cuts if not (low[:c].rstrip(" :").endswith("by") and low.startswith("/s/", c))]
        for first, stop in zip([0, *cuts], [*cuts, len(cell)], strict=True):
            piece = squeeze(cell[first:stop])
            if piece:
                self.piece(piece, squeeze(low[first:stop]))
            self.gap = False

    def piece(self, piece: str, low: str) -> None:
        if is_rule(piece):
            if self.signer is None and self.registrant:
                self.soft = True
            return
        if _REGISTRANT.match(low):
            self.soft = False
            return
        if _SIGNATURE.match(low):
            return
        if match := _DATE.match(low):
            rest = low[match.end() :]
            date = next(dates(rest), None)
            if date is not None and date.iso and date.start < 3:
                self._date(rest[: date.end])
                more = piece[match.end() + date.end :].strip(" .,_")
                if more:
                    self.piece(more, fold(more))
                return
            if not rest.strip() or _is_date(rest) or low[: match.end()].rstrip()[-1] in ":_":
                self._date(rest)
                return
        if match := _NAME.match(low):
            self._named(piece[match.end() :])
            return
        if match := _TITLE.match(low):
            self._titled(piece[match.end() :])
            return
        if match := _BY.match(low):
            self._by(piece[match.end() :].strip(" _"))
            return
        if match := _SIGNED.match(low):
            if low[match.end() :].strip():
                self._signed(piece[match.end() :])
            return
        if _is_date(low) or (self.signer is None and len(low) < 70 and low.startswith(("at ", "in ", "on ", "this "))):
            self._date(low)
            self.asks = None
            return
        self._value(piece)

    # -- values

    def _date(self, low: str) -> None:
        date = next((d for d in dates(low) if d.iso), None)
        if date is None:
            self.asks = "date"
            return
        self.asks = None if self.asks == "date" else self.asks
        if self.signer is not None and self.signer.date is None and self.date is None:
            self.signer.date = date.iso
        self.date = date.iso
        self.first_date = self.first_date or date.iso

    def _open(self) -> _Signer:
        if self.signer is None:
            self.signer = _Signer()
            self.signer.registrant = squeeze(" ".join(self.registrant)) or None
            self.signer.date = self.date
            self.fresh = True
            self.soft = False
        return self.signer

    def _close(self) -> None:
        if self.signer is not None:
            self.found.append(self.signer)
            self.signer = None
            self.asks = None
            self.date = None

    def _by(self, value: str) -> None:
        value = value.strip()
        low = fold(value)
        if self.signer is not None and (self.signer.by or self.signer.name):
            self._close()
        if match := _SIGNED.match(low):
            if value[match.end() :].strip():
                self._signed(value[match.end() :])
            else:
                self._open()
                self.asks = "by"
            return
        if value and DESIGNATOR.search(value) and not is_title(value) and len(value.split()) > 1 and _company(value):
            return  # signed through another company, whose officer follows
        signer = self._open()
        value = value.strip(" _.-")
        if value:
            signer.by = value
        self.asks = "by"

    def _signed(self, value: str) -> None:
        value = squeeze(value).strip(" _")
        if self.signer is not None and (self.signer.by and self.asks != "by" or self.signer.name):
            self._close()
        if _company(value) and self.signer is None:
            self.registrant = [value]
            return
        head, title = _split(value)
        signer = self._open()
        signer.by = head
        if title:
            signer.name, signer.title = head, title
        elif twice := _twice(value):
            signer.by, signer.name, signer.title = twice
        self.asks = None

    def _named(self, value: str) -> None:
        value = value.strip(" _")
        if self.signer is not None and self.signer.name and self.signer.title and value:
            self._close()
        signer = self._open()
        if value:
            head, title = _split(value)
            signer.name = head
            if title:
                signer.title = title
        self.asks = None if value else "name"

    def _titled(self, value: str) -> None:
        value = value.strip(" _")
        signer = self._open()
        if signer.name is None and signer.by:
            signer.name = signer.by
        if value:
            signer.title = value if signer.title is None or signer.title == value else f"{signer.title} {value}"
        self.asks = "title+" if value else "title"

    def _value(self, piece: str) -> None:
        low = fold(piece)
        signer = self.signer
        if self.asks == "date":
            self.asks = None
        if self.asks == "name" and signer is not None:
            self._named(piece)
            return
        if self.asks == "title" and signer is not None:
            self._titled(piece)
            return
        if signer is None and (together := _together(piece)):
            company, name, title = together
            self.registrant = [company]
            signer = self._open()
            signer.by = signer.name = name
            signer.title = title
            return
        if (
            signer is None
            and self.registrant
            and is_title(piece)
            and not DESIGNATOR.search(piece)
            and _person(self.registrant[-1])
        ):
            name = self.registrant.pop()
            signer = self._open()
            signer.by = signer.name = name
            self._titled(piece)
            return
        if signer is None:
            if self.soft and not _company(piece):
                self._named(piece) if not is_title(piece) or "," in piece else self._titled(piece)
                return
            if not self.fresh and self.registrant and len(self.registrant) < 4:
                self.registrant.append(piece)
            elif self.fresh:
                self.registrant = [piece]
                self.fresh = False
            return
        if signer.name is None:
            if signer.by is None:
                signer.name, signer.title = _split(piece)
                signer.by = signer.name
                return
            if _same(signer.by, piece) or not is_title(piece) or _split(piece)[1]:
                if _company(piece) and not _same(signer.by, piece):
                    return
                signer.name, led = _led(signer.by, piece) or _split(piece)
                signer.title = led or signer.title
                return
            signer.name = signer.by
            signer.title = piece
            self.asks = "title+"
            return
        if signer.title is None:
            if _same(signer.name, piece):
                signer.title = _split(piece)[1]
                return
            if _company(piece) and not is_title(piece):
                return
            signer.title = piece
            self.asks = "title+"
            return
        if self.asks == "title+" and self._continues(signer.title, piece):
            signer.title = f"{signer.title} {piece}"
            return
        if DESIGNATOR.search(piece) and not is_title(piece):
            self._close()
            self.registrant = [piece]
            self.fresh = False
        elif low.startswith("for "):
            return

    def _continues(self, title: str, piece: str) -> bool:
        """Whether a line goes on with the title above it."""
        if title.rstrip().lower().endswith(_HANGING):
            return True
        if piece[0] == "(" and piece[-1] == ")":
            return False
        if piece[0] in "(&" or piece[0].islower():
            return not self.gap
        if _company(piece) and not is_title(piece) and not _UNIT.search(fold(piece)):
            return False
        return is_title(piece) or (not self.gap and not self.rowed) or _UNIT.search(fold(piece)) is not None

    def finish(self) -> list[Signature]:
        if self.side:
            self._flush_side()
        self._close()
        out: list[Signature] = []
        for signer in self.found:
            name = signer.name or signer.by
            if not name and not signer.title:
                continue
            out.append(
                Signature(
                    registrant=signer.registrant,
                    date=signer.date or self.first_date,
                    by=signer.by,
                    name=_tidy(name),
                    title=_tidy(signer.title),
                )
            )
        return out


def _signers(cells: list[str]) -> int:
    """How many signers a row of cells begins."""
    low = [fold(cell) for cell in cells]
    return max(sum(1 for cell in low if _BY.match(cell)), sum(1 for cell in low if "/s/" in cell))


def _is_date(low: str) -> bool:
    date = next(dates(low), None)
    if date is None or date.iso is None:
        return False
    placed = low[: date.start].rstrip().endswith(",") and date.start < 40 and len(low) - date.end < 3
    return placed or len(low) - (date.end - date.start) < 12


def _company(text: str) -> bool:
    return DESIGNATOR.search(text) is not None and not is_title(text)


def _person(text: str) -> bool:
    """Whether a line can be a person's name."""
    words = text.split()
    return (
        2 <= len(words) <= 6
        and not DESIGNATOR.search(text)
        and not is_title(text)
        and all(w[0].isupper() or len(w) < 4 for w in words)
    )


def _same(one: str, other: str) -> bool:
    left, right = (re.sub(r"[^a-z]", "", fold(value)) for value in (one, other))
    return bool(left) and (left == right or left in right or right in left)


def _split(value: str) -> tuple[str, str | None]:
    """A name and the title that follows it on the same line."""
    value = squeeze(value)
    for mark in (",", " - ", " \u2013 "):
        head, found, tail = value.partition(mark)
        if found and tail.strip() and is_title(tail) and not is_title(head) and len(head.split()) <= 6:
            return head.strip(), tail.strip()
    return value, None


def _twice(value: str) -> tuple[str, str, str | None] | None:
    """Conformed signature, name and title of a line that repeats the name: "JANE DOE Jane Doe Company Secretary"."""
    words = value.split()
    plain = [re.sub(r"[^a-z]", "", fold(word)) for word in words]
    for count in range(min(6, len(words) // 2), 1, -1):
        if plain[:count] == plain[count : 2 * count]:
            return " ".join(words[:count]), " ".join(words[count : 2 * count]), " ".join(words[2 * count :]) or None
    return None


def _led(name: str, piece: str) -> tuple[str, str | None] | None:
    """The name and the title of a line that begins with the conformed signature's words."""
    words, lead = piece.split(), name.split()
    same = [re.sub(r"[^a-z]", "", fold(w)) for w in words[: len(lead)]] == [re.sub(r"[^a-z]", "", fold(w)) for w in lead]
    rest = " ".join(words[len(lead) :]).strip(" ,-")
    return (" ".join(words[: len(lead)]).rstrip(","), rest) if same and len(lead) > 1 and is_title(rest) else None


_OFFICE = re.compile(
    r"(?<![^\W\d_])(?:Chief|President|Chair(?:man|woman)?|Vice|Senior|Executive|Managing|General|Company|Corporate|Group|Deputy|Assistant|Secretary|Director|Treasurer|"
    r"Authori[sz]ed|Head|Principal|Investor|Legal|Finance|Financial|Member|Attorney|Joint|Acting|Interim|CEO|CFO|EVP|SVP|Officer|Representative)(?![a-z])"
)


def _together(piece: str) -> tuple[str, str, str] | None:
    """Registrant, name and title of a cell that lost its line breaks: "ACME A/S Jane Doe Chief Executive Officer"."""
    company = company_end(piece)
    office = _OFFICE.search(piece, company) if company else None
    if office is None:
        return None
    name = piece[company : office.start()].strip()
    if not 2 <= len(name.split()) <= 5 or not all(w[0].isupper() for w in name.split()):
        return None
    return piece[:company].strip(), name, piece[office.start() :].strip()


_MARK_OF_AGENT = re.compile(r"\s+(?:#?\d[\d.#/ -]{6,}|\d{1,3})\Z")


def _tidy(value: str | None) -> str | None:
    if value is None:
        return None
    value = _MARK_OF_AGENT.sub("", squeeze(value).strip(' _*"\u201c\u201d'))
    return value.strip("()") if value.startswith("(") and value.endswith(")") and value.count("(") == 1 else value or None
