"""A PDF in (standard input), JSON out: {"pages": [{"text", "picture"}]}, pictures as base64 JPEG where asked for. Runs in a process
of its own (see `limits`): ``python -m sixk.compose.pages [--pictures]``.
"""

from __future__ import annotations

import io
import json
import sys
from base64 import b64encode
from typing import Any

MAX_PAGES = 600
WIDTH = 1100


def main() -> None:
    from sixk.compose.limits import confine

    confine()
    sys.stdout.write(json.dumps({"pages": list(read(sys.stdin.buffer.read(), "--pictures" in sys.argv))}))


def read(data: bytes, pictures: bool) -> list[dict[str, Any]]:
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        sys.exit("needs a password; take it off" if locked else "damaged, or no PDF; export it again")
    if len(document) > MAX_PAGES:
        sys.exit(f"has {len(document)} pages; more than {MAX_PAGES} are not converted")
    out: list[dict[str, Any]] = []
    for page in document:
        text = page.get_textpage().get_text_bounded().replace("\r\n", "\n").replace("\ufffe", "-")
        picture = ""
        if pictures:
            width = page.get_width() or 1
            image = page.render(scale=WIDTH / width).to_pil().convert("RGB")
            buffer = io.BytesIO()
            image.save(buffer, "JPEG", quality=80)
            picture = b64encode(buffer.getvalue()).decode("ascii")
        out.append({"text": text, "picture": picture})
    return out


if __name__ == "__main__":
    main()
