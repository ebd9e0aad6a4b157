"""A reading -> why it was coded as it was, for `show --why`: the proof of each event in its place, the cues that fired, what weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sixk.model import Event, Reading

if TYPE_CHECKING:
    from rich.text import Text

    from sixk.events.why import TypeWhy

_AROUND = 160
_CUES, _WEIGHTS, _OTHERS = 4, 4, 3


def print_why(reading: Reading) -> None:
    """Each event with its evidence in context and its cues; then the types that came nearest and were not coded."""
    from rich.console import Console
    from rich.text import Text

    from sixk import events

    console = Console(highlight=False)
    why = events.explain(reading)
    by_type = {told.type: told for told in why.types}
    for event in reading.report.events:
        console.print(Text(f"\n{event.type}", style="bold green"), Text(f"{event.score:.2f} {event.status}", style="dim"))
        console.print(_context(reading, event))
        if event.type in by_type:
            console.print(_cues(by_type[event.type]))
    others = [told for told in why.types if not told.coded][:_OTHERS]
    if others:
        listed = ", ".join(f"{told.type} {told.score:.2f}" for told in others)
        console.print(Text(f"\nnot coded, below {why.threshold:.2f}: {listed}", style="dim"))


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


def _cues(told: TypeWhy) -> Text:
    from rich.text import Text

    lines = Text()
    for fired in told.fired[:_CUES]:
        words = " ".join(fired.words.split())
        lines.append(f"  cue {fired.cue}", "cyan")
        lines.append(f" in the {fired.part} of document {fired.document}: “{words}” ({fired.why})\n")
    weighed = sorted(told.weights, key=lambda weight: -abs(weight.adds))[:_WEIGHTS]
    lines.append("  weighed " + ", ".join(f"{weight.name} {weight.adds:+.2f}" for weight in weighed), "dim")
    return lines
