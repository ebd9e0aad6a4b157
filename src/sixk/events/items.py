"""An event type and how far it has gone → its item of Form 8-K, its matters of General Instruction B, whether it is routine."""

from __future__ import annotations

import re

from sixk.events.types import ROUTINE_IF_EXECUTED, EventType
from sixk.model import Status

_UNREGISTERED = re.compile(
    r"private placement|regulation s\b|regulation d\b|section 4\(a\)\(2\)|section 4\(2\)|rule 144a|accredited investor|unregistered|"
    r"not (?:been )?registered under|exempt(?:ion)? from (?:the )?registration|securities purchase agreement|share subscription agreement|"
    r"exercise of (?:employee )?(?:stock |share )?options|convertible (?:promissory )?notes? (?:to|with) ",
    re.I,
)
_REGISTERED = re.compile(
    r"registered direct|underwritten|underwriting agreement|prospectus supplement|effective (?:shelf )?registration|public offering|"
    r"at[- ]the[- ]market|rights (?:issue|offering)|shelf registration",
    re.I,
)
_EXECUTED = re.compile(
    r"transactions? in own|own shares|purchased|\bbought\b|bought back|repurchased|were acquired|purchases? (?:from|in the (?:week|period)|made)|"
    r"weekly|daily|transactions? carried out|status of|report on|next day|for cancellation|tranche completed|completed",
    re.I,
)
_PROGRAMME = re.compile(
    r"programme? (?:of up to|to|will|launch|start|extension)|up to|launch|authori[sz]e|approv|resol|decid|decision|will (?:buy|purchase|repurchase|start)|"
    r"commence|new (?:share )?(?:buy|repurchase)|tender offer|plans? to|intend",
    re.I,
)


def item_of(kind: EventType, status: Status, near: str) -> str | None:
    """The 8-K item of an event. ``near`` are the words around its evidence.

    A share issue falls under 3.02 only if it is unregistered, else under 8.01; control under 5.01 only when it has changed.
    """
    if kind.slug == "equity-issuance":
        return "3.02" if _UNREGISTERED.search(near) and not _REGISTERED.search(near) else "8.01"
    if kind.slug == "control":
        return "5.01" if status == "completed" else "8.01"
    return kind.item


def is_routine(kind: EventType, status: Status, near: str) -> bool:
    """Whether an event is of the noise that swamps the form; a buyback is where it reports purchases made."""
    if kind.slug in ROUTINE_IF_EXECUTED:
        return _EXECUTED.search(near) is not None and _PROGRAMME.search(near) is None
    return kind.routine


def matters_of(kind: EventType, near: str) -> tuple[int, ...]:
    """The matters of General Instruction B an event falls under; ``management`` speaks of pay only where its words do."""
    if kind.slug == "management":
        paid = re.search(r"remunerat|compensation|salary|bonus|option|award|incentive|severance|pay\b", near, re.I)
        return (2, 13) if paid else (2,)
    return kind.matters
