"""Tables: SQL with every other door shut, exports, frames, and other programs that open them without sixk."""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import makers
import pytest
from makers import submission

from sixk.archive import Archive
from sixk.archive.tables import TABLES
from sixk.errors import InputError, QueryError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = Archive(tmp_path_factory.mktemp("tables") / "archive", reader=makers.reader)
    for start in (0, 10):
        archive.add_bytes(
            [(f"{n}", submission(n, exhibit="=1+1 release", filed=f"2002111{n % 5}")) for n in range(start, start + 10)]
        )
    return archive


ALLOWED = [
    "SELECT 1",
    "select count(*) from reports;",
    "FROM events",
    "VALUES (1), (2)",
    "WITH a AS (SELECT * FROM reports), b AS (SELECT * FROM a) SELECT count(*) FROM b",
    "SELECT * FROM reports r JOIN events e USING (accession) WHERE list_contains(r.types, 'dividend')",
    "SELECT unnest(types) AS type, count(*) FROM reports GROUP BY 1",
    "SELECT * FROM range(3)",
    "SELECT strftime(filed, '%Y-%m'), count(*) OVER (PARTITION BY cik) FROM reports",
    "SELECT report_json->>'$.form' FROM reports",
    "SELECT accession FROM reports UNION ALL SELECT accession FROM main.events",
    "SELECT 'COPY reports TO ''x''' AS words",
    "DESCRIBE reports",
]


@pytest.mark.parametrize("query", ALLOWED)
def test_one_select_is_answered(archive: Archive, query: str) -> None:
    assert archive.sql(query).rows


REFUSED = [
    "COPY reports TO '{out}'",
    "COPY (SELECT 1) TO '{out}' (FORMAT csv)",
    "SELECT 1; COPY reports TO '{out}'",
    "SELECT 1; SELECT 2",
    "",
    ";",
    "-- nothing",
    "ATTACH '{out}' AS other",
    "ATTACH '{secret}' AS other (TYPE sqlite)",
    "INSTALL httpfs",
    "LOAD httpfs",
    "PRAGMA database_list",
    "PRAGMA enable_profiling",
    "SET memory_limit = '100GB'",
    "SET enable_external_access = true",
    "RESET lock_configuration",
    "EXPORT DATABASE '{out}'",
    "IMPORT DATABASE '{out}'",
    "CREATE TABLE x AS SELECT 1",
    "CREATE VIEW x AS SELECT 1",
    "CREATE MACRO f() AS TABLE SELECT * FROM read_text('{secret}')",
    "DROP VIEW reports",
    "INSERT INTO reports SELECT * FROM reports",
    "UPDATE reports SET form = 'x'",
    "DELETE FROM reports",
    "WITH gone AS (DELETE FROM reports RETURNING *) SELECT * FROM gone",
    "EXPLAIN SELECT 1",
    "EXPLAIN ANALYZE SELECT 1",
    "PREPARE p AS SELECT 1",
    "EXECUTE p",
    "CALL pragma_version()",
    "VACUUM",
    "CHECKPOINT",
    "BEGIN",
    "USE memory",
    "DETACH memory",
    "SELECT * FROM read_csv('{secret}')",
    "SELECT * FROM read_csv_auto('{secret}')",
    "SELECT * FROM read_text('{secret}')",
    "SELECT * FROM read_blob('{secret}')",
    "SELECT * FROM read_json('{secret}')",
    "SELECT * FROM read_parquet('{archive}/tables/*/*.parquet')",
    "SELECT * FROM parquet_scan('{archive}/tables/reports/*.parquet')",
    "SELECT * FROM parquet_metadata('{archive}/tables/reports/x.parquet')",
    "SELECT * FROM sniff_csv('{secret}')",
    "SELECT * FROM glob('/etc/*')",
    "SELECT * FROM '{secret}'",
    'SELECT * FROM "{secret}"',
    "SELECT * FROM read_duckdb('{out}')",
    "SELECT * FROM query('SELECT 1')",
    "SELECT * FROM query_table('reports')",
    "SELECT * FROM json_execute_serialized_sql('x')",
    "SELECT (SELECT content FROM read_text('{secret}'))",
    "WITH a AS (SELECT * FROM read_text('{secret}')) SELECT * FROM a",
    "SELECT * FROM reports WHERE accession IN (SELECT content FROM read_text('{secret}'))",
    "SELECT * FROM reports, LATERAL (SELECT * FROM read_text(reports.name))",
    "SELECT * FROM duckdb_settings()",
    "SELECT * FROM pragma_database_list",
    "SELECT * FROM information_schema.tables",
    "SELECT * FROM duckdb_secrets()",
    "SELECT getenv('HOME')",
    "SELECT current_setting('home_directory')",
    "SELECT write_log('x')",
    "SELECT nextval('x')",
    "SELECT * FROM secret_frame",
    "SELECT * FROM nothing",
    "SELECT nothing FROM reports",
    "SELEC 1",
    "PIVOT reports ON form",
]


