"""Where keys are on, people sign in with theirs once: a page, and a cookie that says who and until when."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, get, post
from litestar.datastructures import Cookie
from litestar.response import Redirect

from sixk.web import guard
from sixk.web.forms import check_form, form_field
from sixk.web.guard import PAGE_POLICY, Guard
from sixk.web.page import render

_HEADERS = {"cache-control": "no-store", "content-security-policy": PAGE_POLICY}


def _safe(target: str) -> str:
    """Only paths of our own: ``//elsewhere`` and ``/\\elsewhere`` are other hosts to a browser."""
    ok = target.startswith("/") and not target.startswith(("//", "/\\")) and len(target) < 2000 and target.isprintable()
    return target if ok else "/"


def _page(request: Request[Any, Any, Any], target: str, wrong: bool) -> Response[bytes]:
    field, cookie = form_field(request)
    body = render("signin.html", request, {"field": field, "target": target, "wrong": wrong})
    status = 403 if wrong else 200
    return Response(body, media_type="text/html", status_code=status, cookies=[cookie], headers=_HEADERS)


@get("/sign-in", include_in_schema=False, sync_to_thread=False)
def show(request: Request[Any, Any, Any]) -> Response[bytes]:
    return _page(request, _safe(request.query_params.get("next", "/")), False)


@post("/sign-in", include_in_schema=False, status_code=200)
async def sign_in(request: Request[Any, Any, Any]) -> Response[Any]:
    form = await request.form()
    check_form(request, form)
    held: Guard = request.app.state["guard"]
    target = _safe(str(form.get("next", "/")))
    key = held.check(str(form.get("key", "")))
    if key is None:
        return _page(request, target, True)
    value = guard.session(held.settings.secret, key.name)
    secure = str(request.scope.get("sixk.base", "")).startswith("https")
    cookie = Cookie(
        key=guard.COOKIE, value=value, max_age=guard.SESSION_SECONDS, httponly=True, samesite="lax", secure=secure, path="/"
    )
    return Redirect(target, status_code=303, cookies=[cookie], headers={"cache-control": "no-store"})


@post("/sign-in/out", include_in_schema=False, status_code=303)
async def sign_out(request: Request[Any, Any, Any]) -> Redirect:
    check_form(request, await request.form())
    return Redirect("/", status_code=303, cookies=[Cookie(key=guard.COOKIE, value="", max_age=0, path="/")])


handlers = [show, sign_in, sign_out]
