"""A draft folder in, a page on 127.0.0.1 out: the composed report as EDGAR would show it, findings and source beside it, made anew
whenever a file of the folder is saved. `board` makes a PDF or page pictures of it.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import mimetypes
import shutil
import subprocess
import tempfile
import threading
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

import msgspec

from sixk.check.run import findings
from sixk.check.subject import of_draft
from sixk.compose import REPORT, Composed, load
from sixk.errors import DraftError, InputError

PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'"
DOCUMENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox"
ASSETS = {"/": "preview.html", "/preview.js": "preview.js", "/preview.css": "preview.css"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "microsoft-edge")


class Desk:
    """The draft folder as last composed. ``state`` composes again where a file has changed since."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lock = threading.Lock()
        self.version = ""
        self.composed: Composed | None = None
        self.answer: dict[str, Any] = {}

    def state(self) -> dict[str, Any]:
        with self.lock:
            version = self._stamp()
            if version != self.version:
                self._compose(version)
            return self.answer

    def _stamp(self) -> str:
        marks = hashlib.sha256()
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() and not path.name.startswith((".", "~$")):
                facts = path.stat()
                marks.update(f"{path}|{facts.st_mtime_ns}|{facts.st_size}\n".encode())
        return marks.hexdigest()[:16]

    def _compose(self, version: str) -> None:
        start = time.perf_counter()
        answer: dict[str, Any] = {"version": version, "folder": self.folder.name, "error": None, "files": [], "findings": []}
        try:
            subject = of_draft(load(self.folder), datetime.date.today())
        except DraftError as error:
            answer["error"] = str(error)
        else:
            self.composed = subject.composed
            answer["findings"] = [msgspec.to_builtins(finding) for finding in findings(subject)]
            answer["files"] = [
                {"name": f.name, "type": f.type, "description": f.description, "source": f.source, "bytes": len(f.content)}
                for f in (subject.composed.files if subject.composed else ())
            ]
        answer["seconds"] = round(time.perf_counter() - start, 2)
        answer["composed"] = datetime.datetime.now().strftime("%H:%M:%S")
        self.version, self.answer = version, answer

    def document(self, name: str) -> bytes | None:
        file = self.composed.file(name) if self.composed else None
        return file.content if file else None

    def source(self, name: str) -> bytes | None:
        path = (self.folder / name).resolve()
        if not path.is_relative_to(self.folder.resolve()) or not path.is_file() or path.name.startswith("."):
            return None
        return path.read_bytes()


def serve(folder: str | Path, port: int = 0) -> ThreadingHTTPServer:
    """The server, bound but not yet running: call `serve_forever`. Raises DraftError where there is no draft folder, InputError
    where the port is taken."""
    root = Path(folder)
    if not (root / REPORT).is_file():
        raise DraftError(f"{root}: no {REPORT} here; start a draft with: sixk new {root}")
    desk = Desk(root)
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), _handler(desk))
    except OSError as error:
        raise InputError(f"port {port} cannot be used ({error.strerror}); give another with --port") from None
    server.daemon_threads = True
    return server


def _handler(desk: Desk) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        server_version = "sixk"
        sys_version = ""

        def do_GET(self) -> None:
            host = self.headers.get("Host", "")
            if host.rpartition(":")[0] not in ("127.0.0.1", "localhost"):  # another site's name that leads here
                self.answer(HTTPStatus.FORBIDDEN, b"only by the name 127.0.0.1 or localhost\n", "text/plain")
                return
            path = unquote(urlsplit(self.path).path)
            if path in ASSETS:
                name = ASSETS[path]
                content = resources.files("sixk.check").joinpath("static", name).read_bytes()
                self.answer(HTTPStatus.OK, content, mimetypes.guess_type(name)[0] or "text/html", PAGE_POLICY)
            elif path == "/favicon.ico":
                self.answer(HTTPStatus.NO_CONTENT, b"", "image/x-icon")
            elif path == "/state.json":
                self.answer(HTTPStatus.OK, json.dumps(desk.state()).encode(), "application/json")
            elif path.startswith("/composed/"):
                self.file(desk.document(path.removeprefix("/composed/")), path)
            elif path.startswith("/source/"):
                name = path.removeprefix("/source/")
                known = PurePosixPath(name).suffix.lower() in (".pdf", ".png", ".jpg", ".jpeg", ".gif")
                self.file(desk.source(name), path if known else "source.txt")
            else:
                self.answer(HTTPStatus.NOT_FOUND, b"not here\n", "text/plain")

        def file(self, content: bytes | None, name: str) -> None:
            if content is None:
                self.answer(HTTPStatus.NOT_FOUND, b"not here\n", "text/plain")
                return
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            if kind == "text/plain" and b"\x00" in content[:4000]:
                content = b"This file is no text; open it in its own program.\n"
            self.answer(HTTPStatus.OK, content, kind, None if kind == "application/pdf" else DOCUMENT_POLICY)

        def answer(self, status: HTTPStatus, content: bytes, kind: str, policy: str | None = None) -> None:
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.send_header("Referrer-Policy", "no-referrer")
            if policy:
                self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: object) -> None:
            """Quiet: the page itself says what happens."""

    return Handler


# ------------------------------------------------------------------------------------------------------------ for the board


def board(composed: Composed, out: str | Path) -> int:
    """Print the composed report to a PDF (``out`` ends in .pdf) or to pictures of its pages (a folder); the number of pages.

    Raises InputError where no browser of the Chromium family is installed."""
    target = Path(out)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for file in composed.files:
            (work / file.name).write_bytes(file.content)
        printed = [_printed(work, file.name) for file in composed.files if file.name.endswith((".htm", ".txt"))]
        try:
            return _joined(printed, target)
        except OSError as error:
            raise InputError(f"{error.filename or target}: cannot be written ({error.strerror}); give another place") from None


def _printed(work: Path, name: str) -> bytes:
    browser = next((found for command in BROWSERS if (found := shutil.which(command))), None)
    if browser is None:
        raise InputError("no browser to print with: install chromium, or print from the preview page in your own browser")
    out = work / f"{name}.pdf"
    command = [
        browser,
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--user-data-dir={work / 'profile'}",
        f"--print-to-pdf={out}",
        (work / name).as_uri(),
    ]
    try:
        subprocess.run(command, capture_output=True, timeout=120, check=True)
        return out.read_bytes()
    except (subprocess.SubprocessError, OSError) as error:
        raise InputError(f"{browser} could not print {name} ({error}); print from the preview page instead") from None


def _joined(printed: list[bytes], target: Path) -> int:
    import pypdfium2  # type: ignore[import-untyped]

    whole = pypdfium2.PdfDocument.new()
    for data in printed:
        whole.import_pages(pypdfium2.PdfDocument(data))
    if target.suffix.lower() == ".pdf":
        target.parent.mkdir(parents=True, exist_ok=True)
        whole.save(str(target))
    else:
        target.mkdir(parents=True, exist_ok=True)
        for number, page in enumerate(whole, 1):
            page.render(scale=2).to_pil().save(target / f"page-{number:03}.png")
    return len(whole)
