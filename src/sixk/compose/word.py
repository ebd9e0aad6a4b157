"""A .docx in (standard input), JSON out: its HTML, its pictures and what a reader of the HTML would not know. Runs in a process of
its own (see `limits`): ``python -m sixk.compose.word``.

mammoth keeps what the document means (headings, lists, tables, notes, bold and italic, pictures) and drops how it looks; we add
alignment and indents, which tables of figures and letters need.
"""

from __future__ import annotations

import gc
import io
import json
import re
import sys
import zipfile
from base64 import b64encode
from typing import Any

STYLES = """
u => u
strike => strike
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
br[type='page'] => hr.page
"""
MAX_PARTS = 10_000
MAX_UNPACKED = 400 * 1024 * 1024
_MARK = re.compile("(<(?:p|h[1-6]|li)(?: [^>]*)?)(>(?:<[^>]{1,200}>){0,9})\ue000([^\ue000\ue001]{0,80})\ue001")
_LOST = {
    rb"<m:oMath[ >]": "an equation",
    rb"<c:chart[ />]|/chart\b": "a chart",
    rb"<dgm:relIds[ />]": "a diagram",
    rb"<o:OLEObject[ />]": "an embedded object",
}


def main() -> None:
    from sixk.compose.limits import confine

    confine()
    gc.disable()  # a short process that makes a million small objects: collecting them takes a third of its time
    sys.stdout.write(json.dumps(convert(sys.stdin.buffer.read())))


def convert(data: bytes) -> dict[str, Any]:
    """{"html", "images": [[content type, base64], ...] in the order of their names image-1, image-2 ..., "notes": [[kind, detail], ...]}"""
    import mammoth  # type: ignore[import-untyped]

    notes = _notes(data)
    images: list[list[str]] = []

    @mammoth.images.img_element  # type: ignore[untyped-decorator]
    def keep(image: Any) -> dict[str, str]:
        with image.open() as opened:
            images.append([image.content_type or "", b64encode(opened.read()).decode("ascii")])
        return {"src": f"image-{len(images)}"}

    result = mammoth.convert_to_html(
        io.BytesIO(data),
        style_map=STYLES,
        convert_image=keep,
        transform_document=mammoth.transforms.paragraph(_mark),
        external_file_access=False,
        id_prefix="n",
    )
    html = _MARK.sub(_styled, result.value)
    html = re.sub("\ue000[^\ue001]{0,80}\ue001", "", html)
    for message in result.messages:
        if "image" in message.message and "could not" in message.message:
            notes.append(["image-lost", message.message])
    return {"html": html, "images": images, "notes": notes}


def _mark(paragraph: Any) -> Any:
    """Put a paragraph's alignment and indent before its first word, where `_styled` finds them again; write capitals out."""
    from mammoth import documents

    css = []
    align = {"center": "center", "right": "right", "end": "right", "both": "justify"}.get(paragraph.alignment or "")
    if align:
        css.append(f"text-align:{align}")
    start = getattr(paragraph.indent, "start", None)
    if start and paragraph.numbering is None and str(start).lstrip("-").isdigit() and int(start) > 0:
        css.append(f"margin-left:{round(int(start) / 20)}pt")
    children = [_capitals(child) for child in paragraph.children]
    if css and children:
        children = [documents.run([documents.text("\ue000" + ";".join(css) + "\ue001")]), *children]
    return paragraph.copy(children=children)


def _capitals(child: Any) -> Any:
    from mammoth import documents

    if getattr(child, "is_all_caps", False):
        inner = [c.copy(value=c.value.upper()) if isinstance(c, documents.Text) else c for c in child.children]
        return child.copy(children=inner)
    return child


def _styled(match: re.Match[str]) -> str:
    return f'{match[1]} style="{match[3]}"{match[2]}'


def _notes(data: bytes) -> list[list[str]]:
    """What stands in the Word file and would go unseen: tracked changes, comments, hidden and highlighted text, what is lost."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile:
        sys.exit("not a .docx file (Word's older .doc must be saved as .docx)")
    parts = archive.infolist()
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        sys.exit(f"unpacks to more than {MAX_UNPACKED // 1024 // 1024} MB")
    names = {part.filename for part in parts}
    if "word/document.xml" not in names:
        sys.exit("holds no word/document.xml; save it anew as .docx")
    body = archive.read("word/document.xml")
    notes: list[list[str]] = []
    for tag, word in ((rb"<w:ins ", "insertion"), (rb"<w:del ", "deletion"), (rb"<w:moveFrom ", "move")):
        count = len(re.findall(tag, body))
        if count:
            notes.append(["text-tracked", f"{count} tracked {word}{'s' if count > 1 else ''}"])
    if "word/comments.xml" in names:
        count = len(re.findall(rb"<w:comment ", archive.read("word/comments.xml")))
        if count:
            notes.append(["text-comments", f"{count} comment{'s' if count > 1 else ''} in the margin"])
    count = len(re.findall(rb"<w:vanish(?: w:val=\"(?:1|true|on)\")?/>", body))
    if count:
        notes.append(["text-hidden", f"{count} run{'s' if count > 1 else ''} of hidden text"])
    marked = re.findall(rb"<w:highlight [^>]{0,80}>(?:(?!</w:r>).){0,2000}?<w:t[^>]{0,60}>([^<]{1,80})", body, re.S)
    if marked:
        notes.append(["text-highlight", f"highlighted: {marked[0].decode('utf-8', 'replace')!r}"])
    for pattern, what in _LOST.items():
        count = len(re.findall(pattern, body))
        if count:
            notes.append(
                ["text-lost", f"{what} ({count} in all) is not in the HTML: put in a picture of it with a description"]
            )
    return notes


if __name__ == "__main__":
    main()
