"""Rules of a draft's own files: what could not be read, what was changed or lost in composing, what report.toml silences."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from sixk.check.families.pdf import pdf
from sixk.check.families.words import from_notes
from sixk.check.rule import REGISTRY, Example, Hit, rule
from sixk.check.subject import Subject

COMPOSED = "what composing found"
DOCX = {"exhibit[0].file": "release.docx"}
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str, parts: dict[str, str] | None = None) -> bytes:
    """A Word file for examples: the inside of its body element, and further parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in {
            "[Content_Types].xml": '<?xml version="1.0"?><Types '
            'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
            'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            'ContentType="application/xml"/></Types>',
            "_rels/.rels": '<?xml version="1.0"?><Relationships '
            'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<?xml version="1.0"?><w:document {_W}><w:body>{body}</w:body></w:document>',
            **(parts or {}),
        }.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def words(text: str, properties: str = "") -> str:
    return f"<w:p><w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}<w:t>{text}</w:t></w:r></w:p>"


RELEASE = words(
    "Bergen, Norway, November 24, 2026 - Havbris Energi ASA announces a program to repurchase up to 18,656,061 shares."
)
INSERTED = f'<w:p><w:ins w:id="1" w:author="KH"><w:r><w:t>Up to 18,656,061 shares.</w:t></w:r></w:ins></w:p>{RELEASE}'
COMMENT = f'<?xml version="1.0"?><w:comments {_W}><w:comment w:id="0" w:author="KH">{words("Is this right?")}</w:comment></w:comments>'


@rule(
    "file-unreadable",
    "error",
    "M",
    "an exhibit that cannot be composed cannot be attached",
    fires=Example(patch=DOCX, files={"release.docx": b"not a Word file"}),
    silent=Example(patch=DOCX, files={"release.docx": docx(RELEASE)}),
)
def file_unreadable(s: Subject) -> Iterator[Hit]:
    """A document of the draft cannot be read: damaged, protected, or of a kind that is not composed."""
    yield from from_notes(s, "file-unreadable", "{}")


@rule(
    "body-file",
    "error",
    "M",
    "a draft names a file that is not there: the report would go out without its body",
    fires=Example(patch={"body.file": "bodi.md"}),
    silent=Example(),
)
def body_file(s: Subject) -> Iterator[Hit]:
    """The file that [body] names must be in the draft folder."""
    for hit in from_notes(s, "file-missing", "{}"):
        yield Hit(hit.message, key="body.file")


@rule(
    "text-tracked",
    "warning",
    "C",
    "a change that nobody has accepted is no text yet",
    fires=Example(patch=DOCX, files={"release.docx": docx(INSERTED)}),
    silent=Example(patch=DOCX, files={"release.docx": docx(RELEASE)}),
)
def text_tracked(s: Subject) -> Iterator[Hit]:
    """Tracked changes remain in the Word file; composing takes insertions and drops deletions. Accept or reject them."""
    yield from from_notes(s, "text-tracked", "{}: accept or reject what is tracked")


@rule(
    "text-comments",
    "warning",
    "C",
    "a comment is a question that nobody has answered",
    fires=Example(patch=DOCX, files={"release.docx": docx(RELEASE, {"word/comments.xml": COMMENT})}),
    silent=Example(patch=DOCX, files={"release.docx": docx(RELEASE)}),
)
def text_comments(s: Subject) -> Iterator[Hit]:
    """Comments remain in the margin of the Word file; they are not furnished."""
    yield from from_notes(s, "text-comments", "{}")


@rule(
    "text-highlight",
    "warning",
    "C",
    "what is highlighted waits for someone",
    fires=Example(patch=DOCX, files={"release.docx": docx(RELEASE + words("as of today", '<w:highlight w:val="yellow"/>'))}),
    silent=Example(patch=DOCX, files={"release.docx": docx(RELEASE)}),
)
def text_highlight(s: Subject) -> Iterator[Hit]:
    """Highlighted words in the Word file are most often still to be settled; the colour is not furnished."""
    yield from from_notes(s, "text-highlight", "{}")


@rule(
    "text-lost",
    "warning",
    "C",
    COMPOSED,
    fires=Example(
        patch=DOCX,
        files={
            "release.docx": docx(
                RELEASE
                + '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>'
            )
        },
    ),
    silent=Example(patch=DOCX, files={"release.docx": docx(RELEASE)}),
)
def text_lost(s: Subject) -> Iterator[Hit]:
    """Something in the Word file has no HTML: an equation, a chart, a diagram, an embedded object."""
    yield from from_notes(s, "text-lost", "{}")


@rule(
    "link-dropped",
    "advice",
    "S",
    "17 CFR 232.105",
    fires=Example(
        files={"release.md": "# Release\n\nSee [our site](https://www.havbris.example/buyback) for the terms of the program.\n"}
    ),
    silent=Example(files={"release.md": "# Release\n\nSee www.havbris.example for the terms of the program.\n"}),
)
def link_dropped(s: Subject) -> Iterator[Hit]:
    """A link that leads outside EDGAR was taken off its words, which stay: write the address out if a reader needs it."""
    yield from from_notes(s, "link-outside", "the link to {} was taken off: it leads outside EDGAR")


