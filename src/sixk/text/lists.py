"""Lists and their items -> the sign that stands before an item's words: a bullet, "1.", "b.", "iv."."""

from __future__ import annotations

_SIGNS = frozenset("•●■▪·○-*–")  # words that begin so bring their bullet with them


class Lists:
    """The lists that are open."""

    __slots__ = ("open_lists", "sign")

    def __init__(self) -> None:
        self.open_lists: list[tuple[str, str, int]] = []  # name, kind of number, next number
        self.sign = ""  # to be put before the next words

    def open(self, name: str, kind: str, start: int) -> int:
        """Open a list; how many are open then."""
        self.open_lists.append((name, kind, start))
        return len(self.open_lists)

    def close(self) -> None:
        if self.open_lists:
            self.open_lists.pop()

    def item(self) -> None:
        """An item begins."""
        self.sign = "•"
        if self.open_lists and self.open_lists[-1][0] == "ol":
            name, kind, number = self.open_lists[-1]
            self.open_lists[-1] = (name, kind, number + 1)
            self.sign = numbered(number, kind)

    def take(self, words: str) -> str:
        """What is put before the first words of an item."""
        sign, self.sign = self.sign, ""
        return "" if words[0] in _SIGNS else sign + " "


def numbered(number: int, kind: str) -> str:
    """The number of a list item: "1.", "a.", "iv."."""
    if kind in ("a", "A") and number <= 26:
        return chr(ord(kind) + number - 1) + "."
    if kind in ("i", "I") and number < 40:
        ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
        roman = "x" * (number // 10) + ones[number % 10]
        return (roman if kind == "i" else roman.upper()) + "."
    return f"{number}."
