"""Currency names, signs and codes as data → ISO 4217: what may stand before or after a number in any home market.

``BEFORE`` maps what is printed before a number ("US$", "Won", "Rs."), ``AFTER`` what is printed after it ("yen", "pence"); keys
are lower case without blanks. A value of "$", "¥", "kr", "peso", "cent" and the like depends on the issuer's country: ``HOME``.
"""

from __future__ import annotations

CODES = (
    "USD EUR GBP JPY KRW TWD HKD CNY CNH INR BRL MXN CAD AUD NZD CHF SEK DKK NOK ISK ILS ZAR IDR MYR THB SGD PHP VND PKR BDT LKR "
    "ARS CLP COP PEN UYU BOB VES VEF VEB DOP GTQ CRC JMD TTD PAB PYG RUB RUR UAH KZT PLN HUF CZK RON BGN HRK RSD TRY TRL EGP MAD "
    "NGN GHS KES TZS UGX ZMW BWP NAD MUR AED SAR QAR KWD BHD OMR JOD LBP IQD IRR MOP MMK KHR LAK NPR UZS GEL AZN AMD BYN BYR "
    "DEM FRF ITL ESP NLG BEF ATS FIM IEP PTE GRD LUF XEU TMT MNT PGK FJD"
).split()

BEFORE = {
    "us$": "USD", "u.s.$": "USD", "u.s$": "USD", "usd$": "USD", "us.$": "USD", "$us": "USD", "usd.": "USD", "u$s": "USD",
    "us": "USD", "$usd": "USD", "u$": "USD", "us $": "USD", "usdollars": "USD", "dollars": "$", "dollar": "$", "$": "$",
    "hk$": "HKD", "h.k.$": "HKD", "nt$": "TWD", "n.t.$": "TWD", "nt": "TWD", "ntd": "TWD", "ntd$": "TWD", "nt dollars": "TWD",
    "r$": "BRL", "rs$": "BRL", "brl$": "BRL", "reais": "BRL", "c$": "CAD", "cdn$": "CAD", "cdn": "CAD", "cad$": "CAD",
    "ca$": "CAD", "can$": "CAD", "$cdn": "CAD", "$can": "CAD", "a$": "AUD", "au$": "AUD", "aud$": "AUD", "aus$": "AUD",
    "s$": "SGD", "sgd$": "SGD", "nz$": "NZD", "nzd$": "NZD", "j$": "JMD", "rd$": "DOP", "tt$": "TTD", "mx$": "MXN",
    "mex$": "MXN", "mxp": "MXN", "mxp$": "MXN", "mxn$": "MXN", "mxn": "MXN", "m.n.": "MXN", "ch$": "CLP", "clp$": "CLP", "cl$": "CLP",
    "cop$": "COP", "col$": "COP", "ar$": "ARS", "arp": "ARS", "arg$": "ARS", "ps.": "peso", "ps": "peso", "ps.$": "peso",
    "ps$": "peso", "pesos": "peso", "php": "PHP", "₱": "PHP", "p": "P", "s/.": "PEN", "s/": "PEN", "bs.": "VES", "bs": "VES",
    "bs.f": "VES", "bs.f.": "VES", "rs.": "rupee", "rs": "rupee", "re.": "rupee", "re": "rupee", "₹": "INR", "rupees": "rupee",
    "`": "INR", "won": "KRW", "krw": "KRW", "₩": "KRW", "w": "W", "rmb": "CNY", "rmb¥": "CNY", "renminbi": "CNY", "yuan": "CNY",
    "¥": "¥", "￥": "¥", "y": "Y", "yen": "JPY", "$a": "AUD", "jp¥": "JPY", "cn¥": "CNY", "€": "EUR", "euro": "EUR", "euros": "EUR", "eur.": "EUR",
    "eur€": "EUR", "£": "GBP", "gbp£": "GBP", "stg£": "GBP", "stg": "GBP", "£stg": "GBP", "ukl": "GBP", "sfr": "CHF",
    "sfr.": "CHF", "fr.": "CHF", "chf.": "CHF", "sek.": "SEK", "kr": "kr", "kr.": "kr", "dkr": "DKK", "skr": "SEK",
    "nkr": "NOK", "nok.": "NOK", "nis": "ILS", "n.i.s.": "ILS", "₪": "ILS", "r": "R", "rp": "IDR", "rp.": "IDR", "rm": "MYR",
    "bt": "THB", "bt.": "THB", "baht": "THB", "฿": "THB", "tl": "TRY", "ytl": "TRY", "₺": "TRY", "₽": "RUB", "rur": "RUB",
    "rbl": "RUB", "rub.": "RUB", "roubles": "RUB", "rubles": "RUB", "zl": "PLN", "pln.": "PLN", "ft": "HUF", "kč": "CZK",
    "ff": "FRF", "frf.": "FRF", "dm": "DEM", "lit.": "ITL", "lire": "ITL", "ptas.": "ESP", "pta.": "ESP", "ptas": "ESP",
    "nlg": "NLG", "dfl": "NLG", "dfl.": "NLG", "hfl": "NLG", "fl.": "NLG", "bef": "BEF", "bf": "BEF", "ir£": "IEP", "esc.": "PTE",
    "₦": "NGN", "₫": "VND", "aed": "AED", "dhs": "AED", "sr": "SAR", "e£": "EGP", "le": "EGP", "gh¢": "GHS", "₴": "UAH",

}  # fmt: skip

