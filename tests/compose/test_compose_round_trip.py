"""The laws of composing: what is composed is read back, composing again changes nothing, packing and unpacking give the same bytes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html
from msgspec.structs import replace

from sixk import edgar, report
from sixk.check.examples import good
from sixk.compose import Draft, compose, dump, load, loads, start
from sixk.compose.draft import Body, ExhibitSource, Incorporation, Registrant, Registration, Signing
from sixk.compose.envelope import CCC_PLACEHOLDER, documents, envelope, problems
from sixk.compose.pack import pack, unpack
from sixk.compose.plain import ALLOWED, TABLE_WIDTH, WIDTH, spell
from sixk.compose.sources import read as read_source

CALM = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)

# Issuers, people and prose as they come: accents, ampersands, apostrophes, digits, long and short.
NAMES = st.sampled_from(
    ["Havbris Energi ASA", "Compa\u00f1\u00eda Minera Alpaca S.A.", "O\u2019Hara & Sons plc", "Grupo R\u00edo Claro, S.A.B. de C.V.", "3Beta Holdings Limited",
     "Kita\u014dji Denki Kabushiki Kaisha", "Soci\u00e9t\u00e9 Lumi\u00e8re SE", "Northern Lights Shipping Ltd."]
)  # fmt: skip
PEOPLE = st.sampled_from(["Ingrid Solheim", "J. P. M\u00fcller", "Mar\u00eda del Carmen Ruiz", "Sean O'Neill", "Li Wei"])
TITLES = st.sampled_from(
    ["Chief Financial Officer", "Company Secretary", "Director, Investor Relations", "Authorized Signatory"]
)
ADDRESSES = st.sampled_from(
    [("Strandkaien 12", "5013 Bergen", "Norway"), ("1 Kabuto-cho", "Chuo-ku, Tokyo 103-0026", "Japan"), ("Av. Paulista 1000, 12\u00ba andar", "S\u00e3o Paulo, Brazil")]
)  # fmt: skip
SENTENCES = st.sampled_from(
    ["The board approved a dividend of \u20ac0.50 per share.", "Revenue rose 4% \u2014 to NOK 1,204 million.", "See \u201cTerms\u201d below.", "R&D costs < 5% of sales.",
     "Shares: 18,656,061 (5 percent).", "Caf\u00e9 Z\u00fcrich reopened.", "a ^ b is written with a hat."]
)  # fmt: skip
PARAGRAPH = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
CELL = st.sampled_from(["1,204", "(310)", "Revenue", "Operating profit", "n/a", "4.5%", "\u2013"])
TABLE = st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=2, max_size=5).map(
    lambda rows: "\n".join("| " + " | ".join(row) + " |" for row in [rows[0], ["---"] * 3, *rows[1:]])
)
LIST = st.lists(SENTENCES, min_size=1, max_size=4).map(lambda items: "\n".join(f"- {item}" for item in items))
HEADING = st.sampled_from(["## Outlook", "## Dividend", "### Notes"])
BLOCKS = st.lists(st.one_of(PARAGRAPH, TABLE, LIST, HEADING), min_size=1, max_size=6).map("\n\n".join)


@st.composite
def drafts(pick: st.DrawFn, layout: str = "html") -> Draft:
    """Drafts with an issuer, up to three exhibits, perhaps a shelf."""
    month = f"{pick(st.integers(2023, 2029))}-{pick(st.integers(1, 12)):02}"
    day = f"{month}-{pick(st.integers(1, 28)):02}"
    count = pick(st.integers(0, 3))
    files = {f"doc{n}.md": pick(BLOCKS).encode() for n in range(count)}
    exhibits = tuple(
        ExhibitSource(
            number=f"99.{n + 1}",
            description=f"Press release dated {n + 1}, on {pick(st.sampled_from(['results', 'a dividend', 'R&D']))}",
            file=f"doc{n}.md",
        )
        for n in range(count)
    )
    files["body.md"] = ("The registrant furnishes this report. " + pick(PARAGRAPH)).encode()
    shelf = (
        Incorporation(into=(Registration("F-3", "333-390010"),), parts="Exhibit 99.1")
        if count and pick(st.booleans())
        else None
    )
    return Draft(
        month=month,
        period=day,
        annual_form=pick(st.sampled_from(["20-F", "40-F"])),
        layout=layout,  # type: ignore[arg-type]
        registrant=Registrant(
            name=pick(NAMES), cik="0001900001", file_number=f"001-{pick(st.integers(10000, 39999))}", address=pick(ADDRESSES)
        ),
        body=Body(file="body.md"),
        exhibits=exhibits,
        incorporation=shelf,
        signature=Signing(name=pick(PEOPLE), title=pick(TITLES), date=day),
        files=files,
    )


def squeezed(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def bare(text: str) -> str:
    """Text without anything that layout adds: blanks, list marks, rules."""
    return "".join(c for c in text if c.isalnum())


@pytest.mark.parametrize("layout", ["html", "ascii"])
def test_what_is_composed_is_read_back(layout: str) -> None:
    @CALM
    @given(drafts(layout))
    def law(draft: Draft) -> None:
        composed = compose(draft)
        read = report.read(edgar.read(composed.submission.raw))
        seen = read.report

        def told(text: str | None) -> str:
            return squeezed(spell(text or "") if layout == "ascii" else text or "")

        assert seen.cover is not None
        assert squeezed(seen.cover.registrant or "") == told(draft.registrant.name)
        assert (seen.cover.month, seen.cover.file_number, seen.cover.annual_form) == (
            draft.month, draft.registrant.file_number, draft.annual_form,
        )  # fmt: skip
        assert [squeezed(line) for line in seen.cover.address] == [told(line) for line in draft.registrant.address]
        assert (seen.cover.paper_101b1, seen.cover.paper_101b7, seen.cover.rule_12g3_2b) == (None, None, None)
        assert [(e.number, squeezed(e.description or ""), e.attached) for e in seen.exhibits] == [
            (e.number, told(e.description), True) for e in draft.exhibits
        ]
        signing = draft.signature
        assert signing is not None and seen.signature is not None
        assert (seen.signature.date, seen.signature.name, seen.signature.title) == (
            signing.date,
            told(signing.name),
            told(signing.title),
        )
        for file, text in zip(composed.files[1:], read.texts[1:], strict=True):
            source = read_source(file.source or "", draft.files[file.source or ""]).body.text()
            assert bare(text.text) == bare(spell(source) if layout == "ascii" else source)

    law()


@CALM
@given(drafts())
def test_composing_is_a_fixed_point(draft: Draft) -> None:
    once = compose(draft)
    again = start.from_reading(report.read(once.submission), anew=False)
    assert [(f.name, f.content) for f in compose(again).files] == [(f.name, f.content) for f in once.files]


@CALM
@given(drafts("ascii"))
def test_composing_ascii_is_a_fixed_point(draft: Draft) -> None:
    once = compose(draft)
    again = start.from_reading(report.read(once.submission), anew=False)
    assert [(f.name, f.content) for f in compose(again).files] == [(f.name, f.content) for f in once.files]


@CALM
@given(st.sampled_from(["html", "ascii"]).flatmap(drafts))
def test_the_same_draft_gives_the_same_bytes_and_survives_its_toml(draft: Draft) -> None:
    assert compose(draft).submission.raw == compose(draft).submission.raw
    written = loads(dump(draft), files=draft.files)
    assert replace(written, toml="") == replace(draft, toml="")


@CALM
@given(drafts("ascii"))
def test_ascii_documents_keep_to_edgars_characters_and_widths(draft: Draft) -> None:
    for file in compose(draft).files:
        text = file.content.decode("ascii")
        assert set(text) <= ALLOWED
        table = False
        for line in text.split("\n"):
            table = line == "<TABLE>" or (table and line != "</TABLE>")
            assert len(line) <= (TABLE_WIDTH if table else WIDTH)


@pytest.fixture(scope="session")
def dtd() -> etree.DTD:
    """The element and attribute rules that the SEC's validators use, from the arelle package."""
    import arelle

    with (Path(arelle.__file__).parent / "config" / "edbody.dtd").open(encoding="utf-8") as opened:
        return etree.DTD(opened)


