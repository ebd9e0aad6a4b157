"""EDGAR's own small rules: accession numbers, places, days and hours, file names, characters and HTML."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sixk.edgar import accession, calendar, charset, clock, decode, html, names, places

# ------------------------------------------------------------------------------------------------------ accession numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0000947871-02-002048", "0000947871-02-002048"),
        ("000094787102002048", "0000947871-02-002048"),  # the folder's name
        ("0000947871-02-002048.txt", "0000947871-02-002048"),
        (" 0000947871-02-002048 ", "0000947871-02-002048"),
        ("0000947871-02-002048-index.html", "0000947871-02-002048"),
        ("947871-02-002048", None),  # the filer's number has ten digits
        ("0000947871-02-2048", None),
        ("٠٠٠٠٩٤٧٨٧١-02-002048", None),  # digits of another script are no digits
    ],
)
def test_spellings_of_an_accession_number(text: str, expected: str | None) -> None:
    assert accession.normalise(text) == expected
    parts = accession.parse(text)
    assert (str(parts) if parts else None) == expected


def test_parts_of_an_accession_number() -> None:
    parts = accession.parse("0000947871-93-002048")
    assert parts == ("0000947871", 1993, 2048)
    assert parts.folder == "000094787193002048"
    assert accession.find("edgar/data/1097714/000094787102002048/0000947871-02-002048.txt") == "0000947871-02-002048"
    assert accession.find("edgar/data/12/0001193125-20-000001-index.htm") == "0001193125-20-000001"
    assert accession.find("no number") is None


# ------------------------------------------------------------------------------------------------------------------ places


@pytest.mark.parametrize(
    ("code", "country", "iso", "name"),
    [
        ("M5", "South Korea", "KR", "South Korea"),
        ("M4", "North Korea", "KP", "North Korea"),
        ("DE", "United States", "US", "Delaware"),  # not Germany
        ("2M", "Germany", "DE", "Germany"),
        ("GA", "United States", "US", "Georgia"),
        ("2Q", "Georgia", "GE", "Georgia"),
        ("A6", "Canada", "CA", "Ontario"),
        ("CA", "United States", "US", "California"),
        ("D0", "Bermuda", "BM", "Bermuda"),
        ("E9", "Cayman Islands", "KY", "Cayman Islands"),
        ("x0", "United Kingdom", "GB", "United Kingdom"),  # any case
    ],
)
def test_places(code: str, country: str, iso: str, name: str) -> None:
    found = places.place(code)
    assert found is not None
    assert (places.country(code), places.iso(code), found.name) == (country, iso, name)


def test_every_place_is_complete_and_found_by_name() -> None:
    assert len(places.table()) == 308
    for code, place in places.table().items():
        assert place.code == code
        assert len(code) == len(place.iso) == 2
        assert places.country(places.code(place.country)) == place.country
    assert places.country("XX") is places.country("") is places.country(None) is places.country("ZZ") is None
    assert places.code("Georgia") == "2Q"  # a country before a state


# ---------------------------------------------------------------------------------------------------------- days and hours


@pytest.mark.parametrize(
    ("day", "open_", "why"),
    [
        ("2002-10-30", True, "a Wednesday"),
        ("2002-11-02", False, "a Saturday"),
        ("2026-11-26", False, "Thanksgiving"),
        ("2021-06-18", False, "Juneteenth, observed on Friday, the day after it became law"),
        ("2020-06-19", True, "Juneteenth before it was a holiday"),
        ("2020-07-03", False, "Independence Day on a Saturday is kept on Friday"),
        ("2021-07-05", False, "Independence Day on a Sunday is kept on Monday"),
        ("2021-12-31", False, "New Year's Day of 2022, kept on Friday of the old year"),
        ("2018-12-05", False, "a day of mourning"),
        ("2025-01-09", False, "a day of mourning"),
        ("2019-12-24", False, "closed by executive order"),
        ("2015-12-24", True, "half a closing is none"),
        ("2023-04-07", True, "Good Friday is no federal holiday though exchanges close"),
        ("2013-10-01", True, "EDGAR ran through the lapse of appropriations"),
    ],
)
def test_business_days(day: str, open_: bool, why: str) -> None:
    assert calendar.is_business_day(date.fromisoformat(day)) is open_, why


@pytest.mark.parametrize(
    ("when", "filed"),
    [
        ("2002-10-30T16:59:34-05:00", "2002-10-30"),
        ("2002-10-30T17:30:00-05:00", "2002-10-30"),
        ("2002-10-30T17:30:01-05:00", "2002-10-31"),
        ("2002-11-01T18:00:00-05:00", "2002-11-04"),  # Friday evening
        ("2002-11-02T12:00:00-05:00", "2002-11-04"),  # Saturday
        ("2021-06-17T17:31:00-04:00", "2021-06-21"),  # past Juneteenth and a weekend
        ("2002-10-30T23:00:00+00:00", "2002-10-31"),  # 18:00 in New York
        ("2002-10-30T17:29:00", "2002-10-30"),  # without a zone: Eastern
    ],
)
def test_filing_date(when: str, filed: str) -> None:
    assert calendar.filing_date(datetime.fromisoformat(when)).isoformat() == filed


@settings(deadline=None)
@given(st.datetimes(datetime(1994, 1, 1), datetime(2029, 1, 1)))
def test_a_filing_date_is_a_business_day_and_never_earlier(when: datetime) -> None:
    filed = calendar.filing_date(when)
    assert calendar.is_business_day(filed)
    assert 0 <= (filed - when.date()).days <= 5
    assert calendar.next_business_day(filed) > filed


def test_hours() -> None:
    assert calendar.is_open(datetime(2002, 10, 30, 21, 59))
    assert not calendar.is_open(datetime(2002, 10, 30, 22, 0))
    assert not calendar.is_open(datetime(2002, 10, 30, 5, 59))
    assert calendar.is_open(datetime(2002, 10, 30, 11, 0, tzinfo=UTC))
    assert not calendar.is_open(datetime(2002, 11, 2, 12, 0))


def test_digits_of_dates_and_times() -> None:
    assert clock.iso_date("20021030") == clock.iso_date("2002-10-30") == "2002-10-30"
    assert clock.iso_date("20021330") is clock.iso_date("30 October") is clock.iso_date("") is None
    assert clock.iso_time("20020730165934") == "2002-07-30T16:59:34-04:00"
    assert clock.iso_time("20021030256199") is None


# ------------------------------------------------------------------------------------------------------ names and characters


@pytest.mark.parametrize("name", ["d6k.htm", "0001.txt", "EA-6k_2.PDF", "a" * 28 + ".jpg"])
def test_file_names_that_edgar_takes(name: str) -> None:
    assert names.file_name_fault(name) is None


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("a" * 29 + ".htm", "33 characters"),
        ("_a.htm", "begin"),
        ("annual report.htm", "only letters"),
        ("bericht-für.htm", "only letters"),
        ("a.html", ".htm"),
        ("a", "only letters"),
        ("../a.htm", "begin"),
        ("a.htm\n", "only letters"),
    ],
)
def test_file_names_that_edgar_refuses(name: str, word: str) -> None:
    assert word in (names.file_name_fault(name) or "")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("d6k.htm", "d6k.htm"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:evil.exe", "evil.exe"),
        ("a\x00b\n.htm", "a_b_.htm"),
        ("..", "document"),
        ("", "document"),
        (None, "document"),
        ("con.txt", "_con.txt"),
        (" .hidden. ", "hidden"),
        ("x" * 300 + ".htm", "x" * 116 + ".htm"),
    ],
)
def test_names_made_safe(name: str | None, safe: str) -> None:
    assert names.safe_name(name) == safe


@settings(deadline=None)
@given(st.text(max_size=300))
def test_a_safe_name_is_one_part_of_a_path(name: str) -> None:
    safe = names.safe_name(name)
    assert 0 < len(safe) <= 121
    assert not set(safe) & set('/\\:*?"<>|\0\r\n')
    assert safe.strip(" .") == safe != ".."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain", "plain"),
        ("naïve € ™".encode(), "naïve € ™"),
        (b"na\xefve", "naïve"),
        (b"\x93quoted\x94 \x96 \x80 5", "“quoted” – € 5"),
        (b"\xc3\xa9t\xe9", "été"),  # UTF-8 and Latin-1 in one line
        (b"\x81\x8d", "\x81\x8d"),  # undefined in cp1252
        (b"\xef\xbb\xbfmarked", "marked"),
        ("wide".encode("utf-16"), "wide"),
        (b"cut \xe2\x82", "cut â‚"),
    ],
)
def test_decoding(data: bytes, text: str) -> None:
    assert decode(data) == text


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_decoding_never_fails(data: bytes) -> None:
    decode(data)


def test_ascii_documents() -> None:
    assert charset.not_ascii_allowed(b"Net sales: US$ 5 (up 3%)\r\n\x0c\t") == []
    assert charset.not_ascii_allowed(b"a^b\xe9") == [1, 3]


# -------------------------------------------------------------------------------------------------------------------- HTML


@pytest.mark.parametrize("element", ["p", "TABLE", "font", "center", "h6", "title", "u"])
def test_elements_that_edgar_takes(element: str) -> None:
    assert html.element_fault(element) is None


@pytest.mark.parametrize(
    ("element", "word"),
    [("script", "active"), ("iframe", "frames"), ("INPUT", "form"), ("video", "video"), ("article", "not among")],
)
def test_elements_that_edgar_refuses(element: str, word: str) -> None:
    assert word in (html.element_fault(element) or "")


@pytest.mark.parametrize(
    ("element", "name", "value", "word"),
    [
        ("td", "colspan", "2", None),
        ("p", "align", "center", None),
        ("font", "face", "Times New Roman", None),
        ("div", "style", "font-weight: bold", None),
        ("table", "background", "x.gif", "not among"),
        ("p", "onclick", "x()", "active"),
        ("a", "href", " javascript:x()", "script"),
        ("div", "style", "background: url(x.gif)", "outside"),
        ("p", "colspan", "2", "not among"),
    ],
)
def test_attributes(element: str, name: str, value: str, word: str | None) -> None:
    fault = html.attribute_fault(element, name, value)
    assert (fault is None) if word is None else word in (fault or "")


@pytest.mark.parametrize(
    ("name", "good"),
    [("nbsp", True), ("apos", True), ("euro", True), ("hearts", True), ("check", False), ("#9746", True), ("#x2612", True),
     ("#xD800", False), ("#0", False), ("#", False), ("#xyz", False)],
)  # fmt: skip
def test_entities(name: str, good: bool) -> None:
    assert (html.entity_fault(name) is None) is good


@pytest.mark.parametrize(
    ("href", "good"),
    [
        ("#top", True),
        ("ex99-1.htm", True),
        ("http://www.sec.gov/Archives/edgar/data/1/x.htm", True),
        ("https://www.sec.gov/ix?doc=/Archives/edgar/data/1/x.htm", True),
        ("https://www.sec.gov/news", False),
        ("http://example.com", False),
        ("mailto:ir@example.com", False),
        ("//example.com/x", False),
        ("javascript:x()", False),
    ],
)
def test_links(href: str, good: bool) -> None:
    assert (html.link_fault(href) is None) is good


@pytest.mark.parametrize(("src", "good"), [("logo.jpg", True), ("A.GIF", True), ("a.png", False), ("data:image/gif;base64,x", False),
                                           ("http://example.com/a.jpg", False), ("img/a.jpg", False)])  # fmt: skip
def test_images(src: str, good: bool) -> None:
    assert (html.image_fault(src) is None) is good
