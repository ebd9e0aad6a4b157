"""A picture in any format in, one that EDGAR takes (GIF or JPEG, not animated, no metadata) and its size in pixels out.

A picture that already is one passes unchanged apart from its metadata, so that composing twice changes nothing.
"""

from __future__ import annotations

import io
import struct
import warnings

from msgspec import Struct

MAX_PIXELS = 80_000_000
WIDEST = 1600
"""Pixels beyond which a picture is scaled down: twice the width of the page."""


class Picture(Struct, frozen=True):
    content: bytes
    extension: str
    width: int
    height: int


class ImageProblem(Exception):
    """A picture that cannot be carried; its text says why."""


def kind_of(data: bytes) -> str | None:
    """ "jpg", "gif", "png", "bmp", "tiff", "webp", "emf" or "wmf" by the first bytes; null for none of them."""
    if data[:3] == b"\xff\xd8\xff":
        return "jpg"
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "gif"
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return "png"
    if data[:2] == b"BM":
        return "bmp"
    if data[:4] in (b"II*\x00", b"MM\x00*"):
        return "tiff"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[:4] == b"\x01\x00\x00\x00" and data[40:44] == b" EMF":
        return "emf"
    if data[:4] == b"\xd7\xcd\xc6\x9a":
        return "wmf"
    return None


def convert(data: bytes) -> Picture:
    """The picture as EDGAR takes it. Raises ImageProblem where that cannot be done."""
    kind = kind_of(data)
    if kind in ("emf", "wmf"):
        raise ImageProblem(f"is a Windows drawing ({kind.upper()}), which only Windows can draw; paste it as a picture (PNG)")
    if kind is None:
        raise ImageProblem("is no picture that can be read; save it as PNG, JPEG or GIF")
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as image:
                width, height = image.size
                if width * height > MAX_PIXELS:
                    raise ImageProblem(f"has {width} x {height} pixels; scale it down to {WIDEST} in width")
                if kind == "jpg" and image.mode in ("RGB", "L") and width <= WIDEST:
                    return Picture(strip_jpeg(data), "jpg", width, height)
                if kind == "gif" and not getattr(image, "is_animated", False) and width <= WIDEST:
                    return Picture(data, "gif", width, height)
                return _redraw(image)
    except ImageProblem:
        raise
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, struct.error, Image.DecompressionBombWarning) as error:
        raise ImageProblem(f"is damaged or too large ({error}); save it anew") from None


def _redraw(image: object) -> Picture:
    from PIL import Image

    assert isinstance(image, Image.Image)
    image.seek(0)
    if image.width > WIDEST:
        image = image.resize((WIDEST, max(1, round(image.height * WIDEST / image.width))))
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        flat = Image.new("RGB", image.size, "white")
        rgba = image.convert("RGBA")
        flat.paste(rgba, mask=rgba.getchannel("A"))
        image = flat
    image = image.convert("L" if image.mode in ("1", "L") else "RGB")
    out = io.BytesIO()
    few = image.getcolors(256)
    if few is not None:  # drawings and charts stay sharp as GIF
        image.convert("P", palette=Image.Palette.ADAPTIVE, colors=256).save(out, "GIF", optimize=False)
        return Picture(out.getvalue(), "gif", image.width, image.height)
    image.save(out, "JPEG", quality=85, optimize=True, progressive=False)
    return Picture(strip_jpeg(out.getvalue()), "jpg", image.width, image.height)


def strip_jpeg(data: bytes) -> bytes:
    """A JPEG without its metadata segments (camera, place, author, thumbnails, comments); what is drawn stays untouched.

    The orientation goes with them: a photograph that depends on it must be turned before. Damaged files pass as they are."""
    kept = [data[:2]]
    position = 2
    while position + 4 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker == 0xDA:  # the picture itself begins
            return b"".join((*kept, data[position:]))
        length = struct.unpack(">H", data[position + 2 : position + 4])[0]
        if length < 2:
            return data
        if marker not in (0xE1, 0xED, 0xFE):  # EXIF and XMP, Photoshop, comment
            kept.append(data[position : position + 2 + length])
        position += 2 + length
    return data
