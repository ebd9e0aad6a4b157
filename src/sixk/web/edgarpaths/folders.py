"""/Archives/edgar/data/{cik}/{accession}/...: the complete text, each document, index pages and index.json, byte for byte.

What was furnished is served as it came, under a policy that lets it do nothing in our origin.
"""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import quote

import msgspec
from litestar import Request, Response, get

from sixk.edgar import accession as numbers
from sixk.model import Submission
from sixk.web.document import RAW_POLICY, furnished
from sixk.web.page import Ask
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
    if cik not in hit.filers and cik != hit.cik:
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
    header = submission.header
    folder = f"{ask.prefix}/Archives/edgar/data/{int(cik)}/{accession.replace('-', '')}"
    accepted = (header.accepted or "")[:19].replace("T", " ")
    rows = []
    for document in submission.documents:
        name = document.filename or ""
        link = f'<a href="{folder}/{quote(name)}">{html.escape(name)}</a>' if name else "&nbsp;"
        size = len(edgar.content(submission, document))
        rows.append(
            f'<tr><td scope="row">{html.escape(document.sequence or str(document.number))}</td>'
            f'<td scope="row">{html.escape(document.description or "")}</td><td scope="row">{link}</td>'
            f'<td scope="row">{html.escape(document.type)}</td><td scope="row">{size}</td></tr>'
        )
    rows.append(
        '<tr><td scope="row">&nbsp;</td><td scope="row">Complete submission text file</td>'
        f'<td scope="row"><a href="{folder}/{accession}.txt">{accession}.txt</a></td><td scope="row">&nbsp;</td>'
        f'<td scope="row">{len(submission.raw)}</td></tr>'
    )
    filers = "".join(
        f'<div class="companyInfo"><span class="companyName">{html.escape(filer.name)} (Filer) <acronym title="Central Index Key">CIK</acronym>: '
        f'<a href="{ask.prefix}/issuers/{filer.cik}">{filer.cik} (see all company filings)</a></span>'
        f'<p class="identInfo">State of Incorp.: <strong>{html.escape(filer.state_of_incorporation or "")}</strong> | Fiscal Year End: '
        f'<strong>{html.escape(filer.fiscal_year_end or "")}</strong><br>Type: <strong>{html.escape(header.form or "6-K")}</strong> | '
        f'File No.: <strong>{html.escape(filer.file_number or "")}</strong></p></div>'
        for filer in header.filers
    )
    body = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>EDGAR Filing Documents for {accession}</title></head><body>
<div id="formDiv"><div id="formHeader"><div id="formName"><strong>Form {html.escape(header.form or "6-K")}</strong> - Report of foreign issuer</div>
<div id="secNum"><strong>SEC Accession No.</strong> {accession}</div></div>
<div class="formContent"><div class="formGrouping"><div class="infoHead">Filing Date</div><div class="info">{html.escape(header.filed or "")}</div>
<div class="infoHead">Accepted</div><div class="info">{accepted}</div><div class="infoHead">Documents</div><div class="info">{len(submission.documents)}</div></div>
<div class="formGrouping"><div class="infoHead">Period of Report</div><div class="info">{html.escape(header.period or "")}</div></div></div></div>
<div id="contentDiv"><div id="formDiv2"><p>Document Format Files</p>
<table class="tableFile" summary="Document Format Files"><tr><th scope="col">Seq</th><th scope="col">Description</th><th scope="col">Document</th><th scope="col">Type</th><th scope="col">Size</th></tr>
{"".join(rows)}
</table></div></div><div id="filerDiv">{filers}</div>
<p><a href="{ask.prefix}/reports/{accession}">This report in sixk</a></p></body></html>
"""
    policy = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
    return Response(body.encode(), media_type="text/html", headers={**KEEP, "content-security-policy": policy})


handlers = [top, inside]
