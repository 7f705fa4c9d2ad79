"""What an Italian page keeps in Italian before its bold and linked names: "Il Napoli has won", "ROMA – The government"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

# By article: clubs, which take none in English, and bodies, which take 'the'.
_CLUBS = {
    "il": """Milan Napoli Genoa Torino Bologna Verona Sassuolo Monza Lecce Cagliari Parma Como Venezia Palermo Bari Brescia
    Benevento Frosinone Cesena Pisa Crotone Chievo Pescara Catania Livorno Barcellona Barcelona Psg PSG Bayern Chelsea
    Liverpool Manchester Tottenham Borussia Porto Benfica Siviglia Lipsia Marsiglia Villarreal""",
    "la": "Juve Juventus Roma Lazio Fiorentina Samp Sampdoria Salernitana Cremonese Reggina Ternana Carrarese Ferrari Ducati",
    "l'": "Inter Atalanta Udinese Empoli Ajax Arsenal Everton Atletico Italia Olanda Argentina Inghilterra",
    "lo": "Spezia Chelsea Shakhtar Sporting",
}
_BODIES = {
    "il": "Pd Pdl M5s M5S Quirinale Viminale Carroccio Tar Csm Codacons Cremlino Governo Papa Pontefice Vaticano Garante",
    "la": "Lega Cgil Cisl Uil Rai Figc Uefa Fifa Nato Bce Farnesina Consulta Cassazione Procura Regione Consob Commissione",
    "l'": "Ue Onu Istat Inps Inail Aifa Ansa Arma Europa Ucraina Iran Iss Ema",
    "i": "Carabinieri carabinieri dem Dem bianconeri Bianconeri rossoneri Rossoneri nerazzurri Nerazzurri giallorossi Giallorossi azzurri Azzurri",
    "gli": "Azzurri azzurri Usa Stati Emirati",
    "le": "Fiamme Regioni Borse",
}
_PLURAL_CLUBS = "bianconeri rossoneri nerazzurri giallorossi azzurri".split()


def _alternatives(table: dict[str, str]) -> str:
    parts = (
        f"(?:{article[0].upper()}|{article[0]}){article[1:]}{'' if article.endswith(chr(39)) else ' '}(?:{'|'.join(names.split())})"
        for article, names in table.items()
    )
    return "|".join(parts)


_KEPT = lazy(
    rf"(?<![\w'\"“-])(?:(?P<club>{_alternatives(_CLUBS)})|(?P<body>{_alternatives(_BODIES)}))\b(?!-|'(?!s\b)| (?:e|di|del|della) )"
)
_NAME = lazy(r"[^ ']+\Z")
_TAKEN_THERE = "|".join((*_CLUBS["la"].split(), "Lega", "Uefa", "Fifa", "Procura", "Cgil", "Figc"))
_THERE = lazy(
    rf"\b(?P<there>[Tt]here) (?P<name>{_TAKEN_THERE})\b"
    r"(?! (?:and|or)\b|,)"
)
"""The article 'la' taken for 'là': "there Juventus has bought him"."""


_ITALIAN_SMALL = "Il Gli Nella Degli Delle Dello Dalla Dallo Agli Alle Sulla Sulle Una".split()
_BEFORE_ENGLISH = lazy(
    rf"(?:^|(?<=[a-z,;:.!?\"] ))(?P<small>{'|'.join(_ITALIAN_SMALL)}) (?P<first>[a-z]{{3,}}) (?P<second>[a-z]+)\b"
)


def _before_english(sentence: str) -> Iterator[Match]:
    """Italian small words with a capital before English ones: "Il high price is"."""
    known = common_words()
    for match in _BEFORE_ENGLISH.finditer(sentence):
        before = sentence[: match.start("small")].split()
        if before and before[-1][0].isupper():
            continue  # Kim Jong Il
        if match["first"] in known and match["second"] in known:
            yield Match(match.start("small"), match.end("small"), source_expression=match["small"])


def _kept_articles(sentence: str) -> Iterator[Match]:
    yield from _before_english(sentence)
    for match in _KEPT.finditer(sentence):
        found = _NAME.search(match.group())
        name = found.group() if found else match.group()
        the = "The " if match.start() == 0 else "the "
        plural = name.lower() in _PLURAL_CLUBS
        wording = f"{the}{name.capitalize() if plural else name}" if match["body"] else name
        yield Match(match.start(), match.end(), (wording,), source_expression=match.group())
    for match in _THERE.finditer(sentence):
        yield Match(match.start(), match.end(), (match["name"],), source_expression=f"la {match['name']}")


_AND_IS = lazy(r"(?:(?<=\n)|\A|(?<=[.!?\"”»] )|(?<=[\"“«]))(?P<and>AND) (?=(?!I\b)[a-z]{2,} [a-z]+ [a-z])")
_SHOUTED = lazy(r"\b[A-Z]{3,}\b")


def _and_for_is(reading: Reading) -> Iterator[Match]:
    """Italian 'È' (it is) at the start of a sentence, which was read as 'E' (and) and kept its capitals."""
    prose = reading.prose
    for match in _AND_IS.finditer(prose) if "AND " in prose else ():
        if not _SHOUTED.search(prose, max(0, match.start() - 60), match.start()):
            yield Match(match.start(), match.end("and"), ("It is",), source_expression="È")


_CITIES = {
    "Roma": "Rome", "Milano": "Milan", "Napoli": "Naples", "Torino": "Turin", "Firenze": "Florence", "Venezia": "Venice",
    "Genova": "Genoa", "Padova": "Padua", "Mantova": "Mantua", "Siracusa": "Syracuse", "Bruxelles": "Brussels",
    "Parigi": "Paris", "Londra": "London", "Berlino": "Berlin", "Mosca": "Moscow", "Ginevra": "Geneva",
    "Strasburgo": "Strasbourg", "Francoforte": "Frankfurt", "Pechino": "Beijing",
}  # fmt: skip
_CLUBS_TOO = frozenset(("Roma", "Napoli", "Torino", "Venezia", "Padova", "Mantova", "Siracusa"))
"""Before a dash these may be a team, but in capitals."""
_CITY = "|".join([*map(str.upper, _CITIES), *(city for city in _CITIES if city not in _CLUBS_TOO)])
_DATELINE = lazy(rf"(?:(?<=\n)|\A)(?P<city>{_CITY})(?= ?[–—-][ \u00a0]|\.- |, \d{{1,2}} [A-Z])")


def _datelines(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    starts = (0, *(at + 1 for at in places(prose, "\n")))
    for match in filter(None, (_DATELINE.match(prose, start) for start in starts)):
        city = match["city"]
        english = _CITIES[city.capitalize()]
        yield Match(
            match.start(), match.end(), (english.upper() if city.isupper() else english,), source_expression=city
        )


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="structure/italian-article-left",
        find=_kept_articles,
        anchors=("la", "lo", "i", "le", "l'", "there", *map(str.lower, _ITALIAN_SMALL)),
        probe=rf"(?:{'|'.join(_ITALIAN_SMALL).lower()}) [a-z]{{3}}|there (?:{_TAKEN_THERE.lower()})\b"
        rf"|{_alternatives(_CLUBS).lower()}|{_alternatives(_BODIES).lower()}",
        message="The name has kept its Italian article: a link or bold words were left as they were.",
        severity=Severity.ERROR,
        confidence=0.93,
        category="untranslated",
        source_languages=("it",),
        flags=(
            "<Il Napoli> won again.",
            "Two players of <l'Atalanta> left.",
            "<L'Inter> wants the striker.",
            "<La Juve> is third.",
            "Then <I bianconeri> scored.",
            "<La Lega> will vote against it.",
            "Also <there Juventus> is looking for a striker.",
            "<Il> high price of bread is a worry.",
        ),
        passes=(
            "Napoli won again and the Lega lost.",
            "I bought a scarf of Il Volo in La Spezia, near L'Aquila.",
            "The company La Roma-Sur is from Mexico.",
            "Kim Jong Il used the telephone, and Il mare calmo is a song.",
            "He read Il Giornale and saw La La Land.",
        ),
    ),
    TextRule(
        id="structure/italian-dateline",
        find=_datelines,
        message="The place of the dateline is still in Italian.",
        severity=Severity.ERROR,
        confidence=0.93,
        category="untranslated",
        fix=Fix.SAFE,
        source_languages=("it",),
        flags=(
            "The bridge is shut\n\n<ROMA> – The bridge is shut, and nobody knows why.",
            "<Milano> - The bridge is shut, and nobody knows why.",
            "<TORINO>, 4 May – The bridge is shut.",
        ),
        passes=(
            "ROME – The bridge is shut.",
            "Roma won again.",
            "Napoli - Torino 2-1",
        ),
    ),
    TextRule(
        id="structure/and-for-it-is",
        find=_and_for_is,
        message="'AND' in capitals is Italian 'È' ('it is'), read as 'e' ('and').",
        severity=Severity.ERROR,
        confidence=0.9,
        category="grammar",
        source_expression="È",
        source_languages=("it",),
        flags=(
            "The bridge is shut. <AND> really late for a repair.",
            'He said: "<AND> not the time to stop."',
        ),
        passes=(
            "It is really late. And nobody knows.",
            "BUY NOW. AND save money at once.",
            "Choose with AND or OR.",
        ),
    ),
)
