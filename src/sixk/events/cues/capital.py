"""Cues of debt, default, insolvency, share issues, buybacks and the shelf."""

from __future__ import annotations

from sixk.events.cues.cue import Cue

CUES: tuple[Cue, ...] = (
    # -------------------------------------------------------------------------------------------------------------- debt
    Cue(
        "debt-title", "debt", 3,
        (
            "issue|issues|issuance|issued|issuing|pricing|prices|priced|offering|offer|placement|places|placed|redemption|redeems|redeem|redeemed|repayment|repays|prepays|prepayment|repurchase|tender|exchange|launch|launches|closing|closes|sale|sells|conversion|settlement|maturity|early|consent|invitation|notice|completes|completion|amendment|amends|reopening .... <notes>|eurobonds",
            "<notes> ... issue|issuance|issued|offering|priced|pricing|placement|redemption|redeemed|repayment|tender|exchange|due|programme|program|consent|maturing|repurchase|conversion|offers|offer|placed",
            "<loan> ... signed|agreement|agreements|amended|amendment|extended|repaid|prepaid|secured|obtained|arranged|with|for|of|prepayment|refinanced|increase|drawdown|waiver|closing|closed", "signs|signed|secures|secured|obtains|obtained|enters|entered|arranges|agrees|receives|closes|closed|repays|repaid|prepays|prepaid|prepayment|extends|amends|increases|repayment|execution .... <loan>",
            "frn variable rate fix", "rate fix|reset|fixing", "final terms", "publication of .. prospectus|supplementary|final|base|supplemental|offering|suppl*", "supplementary|base prospectus", "prospectus supplement|supplements .. <notes>|emtn", "emtn|mtn", "medium term note|notes", "debt issuance|instruments|programme|program|securities|restructured|exchange|refinancing|buyback|financing|tender", "commercial paper", "covered bond|bonds", "samurai|panda|dim|green|sustainability|eurodollar|yankee|formosa|blue bond|bonds|sum|linked", "notice of redemption", "make whole", "cash tender|exchange offer|offers .. <notes>|series|due",
            "tender offers", "consent solicitation", "exchange offers", "convertible|exchangeable|subordinated|senior|secured|unsecured|perpetual|contingent|hybrid|capital|bridge|promissory <notes>|loan|securities|instruments", "additional tier|tier 1|2|one|capital|two", "refinancing|refinances|refinance", "repurchase of .. debt", "waiver .. <notes>|lenders|covenant|covenants|bondholders|loan", "creditors .. offer|exchange", "decision on .. issuance .. bonds|borrowing|short", "short term borrowing|borrowings", "increase in .. borrowing|borrowings", "indenture", "intercompany loan", "covered bond programme|program", "limited recourse capital",
            "emision|emissao|colocacion|colocacao|rescate|resgate|amortizacion .. de|dos|das bonos|obligaciones|debentures|deuda|notas|titulos|valores|notes|pagares|bonds|deuda", "emission|emprunt obligataire|obligations|obligataires", "debentures", "credito sindicado|sindicalizado", "financiamiento|financiamento", "prestito obbligazionario", "linea de credito", "overseas bond|bonds",
        ),
        "Bonds, notes and loans issued, priced, repaid, tendered for, their prospectuses and rate fixes",
        ("Publication of Prospectus", "FRN Variable Rate Fix", "Pricing of US$500 million senior notes", "Prepayment of syndicated loan", "Cash tender offer for 2025 Notes", "Notice of redemption"),
        ("Notes to the financial statements", "issue of new shares", "redemption of the preference shares"),
        parts="lhs",
        unless=("statement-notes", "editors-notes"),
    ),
    Cue("statement-notes", "", 1, ("notes to", "footnotes", "explanatory notes|note", "note #", "debt securities and"), "Silent: notes of accounts", ("Notes to the statements",), ("notes due 2012",)),
    Cue("editors-notes", "", 1, ("notes to editors", "obligations of|under .. directors|article|rule|company"), "Silent: notes for the press", ("Notes to editors",), ("notes due 2012",)),
    Cue(
        "debt-told", "debt", 2,
        (
            "issue|issued|issuance|issuing|priced|placed|sold|offering|redeem|redeemed|redemption|repay|repaid|prepaid|prepay|repayment|tender|tendered|exchange|exchanged|raised|borrow|borrowed|refinance|refinanced .... <notes>|<loan>|principal|debt", "<notes> .... due|mature|maturing|maturity|coupon|listed|issued|priced|redeemed|principal|bear|bearing|interest|tendered|holders", "aggregate principal|nominal amount", "principal amount", "<loan> .... with|of|from|agreement|repaid|drawn|bank|banks|lenders|million|billion",
            "coupon|yield|spread .. of #", "loan agreement", "credit agreement|facility|line", "bookrunners|bookrunner|lead managers|joint lead|arrangers", "interest rate .. of|on|per", "interest period", "trust deed|indenture", "agent bank", "covered bond|bonds", "programme|program .... <notes>|issue|issuance", "libor|sofr|euribor|midswap", "holders of .. <notes>|series|debt", "basis points",
        ),
        "The lead tells of bonds, notes or loans",
        ("priced an offering of US$500 million aggregate principal amount of notes", "has signed a loan agreement with a bank"),
        ("the board noted",),
        parts="d",
        unless=("history", "statement-notes"),
    ),
    # ----------------------------------------------------------------------------------------------------------- default
    Cue(
        "default-title", "default", 3,
        (
            "default|defaults|defaulted", "event|events|notice of default|acceleration", "non payment|compliance", "missed|missing|misses|failure|fails|failed|unable|inability|suspension|suspends|suspended|moratorium|postpones|postponement|deferral|standstill|stops|skips .... payment|payments|pay|interest|coupon|principal|debt|service", "payment|payments|interest|coupon|principal|debt ... not .. paid|made|met|suspended", "acceleration of|notice", "cross default|acceleration", "demand for .. repayment", "forbearance",
            "incumplimiento|inadimplemento|impago|moratoria|cesacion de|no|del", "breach of .. covenant|covenants|loan|financial", "covenant|covenants breach|breached|default", "grace period",
        ),
        "A default, a payment missed, debt called in",
        ("Notice of default under the indenture", "Company misses interest payment"),
        ("default risk policy of customers",),
        parts="lhs",
    ),
    Cue(
        "default-told", "default", 2,
        ("event|events of default", "not .... pay|paid|make|made|met|put .... interest|coupon|payment|principal|instalment|funds", "failed|unable|did|has not to|pay|make|paid .... interest|coupon|payment|principal|instalment", "lack of payment", "cross default", "grace period", "declare .... due", "accelerate|accelerated|acceleration", "missed", "defaulted"),
        "The lead tells a default",
        ("an Event of Default has occurred",),
        ("the borrower paid",),
        parts="d",
        unless=("history",),
    ),
    # -------------------------------------------------------------------------------------------------------- insolvency
    Cue(
        "insolvency-title", "insolvency", 3,
        (
            "bankruptcy|insolvency|receivership|liquidation|winding|rehabilitation|administration|conservatorship|moratorium|concordato|concurso|reorganization|reorganisation petition|filing|proceedings|proceeding|protection|application|order|up|plan|of|court|process|receiver|code|law|administrator|preventivo|mercantil|judicial|case",
            "chapter 11|15|7|eleven", "companies creditors arrangement", "ccaa", "judicial|court|corporate|extrajudicial reorganization|reorganisation|recovery|restructuring|protection|receivership|rehabilitation|supervised|approved", "files|filed|filing|petition|petitions|application|applies|seeks|seeking|enters|court|commencement ... bankruptcy|insolvency|reorganization|reorganisation|protection|administration|liquidation|rehabilitation|receivership|stay", "provisional|joint|official liquidator|liquidators|receiver|administrator|administrators|trustee",
            "court .. receivership|opens|commencement|approves|approval|decision ... reorganization|reorganisation|plan|proceedings|rehabilitation", "debt restructuring|reorganization|reprofiling plan|proposal|agreement|with|of|negotiations|support|term|completed|process|scheme", "restructuring of .. debt|indebtedness|obligations|notes", "scheme of arrangement .. creditors|debt|notes", "restructuring plan|support|agreement .. creditors|noteholders|debt|lenders", "creditors meeting|committee|plan|agreement|protection|arrangement|of", "recuperacao judicial|extrajudicial", "recuperacion judicial", "concurso mercantil|preventivo|de", "apertura del concurso", "sauvegarde|redressement|liquidation judiciaire|accelerere|financiere", "stay order", "workout", "petition for", "draft|amended reorganization|reorganisation plan", "preservation order|measures", "composition with", "dissolution and liquidation", "voluntary liquidation|winding", "bankruptcy", "insolvency", "receivership",
        ),
        "Court protection, reorganisation, liquidation, restructuring of debts",
        ("Petition for commencement of reorganization proceedings", "Files for Chapter 11", "Debt restructuring plan", "Appointment of provisional liquidators"),
        ("liquidation of treasury shares", "internal reorganisation of the group"),
        parts="lhs",
    ),
    Cue(
        "insolvency-told", "insolvency", 2,
        ("petition|petitioned|filed|application|applied|request .... court|bankruptcy|reorganization|reorganisation|insolvency|protection|rehabilitation|stay|liquidation|receivership", "court .... reorganization|reorganisation|rehabilitation|receiver|bankruptcy|insolvency|liquidation|stay|creditors|plan|administration", "corporate reorganization|reorganisation|rehabilitation", "reorganization plan|act|law|court|proceedings|claims|creditors|proceeding", "reorganisation plan|act|law|court|proceedings|claims|creditors|proceeding", "the receiver|administrator|trustee|liquidator|custodian", "chapter 11", "bankruptcy|insolvency", "insolvent", "creditors .... plan|court|claims|vote|agree*|haircut|terms|restructur*", "restructuring of .. debt|debts|indebtedness|liabilities"),
        "The lead tells of court protection or a restructuring of debts",
        ("filed a petition with the Seoul District Court for corporate reorganization",),
        ("the court ruled for the company",),
        parts="d",
        unless=("history",),
    ),
    # --------------------------------------------------------------------------------------------------- equity-issuance
    Cue(
        "equity-title", "equity-issuance", 3,
        (
            "public|registered|direct|rights|follow|private|institutional|global|secondary|primary|underwritten|at|atm|initial|equity|share|adr|ads|unit|international|entitlement|best|preferential|bought|bonus|retail|top|upsized|concurrent|non offering|offer|issue|placement|placing|direct|on|market|allotment|purchase|deal|public|efforts|brokered|up",
            "issue|issuance|issues|issued|placement|placing|offering|allotment|grant|pricing|prices|closing|closes|closed|sale|sells|subscription|award|awards|grants|granted|conversion|exercise|launch|launches|completes|completion|announces|proposed|notice|listing|admission|quotation|registration .... <equity>|options|warrants|units|rights|convertible|rsus|stock|shares",
            "<equity> ... offering|issue|issuance|issued|placement|placing|allotment|subscription|sale|plan|award|awards|grant|offer|purchase|priced|granted|issuable|dividend programme", "capital increase|raising|raise|issue", "increase of|in .. capital", "share|equity|securities|unit|stock|ads|subscription|warrant|standby|registration|placement|underwriting|purchase purchase|subscription|agreement|issue|issuance|placement|placing|offering|capital|line|financing|commitment|rights|equity|option|options",
            "rights issue|offering|entitlement|trading", "convertible notes|bonds|bond|debentures|debenture|note|preferred|loan|securities|senior|promissory", "warrants|warrant exercise|exercised|offering|issuance|inducement|repricing|amendment|agreement|form|and", "private placement", "at the market", "atm program|programme|offering|agreement", "equity line|distribution|financing|raise|raising|offering", "initial public offering", "ipo", "pre funded", "securities purchase agreement", "bonus issue|shares", "scrip dividend|issue|shares", "stock|share|employee option|options|ownership|incentive|purchase|savings grant|granted|plan|scheme|exercise|awards|allotment|issue", "esop|esos .. allotment|grant|shares", "allotment of", "stock options", "third party allotment", "paid in capital", "new shares|share", "performance shares|share|rights|share rights", "appendix 2a|3b|3g", "cleansing notice|statement", "section 708a", "dividend reinvestment .. plan|issue|shares|price", "debt equity|for equity|to equity", "conversion of .. <notes>|debt|preferred|shares|loan|cbs", "issue of .. equity|capital|consideration|rsu|securities|ordinary", "treasury shares .. sale|resale|placement|disposal", "optional|scrip|elective dividend|share", "stock dividend",
            "ampliacion|aumento de|del capital", "aumento de capital", "augmentation de|du capital", "aumento di capitale", "emision|emissao .. de acciones|acoes", "suscripcion preferente|de", "bonos convertibles", "obligations convertibles", "oferta publica de .. distribucion|distribuicao|acoes|acciones|suscripcion|venta", "oferta de acciones|acoes", "closes|closed|closing of .. #|us|offering", "raises|raised|raising .. #|us|usd|a|eur|capital|funds",
        ),
        "New shares, ADSs, warrants and convertibles in titles",
        ("Closing of public offering of units", "Rights issue", "Placing of new shares", "Allotment of shares on options", "Capital increase", "Convertible bonds", "Pricing of follow-on offering of ADSs"),
        ("Total issued share capital", "Total voting rights", "Publication of prospectus", "Issue of senior notes"),
        parts="lhs",
        unless=("buyback-words", "capital-return-words", "deal-shares", "split-words", "insider-dealing"),
    ),
    Cue("buyback-words", "", 1, ("buy back|backs", "buyback|buybacks", "repurchase|repurchases|repurchased|repurchasing .. <equity>|own|share|programme|program|stock", "own <equity>", "treasury <equity>", "purchase of own", "for cancellation", "<equity> buyback|repurchase|repurchases", "bought|purchase|purchased|purchases|acquisition|acquired .. # .. of .. its|own"),
        "Silent: dealings in own shares are no issue", ("share buy-back",), ("share issue",)),
    Cue("capital-return-words", "", 1, ("total voting", "voting rights", "monthly return", "next day", "block listing", "number of .. shares outstanding|issued|in issue", "shares|share in issue|outstanding", "issued share|capital .. total|capital", "movements in"),
        "Silent: returns of capital tell no issue", ("Monthly return",), ("Rights issue",)),
    Cue("deal-shares", "", 1, ("share|stock purchase|sale|transfer|swap|exchange agreement .. acqui*|with|for|to|of", "acquisition|acquire|purchase|buy|disposal|sale|sell|sells|acquires .. of? .. #|all|shares|share|stake|interest|the .. in|of|shares|from", "shares|stake|interest in .. <target>|ltd|limited|inc|corp|plc"),
        "Silent: shares of others bought or sold", ("acquisition of all shares of XYZ Ltd",), ("offering of shares",), parts="lhs", unless=("offering-words", "equity-own")),
    Cue("equity-own", "", 1, ("ads|adss|american depositary", "warrants|warrant", "ordinary shares", "common shares", "securities purchase"), "Silent: the issuer's own classes", ("ADSs",), ("shares of XYZ",)),
    Cue("split-words", "", 1, ("reverse|stock|share|forward split|splits|subdivision|consolidation", "sub division", "subdivision", "consolidation of"), "Silent: splits are no issues", ("Reverse stock split",), ("stock offering",)),
    Cue("insider-dealing", "", 1, ("director|directors|pdmr|pdmrs|insider|insiders|managers|person|persons .. shareholding|shareholdings|dealing|dealings|interest|interests|discharging|transactions|transaction|share|shares|purchase", "major|substantial shareholder|interest|holding|shareholding", "holding|holdings in"), "Silent: dealings of directors are no issue", ("Director/PDMR Shareholding",), ("Placing of shares",)),
    Cue(
        "equity-told", "equity-issuance", 2,
        (
            "issue|issued|issues|issuance|issuing|sold|sell|sells|sale|placed|placement|offering|offered|offer|allot|allotted|allotment|subscribe|subscribed|subscription|granted|grant|priced|raise|raised .... <equity>|warrants|options|convertible|units", "<equity>|warrants .... issued|offered|sold|subscribed|placed|allotted|granted|exercisable|issuable|at|price|newly|new|created", "securities|subscription|share purchase|subscription agreement", "gross|net proceeds", "placement|offering price|agent|agents", "underwriter|underwriters|underwriting|overallotment|allotment", "exercise|conversion|subscription|issue|offer price", "public offering", "private placement", "registered direct", "prospectus supplement", "regulation s|d", "accredited investors", "capital increase|raised", "increase of|in .. capital", "new|newly issued? shares|ordinary|share|created", "rights issue", "pre funded", "at the market", "exchangeable|convertible|converted into|notes|bonds|debentures", "options|share rights|performance ... granted|lapsed|exercised|issued",
        ),
        "The lead tells of new shares, ADSs, warrants or convertibles",
        ("closed its public offering of 10,000,000 units", "issued 1,000,000 new shares"),
        ("shares were transferred between promoters",),
        parts="d",
        unless=("buyback-words", "history", "insider-dealing"),
    ),
    # ----------------------------------------------------------------------------------------------------------- buyback
    Cue(
        "buyback-title", "buyback", 3,
        (
            "transaction|transactions|dealing|dealings|trading|trades|transact* in|of own|treasury|its", "own <equity>", "share|shares|stock|ads|capital|securities buyback|buybacks|repurchase|repurchases|buy|redemption", "buy back|backs", "buyback|buybacks", "repurchase|repurchases|repurchased|purchase|purchases|purchased|acquisition|acquires|acquire|acquired|disposal|dispose|disposes|cancellation|cancels|cancel|retirement|retires|sale|redemption|trading|status .. of|its|own|to? .. own|treasury|its <equity>|shares|share|stock|adss", "treasury <equity>|stocks|shares|stock", "repurchase programme|program|plan|of", "return of capital|cash", "capital return|returns programme|program", "irrevocable|non discretionary|closed instruction|programme|period", "tender offer .. own|its|buyback", "odd lot offer", "normal course issuer bid", "issuer bid", "ncib", "acquisition of .. own", "report on .. repurchase|buyback|acquisition|disposal|treasury|share", "share cancellation", "appendix 3c|3d|3e|3f|3h", "programa de recompra|recompras", "recompra|recompras de|acciones", "acciones propias", "acoes proprias|em", "recompra de acoes", "autocartera", "autocontrol", "rachat|rachats d|de|dactions", "actions propres", "azioni proprie", "acquisto azioni", "off market", "decision on .. acquisition|disposal|retirement|cancellation|trust .. treasury|shares", "treasury share|stock",
        ),
        "Programmes, purchases and cancellations of own shares, in the words of RNS, KRX, TSE, NCIB, CVM, CNMV, AMF",
        ("Transaction in Own Shares", "Share Repurchase Report", "Status of repurchase of own shares", "Decision on Acquisition of Treasury Shares", "Programa de recompra de acciones", "Normal course issuer bid"),
        ("repurchase of notes", "purchase of machinery", "Director/PDMR Shareholding"),
        parts="lhs",
        unless=("insider-dealing", "debt-offer", "repurchase-of-notes"),
    ),
    Cue("repurchase-of-notes", "", 1, ("repurchase|redemption|purchase|buyback|tender .. of|for|its? .. <notes>", "repurchase agreement"), "Silent: notes are repurchased too", ("repurchase of notes",), ("repurchase of shares",)),
    Cue(
        "buyback-told", "buyback", 2,
        ("purchase|purchased|purchases|bought|buy|buys|repurchase|repurchased|acquire|acquired|cancel|cancelled|repurchases|redeem .... own|its|treasury ... <equity>|adss", "own <equity>", "treasury <equity>|stock", "for cancellation", "buy back|backs|backs", "buyback|buybacks", "repurchase|repurchases programme|program|plan|of|contract|contracts|agreement", "bought back", "repurchased .. #", "in treasury", "purchased ... for cancellation|on", "tranche", "closed period", "off market"),
        "The lead tells of own shares bought, held or cancelled",
        ("purchased 1,000,000 of its own ordinary shares", "hold the repurchased shares in treasury"),
        ("bought a stake in a competitor",),
        parts="d",
        unless=("history", "repurchase-of-notes", "insider-dealing"),
    ),
    # ------------------------------------------------------------------------------------------------------------- shelf
    Cue(
        "shelf-exhibit", "shelf", 3,
        (
            "opinion|opinions|consent|consents of|from|as|regarding|re", "opinion .. counsel|legality|validity|tax", "consent of .. auditor|auditors|accountants|independent|counsel|kpmg|ernst|deloitte|pricewaterhousecoopers|expert", "underwriting agreement", "purchase agreement|agreement's? .. underwriters", "form of .. note|notes|warrant|indenture|security|global|certificate", "supplemental indenture", "first|second|third|fourth|fifth|sixth|base|senior|subordinated supplemental|indenture", "indenture", "terms agreement", "computation of .. ratio|ratios", "ratio|ratios of .. earnings", "capitalization|capitalisation table|and|of", "statement of eligibility", "form t 1", "xbrl", "inline xbrl", "interactive data", "trust deed", "agency agreement", "deposit agreement", "paying agency", "cover pool", "pricing agreement", "calculation agency", "dealer agreement", "distribution agreement|agency", "officers certificate", "exhibit 1.1|5.1|8.1|23.1|4.1", "legal opinion", "pro forma .. capitalization", "exhibits to .. registration|form", "registration statement", "prospectus supplement",
        ),
        "Exhibits that serve a registration statement",
        ("Opinion of Cravath as to the validity of the notes", "Consent of KPMG", "Underwriting Agreement dated May 1", "Computation of ratio of earnings to fixed charges"),
        ("consent solicitation", "Publication of opinions of analysts"),
        parts="lhs",
    ),
    Cue(
        "shelf-purpose", "shelf", 2,
        (
            "furnished|filed|filing|furnishing|submitted|prepared|included|provided|made .... (incorporated by reference|incorporation by reference|registration statement|exhibit to|exhibits to|connection with the)", "for .. purpose|purposes of .. (incorporating|incorporation|being incorporated|filing)", "in connection with .. (issuance|issue|offering|offer|sale|registration|shelf|its registration|the registration)", "as exhibits|exhibit to|of .. registration|form|the", "solely for|to", "updates|update|supplements|supplement .... registration|prospectus|annual report|description", "capitalization|capitalisation of|as|table|and|at", "ratio|ratios of .. earnings|fixed",
        ),
        "The body says that the report is furnished to serve a registration statement",
        ("This report is filed for the purpose of incorporating by reference", "exhibits to the registration statement"),
        ("The registration of the company in Delaware",),
        parts="d",
    ),
    Cue(
        "shelf-legend", "shelf", 1,
        ("incorporated|incorporation|incorporates|incorporating by reference", "registration statement|statements .. on? .. (form f 3|form s 8|form f 4|f 3|f 4|s 8)", "registration statement|statements", "form f 3|s 8|f 4|f 10", "file no|nos|number|numbers .. 333", "333"),
        "The legend of incorporation, which most reports of shelf issuers carry",
        ("is incorporated by reference into our registration statement on Form F-3",),
        ("incorporated in England",),
        parts="lhsdbg",
    ),
)  # fmt: skip
