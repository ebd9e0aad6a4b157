"""Cues of products, trials and drilling, operations, restructuring, cyber incidents, sustainability and what fits no type."""

from __future__ import annotations

from sixk.events.cues.cue import Cue, lines

CUES: tuple[Cue, ...] = (
    Cue(
        "product-title", "product", 3,
        lines("""
            launch|launches|launched|launching|introduces|introduce|introduced|introduction|unveils|unveil|unveiled|rolls_out|rollout|develops|developed|debuts|debut|deploys|deployed|deployment|demonstrates|previews|showcases|exhibits|displays|shows|upgrades|redesigned|new .... product|products|service|services|model|models|platform|solution|solutions|system|technology|car|cars|vehicle|vehicles|robot|app|software|handset|phone|engine|motorcycle|motorcycles|scooter|card|chip|device|network|version|concept|edition|suv|sedan|minivan|cable|broadband|internet|tv|vaccine|generation|portal|hybrid|range|series|accord|truck|television
            launches|introduces|unveils|debuts|introducing|launched|introduced .. new|its|the|first|a|an|next ... smartphone|smartphones|tablet|laptop|camera|tyre|tyres|drug|medicine|route|routes|flight|flights|aircraft|fund|store|website|game|games|brand|campaign|line|collection|satellite|bank|card|wine|beer|drink
            receives|granted|awarded|obtains|receive|issued .. patent|patents
            product|products line|lines|range|portfolio|offering
            new customer|customers|client|clients
            new .. product|service|model|models|car|generation|platform|technology|robot|motorcycle|motorcycles|system|version
            launch|launches|introduces|unveils|debuts|introduction of .. new|its|the|first|a|next
            customer|customers selects|chooses|deploys|win|wins|orders|selected
            selected|chosen|deployed by|to
            orders|order from|for .. #|aircraft|jets|units|systems
            receives|received|wins|won|secures|secured|books|booked|lands|announces .... order|orders
            order|orders .. worth|valued|totaling|totalling|of #
            car_of_the_year|best_in_class|goes_on_sale|on_sale|motor_show|auto_show|model_year|patent_granted|patents
            award|awards|wins .. for|prize .. best|product|car|design|innovation
            3g|4g|5g|ip|mobile|broadband .. launch|launches|service|services|goes_live|network
            goes_live|now_available|commercially_available|commercial_launch|first_commercial
            lanzamiento|lancamento|lancement de|del|da|un|une|du
            shown|displayed|exhibited at|in
            development of|for .. system|technology|engine|robot|model|car
        """),
        "Products, services, technology and customers",
        ("ABC launches new electric car", "Introduction of On-TV service", "XYZ selected by DEF to provide network solution", "New motorcycle models"),
        ("launches offering of notes", "launches share buyback", "introduces new by-laws"),
        parts="lhs",
        unless=("launch-of-offer",),
    ),
    Cue("launch-of-offer", "", 1,
        lines("""
            launch|launches|launched|launching|introduces|offers|announces|completes|begins|new|presents|introduction .... offering|offer|notes|bonds|buyback|buy_back|repurchase|placement|tender|rights_issue|shares|debenture|adr|adss|guidance|auction|restructuring|financing|facility|director|directors|chairman|ceo|by_laws|bylaws|articles|segments|report|dividend|listing
        """),
        "Silent: offers are launched too", ("launches offering of notes",), ("launches new car",), parts="lhs"),
    Cue(
        "product-told", "product", 2,
        lines("""
            launch|launched|launches|introduce|introduced|introduces|unveil|unveiled|developed|develops|deployed|roll_out|rolled_out|showed|shown|presented|sell|available|built|brings|puts .... product|products|service|services|model|models|platform|solution|system|technology|car|cars|vehicle|vehicles|robot|software|handset|phones|engine|motorcycle|motorcycles|network|version|device|card|cable|broadband|chip|app
            new .. product|service|model|models|car|technology|platform|generation|system|version|motorcycle|engine
            customers|subscribers|users ... can|will|able
            on_sale|goes_on_sale|car_of_the_year|horsepower|dealers|dealerships|showroom|fuel_economy|fuel_cell|megapixel|bandwidth|mbps|third_generation|retail_price
            selected|chosen|ordered by
            introduced|introduces|launched|launches|unveiled|unveils .. new|its|a_family|a_line|a_range|the_first
            chosen|selected|picked ... software|system|solution|platform|equipment|technology|services|product|products
            received|receives|won|wins|secured|booked .... order|orders .. for|from|worth|of|totaling|totalling|valued
            sales_target|planned_sales|monthly_sales .. of|plan
            first .. in .. world|japan|industry|country|australia|korea
        """),
        "The lead tells of a product or service",
        ("introduced a new system that brakes before a collision",),
        ("announced its results",),
        parts="d",
        unless=("history",),
    ),
    # ---------------------------------------------------------------------------------------------------------- clinical
    Cue(
        "clinical-title", "clinical", 3,
        lines("""
            phase 1|2|3|i|ii|iii|iv|1b|2a|2b|iib|one|two|three .. trial|trials|study|studies|data|results|programme|program|of|for|met|in|$
            clinical|pivotal|registrational|preclinical|vaccine|efficacy trial|trials|data|results|programme|program|development|hold|study|studies|update
            trial|trials|study|studies ... results|data|met|meets|endpoint|positive|stopped|paused|halted|discontinued|initiated|enrolled|enrollment|enrolment|dosed|patients|fails|failed|shows|showed|efficacy|completed|pause
            primary|secondary endpoint|endpoints
            topline|top_line|first_patient|patients_dosed|mineral_resource|mineral_resources|mineral_reserve|ore_reserves|ore_reserve|technical_report|ni_43_101|proved_reserves|proven_reserves|reserves_report|preliminary_economic_assessment|feasibility_study|pre_feasibility|prefeasibility|resource_estimate|reserve_estimate|reserves_statement|non_inferiority
            drill|drilling|drills|assay|assays|exploration .. results|program|programme|update|intercepts|success|#|well|campaign|hole|intersects
            discovers|discovery|discovered|intersects|intercepts|strikes .... oil|gas|gold|copper|silver|mineralization|mineralisation|well|hydrocarbons|lithium|nickel|#
            oil|gas|natural_gas|gold discovery|find|reserves
            wildcat|appraisal well|wells
            ensayo_clinico|essai_clinique|descubrimiento_de|descoberta_de|decouverte_de
            data from|on .. study|trial
            presents|present .. data
            resource|reserve|reserves estimate|update|upgrade|increase|increases|rise|up|growth|replacement
            halts|stops|pauses|discontinues|suspends|ends|initiates|begins|starts .. study|trial|enrolment|enrollment|drilling|drill_program|dosing
        """),
        "Results of trials, exploration, drilling and reserves",
        ("Positive Phase III results for ABC", "Vaccine trial paused after safety observation", "Drills 12 m at 5 g/t gold", "Mineral Resource estimate", "Oil discovery in Block 5"),
        ("second phase of the plant", "study of market demand"),
        parts="lhs",
    ),
    Cue(
        "clinical-told", "clinical", 2,
        lines("""
            phase 1|2|3|i|ii|iii|iv|2b|1b|iib|one|two|three
            trial|trials|study|studies .... patients|endpoint|endpoints|placebo|dose|volunteers|women|safety|efficacy|stopped|enrol*|recruit*|vaccin*|statistic*|treatment|paused
            patients|volunteers|participants|women .... treated|dosed|randomised|randomized|received|placebo|trial|study|enrolled|vaccin*
            placebo|double_blind|randomised|randomized|primary_endpoint|clinical_trial|clinical_trials|clinical_data|clinical_study|clinical_development|adverse_events|non_inferiority|mineral_resource|mineral_resources|feasibility_study|measured_and_indicated|inferred_resource|inferred_resources|proved_reserves|proven_reserves|ore_body
            drill|drilled|drilling|drillhole|borehole|well|hole ... metres|meters|encountered|depth|gold|oil|gas|intersected|grams
            grams|ounces|g per|of|t
            discovery|discovered|encountered ... oil|gas|hydrocarbons|gold
        """),
        "The lead tells a trial's or a drill's result",
        ("The phase III study met its primary endpoint", "The well encountered 40 metres of oil"),
        ("the case study",),
        parts="d",
        unless=("history",),
    ),
    # -------------------------------------------------------------------------------------------------------- operations
    Cue(
        "operations-title", "operations", 3,
        lines("""
            <site> ... start|starts|started|starts_up|opens|opening|opened|restart|restarts|resumes|resumption|construction|expansion|shutdown|closed|fire|explosion|accident|commissioning|commissioned|completed|completion|inaugurated|inauguration|suspended|suspension|halted|halts|update|begins|investment|outage|production|groundbreaking|delivered|collapse|incident|stoppage|delayed|idle|strike
            opens|opening|starts|start|commences|begins|inaugurates|restarts|resumes|resumption|builds|building|construct|construction|expands|expansion|invests|investment|invest|suspends|suspension|halts|stops|commissioning|completes|delivery|ramp_up|reopens|curtails|sanctions .... <site>|production|capacity|operations|pipeline|construction|vessel|vessels|newbuilding|capex|equipment|network
            strike|strikes|walkout|lockout|industrial_action|explosion|fire|blast|earthquake|flood|flooding|hurricane|typhoon|outage|blackout|spill|leak|derailment|blockade|sabotage|expropriation|nationalisation|nationalization|force_majeure|disruption|tsunami|fatality|fatalities|accident|crash|seizure|occupation
            opens|opening|opened|inaugurates .. office|offices|store|stores|centre|center|branch|branches|hotel|hotels|showroom|headquarters|laboratory
            commencement|start|commences|begins of? .. commercial_production|commercial_operation|commercial_operations|production|operations|construction|mining
            shutdown|maintenance|turnaround|shutdowns for|of|at|$
            collective|labour|labor|wage|union|work agreement|bargaining|dispute|negotiations|stoppage|unrest|action|talks
            capital expenditure|expenditures
            investment plan|plans|programme|program|budget|decision|project
            purchase|acquisition|procurement|disposal of .. machinery|equipment|land|facilities|fixed_assets|property_plant
            delivery of .. vessel|vessels|ship|newbuilding|aircraft
            capex|facility_investment|new_facilities|newbuilding|newbuildings|takes_delivery|final_investment_decision|first_oil|first_gas|first_gold|first_production|suspension_of_operations|operational_incident|production_halt|new_plant|new_factory|new_mine
            production .. suspended|halted|resumes|restart|cut|start|stoppage
            suspension|suspends of .. operations|production|services|licence
            idle .. until|after|plant|mine
            huelga|greve|paralizacion|paralisacao|accidente|acidente|incendio|plan_de_inversiones|plano_de_investimentos|incendie|accident_sur
        """),
        "Plants, projects, investments, labour, accidents, outages",
        ("Fire at the Ulsan plant", "Start of production at new mine", "Strike ends", "Purchase of machinery and equipment", "ABC to invest $1bn in new factory"),
        ("Strike price of options", "production report for May"),
        parts="lhs",
        unless=("other-strikes", "operating-title"),
    ),
    Cue("other-strikes", "", 1, ("strike_price|fire_sale|power_of_attorney|opening_position|occupation_of", "offering|placement|notes|adss"), "Silent: other senses", ("strike price",), ("strike at the plant",), parts="lhs"),
    Cue(
        "operations-told", "operations", 2,
        lines("""
            <site> .... start|started|starts|opened|restart|resumed|construction|expansion|expanded|shut|fire|explosion|built|commissioned|suspended|halted|stopped|production|capacity|damaged|investment|invest|collapsed|outage|delivered|seized|halt|idle|occupied
            fire|explosion|accident|earthquake|flood|strike|strikers|outage|blackout|spill|leak|collapse|storm|hurricane|typhoon|blockade|landslide|crash ... at|in|on|occurred|broke|injured|killed|damaged|workers
            invest|investment|capital_expenditure|capex .... <site>|capacity|network|production|build|construction|equipment
            machinery|equipment .... purchase|purchased|supplier|bought|acquisition|price|counterparty
            construction|production|operations|work .. has|have|was|were|will|started|start|begin|began|resume|resumed|commenced .. started|suspended|halted|stopped|resumed|begun|restarted|halt
            union|unions|workers|strikers .... strike|wage|wages|walk|stoppage|killed|injured|died
            capacity .... tonnes|tons|mw|expand*|increase*
            force_majeure|took_delivery|taken_delivery|evacuated|fatality|fatalities|armed_men|offices_were_seized
            injured|killed .. workers|employees|people|two|three|#
            ordered .. halt|stop|suspend
            network|licence|services .... suspended|cut_off|disconnected|stopped
            idle until|for|after
        """),
        "The lead tells of plants, works, accidents",
        ("A fire broke out at the plant", "will invest $300 million in a new smelter"),
        ("the project team presented",),
        parts="d",
        unless=("history",),
    ),
    # ----------------------------------------------------------------------------------------------------- restructuring
    Cue(
        "restructuring-title", "restructuring", 3,
        lines("""
            restructuring|restructures|restructure|reorganization|reorganisation|reorganizes|reorganises|restructured
            layoff|layoffs|redundancies|redundancy|downsizing|headcount|workforce|manpower|staff|job|jobs|employee|personnel|position|positions ... reduction|reductions|cut|cuts|reduce|offs|programme|program|losses|eliminated|go
            cuts|cut|reduce|reduces|reduction|eliminate|eliminates|sheds|axes|trims|reductions .... jobs|workforce|staff|positions|headcount|employees|manpower|personnel|posts|workers
            lay|lays|laying off|offs
            closure|closing|closes|close|exit|exits|exiting|discontinues|discontinuation|wind_down|winds_down|shuts|withdraws|withdrawal|ceases|cessation|divests .... <site>|operations|business|unit|division|site|sites|branches|stores|offices|line|branch|office|segment|activities
            cost reduction|savings|cutting|saving
            voluntary|early retirement|redundancy|separation|severance|departure
            turnaround|transformation|efficiency|streamlining|rationalisation|rationalization|integration plan|programme|program|measures|project|of
            streamlines|streamlining|rationalises|consolidates|integrates|integrate|simplifies|integration|integrated|realignment|realigns .... business|subsidiaries|operations|organisation|organization|structure|units|divisions|group|activities|into
            absorption|merger|liquidation|dissolution of .. subsidiary|subsidiaries|wholly_owned
            new .. structure|organisation|organization
            holding_company_structure|internal_reorganisation|reestructuracion|reestruturacao|restructuration|ristrutturazione|plan_social|cierre_de|fechamento_de|fermeture_de|expediente_de_regulacion
            bring|brings|brought|back|folded|folds ... in_house|back_into|into_the_parent
        """),
        "Exit, closure, layoffs; subsidiaries merged within the group",
        ("Manpower reduction programme", "ABC to cut 500 jobs", "Closure of the Leeds plant", "Reorganisation of subsidiaries", "Integration of NDC into the group"),
        ("corporate reorganization petition to the court", "closing of the sale", "closing of offering of units"),
        parts="lhs",
        unless=("insolvency-words", "close-of-deal"),
    ),
    Cue("insolvency-words", "", 1, ("court|petition|creditors|bankruptcy|chapter_11|debt|noteholders|receiver|insolvency|judicial|corporate_reorganization",), "Silent: of insolvency", ("petition for reorganization",), ("reorganization of divisions",)),
    Cue("close-of-deal", "", 1, ("closing|close|closes|exit|withdrawal|completion of .. sale|acquisition|offering|merger|transaction|offer|deal|purchase|disposal|trading|register|books|period", "closing price|date|market|bid"), "Silent: closings of deals", ("closing of the sale",), ("closing of the plant",)),
    Cue(
        "restructuring-told", "restructuring", 2,
        lines("""
            jobs|positions|posts|staff|workforce|headcount|employees|manpower|people|personnel|redundancies ... cut|reduce|reduced|reduction|eliminated|go|leave|lost|lay_off|redundant|dismissed|surplus|retire|disappear|voluntary
            cut|reduce|reduced|reduction|reducing|eliminate|shed|dismiss|reductions .. #|its|of|in|the|some|about ... jobs|positions|posts|staff|workforce|headcount|employees|manpower|workers|personnel
            close|closing|closure|shut|exit|exiting|discontinue|cease|wind_down .... <site>|operations|branches|stores|site|offices|division|unit
            restructuring|reorganisation|reorganization programme|program|plan|charge|charges|costs|of
            redundancy|severance payments|programme|program|costs|pay|packages
            integrate|integrated|integration|merge|merged|absorb|combine .... division|divisions|subsidiaries|unit|units|organisation|business_unit|activities
            cost savings|reduction|cutting
            manpower_reduction|early_retirement|voluntary_retirement|mobility|solidarity
            unions|union .... staff|jobs|redundanc*|mobility|reduction
            folded|fold|brought|bring .. back|into|in_house
            merge|combine|regroup|group its|the|his|their .. divisions|units|departments|segments|branches
            stand_alone|separate company|unit .... longer|end|cease
        """),
        "The lead tells of closures, layoffs or a reorganisation",
        ("About 300 positions will be cut", "will close its plant in Leeds"),
        ("closed the sale",),
        parts="d",
        unless=("history", "insolvency-words", "close-of-deal"),
    ),
    # ------------------------------------------------------------------------------------------------------------- cyber
    Cue(
        "cyber-title", "cyber", 3,
        lines("""
            cyber*|ransomware|malware|hacking|hackers|hacker|phishing|hacked|ciberataque|ciberincidente|cyberattaque
            computer|malicious|it virus|software|worm|code
            hot_wallet|customer_data|customer_information|personal_information breach|leak|leakage|theft
            data breach|breaches|leak|theft|leakage
            security|it|information_security|network incident|breach|attack|intrusion
            unauthorised|unauthorized|illegal access|intrusion
            personal information|data leak|breach|incident|leakage
            ataque_cibernetico|incidente_cibernetico|incidente_de_seguridad
        """),
        "Cybersecurity incidents",
        ("Material Cybersecurity Incident", "Statement on ransomware attack", "Data breach", "Impact of computer virus incident"),
        ("breach of contract",),
        parts="lhs",
    ),
    Cue(
        "cyber-told", "cyber", 2,
        lines("""
            encrypted .. servers|systems|files|data|#
            intruders|intruder|attackers|attacker|criminals|outsiders ... access|servers|systems|network|data|files
            gained|got|obtained access to .. its|our|the|certain|some .. servers|systems|network|databases|files
            outside|third|unauthorised|unauthorized|unknown party|parties|actor|persons .. got|gained|accessed|had|access|into
            unauthorised|unauthorized access|party|third_party|intrusion|actor
            network|systems|servers .... attack|attacked|breached|intrusion|intruder|intruders|hackers|compromised|encrypted|disabled
            ransomware|malware|cyberattack|cybersecurity|hackers|hacker|forensic|computer_network
            computer_virus|malicious_software|hit_by_a_virus|virus_outbreak|data_breach|security_incident|hacked
            personal_data|personal_information|records|files .... stolen|leaked|copied|accessed|taken|exposed|compromised|carried_off
        """),
        "The lead tells of an intrusion",
        ("an unauthorised party gained access to its network", "some tools were hit by a virus"),
        ("access to the network for subscribers",),
        parts="d",
    ),
    # ---------------------------------------------------------------------------------------------------- sustainability
    Cue(
        "sustainability-title", "sustainability", 3,
        lines("""
            sustainability|esg|csr|environmental|climate|biodiversity|responsibility|tcfd|integrated|decarbonization|decarbonisation .. report|reports|statement|review|strategy|disclosure|targets|policy|information|data_book|databook|supplement
            conflict_minerals|human_rights|modern_slavery|corporate_responsibility|corporate_social|corporate_citizenship|carbon_neutrality|net_zero|climate_change|payments_to_governments|gender_pay|form_sd|greenhouse_gas|non_financial_statement|non_financial_information|extractive|supply_chain_act
            sustainability|esg
            informe|relatorio|memoria de|anual .. sostenibilidad|sustentabilidade
            developpement_durable|declaration_de_performance_extra|dichiarazione_non_finanziaria
        """),
        "Reports on sustainability, human rights, minerals, payments to governments",
        ("Sustainability Report 2022", "Modern Slavery Statement", "Conflict Minerals Report", "Payments to governments"),
        ("financial report", "environmental permit"),
        parts="lhs",
    ),
    Cue("sustainability-told", "sustainability", 2,
        lines("""
            scope 1|2|3
            net_zero|human_rights|sustainability_report|sustainability_strategy|sustainability_targets|gri_standards|modern_slavery|conflict_minerals|co2_emissions|carbon_emissions|greenhouse_gas|carbon_neutral|renewable_electricity
        """),
        "The lead gives sustainability matters", ("Scope 1 and 2 emissions fell",), ("scope of the contract",), parts="d"),
    # ------------------------------------------------------------------------------------------------------------- other
    Cue(
        "other-title", "other", 2,
        lines("""
            award|awards|honours|recognised|recognized|ranked|pfic|passive_foreign|anniversary|donation|transfer_agent|registrar|depositary_bank|corporate_governance|tax_status|tax_treatment|market_maker|liquidity_provider|corporate_broker
            chosen|named|voted|judged|ranked|selected .. best|top|first|leading
            letter to|from
            statement by|from|on|regarding|in
            minutes|resolutions|resolution|extract of .. board|meeting_of_the_board|directors
            board|board_of_directors meeting|resolutions|resolution|minutes
            change of .. address|telephone|depositary|registrar|agent
            description of .. business|regulation|securities|shipping
        """),
        "Titles that name no other type",
        ("Minutes of the Board of Directors meeting", "Passive foreign investment company status"),
        ("Results for the quarter",),
        parts="lhs",
        unless=("insider",),
    ),
    Cue("other-told", "other", 1,
        lines("""
            award|prize|ranked|honoured|honored|passive_foreign|corporate_governance
            tax .. purposes|treatment|consequences
            named|judged|voted .. best|among
            board .. met|discussed
        """),
        "The lead tells what fits no other type", ("was named best in investor relations",), ("reported its figures",), parts="d"),
)  # fmt: skip
