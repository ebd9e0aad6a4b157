"""The docs name every resource, option and page that there is."""

from __future__ import annotations

from pathlib import Path

import httpx
from typer.main import get_command

DOCS = Path(__file__).parents[2] / "docs"


def test_every_resource_is_in_the_docs(web: httpx.Client) -> None:
    text = (DOCS / "api.md").read_text()
    paths = web.get("/api/v1/openapi.json").json()["paths"]
    assert len(paths) >= 19 and not [path for path in paths if f"`{path}`" not in text]


def test_every_option_of_serve_is_in_the_docs() -> None:
    from sixk.cli import app, serve

    text = (DOCS / "serving.md").read_text()
    command = get_command(app).commands[serve.serve.__name__]  # type: ignore[attr-defined]
    options = [name for one in command.params for name in (*one.opts, *one.secondary_opts) if name.startswith("--")]
    assert "--keys" in options and not [name for name in options if name not in text]


def test_every_screenshot_named_is_there() -> None:
    import re

    for page in ("serving.md", "api.md"):
        for name in re.findall(r"\]\((screenshots/[^)]+)\)", (DOCS / page).read_text()):
            assert (DOCS / name).is_file()
