"""A number and the words round it → a count with its unit: "5,740 B shares", "410,796,344 votes", "the number of shares is 2,110,000"."""

from __future__ import annotations

import re

from sixk.events.facts.found import Found

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
    "kilograms": "kilograms", "carats": "carats", "g/t": "g/t", "gpt": "g/t", "g/tonne": "g/t", "ppm": "ppm",
    "pounds-weight": "pounds", "lbs": "pounds", "lb": "pounds", "gallons": "gallons",
    "litres": "litres", "liters": "litres", "kilometre": "kilometres", "kilometres": "kilometres", "kilometers": "kilometres",
    "kilometer": "kilometres", "km": "kilometres", "metres": "metres", "meters": "metres", "m3": "cubic metres",
    "feet": "feet", "miles": "miles", "hectares": "hectares", "acres": "acres", "hl": "hectolitres", "hectolitres": "hectolitres", "hectoliters": "hectolitres",
    "bcm": "billion cubic metres", "mcf": "mcf", "mmcf": "mmcf", "bcf": "bcf", "tcf": "tcf", "mmbtu": "mmbtu", "gb/s": "Gb/s",
    "megabits": "Mb/s", "gigabits": "Gb/s", "day": "days", "days": "days", "weeks": "weeks", "months": "months",
    "years": "years", "year": "years", "bps": "basis points", "bp": "basis points",
}  # fmt: skip
"""Nouns that a number counts, in lower case, and the name of the unit they make."""

_TIMES = frozenset({"day", "days", "weeks", "months", "years", "year", "feet", "metres", "meters", "km", "miles"})
# Words that part a number from what follows: whatever noun comes after them is not what it counts.
STOP = frozenset(
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

_SMALL = frozenset({"ads", "adr", "gds", "mt", "kt", "oz", "lb", "bp", "m3", "hl", "kv", "boe", "teu"})
"""Short units that are also words or parts of words: further on they count in capitals only."""
_OF_TIME = frozenset({"calendar", "business", "trading", "working", "consecutive", "square", "cubic", "day"})
_NOT_SHARES = frozenset({"options", "capital", "price", "premium", "certificates", "rights", "warrants"})
_TAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_COUNTED = re.compile(
    r"(voting rights)|(volumes?)\b|(?:ordinary |common |own |treasury |preferred )?"
    r"(shares?|ADSs?|votes?|options|warrants|subscribers|customers|employees|patients|units)\b(?! of | in the | capital)",
    re.IGNORECASE,
)


def after(
    text: str, a: int, number: float, words: list[str], lower: list[str], used: int, match: re.Match[str]
) -> Found | None:
    """A count named after its number: the first noun of ``UNITS`` among the words, before any word that parts them.

    ``match`` holds the words (its groups) that follow the number at ``a``, the first ``used`` of which multiply it.
    """
    year = not used and is_year(number) and text[a : a + 4].isdigit()
    for index in range(used, len(lower)):
        word = lower[index]
        unit = UNITS.get(word)
        if unit is None:
            if word in STOP:
                if index > used and lower[index - 1] in _KINDS_OF_SHARES and (word != "and" or index + 1 == len(lower)):
                    return Found(a, match.end(index), number, None, "shares")
                if _goes_on(lower, index, used):
                    continue
                return None
            if not word[0].isalpha():
                return None
            continue
        previous = lower[index - 1] if index else ""
        following = lower[index + 1] if index + 1 < len(lower) else ""
        if index > used and (year or word in _SMALL and words[index].islower() or word in _TIMES and previous not in _OF_TIME):
            return None
        if unit == "securities" and words[index][0].isupper():
            return None  # "Section 18 of the Securities Act"
        if year and unit not in ("shares", "votes"):
            return None
        if not used and unit in _WHOLE and number != int(number):
            return None
        if word == "rights" and (previous == "voting" or "oting right" in text[max(0, a - 100) : a]):
            unit = "voting rights"
        if unit == "shares":
            if previous in ("depositary", "depository"):
                unit = "ADSs"
            if following in _NOT_SHARES:
                if following in UNITS:
                    continue  # "100 share options": the last noun of a compound is what is counted
                return None
            if following == "awards":
                return Found(a, match.end(index + 2), number, None, "shares")
        elif following in UNITS and following not in _TIMES:
            continue
        return Found(a, match.end(index + 1), number, None, unit)
    if len(words) == 5:
        return _further(text, a, match.end(), number, year, 9)
    stop = match.end(len(words))
    if text[stop : stop + 2] == " (" or (
        words[0][0].isupper() and text[stop : stop + 1] == " " and text[stop + 1 : stop + 2].isdigit()
    ):
        return _further(text, a, stop, number, year, 9 if len(words) > 1 else 4)
    return None


def _goes_on(lower: list[str], index: int, used: int) -> bool:
    """A joining word after which a count goes on: "6,400 present and former seafarers", "412,000 of its shares"."""
    word = lower[index]
    return (index > used and word in ("and", "or")) or (index == used + 1 and lower[used] == "of" and word in _OF_THEM)


def _further(text: str, a: int, at: int, number: float, year: bool, most: int) -> Found | None:
    """A unit further on in a long name ("1,000,000 Non-Cumulative 5-Year Fixed Rate Reset First Preferred Shares")."""
    if year:
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
        if low in STOP or (printed[0].islower() and most < 6) or text[word.end() : word.end() + 1] in (".", ",", ";"):
            return None
    return None


def before(text: str, a: int, b: int, number: float, floor: int) -> Found | None:
    """A big number without a unit after it counts what its sentence named before it: "the number of shares is now 410,796"."""
    start = max(floor, a - 90)
    if number < 1000 and text.find("olume", start, a) < 0:
        return None
    left = text[start:a]
    volume = "olume" in left
    if number != int(number) or number < 10 or (not volume and (number < 1000 or b - a < 5)):
        return None
    if not volume and number < 1e6 and "," not in text[a:b] and "." not in text[a:b]:
        return None
    if left[-1:] in "$€£¥/-+#" or left[-2:-1] in "$€£¥" or "  " in left[left.rfind("\n") + 1 :].strip(" "):
        return None
    cut = max(left.rfind(". "), left.rfind("\n\n"), left.rfind("; "))
    found = None
    for match in _COUNTED.finditer(left, cut + 1 if cut >= 0 else 0):
        found = match
    if found is None:
        return None
    if found.group(2):
        return Found(a, b, number, None, "shares")
    rest = left[found.end() :]
    if any(c in rest for c in "$€£%") or rest.count("\t") > 1:
        return None
    return Found(a, b, number, None, "voting rights" if found.group(1) else UNITS.get(found.group(3).lower(), "shares"))


def is_year(number: float) -> bool:
    return 1900 <= number <= 2100 and number == int(number)