@pytest.mark.parametrize("query", REFUSED)
def test_all_else_is_refused(archive: Archive, query: str, tmp_path: Path) -> None:
    """Nothing is written, nothing outside the tables is read."""
    secret_frame = csv  # a Python object of this name is not a table  # noqa: F841
    secret = tmp_path / "secret.csv"
    secret.write_text("content\nTOP SECRET\n")
    out = tmp_path / "out"
    with pytest.raises(QueryError) as caught:
        archive.sql(query.format(out=out, secret=secret, archive=archive.path))
    assert "TOP SECRET" not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["secret.csv"]


def test_the_second_wall_stands_alone(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a statement that got past the parser can neither write nor read outside the tables."""
    from sixk.archive import sqlgate

    monkeypatch.setattr(sqlgate, "check", lambda query, parser: ["reports"])
    secret = tmp_path / "secret.txt"
    secret.write_text("x")
    for query in (
        f"COPY (SELECT 1) TO '{tmp_path}/out.csv'",
        f"SELECT * FROM read_text('{secret}')",
        f"ATTACH '{tmp_path}/x.db'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SET memory_limit = '9GB'",
        "SET allowed_directories = ['/']",
    ):
        with pytest.raises(QueryError):
            archive.sql(query)
    assert [path.name for path in tmp_path.iterdir()] == ["secret.txt"]


def test_a_query_is_stopped_in_time(archive: Archive) -> None:
    with pytest.raises(QueryError, match=r"longer than 0\.3 s and was stopped"):
        archive.sql("SELECT count(*) FROM range(100000000) a, range(100000) b", timeout=0.3)


def test_a_query_has_bounded_memory(archive: Archive) -> None:
    with pytest.raises(QueryError, match="memory"):
        archive.sql("SELECT list(repeat('x', 1000) || i) FROM range(100000000) t(i)", timeout=60)


def test_rows_have_a_limit(archive: Archive) -> None:
    result = archive.sql("SELECT accession FROM reports", limit=5)
    assert (len(result.rows), result.cut, result.columns) == (5, True, ("accession",))
    assert not archive.sql("SELECT accession FROM reports", limit=20).cut


# ------------------------------------------------------------------------------------------------------- out of the house


@pytest.mark.parametrize("ending", ["parquet", "csv", "jsonl", "xlsx"])
def test_exports(archive: Archive, ending: str, tmp_path: Path) -> None:
    out = tmp_path / f"events.{ending}"
    assert archive.export("events", out) == 20
    if ending == "parquet":
        import polars

        frame = polars.read_parquet(out)
        assert frame.height == 20
        assert frame.columns == [column.name for column in TABLES["events"].columns]
    elif ending == "csv":
        with out.open() as file:
            assert sum(1 for _ in csv.DictReader(file)) == 20
    elif ending == "jsonl":
        lines = [json.loads(line) for line in out.read_text().splitlines()]
        assert len(lines) == 20
        assert lines[0]["type"] == "dividend"
    else:
        import openpyxl

        sheet = openpyxl.load_workbook(out)["events"]
        assert (sheet.max_row, sheet.max_column) == (21, len(TABLES["events"].columns))
        assert isinstance(sheet.cell(2, 2).value, object)
    assert [path.name for path in tmp_path.iterdir()] == [out.name], "no part is left"


def test_a_sheet_takes_text_as_text(archive: Archive, tmp_path: Path) -> None:
    """What a filing says never becomes a formula."""
    import openpyxl

    archive.export(
        "query",
        tmp_path / "x.xlsx",
        query="SELECT '=1+1' AS words, DATE '2002-11-14' AS day, ['a', 'b'] AS listed, true AS yes",
    )
    cell = openpyxl.load_workbook(tmp_path / "x.xlsx").active
    assert cell is not None
    row = list(cell[2])
    assert (row[0].value, row[0].data_type) == ("=1+1", "s")
    assert row[1].value.date() == date(2002, 11, 14)
    assert (row[2].value, row[3].value) == ("a, b", True)


def test_exports_of_queries_keep_the_walls(archive: Archive, tmp_path: Path) -> None:
    assert archive.export("query", tmp_path / "x.csv", query="SELECT 1 AS a -- a comment at the end") == 1
    for query in ("COPY reports TO 'x'", "SELECT * FROM read_text('/etc/hostname')", "SELECT 1) TO '/tmp/sixk-escape' --"):
        with pytest.raises(QueryError):
            archive.export("query", tmp_path / "y.csv", query=query)
    with pytest.raises(InputError, match=r"give it the ending \.parquet"):
        archive.export("events", tmp_path / "x.doc")
    with pytest.raises(InputError, match="no such folder"):
        archive.export("events", tmp_path / "none" / "x.csv")
    with pytest.raises(QueryError, match="no table 'event'"):
        archive.export("event", tmp_path / "x.csv")
    assert not Path("/tmp/sixk-escape").exists()


def test_tables_as_frames(archive: Archive) -> None:
    from arro3.core import Table

    arrow = archive.table("events")
    assert isinstance(arrow, Table)
    assert arrow.num_rows == 20
    assert archive.table("events", columns=["type", "filed"], as_="polars").shape == (20, 2)
    frame = archive.table("events", as_="pandas")
    assert len(frame) == 20
    assert frame["type"].unique().tolist() == ["dividend"]
    with pytest.raises(QueryError, match="no column 'colour' in events"):
        archive.table("events", columns=["colour"])


OTHERS = {
    "duckdb": 'import duckdb; print(duckdb.sql(f"SELECT count(*), count(DISTINCT accession) FROM read_parquet({files!r})").fetchall()[0])',
    "polars": "import polars; f = polars.read_delta(table); print((f.height, f['accession'].n_unique()))",
    "pandas": "from deltalake import DeltaTable; import pandas; f = DeltaTable(table).to_pandas(); print((len(f), f.accession.nunique()))",
}


@pytest.mark.parametrize("program", sorted(OTHERS))
def test_others_open_the_tables_with_no_sixk(archive: Archive, program: str, tmp_path: Path) -> None:
    """In a process that cannot import sixk at all."""
    table = archive.path / "tables" / "reports"
    files = [str(path) for path in table.glob("*.parquet")]
    code = f"import sys; sys.modules['sixk'] = None; table, files = {str(table)!r}, {files!r}; {OTHERS[program]}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, cwd=tmp_path, check=False)
    assert done.stdout.strip() == "(20, 20)", done.stderr


def test_delta_carries_each_columns_meaning(archive: Archive) -> None:
    from deltalake import DeltaTable

    for name, table in TABLES.items():
        fields = {field.name: field.metadata for field in DeltaTable(archive.path / "tables" / name).schema().fields}
        assert list(fields) == [column.name for column in table.columns]
        assert all(fields[column.name].get("comment") == column.meaning for column in table.columns)


def test_every_column_says_what_it_means() -> None:
    import duckdb

    for table in TABLES.values():
        assert set(table.key) <= {column.name for column in table.columns}
        for column in table.columns:
            assert column.meaning, f"{table.name}.{column.name}"
            if column.name != "right":  # a word of SQL itself: it needs quotes
                sql = f"SELECT {column.name} AS {column.name} FROM (SELECT 1 AS x) t({column.name})"
                assert duckdb.sql(sql).fetchall(), f"{table.name}.{column.name} is a reserved word"
            if column.type in ("int", "float", "time", "date") and column.name not in (
                "main",
                "version",
                "batch",
                "right",
                "source_start",
            ):
                assert column.unit or column.source, f"{table.name}.{column.name} has neither unit nor source"


def test_docs_tables_is_current() -> None:
    spec = importlib.util.spec_from_file_location("tables_doc", ROOT / "tools" / "tables_doc.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.PAGE.read_text(encoding="utf-8") == module.render(), "run python tools/tables_doc.py"


def test_a_new_table_is_one_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Declared, it is made, filled, queried, verified and rebuilt like the others; an older archive gets it at the next write."""
    from sixk.archive import database, listings, sqlgate, writer
    from sixk.archive.tables import Column, Table
    from sixk.archive.tables.shape import Kept

    archive = Archive(tmp_path / "archive", reader=makers.reader)
    archive.add_bytes([("1", submission(1))])

    def rows(kept: Kept) -> list[tuple[str, int]]:
        return [(kept.accession, len(kept.reading.texts[0].text))]

    table = Table(
        "lengths",
        "One row a report.",
        ("accession",),
        (Column("accession", "string", "Report"), Column("length", "int", "Length")),
        rows,
    )
    monkeypatch.setitem(TABLES, "lengths", table)
    monkeypatch.setattr(writer, "_ROWS", (*writer._ROWS, "lengths"))
    monkeypatch.setattr(writer, "_CURRENT", (*writer._CURRENT, "lengths"))
    assert database and listings and sqlgate
    assert archive.sql("SELECT count(*) FROM lengths").rows == ((0,),)
    archive.add_bytes([("2", submission(2))])
    assert archive.sql("SELECT count(*) FROM lengths").rows == ((1,),)
    archive.rebuild()
    assert archive.sql("SELECT count(*) FROM lengths WHERE length > 10").rows == ((2,),)
    assert archive.verify().sound


def test_files_are_private_to_nobody_but_not_executable(archive: Archive) -> None:
    """Readers of another account may read an archive if its folder lets them."""
    for folder, _, files in os.walk(archive.path / "raw"):
        for name in files:
            assert (Path(folder) / name).stat().st_mode & 0o777 == 0o644
