"""The HTML that EDGAR accepts, as data and predicates: elements, attributes, entities, links and the bans.

Source: EDGAR Filer Manual volume II, 5.2.2 (HTML 3.2 and some 4.0 attributes, frozen since Release 7.0), as encoded in the SEC's
own validation data, and 17 CFR 232.105 and 232.106 for links and code.
"""

from __future__ import annotations

import re
from html.entities import name2codepoint

HEAD_ELEMENTS = frozenset({"html", "head", "title", "meta", "link", "isindex"})
_BODY_ELEMENTS = """
    a address b big blockquote body br caption center cite code dd dfn dir div dl dt em font h1 h2 h3 h4 h5 h6 hr i img kbd li
    listing menu ol p plaintext pre s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var xmp
"""
ELEMENTS = HEAD_ELEMENTS | frozenset(_BODY_ELEMENTS.split())
VOID_ELEMENTS = frozenset({"br", "hr", "img", "meta", "link", "isindex"})
_CORE = frozenset({"id", "class", "style", "title", "lang", "dir"})
_CELL = frozenset({"align", "valign", "bgcolor", "colspan", "rowspan", "nowrap", "width", "height"})
_BLOCK = frozenset({"align"})
_ROW = frozenset({"align", "valign", "bgcolor"})
_OWN: dict[str, frozenset[str]] = {
    "a": frozenset({"name", "href", "rel", "rev"}),
    "body": frozenset({"bgcolor", "text", "link", "vlink", "alink"}),
    "br": frozenset({"clear"}),
    "font": frozenset({"size", "color", "face"}),
    "hr": frozenset({"align", "noshade", "size", "width"}),
    "img": frozenset({"src", "alt", "name", "height", "width", "align", "border"}),
    "li": frozenset({"type", "compact", "start"}),
    "ol": frozenset({"type", "compact", "start"}),
    "ul": frozenset({"type", "compact", "start"}),
    "dl": frozenset({"compact"}),
    "dir": frozenset({"compact"}),
    "menu": frozenset({"compact"}),
    "pre": frozenset({"width"}),
    "table": frozenset({"summary", "width", "border", "cellspacing", "cellpadding", "align", "bgcolor"}),
    "caption": _BLOCK,
    "tr": _ROW,
    "thead": _ROW,
    "tbody": _ROW,
    "tfoot": _ROW,
    "td": _CELL,
    "th": _CELL,
    "meta": frozenset({"name", "content", "http-equiv"}),
    "link": frozenset({"rel", "rev"}),
    **dict.fromkeys(("p", "div", "h1", "h2", "h3", "h4", "h5", "h6"), _BLOCK),
}
BANNED_ELEMENTS = {
    "script": "active content",
    "noscript": "active content",
    "object": "active content",
    "applet": "active content",
    "embed": "active content",
    "audio": "sound and video",
    "video": "sound and video",
    "iframe": "frames",
    "frame": "frames",
    "frameset": "frames",
    "form": "form controls",
    "input": "form controls",
    "button": "form controls",
    "select": "form controls",
    "option": "form controls",
    "textarea": "form controls",
    "fieldset": "form controls",
    "map": "image maps",
    "area": "image maps",
    "base": "a base address",
}
"""Elements that suspend a filing or that EDGAR strips, with what they are; any other unknown element is refused as unknown."""

ENTITIES = frozenset({*name2codepoint, "apos"})
"""The named entities that EDGAR knows: HTML 4's Latin-1, symbol and special sets, and ``&apos;``."""

GRAPHICS = frozenset({"jpg", "jpeg", "gif"})
EDGAR_LINK = re.compile(r"https?://www\.sec\.gov/(?:ix\?doc=/)?Archives/edgar/data/", re.I)
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*:|\s*//", re.I)
_STYLE_ADDRESS = re.compile(r"@import|url\s*\(|expression\s*\(|javascript\s*:", re.I)


def element_fault(name: str) -> str | None:
    """Why EDGAR does not take this element, or None."""
    name = name.lower()
    if name in ELEMENTS:
        return None
    kind = BANNED_ELEMENTS.get(name)
    return f"<{name}> is {kind}, which EDGAR does not accept" if kind else f"<{name}> is not among the elements EDGAR accepts"


def attribute_fault(element: str, name: str, value: str | None = None) -> str | None:
    """Why EDGAR does not take this attribute on this element, or None. Inline XBRL elements (``ix:``) are not judged."""
    element, name = element.lower(), name.lower()
    if name.startswith("on"):
        return f"{name} on <{element}> is active content, which EDGAR does not accept"
    if value is not None and re.match(r"[\s\x00-\x1f]*javascript\s*:", value, re.I):
        return f"{name} on <{element}> holds a script, which EDGAR does not accept"
    if name == "style" and value and _STYLE_ADDRESS.search(value):
        return f"the style of <{element}> refers to something outside the document"
    if ":" in element or name.startswith("xmlns") or name in _CORE or name in _OWN.get(element, ()):
        return None
    return f"{name} on <{element}> is not among the attributes EDGAR accepts"


def entity_fault(name: str) -> str | None:
    """Why EDGAR does not take the entity ``&name;``, or None. ``name`` may be numeric (``#8217``, ``#x2019``)."""
    if name.startswith("#"):
        digits = name[2:] if name[1:2] in ("x", "X") else name[1:]
        try:
            number = int(digits, 16 if name[1:2] in ("x", "X") else 10)
        except ValueError:
            return f"&{name}; is no character reference"
        return None if 0 < number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else f"&{name}; names no character"
    return None if name in ENTITIES else f"&{name}; is not among the entities EDGAR knows"


def link_fault(href: str) -> str | None:
    """Why a hyperlink may not be furnished (17 CFR 232.105), or None: only places in this submission and in documents already on
    EDGAR may be linked. A link to another file of the submission is right here; whether that file is there is for the caller."""
    href = href.strip()
    if EDGAR_LINK.match(href) or not _SCHEME.match(href):
        return None
    return (
        f"the link to {href[:80]!r} leads outside EDGAR; only links within the submission or to EDGAR filings may be furnished"
    )


def image_fault(src: str) -> str | None:
    """Why an image may not be referred to, or None: only .jpg and .gif files of the submission itself."""
    src = src.strip()
    if _SCHEME.match(src) or "/" in src:
        return f"the image {src[:80]!r} is not a file of the submission"
    if src.rpartition(".")[2].lower() not in GRAPHICS:
        return f"the image {src[:80]!r} must be a .jpg or .gif file"
    return None
