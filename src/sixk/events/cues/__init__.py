"""The cue table: what speaks for which event type, where, how strongly, why, with examples that are its tests."""

from __future__ import annotations

from sixk.events.cues import accounts, capital, control, deals, governance, holders, law, operations, results, together
from sixk.events.cues.cue import PARTS, SETS, Cue

CUES: tuple[Cue, ...] = (
    *results.CUES, *accounts.CUES, *deals.CUES, *control.CUES, *capital.CUES, *holders.CUES, *governance.CUES, *law.CUES, *operations.CUES, *together.CUES,
)  # fmt: skip

__all__ = ["CUES", "PARTS", "SETS", "Cue"]
