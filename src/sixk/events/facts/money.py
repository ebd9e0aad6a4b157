"""Text → the amounts it prints: money with its ISO currency, counts with their unit, percentages, each with its span.

One pass over the numbers of the text; the words on either side of a number say what it is, by look-up in the tables of
``currencies``, ``numbers`` and ``UNITS``. Years, telephone and file numbers, page and section numbers have no such words and
are no amounts.
"""

from __future__ import annotations

import re

from msgspec import Struct

from sixk.events.facts.currencies import AFTER, BEFORE, COUNTRY, DOLLARS, EXACT, MINOR, resolve
from sixk.events.facts.numbers import NUMBER, SCALES, extend, trim, value

UNITS = {
    "share": "shares", "shares": "shares", "ads": "ADSs", "adss": "ADSs", "adr": "ADRs", "adrs": "ADRs", "gds": "GDSs",
    "gdss": "GDSs", "gdr": "GDRs", "gdrs": "GDRs", "stock": "shares", "stocks": "shares", "unit": "units", "units": "units",
    "cpos": "CPOs", "cpo": "CPOs", "bdrs": "BDRs", "warrant": "warrants", "warrants": "warrants", "option": "options",
    "options": "options", "rights": "rights", "rsus": "RSUs", "vote": "votes", "votes": "votes", "bonds": "bonds",
    "notes": "notes", "debentures": "debentures", "securities": "securities", "acciones": "shares", "ações": "shares",
    "acoes": "shares", "actions": "shares", "aktien": "shares", "titles": "shares",
    "employee": "employees", "employees": "employees", "people": "people", "persons": "persons", "person": "persons",
    "jobs": "jobs", "job": "jobs", "positions": "positions", "workers": "workers", "staff": "staff", "posts": "jobs",
    "redundancies": "jobs", "seafarers": "persons", "patients": "patients", "patient": "patients", "subjects": "subjects",
    "participants": "participants", "volunteers": "participants", "adults": "patients", "children": "patients",
    "women": "patients", "subscribers": "subscribers", "subscriber": "subscribers", "customers": "customers",
    "customer": "customers", "users": "users", "members": "members", "lines": "lines", "accounts": "accounts",
    "passengers": "passengers", "passenger": "passengers", "shareholders": "shareholders", "holders": "holders",
    "creditors": "creditors", "students": "students", "households": "households", "homes": "homes",
    "vessel": "vessels", "vessels": "vessels", "ship": "ships", "ships": "ships", "tankers": "vessels", "tanker": "vessels",
    "newbuildings": "vessels", "newbuilding": "vessels", "carriers": "vessels", "aircraft": "aircraft", "airplanes": "aircraft",
    "jets": "aircraft", "planes": "aircraft", "helicopters": "aircraft", "engines": "engines", "vehicles": "vehicles",
    "cars": "vehicles", "trucks": "vehicles", "buses": "vehicles", "locomotives": "locomotives", "trains": "trains",
    "flights": "flights", "stores": "stores", "store": "stores", "shops": "shops", "branches": "branches",
    "restaurants": "restaurants", "hotels": "hotels", "rooms": "rooms", "hospitals": "hospitals", "plants": "plants",
    "stations": "stations", "servers": "servers", "sites": "sites", "wells": "wells", "well": "wells", "rigs": "rigs",
    "turbines": "turbines", "machines": "machines", "systems": "systems", "terminals": "terminals", "phones": "phones",
    "handsets": "handsets", "wafers": "wafers", "teu": "TEU", "teus": "TEU", "containers": "containers",
    "mw": "MW", "megawatts": "MW", "megawatt": "MW", "gw": "GW", "gigawatts": "GW", "kw": "kW", "mwp": "MW", "mwac": "MW",
    "gwh": "GWh", "mwh": "MWh", "twh": "TWh", "kwh": "kWh", "mva": "MVA", "kv": "kV", "dwt": "dwt", "ounce": "ounces",
    "ounces": "ounces", "oz": "ounces", "moz": "million ounces", "koz": "thousand ounces", "barrel": "barrels",
    "barrels": "barrels", "bbl": "barrels", "bbls": "barrels", "boe": "boe", "mmboe": "million boe", "mboe": "thousand boe",
    "bpd": "barrels per day", "b/d": "barrels per day", "boepd": "boe per day", "boe/d": "boe per day", "bopd": "barrels per day",
    "tonne": "tonnes", "tonnes": "tonnes", "ton": "tonnes", "tons": "tonnes", "mt": "tonnes", "tpa": "tonnes per year",
    "tpd": "tonnes per day", "kt": "thousand tonnes", "mtpa": "million tonnes per year", "kg": "kilograms",
    "kilograms": "kilograms", "carats": "carats", "pounds-weight": "pounds", "lbs": "pounds", "lb": "pounds", "gallons": "gallons",
    "litres": "litres", "liters": "litres", "kilometre": "kilometres", "kilometres": "kilometres", "kilometers": "kilometres",
    "kilometer": "kilometres", "km": "kilometres", "metres": "metres", "meters": "metres", "m3": "cubic metres",
    "feet": "feet", "miles": "miles", "hectares": "hectares", "acres": "acres", "hl": "hectolitres", "hectolitres": "hectolitres",
    "bcm": "billion cubic metres", "mcf": "mcf", "mmcf": "mmcf", "bcf": "bcf", "tcf": "tcf", "mmbtu": "mmbtu", "gb/s": "Gb/s",
    "megabits": "Mb/s", "gigabits": "Gb/s", "day": "days", "days": "days", "weeks": "weeks", "months": "months",
    "years": "years", "year": "years", "bps": "basis points", "bp": "basis points",
}  # fmt: skip
"""Nouns that a number counts, in lower case, and the name of the unit they make."""