@rule(
    "link-unresolved",
    "warning",
    "S",
    "EDGAR Filer Manual II 5.2.2: every local link must resolve inside the submission",
    fires=Example(files={"release.md": "# Release\n\nSee [the terms](terms.docx) of the program.\n"}),
    silent=Example(
        patch={"exhibit[1].number": "99.2", "exhibit[1].description": "Terms of the program", "exhibit[1].file": "terms.md"},
        files={
            "release.md": "# Release\n\nSee [the terms](terms.md) of the program.\n",
            "terms.md": "# Terms\n\nUntil May 31, 2027.\n",
        },
    ),
)
def link_unresolved(s: Subject) -> Iterator[Hit]:
    """A link leads to a file or a place that is not in the report; it was taken off."""
    yield from from_notes(s, "link-unresolved", "the link to {} leads to no exhibit and was taken off")
    yield from from_notes(s, "link-target", "the link to {} has no such place and was taken off")


@rule(
    "picture-missing",
    "warning",
    "C",
    COMPOSED,
    fires=Example(files={"release.md": "# Release\n\n![Revenue by quarter](chart.png)\n\nRevenue rose by 4%.\n"}),
    silent=Example(),
)
def picture_missing(s: Subject) -> Iterator[Hit]:
    """A picture that a document shows is not in the draft folder."""
    yield from from_notes(s, "image-missing", "{} is not in the draft folder")
    yield from from_notes(s, "image-lost", "{}")


@rule(
    "picture-unusable",
    "warning",
    "S",
    "EDGAR Filer Manual II 5.2.2: only GIF and JPEG",
    fires=Example(
        files={
            "release.md": "# Release\n\n![Revenue by quarter](chart.png)\n\nRevenue rose by 4%.\n",
            "chart.png": b"not a picture",
        }
    ),
    silent=Example(),
)
def picture_unusable(s: Subject) -> Iterator[Hit]:
    """A picture that cannot be made a GIF or JPEG was left out."""
    yield from from_notes(s, "image-unusable", "{}")


@rule(
    "table-flattened",
    "advice",
    "M",
    "EDGAR Filer Manual II 5.2.2: no table within a table",
    fires=Example(
        patch={"exhibit[0].file": "release.html"},
        files={
            "release.html": "<p>Release of November 24, "
            "2026</p><table><tr><td>Revenue</td><td><table><tr><td>1,204</td></tr></table></td></tr></table>"
        },
    ),
    silent=Example(),
)
def table_flattened(s: Subject) -> Iterator[Hit]:
    """Tables within tables were taken apart; see in the preview that they still read well."""
    yield from from_notes(s, "table-nested", "{}")


@rule(
    "ascii-spelling",
    "warning",
    "S",
    "EDGAR Filer Manual II 5.2.1.1",
    fires=Example(
        patch={"layout": "ascii"},
        files={"body.md": "Havbris Energi ASA (\u6d77\u98a8) issued a press release, attached as Exhibit 99.1.\n"},
    ),
    silent=Example(
        patch={"layout": "ascii"},
        files={"body.md": "Havbris Energi ASA \u2014 \u201cthe Company\u201d \u2014 issued a press release, Exhibit 99.1.\n"},
    ),
)
def ascii_spelling(s: Subject) -> Iterator[Hit]:
    """A character that has no spelling in ASCII became a question mark; furnish HTML, or write the word otherwise."""
    yield from from_notes(s, "ascii-lost", "{}")


@rule(
    "pdf-page-words",
    "warning",
    "S",
    "17 CFR 232.304(e): no required text as pictures only",
    fires=Example(patch={"exhibit[0].file": "release.pdf"}, files={"release.pdf": pdf("")}),
    silent=Example(),
)
def pdf_page_words(s: Subject) -> Iterator[Hit]:
    """A page of a PDF has no text that could be carried into HTML: it is a picture, which must be told in words."""
    yield from from_notes(s, "pdf-picture-only", "{}: what it shows must be told in words")


@rule(
    "file-unused",
    "advice",
    "C",
    "what lies in the draft folder and goes nowhere was most often meant to go out",
    fires=Example(files={"terms.docx": docx(RELEASE)}),
    silent=Example(files={"notes.ods": b"not a document of the report"}),
)
def file_unused(s: Subject) -> Iterator[Hit]:
    """A document lies in the draft folder that neither the body nor an exhibit names."""
    if s.draft is None or s.composed is None:
        return
    used = {s.draft.body.file, *(exhibit.file for exhibit in s.draft.exhibits), *(file.source for file in s.composed.files)}
    for name in s.draft.files:
        if (
            name not in used
            and "/" not in name
            and name.lower().endswith((".docx", ".md", ".htm", ".html", ".pdf", ".txt"))
            and not name.lower().startswith("readme")
        ):
            yield Hit("lies in the folder, but neither the body nor an exhibit names it", file=name)


@rule(
    "silence-reason",
    "warning",
    "C",
    "who reads the report.toml next must know why",
    fires=Example(patch={"silence": [{"rule": "text-outlook", "reason": ""}]}),
    silent=Example(patch={"silence": [{"rule": "text-outlook", "reason": "the legend is in the annual report"}]}),
)
def silence_reason(s: Subject) -> Iterator[Hit]:
    """A rule is silenced with a reason, and only a rule that there is."""
    if s.draft is None:
        return
    for index, silence in enumerate(s.draft.silence):
        if not silence.reason.strip():
            yield Hit(f"{silence.rule} is silenced without a reason", key=f"silence[{index}].reason")
        if silence.rule not in REGISTRY:
            yield Hit(f"there is no rule {silence.rule!r}; see docs/checks.md", key=f"silence[{index}].rule")
