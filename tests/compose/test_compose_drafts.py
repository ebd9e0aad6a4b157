"""Drafts: report.toml in and out, places in it, the envelope's facets, starting from an issuer's entry, packing."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from msgspec.structs import replace

from sixk.check.examples import GOOD, good
from sixk.compose import Draft, compose, dump, load, loads, start
from sixk.compose.draft import line_of, place_of
from sixk.compose.envelope import CCC_PLACEHOLDER, CCC_VARIABLE, ccc, envelope, problems
from sixk.compose.pack import pack, unpack
from sixk.errors import DraftError


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("form = ", "not TOML"),
        ("exhibits = []\n", "`exhibits` is not a key"),  # it is exhibit
        ('[registrant]\nname = "A"\nccc = "secret1!"\n', "line 3: `registrant.ccc` is not a key"),  # the CCC has no place here
        ('[signature]\nnames = "A"\n', "line 2: `signature.names` is not a key"),
        ("[registrant]\naddress = 12\n", "line 2"),
        ('[cover]\nedition = "1999"\n', "line 2"),
    ],
)
def test_a_report_toml_that_cannot_be_used_says_where(toml: str, said: str) -> None:
    with pytest.raises(DraftError, match="report[.]toml") as caught:
        loads(toml)
    assert said in str(caught.value)


def test_dates_and_numbers_need_no_quotes() -> None:
    draft = loads("period = 2026-11-24\n[registrant]\ncik = 1900001\n[signature]\ndate = 2026-11-24\n")
    assert (draft.period, draft.registrant.cik) == ("2026-11-24", "1900001")
    assert draft.signature is not None and draft.signature.date == "2026-11-24"


PLACES = [
    ("form", (1, 8)),
    ("registrant.cik", (8, 7)),
    ("exhibit[0].file", (19, 8)),
    ("exhibit[0].type", (16, 1)),  # absent: its table
    ("signature.date", (24, 8)),
    ("cover.edition", (1, 1)),  # neither key nor table
    ("exhibit[4].file", (1, 1)),
]


@pytest.mark.parametrize(("key", "place"), PLACES)
def test_places_of_keys(key: str, place: tuple[int, int]) -> None:
    assert place_of(GOOD, key) == place
    assert line_of(GOOD, key) == place[0]


def test_the_second_exhibit_is_not_the_first() -> None:
    toml = '[[exhibit]]\nnumber = "99.1"\n\n[[exhibit]]\nnumber = "99.2"\n'
    assert place_of(toml, "exhibit[0].number")[0] == 2
    assert place_of(toml, "exhibit[1].number")[0] == 5


@pytest.mark.parametrize(
    "value",
    [
        'quo"te',
        "back\\slash",
        "two\nlines",
        'three """ quotes',
        "tab\there",
        "\x07bell",
        "ends in \\\n",
        '"\n',
        "\n\n",
        "\u6d77",
    ],
)
def test_any_text_survives_the_report_toml(value: str) -> None:
    draft = replace(good(), explanation=value, toml="", files={})
    assert replace(loads(dump(draft)), toml="") == draft


