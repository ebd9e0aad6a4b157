"""Cues of control of the registrant and of dealings with related parties."""

from __future__ import annotations

from sixk.events.cues.cue import Cue, lines

CUES: tuple[Cue, ...] = (
    # ------------------------------------------------------------------------------------------------------------ control
    Cue(
        "control-title", "control", 3,
        lines("""
            change|changes|transfer of|in .. control|controlling
            takeover|public_tender|hostile|unsolicited|mandatory|recommended|general_offer|competing|voluntary offer|bid|offers|approach|proposal
            tender|exchange|public|cash offer|bid ... for .. company|all_shares|the_shares|outstanding|ordinary|registrant|our
            response|statement|reply|position|opinion|recommendation|report ... offer|bid|takeover|opa
            going_private|take_private|taking_private|privatisation|privatization|squeeze_out|offeree|offer_period|target_statement|schedule_14d
            controlling|control|majority|largest|new shareholder|holder|owner|stake|interest
            change|changes .. largest|controlling|major|majority .. shareholder|shareholders
            board .. rejects|recommends|opposes|supports .... offer|bid|proposal
            increases|raises|sweetens|extends|improves|declares|revises|extension .. its|of|the|his|their|cash|offer .. offer|bid|period .. for|to|$
            offer|bid ... unconditional|declared_wholly
            possible|potential offer|bid
            special_committee retains|retain|engages|appoints|formed|hires|of
            rejects|recommends|welcomes|opposes .... takeover|offer|bid
            holds|owns|controls # .... offer|bid
            preliminary_non_binding|non_binding_proposal|non_binding_offer|acquisition_proposal
            receives|received|receipt .... proposal|bid|approach .. to_acquire|to_purchase|to_take|from|for_the_company
            special_committee .... proposal|transaction|offer|merger|bid
            auction .... control|controlling|holder|stake|company|investor
            sale|search|invitation|bids|bidders .. of|for .. controlling|control|owner|investor|majority
            oferta_publica_de_adquisicion|oferta_publica_de_aquisicao|opa|cambio_de_control|mudanca_de_controle|alteracao_de_controle|offre_publique|opv
            offer .. for settled|settled|closed|unconditional|extended|lapses
        """),
        "Control of the registrant itself changes or is bid for",
        ("Change in control of the Company", "Response to the takeover offer for the Company", "Board recommends rejection of the takeover offer", "Going private proposal"),
        ("tender offer for notes", "internal control over financial reporting", "going concern"),
        parts="lhs",
        unless=("debt-offer", "control-words", "own-tender", "offer-of-shares", "with-the-holder", "bid-by-us"),
    ),
    Cue(
        "control-told", "control", 2,
        lines("""
            tender|takeover|hostile|mandatory|unsolicited offer|bid
            public tender_offer|takeover_offer
            offer|bid for|by .... company|pt|shares_of_the_company
            control of .. company|issuer|group|registrant
            controlling shareholder|interest|stake|holder
            majority of .. votes|shares|capital|voting
            board .. recommends|rejects|unanimously|advises|urges .... offer|bid|proposal
            reject|accept .. offer|bid .. made|by|from|of
            controls|control # .. of .... voting|votes|shares|capital
            going_private|offeror|bidder|bidders|acceptance_period|change_of_control|bid_implementation
            proposing|proposal|proposed|offer|bid ... acquire|purchase|buy .. all|outstanding|the_company|any_and_all
            largest shareholder .. change|changed|became|becomes
            new|another controlling|major|majority owner|shareholder|investor
            change in|of control
            beneficially|now owns # .. of
            bought|acquired .. #|control|majority .. of .. company
        """),
        "The lead tells of an offer for the registrant or a new controlling holder",
        ("now has a majority of the votes", "the tender offer for all shares of the Company"),
        ("internal control",),
        parts="d",
        unless=("debt-offer", "control-words", "own-tender", "history", "with-the-holder", "bid-by-us"),
    ),
    Cue("control-words", "", 1, ("internal|quality|cost|pollution|emission|pest|flight|traffic|disclosure control|controls", "control over|of .. financial|costs|production", "change_of_control clause|clauses|provision|provisions|put|payment"),
        "Silent: control in another sense", ("internal control over financial reporting",), ("change of control",)),
    Cue("bid-by-us", "", 1,
        lines("""
            tender_offer|offer|bid .... by|through .. subsidiary|its_subsidiary|wholly_owned
            commencement|start|preparation|preparations|results|completion .. of|for .. tender_offer|takeover_bid ... for .... <equity>|co|ltd|corporation|inc
        """),
        "Silent: the issuer's own offer for another company is a deal", ("Commencement of tender offer for shares of XYZ Co., Ltd.", "Tender offer for shares of XYZ by subsidiary"), ("Tender offer for the Company by XYZ",)),
    Cue("with-the-holder", "", 1, ("agreement|agreements|loan|contract|lease|transaction|transactions|facility|services|dealings with|from|to|between .... controlling|largest|majority|principal|main|parent shareholder|shareholders|holder|company|owner",),
        "Silent: dealings with who controls the issuer change no control", ("Loan agreement with its controlling shareholder",), ("New controlling shareholder",)),
    Cue("own-tender", "", 1, ("issuer|self|odd_lot|own_share tender|offer|offers", "tender|offer .. own|its_own|repurchase|buyback", "repurchase offer"),
        "Silent: an offer for one's own shares is a buyback", ("issuer tender offer",), ("tender offer by XYZ",)),
    Cue("offer-of-shares", "", 1, ("public|rights|share offering|offering_of", "public_offering|offer_price|offer_of_shares|options|option"), "Silent: offers of new shares", ("public offering",), ("public offer for the company",)),
    # ------------------------------------------------------------------------------------------------------ related-party
    Cue(
        "related-title", "related-party", 3,
        lines("""
            connected|interested|affiliated|intercompany|intra_group|continuing_connected transaction|transactions|dealings|person|persons
            related party|parties
            transactions|agreements|contracts|dealings|contract|purchase|loan|agreement|lease|facility|financing|transaction|loans with|to|from|between .. related|affiliate|affiliates|affiliated|subsidiaries|parent|controlling|directors|shareholder|controller|largest_shareholder|principal_shareholder|majority_shareholder|sponsor|general_partner
            capital|equity increase|injection|contribution|support .. of|in|into|to|for .. subsidiary|subsidiaries|affiliate|affiliates
            underwriting|subscription of|for|to .. capital|shares|increase ... subsidiary|affiliate
            guarantee|guarantees|endorsement|endorsements|collateral|loans|loan|lending|financing|security|guaranty for|to|provided|by|and|of .. subsidiary|subsidiaries|affiliate|affiliates|related|affiliated|others|parent
            decision_on_debt_guarantee|decision_on_loan|decision_on_guarantee|decision_on_lending|decision_on_provision|decision_on_collateral
            debt_guarantee|debt_guarantees|payment_guarantee|financial_assistance|provision_of_guarantee|provision_of_guarantees
            affiliate of|affiliated_with .. ceo|chairman|director|controlling|chief|president|our
            endorsements|endorsement and guarantees|guarantee
            annual caps
            renewal of .. caps|continuing
            partes_relacionadas|partes_vinculadas|parties_liees|parti_correlate|operaciones_vinculadas
            from .. parent|ceo|chairman|controlling_shareholder|its_parent|sponsor|general_partner|largest_shareholder|principal_shareholder|majority_shareholder|manager
            dealings|deal with .. specially|largest_shareholder
        """),
        "Dealings with affiliates, parents, directors; guarantees and loans within the group",
        ("Continuing Connected Transactions", "Related party transaction", "Decision on provision of guarantee to a subsidiary", "Transactions with related parties"),
        ("public relations", "Connected cars"),
        parts="lhs",
        unless=("unrelated",),
    ),
    Cue("unrelated", "", 1, ("not|no|non|nor|neither|unrelated|unconnected|without .. related|connected|affiliated|affiliate|relation|relationship", "unrelated|unaffiliated|unconnected third|party|parties"),
        "Silent: said to be no related party", ("relationship with the Company: not a related party",), ("a related party",)),
    Cue(
        "related-told", "related-party", 2,
        lines("""
            connected|related|interested party|person|persons|transaction|transactions|parties
            affiliated with|to|company|party|companies|entity
            affiliate|affiliates of
            controlled|owned|held by .. its|our|the_chief|chief|chairman|ceo|family|president|director|directors|mr
            controlling_shareholder|parent_company|holding_company|ultimate_parent
            from .. ceo|chairman|parent|director|controlling|family|mother|president|chief_executive
            annual cap|caps
            special_committee|independent_directors|independent_members|fairness_opinion|chapter_14a|continuing_connected
            guarantee|guarantees|guaranteed .... subsidiary|affiliate|obligations_of
            obligations|loan|debt|liabilities|borrowings of .. subsidiary|affiliate|affiliated
            loan|loans|lend|lent .. to .. subsidiary|affiliate|affiliated|shareholder|director|parent
            largest shareholder
            partly|part|half from .. parent|sponsor|general_partner
            same group|family|shareholders|controlling
        """),
        "The lead tells that the other side is near the issuer",
        ("a company affiliated with the family of its Chief Executive Officer", "constitutes a connected transaction"),
        ("connected to the grid",),
        parts="d",
        unless=("history", "unrelated"),
    ),
)  # fmt: skip
