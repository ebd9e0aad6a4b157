"""The drafting page: saves below its folder only, refuses what comes from elsewhere, shows what the engine composes and finds."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from sixk.archive import Archive
from sixk.check.examples import good
from sixk.compose import compose, load, start
from sixk.web.drafting import ready
from sixk.web.serving import serving
from sixk.web.settings import Key, Settings


@pytest.fixture(scope="module")
def archive(fixtures: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drafting") / "archive"
    with Archive(folder) as opened:
        opened.add(sorted((fixtures / "thrunet" / "submissions").glob("*.txt"))[:3], workers=1)
    return folder


@pytest.fixture(scope="module")
def served(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    root = tmp_path_factory.mktemp("drafts")
    with serving(Settings(archive=str(archive), port=0, log="off", secret="s", drafts=str(root))) as base:
        yield base, root


@pytest.fixture
def page(served: tuple[str, Path]) -> Iterator[tuple[httpx.Client, Path]]:
    base, root = served
    for path in root.iterdir():
        path.unlink() if path.is_symlink() or path.is_file() else shutil.rmtree(path)
    start.write(good(), root / "november")
    with httpx.Client(base_url=base, timeout=30) as client:
        yield client, root


def fields(html: str) -> dict[str, str]:
    """What a browser would send of the page's drafting form."""
    import lxml.html

    tree = lxml.html.document_fromstring(html)
    out: dict[str, str] = {}
    for node in tree.xpath('//form[@id="draft"]//*[@name] | //*[@form="draft" and @name and not(self::button)]'):
        if node.tag == "select":
            chosen = node.xpath(".//option[@selected]") or node.xpath(".//option")
            out[node.get("name")] = chosen[0].get("value", chosen[0].text or "") if chosen else ""
        elif node.tag == "textarea":
            out[node.get("name")] = (node.text or "").removeprefix("\n")
        elif node.get("type") != "checkbox":
            out[node.get("name")] = node.get("value", "")
    return out


def test_saving_the_page_as_it_is_changes_nothing(page: tuple[httpx.Client, Path]) -> None:
    client, root = page
    before = load(root / "november")
    form = fields(client.get("/drafts/november").text)
    assert client.post("/drafts/november", data=form).status_code == 303
    assert load(root / "november") == before


