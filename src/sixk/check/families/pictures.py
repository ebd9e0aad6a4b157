"""Rules of pictures: what HTML refers to, what is attached, what a picture is."""

from __future__ import annotations

import html
from collections.abc import Iterator

from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import Doc, Subject
from sixk.compose.images import kind_of
from sixk.edgar import html as accepted

GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40
ANIMATED = GIF[:-1] + b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
MANUAL = "EDGAR Filer Manual II 5.2.2; Arelle validate/config (graphics)"


def _images(doc: Doc) -> Iterator[tuple[str, int]]:
    for token in doc.tokens:
        if token.kind == "open" and token.name == "img" and "/akam/" not in (token.get("src") or ""):
            yield html.unescape(token.get("src") or "").strip(), token.start


@rule(
    "image-missing",
    "error",
    "S",
    MANUAL,
    fires=Example(html='<p>Chart: <img src="chart.gif" alt="Revenue by quarter"></p>'),
    silent=Example(
        html='<p>Chart: <img src="chart.gif" alt="Revenue by quarter"></p>', documents=(("GRAPHIC", "chart.gif", GIF),)
    ),
)
def image_missing(s: Subject) -> Iterator[Hit]:
    """Every picture that an HTML document shows must be attached, under exactly that name."""
    if s.bare:
        return
    for doc in s.html:
        for src, at in _images(doc):
            if src not in s.names and not accepted.image_fault(src):
                yield Hit(f"the picture {src[:60]!r} is not attached", doc.number, at=at)


@rule(
    "image-address",
    "error",
    "S",
    MANUAL,
    fires=Example(html='<p>Chart: <img src="https://www.havbris.example/chart.gif" alt="Revenue"></p>'),
    silent=Example(html='<p>Chart: <img src="chart.gif" alt="Revenue"></p>', documents=(("GRAPHIC", "chart.gif", GIF),)),
)
def image_address(s: Subject) -> Iterator[Hit]:
    """A picture is a .gif or .jpg file of the submission itself: no address elsewhere, no folder, no data: address."""
    for doc in s.html:
        for src, at in _images(doc):
            fault = accepted.image_fault(src)
            if fault and not (s.bare and "outside" not in fault and "/" not in src):
                yield Hit(fault if src else "a picture without a source", doc.number, at=at)


@rule(
    "image-content",
    "error",
    "S",
    MANUAL + ": the content must match the extension",
    fires=Example(html='<p><img src="chart.gif" alt="Revenue"></p>', documents=(("GRAPHIC", "chart.gif", PNG),)),
    silent=Example(html='<p><img src="chart.gif" alt="Revenue"></p>', documents=(("GRAPHIC", "chart.gif", GIF),)),
)
def image_content(s: Subject) -> Iterator[Hit]:
    """A graphic is a GIF or a JPEG by its first bytes, whatever its name says."""
    for doc in s.docs:
        if doc.type != "GRAPHIC" or not doc.content:
            continue
        kind = kind_of(doc.content)
        extension = (doc.name or "").rpartition(".")[2].lower().replace("jpeg", "jpg")
        if kind not in ("gif", "jpg"):
            yield Hit(f"{doc.label} is {kind or 'no picture'}, not GIF or JPEG", doc.number)
        elif extension in ("gif", "jpg") and kind != extension:
            yield Hit(f"{doc.label} holds a {kind}", doc.number)


@rule(
    "image-animated",
    "error",
    "S",
    MANUAL + ': "disallow-animated": true',
    fires=Example(html='<p><img src="chart.gif" alt="Revenue"></p>', documents=(("GRAPHIC", "chart.gif", ANIMATED),)),
    silent=Example(html='<p><img src="chart.gif" alt="Revenue"></p>', documents=(("GRAPHIC", "chart.gif", GIF),)),
)
def image_animated(s: Subject) -> Iterator[Hit]:
    """An animated GIF is not accepted."""
    for doc in s.docs:
        if doc.type == "GRAPHIC" and doc.content[:4] == b"GIF8" and _frames(doc.content) > 1:
            yield Hit(f"{doc.label} is animated", doc.number)


def _frames(data: bytes) -> int:
    """The number of images in a GIF, read block by block."""
    if len(data) < 13:
        return 0
    position = 13 + (3 << ((data[10] & 7) + 1) if data[10] & 0x80 else 0)
    count = 0
    while position < len(data):
        mark = data[position]
        if mark == 0x2C:
            if position + 10 >= len(data):
                return count
            count += 1
            flags = data[position + 9]
            position += 11 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0)
        elif mark == 0x21:
            position += 2
        else:
            return count
        while position < len(data) and data[position]:
            position += data[position] + 1
        position += 1
    return count


@rule(
    "image-unused",
    "advice",
    "C",
    "a graphic that no document shows is disseminated all the same",
    fires=Example(documents=(("GRAPHIC", "logo.gif", GIF),)),
    silent=Example(html='<p><img src="logo.gif" alt="Havbris"></p>', documents=(("GRAPHIC", "logo.gif", GIF),)),
)
def image_unused(s: Subject) -> Iterator[Hit]:
    """A picture that no document shows is most often left over from an earlier draft."""
    if s.bare or not s.html or not s.is_6k:
        return
    shown = {src for doc in s.html for src, _ in _images(doc)}
    for doc in s.docs:
        if doc.type == "GRAPHIC" and doc.name and doc.name not in shown:
            yield Hit(f"{doc.label} is shown by no document", doc.number)


@rule(
    "image-words",
    "warning",
    "S",
    "17 CFR 232.304(e); C&DI 118.01: text that is required must not be a picture only",
    fires=Example(
        html='<p><img src="p1.gif" width="640" height="830"></p><p><img src="p2.gif" width="640" height="830"></p>',
        documents=(("GRAPHIC", "p1.gif", GIF), ("GRAPHIC", "p2.gif", GIF)),
    ),
    silent=Example(
        html='<p><img src="p1.gif" width="640" height="830" alt="Slide 1"></p><p>Slide 1: Havbris Energi repurchases up to 18,656,061 '
        "ordinary shares, or 5 percent of its share capital, until May 31, 2027. Slide 2: the program is financed from cash on hand.</p>",
        documents=(("GRAPHIC", "p1.gif", GIF),),
    ),
)
def image_words(s: Subject) -> Iterator[Hit]:
    """A document of pictures with hardly a word tells nothing to a search, to a reader by ear or to the Commission's systems."""
    for doc in s.html:
        count = sum(1 for _ in _images(doc))
        words = len(doc.words.split())
        if doc.type.startswith("EX-") and count and words < 25 and words < 20 * count:
            yield Hit(f"{doc.label} shows {count} picture{'s' if count > 1 else ''} and {words} words", doc.number)
