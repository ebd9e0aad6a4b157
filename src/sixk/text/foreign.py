"""Bytes of a PDF or .docx -> its text or HTML as JSON: a script of its own, run by sandbox.py in a process with limits.

It imports nothing of sixk, reads the document from standard input, and takes one argument, the kind. What it prints is
{"text" | "html": ..., "cut": bool, "error": null | why it could not be read, "pages": n}.
"""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from typing import Any

MEMORY = 1 << 30  # bytes of address space
SECONDS = 60  # of processor time
PAGES = 2000
CHARACTERS = 20_000_000
UNPACKED = 200 << 20  # bytes that a .docx may unpack to
PARTS = 5000
RATIO = 250  # times its packed size that a part above a megabyte may unpack to


def limit() -> None:
    """Limit this process; where the system has no such limits, the time limit of the parent stands alone."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def pdf(content: bytes) -> dict[str, Any]:
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        return {"error": f"the PDF cannot be opened ({error})"}
    pages: list[str] = []
    size = 0
    cut = len(document) > PAGES
    for number in range(min(len(document), PAGES)):
        try:
            page = _page(document[number])
        except pypdfium2.PdfiumError:
            page = ""
        pages.append(page)
        size += len(page)
        if size > CHARACTERS:
            cut = True
            break
    text = "\n\n\f".join(pages)
    return {
        "text": text,
        "cut": cut,
        "pages": len(document),
        "error": None if text.strip() else "the PDF holds no text, only pictures",
    }


def _page(page: Any) -> str:
    """The text of a page: the pieces that it sets, put together to lines, cells and paragraphs by where they stand."""
    words = page.get_textpage()
    lines: list[str] = []
    line = ""
    last: tuple[float, float, float, float] | None = None
    for number in range(words.count_rects()):
        box = left, bottom, right, top = words.get_rect(number)
        piece = " ".join(words.get_text_bounded(left, bottom, right, top).split())
        if not piece:
            continue
        height = max(top - bottom, 1.0)
        if last is None:
            line = piece
        elif min(top, last[3]) - max(bottom, last[1]) > 0.5 * min(height, last[3] - last[1]) and left > last[2] - 0.3 * height:
            space = left - last[2]
            line += ("\t" if space > 1.5 * height else " " if space > 0.12 * height else "") + piece
        else:
            lines.append(line)
            if last[1] - top > 0.9 * height or bottom - last[3] > height:
                lines.append("")
            line = piece
        last = box
    lines.append(line)
    return "\n".join(lines).strip("\n")


def docx(content: bytes) -> dict[str, Any]:
    refused = _refused(content)
    if refused:
        return {"error": refused}
    import mammoth  # type: ignore[import-untyped]

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(content),
            external_file_access=False,
            ignore_empty_paragraphs=False,
            convert_image=mammoth.images.img_element(lambda image: {"src": ""}),
        )
    except (KeyError, ValueError, AttributeError, IndexError, OSError, zipfile.BadZipFile) as error:
        return {"error": f"the Word document is damaged ({type(error).__name__})"}
    return {"html": result.value[:CHARACTERS], "cut": len(result.value) > CHARACTERS}


def _refused(content: bytes) -> str | None:
    """Why a .docx is not unpacked: it would fill the memory, or declares entities."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return "the Word document is no whole ZIP archive"
    if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
        return "the Word document would unpack to more than is read"
    if any(part.file_size > 1 << 20 and part.file_size > RATIO * max(part.compress_size, 1) for part in parts):
        return "the Word document is packed like a ZIP bomb"
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels")):
            try:
                head = archive.open(part).read(UNPACKED + 1)
            except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
                return "the Word document is damaged"
            if len(head) > part.file_size:
                return "the Word document is packed like a ZIP bomb"
            if re.search(rb"<!(?:DOCTYPE|ENTITY)", head.replace(b"\x00", b""), re.I):
                return "the Word document declares XML entities, which are not read"
    return None


def main() -> None:
    limit()
    content = sys.stdin.buffer.read()
    try:
        result = {"pdf": pdf, "docx": docx}[sys.argv[1]](content)
    except MemoryError:
        result = {"error": "reading it takes more memory than is given to one document"}
    except RecursionError:
        result = {"error": "it is nested too deeply"}
    sys.stdout.buffer.write(json.dumps(result).encode())


if __name__ == "__main__":
    main()
