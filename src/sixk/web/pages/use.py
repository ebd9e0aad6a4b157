"""How programs use this server: the API and its resources, feeds, agents, and clients made for EDGAR, with our address filled in."""

from __future__ import annotations

from msgspec import Struct

from sixk.web.page import Ask, page


class Resource(Struct, frozen=True):
    method: str
    path: str
    summary: str
    parameters: tuple[str, ...]


class UsePage(Struct, frozen=True):
    base: str
    resources: tuple[Resource, ...]
    keys: bool
    mcp: bool


@page("/use", "use.html")
def use(ask: Ask) -> UsePage:
    schema = ask.request.app.openapi_schema
    resources = []
    for path, item in sorted((schema.paths or {}).items()):
        for method in ("get", "post"):
            operation = getattr(item, method, None)
            if operation is not None:
                named = tuple(
                    getattr(one, "name", "") for one in operation.parameters or () if getattr(one, "param_in", "") == "query"
                )
                words = (operation.description or operation.summary or "").strip().split("\n")[0]
                resources.append(Resource(method.upper(), path, words, named))
    return UsePage(ask.base, tuple(resources), bool(ask.settings.keys), ask.settings.mcp)
