"""Life of an archive: labels, tombstones, reads as of a date, versions, rebuild, optimize, many small additions."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import makers
import pytest
from makers import submission

from sixk.archive import Archive
from sixk.errors import InputError, QueryError

ACCESSION = "0001000001-02-000001"


def test_a_label_counts_everywhere_and_survives(archive: Archive) -> None:
    archive.add_bytes([("1", submission(1)), ("2", submission(2))])
    archive.label(ACCESSION, ["results", "dividend"], by="ana", note="tells figures")
    hit = archive.hit(ACCESSION)
    assert (hit.types, hit.primary, hit.items, hit.labelled) == (("results", "dividend"), "results", ("2.02",), True)
    assert archive.search("type:results").total == archive.search("", types=["results"]).total == 1
    assert archive.search("", facets=("type",)).facets["type"] == {"dividend": 2, "results": 1}
    assert [event.type for event in archive.report(ACCESSION).events] == ["dividend"], "what was derived stays what it was"
    assert archive.sql("SELECT accession, types, labelled_by FROM labels").rows == (
        (ACCESSION, ["results", "dividend"], "ana"),
    )
    archive.rebuild()
    assert archive.hit(ACCESSION).types == ("results", "dividend")
    archive.add_bytes([("again", submission(1, words="changed"))])
    assert archive.hit(ACCESSION).types == ("results", "dividend"), "a new version keeps the label"
    archive.label(ACCESSION, [])
    assert (archive.hit(ACCESSION).types, archive.hit(ACCESSION).labelled) == ((), True), "no event, by label"
    archive.label(ACCESSION, None)
    assert archive.hit(ACCESSION).types == ("dividend",)
    assert archive.labels() == {}
    assert archive.sql("SELECT count(*) FROM labels").rows == ((0,),)
    assert archive.verify().sound


def test_labels_that_cannot_be(archive: Archive) -> None:
    archive.add_bytes([("1", submission(1))])
    with pytest.raises(InputError, match="no event type 'nonsense': the types are results"):
        archive.label(ACCESSION, ["nonsense"])
    with pytest.raises(QueryError, match="no report"):
        archive.label("0000000000-00-000000", ["results"])
    assert archive.labels() == {}


def test_labels_become_training_data(archive: Archive, tmp_path: Path) -> None:
    from sixk.archive.training import training

    archive.add_bytes([("1", submission(1)), ("2", submission(2))])
    archive.label(ACCESSION, ["results"], by="ana")
    assert training(archive, tmp_path / "training.jsonl") == 1
    line = json.loads((tmp_path / "training.jsonl").read_text())
    assert (line["types"], line["coded"], line["by"]) == (["results"], ["dividend"], "ana")
    assert "Dividend of 3 euros" in line["texts"][0]


def test_a_damaged_user_log_is_said(archive: Archive) -> None:
    """A line that was cut short by a crash is passed over; one in the middle is damage, told with its number."""
    archive.add_bytes([("1", submission(1)), ("2", submission(2))])
    archive.label(ACCESSION, ["results"])
    log = archive.path / "user" / "labels.jsonl"
    whole = log.read_bytes()
    log.write_bytes(whole + b'{"accession":"x","ty')
    assert set(archive.labels()) == {ACCESSION}
    assert archive.verify().sound
    log.write_bytes(b"not json\n" + whole)
    assert [problem.part for problem in archive.verify().problems] == ["user"]


def test_a_tombstone_hides_and_deletes_nothing(archive: Archive) -> None:
    archive.add_bytes([("1", submission(1)), ("2", submission(2))])
    archive.withdraw(ACCESSION, "2003-01-01", reason="furnished in error")
    assert archive.search("dividend").total == 1
    assert archive.search("dividend", withdrawn=True).total == 2
    assert archive.hit(ACCESSION).withdrawn == "2003-01-01"
    assert archive.raw(ACCESSION)
    assert archive.sql("SELECT accession, reason FROM withdrawals").rows == ((ACCESSION, "furnished in error"),)
    archive.rebuild()
    assert archive.search("dividend").total == 1
    archive.withdraw(ACCESSION, None)
    assert archive.search("dividend").total == 2


def test_as_of_shows_what_was_known(archive: Archive) -> None:
    archive.add_bytes([
        ("1", submission(1, filed="20021114", accepted="20021114083045")),
        ("2", submission(2, filed="20021114", accepted="20021114163000")),
        ("3", submission(3, form="6-K/A", filed="20021120")),
    ])  # fmt: skip
    archive.withdraw(ACCESSION, "2002-12-01")
    cases = [
        ("2002-11-13", 0, "before any"),
        ("2002-11-14T12:00:00-05:00", 1, "between two of one day, by acceptance time"),
        ("2002-11-14", 2, "a day means its end"),
        ("2002-11-30", 3, "all, and the one withdrawn later still stands"),
        ("2002-12-02", 2, "now it is withdrawn"),
    ]
    for moment, count, why in cases:
        with Archive(archive.path, as_of=moment) as then:
            assert then.search("dividend").total == count, why
            assert then.sql("SELECT count(*) FROM reports").rows[0][0] == min(3, count + (moment == "2002-12-02")), why
            for table in ("filers", "texts", "events", "versions"):
                assert then.sql(f"SELECT count(*) FROM {table}").rows[0][0] == then.status().reports, why
    with Archive(archive.path, as_of="2002-11-14") as then:
        with pytest.raises(QueryError, match="at that time"):
            then.hit("0001000001-02-000003")
        assert then.hit("0001000001-02-000002").amended_by is None
    assert archive.hit("0001000001-02-000002").amended_by == "0001000001-02-000003"
    with pytest.raises(InputError, match="as of 'yesterday': give a date"):
        Archive(archive.path, as_of="yesterday")


def test_rebuild_gives_the_same_archive(archive: Archive) -> None:
    archive.add_bytes([(f"{n}", submission(n)) for n in range(10)])
    archive.add_bytes([("again", submission(3, words="changed"))])
    query = "SELECT * EXCLUDE (reader) FROM {} ORDER BY ALL"
    names = ("reports", "filers", "documents", "texts", "events", "versions", "links")
    before = {
        name: archive.sql(query.format(name) if name == "reports" else f"SELECT * FROM {name} ORDER BY ALL").rows
        for name in names
    }
    assert archive.rebuild().added == 10
    after = {
        name: archive.sql(query.format(name) if name == "reports" else f"SELECT * FROM {name} ORDER BY ALL").rows
        for name in names
    }
    assert before == after
    assert archive.rebuild(index_only=True).added == 10
    assert archive.search("changed").total == 1
    assert archive.verify().sound


def test_optimize_joins_files_and_disturbs_nobody(archive: Archive) -> None:
    for turn in range(6):
        archive.add_bytes([(f"{n}", submission(n)) for n in range(turn * 5, turn * 5 + 5)])
    reader = Archive(archive.path, reader=makers.reader)
    page = reader.search("dividend", limit=10)
    held = reader.snapshot()
    files = len(list((archive.path / "tables" / "reports").glob("*.parquet")))
    archive.optimize()
    assert held.database.rows("SELECT count(*) FROM texts", tables=("texts",)) == [(30,)], "a reader of the state before"
    assert reader.search("dividend", limit=10, cursor=page.cursor).total == 30
    archive.optimize()
    assert len(list((archive.path / "tables" / "reports").glob("*.parquet"))) < files
    check = archive.verify()
    assert check.sound
    assert check.leftovers == 0
    assert archive.search("dividend").total == 30
    assert archive.raw(ACCESSION)
    archive.rebuild()
    assert archive.verify().sound


def test_many_small_additions_stay_small(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    from sixk.archive import optimize

    monkeypatch.setattr(optimize, "MANY", 5)
    for number in range(14):
        archive.add_bytes([(f"{number}", submission(number))])
    assert archive.status().reports == 14
    assert len(archive.snapshot().database.rows("SELECT 1 FROM reports", tables=("reports",))) == 14
    assert len(list((archive.path / "tables" / "reports").glob("*.parquet"))) <= 12
    assert archive.verify().sound


def test_a_reading_fits_its_report(archive: Archive) -> None:
    archive.add_bytes([("one.txt", submission(1, exhibit="Release"))])
    reading = archive.reading(ACCESSION)
    assert reading.report == archive.report(ACCESSION)
    assert archive.texts(ACCESSION)[1] == "Release"
    assert reading.report.path == "one.txt"


def test_status_counts(archive: Archive) -> None:
    assert archive.status().reports == 0
    archive.add_bytes([("1", submission(1)), ("2", submission(2, cik=7))])
    status = archive.status()
    assert (status.reports, status.versions, status.issuers, status.events) == (2, 2, 2, 2)
    assert (status.first, status.last) == ("2002-11-14", "2002-11-14")


def test_a_step_brings_an_older_layout_up_to_date(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    from sixk.archive import journal, migrations
    from sixk.archive.writer import Writer
    from sixk.errors import ArchiveError

    archive.add_bytes([("1", submission(1))])
    monkeypatch.setattr(journal, "SCHEMA", 3)
    assert archive.search("dividend").total == 1, "an older layout can be read"
    with pytest.raises(ArchiveError, match="run `sixk rebuild` to bring it up to date"):
        archive.add_bytes([("2", submission(2))])
    steps: list[int] = []
    monkeypatch.setitem(migrations.STEPS, 1, lambda writer: steps.append(1))
    monkeypatch.setitem(migrations.STEPS, 2, lambda writer: steps.append(2) if isinstance(writer, Writer) else None)
    archive.add_bytes([("2", submission(2))])
    archive.add_bytes([("3", submission(3))])
    assert steps == [1, 2], "each step once"
    assert archive.status().schema == 3
    assert archive.verify().sound


def test_a_new_column_reads_as_null_until_it_is_filled(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    from sixk.archive.tables import TABLES, Column

    archive.add_bytes([("1", submission(1))])
    table = TABLES["filers"]
    wider = table._replace(
        columns=(*table.columns, Column("initial", "string", "First letter of the name")),
        rows=lambda kept: [(*row, row[4][0]) for row in table.rows(kept)] if table.rows else [],
    )
    monkeypatch.setitem(TABLES, "filers", wider)
    assert archive.sql("SELECT initial FROM filers").rows == ((None,),)
    archive.add_bytes([("2", submission(2))])
    assert archive.sql("SELECT initial FROM filers ORDER BY accession").rows == ((None,), ("A",))
    archive.rebuild()
    assert archive.sql("SELECT initial FROM filers").rows == (("A",), ("A",))
    assert archive.verify().sound


def listed(archive: Archive) -> list[object]:
    """Everything that lists and counts ask of the tables that may be held."""
    events = archive.events(limit=50)
    of_one = archive.events(cik=events[0].cik, limit=50)
    oldest = archive.events(limit=50, oldest_first=True)
    return [events, of_one, oldest, archive.dates(limit=50), archive.counts(("type", "year"))]


def test_copies_that_a_server_holds_answer_as_the_tables_do(archive: Archive) -> None:
    archive.add_bytes([(str(number), submission(number)) for number in range(1, 8)])
    plain = Archive(archive.path, read_only=True)
    server = Archive(archive.path, read_only=True, glance=60.0)
    server.snapshot().warm()
    assert server.snapshot().database.hold and not plain.snapshot().database.hold
    assert listed(server) == listed(plain)
    assert len(listed(plain)[0]) == 7  # type: ignore[arg-type]


def test_without_room_for_copies_the_tables_are_asked(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(prefix: str) -> str:
        raise OSError(28, "No space left on device")

    archive.add_bytes([(str(number), submission(number)) for number in range(1, 8)])
    wanted = listed(Archive(archive.path, read_only=True))
    monkeypatch.setattr("sixk.archive.database.tempfile", SimpleNamespace(mkdtemp=full))
    server = Archive(archive.path, read_only=True, glance=60.0)
    server.snapshot().warm()
    assert not server.snapshot().database.hold
    assert listed(server) == wanted


def test_a_copy_that_fails_half_way_leaves_none(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    from sixk.archive.database import Database

    archive.add_bytes([(str(number), submission(number)) for number in range(1, 8)])
    wanted = listed(Archive(archive.path, read_only=True))
    copied = Database._copied

    def short_of_room(self: Database, name: str, sql: str) -> bool:
        return name == "held.coded" and copied(self, name, sql)

    monkeypatch.setattr(Database, "_copied", short_of_room)
    server = Archive(archive.path, read_only=True, glance=60.0)
    server.snapshot().warm()
    assert not server.snapshot().database.hold
    assert listed(server) == wanted


def test_a_server_takes_the_state_it_found_for_the_newest_for_a_while(archive: Archive) -> None:
    archive.add_bytes([("1", submission(1))])
    server = Archive(archive.path, read_only=True, glance=60.0)
    assert server.search("").total == 1
    archive.add_bytes([("2", submission(2))])
    assert server.search("").total == 1
    server.look()
    assert server.search("").total == 2
