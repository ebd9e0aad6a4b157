"""Repairing, SARIF and JSON, the preview page and its server, the verbs, and docs/checks.md kept current."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from sixk.check import check, rules
from sixk.check.examples import GOOD, good
from sixk.check.fix import fix
from sixk.check.preview import board, serve
from sixk.check.sarif import log
from sixk.compose import compose, load, start
from sixk.compose.draft import Signing
from sixk.errors import DraftError, InputError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    start.write(good(), tmp_path / "draft")
    return tmp_path / "draft"


# ---------------------------------------------------------------------------------------------------------------- fix

TOML_FIXES = [
    # key, as it was, as it must be, the rule it serves
    ("form", '"6-K"', '"form 6k"', "6-K", "form-type"),
    ("cik", '"0001900001"', '"CIK 1900001"', "0001900001", "cik"),
    ("file_number", '"001-39001"', '"File No. 001-39001"', "001-39001", "file-number-form"),
    ("file_number", '"001-39001"', '"001\u201339001"', "001-39001", "file-number-form"),
    ("annual_form", '"20-F"', '"20F"', "20-F", "cover-annual-form"),
    ("month", '"2026-11"', '"November 2026"', "2026-11", "cover-month"),
    ("period", '"2026-11-24"', '"24 November 2026"', "2026-11-24", "period"),
    ("date", '"2026-11-24"', '"Nov. 24, 2026"', "2026-11-24", "signature-date"),
    ("sros", '["NYSE"]', '["Nasdaq"]', "NASD", "sro"),
]


@pytest.mark.parametrize(("key", "good_value", "bad", "right", "rule"), TOML_FIXES)
def test_report_toml_is_repaired_where_there_is_one_safe_spelling(
    folder: Path, key: str, good_value: str, bad: str, right: str, rule: str
) -> None:
    path = folder / "report.toml"
    text = path.read_text()
    assert f"{key} = {good_value}" in text
    path.write_text(text.replace(f"{key} = {good_value}", f"{key} = {bad}  # mine"))
    assert rule in {f.rule for f in check(folder)}
    (change,) = fix(folder)
    assert change.rule == rule and right in change.what
    assert rule not in {f.rule for f in check(folder)}
    assert "# mine" in path.read_text(), "comments stay"
    assert fix(folder) == ()


@pytest.mark.parametrize("bad", ['cik = "19-00001"', 'file_number = "39001"', 'date = "11/10/26"', 'month = "11"'])
def test_what_has_two_readings_is_left_alone(folder: Path, bad: str) -> None:
    path = folder / "report.toml"
    key = bad.split(" ")[0]
    path.write_text("\n".join(bad if line.startswith(f"{key} =") else line for line in path.read_text().splitlines()))
    assert fix(folder) == ()


HTML_FIXES = [
    ("<p>\u20ac5</p>", "<p>&#8364;5</p>", "html-character"),
    ('<p onclick="x()">a</p>', "<p >a</p>", "html-active"),
    ("<p>a</p><script>x()</script>", "<p>a</p>", "html-active"),
    ('<p data-x="1">a</p>', "<p >a</p>", "html-attribute"),
    ('<a href="https://x.example">a</a>', "a", "html-link-outside"),
    ('<p style="margin:0;background:url(x)">a</p>', '<p style="margin:0">a</p>', "html-style-address"),
    ('<link rel="stylesheet" href="x.css"><p>a</p>', "<p>a</p>", "html-stylesheet"),
    ("<p>a\x07b</p>", "<p>ab</p>", "html-control"),
    ("<p>The Company\u00e2\u20ac\u2122s</p>", "<p>The Company&#8217;s</p>", "text-mojibake"),
]


@pytest.mark.parametrize(("before", "after", "rule"), HTML_FIXES)
def test_a_bare_document_is_repaired(tmp_path: Path, before: str, after: str, rule: str) -> None:
    path = tmp_path / "ex99-1.htm"
    path.write_text(before, encoding="utf-8")
    assert rule in {change.rule for change in fix(path)}
    assert path.read_text() == after
    assert fix(path) == ()


def test_an_ascii_document_is_repaired(tmp_path: Path) -> None:
    path = tmp_path / "ex99-1.txt"
    path.write_text("\ufeffThe Company\u2019s revenue\t1,204 " + "word " * 20 + "\n", encoding="utf-8")
    assert {change.rule for change in fix(path)} == {"byte-order-mark", "ascii-character"}
    assert path.read_text().isascii() and max(map(len, path.read_text().splitlines())) <= 80


def test_what_edgar_disseminated_is_never_changed(tmp_path: Path) -> None:
    path = tmp_path / "0001900001-26-000001.txt"
    path.write_bytes(b"<SEC-DOCUMENT>x.txt : 20261124\n" + "\u20ac".encode())
    with pytest.raises(InputError, match="never changed"):
        fix(path)


# --------------------------------------------------------------------------------------------------- SARIF and JSON


def broken(folder: Path) -> None:
    (folder / "body.md").write_text("On [date], Havbris issued the the release attached as Exhibit 99.1.\n")
    toml = (folder / "report.toml").read_text().replace('cik = "0001900001"', 'cik = "x"')
    (folder / "report.toml").write_text(toml + '\n[[silence]]\nrule = "text-twice"\nreason = "it is a quotation"\n')


def test_sarif_says_where_how_bad_and_why(folder: Path) -> None:
    broken(folder)
    run = log([(str(folder), finding) for finding in check(folder)])["runs"][0]
    by_rule = {result["ruleId"]: result for result in run["results"]}
    assert by_rule["cik"]["level"] == "error"
    place = by_rule["text-placeholder"]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("draft/body.md")
    assert place["region"] == {"startLine": 1, "startColumn": 4}
    assert by_rule["text-twice"]["suppressions"][0]["justification"] == "it is a quotation"
    assert run["columnKind"] == "unicodeCodePoints"
    assert {entry["id"] for entry in run["tool"]["driver"]["rules"]} == set(by_rule)
    assert all(run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])


# -------------------------------------------------------------------------------------------------------------- verbs


def sixk(*arguments: str | Path) -> tuple[int, str, str]:
    done = subprocess.run([sys.executable, "-m", "sixk", *map(str, arguments)], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def test_new_check_pack_from_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "release.md").write_text("# Release\n\nRevenue rose by 4 percent.\n")
    code, out, err = sixk(
        "new", tmp_path / "n", "--name", "Havbris Energi ASA", "--cik", "1900001", "--file-number", "001-39001", "--address", "Strandkaien 12",
        "--annual-form", "20-F", "--signer", "Ingrid Solheim", "--title", "CFO", "--exhibit", f"99.1:{tmp_path / 'release.md'}",
    )  # fmt: skip
    assert (code, err) == (0, "")
    assert "sixk preview" in out
    (tmp_path / "n" / "body.md").write_text("See Exhibit 99.1.\n")
    code, out, err = sixk("check", tmp_path / "n")
    assert (code, out) == (0, ""), err
    code, out, err = sixk("pack", tmp_path / "n", tmp_path / "p")
    assert code == 0 and "2 documents, TEST" in out and "it would be dated" in out
    code, out, err = sixk("new", tmp_path / "again", "--from", tmp_path / "p" / "submission.txt")
    assert code == 0
    assert load(tmp_path / "again").registrant.name == "Havbris Energi ASA"


ISSUERS = """
[havbris]
annual_form = "20-F"

