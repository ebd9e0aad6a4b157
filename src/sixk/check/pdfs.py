"""A PDF in, what the rules ask of it out, read by a process of its own (``python -m sixk.check.pdfs``, PDF on standard input)."""

from __future__ import annotations

import re
import sys
from hashlib import sha256

import msgspec

from sixk.errors import DraftError


class Facts(msgspec.Struct, frozen=True):
    pages: int = 0
    wordless: bool = False
    links: int = 0
    active: str = ""
    author: str = ""
    problem: str = ""


_KNOWN: dict[bytes, Facts] = {}
MAX_KNOWN = 64


def facts(data: bytes) -> Facts:
    """The facts of a PDF; ``problem`` says why it could not be read."""
    from sixk.compose import limits

    key = sha256(data).digest()
    if key not in _KNOWN:
        if len(_KNOWN) >= MAX_KNOWN:
            _KNOWN.clear()
        try:
            _KNOWN[key] = msgspec.json.decode(limits.run("sixk.check.pdfs", data), type=Facts)
        except DraftError as error:
            _KNOWN[key] = Facts(problem=str(error))
    return _KNOWN[key]


def main() -> None:
    from sixk.compose.limits import confine

    confine()
    sys.stdout.buffer.write(msgspec.json.encode(read(sys.stdin.buffer.read())))


def read(data: bytes) -> Facts:
    import pypdfium2  # type: ignore[import-untyped]
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return Facts(problem="needs a password" if "password" in str(error).lower() else "does not open as a PDF")
    words = links = 0
    for page in document:
        words += len(page.get_textpage().get_text_bounded().strip())
        for index in range(raw.FPDFPage_GetAnnotCount(page)):
            annotation = raw.FPDFPage_GetAnnot(page, index)
            if annotation and raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_LINK:
                link = raw.FPDFAnnot_GetLink(annotation)
                action = raw.FPDFLink_GetAction(link) if link else None
                links += bool(
                    action
                    and raw.FPDFAction_GetType(action) in (raw.PDFACTION_URI, raw.PDFACTION_REMOTEGOTO, raw.PDFACTION_LAUNCH)
                )
            if annotation:
                raw.FPDFPage_CloseAnnot(annotation)
    active = []
    if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0 or re.search(rb"/S\s*/JavaScript|/JS\s*\(", data):
        active.append("a script")
    if document.get_formtype():
        active.append("a form")
    if raw.FPDFDoc_GetAttachmentCount(document) > 0:
        active.append("an embedded file")
    author = str(document.get_metadata_value("Author") or "").strip()[:80]
    return Facts(len(document), bool(len(document)) and words == 0, links, " and ".join(active), author)


if __name__ == "__main__":
    main()
