"""Cues of legal matters, authorities, ratings, corrections, answers to the press."""

from __future__ import annotations

from sixk.events.cues.cue import Cue

CUES: tuple[Cue, ...] = (
    Cue(
        "legal-title", "legal", 3,
        (
            "litigation|lawsuit|lawsuits|lawsuit's|suit|suits|arbitration|arbitral|judgment|judgement|ruling|rulings|verdict|injunction|subpoena|indictment|prosecution|prosecutors|prosecutor|plea|fine|fines|penalty|penalties|investigation|investigations|inquiry|enquiry|probe|raid|raids|complaint|complaints|claim|claims|appeal|appeals|antitrust|fraud|corruption|bribery|settlement|settlements|dispute|disputes|allegation|allegations|whistleblower|misconduct|sanction|sanctions|infringement|summons|tribunal",
            "class action|actions", "court ... rules|ruled|ruling|decision|decides|dismisses|dismissed|order|orders|judgment|upholds|grants|grant|denies|rejects|certifies|approves|finds|affirms|case|case|supreme|appeal|proceeding|proceedings", "court decision|ruling|case|order|judgment|proceedings|verdict", "supreme|district|high|federal|appeal|appeals|appellate|circuit|constitutional|regional|arbitrazh court", "settle|settles|settled|resolves|resolution|resolve .... dispute|litigation|claims|claim|suit|lawsuit|investigation|case|doj|sec|with|patent|matter|action|department", "sues|sued|sue|files|filed|brings|faces .. suit|lawsuit|complaint|claim|action|against|charges|proceedings", "legal proceedings|proceeding|action|actions|matters|dispute|update|case|claim", "department of justice", "doj", "wells notice", "cease and", "statement of claim", "patent suit|litigation|infringement|dispute|case|ruling|lawsuit|trial", "charges|charged .. with|against|by", "administrative sanction|penalty|proceeding", "notice of .. arbitration|penalty|violation|claim|fine", "seizure|search of|by|and", "embezzlement", "malpractice", "demanda|demandas|litigio|laudo|arbitraje|arbitragem|sentencia|multa|acao|processo .. judicial|arbitral|de|contra|civil|coletiva|da|do|del|administrativo", "fallo|sentencia|resolucion .. tribunal|judicial|corte|del", "tribunal|arbitrage|amende|litige|proces|jugement", "filing of .. suit|lawsuit|litigation|petition", "tax assessment|claim|dispute|case|ruling|settlement", "review of .. appointment|conduct", "police .. complaint|case|first",
        ),
        "Suits, rulings, investigations, settlements and fines as the subject",
        ("ABC settles patent litigation", "Court certifies class action", "Penalty imposed by the central bank", "Statement on judicial inquiry", "Arbitration award"),
        ("Settlement of the offering", "Settlement date", "Private Securities Litigation Reform Act"),
        parts="lhs",
        unless=("legal-boilerplate", "court-of-insolvency", "results-call"),
    ),
    Cue("legal-boilerplate", "", 1, ("litigation reform", "settlement date|of .. offering|notes|trades|offer|transaction|the offer", "settlement by|in cash|of", "no .. litigation|proceedings|claims", "dispute resolution", "tender|dividend|offer settlement"),
        "Silent: words of law in other senses", ("Private Securities Litigation Reform Act of 1995",), ("settles litigation",)),
    Cue("court-of-insolvency", "", 1, ("reorganization|reorganisation|bankruptcy|rehabilitation|insolvency|liquidation|receivership", "scheme of|meeting"), "Silent: a court of insolvency", ("court opens reorganization",), ("court rules on patents",), parts="lhs"),
    Cue(
        "legal-told", "legal", 2,
        (
            "court|tribunal|judge|jury|arbitrator|arbitrators|arbitral .... ruled|ruling|decided|decision|dismissed|judgment|upheld|granted|ordered|order|rejected|held|found|appeal|awarded|certified|denied|overturned|annulled|affirmed|verdict|claim|suit|class|case|hearing|quashed|set", "suit|lawsuit|lawsuits|litigation|claim|complaint|petition|action|proceedings|arbitration .... filed|brought|against|court|alleging|alleges|plaintiff|plaintiffs|damages|dismissed|settled|by|seeking", "class action|actions", "settle|settled|settlement|settles .... claims|litigation|claim|suit|dispute|investigation|million|lawsuit|action|case|department|authorities|patent|with", "investigation|inquiry|probe|investigating|investigators|prosecutors|prosecutor|prosecution|searched|search|raided|seized|seizure|police", "fine|fined|penalty|penalties|sanction|imposed .... of|by|on|against|million|for", "alleged|alleging|alleges|allegations|allegation|accused|accusation|accusations|accuses", "plaintiff|plaintiffs|defendant|defendants|damages", "appeal|appealed|appeals .... court|decision|ruling|judgment|against|to", "arbitration", "violat*|infring*|breach", "supreme|district|high|appellate|arbitrazh court", "patent .... infring*|litigation|court|suit", "legal action|proceedings|steps|claim", "department of justice", "law enforcement", "indicted|charged|convicted|acquitted", "criminal", "fir|first information",
        ),
        "The lead tells of a suit, a ruling, an investigation",
        ("The Supreme Court dismissed the appeal", "prosecutors searched the offices"),
        ("legal adviser to the company",),
        parts="d",
        unless=("legal-boilerplate", "history", "court-insolvency-told"),
    ),
    Cue("court-insolvency-told", "", 1, ("reorganization|reorganisation|bankruptcy|rehabilitation|insolvency|receiver|receivership",), "Silent: a court of insolvency", ("the court named a receiver",), ("the court ruled",), parts="d"),
    Cue(
        "regulatory-title", "regulatory", 3,
        (
            "approval|approvals|approves|approved|authorisation|authorization|authorised|authorized|authorises|clearance|cleared|clears|licence|licenses|licence's|license|licences|permit|permits|permission|concession|concessions|designation|clearances|exemption|certification|registration|consent|accreditation|granted|grants|accepts|acceptance .... <regulator>|from|by|for|of|in|granted|received|obtained|issued|awarded|us|eu|use",
            "<regulator> ... approval|approves|approved|authorisation|authorization|authorises|clears|clearance|licence|license|licences|permit|grants|granted|decision|ruling|order|orders|review|accepts|designation|rejects|recommends|opinion|rule|regulation|tariff|announces|complete|determination|proposal|proposals|findings|statement|consultation|inspection|issues|issued", "regulatory|government|marketing|merger|emergency|antitrust|competition|fda|environmental|european|eu|ministerial approval|approvals|authorisation|authorization|clearance|submission|filing|application|decision|review|action|update|use|permit|asset|framework|change|matter|matters", "complete response", "tariff|tariffs|rate|rates|price|toll review|increase|adjustment|change|revision|determination|decision|hike|order|cap|caps|reset|setting", "new law|regulation|regulations|decree|rule|tax|legislation", "law|legislation|decree|regulation|bill|act on|of|amended|approved|passed|affecting", "stress test|testing", "capital requirement|requirements|buffer", "solvency|srep|mrel|tlac|pillar", "spectrum|frequency|frequencies|3g|4g|5g|umts|gsm|pcs|wimax auction|licence|license|licences|awarded|award|allocation|award", "wins|won|awarded|receives|obtains|secures|gets|granted|gains .... licence|license|licences|approval|authorisation|authorization|clearance|permit|concession|spectrum|frequencies|tender|blocks", "orphan|breakthrough|fast|priority drug|therapy|track|review|designation|medicine", "nda|bla|snda|sbla|maa|ind .. submission|approval|accepted|filing|submitted|clearance|acceptance", "ce mark|marking", "510 k", "chmp|prac", "tax ruling|reform|authority", "autorizacion|autorizacao|aprobacion|aprovacao|concesion|concessao|licencia|licenca|homologacion .. de|del|da|do|por", "reajuste|revision tarifaria|tarifario", "revisao tarifaria", "autorisation|agrement|homologation", "anatel|aneel|anvisa|cade|cofece|antt", "price|rate|access|termination|interconnection control|determination|ruling|order|rates", "universal service", "monetary|import|export|price|trade|countervailing|anti policy|duty|duties|control|controls|dumping|tariff|restrictions",
        ),
        "Authorisations, licences, laws and tariffs as the subject",
        ("FDA approves XYZ for adults", "European Commission clears acquisition", "Receives marketing authorisation", "Tariff review", "Wins 4G licence"),
        ("Approval of the financial statements by the board", "licence agreement with XYZ"),
        parts="lhs",
        unless=("board-approval", "licence-agreement", "meeting-results", "meeting-notice-title"),
    ),
    Cue("board-approval", "", 1, ("approval|approved|approves|approve .. of|by|the .. board|directors|shareholders|general|financial|accounts|annual|dividend|stockholders|merger|issuance|issue|results", "board|directors|shareholders|stockholders .. approve|approves|approved|approval|authorizes|authorized|authorises|authorised", "board of directors", "shareholder approval", "general meeting"), "Silent: approvals of boards and holders", ("approved by the board",), ("approved by the FDA",), parts="lhs"),
    Cue("licence-agreement", "", 1, ("licence|license|licensing|concession|registration agreement|contract|deal|rights|statement",), "Silent: a licence by contract", ("licence agreement",), ("licence granted by the ministry",), parts="lhs"),
    Cue(
        "regulatory-told", "regulatory", 2,
        (
            "<regulator> .... approved|approve|approval|authorised|authorized|authorisation|authorization|cleared|clearance|granted|license|licence|issued|permit|rejected|decision|ordered|ruled|recommended|designation|accepted|awarded|consent|rule|rules|concluded|published|determination|opinion|allow|allowed", "approved|approval|approvals|authorised|authorized|authorisation|authorization|clearance|cleared|granted|licence|license|permit|consent .... by|from|of .. <regulator>|use|marketing|treatment|patients|adults", "regulatory approval|approvals|authorisation|clearance|submission|authorities|framework", "marketing authorisation|authorization|approval", "emergency use", "complete response", "new drug|biologics", "tariff|tariffs .... increase|increased|approved|new|reduced|set|adjustment", "law|decree|regulation|resolution|rule .... enacted|published|effect|force|passed|adopted|issued", "licence|license|licences|permit|spectrum|frequencies .... issued|granted|awarded|renewed|revoked|withdrawn|suspended|valid|operate", "stress test", "environmental|mining|operating permit|licence|license", "order|orders .... carriers|payments|operators|to",
        ),
        "The lead tells what an authority decided",
        ("The Ministry granted the company a licence", "The FDA has approved"),
        ("The board approved",),
        parts="d",
        unless=("history",),
    ),
    Cue(
        "rating-title", "rating", 3,
        (
            "rating|ratings ... action|upgrade|upgraded|downgrade|downgraded|affirmed|assigned|outlook|change|changes|raised|lowered|confirmed|cut|agency|agencies|update|announcement|review|on|by|watch|withdrawn|for|report|to|of", "credit rating|ratings", "moody*|standard|s|fitch|dbrs|crisil|icra|care|jcr|kis|nice poor*|p|ratings|investors|upgrades|downgrades|affirms|assigns|raises|lowers|outlook|rating|changes|revises|confirms|rates|places|cuts", "upgrade|upgrades|upgraded|downgrade|downgrades|downgraded|affirms|affirmed|assigns|raises|lowers|revises|revised|cuts ... rating|ratings|outlook", "debt|issuer|long|sovereign|investment|financial rating|ratings|grade|strength|term", "investment grade", "calificacion|clasificacion|rating .. de|crediticia|riesgo", "outlook .. negative|stable|positive", "notation", "moody|moodys|fitch",
        ),
        "Actions of rating agencies",
        ("Moody's upgrades ABC to Baa3", "S&P revises outlook to negative", "Credit rating action"),
        ("operating margin", "award of safety rating"),
        parts="lhs",
    ),
    Cue(
        "rating-told", "rating", 2,
        ("moody*|fitch|standard|dbrs|crisil|icra|s .... rating|ratings|outlook|upgraded|downgraded|affirmed|lowered|raised|assigned|rated", "rating|ratings .... upgraded|downgraded|affirmed|lowered|raised|assigned|outlook|changed|revised|confirmed|cut|placed|to|from|watch", "upgraded|downgraded|affirmed|lowered|raised|assigned|revised|changed|confirmed|placed .... rating|ratings|outlook", "outlook .... stable|negative|positive", "rating agency|agencies", "credit rating|ratings", "credit watch"),
        "The lead tells a rating action",
        ("Moody's lowered the long-term rating from Aa1 to Aa2",),
        ("the outlook for sales",),
        parts="d",
        unless=("history",),
    ),
    Cue(
        "correction-title", "correction", 3,
        (
            "correction|corrections|corrected|corrects|correcting|erratum|errata|corrigendum|amendment|amended|replacement|replaces|revised|supersedes|amends|rectification|resubmission|addendum|retraction|clarification|supplement .... announcement|disclosure|report|notice|release|form|filing|version|of|to|previous|press|statement|earlier|information|6 k|circular|dated|exhibit|article|proxy|submission|presentation|return",
            "correction|corrections|corrigendum|erratum|errata|amendment", "amendment|amended no|number|to|form|report .. #|6|form|1|report|disclosure|previous", "6 k a", "revised|amended|corrected|updated .. announcement|disclosure|notice|report|release|version|decision|resolution|plan|financial", "voluntary disclosure|report corrected", "this .. amends|replaces|supersedes|corrects", "rectificacion|correccion|retificacao|errata|reapresentacao|fe de", "rectificatif", "(replaces|replaced|supersedes)", "refiled|refiling|re filed|furnished", "changes|change to|in .. previously", "clarification", "clarifies",
        ),
        "Corrections, amendments and replacements of an earlier report",
        ("Correction of announcement", "Amended disclosure of board resolution", "Notice of Correction", "Amendment No. 1"),
        ("amendment of the articles", "Amended and Restated Loan Agreement", "amendment to the credit facility"),
        parts="lhs",
        unless=("restated-deed", "amended-deed"),
    ),
    Cue("amended-deed", "", 1, ("amendment|amendments|amended|amends|supplement|revision|amending .. of|to|no|# .. articles|bylaws|laws|agreement|agreements|facility|credit|loan|deed|indenture|plan|constitution|charter|statutes|contract|rules|memorandum|certificate|terms|deposit|employment|law|guidance|forecast|programme|regulations", "article|agreement|facility|bylaws|articles .. amendment|amended", "prospectus supplement|supplements", "supplemental indenture", "pooling"),
        "Silent: contracts and charters are amended", ("Amendment to the loan agreement",), ("Amendment of the report of March 5",), parts="lhs"),
    Cue(
        "correction-told", "correction", 2,
        ("amends|amend|amended|corrects|correct|corrected|replaces|replace|replaced|supersedes|rectifies|restates|correcting .... report|announcement|disclosure|form|notice|release|information|filing|error|errors|figure|figures|earlier|previous|previously|table|typographical|statement|submitted|furnished|date", "report|announcement|disclosure|notice|release|figure|table|filing .... contained|corrected|amended|incorrect|incorrectly|erroneous|erroneously|wrong|error|errors|misstated|mistake|omitted|amends", "error|errors|typographical|mistake|misprint|inadvertently|erroneous|erroneously|incorrect|incorrectly|mistakenly", "should read|have", "instead of", "before|after correction|amendment|change|revision", "purpose of this .. amendment", "being amended|corrected|refiled|furnished", "correct version|date|dates|figure|amount", "earlier|now version|reads|column"),
        "The lead says what is corrected",
        ("The announcement contained an error", "amends its report on Form 6-K of March 5, 2009"),
        ("amended its articles",),
        parts="d",
        unless=("amended-deed-told",),
    ),
    Cue("amended-deed-told", "", 1, ("amended|amend|amends|amendment .... articles|bylaws|agreement|facility|credit|loan|deed|indenture|terms|law|charter|constitution|contract|by laws|plan",), "Silent: contracts and charters are amended", ("amended its articles",), ("amends its report",), parts="d"),
    Cue(
        "media-title", "media-response", 3,
        (
            "response|responds|reply|replies|answer|answers|comment|comments|clarification|clarifies|clarify|statement|clarifications|reaction|denies|denial|denied|rebuts|rebuttal|refutes|explanation|explanations|confirms|rejects .... media|press|rumour|rumours|rumor|rumors|report|reports|article|articles|news|exchange|query|queries|inquiry|inquiries|enquiry|speculation|allegations|allegation|market|stock|cnmv|cvm|letter|request|official|short|seller|unusual|item|coverage|newspaper|publication|claims|questions|bse|nse|kofia|krx|bolsa|b3|comments",
            "media|press|news|newspaper|market ... report|reports|rumour|rumours|rumor|rumors|query|queries|speculation|clarification|article|articles|item|inquiry|comment|comments", "unusual price|movement|movements|trading|share|market", "inquiry disclosure", "re disclosure|disclosure", "clarification on|of|regarding|to|announcement|about|in", "rumour|rumours|rumor|rumors|speculation", "request for .. information|clarification", "official letter", "oficio|esclarecimento|esclarecimentos|aclaracion|aclaraciones|desmentido|precision|noticias", "comunicado .. noticias|prensa|versiones", "short seller", "clarificatory", "clarification",
        ),
        "Answers to a press report, a rumour, a question of an exchange",
        ("Response to media report", "Clarification on news item", "Statement regarding press speculation", "Esclarecimentos sobre notícia", "Response to inquiry disclosure"),
        ("Press release", "News release of results"),
        parts="lhs",
        unless=("press-plain",),
    ),
    Cue("press-plain", "", 1, ("media contact|contacts|relations|release",), "Silent: media contacts", ("Media contact",), ("Media report",), parts="lhs"),
    Cue(
        "media-told", "media-response", 2,
        (
            "article|articles|report|reports|news|rumour|rumours|rumor|rumors|story|item|coverage|speculation .... published|newspaper|media|press|appeared|appearing|carried|newspapers|website|television|agency|regarding|daily|about", "media|press|newspaper|newspapers .... report|reports|article|articles|speculation|rumours|coverage|query|queries|said|stated|claimed|item|items|enquiry|stories", "in response|reply|answer to", "with reference to|reference .. your|letter|email|news|article|media", "query|queries|asked|question|questions|enquiry|request|letter|clarification .... exchange|exchanges|cnmv|cvm|bse|nse|journalist|journalists|media|regulator|bolsa|commission", "<exchange> .... query|queries|asked|asks|letter|clarification|clarify|question|inquiry", "clarify|clarifies|clarification|clarified", "denies|denied|deny|refutes|baseless|frivolous|unfounded|malicious|untrue|incorrect", "wishes to .. clarify|state|inform .. that", "does not comment", "no .. basis|truth|foundation",
        ),
        "The lead answers the press or an exchange",
        ("With reference to the article published in a newspaper", "In response to the exchange's query"),
        ("published its report",),
        parts="d",
    ),
)  # fmt: skip