[havbris.registrant]
name = "Havbris Energi ASA"
cik = 1900001
file_number = "001-39001"
address = ["Strandkaien 12", "5013 Bergen"]

[havbris.signature]
name = "Ingrid Solheim"
title = "Chief Financial Officer"

[havbris.submission]
sros = ["NYSE"]
notify = ["ir@havbris.example"]
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two reports of one issuer, the later one by another signer."""
    from sixk import edgar
    from sixk.archive import Archive
    from sixk.compose import compose

    folder = tmp_path_factory.mktemp("furnish")
    with Archive(folder / "archive") as opened:
        for number, (day, signer) in enumerate((("2026-09-30", "Ola Nes"), ("2026-10-30", "Ingrid Solheim")), 1):
            draft = replace(good(), month=day[:7], period=day, signature=Signing(signer, "Chief Financial Officer", day))
            made = compose(draft).submission
            header = replace(made.header, accession=f"0001900001-26-00000{number}", filed=day, document_count=2)
            documents = [edgar.NewDocument(d.type, edgar.content(made, d), d.filename, d.description) for d in made.documents]
            path = folder / f"{number}.txt"
            path.write_bytes(edgar.build(header, documents).raw)
            opened.add([path], workers=1)
    return folder / "archive"


def begun(*arguments: str | Path) -> tuple[int, str, str]:
    return sixk("new", *arguments, "--no-ask")


def test_a_draft_of_an_issuers_entry(tmp_path: Path) -> None:
    (tmp_path / "issuers.toml").write_text(ISSUERS)
    code, _, err = begun(
        tmp_path / "n", "--issuer", "havbris", "--issuers", tmp_path / "issuers.toml", "--period", "2026-11-24"
    )
    assert (code, err) == (0, "")
    draft = load(tmp_path / "n")
    assert (draft.registrant.cik, draft.annual_form, draft.submission.sros) == ("1900001", "20-F", ("NYSE",))
    assert draft.signature is not None and draft.signature.title == "Chief Financial Officer"
    assert "text-placeholder" in {f.rule for f in check(draft)}, "what is still to be written is asked for"


def test_a_draft_of_the_issuers_last_report_in_the_archive(archive: Path, tmp_path: Path) -> None:
    code, _, err = begun(tmp_path / "n", "--issuer", "1900001", "--archive", archive, "--month", "2026-11")
    assert (code, err) == (0, "")
    draft = load(tmp_path / "n")
    assert (draft.registrant.name, draft.registrant.cik, draft.registrant.file_number, draft.month) == (
        "Havbris Energi ASA", "0001900001", "001-39001", "2026-11",
    )  # fmt: skip
    assert draft.signature is not None and draft.signature.name == "Ingrid Solheim", "the last one signed"
    assert draft.exhibits == () and set(draft.files) == {"body.md"}, "facts, not the words of last time"


def test_a_draft_from_an_earlier_report(archive: Path, tmp_path: Path) -> None:
    code, _, err = begun(tmp_path / "n", "--from", "0001900001-26-000001", "--archive", archive, "--month", "2026-11")
    assert (code, err) == (0, "")
    draft = load(tmp_path / "n")
    assert draft.signature is not None and draft.signature.name == "Ola Nes"
    assert [(e.number, e.file) for e in draft.exhibits] == [("99.1", "ex99-1.htm")]
    assert b"press release" in draft.files[draft.body.file or ""]
    assert [f for f in check(draft) if f.severity == "error"] == []


def test_an_amendment_of_an_earlier_report_keeps_its_month_and_asks_what_it_amends(archive: Path, tmp_path: Path) -> None:
    code, _, err = begun(tmp_path / "n", "--from", "0001900001-26-000001", "--archive", archive, "--form", "6-K/A")
    assert (code, err) == (0, "")
    draft = load(tmp_path / "n")
    assert (draft.form, draft.month, draft.period) == ("6-K/A", "2026-09", "2026-09-30")
    assert "text-placeholder" in {f.rule for f in check(draft)}


BEGINNINGS_THAT_FAIL = [
    (("--from", "0001900001-26-000009"), "no report 0001900001-26-000009"),
    (("--issuer", "77"), "no report of CIK 77"),
    (("--issuer", "havbris"), "no issuers.toml here"),
    (("--exhibit", "99.1"), "a number, a colon and a file"),
    (("--exhibit", "99.1:nowhere.docx"), "nowhere.docx: No such file"),
    (("--issuers", "nowhere.toml", "--issuer", "x"), "nowhere.toml: cannot be read"),
]


@pytest.mark.parametrize(("arguments", "said"), BEGINNINGS_THAT_FAIL)
def test_a_beginning_that_fails_says_why_in_a_line(
    archive: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    code, _, err = begun(tmp_path / "n", *arguments, "--archive", archive)
    assert code == 2 and said in err and err.count("\n") == 1
    assert not (tmp_path / "n").exists()


def test_an_exhibit_is_described_by_its_own_title(tmp_path: Path) -> None:
    (tmp_path / "q3_release.md").write_text("## Results of the third quarter of 2026\n\nRevenue rose.\n")
    begun(tmp_path / "n", "--exhibit", f"99.1:{tmp_path / 'q3_release.md'}")
    assert load(tmp_path / "n").exhibits[0].description == "Results of the third quarter of 2026"


def test_check_exits_1_on_errors_2_on_wrong_use_and_prints_what_was_asked(folder: Path) -> None:
    broken(folder)
    code, out, _ = sixk("check", folder)
    assert code == 1 and "report.toml:" in out and "[cik]" in out and "text-twice" not in out
    code, out, _ = sixk("check", folder, "--json")
    assert code == 1 and {row["rule"] for row in json.loads(out)} >= {"cik", "text-placeholder"}
    code, out, _ = sixk("check", folder, "--sarif")
    assert json.loads(out)["version"] == "2.1.0"
    code, out, _ = sixk("check", folder, "--rule", "text-placeholder")
    assert code == 0 and out.count("\n") == 1
    code, _, err = sixk("check", folder, "--rule", "nonsense")
    assert code == 2 and "docs/checks.md" in err
    code, _, err = sixk("check", folder / "nowhere")
    assert code == 2 and err.count("\n") == 1
    code, _, err = sixk("pack", folder, folder.parent / "p")
    assert code != 0 and "--force" in err and not (folder.parent / "p").exists()


def test_check_fix_says_what_it_changed(folder: Path) -> None:
    toml = (folder / "report.toml").read_text().replace('cik = "0001900001"', 'cik = "CIK1900001"')
    (folder / "report.toml").write_text(toml)
    code, out, err = sixk("check", "--fix", folder)
    assert code == 0 and "'CIK1900001' is now '0001900001'" in err and out == ""


def test_a_folder_of_drafts_and_documents_is_checked_each(tmp_path: Path) -> None:
    start.write(good(), tmp_path / "a" / "draft")
    (tmp_path / "a" / "ex99-1.htm").write_text("<section>a</section>")
    _, _, err = sixk("check", tmp_path / "a")
    assert "2 checked" in err


def test_every_verb_has_help_with_an_example() -> None:
    from sixk.cli import app, furnish

    assert furnish
    for verb in ("new", "check", "preview", "pack"):
        result = CliRunner().invoke(app, [verb, "--help"])
        assert result.exit_code == 0 and f"sixk {verb} " in result.output


# ------------------------------------------------------------------------------------------------------------ preview


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    server = serve(folder)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def get(url: str, **headers: str) -> tuple[int, bytes, dict[str, str]]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20) as answer:
            return answer.status, answer.read(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, error.read(), dict(error.headers)


def test_the_preview_serves_the_report_and_is_made_anew_when_a_file_is_saved(folder: Path, address: str) -> None:
    state = json.loads(get(f"{address}/state.json")[1])
    assert [file["name"] for file in state["files"]] == ["form6k.htm", "ex99-1.htm"] and state["findings"] == []
    status, page, headers = get(f"{address}/composed/ex99-1.htm")
    assert status == 200 and page == compose(load(folder)).files[1].content
    assert "sandbox" in headers["Content-Security-Policy"]
    (folder / "body.md").write_text("On [date], see Exhibit 99.1.\n")
    later = json.loads(get(f"{address}/state.json")[1])
    assert later["version"] != state["version"]
    assert [finding["rule"] for finding in later["findings"]] == ["text-placeholder"]
    (folder / "report.toml").write_text("form = ")
    assert "not TOML" in json.loads(get(f"{address}/state.json")[1])["error"]


def test_the_preview_answers_nobody_else_and_gives_nothing_else(folder: Path, address: str) -> None:
    (folder.parent / "secret.txt").write_text("secret")
    assert get(f"{address}/", Host="attacker.example:80")[0] == 403
    for path in ("/source/../secret.txt", "/source/..%2Fsecret.txt", "/source//etc/passwd", "/composed/../report.toml", "/x"):
        assert get(address + path)[0] == 404, path
    status, page, headers = get(f"{address}/")
    assert status == 200 and b"/preview.js" in page and "script-src 'self'" in headers["Content-Security-Policy"]
    assert get(f"{address}/source/report.toml")[1] == (folder / "report.toml").read_bytes()


def test_preview_of_no_draft(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="sixk new"):
        serve(tmp_path)


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no browser to print with")
def test_the_board_gets_a_pdf_and_pictures(tmp_path: Path) -> None:
    assert board(compose(good()), tmp_path / "out.pdf") >= 2
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


# --------------------------------------------------------------------------------------------------------------- docs


def test_docs_checks_md_is_current() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "checks_doc.py", "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_docs_draft_md_names_every_key() -> None:
    from sixk.compose.draft import (
        Body,
        CoverSource,
        ExhibitSource,
        Incorporation,
        Keys,
        Registrant,
        Registration,
        Sending,
        Signing,
        Silence,
    )

    text = (ROOT / "docs" / "draft.md").read_text()
    for struct in (Keys, Registrant, CoverSource, Body, ExhibitSource, Incorporation, Registration, Signing, Sending, Silence):
        for name in struct.__struct_encode_fields__:
            assert f"`{name}`" in text, f"{struct.__name__}.{name}"


def test_docs_checks_md_names_every_key_of_a_finding() -> None:
    from sixk.check import CheckFinding

    text = (ROOT / "docs" / "checks.md").read_text()
    assert all(f"`{name}`" in text.split("## All of them")[0] for name in CheckFinding.__struct_fields__)


def test_docs_name_only_rules_that_there_are() -> None:
    assert len(rules()) > 100
    assert "havbris" in GOOD
