"""The same release furnished twice is recognised: under another cover, in another language; others are not."""

from __future__ import annotations

from pathlib import Path

from tests.events.test_coder import COVER, SIGNED

from sixk import events
from sixk.reading import reading

RELEASE = """Alder Works first quarter results

Leeds, 12 May 2011. Alder Works plc earned GBP 12.1 million in the quarter, against GBP 11.24 million a year ago. Revenue was
GBP 88.36 million (GBP 81.92 million), the operating margin 17.42 per cent (16.98 per cent). Orders in hand stood at GBP 143.7 million.
Net debt fell to GBP 61.85 million from GBP 70.13 million. The works in Leeds ran at 91.5 per cent of capacity, those in Gdansk at 87.2
per cent. Staff numbered 2,417. Earnings per share were 14.37 pence. Capital spending came to GBP 6.78 million.
"""
SPANISH = """Resultados del primer trimestre de Alder Works

Leeds, 12 de mayo de 2011. Alder Works plc ganó 12,1 millones de libras en el trimestre, frente a 11,24 millones un año antes. Los ingresos
fueron de 88,36 millones (81,92 millones) y el margen operativo del 17,42 por ciento (16,98 por ciento). La cartera de pedidos era de
143,7 millones. La deuda neta bajó a 61,85 millones desde 70,13 millones. La fábrica de Leeds trabajó al 91,5 por ciento de su capacidad y la
de Gdansk al 87,2 por ciento. La plantilla era de 2.417 personas. El beneficio por acción fue de 14,37 peniques. Inversiones: 6,78 millones.
"""
OTHER = RELEASE.replace("first quarter", "second quarter")
for old, new in (("12.1", "13.9"), ("11.24", "12.77"), ("88.36", "95.12"), ("81.92", "84.41"), ("17.42", "18.03"), ("16.98", "17.11"),
                 ("143.7", "151.2"), ("61.85", "55.09"), ("70.13", "68.44"), ("91.5", "93.4"), ("87.2", "89.9"), ("2,417", "2,466"),
                 ("14.37", "16.52"), ("6.78", "7.91")):  # fmt: skip
    OTHER = OTHER.replace(old, new)


def print_of(body: str) -> str | None:
    return events.fingerprint(reading((COVER + body + SIGNED).encode(), code=False))


def test_the_same_release_under_another_cover() -> None:
    again = events.fingerprint(
        reading((COVER.replace("Alder Works plc", "Birch Finance Ltd") + RELEASE + SIGNED).encode(), code=False)
    )
    assert events.same_release(print_of(RELEASE), again) == "text"


def test_the_same_release_in_another_language() -> None:
    assert events.same_release(print_of(RELEASE), print_of(SPANISH)) == "figures"


def test_the_next_quarter_is_another_release() -> None:
    first, second = print_of(RELEASE), print_of(OTHER)
    assert first and second
    assert first.split(":")[4] != second.split(":")[4]
    assert events.same_release(first, second) != "figures"


def test_a_report_with_few_words_has_none() -> None:
    assert print_of("Exhibit 1  Notice") is None
    assert events.same_release(None, print_of(RELEASE)) is None
    assert events.same_release("nonsense", print_of(RELEASE)) is None


def test_no_two_fixtures_are_the_same_release(fixtures: Path) -> None:
    """Reports of the fixtures retell different events, save the two sides of one that share a text."""
    prints = {}
    for path in sorted((fixtures / "dev" / "mixed").iterdir()):
        if path.suffix in (".htm", ".txt"):
            prints[path.name] = events.fingerprint(reading(path, code=False))
    names = sorted(prints)
    same = [(a, b) for at, a in enumerate(names) for b in names[at + 1 :] if events.same_release(prints[a], prints[b])]
    assert len(same) <= 2, same
