"""Words as data for finding names: company suffixes of all markets, institution nouns, titles, generic capitalised words.

Nothing here names an issuer; the institutions listed are exchanges, regulators, rating agencies, auditors and banks that any
market's reports mention.
"""

from __future__ import annotations

SUFFIXES = frozenset(
    """
    inc incorporated incorporation corp corporation co company ltd limited llc llp lp lllp plc sa sab sapi spa srl sl slu sau nv bv ag gmbh kg
    kgaa se ab as asa oy oyj sas sasu sc sgps ltda lda sca sarl snc bhd berhad sdn pte pty proprietary kk kaisha kabushiki tbk pvt
    nyrt zrt ojsc oao zao pao ooo pjsc jsc cjsc dd na cie uc dac aps kft hf ehf saa sac eirl ca sae saog qsc psc pcl gk cv rl
    statsautoriseret revisionspartnerselskab nominees partnership ggmbh ev eg cpa cpas lc spc etf reit gp slp scsp scs sicav sgr
    sgeic sgiic sicar sociedad sociedade anonima anonyme aktiengesellschaft aktiebolag partnerselskab
    """.split()
)
"""Legal forms, folded to letters in lower case ("S.p.A." is "spa")."""

INSTITUTIONS = frozenset(
    """
    bank banco banque banca bankasi bankers court tribunal ministry department commission agency authority exchange foundation fund
    funds institute university association union federation office council bureau service administration government securities
    investors capital partners holdings holding group insurance trust ventures investments investment advisors advisers management airlines
    airways telecom telecommunications communications pharmaceuticals pharma therapeutics biosciences biotech motors industries
    systems technologies technology energy petroleum oil gas mining resources steel chemicals electric electronics semiconductor
    networks media entertainment international solutions services software mobile broadband wireless retail brands foods semiconductors pipeline pipelines rail railways ports airport airports metals minerals copper gold silver uranium lithium aluminium aluminum paper pulp packaging chemical enterprises brothers associates laboratories labs
    healthcare medical foods beverages breweries brewery cement shipping lines logistics properties realty estates hotels resorts
    assurance reinsurance financial finance credit kredit sparkasse kreditanstalt treasury customs police society parliament
    congress senate chamber inspectorate directorate secretariat bolsa borsa börse bourse superintendencia comisión comissão
    tribunales juzgado cour consob telephone telefonica electricity power water utilities works shipyard shipyards yard trustees
    registrar depositary clearstream euroclear fondo fundación fundação cooperative authorities attorney nominees nominee custodian
    partnership acquisition bidco midco topco finco holdco merger parent generale générale company companies compañía companhia
    sociedad société società corporación corporacao empresa empresas grupo gruppo groupe konzern ministerio ministère conselho
    """.split()
)
"""Nouns that make a run of capitalised words an organisation."""

