"""Seed and number -> one synthetic submission: its file name, its bytes and its gold."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from sixk import edgar
from sixk.edgar import NewDocument, calendar, clock
from sixk.model import Dialect, Header
from sixk.sample import cover, files, markup, news, tables
from sixk.sample.blocks import Block, Heading, Lines, Page, Para, Picture, Table
from sixk.sample.issuers import Issuer, issuer
from sixk.sample.markup import Style
from sixk.sample.story import Story, long_date

MEDIAN, SPREAD = 14_000, 2.12
"""Main documents of 6-Ks have a median of 14 K raw characters and a mean of 132 K: a log-normal of this spread."""
LARGEST = 12_000_000
NOTICE = "This is a synthetic sample. {issuer} is an invented issuer; nothing in this report happened."
_WEIGHTS = {
    "results": 13, "financial-statements": 7, "operating-update": 6, "guidance": 3, "results-date": 3, "presentation": 4,
    "deal-agreed": 6, "deal-closed": 4, "deal-terminated": 1, "material-agreement": 4, "debt": 6, "default": 1, "insolvency": 1,
    "equity-issuance": 6, "buyback executed": 7, "buyback": 2, "dividend": 5, "share-capital": 6, "holdings": 6, "holder-rights": 2,
    "listing": 2, "auditor": 2, "restatement": 1, "control": 2, "management": 7, "bylaws": 2, "meeting-notice": 6,
    "meeting-results": 5, "legal": 3, "regulatory": 4, "product": 4, "clinical": 4, "operations": 5, "restructuring": 2,
    "impairment": 1, "rating": 1, "cyber": 1, "related-party": 2, "sustainability": 1, "shelf": 2, "correction": 2,
    "media-response": 1, "other": 1,
}  # fmt: skip
_NAMES = list(_WEIGHTS)
_CUMULATED = [sum(list(_WEIGHTS.values())[: at + 1]) for at in range(len(_WEIGHTS))]
_FIRST, _LAST = date(1996, 1, 2), date(2026, 11, 20)


class Told:
    """One piece of news, ready to be set: its blocks, its headline as listed, and what it tells."""

    def __init__(self, telling: news.Telling, story: Story) -> None:
        chance = story.rng.random
        self.telling = telling
        self.headline = story.tell(telling.titles[int(chance() * len(telling.titles))])
        self.lead = story.tell(telling.leads[int(chance() * len(telling.leads))])
        self.facts = story.facts()
        self.story = story
        frame = story.issuer.market.titles
        framed = frame[int(chance() * len(frame))]
        framed = framed.replace("{title}", self.headline).replace("{short}", story.issuer.short)
        framed = framed.replace("{day}", long_date(story.day, story.british)).replace("{n}", str(1 + int(chance() * 60)))
        self.title = framed.replace("{year}", str(story.day.year))

    def blocks(self, size: float, overhead: int, cell: int) -> list[Block]:
        """The release, lengthened until it is about ``size`` bytes once set in a style with this overhead."""
        story, telling = self.story, self.telling
        chance = story.rng.random
        dateline = "" if chance() < 0.2 else f"{story.issuer.city}, {long_date(story.day, story.british)} - "
        blocks: list[Block] = [Heading(self.title, 1), Para(dateline + self.lead)]
        written = 2 * overhead + len(self.title) + len(self.lead)
        for template in _sample(story.rng, telling.more, 1 + int(chance() * len(telling.more))):
            text = story.tell(template)
            blocks.append(Para(text))
            written += overhead + len(text)
            if written > size:
                break
        if telling.table and (chance() < 0.8 or size > 20_000):
            table = tables.TABLES[telling.table](story)
            blocks.append(table)
            written += len(table.rows) * len(table.rows[0]) * cell
        return self._lengthen(blocks, written, size, overhead, cell)

    def _lengthen(self, blocks: list[Block], written: float, size: float, overhead: int, cell: int) -> list[Block]:
        story = self.story
        chance = story.rng.random
        filler = news.filler()
        heads = list(filler)
        while written < size:
            head = heads[int(chance() * len(heads))]
            blocks.append(Heading(head if chance() < 0.5 else f"{head} - {story.place(None)}"))
            written += overhead + 20
            sentences = filler[head]
            for _ in range(1 + int(chance() * 5)):
                text = " ".join(story.tell(sentences[int(chance() * len(sentences))]) for _ in range(1 + int(chance() * 4)))
                blocks.append(Para(text, "justify" if chance() < 0.3 else "left"))
                written += overhead + len(text)
                if written > size:
                    return blocks
            if size > 15_000 and chance() < 0.55:
                table = tables.schedule(story, min(60, 4 + int((size - written) / 6 / cell / 5)))
                blocks.append(table)
                written += len(table.rows) * len(table.rows[0]) * cell
            if chance() < 0.15:
                blocks.append(Page())
        return blocks


def _sample(rng: Random, words: tuple[str, ...], count: int) -> list[str]:
    return rng.sample(words, min(count, len(words)))


_COST = {"ascii": (4, 14), "upper": (70, 190), "plain": (22, 34), "margins": (150, 400), "font": (115, 260), "span": (190, 420)}
"""A style's bytes for a paragraph and for a table's cell beyond their words."""


def report(seed: int, number: int, *, issuers: int, scale: float = 1.0) -> tuple[str, bytes, dict[str, Any]]:
    """Submission ``number`` of a seed, from a population of ``issuers``. The same arguments give the same bytes."""
    rng = Random(f"report {seed} {number}")
    chance = rng.random
    who = issuer(seed, 1 + int(issuers * chance() ** 1.7))
    day = _day(rng)
    style = markup.style_of(day.year, rng)
    size = min(LARGEST, max(2_500.0, rng.lognormvariate(_LOG_MEDIAN, SPREAD))) * scale
    if style.name == "ascii":
        size /= 3
    count = 1 if chance() < 0.74 else 2 if chance() < 0.65 else 3 + int(chance() * 4)
    told = [Told(news.tellings()[name], Story(rng, who, day)) for name in _choose(rng, count)]
    told.sort(key=lambda item: item.telling.routine)
    form = "6-K/A" if told[0].telling.type == "correction" and chance() < 0.7 else "6-K"
    opening, gold_cover = cover.cover(who, day, form, style.text, rng)
    signed, gold_signature = cover.signature(who, day, style.text, rng)
    layout = chance()
    inline = layout < (0.35 if count == 1 else 0.5)
    absent = layout > 0.97
    make = _Maker(style, rng, who, day)
    if inline:
        gold_exhibits, main = make.inline(opening, signed, told, size)
    else:
        gold_exhibits, main = make.exhibits(opening, signed, told, size, attach=not absent)
    name, raw = _submit(rng, seed, number, who, day, form, make.documents)
    events = list(dict.fromkeys(item.telling.type for item in told))
    gold = {
        "file": name,
        "source": "synthetic",
        "issuer": who.name,
        "year": day.year,
        "form": form,
        "cover": gold_cover,
        "exhibits": gold_exhibits,
        "signature": gold_signature,
        "events": events,
        "main": main,
        "facts": told[0].facts,
        "quirks": [],
        "style": style.name,
    }
    return name, raw, gold


_LOG_MEDIAN = 9.5468  # of 14,000


def _choose(rng: Random, count: int) -> list[str]:
    """Kinds of news, none twice."""
    chosen: dict[str, None] = {}
    types: set[str] = set()
    while len(chosen) < count:
        (name,) = rng.choices(_NAMES, cum_weights=_CUMULATED)
        if name.split(" ")[0] not in types:
            types.add(name.split(" ")[0])
            chosen[name] = None
    return list(chosen)


def _day(rng: Random) -> date:
    """A business day; most reports are of later years, as on EDGAR."""
    span = (_LAST - _FIRST).days
    day = _FIRST + timedelta(days=int(span * rng.random() ** 0.62))
    return day if calendar.is_business_day(day) else calendar.next_business_day(day)


class _Maker:
    """Sets the documents of one report."""

    def __init__(self, style: Style, rng: Random, who: Issuer, day: date) -> None:
        self.style = style
        self.rng = rng
        self.who = who
        self.day = day
        self.documents: list[NewDocument] = []
        agent = rng.choice(("d6k", "form6k", "ea{:06d}", "tm{:07d}d1", "dp{:05d}"))
        self.prefix = agent.format(rng.randrange(10**5))
        self.notice = Para(NOTICE.replace("{issuer}", who.name), "center", italic=True, small=True)

    def inline(
        self, opening: list[Block], signed: list[Block], told: list[Told], size: float
    ) -> tuple[list[dict[str, Any]], int]:
        """News on the pages behind the cover of one document."""
        overhead, cell = _COST[self.style.name]
        text = self.style.text
        first = self.rng.random() < 0.35
        blocks = [*opening]
        exhibits: list[dict[str, Any]] = []
        if len(told) > 1 and self.rng.random() < 0.6:
            items = [(f"{number}.", text(item.headline)) for number, item in enumerate(told, 1)]
            blocks += [Page(), Heading("TABLE OF CONTENTS" if self.rng.random() < 0.5 else "Contents", 1), Lines(tuple(items))]
            exhibits = [{"number": number.rstrip("."), "description": words, "attached": True} for number, words in items]
        if first:
            blocks += [Page(), *signed]
        for item in told:
            blocks += [Page(), *item.blocks(size / len(told), overhead, cell)]
        if not first:
            blocks += [Page(), *signed]
        self._add("6-K", blocks, self._description("FORM 6-K"))
        return exhibits, 1

    def exhibits(
        self, opening: list[Block], signed: list[Block], told: list[Told], size: float, *, attach: bool
    ) -> tuple[list[dict[str, Any]], int]:
        """A cover with a list of exhibits; each piece of news is a document of its own."""
        chance = self.rng.random
        text = self.style.text
        numbers = [f"99.{at}" for at in range(1, len(told) + 1)]
        if chance() < 0.12:
            numbers = [str(at) for at in range(1, len(told) + 1)]
        listed: list[dict[str, Any]] = []
        for number, item in zip(numbers, told, strict=True):
            words = item.headline
            kind = chance()
            if kind < 0.4:
                words = f"Press release dated {long_date(self.day, item.story.british)}: {words}"
            elif kind < 0.5:
                words = f"Announcement - {words}"
            listed.append({"number": number, "description": text(words), "attached": attach})
        self._add("6-K", [*opening, *self._index(listed, signed)], self._description("FORM 6-K"))
        if not attach:
            return listed, 1
        overhead, cell = _COST[self.style.name]
        for number, item in zip(numbers, told, strict=True):
            blocks = item.blocks(size / len(told), overhead, cell)
            if self.style.name != "ascii" and chance() < 0.12:
                self._picture(blocks)
            if self.day.year > 2005 and chance() < 0.02:
                lines = [item.title, "", *_wrapped(item.lead), "", self.notice.text]
                self._append(NewDocument(f"EX-{number}", files.pdf(lines), self._name("pdf"), None, wrapper="PDF"))
            else:
                self._add(f"EX-{number}", blocks, self._description(item.headline.upper()[:80]))
        return listed, 2

    def _index(self, listed: list[dict[str, Any]], signed: list[Block]) -> list[Block]:
        chance = self.rng.random
        kind = chance()
        before = chance() < 0.5
        if kind < 0.45:
            rows = [("Exhibit No.", "Description") if chance() < 0.7 else ("Exhibit", "Document")]
            rows += [(item["number"], item["description"]) for item in listed]
            head = "EXHIBIT INDEX" if chance() < 0.6 else "INDEX TO EXHIBITS"
            blocks: list[Block] = [Heading(head, 1), Table(tuple(rows), numbers=False)]
        elif kind < 0.75:
            blocks = [Heading("Exhibits" if chance() < 0.5 else "EXHIBIT INDEX", 1)]
            blocks += [Para(f"Exhibit {item['number']}: {item['description']}") for item in listed]
        else:
            blocks = [Para("The registrant furnishes under the cover of this Form 6-K the following:")]
            blocks += [Para(f"Exhibit {item['number']}    {item['description']}") for item in listed]
        return [*blocks, Page(), *signed] if before else [Page(), *signed, Page(), *blocks]

    def _picture(self, blocks: list[Block]) -> None:
        """A chart or a photograph that an exhibit shows, and the graphic's own document."""
        if self.rng.random() < 0.5:
            name = self._name("gif")
            content = files.chart([1 + self.rng.random() * 9 for _ in range(6 + int(self.rng.random() * 6))])
        else:
            name = self._name("jpg")
            content = files.photograph(self.rng, int(3_000 * 60 ** self.rng.random()))
        blocks.insert(2, Picture(name, "chart"))
        self._append(NewDocument("GRAPHIC", content, name, None))

    def _add(self, kind: str, blocks: list[Block], description: str | None) -> None:
        title = self.who.name if self.rng.random() < 0.5 else "Form 6-K"
        content = self.style.render(title, [*blocks, self.notice], self.rng)
        name = self._name(self.style.extension) if self.day.year > 1999 else None
        self._append(NewDocument(kind, content.rstrip(b"\n"), name, description))

    def _append(self, document: NewDocument) -> None:
        """Graphics go to the end, where EDGAR puts them."""
        at = len(self.documents)
        if document.type != "GRAPHIC":
            at = next((place for place, held in enumerate(self.documents) if held.type == "GRAPHIC"), at)
        self.documents.insert(at, document)

    def _name(self, extension: str) -> str:
        number = len(self.documents)
        return f"{self.prefix}.{extension}" if number == 0 else f"{self.prefix}_ex{number:02d}.{extension}"

    def _description(self, words: str) -> str | None:
        return markup.plain(words) if self.rng.random() < 0.7 else None


