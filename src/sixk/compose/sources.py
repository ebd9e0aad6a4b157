"""A document of a draft (.docx, .md, .html, .txt, .pdf, a picture) in, its tree and pictures and what was lost on the way out."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from msgspec import Struct

from sixk.compose.draft import PdfUse
from sixk.compose.shape import Note
from sixk.compose.tree import Node, element, parse
from sixk.errors import DraftError

MARKDOWN = (".md", ".markdown")
HTML = (".htm", ".html", ".xhtml")
TEXT = (".txt", ".text")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp")
KNOWN = (*MARKDOWN, *HTML, *TEXT, *PICTURES, ".docx", ".pdf")

_FOOTNOTE = re.compile(r"^\[\^([\w-]{1,40})\]:[ \t]*(.*)$", re.M)
_FOOTNOTE_MARK = re.compile(r"\[\^([\w-]{1,40})\]")
_COLUMNS = re.compile(r"\S {3,}\S|\t")
_PAGE = re.compile(r"\s*<PAGE>\s*(?:\S{1,10}\s*)?$", re.I)
_TABLE_TAG = re.compile(r"\s*<(/?)TABLE>\s*$", re.I)
_COLUMN_TAGS = re.compile(r"\s*(?:<(?:CAPTION|S|C|FN|F\d+)>\s*)+$", re.I)


class Source(Struct):
    """``pictures`` are those the document carries itself, by the name its tree uses."""

    body: Node
    pictures: dict[str, bytes] = {}
    notes: list[Note] = []


def read(name: str, data: bytes, pdf: PdfUse = "text") -> Source:
    """A document as a tree. Raises DraftError, its text beginning with the file's name, where it cannot be read."""
    suffix = PurePosixPath(name).suffix.lower()
    try:
        if suffix == ".docx":
            source = _word(data)
        elif suffix in MARKDOWN:
            source = Source(markdown(decode(data)))
        elif suffix in HTML:
            source = Source(parse(decode(data)))
        elif suffix in TEXT:
            source = Source(text(decode(data)))
        elif suffix == ".pdf":
            source = _pdf(data, pages=pdf == "pages")
        elif suffix in PICTURES:
            source = Source(
                element("body", element("p", element("img", src="picture", alt=""), align="center")), {"picture": data}
            )
        elif suffix == ".doc":
            raise DraftError("is a .doc of old Word; save it as .docx")
        else:
            raise DraftError(f"{suffix or 'a file without extension'} cannot be composed; use one of {', '.join(KNOWN)}")
    except DraftError as error:
        raise DraftError(f"{name}: {error}") from None
    source.notes = [Note(note.kind, note.detail, name) for note in source.notes]
    return source


def decode(data: bytes) -> str:
    """Text in whatever encoding it came: byte-order mark, UTF-8, else Windows-1252."""
    from sixk import edgar

    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    return edgar.decode(data.removeprefix(b"\xef\xbb\xbf"))


def markdown(source: str) -> Node:
    """Markdown (CommonMark with tables, strikethrough and footnotes) as a tree."""
    from markdown_it import MarkdownIt

    notes = {match[1]: match[2].strip() for match in _FOOTNOTE.finditer(source)}
    source = _FOOTNOTE.sub("", source)
    order: list[str] = []

    def mark(match: re.Match[str]) -> str:
        if match[1] not in notes:
            return match[0]
        if match[1] not in order:
            order.append(match[1])
        number = order.index(match[1]) + 1
        return f'<sup><a href="#note-{number}" id="note-ref-{number}">[{number}]</a></sup>'

    source = _FOOTNOTE_MARK.sub(mark, source)
    engine = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    rendered = engine.render(source)
    if order:
        items = "".join(
            f'<li id="note-{number}">{engine.renderInline(notes[name])} <a href="#note-ref-{number}">\u2191</a></li>'
            for number, name in enumerate(order, 1)
        )
        rendered += f"<hr><ol>{items}</ol>"
    return parse(rendered)


# ------------------------------------------------------------------------------------------------------------ plain text


def text(source: str) -> Node:
    """Plain text as a tree: paragraphs where lines run on, preformatted text where columns or indents carry meaning; EDGAR's
    own marks (<PAGE>, <TABLE>, <S> <C>) become page breaks and tables kept as they stand."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n<PAGE>\n").expandtabs(8).split("\n")
    body = element("body")
    block: list[str] = []
    table: list[str] | None = None

    def flush() -> None:
        if block:
            body.children.append(_paragraph(block))
            block.clear()

    for line in lines:
        tag = _TABLE_TAG.match(line)
        if tag and not tag[1] and table is None:
            flush()
            table = []
        elif tag and tag[1] and table is not None:
            body.children.append(element("pre", "\n".join(table)))
            table = None
        elif table is not None:
            if not _COLUMN_TAGS.match(line):
                table.append(line)
        elif _PAGE.match(line):
            flush()
            body.children.append(element("hr", class_="page"))
        elif not line.strip():
            flush()
        else:
            block.append(line.rstrip())
    flush()
    if table:
        body.children.append(element("pre", "\n".join(table)))
    return body


def _paragraph(lines: list[str]) -> Node:
    indents = {len(line) - len(line.lstrip()) for line in lines[1:]}
    shaped = any(_COLUMNS.search(line.strip()) for line in lines) or len(indents) > 1
    if shaped:
        return element("pre", "\n".join(lines))
    words = [line.strip() for line in lines]
    first = len(lines[0]) - len(lines[0].lstrip())
    if len(lines) == 1 and first >= 8:
        return element("p", words[0], align="center")
    if len(words) > 1 and max(map(len, words)) < 50:  # an address, a list of names: its line ends mean something
        children: list[Node | str] = []
        for word in words:
            children += [word, element("br")]
        return Node("p", {}, children[:-1])
    return element("p", " ".join(words))


# ------------------------------------------------------------------------------------------------------- Word, PDF, pictures


def _word(data: bytes) -> Source:
    from sixk.compose import limits

    result = json.loads(limits.run("sixk.compose.word", data))
    pictures = {f"image-{n}": base64.b64decode(content) for n, (_, content) in enumerate(result["images"], 1)}
    return Source(parse(result["html"]), pictures, [Note(kind, detail) for kind, detail in result["notes"]])


def _pdf(data: bytes, pages: bool) -> Source:
    from sixk.compose import limits

    result = json.loads(limits.run("sixk.compose.pages", data, *(["--pictures"] if pages else [])))
    body = element("body")
    pictures: dict[str, bytes] = {}
    notes: list[Note] = []
    for number, page in enumerate(result["pages"], 1):
        if number > 1:
            body.children.append(element("hr", class_="page"))
        if page["picture"]:
            pictures[f"page-{number}"] = base64.b64decode(page["picture"])
            body.children.append(element("p", element("img", src=f"page-{number}", alt=f"Page {number}"), align="center"))
        body.children += _page_text(page["text"].splitlines())
        if not page["text"].strip():
            notes.append(Note("pdf-picture-only", f"page {number} has no text"))
    return Source(body, pictures, notes)


def _page_text(lines: Iterable[str]) -> list[Node | str]:
    """The lines of a PDF page as paragraphs: a line that ends a sentence, or a short one, ends a paragraph."""
    out: list[Node | str] = []
    block: list[str] = []
    for line in lines:
        words = " ".join(line.split())
        if words:
            block.append(words)
        if block and (not words or len(words) < 60 or words.endswith((".", ":", ";"))):
            out.append(element("p", " ".join(block)))
            block = []
    if block:
        out.append(element("p", " ".join(block)))
    return out
