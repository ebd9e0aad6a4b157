"""Words round an amount → what it is of: phrases as data, and the classes of amount that each event type is about.

``PHRASES`` maps a phrase in lower case to (class, label); the longest phrase wins. ``FIT`` says how much an event type cares for
a class. A class is one short word: "profit", "dividend", "price"...
"""

from __future__ import annotations

_TABLE = """
revenue   | revenue revenues sales turnover net-sales net-revenue net-revenues operating-revenue operating-revenues total-revenue total-revenues net-turnover gross-revenue gross-revenues total-net-revenues consolidated-revenues group-revenue net-operating-revenue net-operating-revenues sales-revenue consolidated-sales consolidated-net-sales ingresos receita vendas ventas total-income net-interest-income gross-written-premiums premiums
profit    | net-income net-profit net-earnings net-loss net-losses net-result profit-for loss-for profit-attributable loss-attributable attributable-profit attributable-loss profit-after income-attributable earnings-attributable net-surplus profit-of loss-of earnings-of income-for net-income-attributable profit-attributable-to lucro resultado utilidad beneficio net-profits after-tax-profit net-deficit loss-after group-profit profit losses loss earnings-for
operating | operating-income operating-profit operating-loss ebit income-from-operations profit-from-operations recurring-profit ordinary-income ordinary-profit loss-from-operations operating-earnings operating-result operating-surplus earnings-from-operations operating-profit-before
ebitda    | ebitda ebitdax ebitda-adjusted
pretax    | profit-before loss-before income-before pre-tax-profit pre-tax-loss pretax-profit pre-tax earnings-before loss-on-ordinary profit-on-ordinary pretax
gross     | gross-profit gross-margin
eps       | earnings-per loss-per income-per profit-per eps per-share-earnings basic-earnings diluted-earnings basic-loss diluted-loss profit-per-share headline-earnings
assets    | total-assets shareholders-equity stockholders-equity shareholders’-equity stockholders’-equity total-equity equity net-assets total-capitalization capitalization total-capitalisation net-debt total-debt net-asset-value nav aum assets-under
cash      | cash cash-flow free-cash-flow cash-position cash-and
dividend  | dividend dividends distribution distributions interest-on interest-on-capital interest-on-equity capital-repayment cash-dividend final-dividend interim-dividend special-dividend gross-dividend payout dividendo dividendos juros jcp scrip capital-distribution
price     | price purchase-price consideration offer-price acquisition-price sale-price selling-price total-price aggregate-price cash-consideration total-consideration purchase-consideration aggregate-consideration exercise-price conversion-price subscription-price issue-price average-price market-price reference-price strike-price bid-price closing-bid minimum-bid floor-price base-price appraisal-price cash-price transfer-price placing-price redemption-price price-per equity-price
value     | value valued worth enterprise-value market-value contract-value total-value face-value par-value nominal-value book-value fair-value transaction-value total total-of amount totalling totaling aggregate-amount total-amount size sum sums
cost      | cost costs investment investments invest investing capital-expenditure capex expenditure spending budget total-cost financing outlay
debt      | notes bonds bond principal principal-amount aggregate-principal facility credit-facility loan loans debentures debenture credit borrowing borrowings indebtedness coupon debt commercial-paper programme term-loan convertible-bonds convertible-notes senior-notes senior-secured syndicated guarantee guaranteed covered-bonds tranche issue-amount mortgage
proceeds  | proceeds gross-proceeds net-proceeds raise raised raising
fine      | fine fines penalty penalties settlement damages award claim claims redress compensation provision seizure sanction claimed plaintiffs interest-awarded lawsuit judgment
charge    | charge charges impairment write-off write-down writedown goodwill restructuring-charge provisions restructuring-costs severance
capital   | share-capital capital-increase nominal-amount capital issued-capital registered-capital paid-in-capital
gain      | gain capital-gain synergies savings
fee       | fee fees remuneration salary bonus compensation-of
order     | contract order orders contracts backlog award-worth
shares    | shares share ads adss stock new-shares treasury-shares issued-shares outstanding ordinary-shares common-shares preferred-shares
holding   | holding interest stake voting-rights holdings held shareholding
votes     | votes vote for-votes voted
people    | employees jobs people persons staff positions redundancies
trial     | patients subjects participants responders
"""

PHRASES: dict[str, tuple[str, str]] = {}
for _line in _TABLE.strip().splitlines():
    _kind, _phrases = (part.strip() for part in _line.split("|"))
    for _phrase in _phrases.split():
        PHRASES[_phrase.replace("-", " ")] = (_kind, _phrase.replace("-", " "))
PHRASES["pre-tax profit"] = PHRASES["pretax profit"] = ("pretax", "pre-tax profit")
PHRASES["write-off"] = PHRASES["write-down"] = ("charge", "write-off")
PHRASES["after-tax profit"] = ("profit", "profit after tax")
FIRST = frozenset(phrase.split(" ")[0] for phrase in PHRASES)
"""The first words of all phrases, so that most words cost one look-up."""

