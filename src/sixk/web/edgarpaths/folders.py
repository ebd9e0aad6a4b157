"""/Archives/edgar/data/{cik}/{accession}/...: the complete text, each document, index pages and index.json, byte for byte.

What was furnished is served as it came, under a policy that lets it do nothing in our origin.
"""

from __future__ import annotations

import html
import re
from typing import Any

import msgspec
from litestar import Request, Response, get

from sixk.edgar import accession as numbers
from sixk.model import Submission
from sixk.web.document import RAW_POLICY, furnished
from sixk.web.page import Ask, render
from sixk.web.problems import Missing

_TXT = re.compile(r"(\d{10}-\d{2}-\d{6})\.txt\Z")
_INDEX = re.compile(r"(\d{10}-\d{2}-\d{6})-index\.html?\Z")
_HEADERS = re.compile(r"(\d{10}-\d{2}-\d{6})-index-headers\.html\Z")
_SGML = re.compile(r"(\d{10}-\d{2}-\d{6})\.hdr\.sgml\Z")
KEEP = {"x-sixk-keep": "version", "cache-control": "no-cache"}


def _cik(text: str) -> str:
    if not (text.isascii() and text.isdigit() and len(text) <= 10):
        raise Missing("Folders are named by CIK")
    return text.zfill(10)


def _submission(ask: Ask, cik: str, accession: str) -> Submission:
    hit = ask.shelf.hit(accession)
    if cik != hit.cik and all(cik != filer.cik for filer in ask.shelf.report(accession).filers):
        raise Missing(f"{accession} is not a filing of CIK {int(cik)}")
    return ask.shelf.submission(accession)


@get("/Archives/edgar/data/{cik:str}/{name:str}", sync_to_thread=True, include_in_schema=False)
def top(request: Request[Any, Any, Any]) -> Response[Any]:
    """The complete text where the indexes say it is, or the folder of a submission."""
    ask = Ask(request)
    cik = _cik(ask.params["cik"])
    name = str(request.path_params["name"])
    if found := _TXT.match(name):
        return furnished(_submission(ask, cik, found[1]).raw, name)
    accession = numbers.normalise(name) if len(name) in (18, 20) else None
    if accession:
        return _index_page(ask, cik, accession)
    raise Missing("Here are complete texts (0000947871-02-002227.txt) and folders (000094787102002227)")


@get("/Archives/edgar/data/{cik:str}/{folder:str}/{name:str}", sync_to_thread=True, include_in_schema=False)
def inside(request: Request[Any, Any, Any]) -> Response[Any]:
    from sixk import edgar

    ask = Ask(request)
    cik = _cik(ask.params["cik"])
    folder, name = ask.params["folder"], str(request.path_params["name"])
    accession = numbers.normalise(folder) if len(folder) in (18, 20) else None
    if accession is None:
        raise Missing("A folder is named by the 18 digits of an accession number")
    submission = _submission(ask, cik, accession)
    if name == f"{accession}.txt":
        return furnished(submission.raw, name)
    if name == "index.json":
        return _index_json(ask, cik, accession, submission)
    if _INDEX.match(name):
        return _index_page(ask, cik, accession)
    if _HEADERS.match(name):
        return _headers_page(accession, submission)
    if _SGML.match(name):
        return Response(_header(submission), media_type="text/plain", headers={**KEEP, "content-security-policy": RAW_POLICY})
    for document in submission.documents:
        if document.filename == name:
            return furnished(edgar.content(submission, document), name)
    raise Missing(f"The submission holds no file {name[:60]!r}")


def _index_json(ask: Ask, cik: str, accession: str, submission: Submission) -> Response[bytes]:
    from sixk import edgar

    accepted = submission.header.accepted or submission.header.filed or ""
    when = accepted[:19].replace("T", " ")
    folder = f"/Archives/edgar/data/{int(cik)}/{accession.replace('-', '')}"
    items = [{"last-modified": when, "name": f"{accession}-index-headers.html", "type": "text.gif", "size": ""},
             {"last-modified": when, "name": f"{accession}-index.html", "type": "text.gif", "size": ""},
             {"last-modified": when, "name": f"{accession}.txt", "type": "text.gif", "size": str(len(submission.raw))}]  # fmt: skip
    for document in submission.documents:
        if document.filename:
            size = len(edgar.content(submission, document))
            kind = "image2.gif" if document.filename.lower().endswith((".jpg", ".gif", ".png")) else "text.gif"
            items.append({"last-modified": when, "name": document.filename, "type": kind, "size": str(size)})
    body = {"directory": {"item": items, "name": folder, "parent-dir": folder.rsplit("/", 1)[0]}}
    return Response(msgspec.json.encode(body), media_type="application/json", headers=KEEP)


def _header(submission: Submission) -> bytes:
    """The header as furnished: all that stands before the first document."""
    end = submission.documents[0].block[0] if submission.documents else len(submission.raw)
    return submission.raw[:end]


def _headers_page(accession: str, submission: Submission) -> Response[bytes]:
    text = html.escape(_header(submission).decode("latin-1"), quote=False)
    body = f"<!doctype html>\n<html><head><title>{accession}</title></head><body><pre>{text}</pre></body></html>\n"
    return Response(body.encode(), media_type="text/html", headers={**KEEP, "content-security-policy": RAW_POLICY})


def _index_page(ask: Ask, cik: str, accession: str) -> Response[bytes]:
    """The filing index: EDGAR's classes and tables, which clients read, without its scripts."""
    from sixk import edgar

    submission = _submission(ask, cik, accession)
    values = {
        "header": submission.header,
        "accession": accession,
        "accepted": (submission.header.accepted or "")[:19].replace("T", " "),
        "folder": f"{ask.prefix}/Archives/edgar/data/{int(cik)}/{accession.replace('-', '')}",
        "size": len(submission.raw),
        "documents": [(one, len(edgar.content(submission, one))) for one in submission.documents],
    }
    policy = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
    body = render("edgar_index.html", ask.request, values)
    return Response(body, media_type="text/html", headers={**KEEP, "content-security-policy": policy})


handlers = [top, inside]
