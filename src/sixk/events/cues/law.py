"""Cues of legal matters, authorities, ratings, corrections, answers to the press."""

from __future__ import annotations

from sixk.events.cues.cue import Cue, lines

CUES: tuple[Cue, ...] = (
    Cue(
        "legal-title", "legal", 3,
        lines("""
            litigation|lawsuit|lawsuits|suit|suits|arbitration|arbitral|judgment|judgement|verdict|injunction|subpoena|indictment|prosecution|prosecutors|prosecutor|fine|fines|fined|penalty|penalties|investigation|investigations|inquiry|enquiry|probe|raid|complaint|complaints|claim|claims|appeal|appeals|antitrust|fraud|corruption|bribery|dispute|disputes|allegation|allegations|whistleblower|misconduct|infringement|embezzlement|seizure|wrongdoing|audit_committee_review
            class action|actions
            <court> ... rules|ruled|ruling|rulings|decision|decides|dismisses|dismissed|order|orders|judgment|upholds|grants|denies|rejects|certifies|finds|affirms|affirmed|case|verdict|opens
            court decision|ruling|case|order|judgment|proceedings
            ruling|rulings|ruled on|of|in|against|affirmed|by
            supreme|district|high|federal|appeal|appeals|appellate|circuit|constitutional|arbitrazh court
            settle|settles|settled|resolves|settlement .... dispute|litigation|claims|claim|suit|lawsuit|investigation|case|doj|sec|patent|matter|action|department|authorities|proceedings
            sues|sued|sue|files|filed|brings|faces ... suit|lawsuit|complaint|claim|charges|proceedings
            legal proceedings|proceeding|action|actions|dispute|case|claim|matter|matters
            department_of_justice|doj|wells_notice|cease_and_desist|statement_of_claim|administrative_sanction|legal_update|police_complaint|judicial_inquiry|judicial_investigation
            charges|charged with|against
            search of|by|at .. offices|premises|headquarters
            settlement with|of .. doj|sec|department|authorities|class|litigation|us|u.s|new_york|patent
            tax assessment|assessments|claim|claims|dispute|ruling|authority|authorities|inspectorate|audit
            affirmed|overturned|upheld .. on_appeal|by
            demanda|litigio|laudo|arbitraje|arbitragem|sentencia|acao_judicial|processo_judicial|multa|acao_civil|fallo_judicial|proces|amende|litige|jugement
            review of|by|into .. conduct|appointment|practices
            <court> leaves|keeps|backs|sides|refuses|lifts|freezes|bars|blocks|clears|confirms|quashes|annuls|overrules|halts|awards
        """),
        "Suits, rulings, investigations, settlements and fines as the subject",
        ("ABC settles patent litigation", "Court certifies class action", "Penalty imposed by the central bank", "Statement on judicial inquiry", "Arbitration award"),
        ("Settlement of the offering", "Settlement date", "Private Securities Litigation Reform Act", "Court opens reorganization"),
        parts="lhs",
        unless=("legal-boilerplate", "court-of-insolvency"),
    ),
    Cue("legal-boilerplate", "", 1,
        lines("""
            litigation_reform|settlement_date|dispute_resolution|certificate_of_compliance
            settlement of .. offering|notes|trades|offer|transaction|tender
            settlement by|in .. cash
            claim|claims burden|ratio|experience|inflation|costs|expense|expenses|reserves|paid
            claims .... hurricane|hurricanes|earthquake|earthquakes|storm|storms|flood|floods|catastrophe|catastrophes|typhoon|weather
            no .. litigation|proceedings|claims
            fine gold|paper|chemicals|wine
            fixed_charges|free_of_charge|convertible
        """),
        "Silent: words of law in other senses", ("Private Securities Litigation Reform Act of 1995",), ("settles litigation",)),
    Cue("court-of-insolvency", "", 1, ("reorganization|reorganisation|bankruptcy|rehabilitation|insolvency|liquidation|receivership|receiver|scheme_of|court_meeting",), "Silent: a court of insolvency", ("court opens reorganization",), ("court rules on patents",), parts="lhsd"),
    Cue(
        "legal-told", "legal", 2,
        lines("""
            <court> .... ruled|ruling|decided|decision|dismissed|judgment|upheld|granted|ordered|order|rejected|held|found|appeal|awarded|certified|denied|overturned|annulled|affirmed|verdict|suit|case|quashed|set_aside
            suit|lawsuit|lawsuits|litigation|complaint|petition|arbitration|claim|action .... filed|brought|against|alleging|alleges|plaintiff|plaintiffs|damages|dismissed|settled|seeking
            class_action|class_actions|legal_action|legal_proceedings|legal_steps|law_enforcement|criminal|plaintiff|plaintiffs|defendant|defendants|damages|arbitration|arbitrators|indicted|convicted|acquitted|department_of_justice|first_information_report|patent_infringement
            settle|settled|settlement|settles .... claims|litigation|claim|suit|dispute|investigation|lawsuit|action|case|department|authorities|patent|prosecutors
            investigation|inquiry|probe|investigating|investigators|prosecutors|prosecutor|prosecution|searched|raided|seized|seizure|police
            fine|fined|penalty|penalties .. of|imposed|on|by|for|levied
            tax authority|authorities|inspectorate|office .... assessed|assessment|claim|claims|additional|demand
            imposed|levied|imposes .. penalty|fine|sanction
            alleged|alleging|alleges|allegations|allegation|accused|accusation|accuses|accusations|whistleblower|irregularities
            appeal|appealed|appeals .... court|decision|ruling|judgment
            violat*|infring*
            charged .. with
            lawsuit|suit
        """),
        "The lead tells of a suit, a ruling, an investigation",
        ("The Supreme Court dismissed the appeal", "prosecutors searched the offices"),
        ("legal adviser to the company", "no litigation is pending"),
        parts="d",
        unless=("legal-boilerplate", "history", "court-of-insolvency"),
    ),
    Cue(
        "regulatory-title", "regulatory", 3,
        lines("""
            approval|approvals|authorisation|authorization|clearance|licence|license|licences|permit|permits|permission|concession|certification .. from|by|of .. <regulator>
            <regulator> .. approves|approved|approval|authorises|authorizes|authorised|authorized|authorisation|authorization|clears|cleared|clearance|grants|granted|decision|order|orders|accepts|rejects|recommends|opinion|determination|proposals|findings|consultation|rules|ruling
            regulatory|government|marketing|merger|emergency|antitrust|competition|fda|environmental|european|eu|ministerial|reserve_bank consents|consent|approval|approvals|authorisation|authorization|clearance|submission|decision|review|action|update|use|permit|asset
            approved|authorised|authorized|cleared|licensed .. in|for|by|use .. us|u.s|eu|europe|japan|china|use|patients|adults|<regulator>
            receives|received|obtains|obtained|wins|won|secures|granted|gains|awarded .. approval|authorisation|authorization|clearance|permit|licence|license|licences|spectrum|frequencies|concession|designation|certification
            licence|license|licences|permit|concession .. granted|issued|awarded|renewed|revoked|suspended|extended|withdrawn|dispute
            complete_response|stress_test|stress_tests|capital_requirement|capital_requirements|srep|mrel|tlac|pillar_2|orphan_drug|breakthrough_therapy|fast_track|priority_review|ce_mark|chmp|prac|emergency_use|tax_reform|universal_service|new_law|new_regulation|new_regulations|export_controls|anti_dumping|countervailing|rate_case|price_control
            tariff|tariffs|rate|rates|toll .. review|increase|adjustment|revision|determination|decision|hike|order|reset|readjustment
            law|legislation|decree|regulation|bill .. on|of|amended|approved|passed|affecting|enacted
            spectrum|frequency|frequencies|3g|4g|5g|umts|gsm|pcs .. auction|licence|license|licences|awarded|allocation
            nda|bla|snda|sbla|maa|anda .. submission|approval|accepted|filing|submitted|acceptance
            510 k
            court rules|ruling on .. permit|licence|license
            permit
            order|reaction|response to|of .. fcc|regulator|commission|ministry
            autorizacion|autorizacao|concesion|concessao|licencia|licenca|homologacion de|del|da|do|por|ambiental
            reajuste_tarifario|revision_tarifaria|revisao_tarifaria|autorisation_de|agrement|homologation
            used|use|given .. in .. an? emergency
            emergency use|authorisation|authorization|against
        """),
        "Authorisations, licences, laws and tariffs as the subject",
        ("FDA approves XYZ for adults", "European Commission clears acquisition", "Receives marketing authorisation", "Tariff review", "Wins 4G licence"),
        ("Approval of the financial statements by the board", "licence agreement with XYZ"),
        parts="lhs",
        unless=("board-approval", "licence-agreement", "meeting-results", "meeting-notice-title", "court-of-insolvency"),
    ),
    Cue("board-approval", "", 1, ("approval|approved|approves|approve .. of|by|the .. board|directors|shareholders|general|financial|accounts|annual|dividend|stockholders|merger|issuance|issue|results", "board|directors|shareholders|stockholders .. approve|approves|approved|approval|authorizes|authorized|authorises|authorised"), "Silent: approvals of boards and holders", ("approved by the board",), ("approved by the FDA",), parts="lhs"),
    Cue("licence-agreement", "", 1, ("licence|license|licensing|concession|registration agreement|contract|deal|rights|statement",), "Silent: a licence by contract", ("licence agreement",), ("licence granted by the ministry",), parts="lhs"),
    Cue(
        "regulatory-told", "regulatory", 2,
        lines("""
            <regulator> ... approved|approve|approval|authorised|authorized|authorisation|authorization|cleared|clearance|granted|licence|license|permit|rejected|ordered|ruled|recommended|accepted|consent|determination|allowed|endorse|issued
            approved|approval|approvals|authorised|authorized|authorisation|authorization|clearance|cleared|granted|licence|license|permit|consent ... by|from|of .. <regulator>|fda
            approved|authorised|authorized|licensed|cleared .. for .. use|treatment|patients|adults
            regulatory_approval|regulatory_approvals|marketing_authorisation|marketing_authorization|emergency_use|complete_response|new_drug_application|biologics|stress_test|regulatory_authorities|regulatory_clearance|environmental_permit|mining_permit
            tariff|tariffs|rates|settlement_rates .... increase|increased|approved|new|reduced|set|adjustment|readjustment
            law|decree|regulation|resolution .... enacted|published|takes_effect|took_effect|into_effect|in_effect|into_force|in_force|came_into
            licence|license|licences|permit|spectrum|frequencies ... issued|granted|awarded|renewed|revoked|withdrawn|suspended|valid|issue
            order|orders .. of|by|from .. <regulator>|fcc|commission
            warning_letter|form_483|show_cause_notice|clinical_hold|import_alert
            reserve_bank|central_bank|bank_of_england|fcc|fda|ema ... test|approval|order|review|results|cleared|approved|found
        """),
        "The lead tells what an authority decided",
        ("The Ministry granted the company a licence", "The FDA has approved", "received a warning letter from the agency"),
        ("The board approved",),
        parts="d",
        unless=("history", "court-of-insolvency"),
    ),
    Cue(
        "rating-title", "rating", 3,
        lines("""
            rating|ratings .. action|upgrade|upgraded|downgrade|downgraded|affirmed|assigned|outlook|change|changes|raised|lowered|confirmed|cut|agency|agencies|update|announcement|review|watch|withdrawn|report|by
            credit|debt|issuer|sovereign|long_term|investment_grade rating|ratings
            <agency> ... upgrade*|downgrade*|affirm*|assign*|raise*|lower*|outlook|rating|ratings|changes|revises|confirms|places|cuts|statement
            statement|action|announcement of|by .. <agency>
            upgrade|upgrades|upgraded|downgrade|downgrades|downgraded|affirms|affirmed|assigns|raises|lowers|revises|revised|cuts ... rating|ratings|investment_grade
            revises|revised|changes|changed|affirms|affirmed|places|cuts .. outlook .. to|from|negative|stable|positive|developing
            calificacion_de_riesgo|calificacion_crediticia|clasificacion_de_riesgo|rating_de|notation
            outlook .. negative|stable|positive
            <agency>
        """),
        "Actions of rating agencies",
        ("Moody's upgrades ABC to Baa3", "S&P revises outlook to negative", "Credit rating action"),
        ("operating margin", "award of safety rating"),
        parts="lhs",
        unless=("own-outlook",),
    ),
    Cue("own-outlook", "", 1, ("its|our outlook for|of", "outlook for ... year|quarter|half|20*|fiscal|months"),
        "Silent: an issuer's own outlook is no agency's", ("revises its outlook for the second half",), ("revises outlook to negative",)),
    Cue(
        "rating-told", "rating", 2,
        lines("""
            <agency> .... rating|ratings|outlook|upgraded|downgraded|affirmed|lowered|raised|assigned|rated|negative|stable
            rating|ratings ... upgraded|downgraded|affirmed|lowered|raised|assigned|outlook|changed|revised|confirmed|cut|placed|aa|a1|baa
            upgraded|downgraded|affirmed|lowered|raised|assigned|revised|changed|confirmed|placed ... rating|ratings|outlook
            outlook ... stable|negative|positive
            rating_agency|rating_agencies|credit_rating|credit_ratings|credit_watch|issuer_rating|investment_grade|ratings_outlook
        """),
        "The lead tells a rating action",
        ("Moody's lowered the long-term rating from Aa1 to Aa2",),
        ("the outlook for sales",),
        parts="d",
        unless=("history",),
    ),
    Cue(
        "correction-title", "correction", 3,
        lines("""
            correction|corrections|corrected|corrects|erratum|errata|corrigendum|rectification|resubmission|addendum|retraction
            amendment|amended|replacement|replaces|revised|supersedes|amends|updated|re_filed|refiled .. announcement|disclosure|report|notice|release|form|filing|version|press_release|statement|information|6_k|circular|exhibit|proxy|submission|presentation|return|decision|resolution|plan
            amendment of|to .. disclosure|announcement|report|notice|release|form|filing|board_resolution
            amendment no|number .. #
            6_k_a|voluntary_disclosure_corrected|fe_de_erratas|retificacao|rectificacion|reapresentacao|rectificatif
            this .. amends|replaces|supersedes|corrects
            changes|change to|in .. previously
            clarification|clarifies .. document|statement|announcement|notice
            ^ replacement|correction|amendment
        """),
        "Corrections, amendments and replacements of an earlier report",
        ("Correction of announcement", "Amended disclosure of board resolution", "Notice of Correction", "Amendment No. 1"),
        ("amendment of the articles", "Amended and Restated Loan Agreement", "amendment to the credit facility"),
        parts="lhs",
        unless=("restated-deed", "amended-deed"),
    ),
    Cue("amended-deed", "", 1,
        lines("""
            amendment|amendments|amended|amends|supplement|revision|amending|revised .. articles|bylaws|by_laws|laws|agreement|agreements|facility|credit|loan|deed|indenture|plan|constitution|charter|statutes|contract|rules|memorandum|certificate|terms|deposit|employment|law|guidance|forecast|programme|regulations|projected
            amendment of|to|no|# .. articles|bylaws|agreement|agreements|facility|credit|loan|deed|indenture|plan|constitution|charter|statutes|contract|rules|memorandum|deposit|forecast
            agreement|facility|bylaws|articles amendment|amended
        """),
        "Silent: contracts and charters are amended", ("Amendment to the loan agreement",), ("Amendment of the report of March 5",), parts="lhs"),
    Cue(
        "correction-told", "correction", 2,
        lines("""
            amends|amend|amended|corrects|correct|corrected|replaces|replace|replaced|supersedes|rectifies|correcting .... report|announcement|disclosure|notice|release|information|filing|error|errors|figure|figures|table|statement|submitted|furnished|document|passage
            report|announcement|disclosure|notice|release|figure|table|filing|document ... contained|corrected|amended|incorrect|incorrectly|erroneous|erroneously|wrong|error|errors|misstated|mistake|omitted|amends
            error|errors|typographical|mistake|misprint|inadvertently|erroneous|erroneously|incorrectly|mistakenly|misstated|misprinted|miscalculated
            should read|have_read
            before|after correction|amendment|change|revision
            being amended|corrected|refiled|furnished_again
            correct|right version|date|dates|figure|figures|amount
            reason for|of .. correction|amendment|change
            title of .. disclosure
            earlier now
            wrong date|dates|figure|amount|number
            instead of .. #|<month>
        """),
        "The lead says what is corrected",
        ("The announcement contained an error", "amends its report on Form 6-K of March 5, 2009"),
        ("amended its articles",),
        parts="d",
        unless=("amended-deed-told",),
    ),
    Cue("amended-deed-told", "", 1, ("amended|amend|amends|amendment ... articles|bylaws|by_laws|agreement|facility|credit|loan|deed|indenture|law|charter|constitution|contract|plan",), "Silent: contracts and charters are amended", ("amended its articles",), ("amends its report",), parts="d"),
    Cue(
        "media-title", "media-response", 3,
        lines("""
            response|responds|reply|replies|answer|answers|comment|comments|clarification|clarifies|clarify|statement|clarifications|reaction|denies|denial|rebuts|refutes|explanation .... media|press|rumour|rumours|rumor|rumors|article|articles|news|query|queries|speculation|allegations|short_seller|unusual|news_item|newspaper|publication|stock_exchange_query|exchanges|exchange|cnmv|cvm
            media|press|news|newspaper|market .. reports|rumour|rumours|rumor|rumors|query|queries|speculation|clarification|article|articles|item|inquiry|coverage
            unusual price|movement|movements|trading|share
            inquiry_disclosure|re_disclosure|disclosure_inquiry|short_seller|short_report|official_letter|request_for_clarification|request_for_information
            clarification on|of|regarding|to|announcement|about|in|by
            clarification|clarifications
            rumour|rumours|rumor|rumors|speculation
            oficio|esclarecimento|esclarecimentos|aclaracion|aclaraciones|desmentido|noticias_de_prensa|comunicado_sobre_noticias|noticias_divulgadas
            allegations in .. media|article|report
            your_query|your_letter|query|queries|your_mail
            answer|answers|reply to .. exchange|exchanges|question|questions|query|letter
            asked about .... report|article|news
        """),
        "Answers to a press report, a rumour, a question of an exchange",
        ("Response to media report", "Clarification on news item", "Statement regarding press speculation", "Esclarecimentos sobre notícia", "Response to inquiry disclosure"),
        ("Press release", "News release of results", "Stock exchange announcement"),
        parts="lhs",
        unless=("media-contact",),
    ),
    Cue("media-contact", "", 1, ("media|press contact|contacts|relations|release|releases|conference",), "Silent: media contacts", ("Media contact",), ("Media report",), parts="lhs"),
    Cue(
        "media-told", "media-response", 2,
        lines("""
            rumour|rumours|rumor|rumors|story|speculation|news_item|news_report|press_report|press_reports|media_report|media_reports .... published|newspaper|media|press|appeared|appearing|carried|newspapers|website|television|agency|regarding|about|of|dated|on
            article|articles .. published|appeared|appearing|in_the_press|which_appeared|carried|printed
            media|press|newspaper|newspapers ... report|reports|article|articles|speculation|rumours|coverage|query|queries|stated|claimed|item|items|enquiry|stories
            in_view|in_light|in_virtue|because|following|regarding|concerning|respect of|to|the ... news|reports|article|articles|information ... media|press|newspaper|newspapers|published|released|circulated
            news|reports|information|rumours|rumors .. released|published|circulated|circulating|carried|disclosed .. by|in .. media|press|newspaper|newspapers
            in_response_to|in_reply_to|in_answer_to|your_letter|your_email|your_query|your_mail
            with reference to .. your|letter|email|news|article|media
            query|queries|enquiry|question|questions|clarification ... exchange|exchanges|cnmv|cvm|bse|nse|journalist|journalists|media|regulator|bolsa|commission
            <exchange> ... query|queries|asked|asks|clarification|clarify|question|inquiry|enquiry
            clarify|clarifies|clarification|clarified|baseless|frivolous|unfounded|malicious
            denies|denied|deny|refutes .. report|reports|allegation|allegations|media|claim|claims|rumour|rumours
            does_not_comment|no_truth|wishes_to_clarify|wishes_to_state
            we_reply|reply_as|reply_to|reply_below|answer_as|respond_as
            daily|newspaper|magazine|weekly|journal|press ... wrote|writes|reported|published|carried|said|quotes|put|asked
            put|asked questions|question
            has asked|put ... company|bank|questions|clarify|explain
            your fax|letter|mail|query|email
        """),
        "The lead answers the press or an exchange",
        ("With reference to the article published in a newspaper", "In response to the exchange's query"),
        ("published its report",),
        parts="d",
    ),
)  # fmt: skip
