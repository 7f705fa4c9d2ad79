"""A clause that has lost its 'be': 'because it harder', 'and he also in town'. Russian and Ukrainian have no 'is'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_ADJECTIVES = words(
    """necessary impossible ready unable difficult easier harder important worse glad guilty dangerous alive certain confident
    responsible capable unlikely interesting convinced aware afraid innocent obliged ashamed proud angry wrong pregnant
    unaware unhappy happy sick ill dead busy safe useful useless expensive cheaper stronger weaker bigger smaller
    higher lower unknown known obvious evident beautiful"""
)
_OPENS = "because that if but although while when where since and".split()
_BE = {"I": "am", "he": "is", "she": "is", "it": "is", "we": "are", "they": "are", "this": "is", "everything": "is"}
_PERSONS = "|".join(who for who in _BE if who not in ("this", "everything"))
_ADVERB = r"(?:also|already|now|still|always|often|no longer)"
_AFTER = r"(?=[.,;:!?\"]|$| (?:to|that|for|of|in|and|about|than|with|if|when|because|at|on|now|again)\b)"
_LOST = lazy(
    rf"\b(?P<opens>{'|'.join(_OPENS)}) (?P<who>{'|'.join(_BE)}) (?P<adverb>(?:(?:not|very|so|too|much|{_ADVERB}) )?)"
    rf"(?P<adjective>{any_of(_ADJECTIVES)}){_AFTER}"
)
# "and he also a doctor", "but they still in the hall": the adverb stands where the verb should.
_BARE_ADVERB = lazy(
    rf"(?:^[\"']?|[,;:] |\b(?:{'|'.join(_OPENS)}) )(?P<who>{_PERSONS}|He|She|It|We|They) (?P<adverb>{_ADVERB})"
    r" (?=(?:an?|the|my|our|on|at|out|ready|sure|able|afraid|alone|here|there) \w)(?!at (?:least|first|once|last|times)|out of)"
)
_WHO = lazy(
    r"\b(?P<who>who|which) (?P<adverb>(?:(?:also|not|now|always) )?)(?P<adjective>ready|unable|responsible|aware|afraid|capable) (?:to|for|of|that)\b"
)
# "that this difficult and long road"
_NOUN = lazy(r" and [a-z]+ [a-z]+")


def _lost_be(sentence: str) -> Iterator[Match]:
    for match in _LOST.finditer(sentence):
        if match["who"] == "this" and _NOUN.match(sentence, match.end()):
            continue
        be = _BE[match["who"]]
        wording = f"{match['opens']} {match['who']} {be} {match['adverb']}{match['adjective']}"
        yield Match(match.start(), match.end(), (wording,))
    for match in _BARE_ADVERB.finditer(sentence):
        be = _BE[match["who"] if match["who"] == "I" else match["who"].lower()]
        yield Match(match.start("who"), match.end("adverb"), (f"{match['who']} {be} {match['adverb']}",))
    for match in _WHO.finditer(sentence):
        wordings = tuple(f"{match['who']} {be} {match['adverb']}{match['adjective']}" for be in ("is", "are"))
        yield Match(match.start(), match.end("adjective"), wordings)


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/lost-be",
        message="The verb is missing: 'because it is harder', 'that he was ready', 'she is also a doctor'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="lost-verb",
        source_expression="потому что ему тяжело / бо йому важко",
        source_languages=("ru", "uk"),
        find=_lost_be,
        anchors=(
            *(f"{opens} {who.lower()}" for opens in _OPENS for who in _BE),
            *(f"^ {who.lower()}" for who in _BE),
            "who",
            "which",
        ),
        probe=(
            rf"(?:(?:{'|'.join(_OPENS)}) )?(?:{'|'.join(_BE).lower()}|who|which) (?:(?:not|very|so|too|much|{_ADVERB}) )?"
            rf"(?:{any_of(_ADJECTIVES)}|an?|the|my|our|on|at|out|sure|able|alone|here|there)\b"
        ),
        flags=(
            "He left the stage <because it harder> to sing.",
            "She said <that he ready> for the talks.",
            "His wife sings, and <she also> a good cook.",
            "They met the men <who responsible> for the fire.",
        ),
        passes=(
            "He left because it is harder to sing.",
            "They found that this difficult and long road was closed.",
            "She made that everything possible.",
            "They also at least tried, and he now out of pity helps.",
        ),
    ),
)
