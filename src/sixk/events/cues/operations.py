"""Cues of products, trials and drilling, operations, restructuring, cyber incidents, sustainability and what fits no type."""

from __future__ import annotations

from sixk.events.cues.cue import Cue

CUES: tuple[Cue, ...] = (
    Cue(
        "product-title", "product", 3,
        (
            "launch|launches|launched|launching|introduces|introduce|introduced|introduction|unveils|unveil|unveiled|rolls|rollout|releases|develops|developed|develop|debuts|debut|presents|shows|showcases|shown|offers|commercial|exhibits|displays|begins|announces|new|deploys|deployed|deployment|demonstrates|completes|adds|expands|previews|sales|redesigned|redesigns|upgrades .... product|products|service|services|model|models|platform|solution|solutions|system|technology|car|cars|vehicle|vehicles|robot|app|software|handset|phone|engine|motorcycle|motorcycles|scooter|card|chip|device|network|brand|version|concept|edition|line|store|stores|suv|sedan|minivan|cable|broadband|internet|tv|drug|vaccine|generation|portal|programme|program|tool|hybrid|range|series|fund|account",
            "new .. product|service|model|models|car|generation|platform|technology|robot|motorcycle|motorcycles|system", "customer|customers selects|chooses|deploys|win|wins|order|orders|selected|agreement", "selected|chosen|deployed|adopted by|to|for", "launch|launches|introduces|unveils|debuts of|new|in|its|the|first|a|at|#|next", "order|orders from|for|received|of", "orders|order win|wins", "car of the year", "award|awards|wins .. for|award|prize|best|named", "technology|platform|solution|product|service|network ... launch|launched|introduced|unveiled|deployed|available|selected|for", "goes on sale", "on sale", "motor show", "patent granted|issued|allowance|awarded", "patents", "3g|4g|5g launch|launches|service|network|services", "lanzamiento|lanza|lancamento|lanca|lancement|lance .. de|del|da|un|une|nuevo|novo|nouveau", "model year", "trial of .. technology|service", "show models|of",
        ),
        "Products, services, technology and customers",
        ("ABC launches new electric car", "Introduction of On-TV service", "XYZ selected by DEF to provide network solution", "New motorcycle models"),
        ("launches offering of notes", "launches share buyback", "introduces new by-laws"),
        parts="lhs",
        unless=("launch-of-offer",),
    ),
    Cue("launch-of-offer", "", 1, ("launch|launches|launched|launching|introduces|offers|new|announces|completes|presents|begins|sales .... offering|offer|notes|bonds|buyback|buy|repurchase|placement|tender|rights|shares|programme for|listing|results|debenture|adr|adss|capital|guidance|earnings|auction|restructuring|financing|facility|program|director|directors|chairman|ceo|report|revenue",), "Silent: offers are launched too", ("launches offering of notes",), ("launches new car",), parts="lhs"),
    Cue(
        "product-told", "product", 2,
        ("launch|launched|launches|introduce|introduced|introduces|unveil|unveiled|release|released|developed|develops|began|begins|offer|offers|deployed|roll|rolled|announced|show|showed|shown|present|presented|sell|available|built .... product|products|service|services|model|models|platform|solution|system|technology|car|cars|vehicle|vehicles|robot|software|handset|phones|engine|motorcycle|motorcycles|network|version|device|card|cable|broadband|customers|chip|app|brand", "new .. product|service|model|models|car|technology|platform|generation|system|version|motorcycle|engine", "customers|subscribers|users .... can|will|service|able", "on sale|display", "selected|chosen|deployed|ordered by|the|for|to", "car of the year", "award|prize", "first .. in .. world|country|japan|industry|market", "horsepower|fuel|megapixel|bandwidth|mbps|dealers|showroom", "technology", "award|awarded|won .. for|best|as", "market|sales|price launch|start|from"),
        "The lead tells of a product or service",
        ("introduced a new system that brakes before a collision",),
        ("announced its results",),
        parts="d",
        unless=("history",),
    ),
    # ---------------------------------------------------------------------------------------------------------- clinical
    Cue(
        "clinical-title", "clinical", 3,
        (
            "phase 1|2|3|i|ii|iii|iv|1b|2a|2b|iib|one|two|three|four", "clinical|pivotal|registrational|preclinical|randomised|randomized|vaccine|efficacy|topline|interim|late|safety|trial trial|trials|study|studies|data|results|programme|program|development|hold|stage|efficacy|line|result|update|pause|paused", "trial|trials|study|studies ... results|data|met|meets|endpoint|positive|stopped|paused|halted|discontinued|started|initiated|completed|enrolled|enrollment|enrolment|dosed|patients|of|in|fails|failed|shows|showed|for|with", "primary|secondary endpoint|endpoints", "patients|patient dosed|enrolled|with|treated|in", "first patient", "drill|drilling|assay|exploration|intercepts|drills|intersects|discovery|well|wildcat|appraisal|mineral|ore|resource|reserve|reserves|resources|metallurgical|grade results|program|programme|update|intercepts|well|wells|discovery|success|resource|resources|reserve|reserves|estimate|statement|campaign|hole|holes|oil|gas|reserves|find|hit|hits|gold|strike|high", "discovers|discovery|discovered|intersects|intercepts|strikes|finds .... oil|gas|gold|copper|silver|mineralization|mineralisation|well|hydrocarbons|lithium|basin|high|g|vein|zone|hydrocarbon", "ni 43 101", "technical report", "feasibility|prefeasibility|scoping|pre study|economic|feasibility|assessment", "preliminary economic", "mineral resource|resources|reserve|reserves|estimate", "proved|proven|probable|certified reserves|and", "reserves report|statement|certification|update|replacement|as|estimate", "oil|gas|natural discovery|find|reserves|gas .. discovery", "ensayo clinico", "descubrimiento|descoberta|decouverte", "essai clinique", "topline", "data from .. study|trial", "presents|present data", "asco|esmo|ash|easl",
        ),
        "Results of trials, exploration, drilling and reserves",
        ("Positive Phase III results for ABC", "Trial paused after safety observation", "Drills 12 m at 5 g/t gold", "Mineral Resource estimate", "Oil discovery in Block 5"),
        ("phase 2 of the plant", "study of market demand"),
        parts="lhs",
    ),
    Cue("trial-results", "", 2, ("phase 1|2|3|i|ii|iii|2b|1b|iib", "clinical|trial|trials|study|studies|topline|pivotal|efficacy|assay|drill|drilling|exploration", "trial|study ... results|data", "reserve|reserves|resource|resources"), "Silent: results of trials are no earnings", ("Phase III results",), ("Third quarter results",), parts="lhsd"),
    Cue("drill-results", "", 1, ("drill|drilling|assay|assays|exploration .. results|program|programme",), "Silent: drill results are no earnings", ("Drill results",), ("Annual results",), parts="lhsd"),
    Cue("tender-results", "", 1, ("result|results|outcome .. of .. offer|tender|exchange|rights|placement|placing|bookbuild|auction|offering|election|buyback|issue|subscription|invitation|open|scrip|dividend|share|solicitation", "tender|exchange|offer|auction|bookbuild|placement|subscription .. result|results|period"), "Silent: results of offers are no earnings", ("Result of rights issue",), ("Results for the quarter",), parts="lhsd"),
    Cue(
        "clinical-told", "clinical", 2,
        ("phase 1|2|3|i|ii|iii|iv|2b|1b|iib|one|two|three|four", "trial|trials|study|studies .... patients|endpoint|endpoints|showed|met|results|data|placebo|dose|volunteers|women|safety|efficacy|stopped|enrol*|recruit*|vaccin*|statistic*|treatment|started|paused|arm", "patients|volunteers .... treated|dosed|randomised|randomized|received|placebo|trial|study|enrolled|arm|with", "placebo|double blind|randomised|randomized", "primary|secondary endpoint|endpoints", "clinical trial|trials|data|study|studies|hold", "drill|drilled|drilling|drillhole|borehole|well|wells .... metres|meters|m|encountered|depth|gold|oil|gas|intersected|grams|results|discovery|g", "grams|ounces|g per|of|t", "discovery|discovered|encountered .... oil|gas|hydrocarbons|gold|well", "mineral resource|resources|reserve|reserves", "proved|proven reserves", "measured and|indicated", "inferred resource|resources", "barrels of .. oil .. reserves|equivalent|recoverable", "feasibility study", "fda .. ind|clinical"),
        "The lead tells a trial's or a drill's result",
        ("The phase III study met its primary endpoint", "The well encountered 40 metres of oil"),
        ("the case study",),
        parts="d",
        unless=("history",),
    ),
    # -------------------------------------------------------------------------------------------------------- operations
    Cue(
        "operations-title", "operations", 3,
        (
            "plant|plants|mine|mines|factory|facility|refinery|smelter|mill|project|projects|terminal|pipeline|port|platform|fab|fabs|unit|line|site|field|blast|power|station|warehouse|fleet|vessel|hospital|hotel|store|stores|network|production|capacity|construction|wind|solar|satellite|shipyard|reactor|dam|drydock ... start|starts|started|opens|opening|opened|restart|restarts|resumes|resumption|construction|expansion|expand|expands|shutdown|closed|fire|explosion|accident|commissioning|commissioned|completed|completion|inaugurated|inauguration|suspended|suspension|halted|halts|update|begins|build|investment|outage|production|first|groundbreaking|delivery|delivered|launch|launched|collapse|capacity|maintenance|damage|damaged|incident|invested|stoppage|delayed|approval",
            "opens|opening|starts|start|commences|commencement|begins|inaugurates|restarts|resumes|resumption|builds|building|construct|construction|expands|expansion|invests|investment|invest|suspends|suspension|halts|shuts|shutdown|stops|commissioning|commissions|completes|completion|delivery|takes|ramp|closes|reopens|cuts|reduces|curtails|increase|sanction|approves|develops|development .... plant|plants|mine|factory|facility|facilities|refinery|smelter|project|production|capacity|operations|terminal|pipeline|construction|vessel|vessels|newbuilding|fab|fabs|mill|line|field|fleet|capex|station|platform|park|unit|operation|centre|center|hub|network|business|machinery|equipment|furnace",
            "strike|strikes|walkout|lockout|industrial action|accident|explosion|fire|blast|earthquake|flood|flooding|hurricane|typhoon|storm|outage|blackout|spill|leak|incident|collapse|crash|grounding|fatality|fatalities|derailment|blockade|protest|sabotage|seizure|expropriation|nationalisation|nationalization|occupation|force|disruption|covid|pandemic|coronavirus|tsunami|sabotage|attack|suspension|breakdown|drought|lightning|eruption", "collective|labour|labor|wage|union|work agreement|bargaining|dispute|negotiations|stoppage|unrest|action|relations|talks", "capital expenditure|expenditures|investment|investments|spending", "capex", "investment plan|plans|programme|program|budget|decision|project|in .. new|facilities|equipment", "facility investment", "new facilities|facility|plant|factory|mine|production|ship|vessel", "purchase|acquisition|procurement of .. machinery|equipment|land|facilities", "newbuilding|newbuildings", "delivery of .. vessel|vessels|ship|aircraft|newbuilding|new", "takes delivery", "ordering|orders|order .. newbuilding|vessels|aircraft|ships", "force majeure", "operational update|incident|disruption", "suspension of .. operations|production|services|business", "production .. suspended|halted|resumes|restart|cut|start|stoppage", "first oil|gas|gold|production|steel|ore", "business update|operations", "planta|mina|huelga|greve|paralizacion|paralisacao|accidente|acidente|incendio|obra|usina|fabrica|inversion|investimento", "usine|greve|incendie|accident|grève", "final investment decision", "data center|centre", "exploration|production sharing|licence .. start",
        ),
        "Plants, projects, investments, labour, accidents, outages",
        ("Fire at the Ulsan plant", "Start of production at new mine", "Strike ends", "Purchase of machinery and equipment", "ABC to invest $1bn in new factory"),
        ("Strike price of options", "production report for May"),
        parts="lhs",
        unless=("capital-markets", "operating-title"),
    ),
    Cue("capital-markets", "", 1, ("strike price", "power|powers of attorney", "fire sale", "line of credit", "offering|placement|notes|shares|adss|tender"), "Silent: other senses", ("strike price",), ("strike at the plant",), parts="lhs"),
    Cue(
        "operations-told", "operations", 2,
        ("plant|plants|mine|factory|refinery|smelter|mill|project|terminal|pipeline|furnace|fab|site|offices|facility|facilities|platform|shaft|wells|network|vessel|kiln|reactor|port|turbine .... start|started|starts|opened|open|restart|resumed|construction|expansion|expanded|shut|closed|fire|explosion|built|build|commissioned|completed|suspended|halted|stopped|production|capacity|damaged|investment|invest|collapsed|outage|delivered|down|strike|seized", "fire|explosion|accident|earthquake|flood|strike|strikers|outage|blackout|spill|leak|collapse|storm|hurricane|typhoon|blockade|landslide|rockburst|crash .... at|in|on|occurred|broke|injured|killed|damaged|workers|stopped", "invest|investment|capital expenditure|capex .... plant|facility|facilities|capacity|project|mine|network|production|build|construction|line|million|billion|equipment", "machinery|equipment .... purchase|purchased|supplier|bought|acquisition", "construction|production|operations .... started|start|begin|began|commenced|suspended|resume|resumed|halted|stopped|restarted|completed|capacity", "union|unions|workers|employees|strikers .... strike|agreement|wage|wages|walk|stoppage|talks|dispute|killed|injured|died", "capacity .... tonnes|tons|mw|units|per|expand*|increase*", "force majeure", "took|take|taken delivery", "injured|killed|fatalities|fatality|evacuated", "building|built .. new|a|plant"),
        "The lead tells of plants, works, accidents",
        ("A fire broke out at the plant", "will invest $300 million in a new smelter"),
        ("the project team presented",),
        parts="d",
        unless=("history",),
    ),
    # ----------------------------------------------------------------------------------------------------- restructuring
    Cue(
        "restructuring-title", "restructuring", 3,
        (
            "restructuring|restructures|restructure|reorganization|reorganisation|reorganizes|reorganises|restructured plan|programme|program|of|charge|charges|costs|measures|initiative|its|group|corporate|business|within|update|and|to|in|internal|subsidiaries", "layoff|layoffs|redundancies|redundancy|downsizing|headcount|workforce|manpower|staff|job|jobs|employee|personnel|work|position|positions ... reduction|reductions|cut|cuts|reduce|reduced|programme|program|plan|offs|force|redundancies|losses|go|eliminate|eliminated|lay", "cuts|cut|reduce|reduces|reduction|eliminate|eliminates|shed|sheds|axe|axes|lay|trim|trims|dismiss|lays .... jobs|workforce|staff|positions|headcount|employees|manpower|personnel|posts|workers|off", "lay|laying|lays off|offs", "closure|closing|closes|close|exit|exits|exiting|discontinues|discontinuation|wind|winds|winding|shut|shuts|withdraw|withdraws|withdrawal|ceases|cessation|liquidation .... plant|plants|factory|operations|business|unit|division|site|sites|branches|stores|offices|line|mill|down|branch|subsidiary|office|product|segment|activities|facility|from", "cost reduction|savings|cutting|saving programme|program|plan|measures|initiative", "voluntary retirement|redundancy|separation|early|severance|departure", "early retirement", "turnaround|transformation|efficiency|streamlining|rationalisation|rationalization|integration plan|programme|program|of|measures|project", "streamlines|streamlining|rationalises|consolidates|integrates|integrate|simplifies|merges|merging|merge|integration|realignment|realigns .... business|subsidiaries|operations|organisation|organization|structure|units|divisions|group|activities|plants", "internal reorganisation|reorganization|restructuring", "corporate|group|organisational|organizational|legal reorganisation|reorganization|restructuring|structure|realignment", "absorption of .. subsidiary|subsidiaries", "merger of .. subsidiary|subsidiaries", "new structure|organisation|organization", "holding company", "dissolution|liquidation of .. subsidiary|subsidiaries", "reestructuracion|reestruturacao|restructuration|ristrutturazione", "plan social|de desempleo", "cierre|fechamento|fermeture .. de|da|du", "suppression|suppressions de|d",
        ),
        "Exit, closure, layoffs; subsidiaries merged within the group",
        ("Manpower reduction programme", "ABC to cut 500 jobs", "Closure of the Leeds plant", "Reorganisation of subsidiaries", "Integration of NDC"),
        ("corporate reorganization petition to the court", "closing of the sale"),
        parts="lhs",
        unless=("insolvency-words", "close-of-deal"),
    ),
    Cue("insolvency-words", "", 1, ("court|petition|creditors|bankruptcy|chapter|debt|noteholders|receiver|insolvency|judicial", "debt"), "Silent: of insolvency", ("petition for reorganization",), ("reorganization of divisions",)),
    Cue("close-of-deal", "", 1, ("closing|close|closes|exit|withdrawal|completion of .. sale|acquisition|offering|merger|the|transaction|offer|deal|purchase|disposal|trading|register|books",), "Silent: closings of deals", ("closing of the sale",), ("closing of the plant",), parts="lhs", unless=("plant-closing",)),
    Cue("plant-closing", "", 1, ("closing|close|closes|closure|exit of .. plant|factory|mill|mine|site|branches|stores|operations",), "Silent: closing of plants", ("closing of the plant",), ("closing of the sale",), parts="lhs"),
    Cue(
        "restructuring-told", "restructuring", 2,
        ("jobs|positions|posts|staff|workforce|headcount|employees|manpower|workers|people|personnel|redundancies .... cut|reduce|reduced|reduction|eliminated|go|leave|lost|lay|affected|redundant|dismissed|offered|surplus|retire|terminated|disappear", "cut|reduce|reduced|reduction|reducing|eliminate|lay|shed|dismiss|reductions .... jobs|positions|posts|staff|workforce|headcount|employees|manpower|workers|people|off|personnel", "close|closing|closed|closure|shut|exit|exiting|discontinue|cease|wind .... plant|factory|operations|business|branches|stores|site|mill|offices|line|division|unit", "restructuring|reorganisation|reorganization", "redundancy|severance|early|voluntary payments|programme|program|costs|retirement|separation|pay", "integrate|integrated|integration|merge|merged|merging|absorb|combine .... division|divisions|subsidiary|subsidiaries|unit|units|business|operations|organisation|group", "cost savings|reduction|cutting", "restructuring|one off|exceptional charge|charges|costs|provision"),
        "The lead tells of closures, layoffs or a reorganisation",
        ("About 300 positions will be cut", "will close its plant in Leeds"),
        ("closed the sale",),
        parts="d",
        unless=("history", "insolvency-words"),
    ),
    # ------------------------------------------------------------------------------------------------------------- cyber
    Cue(
        "cyber-title", "cyber", 3,
        ("cyber*|ransomware|malware|hacking|hackers|hacker|phishing|hacked", "data breach|breaches|leak|theft|security", "security|it|information|network incident|breach|attack|intrusion", "unauthorised|unauthorized|illegal access|intrusion", "personal information|data leak|breach|incident|leakage", "ciberataque|incidente de seguridad|ciberseguridad|ciberincidente", "incidente cibernetico|de ciberseguridad", "ataque cibernetico", "cyberattaque"),
        "Cybersecurity incidents",
        ("Material Cybersecurity Incident", "Statement on ransomware attack", "Data breach"),
        ("breach of contract",),
        parts="lhsd",
    ),
    Cue(
        "cyber-told", "cyber", 2,
        ("encrypted .. servers|systems|files|data", "outside party|third .. got|gained|accessed", "unauthorised|unauthorized access|party|third|intrusion|actor", "network|systems|servers .... attack|attacked|breached|intrusion|intruder|intruders|hackers|compromised|encrypted|accessed|incident|disabled", "forensic|cybersecurity", "hackers|ransomware|malware|cyberattack|cyber", "personal data|information .... stolen|leaked|copied|accessed|taken|exposed|compromised"),
        "The lead tells of an intrusion",
        ("an unauthorised party gained access to its network",),
        ("access to the network for subscribers",),
        parts="d",
    ),
    # ---------------------------------------------------------------------------------------------------- sustainability
    Cue(
        "sustainability-title", "sustainability", 3,
        ("sustainability|esg|csr|environmental|climate|biodiversity|responsibility|tcfd|integrated|decarbonization|decarbonisation|nature ... report|reports|statement|review|strategy|disclosure|plan|targets|policy|information|action|data|update|goals|factbook|book|supplement|social|management", "sustainability", "esg", "conflict minerals", "human rights", "modern slavery", "corporate social|responsibility|citizenship", "carbon neutral|neutrality|emissions|disclosure", "net zero", "climate change|transition|report|strategy|related|action|resolution", "payments to governments", "gender pay", "diversity report|and", "form sd", "greenhouse gas", "informe|relatorio|memoria .. de|sostenibilidad|sustentabilidade", "developpement durable", "dichiarazione non", "non financial statement|information", "extractive"),
        "Reports on sustainability, human rights, minerals, payments to governments",
        ("Sustainability Report 2022", "Modern Slavery Statement", "Conflict Minerals Report", "Payments to governments"),
        ("sustainability-linked bond",),
        parts="lhs",
    ),
    Cue("sustainability-told", "sustainability", 2, ("scope 1|2|3", "net zero", "human rights", "sustainability report|reporting|strategy|targets|statement", "gri standards", "carbon|greenhouse|co2 emissions|footprint|neutral", "modern slavery", "conflict minerals"),
        "The lead gives sustainability matters", ("Scope 1 and 2 emissions fell",), ("scope of the contract",), parts="d"),
    # ------------------------------------------------------------------------------------------------------------- other
    Cue(
        "other-title", "other", 2,
        ("award|awards|honours|recognised|recognized|ranked|named", "pfic", "passive foreign", "tax status|treatment|consequences|information", "corporate governance .. report|statement|guidelines|code|differences|compliance", "letter to|from", "statement by|from|on|regarding|of", "minutes of .. board|meeting of the board", "board|board of directors meeting|resolutions|resolution|minutes", "resolutions of .. board", "anniversary", "donation|donates", "newspaper advertisement|publication", "relevant fact|event", "material fact", "other relevant", "notice to .. market", "hecho|fato relevante|esencial|relevantes", "evento relevante", "investor relations award", "certificate of .. compliance|good", "change of .. address|telephone|depositary|registrar|transfer|agent|bank", "transfer agent|registrar", "depositary bank", "appointment of .. registrar|depositary|market|liquidity|adviser|advisor|corporate|sponsor|agent", "liquidity contract|provider|agreement", "research coverage", "description of .. business|regulation|securities"),
        "Titles that name no other type",
        ("Minutes of the Board of Directors meeting", "Material Fact", "Passive foreign investment company status"),
        ("Results for the quarter",),
        parts="lhs",
    ),
    Cue("other-told", "other", 1, ("award|prize|ranked|honoured|honored", "passive foreign", "tax .. purposes|treatment|consequences", "corporate governance", "board .. met|discussed|took"),
        "The lead tells what fits no other type", ("was named best in investor relations",), ("reported its results",), parts="d"),
)  # fmt: skip
