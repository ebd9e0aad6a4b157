"""Cues of dividends, returns of capital, holdings, holder rights and listing."""

from __future__ import annotations

from sixk.events.cues.cue import Cue, lines

CUES: tuple[Cue, ...] = (
    # ---------------------------------------------------------------------------------------------------------- dividend
    Cue(
        "dividend-title", "dividend", 3,
        lines("""
            dividend|dividends|ex_dividend|books_closure|books_closing|jcp|payout|distributable
            distribution|distributions to|on|per|declared|payment|announcement .. holders|unitholders|shareholders|unit|share
            cash distribution|distributions
            interest on .. capital|equity|shareholders|own
            record date
            closure of .. register|books|transfer
            shareholder|shareholders|stockholder remuneration|return|returns
            appropriation|allocation|disposition of .. surplus|profit|profits|earnings|net_income|retained_earnings|income
            dividendo|dividendos|juros_sobre_capital|juros_sobre_o_capital|dividende|dividendes|acompte_sur|dividendi|proventos|reparto_de_utilidades|distribucion_de_utilidades|remuneracion_al_accionista
        """),
        "Dividends and distributions, interest on equity, books closure",
        ("Declaration of dividend", "Interim dividend", "Interest on Capital", "Dividendo a cuenta", "Books closure date"),
        ("distribution agreement with a retailer",),
        parts="lhs",
        unless=("date-notice", "meeting-date", "form-hint"),
    ),
    Cue("form-hint", "", 1, ("indicate|specify|state|enter .. dividend|yield|ex_dividend|ex_rights",), "Silent: what a form asks for", ("if preferred shares, indicate dividend yield",), ("dividend yield",), parts="lhs"),
    Cue("meeting-date", "", 1, ("record date ... meeting|vote|attend|agm|egm", "meeting ... record_date", "record_date|register ... general_meeting"), "Silent: record dates of meetings", ("record date for the meeting",), ("dividend record date",)),
    Cue(
        "dividend-told", "dividend", 2,
        lines("""
            <give> .... dividend|dividends|distribution|interest_on_capital|interest_on_equity|interest_on_shareholders
            dividend|dividends ... declared|paid|payable|per|proposed|approved|due|resolved|suspended|recommended|not
            dividend of .. #|us|usd|rs|nt|won|r|p|eur
            record_date|record_dates|ex_dividend|dividend_policy|holders_of_record|interim_dividend|final_dividend|cash_dividend|cash_dividends|payment_date
            interest on .. capital|equity|shareholders|own
            distribution of .. #|us|profit|profits|cash
            per share|ads .. payable|in_cash
        """),
        "The lead tells a dividend",
        ("The board declared a dividend of $0.35 per share", "will pay interest on equity"),
        ("no acquisition was made",),
        parts="d",
        unless=("meeting-date",),
    ),
    # ------------------------------------------------------------------------------------------------------ share-capital
    Cue(
        "capital-return", "share-capital", 3,
        lines("""
            total voting|number_of_voting
            voting rights .. and|as|in|at|announcement|number|total|capital|$
            number of .. shares|voting .. outstanding|rights|in_issue|issued|comprising|composing
            monthly_return|monthly_returns|next_day_disclosure|disclosure_return|disclosure_returns|block_listing|blocklisting|block_admission|shares_in_issue|issued_share_capital|share_capital_and|listed_securities|outstanding_shares|appendix_2a|appendix_3h
            change|changes|movement|movements in|of .. share_capital|issued_shares|number_of|securities|voting_rights|capital_composition
            composition of .. capital|share_capital
            movements in .. securities|shares
            six_monthly|interim .. return|review
            statement of .. share_capital|capital_at
            return on|of .. share|movements
            capital structure
            composicion_del_capital|composicao_do_capital|nombre_d_actions|droits_de_vote|nombre_total|capitale_sociale|new_composition
            information on .. total_number|voting_rights|share_capital
        """),
        "Returns of shares in issue and voting rights",
        ("Total Voting Rights", "Next Day Disclosure Return", "Block listing Six Monthly Return", "Monthly Return of Equity Issuer on Movements in Securities"),
        ("Monthly revenue report", "increase of capital by rights issue"),
        parts="lhs",
    ),
    Cue(
        "capital-told", "share-capital", 2,
        lines("""
            voting_rights|share_capital .... consists|consisted|comprises|total|at|amounts|made_up|denominator|divided
            shares in issue|circulation
            total number of .. voting|shares|ordinary|securities|issued
            issued_share_capital|denominator|shares_outstanding|monthly_return|next_day_disclosure|block_listing|shares_of_each_class
            voting rights at
            ordinary_shares .. with|one|of .. vote|votes
            one vote each
            subscribed|issued|paid_up|share capital ... now|amounts|stands
            hold|holds|held # .. in_treasury
            shares .. allotted_under|issued_under|block
        """),
        "The lead gives shares in issue or voting rights",
        ("the total number of voting rights is 8,187,501,228",),
        ("the right to vote at the meeting",),
        parts="d",
    ),
    # ---------------------------------------------------------------------------------------------------------- holdings
    Cue(
        "holdings-title", "holdings", 3,
        lines("""
            director|directors|pdmr|pdmrs|insider|insiders|officer|officers|executive|executives|managers|manager|management|ceo|chairman|supervisors|secretary|person|persons .. shareholding|shareholdings|dealing|dealings|interest|interests|holding|holdings|transaction|transactions|trades|trading|discharging|pledge|share_purchase|share_sale|stake
            holding|holdings|shareholding|shareholdings|interest|interests|stake|stakes .. in|of .. company|shares|share_capital|securities|issuer|above|below
            holding|holdings in
            shareholding pattern|notification|notice|disclosure|change|changes
            dealing|dealings|trading|transactions|transaction|trades|trade in|of|by|disclosure .. securities|shares|directors|insiders|managers|pdmr|persons|executive|options
            major|substantial|significant|qualified|qualifying|notifiable|principal|largest|important|material shareholder|shareholders|shareholding|shareholdings|holding|holdings|interest|interests|stake|position|holder|holders|participation
            notification|notifications|notice|disclosure|change|changes|declaration|report|transfer|sale|purchase of|in|on|from|by .. major|substantial|interests|interest|shareholding|shareholdings|holdings|holding|stake|dealing|dealings|transactions|ownership|largest|significant|beneficial|qualified|director|directors|managers|pdmr|pdmrs|insiders|promoter|promoters
            tr_1|form_8.3|form_8.5|form_38|form_8_opd|opening_position|takeover_code|appendix_3x|appendix_3y|appendix_3z|share_ownership|beneficial_ownership|inter_se|section_198|promoter|promoters|qualified_holding|thresholds|threshold|wphg
            initial|final|change_of director|directors interest|interests
            release|vesting|grant|award|awards .. of|under|to .. awards|directors|pdmrs|pdmr|executive
            crosses|crossed|crossing|falls|rises|exceeds|reduces|increases|raises|trims|cuts ... threshold|%|#|stake|interest|holding .. of|below|above|in|voting|capital
            acquires|holds|owns|has # .. of|in
            participacion_significativa|participaciones_significativas|participacao_qualificada|participacao_relevante|operaciones_de_directivos|franchissement_de_seuil|declaration_de_franchissement|valores_mobiliarios_negociados|posicao_acionaria|formulario_consolidado|personas_vinculadas
            ceo|executive|director|chairman|officer|board_member|board_members|managers sells|sold|buys|bought|acquires|purchases .. shares|b_shares|stock
            interests in .. shares|securities
            pledge|pledges of .. shares
            share_acquisition_by|share_purchase_by|sale_of_shares_by|transaction_by|trading_in_shares|shares_bought_by
            substantial_acquisition_of_shares|takeover_regulations|insider_trading|share_holding|shares_held_by|promoter_group|share_holding_pattern
            shares of .... sold|bought|transferred|purchased|acquired by
            share|shares dealings|dealing
            dealings reported|by|of
        """),
        "Dealings of insiders and notices of holders: RNS, TR-1, Appendix 3X-3Z, Form 8.3, SAST, CVM 44, WpHG",
        ("Director/PDMR Shareholding", "Holding(s) in Company", "Notification of major interest in shares", "Change of Director's Interest Notice", "TR-1", "Shareholding pattern"),
        ("Total Voting Rights", "General meeting of shareholders", "Acquisition of a stake in XYZ Ltd"),
        parts="lhs",
        unless=("capital-return", "meeting-words", "takes-stake", "own-shares"),
    ),
    Cue("takes-stake", "", 1, ("acquisition|acquires|acquire|sale|sells|buys|purchase|disposal .... stake|interest|interests|shareholding ... ltd|limited|inc|corp|plc|s.a|co|project|mine|remaining", "interest|stake which", "remaining|minority interest|stake"), "Silent: the issuer's own deals in stakes", ("Acquisition of a stake in XYZ Ltd",), ("Holding in Company",), parts="lhs"),
    Cue("meeting-words", "", 1, ("<meeting>", "notice_of_meeting|poll_results|resolutions"), "Silent: of meetings", ("Annual General Meeting",), ("Holding in Company",), parts="lhsd"),
    Cue(
        "holdings-told", "holdings", 2,
        lines("""
            notified|informed|told|advised|notification|learned|notifies|communicated .... interest|interests|holding|holdings|shareholding|stake|bought|sold|purchased|acquired|position|holds|held
            interest|interests|stake|holding|shareholding|position .. in|of .... shares|capital|company|%|voting|#
            interested in .. #|shares
            holds|held|owns|has|hold|owned .. #|less_than|more_than .. of|shares .. the|voting|capital|share|issued|votes|company|its
            # of .. the|its .. voting|share_capital|capital|issued|votes
            director|directors|pdmr|chairman|ceo|officer|executive|mr|mrs|ms|dr|sir|manager|president ... bought|sold|acquired|purchased|disposed|exercised|granted|awarded|released|transferred|received|subscribed|holds ... shares|ads|adss|options|awards|#
            shares .... were bought|sold|awarded|granted|released|transferred|acquired by|to|for|under
            managerial_responsibilities|closely_associated|article_19|beneficial_interest|beneficial_owner|material_interest|section_198|section_203|section_212|reporting_threshold|nominee|nominees|inter_se|long_position|short_position|dtr_5|wphg|shareholding_pattern|promoters|promoter
            threshold|thresholds
            share|incentive|award|bonus|savings|deferred|performance plan|scheme|award|awards|trust
            trustee|trustees ... bought|purchased|acquired|holds|subscribed|transferred|sold
            price .. per share
            fund|funds|investment_management|asset_management|capital_research|group_companies|investors ... holds|interest|held|stake
            crossed|fell|dropped|rose|exceeded|exceeds|reached|below|above .. #|the .. threshold|of_the|voting
            qualified|relevant|significant|major holding|shareholding|interest|shareholder|participation
            number of .. shares .. acquired|purchased|disposed|sold|held
            transfer|transferred between .. themselves|promoters|group
            holding before|after
            holds|hold as under|follows
            seller ... buyer
        """),
        "The lead tells of an insider's dealing or a holder's stake",
        ("has notified the Company that it holds 3.02% of the voting rights", "Mr Smith, a director, bought 5,000 shares"),
        ("holds the licence",),
        parts="d",
        unless=("history",),
    ),
    # ------------------------------------------------------------------------------------------------------ holder-rights
    Cue(
        "rights-title", "holder-rights", 3,
        lines("""
            reverse|stock|share|forward split|splits|subdivision|consolidation|combination
            split|splits .. of|in|effective|effected|announced|approved|proposal|executed .. shares|share|stock|adss|ads|$
            split|splits effective|effected|executed|carried_out|$
            sub_division|subdivision|share_consolidation|rights_plan|poison_pill|dual_class|capital_reduction|split_up|ratio_change|acquiring_person|loyalty_shares|golden_share|share_certificates
            consolidation of .. shares|ordinary|capital|share
            ads|adr|gdr ratio|to .. change|ordinary|share
            change|changes|adjustment in|of|to .. ratio|ads|adr|par|rights|class|nominal|denomination|trading_unit
            shareholder|stockholder rights plan|agreement
            large_scale purchase|purchases|acquisition|acquisitions
            takeover|takeovers defense|defence|response_policy|response_policies
            measures|policy|policies|countermeasures .. to|against|on|regarding|concerning .... takeover|takeovers|large_scale
            conversion of .. preferred|class|preference|bearer|participation|savings|common_shares|shares
            unification|reclassification|redesignation .. of .. shares
            reduction of|in .. capital|share_capital|par|issued
            amendment|amended .. deposit_agreement
            exchange of .. certificates|share_certificates|old
            withdrawal|appraisal|dissenters|dissent right|rights
            desdoblamiento|desdobramento|grupamento|agrupamiento|contrasplit|derecho_de_separacion|direito_de_retirada|direito_de_recesso|fractionnement|regroupement_d_actions|division_du_nominal
            three|two|four|five|ten|one for one|two|three|five|ten|twenty|thirty
            split|consolidation of|at|in .. # .. for
        """),
        "Splits, consolidations, ADS ratios, classes, rights plans, capital reductions",
        ("1-for-30 reverse stock split", "ADS Ratio Change", "Sub-division of ordinary shares", "Shareholder rights plan", "Reduction of capital", "Continuation of takeover defense measures", "Policy on large-scale purchases of shares"),
        ("split between two fiscal years", "rights issue"),
        parts="lhs",
        unless=("deal-title",),
    ),
    Cue(
        "rights-told", "holder-rights", 2,
        lines("""
            reverse|stock|share|forward split|splits|subdivision|consolidation
            split|splits|divide|divided|consolidated|consolidate|combined|exchanged|merged ... shares|share into|for|one
            consolidation|split of .... shares|share
            one|two|three|four|five|ten|twenty|thirty for one|every|two|three|each
            each|every|per|for .. #|two|three|four|five|ten|twenty|thirty .. shares|old|existing|ordinary ... into|become|exchanged|combined|one|will
            become|becomes|became one|two|three|five|ten
            each|one ads|adr|gds|american_depositary_share ... represent|represents .. #|one|two|three|four|five|ten|twenty .. shares|ordinary .. instead|rather|from
            represent|represents one|two|three|five|ten|twenty|#|thirty .. shares|ordinary .. instead|from|rather
            ratio .. of|from|to|at|between .. ads|adr|one|#|shares
            rights_plan|acquiring_person|capital_reduction|fractional_shares|post_split|new_share_certificates
            par|nominal value .... changed|change|from|reduced|split|becomes
            reduction|reduce of|the .. capital|share_capital|number_of
            shares|share|stock .... consolidated|split|merged|subdivided
            stockholder|shareholder|under_the|our|its rights_agreement
        """),
        "The lead tells a split or a change of class or ratio",
        ("a one-for-thirty reverse share split becomes effective", "shares will be consolidated"),
        ("split between two years",),
        parts="d",
        unless=("history",),
    ),
    # ----------------------------------------------------------------------------------------------------------- listing
    Cue(
        "listing-title", "listing", 3,
        lines("""
            listing|listings|delisting|relisting|deregistration|delist|delists|delisted|deregister|deregisters
            continued listed
            <exchange> ... notification|notice|letter|deficiency|compliance|determination|staff|hearing|hearings|panel|bid|halt|suspension|transfer|extension|rule|requirements|standards|decision|noncompliance|trading
            notification|notice|letter|determination|deficiency|decision|extension .. from|by .. <exchange>
            minimum_bid|bid_price|trading_halt|trading_suspension|hearings_panel|market_value_of|voluntary_halt|stockholders_equity_requirement|price_monitoring|form_15|form_25
            regain|regains|regained|regaining|noncompliance|non_compliance .... compliance|<exchange>|with
            compliance with .. <exchange>|listing|minimum|continued|nasdaq
            suspension|resumption|halt|temporary_halt|cessation of|in .. trading|dealings|dealing|shares|quotation
            trading .. halted|suspended|resumes|resumed|resumption|suspension|halt
            resume|resumes|resumption .. trading
            admission to .. trading|listing|official
            to list|be_listed|be_quoted on|at|in ... <exchange>|exchange|board|market
            lists .. shares|adss|stock|units on|at
            transfer to|of|from .. <exchange>|nasdaq|nyse|quotation
            change of|in .. ticker|symbol
            adr|ads|adrs program|programme|facility .. termination|terminated|establishment|changes
            termination of .. deposit|adr|ads|american
            exclusion_de_cotizacion|cancelamento_de_registro|suspension_de_la_cotizacion|radiation|retrait_de_la_cote|cancelamento_de_listagem|otcqb|otcqx
        """),
        "Listings, delistings, deficiency notices, halts and symbols",
        ("Nasdaq Notification Regarding Minimum Bid Price Deficiency", "Regains compliance with NYSE listing standards", "Trading halt", "Voluntary delisting from the exchange", "Transfer of listing to NYSE"),
        ("Block listing", "compliance with environmental law", "Stock exchange announcement"),
        parts="lhs",
        unless=("capital-return", "compliance-report"),
    ),
    Cue("compliance-report", "", 1, ("corporate_governance|block_listing|listing_particulars|equity_issuer|listing_regulations|listing_obligations|listing_agreement|listing_rules|indian_listing", "compliance certificate|report|officer", "stock_exchange announcement|announcements|release|releases|filing|filings|notice|notices"), "Silent: other uses of listing and compliance", ("compliance certificate",), ("compliance notice of Nasdaq",), parts="lhs"),
    Cue(
        "listing-told", "listing", 2,
        lines("""
            <exchange> .... notified|notification|letter|notice|notifying|determined|determination|deficiency|compliance|delist|delisting|granted|panel|staff|suspended|hearing|requirement
            letter|notice|notification|notified|determination|decision .... nasdaq|nyse|listing|listing_qualifications|exchange
            bid_price|continued_listing|listing_rule|listing_rules|listing_requirement|listing_requirements|listing_standard|listing_standards|listing_qualifications|minimum_bid|compliance_period|hearings_panel|market_value_of|trading_halt|stockholders_equity
            delist|delisted|delisting
            cease|ceases|terminate|end|ending .. listing|quotation
            trading .... suspended|halted|resume|resumed|halt|suspension
            suspended|suspension|resumption|resume|halt|halted .. of? .. trading|dealings
            regain|regained .. compliance
            listed on .... from|today|since
            stock_exchange .... delist*|remov*|withdraw*|admit*
            admitted to .. trading|listing|official_list
            equity|threshold .... listing|continued
            calendar|business days .. regain|compliance|to|extension
            new|changed|change .. ticker|symbol|trading_symbol
            symbol .. will|changes|changed|to
        """),
        "The lead tells of a listing, a deficiency, a halt",
        ("received a letter from the Nasdaq Stock Market notifying that the minimum bid price", "Trading in the shares was suspended"),
        ("listed company (NYSE: ABC) announced",),
        parts="d",
        unless=("history", "required-by"),
    ),
    Cue("required-by", "", 1, ("required|pursuant|accordance|given_to|filed|submitted|under .... exchange|exchanges|listing|rules|regulations",), "Silent: what the rules of an exchange ask for", ("filed with the stock exchange",), ("the exchange suspended trading",), parts="d"),
)  # fmt: skip
