"""What a user types -> a tantivy query, the words to mark, and notes on what was not understood. Nothing typed is an error.

dividend "share buyback"            all the words, and the phrase
merger OR takeover -rumour          either word, without the third
acquisiton~ deal~2                  one or two letters off
compan*                             words that begin so
headline:closing                    a word in the headline (also lead:, body:)
type:results item:2.02 status:completed routine:false
issuer:"Merrowby Networks" cik:9990000001 ticker:MRW country:Japan form:6-K/A role:slides language:es
filed:2002 filed:2002-11 filed:[2002-11-01 TO 2002-12-31] since:2020-01-01 until:2021-06-30
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from sixk.archive.index import EXACT, WORDS, analyzers

LONGEST = 2_000
"""Characters of a query that are read."""

DEEPEST = 12
"""Brackets within brackets that are read; tantivy's grammar takes time that grows with them."""

MOST = 64
"""Words of a query that are read."""

BOOST = {"headline": 5.0, "lead": 2.5, "body": 1.0, "issuer": 3.0}
"""How the fields weigh: the headline and the lead tell the news, the body mentions much."""

ALIASES = {
    "title": "headline",
    "company": "issuer",
    "name": "issuer",
    "lang": "language",
    "types": "type",
    "items": "item",
    "date": "filed",
}

_LONG = 8
_DATED = frozenset({"filed", "since", "until"})
_KNOWN = frozenset({*EXACT, *WORDS, "issuer", "ticker", *_DATED})
_DATE = re.compile(r"(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?$")
_FUZZY = re.compile(r"(.+)~([12]?)$", re.DOTALL)
_TOKEN = re.compile(r"[^\W_]+")


class Lookup(NamedTuple):
    """How names that users use become the values that the index holds: issuers' CIKs, countries' names."""

    ciks: Callable[[str], list[str]]
    country: Callable[[str], str]


class Parsed(NamedTuple):
    """``query`` for tantivy; ``marks`` the (stemmed) words to mark, of what was asked for; ``notes`` what was not understood."""

    query: Any
    marks: frozenset[str]
    notes: tuple[str, ...]


def parse(text: str, schema: Any, lookup: Lookup) -> Parsed:
    """Read a query as far as it goes."""
    import tantivy

    compiler = _Compiler(schema, lookup)
    text = text.strip()
    if len(text) > LONGEST:
        compiler.notes.append(f"only the first {LONGEST} characters of the query were read")
        text = text[:LONGEST]
    text = "".join(character if character.isprintable() else " " for character in text)
    if not text.strip():
        return Parsed(tantivy.Query.all_query(), frozenset(), tuple(compiler.notes))
    tree = None
    if _depth(text) > DEEPEST:
        compiler.notes.append("too many brackets: read as words")
    else:
        try:
            tree = tantivy.parse_query(text)
        except ValueError:
            try:
                tree, problems = tantivy.parse_query_lenient(text)
                compiler.notes += [f"{problem['message']} at character {problem['pos'] + 1}" for problem in problems[:3]]
            except ValueError:
                compiler.notes.append("not understood: read as words")
    query = compiler.compile(tree) if tree is not None else None
    if query is None:
        query = compiler.words(None, text)
    if query is None:
        compiler.notes.append("no word to look for: all reports are shown")
        query = tantivy.Query.all_query()
    return Parsed(query, frozenset(compiler.marks), tuple(dict.fromkeys(compiler.notes)))


def named(schema: Any, lookup: Lookup, value: str) -> Any:
    """The query of an issuer by ticker, CIK, name or former name; None where the value has no word."""
    return _Compiler(schema, lookup).issuer(value)


def day_range(value: str) -> tuple[int, int] | None:
    """A year, month or day as the first and last day (yyyymmdd) it spans."""
    match = _DATE.match(value.strip())
    if not match:
        return None
    year, month, day = match[1], match[2], match[3]
    return int(f"{year}{month or '01'}{day or '01'}"), int(f"{year}{month or '12'}{day or '31'}")


