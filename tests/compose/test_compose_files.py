"""Word, PDF, text and picture files into the report: what survives, what is refused, how long it takes."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image as Pillow

from sixk.check.families.pdf import pdf
from sixk.compose import Composed, compose, loads
from sixk.compose.images import ImageProblem, convert, strip_jpeg
from sixk.compose.names import legal, make
from sixk.compose.plain import fit, spell
from sixk.compose.sources import markdown, text
from sixk.edgar.names import file_name_fault


def exhibit(name: str, data: bytes, more: str = "", layout: str = "html", **files: bytes) -> Composed:
    toml = f'layout = "{layout}"\n[[exhibit]]\nnumber = "99.1"\ndescription = "Release"\nfile = "{name}"\n{more}'
    return compose(loads(toml, files={name: data, **files}))


def page(composed: Composed) -> str:
    return composed.files[1].content.decode("ascii")


# ---------------------------------------------------------------------------------------------------------------- Word


def word() -> bytes:
    """A Word file with everything that must survive."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK

    document = docx.Document()
    document.add_heading("Interim report", 0)
    document.add_heading("Outlook", 2)
    centred = document.add_paragraph("Bergen, Norway")
    centred.alignment = WD_ALIGN_PARAGRAPH.CENTER
    centred.paragraph_format.left_indent = docx.shared.Pt(36)
    mixed = document.add_paragraph("Revenue ")
    mixed.add_run("rose").bold = True
    mixed.add_run(" by ")
    mixed.add_run("4 percent").italic = True
    mixed.add_run(" \u2014 to \u20ac5m").underline = True
    document.add_paragraph("First", style="List Bullet")
    document.add_paragraph("One", style="List Number")
    table = document.add_table(rows=3, cols=2)
    for row, (left, right) in enumerate([("NOK million", "2026"), ("Revenue", "1,204"), ("Profit", "(310)")]):
        table.cell(row, 0).text, table.cell(row, 1).text = left, right
    picture = io.BytesIO()
    Pillow.new("RGB", (80, 40), "navy").save(picture, "PNG")
    document.add_picture(io.BytesIO(picture.getvalue()))
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("The end")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_what_a_word_file_means_survives() -> None:
    composed = exhibit("release.docx", word())
    html = page(composed)
    for piece in (
        ">Interim report</h1>", ">Outlook</h2>", "margin:0 0 9pt 36pt;text-align:center", "<b>rose</b>", "<i>4 percent</i>",
        "<u> &#8212; to &#8364;5m</u>", "<li>First</li>", "<ol", ">2026</th>", "text-align:right;white-space:nowrap\">1,204</td>",
        '<img src="ex99-1-1.gif"', "page-break-after:always", ">The end</p>",
    ):  # fmt: skip
        assert piece in html, piece
    assert composed.notes == ()
    assert [file.type for file in composed.files] == ["6-K", "EX-99.1", "GRAPHIC"]
    assert composed.submission.raw == exhibit("release.docx", word_again := word()).submission.raw or word_again


def test_footnotes_of_word_survive_as_links() -> None:
    from sixk.check.families.sources import docx as package
    from sixk.check.families.sources import words

    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    notes = (
        f'<?xml version="1.0"?><w:footnotes {namespace}><w:footnote w:id="1">{words("As restated.")}</w:footnote></w:footnotes>'
    )
    body = '<w:p><w:r><w:t>Revenue rose</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
    )
    html = page(exhibit("r.docx", package(body, {"word/footnotes.xml": notes, "word/_rels/document.xml.rels": relations})))
    assert "As restated." in html
    assert html.count('href="#') == 2, "to the note and back"


@pytest.mark.timeout(120)
def test_a_sixty_page_word_file_keeps_its_tables_and_images_in_under_three_seconds() -> None:
    from long_word_file import make

    draft = exhibit("interim.docx", make(60))

    def seconds() -> float:
        began = os.times()
        html = page(draft)
        assert (html.count("<table"), html.count("<img")) == (60, 10)
        return sum(os.times()[:4]) - sum(began[:4])  # processor time, that of the process that reads the Word file included

    assert any(seconds() < 3 for _ in range(3))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("r.docx", b"not a zip", "not a .docx"),
        ("r.doc", b"\xd0\xcf\x11\xe0", "save it as .docx"),
        ("r.xlsx", b"PK", "cannot be composed"),
        ("r.pdf", b"%PDF-1.4 cut", "damaged, or no PDF"),
        ("noext", b"x", "cannot be composed"),
    ],
)
def test_what_cannot_be_read_is_noted_and_left_out(name: str, data: bytes, said: str) -> None:
    composed = exhibit(name, data)
    assert [file.name for file in composed.files] == ["form6k.htm"]
    assert said in composed.notes[0].detail
    assert "Release" in composed.files[0].content.decode("ascii"), "it is still listed"


