"""Cues of dividends, returns of capital, holdings, holder rights and listing."""

from __future__ import annotations

from sixk.events.cues.cue import Cue

CUES: tuple[Cue, ...] = (
    # ---------------------------------------------------------------------------------------------------------- dividend
    Cue(
        "dividend-title", "dividend", 3,
        (
            "dividend|dividends", "distribution|distributions to|of|on|per|and|declared|for|announcement|payment|timetable", "interest on .. capital|equity|shareholders|own|shareholder", "jcp", "scrip dividend|dividends", "record date", "ex dividend", "books closure|closing|close", "closure of .. register|books|transfer|registers", "cash distribution|distributions", "return of capital", "distributable", "payout",
            "dividendo|dividendos", "juros sobre .. capital", "dividende|dividendes", "acompte sur", "dividendi", "reparto de", "distribucion de .. dividendos|utilidades|dividendo", "remuneracion .. accionista|accionistas", "proventos",
        ),
        "Dividends and distributions, interest on equity, books closure",
        ("Declaration of dividend", "Interim dividend", "Interest on Capital", "Dividendo a cuenta", "Books closure date"),
        ("distribution agreement with a retailer",),
        parts="lhs",
        unless=("results-date",),
    ),
    Cue(
        "dividend-told", "dividend", 2,
        (
            "declared|declare|declares|approved|approve|proposed|propose|proposes|recommended|recommend|resolved|decided|pay|paid|payable|payment|distribute|distributed|suspend|suspended|increase|increased .... dividend|dividends|distribution|interest on", "dividend|dividends .... declared|paid|payable|per|of|payment|record|proposed|approved|on|for", "record date", "interest on .. capital|equity|shareholders|own", "per share|ads .. payable|in cash", "ex dividend", "dividend policy", "holders of record", "distribution of .. #|us|profit|cash|per",
        ),
        "The lead tells a dividend",
        ("The board declared a dividend of $0.35 per share", "will pay interest on equity"),
        ("no acquisition was made",),
        parts="d",
        unless=("history",),
    ),
    # ------------------------------------------------------------------------------------------------------ share-capital
    Cue(
        "capital-return", "share-capital", 3,
        (
            "total voting", "voting rights and|as|in|at|announcement|number|total|on|capital", "number of .. shares|voting .. outstanding|rights|in|and|issued|comprising|composing|voting", "monthly return|returns|report .. of|on? .. equity|movements|securities|changes|issuer|share", "monthly return", "next day disclosure|return|returns", "disclosure return|returns", "block listing|admission", "blocklisting", "shares|share in issue|outstanding", "issued share capital|shares|and", "share capital .. and|composition|information|status|as|change|changes|update|of", "change|changes|movement|movements in|of .. share capital|issued|number|securities|capital|voting", "composition of .. capital|share", "capital and|structure|social .. voting", "movements in .. securities|shares|issued", "six monthly|interim .. return|review", "statement of .. capital|share", "appendix 2a|3h", "listed securities", "outstanding shares|share|capital", "conversion of .. class|units|shares|type", "composicion .. capital", "capital social", "nombre .. actions|total|droits", "droits de vote", "variazione .. capitale", "disclosure .. total number|voting|share", "reconciliation of .. share|capital", "return on|of .. share|movements",
        ),
        "Returns of shares in issue and voting rights",
        ("Total Voting Rights", "Next Day Disclosure Return", "Block listing Six Monthly Return", "Monthly Return of Equity Issuer on Movements in Securities"),
        ("Monthly revenue report", "increase of capital by rights issue"),
        parts="lhs",
    ),
    Cue(
        "capital-told", "share-capital", 2,
        ("voting rights|share capital .... consists|consisted|is|was|comprises|total|at|amounts|number|made|denominator", "shares in issue|circulation", "denominator", "total number of .. voting|shares|ordinary|securities|issued", "issued share capital|shares|and", "subscribed|issued|share|paid capital .... (consists|is now|now|amounts|stands|divided|made up)", "shares|votes outstanding", "admitted to trading|the official", "in respect of which|the", "monthly return", "next day disclosure", "capital social", "hold|holds|held ... in treasury"),
        "The lead gives shares in issue or voting rights",
        ("the total number of voting rights is 8,187,501,228",),
        ("the right to vote at the meeting",),
        parts="d",
    ),
    # ---------------------------------------------------------------------------------------------------------- holdings
    Cue(
        "holdings-title", "holdings", 3,
        (
            "director|directors|pdmr|pdmrs|insider|insiders|officer|executive|executives|managers|manager|management|ceo|chairman|supervisors|supervisor|secretary|employee|employees|person|persons ... shareholding|shareholdings|dealing|dealings|interest|interests|holding|holdings|transaction|transactions|share|shares|trades|trading|discharging|pledge|declaration|purchase|sale|purchases|acquisition|stake|notice|buys|bought|sells",
            "holding|holdings|shareholding|shareholdings|interest|interests|stake|stakes|position|participation in|of|by|notification|notice|disclosure|above|below|reduced|increased|change|pattern|falls|rises|exceeds", "dealing|dealings|trading|transactions|transaction|trades|trade in|of|by|disclosure .. securities|shares|directors|insiders|managers|pdmr|persons|board|executive|executives|primary|company|options|by|leading", "major|substantial|significant|qualified|qualifying|notifiable|principal|controlling|largest|important shareholder|shareholders|shareholding|shareholdings|holding|holdings|interest|interests|stake|position|holder|holders|interested|participation|acquisition|sharehold*",
            "tr 1|1", "notification|notifications|notice|disclosure|change|changes|announcement|declaration|report|transfer|sale|purchase|status .. of|in|on|from|by .. major|substantial|interests|interest|shareholding|shareholdings|holdings|holding|stake|dealing|dealings|transactions|transaction|ownership|largest|shares|significant|beneficial|qualified|director|directors|managers|pdmr|pdmrs|insiders|equity",
            "form 8.3|8.5|8|38", "opening position", "takeover code", "appendix 3x|3y|3z", "change of director|directors", "initial|final director|directors interest|interests", "shareholding pattern", "share ownership|transfer|purchase .. by|of|report|director|directors|largest|executives|status|changes", "schedule 13d|13g", "crossing of|thresholds|threshold", "threshold|thresholds", "wphg", "voting rights announcement|notification", "release|vesting|vested|grant|award|awards .. of|under|to? .. shares|directors|share|pdmr|awards|executive|performance|pdmrs", "acquires|acquired|holds|reduces|increases|cuts|raises|sells|lowers .. # .. (of the company|of company|of the capital|of share|of voting|stake|interest)",
            "participacion|participacao significativa|qualificada|relevante", "participaciones significativas", "operaciones|negociacao .. directivos|administradores|valores|personas|administradores|vinculadas", "franchissement de", "declaration .. seuil|dirigeants|operations", "posicao .. acionaria|consolidada|individual", "formulario consolidado|individual", "interests in .. shares|securities", "promoter|promoters|inter se", "beneficial ownership|owner", "pledge|pledges of|release .. shares|by", "10 shareholders|holders", "exempt principal", "directorate interests",
        ),
        "Dealings of insiders and notices of holders: RNS, TR-1, Appendix 3X-3Z, Form 8.3, SAST, CVM 44, WpHG",
        ("Director/PDMR Shareholding", "Holding(s) in Company", "Notification of major interest in shares", "Change of Director's Interest Notice", "TR-1", "Shareholding pattern"),
        ("Total Voting Rights", "General meeting of shareholders", "acquires holding company of a bank"),
        parts="lhs",
        unless=("capital-return", "meeting-words"),
    ),
    Cue("meeting-words", "", 1, ("<meeting>", "notice of meeting", "poll results", "resolutions"), "Silent: of meetings", ("Annual General Meeting",), ("Holding in Company",), parts="lhs"),
    Cue(
        "holdings-told", "holdings", 2,
        (
            "notified|informed|told|advised|disclosed|notification|notice|learned .... interest|interests|holding|holdings|shareholding|stake|shares|voting|position|bought|sold|purchased|acquired", "interest|interested|interests|stake|holding|shareholding in .... shares|capital|company|%|percent|voting", "holds|held|hold|owns|own|holding .... (of the voting|of voting|voting rights|of the share|of the issued|of the capital|of share|share capital|of the company|% of)", "director|directors|pdmr|chairman|ceo|officer|executive|mr|mrs|ms|dr|manager|member|person .... bought|sold|acquired|purchased|disposed|exercised|granted|awarded|released|transferred|received|vested|subscribed|holds .... shares|ads|adss|options|share|awards|stock|units", "shares .... (were bought|were sold|bought by|sold by|purchased by|acquired by|transferred to|awarded to|granted to|released to|held by)", "person discharging|closely", "managerial responsibilities", "article 19", "threshold|thresholds", "material interest", "beneficial interest|owner|ownership", "section 198|203|212", "percentage|percent|per cent|% ... voting|capital|issued|shares held|owned|class", "share|award|incentive|bonus|savings|purchase|sharesave plan|scheme|trust", "trustee|trust .... bought|purchased|acquired|holds|subscribed|transferred", "price .. per share", "inter se", "promoter|promoters", "nominee|nominees", "fund|funds|investment management|asset management|capital research|group companies .... holds|interest|held|stake|%", "long|short position", "crossed|falls|fell|dropped|rose|exceeds|exceeded|reached ... #|threshold|below|above",
        ),
        "The lead tells of an insider's dealing or a holder's stake",
        ("has notified the Company that it holds 3.02% of the voting rights", "Mr Smith, a director, bought 5,000 shares"),
        ("holds the licence",),
        parts="d",
        unless=("history",),
    ),
    # ------------------------------------------------------------------------------------------------------ holder-rights
    Cue(
        "rights-title", "holder-rights", 3,
        (
            "reverse|stock|share|forward|bonus split|splits|subdivision|consolidation", "split|splits of|in|ratio|effective|of|effected|announced|approved|proposal", "sub division|divided|division of", "subdivision", "consolidation of .. shares|ordinary|capital|its|share", "share consolidation|combination", "ads ratio|ratios|to", "adr ratio|to", "ratio change|changes", "change|changes|adjustment in|of|to .. ratio|ads|adr|par|rights|class|nominal|trading|denomination", "par value", "rights plan|agreement", "shareholder rights", "poison pill", "conversion of .. preferred|class|preference|bearer|participation|savings", "dual class|class|classes", "class rights", "unification|reclassification|redesignation .. of|shares", "capital reduction", "reduction of|in .. capital|par|share|issued|nominal", "split up", "desdoblamiento|desdobramento|grupamento|agrupamiento|contrasplit", "desdobramento|grupamento", "split de acciones", "fractionnement|regroupement|division du|des|d", "deposit agreement .. amendment|amended", "amendment .. deposit|rights|terms", "variation of .. rights", "exchange of .. certificates|share|shares|old", "ratio of .. ads|adr|adss|american", "depositary ratio|receipts ratio", "withdrawal|appraisal|dissenters right|rights", "derecho de separacion|receso", "direito de retirada|recesso", "acquiring person", "loyalty voting|shares", "golden share",
        ),
        "Splits, consolidations, ADS ratios, classes, rights plans, capital reductions",
        ("1-for-30 reverse stock split", "ADS Ratio Change", "Sub-division of ordinary shares", "Shareholder rights plan", "Reduction of capital"),
        ("split of the business into two companies", "rights issue"),
        parts="lhs",
        unless=("results-date",),
    ),
    Cue(
        "rights-told", "holder-rights", 2,
        ("reverse|stock|share|forward split|splits|subdivision|consolidation|consolidate", "split|splits|divide|divided|consolidated|consolidate|combined|exchanged|merged .... shares|share|ratio|into", "consolidation of .... shares|share", "one for|new # |every|each", "one|two|three|four|five|ten for #|one|every|two|three|four|five|ten", "each|every .. # .. shares|old|existing|ordinary ... into|become|exchanged|combined|consolidated", "ratio .... ads|adr|change|changed|one", "rights agreement|plan", "acquiring person", "par|nominal value .... from|to|changed|reduced", "capital reduction", "reduction|reduce of|the .. capital|number", "fractional shares|ads", "post split|consolidation"),
        "The lead tells a split or a change of class or ratio",
        ("a one-for-thirty reverse share split becomes effective", "Each ADS will represent 10 shares"),
        ("split between two years",),
        parts="d",
        unless=("history",),
    ),
    # ----------------------------------------------------------------------------------------------------------- listing
    Cue(
        "listing-title", "listing", 3,
        (
            "listing|listings|delisting|relisting|deregistration|quotation|admission on|of|from|to|rule|rules|requirement|requirements|standard|standards|deficiency|notice|notification|determination|status|transfer|compliance|withdrawal|approval|suspension|application|ceremony|by|and|at", "delist|delists|delisted|deregister|deregisters|delisting", "continued listing|listed", "<exchange> ... notification|notice|letter|deficiency|compliance|determination|delisting|listing|listed|staff|hearing|hearings|panel|minimum|bid|halt|suspension|transfer|grants|extension|rule|requirements|standards|decision|delist|regains|noncompliance|trading",
            "notification|notice|letter|determination|deficiency|decision|extension ... from|by|of .. <exchange>|listing|nasdaq", "bid price", "minimum bid|market|stockholders|closing|average|share|trading", "regain|regains|regained|regaining|maintain|noncompliance|non ... compliance", "compliance with .. <exchange>|listing|minimum|continued|nasdaq", "trading halt|suspension|halted|resumption|suspended|resumes|status", "suspension|resumption|halt|temporary|cessation of|in|suspension .. trading|dealings|dealing|shares|quotation|listing", "resume|resumption .. trading", "transfer of|to .. listing|nasdaq|nyse|trading|market|quotation|capital|premium|exchange", "secondary|dual|primary|premium|standard|voluntary|direct listing|delisting|primary|listed", "admission to .. trading|listing|official|aim", "market value of", "stockholders|shareholders equity .. requirement|deficiency|rule", "staff delisting|determination", "hearings panel", "change of .. ticker|symbol|stock|trading", "ticker|trading symbol .. change|changes|to", "new ticker|symbol", "begin|begins|commence|commences|start .. trading .. on|under", "exclusion de|cotizacion|negociacion", "cancelamento de .. registro", "suspension de la|cotizacion|negociacion", "radiation|retrait de|cotation", "cancelamento|deslistagem", "otc|otcqb", "adr programme|program|facility", "ads|adr program|programme|facility .. termination|establishment|terminated", "termination of .. deposit|adr|ads|american", "form 15|25", "late filing|20 f .. notice|notification", "price monitoring",
        ),
        "Listings, delistings, deficiency notices, halts and symbols",
        ("Nasdaq Notification Regarding Minimum Bid Price Deficiency", "Regains compliance with NYSE listing standards", "Trading halt", "Voluntary delisting from the exchange", "Transfer of listing"),
        ("Block listing", "compliance with environmental law"),
        parts="lhs",
        unless=("capital-return", "compliance-report"),
    ),
    Cue("compliance-report", "", 1, ("corporate governance", "block listing", "compliance certificate|report|officer", "listing particulars", "equity issuer"), "Silent: other uses of listing and compliance", ("compliance certificate",), ("compliance notice of Nasdaq",), parts="lhs"),
    Cue(
        "listing-told", "listing", 2,
        (
            "<exchange> .... notified|notification|letter|notice|notifying|determined|determination|deficiency|compliance|delist|delisting|listing|granted|panel|staff|suspend|suspended|requirement|rule|rules|hearing", "letter|notice|notification|notified|determination|informed .... <exchange>|listing|nasdaq|nyse", "bid price", "continued listing", "listing rule|rules|requirement|requirements|standard|standards|qualifications", "delist|delisted|delisting", "trading .... suspended|halted|resume|resumed|halt|suspension|moved|begin|start|symbol|commence", "suspended|suspension|resumption|resume|halt .... trading|dealings", "regain|regained .. compliance", "compliance period", "180 calendar|days", "listed on .... from|today", "hearings panel", "stock exchange .... delist*|list*|admit*|remov*|withdraw*", "market value of", "admitted to|from .. trading|listing", "ticker|symbol",
        ),
        "The lead tells of a listing, a deficiency, a halt",
        ("received a letter from the Nasdaq Stock Market notifying that the minimum bid price", "Trading in the shares was suspended"),
        ("listed company (NYSE: ABC) announced",),
        parts="d",
        unless=("history",),
    ),
)  # fmt: skip