AFTER = {
    "$": "$", "dollars": "$", "dollar": "$", "u.s. dollars": "USD", "us dollars": "USD", "u.s. dollar": "USD",
    "united states dollars": "USD", "american dollars": "USD", "us$": "USD", "u.s.dollars": "USD", "us-dollars": "USD",
    "dólares": "USD", "dolares": "USD", "dollars us": "USD", "hong kong dollars": "HKD", "h.k. dollars": "HKD",
    "hk dollars": "HKD", "hk$": "HKD", "new taiwan dollars": "TWD", "nt dollars": "TWD", "n.t. dollars": "TWD", "nt$": "TWD",
    "taiwan dollars": "TWD", "canadian dollars": "CAD", "canadian": "CAD", "cdn": "CAD", "australian dollars": "AUD",
    "singapore dollars": "SGD", "new zealand dollars": "NZD", "euro": "EUR", "euros": "EUR", "€": "EUR", "ecu": "XEU",
    "pounds": "GBP", "pounds sterling": "GBP", "pound sterling": "GBP", "sterling": "GBP", "pound": "GBP", "£": "GBP",
    "british pounds": "GBP", "yen": "JPY", "japanese yen": "JPY", "won": "KRW", "korean won": "KRW", "yuan": "CNY",
    "renminbi": "CNY", "rmb": "CNY", "yuan renminbi": "CNY", "renminbi yuan": "CNY", "rupees": "rupee", "rupee": "rupee",
    "indian rupees": "INR", "pakistani rupees": "PKR", "reais": "BRL", "real": "BRL", "brazilian reais": "BRL", "pesos": "peso",
    "mexican pesos": "MXN", "chilean pesos": "CLP", "argentine pesos": "ARS", "colombian pesos": "COP", "peso": "peso",
    "philippine pesos": "PHP", "soles": "PEN", "nuevos soles": "PEN", "new soles": "PEN", "bolivars": "VES", "francs": "franc",
    "swiss francs": "CHF", "french francs": "FRF", "belgian francs": "BEF", "franc": "franc", "kroner": "krone",
    "danish kroner": "DKK", "norwegian kroner": "NOK", "kronor": "SEK", "swedish kronor": "SEK", "swedish krona": "SEK",
    "krona": "SEK", "kr": "kr", "kr.": "kr", "rand": "ZAR", "rands": "ZAR", "south african rand": "ZAR", "rupiah": "IDR",
    "ringgit": "MYR", "baht": "THB", "shekels": "ILS", "new israeli shekels": "ILS", "shekel": "ILS", "nis": "ILS",
    "rubles": "RUB", "roubles": "RUB", "ruble": "RUB", "russian rubles": "RUB", "russian roubles": "RUB", "lira": "TRY",
    "turkish lira": "TRY", "turkish liras": "TRY", "zloty": "PLN", "zlotys": "PLN", "forints": "HUF", "forint": "HUF",
    "koruna": "CZK", "crowns": "kr", "marks": "DEM", "deutsche marks": "DEM", "german marks": "DEM", "lire": "ITL",
    "italian lire": "ITL", "pesetas": "ESP", "escudos": "PTE", "guilders": "NLG", "dutch guilders": "NLG", "dirhams": "AED",
    "riyals": "SAR", "riyal": "SAR", "hryvnia": "UAH", "hryvnias": "UAH", "tenge": "KZT", "naira": "NGN", "drachmas": "GRD",
    "punts": "IEP", "markkas": "FIM", "schillings": "ATS", "dong": "VND", "patacas": "MOP", "pula": "BWP", "cedis": "GHS",
}  # fmt: skip

MINOR = {
    "p": "GBP", "pence": "GBP", "penny": "GBP", "pence sterling": "GBP", "gbx": "GBP", "gbp pence": "GBP", "cents": "cent",
    "cent": "cent", "¢": "cent", "us cents": "USD", "u.s. cents": "USD", "us cent": "USD", "uscents": "USD", "us¢": "USD",
    "euro cents": "EUR", "eurocents": "EUR", "euro cent": "EUR", "eurocent": "EUR", "cents of euro": "EUR", "hk cents": "HKD",
    "hong kong cents": "HKD", "hk cent": "HKD", "australian cents": "AUD", "canadian cents": "CAD", "south african cents": "ZAR",
    "sa cents": "ZAR", "singapore cents": "SGD", "rand cents": "ZAR", "nz cents": "NZD", "paise": "INR", "sen": "sen",
    "øre": "krone", "öre": "SEK", "centavos": "peso", "satang": "THB", "agorot": "ILS", "new taiwan cents": "TWD",
    "centimes": "franc", "kopecks": "RUB", "singapore cent": "SGD", "sa cent": "ZAR", "zar cents": "ZAR", "c": "cent",
}  # fmt: skip
"""A hundredth part of a currency, printed after the number."""

