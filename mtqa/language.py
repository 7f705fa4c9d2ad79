"""Which language a text is written in, by its function words."""

from __future__ import annotations

from collections import Counter

from mtqa.expression import lazy

__all__ = [
    "ALL_FUNCTION_WORDS",
    "COUNTRIES_OF",
    "FUNCTION_WORDS",
    "ISO_639_1",
    "LANGUAGE_NAMES",
    "ROMANCE",
    "SOURCES",
    "guess_language",
    "guess_language_of_few",
    "is_language_tag",
    "reads_as",
    "reads_otherwise",
]

LANGUAGE_NAMES = {
    "en": "English", "it": "Italian", "es": "Spanish", "fr": "French", "de": "German", "pt": "Portuguese",
    "ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "bg": "Bulgarian", "cs": "Czech", "el": "Greek",
    "hr": "Croatian", "hu": "Hungarian", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "pl": "Polish",
    "ro": "Romanian", "sk": "Slovak", "sl": "Slovene", "sr": "Serbian", "sv": "Swedish", "tr": "Turkish", "da": "Danish",
    "ar": "Arabic", "kk": "Kazakh", "mk": "Macedonian", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "he": "Hebrew",
}  # fmt: skip
"""English names of languages, by BCP 47 tag."""

ISO_639_1 = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja
    jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb
    nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()
)
"""The languages with a tag of two letters (ISO 639-1)."""
_TAG = lazy(r"([A-Za-z]{2,3})(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-[A-Za-z0-9]{4,8})*")

ROMANCE = ("it", "es", "fr", "pt")
"""The Romance source languages, by BCP 47 tag."""

SOURCES = ("it", "es", "fr", "de", "pt", "ru", "uk")
"""All languages whose traces the rules look for, by BCP 47 tag."""

COUNTRIES_OF = {
    "it": "Italy", "es": "Spain", "fr": "France", "de": "Germany", "pt": "Portugal", "ru": "Russia", "uk": "Ukraine",
}  # fmt: skip
"""The country that the press of a language speaks of first, by BCP 47 tag."""

FUNCTION_WORDS = {
    "en": "the of and to in that is for was with as his on be at by which from this had not are but they were has".split(),
    "it": "il di che la in un una è per non con del della sono si le dei nel gli ha anche alla più come dal".split(),
    "es": "el de que la en un una y los se del las por con no es su para al lo como más pero ha este".split(),
    "fr": "le de la les et des en un une est que du dans qui pour il au pas par sur plus ne se ce avec".split(),
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden".split(),
    "pt": "o de que e a do da em um para com não uma os no se na por mais as dos como mas ao foi".split(),
    "ru": "и в не на что с по он как это из но за его к для от был а так".split(),
    "uk": "і в не на що з та до як це за від у про й його для але який ці".split(),
}
"""The most frequent words of a language that only hold its sentences together, by BCP 47 tag."""

ALL_FUNCTION_WORDS = {
    **FUNCTION_WORDS,
    "nl": "de het een van en in is dat op te zijn met voor niet die aan er om ook als dan maar bij uit wordt heeft naar".split(),
    "pl": "w i na z do nie się że to jest o jak po co ale za od przez dla tym są był oraz jego".split(),
    "cs": "a v se na je že s z o do k i to ve pro by ale jako za od jsou byl podle také".split(),
    "ro": "și de în a la cu pe că nu din se o mai este sunt pentru care au fost prin".split(),
    "sv": "och i att det som en på är av för med den till inte om ett har de var från".split(),
    "da": "og i at det er som en på af for med den til ikke et har de var fra".split(),
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar ama en ne".split(),
    "hu": "a az és hogy nem is egy ez meg de volt van csak már még mint".split(),
}
"""The same, with languages that a text is only told from others by."""

