"""A small server with EDGAR's paths and manners, for tests: it hides missing indexes behind 403, and can be told to misbehave."""

from __future__ import annotations

import gzip
import json
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Edgar:
    """What the server holds: paths and their bytes; answers to give before the true one; and what it was asked."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}
        self.troubles: dict[str, list[tuple[int, dict[str, str]]]] = defaultdict(list)
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.url = ""

    def report(self, cik: int, accession: str, raw: bytes) -> None:
        self.objects[f"/Archives/edgar/data/{cik}/{accession.replace('-', '')}/{accession}.txt"] = raw

    def issuer(self, cik: int, rows: list[tuple[str, str, str]], *, older: list[tuple[str, str, str]] | None = None) -> None:
        """Rows of (accession, filed, form), newest first; older ones go to a page of their own."""

        def columns(part: list[tuple[str, str, str]]) -> dict[str, list[str]]:
            names = ("accessionNumber", "filingDate", "form")
            return {name: [row[i] for row in part] for i, name in enumerate(names)}

        files = []
        if older:
            name = f"CIK{cik:010d}-submissions-001.json"
            self.objects[f"/submissions/{name}"] = json.dumps(columns(older)).encode()
            files.append({"name": name, "filingCount": len(older), "filingFrom": older[-1][1], "filingTo": older[0][1]})
        document = {"cik": str(cik), "filings": {"recent": columns(rows), "files": files}}
        self.objects[f"/submissions/CIK{cik:010d}.json"] = json.dumps(document).encode()

    def index(self, path: str, rows: list[tuple[int, str, str, str, str]], *, packed: bool = False) -> None:
        """A master index of rows (cik, name, form, date, accession)."""
        head = (
            "Description: Daily Index\nComments: none\n \nCIK|Company Name|Form Type|Date Filed|File Name\n" + "-" * 80 + "\n"
        )
        body = "".join(f"{cik}|{name}|{form}|{day}|edgar/data/{cik}/{number}.txt\n" for cik, name, form, day, number in rows)
        data = (head + body).encode("latin-1")
        self.objects[path] = gzip.compress(data) if packed else data

    def feed(self, rows: list[tuple[int, str, str]]) -> None:
        """The current feed: rows of (cik, form, accession)."""
        entries = "".join(
            f"<entry><title>{form} - SOME NAME ({cik:010d}) (Filer)</title>"
            f'<link rel="alternate" type="text/html" href="https://www.sec.gov/Archives/edgar/data/{cik}/{number.replace("-", "")}/'
            f'{number}-index.htm"/><updated>2026-11-24T12:51:30-05:00</updated>'
            f'<category scheme="https://www.sec.gov/" label="form type" term="{form}"/>'
            f"<id>urn:tag:sec.gov,2008:accession-number={number}</id></entry>\n"
            for cik, form, number in rows
        )
        self.objects["/cgi-bin/browse-edgar"] = f'<?xml version="1.0" encoding="ISO-8859-1" ?><feed>{entries}</feed>'.encode(
            "latin-1"
        )


@contextmanager
def serve() -> Iterator[Edgar]:
    edgar = Edgar()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            edgar.asked.append(path)
            edgar.agents.add(self.headers.get("User-Agent", ""))
            if edgar.troubles[path]:
                status, headers = edgar.troubles[path].pop(0)
                self._answer(status, b"trouble", headers)
            elif path in edgar.objects:
                self._answer(200, edgar.objects[path], {})
            else:
                self._answer(403 if "-index/" in path else 404, b"<Error>AccessDenied</Error>", {})

        def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    edgar.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield edgar
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
