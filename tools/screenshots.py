"""Demo archive -> docs/screenshots/*.png: each page as it looks, for the docs and for our own eyes.

    python tools/screenshots.py [--url http://127.0.0.1:6060] [--out docs/screenshots] [--only report,search]

Without --url the demo archive (invented issuers only) is built and served for the time it takes. Needs Chromium.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

SHOTS: dict[str, tuple[str, dict[str, object]]] = {
    "reports": ("/", {}),
    "reports-dark": ("/", {"dark": True}),
    "search": ("/search?q={word}", {}),
    "report": ("/reports/{report}?d={main}&e=1", {}),
    "report-dark": ("/reports/{report}?d={main}&e=1", {"dark": True}),
    "report-text": ("/reports/{report}?d={main}&view=text#e1", {}),
    "issuer": ("/issuers/{cik}", {}),
    "events": ("/events", {}),
    "event": ("/events/{type}", {}),
    "calendar": ("/calendar", {}),
    "watches": ("/watches", {}),
    "status": ("/status", {}),
    "use": ("/use", {}),
    "nothing": ("/search?q=zzqxj", {}),
    "error": ("/reports/0000000000-00-000000", {}),
    "phone-reports": ("/", {"phone": True}),
    "phone-report": ("/reports/{report}?d={main}", {"phone": True}),
}


def ask(url: str) -> dict[str, Any]:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return msgspec.json.decode(answer.read(), type=dict[str, Any])


def fill(base: str) -> dict[str, str]:
    """What the addresses need, out of the archive itself: a telling report, its issuer, a phrase that several reports hold."""
    phrase = '"leased line"'
    told = ask(f"{base}/search.json?q={quote(phrase)}")["hits"]
    hits = told or ask(f"{base}/search.json?routine=no&limit=50&sort=newest")["hits"]
    hit = next((one for one in hits if one["primary"] == "deal-closed"), hits[0])
    issuers = ask(f"{base}/issuers.json")["issuers"]
    return {
        "report": hit["accession"],
        "main": str(hit["main"] or 1),
        "cik": max(issuers, key=lambda one: int(one["reports"]))["cik"],
        "type": "deal-agreed",
        "word": quote(phrase if told else "dividend"),
    }


@contextmanager
def served() -> Iterator[str]:
    """The demo archive on a free port."""
    from sixk.web.serving import serving
    from sixk.web.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        from sixk.archive import Archive
        from sixk.sample import demo

        demo(Path(folder, "reports"))
        with Archive(Path(folder, "archive")) as archive:
            archive.add([Path(folder, "reports")])
        with serving(Settings(archive=str(Path(folder, "archive")), port=0, log="off", secret="screenshots")) as base:
            yield base


async def shoot(base: str, out: Path, only: set[str]) -> None:
    from playwright.async_api import async_playwright

    out.mkdir(parents=True, exist_ok=True)
    values = fill(base)
    async with async_playwright() as play:
        browser = await play.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--font-render-hinting=none"]
        )
        for name, (path, how) in SHOTS.items():
            if only and name not in only:
                continue
            phone = bool(how.get("phone"))
            page = await browser.new_page(
                viewport={"width": 400, "height": 860} if phone else {"width": 1360, "height": 850},
                color_scheme="dark" if how.get("dark") else "light",
                device_scale_factor=1.5 if phone else 1,
            )
            await page.goto(base + path.format(**values))
            await page.wait_for_timeout(500)
            await page.screenshot(path=out / f"{name}.png")
            await page.close()
            print(out / f"{name}.png")
        await browser.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--url")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "docs" / "screenshots")
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    only = {name for name in given.only.split(",") if name}
    if given.url:
        asyncio.run(shoot(given.url, given.out, only))
    else:
        with served() as base:
            asyncio.run(shoot(base, given.out, only))
    return 0


if __name__ == "__main__":
    sys.exit(main())
