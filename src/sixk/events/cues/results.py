"""Cues of results, statements, operating figures, outlook, dates of results, presentations, restatements and impairments."""

from __future__ import annotations

from sixk.events.cues.cue import Cue

CUES: tuple[Cue, ...] = (
    # ------------------------------------------------------------------------------------------------------------ results
    Cue(
        "results-of-period", "results", 3,
        (
            "<period> ... results|earnings",
            "results|earnings ... for|of|in .. <period>",
            "results|earnings <period>",
            "results for|of|in .. #|<month>|period",
            "<announces> .. <period> ... results|earnings|<figure>",
        ),
        "An earnings release names its period and calls what it gives results or earnings",
        (
            "ABC Reports Second Quarter 2024 Results", "Half-yearly results for the six months ended 30 June 2003",
            "Results for 2019", "Announces record third-quarter earnings", "4Q23 Earnings Release",
        ),
        ("Results of the annual general meeting", "XYZ to announce second quarter results on 5 May"),
        parts="lhsd",
        unless=("results-date", "meeting-results", "vote-results", "trial-results", "operating-title", "drill-results", "tender-results"),
    ),
    Cue(
        "results-title", "results", 3,
        (
            "results announcement|release", "earnings release|report|announcement", "preliminary results|earnings|figures|statement",
            "final results", "financial results", "operating results", "trading results", "unaudited .. results", "audited .. results",
            "results .. highlights", "highlights of .. results", "summary of .. results", "consolidated results", "consolidated financial results",
            "interim results", "annual results", "interim management statement", "trading statement", "trading update",
            "profit announcement|statement", "preliminary announcement", "flash report", "earnings flash", "kessan tanshin",
            "key figures", "results .. press release", "statement of results", "financial highlights", "performance in .. quarter",
            "net profit|income|loss .. <period>",
        ),
        "Titles of results in the home markets: RNS, SENS, Kessan Tanshin, KRX preliminary results, Reg. 33, Appendix 4D",
        ("Final Results", "Preliminary consolidated operating results", "Interim Management Statement", "Trading statement", "Consolidated Financial Results [IFRS]"),
        ("Results of offer", "Poll results of the general meeting"),
        parts="lhs",
        unless=("results-date", "meeting-results", "vote-results", "trial-results", "operating-title", "drill-results", "tender-results"),
    ),
    Cue(
        "figures-moved", "results", 2,
        (
            "net income|profit|loss|earnings|sales|revenue|revenues <moved>", "net income|profit|loss of", "net <figure> for|in .. <period>",
            "revenue|revenues|sales|turnover <moved>", "total revenue|revenues|sales <moved>", "operating profit|income|loss|revenue|revenues <moved>|of",
            "profit|loss|earnings before tax|taxation", "profit|loss after tax|taxation", "earnings|loss|profit per share|ads",
            "ebitda <moved>|of", "profit attributable", "profit|loss|earnings <moved>|for", "headline earnings", "gross margin|profit <moved>|of",
            "net interest income <moved>|of", "swung to", "return on equity",
        ),
        "The lead of an earnings release says how revenue, profit or loss moved",
        ("Net income rose 12% to Won 334,550 million", "Revenues were $45.2 million", "profit before tax of £2,784m"),
        ("the dividend was paid", "sale of the business"),
        parts="hd",
        unless=("results-date",),
    ),
    Cue(
        "figures-in-body", "results", 1,
        (
            "net income|profit|loss|sales", "profit|loss before|after|attributable", "operating profit|income|loss", "earnings|loss per share|ads",
            "ebitda", "cost of sales|revenue|revenues", "total revenues", "results of operations",
        ),
        "Words of an income statement",
        ("Net income (loss)", "earnings per share"),
        ("net zero emissions",),
        parts="sdb",
    ),
    Cue(
        "results-romance", "results", 3,
        (
            "resultados .. <romperiod>|trimestr*|semestr*|ejercicio|anual*|#|de|do|del|consolidados|trimestrales",
            "divulgacao|divulga ... resultado*", "<romperiod> ... resultado*", "resultats .. <romperiod>|trimestr*|semestriels|annuels|du|de|#",
            "chiffre d affaires .. trimestre|semestre|annuel", "release de resultados", "risultati ... trimestre|semestre|esercizio",
        ),
        "Headlines of results in Spanish, Portuguese, French and Italian",
        ("Resultados del primer trimestre 2008", "Divulgação de Resultados do 3T19", "Résultats semestriels 2004"),
        ("Resultados de la junta general de accionistas",),
        parts="lhs",
        unless=("meeting-romance",),
    ),
    # ---------------------------------------------------------------------------------------------- financial statements
    Cue(
        "statements-title", "financial-statements", 3,
        (
            "financial statements", "financial statement", "statutory accounts", "annual report", "annual accounts", "annual review|financial report",
            "interim report", "half year report|financial report", "half yearly report|financial report", "semi annual report|financial report|securities report",
            "semiannual report|securities report", "quarterly report|securities report|statement|return", "interim financial report|information", "financial report",
            "annual securities report", "management discussion|discussion and analysis", "operating and financial review", "mda", "md a",
            "appendix 4d|4e", "report and accounts", "business report", "universal registration document", "registration document|reference",
            "report on the .. quarter|half|year|results", "balance sheet", "balance sheets", "condensed consolidated", "review report",
            "us gaap reconciliation|information", "gaap reconciliation", "reconciliation to us|u.s gaap", "pro forma financial|condensed|combined|statements|consolidated",
            "unaudited pro forma", "report of independent", "standardized financial statements", "itr", "dfp", "form 10 q", "form 51 102f1",
            "annual information form", "notes to .. financial", "statement of financial position", "report of the company .. quarter|half|year",
            "annual report and .. form", "book form .. report", "quarterly financial information", "first|second|third quarterly report",
        ),
        "Statements, reports and MD&A furnished as documents, by the names of the home markets",
        (
            "Unaudited condensed interim consolidated financial statements", "Management's Discussion and Analysis", "Semi-annual Securities Report",
            "Quarterly Report", "Annual Report and Accounts 2019", "Business Report for fiscal year 2004",
        ),
        ("Quarterly Activities Report", "the drilling report"),
        parts="lhs",
        unless=("results-date", "meeting-notice-title", "statements-late"),
    ),
    Cue(
        "statements-words", "financial-statements", 2,
        (
            "condensed|consolidated balance sheets", "statements of income|operations|earnings|cash|changes|comprehensive|shareholders", "statement of income|operations|cash|comprehensive|financial|profit|changes",
            "notes to .. consolidated? .. financial|interim|condensed|unaudited|the", "basis of presentation|preparation", "ias 34", "independent .. review report",
            "income statement", "cash flow statement", "review report", "reviewed by .. auditors|accountants|independent", "unaudited ... financial statements",
            "total liabilities and", "accounting policies", "index to .. financial statements", "discussion should be read",
        ),
        "The parts of financial statements",
        ("CONSOLIDATED BALANCE SHEETS", "Notes to the condensed financial statements", "statements of cash flows"),
        ("the balance of the price",),
        parts="lhsdb",
    ),
    Cue(
        "statements-romance", "financial-statements", 3,
        (
            "estados financieros", "cuentas anuales", "informe anual|trimestral|semestral", "memoria anual", "demonstracoes financeiras|contabeis",
            "informacoes trimestrais", "relatorio anual|trimestral|semestral", "comptes annuels|consolides|semestriels", "rapport annuel|financier|semestriel",
            "document de reference", "bilancio consolidato|d esercizio", "relazione semestrale|trimestrale",
        ),
        "Financial statements in Spanish, Portuguese, French, Italian",
        ("Estados financieros consolidados", "Demonstrações Financeiras", "Rapport annuel 2003"),
        parts="lhs",
    ),
    Cue(
        "statements-late", "", 2,
        ("publication|availability|filing|date .. of .. annual report", "annual report .. available|published|posted", "delay in|of .. annual report", "late filing"),
        "Silent: the annual report's date or delay is told, not the report furnished",
        ("Publication date of annual report",),
        ("Annual Report 2019",),
        parts="lhsd",
    ),
    # -------------------------------------------------------------------------------------------------- operating update
    Cue(
        "operating-title", "operating-update", 3,
        (
            "<month> .. revenue|revenues|sales|deliveries|traffic|production|shipments|operating", "revenue report", "monthly .. revenue|revenues|sales|deliveries|traffic|production|operating|figures|report on sales",
            "revenue|revenues|sales|deliveries|traffic|production|shipments for|in|of .. <month>", "net asset value", "net asset values", "traffic figures|results|statistics|data|report|performance",
            "production report|results|figures|update|and sales", "delivery update", "deliveries for|in|of .. <period>|<month>", "vehicle deliveries", "<period> .. deliveries|production|traffic|orders|shipments",
            "operating statistics|data|figures|update|highlights", "operational update|highlights|figures|data|statistics|performance",
            "key operating|operational", "assets under management", "quarterly activities|production", "quarterly activity report", "fleet status|update|report", "subscriber numbers|figures|growth",
            "sales|production|export|domestic|exports results|figures .. <month>", "production .. sales|export .. <month>|for|in", "passenger numbers|traffic|statistics", "contract sales", "report on sales",
            "appendix 4c|5b", "estimated .. revenue .. <month>", "load factor", "monthly report", "fleet report", "charter rates update",
        ),
        "Monthly and other periodic figures: Taiwanese revenue reports, traffic, deliveries, NAV, production",
        ("March 2020 Revenue Report", "Li Auto March 2024 Delivery Update", "Monthly traffic figures", "Net Asset Value", "Production and sales report for the first quarter"),
        ("sales of the subsidiary to a buyer", "annual results"),
        parts="lhs",
        unless=("results-call",),
    ),
    Cue(
        "operating-told", "operating-update", 2,
        (
            "reported|announced|reports|announces .. production|deliveries|traffic|shipments|consolidated net revenue|net revenues .. for|in|of .. <month>", "revenue|revenues|sales|production for|in .. month", "for the month of .. revenue|sales|net",
            "delivered # .. vehicles|cars|aircraft|jets|units|homes", "carried # .. passengers", "year on year .. month", "in <month> .. produced|carried|delivered|sold|flew", "month of <month> ... # ... unconsolidated|consolidated",
            "production .. in|for .. <month>", "ounces of gold .. quarter",
        ),
        "The lead of a periodic operating report",
        ("Net revenues for the month were NT$50 billion", "delivered 12,000 vehicles in March"),
        ("delivered its report",),
        parts="hd",
    ),
    # ----------------------------------------------------------------------------------------------------------- guidance
    Cue(
        "guidance-title", "guidance", 3,
        (
            "profit warning|alert", "guidance", "outlook for|given|statement", "revised|revises|revision|raises|raised|lowers|cuts|upgrades|updates|reaffirms|confirms|maintains|amended|withdraws|reiterates|increases ... outlook|forecast|forecasts|guidance|projection|projections|expectations|estimate|estimates|target|targets|projected",
            "forecast|forecasts for|of|revision|revised", "forecast|projected .. results|earnings|dividends|performance", "positive profit|earnings alert", "projected results", "business outlook|forecast", "revision|amendment|change|changes|adjustment|difference .. of|to|in|between .. forecast|forecasts|projections|estimates|projected",
            "earnings guidance|forecast|expectations|outlook", "differences .. forecast", "profit expectations|forecast", "sees .. <period>|#", "expects .. <period>|# .. <figure>|results",
            "perspectivas para", "proyecciones|projecoes", "guia de resultados", "fato relevante .. projecoes", "outlook for # |<period>", "business plan", "targets for|to #", "strategic plan", "medium term plan|targets", "mid term .. plan|targets",
        ),
        "Outlook given, changed or withdrawn: profit warnings, KRX and TSE forecast revisions, CVM projections",
        ("Profit warning", "Revision of Earnings Forecast", "Company raises full-year guidance", "Notice regarding amendment to projected results"),
        ("forward-looking statements", "looks out for investors"),
        parts="lhs",
    ),
    Cue(
        "guidance-told", "guidance", 2,
        (
            "now|currently expects|foresees|anticipates|projects ... <figure>|results|growth|capex|production", "expects|expected|foresees|anticipates|projects|estimates ... <figure>|results ... for|in .. <period>|#|year",
            "below|above|short .. expectations|forecast|guidance", "lower|higher|less|weaker|better than .. expected|forecast|previously|projected|anticipated|market", "forecast|guidance|outlook|projection|projections|estimate ... lowered|raised|revised|cut|withdrawn|changed|increased|reduced|amended|unchanged",
            "lowered|raised|revised|cut|withdrew|withdrawn|reduced|lowers|raises|revises|cuts ... forecast|guidance|outlook|projection|projections|target|targets",
            "profit warning", "not be met|achieved",
        ),
        "The lead says what is now expected",
        ("The Company now expects revenue of $50 million", "has lowered its forecast for the year"),
        ("expects to close the sale",),
        parts="hd",
    ),
    # ------------------------------------------------------------------------------------------------------- results date
    Cue(
        "results-date", "results-date", 3,
        (
            "to|will announce|report|release|publish|host|hold|present|issue|discuss|disclose|post|unveil .... results|earnings|figures|accounts|webcast|conference", "date|dates|schedule|timing|time|calendar|day .. of|for .. results|earnings|announcement|release|publication|board|report|reporting|financial|annual|quarterly",
            "results|earnings .. date|schedule|conference|call|webcast|calendar|due|release date|notification|notice", "financial calendar", "reporting calendar|dates|schedule", "conference call|webcast .. to|on|for .. discuss|results|earnings|<period>|review",
            "date of .. board meeting", "notice of .. board meeting|board of directors meeting|results", "notification of .. results|earnings", "closure of trading window", "trading window", "schedules|sets|announces|confirms|reschedules|changes|postpones .... release|results|earnings .. date|call|conference|announcement|webcast|for",
            "invitation to .. conference|webcast|results|presentation|press|call", "earnings call", "results conference", "save the date", "calendario financiero|financeiro|de eventos|corporativo", "teleconferencia|convocatoria .. resultados", "calendrier financier|de publication", "board meeting .. to be held|to consider|scheduled|intimation",
        ),
        "A notice of when results come, or of the call about them, gives no results itself",
        ("ABC to Report Third Quarter 2024 Results on November 5", "Date of Board Meeting", "Financial calendar 2003", "Closure of Trading Window", "Q2 earnings call and webcast scheduled"),
        ("ABC reports third quarter results",),
        parts="lhs",
        
    ),
    Cue(
        "results-date-told", "results-date", 2,
        (
            "will announce|report|release|publish|host|hold|present|issue|be published|be released|be announced|be reported|disclose .... results|earnings|conference call|webcast|figures", "results|earnings|figures|accounts ... will be published|released|announced|made|reported|available|presented|out|due",
            "intends|plans|expects|scheduled to announce|report|release|publish .... results|earnings", "results .. due|scheduled|expected on|to", "board .. meeting .... to consider|approve ... results|accounts|statements", "conference call ... will be held|take place|begin", "meeting of the board ... will be|to be held", "calendar .. dates",
        ),
        "The lead of a date notice",
        ("The company will release its second-quarter results on August 5", "Results for the quarter will be published on 8 May"),
        ("results were published today",),
        parts="d",
    ),
    Cue(
        "results-call", "", 1,
        ("conference call|webcast", "earnings call"),
        "Silent: calls are no figures",
        ("Conference call to discuss",),
        ("the court called",),
        parts="lh",
    ),
    # ------------------------------------------------------------------------------------------------------- presentation
    Cue(
        "presentation-title", "presentation", 3,
        (
            "presentation", "presentations", "investor day", "capital markets day", "analyst day|meeting|presentation", "analysts meeting|presentation", "investor presentation|conference|meeting|briefing|update|event", "roadshow", "road show", "slides", "speech", "transcript",
            "presents at|to", "presenting at", "to participate|present|speak|attend|exhibit .. at|in", "participation in|at .. conference|forum", "fireside chat", "prepared remarks", "address to|by|of .. chairman|ceo|shareholders|meeting|chief", "chairman|chairmans|ceo|president address|speech|remarks|statement to",
            "corporate presentation", "presentacion .. resultados|corporativa|inversores|a|de", "apresentacao", "presentation aux|des", "shareholder letter", "letter to shareholders", "factsheet", "fact sheet|book", "information meeting", "investors meeting", "conference .. participation|presentation|appearance",
        ),
        "Slides, speeches, transcripts, conferences",
        ("Corporate Presentation March 2024", "Chairman's address to shareholders", "Capital Markets Day 2019", "XYZ to present at the ABC Conference"),
        ("fair presentation", "presented to the court"),
        parts="lhs",
        unless=("results-date",),
    ),
    Cue(
        "presentation-told", "presentation", 2,
        ("slides .. shown|used|presented|from|of", "presentation .. given|made|used|held|to|shown", "will present|participate|speak at|in", "presented|spoke|speaking at|to .. conference|investors|analysts|forum|meeting", "conference .. investors", "agenda .. slide", "slide #"),
        "The lead tells of slides, a talk or a conference",
        ("Slides shown to investors in Madrid", "will participate in the following conferences"),
        ("presented a claim",),
        parts="hd",
    ),
    # -------------------------------------------------------------------------------------------------------- restatement
    Cue(
        "restatement-title", "restatement", 3,
        (
            "restatement", "restated financial|consolidated|accounts|results|figures|statements|balance|annual", "non reliance", "should no longer be relied", "no longer be relied|reliable", "restates|restating|restate ... financial|statements|accounts|results|figures|quarter|years|year|earnings", "errata", "reexpresion|reformulacion|reapresentacao",
            "should not be relied|longer", "not rely on", "correction of .. error|errors|accounts|financial", "errors in .. financial|statements|accounts|annual|consolidated", "prior period adjustment|error", "corrected .. financial statements|accounts",
        ),
        "Earlier statements restated or not to be relied on",
        ("Restatement of first quarter 2004 financial statements", "should no longer be relied upon", "Errata to the 2004 annual report"),
        ("restated articles of association", "amended and restated agreement"),
        parts="lhsd",
        unless=("restated-deed",),
    ),
    Cue(
        "restated-deed", "", 1,
        ("amended and restated", "restated articles|bylaws|memorandum|agreement|certificate|loan|indenture|trust|deed|charter|employment|plan"),
        "Silent: contracts and charters are restated without error",
        ("Amended and Restated Loan Agreement",),
        ("restated financial statements",),
    ),
    # --------------------------------------------------------------------------------------------------------- impairment
    Cue(
        "impairment-title", "impairment", 3,
        (
            "impairment of|charge|charges|loss|losses|test|on|in|to|provision", "impairments", "impairment", "write off", "write offs", "write down", "write downs", "writes off|down", "writedown", "writeoff", "wrote off|down", "goodwill charge|charges|amortisation|impaired", "deterioro de|del", "reducao ao valor", "depreciation exceptionnelle",
            "non cash charge|charges", "exceptional charge|provision",
        ),
        "Impairments and write-offs as the subject",
        ("Impairment charge on North Sea assets", "Company to write down goodwill by $300 million"),
        ("impaired hearing",),
        parts="lhs",
    ),
    Cue(
        "impairment-told", "impairment", 2,
        ("book|books|record|records|recorded|recognise|recognised|recognize|recognized|take|taking|booked|recording ... impairment|write down|write off|writedown", "impairment|write down|write off charge|loss .. of", "write|writing|wrote|written down|off .... #|goodwill|value|assets|plant|mine|investment"),
        "The lead tells an impairment",
        ("will recognise an impairment charge of EUR 32.7m",),
        parts="d",
    ),
)  # fmt: skip
