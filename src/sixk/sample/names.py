"""Chance -> names of issuers, people, places and things that do not exist, in the sound of a market."""

from __future__ import annotations

from random import Random

# first syllables|middles|ends, of which companies and places are made; none is meant to be anybody's name
_SOUNDS = {
    "nihon": ("Haru Kiri Mika Tono Sei Yoshi Naga Kuma Aki Hoshi Tatsu Fumi Kawa Miya Shiro Ono",
              "no mo ra ta ka wa ri", "sawa zawa mura gami hara dake zuki moto sumi kura"),
    "han": ("Ling Jun Yue Hai Shan Fei Tian Bai Qing Rui Zhen Luo Dong Xin Yun Mei", "", "tong xing feng he yao ming chuan ze rong lu bo"),
    "han2": ("Dae Sae Hwa Gyeong Myung Nam Baek Seo Han Jin Yul Ki", "", "rim sung won bit nuri ryong san gang dong hae"),
    "canton": ("Wan Kwong Tsing Fook Yau Shing Cheung Lok Hoi Sui Man", " ", "Lok Fung Hing Wah Kee Tak Shun On Yip Lung"),
    "malay": ("Ban Kera Sura Mela Tanu Pari Seri Bumi Lang Nusa", "ka ra na", "tama jaya wangsa pura wira sari mas kasa"),
    "hind": ("Ved Sura Ashva Niva Tej Kira Indra Megh Pra Arya", "na ka ra ti", "lok dhara mant vira nidhi jyoti tara kosh"),
    "iber": ("Alta Verde Ribe Monte Sala Quin Tordo Lumi Cala Arro Peña Baru", "la ra ne do", "vela mira dero guera zano tillo riera noso"),
    "luso": ("Ita Guara Vale Serra Pira Campo Jaru Ama Uru Torre", "na ca ri pe", "tinga mar nópolis guaçu renga vento dará nema"),
    "gaul": ("Ver Mont Chan Beau Lau Cler Aube Fon Riv Sauv", "e a i o", "nac lier tange court mière voise teuil dun sart"),
    "ital": ("Castel Monte Vall Torri Fio Bruno Alb Serra Luca Gran", "e i o a", "vento rasco lungo miero dalba tello zolo"),
    "german": ("Wald Stein Lind Grün Eber Hoch Rott Falk Birk Nord", "en er", "hausen mark werk bach furt stedt kamp brück"),
    "dutch": ("Van Oost Breed Zuider Noord Linde Weste Kers Duin Veld", "er e", "hoven kamp zicht meer dijk brugge stede waarde"),
    "norse": ("Nord Skar Hav Fjell Lys Berg Tind Elve Vinter Sol", "a e", "vik mark dal sund holm strand lund gard"),
    "suomi": ("Kalla Hiida Vesi Metsä Louhi Tuul Kivi Sauna", "n", "rinne kangas lahti virta saari korpi niemi"),
    "gael": ("Bally Kil Dun Clon Ard Glen Rath Inish", "a i", "more kenna fern loran gallen derry venna"),
    "hellas": ("Thala Nava Petra Aigi Meli Kera Olym Posi", "so no ri", "nios thea kos marin dros polis nautis"),
    "slav": ("Ural Sibir Volgo Kame Dalne Zori Boro Nevo", "sk no vo", "lit stroy tel prom gorsk etal"),
    "turk": ("Kara Deniz Yil Ana Gök Bey Altın Ege", "", "soy tepe kent taş dere han su"),
    "levant": ("Orva Neta Shav Galil Teva Lumi Kesh Zohar Adi Miro", "n r l", "tech gen im scan path med lux ion"),
    "anglo": ("Thorn Bright Ash Hart Wes Cran Ever Pem Kings Long Mer Red Stan Wex Brack", "er en ing",
              "well combe ford leigh stoke mere bury cote worth den"),
}  # fmt: skip
_SECOND = (
    "Energy Materials Marine Foods Networks Semiconductor Pharma Mining Steel Telecom Power Biosciences Paper Motors Airways "
    "Chemicals Insurance Financial Properties Media Software Logistics Cement Water Optics Health Retail Robotics Gas"
)
_GIVEN = {
    "nihon": "Kenji Haruto Satoshi Yuko Naomi Takeshi Hiroshi Emi Kazuo Ryota",
    "han": "Wei Jian Li Xiaomei Hui Yong Mei Guang Ting Bo",
    "han2": "Min-jun Seung-ho Ji-woo Hye-jin Dong-hyun Sang-woo Eun-ji Kyung-soo",
    "canton": "Wing-kei Ka-ming Siu-fong Chi-wai Mei-ling Tak-shing",
    "hind": "Rajesh Anita Suresh Priya Vikram Meera Arun Lakshmi",
    "malay": "Budi Siti Agus Rina Hendra Ratna Kelvin Mei",
    "iber": "Carlos María Luis Ana Javier Lucía Pedro Elena Diego Sofía",
    "luso": "João Ana Paulo Beatriz Rui Carla Marcelo Helena",
    "gaul": "Pierre Claire Luc Anne Étienne Sylvie Marc Hélène",
    "ital": "Marco Giulia Paolo Chiara Andrea Lucia",
    "german": "Hans Katrin Jürgen Ute Stefan Birgit Thomas Anja",
    "dutch": "Jan Marieke Pieter Anneke Willem Sanne",
    "norse": "Lars Ingrid Nils Kari Erik Sofie Anders Maja",
    "suomi": "Jukka Aino Mikko Helmi Timo Leena",
    "gael": "Sean Aoife Declan Niamh Brendan Orla",
    "hellas": "Nikolaos Maria Georgios Eleni Dimitrios Sofia",
    "slav": "Ivan Olga Sergei Natalia Dmitri Elena",
    "turk": "Mehmet Ayşe Emre Zeynep Kemal Elif",
    "levant": "Amir Noa Yossi Tamar Eitan Shira Doron Michal",
    "anglo": "Margaret James Susan Robert Helen David Catherine Andrew Ruth Peter",
}
_FAMILY = {
    "nihon": "Tanabe Morishita Okuda Shirane Kanzaki Hayami Uchiyama Iwase",
    "han": "Zhao Lin Xu Guo Shen Pan Yu Cheng Tang Hsieh",
    "han2": "Kim Park Choi Jung Kang Yoon Lim Shin Bae",
    "canton": "Chan Wong Lau Cheung Yip Kwok Ng Tse",
    "hind": "Sharma Iyer Menon Kulkarni Bhat Reddy Nair Desai",
    "malay": "Santoso Wijaya Lim Tan Hartono Abdullah",
    "iber": "Herrera Molina Castro Vidal Ibáñez Soto Rivas Aguirre",
    "luso": "Carvalho Moreira Tavares Lopes Barreto Nogueira",
    "gaul": "Moreau Lefort Girard Bonnard Dumas Perrin",
    "ital": "Ferri Conti Moretti Galli Barbieri Testa",
    "german": "Brandt Köhler Vogt Seidel Lorenz Pohl",
    "dutch": "de Wit Bakker van Rijn Hofstra Kuipers Smit",
    "norse": "Lindqvist Haugen Sørensen Berglund Dahl Holm",
    "suomi": "Virtala Lehto Koskela Ranta Salmi",
    "gael": "Kelleher Brennan Fallon Tierney Moran",
    "hellas": "Pavlidis Stathakos Roussos Vlachou Karras",
    "slav": "Orlov Sokolova Belov Vetrov Lebedeva",
    "turk": "Yalçın Demirel Aksoy Tunç Kaplan",
    "levant": "Ben-Ari Shalev Peled Barkai Regev Tal",
    "anglo": "Whitcombe Farrow Langley Harker Oakes Pryce Selby Thorne",
}
_ROADS = "Harbour Market Mill Station Victoria River Garden Temple Castle Lake North Park Union Queen Orchard Bridge"
_THINGS = {
    "telecom": "leased-line service; mobile broadband service; fibre access network; roaming platform; submarine cable",
    "semiconductor": "0.13-micron process; image sensor; power-management chip; packaging line; memory module",
    "pharma": "once-daily inhaler; antibody programme; oral anticoagulant; vaccine candidate; insulin pen",
    "mining": "open pit; heap-leach plant; underground decline; concentrator; haulage fleet",
    "energy": "combined-cycle plant; offshore field; wind farm; gas pipeline; LNG terminal",
    "shipping": "Capesize bulk carrier; Suezmax tanker; container vessel; product tanker; LNG carrier",
    "bank": "mortgage book; branch network; card business; leasing portfolio; custody service",
    "software": "billing platform; analytics suite; security gateway; trading system; imaging software",
    "consumer": "brewery; chilled-food range; coffee brand; dairy plant; personal-care line",
    "industrial": "rolling mill; cement kiln; paper machine; robot arm; gear unit",
    "transport": "long-haul fleet; regional route network; freight terminal; toll road; ferry service",
}
SECTORS = {name: tuple(things.split("; ")) for name, things in _THINGS.items()}
SIC = {
    "telecom": ("4813", "TELEPHONE COMMUNICATIONS (NO RADIOTELEPHONE)"),
    "semiconductor": ("3674", "SEMICONDUCTORS & RELATED DEVICES"),
    "pharma": ("2834", "PHARMACEUTICAL PREPARATIONS"),
    "mining": ("1040", "GOLD & SILVER ORES"),
    "energy": ("4911", "ELECTRIC SERVICES"),
    "shipping": ("4412", "DEEP SEA FOREIGN TRANSPORTATION OF FREIGHT"),
    "bank": ("6029", "COMMERCIAL BANKS, NEC"),
    "software": ("7372", "SERVICES-PREPACKAGED SOFTWARE"),
    "consumer": ("2082", "MALT BEVERAGES"),
    "industrial": ("3310", "STEEL WORKS, BLAST FURNACES & ROLLING & FINISHING MILLS"),
    "transport": ("4512", "AIR TRANSPORTATION, SCHEDULED"),
}


