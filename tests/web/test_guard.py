"""Who may ask, by what name, from where, how often."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from sixk.errors import InputError
from sixk.web.guard import Rates, family, form_token, session, who
from sixk.web.serving import ready, serving
from sixk.web.settings import Key, Settings, decode, encode, read_keys

KEY = "a-long-key-that-nobody-guesses"


def key(rate: int = 600) -> Key:
    return Key("desk", hashlib.sha256(KEY.encode()).hexdigest(), rate)


@pytest.fixture(scope="module")
def locked(thrunet_folder: Path) -> Iterator[str]:
    with serving(
        Settings(archive=str(thrunet_folder), port=0, log="off", secret="s", keys=(key(),), open_paths=("feeds",))
    ) as base:
        yield base


FAMILIES = [("/", "pages"), ("/reports/x", "pages"), ("/api/v1/reports", "api"), ("/metrics", "api"), ("/Archives/edgar/x", "edgar"),
            ("/submissions/CIK1.json", "edgar"), ("/cgi-bin/browse-edgar", "edgar"), ("/feeds/x", "feeds"), ("/mcp", "mcp"),
            ("/healthz", "always"), ("/static/sixk.css", "always")]  # fmt: skip


@pytest.mark.parametrize(("path", "kind"), FAMILIES)
def test_families(path: str, kind: str) -> None:
    assert family(path) == kind


HOSTS = [
    ("127.0.0.1", 200),
    ("localhost", 200),
    ("LOCALHOST:6060", 200),
    ("evil.example", 421),
    ("127.0.0.1.evil.example", 421),
    ("", 421),
]


@pytest.mark.parametrize(("host", "status"), HOSTS)
def test_only_our_names_are_answered(web: httpx.Client, host: str, status: int) -> None:
    """A page elsewhere whose name is made to point here (DNS rebinding) still sends its own name."""
    assert web.get("/healthz", headers={"host": host}).status_code == status


def test_a_foreign_origin_may_change_nothing_and_not_speak_for_an_agent(web: httpx.Client) -> None:
    for headers in ({"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}):
        assert web.post("/sign-in", headers=headers, data={"key": "x"}).status_code == 403
        assert web.post("/mcp", headers=headers, json={}).status_code == 403


def test_every_answer_carries_its_policy(web: httpx.Client) -> None:
    page = web.get("/")
    assert (
        "script-src 'self'" in page.headers["content-security-policy"]
        and "unsafe" not in page.headers["content-security-policy"]
    )
    for path in ("/", "/api/v1/status", "/static/sixk.css", "/nothing"):
        assert web.get(path).headers["x-content-type-options"] == "nosniff"


def test_a_form_from_elsewhere_is_refused(web: httpx.Client) -> None:
    """No cookie, no token; a cookie with a token that is not its own; then the pair that the page gave."""
    assert web.post("/sign-in", data={"key": "x", "token": form_token("s", "")}).status_code == 403
    page = web.get("/sign-in")
    token = page.text.split('name="token" value="')[1].split('"')[0]
    assert web.post("/sign-in", data={"key": "x", "token": "0" * 64}).json()["detail"].startswith("This form")
    assert "not known here" in web.post("/sign-in", data={"key": "x", "token": token}).text


def test_keys_open_by_header_prefix_and_cookie(locked: str) -> None:
    with httpx.Client(base_url=locked) as client:
        assert client.get("/api/v1/status").status_code == 401
        assert client.get("/api/v1/status").headers["www-authenticate"] == "Bearer"
        assert client.get("/api/v1/status", headers={"authorization": f"Bearer {KEY}"}).status_code == 200
        assert client.get("/api/v1/status", headers={"x-api-key": KEY}).status_code == 200
        assert client.get("/api/v1/status", headers={"x-api-key": "wrong"}).status_code == 401
        assert client.get(f"/k/{KEY}/submissions/CIK0001097714.json").json()["name"] == "KOREA THRUNET CO LTD"
        assert client.get("/k/wrong/submissions/CIK0001097714.json").status_code == 401
        assert client.get("/feeds/reports.atom").status_code == 200  # opened by --open feeds
        assert client.get("/healthz").status_code == 200
        turned = client.get("/search?q=mill", headers={"accept": "text/html"})
        assert (turned.status_code, turned.headers["location"]) == (303, "/sign-in?next=/search%3Fq%3Dmill")


def test_signing_in_lasts_and_leads_back(locked: str) -> None:
    with httpx.Client(base_url=locked) as client:
        token = client.get("/sign-in?next=/events").text.split('name="token" value="')[1].split('"')[0]
        done = client.post("/sign-in", data={"key": KEY, "token": token, "next": "/events"})
        assert (done.status_code, done.headers["location"]) == (303, "/events")
        assert "HttpOnly" in done.headers["set-cookie"] and "SameSite=lax" in done.headers["set-cookie"]
        assert client.get("/events").status_code == 200
        away = client.post("/sign-in", data={"key": KEY, "token": token, "next": "//evil.example/"})
        assert away.headers["location"] == "/"


def test_links_keep_the_key_of_a_prefix(locked: str) -> None:
    with httpx.Client(base_url=locked) as client:
        assert f'href="/k/{KEY}/events"' in client.get(f"/k/{KEY}/").text
        feed = client.get(f"/k/{KEY}/cgi-bin/browse-edgar?action=getcurrent&output=atom").text
        assert f"{locked}/k/{KEY}/Archives/edgar/data/" in feed


def test_rates() -> None:
    rates = Rates()
    assert [rates.take("a", 2, now) for now in (0, 0)] == [0, 0]
    assert rates.take("a", 2, 0) == 30  # two a minute: the third waits half of one
    assert rates.take("b", 2, 0) == 0  # others do not
    assert rates.take("a", 2, 30) == 0


def test_too_many_requests_are_told_when_to_come_back(thrunet_folder: Path) -> None:
    with serving(Settings(archive=str(thrunet_folder), port=0, log="off", secret="s", keys=(key(rate=3),))) as base:
        headers = {"x-api-key": KEY}
        answers = [httpx.get(f"{base}/api/v1/status", headers=headers) for _ in range(5)]
        assert [one.status_code for one in answers] == [200, 200, 200, 429, 429]
        assert int(answers[-1].headers["retry-after"]) >= 1 and answers[-1].json()["title"] == "Too many requests"


def test_sessions_end_and_cannot_be_made() -> None:
    value = session("s", "desk", now=1000)
    assert who("s", value, now=2000) == "desk"
    assert who("s", value, now=10**6) is None  # over
    assert who("t", value, now=2000) is None  # another secret
    assert who("s", value.replace("desk", "boss"), now=2000) is None  # another name
    assert who("s", "", now=2000) is None


def test_serving_to_the_world_must_be_meant(thrunet_folder: Path) -> None:
    open_to_all = Settings(archive=str(thrunet_folder), host="0.0.0.0")
    with pytest.raises(InputError, match="--keys FILE"):
        ready(open_to_all, public=False)
    assert ready(open_to_all, public=True).secret
    assert ready(Settings(archive=str(thrunet_folder), host="0.0.0.0", keys=(key(),)), public=False)


def test_settings_travel() -> None:
    settings = Settings(archive="/a", keys=(key(),), open_paths=("edgar",))
    assert decode(encode(settings)) == settings


@pytest.mark.parametrize("text", ["", "not toml [", "[[key]]\nname = 1\nsha256 = 'x'", "[other]\na = 1"])
def test_a_bad_file_of_keys_says_what_is_wrong(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys.toml"
    path.write_text(text)
    with pytest.raises(InputError, match=r"keys\.toml"):
        read_keys(path)