def test_a_zip_bomb_is_refused() -> None:
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 450_000_000)
    assert "unpacks to more than" in exhibit("bomb.docx", out.getvalue()).notes[0].detail


# ----------------------------------------------------------------------------------------------------------------- PDF


def test_a_pdf_becomes_its_words_its_pages_or_a_copy() -> None:
    data = pdf("Revenue rose by 4 percent")
    assert "Revenue rose by 4 percent" in page(exhibit("r.pdf", data))
    pictured = exhibit("r.pdf", data, 'pdf = "pages"')
    assert "Revenue rose" in page(pictured) and '<img src="ex99-1-1.' in page(pictured)
    copied = exhibit("r.pdf", data, 'pdf = "copy"')
    assert [(f.name, f.type) for f in copied.files[1:]] == [("ex99-1.htm", "EX-99.1"), ("ex99-1.pdf", "EX-99.1")]
    official = exhibit("r.pdf", data, 'pdf = "official"')
    assert [(f.name, f.content == data) for f in official.files[1:]] == [("ex99-1.pdf", True)]


# ------------------------------------------------------------------------------------------------------------ pictures


def picture(mode: str, kind: str, size: tuple[int, int] = (40, 20), **save: object) -> bytes:
    out = io.BytesIO()
    noise = Pillow.merge("RGB", [Pillow.effect_noise(size, 90) for _ in range(3)])
    image = noise.convert(mode) if mode in ("RGB", "CMYK") else Pillow.new(mode, size)
    image.save(out, kind, **save)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "extension"),
    [
        (picture("RGB", "JPEG"), "jpg"),
        (picture("CMYK", "JPEG"), "jpg"),
        (picture("P", "GIF"), "gif"),
        (picture("RGB", "PNG", (200, 100)), "jpg"),  # a photograph
        (picture("1", "PNG"), "gif"),  # a drawing
        (picture("RGBA", "PNG"), "gif"),
        (picture("RGB", "BMP", (200, 100)), "jpg"),
        (picture("RGB", "TIFF", (200, 100)), "jpg"),
        (picture("RGB", "WEBP", (200, 100)), "jpg"),
    ],
)
def test_any_picture_becomes_one_edgar_takes_and_stays_it(data: bytes, extension: str) -> None:
    once = convert(data)
    assert once.extension == extension
    assert convert(once.content) == once, "converting twice changes nothing"
    with Pillow.open(io.BytesIO(once.content)) as opened:
        assert not getattr(opened, "is_animated", False)
        assert opened.format == {"jpg": "JPEG", "gif": "GIF"}[extension]


def test_an_animation_stands_still_and_a_large_picture_shrinks() -> None:
    frames = [Pillow.new("P", (10, 10), color) for color in (1, 2, 3)]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    still = convert(out.getvalue())
    with Pillow.open(io.BytesIO(still.content)) as opened:
        assert getattr(opened, "n_frames", 1) == 1
    assert convert(picture("RGB", "PNG", (3000, 50))).width == 1600


def test_a_photograph_loses_its_metadata_and_nothing_else() -> None:
    exif = Pillow.Exif()
    exif[0x010E] = "taken by K. Hansen"
    data = picture("RGB", "JPEG", exif=exif)
    assert b"Hansen" in data and b"Hansen" not in convert(data).content
    with Pillow.open(io.BytesIO(data)) as before, Pillow.open(io.BytesIO(strip_jpeg(data))) as after:
        assert before.tobytes() == after.tobytes()


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"\xff\xd8\xff\xe1\x00", b"\x89PNG\r\n\x1a\n" + b"\x00" * 30, b"\xd7\xcd\xc6\x9a" + b"\x00" * 40]
)
def test_what_is_no_picture_says_so(data: bytes) -> None:
    with pytest.raises(ImageProblem):
        convert(data)


def test_pictures_of_markdown_come_from_the_folder_once_each() -> None:
    data = b"![A](img/a.png)\n\n![B](img/a.png)\n"
    composed = exhibit("r.md", data, **{"img/a.png": picture("RGB", "PNG", (200, 100))})
    assert [file.name for file in composed.files] == ["form6k.htm", "ex99-1.htm", "ex99-1-1.jpg"]
    assert page(composed).count("ex99-1-1.jpg") == 2