_WORD = lazy(r"[^\W\d_]+")
_CYRILLIC = lazy("[\u0400-\u04ff]")
_UKRAINIAN = lazy("[їєґі]")
_SCRIPTS = {
    "ja": lazy("[\u3040-\u30ff]"),
    "zh": lazy("[\u3400-\u9fff]"),
    "ko": lazy("[\uac00-\ud7af]"),
    "ar": lazy("[\u0600-\u06ff]"),
    "el": lazy("[\u0370-\u03ff]"),
    "he": lazy("[\u0590-\u05ff]"),
}
"""Letters that tell a language, or the one with most speakers."""
_CONFUSED = ({"ru", "uk", "be"}, {"ja", "zh"})
_TOLD = {*ALL_FUNCTION_WORDS, *_SCRIPTS, "be"}
"""The languages that `guess_language` knows."""
_SMALL_WORDS = {tag: frozenset(words) for tag, words in ALL_FUNCTION_WORDS.items() if tag != "en"}
_ENGLISH = frozenset(FUNCTION_WORDS["en"]).union(
    "a an i no do on me am so we he it or be will its with not his her she you".split()
)
"""Words that say nothing for another language in a short text."""
_SAMPLE = 20_000
_MIN_WORDS = 30


def is_language_tag(tag: str) -> bool:
    """Whether a BCP 47 tag can be one of a language; of those with three letters any can.

    >>> [is_language_tag(tag) for tag in ("en", "zh-Hant", "pt-BR", "gsw", "xx", "German", "")]
    [True, True, True, True, False, False, False]
    """
    match = _TAG.fullmatch(tag)
    return match is not None and (len(match[1]) == 3 or match[1].lower() in ISO_639_1)


def reads_otherwise(text: str, language: str) -> str:
    """The language that a text reads as, where that is surely not the one that it is said to be in; else empty.

    Of the languages of one script that are easily confused, none is held against another.

    >>> reads_otherwise("市长周一打开了大桥。", "en"), reads_otherwise("Le maire a ouvert le pont.", "en")
    ('zh', '')
    """
    guess, said = guess_language(text), language.partition("-")[0].lower()
    alike = any({guess, said} <= group for group in _CONFUSED)
    return "" if guess in ("en", said) or said not in _TOLD or alike else guess


def guess_language(text: str, least: int = _MIN_WORDS) -> str:
    """BCP 47 tag of the language whose function words stand out; English where the text is too short to tell.

    Args:
        text: The text; its beginning is enough.
        least: Number of words from which on a text can be told by them.

    >>> guess_language("Il presidente ha detto che la guerra non è finita. " * 5)
    'it'
    >>> guess_language("Kyiv, Lviv"), guess_language("Львів і Одеса")
    ('en', 'uk')
    """
    sample = text[:_SAMPLE].lower()
    words = _WORD.findall(sample)
    if len(_CYRILLIC.findall(sample)) > len(sample) / 3:  # letters tell sooner than words
        return "be" if "ў" in sample else "uk" if _UKRAINIAN.search(sample) else "ru"
    for tag, letters in _SCRIPTS.items():
        if len(letters.findall(sample)) > len(sample) / 3:
            return tag
    if len(words) < least:
        return "en"
    counts = Counter(words)
    rates = {tag: sum(counts[word] for word in listed) / len(words) for tag, listed in ALL_FUNCTION_WORDS.items()}
    best = max(rates, key=lambda tag: rates[tag])
    return best if rates[best] >= 0.1 and rates[best] > 1.5 * rates["en"] else "en"


def guess_language_of_few(text: str) -> str:
    """What `guess_language` says; where a text is too short for it, the language whose small words it plainly has.

    >>> [guess_language_of_few(text) for text in ("Nach dem Angriff auf Kiew", "Kiev le soir", "A learned society is a club.")]
    ['de', 'en', 'en']
    """
    guess, words = guess_language(text), _WORD.findall(text[:_SAMPLE].lower())
    if guess != "en" or len(words) >= _MIN_WORDS:
        return guess
    counts = {tag: sum(word in listed - _ENGLISH for word in words) for tag, listed in _SMALL_WORDS.items()}
    best = max(counts, key=lambda tag: counts[tag])
    against = sum(word in _ENGLISH and word not in ALL_FUNCTION_WORDS[best] for word in words)
    least = max(2, len(words) / 5, 2 * against + 1)
    return best if counts[best] >= least else "en"


def reads_as(text: str, language: str) -> bool:
    """Whether a text, be it short, is plainly in a language: one word in five is a function word of it, and three are.

    >>> reads_as("The mayor of the town was not in Kyiv.", "en"), reads_as("Kiev e Lugansk nella guerra", "en")
    (True, False)
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    listed = frozenset(ALL_FUNCTION_WORDS.get(language, ()))
    return sum(word in listed for word in words) >= max(3, len(words) / 5)
