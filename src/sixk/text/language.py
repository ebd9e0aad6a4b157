"""Characters -> the language they are written in, by scripts and by the commonest words."""

from __future__ import annotations

import re
from collections import Counter

# The commonest small words of each language, those shared with another left out where it matters.
_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in for is on that by with as be are from or this has was which at an not its been will have",
        "es": "de la el los las del y en por para con una que se su sus es al como más ha han sido este esta entre desde también fue",
        "pt": "de a o os as do da dos das e em por para com uma que se seu sua não é ao como mais foi são este esta pela pelo nos",
        "fr": "de la le les des du et en pour par avec une que qui dans sur est au aux a été ce cette ces son sa ses leur sont plus",
        "de": "der die das und den dem des von zu mit für auf ist im ein eine einer nicht sich auch wird werden durch bei nach sind",
        "it": "la il lo gli dei del della delle e di che per con una è al alla sono nel nella dal dalla come più stato questo anche",
        "nl": "het een van en de in op voor met is dat zijn aan door te bij wordt worden niet ook naar deze onze uit",
        "sv": "och att det som en av för på med är den till inte har om ett vid från var kan ska samt denna",
        "no": "og å det som en av for på med er den til ikke har om et ved fra var kan skal samt denne ble",
        "da": "og at det som en af for på med er den til ikke har om et ved fra var kan skal samt denne blev",
        "fi": "ja on ei että se oli ovat sekä mukaan kuin tai osakkeiden yhtiön hän mutta vuoden olla",
        "pl": "i w na z do się że jest nie o oraz przez od dla po za to są spółki przy",
        "tr": "ve bir bu ile için olarak da de olan tarafından en daha olup şirket yılı göre",
    }.items()
}
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2_000
_LEAST = 5  # small words there must be before a language is named


def language(text: str) -> str | None:
    """The language of a text as ISO 639-1 ("en", "es", "ja"), None where there are too few words to tell.

    Reads three samples, from the beginning, the middle and the end: a cover in English does not make an English document.
    """
    if len(text) > 3 * _SAMPLE:
        middle = len(text) // 2
        text = "\n".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))
    if 20 * (len(text.encode("utf-8", "replace")) - len(text)) > len(text):  # not Latin letters alone
        letters = len(_WORD.sub("", text))
        total = max(len(text) - letters, 1)
        for name, script in _SCRIPTS:
            found = len(script.findall(text))
            if found * (12 if name == "ja" else 4) > total:
                return name
    words = text.lower().split()
    counts = Counter(words)
    english = sum(counts[word] for word in _WORDS["en"] if word in counts)
    if english >= _LEAST and english * 5 > len(words):
        return "en"  # a fifth of all words: no other language has so many of its small words
    scores = {name: sum(counts[word] for word in small if word in counts) for name, small in _WORDS.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= _LEAST else None
