"""Documents that would take a browser's parser for minutes or gigabytes are stopped; the next one is shown as ever."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from sixk import edgar
from sixk.archive import Archive
from sixk.edgar import NewDocument
from sixk.model import Filer, Header
from sixk.web.cells import Cells, Job
from sixk.web.serving import serving
from sixk.web.settings import Settings


@pytest.fixture(scope="module")
def cells() -> Iterator[Cells]:
    held = Cells(seconds=3.0)
    yield held
    held.close()


def job(html: str, kind: str = "html") -> Job:
    return Job(html.encode(), kind, [(3, 8, 1)], "/reports/x", "", "x", ["logo.gif"])


HARD = [
    "<div>" * 200_000,  # a stack that each tag looks through
    "".join(f"<p><font size={n}>x" for n in range(20_000)),  # every paragraph opens all fonts anew
]


@pytest.mark.parametrize("html", HARD, ids=["deep", "fonts"])
def test_the_hard_is_given_up_and_the_next_is_painted(cells: Cells, html: str) -> None:
    assert cells.paint(job(html)) is None
    painted = cells.paint(job("<p>Hello <b>world</b></p>"))
    assert painted and '<mark class="ev e1">Hello</mark>' in painted


def test_what_is_large_but_plain_is_painted(cells: Cells) -> None:
    painted = cells.paint(job("<p>Hello</p>" * 20_000))
    assert painted and painted.count("<p>") == 20_000


def test_a_cell_that_fell_is_replaced(cells: Cells) -> None:
    assert cells.paint(job("<p>Hello</p>"))
    for cell in cells._all:
        cell.process.kill()
        cell.process.wait()
    assert cells.paint(job("<p>Hello</p>"))


def test_the_page_shows_the_words_of_what_was_given_up(tmp_path_factory: pytest.TempPathFactory) -> None:
    header = Header(
        accession="0000000001-24-000002", form="6-K", filed="2024-05-02", filers=(Filer(cik="0000000001", name="DEEP LTD"),)
    )
    body = (
        b"<html><body><p>FORM 6-K</p><p>Deep Ltd announces results for the quarter.</p>"
        + b"<div>" * 150_000
        + b"the end</body></html>"
    )
    raw = edgar.write(edgar.build(header, [NewDocument("6-K", body, "a.htm")]))
    folder = tmp_path_factory.mktemp("deep") / "archive"
    with Archive(folder) as archive:
        archive.add_bytes([("deep.txt", raw)])
    with serving(Settings(archive=str(folder), port=0, log="off", secret="s")) as base:
        view = httpx.get(f"{base}/reports/0000000001-24-000002/view/1", timeout=60)
        assert (
            view.status_code == 200 and "cannot be shown as it was furnished" in view.text and "Deep Ltd announces" in view.text
        )
        again = httpx.get(f"{base}/reports/0000000001-24-000002/view/1?up=d", timeout=60)
        assert again.elapsed.total_seconds() < 5  # it is not tried twice
