"""Cues of statements restated and of values written off."""

from __future__ import annotations

from sixk.events.cues.cue import Cue, lines

CUES: tuple[Cue, ...] = (
    # -------------------------------------------------------------------------------------------------------- restatement
    Cue(
        "restatement-title", "restatement", 3,
        lines("""
            restatement|non_reliance|errata|reformulacion|reapresentacao
            restated .. financial|consolidated|accounts|results|figures|statements|quarter
            restates|restating|restate .... financial|statements|accounts|results|figures|quarter|years|earnings
            no_longer|not .. be relied|reliable
            correction|errors|error of|in .. errors|error|financial|accounts|statements|annual|consolidated
            prior_period|prior_year|previous_period adjustment|error|errors|adjustments
            misstatement|misstatements|overstatement|understatement
            accounting error|errors|irregularities|irregularity|misconduct|misstatement|fraud|scandal
            improper|inappropriate|fictitious|false .. accounting|inventory|sales|revenue|revenues|stock|records|bookings|transactions
            reaudit|reaudited|re_audit|re_audited|reaudits
            overstated|understated .. by|profit|revenue|profits|#
            accounts|statements|results should|can|must not|no_longer be used|relied
            no_longer|not .. use|rely|be_used
            replaced in_full|wholly .. by .. restated|ones|those
        """),
        "Earlier statements restated or not to be relied on",
        ("Restatement of first quarter 2004 financial statements", "should no longer be relied upon", "Errata to the 2004 annual report", "Accounting irregularities at a subsidiary", "Profit was overstated by $2 million"),
        ("restated articles of association", "amended and restated agreement"),
        parts="lhsd",
        unless=("restated-deed", "denied"),
    ),
    Cue("restated-deed", "", 1,
        lines("""
            amended and restated
            restated articles|bylaws|memorandum|agreement|certificate|loan|indenture|trust|deed|charter|employment|plan
        """),
        "Silent: contracts and charters are restated without error",
        ("Amended and Restated Loan Agreement",), ("restated financial statements",)),
    Cue("denied", "", 1, ("no restatement|need|error|errors|impairment|default|bankruptcy|delisting", "not require|involve|constitute"), "Silent: said not to be", ("no restatement",), ("a restatement",)),
    # --------------------------------------------------------------------------------------------------------- impairment
    Cue(
        "impairment-title", "impairment", 3,
        lines("""
            impairment|impairments|writedown|writedowns|writeoff|writeoffs
            write off|offs|down|downs
            writes off|down
            wrote off|down
            goodwill charge|charges|impaired
            provision|provisions|charge|charges for .. exceptional|extraordinary|special|impairment|bad_debts|losses
            extraordinary|exceptional|special loss|losses|charge|charges
            non_cash|exceptional|one_off charge|charges|provision
            loss|losses on valuation|revaluation of
            valuation|appraisal loss|losses
            reversal|reversing of .. deferred_tax
            book|carrying|asset|recoverable value|values|amount ... lower|lowered|reduced|adjustment|revision|review|cut|cuts
            lower|lowers|lowered|reduces|reduced|cuts|cut|revision|adjustment .. of? .. book|carrying|asset|recoverable value|values|amount|amounts
            recoverability test
            deterioro_de|reducao_ao_valor|depreciation_exceptionnelle
        """),
        "Impairments and write-offs as the subject",
        ("Impairment charge on North Sea assets", "Company to write down goodwill by $300 million", "Loss on valuation of shares of affiliates", "Recoverability test of the unit"),
        ("impaired hearing",),
        parts="lhs",
        unless=("denied",),
    ),
    Cue(
        "impairment-told", "impairment", 2,
        lines("""
            book|books|record|records|recorded|recognise|recognised|recognize|recognized|take|taking|booked .... impairment|write_down|write_off|writedown|writedowns
            impairment|write_down|write_off charge|loss|of
            goodwill|licences|licenses|inventories|inventory|intangible_assets|deferred_tax_assets ... reduced|written|derecognised|derecognized|charged|reversed|reverse
            carrying_value|book_value|recoverable_amount|carrying_amount ... exceeds|exceeded|lower|reduced|below|written
            reduce|reduces|reduced|lower|lowered ... carrying_value|book_value|carrying_amount|goodwill
            valuation_loss|valuation_losses|non_cash_charge|ias_36|written_off|booked_out
            write|writes off|down .. goodwill|value|assets|investment|#
            writes|writing|wrote|written down|off .... #|goodwill|value|assets|plant|mine|investment
        """),
        "The lead tells an impairment",
        ("will recognise an impairment charge of EUR 32.7m", "the carrying amount exceeds the recoverable amount"),
        ("impaired vision",),
        parts="d",
        unless=("denied",),
    ),
)  # fmt: skip