GENERIC = frozenset(
    """
    a about above accordingly account accountants accounting accounts accrued accumulated acquired act action additional address
    adjusted adjustment administrative adoption advance advisory after again agenda agreement agreements all allotment also although
    american amended amendment amendments among amount amounts an analysis analyst analysts and annex announced announcement
    announcements announces annual another any appendix applicable application appointed appointment approval approved approves
    april are article articles as assembly assembled asset assets assistant associate at attachment attendance attorney attributable audit audited
    auditor auditors august authorised authorized authorization average award awarded background balance base based basic basis
    because been before below beneficial besides between bid billion board body bond bonds both brief bulletin business but buy buyback by bylaws
    calendar call cancellation capital cash category central certain certificate certified chair chairman chairperson chairwoman change
    changes chapter charge charges charter chief circular claim class clause clients close closed closing code column combined comment comments
    commercial commission committee common company companies compared compensation completed completes completion compliance
    comprehensive computation concerning condition conditions conference conformed consent consequently consideration consolidated
    constitution contact contacts content contents continued contract contracts convertible conversion copies copy corporate corporation correction
    cost costs council counsel country countries court covering credit cumulative currency current customer customers cut daily data date dated dates day days dealing
    dealings debentures debt december decision declaration declared declares deferred department depositary depository deputy
    description details development digital diluted director directors directorate disclosed disclosure disclosures discussion disposal
    distribution dividend dividends document documents dollar dollars domestic due during duties each early earlier earnings east eastern effect effective eight either
    election electronic eligible employee employees end ended ending enclosed enclosure english enterprise entitled entry equity
    error estimated estimates euro euros european event events every ex except exchange executive executives exercise exhibit
    exhibits existing expected expects expense expenses explanation explanatory export extension extraordinary fact facts fair february figure figures file filed filer filing final finance
    financial first fiscal five fixed floating following for forecast foreign form former forward founder four fourth free friday from full fully further future
    gaap general given global government grant gross group groups growth guarantee guaranteed guidance had half has have having he head headline headquarters health held
    hence her here hereby herein high highlights his holder holders holding holdings home how however human i if ifrs immediate immediately impact important in
    include includes including income increase indebtedness indeed indenture independent index indicate indicative
    individual industrial industry information inquiries inside insider instead instruction instructions instruments insurance intangible
    intended interest interests interim internal international into introduction investment investments investor investors invitation irrevocable is
    issue issued issuer issues issuing it item items its january joint july june just key labour language large last late later latest law laws lead lease
    leave legal less letter liabilities like limited line list listed listing loan loans local long loss losses low made main major majority make management
    manager managers managing mandate many march market markets material materials matter matters maturity may mean means measures media meeting meetings member
    members membership memorandum mergers merger message million minister minutes model monday month monthly months more morning most moreover mr mrs ms name named names nature net
    new news next nine no nominal nominee non none nor north northern not note notes notice notification notify november now number numbers object
    objectives obligation obligations october of off offer offered offering office officer officers official oil old on once one only open operating operation operational
    operations opinion option options or order orders ordinary organisation organization original other others our out outlook outstanding over overview own owner
    page paid par paragraph part participation parties partner partners party past pay payable payment payments pending pension people per percentage
    performance period periodic permanent person persons place placement plan planned plans please position postal power powers preferred preference preliminary premium
    present presentation presents president press previous previously price prices pricing prime principal principles private pro procedure proceeds product production products profit
    programme program progress project projects proposal proposals proposed prospectus provided provision provisions proxy public publication published purchase
    purchased purchases purpose pursuant qualified quarter quarterly question questions quorum quotation rate rates rating ratio re real reason
    reasons recent recently recommendation reconciliation record redemption reduction reference regarding regional register registered registration
    registrar registry regulated regulation regulations regulatory related relating relation relations release releases relevant remuneration renewal repayment replacement report reported reporting reports
    representative representatives republic repurchase request required requirements reserve reserves resignation resolution
    resolutions resolved respect respective response responsible result resulting results return revenue revenues review right rights risk risks room rule rules salary sale sales same saturday savings schedule
    scheme scope second secretary section sector secured securities security see segment segments sell senior sentence september serial series seven several share
    shareholder shareholders shareholding shareholdings shares she sheet ship short should shown side signature signatures signed signing significant similar since six slide small so social solely some source
    south southern special specific spokesman spokesperson staff stake standard standards statement statements states statutory still stock stockholder stockholders street strategic strategy strategies structure subject subordinated subscription subsequent
    subsidiaries subsidiary substantial such summary sunday supervisory supplement supplemental supplementary supply support sustainability swap system table take target tax taxes technical tel telephone
    tender term termination terms text than thank thanks that the their them then there thereafter therefore these they third this those three through thursday thus time times title titles to today together
    total towards trade trading tranche transaction transactions transfer translated translation treasury trial trust tuesday turnover two type under
    underwriters underwriting undertaking united unit units unaudited unless until update updated upon us use usual value various venue very vice view volume vote votes voting wages
    waiver warrant warrants was we web website wednesday week weekly weighted well were west western what when where whereas whether which while who whole whose why wholly will with withdrawal within without work
    working worldwide would written year yearly years yes yesterday yet you young your zero ads adss adr adrs ifrs gaap sec usa u.s uk eu ceo cfo coo cto ebitda ebit agm egm
    vwap ebita ebitdar rote roce nim cet cest gmt est edt est bst hkt jst ist pst utc aex dax ftse cac ibex mib nikkei topix kospi etf spac vie prc frn
    ficc ppnr lhfs rwa npl casa arpu mou loi nda llp epc cagr yoy qoq mom ytd ltm ttm capex opex fcf sdg tcfd gri sasb atm rpm ask asm rpk teu boe
    definition definitions glossary acronyms trend trends metrics metric yield yields allocation approach weeks commencement threshold follow
    thirteen thirty-nine twenty-six fifty-two highlights supplement tables noncontrolling intersegment eliminations passenger seat load factor available
    ipo isin lei pdmr mar q1 q2 q3 q4 fy h1 h2 nav eps roe etc n/a na fax phone email mail attn attention po box suite floor avenue road street building tower plaza city
    phase study patients trials clinical data safety efficacy committee tier euribor libor sofr gdp cpi esg ghg ebitdax roc hq vat ifrs1 internet
    mission vision values sir lord dame dr prof professor reuters globenewswire newswire businesswire prnewswire
    english spanish portuguese french german italian dutch danish norwegian swedish finnish chinese japanese korean israeli indian brazilian mexican canadian australian
    british swiss belgian russian ukrainian turkish greek irish scottish african asian latin south-african argentine chilean colombian taiwanese austrian polish europe asia
    ntd nt hkd hk sgd eur usd gbp jpy krw twd hkd cny inr brl mxn cad aud nzd chf sek dkk nok ils zar idr myr thb sgd php ars clp cop pen rub rmb nis won yen rand
    reais peso pesos rupees renminbi sterling baht ringgit rupiah sept thu fri mon tue wed sat sun
    judge investigations decree legislative jobs positions access state states abuse transparency incentive selling wireless exposure school
    disease season sum inventories rest sheets lines line food madam dear sirs gentlemen disclaimer warning caution attachment attachments
    nature reason remark remarks matching customer network networks service services technology technologies access account billing mobile
    broadband wholesale retail energy water gas power production sales marketing strategy synergies headcount equipment plant premises
    licence license patent patents trademark trademarks warranty litigation arbitration counsel plaintiff defendant tribunal verdict
    january februar agenda item resolution quorum polling poll proxy proxies scrutineer scrutineers usher
    research early development executive vice president deputy assistant senior junior group region head area zone division unit units
    goodwill depreciation amortisation amortization provision provisions receivables payables borrowings overdraft hedging derivatives
    accordingly additionally finally firstly secondly lastly later despite although because given thanks unlike like with without
    far middle near southeast southwest northeast northwest mid central
    africa america americas oceania eurasia bermuda cayman gulf atlantic pacific iberia
    """.split()
)
"""Words that are capitalised in titles, table heads and sentence beginnings; a name has at least one word that is none of them."""

