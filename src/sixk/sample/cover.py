"""An issuer, a day and a form -> the blocks of a cover page and of a signature as their year printed them, and their gold."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from sixk.sample.blocks import Block, Choice, Heading, Para, Rule
from sixk.sample.issuers import Issuer
from sixk.sample.story import MONTHS, long_date

PRIVATE_SINCE = date(2002, 11, 4)
"""Release 33-8099: "foreign private issuer" and the boxes of Rule 101(b)."""
NO_12G3_SINCE = date(2008, 10, 10)
"""Release 34-58465 took the question about Rule 12g3-2(b) off the cover; many printed it for years more."""
NO_PAPER_SINCE = date(2023, 1, 11)
"""Release 33-11070 took the boxes for paper off the cover."""

_ASKS_12G3 = (
    "Indicate by check mark whether the registrant by furnishing the information contained in this Form is also thereby furnishing "
    "the information to the Commission pursuant to Rule 12g3-2(b) under the Securities Exchange Act of 1934."
)
_FILE_CAPTIONS = (
    "Commission File Number: ",
    "Commission File Number ",
    "Commission file number: ",
    "1934 Act Registration No. ",
)


def cover(issuer: Issuer, day: date, form: str, text: Any, rng: Random) -> tuple[list[Block], dict[str, Any]]:
    """The blocks and the gold of a cover. ``text`` is what the document's style makes of a name (accents dropped in ASCII)."""
    chance = rng.random
    habit = Random(issuer.habit + day.year)  # a registrant keeps its cover for a year
    centered: list[Block] = []

    def say(words: str, bold: bool = False) -> None:
        centered.append(Para(words, "center", bold))

    say(
        "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549"
        if habit.random() < 0.7
        else "SECURITIES AND EXCHANGE COMMISSION\nWashington, DC 20549",
        True,
    )
    if habit.random() < 0.4:
        centered.append(Rule(short=True))
    name = "FORM 6-K" if habit.random() < 0.7 else "Form 6-K"
    centered.append(Heading(name + ("/A" if form == "6-K/A" else ""), 1))
    if form == "6-K/A" and chance() < 0.5:
        say("(Amendment No. 1)")
    title = "REPORT OF FOREIGN PRIVATE ISSUER" if day >= PRIVATE_SINCE and habit.random() < 0.93 else "REPORT OF FOREIGN ISSUER"
    rule = habit.choice(
        (
            "PURSUANT TO RULE 13a-16 OR 15d-16\nUNDER THE SECURITIES EXCHANGE ACT OF 1934",
            "Pursuant to Rule 13a-16 or 15d-16\nof the Securities Exchange Act of 1934",
            "PURSUANT TO RULE 13a-16 OR 15d-16 OF\nTHE SECURITIES EXCHANGE ACT OF 1934",
        )
    )
    say(f"{title}\n{rule}", habit.random() < 0.6)
    month, stands = _month(day, habit, chance())
    number, numbered = _file_number(issuer, day, habit)
    for words in (stands, numbered) if habit.random() < 0.6 else (numbered, stands):
        if words:
            say(words)
    printed = text(issuer.name.upper() if habit.random() < 0.55 else issuer.name)
    say(printed, True)
    say(
        habit.choice(
            (
                "(Translation of registrant's name into English)",
                "(Exact name of registrant as specified in its charter)",
                "(Exact name of Registrant as specified in its charter)\n\nNot Applicable\n(Translation of Registrant's name into English)",
                "(Translation of Registrant's Name Into English)",
            )
        )
    )
    if habit.random() < 0.25:
        say(f"{text(issuer.country)}\n(Jurisdiction of incorporation or organization)")
    address = issuer.address_lines()
    say("\n".join(text(line) for line in address))
    say(habit.choice(("(Address of principal executive offices)", "(Address of principal executive office)")))
    if habit.random() < 0.3:
        centered.append(Rule())
    annual = issuer.market.annual_form
    twenty = habit.random() < 0.5
    centered.append(
        Para(
            "Indicate by check mark whether the registrant files or will file annual reports under cover of Form 20-F or "
            "Form 40-F" + ("." if twenty else ":")
        )
    )
    ask: str | None = annual
    if chance() < 0.02:  # nobody ticked anything
        ask = None
    centered.append(Choice((("Form 20-F", ask == "20-F"), ("Form 40-F", ask == "40-F"))))
    if day >= PRIVATE_SINCE and (day < NO_PAPER_SINCE or habit.random() < 0.25) and habit.random() < 0.75:
        for paragraph in ("(1)", "(7)"):
            centered.append(
                Para(
                    "Indicate by check mark if the registrant is submitting the Form 6-K in paper as permitted by "
                    f"Regulation S-T Rule 101(b){paragraph}:"
                )
            )
            if habit.random() < 0.5:
                centered.append(Choice((("Yes", False), ("No", True))))
    holds, number_82 = None, None
    if (day < NO_12G3_SINCE and habit.random() < 0.9) or (day >= NO_12G3_SINCE and day.year < 2015 and habit.random() < 0.5):
        holds = habit.random() < 0.12
        centered.append(Para(_ASKS_12G3))
        centered.append(Choice((("Yes", holds), ("No", not holds))))
        if holds or habit.random() < 0.7:
            number_82 = issuer.file_number_82 if holds else None
            mark = number_82 or habit.choice(("82-", "82-________", "Not applicable", "N/A"))
            centered.append(
                Para(
                    'If "Yes" is marked, indicate below the file number assigned to the registrant in connection with '
                    f"Rule 12g3-2(b): {mark}"
                )
            )
    gold = {
        "registrant": printed,
        "month": month,
        "file_number": number,
        "annual_form": ask,
        "rule_12g3_2b": holds,
        "file_number_82": number_82,
    }
    return centered, gold


