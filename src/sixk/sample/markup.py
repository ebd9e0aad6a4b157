"""Blocks -> a document as its era would have set it: ASCII with SGML tables, or HTML in the hands of five generations of tools."""

from __future__ import annotations

import textwrap
import tomllib
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.resources import files
from random import Random

import msgspec
from msgspec import Struct

from sixk.sample.blocks import Block, Choice, Heading, Lines, Page, Para, Rule, Table

_ASCII = str.maketrans({
    "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "--", "…": "...", "€": "EUR ", "£": "GBP ", "ß": "ss", "ø": "o", "Ø": "O",
    "æ": "ae", "Æ": "AE", "ı": "i", "å": "a", "Å": "A", "ł": "l", "☒": "[X]", "☐": "[ ]", "\xa0": " ", "•": "*", "§": "Section ",
})  # fmt: skip


def plain(text: str) -> str:
    """The text in the characters that an ASCII document may hold; accents are dropped."""
    text = text.translate(_ASCII)
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")


class Style(Struct, frozen=True):
    """A way to set documents. ``render(title, blocks, rng)`` gives the bytes; ``text`` is what becomes of a name in it."""

    name: str
    extension: str
    render: Callable[[str, Sequence[Block], Random], bytes]
    text: Callable[[str], str]


# ------------------------------------------------------------------------------------------------------------------- ASCII

_MARKS = (("[X]", "[ ]"), ("[x]", "[ ]"), ("X", "_"), ("(X)", "( )"), ("_X_", "___"), (" X ", "   "))


def ascii_document(title: str, blocks: Sequence[Block], rng: Random) -> bytes:
    ticked, empty = _MARKS[int(rng.random() * 2.4)] if rng.random() < 0.7 else _MARKS[int(rng.random() * 5)]
    width = 60 + int(rng.random() * 17)
    out: list[str] = []
    page = 1
    for block in blocks:
        if isinstance(block, Para):
            out += [*_ascii_para(block, width), ""]
        elif isinstance(block, Table):
            out += [*_ascii_table(block), ""]
        elif isinstance(block, Heading):
            line = plain(block.text)
            out += ["", *(part.center(width).rstrip() if block.level == 1 else part for part in textwrap.wrap(line, width)), ""]
        elif isinstance(block, Choice):
            if block.options[0][0] == "Yes" or rng.random() < 0.7:
                marked = "     ".join(f"{label} {ticked if on else empty}" for label, on in block.options)
            else:
                marked = "     ".join(f"{ticked if on else empty} {label}" for label, on in block.options)
            out += [marked.center(width).rstrip(), ""]
        elif isinstance(block, Lines):
            for number, text in block.items:
                out += textwrap.wrap(f"{number}   {plain(text)}", width, subsequent_indent="       ")
            out.append("")
        elif isinstance(block, Rule):
            out += [("-" * (20 if block.short else width)).center(width).rstrip(), ""]
        elif isinstance(block, Page):
            page += 1
            out += ["", f"<PAGE>   {page}" if rng.random() < 0.6 else "<PAGE>", ""]
    return "\n".join(out).encode("ascii", "replace") + b"\n"


def _ascii_para(block: Para, width: int) -> list[str]:
    lines: list[str] = []
    for line in plain(block.text).split("\n"):
        wrapped = textwrap.wrap(line, width, break_on_hyphens=False) or [""]
        lines += [part.center(width).rstrip() for part in wrapped] if block.align == "center" else wrapped
    return lines


def _ascii_table(block: Table) -> list[str]:
    rows = [[plain(cell) for cell in row] for row in block.rows]
    columns = max(map(len, rows), default=0)
    widths = [max((len(row[at]) for row in rows if at < len(row)), default=0) for at in range(columns)]
    widths[0] = min(widths[0], max(12, 126 - sum(widths[1:]) - 3 * columns))
    lines = ["<TABLE>", f"<CAPTION>{plain(block.caption or '')}"]
    rule = ["-" * width for width in widths]
    for number, row in enumerate(rows):
        if number == block.heads:
            lines += ["   ".join(rule), "<S>" + " " * widths[0] + "".join(" <C>".ljust(width + 3) for width in widths[1:])]
        first = textwrap.wrap(row[0], widths[0]) or [""]
        lines += first[:-1]
        cells = [
            cell.rjust(width) if block.numbers and number >= block.heads else cell.ljust(width)
            for cell, width in zip(row[1:], widths[1:], strict=False)
        ]
        lines.append("   ".join([first[-1].ljust(widths[0]), *cells]).rstrip())
    return [*(line.rstrip() for line in lines), "</TABLE>"]


# -------------------------------------------------------------------------------------------------------------------- HTML


def escape(text: str) -> str:
    """Text for an HTML document of EDGAR: markup and everything beyond ASCII as character references."""
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text if text.isascii() else text.encode("ascii", "xmlcharrefreplace").decode("ascii")


class Hand(Struct, frozen=True):
    """How one tool writes HTML. ``{align}`` and so on are filled for each element; ``cell`` is the markup round a number."""

    name: str
    open: str
    close: str
    para: str
    heading: str
    bold: tuple[str, str]
    italic: tuple[str, str]
    table: str
    row: tuple[str, str]
    first: tuple[str, str]
    cell: tuple[str, str]
    blank: str
    page: str
    rule: str
    marks: tuple[tuple[str, str], ...]
    lower: bool = False


