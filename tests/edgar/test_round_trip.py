"""The laws of the container: what is read is written back byte for byte, and what is built is read back as it was built."""

from __future__ import annotations

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sixk import edgar
from sixk.edgar import NewDocument
from sixk.errors import InputError
from sixk.model import Address, Dialect, Filer, FormerName, Header

line = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), min_size=1, max_size=20)
words = st.lists(line, min_size=1, max_size=2).map(" ".join)
code = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=1, max_size=8)
digits = st.text("0123456789", min_size=1, max_size=9)
day = st.dates().map(lambda date: date.isoformat())
optional = lambda strategy: st.none() | strategy  # noqa: E731
street = optional(words)

addresses = st.builds(Address, street1=words, street2=street, city=street, state=optional(code), zip=street, phone=street)
filers = st.builds(
    Filer,
    cik=st.integers(1, 9_999_999_999).map(lambda number: f"{number:010}"),
    name=words,
    file_number=optional(words),
    sic=optional(st.integers(0, 9999).map(lambda number: f"{number:04}")),
    country=st.none(),
    former_names=st.lists(st.builds(FormerName, name=words, changed=optional(day)), max_size=2).map(tuple),
    sic_description=st.none(),
    organization=optional(words),
    irs_number=optional(digits),
    state_of_incorporation=optional(code),
    fiscal_year_end=optional(st.just("1231")),
    form_type=optional(st.just("6-K")),
    act=optional(st.sampled_from(["33", "34"])),
    film_number=optional(digits),
    business=optional(addresses),
    mail=optional(addresses),
    role=st.sampled_from(["FILER", "SUBJECT-COMPANY", "FILED-BY", "REPORTING-OWNER"]),
)
headers = st.builds(
    Header,
    accession=st.from_regex(r"\A[0-9]{10}-[0-9]{2}-[0-9]{6}\Z"),
    form=st.sampled_from(["6-K", "6-K/A"]),
    filed=optional(day),
    accepted=st.none() | st.just("2002-10-30T16:59:34-05:00") | st.just("2024-07-01T06:00:01-04:00"),
    period=optional(day),
    document_count=optional(st.integers(0, 99)),
    changed=optional(day),
    effective=optional(day),
    items=st.lists(words, max_size=2).map(tuple),
    filers=st.lists(filers, max_size=2).map(tuple),
    extra=st.lists(st.tuples(st.sampled_from(["SROS", "GROUP-MEMBERS", "SERIES-ID", "PAPER"]), words), max_size=3).map(tuple),
)
contents = st.binary(max_size=300) | st.lists(
    st.sampled_from(
        [
            b"- dash",
            b"-----",
            b"- - -",
            b"<TYPE>6-K",
            b"<DOCUMENT>",
            b"</DOCUMENT> in a line",
            b" </TEXT>",
            b"<TEXT>",
            b"end",
            b"",
            b"\xe9t\xe9",
            b"<PAGE>   2",
            b"<SEC-HEADER>",
            b"begin 644 here",
            b"x" * 90,
        ]
    ),
    max_size=8,
).map(b"\n".join)
documents = st.builds(
    NewDocument,
    type=st.sampled_from(["6-K", "EX-99.1", "GRAPHIC", "EX-101.INS"]),
    content=contents,
    filename=optional(st.sampled_from(["d6k.htm", "d6k.txt", "logo.jpg", "annual.pdf"])),
    description=optional(words),
    sequence=st.none(),
    wrapper=st.sampled_from([None, None, "XML", "PDF", "XBRL", "JSON"]),
)


def carried(document: NewDocument) -> bool:
    """Whether a container can carry the content at all: its own tags must not be taken for the container's."""
    text = b"\n" + document.content.replace(b"\r", b"\n")
    return not any(b"\n" + tag in text.replace(b" ", b"").replace(b"\t", b"") for tag in (b"</DOCUMENT>", b"<DOCUMENT>\n<T"))


def expected(header: Header, dialect: Dialect) -> Header:
    """What a dialect keeps: a feed has no time of acceptance, a country is derived from the place code."""
    kept = tuple(msgspec.structs.replace(filer, country=None) for filer in header.filers)
    return msgspec.structs.replace(header, filers=kept, accepted=None if dialect == "feed" else header.accepted)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(headers, st.lists(documents.filter(carried), max_size=4), st.sampled_from(["text", "pem", "ims", "feed"]),
       st.sampled_from([b"\n", b"\r\n"]))  # fmt: skip
def test_what_is_built_is_read_back(header: Header, new: list[NewDocument], dialect: Dialect, newline: bytes) -> None:
    try:
        built = edgar.build(header, new, dialect, newline=newline)
    except InputError:
        return
    again = edgar.read(built.raw)
    assert again == built
    assert edgar.write(again) == built.raw
    assert expected(again.header, dialect) == expected(header, dialect)
    assert again.dialect == ("header" if not new and dialect in ("text", "feed") else dialect)
    assert [edgar.content(again, document) for document in again.documents] == [document.content for document in new]
    for number, (found, wanted) in enumerate(zip(again.documents, new, strict=True), 1):
        assert (found.type, found.filename, found.description) == (wanted.type, wanted.filename, wanted.description)
        assert (found.wrapper, found.sequence) == (wanted.wrapper, str(number))
    rules = {finding.rule for finding in again.findings}
    assert rules <= {"document-count"}
    assert ("document-count" in rules) == (
        again.dialect != "header" and header.document_count is not None and header.document_count != len(new)
    )
