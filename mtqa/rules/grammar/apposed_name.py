"""A name right after the office that it holds: 'the mayor of Milan Anna Bianchi said'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import COUNTRIES, FINITE_AUXILIARIES, LINKERS, REPORTING_PAST, any_of, words
from mtqa.rules.grammar.cleft import PERSONS
from mtqa.rules.grammar.people import sex_of_given_name
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_OFFICES = words(
    """mayor president leader secretary director minister undersecretary coach captain commander chief head governor
    chairman chairwoman spokesman spokeswoman spokesperson prefect rector commissioner ambassador prosecutor councillor
    councilor councilors coordinator superintendent archbishop bishop premier chancellor quaestor manager owner patron
    founder general deputy vice-president administrator editor boss number-one assessor delegate candidate exponent
    parliamentarian senator lawyer treasurer provost dean organiser organizer inspector guarantor curator"""
)
_JOINT = r"(?:[Dd]e|[Dd]i|[Dd]a|[Dd]el|[Dd]ella|[Dd]os|[Vv]on|[Vv]an|[Ll]a|[Ll]e|[Ll]o|[Ee]l)"
_NAME = rf"(?P<given>[A-ZÀ-Ý][a-zà-ÿ'-]+) (?P<last>(?:{_JOINT} )*(?:D'|Mc|Mac|O')?[A-ZÀ-Ý][a-zà-ÿ'-]+(?: (?:{_JOINT} )*[A-ZÀ-Ý][a-zà-ÿ'-]+)?)"
_AT_NAME = lazy(rf"{_NAME}(?P<end>(?= (?!and\b|or\b|[A-Z\d(])|[.,;:)!?\"]|$))")
_OFFICE_OF = lazy(rf"\b(?P<the>[Tt]he )(?:[a-z'-]+ ){{0,2}}?(?P<office>{any_of(_OFFICES)}) (?P<of>of|for|at) ")
_HOUSE_WORD = lazy(r"\w[\w'’&-]* ")
_STOPS = FINITE_AUXILIARIES | LINKERS | REPORTING_PAST | words("to with from by named called like as than about")
# "the wife of President Bruni", "the director of the film Anna Neri": the name is that of the last word.
_BODIES = words(
    """party team club newspaper group association union unions police carabinieri firefighters agents officers deputies
    senators ministers mayors players students workers teachers citizens tourists magistrates prosecutors lawyers journalists
    doctors parents friends soldiers farmers others patients cases people women men children refugees migrants"""
)
_OWN_NAME = (PERSONS - _BODIES) | words(
    """film movie book novel band song album show series play ship boat yacht firm brand family year month week project
    operation saint san santa st los las new port fort mr mrs ms dr sir lord lady dame don prime late great
    author painter musician poet philosopher star former legend icon billionaire tycoon nominee founder hero
    rapper comedian model designer composer named street road square avenue airport university college school
    hospital stadium institute foundation prize award cup trophy the his her its their our my your speaker
    treasurer vice-president whip engineer ombudsman chairman staff opposition"""
)
_MOST = 6


_FULL_TITLES = ("secretary of state", "secretary of defence", "secretary of defense")


def _apposed(sentence: str) -> Iterator[Match]:
    for match in _OFFICE_OF.finditer(sentence):
        found = _name_after(sentence, match.end())
        if found is None:
            continue
        start, end = found
        house = sentence[match.end() : start].rstrip()
        last = house.split()[-1].lower()
        title = f"{match['office']} of {house.lower()}"
        if last in _OWN_NAME or last.endswith("'s") or title in _FULL_TITLES:
            continue
        comma = _comma_at(sentence, end)
        opening = sentence[match.start() : match.end()]
        yield Match(match.start(), end, (f"{opening}{house}, {sentence[start:end]}{comma}",))


def _name_after(sentence: str, at: int) -> tuple[int, int] | None:
    """Where a listed given name with a surname stands, some words behind an offset: its start and end."""
    for count in range(_MOST + 1):
        name = _AT_NAME.match(sentence, at)
        if name and count and sex_of_given_name(name["given"]) and _is_surname(name["last"]):
            return at, name.end()
        word = _HOUSE_WORD.match(sentence, at)
        if word is None or word.group().strip().lower() in _STOPS:
            return None
        if name and count == 0 and sex_of_given_name(name["given"]):
            return None  # "a lawyer for Anna Neri"
        at = word.end()
    return None


def _comma_at(sentence: str, end: int) -> str:
    """The comma that closes an apposition, where no other mark does."""
    return "" if sentence[end : end + 1] in (*'.,;:)!?"', "") else ","


_COMMON = 2500
_RATHER_COMMON = 4000


def _is_surname(name: str, most: int = _COMMON) -> bool:
    """Whether the last word with a capital is none of so many common ones, as in "the office of the Heritage Foundation"."""
    return common_words().get(name.split()[-1].lower(), _RATHER_COMMON + 1) > most


_HEADS = words(
    """minister president mayor governor prefect rector captain undersecretary councillor councilor commissioner ambassador
    archbishop bishop deputy leader prosecutor coach premier"""
)
_TITLED = f"(?:Prime |Foreign |First |Vice |Deputy |Vice-)?{any_of(frozenset(map(str.capitalize, _HEADS)))}"
_TITLE_OF = lazy(rf"(?<![\w'-])(?<!the )(?<!The )(?<!State )(?P<title>{_TITLED}) of ")


def _title_of(sentence: str) -> Iterator[Match]:
    for match in _TITLE_OF.finditer(sentence):
        found = _name_after(sentence, match.end())
        if found is None:
            continue
        start, end = found
        house = sentence[match.end() : start].rstrip()
        if house.split()[-1].lower() in _OWN_NAME or house == "State":
            continue
        comma = _comma_at(sentence, end)
        wording = f"{sentence[start:end]}, {match['title'].lower()} of {house}{comma}"
        alone = not _MORE_TITLE.search(sentence[: match.start()])
        yield Match(match.start(), end, (wording,) if alone else ())


_MORE_TITLE = lazy(r"(?:\b[A-Z][\w'-]*|\b(?:former|acting|then|current|late|new|the|a|an)(?: [a-z]+)?|-) $")
_OFFICE_AFTER = lazy(
    rf"(?P<given>\b[A-ZÀ-Ý][a-zà-ÿ-]+) (?P<last>(?:{_JOINT} )*[A-ZÀ-Ý][a-zà-ÿ-]+) (?P<office>(?:former |current |new |general |national"
    rf" |regional |sporting |managing )?(?:{any_of(_OFFICES | words('member professor author'))})) (?=(?:of|for) (?:the |[A-Z]))"
)
_MADE = lazy(
    r"(?i)\b(?:nam|appoint|elect|mak|mad|declar|crown|call|vot|nominat|install|propos|confirm|see|chos|choos|re-elect|with|have)"
    r"[a-z]*(?: [\w'-]+){0,2} $"
)


def _office_after(sentence: str) -> Iterator[Match]:
    for match in _OFFICE_AFTER.finditer(sentence):
        before = sentence[: match.start()]
        if sex_of_given_name(match["given"]) and _is_surname(match["last"]) and not _MADE.search(before):
            wording = f"{match['given']} {match['last']}, {match['office']}"
            house = _HOUSE_THEN_VERB.match(sentence, match.end() - 1)
            if house:
                yield Match(match.start(), house.end(), (f"{wording}{house.group()},",))
            else:
                yield Match(match.start(), match.end() - 1, (wording,))


_HOUSE_THEN_VERB = lazy(
    r" (?:of|for) (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*(?= (?:said|says|has|had|was|is|will|spoke|told|wrote|explained|added|[a-z]+ed)\b)"
)


_PLAIN_OFFICES = words(
    """head heads director chairman chairwoman president leader representative deputy coach captain member commander
    spokesman spokeswoman spokesperson secretary mayor governor minister chief lawyer speaker rector ambassador expert
    resident employee author founder doctor specialist inspector manager editor analyst adviser advisor defender
    goalkeeper midfielder striker forward player participant soloist director-general"""
)
_HOUSES = words(
    """region city district department administration ministry government parliament state republic country committee
    federation service office council commission union center centre institute hospital agency association university
    municipality village town capital territory clinic laboratory division directorate inspectorate academy faculty
    faction fund foundation museum theater theatre school team side leader police army fleet church organization
    organisation edition newspaper publication corporation project world"""
)
_PERSON = r"(?P<name>[A-Z][a-z]+(?: [A-Z]\.)? (?P<last>[A-Z][a-z]+(?:-[A-Z][a-z]+)?))"
_END = r"(?= [a-z(]|[.,;:]|$)"
_OF_HOUSE = lazy(
    rf"(?P<office>(?<![\w'])(?:[a-z]+ )?{any_of(_PLAIN_OFFICES)}) (?P<house>of (?:the|our|his|its) (?:[\w'-]+ ){{0,5}}?{any_of(_HOUSES)}"
    rf"(?: of (?:the )?[\w-]+(?: [Rr]egion| [Tt]erritory| [Oo]blast)?| for (?:the )?[\w-]+(?: [\w-]+)?)?) {_PERSON}{_END}"
)
_BARE = lazy(
    r"[\"']?(?P<office>(?:(?:Deputy|First|Acting|Executive|General|Honored|Honoured|Ex-|Former) ?)?(?:[Pp]ress [Ss]ecretary|[Hh]ead coach"
    rf"|(?i:{any_of(_PLAIN_OFFICES - words('speaker secretary minister'))}))) (?P<house>of (?:the [^,.;:()]{{3,60}}?|{any_of(COUNTRIES)}))"
    rf"(?: \([A-Z]+\))? {_PERSON}(?= (?:has |had |will |also |is |was )?(?:said|told|[a-z]+ed|believes|became|[a-z]+s)\b)"
)


def _of_house(sentence: str) -> Iterator[Match]:
    """Names that no list has, behind the house whose office it is: "the head of the region Igor Petrov"."""
    for match in _OF_HOUSE.finditer(sentence):
        given = match["name"].partition(" ")[0].lower()
        if (
            _is_surname(match["last"], _RATHER_COMMON) and given not in _HOUSES
        ):  # "the leader of the Russian Federation Petrov"
            wording = f"{match['office']} {match['house']}, {match['name']}{_comma_at(sentence, match.end())}"
            yield Match(match.start(), match.end(), (wording,))


_OF_SHORT = lazy(
    rf"(?P<office>\b{any_of(_OFFICES | _PLAIN_OFFICES)}) of (?:the )?(?P<short>(?=\w*[A-Z]\w*[A-Z\d]|\w*\d)[A-Z]\w{{1,5}})"
    r" (?P<name>[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?)(?= [a-z(]|[.,;:]|$)"
)


def _of_short(sentence: str) -> Iterator[Match]:
    """Names behind a body that goes by its letters: "the senator of the PLI Bruni"."""
    for match in _OF_SHORT.finditer(sentence):
        names = match["name"].split()
        if all(name.lower() not in common_words() for name in names) and COUNTRIES.isdisjoint(names):
            short = "US" if match["short"] == "USA" else match["short"]
            office = match["office"].capitalize() if short == "US" else match["office"]
            start = (
                match.start() - 4
                if sentence.endswith(("the ", "The "), 0, match.start()) and short == "US"
                else match.start()
            )
            yield Match(start, match.end(), (f"{short} {office} {match['name']}",))


def _name_after_office(sentence: str) -> Iterator[Match]:
    listed = [*_apposed(sentence), *_of_short(sentence)]
    yield from listed
    for match in _of_house(sentence):
        if not any(match.start < other.end and other.start < match.end for other in listed):
            yield match


def _bare_office(sentence: str) -> Iterator[Match]:
    match = _BARE.match(sentence)
    if match and _is_surname(match["last"], _RATHER_COMMON) and sentence.rstrip("\"')").endswith("."):
        office = match["office"]
        wording = f"{match['name']}, {office[0].lower()}{office[1:]} {match['house']},"
        yield Match(match.start("office"), match.end("name"), (wording,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/name-after-office",
        message="The name of who holds an office stands between commas after it: 'the mayor of Milan, Anna Bianchi, said'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="punctuation",
        source_expression="il sindaco di Milano Anna Bianchi, le maire de Lyon Jean Morel, глава региона Игорь Петров",
        source_languages=("it", "fr", "es", "pt", "ru", "uk"),
        find=_name_after_office,
        anchors=tuple(f"{office} {of}" for office in sorted(_OFFICES | _PLAIN_OFFICES) for of in ("of", "for", "at")),
        flags=(
            "<The mayor of Milan Giovanni Bruni> said the city is ready.",
            "They met <the secretary of the Democratic Party Anna Morelli>.",
            "<The former minister of health Carlo Verdini>, who is ill, stayed away.",
            "<The head of the region Igor Petrov> met the miners.",
            "Moscow's <head of the department Igor Petrov> met the miners.",
            "This was said by the <press secretary of the Russian leader Dmitry Petrov>.",
            "The <director of the school Olga Zyuzina> was glad.",
            "The <senator of the PLI Brunetti> voted against it.",
        ),
        passes=(
            "The mayor of Milan, Giovanni Bruni, said the city is ready.",
            "The lawyer of former president Carlo Verdini left.",
            "The president of the Anna Morelli Foundation spoke.",
            "The director of the film Anna Morelli left.",
            "The head of the region, Igor Petrov, met the miners.",
            "He was deputy director of the Moscow office of the Heritage Foundation.",
            "She is a member of the state Democratic Party.",
            "The director of the UN University and the chairman of GM Europe met the head of the NHS Trust.",
        ),
    ),
    SentenceRule(
        id="grammar/office-without-article",
        message="An office of so many words goes after the name, or takes 'the' and commas: 'Igor Petrov, head of the bank, said'.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="article",
        source_expression="Глава банка Игорь Петров сказал / Голова банку Ігор Петренко сказав",
        source_languages=("es", "pt", "ru", "uk"),
        find=_bare_office,
        anchors=tuple(f"{office} of" for office in sorted(_PLAIN_OFFICES)),
        flags=(
            "<Chairman of the city council Igor Petrov> said it was late.",
            "<President of Ukraine Petro Petrenko> believes in it.",
        ),
        passes=(
            "Igor Petrov, chairman of the city council, said it was late.",
            "Director of rugby Warren Grant said it was late.",
            "Chairman of the city council Igor Petrov",
        ),
    ),
    SentenceRule(
        id="grammar/office-after-name",
        message="The office after a name stands between commas: 'Anna Bianchi, mayor of Milan, said'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="punctuation",
        source_expression="Anna Bianchi sindaco di Milano",
        source_languages=("it", "fr", "es", "pt", "ru", "uk"),
        find=_office_after,
        anchors=tuple(
            f"{office} {of}" for office in sorted(_OFFICES | words("member professor author")) for of in ("of", "for")
        ),
        probe=r"(?<=[a-zà-ÿ] )\w",
        flags=(
            "<Carlo Verdini mayor of Bari> said so.",
            "Among them was <Anna Morelli general secretary> of the union.",
            "They thank <Giulia Neri director> of the museum.",
        ),
        passes=(
            "Carlo Verdini, mayor of Bari, said so.",
            "They named Anna Morelli head of the bank.",
            "With Carlo Verdini mayor of Bari, all is well.",
        ),
    ),
    SentenceRule(
        id="grammar/title-of-before-name",
        message="A title with 'of' goes after the name, between commas: 'Anna Bianchi, mayor of Milan, said'.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="title-honorific",
        source_expression="il Presidente della Repubblica Anna Bianchi",
        source_languages=("it", "fr", "es", "pt", "ru", "uk"),
        find=_title_of,
        anchors=tuple(f"{title} of" for title in sorted(_HEADS | {"vice-president"})),
        flags=(
            "<Minister of Health Carlo Verdini> signed it.",
            "It was opened by <Mayor of Milan Anna Morelli>, who had come by tram.",
            "<President of the Republic Carlo Verdini> will speak.",
        ),
        passes=(
            "Health Minister Carlo Verdini signed it.",
            "The Minister of Health, Carlo Verdini, signed it.",
            "President of the Anna Morelli Foundation",
        ),
    ),
)