def test_what_is_typed_is_saved_composed_and_checked(page: tuple[httpx.Client, Path]) -> None:
    client, root = page
    form = fields(client.get("/drafts/november").text)
    form |= {
        "body": "Up to 188,656,061 shares; see Exhibit 99.1.\r\n",
        "cik": "x",
        "exhibit-1-number": "99.2",
        "exhibit-1-description": "Terms",
    }
    form |= {"into-0-form": "F-3", "into-0-number": "333-390010", "address": "Strandkaien 12\r\n5013 Bergen\r\n"}
    answer = client.post("/drafts/november", data=form, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert "the CIK &#39;x&#39; is not" in answer.text and "188,656,061" in answer.text
    draft = load(root / "november")
    assert (draft.registrant.cik, draft.registrant.address, draft.exhibits[1].number) == (
        "x",
        ("Strandkaien 12", "5013 Bergen"),
        "99.2",
    )
    assert draft.files["body.md"] == b"Up to 188,656,061 shares; see Exhibit 99.1.\n"
    address = re.search(r'src="([^"]*/composed/[^"]*)"', answer.text)
    assert address
    shown = client.get(address[1])
    assert shown.content == compose(draft).files[0].content
    assert "sandbox" in shown.headers["content-security-policy"]


def test_saving_leaves_a_persons_own_comments(page: tuple[httpx.Client, Path]) -> None:
    client, root = page
    path = root / "november" / "report.toml"
    own = path.read_text().replace('cik = "0001900001"', 'cik = "0001900001"  # as on EDGAR') + "# ask Ola\n"
    path.write_text(own)
    form = fields(client.get("/drafts/november").text)
    assert client.post("/drafts/november", data=form | {"cik": "1900002", "period": "2026-11-30"}).status_code == 303
    assert path.read_text() == own.replace('"0001900001"', '"1900002"').replace(
        'period = "2026-11-24"', 'period = "2026-11-30"'
    )


def test_a_page_never_writes_over_what_was_changed_elsewhere(page: tuple[httpx.Client, Path]) -> None:
    client, root = page
    form = fields(client.get("/drafts/november").text)
    path = root / "november" / "report.toml"
    path.write_text(path.read_text() + "# mine\n")
    answer = client.post("/drafts/november", data=form | {"cik": "7"}, headers={"HX-Request": "true"})
    assert "load the page again" in answer.text
    assert path.read_text().endswith("# mine\n") and load(root / "november").registrant.cik != "7"


def test_a_draft_starts_empty_or_from_a_report_of_the_archive(page: tuple[httpx.Client, Path], archive: Path) -> None:
    client, root = page
    with Archive(archive, read_only=True) as opened:
        hit = opened.search(limit=1).hits[0]
    token = re.search(r'name="token" value="([^"]+)"', client.get("/drafts").text)
    assert token
    for name, source in (("empty", ""), ("next", hit.accession)):
        answer = client.post("/drafts", data={"token": token[1], "name": name, "from": source})
        assert (answer.status_code, answer.headers["location"]) == (303, f"/drafts/{name}")
    assert (load(root / "next").registrant.name or "") != ""
    again = client.post("/drafts", data={"token": token[1], "name": "next", "from": ""})
    assert again.status_code == 400 and "already" in again.text
    assert "next" in client.get("/drafts").text


@pytest.mark.parametrize("name", ["..%5cx", ".hidden", "a/b", "%2e%2e", "nowhere", "x" * 80])
def test_there_are_no_drafts_elsewhere(page: tuple[httpx.Client, Path], name: str) -> None:
    client, _ = page
    assert client.get(f"/drafts/{name}").status_code in (404, 400)
    token = re.search(r'name="token" value="([^"]+)"', client.get("/drafts").text)
    assert token
    if name != "nowhere":
        assert client.post("/drafts", data={"token": token[1], "name": name}).status_code == 400


def test_links_out_of_the_folder_are_not_followed(page: tuple[httpx.Client, Path], tmp_path: Path) -> None:
    client, root = page
    start.write(good(), tmp_path / "outside")
    (root / "link").symlink_to(tmp_path / "outside")
    assert client.get("/drafts/link").status_code == 404
    secret = tmp_path / "secret.md"
    secret.write_text("secret")
    body = root / "november" / "body.md"
    body.unlink()
    body.symlink_to(secret)
    form = fields(client.get("/drafts/november").text)
    assert "secret" not in form.get("body", "")
    client.post("/drafts/november", data=form | {"body": "overwritten"})
    assert secret.read_text() == "secret"


def test_forms_from_elsewhere_are_refused(page: tuple[httpx.Client, Path]) -> None:
    client, root = page
    form = fields(client.get("/drafts/november").text)
    assert client.post("/drafts/november", data=form | {"token": "forged"}).status_code == 403
    assert client.post("/drafts/november", data=form, headers={"Origin": "https://attacker.example"}).status_code == 403
    with httpx.Client(base_url=client.base_url) as stranger:
        assert stranger.post("/drafts/november", data=form).status_code == 403
        assert stranger.post("/drafts", data={"name": "x"}).status_code == 403
    assert not (root / "x").exists()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("terms.docx", "terms.docx"),
        ("../../terms.md", "terms.md"),
        ("C:\\x\\terms.md", "terms.md"),
        ("run.sh", None),
        ("report.toml", None),
    ],
)
def test_documents_are_put_in_under_a_safe_name(page: tuple[httpx.Client, Path], name: str, kept: str | None) -> None:
    client, root = page
    token = fields(client.get("/drafts/november").text)["token"]
    before = (root / "november" / "report.toml").read_bytes()
    answer = client.post("/drafts/november/files", data={"token": token}, files={"file": (name, b"words")})
    assert answer.status_code == (303 if kept else 400)
    if kept:
        assert (root / "november" / kept).read_bytes() == b"words"
    assert (root / "november" / "report.toml").read_bytes() == before
    assert {path.name for path in root.iterdir()} == {"november"}


def test_drafting_is_offered_only_where_no_stranger_can_reach_it() -> None:
    key = Key("desk", "0" * 64)
    assert not ready(Settings(archive="a"))
    assert ready(Settings(archive="a", drafts="d"))
    assert not ready(Settings(archive="a", drafts="d", host="0.0.0.0"))
    assert ready(Settings(archive="a", drafts="d", host="0.0.0.0", keys=(key,)))
    assert not ready(Settings(archive="a", drafts="d", host="0.0.0.0", keys=(key,), open_paths=("pages",)))


def test_without_a_folder_there_is_no_drafting(archive: Path) -> None:
    with serving(Settings(archive=str(archive), port=0, log="off", secret="s")) as base:
        assert httpx.get(f"{base}/drafts").status_code == 404
        assert "/drafts" not in httpx.get(f"{base}/").text


def test_a_document_with_pictures_may_be_large(page: tuple[httpx.Client, Path]) -> None:
    client, root = page
    token = fields(client.get("/drafts/november").text)["token"]
    large = b"%PDF-1.4\n" + b"0" * (6 << 20)
    answer = client.post("/drafts/november/files", data={"token": token}, files={"file": ("report.pdf", large)})
    assert (answer.status_code, (root / "november" / "report.pdf").read_bytes() == large) == (303, True)
    assert client.post("/drafts/november", data={"token": token, "body": "x" * (6 << 20)}).status_code == 413