def html_document(hand: Hand) -> Callable[[str, Sequence[Block], Random], bytes]:
    def render(title: str, blocks: Sequence[Block], rng: Random) -> bytes:
        marks = hand.marks[int(rng.random() * len(hand.marks))]
        out = [hand.open.replace("{title}", escape(title))]
        for block in blocks:
            out.append(_html_block(hand, block, marks))
        out.append(hand.close)
        return "".join(out).encode("utf-8" if hand.name == "span" else "ascii", "xmlcharrefreplace")

    return render


def _html_block(hand: Hand, block: Block, marks: tuple[str, str]) -> str:
    if isinstance(block, Para):
        text = escape(block.text).replace("\n", "<br>\n" if hand.name != "span" else "<br/>")
        if block.bold:
            text = f"{hand.bold[0]}{text}{hand.bold[1]}"
        if block.italic:
            text = f"{hand.italic[0]}{text}{hand.italic[1]}"
        if block.underline:
            text = f"<u>{text}</u>" if hand.lower or hand.name == "plain" else f"<U>{text}</U>"
        return hand.para.replace("{align}", _align(hand, block.align)).replace("{text}", text)
    if isinstance(block, Table):
        return _html_table(hand, block)
    if isinstance(block, Heading):
        align = "center" if block.level == 1 else "left"
        return hand.heading.replace("{align}", _align(hand, align)).replace("{text}", escape(block.text))
    if isinstance(block, Choice):
        ticked, empty = marks
        before = len(block.options[0][0]) % 2 == 0
        parts = [
            f"{label} {ticked if on else empty}" if before else f"{ticked if on else empty} {label}"
            for label, on in block.options
        ]
        text = "&nbsp;&nbsp;&nbsp;&nbsp;".join(parts) if hand.name != "span" else "&#160;&#160;&#160;&#160;".join(parts)
        return hand.para.replace("{align}", _align(hand, "center")).replace("{text}", text)
    if isinstance(block, Lines):
        rows = tuple((number, text) for number, text in block.items)
        return _html_table(hand, Table(rows, heads=0, numbers=False))
    if isinstance(block, Rule):
        return hand.rule.replace("{width}", "25%" if block.short else "100%")
    if isinstance(block, Page):
        return hand.page
    image = f'<img src="{block.src}" alt="{escape(block.alt)}"{"/" if hand.name == "span" else ""}>'
    return hand.para.replace("{align}", _align(hand, "center")).replace("{text}", image)


def _align(hand: Hand, align: str) -> str:
    return align if hand.lower or hand.name == "plain" else align.upper()


def _html_table(hand: Hand, block: Table) -> str:
    out = [hand.table]
    opened, closed = hand.row
    first_open, first_close = hand.first
    cell_open, cell_close = hand.cell if block.numbers else hand.first
    if block.caption:
        out += [opened, first_open, hand.bold[0], escape(block.caption), hand.bold[1], first_close, closed]
    joint = cell_close + cell_open
    for number, row in enumerate(block.rows):
        from_here = len(out)
        cells = [escape(cell) if cell else ("&nbsp;" if hand.name != "span" else "&#160;") for cell in row]
        if number < block.heads:
            cells = [f"{hand.bold[0]}{cell}{hand.bold[1]}" for cell in cells]
        out += [opened, first_open, cells[0], first_close]
        if len(cells) > 1:
            out += [cell_open, joint.join(cells[1:]), cell_close]
        out.append(closed)
        if number % 2:  # every other row is shaded
            out[from_here:] = ["".join(out[from_here:]).replace("#cceeff", "#ffffff").replace("rgb(204,238,255)", "White")]
    out.append("</table>\n" if hand.lower or hand.name == "plain" else "</TABLE>\n")
    if hand.name == "span":
        out.append("</div>")
    return "".join(out)


ASCII = Style("ascii", "txt", ascii_document, plain)


@lru_cache(1)
def styles() -> dict[str, Style]:
    """Every style by name: ASCII and the hands of hands.toml."""
    hands = tomllib.loads(files(__package__).joinpath("hands.toml").read_text(encoding="utf-8"))
    found = {
        name: Style(name, "htm", html_document(msgspec.convert({"name": name, **hand}, Hand)), str)
        for name, hand in hands.items()
    }
    return {"ascii": ASCII, **found}


def style_of(year: int, rng: Random) -> Style:
    """A style of its era: ASCII fades out over the 2000s, then the tools follow one another."""
    chance = rng.random()
    ascii_share = 0.97 if year < 1999 else max(0.02, 0.9 - (year - 1999) * 0.12)
    if chance < ascii_share:
        return ASCII
    if year < 2004:
        return styles()["upper"] if rng.random() < 0.7 else styles()["plain"]
    if year < 2012:
        return styles()[("margins", "margins", "upper", "plain")[int(rng.random() * 4)]]
    if year < 2018:
        return styles()[("font", "margins", "font", "plain")[int(rng.random() * 4)]]
    return styles()[("font", "span", "font")[int(rng.random() * 3)]]
