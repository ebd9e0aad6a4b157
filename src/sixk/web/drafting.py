"""Drafts of Form 6-K in the browser: the form on the left, the report as EDGAR would show it on the right, findings below. Everything is a
draft folder below the one folder that `sixk serve --drafts DIR` names; nothing is written elsewhere.

It is there only where the folder is named and nobody unknown can reach it: on a loopback address, or behind keys.
"""

from __future__ import annotations

import asyncio
import datetime
import re
import threading
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from litestar import Request, Response, get, post
from litestar.datastructures import FormMultiDict, UploadFile
from litestar.exceptions import ClientException
from litestar.response import Redirect

from sixk.check.preview import Desk
from sixk.compose import REPORT, Draft, load, start
from sixk.compose.draft import Body, ExhibitSource, Incorporation, Registration, Sending, Signing
from sixk.compose.revise import revise
from sixk.compose.sources import KNOWN
from sixk.edgar.names import safe_name
from sixk.errors import DraftError
from sixk.web.forms import check_form, form_field
from sixk.web.guard import PAGE_POLICY
from sixk.web.page import Ask, render
from sixk.web.problems import Missing
from sixk.web.settings import Settings

link = ("Draft", "/drafts")
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")
MOST_FILES = 200
MOST_EXHIBITS = 60
LARGEST_FILE = 64 << 20  # a release in Word with its pictures; elsewhere a request is far smaller
_HEADERS = {"cache-control": "no-store", "content-security-policy": PAGE_POLICY}
_DESKS: OrderedDict[Path, Desk] = OrderedDict()
_WRITING = threading.Lock()


def ready(settings: Settings) -> bool:
    """Whether drafting is offered: a folder to write to, and no stranger at the door."""
    guarded = settings.loopback or (bool(settings.keys) and "pages" not in settings.open_paths)
    return bool(settings.drafts) and guarded


# ------------------------------------------------------------------------------------------------------------- folders


def _root(settings: Settings) -> Path:
    root = Path(settings.drafts or "")
    root.mkdir(parents=True, exist_ok=True)
    return root.resolve()


def folder_of(settings: Settings, name: str) -> Path:
    """The folder of a draft. Raises Missing where there is none of that name below the drafts folder."""
    path = _root(settings) / name
    if not NAME.fullmatch(name) or path.is_symlink() or not (path / REPORT).is_file():
        raise Missing(f"There is no draft {name[:60]!r}")
    return path


def _write(path: Path, content: bytes) -> None:
    """Write a file of a draft whole or not at all; never through a link."""
    if path.is_symlink():
        raise ClientException(f"{path.name} is a link to elsewhere and is not written")
    beside = path.with_name(f".{path.name}.new")
    try:
        if beside.is_symlink():
            beside.unlink()
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        raise ClientException(f"{path.name} cannot be written ({error.strerror}); change the rights of its folder") from None


def _desk(folder: Path) -> Desk:
    desk = _DESKS.pop(folder, None) or Desk(folder)
    _DESKS[folder] = desk
    while len(_DESKS) > 8:
        _DESKS.popitem(last=False)
    return desk


# ---------------------------------------------------------------------------------------------------------- list and new


# Litestar wraps a function for its thread once for every method of a path, so those that share a path go there by themselves.


@get("/drafts", include_in_schema=False)
async def drafts(request: Request[Any, Any, Any]) -> Response[bytes]:
    """All drafts, newest first."""
    return await asyncio.to_thread(_drafts, request)


def _drafts(request: Request[Any, Any, Any]) -> Response[bytes]:
    ask = Ask(request)
    rows = []
    for path in _root(ask.settings).iterdir():
        if NAME.fullmatch(path.name) and (path / REPORT).is_file() and not path.is_symlink():
            try:
                draft: Draft | None = load(path)
            except DraftError:
                draft = None
            rows.append(((path / REPORT).stat().st_mtime, path.name, draft))
    rows.sort(key=lambda row: (-row[0], row[1]))
    field, cookie = form_field(request)
    shown = [(name, draft, datetime.datetime.fromtimestamp(when).strftime("%Y-%m-%d %H:%M")) for when, name, draft in rows]
    body = render("drafts.html", request, {"rows": shown, "field": field, "source": ask.one("from") or ""})
    return Response(body, media_type="text/html", cookies=[cookie], headers=_HEADERS)


@post("/drafts", include_in_schema=False, status_code=303)
async def new(request: Request[Any, Any, Any]) -> Redirect:
    """Start a draft, from an earlier report of the archive where one is named."""
    form = await request.form()
    check_form(request, form)
    ask = Ask(request)
    name, source = _said(form, "name"), _said(form, "from")
    if not NAME.fullmatch(name):
        raise ClientException("A draft's name is letters, digits, '.', '-' and '_', at most 60, a letter or digit first")
    await asyncio.to_thread(_start, ask, name, source)
    return Redirect(f"{ask.prefix}/drafts/{name}", status_code=303, headers={"cache-control": "no-store"})