def test_loading_a_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="sixk new"):
        load(tmp_path)
    (tmp_path / "report.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DraftError, match="UTF-8"):
        load(tmp_path)


# ------------------------------------------------------------------------------------------------------------ envelope

SPOILED = [
    # what is wrong, what to replace, by what, the element at fault
    ("a CIK of letters", ">0001900001<", ">HAVBRIS<", "filerId"),
    ("a CCC too short", f">{CCC_PLACEHOLDER}<", ">short<", "filerCcc"),
    ("an ISO date", ">11-24-2026<", ">2026-11-24<", "periodOfReport"),
    ("another form", "<cor:submissionType>6-K<", "<cor:submissionType>8-K<", "submissionType"),
    ("an exchange EDGAR does not list", ">NYSE<", ">OSLO<", "sroId"),
    ("no address", ">ir@havbris.example<", ">ir<", "internetNotificationAddress"),
    ("a file name with a blank", ">form6k.htm<", ">form 6k.htm<", "conformedName"),
    ("two of one name", ">ex99-1.htm<", ">form6k.htm<", "conformedName"),
    (
        "first document not the form",
        "<com:conformedDocumentType>6-K<",
        "<com:conformedDocumentType>EX-99.9<",
        "conformedDocumentType",
    ),
    ("an odd mode", ">TEST<", ">REHEARSAL<", "liveTestFlag"),
    ("a flag neither true nor false", "returnCopyFlag>false<", "returnCopyFlag>no<", "returnCopyFlag"),
    ("another root", "edgarSubmission", "submission", "submission"),
    ("not XML", "</cor:edgarSubmission>", "", "edgarSubmission"),
]


@pytest.mark.parametrize(("what", "old", "new", "element"), SPOILED, ids=[row[0] for row in SPOILED])
def test_a_spoiled_envelope_is_caught(what: str, old: str, new: str, element: str) -> None:
    xml = envelope(compose(good())).decode()
    assert old in xml
    assert element in {where.rpartition("}")[2] for where, _ in problems(xml.replace(old, new).encode())}, what


@pytest.mark.parametrize("gone", ["liveTestFlag", "submissionType", "filer", "sros", "periodOfReport", "documents"])
def test_what_the_schema_requires_must_be_there_and_in_order(gone: str) -> None:
    root = ET.fromstring(envelope(compose(good())))
    child = next(node for node in root if node.tag.endswith("}" + gone))
    root.remove(child)
    assert gone in {where for where, _ in problems(ET.tostring(root))}
    root.append(child)
    out_of_order = list(problems(ET.tostring(root)))
    assert gone == "documents" or any(where == "edgarSubmission" for where, _ in out_of_order)


def test_the_elements_stand_as_in_the_forms_own_example() -> None:
    draft = replace(good(), submission=replace(good().submission, contact_name="Ola Nes", contact_phone="47-5500-0000"))
    root = ET.fromstring(envelope(compose(draft), mode="LIVE"))
    assert [node.tag.rpartition("}")[2] for node in root] == [
        "liveTestFlag", "flags", "submissionType", "contact", "filer", "sros", "periodOfReport", "notifications", "documents",
    ]  # fmt: skip
    assert root.tag == "{http://www.sec.gov/edgar/coreg}edgarSubmission"
    assert root.findtext("{*}liveTestFlag") == "LIVE"
    assert root.findtext("{*}periodOfReport") == "11-24-2026"


def test_entities_of_an_envelope_are_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    assert [where for where, _ in problems(bomb)] == ["edgarSubmission"]


def test_the_ccc_comes_from_the_environment_and_is_never_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(CCC_VARIABLE, raising=False)
    with pytest.raises(DraftError, match=CCC_VARIABLE):
        ccc()
    monkeypatch.setenv(CCC_VARIABLE, "abcd12#x")
    assert ccc() == "abcd12#x"
    pack(compose(good()), tmp_path / "packed")
    assert all(b"abcd12#x" not in path.read_bytes() for path in (tmp_path / "packed").rglob("*") if path.is_file())


# --------------------------------------------------------------------------------------------------------------- pack


def test_a_packed_folder_is_checked_before_it_is_believed(tmp_path: Path) -> None:
    out = tmp_path / "packed"
    manifest = pack(compose(good()), out)
    assert manifest == json.loads((out / "manifest.json").read_text())
    assert set(unpack(out)) == {"files/form6k.htm", "files/ex99-1.htm", "submission.txt", "submission.xml"}
    (out / "files" / "ex99-1.htm").write_bytes(b"<html>changed</html>")
    with pytest.raises(DraftError, match="changed since it was packed"):
        unpack(out)
    (out / "files" / "ex99-1.htm").unlink()
    with pytest.raises(DraftError, match="missing"):
        unpack(out)


def test_packing_again_leaves_no_stale_file_and_never_touches_other_folders(tmp_path: Path) -> None:
    out = tmp_path / "packed"
    pack(compose(good()), out)
    pack(compose(replace(good(), exhibits=())), out)
    assert [path.name for path in (out / "files").iterdir()] == ["form6k.htm"]
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep")
    with pytest.raises(DraftError, match="holds other files"):
        pack(compose(good()), tmp_path / "mine")


def test_a_manifest_cannot_reach_outside_its_folder(tmp_path: Path) -> None:
    out = tmp_path / "packed"
    pack(compose(good()), out)
    manifest = json.loads((out / "manifest.json").read_text())
    manifest["files"]["../../etc/passwd"] = {"bytes": 1, "sha256": "x"}
    (out / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(DraftError, match="outside the folder"):
        unpack(out)


# -------------------------------------------------------------------------------------------------------------- start

ISSUERS = """\
[havbris]
annual_form = "20-F"
registrant = { name = "Havbris Energi ASA", cik = "1900001", file_number = "001-39001", address = ["Strandkaien 12"] }
signature = { name = "Ingrid Solheim", title = "Chief Financial Officer" }
submission = { sros = ["NYSE"], notify = ["ir@havbris.example"] }
"""


def test_a_draft_from_an_issuers_entry(tmp_path: Path) -> None:
    (tmp_path / "issuers.toml").write_text(ISSUERS)
    draft = start.from_issuer(start.issuers(tmp_path / "issuers.toml")["havbris"])
    assert (draft.registrant.name, draft.annual_form, draft.submission.sros) == ("Havbris Energi ASA", "20-F", ("NYSE",))
    start.write(draft, tmp_path / "draft")
    assert load(tmp_path / "draft").body.file == "body.md"
    with pytest.raises(DraftError, match="there is a draft already"):
        start.write(draft, tmp_path / "draft")


@pytest.mark.parametrize(("text", "said"), [("havbris = 1", "object"), ("[havbris]\nccc = 'x'", "ccc"), ("[", "issuers.toml")])
def test_an_issuers_toml_that_cannot_be_used_says_so(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "issuers.toml").write_text(text)
    with pytest.raises(DraftError, match=said):
        start.issuers(tmp_path / "issuers.toml")


def test_a_draft_from_any_report_of_the_fixtures_composes(fixtures: Path) -> None:
    from sixk.reading import reading

    paths = [*sorted((fixtures / "thrunet").rglob("*.txt"))[:6], *sorted((fixtures / "dev").rglob("*.htm"))[:12]]
    for path in paths:
        read = reading(path, code=False)
        draft = start.from_reading(read)
        composed = compose(draft)
        assert composed.files[0].type == "6-K", path.name
        assert isinstance(loads(dump(draft)), Draft)
        if read.report.cover and read.report.cover.registrant:
            assert (draft.registrant.name or "") != "", path.name


# ------------------------------------------------------------------------------------------------- starting from what there is

PRINTED_NUMBERS = [("001- 41291", "001-41291"), ("1\u201315024", "1-15024"), ("32297", None), (None, None)]


@pytest.mark.parametrize(("printed", "spelled"), PRINTED_NUMBERS)
def test_a_file_number_is_taken_over_in_the_headers_spelling(printed: str | None, spelled: str | None) -> None:
    assert start._file_number(printed) == spelled


def test_a_report_in_ascii_without_headings_starts_a_draft() -> None:
    from sixk.reading import reading

    text = b"FORM 6-K\nREPORT OF FOREIGN PRIVATE ISSUER\nFor the month of May 2007\nHavbris Energi ASA\n<PAGE>\nRevenue rose.\n"
    raw = b"<DOCUMENT>\n<TYPE>6-K\n<SEQUENCE>1\n<FILENAME>a.txt\n<TEXT>\n" + text + b"</TEXT>\n</DOCUMENT>\n"
    draft = start.from_reading(reading(raw, code=False))
    assert draft.files["body.txt"].strip() == b"Revenue rose."


def test_last_times_exhibits_get_names_of_this_report_and_the_extension_of_what_they_become() -> None:
    from sixk.reading import reading

    ascii_ = replace(good(), layout="ascii")
    before = reading(compose(ascii_).submission.raw, code=False)
    assert [e.name for e in start.from_reading(before).exhibits] == [None]
    named = replace(good(), exhibits=(replace(good().exhibits[0], name="ex99-1_103002.txt"),))
    assert [file.name for file in compose(named).files] == ["form6k.htm", "ex99-1_103002.htm"]
