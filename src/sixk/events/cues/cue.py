"""One row of the cue table, as data, and the named sets its patterns may use."""

from __future__ import annotations

from msgspec import Struct

PARTS = {
    "l": "listed: a cover line, a contents line, an exhibit's description",
    "h": "headline of the report, an exhibit or an item",
    "s": "heading further down",
    "d": "lead: the first words under a headline",
    "b": "body",
}


class Cue(Struct, frozen=True):
    """What to look for (``patterns``, see pattern.py) and what it speaks for: ``type``, with ``strength`` 3 (names the event), 2
    (tells it) or 1 (hints at it), in ``parts`` (letters of ``PARTS``). ``unless`` names cues that silence it when they fire in the
    same sentence; a cue without a type only silences. ``hits`` and ``misses`` are its examples and its tests."""

    name: str
    type: str
    strength: int
    patterns: tuple[str, ...]
    why: str
    hits: tuple[str, ...]
    misses: tuple[str, ...] = ()
    parts: str = "lhsd"
    unless: tuple[str, ...] = ()


def lines(text: str) -> tuple[str, ...]:
    """Patterns written one a line."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


SETS: dict[str, str] = {
    "announces": "announces|announced|announcing|announce|reports|reported|reporting|releases|released|posts|posted|publishes|"
    "published|publication|presents|presented|discloses|disclosed|delivers|delivered|achieves|achieved",
    "period": "first_quarter|second_quarter|third_quarter|fourth_quarter|1st_quarter|2nd_quarter|3rd_quarter|4th_quarter|"
    "quarter|quarterly|first_half|second_half|half_year|half_yearly|half|semi_annual|semiannual|interim|full_year|fiscal_year|"
    "fiscal|annual|year_end|year|nine_months|nine_month|six_months|six_month|three_months|three_month|twelve_months|"
    "q1|q2|q3|q4|1q*|2q*|3q*|4q*|h1|h2|1h*|2h*|9m*|6m*|fy*|fq*",
    "figure": "revenue|revenues|sales|turnover|income|profit|profits|loss|losses|earnings|ebitda|ebit|margin",
    "moved": "rose|rises|up|grew|grows|increased|increases|fell|falls|down|decreased|declined|decreases|dropped|doubled|tripled|"
    "was|were|reached|totalled|totaled|amounted|came|narrowed|widened|stood|improved|climbed|gained|jumped|surged|slipped",
    "complete": "close|closes|closed|closing|complete|completes|completed|completion|consummates|consummated|consummation|"
    "finalises|finalised|finalizes|finalized|concludes|concluded|conclusion|finishes|settled|settlement",
    "deal": "acquisition|acquisitions|disposal|disposition|divestiture|divestment|sale|merger|purchase|takeover|demerger|spin_off|"
    "spinoff|combination|transaction|buyout|amalgamation|takeover|transfer|investment|exchange",
    "target": "company|companies|business|businesses|stake|stakes|interest|interests|shares|share|subsidiary|subsidiaries|unit|"
    "units|division|assets|vessels|vessel|ship|ships|plant|plants|mine|mines|property|properties|operations|capital|equity|"
    "participation|holding|brand|brands|bank|portfolio|network|quotas|stations|fields|licences|hotel|refinery|field|block",
    "person": "director|directors|ceo|cfo|coo|cto|chairman|chairwoman|chairperson|chair|president|officer|officers|executive|"
    "executives|secretary|treasurer|supervisor|supervisors|board_member|member_of_the_board|members_of_the_board|"
    "board_of_directors|managing_director|general_counsel|controller|chief|management|commissioner|vice_president",
    "holders": "shareholder|shareholders|stockholder|stockholders|member|members|holder|holders|unitholders|unitholder|"
    "shareowners|noteholders|bondholders|debentureholders|debenture_holders|stockholder's|creditors",
    "meeting": "annual_general_meeting|annual_general_and_special_meeting|annual_and_special_meeting|annual_and_extraordinary|"
    "extraordinary_general_meeting|special_general_meeting|general_meeting|general_meetings|annual_meeting|special_meeting|"
    "extraordinary_meeting|ordinary_meeting|ordinary_general_meeting|class_meeting|court_meeting|scheme_meeting|"
    "general_assembly|shareholders_meeting|shareholders_meetings|shareholder_meeting|stockholders_meeting|"
    "meeting_of_shareholders|meeting_of_stockholders|meeting_of_the_shareholders|meeting_of_members|"
    "meetings_of_shareholders|meeting_of_holders|agm|egm|sgm|agoe|assembly_of_shareholders",
    "equity": "shares|share|adss|ads|adrs|adr|american_depositary_shares|depositary_shares|stock|units|warrants|warrant|"
    "preferred_shares|common_shares|ordinary_shares|preference_shares|common_stock|equity|securities|gdrs",
    "notes": "notes|note|bonds|bond|debentures|debenture|debt_securities|commercial_paper|medium_term_notes|senior_notes|"
    "eurobond|eurobonds|covered_bonds|subordinated_notes|debt|certificates_of_deposit|obligations|samurai_bonds|sukuk",
    "loan": "loan|loans|credit_facility|credit_facilities|facility|facilities|credit_agreement|loan_agreement|credit_line|"
    "credit|revolver|revolving_credit|term_loan|financing|refinancing|borrowing|borrowings|overdraft|line_of_credit",
    "agreement": "agreement|agreements|contract|contracts|deal|accord|pact|memorandum_of_understanding|mou|letter_of_intent|"
    "term_sheet|framework_agreement|contracted|partnership",
    "auditor": "auditor|auditors|independent_auditors|external_auditors|statutory_auditors|independent_accountants|accountants|"
    "independent_registered_public_accounting_firm|certifying_accountant|certifying_accountants|audit_firm|accounting_firm",
    "regulator": "fda|ema|european_commission|commission|ministry|minister|regulator|regulators|regulatory_authority|authority|"
    "authorities|government|central_bank|anatel|ofcom|ofgem|court|competition|agency|anvisa|nmpa|mhra|chmp|fcc|department|"
    "regulatory|bureau|tribunal|secretariat|council|anp|aneel|commissioner",
    "exchange": "nasdaq|nyse|stock_market|new_york_stock_exchange|stock_exchange|stock_exchanges|exchange|amex|nyse_american|bourse|bse|asx|"
    "tsx|lse|jse|hkex|bovespa|b3|sgx|euronext|aim|stock_market|otc|otcqb|otcqx|main_board|exchanges|nasd",
    "buy": "acquire|acquires|acquired|acquiring|buy|buys|bought|buying|purchase|purchases|purchased|purchasing|take_over|takes_over|"
    "took_over|taking_over|taken_over",
    "sell": "sell|sells|sold|selling|divest|divests|divested|divesting|dispose|disposes|disposed|disposing|offload|offloads",
    "agree": "agree|agrees|agreed|sign|signs|signed|enter|enters|entered|entering|decide|decides|decided|resolve|resolves|resolved|"
    "approve|approves|approved|intend|intends|propose|proposes|proposed|conclude|concluded|execute|executed|contracted|undertook",
    "approve": "approve|approves|approved|adopt|adopts|adopted|pass|passes|passed|accept|accepts|accepted|ratify|ratified|resolved|"
    "resolve|vote|voted|elect|elects|elected|reject|rejects|rejected|decided|confirmed|carried|authorised|authorized|discharged|gave",
    "issue": "issue|issues|issued|issuing|issuance|place|placed|placing|placement|offer|offers|offered|offering|sell|sells|sold|price|"
    "prices|priced|pricing|launch|launches|launched|raise|raises|raised|allot|allots|allotted|allotment",
    "give": "declare|declares|declared|pay|pays|paid|propose|proposes|proposed|recommend|recommends|recommended|approve|approves|"
    "approved|distribute|distributes|distributed|suspend|suspends|suspended|increase|increases|raise|raises|announces|set|sets",
    "court": "court|courts|tribunal|judge|judges|jury|arbitrator|arbitrators|appeals_court|high_court|supreme_court",
    "leave": "resign|resigns|resigned|resignation|retire|retires|retired|retirement|retiring|step_down|steps_down|stepped_down|"
    "stepping_down|leave|leaves|left|leaving|depart|departs|departure|removed|dismissed|died|death|quit|replaced|stand_down|"
    "stands_down|vacates|vacated|relieved",
    "join": "appoint|appoints|appointed|appointment|name|names|named|elect|elects|elected|election|nominate|nominates|nominated|"
    "nomination|hire|hires|hired|promote|promotes|promoted|join|joins|joined|succeed|succeeds|succeeded|designate|designates|"
    "designated|designation|coopted|co_opted|co_option|cooption",
    "site": "plant|plants|mine|mines|factory|factories|refinery|smelter|mill|mills|project|terminal|pipeline|furnace|fab|fabs|"
    "facility|facilities|platform|shaft|power_station|reactor|port|shipyard|warehouse|hotel|kiln|quarry|wind_farm|oil_field|"
    "gas_field|railway|airport|dam|production_line|data_centre|data_center",
    "agency": "moody|moodys|fitch|standard_and_poor|standard_poor|standard_poors|s_p|dbrs|crisil|icra|jcr|r_i|rating_agency|"
    "rating_agencies|a.m_best|nice|kis|feller|pacific_credit",
    "romperiod": "trimestre|semestre|primer_trimestre|segundo_trimestre|tercer_trimestre|cuarto_trimestre|primeiro_trimestre|"
    "terceiro_trimestre|quarto_trimestre|primer_semestre|primeiro_semestre|ejercicio|exercicio|exercice|premier_semestre|premier_trimestre|"
    "1t*|2t*|3t*|4t*|1s*|annuels|semestriels|trimestriels|anuales|anuais",
    "romtarget": "participacion|filial|acciones|empresa|negocio|sociedad|activos|participacao|acoes|controle|ativos|capital",
    "month": "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|"
    "sep|sept|oct|nov|dec",
}