for _code in CODES:
    BEFORE.setdefault(_code.lower(), _code)
    AFTER.setdefault(_code.lower(), _code)
BEFORE["rur"] = AFTER["rur"] = "RUB"
BEFORE["cnh"] = AFTER["cnh"] = "CNY"
BEFORE["mxp"] = AFTER["mxp"] = "MXN"
BEFORE["ntd"] = AFTER["ntd"] = "TWD"
BEFORE["trl"] = AFTER["trl"] = "TRY"
BEFORE["vef"] = AFTER["vef"] = BEFORE["veb"] = AFTER["veb"] = "VES"

EXACT = {
    "us": ("US",), "p": ("P",), "w": ("W",), "r": ("R",), "nt": ("NT",), "re": ("Re",), "le": ("LE",), "ft": ("Ft",),
    "fl.": ("Fl.",), "fr.": ("Fr.",), "sr": ("SR",), "bf": ("BF",), "ff": ("FF",), "dm": ("DM",), "bs": ("Bs",),
    "ps": ("Ps", "PS"), "y": ("Y",), "kr": ("kr", "Kr"), "cdn": ("CDN", "Cdn"),
}  # fmt: skip

COUNTRY = {
    "United States": "USD", "United Kingdom": "GBP", "England": "GBP", "Scotland": "GBP", "Wales": "GBP", "Japan": "JPY",
    "Korea": "KRW", "South Korea": "KRW", "Republic of Korea": "KRW", "Korea, Republic of": "KRW", "Taiwan": "TWD",
    "Hong Kong": "HKD", "China": "CNY", "India": "INR", "Brazil": "BRL", "Mexico": "MXN", "Canada": "CAD", "Australia": "AUD",
    "New Zealand": "NZD", "Switzerland": "CHF", "Sweden": "SEK", "Denmark": "DKK", "Norway": "NOK", "Iceland": "ISK",
    "Israel": "ILS", "South Africa": "ZAR", "Indonesia": "IDR", "Malaysia": "MYR", "Thailand": "THB", "Singapore": "SGD",
    "Philippines": "PHP", "Argentina": "ARS", "Chile": "CLP", "Colombia": "COP", "Peru": "PEN", "Russia": "RUB",
    "Russian Federation": "RUB", "Poland": "PLN", "Hungary": "HUF", "Czech Republic": "CZK", "Turkey": "TRY", "Ukraine": "UAH",
    "Germany": "EUR", "France": "EUR", "Italy": "EUR", "Spain": "EUR", "Portugal": "EUR", "Netherlands": "EUR",
    "Belgium": "EUR", "Luxembourg": "EUR", "Ireland": "EUR", "Finland": "EUR", "Austria": "EUR", "Greece": "EUR",
    "Pakistan": "PKR", "Sri Lanka": "LKR", "Dominican Republic": "DOP", "Macau": "MOP", "Kazakhstan": "KZT",
}  # fmt: skip
"""The money of a country, by its English name."""

DOLLARS = frozenset({"USD", "AUD", "NZD", "HKD", "SGD", "TWD", "CAD", "JMD", "TTD"})
PESOS = frozenset({"MXN", "ARS", "CLP", "COP", "PHP", "DOP", "UYU"})
"""Home currencies that a bare "$" or "peso" may mean."""


def resolve(mark: str, home: str | None, dollar: str = "USD") -> str | None:
    """ISO code of a mark of the tables above for an issuer whose money is ``home`` and whose bare "$" is ``dollar``.

    >>> resolve("¥", "CNY"), resolve("¥", None), resolve("peso", "CLP"), resolve("USD", "CLP")
    ('CNY', 'JPY', 'CLP', 'USD')
    """
    if len(mark) == 3 and mark.isupper():
        return mark
    match mark:
        case "$":
            return dollar
        case "cent":
            return home if home in DOLLARS or home in ("ZAR", "EUR") else dollar
        case "¥":
            return "CNY" if home in ("CNY", "HKD") else "JPY"
        case "peso":
            return home if home in PESOS else "MXN"
        case "kr" | "krone":
            return home if home in ("SEK", "NOK", "DKK", "ISK") else "DKK" if mark == "krone" else None
        case "rupee":
            return home if home in ("INR", "PKR", "LKR") else "INR"
        case "franc":
            return home if home in ("CHF", "BEF", "FRF") else "CHF"
        case "P":
            return "PHP" if home == "PHP" else None
        case "W":
            return "KRW" if home == "KRW" else None
        case "R":
            return "ZAR"
        case "Y":
            return "JPY" if home == "JPY" else None
        case "sen":
            return home if home in ("MYR", "IDR", "JPY") else None
    return None
