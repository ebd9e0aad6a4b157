"""Cues of auditors, management, by-laws, meetings of holders, legal matters, authorities, ratings, corrections and answers."""

from __future__ import annotations

from sixk.events.cues.cue import Cue

CUES: tuple[Cue, ...] = (
    # ----------------------------------------------------------------------------------------------------------- auditor
    Cue(
        "auditor-title", "auditor", 3,
        (
            "change|changes|appointment|appoints|appointed|resignation|resigns|dismissal|dismisses|dismissed|selection|selects|engagement|engages|removal|replacement|replaces|rotation|termination|retirement|new|ratification|proposed|election .... <auditor>", "<auditor> ... change|changes|appointment|appointed|resignation|resigned|dismissed|dismissal|replaced|replacement|rotation|selected|engaged",
            "cambio|designacion|nombramiento|renuncia de|del auditor|auditores|auditoria", "mudanca|substituicao|troca|contratacao de|do|dos auditor|auditores|auditoria", "commissaire|commissaires aux comptes", "change in .. certifying|accountant|accountants", "changes in .. certifying",
        ),
        "Auditors appointed, resigned, dismissed",
        ("Change of Auditor", "Appointment of independent auditors", "Resignation of independent registered public accounting firm"),
        ("Report of independent auditors", "audit committee appointed"),
        parts="lhs",
    ),
    Cue(
        "auditor-told", "auditor", 2,
        ("appointed|appoint|engaged|engage|dismissed|dismiss|resigned|replaced|replace|selected|chose|designated|retained|changed|approved|rotate|succeed|succeeds .... <auditor>|kpmg|ernst|deloitte|pricewaterhousecoopers|audit of|statutory auditor", "<auditor> .... resigned|dismissed|appointed|replaced|engaged|succeed|changed|designated|declined|replaces|selected", "disagreements .... accountants|auditor|auditors|firm|accounting|matters"),
        "The lead tells a change of auditor",
        ("has engaged ABC LLP as its independent auditor", "The auditor resigned on 5 May"),
        ("The auditor's report is attached",),
        parts="d",
        unless=("history",),
    ),
    # -------------------------------------------------------------------------------------------------------- management
    Cue(
        "management-title", "management", 3,
        (
            "appoint*|appoints|appointed|names|named|elects|elected|election|nominates|nomination|nominated|hires|hire|promotes|promotion|joins|join|designation|designates|designated|new|welcomes|selects|re re|assignment|selection|co|appointing|installs|picks|reappointment|recruits .... <person>|board|council|leadership|head|vp|evp|svp",
            "resign*|retire*|retires|steps|step|leaves|leaving|leave|departure|departs|death|passing|dismissal|dismisses|removal|removes|quits|replaces|replaced|succeeds|succession|successor|transition|stepping|change|changes|reshuffle|vacancy|cessation|stand|interim|suspension|rotation|end .... <person>|board|council|leadership|directorate",
            "<person> ... appointed|appointment|resign*|retire*|retires|elected|named|steps|step|leaves|departure|succession|change|changes|joins|nominated|transition|dies|death|reelected|nomination|passed|passes|replaced|to leave|not stand|leaving|dismissed|suspended", "directorate|board|management|executive|leadership|officer|organizational|organisational|personnel|directorship change|changes|reorganization|reshuffle|appointment|appointments|transition|succession|team|update|resignation|resignations|appointed", "director declaration|declarations", "change|changes in|of|to .. board|directorate|directors|management|director|officers|senior|executive|chairman|representative|ceo|personnel|composition|company secretary|supervisors|audit|outside|leadership|committee|president",
            "list of directors", "board committee|committees|composition|appointments", "composition of .. board|directors|committees|management", "executive remuneration|compensation|pay|appointment|board|chairman", "compensation|remuneration|pay|salary|bonus|severance of|for|plan|policy|report|package|arrangements|agreement", "employment|service agreement|contract .. with|of", "incentive|compensation|pension|retention|retirement|executive|management plan|plans|scheme|programme|incentive|compensation|share|option|bonus", "role and|functions", "director s|biographical", "independent|outside|non|executive|inside director|directors|executive", "ceo|cfo|coo|cto", "chief executive|financial|operating|technology|legal|medical|scientific|commercial|accounting|investment|risk|information|marketing|strategy", "nombramiento|designacion|renuncia|cese|dimision|sustitucion|reeleccion|cooptacion|nomeacao|eleicao|substituicao|destituicao|separacion .. de|del|da|do", "cambios en .. directorio|consejo|administracion", "alteracao na|da .. diretoria|administracao|conselho", "nomination|demission|depart|cooptation .. de|du|d|au", "consejero|consejeros|directorio|conselheiro|diretoria|administrateur|administrateurs", "nomina|dimissioni|cooptazione", "co option",
        ),
        "Directors and officers who come, go or are paid; RNS directorate change, HKEX list of directors, TSE change of representative",
        ("Directorate Change", "ABC Appoints New CEO", "Resignation of director", "Notice of change of representative director", "Director Declaration", "Renuncia de consejero"),
        ("Director/PDMR Shareholding", "appointment of auditors", "Notice of Board of Directors meeting", "new management system for waste"),
        parts="lhs",
        unless=("insider-dealing", "meeting-words", "auditor-title", "not-a-person"),
    ),
    Cue("not-a-person", "", 1, ("board|board of directors|directors meeting|meetings|resolution|resolutions|minutes|approves|resolves|decided", "resolution|resolutions|meeting|minutes|outcome of .. board", "management discussion|proposal|system|company|report|commentary|statement", "asset|fund|investment|waste|supply|data management", "chairman address|statement|letter|speech", "director|directors report|interest|interests|shareholding|dealings", "message|letter|report|address|statement|speech|remarks|presentation|comments of|from|by .. chairman|president|ceo|chief|directors|director|board"),
        "Silent: boards meet and chairmen speak", ("Resolutions of the board of directors", "Chairman's address"), ("Appointment of a director",), parts="lhs"),
    Cue(
        "management-told", "management", 2,
        (
            "appoint*|named|names|elected|nominated|nominate|promoted|hired|joined|joins|join|succeed|succeeds|replace|replaces|takes|take|designated|become|becomes|chosen|elect|coopted|co ... <person>|board|position|role|office|post|head|seat", "resigned|resigns|resign|resignation|retire|retires|retired|retiring|stepped|stepping|steps|step|leave|leaves|left|leaving|departure|depart|removed|dismissed|died|death|quit|tendered|relieved|vacate|vacated .... <person>|board|position|role|office|post|company|down|as|from", "<person> ... appointed|resigned|elected|named|retire*|resign*|leave|leaves|step|stepped|succeed*|replaced|joined|died|dismissed|nominated|not stand",
            "will not stand", "re election|elected", "with effect|effective from|as|on|immediately", "his|her resignation|retirement|appointment|successor|departure|term|tenure", "as .. independent|non|new|executive|outside director|executive|ceo|cfo|chairman|president", "current|former|new|outgoing|incoming|acting ceo|cfo|chairman|chairwoman|president|director|chief", "remuneration|compensation|salary|bonus|severance", "board of directors .... appoint*|elect*|name*|accept*", "board seat|vacancy|member", "has served|worked as|for|at|in|since", "years of experience",
        ),
        "The lead tells who comes and who goes",
        ("has been appointed Chief Financial Officer with effect from 1 May", "resigned as a director for personal reasons"),
        ("the chairman opened the meeting",),
        parts="d",
        unless=("history", "auditor-told", "insider-dealing"),
    ),
    # ------------------------------------------------------------------------------------------------------------ bylaws
    Cue(
        "bylaws-title", "bylaws", 3,
        (
            "articles of|article .. association|incorporation|merger", "by laws|law", "bylaws|bylaw|statutes|estatutos|statuten", "memorandum and|of", "articles amended|amendment|amendments|of|new", "amend*|change|changes|adoption|revision|new|modification|restated|partial|marked .... articles|bylaws|laws|statutes|charter|constitution|memorandum|certificate|statuts|regulations|rules", "constitution", "certificate of .. incorporation|amendment|designation|designations|change", "name change|changed", "change|changes|changing of|in|its? .. name|fiscal|financial|accounting|domicile|registered|corporate|legal|address|trade|jurisdiction|reporting|headquarters|year|head", "new name|company name|corporate name", "renamed|rename|renames", "corporate name|governance code|guidelines", "redomicil*|redomiciliation|reincorporation|continuance|migration|domestication|redomestication", "registered office|address", "share handling|regulations", "regulations of .. board", "board|internal regulations|rules of|procedure", "rules of procedure", "code of .. ethics|conduct|business", "fiscal year|financial year .. change|end", "estatuto social|estatutos sociales", "modificacion|reforma|alteracao|reforma .. estatutos|estatutaria|estatuto", "denominacion|denominacao social", "cambio|mudanca|alteracao de .. nombre|denominacion|razon|denominacao|nome|sede", "modification des statuts", "statuto sociale", "statuts", "charter of|amendment|audit", "charter",
        ),
        "Articles, by-laws, names, years and homes changed",
        ("Amended Articles of Association", "Change of company name", "By-laws", "Change in fiscal year end", "Reforma de estatutos sociales"),
        ("charter party for a vessel", "Article 19 notification"),
        parts="lhs",
        unless=("time-charter",),
    ),
    Cue("time-charter", "", 1, ("time|bareboat|vessel|charter charter|charters|party|parties|rates|rate|contract|contracts", "charters", "chartered|chartering"), "Silent: ships are chartered", ("time charter",), ("charter of the company",)),
    Cue(
        "bylaws-told", "bylaws", 2,
        ("amend*|changed|change|adopted|adopt|replace|replaced|revised|revise|updated|approved|new|altered .... articles|bylaws|laws|statutes|charter|constitution|memorandum|name|statuts|article", "articles of association|incorporation", "by laws", "bylaws", "memorandum and articles", "article # .. of|was|has", "change .. name", "changed .. name", "fiscal|financial year .... changed|change|end", "registered office", "certificate of incorporation|amendment|designation", "rules of procedure"),
        "The lead tells changed articles",
        ("has amended its articles of association", "changed its name to ABC"),
        ("the articles in the press",),
        parts="d",
        unless=("history",),
    ),
    # ---------------------------------------------------------------------------------------------------- meeting-notice
    Cue(
        "meeting-notice-title", "meeting-notice", 3,
        (
            "notice|notices|convocation|convening|convenes|convene|call|calling|calls|called|agenda|invitation|date|announcement|announces|announced|reference|documents|materials|material|proxy|resolution|reminder|postponement|adjournment|decision|adjourned|information|schedule|postponed|resolutions|papers|proposal|proposals|circular|booklet|explanatory|holding .... <meeting>|meeting .. of .. <holders>|<holders> meeting",
            "<meeting> ... notice|agenda|convened|called|convocation|circular|documents|materials|proxy|to be held|announcement|scheduled|invitation|date|reference|postponed|adjourned|proposals|will", "notice of .. meeting|agm|egm|annual|extraordinary|special|court|general|call|internet|availability", "notice and .. access|proxy|agenda|circular", "notice of call", "proxy statement|statements|form|forms|card|materials|material|circular|solicitation|voting|and|document", "form of .. proxy", "proxies", "voting card|instruction|instructions|form|ballot", "circular|information to .. shareholders|holders|unitholders", "information|management|shareholder|shareholders|egm|agm circular|circulars|proxy", "circular", "management proposal|information", "distance|remote voting ballot|bulletin|form|card", "ballot", "call|calling notice|of .. meeting|shareholders|extraordinary|ordinary|annual", "summons|convening .. to|notice|of", "agenda for|of|items", "report of .. meeting record|date", "record date .. meeting", "setting .. record|date", "resolution .. convene|convening|calling", "resolution to .. convene|call", "resolution|decision of .. convocation|convening", "exhibits to .. notice", "postal vote|ballot|voting", "items .. agenda|meeting", "convocatoria", "junta|asamblea .. general|ordinaria|extraordinaria|de .. convocatoria|accionistas|ordinaria|obligacionistas", "orden del dia", "edital de convocacao", "assembleia geral", "proposta da administracao", "boletim de voto", "avis de .. convocation|reunion", "assemblee generale", "convocazione", "ordine del giorno", "assemblea", "general|shareholders|stockholders meeting|assembly .. agenda|on|of|to|notice|convened|convocation|reference|for|material|materials",
        ),
        "Notices, agendas, proxies and circulars of meetings, by the titles of the home markets",
        ("Notice of Annual General Meeting", "Proxy statement", "Convocation of extraordinary general meeting", "Information Circular", "Resolution to convene the meeting", "Convocatoria de junta general", "Agenda of the AGM"),
        ("Results of Annual General Meeting", "Circular economy"),
        parts="lhs",
        unless=("meeting-results", "vote-results"),
    ),
    Cue(
        "meeting-notice-told", "meeting-notice", 2,
        (
            "<meeting> .... will be held|convened|called|take place|is to|will take|will meet|scheduled|at which|to be held|to consider|on", "convene|convened|convenes|convening|called|call|calls|calling|invited|invites|summoned|held .... <meeting>", "notice is|of .. given|hereby|<meeting>|meeting", "agenda", "proxy|proxies", "vote|votes|voting .... meeting|agm|egm|proxy", "holders of record", "record date .... <meeting>|meeting|vote|attend|notice|voting", "attend|attending .... meeting", "resolutions .. proposed|will|to", "circular", "shareholders .... (to consider|will be asked|are asked|will vote|to vote|to approve|are invited)", "solicitation", "ordinary|special resolution|resolutions|business",
        ),
        "The lead calls a meeting",
        ("The annual general meeting will be held on 5 May 2005 in Seoul", "has convened an extraordinary meeting"),
        ("The meeting approved",),
        parts="d",
        unless=("meeting-results", "meeting-results-told", "history"),
    ),
    Cue(
        "meeting-romance", "", 1, ("convocatoria", "junta general", "assembleia geral", "assemblee generale", "asamblea"),
        "Silent: of meetings in Romance languages", ("Junta general de accionistas",), ("Resultados",), parts="lhs",
    ),
    # --------------------------------------------------------------------------------------------------- meeting-results
    Cue(
        "meeting-results", "meeting-results", 3,
        (
            "result|results|outcome|minutes|minute|decisions|resolutions|resolution|approvals|voting|vote|votes|poll|report|summary|proceedings|scrutineer|scrutinizer|map|approved|approves|approve|approval|adopted|adopts|held|concluded .... <meeting>|<holders> meeting|agm|egm|meeting|postal ballot|voting",
            "<meeting> ... results|result|minutes|resolutions|voting|approved|approves|decisions|outcome|held|voted|adopted|poll|resolved|approvals|concluded|passed|elects|elected|rejects|approve|adopts", "<holders> .. (approve|approved|approves|vote|voted|adopt|adopted|reject|rejected|elect|elected|pass|passed|ratify|ratified|back|backed|endorse)", "voting|poll|vote|ballot result|results|outcome", "results of .. voting|poll|votes|vote|ballot|meeting|annual|extraordinary|general|special|agm|egm|shareholders", "report of .. voting", "vote of .. <holders>", "resolutions .. passed|adopted|approved|by", "minutes of .. <meeting>|ordinary|extraordinary|annual|shareholders|general", "annual ordinary|general .. minutes", "final|detailed|synthetic voting|map|distance", "mapa .. votacao|voto", "acta|actas|ata .. de|da|junta|assembleia|asamblea", "acuerdos .. junta|asamblea|adoptados", "resultado .. votacion|votaciones|junta|assembleia", "aprobo|aprueba|aprobados|aprobacion|aprovou|aprova ... junta|asamblea|accionistas|assembleia|acionistas", "resultats .. votes|assemblee", "compte rendu", "deliberations|deliberazioni", "verbale", "approval .. by .. <holders>",
        ),
        "Votes and resolutions of a meeting held",
        ("Results of Annual General Meeting", "Poll results of the EGM", "Minutes of the ordinary general meeting", "Shareholders approve merger", "Voting results"),
        ("Notice of meeting", "Minutes of the meeting of the board", "Board approves results"),
        parts="lhs",
        unless=("board-minutes", "for-approval"),
    ),
    Cue("vote-results", "", 2, ("poll|voting|ballot|vote|votes results|result", "results of .. meeting|agm|egm|voting|poll|vote|offer|tender|exchange|placement|bookbuild|trial|study|phase|drilling|election|auction", "results .. (agm|egm|general meeting|annual meeting|shareholders)"),
        "Silent: results of votes, offers and trials are no earnings", ("Results of voting",), ("Results of operations",), parts="lhsd"),
    Cue("board-minutes", "", 1, ("board|directors|committee|council|conselho|consejo meeting|minutes|de|held|of .. directors", "meeting of .. board|directors|audit|fiscal|executive", "minutes of .. board|meeting of the board|directors|executive|fiscal|audit", "board approves|approved|resolves"),
        "Silent: minutes of a board", ("Minutes of the meeting of the board of directors",), ("Minutes of the AGM",), parts="lhsd", unless=("shareholders-in-title",)),
    Cue("shareholders-in-title", "", 1, ("<holders> meeting|meetings|vote|voted|approve|approved", "general meeting", "agm|egm"), "Silent: of holders", ("shareholders' meeting",), ("board meeting",), parts="lhsd"),
    Cue("for-approval", "", 1, ("for|subject|seek|seeks|seeking|requires|await|awaits|pending|obtain|submitted|submit|proposal|proposals|asks|ask|invited|request|to be approval|to|of .. approval|the|approved|vote", "to be approved|voted|submitted|proposed|held|considered", "notice|agenda|proxy|circular|convening|convene|convocation|called"),
        "Silent: a vote still to come", ("subject to approval by shareholders",), ("shareholders approved",), parts="lhsd"),
    Cue(
        "meeting-results-told", "meeting-results", 2,
        (
            "<meeting> .... approved|adopted|resolved|passed|elected|voted|accepted|decided|rejected|held|ratified|was held|confirmed|re elected|agreed|took place|discharged", "<holders> .... (approved|adopted|voted|passed|elected|resolved|rejected|ratified|accepted|gave|have approved|backed|authorised|authorized)", "approved|adopted|passed|resolved|elected|voted|carried|accepted|ratified .... by .. <holders>|<meeting>|the meeting", "resolutions .. (were|was|passed|adopted|approved|carried)", "votes .. for|against|cast|in|in favour|in favor", "voted in|for|against|to", "poll", "the meeting .. approved|adopted|resolved|elected|accepted|also|decided", "quorum", "in favour|favor",
        ),
        "The lead tells what a meeting voted",
        ("the annual general meeting approved all resolutions", "Shareholders voted in favour of the merger"),
        ("the meeting will be held",),
        parts="d",
        unless=("meeting-ahead", "history"),
    ),
    Cue("meeting-ahead", "", 1, ("will|to be|shall|is held|convened|vote|asked|submitted|considered|propose|proposed", "if approved|adopted", "subject to .. approval", "to be .. approved|voted|submitted|proposed|held|considered", "for approval|the approval", "proposes|propose|recommends|proposal|proposed", "are|will be asked|invited", "must|may be approved"),
        "Silent: a vote still to come", ("to be approved by shareholders",), ("approved by shareholders",), parts="d"),
)  # fmt: skip