class _Compiler:
    """Walks tantivy's parse tree and builds the query with our fields, weights and names."""

    def __init__(self, schema: Any, lookup: Lookup) -> None:
        self.schema, self.lookup = schema, lookup
        self.marks: set[str] = set()
        self.notes: list[str] = []
        self.left = MOST
        self.negated = False

    def compile(self, node: dict[str, Any]) -> Any:
        """The query of a node; None where it says nothing."""
        from tantivy import Query

        match node["type"]:
            case "bool":
                return self._bool(node["clauses"])
            case "boost":
                inner = self.compile(node["underlying"])
                return Query.boost_query(inner, min(max(float(node["boost"]), 0.0), 100.0)) if inner is not None else None
            case "literal":
                return self._literal(node)
            case "range":
                return self._range(node)
            case "set":
                listed = [self._field(node["field"], str(value), quoted=False) for value in node["elements"][:MOST]]
                return _any([query for query in listed if query is not None])
            case "all":
                return Query.all_query()
            case "exists":
                return Query.all_query()
            case "regex":
                return self._field(node.get("field"), str(node.get("pattern", "")), quoted=True)
            case other:
                self.notes.append(f"{other} is not understood")
                return None

    def _bool(self, clauses: list[tuple[str | None, dict[str, Any]]]) -> Any:
        from tantivy import Occur, Query

        parts: list[tuple[Any, Any]] = []
        optional = 0
        for occur, node in clauses:
            before, self.negated = self.negated, self.negated != (occur == "must_not")
            query = self.compile(node)
            self.negated = before
            if query is None:
                continue
            if occur == "must_not":
                parts.append((Occur.MustNot, query))
            elif occur == "should":
                parts.append((Occur.Should, query))
                optional += 1
            else:
                parts.append((Occur.Must, query))
        if not parts:
            return None
        if all(occur == Occur.MustNot for occur, _ in parts):
            parts.append((Occur.Must, Query.all_query()))
        if optional and optional < len(parts) and not any(occur == Occur.Must for occur, _ in parts):
            inner = [query for occur, query in parts if occur == Occur.Should]
            parts = [(occur, query) for occur, query in parts if occur != Occur.Should] + [(Occur.Must, _any(inner))]
        return Query.boolean_query(parts)

    def _literal(self, node: dict[str, Any]) -> Any:
        name, phrase = node["field_name"], node["phrase"]
        quoted = node["delimiter"] != "none"
        return self._field(name, phrase, quoted=quoted, slop=int(node["slop"]), prefix=bool(node["prefix"]))

    def _field(self, name: str | None, value: str, *, quoted: bool, slop: int = 0, prefix: bool = False) -> Any:
        field = ALIASES.get(name.lower(), name.lower()) if name else None
        if field is not None and field not in _KNOWN:
            # "note: dividend", "http://x" and the like: no field of ours, so the words themselves were meant
            return self.words(None, f"{name} {value}")
        if field in _DATED:
            return self._dated(field, value)
        if field == "ticker" or field == "cik":
            return self._exact("cik", self.lookup.ciks(value) or [value.zfill(10) if value.isdigit() else value])
        if field == "issuer":
            return self.issuer(value)
        if field == "country":
            return self._exact("country", [self.lookup.country(value)])
        if field in EXACT:
            return self._exact(field, [exact(field, value)])
        if not quoted and (fuzzy := _FUZZY.match(value)):
            return self._fuzzy(field, fuzzy[1], int(fuzzy[2] or 1))
        if not quoted and value.endswith("*") and value.strip("*"):
            return self._prefix(field, value.strip("*"))
        return self._phrase(field, value, slop, prefix) if quoted else self.words(field, value)

    # ------------------------------------------------------------------------------------------------------------ leaves

    def words(self, field: str | None, value: str) -> Any:
        """All the words of a string; those that no space parts ("AT&T", "2.02") follow each other."""
        from tantivy import Occur, Query

        tokens = self._tokens(value)
        if not tokens:
            return None
        if len(tokens) > 1 and not any(character.isspace() for character in value):
            return self._run(field, tokens, 0, False)
        parts = [self._word(field, token) for token in tokens]
        return parts[0] if len(parts) == 1 else Query.boolean_query([(Occur.Must, part) for part in parts])

    def _word(self, field: str | None, token: tuple[str, str]) -> Any:
        from tantivy import Query

        stem, plain = token
        listed = []
        for name in _fields(field):
            term = Query.term_query(self.schema, name, plain if name == "issuer" else stem)
            listed.append(Query.boost_query(term, BOOST[name]))
        return _any(listed)

    def _phrase(self, field: str | None, value: str, slop: int, prefix: bool) -> Any:

        tokens = self._tokens(value)
        if len(tokens) < 2:
            return self._word(field, tokens[0]) if tokens else None
        return self._run(field, tokens, slop, prefix)

    def _run(self, field: str | None, tokens: list[tuple[str, str]], slop: int, prefix: bool) -> Any:
        """Words that follow each other."""
        from tantivy import Query

        listed = []
        for name in _fields(field):
            words: list[Any] = [plain if name == "issuer" else stem for stem, plain in tokens]
            made = (
                Query.phrase_prefix_query(self.schema, name, words)
                if prefix
                else Query.phrase_query(self.schema, name, words, slop=min(slop, 50))
            )
            listed.append(Query.boost_query(made, BOOST[name]))
        return _any(listed)

    def _fuzzy(self, field: str | None, value: str, distance: int) -> Any:

        tokens = self._tokens(value)
        if not tokens:
            return None
        return _all([self._near(field, stem, plain, distance) for stem, plain in tokens])

    def _near(self, field: str | None, stem: str, plain: str, distance: int) -> Any:
        """Words that a letter or two makes this one. A slip in a long word's ending spoils its stem, so its beginning counts too."""
        from tantivy import Query

        listed = []
        for name in _fields(field):
            word = plain if name == "issuer" else stem
            near = [Query.fuzzy_term_query(self.schema, name, word, distance)]
            if name != "issuer" and len(plain) >= _LONG:
                near.append(Query.fuzzy_term_query(self.schema, name, plain[: max(6, len(plain) - 4)], 1, prefix=True))
            listed += [Query.boost_query(query, BOOST[name]) for query in near]
        return _any(listed)

    def _prefix(self, field: str | None, value: str) -> Any:
        from tantivy import Query

        tokens = [token.lower() for token in _TOKEN.findall(value)]
        if not tokens or self.left <= 0:
            return None
        self.left -= len(tokens)
        last = tokens[-1][:64]
        if not self.negated:
            self.marks.add(last + "*")
        if len(last) < 3:
            self.notes.append(f"{value}*: give at least three letters before the star")
            return self.words(field, value)
        pattern = re.escape(last) + ".*"
        parts = [
            _any([Query.boost_query(Query.regex_query(self.schema, name, pattern), BOOST[name]) for name in _fields(field)])
        ]
        if len(tokens) > 1:
            parts.append(self.words(field, " ".join(tokens[:-1])))
        return _all(parts)

    def issuer(self, value: str) -> Any:
        """An issuer by ticker, CIK, name or former name."""
        from tantivy import Query

        ciks = self.lookup.ciks(value)
        listed = [self._exact("cik", ciks)] if ciks else []
        words = analyzers()["names"].analyze(value)[:16]
        if words:
            listed.append(_all([Query.term_query(self.schema, "issuer", word) for word in words]))
        return _any(listed) if listed else None

    def _exact(self, field: str, values: list[str]) -> Any:
        from tantivy import Query

        made = (
            Query.term_query(self.schema, field, values[0], index_option="basic")
            if len(values) == 1
            else Query.term_set_query(self.schema, field, values)
        )
        return Query.const_score_query(made, 0.0)

    def _dated(self, field: str, value: str) -> Any:
        span = day_range(value)
        if span is None:
            self.notes.append(f"{field}:{value} is no date: give a year, a month (2002-11) or a day (2002-11-14)")
            return None
        return days(self.schema, span[0] if field != "until" else None, span[1] if field != "since" else None)

    def _range(self, node: dict[str, Any]) -> Any:
        field = ALIASES.get(str(node.get("field") or "filed").lower(), str(node.get("field") or "filed").lower())
        if field not in _DATED:
            self.notes.append(f"{field}: only dates have ranges")
            return None
        low, high = _bound(node["lower"], 0), _bound(node["upper"], 1)
        if low is None and high is None:
            self.notes.append("a range needs a date: filed:[2002-11-01 TO 2002-12-31]")
            return None
        return days(self.schema, low, high)

    def _tokens(self, value: str) -> list[tuple[str, str]]:
        """Words as (stem, plain), as the index has them; they count against the words a query may have."""
        plain = analyzers()["names"].analyze(value[:LONGEST])
        stems = analyzers()["words"].analyze(value[:LONGEST])
        pairs = list(zip(stems, plain, strict=False))[: self.left]
        if len(pairs) < len(plain):
            self.notes.append(f"only the first {MOST} words of the query were read")
        self.left -= len(pairs)
        if not self.negated:
            self.marks.update(stem for stem, _ in pairs)
        return pairs


