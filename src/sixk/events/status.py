"""An event's words → its status: announced, updated, completed, withdrawn or corrected.

Some types settle it (a deal closed is completed); of the others the words of the proof and those that follow it decide, a verb of
what is still to come ("expects to complete") taking the force of what it stands before.
"""

from __future__ import annotations

import re

from sixk.model import Evidence, Reading, Status

_BY_TYPE: dict[str, Status] = {
    "deal-closed": "completed",
    "deal-terminated": "withdrawn",
    "correction": "corrected",
    "restatement": "corrected",
    "meeting-results": "completed",
}
_ONGOING = frozenset(
    {
        "deal-agreed", "material-agreement", "debt", "equity-issuance", "buyback", "dividend", "holder-rights", "listing", "control",
        "restructuring", "bylaws", "operations", "clinical", "regulatory", "legal", "insolvency", "default", "related-party", "product",
        "share-capital", "holdings", "management", "auditor", "meeting-notice", "guidance", "rating", "results-date", "presentation", "shelf",
    }
)  # fmt: skip
"""Types of which a report may tell a later stage; all others are announced."""
_COMPLETABLE = _ONGOING - {
    "meeting-notice",
    "guidance",
    "rating",
    "results-date",
    "presentation",
    "shelf",
    "legal",
    "clinical",
    "product",
}

_WITHDRAWN = re.compile(
    r"\b(?:withdraw(?:s|n|al)?|withdrew|cancel(?:s|led|ed|lation)|called off|calls off|revok(?:es|ed)|rescind(?:s|ed)|abandon(?:s|ed)|"
    r"laps(?:es|ed)|terminat(?:es|ed|ion)|suspend(?:s|ed)|will not (?:proceed|be paid|pay|take place)|not (?:to )?proceed)\b"
)
_CORRECTED = re.compile(
    r"\b(?:correct(?:s|ed|ion)|errat(?:um|a)|restat(?:es|ed|ement)|supersedes|in replacement of|replaces the (?:report|announcement|notice))\b"
)
_UPDATED = re.compile(
    r"\b(?:updat(?:e|es|ed|ing)|amend(?:s|ed|ing|ment)?|revis(?:es|ed|ion)|extend(?:s|ed)?|extension|postpon(?:es|ed|ement)|adjourn(?:s|ed|ment)|reschedul(?:es|ed)|"
    r"supplement(?:s|al|ary)?|progress|further announcement|second announcement|raises|lowers|increases its|changes? (?:to|in) the|moved (?:to|from)|status of)\b"
)
_COMPLETED = re.compile(
    r"\b(?:complet(?:es|ed|ion)|clos(?:es|ed|ing of)|consummat(?:es|ed|ion)|settl(?:es|ed)|finali[sz](?:es|ed)|concluded|fulfilled|"
    r"(?:has|have|had|were|was) (?:been )?(?:issued|paid|redeemed|repaid|acquired|bought|purchased|repurchased|sold|cancelled|disposed|delivered|placed|listed|delisted)|"
    r"(?:bought|purchased|repurchased|acquired|sold|redeemed) (?:a total of|(?=[0-9]))|became effective|took effect|in effect since|results? of the (?:offer|placement|rights issue|tender))(?![a-z])"
)
_TO_COME = re.compile(
    r"\b(?:expect(?:s|ed)?|will|would|to be|to|subject to|upon|prior to|before|until|pending|if|when|after|anticipate[sd]?|plan(?:s|ned)?|intend(?:s|ed)?|may|shall|"
    r"should|could|can|proposed|conditional(?: on)?|not|not yet|remains?|following|date of|the|for|until its|propos(?:es|ed)|agreed to)(?: (?:the|its|be|their|a|on|that))*\s$"
)


def status_of(reading: Reading, type: str, evidence: Evidence) -> Status:
    """How far an event of ``type`` (a slug of events.md) has gone, by its type and the words around its evidence."""
    settled = _BY_TYPE.get(type)
    if settled is not None:
        return settled
    if type not in _ONGOING or not 0 < evidence.document <= len(reading.texts):
        return "announced"
    text = reading.texts[evidence.document - 1].text
    return of_words(type, text[evidence.start : evidence.end], text[evidence.end : evidence.end + 400])


def of_words(type: str, quote: str, following: str = "") -> Status:
    """The same from the words themselves: those of the proof, then those that follow it.

    >>> of_words("debt", "Acme completes redemption of its notes"), of_words("debt", "Acme expects to complete the redemption")
    ('completed', 'announced')
    """
    proof = " ".join(quote.split())
    if type in _COMPLETABLE and _told(_CORRECTED, proof):
        return "corrected"
    spent = _told(_WITHDRAWN, proof)
    if (
        spent
        and not (type in ("buyback", "share-capital", "bylaws", "holder-rights") and spent.startswith("cancel"))
        and not (
            type in ("management", "auditor", "legal", "listing", "related-party")
            and not spent.startswith(("withdr", "revok", "rescind"))
        )
    ):
        return "withdrawn"
    if type in _COMPLETABLE and _told(_COMPLETED, proof):
        return "completed"
    if _told(_UPDATED, proof):
        return "updated"
    if type in _COMPLETABLE and len(proof) < 90:
        first = " ".join(following.split())[:260]
        stop = first.find(". ")
        if _told(_COMPLETED, first if stop < 0 else first[: stop + 1]):
            return "completed"
    return "announced"


def _told(pattern: re.Pattern[str], text: str) -> str | None:
    """The first word of a pattern that the text tells as done, in lower case."""
    low = text.lower()
    for match in pattern.finditer(low):
        if not _TO_COME.search(low, max(0, match.start() - 34), match.start()):
            return match.group()
    return None
