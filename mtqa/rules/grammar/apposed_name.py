"""A name right after the office that it holds: 'the mayor of Milan Anna Bianchi said'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import FINITE_AUXILIARIES, LINKERS, REPORTING_PAST, any_of, words
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
    """film movie book novel band song album show series play ship boat yacht company firm brand family year month week
    project operation saint san santa st los las new port fort mr mrs ms dr sir lord lady dame don prime late great
    writer author artist painter musician poet philosopher saint star former legend icon billionaire tycoon businessman
    entrepreneur politician candidate nominee founder hero rapper comedian model designer composer named street road square
    avenue airport university college school hospital stadium institute foundation prize award cup trophy the his her its their our my your speaker treasurer
    vice-president whip engineer ombudsman chairman staff opposition"""
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


def _is_surname(name: str) -> bool:
    return common_words().get(name.split()[-1].lower(), 9999) > 2500


_TITLED = (
    "(?:Prime |Foreign |First |Vice |Deputy |Vice-)?(?:Minister|President|Mayor|Governor|Prefect|Rector|Captain|Undersecretary"
    "|Councillor|Councilor|Commissioner|Ambassador|Archbishop|Bishop|Deputy|Leader|Prosecutor|Coach|Premier)"
)
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
            yield Match(match.start(), match.end() - 1, (wording,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/name-after-office-of",
        message="The name of who holds an office stands between commas after it: 'the mayor of Milan, Anna Bianchi, said'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="punctuation",
        source_expression="il sindaco di Milano Anna Bianchi, le maire de Lyon Jean Morel",
        source_languages=("it", "fr", "es", "pt", "ru", "uk"),
        find=_apposed,
        anchors=tuple(f"{office} {of}" for office in sorted(_OFFICES) for of in ("of", "for", "at")),
        flags=(
            "<The mayor of Milan Giovanni Bruni> said the city is ready.",
            "They met <the secretary of the Democratic Party Anna Morelli>.",
            "<The former minister of health Carlo Verdini>, who is ill, stayed away.",
        ),
        passes=(
            "The mayor of Milan, Giovanni Bruni, said the city is ready.",
            "The lawyer of former president Carlo Verdini left.",
            "The president of the Anna Morelli Foundation spoke.",
            "The director of the film Anna Morelli left.",
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
            "<Carlo Verdini mayor> of Bari said so.",
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
        anchors=tuple(
            f"{title} of"
            for title in (
                "minister president mayor governor prefect rector captain undersecretary councillor councilor commissioner "
                "ambassador archbishop bishop deputy leader prosecutor coach premier vice-president"
            ).split()
        ),
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
