"""A name right after its long title: "the head of the region Igor Petrov"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import COUNTRIES, any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_OFFICES = words(
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
_HOLDER = lazy(
    rf"(?P<office>\b(?:[a-z]+ )?{any_of(_OFFICES)}) (?P<house>of (?:the|our|his|its) (?:[\w'-]+ ){{0,5}}?{any_of(_HOUSES)}"
    rf"(?: of (?:the )?[\w-]+(?: [Rr]egion| [Tt]erritory| [Oo]blast)?| for (?:the )?[\w-]+(?: [\w-]+)?)?) {_PERSON}{_END}"
)
_BARE = lazy(
    r"[\"']?(?P<office>(?:(?:Deputy|First|Acting|Executive|General|Honored|Honoured|Ex-|Former) ?)?(?:[Pp]ress [Ss]ecretary|[Hh]ead coach"
    rf"|(?i:{any_of(_OFFICES - words('speaker secretary minister'))}))) (?P<house>of (?:the [^,.;:()]{{3,60}}?|{any_of(COUNTRIES)}))"
    rf"(?: \([A-Z]+\))? {_PERSON}(?= (?:has |had |will |also |is |was )?(?:said|told|[a-z]+ed|believes|became|[a-z]+s)\b)"
)
_MOST = 4000


def _is_surname(word: str) -> bool:
    """Whether a capitalised word is no common noun, as in "the administration of the South Korean President"."""
    return common_words().get(word.lower(), _MOST) >= _MOST


def _name_after_office(sentence: str) -> Iterator[Match]:
    for match in _HOLDER.finditer(sentence):
        given = match["name"].partition(" ")[0].lower()
        if _is_surname(match["last"]) and given not in _HOUSES:  # "the leader of the Russian Federation Petrov"
            comma = "" if sentence[match.end() : match.end() + 1] in (",", ".") else ","
            wording = f"{match['office']} {match['house']}, {match['name']}{comma}"
            yield Match(match.start(), match.end(), (wording,))


def _bare_office(sentence: str) -> Iterator[Match]:
    match = _BARE.match(sentence)
    if match and _is_surname(match["last"]) and sentence.rstrip("\"')").endswith("."):
        office = match["office"]
        wording = f"{match['name']}, {office[0].lower()}{office[1:]} {match['house']},"
        yield Match(match.start("office"), match.end("name"), (wording,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/name-after-office",
        message="A name after so long a title stands between commas: 'the head of the region, Igor Petrov, said'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="punctuation",
        source_expression="глава региона Игорь Петров / голова області Ігор Петренко",
        source_languages=("ru", "uk"),
        find=_name_after_office,
        anchors=tuple(f"{office} of" for office in sorted(_OFFICES)),
        flags=(
            "The <head of the region Igor Petrov> met the miners.",
            "This was said by the <press secretary of the Russian leader Dmitry Ivanov>.",
            "The <director of the school Olga Zyuzina> was glad.",
        ),
        passes=(
            "The head of the region, Igor Petrov, met the miners.",
            "He was deputy director of the Moscow office of the Heritage Foundation.",
            "She is a member of the state Democratic Party.",
        ),
    ),
    SentenceRule(
        id="grammar/office-without-article",
        message="An office of so many words goes after the name, or takes 'the' and commas: 'Igor Petrov, head of the bank, said'.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="article",
        source_expression="Глава банка Игорь Петров сказал / Голова банку Ігор Петренко сказав",
        source_languages=("ru", "uk"),
        find=_bare_office,
        anchors=tuple(f"{office} of" for office in sorted(_OFFICES)),
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
)
