"""A man's word where the sentence itself speaks of a woman, or the other way round: 'he is pregnant', 'spokesman Maria Neri'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE
from mtqa.rules.english import any_of
from mtqa.rules.grammar.people import MAN, WOMAN, sex_of_given_name
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_MOTHER = lazy(
    r"\b(?P<he>[Hh]e)(?= (?:(?:is|was|became|got|has been|had been|remained|announced being|said being) (?:[\w-]+ ){0,3}?pregnant\b"
    r"|(?:gave|has given|had given) birth (?:to (?:a (?:baby|son|daughter|boy|girl|child|little)|his|her|two|twins)|in|at|on)\b))"
    r"|\b(?P<his>[Hh]is)(?= (?:(?:first|second|third|last|advanced|current|difficult) )?(?:pregnancy|baby bump|womb|maternity"
    r"|motherhood|menopause|gyna?ecologist|ex-husband)\b)(?! maternity (?:hospital|ward|unit))"
)


_OTHER_PARENT = lazy(
    r"\b(?P<father>[Ff]ather|[Dd]ad) of (?P<his>his) (?=(?:own |\w+ )?(?:children|child|sons?|daughters?|baby|kids|twins)\b)"
    r"|\b(?P<mother>[Mm]other|[Mm]um|[Mm]om) of (?P<her>her) (?=(?:own |\w+ )?(?:children|child|sons?|daughters?|baby|kids|twins)\b)"
)


def _father_of_his(sentence: str) -> Iterator[Match]:
    for match in _OTHER_PARENT.finditer(sentence):
        group, wording = ("his", "her") if match["father"] else ("her", "his")
        yield Match(match.start(group), match.end(group), (wording,))


_COUNTERPARTS = {
    "spokesman": "spokeswoman", "businessman": "businesswoman", "policeman": "policewoman", "congressman": "congresswoman",
    "waiter": "waitress", "prince": "princess", "king": "queen", "husband": "wife", "father": "mother", "brother": "sister",
    "son": "daughter", "boyfriend": "girlfriend", "widower": "widow", "grandfather": "grandmother", "uncle": "aunt",
    "sportsman": "sportswoman", "actor": "actress",
}  # fmt: skip
_BACK = {other: noun for noun, other in _COUNTERPARTS.items()}
_OFFICES = "Ministry|Department|Office|Service|Police|Council|Army|Forces|Command|Fund|Committee|government|police|army|ministry"
_NOUN_NAME = lazy(
    rf"\b(?P<noun>(?:[Ss]pokes|[Bb]usiness|[Pp]olice|[Cc]ongress|[Ss]ports)(?:man|woman)|{any_of(tuple(_COUNTERPARTS)[4:-1])}"
    rf"|{any_of(tuple(_BACK)[4:])}) (?:(?:of|for) the (?:[A-Z][\w-]+ |of |for ){{0,4}}(?:{_OFFICES}) )?"
    r"(?P<given>[A-Z][\w-]+) (?=(?:(?:de|di|del|von|van|la|le) )*[A-Z])"
)


def _noun_of_other_sex(sentence: str) -> Iterator[Match]:
    for match in _NOUN_NAME.finditer(sentence):
        noun = match["noun"].lower()
        sex = sex_of_given_name(match["given"])
        other = _COUNTERPARTS.get(noun) if sex == WOMAN else _BACK.get(noun) if sex == MAN else None
        if other:
            wording = other.capitalize() if match["noun"][0].isupper() else other
            yield Match(match.start("noun"), match.end("noun"), (wording,))


def _he_as_mother(sentence: str) -> Iterator[Match]:
    for match in _MOTHER.finditer(sentence):
        if not _PREGNANT_WITH.search(sentence):
            wording = "she" if match["he"] else "her"
            yield Match(match.start(), match.end(), (wording.capitalize() if match.group()[0] == "H" else wording,))


_PREGNANT_WITH = lazy(r"\bpregnant with his\b|\b(?:trans|gay|men|male|father)\b")


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/he-as-mother",
        message="Only a woman is pregnant or has an ex-husband as a rule: 'she', 'her'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="pronoun",
        source_expression="è incinta, su embarazo",
        source_languages=("it", "es", "pt", "fr"),
        find=_he_as_mother,
        anchors=(
            "pregnant",
            "gave birth",
            "given birth",
            *(f"his {thing}" for thing in ("pregnancy", "womb", "maternity", "motherhood", "menopause", "ex-husband")),
            "his baby bump",
            "his gynecologist",
            "his gynaecologist",
            *(
                f"{which} pregnancy"
                for which in ("first", "second", "third", "last", "advanced", "current", "difficult")
            ),
        ),
        flags=(
            "<He> is five months pregnant.",
            "On Monday <he> gave birth to a daughter.",
            "The singer spoke of <his> second pregnancy.",
        ),
        passes=(
            "She is five months pregnant.",
            "He said that she is pregnant.",
            "She is pregnant with his child, and he is her first husband.",
        ),
    ),
    SentenceRule(
        id="grammar/father-of-his",
        message="The father of 'his' children is he himself: the other parent is meant, 'her children'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="pronoun",
        source_expression="il padre dei suoi figli, la madre de sus hijos",
        source_languages=ROMANCE,
        find=_father_of_his,
        anchors=("father of his", "dad of his", "mother of her", "mum of her", "mom of her"),
        flags=(
            "She has left the father of <his> children.",
            "He spoke of the mother of <her> two daughters.",
            "He is the father of <his> youngest child.",
        ),
        passes=(
            "She has left the father of her children.",
            "He spoke of the mother of his children.",
            "She is the mother of her nation.",
        ),
    ),
    SentenceRule(
        id="grammar/spokesman-maria",
        message="The noun is a man's and the name a woman's, or the other way round: 'spokeswoman Maria Neri'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="pronoun",
        source_expression="официальный представитель Мария, portavoce",
        find=_noun_of_other_sex,
        anchors=(*_COUNTERPARTS, *_BACK),
        flags=(
            "Foreign Ministry <spokesman> Maria Neri said so.",
            "The <spokesman> of the Foreign Ministry Olga Sartori was there.",
            "It was the <actress> Paolo Bruni who sang.",
        ),
        passes=(
            "Foreign Ministry spokeswoman Maria Neri said so.",
            "A spokesman for House Speaker Nancy Bruni was there.",
            "She is the wife of the singer Paolo Bruni.",
        ),
    ),
)
