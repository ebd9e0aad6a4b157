"""Letters in a picture font, and images of boxes -> the pictures they draw: Wingdings, Wingdings 2, Symbol as filings use them."""

from __future__ import annotations

import re

CHECKED, EMPTY = "☒", "☐"

# Code in the font -> what it draws. Boxes and ticks become the two marks of the house, bullets a bullet.
WINGDINGS = {
    0x78: CHECKED, 0xFD: CHECKED, 0xFE: CHECKED, 0xFC: "✓", 0xFB: "✗", 0x6F: EMPTY, 0xA8: EMPTY, 0x71: EMPTY, 0x72: EMPTY,
    0x6E: "■", 0xA7: "▪", 0x6C: "●", 0xA1: "○", 0x9F: "•", 0x9E: "·", 0x76: "❖", 0xD8: "➢", 0xE8: "➔", 0xE0: "→", 0xF0: "⇨",
    0x6D: "❍", 0x75: "◆", 0x77: "⬥", 0x2A: "✉", 0x28: "☎", 0x46: "☞", 0xFA: EMPTY, 0x70: EMPTY, 0xAA: "✦", 0x95: "•",
}  # fmt: skip
WINGDINGS2 = {
    0x52: CHECKED, 0x53: CHECKED, 0x54: CHECKED, 0x50: "✓", 0x4F: "✗", 0x51: "✗", 0xA3: EMPTY, 0x2A: EMPTY, 0x30: EMPTY,
    0x97: "•", 0x98: "•", 0x9E: "•", 0x95: "•", 0x96: "•", 0xA2: "■", 0xA1: "■", 0x55: "✗", 0x56: "✗",
}  # fmt: skip
SYMBOL = {
    0xD6: "✓", 0xB7: "•", 0xA8: "♦", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®",
    0xE3: "©", 0xE4: "™", 0xB4: "×", 0xAE: "→", 0xB9: "≠", 0xBB: "≈", 0xA5: "∞", 0x2D: "−",
    0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x65: "ε", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x44: "Δ", 0x53: "Σ",
}  # fmt: skip


def picture(text: str, font: dict[int, str]) -> str:
    """``text`` as the font draws it. Words in it show that the font was never meant (or never there): they stay as they are."""
    if any(len(word) > 2 for word in text.split()):
        return text
    return "".join(font.get(_code(c), c) for c in text)


_PRIVATE = re.compile("[\uf000-\uf0ff]")
_ALIKE = {0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0xFB: "✗", 0x76: "❖", 0x6E: "■", 0x6C: "●", 0xE0: "→", 0xB0: "°"}
_ALIKE |= {code: mark for code, mark in WINGDINGS.items() if mark in (CHECKED, EMPTY)}


def private(text: str) -> str:
    """Text with the private characters that picture fonts are given in, whatever font is named: bullets, boxes, ticks."""
    return _PRIVATE.sub(lambda match: _ALIKE.get(ord(match[0]) - 0xF000, match[0]), text) if _PRIVATE.search(text) else text


def _code(character: str) -> int:
    """The font's code: fonts of this kind live at U+F000; cp1252 has made other characters of 0x80 to 0x9F."""
    code = ord(character)
    if 0xF000 <= code <= 0xF0FF:
        return code - 0xF000
    if code > 0xFF:
        encoded = character.encode("cp1252", "ignore")
        return encoded[0] if encoded else code
    return code


_CHECKED_IMAGE = re.compile(r"(?<!un)(?:check|tick|cross|mark)ed|\[\s*x\s*\]|box[-_ ]?x\b|\bx[-_ ]?box|☒|☑", re.I)
_EMPTY_IMAGE = re.compile(
    r"un-?(?:check|tick|mark)ed|(?:empty|blank|open)[-_ ]?box|box[-_ ]?(?:empty|blank|open)|\[\s*\]|☐", re.I
)


def image(src: str, alt: str) -> str | None:
    """The mark that an image of a box stands for, by its alternative text or else its file name."""
    named = alt or src.rsplit("/", 1)[-1]
    if _EMPTY_IMAGE.search(named):
        return EMPTY
    return CHECKED if _CHECKED_IMAGE.search(named) else None
