"""What went wrong -> an answer in the form the caller reads: problem+json (RFC 9457) for programs, a designed page for people."""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException
from msgspec import Struct

from sixk.errors import ArchiveLocked, QueryError, SixkError
from sixk.web.filters import BadQuery


class Problem(Struct, frozen=True, omit_defaults=True):
    """RFC 9457: ``title`` names the kind, ``detail`` says what to do."""

    title: str
    status: int
    detail: str = ""
    type: str = "about:blank"
    instance: str | None = None


TITLES = {
    400: "Not understood",
    401: "Key needed",
    403: "Not allowed",
    404: "Not here",
    405: "Method not allowed",
    409: "In the way",
    413: "Too large",
    415: "Media type not supported",
    421: "Misdirected request",
    429: "Too many requests",
    500: "Our fault",
    503: "Not now",
}


class Missing(Exception):
    """What was asked for is not in the archive: 404 with this text."""


def problem_bytes(status: int, title: str, detail: str) -> bytes:
    return msgspec.json.encode(Problem(title=title, status=status, detail=detail))


def read(error: Exception) -> Problem:
    """The problem behind an exception. Only what we raised on purpose speaks; the rest is 'our fault' and goes to the log."""
    if isinstance(error, Missing):
        return Problem(TITLES[404], 404, str(error))
    if isinstance(error, BadQuery):
        return Problem(TITLES[400], 400, str(error))
    if isinstance(error, QueryError):
        return Problem(TITLES[400], 400, str(error))
    if isinstance(error, ArchiveLocked):
        return Problem(TITLES[503], 503, "The archive is being written just now; ask again in a moment")
    if isinstance(error, SixkError):
        # Its words are for who keeps the archive: they name folders and commands.
        return Problem(TITLES[500], 500, "The archive cannot be read just now; the log says what to do")
    if isinstance(error, HTTPException):
        detail = error.detail or ""
        if isinstance(error.extra, list):
            detail = (
                "; ".join(f"{one.get('key', '?')}: {one.get('message', '')}" for one in error.extra if isinstance(one, dict))
                or detail
            )
        if error.status_code == 404:
            detail = "There is no such page or resource"
        return Problem(TITLES.get(error.status_code, "Error"), error.status_code, detail)
    return Problem(TITLES[500], 500, "Something broke here; the log says what")


def wants_page(request: Request[Any, Any, Any]) -> bool:
    """Whether the caller is a person with a browser at one of the pages."""
    path = str(request.scope.get("sixk.path") or request.scope["path"])
    if path.endswith(".json") or path.startswith(("/api/", "/submissions/", "/files/", "/LATEST/", "/mcp")):
        return False
    return "text/html" in request.headers.get("accept", "")


def answer(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    """The exception handler of the app."""
    problem = read(error)
    if problem.status >= 500:
        request.app.state["log"].broken(request.scope, error)
    headers = dict(getattr(error, "headers", None) or {})
    if wants_page(request):
        from sixk.web.guard import PAGE_POLICY
        from sixk.web.page import render

        body = render("error.html", request, {"problem": problem})
        headers = {**headers, "content-security-policy": PAGE_POLICY, "cache-control": "no-store"}
        return Response(body, media_type="text/html", status_code=problem.status, headers=headers)
    return Response(
        msgspec.json.encode(problem), media_type="application/problem+json", status_code=problem.status, headers=headers
    )
