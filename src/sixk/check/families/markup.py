"""Rules of HTML documents: characters, entities, elements, attributes, links, tables, what EDGAR strips or refuses."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache

from sixk.check.rule import Example, Hit, rule
from sixk.check.subject import Doc, Subject
from sixk.compose.markup import RAW, Token
from sixk.edgar import html as accepted

MANUAL = "EDGAR Filer Manual II 5.2.2 (elements and attributes as encoded in edbody.dtd)"
MAX_HITS = 8
INLINE = re.compile(r"xmlns:\w{1,20}\s*=\s*[\"']http://www\.xbrl\.org/20\d\d/inlineXBRL[\"']")
BLOCKED_INLINE = frozenset(
    (
        "acronym", "area", "atob", "base", "bdo", "button", "cite", "col", "colgroup", "dd", "del", "embed", "fieldset", "form",
        "function", "input", "ins", "label", "legend", "map", "noscript", "object", "option", "param", "q", "script", "select",
        "style", "textarea",
    )
)  # fmt: skip
HANDLERS = re.compile(r"on[a-z]{3,20}")
MODERN = re.compile(
    r"data-[a-z0-9\-]{1,60}|aria-[a-z]{2,30}|item(?:prop|type|scope|id|ref)|role|tabindex|contenteditable|draggable|spellcheck|translate"
    r"|srcset|sizes|loading|decoding|crossorigin|integrity|referrerpolicy|download|ping|hidden|autofocus|accesskey|inert|popover|part|slot"
)
"""Attributes of today's web that are not among EDGAR's. Others outside its list (face, rules, hspace, a WordPerfect's wp) stand in filings
that EDGAR has disseminated; it passes over them."""


@lru_cache(4096)
def element_fault(name: str) -> str | None:
    return accepted.element_fault(name)


@lru_cache(16384)
def attribute_fault(element: str, name: str) -> str | None:
    return accepted.attribute_fault(element, name)


def _inline(doc: Doc) -> bool:
    """Whether the document is inline XBRL, for which other rules hold."""
    return bool(INLINE.search(doc.markup, 0, 20_000))


def _some(hits: list[Hit], doc: Doc, what: str) -> Iterator[Hit]:
    yield from hits[:MAX_HITS]
    if len(hits) > MAX_HITS:
        yield Hit(f"{len(hits) - MAX_HITS} more {what} in {doc.label}", doc.number)


@rule(
    "html-character",
    "error",
    "S",
    "EDGAR Filer Manual II 5.2.1.1; 5.2.2: characters above 127 are written as entities",
    fires=Example(html="<p>Revenue rose to \u20ac 5 million.</p>"),
    silent=Example(html="<p>Revenue rose to &#8364; 5 million.</p>"),
    fixable=True,
)
def html_character(s: Subject) -> Iterator[Hit]:
    """HTML documents are ASCII: any other character is written as an entity (&#8364;)."""
    for doc in s.html:
        found = list(re.finditer(r"[^\x00-\x7f]", doc.markup[:2_000_000]))
        if found:
            char = found[0][0]
            more = f" and {len(found) - 1} more such" if len(found) > 1 else ""
            yield Hit(f"{char!r}{more} in {doc.label}: write it as &#{ord(char)};", doc.number, at=found[0].start())


@rule(
    "html-control",
    "error",
    "S",
    "EDGAR Filer Manual II 5.2.1.1, as encoded in Arelle's allowedCharacters",
    fires=Example(html="<p>Revenue rose\x07 to EUR 5 million.</p>"),
    silent=Example(html="<p>Revenue\trose to EUR 5 million.</p>"),
    fixable=True,
)
def html_control(s: Subject) -> Iterator[Hit]:
    """Control characters other than tab, line feed, carriage return and form feed are no text."""
    for doc in s.html:
        match = re.search(r"[\x00-\x08\x0b\x0e-\x1f\x7f]", doc.markup.rstrip("\x1a\r\n "))
        if match:
            yield Hit(f"control character U+{ord(match[0]):04X}", doc.number, at=match.start())


@rule(
    "html-entity",
    "error",
    "S",
    "EFM.5.02.02.06, as encoded in Arelle's xhtmlEntities",
    fires=Example(html="<p>Revenue rose&zwsp; to &euroo; 5 million.</p>"),
    silent=Example(html="<p>R&amp;D rose to &euro; 5 million &ndash; &#8212; &#x2612;</p>"),
)
def html_entity(s: Subject) -> Iterator[Hit]:
    """Only the entities of HTML 4 and numeric ones are known to EDGAR."""
    for doc in s.html:
        hits: list[Hit] = []
        for match in re.finditer(r"&(#?[A-Za-z0-9]{1,32});", doc.markup):
            fault = accepted.entity_fault(match[1])
            if fault:
                hits.append(Hit(fault, doc.number, at=match.start()))
        yield from _some(hits, doc, "entities that EDGAR does not know")


@rule(
    "html-element",
    "error",
    "S",
    MANUAL,
    fires=Example(html="<section><p>Revenue rose.</p></section>"),
    silent=Example(html="<div><p>Revenue <b>rose</b>.</p></div>"),
)
def html_element(s: Subject) -> Iterator[Hit]:
    """Only the elements of EDGAR's list are accepted; what HTML5 added is not among them."""
    for doc in s.html:
        if _inline(doc):
            continue
        seen: set[str] = set()
        hits: list[Hit] = []
        for token in doc.tokens:
            name = token.name
            if token.kind != "open" or name in seen or ":" in name or name in accepted.BANNED_ELEMENTS or name in SGML:
                continue
            fault = element_fault(name)
            if fault:
                seen.add(name)
                hits.append(Hit(fault, doc.number, at=token.start))
        yield from _some(hits, doc, "elements that EDGAR does not accept")


SGML = frozenset(
    (
        "document",
        "type",
        "sequence",
        "filename",
        "description",
        "text",
        "page",
        "s",
        "c",
        "fn",
        "style",
        "col",
        "colgroup",
        "xbrl",
    )
)
"""EDGAR's own tags round a bare document, and two that have rules of their own."""


@rule(
    "html-active",
    "error",
    "S",
    "17 CFR 232.106; EDGAR Filer Manual II 5.2.2.2: active content",
    fires=Example(html='<p onclick="alert(1)">Revenue rose.</p>'),
    silent=Example(html="<p>Scripts and objects are words of this report.</p>"),
    fixable=True,
)
def html_active(s: Subject) -> Iterator[Hit]:
    """Scripts, objects, applets, frames, forms, sound and handlers suspend a submission: executable code is forbidden."""
    for doc in s.html:
        hits: list[Hit] = []
        for token in doc.tokens:
            if token.kind != "open" or _delivered(doc, token):
                continue
            if token.name in accepted.BANNED_ELEMENTS and token.name != "base":
                hits.append(Hit(f"<{token.name}> is {accepted.BANNED_ELEMENTS[token.name]}", doc.number, at=token.start))
            for attribute in token.attributes:
                value = html.unescape(attribute.value or "").strip().lower()
                if HANDLERS.fullmatch(attribute.name) or (
                    attribute.name in ("href", "src") and value.startswith(("javascript:", "vbscript:"))
                ):
                    hits.append(Hit(f"{attribute.name} on <{token.name}> is active content", doc.number, at=attribute.start))
        yield from _some(hits, doc, "pieces of active content")


def _delivered(doc: Doc, token: Token) -> bool:
    """Whether this is what the delivery network of sec.gov puts into every page it serves, by an address at the root of the site: no
    part of the filing."""
    inside, src = doc.markup[token.end : token.end + 80], token.get("src") or ""
    if token.name == "script" and (src.startswith("/") or "bazadebezolkohpepadr" in inside):
        return True
    return token.name in ("script", "noscript", "img") and ("sec.gov/akam/" in src or "akam/" in inside)


@rule(
    "html-attribute",
    "warning",
    "S",
    MANUAL,
    fires=Example(html='<p data-row="7">Revenue rose.</p>'),
    silent=Example(html='<p align="center" style="margin:0"><font face="Arial">Revenue rose.</font></p>'),
    fixable=True,
)
def html_attribute(s: Subject) -> Iterator[Hit]:
    """Attributes of today's web (data-, aria-, role, srcset) are outside EDGAR's list and passed over at best."""
    for doc in s.html:
        if _inline(doc):
            continue
        seen: set[tuple[str, str]] = set()
        hits: list[Hit] = []
        for token in doc.tokens:
            if token.kind != "open" or ":" in token.name or element_fault(token.name):
                continue
            for attribute in token.attributes:
                key = (token.name, attribute.name)
                if key in seen or not MODERN.fullmatch(attribute.name):
                    continue
                seen.add(key)
                if attribute_fault(*key):
                    hits.append(
                        Hit(
                            f"{attribute.name} on <{token.name}> is not among the attributes EDGAR accepts",
                            doc.number,
                            at=attribute.start,
                        )
                    )
        yield from _some(hits, doc, "attributes that EDGAR does not list")


@rule(
    "html-table-nested",
    "warning",
    "M?",
    "EDGAR Filer Manual II 5.2.2: no table within a table; today EDGAR lets many pass, and checks it in inline XBRL",
    fires=Example(html="<table><tr><td><table><tr><td>1,204</td></tr></table></td></tr></table>"),
    silent=Example(html="<table><tr><td>1,204</td></tr></table><table><tr><td>310</td></tr></table>"),
)
def html_table_nested(s: Subject) -> Iterator[Hit]:
    """A table within a table is against the manual; readers by ear and by machine lose its rows."""
    for doc in s.html:
        depth = 0
        first: int | None = None
        count = 0
        for token in doc.tokens:
            if token.name != "table":
                continue
            depth = max(0, depth + (1 if token.kind == "open" else -1))
            if token.kind == "open" and depth == 2:
                count += 1
                first = token.start if first is None else first
        if first is not None:
            yield Hit(f"{count} table{'s' if count > 1 else ''} within a table", doc.number, at=first)


@rule(
    "html-link-outside",
    "error",
    "S",
    "17 CFR 232.105; Arelle validate/config (external href)",
    fires=Example(html='<p>See <a href="https://www.havbris.example/q3">our site</a>.</p>'),
    silent=Example(
        html='<p>See <a href="https://www.sec.gov/Archives/edgar/data/1900001/000190000126000001/h.htm">Form 20-F</a>.</p>'
    ),
    fixable=True,
)
def html_link_outside(s: Subject) -> Iterator[Hit]:
    """Links may lead only to the submission's own documents and to documents on EDGAR."""
    for doc in s.html:
        hits = []
        for token in doc.tokens:
            href = token.get("href") if token.kind == "open" and token.name == "a" else None
            if href and not href.strip().lower().startswith("javascript:"):
                fault = accepted.link_fault(html.unescape(href))
                if fault:
                    hits.append(Hit(fault, doc.number, at=token.start))
        yield from _some(hits, doc, "links that lead outside EDGAR")


@rule(
    "html-link-target",
    "error",
    "M",
    "EDGAR Filer Manual II 5.2.2: every local link must resolve inside the submission",
    fires=Example(html='<p><a href="#notes">Notes</a></p><h2 id="note">Notes</h2>'),
    silent=Example(html='<p><a href="#notes">Notes</a></p><h2 id="notes">Notes</h2>'),
)
def html_link_target(s: Subject) -> Iterator[Hit]:
    """A link to a place of the same document needs that place: an id or a name, spelled the same."""
    for doc in s.html:
        places = {
            value for token in doc.tokens if token.kind == "open" for value in (token.get("id"), token.get("name")) if value
        }
        places = {html.unescape(place) for place in places}
        hits = []
        seen: set[str] = set()
        for token in doc.tokens:
            href = token.get("href") if token.kind == "open" and token.name == "a" else None
            target = html.unescape(href).strip()[1:] if href and href.strip().startswith("#") else ""
            if target and target not in places and target not in seen and target.lower() != "top":
                seen.add(target)
                hits.append(Hit(f"the link to #{target[:60]} has no such place in {doc.label}", doc.number, at=token.start))
        yield from _some(hits, doc, "links without a target")


@rule(
    "html-link-file",
    "error",
    "S",
    "EDGAR Filer Manual II 5.2.2: every local link must resolve inside the submission",
    fires=Example(html='<p>See <a href="ex99-2.htm">Exhibit 99.2</a>.</p>'),
    silent=Example(html='<p>See <a href="form6k.htm">the cover page</a>.</p>'),
)
def html_link_file(s: Subject) -> Iterator[Hit]:
    """A link to another file needs that file in the submission, in the same capitals and small letters."""
    if s.bare:
        return
    for doc in s.html:
        hits = []
        for token in doc.tokens:
            href = token.get("href") if token.kind == "open" and token.name == "a" else None
            local = html.unescape(href).strip().partition("#")[0] if href else ""
            if not local or accepted.link_fault(local) or accepted.EDGAR_LINK.match(local) or ":" in local:
                continue
            if local not in s.names:
                hits.append(
                    Hit(f"the link to {local[:60]!r} leads to no document of the submission", doc.number, at=token.start)
                )
        yield from _some(hits, doc, "links to files that are not there")


@rule(
    "html-stylesheet",
    "error",
    "M",
    "EDGAR Filer Manual II 5.2.2: no reference to a file outside the submission",
    fires=Example(html='<html><head><link rel="stylesheet" href="site.css"></head><body><p>Revenue rose.</p></body></html>'),
    silent=Example(html="<html><head><title>Release</title></head><body><p>Revenue rose.</p></body></html>"),
    fixable=True,
)
def html_stylesheet(s: Subject) -> Iterator[Hit]:
    """A style sheet in a file of its own, a base address or an @import refers outside the submission."""
    for doc in s.html:
        for token in doc.tokens:
            if token.kind == "open" and token.name == "link" and "stylesheet" in (token.get("rel") or "").lower():
                yield Hit("a style sheet in a file of its own is not taken", doc.number, at=token.start)
            elif token.kind == "open" and token.name == "base":
                yield Hit("<base> gives the document another address", doc.number, at=token.start)
            elif token.kind == "open" and token.name == "meta" and (token.get("http-equiv") or "").lower() == "refresh":
                yield Hit("<meta http-equiv=refresh> sends the reader elsewhere", doc.number, at=token.start)


@rule(
    "html-style-address",
    "error",
    "M",
    "EDGAR Filer Manual II 5.2.2: no external references in styles",
    fires=Example(html='<p style="background:url(https://cdn.example/x.png)">Revenue rose.</p>'),
    silent=Example(html='<p style="margin:0;color:#333333">Revenue rose.</p>'),
    fixable=True,
)
def html_style_address(s: Subject) -> Iterator[Hit]:
    """A style must not fetch anything: no url(...), @import or expression(...)."""
    pattern = re.compile(r"@import|url\s*\(|expression\s*\(", re.I)
    for doc in s.html:
        hits = []
        for index, token in enumerate(doc.tokens):
            if token.kind != "open":
                continue
            value = token.get("style")
            if value and pattern.search(value):
                hits.append(
                    Hit(f"the style of <{token.name}> refers to something outside the document", doc.number, at=token.start)
                )
            if token.get("background"):
                hits.append(
                    Hit(f"background on <{token.name}> is a picture that EDGAR does not take", doc.number, at=token.start)
                )
            if token.name == "style" and index + 1 < len(doc.tokens):
                after = doc.tokens[index + 1]
                if after.kind == "text" and pattern.search(doc.markup, after.start, after.end):
                    hits.append(Hit("the style sheet refers to something outside the document", doc.number, at=token.start))
        yield from _some(hits, doc, "styles that refer outside the document")


@rule(
    "html-sheet",
    "advice",
    "S",
    MANUAL,
    fires=Example(html="<html><head><style>p { margin: 0 }</style></head><body><p>Revenue rose.</p></body></html>"),
    silent=Example(html='<p style="margin:0">Revenue rose.</p>'),
)
def html_sheet(s: Subject) -> Iterator[Hit]:
    """A <style> block is outside EDGAR's list of elements; styles belong on the elements themselves."""
    for doc in s.html:
        token = next((t for t in doc.tokens if t.kind == "open" and t.name == "style"), None)
        if token is not None and not _inline(doc):
            yield Hit("a style sheet within the document; EDGAR's list of elements has no <style>", doc.number, at=token.start)


@rule(
    "html-unclosed",
    "warning",
    "C",
    "what stands in one unclosed tag is lost to every reader",
    fires=Example(html='<p>Revenue rose.</p><p align="center>Operating profit rose as well, and so did the dividend.</p>'),
    silent=Example(html='<p>Revenue rose.</p><p align="center">Operating profit rose as well.</p>'),
)
def html_unclosed(s: Subject) -> Iterator[Hit]:
    """A tag or comment that is never closed swallows the text after it."""
    for doc in s.html:
        before = ""
        for token in doc.tokens:
            raw, before = before in RAW, token.name if token.kind == "open" else ""
            if token.kind != "text" or raw:
                continue
            piece = doc.markup[token.start : token.end]
            match = re.search(
                r"<!--|</?(?:p|div|td|tr|table|font|b|i|u|span|h[1-6]|a|img|br|hr|li|ul|ol|center)(?=[\s>])", piece, re.I
            )
            if match:
                yield Hit(
                    f"{piece[match.start() : match.start() + 40]!r} is never closed", doc.number, at=token.start + match.start()
                )
                break


@rule(
    "ixbrl-element",
    "error",
    "S",
    "EFM.5.02.05.disallowedElement, as encoded in Arelle's efmBlockedInlineHtmlElements",
    fires=Example(
        html='<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><p><ins>Revenue</ins> rose.</p></body></html>'
    ),
    silent=Example(html='<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><p>Revenue rose.</p></body></html>'),
)
def ixbrl_element(s: Subject) -> Iterator[Hit]:
    """Inline XBRL documents have a list of elements of their own that suspend them."""
    for doc in s.html:
        if not _inline(doc):
            continue
        seen: set[str] = set()
        for token in doc.tokens:
            if token.kind == "open" and token.name in BLOCKED_INLINE and token.name not in seen:
                seen.add(token.name)
                yield Hit(f"<{token.name}> is not accepted in an inline XBRL document", doc.number, at=token.start)


@rule(
    "ixbrl-type",
    "error",
    "S",
    "EFM 6.5.20, 6.5.21 (dei for 6-K), as encoded in Arelle's dei-validations",
    fires=Example(
        html='<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><p><ix:nonNumeric name="dei:DocumentType">10-Q</ix:nonNumeric></p>'
        "</body></html>"
    ),
    silent=Example(
        html='<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><p><ix:nonNumeric name="dei:DocumentType">6-K</ix:nonNumeric></p>'
        "</body></html>"
    ),
)
def ixbrl_type(s: Subject) -> Iterator[Hit]:
    """Interactive data of a 6-K names the document type 6-K (6-K/A for an amendment)."""
    if not s.is_6k:
        return
    for doc in s.html:
        if not _inline(doc):
            continue
        match = re.search(
            r"name\s*=\s*[\"']dei:DocumentType[\"'][^>]{0,400}>\s*(?:<[^>]{0,400}>\s*){0,4}([^<]{1,40})", doc.markup
        )
        if match and match[1].strip() not in ("6-K", "6-K/A"):
            yield Hit(f"the interactive data says DocumentType {match[1].strip()!r}, not 6-K", doc.number, at=match.start())
