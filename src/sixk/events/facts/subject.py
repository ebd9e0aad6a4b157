"""An event's words and facts → its subject in a few words: the target of a deal, the person of an appointment, the kind of dividend."""

from __future__ import annotations

import re

from sixk.model import Party, Period

_WANTED: dict[str, tuple[str, ...]] = {
    "deal-agreed": ("target", "partner", "buyer", "seller"),
    "deal-closed": ("target", "partner", "buyer", "seller"),
    "deal-terminated": ("target", "partner", "buyer", "seller"),
    "control": ("buyer", "target", "shareholder"),
    "management": ("appointed", "resigned"),
    "auditor": ("auditor", "appointed", "resigned"),
    "rating": ("rating agency",),
    "legal": ("plaintiff", "defendant", "court", "regulator"),
    "holdings": ("shareholder", "buyer", "seller"),
    "material-agreement": ("contractor", "partner"),
    "listing": ("exchange",),
}
"""The parts of parties that are the subject of an event, in the order in which they are asked for."""
_DIVIDEND = re.compile(
    r"\b(?:(?:final|interim|special|extraordinary|quarterly|annual|ordinary|first|second|third|fourth|cash|stock|scrip|gross)[- ]){0,3}"
    r"(?:dividends?|distribution|interest on (?:own |shareholders[’'] )?(?:capital|equity))\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:(?:annual|extraordinary|ordinary|special|general|class|combined|bondholders[’']?|noteholders[’']?|shareholders[’']?)[- ]){1,3}"
    r"(?:meetings?|assembly)(?: of (?:share|stock|note|bond)holders)?\b|\b[AE]GM\b",
    re.IGNORECASE,
)
_DEBT = re.compile(
    r"\b(?:(?:senior|subordinated|convertible|exchangeable|guaranteed|unsecured|secured|covered|green|perpetual|fixed[- ]rate|floating[- ]rate|"
    r"medium[- ]term|credit|term|revolving|syndicated|bridge|[0-9.]+%)[- ]){0,4}(?:notes|bonds?|debentures?|facility|loans?|commercial paper)\b",
    re.IGNORECASE,
)
_BY_WORDS = {"dividend": _DIVIDEND, "meeting-notice": _MEETING, "meeting-results": _MEETING, "debt": _DEBT, "default": _DEBT}
_BY_PERIOD = frozenset({"results", "financial-statements", "operating-update", "guidance", "results-date"})


def subject(type: str, quote: str, following: str, parties: tuple[Party, ...], period: Period | None) -> str | None:
    """What an event of ``type`` is about, from the words of its proof, those that follow, its parties and its period.

    >>> subject("dividend", "Acme declares interim cash dividend", "", (), None)
    'interim cash dividend'
    """
    pattern = _BY_WORDS.get(type)
    if pattern is not None:
        found = [match.group() for words in (quote, following) for match in pattern.finditer(words)]
        return " ".join(max(found[:3], key=len).split()).lower() if found else None
    if type in _BY_PERIOD:
        return period.text if period is not None else None
    for part in _WANTED.get(type, ()):
        for party in parties:
            if party.part == part:
                return party.name
    return None
