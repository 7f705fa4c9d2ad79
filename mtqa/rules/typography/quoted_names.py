"""Names of clubs, firms, papers and ships in quotation marks, as Russian and Ukrainian set them."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import NATIONALITIES, any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_SPORT = (
    "match matches goal goals club league coach midfielder striker goalkeeper defender football hockey derby "
    "playoffs standings footballer footballers halftime basketball friendly friendlies squad transfer premier championship"
).split()
_LEAD = (
    r"(?:of|against|over|between|and|with|for|from|to|at|by|beat|defeated|coach|club|team|striker|midfielder|forward"
    r"|defender|goalkeeper|FC|fans|leave|joined|left|bypassed|beats|player|players|footballers|beating|that|where|after"
    r"|when|as|match|the|captain)"
)
_HOME = any_of(
    NATIONALITIES | words("Moscow Kyiv Kiev Donetsk Petersburg Kazan Krasnodar Yaroslavl London Madrid Kharkiv Lviv")
)
_CLUB = lazy(
    rf"(?:^|(?<![\w'-])(?P<lead>(?i:{_LEAD})|{_HOME}) )\"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w-]+)?)\""
    r"(?= (?:and|in|with|on|at|from|to|is|was|has|have|had|will|scored|won|lost|beat|for|against|by|after|are|were|can"
    r"|could|left|came|took|lost|who|whose|[a-z]+ed|drew|played|plays|midfielder|striker|[A-Z])|[.,;:')]|$| ?[-–(])"
)
_SPORT_WORD = lazy(rf"(?i)\b(?:{'|'.join(_SPORT)})\b")


def _quoted_club(sentence: str) -> Iterator[Match]:
    if _SPORT_WORD.search(sentence):
        for match in _CLUB.finditer(sentence):
            start = match.end("lead") + 1 if match["lead"] else match.start()
            yield Match(start, match.end(), (match["name"],))


# What has a name of its own, which English sets off by its capitals alone; films, songs and books keep the marks.
_HOUSES = words(
    """agency airline airlines airport army association bakery bank band battalion battleship boat boats brand brigade bureau
    cafe camp car center centre chain channel checkpoint choir cinema clinic club clubs company companies complex concern
    concern corporation corvette cosmodrome cruiser destroyer developer edition enterprise factory ferry firm forum
    foundation frigate fund group groups hospital hotel hypermarket icebreaker institute institution magazine mall
    market missile motorship movement museum network newspaper newspapers operator orchestra organisation organization
    organizations outlet paper park party plant portal prison publication quarter regiment resort resource
    restaurant retailer rocket satellite service ship shipyard ships shop spacecraft stadium station store submarine
    supermarket syndicate system tanker team theater theatre trawler truck trust union university vaccine vessel village
    website yacht"""
)
_SOURCES = words("reports writes quotes informs")
_SOURCE = rf"(?:{any_of(_SOURCES)}|according to|with reference to)"
_NAMED = lazy(
    rf"\b(?P<house>(?i:{any_of(_HOUSES)}|{_SOURCE})) \"(?P<name>[A-Z0-9][\w'&.+-]*(?: [\w'&.+-]+){{0,3}}?)(?P<stop>[.,]?)\""
    r"(?=[ .,;:)!?]|$|'s\b)"
)
_HOUSED = lazy(
    rf"\b(?:[Tt]he|of|by|from|at) \"(?P<name>[A-Z0-9][\w'&.+-]*(?: [\w'&.+-]+){{0,3}}?)\"(?= {any_of(_HOUSES - words('brand market movement system team ship'))}\b)"
)
_CALLED = lazy(
    r"\b(?:call|dub|nam|label|describ|nicknam|brand|declar|term|deem|titl|entitl)\w*(?: (?:the|this|that|its|his|her|their|an?|itself|such)(?: [\w-]+){0,2})? $"
)

# Names that need no 'company' before them to be known.
_KNOWN_NAMES = """
    Fair Russia|Just Russia|United Russia|Servant of the People|European Solidarity|Batkivshchyna|Yabloko|Svoboda
    |Opposition Bloc|Party of Regions|Right Sector|Azov|Wagner|Hezbollah|Hamas|Taliban|Islamic State|Al-Qaeda|White Helmets
    |Muslim Brotherhood|Law and Justice|Five Star Movement|Lega|Forza Italia|Nord Stream|Nord Stream 2|Turkish Stream|Gazprom
    |Gazprom Neft|Rosneft|Lukoil|Naftogaz|Sberbank|Aeroflot|Roscosmos|Rosatom|Rostec|Rostelecom|Russian Railways|Yandex|AvtoVAZ
    |Ukrzaliznytsia|Ukrainian Railways|PrivatBank|Motor Sich|Azovstal|KamAZ|Uralvagonzavod|Mosfilm|VKontakte|Odnoklassniki
    |Interfax|Interfax-Ukraine|TASS|RIA Novosti|Kommersant|Izvestia|Vedomosti|RBC|Ukrinform|UNIAN|Novaya Gazeta|Channel One
    |Komsomolskaya Pravda|Rossiyskaya Gazeta|Moskovsky Komsomolets|Ukrainska Pravda|Ukrainian Pravda|Echo of Moscow|Reuters
    |Radio Liberty|Bloomberg|Associated Press|New York Times|Washington Post|Financial Times|Wall Street Journal
    |Der Spiegel|Le Monde|Le Figaro|El País|El Pais|El Mundo|Marca|Corriere della Sera|La Repubblica|La Stampa|Boeing|Airbus
    |Gazzetta dello Sport|Samsung|Huawei|Toyota|Mercedes|Volkswagen|Renault|Ferrari|Instagram|Facebook|YouTube|WhatsApp|Skype
