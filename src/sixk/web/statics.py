"""The style sheet, the scripts and the icon, named by a mark of their content so that browsers keep them for good."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, get

from sixk.web.page import HERE
from sixk.web.problems import Missing

MEDIA = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "txt": "text/plain"}


@get("/static/{name:str}", include_in_schema=False, sync_to_thread=False)
def static(request: Request[Any, Any, Any]) -> Response[bytes]:
    name = str(request.path_params["name"])
    file = HERE / "static" / name
    media = MEDIA.get(name.rsplit(".", 1)[-1])
    if media is None or "/" in name or "\\" in name or name.startswith(".") or not file.is_file():
        raise Missing("There is no such file")
    lasting = "public, max-age=31536000, immutable" if request.query_params.get("v") else "public, max-age=300"
    return Response(file.read_bytes(), media_type=media, headers={"x-sixk-keep": "version", "cache-control": lasting})


@get(["/favicon.ico"], include_in_schema=False, sync_to_thread=False)
def icon() -> Response[bytes]:
    body = (HERE / "static" / "icon.svg").read_bytes()
    return Response(
        body, media_type="image/svg+xml", headers={"x-sixk-keep": "version", "cache-control": "public, max-age=86400"}
    )


@get("/robots.txt", include_in_schema=False, sync_to_thread=False)
def robots() -> Response[str]:
    return Response("User-agent: *\nDisallow: /search\nDisallow: /api/\nDisallow: /k/\n", media_type="text/plain")


handlers = [static, icon, robots]
