"""Hand-made submissions and a plain reader of them, so that the archive is tested apart from the rooms that read filings.

An event is a line "EVENT type item status routine: words" in a document; everything else is its text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from sixk.model import DateFact, Event, Evidence, Facts, Part, Reading, Report, Text

_EVENT = re.compile(r"^EVENT (\S+) (\S+) (\S+) (\S+): (.*)$", re.MULTILINE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def submission(
    number: int = 1,
    *,
    words: str = "The board resolved to pay a dividend.",
    events: Iterable[str] = ("dividend - announced no: Dividend of 3 euros declared",),
    name: str = "ACME MINING LTD",
    cik: int = 1_000_001,
    form: str = "6-K",
    filed: str = "20021114",
    accepted: str | None = None,
    period: str | None = None,
    country: str = "M5",
    former: str | None = None,
    exhibit: str | None = None,
    accession: str | None = None,
) -> bytes:
    """A complete submission text file with a cover and, if asked, one exhibit."""
    accession = accession or f"{cik:010d}-{filed[2:4]}-{number:06d}"
    body = "\n".join(f"EVENT {event}" for event in events)
    former_block = (
        f"\n\tFORMER COMPANY:\t\n\t\tFORMER CONFORMED NAME:\t{former}\n\t\tDATE OF NAME CHANGE:\t20010101\n" if former else ""
    )
    accepted = accepted or f"{filed}083045"
    second = (
        "<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<FILENAME>ex991.txt\n<DESCRIPTION>PRESS RELEASE\n<TEXT>\n"
        f"{exhibit}\n</TEXT>\n</DOCUMENT>\n"
        if exhibit
        else ""
    )
    return f"""<SEC-DOCUMENT>{accession}.txt : {filed}
<SEC-HEADER>{accession}.hdr.sgml : {filed}
<ACCEPTANCE-DATETIME>{accepted}
ACCESSION NUMBER:		{accession}
CONFORMED SUBMISSION TYPE:	{form}
PUBLIC DOCUMENT COUNT:		{2 if exhibit else 1}
CONFORMED PERIOD OF REPORT:	{period or filed}
FILED AS OF DATE:		{filed}

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			{name}
		CENTRAL INDEX KEY:			{cik:010d}
		STATE OF INCORPORATION:			{country}

	FILING VALUES:
		FORM TYPE:		{form}
		SEC ACT:		1934 Act
		SEC FILE NUMBER:	000-30374
{former_block}</SEC-HEADER>
<DOCUMENT>
<TYPE>{form}
<SEQUENCE>1
<FILENAME>f6k.txt
<TEXT>
FORM 6-K
{body}
{words}
</TEXT>
</DOCUMENT>
{second}</SEC-DOCUMENT>
""".encode()


def reader(data: bytes, name: str) -> Reading:
    """Container by the real room, text and events by lines. Bytes that begin with KILL end the process, RAISE raises."""
    from sixk import edgar

    if data.startswith(b"KILL"):
        import os
        import signal

        os.kill(os.getpid(), signal.SIGKILL)
    if data.startswith(b"RAISE"):
        raise ValueError("made to fail")
    made = edgar.read(data, name)
    texts, parts, events = [], [], []
    for document in made.documents:
        text = edgar.decode(edgar.content(made, document)).strip()
        text = "" if "\x00" in text else text
        texts.append(Text(text=text, kind="text"))
        role = "release" if document.number > 1 else "cover"
        parts.append(
            Part(
                document=document.number,
                sequence=document.sequence,
                type=document.type,
                filename=document.filename,
                description=document.description,
                kind="text",
                bytes=len(text),
                role=role,  # type: ignore[arg-type]
            )
        )
        events += [_event(match, document.number) for match in _EVENT.finditer(text)]
    head = made.header
    report = Report(
        path=name,
        form=head.form,
        accession=head.accession,
        filed=head.filed,
        accepted=head.accepted,
        period=head.period,
        language="en",
        coder="hand",
        filers=head.filers,
        cover=None,
        exhibits=(),
        signature=None,
        signatures=(),
        documents=tuple(parts),
        main=len(parts) or None,
        events=tuple(events),
        findings=made.findings,
    )
    return Reading(report=report, submission=made, texts=tuple(texts))


def fingerprint(reading: Reading) -> str:
    """As the coder's, of the words of the last document."""
    words = reading.texts[-1].text.split()
    hashes = "".join(sorted(hashlib.sha256(word.encode()).hexdigest()[:8] for word in set(words))[:32])
    return f"1:{len(words)}:{hashes}:0:"


def _event(match: re.Match[str], document: int) -> Event:
    dates = tuple(DateFact(date=found, of="payment", text=found) for found in _DATE.findall(match[5]))
    return Event(
        type=match[1],
        item=None if match[2] == "-" else match[2],
        score=0.9,
        status=match[3],  # type: ignore[arg-type]
        routine=match[4] == "yes",
        evidence=Evidence(document=document, start=match.start(5), end=match.end(5), quote=match[5], source=(0, 0)),
        facts=Facts(dates=dates, subject=match[5][:20]),
    )
