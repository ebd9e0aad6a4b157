"""The command line as registered -> docs/cli.md. Run `python tools/cli_doc.py` after a change; a test holds the two together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

import sixk.cli

PAGE = Path(__file__).resolve().parents[1] / "docs" / "cli.md"


def commands() -> dict[str, Any]:
    """Every verb by its full name ("watch add"), groups opened."""
    sixk.cli.register()
    found: dict[str, Any] = {}

    def walk(prefix: str, group: Any) -> None:
        for name, command in sorted(group.commands.items()):
            if hasattr(command, "commands"):
                walk(f"{prefix}{name} ", command)
            elif not command.hidden:
                found[prefix + name] = command

    walk("", typer.main.get_command(sixk.cli.app))
    return found


def render() -> str:
    """The page."""
    lines = [
        "# The command line",
        "",
        "Written by `python tools/cli_doc.py`. Every verb takes `--help`. Exit code 0: done; 1: some input was set aside or a check found",
        "errors; 2: wrong use.",
    ]
    for name, command in commands().items():
        lines += ["", f"## sixk {name}", "", (command.help or "").strip()]
        if command.epilog:
            lines += ["", command.epilog.strip()]
        rows = [row for parameter in command.params if (row := _row(parameter))]
        if rows:
            lines += ["", "| | |", "|---|---|", *rows]
    return "\n".join(lines) + "\n"


def _row(parameter: Any) -> str | None:
    text = (getattr(parameter, "help", None) or "").replace("|", "\\|").replace("\n", " ")
    if parameter.param_type_name == "option":
        if "--help" in parameter.opts:
            return None
        names = ", ".join(parameter.opts + parameter.secondary_opts)
        value = "" if parameter.is_flag else " " + (parameter.metavar or parameter.display_type(None).strip("<>").upper())
        return f"| `{names}{value}` | {text} |"
    return f"| `{(parameter.metavar or parameter.name or '').upper()}` | {text} |"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