_TIMES = frozenset({"day", "days", "weeks", "months", "years", "year", "feet", "metres", "meters", "km", "miles"})
# Words that part a number from what follows: whatever noun comes after them is not what it counts.
_STOP = frozenset(
    "in on at to from for and or by per with which was were is are has have had will as than against over under between during "
    "since until that who whose when while after before under into through about a an each its their this these those at up out "
    "de no not if may can could would should but".split()
)
_WHOLE = frozenset(
    "employees people persons jobs positions workers patients subjects participants vessels ships aircraft stores branches plants "
    "notes bonds securities options warrants votes subscribers customers holders shareholders creditors stations wells".split()
)
"""Units that come in whole numbers only ("Exhibit 99.1 Ships" counts no ships)."""
_OF_THEM = frozenset({"its", "the", "these", "their", "our", "those", "his", "her", "an", "a", "one"})
_KINDS_OF_SHARES = frozenset({"common", "ordinary", "preferred", "preference", "treasury", "registered", "bearer"})
_WEAK = frozenset({"thousand", "thousands", "k", "mil", "miles", "hundred", "000", "m", "b", "mm", "k", "md", "cr", "mill"})

_WORD = re.compile(r"[^\W\d_]+(?:[.'’/&-][^\W\d_]+)*\.?|['’]000s?|000['’]?s?(?!\d)|[%$€£¥￥¢₩₹]|m3")
_NEXT = re.compile(
    r"[)\]]?[ \u00a0-]{0,2}\n?[ ]{0,2}"
    r"((?:U\.S\.|N\.T\.|H\.K\.|S\.A\.)|US¢|US\$|HK\$|NT\$|R\$|[%$€£¥￥¢₩₹]|[^\W\d_]+|['’]?000['’]?s?(?!\d))"
    r"(?:(?:[ \u00a0-]{1,2}\n?|\n| d['’])((?:U\.S\.|N\.T\.|H\.K\.|S\.A\.)|US\$|[$€£¥¢]|[^\W\d_]+))?"
    r"(?:(?:[ \u00a0]{1,2}\n?|\n)((?:U\.S\.|N\.T\.|H\.K\.|S\.A\.)|[$€£¥¢]|[^\W\d_]+))?"
    r"(?:(?:[ \u00a0]{1,2}\n?|\n)((?:U\.S\.|N\.T\.|H\.K\.|S\.A\.)|[$€£¥¢]|[^\W\d_]+))?"
    r"(?:(?:[ \u00a0]{1,2}\n?|\n)([^\W\d_]+))?"
)
_SIGNS = "$€£¥￥₩₹₱₪฿₺₽₦₫"
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.$€£¥￥₩₹₱₪฿₺₽₦₫č/`")


class Found(Struct, frozen=True, gc=False):
    """An amount at text[start:end]; ``currency`` is set for money, ``unit`` for counts ("shares", "percent")."""

    start: int
    end: int
    value: float
    currency: str | None
    unit: str | None
    low: float | None = None
    high: float | None = None


class Home(Struct, frozen=True):
    """What an issuer's home settles: its money, what a bare "$" is, how dates and decimals are written."""

    currency: str | None = None
    dollar: str = "USD"
    comma: bool = False
    month_first: bool = False
    roc: bool = False


def home(country: str | None) -> Home:
    """The customs of a country, by its English name."""
    currency = COUNTRY.get(country) if country else None
    dollar = currency if currency in ("AUD", "NZD", "HKD", "SGD") else "USD"
    return Home(currency, dollar, False, country in ("United States", "Philippines", "Taiwan"), country == "Taiwan")


def find(text: str, start: int = 0, end: int | None = None, at: Home = Home(), skip: list[tuple[int, int]] | None = None) -> list[Found]:
    """The amounts of text[start:end] in the order they stand; spans of ``skip`` (dates, sorted) hold none.

    >>> [(f.value, f.currency or f.unit) for f in find("US$1.2bn for 5,740 B shares, 3.02% of the class, at 450p")]
    [(1200000000.0, 'USD'), (5740.0, 'shares'), (3.02, 'percent'), (4.5, 'GBP')]
    """
    end = len(text) if end is None else end
    found: list[Found] = []
    spans = iter(skip or ())
    barred = next(spans, None)
    done = start
    for match in NUMBER.finditer(text, start, end):
        a, b = match.span()
        if a < done:
            continue
        while barred is not None and barred[1] <= a:
            barred = next(spans, None)
        if barred is not None and barred[0] < b:
            continue
        b = trim(text, a, b)
        left = text[a - 1] if a > start else " "
        if text[a] == "0" and b - a > 1 and text[a + 1] not in ".,":
            continue  # a code, a telephone number, "00 p.m."
        if left == "(" and b - a <= 2 and text[b : b + 1] == ")" or (b - a <= 2 and text[b : b + 2] in (") ", ")\t") and left in " \n\t;"):
            continue  # the number of a list
        if b - a == 4 and left not in _SIGNS and text[a : a + 2] in ("19", "20") and text[a:b].isdigit() and text[b : b + 6] != " share":
            continue  # a year
        if left.isalpha() and left not in _GLUED:
            continue  # "EX99", "F3"
        following = text[b : b + 1]
        if following == " " and text[b + 1 : b + 2].isdigit():
            b = extend(text, a, b)
        elif following == ":" or (following.isalpha() and following not in _UNITS_AFTER):
            continue  # a time of day, "12g3-2(b)"
        one = _one(text, a, b, at, start)
        if one is not None:
            found.append(one)
            done = one.end
    return _ranges(text, found, at) if found else found


_GLUED = frozenset("RSFMDPKHCTLBYWEsmkNZrn")
_UNITS_AFTER = frozenset("pPcmMbBkKtTECD")


def _one(text: str, a: int, b: int, at: Home, floor: int) -> Found | None:
    """The amount that the number text[a:b] is, or None."""
    mark, begin, negative = _before(text, a, floor)
    if mark in _THOUSANDS:
        number = value(text[a:b], at.comma)
        return Found(begin, b, number * _THOUSANDS[mark], at.currency, None) if number is not None and at.currency == "CLP" else None
    number = value(text[a:b], at.comma)
    if number is None:
        number, b = _first_piece(text, a, b, at.comma)
        if number is None:
            return None
    match = _NEXT.match(text, b)
    if match is not None and "\n" in text[b : b + 2] and "\t" in text[text.rfind("\n", 0, a) + 1 : a]:
        match = None  # the end of a row
    if match is None:
        if mark is None:
            return _left(text, a, b, number, floor)
        currency = resolve(mark, at.currency, at.dollar)
        return Found(begin, b, -number if negative else number, currency, None) if currency else None
    words = [w for w in match.groups() if w is not None]
    lower = [w.lower() for w in words]
    used, scale = _scale(lower, words, text, match, mark is not None)
    if mark is not None:
        currency = resolve(mark, at.currency, at.dollar)
        if currency is None:
            mark = None
        else:
            if not used and lower[0] in ("cents", "cent", "¢"):
                used, scale = 1, 0.01
            stop = match.end(used) if used else b
            return Found(begin, stop, _signed(number * scale, negative), currency, None)
    # money named after the number
    rest = lower[used:]
    if rest:
        skip = 1 if rest[0] in ("of", "de", "in") and used and len(rest) > 1 else 0
        for length in (3, 2, 1):
            name = " ".join(rest[skip : skip + length])
            if len(rest) < skip + length:
                continue
            last = used + skip + length
            if name in AFTER and _wordy(name, words[used + skip], text, match, last):
                currency = resolve(AFTER[name], at.currency, at.dollar)
                if currency is not None:
                    return Found(a, match.end(last), _signed(number * scale, negative), currency, None)
            if name in MINOR and (name != "c" or at.currency in ("AUD", "ZAR")):
                if name in ("p", "c") and (match.start(last) - b > 1 or text[match.end(last) : match.end(last) + 2] == ".m"):
                    continue
                currency = resolve(MINOR[name], at.currency, at.dollar)
                if currency is not None:
                    return Found(a, match.end(last), _signed(number * scale / 100, negative), currency, None)
    first = lower[0]
    if used and lower[used - 1] in ("lakh", "lakhs", "lac", "lacs", "crore", "crores") and not (rest and rest[0] in UNITS):
        return Found(a, match.end(used), _signed(number * scale, negative), at.currency if at.currency in ("PKR", "LKR") else "INR", None)
    if first == "%" or first in ("percent", "pct") or (first == "per" and len(lower) > 1 and lower[1] in ("cent", "cents")):
        stop = match.end(2) if first == "per" else match.end(1)
        return Found(a, stop, _signed(number, negative), None, "percent")
    return _count(text, a, number * scale, words, lower, used, match) or _left(text, a, match.end(used) if used else b, number * scale, floor)


_COUNTED = re.compile(
    r"(voting rights)|(volumes?)\b|(?:ordinary |common |own |treasury |preferred )?(shares?|ADSs?|votes?|options|warrants|subscribers|customers|employees|patients|units)\b(?! of | in the )",
    re.IGNORECASE,
)


def _left(text: str, a: int, b: int, number: float, floor: int) -> Found | None:
    """A big number without a unit after it counts what its sentence named before it: "the number of shares is now 410,796"."""
    start = max(floor, a - 90)
    before = text[start:a]
    if (number < 1000 or b - a < 5) and "olume" not in before or number != int(number) or number < 10:
        return None
    if "," not in text[a:b] and "." not in text[a:b] and number < 1e6 and "olume" not in before:
        return None
    if before[-1:] in "$€£¥/-+#" or before[-2:-1] in "$€£¥" or "  " in before[before.rfind("\n") + 1 :].strip(" "):
        return None
    cut = max(before.rfind(". "), before.rfind("\n\n"), before.rfind("; "))
    found = None
    for match in _COUNTED.finditer(before, cut + 1 if cut >= 0 else 0):
        found = match
    if found is None:
        return None
    if found.group(2):
        return Found(a, b, number, None, "shares")
    rest = before[found.end() :]
    if any(c in rest for c in "$€£%") or rest.count("\t") > 1:
        return None
    word = found.group(1) or found.group(3)
    return Found(a, b, number, None, "voting rights" if found.group(1) else UNITS.get(word.lower(), "shares"))


def _signed(number: float, negative: bool) -> float:
    return -number if negative else number


def _first_piece(text: str, a: int, b: int, comma: bool) -> tuple[float | None, int]:
    """The number before a comma or full stop that belongs to the sentence ("1, 2", "5,740,1999")."""
    printed = text[a:b]
    if " " in printed or "\u00a0" in printed:
        cut = min(i for i in (printed.find(" "), printed.find("\u00a0")) if i >= 0)
        return value(printed[:cut], comma), a + cut
    return None, b


def _before(text: str, a: int, floor: int) -> tuple[str | None, int, bool]:
    """The currency mark printed before position a (None if there is none), where it starts, and whether a minus stands there."""
    i = a
    negative = False
    low = max(floor, a - 16)
    while i > low and text[i - 1] in " \u00a0":
        i -= 1
    if i == a and i > low and text[i - 1] == "\n" and text[i - 2] in _SIGNS:
        i -= 1
    if i - 2 > low and text[i - 3 : i] == "(Y)":
        return "JPY", i - 3, False
    if i > low and text[i - 1] in "-−–(":
        # a minus or bracket counts where it touches the number and follows a blank or a currency sign
        touching = i == a
        sign = text[i - 1]
        j = i - 1
        while j > low and text[j - 1] in " \u00a0":
            j -= 1
        if touching and (j == low or text[j - 1] in _SIGNS or (j < i - 1 and sign != "(") or text[j - 1] in "\t\n("):
            negative = sign != "(" or _closes(text, a)
        if not negative and sign == "(":
            return _mark(text, i, low, a)
        i = j
    if i == a and a > floor and text[a - 1] not in _LETTERS:
        return None, a, negative
    mark, begin, minus = _mark(text, i, low, a)
    return mark, begin, negative or minus


_VALUED = re.compile(r"\d[\d,. ]*(?:[.,]\d\d\b|[ ](?:million|billion|bn)|\d,\d{3}|m\b)")


def _valued(text: str, a: int) -> bool:
    """The number at a looks like money: with cents, groups or a scale ("R493.32", "R312 million"), not like a model ("R2")."""
    return _VALUED.match(text, a) is not None


def _closes(text: str, a: int) -> bool:
    """A bracket opened before the number at a closes right after it: "(61.9)"."""
    match = NUMBER.match(text, a)
    return match is not None and text[trim(text, a, match.end()) : match.end() + 1][:1] == ")"


def _mark(text: str, i: int, low: int, a: int) -> tuple[str | None, int, bool]:
    if i <= low or text[i - 1] not in _LETTERS:
        return None, a, False
    j = i
    while j > low and text[j - 1] not in " \u00a0\t\n()[],;:\"“”‘|*-–—−+~>":
        j -= 1
    token = text[j:i]
    if not token:
        return None, a, False
    minus = j > low and text[j - 1] in "-−–" and (j - 1 == low or text[j - 2] in " \u00a0\t\n(")
    key = token.lower()
    if token in _THOUSANDS:
        return token, j, minus
    code = BEFORE.get(key)
    if code is not None:
        exact = EXACT.get(key)
        if exact is not None and token not in exact:
            return None, a, False
        if key == "r" and not _valued(text, a):
            return None, a, False
        if key in ("p", "w", "r", "kr", "le", "us", "nt", "re", "sr", "bs") and i != a and key not in ("kr", "us", "nt", "bs"):
            return None, a, False
        if key == "rp" and token not in ("Rp", "RP"):
            return None, a, False
        if key in ("tl", "rm", "won", "nis", "bt", "pen", "all", "top", "zl", "esc.", "try", "cop", "amd", "mad") and token.islower():
            return None, a, False
        if code == "$" or len(token) == 1:
            # "U.S. $5", "HK $5", "Canadian $5"
            k = j
            while k > low and text[k - 1] in " \u00a0":
                k -= 1
            if k < j or k > low:
                m = k
                while m > low and text[m - 1] not in " \u00a0\t\n()[],;:\"“”‘|-–—":
                    m -= 1
                previous = text[m:k].lower()
                if previous in _NATIONS and token == "$":
                    return _NATIONS[previous], m, minus
        return code, j, minus
    if token[-1] in _SIGNS:
        for length in (5, 4, 3, 2, 1):
            tail = key[-length:]
            if len(key) > length and tail in BEFORE:
                return BEFORE[tail], i - length, minus
    return None, a, False


_THOUSANDS = {"M$": 1e3, "MM$": 1e6}
"""Thousands and millions of pesos, as Chile writes them."""
_NATIONS = {
    "u.s.": "USD", "us": "USD", "u.s": "USD", "hk": "HKD", "nt": "TWD", "n.t.": "TWD", "h.k.": "HKD", "canadian": "CAD", "cdn": "CAD",
    "cdn.": "CAD", "cad": "CAD", "c": "CAD", "australian": "AUD", "aud": "AUD", "a": "AUD", "s": "SGD", "singapore": "SGD", "nz": "NZD",
    "usd": "USD", "r": "BRL", "mex": "MXN", "mexican": "MXN", "ps.": "MXN", "ch": "CLP", "col": "COP",
}  # fmt: skip


def _scale(lower: list[str], words: list[str], text: str, match: re.Match[str], money: bool) -> tuple[int, float]:
    """How many of the words after a number multiply it, and by how much."""
    for length in (3, 2, 1):
        if len(lower) < length:
            continue
        name = " ".join(lower[:length])
        scale = SCALES.get(name)
        if scale is None:
            continue
        if name == "hundred" or (length == 1 and name in _WEAK and not money and not _weak(name, words, match)):
            continue
        if name in ("mil", "miles", "mille") and len(lower) > 1 and lower[1] in ("of",):
            continue
        if length == 1 and name in ("m", "b", "k", "cr", "md", "mm") and words[0] not in ("m", "M", "b", "B", "k", "K", "MM", "mm", "Cr", "cr", "Md"):
            continue
        return length, scale
    return 0, 1.0


def _weak(name: str, words: list[str], match: re.Match[str]) -> bool:
    """A short or doubtful multiplier without a currency before it: believed where a currency or a unit follows."""
    if name in ("thousand", "thousands"):
        return True
    following = " ".join(w.lower() for w in words[1:3])
    return any(following.startswith(n) and n in AFTER for n in (following, following.split(" ")[0])) if following else False


def _wordy(name: str, printed: str, text: str, match: re.Match[str], group: int) -> bool:
    """A currency name after a number that is a unit of weight or a common word counts only where it cannot be that."""
    if name in ("pounds", "pound"):
        following = text[match.end(group) : match.end(group) + 12].lower()
        return not following.startswith((" of ", " per ", " carbon"))
    if len(name) == 3 and name.isalpha() and name.upper() == AFTER[name]:
        return printed.isupper() or name in ("eur", "usd", "won", "gbp")
    if name in ("real", "won", "marks", "crowns", "canadian", "cdn", "ecu", "kr", "sterling", "dong", "naira", "franc", "pula", "yuan"):
        return printed[0].islower() if name in ("marks", "crowns") else name != "real" and name != "canadian" and name != "won" or printed == "Won" or printed == "won"
    return True


def _count(text: str, a: int, number: float, words: list[str], lower: list[str], used: int, match: re.Match[str]) -> Found | None:
    """A count: the first noun of ``UNITS`` among the words after the number, before any word that parts them."""
    for index in range(used, len(lower)):
        word = lower[index]
        unit = UNITS.get(word)
        if unit is not None:
            printed = words[index]
            if word in ("ads", "adr", "gds", "mt", "kt", "oz", "lb", "bp", "m3", "hl", "kv", "boe", "teu") and index > used and printed.islower():
                return None
            if word in _TIMES and index > used and lower[index - 1] not in ("calendar", "business", "trading", "working", "consecutive", "square", "cubic", "day"):
                return None
            if word == "rights" and (index and lower[index - 1] == "voting" or "oting right" in text[max(0, a - 100) : a]):
                unit = "voting rights"
            if unit == "shares" and index and lower[index - 1] in ("depositary", "depository"):
                unit = "ADSs"
            if index == used and _year(number, used) and unit not in ("shares", "votes"):
                return None
            if number != int(number) and not used and unit in _WHOLE:
                return None
            if index > used and _year(number, used):
                return None
            following = lower[index + 1] if index + 1 < len(lower) else ""
            if following and following in UNITS and unit != "shares" and following not in _TIMES:
                # "8,000 employee shares", "100 share options": the last noun of a compound is what is counted
                continue
            if unit == "shares" and following in ("options", "capital", "price", "premium", "certificates", "rights", "warrants", "awards"):
                if following in UNITS:
                    continue
                if following == "awards":
                    return Found(a, match.end(index + 1), number, None, "shares")
                return None
            return Found(a, match.end(index + 1), number, None, unit)
        if word in _STOP and not (index > used and word in ("and", "or")) and not (index == used + 1 and lower[used] == "of" and word in _OF_THEM):
            if index > used and lower[index - 1] in _KINDS_OF_SHARES:
                return Found(a, match.end(index), number, None, "shares")
            return None
        if not word[0].isalpha():
            return None
    if len(words) == 5:
        return _further(text, a, match.end(), number, used, 9)
    if text[match.end(len(words)) : match.end(len(words)) + 2] in (" (", "-5"):
        return _further(text, a, match.end(len(words)), number, used, 4)
    return None


def _further(text: str, a: int, at: int, number: float, used: int, most: int) -> Found | None:
    """A unit further on in a long name ("1,000,000 Non-Cumulative 5-Year Fixed Rate Reset First Preferred Shares")."""
    if _year(number, used):
        return None
    for word in _TAIL.finditer(text, at, at + 96):
        if most == 0:
            return None
        most -= 1
        printed = word.group()
        low = printed.lower()
        unit = UNITS.get(low)
        if unit is not None and unit not in ("days", "years") and low not in ("ads", "year"):
            return Found(a, word.end(), number, None, unit)
        if low in _STOP or (printed[0].islower() and most < 6) or text[word.end() : word.end() + 1] in (".", ",", ";"):
            return None
    return None


_TAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")


def _year(number: float, scaled: int) -> bool:
    return not scaled and 1900 <= number <= 2100 and number == int(number)


_LINK = re.compile(r"\s?(?:-|–|—|to|and|or|a|up to|e|y)\s?", re.IGNORECASE)


def _ranges(text: str, found: list[Found], at: Home) -> list[Found]:
    """Joins "between USD 10 billion and USD 12 billion", "€3.5-4.0 million", "3% to 5%" to one amount each with low and high."""
    out: list[Found] = []
    for one in found:
        previous = out[-1] if out else None
        if previous is not None and previous.low is None and 0 < one.start - previous.end <= 8:
            gap = text[previous.end : one.start]
            if (
                _LINK.fullmatch(gap)
                and previous.currency == one.currency
                and previous.unit == one.unit
                and (gap.strip() not in ("and", "or", "a", "e", "y") or _between(text, previous.start))
                and (gap.strip() != "to" or (abs(one.value) <= 10 * abs(previous.value) and text[max(0, previous.start - 4) : previous.start].strip() != "by"))
                and abs(previous.value) < abs(one.value)
            ):
                low = previous.value
                scale = _factor(text, one)
                if scale > 1 and _factor(text, previous) == 1 and abs(low) * scale <= abs(one.value):
                    low *= scale
                out[-1] = Found(previous.start, one.end, low, one.currency, one.unit, low, one.value)
                continue
        if one.low is None and one.currency is not None:
            closed = _closed_range(text, one, at)
            if closed is not None:
                out.append(closed)
                continue
        if one.low is None:
            start = _open_range(text, one)
            if start is not None:
                low = value(text[start[0] : start[1]], at.comma)
                scale = _factor(text, one)
                if low is not None and low * scale < abs(one.value):
                    low *= scale
                    out.append(Found(start[0], one.end, low, one.currency, one.unit, low, one.value))
                    continue
        out.append(one)
    return out


def _between(text: str, at: int) -> bool:
    before = text[max(0, at - 28) : at].lower()
    return "between" in before or "from" in before or "entre" in before or "range" in before


def _factor(text: str, one: Found) -> float:
    """By how much the words of an amount multiply its digits."""
    match = NUMBER.search(text, one.start, one.end)
    digits = value(match.group().rstrip(".,'’")) if match else None
    return abs(one.value / digits) if digits else 1.0


_CLOSE = re.compile(r"\s?(?:-|–|—|to)\s?([0-9][0-9.,]{0,14})\s?([a-z]{1,8})?")


def _closed_range(text: str, one: Found, at: Home) -> Found | None:
    """"$5-6 million", "€3.5 to 4.0 billion": the second number has neither sign nor currency, the first no scale."""
    match = _CLOSE.match(text, one.end)
    if match is None or not text[one.end - 1].isdigit():
        return None
    high, scale = value(match.group(1).rstrip(".,"), at.comma), SCALES.get(match.group(2) or "", 1.0)
    if high is None or high <= abs(one.value) or (scale == 1.0 and not match.group(1)[-1:].isdigit()) or 1900 <= high <= 2100:
        return None
    if high > 50 * abs(one.value):
        return None
    end = match.end() if scale > 1 else match.end(1)
    return Found(one.start, end, one.value * scale, one.currency, None, one.value * scale, high * scale)


_OPEN = re.compile(r"(?<![\d.,/$€£])(\d[\d.,]{0,12}?)(?:\s?%)?\s?(?:-|–|—|to|and)\s?$")


def _open_range(text: str, one: Found) -> tuple[int, int] | None:
    """The bare number before "10 to 12 million": its span, or None."""
    if text[one.start - 1 : one.start] not in (" ", "-", "–", "—") or not one.start:
        return None
    if one.currency is not None and not text[one.start].isdigit():
        return None
    base = max(0, one.start - 20)
    match = _OPEN.search(text[base : one.start])
    if match is None:
        return None
    if match.group(0).rstrip().endswith("and") and not _between(text, base + match.start(1)):
        return None
    digits = value(match.group(1))
    if digits is None or 1900 <= digits <= 2100:
        return None
    return base + match.start(1), base + match.end(1)
