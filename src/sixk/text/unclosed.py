"""HTML whose elements or comments never close -> the same, position for position, with those made harmless."""

from __future__ import annotations

import re

RAW = frozenset(("title", "style", "script", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"))
"""Elements that hold text, not tags: one that is never closed takes the rest of the document for its own."""

_NAMES = "|".join(sorted(RAW))


def xhtml(source: str) -> str:
    """``source`` with the likes of ``<title/>`` and ``<script .../>`` made harmless: XHTML closes them so, HTML does not."""
    return re.sub(rf"<({_NAMES})\b([^<>]*)/>", _renamed, source, flags=re.I)


def freed(source: str) -> str:
    """``source`` with the elements and comments that never close made harmless."""
    last = {m[1].lower(): m.start() for m in re.finditer(rf"</({_NAMES})\b", source, flags=re.I)}
    source = re.sub(
        rf"<({_NAMES})\b", lambda m: m[0] if last.get(m[1].lower(), -1) > m.start() else _renamed(m), source, flags=re.I
    )
    closed = max(source.rfind("-->"), 0)
    return source[:closed] + source[closed:].replace("<!--", "<x--")


def _renamed(match: re.Match[str]) -> str:
    """The tag under a name of the same length that means nothing."""
    return f"<{'x' * len(match[1])}{match[0][1 + len(match[1]) :]}"
