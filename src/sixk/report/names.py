"""Lines of a cover or a signature → is it a company's name, where does it end, which of two is the English one."""

from __future__ import annotations

import re

from sixk.report.lines import squeeze

# What a company's name ends in, or begins with, in the home markets of the form.
DESIGNATOR = re.compile(
    r"(?<![^\W\d_])(?:limited|ltd|plc|p\.l\.c|cie|public limited company|inc|incorporated|corp|corporation|company|co|l\.?l\.?c|l\.?p|llp|n\.?v|b\.?v|a\.?g|"
    r"s\.?e|s\.?a|s\.?a\.?b|s\.a\. de c\.v|s\.?p\.?a|s\.?a\.?s|s\.?c\.?a|asa|s\.a\.a|a/s|ab|oyj|oy|kgaa|gmbh|aktiengesellschaft|"
    r"kabushiki kaisha|k\.?k|societe anonyme|sociedad anonima|sgps|berhad|bhd|tbk|ojsc|pjsc|jsc|pte|pty|nl|bank|group|holdings?|trust|"
    r"partnership|fund|s\.?c|e\.?s\.?p)(?![^\W\d_])\.?",
    re.I,
)
_SMALL = frozenset(
    "is are was were this that these has have had by our its it we will with which be been as from shall not on at".split()
)
_TITLE = re.compile(
    r"(?:chief|president|director|secretary|officer|treasurer|manager|chairman|chairwoman|chair|vice|counsel|attorney|representative|"
    r"controller|executive|deputy|assistant|head|signatory|authori[sz]ed|solicitor|ceo|cfo|coo|evp|svp|comptroller)\b",
    re.I,
)
_CONTINUES = re.compile(
    r"(?:and|&|et|de|do|da|dos|das|del|of|und|y|e)(?:\s|\Z)|[\"\u201c(\u2018']|s\.?a\.?(?:\s|\Z|,)|co\.|ltd\.?\Z|inc\.?\Z|corporation\Z|limited\Z|"
    r"company\Z|partnership\Z|plc\Z|n\.v\.\Z|kabushiki\s+kaisha\Z",
    re.I,
)
_ENDS_OPEN = re.compile(r"(?:\band|&|,|\bof|\bthe|\bde|\bdo|\bda|-)\Z", re.I)


def is_name(text: str) -> bool:
    """Whether a line can be (part of) a company's name: no sentence, no bracketed caption, not too long."""
    if not 1 < len(text) <= 140 or not any(c.isalpha() for c in text):
        return False
    if text[0] in "([{" and text[-1] in ")]}":
        return False
    words = text.split()
    if len(words) > 16 or text.endswith((":", ";")):
        return False
    small = sum(word.lower().strip(",.") in _SMALL for word in words)
    if small and (small >= 2 or len(words) > 6 and not DESIGNATOR.search(text)):
        return False
    lower = sum(word[0].islower() for word in words)
    return not (lower * 2 > len(words) and not DESIGNATOR.search(text) and lower >= 2)


def joined(rows: list[str], *, alone: bool = False) -> int:
    """How many of the first rows make one name: it goes on where the line ends openly or the next can only continue it. ``alone``
    tells that nothing but names stands there, so that a line without a company's form must go on."""
    count = 1
    while count < len(rows) and count < 4:
        here, following = rows[count - 1], rows[count]
        if not is_name(following):
            break
        if _ENDS_OPEN.search(here) and not here.endswith(("Co.,", "S.A.,")) and not DESIGNATOR.search(here[-6:]):
            count += 1
            continue
        if (
            not DESIGNATOR.search(" ".join(rows[:count]))
            and (alone or DESIGNATOR.search(following))
            and not any(c.isdigit() for c in following)
        ):
            count += 1
            continue
        if _CONTINUES.match(following) and not any(c.isdigit() for c in following):
            count += 1
            continue
        break
    return count


def parts(rows: list[str]) -> list[str]:
    """The names in rows that stand together, each on one line."""
    found: list[str] = []
    while rows:
        count = joined(rows, alone=True)
        found.append(squeeze(" ".join(rows[:count])))
        rows = rows[count:]
    return found


_COMPANY = re.compile(
    r"(?<![^\W\d_])(?:limited|ltd|plc|inc|incorporated|corp|corporation|company|co|n\.v|s\.a|ag|llc|l\.p|establishment)(?![^\W\d_])\.?",
    re.I,
)


_LETTERED = re.compile(
    r"(?<=\s)(?:A/S|N\.V\.|S\.A\.|S\.p\.A\.|AG|SE|plc|PLC|p\.l\.c\.|ASA|AB|Ltd\.?|LTD\.?|Limited|LIMITED|Inc\.?|INC\.?|Corp\.?|Corporation|CORPORATION|Company|COMPANY|L\.P\.)\s"
)


def company_end(text: str) -> int:
    """Where the company's name ends that a text begins with; 0 where its form is not found."""
    match = _LETTERED.search(text)
    while match and (following := _LETTERED.match(text, match.end())):
        match = following  # "Corporation Limited"
    return match.end() - 1 if match else 0


def is_company(text: str) -> bool:
    """Whether a line surely names a company, not a building called after one."""
    return _COMPANY.search(text) is not None and is_name(text)


_HOME = re.compile(
    r"kabushiki\s+kaisha|s\.?a\.?(?:\s+de\s+c\.?v\.?|\s*$|,|\s)|s\.?a\.?b|s\.?p\.?a|sociedad|sociedade|societe|soci\u00e9t\u00e9|aktiengesellschaft|compa\u00f1ia|"
    r"compa\u00f1\u00eda|companhia|compania|banco|\bcie\b|etablissements|grupo|otkrytoe|naamloze|\bpt\b|spolka|gruppo|empresa|participa|[\u00e0-\u00ff]",
    re.I,
)


def is_home(text: str) -> bool:
    """Whether a name is in another language than English, by its company words or its letters."""
    return _HOME.search(text) is not None


def is_title(text: str) -> bool:
    """Whether a line names an office: "Chief Financial Officer", "Company Secretary"."""
    return _TITLE.search(text) is not None