def _wrapped(text: str, width: int = 88) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width)


def _submit(
    rng: Random, seed: int, number: int, who: Issuer, day: date, form: str, documents: list[NewDocument]
) -> tuple[str, bytes]:
    chance = rng.random
    clocked = datetime.combine(
        day, time(6, 5) if chance() < 0.1 else time(8 + int(chance() * 9), int(chance() * 60), int(chance() * 60))
    )
    late = chance() < 0.06
    if late:
        clocked = datetime.combine(day, time(18 + int(chance() * 3), int(chance() * 60), int(chance() * 60)))
    filed = calendar.filing_date(clocked)
    agent = 9_990_900_001 + number // 1_000_000 + 7 * (seed % 1000)
    accession = f"{agent:010d}-{day.year % 100:02d}-{number % 1_000_000:06d}"
    film = f"{day.year % 100:02d}{rng.randrange(10**6):06d}"
    filers = [who.filer(form, film)]
    if chance() < 0.012:
        filers.append(issuer(seed, who.number + 1).filer(form, film[:-1] + "9"))
    period = (day - timedelta(days=int(chance() * 20))).isoformat() if chance() < 0.9 else None
    header = Header(
        accession=accession,
        form=form,
        filed=filed.isoformat(),
        accepted=clocked.replace(tzinfo=clock.eastern()).isoformat() if day.year > 2000 else None,
        period=period,
        document_count=len(documents),
        changed=filed.isoformat() if day.year > 2000 else None,
        filers=tuple(filers),
        extra=(("SROS", "NYSE"),) if day.year < 1999 and chance() < 0.5 else (),
    )
    dialect = _dialect(day.year, chance())
    newline = b"\r\n" if chance() < 0.03 else b"\n"
    raw = edgar.build(header, documents, dialect, newline=newline).raw
    return f"{accession}.{'nc' if dialect == 'feed' else 'txt'}", raw


def _dialect(year: int, chance: float) -> Dialect:
    if chance < 0.08:
        return "feed"
    if chance < 0.09:
        return "document"
    if year < 1998 and chance < 0.14:
        return "ims"
    if year < 2001 or (year < 2010 and chance < 0.6):
        return "pem"
    return "text"