"""
_KNOWN = tuple(name.strip() for name in _KNOWN_NAMES.split("|"))
_QUOTED_KNOWN = lazy(rf"\"(?P<name>{any_of(_KNOWN)})(?P<stop>[.,]?)\"(?=[ .,;:)!?]|$|'s\b)")


def _quoted_name(sentence: str) -> Iterator[Match]:
    found = {match.start for match in _quoted_club(sentence)}  # the other rule says so
    for house in _quoted_house(sentence):
        if house.start not in found:
            found.add(house.start)
            yield house
    for match in _QUOTED_KNOWN.finditer(sentence):
        if match.start() not in found and not _is_wording(sentence[: match.start()]):
            yield Match(match.start(), match.end(), (f"{match['name']}{match['stop']}",))


def _is_wording(before: str) -> bool:
    """Whether a mark closes a quotation, or opens a word that is only called so."""
    return before.count('"') % 2 == 1 or _CALLED.search(before) is not None


def _quoted_house(sentence: str) -> Iterator[Match]:
    for match in _NAMED.finditer(sentence):
        if not _is_wording(sentence[: match.start()]):
            start = match.end("house") + 1
            yield Match(start, match.end(), (f"{match['name']}{match['stop']}",))
    for match in _HOUSED.finditer(sentence):
        start = match.start("name") - 1
        if not _is_wording(sentence[:start]):
            yield Match(start, match.end(), (match["name"],))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/quoted-company",
        message="English sets no quotation marks round the name of a company, a newspaper, a party or a ship.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="punctuation",
        source_expression="компания «Метрострой», газета «Известия» / компанія «Метробуд», газета «День»",
        source_languages=("ru", "uk", "it", "es", "pt", "fr", "de"),
        find=_quoted_name,
        anchors=(
            *sorted(_HOUSES | _SOURCES),
            "according to",
            "reference to",
            *sorted({f"^ {name.split()[0].lower()}" for name in _KNOWN}),
        ),
        probe=r"[a-z-]+ [\"“«„]|(?<=[\"“«„])[a-z]|(?<=[\"”“»] )[a-z]",
        flags=(
            'The bridge was built by the company <"Mostotrest">.',
            'The ferry <"Neva"> ran aground, writes the newspaper <"Nedelya">.',
            'It is late, reports <"Nedelya">.',
            'The head of <"Sberbank"> left in the evening.',
            'They met in the <"Pearl"> hotel.',
        ),
        passes=(
            "The bridge was built by the company Mostotrest.",
            'He called the company "Big Brother", and the club a "Mafia".',
            'She said that "he left the company" on Monday.',
            'They saw the film "Stalker" and read the novel "Peace".',
        ),
    ),
    SentenceRule(
        id="typography/quoted-club",
        message="English sets no quotation marks round the name of a club.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="punctuation",
        source_expression="«Динамо», «Шахтёр» / «Динамо», «Шахтар»",
        source_languages=("ru", "uk"),
        find=_quoted_club,
        anchors=tuple(_SPORT),
        flags=(
            'The coach of <"Dynamo"> praised his players after the match.',
            'He scored two goals for <"Real Madrid">.',
            '<"Milan"> won the match against <"Torino">.',
            'In the second half the Egyptian <"Zamalek"> scored a goal.',
            'A friendly between <"Neva"> and <"Zarya"> was called off.',
        ),
        passes=(
            "The coach of Dynamo praised his players.",
            'The match was called "Big Day" by the club.',
            'She sang "Hello" at home.',
        ),
    ),
)
