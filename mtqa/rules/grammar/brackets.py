"""What German, French, Spanish and Brazilian news puts in brackets behind a name, and a score written with a colon."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import COUNTRIES, any_of, ordinal, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_PERSON = (
    "man|woman|boy|girl|driver|actor|actress|singer|player|striker|keeper|goalkeeper|coach|politician|minister|leader"
    "|president|chancellor|mayor|presenter|mother|father|son|daughter|wife|husband|brother|sister|student|teacher"
    "|doctor|pensioner|victim|suspect|accused|cyclist|motorcyclist|pedestrian|passenger|rapper|star|model|princess"
    "|prince|king|queen|colleague|friend|partner|boss|expert|lawyer|officer|comedian|entertainer|designer|farmer"
    "|grandmother|grandfather|widow|widower|neighbour|neighbor|nurse|tourist|skier|climber|hiker|author|writer|moderator"
)
_NAME = r"[A-ZÄÖÜÉ][\w'-]+(?: (?:von|van|de|le|der) | )[A-ZÄÖÜÉ][\w'-]+"
_AGE = lazy(
    rf"(?:\b(?:{_PERSON})|\b{_NAME}) (?P<bracket>\((?P<age>1[4-9]|[2-9]\d)(?:, (?P<what>[A-Za-zÄÖÜäöü][\w -]{{1,25}}))?\))"
    r"(?=(?P<next>[ ,.;:]|$))"
)
_CHILD = lazy(
    r"\b(?:boy|girl|son|daughter|child|pupil|baby|schoolboy|schoolgirl|toddler|brother|sister|twin)"
    r" (?P<bracket>\((?P<age>[1-9]|1[0-3])\))(?=(?P<next>[ ,.;:]|$))"
)

_GERMAN_PARTIES = {"CDU": "the CDU", "CSU": "the CSU", "SPD": "the SPD", "FDP": "the FDP", "AfD": "the AfD"} | {
    "Greens": "the Greens", "Green": "the Greens", "The Greens": "the Greens", "Left": "the Left", "The Left": "the Left",
    "BSW": "the BSW", "ÖVP": "the ÖVP", "SPÖ": "the SPÖ", "FPÖ": "the FPÖ",
}  # fmt: skip
_FRENCH_PARTIES = {"LR": "the Republicans", "PS": "the Socialist Party", "RN": "the National Rally"} | {
    "LFI": "France Unbowed", "EELV": "the Greens", "PCF": "the Communist Party", "LREM": "Emmanuel Macron's party",
    "MoDem": "the MoDem", "UDI": "the UDI", "UMP": "the UMP",
}  # fmt: skip
_BRAZILIAN_PARTIES = {"PT": "the Workers' Party", "PL": "the Liberal Party", "PP": "the Progressives"} | {
    "PSD": "the Social Democratic Party", "MDB": "the MDB", "PMDB": "the PMDB", "PSDB": "the PSDB", "PSB": "the Socialist Party",
    "PDT": "the Democratic Labour Party", "PSOL": "the PSOL", "Psol": "the PSOL", "PCdoB": "the Communist Party",
    "PSL": "the PSL", "PTB": "the PTB", "PSC": "the PSC", "PV": "the Greens", "DEM": "the Democrats", "PRB": "the PRB",
    "União Brasil": "União Brasil", "União": "União Brasil", "Republicanos": "the Republicans", "Podemos": "Podemos",
    "Cidadania": "Cidadania", "Solidariedade": "Solidariedade", "Avante": "Avante", "Patriota": "Patriota",
    "Novo": "the Novo party", "NOVO": "the Novo party", "Rede": "the Rede party",
}  # fmt: skip
_STATES = "AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO".replace(" ", "|")
_TRANSLATED = {
    "Republicans": "the Republicans", "Progressives": "the Progressives", "Solidarity": "Solidarity", "Citizenship": "Cidadania",
    "Brazil Union": "União Brasil", "Union Brazil": "União Brasil",
}  # fmt: skip
"""Parties whose names were translated; only the state behind them tells that they are Brazilian."""
_BRAZILIAN_PARTIES |= _TRANSLATED
_BRAZILIAN = lazy(rf"(?<=[a-zà-ü] )\((?P<party>{'|'.join(_BRAZILIAN_PARTIES)})(?P<state>[-/ –]{{1,3}}(?:{_STATES}))?\)")
_PARTY_NAMED = lazy(r"\b(?:Party|Time|Movement|Democrats|Socialists|Union|Front|party|Podemos)\b[\w ']{0,25} \Z")
_OWN_NAME = lazy(
    r"(?:Democrats|Union|Greens|Party|Alternative|Left|Socialists|Republicans|Movement|Coalition|party) \Z"
)
_PARTY = lazy(r"(?<=[\w'] )\((?P<party>[A-ZÄÖÜ][\w ]{1,11})\)(?!:?(?: [–-])? \d)")
"""But not in a list of results: "Anna Weir (Green) 1,102"."""

_GOAL = r"(?:goal|penalty|header|shot|lead|equali[sz]er|strike|own goal|post|crossbar|save|opener|red card|yellow card|free kick)"
_MINUTE = lazy(
    rf"(?:(?<=[\w'\"])|(?P<goal>(?:\b{_GOAL}|\b(?!7[-:]6|6[-:]7)\d{{1,2}}[-:]\d))) "
    r"(?P<bracket>\((?P<minute>[1-9]\d?)(?P<end>\.|th|st|nd|rd|'|(?:st|nd|rd|th) minute|\. minute)?\))(?![-:]| \d)"
)
_MATCH = lazy(
    r"\b(?:goals?|penalt(?:y|ies)|header|equali[sz]\w+|half-time|halftime|crossbar|goalkeeper|keeper|striker|midfielder|defender|substitut\w+"
    r"|scor(?:ed?|ing|er)|offside|corner|kick|free-kick|second half|first half|whistle|referee|red card|yellow card|\d-\d|\d:\d)\b"
)


_APART = lazy(
    r",? (?:who|whom|whose|which|that|where)\b| (?!(?:and|but|or|in|on|at|for|from|to|with|by|before|after|when|as|while|of|into)\b)[a-z]"
)
"""What a phrase may not part from the noun before the bracket: its relative clause or its verb."""
_BRACKETED = lazy(r"\(\d{1,2}(?:st|nd|rd|th|['’])?(?: ?\+ ?\d)?(?: minute)?(?:/\d{1,2}(?:st|nd|rd|th)?)?\)")
_SCORED = lazy(r"\b(?:scored|goalscorers?|scorers?)\b|\(\d{1,2} ?\+ ?\d\)")


def _minute(sentence: str) -> Iterator[Match]:
    lower = sentence.lower()
    told = _MATCH.search(lower)
    if len(_BRACKETED.findall(sentence)) > 2:  # a list of scorers keeps its brackets
        return
    for match in _MINUTE.finditer(lower):
        if match["end"] == "." or (told and (match["end"] or match["goal"])):
            parts = not match["goal"] and _APART.match(sentence, match.end())
            wordings = () if parts else (f" in the {ordinal(match['minute'])} minute",)
            yield Match(match.start("bracket") - 1, match.end(), wordings)


def _age(sentence: str) -> Iterator[Match]:
    if _SCORED.search(sentence):  # these are minutes
        return
    for match in (*_AGE.finditer(sentence), *_CHILD.finditer(sentence)):
        comma = "," if match["next"] == " " else ""
        what = match.groupdict().get("what")
        party = _GERMAN_PARTIES.get(what or "")
        age = f", {match['age']}, of {party}" if party else f", {match['age']}"
        yield Match(match.start("bracket") - 1, match.end("bracket"), () if what and not party else (age + comma,))


def _party(parties: dict[str, str], sentence: str) -> Iterator[Match]:
    for match in _PARTY.finditer(sentence):
        if match["party"] in parties and not _OWN_NAME.search(sentence, 0, match.start()):
            named = sentence[: match.start()].split()[-1][:1].isupper()  # "the mayor (LR) of Nice" wants other words
            yield Match(match.start(), match.end(), (f"of {parties[match['party']]}",) if named else ())


def _brazilian_party(sentence: str) -> Iterator[Match]:
    for match in _BRAZILIAN.finditer(sentence):
        bare = match["party"] in _TRANSLATED or _PARTY_NAMED.search(sentence, 0, match.start())
        if match["state"] or not bare:
            yield Match(match.start(), match.end(), (f"of {_BRAZILIAN_PARTIES[match['party']]}",))


_PROVINCES = words(
    """Álava Albacete Alicante Almería Almeria Asturias Ávila Badajoz Barcelona Bizkaia Burgos Cáceres Caceres Cádiz Cadiz Cantabria
    Castellón Castellon Córdoba Cordoba Cuenca Gerona Gipuzkoa Girona Granada Guadalajara Guipúzcoa Huelva Huesca Ibiza Jaén Jaen
    Lanzarote León Lérida Lleida Lugo Madrid Málaga Malaga Mallorca Murcia Navarra Navarre Orense Ourense Palencia Pontevedra
    Salamanca Segovia Sevilla Seville Soria Tarragona Tenerife Teruel Toledo Valencia Valladolid Vizcaya Zamora Zaragoza"""
)
_OF_PROVINCE = lazy(
    r"\b(?:in|of|from|at|to|near|between) (?P<place>[A-ZÀ-Ý][\w'-]+(?:(?: (?:de|del|la|el|los|las|d'))* [A-ZÀ-Ý][\w'-]+){0,3})"
    rf" \((?P<province>{any_of(_PROVINCES | COUNTRIES)}|Ciudad Real|La Rioja|A Coruña|La Coruña|Gran Canaria|Las Palmas)\)"
    r"(?=(?P<next>[ ,.;:]|$))"
)


_FIRM = lazy(r"\b(?:Bank|Banque|Banco|Inc|Ltd|Corp|Holdings?|Group|Generale|Columbia|University|Institute|Party)\b")
"""What has its country in brackets in English too: "Barclays Bank (Spain)"."""


def _province(sentence: str) -> Iterator[Match]:
    for match in _OF_PROVINCE.finditer(sentence):
        if _FIRM.search(match["place"]):
            continue
        comma = "," if match["next"] == " " else ""
        yield Match(match.start("place"), match.end(), (f"{match['place']}, {match['province']}{comma}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/age-in-brackets",
        message="German puts an age in brackets; English puts it between commas: 'the singer, 32,'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="number-format",
        source_expression="der Sänger (32)",
        source_languages=("de",),
        find=_age,
        anchors=("^ <number>",),
        probe=r"(?<=[\w'] \()\d\d?(?:\)|, [^()]{2,26}\))",
        flags=(
            "The singer< (32)> cancelled her tour.",
            "The boy< (7)> was not hurt.",
            "Police arrested Karl Maier< (62)>.",
            "Eva Kurz< (51, Greens)> wants more buses.",
            "The witness Karl Maier< (44, plumber)> was sure.",
        ),
        passes=(
            "The singer, 32, cancelled her tour.",
            "Marco Neri (84) scored for the visitors.",
            "In Article 5 (32) the law says so.",
            "He came in May (22).",
            "Marco Neri (84, penalty) scored for the visitors.",
        ),
    ),
    SentenceRule(
        id="grammar/german-party-in-brackets",
        message="German puts a politician's party in brackets; English says 'Karl Maier of the CDU'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="punctuation",
        source_expression="Karl Maier (CDU)",
        source_languages=("de",),
        find=partial(_party, _GERMAN_PARTIES),
        anchors=tuple(party.lower() for party in _GERMAN_PARTIES),
        probe=r"(?<=[\w'] \()[^()\n]{2,12}\)",
        flags=("Karl Maier <(CDU)> said no.", "Minister Eva Kurz <(Greens)> left."),
        passes=(
            "Karl Maier of the CDU said no.",
            "The Christian Democrats lost.",
            "The path (left) is closed.",
            "Anna Weir (Green) 1,102 votes, Karl Maier (CDU): 917",
        ),
    ),
    SentenceRule(
        id="grammar/french-party-in-brackets",
        message="French puts a politician's party in brackets; English says 'Paul Morel of the Socialist Party'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="punctuation",
        source_expression="Paul Morel (PS)",
        source_languages=("fr",),
        find=partial(_party, _FRENCH_PARTIES),
        anchors=tuple(party.lower() for party in _FRENCH_PARTIES),
        probe=r"(?<=[\w'] \()\w{2,6}\)",
        flags=("Paul Morel <(PS)> said no.", "The mayor <(LR)> left."),
        passes=("Paul Morel of the Socialist Party said no.", "The Republicans lost.", "He wrote a PS."),
    ),
    SentenceRule(
        id="grammar/brazilian-party-in-brackets",
        message="Brazilian papers put a politician's party in brackets; English says 'Rui Lima of the Workers' Party'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="punctuation",
        source_expression="Rui Lima (PT-SP)",
        source_languages=("pt",),
        find=_brazilian_party,
        anchors=tuple(party.lower() for party in _BRAZILIAN_PARTIES),
        probe=r"(?<=[\w'] \()[^()\n]{2,18}\)",
        flags=(
            "Senator Rui Lima <(PT)> said no.",
            "They met Ana Costa <(PSD-MG)> in May.",
            "Senator Rui Lima <(Republicans-RS)> left.",
        ),
        passes=(
            "Rui Lima of the Workers' Party said no.",
            "The Workers' Party (PT) lost.",
            "Both houses (Republicans) are shut.",
        ),
    ),
    SentenceRule(
        id="grammar/province-in-brackets",
        message="Spanish puts the province or country of a town in brackets; English puts it after a comma: 'in Lugo, Galicia'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="punctuation",
        source_expression="en Trebujena (Cádiz), à Lyon (France)",
        source_languages=("es", "fr", "it", "pt"),
        find=_province,
        anchors=(
            *sorted(name.lower() for name in _PROVINCES | COUNTRIES),
            "ciudad real",
            "la rioja",
            "a coruña",
            "la coruña",
            "gran canaria",
            "las palmas",
        ),
        probe=r"(?<=[\w'] \()[^()\n]{2,20}\)",
        flags=(
            "A man was arrested in <Trebujena (Cádiz)>.",
            "He lives in <Alba de Tormes (Salamanca)> with his wife.",
            "The police of <Lyon (France)> gave the order.",
        ),
        passes=(
            "A man was arrested in Trebujena, Cádiz.",
            "The team of Lima (Peru 2) won.",
            "She won the race (Spain came second).",
        ),
    ),
    SentenceRule(
        id="grammar/minute-in-brackets",
        message="German puts the minute of a goal in brackets; English says 'in the 67th minute'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="number-format",
        source_expression="mit einem Elfmeter (41.)",
        source_languages=("de",),
        find=_minute,
        anchors=("^ <number>",),
        probe=r"(?<= \()\d\d?(?:\.|th|st|nd|rd|'|\))",
        flags=(
            "Maier levelled with a penalty< (41.)> before the break.",
            "The striker hit the bar< (67th)> and was sent off later.",
            "Ferri made it 2-0< (15)> after a corner.",
            "The guests pulled ahead through Maier< (23.)>, before it rained.",
            "The striker Maier< (85th)>, who had come on late, scored.",
        ),
        passes=(
            "Ferri made it 2-0 in the 15th minute after a corner.",
            "The goalkeeper (32) is the oldest of the team.",
            "She won 7-6 (4), 6-3 on Tuesday.",
            "He lives in New York (86th Street).",
        ),
    ),
)
