"""Text and numbers -> files that reports carry beside words: a valid GIF, a valid PDF, noise of a photograph's size."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

_PALETTE = (
    (255, 255, 255),
    (31, 78, 121),
    (91, 155, 213),
    (165, 165, 165),
    (237, 125, 49),
    (112, 173, 71),
    (64, 64, 64),
    (220, 230, 241),
)


def gif(width: int, height: int, pixels: bytes) -> bytes:
    """A GIF of eight colours; ``pixels`` holds one byte (0 to 7) for each."""
    out = bytearray(b"GIF89a")
    out += width.to_bytes(2, "little") + height.to_bytes(2, "little") + bytes((0xF2, 0, 0))
    for colour in _PALETTE:
        out += bytes(colour)
    out += b"," + bytes(4) + width.to_bytes(2, "little") + height.to_bytes(2, "little") + b"\x00\x03"
    data = _lzw(pixels)
    for at in range(0, len(data), 255):
        part = data[at : at + 255]
        out += bytes((len(part),)) + part
    return bytes(out + b"\x00;")


def _lzw(pixels: bytes) -> bytes:
    """GIF's compression with a starting code of three bits."""
    clear, end = 8, 9
    codes: dict[bytes, int] = {}
    out = bytearray()
    held = bits = 0
    width = 4

    def emit(code: int) -> None:
        nonlocal held, bits
        held |= code << bits
        bits += width
        while bits >= 8:
            out.append(held & 255)
            held >>= 8
            bits -= 8

    def reset() -> None:
        nonlocal width, codes
        codes = {bytes((value,)): value for value in range(8)}
        width = 4

    emit(clear)
    reset()
    word = b""
    following = 10
    for value in pixels:
        longer = word + bytes((value,))
        if longer in codes:
            word = longer
            continue
        emit(codes[word])
        if following < 4096:
            codes[longer] = following
            if following == 1 << width:
                width += 1
            following += 1
        else:
            emit(clear)
            reset()
            following = 10
        word = bytes((value,))
    if word:
        emit(codes[word])
    emit(end)
    if bits:
        out.append(held & 255)
    return bytes(out)


def chart(values: Sequence[float], width: int = 520, height: int = 240) -> bytes:
    """A GIF with a bar for each value."""
    rows = [bytearray(width) for _ in range(height)]
    top = max(values) or 1
    step = (width - 40) // max(1, len(values))
    base = height - 24
    for row in rows[base : base + 2]:
        row[20 : width - 20] = bytes((6,)) * (width - 40)
    for line in range(1, 5):
        at = base - line * (base - 16) // 4
        rows[at][20 : width - 20] = bytes((7,)) * (width - 40)
    for number, value in enumerate(values):
        left = 24 + number * step
        bar = int(value / top * (base - 20))
        colour = bytes((4 if number == len(values) - 1 else 1,))
        for row in rows[base - bar : base]:
            row[left : left + step - 8] = colour * max(1, step - 8)
    return gif(width, height, b"".join(rows))


def photograph(rng: Random, size: int) -> bytes:
    """Bytes that begin and end as a JPEG does and cannot be compressed, as those of a photograph."""
    return (
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
        + rng.randbytes(max(16, size - 22))
        + b"\xff\xd9"
    )


def pdf(lines: Sequence[str], per_page: int = 48) -> bytes:
    """A PDF with the lines as text, some to a page, in a font that every reader has."""
    pages = [lines[at : at + per_page] for at in range(0, max(1, len(lines)), per_page)]
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode())
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    for number, page in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + 2 * number} 0 R>>".encode()
        )
        shown = b"".join(b"(" + _pdf_text(line) + b") Tj T*\n" for line in page)
        stream = b"BT /F1 11 Tf 15 TL 56 780 Td\n" + shown + b"ET"
        objects.append(b"<</Length %d>>\nstream\n" % len(stream) + stream + b"\nendstream")
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def _pdf_text(line: str) -> bytes:
    return line.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
