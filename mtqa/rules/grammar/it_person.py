"""'it' for a person: a verb that has lost its subject, and got the wrong one back."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import any_of, words
from mtqa.rules.grammar.people import ANYBODY, MAN, WOMAN, Cast, Mention, cast_of
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_DEEDS = (
    "told|believe[sd]?|hope[sd]?|thinks|spoke|speaks|married|met|visited|lives|lived|studied|studies|decided|performed|posted"
    "|thanked|thanks|confessed|apologi[sz]ed|wept|resigned|graduated|sang|sings|danced|smiled|smiles|laughed"
    "|greeted|greets|wore|wears|works as|worked as|plays for|played for|scored|was born in|was born on|died of|died in"
    "|returned|fell in love|gets married|got married|posed|poses|posts|shares|shared a|reveals|revealed|recalls|recalled|dated|dates|works with|collaborates|collaborated|participated in|participates in|attended|attends|retired|embraced|hugged|kissed|responded|denied|denies|admitted|admits|wrote|writes|replied|answered|asked|asks|invited|arrived|returned to"
    "|travelled|traveled|joked|dreamed|dreams|knows|knew|promised|makes promises|made promises|starred|stars in|trained"
    "|debuted|celebrated|celebrates|suffered|explained|explains|criticised|criticized|assured|assures|insisted|regretted|lamented|disgraced"
    "|reproached|stressed|emphasised|emphasized|apologised|joked|regrets|laments|insists|criticises|criticizes|works for|works in|worked for|moved to|graduated"
)
_IT_DOES = lazy(
    rf"[Ii]t(?<!\w..) (?=(?:(?:has|had|will|would|also|then|already|never|recently|immediately|always|not) ){{0,2}}(?:{_DEEDS})\b"
    r"(?!'|-))"
)
_AGENTS = words(
    """account administration affair agency agreement airline album alliance animal app army article association audience bank band
    bill bird bloc board body book brand broadcaster business campaign camp car cat centre center chain channel charity church
    cinema city club coalition college commission committee community company computer corporation council country court crew
    crowd cult data deal decision department document dog economy edition email episode family federation festival film firm
    force foundation game giant government group hospital horse house hurricane index industry institute jury law league
    letter library lobby magazine majority maker manufacturer market match media memo message military ministry movement
    movie museum nation navy network newspaper note office operator opposition orchestra order organisation organization
    outlet page panel paper parliament party plan plane platform podcast police policy poll post programme program project
    public question radio rating regime region report republic retailer robot ruling school season sect sector series service
    ship show side site society software song species squad state station statement store storm study summit supplier survey
    system tabloid team tour town tradition treaty tribe tweet union unit university video village virus website weekly word
    world daily song single company music voice heart story"""
)
_AGENT = lazy(rf"\b{any_of(_AGENTS)}s?\b")
_CAPITAL = lazy(r"(?<!\w)[A-Z][\w'-]*")
_BEFORE_OPENING = lazy(r"[.!?\"\n](?s:.)|[^\S\n]?[.!?\"\n]")
"""The two characters before a word that opens a sentence or a quotation."""
_AT = lazy(r"\b(?:in|at|from|on|near) $")


def _it_for_he(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    cast = None
    for match in _IT_DOES.finditer(clean):
        start = match.start()
        if reading.is_quoted(start):
            continue
        cast = cast or cast_of(reading)
        number = reading.sentence_at(start)
        first = max(number - 1, 0)
        if _AGENT.search(clean, reading.sentences[first].start, start):
            continue
        people = [
            mention for each in range(first, number + 1) for mention in cast.mentions(each) if mention.end <= start
        ]
        persons = [each for each in people if each.kind in ("name", "noun", "role") and _is_near(cast, each, number)]
        if persons and not _may_be_firm(clean, reading.sentences[first].start, start, people):
            sex = persons[-1].sex
            wordings = {MAN: ("he",), WOMAN: ("she",), ANYBODY: ("he", "she")}[sex]
            capital = clean[start] == "I"
            yield Match(start, start + 2, tuple(each.capitalize() if capital else each for each in wordings))


def _is_near(cast: Cast, mention: Mention, number: int) -> bool:
    """Whether a person is named in the sentence or in the one before, and no other thing with a capital than a person."""
    known = mention.sex != ANYBODY or mention.kind == "role"
    return known and mention.start >= cast.reading.sentences[max(number - 1, 0)].start


def _may_be_firm(clean: str, start: int, end: int, people: list[Mention]) -> bool:
    """Whether a name stands there that is no known person's: "Twitter", "the US"."""
    for match in _CAPITAL.finditer(clean, start, end):
        place = match.start()
        if any(each.start <= place < each.end and each.sex != ANYBODY for each in people):
            continue
        opens = place == start or _BEFORE_OPENING.fullmatch(clean, max(place - 2, 0), place)
        if not opens and not _AT.search(clean, max(place - 8, 0), place):
            return True
    return False


_ITS_LIFE = lazy(
    r"\b(?P<it>[Ii]t) (?=(?:(?:was|is|has been|had been) (?:arrested|hospitali[sz]ed|operated on|pregnant|interrogated|handcuffed"
    r"|engaged to|married to|widowed|beheaded)|(?:has |had )?(?:married (?!up)|confessed|smiled|smiles|wept|divorced|graduated"
    r"|got married|fell in love|falls in love|fallen in love|studied at|studies at|gave birth|committed suicide))\b)"
)


def _it_of_a_person(sentence: str) -> Iterator[Match]:
    for match in _ITS_LIFE.finditer(sentence):
        he, she = ("He", "She") if match["it"] == "It" else ("he", "she")
        yield Match(match.start(), match.end("it"), (he, she))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="grammar/it-for-he",
        message="What 'it' does here only a person can do, and one is named: 'he' or 'she'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="pronoun",
        source_expression="ha sposato, vive a, ha raccontato",
        source_languages=("it", "es", "pt"),
        find=_it_for_he,
        in_clean=True,
        flags=(
            "Anna Neri was born in Bari. In 2010 <it> married a teacher.",
            "The singer has had three children. <It> lives in Rome.",
            "Paolo Sarti was in the studio, where <it> told his fans the truth.",
        ),
        passes=(
            "Anna Neri was born in Bari. In 2010 she married a teacher.",
            "The company has a new boss, Paolo Sarti. It hopes for better times.",
            "Paolo Sarti has left Twitter. It denied that he had been dismissed.",
        ),
    ),
    SentenceRule(
        id="grammar/it-was-arrested",
        message="Only a person is arrested, smiles or marries: 'he' or 'she', not 'it'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="pronoun",
        source_expression="è stato arrestato, si è sposata",
        source_languages=SOURCES,
        find=_it_of_a_person,
        anchors=tuple(
            f"it {verb}"
            for verb in (
                "was is has had married confessed smiled smiles wept divorced graduated got fell falls studied studies gave"
                " committed"
            ).split()
        ),
        probe=r"it (?:(?:was|is|has|had) (?:been )?[a-z]+(?:ed|ant|en|ied)\b|[a-z]+)",
        flags=(
            "On Monday <it> was arrested in Bari.",
            "<It> confessed to the weekly.",
            "In 2010 <it> married a teacher.",
        ),
        passes=(
            "On Monday he was arrested in Bari.",
            "It was stopped by the police.",
            "It had smiling faces on it.",
        ),
    ),
)
