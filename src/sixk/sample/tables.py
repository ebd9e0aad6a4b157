"""A story -> tables of made-up figures: statements, monthly figures, votes, and schedules as long as a report needs."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from sixk.sample.blocks import Table
from sixk.sample.story import MONTHS, Story, long_date

_INCOME = (
    "Revenue", "Cost of sales", "Gross profit", "Selling expenses", "Administrative expenses", "Research and development",
    "Other operating income", "Operating profit", "Finance income", "Finance costs", "Share of results of associates",
    "Profit before tax", "Income tax", "Profit for the period", "Attributable to owners of the parent", "Non-controlling interests",
    "Basic earnings per share", "Diluted earnings per share",
)  # fmt: skip
_BALANCE = (
    "Cash and cash equivalents", "Short-term investments", "Trade receivables", "Inventories", "Prepaid expenses", "Total current assets",
    "Property, plant and equipment", "Right-of-use assets", "Goodwill", "Other intangible assets", "Deferred tax assets", "Total assets",
    "Trade payables", "Short-term borrowings", "Accrued liabilities", "Total current liabilities", "Long-term borrowings",
    "Lease liabilities", "Pension obligations", "Share capital", "Share premium", "Retained earnings", "Total equity",
    "Total equity and liabilities",
)  # fmt: skip


def number(rng: Random, size: float) -> str:
    """A figure of about ``size``, as statements print it: negative ones in brackets, some missing."""
    chance = rng.random()
    if chance < 0.03:
        return "-"
    value = int(size * (0.15 + 1.7 * rng.random())) + 1
    return f"({value:,})" if chance < 0.15 else f"{value:,}"


def _figures(story: Story, labels: tuple[str, ...], heads: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    rng = story.rng
    scale = story.issuer.size * story.issuer.market.rate / 1e6
    rows = [heads]
    for label in labels:
        size = scale * (0.05 + rng.random())
        rows.append((label, *[number(rng, size) for _ in heads[1:]]))
    return tuple(rows)


def income(story: Story) -> Table:
    end, before = story.quarter_end(), story.quarter_end(-1)
    heads = (f"({story.issuer.market.money.strip()} million)", long_date(end, story.british), long_date(before, story.british))
    return Table(_figures(story, _INCOME, heads), caption=f"Consolidated statement of income, {story.issuer.short}")


def balance(story: Story) -> Table:
    end, before = story.quarter_end(), story.quarter_end(-1)
    heads = (f"({story.issuer.market.money.strip()} million)", long_date(end, story.british), long_date(before, story.british))
    return Table(
        _figures(story, _BALANCE, heads), caption=f"Consolidated statement of financial position, {story.issuer.short}"
    )


def monthly(story: Story) -> Table:
    rng = story.rng
    last = (story.day.month - 2) % 12
    scale = story.issuer.size * story.issuer.market.rate / 1.2e7
    rows = [("Month", "This year", "Last year", "Change")]
    for month in MONTHS[: last + 1]:
        rows.append((month, number(rng, scale), number(rng, scale), f"{rng.uniform(-30, 60):.1f}%"))
    return Table(tuple(rows), caption=f"{story.issuer.market.money.strip()} thousand, unaudited")


def _many(story: Story) -> tuple[str, str]:
    return story.slot("many", None), story.slot("many", None)


def highlights(story: Story) -> Table:
    rows = [("Measure", str(story.day.year - 1), str(story.day.year - 2))]
    for _ in range(5 + int(story.rng.random() * 6)):
        rows.append(
            (
                story.tell("<Output|Sales|Staff|Customers|Sites> <in|at> {place}"),
                story.slot("many", None),
                story.slot("many", None),
            )
        )
    return Table(tuple(rows))


def dividend(story: Story) -> Table:
    tell = story.tell
    rows = (
        ("Dividend", "Terms"),
        ("Amount per share", tell("{price:dividend_per_share}")),
        ("Ex-dividend date", tell("{soon}")),
        ("Paying agent", tell("{bank}")),
    )
    return Table(rows, numbers=False)


def shares(story: Story) -> Table:
    rng = story.rng
    held, change = int(1e6 + rng.random() * 9e8), int(rng.random() * 4e5)
    rows = (
        ("Class", "At the start", "Change", "At the end"),
        (story.issuer.share.capitalize(), f"{held:,}", f"{change:,}", f"{held + change:,}"),
        ("Held in treasury", f"{change * 3:,}", f"{change // 7:,}", f"{change * 3 + change // 7:,}"),
    )
    return Table(rows)


def votes(story: Story) -> Table:
    rng = story.rng
    rows = [("Resolution", "For", "Against", "Withheld", "For in %")]
    for item in range(1, 4 + int(rng.random() * 10)):
        cast = int(4e5 + rng.random() * 8e8)
        against = int(cast * rng.random() ** 3 * 0.4)
        subject = story.tell("<Accounts for {lastyear}|Re-election of {person}|Fees of {fee}>")
        rows.append(
            (
                f"{item}. {subject}",
                f"{cast - against:,}",
                f"{against:,}",
                f"{int(against * 0.2):,}",
                f"{100 - against / cast * 100:.2f}",
            )
        )
    return Table(tuple(rows))


def schedule(story: Story, count: int) -> Table:
    """A table of ``count`` rows for the back of a report: sites, customers, assets, with figures for some years."""
    rng = story.rng
    columns = 3 + int(rng.random() * 4)
    year = story.day.year
    what = story.tell("<Volumes|Sales|Investment|Additions|Reserves|Balances> by <site|customer|region|contract>, {place}")
    scale = story.issuer.size / 1e6 * (0.05 + rng.random())
    rows = [(what, *(str(year - age) for age in range(columns)))]
    place = story.place
    for line in range(1, count + 1):
        rows.append((f"{place(None)} {line}", *[number(rng, scale) for _ in range(columns)]))
    return Table(tuple(rows))


TABLES: dict[str, Callable[[Story], Table]] = {
    "income": income,
    "balance": balance,
    "monthly": monthly,
    "highlights": highlights,
    "dividend": dividend,
    "shares": shares,
    "votes": votes,
}
