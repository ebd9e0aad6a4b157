"""Cues of debt, default, insolvency, share issues, buybacks and the shelf."""

from __future__ import annotations

from sixk.events.cues.cue import Cue, lines

CUES: tuple[Cue, ...] = (
    # -------------------------------------------------------------------------------------------------------------- debt
    Cue(
        "debt-title", "debt", 3,
        lines("""
            issue|issues|issuance|issued|issuing|pricing|prices|priced|offering|offer|placement|places|redemption|redeems|redeem|repayment|repays|prepays|repurchase|tender|exchange|launch|launches|closing|closes|sale|sells|maturity|consent|invitation|notice|completes|completion ... <notes>
            <notes> ... issue|issuance|issued|offering|priced|pricing|placement|redemption|redeemed|repayment|tender|exchange|due|programme|program|consent|maturing|repurchase|offers|offer|placed|launch|launched
            <loan> ... signed|agreement|agreements|amended|amendment|extended|repaid|prepaid|secured|obtained|arranged|prepayment|refinanced|increase|drawdown|waiver|closing|closed
            covenant|covenants|waiver|waivers of|with|from|amendment|amended|breach|obtained|by|on|$
            amendment|amendments|waiver|waivers|agrees .. of|to|from|with|for|loan|waiver .. covenant|covenants|banks|lenders
            signs|signed|secures|secured|obtains|obtained|enters|arranges|agrees|receives|closes|repays|prepays|prepayment|extends|amends|increases|repayment|new|execution .... <loan>
            frn_variable_rate_fix|variable_rate_fix|rate_fix|rate_reset|interest_rate_fixing|final_terms|make_whole|notice_of_redemption|consent_solicitation|tender_offers|exchange_offers|debt_issuance|commercial_paper|covered_bond|covered_bonds|medium_term_note|emtn|mtn|indenture|trust_deed|limited_recourse|cash_tender
            publication of .. prospectus|supplementary|final_terms|base|offering
            supplementary|base|offering prospectus|memorandum|circular
            prospectus|prospectuses supplement|supplements
            prospectus
            samurai|panda|dim_sum|green|sustainability|eurodollar|yankee|formosa bond|bonds
            convertible|exchangeable|subordinated|senior|secured|unsecured|perpetual|contingent|hybrid|bridge|promissory <notes>|loan|securities
            additional_tier|tier_1|tier_2|tier_one|tier_two|contingent_convertible|coco|cocos|at1
            refinancing|refinances|refinance
            waiver .. <notes>|lenders|covenant|covenants|bondholders|loan|holders
            creditors|debt .. exchange_offer|restructured
            exchange offer|offers .... creditors|debt|holders
            decision_on_issuance_of_bonds|short_term_borrowing|short_term_borrowings|increase_in_borrowings|intercompany_loan|bond_issue|bond_issues|bond_offering|overseas_bond|global_covered
            emision|emissao|colocacion|colocacao|rescate|resgate|amortizacion de|dos|das .. bonos|obligaciones|debentures|deuda|notas|titulos|notes|pagares|bonds
            emprunt_obligataire|emission_obligataire|emission_d_obligations|credito_sindicado|prestito_obbligazionario|linea_de_credito|prestamo_sindicado
            holders of # .. debt
            information|offering memorandum
            suppl|supplementary|supplemental prospcts|prospectus
            publication of .. suppl*
        """),
        "Bonds, notes and loans issued, priced, repaid, tendered for, their prospectuses and rate fixes",
        ("Publication of Prospectus", "FRN Variable Rate Fix", "Pricing of US$500 million senior notes", "Prepayment of syndicated loan", "Cash tender offer for 2025 Notes", "Notice of redemption"),
        ("Notes to the financial statements", "issue of new shares", "redemption of the preference shares"),
        parts="lhs",
        unless=("statement-notes",),
    ),
    Cue("statement-notes", "", 1, ("notes to", "bond_street|note_#", "explanatory_note|explanatory_notes|footnotes", "note #", "obligations under|of .. directors|article|rule|company"), "Silent: notes of accounts and for editors", ("Notes to the statements",), ("notes due 2012",)),
    Cue(
        "debt-told", "debt", 2,
        lines("""
            <issue> .... <notes>
            redeem|redeemed|redemption|repay|repaid|prepaid|prepay|repayment|tender|tendered|exchange|exchanged|refinance|refinanced|buy_back|purchase .... <notes>|<loan>|principal
            <notes> .... due|mature|maturing|maturity|coupon|listed|issued|priced|redeemed|principal|bear|bearing|interest|tendered
            aggregate|nominal|principal|total principal|amount|nominal
            signed|entered|obtained|secured|agreed|arranged|raised|drew|repaid|prepaid|extended .... <loan>
            <loan> .... of|from|with .. #|us|bank|banks|lenders|eur|a
            coupon|yield|spread|interest of .. #
            loan|credit agreement|facility|line
            bookrunners|bookrunner|lead_managers|joint_lead|arrangers|agent_bank|trust_deed|interest_period|interest_rate|basis_points|covered_bond|covered_bonds|commercial_paper|debt_issuance|libor|sofr|euribor|per_annum
            holders of .. <notes>|series|debt
            creditors .. of|accepted|offers|tendered|exchange
            programme|program .... <notes>
            matures|maturing|maturity in|on|of
        """),
        "The lead tells of bonds, notes or loans",
        ("priced an offering of US$500 million aggregate principal amount of notes", "has signed a loan agreement with a bank"),
        ("the board noted",),
        parts="d",
        unless=("history", "statement-notes"),
    ),
    # ----------------------------------------------------------------------------------------------------------- default
    Cue(
        "default-title", "default", 3,
        lines("""
            event|events|notice of default|acceleration
            default on|under|of|in
            defaults|defaulted|non_payment|cross_default|forbearance|standstill
            missed|missing|misses|failure|fails|failed|unable|inability|suspension|suspends|suspended|postpones|deferral|stops|skips .... payment|payments|pay|interest|coupon|principal|debt_service
            interest|coupon|principal ... not_paid|unpaid|missed|suspended
            acceleration of .. <notes>|debt|loan|payment
            breach of .. covenant|covenants|loan
            covenant|covenants breach|breached
            overdue debts|debt|borrowings|loans|principal|interest|payments
            lenders|bank|banks|trustee call|calls|called|demand|demands|demanded in|repayment|payment|loan
            checks|cheques|notes ... dishonoured|dishonored
            incumplimiento_de_pago|inadimplemento|impago|moratoria|cesacion_de_pagos
        """),
        "A default, a payment missed, debt called in",
        ("Notice of default under the indenture", "Company misses interest payment", "Announcement on overdue debts"),
        ("default risk policy of customers",),
        parts="lhs",
        unless=("denied",),
    ),
    Cue(
        "default-told", "default", 2,
        lines("""
            event|events of default
            not .... pay|paid|make|made|met|put .... interest|coupon|payment|principal|instalment|funds
            failed|unable|did_not to? .. pay|make|meet .... interest|coupon|payment|principal|instalment
            notice|notices of default|acceleration
            cross|set_off default|defaults
            fell|fallen|falling due .... not|unpaid|unable
            demanded|demand|demands .. repayment|immediate
            breach|breached|broken of? .. covenant|covenants|clause
            covenant|covenants|clause .. breached|broken|breach
            lack_of_payment|cross_default|cross_defaults|grace_period|dishonoured|dishonored|not_been_repaid|not_repaid|forbearance|missed_payment|in_default|has_defaulted
            declare|declared .... due|payable
            accelerate|accelerated|acceleration ... notes|debt|loan|payment|principal
        """),
        "The lead tells a default",
        ("an Event of Default has occurred", "is in breach of the covenant", "received a notice of default from the trustee"),
        ("the borrower paid",),
        parts="d",
        unless=("history", "denied"),
    ),
    # -------------------------------------------------------------------------------------------------------- insolvency
    Cue(
        "insolvency-title", "insolvency", 3,
        lines("""
            bankruptcy|insolvency|receivership|concordato|ccaa|provisional_liquidators|provisional_liquidator|workout|stay_order|preservation_order
            chapter 11|15|7
            companies_creditors_arrangement|judicial_reorganization|judicial_reorganisation|judicial_recovery|court_protection|corporate_reorganization|corporate_reorganisation|extrajudicial|rehabilitation_proceedings
            reorganization|reorganisation|rehabilitation petition|proceedings|proceeding|plan|court|application|procedure
            files|filed|filing|petition|petitions|application|applies|seeks|commencement|opens|opening ... reorganization|reorganisation|protection|administration|liquidation|rehabilitation|stay
            court ... reorganization|reorganisation|proceedings|rehabilitation|receiver|creditors|stay
            appointment|appointed of|as .. administrator|administrators|liquidator|liquidators|receiver|receivers|monitor
            scheme|plan for|of .. restructuring .. debt|debts|indebtedness|of
            debt restructuring|reprofiling|workout
            restructuring of .. debt|indebtedness|obligations
            restructuring plan|support_agreement|term_sheet|proposal .. creditors|noteholders|debt|lenders|bondholders
            creditors meeting|committee|agreement|protection|arrangement|plan
            recuperacao_judicial|recuperacion_judicial|concurso_mercantil|concurso_preventivo|concurso_de_acreedores|redressement_judiciaire|liquidation_judiciaire|sauvegarde
            composition_with_creditors|voluntary_liquidation|winding_up|dissolution_and_liquidation|appointment_of_receiver|joint_liquidators
        """),
        "Court protection, reorganisation, liquidation, restructuring of debts",
        ("Petition for commencement of reorganization proceedings", "Files for Chapter 11", "Debt restructuring plan", "Appointment of provisional liquidators"),
        ("liquidation of treasury shares", "internal reorganisation of the group"),
        parts="lhs",
        unless=("denied",),
    ),
    Cue(
        "insolvency-told", "insolvency", 2,
        lines("""
            petition|petitioned|filed|application|applied|request|asked .... bankruptcy|reorganization|reorganisation|insolvency|rehabilitation|stay|liquidation|receivership|creditors
            court .... reorganization|reorganisation|rehabilitation|receiver|bankruptcy|insolvency|liquidation|stay|creditors|plan
            corporate|judicial reorganization|reorganisation|rehabilitation
            reorganization|reorganisation plan|act|law|court|proceedings|claims|creditors|proceeding|company
            receiver|liquidator|liquidators|custodian|trustee_in_bankruptcy|administrator_of|joint_administrators|administrators
            chapter_11|bankruptcy|insolvency|insolvent
            creditors .... plan|court|claims|vote|terms|restructur*
            restructuring of .. debt|debts|indebtedness|liabilities
            debts|liabilities .... restructured|rescheduled|frozen|court
            reorganization_claims|rehabilitation_claims|secured_claims|unsecured_claims
        """),
        "The lead tells of court protection or a restructuring of debts",
        ("filed a petition with the Seoul District Court for corporate reorganization",),
        ("the court ruled for the company",),
        parts="d",
        unless=("history", "denied"),
    ),
    # --------------------------------------------------------------------------------------------------- equity-issuance
    Cue(
        "equity-title", "equity-issuance", 3,
        lines("""
            public|registered|registered_direct|rights|follow_on|private|institutional|global|secondary|primary|underwritten|atm|initial_public|equity|share|adr|ads|unit|bought_deal|best_efforts|entitlement|preferential|bonus|upsized|retail offering|offer|issue|placement|placing|allotment
            issue|issuance|issues|issued|placement|placing|offering|allotment|grant|pricing|closing|subscription|grants|granted|conversion|exercise|launch|quotation|registration ... <equity>|options|warrants|units|rights|rsus|share_rights
            sale of .. #? .. ads|adss|units|new_shares|common_shares|ordinary_shares|warrants|preferred
            <equity> ... offering|issuance|placement|placing|allotment|subscription|offer|granted|issuable
            capital increase|raising|raise|issue
            stock|share acquisition_rights|acquisition_right
            increase of|in .. capital|share_capital
            share|equity|securities|unit|stock|ads|subscription|warrant|standby subscription|purchase_agreement|issue|issuance|placement|placing|offering|line|financing|commitment
            rights_issue|rights_offering|private_placement|at_the_market|equity_line|equity_raise|initial_public_offering|ipo|pre_funded|securities_purchase_agreement|bonus_issue|bonus_shares|third_party_allotment|new_shares|cleansing_notice|section_708a|appendix_2a|appendix_3b|appendix_3g|scrip_dividend|scrip_issue|stock_dividend|optional_dividend|share_purchase_plan|registered_direct
            convertible|exchangeable <notes>|preferred|loan|securities|preference
            warrant|warrants exercise|exercised|offering|issuance|inducement|repricing|amendment
            share|stock option|options granted|grant|exercise|exercised|issue|allotment|plan
            esop|esos|employee_share|employee_stock .. allotment|grant|shares|issue
            performance share|shares|rights|share_rights
            option|options|share|shares plan|scheme announcements|announcement|grants|allotment
            dividend_reinvestment .. plan|issue|shares|price
            debt_for_equity|conversion_of_debt|debt_equity
            conversion of .. <notes>|debt|loan|cbs
            preferred|preference shares|stock .. issue|issued|offering|redemption|series
            ampliacion_de_capital|aumento_de_capital|aumento_del_capital|augmentation_de_capital|augmentation_du_capital|aumento_di_capitale|suscripcion_preferente|bonos_convertibles|obligations_convertibles|oferta_de_acciones|oferta_publica_de_distribuicao
            emision|emissao de .. acciones|acoes
            raises|raised|raising .. #|us|usd|a|eur|capital|funds|equity
            closes|closing of .. #|us|public|offering
        """),
        "New shares, ADSs, warrants and convertibles in titles",
        ("Closing of public offering of units", "Rights issue", "Placing of new shares", "Allotment of shares on options", "Capital increase", "Convertible bonds", "Pricing of follow-on offering of ADSs"),
        ("Total issued share capital", "Total voting rights", "Publication of prospectus", "Issue of senior notes", "Share buy-back"),
        parts="lhs",
        unless=("own-shares", "capital-return", "split-words", "insider", "deal-closing-words"),
    ),
    Cue("deal-closing-words", "", 1, ("sale|disposal of .. securities_of|shares_of|shares_in|stake", "stake|interest|equity_interest|holding in", "share_purchase_agreement|share_sale|acquisition_of"), "Silent: shares of others", ("sale of securities of XYZ",), ("sale of ADSs",), parts="lhs"),
    Cue("issued-already", "", 1, ("issued and outstanding", "issued capital|share_capital", "shares in_issue|outstanding|already_issued", "all .. of .. shares|stock|issued"), "Silent: shares that exist already", ("all the issued and outstanding shares of XYZ",), ("issued new shares",)),
    Cue("split-words", "", 1, ("reverse|stock|share|forward split|splits|subdivision|consolidation", "sub_division|subdivision|consolidation_of|capital_reduction"), "Silent: splits are no issues", ("Reverse stock split",), ("stock offering",)),
    Cue(
        "equity-told", "equity-issuance", 2,
        lines("""
            <issue> .. #|new|up_to|all|its|the|its_own .... <equity>|options|units
            <issue> .. ordinary_shares|common_shares|new_shares|shares|ads|adss|warrants|units|preferred_shares|convertible
            <equity>|warrants|units ... issued|offered|sold|subscribed|placed|allotted|granted|exercisable|issuable|newly
            securities_purchase|subscription_agreement|gross_proceeds|net_proceeds|placement_agent|offering_price|conversion_price|exercise_price|issue_price|subscription_price|overallotment|over_allotment|public_offering|private_placement|registered_direct|prospectus_supplement|accredited_investors|rights_issue|pre_funded|at_the_market|scrip_dividend|new_shares|newly_issued|capital_increase|share_placement
            underwriter|underwriters|underwritten
            increase of|in .. capital|share_capital
            capital|share_capital .. increased|increase|raised
            convertible|exchangeable|converted|exchanged into|notes|bonds|debentures|for
            options|share_rights|performance_shares|performance_options ... granted|lapsed|exercised|issued|vested
            subscribed|subscribe|subscribes for .. shares|#
        """),
        "The lead tells of new shares, ADSs, warrants or convertibles",
        ("closed its public offering of 10,000,000 units", "issued 1,000,000 new shares"),
        ("shares were transferred between promoters", "repurchased shares"),
        parts="d",
        unless=("own-shares", "history", "insider", "issued-already"),
    ),
    # ----------------------------------------------------------------------------------------------------------- buyback
    Cue(
        "buyback-title", "buyback", 3,
        lines("""
            transaction|transactions|dealing|dealings|trading|trades|transactio* in|of own|treasury|its_own|own_shares
            own <equity>
            share|shares|stock|ads|securities buyback|buybacks|repurchase|repurchases
            share|shares|stock|off_market|on_market buy_back|buy_backs
            buy back|backs
            buyback|buybacks
            repurchase|repurchases|purchase|purchases|acquisition|acquires|acquire|disposal|dispose|cancellation|cancels|retirement|retires|redemption|status of .. own|treasury|its_shares|its_own|shares|company_shares|adss
            treasury <equity>|stocks
            repurchase|repurchased programme|program|plan|shares
            capital return|returns programme|program
            return of .. capital|cash to
            irrevocable|non_discretionary .. programme|program|buyback|instruction
            tender_offer|offer .. own|its_own
            odd_lot|normal_course_issuer_bid|issuer_bid|ncib|substantial_issuer_bid|appendix_3c|appendix_3d|appendix_3e|appendix_3f|share_cancellation|share_cancelation
            decision_on_acquisition_of_treasury|decision_on_retirement|decision_on_disposal_of_treasury|treasury_stock
            programa_de_recompra|recompra_de_acciones|recompra_de_acoes|acciones_propias|acoes_proprias|autocartera|rachat_d_actions|rachat_de_ses|actions_propres|azioni_proprie|autocontrol
            repurchase of .. equity
        """),
        "Programmes, purchases and cancellations of own shares, in the words of RNS, KRX, TSE, NCIB, CVM, CNMV, AMF",
        ("Transaction in Own Shares", "Share Repurchase Report", "Status of repurchase of own shares", "Decision on Acquisition of Treasury Shares", "Programa de recompra de acciones", "Normal course issuer bid"),
        ("repurchase of notes", "purchase of machinery", "Director/PDMR Shareholding"),
        parts="lhs",
        unless=("insider", "debt-offer", "repurchase-of-notes", "takes-stake", "defence"),
    ),
    Cue("repurchase-of-notes", "", 1, ("repurchase|redemption|purchase|buyback|tender .. of|for|its .. <notes>", "repurchase_agreements|repurchase_transactions"), "Silent: notes are repurchased too", ("repurchase of notes",), ("repurchase of shares",)),
    Cue(
        "buyback-told", "buyback", 2,
        lines("""
            purchase|purchased|purchases|bought|buy|buys|repurchase|repurchased|acquire|acquired|cancel|cancelled|repurchases .... own|its_own|treasury|its_shares
            own <equity>
            treasury <equity>|stock
            for_cancellation|buy_back|buy_backs|bought_back|buyback|buybacks|in_treasury|share_repurchase|share_repurchases|stock_repurchase
            repurchase|repurchases programme|program|plan|contract|contracts
            repurchased .. #
            purchased|bought ... cancellation|cancelled
            tranche .... shares|programme|program|buy
            authorised|authorized|approved .. repurchase|purchase|buyback .. of .. shares|stock|adss|units
            repurchase of .. shares|its_shares|adss|stock|units
        """),
        "The lead tells of own shares bought, held or cancelled",
        ("purchased 1,000,000 of its own ordinary shares", "hold the repurchased shares in treasury"),
        ("bought a stake in a competitor",),
        parts="d",
        unless=("history", "repurchase-of-notes", "insider"),
    ),
    # ------------------------------------------------------------------------------------------------------------- shelf
    Cue(
        "shelf-exhibit", "shelf", 3,
        lines("""
            opinion|opinions of .. counsel|llp|cravath|sullivan|davis|shearman|cleary|conyers|maples|as|norton
            opinion .... validity|legality|tax|notes|shares
            legal_opinion|underwriting_agreement|terms_agreement|supplemental_indenture|statement_of_eligibility|form_t_1|inline_xbrl|xbrl|interactive_data|officers_certificate|calculation_agency|paying_agency|agency_agreement|cover_pool|pricing_agreement|equity_distribution|trust_deed|sales_agreement
            consent|consents of .. auditor|auditors|accountants|independent|counsel|kpmg|ernst|deloitte|pricewaterhousecoopers|expert|qualified|registered|llp|kost|marcum
            form of .. note|notes|warrant|indenture|security|global|certificate|debt
            indenture|indentures between|among|dated|relating
            computation|calculation|statement of .. ratio|ratios
            ratio|ratios of .. earnings
            capitalization|capitalisation table|of|and
            pro_forma .. capitalization
            exhibits to .. registration|form
            registration_statement|incorporated_by_reference|incorporation_by_reference
            purchase_agreement ... underwriters|representatives
            amended_and_restated|third_amending|second_amended ... agreement|deed
            deposit agreement
            1.1|1.2|4.1|4.2|4.3|4.4|4.5|4.6|4.7|4.8|5.1|5.2|8.1|12.1|23.1|23.2|24.1|25.1 .. opinion|consent|form|indenture|underwriting|terms|supplemental|amended|agreement|deed|trust|agency|computation|power|statement|global|first|second|third|letter
            become|made|form|forms part of .. prospectus|registration
        """),
        "Exhibits that serve a registration statement",
        ("Opinion of Cravath as to the validity of the notes", "Consent of KPMG", "Underwriting Agreement dated May 1", "Computation of ratio of earnings to fixed charges"),
        ("consent solicitation", "Publication of opinions of analysts"),
        parts="lhs",
    ),
    Cue(
        "shelf-purpose", "shelf", 2,
        lines("""
            furnished|filed|filing|furnishing|submitted|prepared|included|provided|files|furnishes .... incorporated_by_reference|incorporation_by_reference|exhibit_to|exhibits_to|registration_statement
            for .. purpose|purposes of .. incorporating|incorporation|including
            in connection with .. issuance|offering|sale|registration|shelf|issue
            as exhibits|exhibit to|of
            exhibits to .. registration|form
            updates|update|supplements|supplement .... registration|prospectus|description|annual_report
            capitalization|capitalisation of|as|table
            ratio|ratios of .. earnings
            become|made|form|forms|be part of .. prospectus|registration
            consent of|from .. independent|auditor|auditors|accountants|counsel
            is|are|be|becomes part .. of .. registration|prospectus
            incorporates into .. registration
            for|of .. incorporation|inclusion in|into|by .. registration|prospectus|reference
            capitalization|capitalisation under|is|at|and|table|shown
        """),
        "The body says that the report is furnished to serve a registration statement",
        ("This report is filed for the purpose of incorporating by reference", "as exhibits to the registration statement"),
        ("The registration of the company in Delaware",),
        parts="dg",
    ),
    Cue(
        "shelf-legend", "shelf", 1,
        lines("""
            incorporated|incorporation|incorporates|incorporating by reference
            registration statement|statements
            form f_3|s_8|f_4|f_10
            333
        """),
        "The legend of incorporation, which most reports of shelf issuers carry",
        ("is incorporated by reference into our registration statement on Form F-3",),
        ("incorporated in England",),
        parts="lhsdg",
    ),
)  # fmt: skip
