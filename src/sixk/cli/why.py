"""A reading -> why its events were coded, for `show --why`: the words that prove each, in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sixk.model import Event, Reading

if TYPE_CHECKING:
    from rich.text import Text

_AROUND = 160


def print_why(reading: Reading) -> None:
    """Each event with its evidence in context."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for event in reading.report.events:
        console.print(Text(f"\n{event.type}", style="bold green"), Text(f"{event.score:.2f} {event.status}", style="dim"))
        console.print(_context(reading, event))


def _context(reading: Reading, event: Event) -> Text:
    from rich.text import Text

    found = event.evidence
    text = reading.texts[found.document - 1].text if 0 < found.document <= len(reading.texts) else ""
    before = " ".join(text[max(0, found.start - _AROUND) : found.start].split())
    after = " ".join(text[found.end : found.end + _AROUND].split())
    line = Text(
        f"  document {found.document}, characters {found.start} to {found.end}, bytes {found.source[0]} to {found.source[1]}\n  "
    )
    line.append(f"… {before} " if before else "", "dim")
    line.append(" ".join(found.quote.split()), "bold")
    line.append(f" {after} …" if after else "", "dim")
    return line