def _start(ask: Ask, name: str, source: str) -> None:
    today = ask.today
    draft = Draft()
    if source:
        from sixk import report

        held = ask.shelf.hit(source)
        draft = start.from_reading(report.read(ask.shelf.submission(held.accession)))
    signing = msgspec.structs.replace(draft.signature or Signing(), date=today.isoformat())
    draft = msgspec.structs.replace(draft, month=f"{today:%Y-%m}", period=today.isoformat(), signature=signing)
    with _WRITING:
        if (_root(ask.settings) / name).exists():
            raise ClientException(f"There is a draft {name!r} already; choose another name")
        start.write(draft, _root(ask.settings) / name)


# ------------------------------------------------------------------------------------------------------------- the page


@get("/drafts/{name:str}", include_in_schema=False)
async def show(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The drafting page."""
    return await asyncio.to_thread(_show, request)


def _show(request: Request[Any, Any, Any]) -> Response[bytes]:
    ask = Ask(request)
    folder = folder_of(ask.settings, str(request.path_params["name"]))
    field, cookie = form_field(request)
    values: dict[str, Any] = {"name": folder.name, "field": field, "trouble": ""}
    try:
        draft = load(folder)
    except DraftError as error:
        draft, values["trouble"] = Draft(), str(error).replace(str(folder), folder.name)
    values |= {"draft": draft, "files": sorted(draft.files), "body": _body(draft), "mark": _mark(folder)}
    values |= _look(ask, folder, ask.one("show") or "")
    return Response(render("draft.html", request, values), media_type="text/html", cookies=[cookie], headers=_HEADERS)


@post("/drafts/{name:str}", include_in_schema=False)
async def save(request: Request[Any, Any, Any]) -> Response[Any]:
    """Save the form into the draft folder; a page that asked in passing gets preview and findings back."""
    form = await request.form()
    check_form(request, form)
    ask = Ask(request)
    folder = folder_of(ask.settings, str(request.path_params["name"]))
    trouble = await asyncio.to_thread(_save, folder, form)
    shown = form.getall("show", [""])[-1] if isinstance(form, FormMultiDict) else ""
    if request.headers.get("hx-request") != "true":
        if trouble:
            raise ClientException(trouble)
        return Redirect(
            f"{ask.prefix}/drafts/{folder.name}?show={shown}", status_code=303, headers={"cache-control": "no-store"}
        )

    def look() -> bytes:
        values = {"name": folder.name, "mark": _mark(folder), "trouble": trouble, **_look(ask, folder, str(shown))}
        return render("draft_found.html", request, values)

    return Response(await asyncio.to_thread(look), media_type="text/html", status_code=200, headers=_HEADERS)


@post("/drafts/{name:str}/files", include_in_schema=False, status_code=303, request_max_body_size=LARGEST_FILE)
async def upload(request: Request[Any, Any, Any]) -> Redirect:
    """Put a document into the draft folder."""
    form = await request.form()
    check_form(request, form)
    ask = Ask(request)
    folder = folder_of(ask.settings, str(request.path_params["name"]))
    file = form.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        raise ClientException("Choose a file first")
    name = safe_name(file.filename)
    if not name.lower().endswith(KNOWN):
        raise ClientException(f"{name}: a draft takes {', '.join(KNOWN)}")
    content = await file.read()

    def put() -> None:
        with _WRITING:
            if sum(path.is_file() for path in folder.iterdir()) >= MOST_FILES and not (folder / name).exists():
                raise ClientException(f"A draft folder holds at most {MOST_FILES} files")
            _write(folder / name, content)

    await asyncio.to_thread(put)
    return Redirect(f"{ask.prefix}/drafts/{folder.name}", status_code=303, headers={"cache-control": "no-store"})


@get("/drafts/{name:str}/composed/{file:str}", sync_to_thread=True, include_in_schema=False)
def composed(request: Request[Any, Any, Any]) -> Response[bytes]:
    """A file of the composed report, in a sandbox."""
    ask = Ask(request)
    folder = folder_of(ask.settings, str(request.path_params["name"]))
    desk = _desk(folder)
    desk.state()
    name = str(request.path_params["file"])
    content = desk.document(name)
    kinds = {"htm": "text/html", "txt": "text/plain", "gif": "image/gif", "jpg": "image/jpeg", "pdf": "application/pdf"}
    kind = kinds.get(name.rpartition(".")[2])
    if content is None or kind is None:
        raise Missing("The report has no such file")
    policy = f"default-src 'none'; style-src 'unsafe-inline'; img-src {ask.base}/drafts/; frame-ancestors 'self'; sandbox"
    headers = {"cache-control": "no-store", "content-security-policy": policy, "referrer-policy": "no-referrer"}
    return Response(content, media_type=kind, headers=headers)


def _look(ask: Ask, folder: Path, shown: str) -> dict[str, Any]:
    """The composed report's documents, the one shown, and the findings."""
    state = _desk(folder).state()
    pages = [file for file in state["files"] if file["name"].endswith((".htm", ".txt", ".pdf"))]
    names = [file["name"] for file in pages]
    return {
        "pages": pages,
        "shown": shown if shown in names else names[0] if names else "",
        "found": state["findings"],
        "error": (state["error"] or "").replace(str(folder), folder.name),
        "version": state["version"],
        "seconds": state["seconds"],
        "saved": state["composed"],
    }


# ------------------------------------------------------------------------------------------------------------- the form


def _body(draft: Draft) -> str | None:
    """The body's words where the page can edit them: Markdown or plain text; null for a body in another kind of file."""
    if draft.body.text is not None:
        return draft.body.text
    if draft.body.file is None:
        return ""
    if draft.body.file.lower().endswith((".md", ".txt")):
        return draft.files.get(draft.body.file, b"").decode("utf-8", "replace")
    return None


def _mark(folder: Path) -> str:
    """A mark of report.toml as it stands, so that a page never writes over what was changed behind its back."""
    from hashlib import sha256

    return sha256((folder / REPORT).read_bytes()).hexdigest()[:16]


def _save(folder: Path, form: Mapping[str, Any]) -> str:
    """Write what the form says; what went wrong, else nothing."""
    with _WRITING:
        if _said(form, "mark") != _mark(folder):
            return f"{REPORT} was changed elsewhere since this page was loaded: load the page again"
        try:
            before = load(folder)
        except DraftError as error:
            return str(error).replace(str(folder), folder.name)
        after = changed(before, form)
        text = form.get("body")
        if isinstance(text, str) and _body(before) is not None:
            text = text.replace("\r\n", "\n")
            if before.body.text is None:
                after = msgspec.structs.replace(after, body=Body(file=before.body.file or "body.md"))
                if text != _body(before):
                    _write(folder / (before.body.file or "body.md"), text.encode("utf-8"))
            else:
                after = msgspec.structs.replace(after, body=Body(text=text))
        if after != before:
            _write(folder / REPORT, revise(before.toml, after).encode("utf-8"))
    return ""


def changed(draft: Draft, form: Mapping[str, Any]) -> Draft:
    """A draft as the form has it; what the form does not show (co-registrants, silences, editions) stays."""
    registrant = msgspec.structs.replace(
        draft.registrant,
        name=_kept(form, "name"),
        translated_name=_kept(form, "translated_name"),
        cik=_kept(form, "cik"),
        file_number=_kept(form, "file_number"),
        jurisdiction=_kept(form, "jurisdiction"),
        address=tuple(line.strip() for line in _said(form, "address").splitlines() if line.strip()),
    )
    signing = msgspec.structs.replace(
        draft.signature or Signing(), name=_kept(form, "signer"), title=_kept(form, "title"), date=_kept(form, "signed")
    )
    sending = msgspec.structs.replace(
        draft.submission,
        sros=tuple(_said(form, "sros").replace(",", " ").split()) or Sending().sros,
        notify=tuple(_said(form, "notify").replace(",", " ").split()),
    )
    layout = _said(form, "layout")
    return msgspec.structs.replace(
        draft,
        form=_said(form, "form") or draft.form,
        month=_kept(form, "month"),
        period=_kept(form, "period"),
        annual_form=_kept(form, "annual_form"),
        layout="ascii" if layout == "ascii" else "html",
        explanation=_kept(form, "explanation"),
        registrant=registrant,
        exhibits=_exhibits(draft, form),
        incorporation=_incorporation(form),
        signature=signing,
        submission=sending,
    )


def _exhibits(draft: Draft, form: Mapping[str, Any]) -> tuple[ExhibitSource, ...]:
    """The rows of exhibits that hold anything, in their order; a row keeps what the form does not show of it."""
    out = []
    for index in range(MOST_EXHIBITS):
        if f"exhibit-{index}-number" not in form:
            break
        number, description, file, pdf = (
            _kept(form, f"exhibit-{index}-{key}") for key in ("number", "description", "file", "pdf")
        )
        before = draft.exhibits[index] if index < len(draft.exhibits) else ExhibitSource()
        if (number or description or file) and not _said(form, f"exhibit-{index}-drop"):
            use: Any = pdf if pdf in ("text", "pages", "copy", "official") else "text"
            out.append(msgspec.structs.replace(before, number=number, description=description, file=file, pdf=use))
    return tuple(out)


def _incorporation(form: Mapping[str, Any]) -> Incorporation | None:
    into = []
    for index in range(12):
        kind, number = _kept(form, f"into-{index}-form"), _kept(form, f"into-{index}-number")
        if kind or number:
            into.append(Registration(kind, number))
    parts, text = _kept(form, "parts"), _kept(form, "legend")
    return Incorporation(tuple(into), parts, text) if into or parts or text else None


def _said(form: Mapping[str, Any], key: str) -> str:
    value = form.get(key, "")
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else ""


def _kept(form: Mapping[str, Any], key: str) -> str | None:
    return _said(form, key) or None


handlers = [drafts, new, show, save, upload, composed]
