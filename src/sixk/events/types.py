"""In: nothing. Out: TYPES, the event types a report is coded with, each with 8-K item, family, General Instruction B matters.

``item`` is the item of Form 8-K that a US issuer would report the event under (None where Form 8-K has none); two depend on
what is told, see ``items.py``. ``matters`` are the numbers of the matters that General Instruction B of Form 6-K names, as this
project counts them (``MATTERS``). ``routine`` marks the noise that swamps the form; ``buyback`` is routine only where it
reports purchases made (``ROUTINE_IF_EXECUTED``).
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Family = Literal["results", "deals", "capital", "holders", "governance", "law", "operations"]
"""Seven groups, one hue each: results, deals, capital, holders, governance, law and rating, operations."""

FAMILIES: dict[str, str] = {
    "results": "Results",
    "deals": "Deals",
    "capital": "Capital",
    "holders": "Holders",
    "governance": "Governance",
    "law": "Law and rating",
    "operations": "Operations",
}

MATTERS: dict[int, str] = {
    1: "changes in business",
    2: "changes in management or control",
    3: "acquisitions or dispositions of assets",
    4: "bankruptcy or receivership",
    5: "changes in registrant's certifying accountants",
    6: "the financial condition and results of operations",
    7: "material legal proceedings",
    8: "changes in securities or in the security for registered securities",
    9: "defaults upon senior securities",
    10: "material increases or decreases in the amount outstanding of securities or indebtedness",
    11: "the results of the submission of matters to a vote of security holders",
    12: "transactions with directors, officers or principal security holders",
    13: "the granting of options or payment of other compensation to directors or officers",
    14: "material cybersecurity incident",
    15: "any other information which the registrant deems of material importance to security holders",
}
"""General Instruction B of Form 6-K, in its order."""

ITEMS: dict[str, str] = {
    "1.01": "Entry into a Material Definitive Agreement",
    "1.02": "Termination of a Material Definitive Agreement",
    "1.03": "Bankruptcy or Receivership",
    "1.04": "Mine Safety",
    "1.05": "Material Cybersecurity Incidents",
    "2.01": "Completion of Acquisition or Disposition of Assets",
    "2.02": "Results of Operations and Financial Condition",
    "2.03": "Creation of a Direct Financial Obligation",
    "2.04": "Triggering Events That Accelerate or Increase a Direct Financial Obligation",
    "2.05": "Costs Associated with Exit or Disposal Activities",
    "2.06": "Material Impairments",
    "3.01": "Notice of Delisting or Failure to Satisfy a Listing Rule; Transfer of Listing",
    "3.02": "Unregistered Sales of Equity Securities",
    "3.03": "Material Modification to Rights of Security Holders",
    "4.01": "Changes in Registrant's Certifying Accountant",
    "4.02": "Non-Reliance on Previously Issued Financial Statements",
    "5.01": "Changes in Control of Registrant",
    "5.02": "Departure, Election or Appointment of Directors or Officers; Compensatory Arrangements",
    "5.03": "Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year",
    "5.07": "Submission of Matters to a Vote of Security Holders",
    "7.01": "Regulation FD Disclosure",
    "8.01": "Other Events",
    "9.01": "Financial Statements and Exhibits",
}
"""The items of Form 8-K that an event type may fall under."""


class EventType(Struct, frozen=True):
    """One event type: ``slug`` as coded, ``name`` as shown, ``item`` of Form 8-K or None."""

    slug: str
    name: str
    item: str | None
    routine: bool
    family: Family
    matters: tuple[int, ...]
    meaning: str


_ALL: tuple[EventType, ...] = (
    EventType("results", "Results", "2.02", False, "results", (6,),
              "Results for a completed period announced, also preliminary ones"),
    EventType("financial-statements", "Financial statements", "9.01", False, "results", (6,),
              "Full interim or annual financial statements, MD&A, interim or annual report furnished as a document"),
    EventType("operating-update", "Operating figures", "7.01", True, "results", (6,),
              "Monthly or periodic operating figures that are not results: revenue, traffic, production, net asset value"),
    EventType("guidance", "Outlook", "7.01", False, "results", (6,),
              "Outlook given, changed or withdrawn; profit warning"),
    EventType("results-date", "Results date", "8.01", True, "results", (15,),
              "When and how coming results will be announced"),
    EventType("presentation", "Presentation", "7.01", False, "results", (15,),
              "Investor presentation, speech, conference, investor day"),
    EventType("deal-agreed", "Deal agreed", "1.01", False, "deals", (3,),
              "Agreement, decision or offer to buy, sell, merge, spin off or form a joint venture, not yet completed"),
    EventType("deal-closed", "Deal closed", "2.01", False, "deals", (3,),
              "Completion of an acquisition, disposal, merger or spin-off"),
    EventType("deal-terminated", "Deal terminated", "1.02", False, "deals", (3,),
              "A deal or material agreement terminated or lapsed"),
    EventType("material-agreement", "Agreement", "1.01", False, "deals", (1,),
              "Another material contract: supply, licence, contract award, partnership, credit support"),
    EventType("debt", "Debt", "2.03", False, "capital", (10,),
              "Bonds, notes or loans: issue, pricing, facility, redemption, tender, change of terms"),
    EventType("default", "Default", "2.04", False, "capital", (9,),
              "Default, missed payment, acceleration"),
    EventType("insolvency", "Insolvency", "1.03", False, "capital", (4,),
              "Bankruptcy, court protection, debt restructuring plan, receivership"),
    EventType("equity-issuance", "Share issue", "3.02", False, "capital", (10,),
              "New shares, depositary shares, warrants or convertibles: offering, placement, rights issue, capital increase"),
    EventType("buyback", "Buyback", None, False, "capital", (10,),
              "Repurchase programme or dealings in the issuer's own shares"),
    EventType("dividend", "Dividend", None, False, "holders", (15,),
              "Dividend or distribution proposed, declared, dated or paid"),
    EventType("share-capital", "Share capital", None, True, "holders", (10,),
              "Monthly return, total voting rights, next-day disclosure, block listing, shares outstanding"),
    EventType("holdings", "Holdings", None, True, "holders", (12,),
              "Dealings of insiders, notices of major holders, changes of stakes"),
    EventType("holder-rights", "Holder rights", "3.03", False, "holders", (8,),
              "Split, consolidation, depositary share ratio, share classes, rights plan"),
    EventType("listing", "Listing", "3.01", False, "holders", (8,),
              "Listing, delisting, transfer, deficiency notice of an exchange, trading halt or resumption"),
    EventType("auditor", "Auditor", "4.01", False, "governance", (5,),
              "Auditor appointed, resigned or dismissed"),
    EventType("restatement", "Restatement", "4.02", False, "results", (6,),
              "Earlier statements restated or not to be relied on"),
    EventType("control", "Control", "5.01", False, "deals", (2,),
              "Change in control of the registrant, or an offer for it"),
    EventType("management", "Management", "5.02", False, "governance", (2, 13),
              "Directors or officers appointed, resigned or paid"),
    EventType("bylaws", "By-laws", "5.03", False, "governance", (8,),
              "Articles or by-laws amended; fiscal year, name or domicile changed"),
    EventType("meeting-notice", "Meeting notice", None, False, "governance", (11, 15),
              "Notice, agenda, proxy or circular for a meeting of holders"),
    EventType("meeting-results", "Meeting results", "5.07", False, "governance", (11,),
              "Votes and resolutions of a meeting of holders"),
    EventType("legal", "Legal", "8.01", False, "law", (7,),
              "Litigation, arbitration, investigation, settlement, fine"),
    EventType("regulatory", "Regulatory", "8.01", False, "law", (15,),
              "Authorisation, licence, approval, tender award, law or tariff change that affects the issuer"),
    EventType("product", "Product", "8.01", False, "operations", (1,),
              "Product, service, technology or customer news"),
    EventType("clinical", "Trial or drilling", "8.01", False, "operations", (15,),
              "Results of trials, exploration, drilling, reserves"),
    EventType("operations", "Operations", "8.01", False, "operations", (1,),
              "Plant, project, investment, labour, accident, outage, disaster"),
    EventType("restructuring", "Restructuring", "2.05", False, "operations", (1,),
              "Exit, closure or lay-off programme; internal reorganisation of subsidiaries"),
    EventType("impairment", "Impairment", "2.06", False, "results", (6,),
              "Impairment or write-off"),
    EventType("rating", "Rating", "8.01", False, "law", (15,),
              "Credit rating action"),
    EventType("cyber", "Cyber incident", "1.05", False, "operations", (14,),
              "Cybersecurity incident"),
    EventType("related-party", "Related party", None, False, "deals", (12,),
              "Dealings with, guarantees for or loans to related parties"),
    EventType("sustainability", "Sustainability", None, False, "operations", (15,),
              "Sustainability, conflict minerals, human rights report"),
    EventType("shelf", "Shelf", "9.01", False, "capital", (15,),
              "Furnished to be incorporated into a registration statement; opinions, consents, underwriting agreements, XBRL"),
    EventType("correction", "Correction", None, False, "law", (15,),
              "Corrects, replaces or amends an earlier report"),
    EventType("media-response", "Media response", "8.01", False, "law", (15,),
              "Answer to a press report, a rumour or a question of an exchange"),
    EventType("other", "Other", "8.01", False, "operations", (15,),
              "News that fits no other type"),
)  # fmt: skip

TYPES: dict[str, EventType] = {one.slug: one for one in _ALL}

ROUTINE_IF_EXECUTED = frozenset({"buyback"})
"""Types that are routine only where they report what was carried out under an earlier decision."""