def _of(rng: Random, words: str) -> str:
    found = words.split()
    return found[int(rng.random() * len(found))]


_SPLIT = {
    sounds: (first.split(), middle.split() or [middle or ""], end.split()) for sounds, (first, middle, end) in _SOUNDS.items()
}
_PEOPLE = {sounds: (_GIVEN[sounds].split(), _FAMILY[sounds].split()) for sounds in _GIVEN}
_PEOPLE["dutch"] = (_GIVEN["dutch"].split(), ["de Wit", "Bakker", "van Rijn", "Hofstra", "Kuipers", "Smit"])
_ROAD_LIST = _ROADS.split()
_SECOND_LIST = _SECOND.split()


def stem(rng: Random, sounds: str) -> str:
    """An invented word in the sound of a market: of a company, a mine, a town."""
    first, middle, end = _SPLIT[sounds]
    chance = rng.random
    if sounds == "canton":
        return f"{first[int(chance() * len(first))]} {end[int(chance() * len(end))]}"
    joined = middle[int(chance() * len(middle))] if chance() < 0.45 else ""
    return first[int(chance() * len(first))] + joined + end[int(chance() * len(end))]


def company(rng: Random, sounds: str, suffixes: tuple[str, ...]) -> tuple[str, str]:
    """An invented company: its full name and the short one by which its news calls it."""
    chance = rng.random
    word = stem(rng, sounds)
    suffix = suffixes[int(chance() * len(suffixes))]
    if chance() < 0.3:
        word = f"{word} {stem(rng, sounds)}"
    short = word
    if chance() < 0.55 and " " not in suffix.replace(" de C.V.", ""):
        short = f"{word} {_SECOND_LIST[int(chance() * len(_SECOND_LIST))]}"
    if suffix == "Tbk" or suffix == "Persero Tbk":
        return f"PT {short} {suffix}", short
    comma = ", " if suffix in ("Inc.", "S.A.", "S.A.B. de C.V.") and chance() < 0.3 else " "
    return f"{short}{comma}{suffix}", short


def person(rng: Random, sounds: str) -> str:
    """An invented person's name, given name first."""
    given, family = _PEOPLE[sounds]
    chance = rng.random
    name = given[int(chance() * len(given))]
    if sounds == "anglo" and chance() < 0.4:
        name += f" {'ABCDEFGHJKLMNPRSTW'[int(chance() * 18)]}."
    return f"{name} {family[int(chance() * len(family))]}"


def road(rng: Random) -> str:
    return _ROAD_LIST[int(rng.random() * len(_ROAD_LIST))]
