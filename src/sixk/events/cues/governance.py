"""Cues of auditors, management, by-laws and meetings of holders."""

from __future__ import annotations

from sixk.events.cues.cue import Cue, lines

CUES: tuple[Cue, ...] = (
    # ----------------------------------------------------------------------------------------------------------- auditor
    Cue(
        "auditor-title", "auditor", 3,
        lines("""
            change|changes|appointment|appoints|appointed|resignation|resigns|dismissal|dismisses|selection|selects|engagement|engages|removal|replacement|replaces|rotation|new|hiring|designation .... <auditor>
            <auditor> ... change|changes|appointment|appointed|resignation|resigned|resigns|dismissed|dismissal|replaced|replacement|rotation|selected|engaged
            change in .. certifying|accountant|accountants
            cambio|designacion|nombramiento|renuncia|contratacion de|del .. auditor|auditores|auditoria
            mudanca|substituicao|troca|contratacao de|do|dos .. auditor|auditores|auditoria
            commissaire_aux_comptes|commissaires_aux_comptes
        """),
        "Auditors appointed, resigned, dismissed",
        ("Change of Auditor", "Appointment of independent auditors", "Resignation of independent registered public accounting firm"),
        ("Report of independent auditors", "audit committee appointed"),
        parts="lhs",
    ),
    Cue(
        "auditor-told", "auditor", 2,
        lines("""
            appointed|appoint|engaged|engage|dismissed|dismiss|resigned|replaced|replace|selected|chose|chosen|designated|retained|changed|rotate|succeed|hired|named|entrusted .... <auditor>|kpmg|ernst|deloitte|pricewaterhousecoopers|audit_of|examine
            <auditor> ... resigned|dismissed|appointed|replaced|engaged|succeed|changed|designated|declined|replaces|selected|engagement
            disagreements .... accountants|auditor|auditors|firm|accounting|matters
            auditor|auditors in_place_of|instead_of|to_succeed|in_succession
            auditor|audit|auditors for|of .. years|financial_years|fiscal|business_years ... approved|appointed|court
        """),
        "The lead tells a change of auditor",
        ("has engaged ABC LLP as its independent auditor", "The independent auditors resigned on 5 May"),
        ("The auditor's report is attached",),
        parts="d",
        unless=("history",),
    ),
    # -------------------------------------------------------------------------------------------------------- management
    Cue(
        "management-title", "management", 3,
        lines("""
            <join> .... <person>|board|council|leadership|head|vp|evp|svp
            <leave> .... <person>|board|council|board_seat
            succession at|plan|of|planning|process
            passing|death of ... founder|<person>|mr|dr|sir
            <person> ... appointed|appointment|resign*|retire*|elected|steps_down|leaves|departure|succession|joins|nominated|transition|dies|death|reelected|nomination|passed_away|replaced|to_leave|not_stand|dismissed|suspended|named|term
            directorate|board|management|executive|leadership|officer|organizational|personnel|directorship change|changes|reshuffle|appointment|appointments|transition|succession|resignation|resignations|appointed
            director_declaration|directors_declaration|list_of_directors|board_committees|board_composition|composition_of_the_board|executive_remuneration|executive_compensation|remuneration_policy|remuneration_report|compensation_policy|severance|employment_agreement|passed_away
            change|changes in|of|to .. board|directorate|directors|management|director|officers|senior|executive|chairman|representative|ceo|personnel|company_secretary|supervisors|outside|leadership|committee|president
            new|next|interim|acting|incoming ceo|cfo|coo|chief|chairman|chair|president|director|head|managing_director|company_secretary|non_executive
            ceo|cfo|chairman|chief_executive|president succession|transition|search|appointed|change|to_leave|to_retire
            board|directors|director|executive|chairman joins|leaves|retires|departure|resignation|appointment|steps_down|change
            nombramiento|designacion|renuncia|cese|dimision|sustitucion|reeleccion|cooptacion|separacion de|del .. consejero|consejeros|director|directores|presidente|gerente|ejecutivo|miembro|vocal|administrador
            cambios en el|la .. directorio|consejo|administracion
            eleicao|renuncia|nomeacao|substituicao|alteracao .. diretor|diretoria|conselheiro|conselho|administrador|administracao|membro|presidente
            nomination|demission|depart|cooptation .. administrateur|directeur|president|directoire
            nomina|dimissioni|cooptazione .. amministratore|consigliere|presidente|direttore
            co_option|cooption of|as
            <person> .. board|company .. joins|leaves
            joins .. board|company|as
            board announcement|appointments|succession
            change|changes of|in .. head|heads|management
            removal|lifting|release of .. non_competition|competition .. restriction|restrictions|on
            completion|end|expiry of .. term of .. managing_director|director|chairman|president|ceo
            director|directors declaration
        """),
        "Directors and officers who come, go or are paid; RNS directorate change, HKEX list of directors, TSE change of representative",
        ("Directorate Change", "ABC Appoints New CEO", "Resignation of director", "Notice of change of representative director", "Director Declaration", "Renuncia de consejero"),
        ("Director/PDMR Shareholding", "appointment of auditors", "Resolutions of the Board of Directors", "new waste management system"),
        parts="lhs",
        unless=("insider", "meeting-words", "auditor-title", "not-a-person"),
    ),
    Cue("not-a-person", "", 1,
        lines("""
            resolution|resolutions|minutes|outcome of .. board|directors
            management discussion|proposal|system|report|commentary
            asset|fund|investment|waste|supply|data|risk management
            message|letter|report|address|statement|speech|remarks of|from|by .. chairman|president|ceo|chief|directors|director|board
            chairman|president|ceo address|statement|letter|speech|message
            director|directors report|interest|interests|shareholding|dealings
            named|elected best|among|as_a|by|one
        """),
        "Silent: boards meet and chairmen speak", ("Resolutions of the board of directors", "Chairman's address"), ("Appointment of a director",), parts="lhs"),
    Cue(
        "management-told", "management", 2,
        lines("""
            <join> ... <person>|board|position|role|post|head|seat
            <person> ... <leave>
            <leave> ... <person>|board|position|role|post|office|company
            <person> ... <join>
            will_not_stand|not_stand_for|re_election|with_effect_from|effective_immediately|personal_reasons|board_seat|vacant_seat|vacancy|non_executive_director|independent_director|outside_director
            his|her resignation|retirement|appointment|successor|departure|mandate
            as .. independent|non_executive|new|outside|executive|acting|interim director|ceo|cfo|chairman|chief|president
            current|former|new|outgoing|incoming|acting ceo|cfo|chairman|chairwoman|president|chief_executive|chief_financial
            remuneration|compensation|salary|bonus|severance|pay of|for|to .. <person>|executives
            board of directors .. appoint*|elect*|name*|accept*|filled
            filled|fills .. seat|vacancy|post
            dr|mr|mrs|ms|sir .. has_been|was|is|will_be appointed|elected|named|succeeded
            general_counsel|chief_executive_officer|chief_financial_officer|managing_director|company_secretary .... appointed|resigned|elected|successor|retire|leave|succeed
        """),
        "The lead tells who comes and who goes",
        ("has been appointed Chief Financial Officer with effect from 1 May", "resigned as a director for personal reasons"),
        ("the chairman opened the meeting",),
        parts="d",
        unless=("history", "auditor-told", "insider"),
    ),
    # ------------------------------------------------------------------------------------------------------------ bylaws
    Cue(
        "bylaws-title", "bylaws", 3,
        lines("""
            articles of association|incorporation
            continuation|continuance into|to|under|in|from
            bylaws|bylaw|by_laws|by_law|statutes|memorandum_and_articles|memorandum_of_association|certificate_of_incorporation|certificate_of_amendment|certificate_of_designation|redomiciliation|reincorporation|redomicile|continuance|redomestication|rules_of_procedure|share_handling|charter_amendment|code_of_ethics|code_of_conduct
            article # amended|amendment|of
            articles amended|amendment|amendments|new
            amend*|change|changes|adoption|adopts|adopt|revision|new|modification|modifies|marked|partial .. articles|bylaws|by_laws|statutes|charter|constitution|memorandum|statuts
            name_change|change_of_name|change_in_name|change_of_company_name|new_name|corporate_name|renamed|new_corporate_name
            change|changes|changing of|in|its .. name|fiscal_year|financial_year|accounting_year|domicile|registered_office|registered_address|headquarters|head_office|trade_name|corporate_name
            changes|changed its|name .. name|to
            regulations of .. board
            board|internal|share regulations
            fiscal|financial|accounting year|year_end .. change|end|changed
            estatuto_social|estatutos_sociales|reforma_de_estatutos|modificacion_de_estatutos|alteracao_estatutaria|reforma_do_estatuto|cambio_de_denominacion|denominacion_social|modification_des_statuts|statuto_sociale|cambio_de_domicilio
            constitution of
        """),
        "Articles, by-laws, names, years and homes changed",
        ("Amended Articles of Association", "Change of company name", "By-laws", "Change in fiscal year end", "Reforma de estatutos sociales"),
        ("charter party for a vessel", "Article 19 notification"),
        parts="lhs",
        unless=("time-charter", "article-of-law"),
    ),
    Cue("article-of-law", "", 1,
        lines("""
            article|articles|art # ... law|act|code|decree|regulation|regulations|instruction|wphg|directive|circular|norm
            pursuant|accordance|provided|compliance|virtue|provisions|established to|with|in|by|of ... article|articles
        """),
        "Silent: a report made under an article of a law", ("as provided in article 82 of the Securities Market Act", "In accordance with articles 9 and 10"), ("Article 5 of the Articles of Association amended",)),
    Cue("time-charter", "", 1, ("time|bareboat|vessel|voyage|period charter|charters", "charter|charters for|of|on|with .... vessel|vessels|carrier|carriers|tanker|tankers|ship|ships|bulker|containership|drybulk", "charter party|rates|rate", "chartered|chartering|article_19|article_17|articles_of_merger"), "Silent: ships are chartered", ("time charter",), ("charter of the company",)),
    Cue(
        "bylaws-told", "bylaws", 2,
        lines("""
            amend*|changed|change|adopted|adopt|replace|replaced|revised|revise|updated|altered|new .... articles|bylaws|by_laws|statutes|charter|constitution|memorandum|article
            articles of association|incorporation
            bylaws|by_laws|certificate_of_incorporation|certificate_of_amendment|rules_of_procedure|memorandum_and_articles|share_handling
            article # .. of .. association|articles|bylaws|by_laws
            changed|change|changes .. name
            fiscal|financial year .... changed|change
            registered_office|new_name|formerly_known
        """),
        "The lead tells changed articles",
        ("has amended its articles of association", "changed its name to ABC"),
        ("the articles in the press",),
        parts="d",
        unless=("history",),
    ),
    # ---------------------------------------------------------------------------------------------------- meeting-notice
    Cue(
        "meeting-notice-title", "meeting-notice", 3,
        lines("""
            notice|notices|convocation|convening|convenes|convene|call|calling|calls|called|agenda|invitation|reference|documents|materials|material|proxy|reminder|postponement|adjournment|schedule|papers|proposal|proposals|circular|explanatory|date|information|announcement|announces|resolution .... <meeting>
            <meeting> ... notice|agenda|convened|called|convocation|circular|documents|materials|proxy|to_be_held|scheduled|invitation|date|reference|postponed|adjourned|proposals|will|announcement
            notice|notices of .. meeting|agm|egm|meetings|call
            <holders> meeting .. agenda|notice|convened|convocation|reference|materials|material|to|of|on|for
            meeting of .. <holders> .. notice|agenda|to_be|will|called|on
            proxy|proxies
            voting card|instruction|instructions|form|ballot
            notice_of_call|call_notice|notice_and_access|management_proposal|distance_voting|remote_voting|voting_ballot|postal_ballot|agenda_items|convening_notice|meeting_agenda|general_meeting_agenda
            circular to|of .. shareholders|holders|unitholders
            shareholders|shareholder|information|egm|agm|management|proxy circular|circulars
            circular $
            circular .. dated|to|in_relation|form
            agenda for|of|items
            setting of .. record|date .. meeting
            resolution|decision to|of|on .. convene|call|convocation|convening|calling
            convocatoria|orden_del_dia|edital_de_convocacao|assembleia_geral|proposta_da_administracao|boletim_de_voto|avis_de_convocation|avis_de_reunion|assemblee_generale|convocazione|ordine_del_giorno|junta_general|junta_ordinaria|junta_extraordinaria|asamblea_general|asamblea_ordinaria|asamblea_extraordinaria|asamblea_de_accionistas|junta_de_accionistas
        """),
        "Notices, agendas, proxies and circulars of meetings, by the titles of the home markets",
        ("Notice of Annual General Meeting", "Proxy statement", "Convocation of extraordinary general meeting", "Information Circular", "Resolution to convene the general meeting", "Convocatoria de junta general", "Agenda of the AGM"),
        ("Results of Annual General Meeting", "Our circular economy plan"),
        parts="lhs",
        unless=("vote-results", "meeting-results"),
    ),
    Cue(
        "meeting-notice-told", "meeting-notice", 2,
        lines("""
            <meeting> .... will_be_held|to_be_held|convened|called|take_place|is_to_be|will_meet|scheduled|will_take|at_which|is_called|will_consider|is_held
            convene|convened|convenes|convening|called|call|calling|invited|invites|summoned|summons|schedule|scheduled|schedules .... <meeting>|extraordinary_shareholders|general_shareholders
            notice|notices is|of|are .. given|hereby|<meeting>|meeting|meetings
            agenda|agenda_items|proxy|proxies|circular|voting_card|shareholders_entitled|solicitation
            vote|votes|voting .... at .. meeting|agm|egm|proxy
            record_date|holders_of_record .... <meeting>|meeting|vote|attend|notice|voting
            attend|attending .... meeting
            shareholders|stockholders|holders .. will_be_asked|are_asked|will_vote|to_vote|are_invited|are_to_vote|shall_vote|vote_on
            ordinary|special resolution|resolutions|business
            resolutions .. proposed|will_be
            meeting .... venue|place|hall|hotel
        """),
        "The lead calls a meeting",
        ("The annual general meeting will be held on 5 May 2005 in Seoul", "has convened an extraordinary meeting to be called general meeting"),
        ("The meeting approved",),
        parts="d",
        unless=("meeting-results-told", "history"),
    ),
    Cue("meeting-romance", "", 1, ("convocatoria|junta_general|assembleia|assemblee_generale|asamblea|junta",), "Silent: of meetings in Romance languages", ("Junta general de accionistas",), ("Resultados",), parts="lhs"),
    # --------------------------------------------------------------------------------------------------- meeting-results
    Cue(
        "meeting-results", "meeting-results", 3,
        lines("""
            result|results|outcome|minutes|decisions|resolutions|approvals|voting_results|vote|votes|poll|proceedings|scrutineer|scrutinizer of|from|at|for|adopted|passed|approved|report .... <meeting>|meeting_of_shareholders|general_meeting
            <meeting> ... results|result|minutes|resolutions|voting|approved|approves|decisions|outcome|held|voted|adopted|poll|resolved|concluded|passed|elects|elected|rejects|adopts
            <holders> .. approve|approved|approves|vote|voted|adopt|adopted|reject|rejected|elect|elected|pass|passed|ratify|ratified|back|backed|endorse
            voting|poll|vote|ballot result|results|outcome
            results|result of .. voting|poll|votes|vote|ballot|agm|egm|annual_general|extraordinary_general
            report of .. voting
            vote of .. <holders>
            matters|agreements|agreement|resolutions .... agreed|adopted|approved|resolved|voted .. in|at|by|on .. <meeting>|extraordinary_general|annual_general|ordinary_general|shareholders
            resolutions .. passed|adopted|approved
            approved by|at .. <holders>|<meeting>
            minutes of|from .. <meeting>|ordinary|extraordinary|annual|shareholders|general
            annual|ordinary|extraordinary .. general_meeting .. minutes
            agm minutes|results|resolutions|statement
            mapa_de_votacao|mapa_final|acta_de_la_junta|ata_da_assembleia|acuerdos_de_la_junta|acuerdos_adoptados|resultado_de_la_votacion|resultado_das_assembleias|resultats_des_votes|compte_rendu|verbale_dell_assemblea|resumen_de_acuerdos|sumula_das_decisoes
            aprobo|aprueba|aprobados|aprovou|aprova ... junta|asamblea|accionistas|assembleia|acionistas
            consolidation|split|merger|dividend|resolution|resolutions approved by|at .. <holders>|meeting
            vote|votes of .. <month>
        """),
        "Votes and resolutions of a meeting held",
        ("Results of Annual General Meeting", "Poll results of the EGM", "Minutes of the ordinary general meeting", "Shareholders approve merger", "Voting results"),
        ("Notice of meeting", "Minutes of the meeting of the board", "Board approves results"),
        parts="lhs",
        unless=("board-minutes", "for-approval", "court-on-meeting"),
    ),
    Cue("court-on-meeting", "", 1, ("court|courts|tribunal|judge ... ruling|upheld|upholds|upholding|dismissed|dismisses|invalidate|annul|annulled|suspended",),
        "Silent: a court that judges what a meeting resolved", ("the court ruling upholding the decision of the shareholders meeting",), ("the court meeting approved the scheme",), parts="lhsd"),
    Cue("board-minutes", "", 1,
        lines("""
            board|directors|committee|council|conselho|consejo meeting|minutes
            minutes|meeting of .. board|directors|audit|fiscal|executive
            board approves|approved|resolves|resolutions
            resolution|resolutions|agreement|agreements adopted|passed|taken|reached .. by|at|of .... board|directors
        """),
        "Silent: minutes of a board", ("Minutes of the meeting of the board of directors",), ("Minutes of the AGM",), parts="lhsd", unless=("holders-meet",)),
    Cue("holders-meet", "", 1, ("<holders> meeting|meetings|vote|voted|approve|approved", "general_meeting|general_meetings|agm|egm"), "Silent: of holders", ("shareholders' meeting",), ("board meeting",), parts="lhsd"),
    Cue("for-approval", "", 1,
        lines("""
            for|subject|seek|seeks|seeking|requires|await|awaits|pending|submitted|submit|proposal|asks|request to|of|the|approval .. approval|approved|vote|approve|by
            to be approved|voted|submitted|proposed|held|considered
            notice|agenda|proxy|circular|convening|convene|convocation|called
            will_be|shall_be|if approved|adopted
        """),
        "Silent: a vote still to come", ("subject to approval by shareholders",), ("shareholders approved",), parts="lhsd"),
    Cue(
        "meeting-results-told", "meeting-results", 2,
        lines("""
            <meeting> .... <approve>
            <holders> .. <approve>
            approved|adopted|passed|resolved|elected|voted|carried|accepted|ratified|given .... by|at|of .. <holders>|<meeting>|the_meeting
            resolutions .. were|was|passed|adopted|approved|carried
            votes .. for|against|cast|in_favour|in_favor
            voted in|for|against
            poll|votes_cast|quorum|put_to_the_vote
            votes|voted|shares|cast|% in_favour|in_favor
            in_favour|in_favor .. votes|shares|#|the_resolution|the_proposal
            minutes of ... <meeting>|general_meeting
            matters|resolutions .... agreed|adopted|approved|resolved .. in|at|by .... <meeting>|general_meeting
            meeting .. approved|adopted|resolved|elected|accepted|also|decided|voted
            at|by .. <meeting> .... <approve>
            shareholders gave|authorised|authorized|agreed|said|consented
            motions|proposals|items|resolution ... rejected|accepted|adopted|approved|carried|passed
        """),
        "The lead tells what a meeting voted",
        ("the annual general meeting approved all resolutions", "Shareholders voted in favour of the merger"),
        ("the meeting will be held",),
        parts="d",
        unless=("vote-ahead", "history", "board-minutes", "meeting-called", "court-on-meeting"),
    ),
    Cue("meeting-called", "", 1, ("schedule|scheduled|call|convene|convoke|summon|schedules|calls|convenes .. <meeting>|extraordinary_shareholders|general_shareholders|shareholders_meeting", "with_the_purpose_of|in_order_to proposing|propose|submit|consider|approve", "called upon|for ... meeting"),
        "Silent: a meeting that is being called has resolved nothing", ("resolved to schedule an Extraordinary Shareholders Meeting",), ("the meeting approved the accounts",), parts="lhsd"),
    Cue("vote-ahead", "", 1,
        lines("""
            will|shall .. be|vote|take_place|meet .. held|convened|asked|submitted|considered|voted|approved|proposed|called
            to be .. approved|voted|submitted|proposed|held|considered
            if approved|adopted
            subject to .. approval
            for approval|the_approval
            proposes|propose|recommends
            are|will_be asked|invited
            is|are called|convened|invited
            must|may be .. approved
            called|convened for
        """),
        "Silent: a vote still to come", ("to be approved by shareholders",), ("approved by shareholders",), parts="d"),
)  # fmt: skip
