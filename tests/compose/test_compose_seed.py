"""The seed, a report of 2002, furnished anew: its facts as a draft, composed as modern HTML and as ASCII of its time, read the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from sixk.check import check
from sixk.compose import compose, loads, start
from sixk.compose.draft import CoverSource
from sixk.compose.plain import ALLOWED
from sixk.model import Reading
from sixk.reading import reading


@pytest.fixture(scope="module")
def seed(corpus: Path) -> Reading:
    return reading(next((corpus / "seed").glob("*.txt")))


@pytest.mark.parametrize("layout", ["ascii", "html"])
def test_the_seed_furnished_anew_reads_as_the_seed(seed: Reading, layout: str) -> None:
    draft = replace(start.from_reading(seed, anew=False), layout=layout)
    composed = compose(draft)
    again = reading(composed.submission.raw).report
    assert again.cover == seed.report.cover
    assert again.exhibits == seed.report.exhibits
    assert again.signature == seed.report.signature
    assert [(e.type, e.item, e.status, e.routine) for e in again.events] == [
        (e.type, e.item, e.status, e.routine) for e in seed.report.events
    ]
    assert again.language == seed.report.language
    if layout == "ascii":
        assert set(composed.files[0].content.decode("ascii")) <= ALLOWED
        assert b"Form 20-F [X]" in composed.files[0].content
    else:
        assert "Form 20-F \u2612".encode("ascii", "xmlcharrefreplace") in composed.files[0].content


def test_the_cover_of_its_time_is_advice_only(seed: Reading) -> None:
    found = check(compose(start.from_reading(seed, anew=False)).submission)
    assert [(f.rule, f.message) for f in found if f.severity == "error"] == []


def test_a_new_report_from_the_seed_has_the_current_cover_and_open_dates(seed: Reading) -> None:
    draft = start.from_reading(seed)
    assert (draft.cover, draft.month, draft.period) == (CoverSource(), None, None)
    assert draft.signature is not None and draft.signature.date is None
    assert draft.registrant.address == seed.report.cover.address if seed.report.cover else False
    page = compose(draft).files[0].content
    assert b"Rule 12g3-2(b)" not in page


def test_every_edition_of_the_cover_is_read_back(seed: Reading) -> None:
    draft = start.from_reading(seed, anew=False)
    for edition, paper in (("current", None), ("2008", None), ("1991", None), ("2002", False)):
        cover = CoverSource(edition, paper, paper, False if edition in ("1991", "2002") else None)  # type: ignore[arg-type]
        again = reading(compose(replace(draft, cover=cover)).submission.raw, code=False).report.cover
        assert again is not None
        assert (again.rule_12g3_2b, again.paper_101b1, again.paper_101b7) == (cover.rule_12g3_2b, paper, paper)


def test_a_draft_of_the_seed_survives_its_toml(seed: Reading) -> None:
    from sixk.compose import dump

    draft = start.from_reading(seed, anew=False)
    assert replace(loads(dump(draft), files=draft.files), toml="") == draft
