"""Cues of words that tell an event when they stand in one sentence, in whatever order: what translators and paraphrase leave."""

from __future__ import annotations

from sixk.events.cues.cue import Cue, lines


def _together(type: str, patterns: str, why: str, hit: str, miss: str, *, unless: tuple[str, ...] = ()) -> Cue:
    return Cue(f"{type}-together", type, 2, lines(patterns), why, (hit,), (miss,), parts="lhd", unless=unless)


CUES: tuple[Cue, ...] = (
    _together(
        "results",
        """
        & profit*|loss|losses|net_income|revenue*|earnings|earned|lost|turnover|ebitda|sales & quarter|half|months|year|fiscal|period & rose|fell|grew|up|down|more|less|against|compared|increase*|decrease*|came|amounted|was|were|lost|earned
        & quarter|half|year|months & results|earnings|figures|performance
        """,
        "A period, a figure of the income statement, and how it moved",
        "it lost $1.0 million in the three months ended May 31, against $1.5 million", "will publish its annual figures on 5 May",
        unless=("date-notice", "date-together", "guidance-told"),
    ),
    _together(
        "results-date",
        """
        & results|earnings|figures & will|to_be|due|date|dates|calendar & publish*|release*|announce*|report|reported|call|conference|webcast|telephone|out
        & earnings|results|figures & on|due & <month> & announce*|release*|quarter|half|annual|earnings
        """,
        "Figures, a day to come, and the word for making them public",
        "First quarter earnings on May 8", "earnings rose by a tenth in May",
        unless=("figures-moved",),
    ),
    Cue("date-together", "", 1, ("will|to ... publish|report|announce|release|be_published|be_released|be_announced",), "Silent: still to come", ("will publish figures",), ("published figures",), parts="lhd"),
    _together(
        "financial-statements",
        """
        & statements|accounts & unaudited|audited|reviewed|condensed|consolidated|interim|notes|u.s|gaap|ifrs|pro_forma
        & report & quarter|half|year|months & lodged|filed|unaudited|interim|statements|supervisory|accounts
        & pro_forma|recast|reconcil* & information|figures|income|equity|balance|statements|gaap
        """,
        "Statements and what they are called by: unaudited, condensed, interim",
        "the unaudited accounts of the first half", "the accounts department has moved",
        unless=("auditor-together", "meeting-results-together", "meeting-notice-told"),
    ),
    _together(
        "guidance",
        """
        & expect*|forecast*|foresee*|outlook|guidance|projection*|target*|anticipate*|projects & revenue*|sales|profit*|loss|earnings|growth|margin|income|ebitda|subscribers & year|fiscal|half|quarter|20*
        """,
        "An expectation, a figure, a period to come",
        "the outlook for next year is growth of sales of 4%", "the outlook was changed to stable by the agency",
        unless=("rating-told", "history"),
    ),
    _together(
        "deal-agreed",
        """
        & acquire|acquires|buy|buys|purchase|take_over|sell|sells|merge|merger|absorb|take_up|combine|exchanged|swap|divest|join & approved|will|to|agreed|agreement|resolved|decided|memorandum|signed|would|intent|plan|plans|contract|option & company|companies|stake|shares|business|interest|interests|quotas|subsidiary|unit|group|carriers|vessels|assets|division|mine|bank|fleet
        & option|right & taken_up|exercised|exercise & own|shares|company|companies|interest|purchase
        & boards|board & resolved|approved|agreed & exchanged|merger|acquisition|merged|sale|spin_off|absorption
        """,
        "A purchase, sale or merger, the word that it is agreed, and what it is of",
        "it has taken up the option to own in full the two companies", "agreed to buy electricity for a year",
        unless=("equity-purchase", "own-shares", "debt-offer", "history", "insider", "equipment", "closing-done", "bid-for-us", "acquisition-rights", "deal-called-off"),
    ),
    _together(
        "deal-closed",
        """
        & acqui*|purchase|sale|sold|bought|merger|disposal|divestment|stake|takeover|transfer & completed|closed|closing|completion|passed|took_effect|effective|registered|final & company|stake|shares|business|subsidiary|unit|assets|division|%|buyer|purchaser|to|bank
        & pledge*|pledged & invo*|enforced|taken_up & shares|holds|acquired
        """,
        "A purchase, sale or merger and the word that it is done",
        "the stake has passed to the purchaser", "the sale will be closed by May",
        unless=("closing-ahead", "conditions-ahead", "closing-of-offering", "own-shares", "equity-purchase", "history", "insider", "acquisition-rights"),
    ),
    _together(
        "deal-terminated",
        """
        & terminat*|cancel*|withdr*|ended|ends|lapse*|abandon*|called_off|dropped|void & agreement|deal|merger|acquisition|purchase|offer|talks|negotiations|venture|stake
        """,
        "A deal and the word that it is over",
        "the purchase of the stake has been called off", "the fiscal year ended with a gain",
        unless=("cancel-shares", "employment-end", "depositary-end", "programme-end", "history"),
    ),
    _together(
        "material-agreement",
        """
        & agreement|contract|partnership|alliance|collaboration|charter|pact & supply|supplies|deliver*|develop|developed|research|build|operate|cooperat*|jointly|together|networks|team|royalt*|distribut*|licence|license|aircraft|equipment|services
        & order|contract & worth|million|aircraft|vessels|systems & deliver*|years|supply
        """,
        "A contract and the thing to be done under it",
        "under the contract the yard will build and deliver four vessels", "the agreement to sell its shares",
        unless=("not-a-contract", "history", "equity-purchase", "deal-together"),
    ),
    Cue("deal-together", "", 1, ("acquire|buy|purchase|sell|merge|merger|acquisition|sale of? .. stake|shares|business|subsidiary|company|interest|all",), "Silent: deals", ("buy the stake",), ("supply the parts",), parts="lhd"),
    _together(
        "debt",
        """
        & notes|bonds|bond|loan|debentures|facility|commercial_paper|principal|debt|lenders & issue|issued|issuance|priced|redeem*|repa*|matur*|tender*|exchange*|signed|prepa*|coupon|interest|programme|syndicat*|rate|lend
        """,
        "Notes or loans and what is done with them",
        "the syndicated loan was repaid early", "the facility in Leeds makes pumps",
        unless=("history", "statement-notes", "convertible-words"),
    ),
    Cue("convertible-words", "", 1, ("convertible|exchangeable notes|bonds|debentures",), "Silent: convertibles are told by share issues too", ("convertible bonds",), ("straight bonds",), parts="g"),
    _together(
        "default",
        """
        & interest|coupon|payment|principal|instalment & unpaid|missed|failed|default|overdue|unable|not_paid|not_put & due|notes|obligations|debt|bonds|trustee|loan
        """,
        "A payment due that was not made",
        "the coupon due today was not paid to the trustee", "no interest is due on the deposit",
        unless=("history", "denied"),
    ),
    _together(
        "insolvency",
        """
        & court & reorgani*|bankrupt*|creditors|receiver|insolven*|rehabilit*|stay|petition
        & creditors & plan|court|claims|restructur*|composition
        & reorgani*|rehabilit* & plan|petition|proceedings|receiver
        """,
        "A court or creditors, and a plan, a petition, a receiver",
        "the creditors voted for the plan in court", "the court ruled on the patent",
        unless=("denied",),
    ),
    _together(
        "equity-issuance",
        """
        & shares|adss|ads|warrants|units|stock & issue|issued|issuance|offering|placement|placed|subscri*|allot*|granted|priced|raise* & price|proceeds|investor*|capital|public|private|underwriters|options|holders|new|each
        & institution|investor|investors & buy|purchase|subscribe & shares|adss|warrants
        & convertible|exchangeable & notes|note|bonds|bond|debentures|loan & issue|issued|offering|priced|conversion|shares|holders|sold|proceeds|due|purchasers|form
        & scrip|script|elect* & dividend & shares & new|issued|chosen|chose
        """,
        "Shares, the word for issuing them, and price, proceeds or takers",
        "an institution commits to buy shares at the call of the company", "shares in issue at the month's end",
        unless=("own-shares", "history", "insider", "capital-return", "issued-already"),
    ),
    _together(
        "buyback",
        """
        & shares|adss|stock & bought|purchased|repurchase*|buy|buys|purchases & own|treasury|cancel*|programme|program|cancellation
        """,
        "Shares bought, and own, treasury or cancelled",
        "640,000 shares were bought under the programme for cancellation", "bought shares of a rival",
        unless=("repurchase-of-notes", "insider", "debt-offer"),
    ),
    _together(
        "dividend",
        """
        & dividend*|distribution|interest_on_capital|interest_on_equity|interest_on_own & per|paid|pay|payable|declare*|record|resolved|approved|proposed|no|not|receive|due|date|distribute
        & distribute|distribution & per & share|unit|ads
        """,
        "A dividend and what is decided about it",
        "there shall be no interim dividend, the board resolved", "dividend stripping rules",
    ),
    _together(
        "share-capital",
        """
        & voting_rights|voting|votes & total|denominator|treasury|capital|issue & shares & #
        & shares|securities & in_issue|outstanding & number|total|balance & month|end|date|return
        """,
        "Shares with votes counted at a day",
        "the capital was 1,018,446,207 shares with a total of as many voting rights", "shares worth voting for",
        unless=("meeting-results-together",),
    ),
    _together(
        "holdings",
        """
        & shares|adss|holding|stake|voting|interest & holds|held|owns|own|notified|notifies|informed|told|disclosed|interested|crossed|reached & percent|%|per_cent|voting|capital|fund|investor|management|shareholder|promoters|trustee|section|threshold
        & director|chief_executive|executive|executives|officer|officers|trustee|managerial|board_members|mr|mrs|dr|sir|family & shares|adss|stock & bought|sold|acquired|awarded|award|vesting|vested|received|purchase|sale|transfer*|released|exercised|dealing*
        & dealings|trading|transactions|transaction|nature & executives|board_members|directors|insiders|managers|managerial|persons_close|position|person & shares|adss|notified|sale|purchase
        """,
        "A holder or an officer, shares, and what was held, bought or sold",
        "The chief executive sold 38,250 shares on 2 February", "the fund holds the licence",
        unless=("history-of-meeting",),
    ),
    Cue("history-of-meeting", "", 1, ("<meeting>",), "Silent: of meetings", ("annual general meeting",), ("the chairman met",), parts="lhd"),
    _together(
        "holder-rights",
        """
        & shares|share|ads|adss & split|consolidat*|sub_divi*|subdivi*|ratio|reverse & one|two|three|four|five|ten|twenty|thirty|#|into|each
        & rights & plan|agreement & acquiring|person|holders
        & capital & reduction|reduced|reduce & shares|certificates
        """,
        "Shares, a split or ratio, and numbers",
        "ten shares become one by reverse split", "the board is split on the shares offered",
        unless=("deal-told",),
    ),
    _together(
        "listing",
        """
        & nasdaq|nyse|stock_exchange|exchange|listing & letter|notice|notified|panel|staff|delist*|compliance|requirement|bid|hearing|deficien*
        & nasdaq|nyse|stock_exchange|exchange|listing|exchanges & halt*|suspend*|suspension|extension|removal|resum* & trading|listing|shares|adss|ads|adrs|securities|quotation|dealings|listed|days
        """,
        "An exchange and its letter, its rule or a halt",
        "Nasdaq staff gave an extension of 180 days", "is listed on the exchange",
        unless=("required-by", "history", "compliance-report", "media-told"),
    ),
    _together(
        "auditor",
        """
        & auditor*|accountants|accounting_firm|certifying_accountants & resign*|appoint*|engage*|replace*|dismiss*|designat*|renew|succe*|new|change|elected|chosen|former
        & audit & firm|firms|engaged|mandate & resign*|appoint*|engage*|replace*|new|change|place
        """,
        "Auditors and the word for coming or going",
        "the external auditor's engagement was not renewed and a new firm chosen", "the auditor reviewed the statements",
        unless=("meeting-notice-told", "meeting-results-together", "denied"),
    ),
    _together(
        "control",
        """
        & offer|bid & tender|takeover|public|hostile|mandatory|unsolicited & company|shareholders|board|shares|votes
        & control|controlling|majority & company|shareholder|holder|investor & new|change*|auction|bid*|acquire*|sale|invit*
        """,
        "An offer or control, and the company it is for",
        "bids are invited for a controlling holding in the company", "quality control by a new investor",
        unless=("debt-offer", "control-words", "own-tender", "history", "bid-by-us"),
    ),
    _together(
        "management",
        """
        & compensation|bonus|incentive|remuneration|retention|severance & executive|executives|officers|officer|director*|chief & plan|agreement|adopted|approved|salary|award|target|policy
        & director*|chairman|chief|ceo|cfo|president|officer|counsel|board & appoint*|resign*|elected|join|joins|joined|joining|retire*|leav*|left|succe*|named|step*|nominat*|seat|departure|successor|vacan*|co_option
        """,
        "An office and the word for coming or going",
        "the board has filled a vacant seat with a director of a bank", "the board considered the accounts",
        unless=("history", "auditor-together", "insider", "meeting-results-together", "not-a-person"),
    ),
    _together(
        "bylaws",
        """
        & articles|bylaws|by_laws|statutes|charter|constitution & amend*|change*|new|adopt*|revis*|marked|text
        & name & company|corporate & change*|new|formerly & to|from
        """,
        "Articles or the name, and that they change",
        "the articles were amended to raise the capital", "the press carried two stories",
        unless=("media-told", "time-charter"),
    ),
    _together(
        "meeting-notice",
        """
        & general_meeting|annual_meeting|special_meeting|shareholders_meeting|extraordinary_meeting|agm|egm|meeting_of_shareholders|meeting & held|convened|called|agenda|proxy|notice|venue|hall|convene|summon*|invit* & will|agenda|be|on|time|place|to|vote|proposed
        & attendance|voting & outside_directors|directors & board & meeting*
        """,
        "A meeting of holders, that it is called, and when or for what",
        "The meeting will be held at the town hall", "the board met today",
        unless=("meeting-results-told", "meeting-results-together", "history", "board-minutes"),
    ),
    _together(
        "meeting-results",
        """
        & general_meeting|annual_meeting|special_meeting|shareholders_meeting|ordinary_meeting|agm|egm|shareholders|meetings|holders & approved|adopted|resolved|elected|voted|votes|carried|passed|rejected|decided|accepted|confirmed|ratified
        """,
        "A meeting of holders and what it resolved",
        "the shareholders met today and decided the following", "a meeting will be called",
        unless=("vote-ahead", "for-approval", "history", "board-minutes", "meeting-called", "court-on-meeting"),
    ),
    _together(
        "legal",
        """
        & court|tribunal|judge*|arbitrat*|prosecutor*|lawsuit|suit|litigation|class_action|plaintiff* & rul*|order*|dismiss*|claim*|filed|decision|appeal*|damages|settle*|imposed|alleg*|found|held|upheld|hand*
        & investigat*|inquiry|allegation*|whistleblower|complaint|irregular*|misconduct & audit_committee|found|finding*|finished|closed|police|prosecutor*|settled|bank|company|authority|against|about
        & penalty|fine|fined & imposed|levied|order|pay|of & bank|authority|commission|regulator|million|court|conduct
        & settled|settles|settlement & investigation|authority|claims|lawsuit|litigation|department|dispute|patent
        """,
        "A court or an inquiry, and what it did or what is claimed",
        "has settled the investigation of the conduct authority", "the court of the castle was restored",
        unless=("legal-boilerplate", "history", "court-of-insolvency"),
    ),
    _together(
        "regulatory",
        """
        & fda|food_and_drug|commission|ministry|minister|regulator*|authority|government|central_bank|reserve_bank|bank_of_england|agency|fcc|council & approv*|authoris*|authoriz*|grant*|licen*|clear*|permit|consent*|stress_test|tariff*|emergency|endorse*
        & regulatory|regulator|licence|license & approval*|consent*|clearance*|granted|issued|court|renew*
        """,
        "An authority and what it allows or orders",
        "with the consents received it has every regulatory approval", "the commission paid to agents",
        unless=("history", "court-of-insolvency", "board-approval", "shelf-legend", "securities-commission"),
    ),
    Cue("securities-commission", "", 1, ("securities commission|and_exchange", "comision_nacional_de_valores|cnv|cvm|cnmv|sebi|securities_commission"), "Silent: the authority a paper is addressed to", ("Securities and Exchange Commission",), ("European Commission",), parts="lhd"),
    _together(
        "rating",
        """
        & rating|ratings|moody*|fitch|agency|outlook & lower*|rais*|upgrad*|downgrad*|negative|stable|positive|affirm*|assigned|long_term|bbb|aa
        """,
        "A rating and the way it moved",
        "the agency lowered the long-term ratings", "the agency published a study",
        unless=("history",),
    ),
    _together(
        "correction",
        """
        & correct*|amend*|replac*|wrong|error*|should_read|incorrect*|misprint*|withdrawn & report|announcement|disclosure|notice|release|date|figure*|table|furnished|page|document|paper|calendar
        """,
        "An earlier paper and that it was wrong or is replaced",
        "amends the disclosure of February 3", "the amended articles in the report",
        unless=("amended-deed-told", "amended-deed", "restated-deed"),
    ),
    _together(
        "media-response",
        """
        & article|newspaper|rumour*|daily|press|media|magazine & reply|answer*|clarif*|deni*|respon*|comment*|question*|asked|query|quotes|untrue
        & exchange|exchanges|cmvm|cnmv|commission & asked|query|queries|question*|clarif* & report|article|news|doubts|suit|media|letter
        """,
        "The press or an exchange that asks, and the answer",
        "A newspaper has put questions to the bank", "press release of the company",
        unless=("media-contact",),
    ),
    _together(
        "product",
        """
        & new|launch*|introduc*|unveil*|developed|develops|shown|showed|first & model*|service|services|system|technology|car|cars|motorcycle*|product|products|robot|software|customers|vehicle*|network & sale|market|customers|can|available|design*|engine|feature*|sell|from|use*
        """,
        "Something new and the goods or service it is",
        "customers can use the new mobile service from today", "new rules of the bank",
        unless=("history", "launch-of-offer"),
    ),
    _together(
        "clinical",
        """
        & trial|trials|study|phase|patients|placebo & endpoint*|placebo|dose*|safety|efficacy|met|stopped|paused|enrolment|survival|treated
        & drill*|well|exploration|borehole & metres|gold|oil|gas|grade*|discover*|ounces
        """,
        "A trial or a drill and its result",
        "the study met its endpoint and no safety signal was seen", "the case study was read with interest",
        unless=("history",),
    ),
    _together(
        "operations",
        """
        & plant|mine|mines|factory|project|production|refinery|offices|terminal|network|workers|machinery|furnace|kiln & start*|halt*|stop*|suspen*|fire|strike*|invest*|expan*|construct*|accident|seiz*|resum*|built|idle|armed|cut_off
        & machinery|equipment & purchase*|price|total|supplier|counterparty
        & office|offices|building|network & took_over|occup*|seized|seizure|strangers|switched_off|cut_off|stormed
        """,
        "A plant, a mine, a network and what befell it",
        "production at the mine was halted by a strike", "the bank finances a project",
        unless=("history", "figures-moved"),
    ),
    _together(
        "restructuring",
        """
        & jobs|staff|positions|workforce|manpower|employees|labour|unions|redundan*|headcount|staffing & reduc*|cut|cuts|surplus|clos*|retire*|exits|dismiss*|cost|programme|redundan*|brought_down
        & unit|division|subsidiary|units|company & merged|integrat*|folded|reorgani*|restructur*|streamlin*|in_house & into|back|with|services|structure
        """,
        "Staff or units, and that they are cut or put together",
        "the unions were told of surplus staff and retirement", "staff received a bonus",
        unless=("history", "insolvency-words", "close-of-deal", "deal-told", "closing-told"),
    ),
    _together(
        "related-party",
        """
        & affiliat*|connected|related|parent|controlling_shareholder|chief_executive|family|sponsor|largest_shareholder|president & transaction*|owned|guarantee*|loan*|agreement|purchase|purchased|caps|bought|acquire*|interests|contracts & company|companies|party|parties|group|entity|with|from
        """,
        "A near party and the dealing with it",
        "two ships were purchased from a company of the family of the chief executive", "the president bought a hat",
        unless=("insider", "history", "unrelated"),
    ),
    _together(
        "shelf",
        """
        & registration|prospectus & exhibit*|furnish*|filed|consent*|part|takes|incorporat*|must|calls|require*
        """,
        "A registration statement or prospectus and what becomes part of it",
        "the exhibits become part of the prospectus", "the registration of the ship",
        unless=("history",),
    ),
    _together(
        "other",
        """
        & award*|ranked|voted|polled|honour*|prize & first|best|relations|place|magazine|analysts
        & passive_foreign|tax & holders|status|shareholders|company & investment|treated|purposes
        """,
        "Honours and tax status",
        "analysts voted it first for investor relations", "the award of shares to directors",
        unless=("insider", "holdings-together", "product-together"),
    ),
)  # fmt: skip
