"""Sentences → the names in them: cut to the name, in every market's company forms, and no headings."""

from __future__ import annotations

import pytest

from sixk.events.facts.names import find

# (text, names, why)
NAMES = [
    ("signed with Marlowe Basalt plc today", ["Marlowe Basalt plc"], "plc"),
    ("sold to Vantage Harbour Holdings Limited.", ["Vantage Harbour Holdings Limited"], "a full stop after it"),
    ("Daesong Holdings Co., Ltd. holds", ["Daesong Holdings Co., Ltd."], "Co., Ltd."),
    ("Kestrel Lane Resources Ltd. said", ["Kestrel Lane Resources Ltd."], "Ltd."),
    ("Norden Kemi AB and Fjordkraft ASA", ["Norden Kemi AB", "Fjordkraft ASA"], "two joined by and"),
    ("Grupo Altamira, S.A.B. de C.V. sold", ["Grupo Altamira, S.A.B. de C.V."], "Mexico"),
    ("Vidrios Sur, S.A. sued", ["Vidrios Sur, S.A."], "S.A. after a comma"),
    ("Energia Norte S.A. de C.V.", ["Energia Norte S.A. de C.V."], "without a comma"),
    ("Finanziaria Belmonte S.r.l. agreed", ["Finanziaria Belmonte S.r.l."], "Italy"),
    ("Borgoverde Cementi S.p.A.", ["Borgoverde Cementi S.p.A."], "Italy, listed"),
    ("Fjellvik Infrastruktur AS", ["Fjellvik Infrastruktur AS"], "Norway"),
    ("Sudlicht Pharma GmbH & Co. KG", ["Sudlicht Pharma GmbH & Co. KG"], "Germany, a double form"),
    ("Sudlicht Pharma AG", ["Sudlicht Pharma AG"], "Germany"),
    ("Transvaal Ventures (Proprietary) Limited", ["Transvaal Ventures (Proprietary) Limited"], "South Africa"),
    ("Helvetia Securities (Europe) Limited", ["Helvetia Securities (Europe) Limited"], "a bracket in the name"),
    ("Marina Shipping (Panama) S.A.", ["Marina Shipping (Panama) S.A."], "a bracket in the name"),
    ("Batavia Energi Tbk bought", ["Batavia Energi Tbk"], "Indonesia"),
    ("Selangor Palm Sdn Bhd", ["Selangor Palm Sdn Bhd"], "Malaysia"),
    ("Halevi Barak & Co. audited", ["Halevi Barak & Co."], "a firm"),
    ("Deloitte & Touche LLP resigned", ["Deloitte & Touche LLP"], "LLP"),
    ("Ernst & Young remains", ["Ernst & Young"], "an auditor without a form"),
    ("J.P. Marlowe Securities LLC acted", ["J.P. Marlowe Securities LLC"], "initials"),
    ("U.S. Meridian Trust Company, National Association", ["U.S. Meridian Trust Company, National Association"], "N.A."),
    ("Ruritania Mortgage and Housing Corporation", ["Ruritania Mortgage and Housing Corporation"], "and inside a name"),
    ("Nippon Trust & Banking Company Limited", ["Nippon Trust & Banking Company Limited"], "an ampersand inside"),
    ("from Deutsche Bank and UBS as managers", ["Deutsche Bank", "UBS"], "and between two names"),
    ("the Ministry of Trade on Monday", ["Ministry of Trade"], "a ministry, not the weekday"),
    ("the Arbitration Court of the city of Odessa ruled", ["Arbitration Court of the city of Odessa"], "a court"),
    ("told the Financial Conduct Authority", ["Financial Conduct Authority"], "a regulator of plain words"),
    ("the United States Department of Justice", ["United States Department of Justice"], "a department"),
    ("Bank of Japan kept", ["Bank of Japan"], "a bank of a place"),
    ("the Nasdaq Stock Market LLC wrote", ["Nasdaq Stock Market LLC"], "an exchange"),
    ("Israel’s Ministry of Defense has", ["Ministry of Defense"], "a possessive before it"),
    ("Acme Chemicals’s board met in Paris", ["Acme Chemicals"], "a possessive after it"),
    ("Mr. Michel Degrave has given up", ["Michel Degrave"], "a title"),
    ("Dr Sabrina Ohlert joins", ["Sabrina Ohlert"], "a title without a point"),
    ("Sir Paul Middleway said", ["Paul Middleway"], "a knight"),
    ("Mr. J.E. Dunnell\nMrs. H.A. Wear\n", ["J.E. Dunnell", "H.A. Wear"], "a list of people"),
    ("T D G Marwood bought", ["T D G Marwood"], "initials without points"),
    ("elected Kees de Boer and Stefan Ingels", ["Kees de Boer", "Stefan Ingels"], "a particle, two people"),
    ("Gui de Vauclair thanked", ["Gui de Vauclair"], "at the beginning of a sentence"),
    ("President and CEO Mike Doust spoke", ["Mike Doust"], "roles before the name"),
    ("Cristina Law and Marvin Mackey will", ["Cristina Law", "Marvin Mackey"], "a surname that is a word"),
    ("Jean-Claude d’Oultremont left", ["Jean-Claude d'Oultremont"], "an elided particle"),
    ("against Rossvyaz, the Service", ["Rossvyaz"], "a single proper noun"),
    ("shares of hanabroad incorporated.", ["hanabroad incorporated"], "a name in small letters"),
    ("of Nordtel East Invest AS. Nordtel wanted", ["Nordtel East Invest AS", "Nordtel"], "a sentence ends after a form"),
]


@pytest.mark.parametrize(("text", "names", "why"), NAMES)
def test_names(text: str, names: list[str], why: str) -> None:
    assert [n.name for n in find(text)] == names, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The Annual General Meeting of Shareholders on Monday", "a meeting"),
        ("The Board of Directors and the Audit Committee", "organs of the company"),
        ("Form 20-F and Exhibit 99.1", "forms and exhibits"),
        ("Net Income for the Third Quarter", "a heading"),
        ("the Chief Executive Officer", "a role"),
        ("This Press Release contains Forward-Looking Statements", "boilerplate"),
        ("RESULTS FOR THE YEAR ENDED DECEMBER", "a heading in capitals"),
        ("in London, Paris and New York", "towns"),
        ("On Friday, November 7", "days and months"),
        ("EUR 5.0 billion and USD 3 million", "currencies"),
        ("The Company said that the Group", "defined terms"),
        ("the Far East and Southeast Asia", "regions"),
        ("AGM, EGM, CEO and IFRS", "abbreviations"),
    ],
)
def test_no_names(text: str, why: str) -> None:
    assert find(text) == [], why


def test_shapes() -> None:
    found = find("Mr. Jan Vries of Acme Works plc told the Ministry of Trade about Bitelium.")
    assert [(n.shape, n.title) for n in found] == [
        ("person", True),
        ("company", False),
        ("institution", False),
        ("word", False),
    ]


def test_spans() -> None:
    text = "told Acme Works plc yesterday"
    name = find(text)[0]
    assert text[name.start : name.end] == name.name
