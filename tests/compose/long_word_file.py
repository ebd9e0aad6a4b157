"""A Word file as long as an interim report: headings, paragraphs with bold and italic, lists, tables of figures, pictures."""

from __future__ import annotations

import io
import random

WORDS = "the group reported revenue margin quarter segment operating profit net debt board period shares dividend capital market orders"


def make(pages: int) -> bytes:
    """A .docx of about so many pages, the same for the same number."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
    from PIL import Image, ImageDraw

    chance, words = random.Random(1), WORDS.split()

    def prose(count: int) -> str:
        return " ".join(chance.choice(words) for _ in range(count)).capitalize()

    document = docx.Document()
    document.add_heading("Interim report January to September 2026", 0)
    document.add_paragraph("Bergen, Norway, November 24, 2026").alignment = WD_ALIGN_PARAGRAPH.CENTER
    for number in range(1, pages + 1):
        document.add_heading(f"{number}. {prose(4)}", 1)
        for _ in range(4):
            paragraph = document.add_paragraph(prose(28) + ". ")
            paragraph.add_run(prose(20) + ". ").bold = True
            paragraph.add_run(prose(20) + ".").italic = True
        for _ in range(3):
            document.add_paragraph(prose(8), style="List Bullet")
        table = document.add_table(rows=8, cols=5)
        table.style = "Table Grid"
        cells = [row.cells for row in table.rows]
        for column, head in enumerate(["NOK million", "Q3 2026", "Q3 2025", "9M 2026", "9M 2025"]):
            cells[0][column].text = head
        for row in range(1, 8):
            cells[row][0].text = prose(3)
            for column in range(1, 5):
                figure = chance.randint(-9000, 99999)
                cell = cells[row][column]
                cell.text = f"({-figure:,})" if figure < 0 else f"{figure:,}"
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if number % 6 == 1:
            image = Image.new("RGB", (900, 400), "white")
            draw = ImageDraw.Draw(image)
            for bar in range(12):
                draw.rectangle(
                    [bar * 75 + 10, 400 - chance.randint(20, 380), bar * 75 + 60, 400], fill=(20, 90 + bar * 10, 160)
                )
            out = io.BytesIO()
            image.save(out, "PNG")
            document.add_picture(io.BytesIO(out.getvalue()), width=docx.shared.Inches(5.5))
        if number < pages:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