NATIONS = frozenset(
    "english spanish portuguese french german italian dutch danish norwegian swedish finnish chinese japanese korean israeli indian "
    "brazilian mexican canadian australian british swiss belgian russian ukrainian turkish greek irish scottish african asian latin "
    "argentine chilean colombian taiwanese austrian polish european american national united royal".split()
)
"""Adjectives that may open a proper name ("Korean Air")."""

PLACES = frozenset(
    """
    london paris tokyo seoul taipei beijing shanghai shenzhen hong kong singapore sydney melbourne zurich basel geneva frankfurt munich berlin
    amsterdam rotterdam brussels luxembourg madrid barcelona lisbon porto milan rome turin stockholm oslo copenhagen helsinki dublin edinburgh
    moscow kiev kyiv warsaw vienna athens istanbul haifa aviv jerusalem johannesburg mumbai delhi bangalore bengaluru manila jakarta bangkok
    kuala lumpur toronto montreal vancouver calgary ottawa york washington boston chicago houston angeles francisco paulo janeiro brasilia buenos aires
    santiago lima bogota mexico monterrey caracas stavanger espoo norway sweden denmark finland iceland ireland england scotland wales britain kingdom germany
    france italy spain portugal netherlands belgium switzerland austria poland hungary greece turkey russia ukraine israel egypt morocco nigeria ghana
    kenya india china japan korea taiwan philippines indonesia thailand malaysia vietnam australia zealand canada brazil argentina chile peru colombia venezuela ecuador
    bolivia uruguay paraguay panama cyprus malta monaco liechtenstein kazakhstan uzbekistan dubai dhabi emirates arabia qatar kuwait iran iraq states
    californian california texas delaware nevada florida massachusetts jersey ontario quebec alberta british columbia hamilton bermuda cayman islands virgin
    marshall osaka nagoya kyoto busan hsinchu guangdong zhejiang jiangsu fujian macau hyderabad kolkata chennai gurgaon pune auckland wellington perth brisbane
    cambridge oxford bristol manchester birmingham leeds glasgow cardiff lyon marseille hamburg cologne dusseldorf stuttgart tel
    """.split()
)
"""Towns and countries: alone they are no party (folded to lower case)."""

