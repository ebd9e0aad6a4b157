"""8-K submissions whose headers carry item numbers → how far the coder, from the text alone, agrees with the filers' own items."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from pathlib import Path

from tools.labelled import ROOT

from sixk.reading import read, reading

SHARED = Path(os.environ.get("SIXK_SHARED") or ROOT.parent / "shared")

CAPTIONS: tuple[tuple[str, str], ...] = (
    ("material definitive", "1.01"), ("termination of a material", "1.02"), ("bankruptcy", "1.03"), ("cybersecurity", "1.05"),
    ("acquisition or disposition", "2.01"), ("completion of acquisition", "2.01"), ("results of operations", "2.02"),
    ("direct financial obligation", "2.03"), ("triggering events", "2.04"), ("exit or disposal", "2.05"), ("impairment", "2.06"),
    ("delisting", "3.01"), ("unregistered sales", "3.02"), ("rights of security", "3.03"), ("certifying accountant", "4.01"),
    ("non-reliance", "4.02"), ("control of registrant", "5.01"), ("departure of directors", "5.02"), ("articles of incorporation", "5.03"),
    ("vote of security", "5.07"), ("regulation fd", "7.01"), ("other events", "8.01"), ("financial statements and exhibits", "9.01"),
)  # fmt: skip
OLD = {
    "1": "5.01", "2": "2.01", "3": "1.03", "4": "4.01", "5": "8.01", "6": "5.02", "7": "9.01", "8": "5.03", "9": "7.01", "12": "2.02",
}  # fmt: skip
"""The items of before 23 August 2004 as those that followed them."""
LOOSE = frozenset({"7.01", "8.01", "9.01"})
"""Items that say where a text is filed rather than what it tells: no type answers to them."""


def item(label: str) -> str | None:
    """The item a header names, by number or by caption."""
    label = label.strip().lower()
    if re.fullmatch(r"\d\.\d\d", label):
        return label
    if label in OLD:
        return OLD[label]
    return next((number for words, number in CAPTIONS if words in label), None)


def submissions() -> list[tuple[str, frozenset[str], frozenset[str]]]:
    """Name, the filer's items, the items coded, of each submission that has items and words."""
    folder = SHARED / "corpus" / "real" / "8k-submission"
    if not folder.is_dir():
        print(f"{folder} is absent: the 8-K figures are left as they are", file=sys.stderr)
        return []
    out = []
    for path in sorted(folder.iterdir()):
        one = reading(path, code=False)
        said = frozenset(found for label in one.submission.header.items if (found := item(label)))
        if said and any(text.text.strip() for text in one.texts):
            events = read(path).events
            out.append((path.name, said, frozenset(event.item for event in events if event.item)))
    return out


def table_of_8k() -> list[str]:
    found = submissions()
    if not found:
        return []
    said: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    more: Counter[str] = Counter()
    for _, theirs, ours in found:
        said.update(theirs - LOOSE)
        agreed.update((theirs & ours) - LOOSE)
        more.update(ours - theirs - LOOSE)
    lines = [
        f"| item ({len(found)} submissions) | filers name it | coded too | coded where they do not |",
        "|---|---:|---:|---:|",
    ]
    for number in sorted({*said, *more}):
        lines.append(f"| {number} | {said[number]} | {agreed[number]} | {more[number]} |")
    lines.append(f"| all | {said.total()} | {agreed.total()} | {more.total()} |")
    return lines
