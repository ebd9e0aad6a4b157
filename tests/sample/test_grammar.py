"""Templates: choices, slots, and what is remembered under a key."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from sixk.sample import grammar, news
from sixk.sample.issuers import issuer
from sixk.sample.story import SLOTS, Story


def story(seed: int = 1) -> Story:
    return Story(Random(seed), issuer(seed, 1), date(2004, 5, 20))


def test_choices_and_slots() -> None:
    told = {grammar.tell("<a|b<c|d>> {n}", story(seed)).split()[0] for seed in range(60)}
    assert told == {"a", "bc", "bd"}
    assert grammar.variants("<a|b<c|d>> {n}") == 3


def test_an_empty_alternative() -> None:
    assert {grammar.tell("x< y|>", story(seed)) for seed in range(20)} == {"x y", "x"}


@pytest.mark.parametrize("template", ["<a|b", "a|b", "a>"])
def test_unbalanced_choices_are_refused(template: str) -> None:
    with pytest.raises(ValueError, match="unbalanced"):
        grammar.compile_template(template)


def test_a_keyed_slot_is_told_once_and_remembered_as_a_fact() -> None:
    teller = story()
    first, second = teller.tell("{firm:buyer} pays {amt:price}"), teller.tell("{firm:buyer} pays {amt:price}")
    assert first == second
    assert [fact["of"] for fact in teller.amounts] == ["price"]
    assert teller.parties == [teller.known["buyer"]]


def test_amounts_are_given_in_whole_units() -> None:
    teller = story()
    printed = teller.money(41_500_000, "price", us=True)
    assert printed == "US$41.5 million"
    assert teller.amounts == [{"value": 41_500_000, "currency": "USD", "of": "price"}]


def test_every_template_can_be_told_and_every_slot_is_known() -> None:
    templates = [line for telling in news.tellings().values() for line in (*telling.titles, *telling.leads, *telling.more)]
    templates += [line for lines in news.filler().values() for line in lines]
    assert len(templates) > 400
    for number, template in enumerate(templates):
        text = story(number).tell(template)
        assert text
        assert not set("{}<>|") & set(text), template
    used = {part[0] for template in templates for part in grammar._TOKEN.findall(template) if part[0]}
    assert used <= set(SLOTS)


def test_leads_and_filler_carry_what_makes_them_one_reports_own() -> None:
    """A name, a number or a date stands in every lead and filler sentence, so that two reports do not share it."""
    lines = [line for telling in news.tellings().values() for line in telling.leads]
    lines += [line for group in news.filler().values() for line in group]
    for line in lines:
        assert line.count("{") >= 2, line
