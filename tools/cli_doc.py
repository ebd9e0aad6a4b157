"""The command line as registered -> docs/cli.md. Run `python tools/cli_doc.py` after a change; a test holds the two together."""

from __future__ import annotations

from pathlib import Path

import click
import typer

import sixk.cli

PAGE = Path(__file__).resolve().parents[1] / "docs" / "cli.md"


def commands() -> dict[str, click.Command]:
    """Every verb by its full name ("watch add"), groups opened."""
    sixk.cli.register()
    top = typer.main.get_command(sixk.cli.app)
    assert isinstance(top, click.Group)
    found: dict[str, click.Command] = {}

    def walk(prefix: str, group: click.Group) -> None:
        for name, command in sorted(group.commands.items()):
            if isinstance(command, click.Group):
                walk(f"{prefix}{name} ", command)
            elif not command.hidden:
                found[prefix + name] = command

    walk("", top)
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


def _row(parameter: click.Parameter) -> str | None:
    text = (getattr(parameter, "help", None) or "").replace("|", "\\|").replace("\n", " ")
    if isinstance(parameter, click.Option):
        if "--help" in parameter.opts:
            return None
        names = ", ".join(parameter.opts + parameter.secondary_opts)
        value = "" if parameter.is_flag else f" {parameter.metavar or parameter.type.name.upper()}"
        return f"| `{names}{value}` | {text} |"
    return f"| `{(parameter.metavar or parameter.name or '').upper()}` | {text} |"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
