"""Clients made for EDGAR, unmodified, pointed here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.web.conftest import LISTING

EDGARTOOLS = """
import json, edgar
company = edgar.Company("0001097714")
filings = company.get_filings(form="6-K")
filing = next(one for one in filings if one.accession_no == "%s")
report = filing.obj()
current = edgar.get_current_filings(form="6-K")
quarter = edgar.get_filings(2002, 4)
print(json.dumps({
    "name": company.name, "ticker": edgar.Company("KOREA").cik, "count": len(filings), "type": type(report).__name__,
    "month": report.report_month, "exhibits": [one.document for one in report.exhibits], "text": filing.text(),
    "items": filing.items, "attachments": [one.document for one in filing.attachments], "current": len(current),
    "quarter": sorted(one.accession_no for one in quarter), "day": len(edgar.get_filings(filing_date="2002-11-14")),
    "html": "Nasdaq" in filing.attachments[1].text(),
}))
"""


def run(code: str, folder: Path, **extra: str) -> dict[str, object]:
    env = {
        **os.environ,
        "HOME": str(folder),
        "EDGAR_LOCAL_DATA_DIR": str(folder),
        "EDGAR_IDENTITY": "A Tester a@example.com",
        **extra,
    }
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=240, check=False, cwd=folder
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def test_edgartools(thrunet: str, tmp_path: Path) -> None:
    pytest.importorskip("edgar", reason="edgartools is not installed")
    told = run(EDGARTOOLS % LISTING, tmp_path, EDGAR_BASE_URL=thrunet, EDGAR_DATA_URL=thrunet)
    assert (told["name"], told["count"], told["type"], told["ticker"]) == ("KOREA THRUNET CO LTD", 18, "SixK", 1097714)
    assert "Nasdaq" in str(told["text"]) and told["html"] and told["month"] == "November 2002"
    assert "listing" in str(told["items"])
    assert told["attachments"] == ["f6k_111402.txt", "ex99-1_111302.txt"] and told["exhibits"] == ["ex99-1_111302.txt"]
    assert told["current"] == 26 and LISTING in told["quarter"] and told["day"] == 1  # type: ignore[operator]


DOWNLOADER = """
import json, pathlib, sys
from sec_edgar_downloader import Downloader, _constants, _orchestrator, _sec_gateway
base = sys.argv[1] if len(sys.argv) > 1 else "%s"
host = base.removeprefix("http://").split("/")[0]
_sec_gateway.HOST_WWW_SEC = _sec_gateway.HOST_DATA_SEC = host
_sec_gateway.URL_CIK_MAPPING = base + "/files/company_tickers_exchange.json"
_orchestrator.URL_FILING = base + "/Archives/edgar/data/{cik}/{acc_num_no_dash}/{document}"
_orchestrator.URL_SUBMISSIONS = base + "/submissions/{submission}"
loader = Downloader("A Tester", "a@example.com", "out")
count = loader.get("6-K", "KOREA", limit=4, download_details=True)
print(json.dumps({"count": count, "files": sorted(str(p) for p in pathlib.Path("out").rglob("*") if p.is_file())}))
"""


def test_sec_edgar_downloader(thrunet: str, tmp_path: Path, fixtures: Path) -> None:
    pytest.importorskip("sec_edgar_downloader", reason="sec-edgar-downloader is not installed")
    told = run(DOWNLOADER % thrunet, tmp_path)
    assert told["count"] == 4
    full = [tmp_path / str(name) for name in told["files"] if str(name).endswith("full-submission.txt")]  # type: ignore[attr-defined]
    assert len(full) == 4 and len(told["files"]) == 8  # type: ignore[arg-type]
    for path in full:
        assert path.read_bytes() == (fixtures / "thrunet" / "submissions" / f"{path.parent.name}.txt").read_bytes()


def test_sync_from_our_own_server_rebuilds_an_equal_archive(thrunet: str, thrunet_folder: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sixk", "sync", "--from", thrunet, "--user-agent", "A Tester a@example.com", "--since", "2002-01-01",
         "--until", "2006-12-31", "--archive", str(tmp_path / "copy")],
        capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    from sixk.archive import Archive

    first, second = (Archive(path, read_only=True) for path in (thrunet_folder, tmp_path / "copy"))
    names = {hit.accession for hit in first.search(limit=100).hits}
    assert names == {hit.accession for hit in second.search(limit=100).hits}
    assert all(first.raw(name) == second.raw(name) for name in names)
