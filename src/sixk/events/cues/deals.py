"""Cues of deals agreed, closed and ended, and of other agreements."""

from __future__ import annotations

from sixk.events.cues.cue import Cue, lines

CUES: tuple[Cue, ...] = (
    # ------------------------------------------------------------------------------------------------------- deal-closed
    Cue(
        "closing-of-deal", "deal-closed", 3,
        lines("""
            <complete> .. <deal>
            <complete> ... <deal>|joint_venture .. of|with|by|from
            <complete> .... acquisition|disposal|divestiture|divestment|merger|demerger|spin_off
            <deal> ... has_been|was|were|is|are|now completed|closed|concluded|consummated|effected|complete
            acquisition|disposal|sale|merger|divestment|purchase|demerger|spin_off|takeover .... completed|closed|concluded|consummated|effective|finalised|done
            stake|business|unit|interest|subsidiary|division|shareholding ... sold|passed|transferred to|completed
            takes|took over|control|possession|ownership
            now owns|holds ... <target>|shares|%
            has|have acquired|bought|sold|purchased|disposed|divested|merged
            merger ... effective|registered|takes_effect|took_effect|becomes_effective
            completion_announcement|notice_of_completion
            becomes|became|become ... wholly_owned|subsidiary_of|a_subsidiary
            sale|disposal of .. securities|marketable|investment|shares_of
            report of|on .. completion .. merger|spin_off
        """),
        "Closing, completion, consummation of a purchase, a sale, a merger or a spin-off; Taiwan's notices of securities sold",
        ("announcing the closing of the sale of its pump business", "ABC completes acquisition of XYZ", "Completion of disposal", "The merger has been completed"),
        ("expects to close the sale", "closing price of the shares", "completion of public offering", "to complete the sale"),
        parts="lhs",
        unless=("closing-ahead", "conditions-ahead", "closing-of-offering", "deal-ended-title", "equity-purchase"),
    ),
    Cue(
        "closing-told", "deal-closed", 2,
        lines("""
            <complete> ... <deal> .. of|with|by|from|to
            <complete> .... acquisition|disposal|divestiture|divestment|merger|demerger|spin_off|stake|subsidiary
            <deal> .... has_been|was|were completed|closed|concluded|consummated|finalised|finalized|registered
            has|have acquired|bought|sold|purchased|disposed_of .... <target>|%
            bought|purchased|acquired .. all|#|the|a|its|remaining|from|three|two|four|five|six ... <target>|companies|%
            sold .. all|#|the|its|remaining|their|his|entire ... <target>|holding|%|stake|business
            transferred|passed|moved|handed .... buyer|purchaser|acquirer
            now|has|have owns|owned|holds|owner|become|became ... <target>|subsidiary|%|wholly
            merger ... took_effect|became_effective|came_into_effect|took_place|was_registered|came_into_force
            became|becomes|become .. owner|holder|sole_shareholder of
            has|have .. bought|acquired|purchased .. remaining|rest|other|outstanding
            title|ownership .. passed|transferred|moved
            pledge .. invoked|invocation
            invocation|invoked|invoking .... pledge|pledged|shares
            gain|loss on_disposal|from_disposal|on_sale|from_the_sale
            closed .. on|today|yesterday .. sale|purchase|acquisition
            closed today|yesterday|on ... sale|purchase|acquisition|merger
            paid .. in_full|the_price|the_purchase_price
            was|were|has_been merged|absorbed into|by|with
            no_longer|ceased .. shareholder|exists|exist|subsidiary|listed
            has|have|had passed to
            purchase|acquisition|sale|disposal|takeover .... closed|completed yesterday|today|on|in
            received .. in_cash|the_price|the_funds|payment
            gain of|is|was .. #|the_same
            acquired from|all|substantially|the|certain|#|its|a ... <target>|assets|stock|outstanding|business
            sold to|its|all|the|substantially ... <target>|assets|business|subsidiary
            was|were|been merged|absorbed into|by|with
            surviving company|corporation .. and|is
        """),
        "The lead tells that a deal is done",
        ("has completed the acquisition of the stake", "The sale was completed on Monday", "acquired 51% of the shares of"),
        ("will acquire", "sold 10,000 of its own shares"),
        parts="d",
        unless=("closing-ahead", "conditions-ahead", "closing-of-offering", "own-shares", "equity-purchase", "history", "insider"),
    ),
    Cue("closing-ahead", "", 1,
        lines("""
            expected|expects|scheduled|planned|anticipated|anticipates|due|likely|hopes|plans|intends|plan to close|complete|be_completed|conclude|consummate|be_closed
            expected|anticipated .. close|closing|completion|completed
            upon|until|before|pending|prior_to|following|after completion|closing
            will|would|may|should|shall|must close|complete|conclude|be_completed|be_closed|take_effect|be_concluded
            completion|closing expected|foreseen|planned|subject|depends|due|is_expected|is_subject|is_planned|conditions
            closing price|prices|market|date|bell|balance|bid
            to complete|close
            if|once .. completed|closed
        """),
        "Silent: a closing still to come is not one",
        ("The sale is expected to close in the third quarter", "until completion of the sale"), ("The sale was completed",)),
    Cue("conditions-ahead", "", 1, ("conditions .. closing|completion|precedent",),
        "Silent: a closing that hangs on conditions is still to come", ("subject to the conditions precedent",), ("The conditions of sale",), unless=("conditions-met",)),
    Cue("conditions-met", "", 1,
        lines("""
            after|following|having|since|given .. fulfil*|satisf*|compliance|verification|met|waiver .... conditions
            conditions .... were|have_been|having_been|had_been|been .. met|fulfilled|satisfied|waived|complied
        """),
        "Silent: conditions that have been met hold a closing up no longer",
        ("after fulfillment of all conditions precedent", "all conditions precedent having been satisfied"), ("upon satisfaction of the conditions precedent",)),
    Cue("closing-of-offering", "", 1,
        lines("""
            <complete> .... offering|placement|placing|rights|notes|bonds|debentures|financing|facility|ipo|issuance|loan|refinancing|trial|study|phase|enrolment|enrollment|buyback|repurchase|buy|programme|program|listing|tranche|redemption|dosing|drilling|construction|audit|units|issue
            offering|placement|issue|financing ... closed|completed
        """),
        "Silent: offerings, loans, trials and programmes are completed too",
        ("completion of its public offering", "completes phase III trial"), ("completion of the acquisition",)),
    Cue("own-shares", "", 1,
        lines("""
            own|treasury <equity>|shares|ordinary|stock|stocks
            its_own|own_issued|for_cancellation|buyback|buybacks
            buy back|backs
            repurchase|repurchased|repurchases .. <equity>|shares|programme|program|ordinary
            repurchase programme|program|plan|agreement
            share|stock repurchase|buyback|repurchases
        """),
        "Silent: an issuer's dealings in its own shares are no deal and no issue",
        ("bought 10,000 of its own shares",), ("bought shares of a competitor",)),
    Cue("history", "", 1,
        lines("""
            previously|earlier announced|reported|disclosed|completed|acquired
            as announced|reported|disclosed|previously
            last year|month|quarter|autumn|spring
            founded|incorporated|established in|under
            had been|already
            since 19*|20*
            was_announced|were_announced|announced_earlier|made_public_on|set_up_in
            year|month|quarter before
        """),
        "Silent: what is told as past is background",
        ("which it had already acquired", "as previously announced"), ("today acquired",), parts="d"),
    Cue("insider", "", 1,
        lines("""
            director|directors|pdmr|pdmrs|insider|insiders|managers .. shareholding|shareholdings|dealing|dealings|interest|interests|discharging|transactions
            managerial_responsibilities|closely_associated|major_shareholder|substantial_shareholder|major_interest|tr_1
            mr|mrs|ms|dr|sir ... bought|sold|acquired|purchased|disposed|exercised|awarded|granted|released
            trustee|trustees ... bought|purchased|acquired|holds|subscribed|transferred|sold
            award|incentive|savings|purchase|bonus scheme|plan
        """),
        "Silent: dealings of directors and trusts are no deals of the issuer", ("Mr Smith sold 5,000 shares",), ("sold the business",)),
    # ------------------------------------------------------------------------------------------------------- deal-agreed
    Cue(
        "deal-title", "deal-agreed", 3,
        lines("""
            to|will acquire|buy|sell|purchase|merge|divest|dispose|demerge|spin_off|combine|absorb|take_over|swap
            <agree> .... acquire|buy|sell|purchase|merge|acquisition|disposal|merger|divest|combination|takeover|demerger|absorption|divestiture|joint_venture
            makes|launches|submits|tables .. offer|bid for
            tender_offer|takeover_bid .... for .... <equity> .... by|through .. subsidiary|its
            commencement|start|preparation|preparations|results|completion .. of|for .. tender_offer|takeover_bid ... for
            making .... wholly_owned|subsidiary
            terms for|of .. sale|purchase|acquisition|disposal|merger
            business|management integration
            company|corporate split
            absorption_type|incorporation_type|split_type|carve_out
            agreement|agreements|contract|decision|resolution|proposal|plan to|on|for|of|regarding .... acquire|buy|sell|purchase|acquisition|disposal|merger|divest|demerger|spin_off|merge|sale
            proposed|planned|possible|potential|intended|pending|agreed|conditional .. <deal>|joint_venture|separation
            acquisition|acquisitions|disposal|divestiture|divestment|takeover|purchase of|by .... <target>|group|ltd|limited|inc|co|corp|corporation|plc|s.a|gmbh|holdings|division|#
            acquisition|acquisitions|disposal|divestiture|divestment|merger|mergers|amalgamation|demerger|spin_off|spinoff
            sale of .... <target>|division|arm|operations|business|group|activities
            sells|acquires|buys|purchases|divests ... <target>|to|from|group|inc|ltd|business|#|in
            offer|bid for|to .... acquire|company|group|plc|buy|ltd|inc|corp
            share|stock|asset|equity|quota|business|interest sale|purchase|transfer|swap agreement|contract|and|with
            share|stock exchange agreement|contract|ratio|decision
            definitive|merger|implementation|separation agreement|agreements|contract
            joint_venture|joint_ventures agreement|company|with|between|to|in|for|plan|formation
            form|forms|formation|set|establish|creation|establishment ... joint_venture|jv|ventures
            scheme_of_arrangement|scheme_implementation|letter_of_intent|business_combination|business_transfer|share_exchange|share_swap|stock_swap
            discloseable|major|notifiable|substantial|very_substantial .. transaction|transactions|acquisition|disposal
            option exercised|exercise to acquire|buy
            exercise|exercises|exercised|exercising .. option|options|right .. to|purchase|buy|acquire|over
            strategic investment|stake|combination
            investment|stake|stakes|interest in .... ltd|inc|co|company|limited|corp|plc|newco|project
            takes|raises|increases|lifts|boosts|acquires|buys|sells|ups|cuts .. stake|interest|holding|shareholding|participation in
            decision_on_acquisition|decision_on_merger|decision_on_spin|decision_on_disposal|decision_on_transfer|decision_on_business
            small_scale|simplified merger
            offer_document|firm_intention|rule_2.7|rule_2.5|business_acquisition_report|stake_sale|stake_purchase|swap_of_assets|asset_swap
            recommended|cash|exchange offer|bid .. for .. plc|group|company|ltd
            acquire|acquires|acquiring .. <target>|all|#|the|a
            take|takes|taking|get|gets over|full .. company|ownership|control|the
            #|100 of .. from
            remaining|outstanding|minority .. interest|stake|shares|%|# .. in|of
        """),
        "Agreements, decisions and offers to buy, sell, merge or join, in titles",
        (
            "ABC to acquire XYZ for US$1.2bn", "Proposed disposal of the paper division", "Discloseable and Connected Transaction", "Decision on Merger",
            "Share Purchase Agreement with ABC Ltd", "Scheme of Arrangement", "Joint venture with DEF", "Acquisition of 51% of GHI",
        ),
        ("sale of own shares", "Results of the tender offer for notes", "securities purchase agreement for ADSs", "Acquisition of machinery and equipment"),
        parts="lhs",
        unless=("closing-done", "equity-purchase", "own-shares", "offering-words", "debt-offer", "deal-ended-title", "insider", "equipment", "form-caption", "bid-for-us", "acquisition-rights", "defence"),
    ),
    Cue(
        "defence", "", 1,
        (
            "large_scale purchase|purchases|acquisition|acquisitions", "takeover|takeovers defense|defence|measures|response|policy|policies",
            "response|responses|countermeasures|measures|policy|policies .. to|against|on|regarding|concerning|for .... takeover|takeovers|large_scale",
        ),
        "Silent: a plan against takeovers buys nothing", ("Policy on Large-Scale Purchases of the Company's Shares", "Takeover defense measures"), ("Purchases of own shares",),
    ),
    Cue("form-caption", "", 1, ("acquisition or disposition of assets", "entry into a material definitive agreement", "financial statements and exhibits", "financial_statements pro_forma_financial_information_and_exhibits"),
        "Silent: the captions of Form 8-K", ("Acquisition or Disposition of Assets",), ("Acquisition of assets",)),
    Cue("inner-merger", "", 1, ("branches|branch|divisions|departments|segments|offices ... merged|combined|integrated",),
        "Silent: branches and divisions are merged too", ("Of 156 branches thirty will be merged",), ("the companies will be merged",)),
    Cue("deal-called-off", "", 1, ("decided|agreed|resolved .. to_terminate|not_to|to_end|to_cancel|to_abandon|to_withdraw", "terminated|terminate|cancelled|abandoned|withdrawn|called_off|rescinded .... agreement|merger|offer|talks|negotiations"),
        "Silent: a deal called off is no longer agreed", ("have mutually agreed to terminate their merger agreement",), ("have agreed to merge",)),
    Cue("acquisition-rights", "", 1, ("stock|share acquisition_right|acquisition_rights", "acquisition right|rights"),
        "Silent: rights to acquire new shares are options, not deals", ("Issuance of stock acquisition rights",), ("Acquisition of a company",)),
    Cue("bid-for-us", "", 1,
        lines("""
            proposal|offer|bid|approach|letter ... acquire|purchase|buy|take .. the_company|all_of_the|all_outstanding|all_the_outstanding|any_and_all|outstanding|the_registrant
            non_binding|unsolicited|going_private|take_private ... proposal|offer|bid|transaction|approach|indication
            receives|received .... proposal|bid|approach .. to|from|for|regarding
        """),
        "Silent: who bids for the issuer speaks of control, not of a deal of its own",
        ("receives preliminary non-binding proposal to acquire the Company", "a letter proposing to acquire all of the outstanding shares"),
        ("makes an offer to acquire a competitor", "proposal to acquire a competitor")),
    Cue("equipment", "", 1, ("machinery|equipment|land|building|facilities|inventory|raw_material", "goes|go|put on sale", "fixed_assets|property_plant"), "Silent: equipment bought is an investment", ("Acquisition of machinery",), ("acquisition of a company",)),
    Cue("closing-done", "", 1,
        lines("""
            <complete> .. <deal>
            <complete> .... acquisition|disposal|divestiture|divestment|merger|demerger|spin_off|sale|purchase
            <deal> ... completed|closed|consummated|finalised|finalized
            has acquired|bought|sold|completed
            was|were|been merged|absorbed into|by|with
            merger .. became|has_become|took effective|effect
        """),
        "Silent: a deal that is done is no longer only agreed",
        ("completion of the sale",), ("agreement on the sale",), parts="lhsd", unless=("closing-ahead", "conditions-ahead", "closing-of-offering")),
    Cue(
        "deal-told", "deal-agreed", 2,
        lines("""
            <agree> .... acquire|buy|sell|purchase|merge|acquisition|disposal|merger|transfer|divest|combination|takeover|demerger|spin_off|combine|exchange|swap|absorb
            agreement|agreements|contract|memorandum|letter_of_intent to|for|on|of|under|with|by .... acquire|buy|sell|purchase|acquisition|disposal|sale|merger|sold|bought|acquires
            share|asset|stock|equity|business|interest|quota|equity_interest purchase|sale|transfer|exchange|swap agreement|contract
            merger agreement|plan|contract|protocol|proposal|ratio
            small_scale|simplified merger
            will|would|shall acquire|buy|purchase|sell|merge|absorb|divest|take_over|dispose|contribute|swap
            will|would|is|are .. be|to_be acquired|sold|merged|absorbed|taken_over|bought|transferred
            to be acquired|sold|merged|absorbed|taken|bought
            offer|bid to .. acquire|buy
            offered|offers to .. buy|acquire|sell
            exercised|exercise|exercising .. option|right ... buy|acquire|purchase|remaining
            dispose|disposal|disposes of .... interest|stake|subsidiary|shares|business|equity
            company|corporate|absorption_type split
            transfer|transfers .... business|operation|operations|division|unit|plant|activities .. to
            definitive agreement|agreements
            joint_venture .... agree*|sign*|set_up|form*|establish*|own*|hold*
            form|set_up|establish|create .. joint_venture|venture|jv
            consideration|purchase_price ... <target>|acquisition|payable|transaction
            equity|acquisition price|cost|ratio|shares
            acquisition|disposal|purchase of .... <target>|%
            subject_to|conditional_on|conditional_upon|depends_on .... approval|approvals|conditions|consents|clearance|regulators
            due_diligence|exclusive_negotiations|transferee|transferor|vendor|offeror|merging|merged_company|surviving
            merger by|of|with|into|which
            stake|interest|holding .. in|of .. #|%
            small_scale|simplified|comprehensive share_exchange|stock_exchange|merger
            share_exchange|stock_swap|share_swap
            exchange ratio|ratios
        """),
        "The lead tells a deal agreed, decided or offered",
        ("signed an agreement to sell its unit", "has agreed to acquire the whole of", "will acquire the remaining interest"),
        ("agreed a new facility", "agreed to sell 3,000,000 ADSs to investors"),
        parts="d",
        unless=("equity-purchase", "own-shares", "debt-offer", "offering-words", "history", "insider", "equipment", "closing-done", "bid-for-us", "acquisition-rights", "deal-called-off", "inner-merger"),
    ),
    Cue("equity-purchase", "", 1,
        lines("""
            securities|subscription|unit|note|warrant purchase|subscription agreement
            <notes>|adss|ads|warrants|units|pre_funded ... purchase_agreement|subscription_agreement
            sell|sells|selling|sale|sold .. #|up_to .... adss|ads|units|warrants|american|notes|ordinary_shares
            sale of|to ... adss|units|warrants|notes|investors|public|purchasers
            issue_and_sell|issued_and_sold|issuance_and_sale|issue_and_sale|private_placement|registered_direct|at_the_market|new_shares
        """),
        "Silent: agreements to sell the issuer's own securities are issues, not deals",
        ("entered into a securities purchase agreement", "issuance and sale of 3,000,000 ADSs"), ("agreement to sell its subsidiary",)),
    Cue("offering-words", "", 1,
        lines("""
            public|registered|follow_on|primary|secondary|initial|rights|global|institutional offering|issue
            underwritten|underwriters|underwriter|underwriting|odd_lot|scrip_dividend|scrip|placing|share_placement|offering_of
        """),
        "Silent: an offering of securities is no deal", ("Public offering of units",), ("Offer for XYZ plc",)),
    Cue("debt-offer", "", 1,
        lines("""
            tender|exchange|cash|purchase offer|offers .... <notes>|creditors|series
            <notes> .... tender|exchange offer|offers
            offer|tender|offers .... <notes>|creditors
            holders of .. <notes>
            invitation .... <notes>
        """),
        "Silent: an offer for the issuer's own notes is debt, not a takeover",
        ("Tender offer for its own bonds", "exchange offers for senior notes"), ("tender offer for the shares of XYZ",)),
    Cue(
        "deal-romance", "deal-agreed", 3,
        lines("""
            adquisicion|enajenacion|fusion|escision|compraventa|desinversion de|del|con|entre|por
            venta de .. participacion|filial|negocio|acciones|activos|sociedad|empresa|#
            compra de .. participacion|filial|negocio|acciones|activos|sociedad|empresa|#
            adquiere|vende|compra|acuerda|adquirira .... <romtarget>|#
            aquisicao|alienacao|incorporacao|cisao|fusao de|da|do|entre|pela
            venda|compra de|da|do .. participacao|negocio|ativos|controle|acoes|#
            cession|rachat|rapprochement|prise_de_participation|apport de|du|entre|avec|des|d
            acquisizione|cessione|fusione|scissione di|del|della|tra
            contrato_de_compra|protocolo_e_justificacao|negociations_exclusives|projet_de_cession|projet_d_acquisition|memorando_de_entendimento|memorando_de_entendimientos
        """),
        "Deals in the headlines of Spanish, Portuguese, French, Italian",
        ("Acuerdo: adquisición de la filial", "Aquisição de participação na empresa", "Cession de la division presse"),
        ("venta de energia", "recompra de acciones"),
        parts="lhs",
    ),
    # --------------------------------------------------------------------------------------------------- deal-terminated
    Cue(
        "deal-ended-title", "deal-terminated", 3,
        lines("""
            terminat*|cancel|cancels|cancellation|cancelled|canceled|lapse|lapses|lapsed|abandons|abandoned|abandonment|withdraws|withdrawal|rescission|rescinds|rescinded|end|ends|ended|scraps|collapse|discontinuation|breaks_off|drops|dissolution|unwinding|expiry|failure .. of|the|its|talks|on|with ... <deal>|agreement|agreements|contract|contracts|offer|bid|merger|talks|negotiations|stake|joint_venture|partnership|alliance|equity_investment|equity|memorandum|licence|license|collaboration
            terminates|terminated|terminate|terminating|cancels|abandons|abandon|scraps|ends|end|rescinds|withdraws|withdraw|calls_off|call_off|drops ... <deal>|agreement|contract|offer|bid|merger|talks|negotiations|discussions|stake|joint_venture|partnership|alliance
            talks|discussions|negotiations|dialogue ... ended|ends|end|discontinued|ceased|terminated|broken_off|without_result
            termination|end|ending|cessation of .. talks|discussions|negotiations|dialogue
            terminates|terminated|terminate|cancels|termination ... to_acquire|to_purchase|to_buy|purchase_of|acquisition_of|sale_of
            <deal>|agreement|agreements|contract|offer|bid|talks|negotiations|venture|partnership|transaction|equity_investment ... terminated|terminates|termination|cancelled|canceled|cancellation|lapses|lapsed|abandoned|withdrawn|rescinded|called_off|collapsed|failed|aborted|broken_off
            not_to|no_longer|will_not proceed|pursue|acquire|complete|merge|go_ahead|go_on|be_completed
            notice_of_termination|rescision_de|resolucion_del_contrato|terminacion_de|rescisao|distrato|resiliation|desiste_de|desistimiento
        """),
        "A deal or an agreement ended, lapsed, called off",
        ("Termination of merger agreement", "Cancellation of equity investment", "Offer lapses", "Talks with XYZ broken off", "will not proceed with the acquisition"),
        ("termination of employment", "cancellation of treasury shares", "quarter ended"),
        parts="lhs",
        unless=("cancel-shares", "employment-end", "depositary-end", "programme-end"),
    ),
    Cue(
        "deal-ended-told", "deal-terminated", 2,
        lines("""
            terminated|terminate|terminates|cancelled|canceled|rescinded|abandoned|withdrew|withdrawn|dissolved|cancel|rescind|withdraw|called_off|ended .... <deal>|agreement|agreements|contract|offer|bid|merger|talks|negotiations|joint_venture|partnership|memorandum
            <deal>|agreement|contract|offer|bid|talks|negotiations|venture .... terminated|cancelled|canceled|lapsed|abandoned|withdrawn|rescinded|called_off|collapsed|failed|aborted|broken_off
            no_longer|not|will_not|does_not proceed|pursue|go_ahead|go_on|wish_to|want_to|intend_to
            termination|cancellation of .... <deal>|agreement|contract|investment|purchase
            decided|agreed|resolved .. to_terminate|not_to|to_end|to_cancel|to_abandon|to_withdraw
            come|came to .. end|nothing
            notice_of_termination|terminated_the|joint_ventures_end|is_terminated|was_terminated
        """),
        "The lead tells the end of a deal or agreement",
        ("has terminated the agreement to acquire", "the talks have been broken off"),
        ("terminated his employment",),
        parts="d",
        unless=("cancel-shares", "employment-end", "depositary-end", "programme-end", "history"),
    ),
    Cue("cancel-shares", "", 1,
        lines("""
            cancel|cancels|cancelled|canceled|cancellation .. of? .. shares|adss|ads|options|warrants|stock|ordinary|treasury|own|repurchased|common|preferred
            <equity> .. cancelled|cancellation|retired
            reduction of .. capital
        """),
        "Silent: shares are cancelled too", ("cancellation of treasury shares",), ("cancellation of the contract",)),
    Cue("employment-end", "", 1,
        lines("""
            termination|end|expiry|expiration|terminated|terminates|ends .. employment|term|office|service|mandate|appointment|his|her
            <person> ... terminated|termination
        """),
        "Silent: terms of office end too", ("termination of employment of the CFO",), ("termination of the agreement",)),
    Cue("depositary-end", "", 1, ("deposit_agreement|deposit_agreements|depositary_receipts", "ads|adr|adrs|american_depositary .. programme|program|facility", "registration under|statement", "deregister*|delist*"),
        "Silent: the end of a depositary programme is a matter of listing", ("termination of the deposit agreement",), ("termination of the merger agreement",)),
    Cue("programme-end", "", 1, ("buyback|repurchase|buy_back programme|program|plan", "market_making|liquidity_contract|at_the_market|offering"),
        "Silent: programmes end too", ("termination of the buyback programme",), ("termination of the alliance",), parts="lhsd"),
    # ------------------------------------------------------------------------------------------------ material-agreement
    Cue(
        "agreement-title", "material-agreement", 3,
        lines("""
            supply|licence|license|licensing|licencing|distribution|collaboration|cooperation|services|outsourcing|manufacturing|offtake|royalty|streaming|charter|concession|lease|commercial|partnership|framework|strategic|research|development|marketing|interconnection|roaming|promotion|commercialization|maintenance|franchise|sponsorship|engineering|construction|epc|technology|transportation|network_sharing|sharing|co_operation|service|transition agreement|agreements|contract|contracts|deal|deals|pact
            wins|won|awarded|award|awards|secures|secured|receives|bags|lands|gains ... contract|contracts|order|mandate
            new|period|time|secures|fixes|extends .. charter|charters|time_charter|time_charters|employment ... vessel|vessels|carrier|carriers|tanker|tankers|ship|ships|bulker|#
            contract|contracts awarded|award|awards|win|wins|signed|worth|from|for|with|valued|secured|of
            licenses|licences|sublicenses|outlicenses .. technology|rights|its|product|patents|worldwide
            signs|signed|signing|enters|inks|extends|renews|expands|renewal|extension|secures|fixes|wins .... contract|alliance|collaboration|partnership|licence|license|charter|charters|agreement_with
            strategic|global|technology|exclusive|long_term|industrial|research partnership|alliance|cooperation|collaboration
            partnership|alliance|collaboration|cooperation|joint_development with|between|in|for|on|to
            partners|teams|collaborates|cooperates|joins with|up|forces
            material_contract|single_sales|conclusion_of_contract|memorandum_of_understanding|framework_agreement|major_contract|credit_support|support_agreement|keep_well|backstop
            partnership|alliance|agreement|cooperation|team|relationship .. continues|continue|extended|renewed|goes_on|prolonged
            continues|continue|extend|renewed ... partnership|alliance|agreement|cooperation
            share|shares|sharing .. network|networks|infrastructure|3g
            contrato|acuerdo|convenio de|del .. suministro|licencia|colaboracion|servicios|concesion|obra
            contrato|acordo de|do .. fornecimento|parceria|concessao|prestacao|cooperacao
            contrat|accord|partenariat .. strategique|commercial|majeur
        """),
        "Contracts other than deals and financings: supply, licence, award, alliance",
        ("ABC wins $100 million contract", "Licence agreement with XYZ", "Strategic partnership with DEF", "Conclusion of Single Sales / Supply Contract"),
        ("Share Purchase Agreement", "Underwriting agreement", "Loan agreement"),
        parts="lhs",
        unless=("not-a-contract", "deal-ended-title", "equity-purchase"),
    ),
    Cue("agreement-caption", "material-agreement", 2, ("material_definitive_agreement|material_definitive_agreements",),
        "The caption of Form 8-K, which says of any contract, also of one to sell shares or to borrow, that there is one",
        ("Entry into a Material Definitive Agreement",), ("material adverse change",), parts="lhs", unless=("deal-ended-title",)),
    Cue(
        "agreement-told", "material-agreement", 2,
        lines("""
            awarded|won|secured|received|obtained|signed|concluded ... contract|contracts|order
            contract|contracts .. worth|awarded|won|for|of|with .. #|us|the|delivery|supply
            supply|licence|license|distribution|collaboration|cooperation|charter|royalty|outsourcing|sharing|research|alliance|development_and agreement|contract|deal
            agreement|contract|alliance .... to supply|license|distribute|develop|provide|deliver|build|market|manufacture|commercialise|commercialize|collaborate|operate|charter|share|research
            will supply|deliver|build|work_together|cooperate|collaborate|jointly
            together|jointly develop|work|build|research|operate
            time|bareboat|period|voyage charter|charters
            charter|chartered|fixed ... per_day|a_day|daily|rate|vessel
            licensed|licenses|licenced .. its|the|rights|worldwide|exclusive|to
            royalty|royalties|milestone_payments|upfront_payment|research_programme|research_program
            partnership|alliance|collaboration with|between
        """),
        "The lead tells of a contract",
        ("has been awarded a contract worth $270 million", "signed a supply agreement with"),
        ("signed an agreement to sell its shares",),
        parts="d",
        unless=("not-a-contract", "history", "equity-purchase"),
    ),
    Cue("not-a-contract", "", 1,
        lines("""
            share|asset|stock|securities|equity|merger|underwriting|loan|credit|deposit|subscription|note|placement|sale|registration|warrant|employment|convertible|intercompany|agency|trust|lock_up|amalgamation purchase|agreement|facility|loan|transfer|exchange|option|combination|deed|agreements|contract|rights
            acquire|acquisition|merger|merge|disposal|divest|divestiture
            loan|loans|lenders|credit_facility
            labour|labor|wage|union|collective
            settle|settles|settlement
        """),
        "Silent: contracts that other types tell", ("Underwriting Agreement",), ("Supply Agreement",)),
)  # fmt: skip
