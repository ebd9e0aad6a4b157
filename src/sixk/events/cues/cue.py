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
    (tells it) or 1 (hints at it), in ``parts`` (letters of ``PARTS``). ``unless`` names cues (or types) that silence it when they
    fire in the same sentence. ``hits`` and ``misses`` are its examples and its tests."""

    name: str
    type: str
    strength: int
    patterns: tuple[str, ...]
    why: str
    hits: tuple[str, ...]
    misses: tuple[str, ...] = ()
    parts: str = "lhsdb"
    unless: tuple[str, ...] = ()


SETS: dict[str, str] = {
    "announces": "announces|announced|announcing|announce|reports|reported|reporting|releases|released|posts|posted|publishes|"
    "published|publication|presents|presented|discloses|disclosed|delivers|delivered|achieves|achieved",
    "period": "first quarter|second quarter|third quarter|fourth quarter|1st quarter|2nd quarter|3rd quarter|4th quarter|"
    "quarter|quarterly|first half|second half|half year|half yearly|half|semi annual|semiannual|interim|full year|fiscal year|"
    "fiscal|annual|year end|year|nine months|nine month|six months|six month|three months|three month|twelve months|"
    "q1|q2|q3|q4|1q*|2q*|3q*|4q*|h1|h2|1h*|2h*|9m*|6m*|fy*|fq*",
    "figure": "revenue|revenues|sales|turnover|income|profit|profits|loss|losses|earnings|ebitda|ebit|margin",
    "moved": "rose|rises|up|grew|grows|increased|increases|fell|falls|down|decreased|declined|decreases|dropped|doubled|tripled|"
    "was|were|reached|totalled|totaled|amounted|came|narrowed|widened|stood|improved|climbed|gained|jumped|surged|slipped",
    "complete": "close|closes|closed|closing|complete|completes|completed|completion|consummates|consummated|consummation|"
    "finalises|finalised|finalizes|finalized|concludes|concluded|conclusion|finishes|settled|settlement",
    "deal": "acquisition|acquisitions|disposal|disposition|divestiture|divestment|sale|merger|purchase|takeover|demerger|spin off|"
    "spinoff|combination|transaction|buyout|amalgamation|takeover|transfer|investment|exchange",
    "target": "company|companies|business|businesses|stake|stakes|interest|interests|shares|share|subsidiary|subsidiaries|unit|"
    "units|division|assets|vessels|vessel|ship|ships|plant|plants|mine|mines|property|properties|operations|capital|equity|"
    "participation|holding|brand|brands|bank|portfolio|network|quotas|stations|fields|licences|hotel|refinery|field|block",
    "person": "director|directors|ceo|cfo|coo|cto|chairman|chairwoman|chairperson|chair|president|officer|officers|executive|"
    "executives|secretary|treasurer|supervisor|supervisors|board member|member of the board|members of the board|"
    "board of directors|managing director|general counsel|controller|chief|management|commissioner|vice president",
    "holders": "shareholder|shareholders|stockholder|stockholders|member|members|holder|holders|unitholders|unitholder|"
    "shareowners|noteholders|bondholders|debentureholders|debenture holders|stockholder's|creditors",
    "meeting": "annual general meeting|annual general and special meeting|annual and special meeting|annual and extraordinary|"
    "extraordinary general meeting|special general meeting|general meeting|general meetings|annual meeting|special meeting|"
    "extraordinary meeting|ordinary meeting|ordinary general meeting|class meeting|court meeting|scheme meeting|"
    "general assembly|shareholders meeting|shareholders meetings|shareholder meeting|stockholders meeting|"
    "meeting of shareholders|meeting of stockholders|meeting of the shareholders|meeting of members|"
    "meetings of shareholders|meeting of holders|agm|egm|sgm|agoe|assembly of shareholders",
    "equity": "shares|share|adss|ads|adrs|adr|american depositary shares|depositary shares|stock|units|warrants|warrant|"
    "preferred shares|common shares|ordinary shares|preference shares|common stock|equity|securities|gdrs",
    "notes": "notes|note|bonds|bond|debentures|debenture|debt securities|commercial paper|medium term notes|senior notes|"
    "eurobond|eurobonds|covered bonds|subordinated notes|debt|certificates of deposit|obligations|samurai bonds|sukuk",
    "loan": "loan|loans|credit facility|credit facilities|facility|facilities|credit agreement|loan agreement|credit line|"
    "credit|revolver|revolving credit|term loan|financing|refinancing|borrowing|borrowings|overdraft|line of credit",
    "agreement": "agreement|agreements|contract|contracts|deal|accord|pact|memorandum of understanding|mou|letter of intent|"
    "term sheet|framework agreement|contracted|partnership",
    "auditor": "auditor|auditors|independent auditors|external auditors|statutory auditors|independent accountants|accountants|"
    "independent registered public accounting firm|certifying accountant|certifying accountants|audit firm|accounting firm",
    "regulator": "fda|ema|european commission|commission|ministry|minister|regulator|regulators|regulatory authority|authority|"
    "authorities|government|central bank|anatel|ofcom|ofgem|court|competition|agency|anvisa|nmpa|mhra|chmp|fcc|department|"
    "regulatory|bureau|tribunal|secretariat|council|anp|aneel|commissioner",
    "exchange": "nasdaq|nyse|new york stock exchange|stock exchange|stock exchanges|exchange|amex|nyse american|bourse|bse|asx|"
    "tsx|lse|jse|hkex|bovespa|b3|sgx|euronext|aim|stock market|otc|otcqb|otcqx|main board|exchanges|nasd",
    "romperiod": "trimestre|semestre|primer trimestre|segundo trimestre|tercer trimestre|cuarto trimestre|primeiro trimestre|terceiro "
    "trimestre|quarto trimestre|primer semestre|primeiro semestre|ejercicio|exercicio|exercice|premier semestre|premier trimestre|"
    "1t*|2t*|3t*|4t*|1s*|annuels|semestriels|trimestriels|anuales|anuais",
    "romtarget": "participacion|filial|acciones|empresa|negocio|sociedad|activos|participacao|acoes|controle|ativos|capital",
    "month": "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|"
    "sep|sept|oct|nov|dec",
}