def test_every_composed_page_validates_against_edgars_dtd(dtd: etree.DTD) -> None:
    @CALM
    @given(drafts())
    def law(draft: Draft) -> None:
        for file in compose(draft).files:
            assert valid(dtd, file.content) == []

    law()


def valid(dtd: etree.DTD, content: bytes) -> list[str]:
    """What the DTD has against a page's body; the page must be ASCII."""
    content.decode("ascii")
    body = lxml_html.document_fromstring(content.decode("ascii")).find("body")
    again = etree.parse(io.BytesIO(etree.tostring(body, method="xml"))).getroot()
    return [] if dtd.validate(again) else [error.message for error in dtd.error_log.filter_from_errors()]


@CALM
@given(drafts())
def test_the_envelope_keeps_to_the_schemas_order_and_facets(draft: Draft) -> None:
    composed = compose(draft)
    xml = envelope(composed)
    assert list(problems(xml)) == []
    assert documents(xml) == [(file.name, file.type, file.content) for file in composed.files]
    assert f">{CCC_PLACEHOLDER}<".encode() in xml
    assert b">TEST<" in xml


@settings(CALM, max_examples=8)
@given(draft=drafts())
def test_packing_and_unpacking_give_the_same_bytes(draft: Draft, tmp_path_factory: pytest.TempPathFactory) -> None:
    composed = compose(draft)
    out = tmp_path_factory.mktemp("packed")
    pack(composed, out)
    back = unpack(out)
    assert {name.removeprefix("files/"): data for name, data in back.items() if name.startswith("files/")} == {
        file.name: file.content for file in composed.files
    }
    assert back["submission.txt"] == composed.submission.raw
    whole = edgar.read(back["submission.txt"])
    assert [edgar.content(whole, d) for d in whole.documents] == [file.content for file in composed.files]
    assert [name for name, _, _ in documents(back["submission.xml"])] == [file.name for file in composed.files]


def test_a_draft_folder_written_and_loaded_is_the_draft(tmp_path: Path) -> None:
    draft = good()
    start.write(draft, tmp_path / "one")
    loaded = load(tmp_path / "one")
    assert replace(loaded, toml="", folder=None) == replace(draft, toml="", folder=None)