MONEY_FIRST = {
    "results": {"revenue": 4.0, "profit": 4.2, "operating": 3.0, "ebitda": 3.0, "pretax": 3.0, "eps": 2.2, "gross": 1.6, "assets": 0.8, "dividend": 1.2, "cash": 0.3},
    "dividend": {"dividend": 4.0, "eps": 0.5, "price": 1.0, "value": 0.5},
    "deal": {"price": 4.0, "value": 2.5, "shares": 1.5, "holding": 2.0, "debt": 1.5, "cost": 1.5, "order": 0.5, "gain": 1.5, "proceeds": 1.5},
    "debt": {"debt": 3.5, "row": 0.5, "proceeds": 2.0, "price": 1.5, "value": 2.0, "capital": 0.5},
    "equity": {"proceeds": 3.0, "price": 3.0, "shares": 2.5, "capital": 3.0, "value": 1.5, "debt": 1.0},
    "buyback": {"shares": 3.0, "price": 3.0, "value": 2.0, "cost": 2.0},
    "holdings": {"shares": 3.0, "holding": 3.0, "price": 3.0, "value": 2.0, "votes": 2.0},
    "shelf": {"debt": 3.0, "profit": 2.5, "revenue": 2.5, "assets": 2.5, "operating": 2.5, "pretax": 2.5, "value": 1.5, "proceeds": 1.5, "shares": 0.5},
    "legal": {"fine": 4.0, "charge": 2.0, "price": 1.5, "value": 1.5},
    "meeting": {"votes": 3.0, "dividend": 3.0, "fee": 1.5, "row": 0.0, "value": 0.5, "capital": 1.5, "shares": 1.5, "holding": 1.0},
    "charge": {"charge": 4.0, "cost": 2.0, "people": 3.0, "profit": 1.0},
    "work": {"row": 0.0, "cost": 3.0, "value": 2.5, "order": 3.0, "price": 2.0, "people": 2.0, "debt": 0.5},
    "clinical": {"trial": 4.0},
    "people": {"people": 4.0, "charge": 3.0, "cost": 2.0},
    "fee": {"fee": 4.0},
    "assets": {"assets": 3.0, "charge": 3.0, "profit": 3.0, "revenue": 2.5},
    "listing": {"price": 3.0, "assets": 2.5, "value": 2.5, "shares": 1.5},
}  # fmt: skip

FIT = {
    "results": "results", "financial-statements": "results", "operating-update": "results", "guidance": "results",
    "results-date": "results", "presentation": "work", "deal-agreed": "deal", "deal-closed": "deal", "deal-terminated": "deal",
    "material-agreement": "work", "debt": "debt", "default": "debt", "insolvency": "debt", "equity-issuance": "equity",
    "buyback": "buyback", "dividend": "dividend", "share-capital": "holdings", "holdings": "holdings", "holder-rights": "listing",
    "listing": "listing", "auditor": "fee", "restatement": "assets", "control": "deal", "management": "fee", "bylaws": "equity",
    "meeting-notice": "meeting", "meeting-results": "meeting", "legal": "legal", "regulatory": "work", "product": "work",
    "clinical": "clinical", "operations": "work", "restructuring": "people", "impairment": "charge", "rating": "debt",
    "cyber": "work", "related-party": "debt", "sustainability": "work", "shelf": "shelf", "correction": "assets",
    "media-response": "deal", "other": "work",
}  # fmt: skip

UNIT_FIT = {
    "holdings": {"shares": 2.0, "ADSs": 2.0, "voting rights": 2.2, "votes": 1.5, "percent": 1.2, "options": 1.0},
    "buyback": {"shares": 2.0, "ADSs": 2.0, "percent": 0.3},
    "equity": {"shares": 1.8, "ADSs": 1.8, "units": 1.5, "warrants": 1.2, "options": 1.5, "rights": 1.2, "RSUs": 1.5},
    "deal": {"shares": 1.0, "ADSs": 1.0, "percent": 0.0, "ratio": 1.5, "vessels": 1.0},
    "meeting": {"shares": 1.0, "votes": 2.0, "voting rights": 1.5, "percent": 0.8},
    "clinical": {"patients": 3.0, "subjects": 2.5, "participants": 2.5, "percent": 0.8},
    "people": {"employees": 3.0, "jobs": 3.0, "people": 2.5, "persons": 2.5, "positions": 2.5},
    "listing": {"days": 2.0, "shares": 1.0, "ADSs": 1.0, "ratio": 1.5},
    "debt": {"percent": 0.5, "shares": 0.4},
    "dividend": {"shares": 1.0, "percent": 0.2},
    "work": {"percent": 0.0, "MW": 1.5, "vessels": 1.5, "subscribers": 1.5, "customers": 1.0, "ounces": 1.5, "barrels": 1.5, "kilometres": 1.2, "employees": 0.8, "persons": 1.2, "people": 0.8, "tonnes": 1.2, "shares": 0.3},
    "results": {"percent": -1.5, "shares": -1.0, "subscribers": 0.5},
    "legal": {"percent": -0.5, "shares": 0.3, "subscribers": 0.8},
}  # fmt: skip
