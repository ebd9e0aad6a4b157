"""Cues of results, statements, operating figures, outlook, dates of results and presentations."""

from __future__ import annotations

from sixk.events.cues.cue import Cue, lines

_NO_EARNINGS = ("date-notice", "vote-results", "trial-results", "offer-results", "monthly-figures", "other-than-expected")

CUES: tuple[Cue, ...] = (
    # ------------------------------------------------------------------------------------------------------------ results
    Cue(
        "results-of-period", "results", 3,
        lines("""
            <period> .. results|earnings
            <period> .. consolidated|unaudited|audited|financial|operating results
            results|earnings|performance for|of|in .. <period>|#
            results|earnings <period>|q1|q2|q3|q4
            <announces> .. <period> ... results|earnings|profit|loss|net_income|revenue|revenues
            <period> .. figures|profit|profits|net_income|net_loss|sales|revenue|revenues
            net_profit|net_income|net_loss|profit|loss for|in .. <period>
            <period> news|press|earnings release
            result for|of .. <period>
            <period> .. result
            growth|increase|decline|progress|momentum in|during|for .. first|second|third|fourth|nine|six|full|half .. quarter|half|months|year
            turns|returns|returned|swings|swung .. profitable|to_profit|into_profit|profit|loss
            record year|quarter|half|profit|profits|earnings|sales|revenue|revenues|results
            sales|revenues|turnover for|in .. first|second|third|fourth quarter|half
        """),
        "An earnings release names its period and calls what it gives results, earnings or figures",
        (
            "ABC Reports Second Quarter 2024 Results", "Half-yearly results for the six months ended 30 June 2003",
            "Results for 2019", "Announces record third-quarter earnings", "4Q23 Earnings Release",
        ),
        ("Results of the vote at the annual general meeting", "XYZ to announce second quarter results on 5 May", "Annual report"),
        parts="lhs",
        unless=_NO_EARNINGS,
    ),
    Cue(
        "results-title", "results", 3,
        lines("""
            results announcement|release
            earnings release|report|announcement
            preliminary|final|interim|annual|financial|trading|unaudited|audited|consolidated|quarterly results
            unaudited|audited .. financial|consolidated results
            operating|business results
            highlights of .. results
            results .. highlights
            financial highlights
            interim_management_statement|profit_announcement|profit_statement
            preliminary_announcement|flash_report|earnings_flash|kessan_tanshin|key_figures|earnings_results
            preliminary .. operating results|performance
            performance in|of|for .. quarter|half|year|period
            performance of .... first|second|third|fourth quarter|half
            outcome .. results
        """),
        "Titles of results in the home markets: RNS, SENS, Kessan Tanshin, KRX preliminary results, Reg. 33, Appendix 4D",
        ("Final Results", "Preliminary consolidated operating results", "Interim Management Statement", "Consolidated Financial Results [IFRS]"),
        ("Final results of tender offer", "Poll results of the general meeting"),
        parts="lhs",
        unless=_NO_EARNINGS,
    ),
    Cue("trading-title", "results", 2, ("trading statement|update",),
        "Trading statements give figures of a period that has ended, or warn of one that has not",
        ("Trading Update", "Trading statement for the year"), ("trading suspended",), parts="lhs", unless=_NO_EARNINGS),
    Cue(
        "figures-moved", "results", 2,
        lines("""
            net income|profit|loss|earnings <moved>|of|for
            net revenue|revenues|sales <moved>|of|for
            revenue|revenues|turnover|earnings <moved>
            sales <moved>|rose
            total revenue|revenues <moved>|of
            operating profit|income|loss|result|earnings <moved>|of|before
            profit|loss|earnings before|after tax|taxation|interest|income_tax
            profit|loss|earnings <moved>
            profit|loss attributable
            earnings|loss|profit per share|ads|ordinary_share
            ebitda <moved>|of|margin
            headline|recurring|underlying|core|adjusted earnings|profit|income
            net_interest_income|gross_profit|operating_revenues|operating_revenue|net_turnover|net_banking_income|premium_income <moved>|of|for
            return_on_equity|return_on_assets|net_interest_margin|combined_ratio|cost_income_ratio
            earned|lost|made .. #|us|r|eur|nt|rmb|won ... quarter|half|year|months
            had|posted|recorded|reported|made|achieved .. revenue|revenues|sales|profit|loss|turnover|income|earnings of
            <period> ... ended ... <figure>
        """),
        "The lead of an earnings release says how revenue, profit or loss moved",
        ("Net income rose 12% to Won 334,550 million", "Revenues were $45.2 million", "profit before tax of £2,784m"),
        ("the dividend was paid", "sale of the business"),
        parts="hd",
        unless=("date-notice",),
    ),
    Cue(
        "figures-in-body", "results", 1,
        lines("""
            net income|profit|loss|sales|revenues
            operating profit|income|loss
            earnings|loss per share|ads
            ebitda|gross_profit|cost_of_sales|cost_of_revenue|total_revenues|income_before_tax|profit_before_tax|results_of_operations
        """),
        "Words of an income statement",
        ("Net income (loss)", "earnings per share"),
        ("net zero emissions",),
        parts="sd",
    ),
    Cue(
        "results-romance", "results", 3,
        lines("""
            resultados .. <romperiod>|trimestr*|semestr*|anual*|#|consolidados|financieros|financeiros
            resultados de|do|del .. <romperiod>|#|trimestr*|semestr*|ejercicio|exercicio
            divulgacao de .. resultado*
            resultats .. <romperiod>|trimestr*|semestriels|annuels|consolides
            chiffre_d_affaires .. trimestre|semestre|annuel|#
            release_de_resultados|informe_de_resultados|presentacion_de_resultados|risultati_consolidati|risultati_del
        """),
        "Headlines of results in Spanish, Portuguese, French and Italian",
        ("Resultados del primer trimestre 2008", "Divulgação de Resultados do 3T19", "Résultats semestriels 2004"),
        ("Resultados de la junta general de accionistas",),
        parts="lhs",
        unless=("meeting-romance",),
    ),
    Cue("vote-results", "", 1,
        lines("""
            poll|voting|ballot|vote|votes results|result
            results|result|outcome of .. meeting|agm|egm|voting|poll|vote|votes|annual_general|ballot
            results|result .. agm|egm|general_meeting|annual_meeting|special_meeting
        """),
        "Silent: results of votes are no earnings", ("Results of voting",), ("Results of operations",), parts="lhsd"),
    Cue("trial-results", "", 1,
        lines("""
            clinical|trial|trials|study|studies|topline|pivotal|efficacy|assay|assays|drill|drilling|exploration|phase ... results|data
            results|data ... trial|trials|study|studies|phase|drilling
        """),
        "Silent: results of trials and drills are no earnings", ("Phase III results",), ("Third quarter results",), parts="lhsd"),
    Cue("other-than-expected", "", 1, ("lower|higher|below|above|short_of|ahead_of|worse|better than? .. earlier? expected|foreseen|forecast|anticipated|guided", "projected|prospective|estimated|expected|anticipated|expects|warns .... results|earnings|performance|profit|loss|revenue|increase|decrease", "forecast|forecasts|projection|projections of|for .... results|earnings|performance"),
        "Silent: figures set against what was expected, or projected, are of a period to come", ("Earnings in 2001 lower than earlier foreseen", "Amended projected financial results"), ("Earnings higher than last year",), parts="lhs"),
    Cue("offer-results", "", 1,
        lines("""
            result|results|outcome of .. offer|offers|tender|exchange|rights|placement|placing|auction|offering|election|buyback|issue|invitation|scrip|dividend|subscription|solicitation
            tender|exchange|offer|auction|bookbuild|placement|subscription|rights .. result|results
            results .. tender_offer|exchange_offer|exchange_offers|rights_offering|rights_issue
        """),
        "Silent: results of offers are no earnings", ("Result of rights issue",), ("Results for the quarter",), parts="lhsd"),
    # ---------------------------------------------------------------------------------------------- financial statements
    Cue(
        "statements-title", "financial-statements", 3,
        lines("""
            financial statements|statement
            statutory|annual accounts
            annual report|review|financial_report
            interim|annual|quarterly accounting information|statements|data
            interim|half_year|half_yearly|semi_annual|semiannual|quarterly report|reports
            interim|half_year|half_yearly|semi_annual|semiannual|quarterly|annual financial|securities|consolidated report|statement|information|accounts|return
            quarterly statement|return
            financial report
            management_discussion|discussion_and_analysis|md_a|mda|operating_and_financial_review|operational_and_financial_review
            appendix 4d|4e
            report_and_accounts|business_report|universal_registration_document|registration_document|reference_document
            report on|of|for .. quarter|half|half_year|year
            report .. of .. company .. first|second|third|fourth|quarter
            balance sheet|sheets
            condensed consolidated
            gaap|ifrs reconciliation|information
            reconciliation to u.s|us|ifrs
            pro_forma .. financial|combined|statements|consolidated|information|figures
            standardized_financial_statements|itr|dfp|form_10_q|annual_information_form|statement_of_financial_position|form_51_102f1|form_52_109f2
            index to .. financial
            first|second|third|fourth quarterly report
            accounts for .. year|half|period
            figures recast|restated|reclassified
            segment .. presentation|figures|information|data
        """),
        "Statements, reports and MD&A furnished as documents, by the names of the home markets",
        (
            "Unaudited condensed interim consolidated financial statements", "Management's Discussion and Analysis", "Semi-annual Securities Report",
            "Quarterly Report", "Annual Report and Accounts 2019", "Business Report for fiscal year 2004",
        ),
        ("Quarterly Activities Report", "the drilling report", "Publication of annual report"),
        parts="lhs",
        unless=("report-out", "meeting-notice-title", "auditor-title", "form-caption", "audit-report"),
    ),
    Cue(
        "statements-words", "financial-statements", 2,
        lines("""
            consolidated balance_sheets|balance_sheet|statements|statement
            statements|statement of income|operations|earnings|cash_flows|changes|comprehensive|financial_position|profit
            notes to .. financial|consolidated|interim|condensed|unaudited
            basis_of_presentation|basis_of_preparation|ias_34|cash_flow_statement|income_statement|total_liabilities|accounting_policies
            review_report|independent_accountants_report|report_of_independent
            reviewed by .. auditors|accountants|independent
            unaudited|audited|reviewed|interim ... financial|consolidated statements|accounts
            discussion should be read
            combined|condensed|consolidated|interim|pro_forma financial information|data
            pro_forma ... giving_effect|financial|balance|income
            recast|reclassified|restated .. figures|segments|information
            us_gaap|u.s_gaap|gaap reconciliation|reconciled|information
            report|reports on the .. quarter|half|year
            selected_financial|summary_financial|financial_information|accounting_data
        """),
        "The parts of financial statements",
        ("CONSOLIDATED BALANCE SHEETS", "Notes to the condensed financial statements", "statements of cash flows"),
        ("the balance of the price",),
        parts="lhsd",
    ),
    Cue(
        "statements-romance", "financial-statements", 3,
        lines("""
            estados_financieros|cuentas_anuales|informe_anual|informe_trimestral|informe_semestral|memoria_anual
            demonstracoes_financeiras|demonstracoes_contabeis|informacoes_trimestrais|relatorio_anual|relatorio_trimestral
            comptes_annuels|comptes_consolides|comptes_semestriels|rapport_annuel|rapport_financier|rapport_semestriel|document_de_reference
            bilancio_consolidato|bilancio_d_esercizio|relazione_semestrale|relazione_trimestrale
        """),
        "Financial statements in Spanish, Portuguese, French, Italian",
        ("Estados financieros consolidados", "Demonstrações Financeiras", "Rapport annuel 2003"),
        parts="lhs",
    ),
    Cue("audit-report", "", 1, ("audit|auditors|auditor_s report|reports .. of|on .... statements", "report|reports of .... on ... statements .. as_of|for|of ... did|contain|contained|contains"),
        "Silent: what an auditor wrote on statements", ("The audit report of the firm on the financial statements",), ("Financial statements and report",), parts="lhsd"),
    Cue("report-out", "", 1,
        lines("""
            publication|availability|filing|date|delay|release|posting|timing of|in .. annual|interim|half_year report
            annual report|accounts .. available|published|posted|delayed|online
            furnished|filed|included|contained with|in|as ... annual_report|annual_reports
            late|delayed filing
        """),
        "Silent: the annual report's date is told, not the report furnished",
        ("Publication of annual report",), ("Annual Report 2019",), parts="lhsd"),
    # -------------------------------------------------------------------------------------------------- operating update
    Cue(
        "operating-title", "operating-update", 3,
        lines("""
            <month> .. revenue|revenues|deliveries|traffic|production|shipments|operating|passenger
            <month> .. #? sales|net_sales
            revenue report
            monthly .. revenue|revenues|sales|deliveries|traffic|production|operating|figures|shipments
            revenue|revenues|deliveries|traffic|production|shipments for|in .. <month>
            net asset value|values
            traffic figures|results|statistics|data|report|performance
            production report|results|figures|update
            production .. sales|export|domestic|exports results|figures|report|and
            delivery_update|deliveries_update|vehicle_deliveries|operating_statistics|operating_data|operating_figures|operating_update
            operational update|highlights|figures|data|statistics|performance
            <period> .. deliveries|production|traffic|shipments|volumes|orders
            assets_under_management|fleet_status|fleet_update|fleet_report|subscriber_numbers|passenger_traffic|passenger_numbers|load_factor
            quarterly_activities|quarterly_activity|appendix_4c|appendix_5b|activities_report
            reported|reports production
            sales .. production|exports
            sales_volume|sales_volumes|volume_of_sales|shipment_volume|shipment_volumes|contracted_sales|presales|premium_income|key_performance_indicators|kpis
            turnover|premiums|volume|volumes|sales for|of|in .. month_of|<month>
            production|sales|deliveries|export|exports ... results|figures for|of|in <month>
            subscriber|subscribers|customer|customers|user|users figures|numbers|base|additions|data
            number of .. subscribers|customers|users|passengers|lines
            fleet employment|list|deployment|table
            gold|silver|copper|oil|gas|iron_ore|coal|bitcoin|nickel|zinc|platinum production of|was|reaches|up|in|for|rises|falls|totals|#
        """),
        "Monthly and other periodic figures: Taiwanese revenue reports, traffic, deliveries, NAV, production",
        ("March 2020 Revenue Report", "Li Auto March 2024 Delivery Update", "Monthly traffic figures", "Net Asset Value", "Production report for the first quarter"),
        ("sales of the subsidiary to a buyer", "annual results"),
        parts="lhs",
        unless=("call-notice",),
    ),
    Cue("monthly-figures", "", 1,
        lines("""
            monthly .. revenue|revenues|sales|traffic|production|operating
            revenue report
            traffic|production|activities|operating_statistics|delivery results|report|update
            revenue|revenues|sales|traffic for .. month
            production|sales|deliveries|export|exports ... results|figures for|of|in <month>
            turnover|revenue|revenues|premiums|sales for|in .. month_of|january|february|march|april|may|june|july|august|september|october|november|december
        """),
        "Silent: monthly figures are no results", ("Monthly revenue",), ("Quarterly revenue",), parts="lhs"),
    Cue(
        "operating-told", "operating-update", 2,
        lines("""
            net revenue|revenues|sales for .. <month>|month
            <month> ... # .. passengers|vehicles|units|cars|subscribers|customers|tonnes|tons|ounces|deliveries
            # million? .. passengers|vehicles|subscribers|customers|cars|units|ounces .... <month>|month
            subscribers|customers|users .... <month>|quarter|month_end
            output|production of .... quarter|month|<month> .. was|reached|totalled|totaled|came|rose|fell
            assets_under_management|net_asset_value|nav
            sold|delivered|received|carried|produced # .... same_month|corresponding_month|year_earlier|year_before
            revenue|revenues|sales for|in the_month|<month>
            for the month of .. revenue|sales|net
            delivered # .. vehicles|cars|aircraft|jets|units|homes|trucks
            carried .. # .. passengers
            in <month> ... produced|carried|delivered|exported
            production .. for|in <month>
            compared_with_the_same_month|year_on_year_monthly|month_on_month
            net_asset_value|load_factor|passengers_carried|revenue_passenger|sales_volume|sales_volumes
        """),
        "The lead of a periodic operating report",
        ("Net revenues for the month were NT$50 billion", "delivered 12,000 vehicles in March"),
        ("delivered its report",),
        parts="hd",
    ),
    # ----------------------------------------------------------------------------------------------------------- guidance
    Cue(
        "guidance-title", "guidance", 3,
        lines("""
            profit warning|alert
            positive profit|earnings alert
            guidance|outlook
            raises|raised|lowers|lowered|cuts|cut|upgrades|updates|reaffirms|confirms|maintains|withdraws|reiterates|increases|reduces|narrows|revises|revised|amended ... forecast|forecasts|guidance|projection|projections|expectations|estimate|estimates|target|targets|outlook
            revision|amendment|change|changes|adjustment|difference|differences ... forecast|forecasts|projections|projected|estimates|guidance|outlook
            earnings|profit|business|dividend|results|sales forecast|forecasts|projection|projections|expectations|outlook
            forecast|forecasts|projected .. results|earnings|performance|for|of
            sees|expects|foresees|predicts .. <period>|#|<figure>|loss|profit|results
            business_plan|strategic_plan|medium_term_plan|mid_term_plan|medium_term_targets|mid_term_management_plan|financial_targets
            earnings|profit|profits|results|result|sales|revenue|revenues|income .... lower|higher|below|above|short_of|ahead_of|worse|better than? .. earlier? expected|foreseen|forecast|anticipated|expectations|guided|predicted
            expected|foreseen to .. be|fall|come|miss
            estimated|expected|anticipated .. loss|profit|results|increase|decrease|earnings|revenue|revenues
            expects|sees|anticipates|estimates .. substantial|significant|sharp|higher|lower|increase|decrease|decline|loss|growth|drop|rise|net|profit ... profit|loss|revenue|earnings|results|sales
            warns|warning on|of|about ... revenue|profit|profits|earnings|sales|results|quarter
            narrows|tightens|lifts|trims|provides ... range|expected|guidance|expectations
            # targets|goals|ambitions
            targets|goals for|to .. #
            perspectivas_para|proyecciones|projecoes|guia_de_resultados
        """),
        "Outlook given, changed or withdrawn: profit warnings, KRX and TSE forecast revisions, CVM projections",
        ("Profit warning", "Revision of Earnings Forecast", "Company raises full-year guidance", "Notice regarding amendment to projected results"),
        ("forward-looking statements", "looks out for investors", "Moody's revises outlook to negative"),
        parts="lhs",
        unless=("rating-title", "rating-told"),
    ),
    Cue(
        "guidance-told", "guidance", 2,
        lines("""
            now|currently expects|foresees|anticipates|projects|sees ... <figure>|results|growth|capex|production|year
            expects|expected|foresees|anticipates|projects|projected|estimates .... <figure>|results .. for|in|of .. <period>|#|year
            below|above|short_of .. expectations|forecast|guidance|expected
            lower|higher|less|weaker|better|worse than .. expected|forecast|previously|projected|anticipated|foreseen
            forecast|guidance|outlook|projection|projections|expectation ... lowered|raised|revised|cut|withdrawn|changed|increased|reduced|amended
            lowered|raised|revised|cut|withdrew|withdrawn|reduced|lowers|raises|revises|cuts|amends .... forecast|guidance|outlook|projection|projections|expectation
            profit_warning|profit_alert
            suspends|suspended|withdraws|withdrawn|withdrew .... outlook|guidance|forecast|forecasts|targets
            reconfirms|reiterates|confirms|maintains .. its|the .. target|targets|outlook|guidance|forecast
            targets .... by|for|in #
        """),
        "The lead says what is now expected",
        ("The Company now expects revenue of $50 million", "has lowered its forecast for the year"),
        ("expects to close the sale",),
        parts="hd",
        unless=("rating-told",),
    ),
    Cue(
        "guidance-warned", "guidance", 3,
        lines("""
            now|no_longer believes|expects|anticipates|considers|foresees|expected|likely .... below|lower|short|less|ahead|above|higher|exceed|reach|achieve|meet|worse
            guidance|outlook|forecast|forecasts ... withdrawn|suspended
            withdraws|withdrawn|withdrawing|withdrew|suspends|suspending|suspended .. guidance|outlook|forecast|forecasts
            below|short_of|above|ahead_of|lower_than|less_than|under .. expectations|market_expectations|consensus|previous_expectations|guidance|previous_guidance
            differ|lower|higher|increase|decrease|decline by .. at_least|between|approximately|more_than # ... corresponding|compared|than|previous|prior|last
            reasonable|reasonably degree_of_certainty|certain|certainty ... results|earnings|headline|financial
        """),
        "The lead warns that a period still open or not yet reported will come out other than was expected",
        ("the Board now believes that profit will be significantly below its expectations", "earnings are to differ by at least 20% from those of the corresponding period"),
        ("Revenue rose by 12% from the year before", "the court now considers the claim"),
        parts="d",
        unless=("rating-told", "history"),
    ),
    # ------------------------------------------------------------------------------------------------------- results date
    Cue(
        "date-notice", "results-date", 3,
        lines("""
            to|will .. announce|report|release|publish|host|hold|present|issue|discuss|disclose .... results|earnings|figures|accounts|webcast|conference_call
            date|dates|schedule|timing|timetable|calendar of|for .. results|earnings|announcement|release|publication|reporting|financial|annual|quarterly|board_meeting
            results|earnings .. date|schedule|conference_call|call|webcast|calendar|release_date|dates|timetable
            <period> .. webcast|conference_call|call
            financial_calendar|reporting_calendar|reporting_dates|corporate_calendar|reporting_schedule|trading_window|save_the_date|notice_of_results
            conference_call|webcast to|on|for .. discuss|results|earnings|<period>|review
            date|notice of .. board|board_of_directors meeting
            board meeting to_be_held|to_consider|scheduled|intimation
            schedules|sets|confirms|reschedules|changes|postpones|announces ... release|results|earnings .. date|call|conference|webcast|announcement
            invitation to .. conference|webcast|results|press|call|presentation
            calendario_financiero|calendario_financeiro|calendario_de_eventos|calendario_corporativo|teleconferencia|calendrier_financier
            closure of trading_window
            earnings|results|figures on|due <month>|monday|tuesday|wednesday|thursday|friday
        """),
        "A notice of when results come, or of the call about them, gives no results itself",
        ("ABC to Report Third Quarter 2024 Results on November 5", "Date of Board Meeting", "Financial calendar 2003", "Closure of Trading Window", "Q2 earnings call and webcast scheduled"),
        ("ABC reports third quarter results",),
        parts="lhs",
        unless=("meeting-words",),
    ),
    Cue(
        "date-told", "results-date", 2,
        lines("""
            will announce|report|release|publish|host|present|issue|disclose|be_published|be_released|be_announced .... results|earnings|conference_call|webcast|figures
            results|earnings|figures|accounts ... will_be|to_be|is_to_be|are_due|due|come_out published|released|announced|made|reported|available|presented|on
            intends|plans|expects|scheduled to announce|report|release|publish .... results|earnings
            results|earnings due|scheduled|expected|follow|come on|to|in
            meeting of .. board|directors .... to_consider|consider|approve
            board ... meet|meeting .... to_consider|consider|approve ... results|accounts|statements
            conference_call .. will|follows|to
            new|revised|corrected|following dates|calendar|date
            dates of|for .. publication|release|results
            will .. publish|release|announce|report ... results|figures
            opt|opts for .. audited
            trading_window|closed_period
            results|figures .. will|shall|are_to .. placed_before|published|released|announced
        """),
        "The lead of a date notice",
        ("The company will release its second-quarter results on August 5", "Results for the quarter will be published on 8 May"),
        ("results were published today",),
        parts="d",
    ),
    Cue("call-notice", "", 1, ("conference_call|webcast|earnings_call",), "Silent: calls are no figures", ("Conference call to discuss",), ("the court called",), parts="lh"),
    # ------------------------------------------------------------------------------------------------------- presentation
    Cue(
        "presentation-title", "presentation", 3,
        lines("""
            presentation|presentations|slides|transcript|roadshow|investor_day|capital_markets_day|analyst_day|fireside_chat|prepared_remarks
            analyst|analysts|investor|investors meeting|presentation|conference|briefing|event|update
            speech|remarks to|by|of|at
            address to|by|of .. chairman|ceo|chief|president|shareholders|meeting
            presents|presenting|presented at|to .. conference|investors|analysts|forum|summit
            to participate|present|speak|attend|exhibit .. at|in
            participation in|at .. conference|forum|summit
            at the .... conference|forum|summit|symposium
            chairman|ceo|president address|speech|remarks
            shareholder_letter|letter_to_shareholders|factsheet|fact_sheet|fact_book|factbook|information_meeting
            presentacion_corporativa|presentacion_a|apresentacao|presentation_aux
        """),
        "Slides, speeches, transcripts, conferences",
        ("Corporate Presentation March 2024", "Chairman's address to shareholders", "Capital Markets Day 2019", "XYZ to present at the ABC Conference"),
        ("presented to the court", "new presentation of segments"),
        parts="lhs",
        unless=("date-notice", "basis-of"),
    ),
    Cue("basis-of", "", 1, ("basis of presentation", "segment .. presentation", "presentation of .. segments|accounts|figures|statements|motions"), "Silent: how accounts are presented", ("new presentation of segments",), ("investor presentation",)),
    Cue(
        "presentation-told", "presentation", 2,
        lines("""
            slides .. shown|used|presented|from|of|that|which
            presentation .. given|made|used|held|shown|to
            will present|participate|speak at|in
            presented|spoke|speaking at|to .. conference|investors|analysts|forum|summit
            conference .. investors
            slide #
        """),
        "The lead tells of slides, a talk or a conference",
        ("Slides shown to investors in Madrid", "will participate in the following conferences"),
        ("presented a claim",),
        parts="hd",
    ),
)  # fmt: skip