KNOWN = (
    "New York Stock Exchange", "Nasdaq Stock Market", "London Stock Exchange", "Tokyo Stock Exchange", "Hong Kong Stock Exchange",
    "Stock Exchange of Hong Kong", "Toronto Stock Exchange", "Tel Aviv Stock Exchange", "Korea Exchange", "Taiwan Stock Exchange",
    "American Stock Exchange", "Securities and Exchange Commission", "Food and Drug Administration", "Standard & Poor's",
    "European Commission", "European Medicines Agency", "Internal Revenue Service", "Department of Justice",
    "Financial Conduct Authority", "Financial Services Authority", "Federal Reserve", "European Central Bank",
    "Bank of England", "Bank of New York", "Bank of America", "Federal Communications Commission", "Federal Trade Commission",
)  # fmt: skip

ACRONYMS = {
    "NASDAQ": "exchange", "Nasdaq": "exchange", "NYSE": "exchange", "TSX": "exchange", "AMEX": "exchange", "HKEX": "exchange",
    "Euronext": "exchange", "KPMG": "auditor", "PwC": "auditor", "PricewaterhouseCoopers": "auditor", "Deloitte": "auditor",
    "Moody's": "rating agency", "Standard & Poor's": "rating agency", "Fitch": "rating agency", "FDA": "regulator", "EMA": "regulator",
    "FTC": "regulator", "CADE": "regulator", "ANATEL": "regulator", "FINRA": "regulator", "CVM": "regulator", "CNMV": "regulator",
    "Citigroup": "bank", "Citibank": "bank", "JPMorgan": "bank", "BofA": "bank", "Morgan Stanley": "bank",
    "BNP": "bank", "IRS": "regulator", "FSA": "regulator", "FCA": "regulator",
}  # fmt: skip

TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady dame prof professor messrs mme mlle herr frau sr sra señor señora don doña eng ing dott".split()
)
ROLES = frozenset(
    """
    chairman chairwoman chairperson chair chief president director directors officer ceo cfo coo cto secretary treasurer
    manager member vice deputy head founder co-founder executive counsel auditor partner professor trustee commissioner governor
    minister spokesman spokeswoman vice-chairman presidente diretor director-general
    """.split()
)
PARTICLES = frozenset(
    "de del della di da do dos das du des van von der den la le el y e und et zu zur af av bin binti al ter ten 't ’t d’ dal".split()
)
