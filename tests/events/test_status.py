"""Words of a proof → how far its event has gone."""

from __future__ import annotations

import pytest

from sixk.events.status import of_words, status_of
from sixk.model import Evidence, Header, Reading, Report, Submission, Text

# (type, words, status, why)
WORDS = [
    ("debt", "Acme completes redemption of its notes", "completed", "a verb of the past"),
    ("debt", "Acme announces completion of its notes offering", "completed", "a noun"),
    ("debt", "Acme expects to complete the redemption in May", "announced", "still to come"),
    ("debt", "The offer is subject to completion of the merger", "announced", "a condition"),
    ("debt", "Acme prices US$500 million of notes", "announced", "priced, not issued"),
    ("deal-agreed", "Acme agrees to buy Beta", "announced", "agreed"),
    ("deal-agreed", "Acme and Beta amend merger agreement", "updated", "amended"),
    ("deal-agreed", "Acme extends offer for Beta", "updated", "extended"),
    ("deal-agreed", "Acme withdraws its bid for Beta", "withdrawn", "withdrawn"),
    ("deal-agreed", "The closing is expected in June", "announced", "a closing to come"),
    ("equity-issuance", "Acme announces closing of US$5 million registered direct offering", "completed", "closing of"),
    ("equity-issuance", "Acme announces pricing of public offering", "announced", "priced"),
    ("equity-issuance", "Acme cancels rights issue", "withdrawn", "cancelled"),
    ("buyback", "The company bought 412,000 of its ordinary shares for cancellation", "completed", "executed purchases"),
    ("buyback", "Board approves share repurchase programme", "announced", "a programme"),
    ("buyback", "Cancellation of treasury shares", "announced", "shares are cancelled, not the programme"),
    ("buyback", "Acme terminates its share buyback", "withdrawn", "ended"),
    ("dividend", "Board cancels final dividend", "withdrawn", "cancelled"),
    ("dividend", "The dividend was paid on 3 May", "completed", "paid"),
    ("dividend", "The dividend will be paid on 3 May", "announced", "to be paid"),
    ("guidance", "Acme raises full-year outlook", "updated", "raised"),
    ("guidance", "Acme withdraws guidance for 2020", "withdrawn", "withdrawn"),
    ("guidance", "Outlook for 2021", "announced", "given"),
    ("meeting-notice", "Notice of annual general meeting", "announced", "a notice"),
    ("meeting-notice", "Postponement of annual general meeting", "updated", "postponed"),
    ("meeting-notice", "Cancellation of extraordinary general meeting", "withdrawn", "cancelled"),
    ("listing", "Acme receives Nasdaq notification", "announced", "received"),
    ("bylaws", "The amended articles of association became effective", "completed", "in force"),
    ("control", "Tender offer by Beta closed", "completed", "closed"),
    ("management", "Mr. Doe's contract terminated by mutual consent", "announced", "a departure is no withdrawal"),
    ("management", "Ms. Roe withdraws her resignation", "withdrawn", "withdrawn"),
    ("regulatory", "Application revoked", "withdrawn", "revoked"),
    ("clinical", "Update on phase 3 trial", "updated", "an update"),
    ("results", "Acme completes record year", "announced", "results are announced, whatever else completes"),
    ("correction", "Amendment No. 1", "corrected", "by type"),
    ("restatement", "Non-reliance on statements", "corrected", "by type"),
    ("deal-closed", "Acme buys Beta", "completed", "by type"),
    ("deal-terminated", "Merger off", "withdrawn", "by type"),
    ("meeting-results", "All resolutions passed", "completed", "by type"),
]  # fmt: skip


def reading(text: str) -> Reading:
    report = Report(None, None, None, None, None, None, None, None, (), None, (), None, (), (), None, (), ())
    return Reading(report, Submission(b"", "bare", Header(), ()), (Text(text, "text"),))


@pytest.mark.parametrize(("type", "words", "status", "why"), WORDS)
def test_status(type: str, words: str, status: str, why: str) -> None:
    proof = Evidence(1, 0, len(words), words, (0, 0))
    assert status_of(reading(words), type, proof) == status, why


def test_words_after_a_headline() -> None:
    """A headline that leaves it open is completed where its first sentence says so."""
    assert of_words("debt", "Acme notes offering", " Acme has completed its offering of notes.") == "completed"
    assert (
        of_words("debt", "Acme notes offering", " Acme will complete its offering of notes. It has issued others.")
        == "announced"
    )


def test_proof_outside_the_documents() -> None:
    assert status_of(reading("text"), "debt", Evidence(7, 0, 4, "text", (0, 0))) == "announced"
