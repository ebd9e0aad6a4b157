"""Synthetic submissions: the same each time, of all eras and dialects, sized as on EDGAR, and read back as their gold says."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sixk import edgar, sample
from sixk.edgar import calendar
from sixk.errors import InputError
from sixk.events import TYPES
from sixk.sample import markets
from sixk.sample.demo import reports

N = 400


@lru_cache(1)
def made() -> tuple[tuple[str, bytes, dict[str, Any]], ...]:
    return tuple(sample.generate(N, 5, scale=0.2))


def test_the_same_seed_gives_the_same_bytes_in_any_order_and_number_of_processes(tmp_path: Path) -> None:
    sample.write(205, tmp_path / "one", 9, scale=0.02)
    sample.write(205, tmp_path / "two", 9, scale=0.02, jobs=2)
    one = {path.name: path.read_bytes() for path in (tmp_path / "one").iterdir()}
    assert one == {path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()}
    assert len(one) == 206
    other = {name: raw for name, raw, _ in sample.generate(5, 10, scale=0.05)}
    assert not set(one) & set(other)


def test_gold_lies_beside_the_files(tmp_path: Path) -> None:
    size = sample.write(12, tmp_path, 3, scale=0.05)
    gold = [msgspec.json.decode(line) for line in (tmp_path / "gold.jsonl").read_bytes().splitlines()]
    assert len(gold) == 12
    assert size == sum((tmp_path / record["file"]).stat().st_size for record in gold)
    assert set(gold[0]) >= {
        "file",
        "source",
        "issuer",
        "year",
        "form",
        "cover",
        "exhibits",
        "signature",
        "events",
        "main",
        "facts",
        "quirks",
    }


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="give a folder"):
        sample.write(1, tmp_path / "file", 1)


def test_every_submission_is_whole_and_of_an_issuer_that_edgar_does_not_know() -> None:
    accessions = set()
    for name, raw, gold in made():
        submission = edgar.read(raw, name)
        assert submission.findings == (), (name, submission.findings)
        assert edgar.write(submission) == raw
        if submission.dialect != "document":
            assert submission.header.form == gold["form"]
            assert submission.header.filers[0].cik >= "9990000001"
            assert submission.header.filers[0].country
            accessions.add(submission.header.accession)
            assert calendar.is_business_day(date.fromisoformat(submission.header.filed or ""))
        assert 1 <= gold["main"] <= len(submission.documents)
        for document in submission.documents:
            assert document.filename is None or edgar.names.file_name_fault(document.filename) is None
            content = edgar.content(submission, document)
            if document.type != "GRAPHIC" and document.wrapper is None:
                assert b"synthetic" in content
            if document.filename and document.filename.endswith(".txt"):
                assert not edgar.charset.not_ascii_allowed(content.replace(b"^", b""))
    assert len(accessions) > 0.98 * N


def test_all_eras_dialects_markets_forms_and_event_types_occur() -> None:
    dialects, years, events, forms, types = Counter(), Counter(), Counter(), Counter(), Counter()
    for name, raw, gold in made():
        submission = edgar.read(raw, name)
        dialects[submission.dialect] += 1
        years[gold["year"]] += 1
        forms[gold["form"]] += 1
        events.update(gold["events"])
        types.update(document.type for document in submission.documents)
        if b"\r\n" in raw[:200]:
            dialects["crlf"] += 1
    assert set(dialects) >= {"text", "pem", "feed", "document", "crlf"}
    assert set(years) >= set(range(1997, 2027))
    assert forms["6-K/A"]
    assert types["GRAPHIC"] and types["EX-99.1"]
    assert len(events) > 36
    assert set(events) <= set(TYPES)
    assert len({gold["issuer"] for _, _, gold in made()}) > 8
    assert len({market.code for market in markets.table()}) > 35


def test_sizes_are_distributed_as_on_edgar() -> None:
    sizes = [len(raw) for _, raw, _ in sample.generate(200, 21)]
    assert 9_000 < statistics.median(sizes) < 40_000
    assert 50_000 < statistics.mean(sizes) < 400_000
    assert max(sizes) > 700_000


def test_reports_of_a_type_do_not_share_their_sentences() -> None:
    """Captions of the cover, headlines and column heads are the form's, not the report's."""
    import re

    from sixk import text

    seen: dict[str, dict[str, str]] = defaultdict(dict)
    total = shared = 0
    for name, raw, gold in made()[:200]:
        submission = edgar.read(raw, name)
        for document in submission.documents:
            if document.number < gold["main"] or document.type == "GRAPHIC":
                continue
            for sentence in re.split(r"(?<=[.;])\s+|\n", text.of(submission, document).text):
                sentence = " ".join(sentence.split())
                if (
                    len(sentence) < 60
                    or not sentence.endswith(".")
                    or re.search("registrant|invented issuer|check mark", sentence)
                ):
                    continue
                total += 1
                shared += seen[gold["events"][0]].setdefault(sentence, name) != name
    assert total > 2_000
    assert shared <= total * 0.001


# ------------------------------------------------------------------------------------------------------ reading them back


def plain(value: object) -> object:
    return " ".join(value.casefold().split()).strip(" .") if isinstance(value, str) else value


def read_back(items: list[tuple[str, bytes, dict[str, Any]]]) -> tuple[Counter[str], dict[str, list[object]]]:
    from sixk import report

    right: Counter[str] = Counter()
    wrong: dict[str, list[object]] = defaultdict(list)
    for name, raw, gold in items:
        found = report.read(edgar.read(raw, name)).report
        pairs = [(f"cover.{key}", value, getattr(found.cover, key, None)) for key, value in gold["cover"].items()]
        pairs += [(f"signature.{key}", value, getattr(found.signature, key, None)) for key, value in gold["signature"].items()]
        pairs.append(("exhibits", [(item["number"], item["attached"]) for item in gold["exhibits"]],
                      [(item.number, item.attached) for item in found.exhibits]))  # fmt: skip
        for key, expected, got in pairs:
            if plain(expected) == plain(got):
                right[key] += 1
            else:
                wrong[key].append((name, expected, got))
    return right, wrong


def test_the_demos_reports_are_read_back_as_they_were_written() -> None:
    items = list(reports())
    right, wrong = read_back(items)
    for key in {*right, *wrong}:
        assert right[key] >= 0.95 * len(items), (key, wrong[key][:5])


def test_samples_are_read_back_as_their_gold_says() -> None:
    items = list(made()[:120])
    right, wrong = read_back(items)
    for key in {*right, *wrong}:
        assert right[key] >= (0.85 if key == "exhibits" else 0.9) * len(items), (key, wrong[key][:5])


def test_the_demo_has_affairs_told_by_both_sides_an_amendment_a_graphic_and_a_pdf(tmp_path: Path) -> None:
    items = list(reports())
    assert 60 <= len(items) <= 70
    assert len({gold["issuer"] for _, _, gold in items}) == 19
    assert sum(gold["form"] == "6-K/A" for _, _, gold in items) == 1
    submissions = [edgar.read(raw, name) for name, raw, _ in items]
    assert {submission.dialect for submission in submissions} == {"text", "pem", "ims", "feed"}
    assert {submission.header.filed[:4] for submission in submissions if submission.header.filed} >= {
        "1996",
        "2002",
        "2015",
        "2026",
    }
    assert any(document.wrapper == "PDF" for submission in submissions for document in submission.documents)
    assert any(document.type == "GRAPHIC" for submission in submissions for document in submission.documents)
    for both in ({"Hanulim Telecom Co., Ltd.", "Merrowby Networks plc"}, {"Aurelvik Shipping Ltd.", "Nordhavet Tankers ASA"}):
        tellers = {
            gold["issuer"] for _, _, gold in items if set(gold["events"]) & {"deal-agreed", "deal-closed", "deal-terminated"}
        }
        assert both <= tellers
    for name, raw, gold in items:
        submission = edgar.read(raw, name)
        assert not submission.findings
        assert set(gold["events"]) <= set(TYPES)
        assert b"invented" in edgar.content(submission, 1)
    assert [path.name for path in sample.demo(tmp_path)] == [name for name, _, _ in items]