def _month(day: date, habit: Random, chance: float) -> tuple[str | None, str]:
    month = f"{day.year}-{day.month:02d}"
    kind = habit.random()
    name = MONTHS[day.month - 1]
    if kind < 0.72:
        comma = ", " if habit.random() < 0.5 else " "
        return month, f"For the month of {name}{comma}{day.year}" + ("." if habit.random() < 0.1 else "")
    if kind < 0.78:
        return month, f"For the Month of {name.upper()} {day.year}"
    if kind < 0.9:
        return month, long_date(day)
    if kind < 0.96:
        return month, f"Dated {long_date(day, british=True)}"
    first = day.replace(day=1)
    return None, f"For the period from {long_date(first)} to {long_date(day)}" if day.day > 1 else ""


def _file_number(issuer: Issuer, day: date, habit: Random) -> tuple[str | None, str | None]:
    if habit.random() > (0.35 if day.year < 2003 else 0.75 if day.year < 2012 else 0.96):
        return None, None
    caption = habit.choice(
        ("Commission File Number: ", "Commission File Number ", "Commission file number: ", "1934 Act Registration No. ")
    )
    if caption.startswith("1934") and habit.random() < 0.6:
        caption = "Commission File No. "
    return issuer.file_number, caption + issuer.file_number


def signature(issuer: Issuer, day: date, text: Any, rng: Random) -> tuple[list[Block], dict[str, Any]]:
    chance = rng.random
    name, title = issuer.signers[int(chance() * len(issuer.signers))]
    name, title, registrant = text(name), text(title), text(issuer.name)
    blocks: list[Block] = [Heading("SIGNATURE" if chance() < 0.5 else "SIGNATURES", 1)]
    blocks.append(
        Para(
            "Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed "
            "on its behalf by the undersigned, thereunto duly authorized."
        )
    )
    dated = long_date(day, british=chance() < 0.2) if chance() < 0.95 else None
    kind = chance()
    if kind < 0.35:
        blocks.append(Para(registrant, bold=True))
        blocks.append(Para(f"By: /s/ {name}\nName: {name}\nTitle: {title}"))
        if dated:
            blocks.append(Para(f"Date: {dated}"))
    elif kind < 0.7:
        if dated:
            blocks.append(Para(f"Date: {dated}"))
        blocks.append(Para(registrant.upper()))
        blocks.append(Para(f"By: /s/ {name}"))
        blocks.append(Para(f"{name}\n{title}"))
    else:
        blocks.append(Para(f"{registrant}\n(Registrant)"))
        if dated:
            blocks.append(Para(f"Dated: {dated}"))
        blocks.append(Para(f"/s/ {name}"))
        blocks.append(Rule(short=True))
        blocks.append(Para(f"Name: {name}\nTitle: {title}"))
    return blocks, {"date": day.isoformat() if dated else None, "name": name, "title": title}