def exact(field: str, value: str) -> str:
    """A filter's value as the index spells it."""
    value = value.strip()
    match field:
        case "form":
            return value.upper()
        case "routine" | "withdrawn":
            return "true" if value.lower() in ("true", "yes", "1", "y") else "false"
        case "type" | "role" | "status" | "language":
            return value.lower()
        case _:
            return value


def days(schema: Any, low: int | None, high: int | None) -> Any:
    """Reports filed from one day (yyyymmdd) to another."""
    from tantivy import FieldType, Query

    made = Query.range_query(schema, "day", FieldType.Integer, lower_bound=max(low or 1, 1), upper_bound=high or 99_991_231)
    return Query.const_score_query(made, 0.0)


def _fields(field: str | None) -> tuple[str, ...]:
    return (field,) if field else (*WORDS, "issuer")


def _any(queries: list[Any]) -> Any:
    from tantivy import Occur, Query

    if not queries:
        return None
    return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Should, query) for query in queries])


def _all(queries: list[Any]) -> Any:
    from tantivy import Occur, Query

    kept = [query for query in queries if query is not None]
    if not kept:
        return None
    return kept[0] if len(kept) == 1 else Query.boolean_query([(Occur.Must, query) for query in kept])


def _bound(bound: dict[str, Any], end: int) -> int | None:
    span = day_range(str(bound.get("value", ""))) if bound["type"] != "unbounded" else None
    return span[end] if span else None


def _depth(text: str) -> int:
    deepest = depth = 0
    for character in text:
        depth += (character in "([{") - (character in ")]}")
        deepest = max(deepest, depth)
    return deepest
