"""Forms against cross-site posts: a cookie only we can set and a token in the form that belongs to it."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from typing import Any

from litestar import Request
from litestar.datastructures import Cookie
from litestar.exceptions import PermissionDeniedException
from markupsafe import Markup, escape

from sixk.web import guard

NONCE = "sixk_form"


def form_field(request: Request[Any, Any, Any]) -> tuple[Markup, Cookie]:
    """The hidden field that a form must carry, and the cookie to set with the page."""
    nonce = guard.cookie(request.scope["headers"], NONCE) or secrets.token_urlsafe(18)
    token = guard.form_token(request.app.state["settings"].secret, nonce)
    field = Markup(f'<input type="hidden" name="token" value="{escape(token)}">')
    secure = str(request.scope.get("sixk.base", "")).startswith("https")
    return field, Cookie(key=NONCE, value=nonce, httponly=True, samesite="strict", secure=secure, path="/")


def check_form(request: Request[Any, Any, Any], form: Mapping[str, Any]) -> None:
    """Raise PermissionDeniedException unless the form came from a page of ours to this visitor."""
    nonce = guard.cookie(request.scope["headers"], NONCE) or ""
    good = guard.form_token(request.app.state["settings"].secret, nonce)
    if not nonce or not hmac.compare_digest(str(form.get("token", "")).encode(), good.encode()):
        raise PermissionDeniedException(
            "This form is too old or came from elsewhere: load the page again and send it once more"
        )