# ---------------------------------------------------------------------------------------------------- text and Markdown

PLAIN = [
    ("lines run on", "The board\nhas approved a dividend of two kroner a share for the year.\n", ["p"]),
    ("columns stay", "Revenue     1,204     1,131\nProfit        310       288\n", ["pre"]),
    ("an address keeps its lines", "Strandkaien 12\n5013 Bergen\n", ["p"]),
    ("a page ends", "a\n<PAGE>\nb\n", ["p", "hr", "p"]),
    ("EDGAR's tables", "<TABLE>\n<CAPTION>\n<S>  <C>\nRevenue  1,204\n</TABLE>\nEnd.\n", ["pre", "p"]),
    ("form feed", "a\fb\n", ["p", "hr", "p"]),
]


@pytest.mark.parametrize(("what", "source", "tags"), PLAIN, ids=[row[0] for row in PLAIN])
def test_plain_text(what: str, source: str, tags: list[str]) -> None:
    assert [child.tag for child in text(source).children if not isinstance(child, str)] == tags


def test_markdown_has_tables_strikes_and_footnotes() -> None:
    html = page(exhibit("r.md", b"Profit[^a] ~~fell~~ rose.\n\n| a | b |\n|---|--:|\n| x | 1 |\n\n[^a]: Before tax.\n"))
    assert "Before tax." in html and "<strike>fell</strike>" in html and html.count('href="#') == 2
    assert "text-align:right" in html
    assert markdown("[^b] alone").text().strip() == "[^b] alone"


SPELLED = [
    ("\u201cThe Company\u2019s\u201d \u2014 \u20ac5", '"The Company\'s" -- EUR 5'),
    ("\u2612 Form 20-F \u2610 Form 40-F", "[X] Form 20-F [ ] Form 40-F"),
    ("Soci\u00e9t\u00e9 \u0141\u00f3d\u017a \u00d8re", "Societe Lodz Ore"),
    ("10^6 \u00d7 2 \u2264 3", "10~6 x 2 <= 3"),
    ("\u6d77", "?"),
]


@pytest.mark.parametrize(("before", "after"), SPELLED)
def test_ascii_spelling(before: str, after: str) -> None:
    assert spell(before) == after


def test_a_text_exhibit_of_an_ascii_report_keeps_its_layout() -> None:
    source = "Title\n\n   indented   columns   1,204\n" + "word " * 30 + "\n<TABLE>\n" + "x" * 120 + "\n</TABLE>\n"
    made = exhibit("r.txt", source.encode(), layout="ascii").files[1].content.decode("ascii")
    assert "   indented   columns   1,204\n" in made
    assert "x" * 120 in made
    assert max(len(line) for line in made.split("\n")[:6]) <= 80
    assert fit(made) == made


# ----------------------------------------------------------------------------------------------------------- file names


@pytest.mark.parametrize(
    "stem", ["Annex to the Report of the Third Quarter 2026", "\u00c5rsrapport", "-x-", "2026", "", "a" * 99, "../../etc"]
)
def test_file_names_are_made_legal_and_unlike(stem: str) -> None:
    taken: set[str] = set()
    made = [make(stem, extension, taken) for extension in ("html", "htm", "JPEG", "txt", "htm")]
    assert len(set(made)) == 5
    assert all(legal(name) and file_name_fault(name) is None and name == name.lower() for name in made)


def test_a_links_target_follows_its_file_to_its_new_name() -> None:
    toml = '[[exhibit]]\nnumber = "99.1"\nfile = "a.md"\n[[exhibit]]\nnumber = "99.2"\nfile = "Terms of Sale.html"\nname = "terms.htm"\n'
    files = {"a.md": b"See [the terms](<Terms of Sale.html>).\n", "Terms of Sale.html": b"<p>Terms</p>"}
    composed = compose(loads(toml, files=files))
    assert 'href="terms.htm"' in composed.files[1].content.decode("ascii")


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(picture("RGB", "PNG"))
    folder = tmp_path / "draft"
    folder.mkdir()
    (folder / "report.toml").write_text('[[exhibit]]\nnumber = "99.1"\nfile = "r.md"\n[body]\nfile = "../secret.png"\n')
    (folder / "r.md").write_text("![x](../secret.png) ![y](file:///etc/passwd)\n")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    from sixk.compose import load

    composed = compose(load(folder))
    assert [file.type for file in composed.files] == ["6-K", "EX-99.1"]
    assert "link.png" not in load(folder).files
