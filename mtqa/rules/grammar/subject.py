"""Subjects that are said twice, cut off by a comma, replaced by a pronoun, or counted as persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import (
    DETERMINERS,
    FINITE_AUXILIARIES,
    LINKERS,
    MONTHS,
    NUMBER,
    NUMBER_WORDS,
    PEOPLE,
    PREPOSITIONS,
    PRESENT_FORMS,
    REPORTING_PAST,
    REPORTING_PRESENT,
    TITLES,
    VERB_FORMS,
    WEEKDAYS,
    any_of,
    words,
)
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_TITLE = any_of(TITLES)
_SAID = any_of(REPORTING_PAST | REPORTING_PRESENT)
_NAME = r"[A-Z][\w'-]+"
_DAYS = WEEKDAYS | MONTHS
_AFTER_PRONOUN = words("was is has had will are were have said became remain remains can could")
_VERB_AFTER_PRONOUN = any_of(_AFTER_PRONOUN)
_PRONOUNS = ("he", "she", "it", "they")
_WITH_VERBS = tuple(
    f"{pronoun} {verb}"
    for pronoun in _PRONOUNS
    for verb in sorted(_AFTER_PRONOUN | REPORTING_PAST | REPORTING_PRESENT | words("also then added did spoke went"))
)

_ALSO_IT = lazy(
    rf"(?P<also>Also (?:the (?:[a-z-]+ ){{1,3}}?|(?:{_NAME} ){{1,3}}))(?:it|he|she|they)"
    rf" (?={_VERB_AFTER_PRONOUN}\b)"
)
_TITLE_HE = lazy(
    rf"(?:[\"']?)(?:The|His|Her|Their|Also the|But the|And the) (?:[\w'-]+ ){{0,3}}?{_TITLE}(?:"
    rf" {_NAME}){{0,3}} "
    rf"(?P<pronoun>he|she|He|She) (?=(?:also |then |has |had )?(?:{_SAID}|added|spoke|went)\b)"
)
_NAME_HE = lazy(
    rf"(?:{_NAME} ){{1,3}}(?P<pronoun>he|she|He|She) (?=(?:also |then )?(?:has|had|is|was|{_SAID}) (?!not\b))"
)
# A capital at the start of a sentence does not make a name; these may stand before "he said".
_NOT_NAMES = words(
    """Also After Afterwards Again And As At Because Before But By Clearly Earlier Even Eventually
    Finally First For From Here How However If In Indeed Initially Instead Later Maybe Meanwhile
    Moreover Next No Nor Not Nothing Now Of Often Once Only Or Perhaps Recently Second Secondly Since
    So Sometimes Soon Still Such Suddenly Surely That The Then There Therefore This Though Thus Today
    Tomorrow Tonight Until What When Where Whether Which While Who Why With Yes Yesterday Yet
    Everything Everyone All Everywhere Nevertheless Nonetheless Furthermore Apparently Obviously
    Fortunately Unfortunately Originally Previously Ultimately Overall Certainly Usually Well Whatever
    Whenever Wherever Did Does Has Is Was Would Could Can Should Will Had Last Like Unless Although
    Nowhere Never Hopefully Basically Luckily Sadly Probably Possibly Additionally Besides Otherwise
    Overnight Elsewhere Likewise Hence Whereas Except Given"""
)
_CAPITALS = any_of(
    words(
        """Ankara Beijing Berlin Brussels Budapest Cairo Damascus Hamas Iran Israel Italy Jerusalem Kiev
        Kyiv London Madrid Minsk Moscow NATO Nato Paris Rome Russia Tehran Ukraine Warsaw Washington
        Wagner"""
    )
)
_PLACE_IT = lazy(rf"(?P<place>{_CAPITALS}), (?:it|he|she) (?=(?:has|had|will|did)(?: not| also)? [a-z]+\b)")


def _doubled_subject(sentence: str) -> Iterator[Match]:
    if sentence.startswith("Also "):
        match = _ALSO_IT.match(sentence)
        if match:
            subject = match["also"].removeprefix("Also ").strip()
            yield Match(0, match.end() - 1, (f"{subject[0].upper()}{subject[1:]}, too,",))
        return
    match = _TITLE_HE.match(sentence) or _PLACE_IT.match(sentence)
    if match:
        cut = match["place"] + " " if "place" in match.re.groupindex else match.group()[: match.start("pronoun")]
        yield Match(0, match.end() - 1, (cut.rstrip(),))
        return
    match = _NAME_HE.match(sentence)
    if match:
        names = match.group().split()[:-1]
        if not any(word in _NOT_NAMES or word in _DAYS or word.endswith(("ly", "'s", "s'")) for word in names):
            yield Match(0, match.end() - 1, (" ".join(names),))


_COMMA_VERB = lazy(r", (?:has|have|had|is|was|are|were|will|would|does|did|can|cannot|could)\b")
_SUBJECT_START = lazy(r"(?:The|A|An|This|These|Those|His|Her|Its|Their|All|Some|Many|Several|Both)\b")
_VERBS = (FINITE_AUXILIARIES | LINKERS | VERB_FORMS) - {"and", "or", "as", "than"}
_PRONOUN = lazy(r" (?:he|she|it|they|we|you|I|this|that|there|not)\b|[^,;:]*\?")


def _comma_after_subject(reading: Reading) -> Iterator[Match]:
    """A comma between a long noun phrase that opens the sentence and its verb, with no comma to pair it."""
    clean = reading.clean
    for match in _COMMA_VERB.finditer(clean):
        sentence = reading.sentences[reading.sentence_at(match.start())]
        subject = clean[sentence.start : match.start()]
        if not _SUBJECT_START.match(subject) or _PRONOUN.match(clean, match.end(), sentence.end):
            continue
        if _is_bare_noun_phrase(subject):
            word = len(subject.rsplit(" ", 1)[-1])
            fixed = clean[match.start() - word : match.start()] + clean[match.start() + 1 : match.end()]
            yield Match(match.start() - word, match.end(), (fixed,))


def _is_bare_noun_phrase(text: str) -> bool:
    """Whether the text is one noun phrase with its prepositions: no verb, no clause, no punctuation."""
    if re.search(r"[^\w '-]", text):
        return False
    tokens = text.split()
    if not 3 <= len(tokens) <= 25:
        return False
    previous = ""
    for word in tokens[1:]:
        lower = word.lower()
        is_noun = lower in PRESENT_FORMS and (previous in PREPOSITIONS or previous in DETERMINERS)
        if lower in _VERBS and not is_noun:
            return False
        # "The boat hit a rock": an article that no preposition introduces belongs to an object.
        if lower in ("the", "a", "an", "its", "his", "her", "their") and not (
            previous in PREPOSITIONS or previous in ("and", "or", "as", "than", "all", "both", "half")
        ):
            return False
        if lower in ("he", "she", "they", "we", "you", "it", "i", "more", "less"):
            return False
        previous = lower
    return previous not in PREPOSITIONS


_PERSON = (
    rf"(?:the |a )?(?:(?:[\w'-]+ ){{0,3}}?{_TITLE}(?: of (?:the )?{_NAME})?(?: {_NAME}){{0,3}}"
    rf"|{_NAME} {_NAME})"
)
_ACCUSING = REPORTING_PRESENT | words("said added explained commented declared reported wrote concluded announced")
_ACCUSES = any_of(_ACCUSING)
_HE_ACCUSES = lazy(
    rf"(?P<lead>, |\" |\"|- |^)(?P<pronoun>he|she|it|they|He|She) (?P<verb>{_ACCUSES})"
    rf" (?P<who>{_PERSON})(?P<end>:|[.]?$|, \"|,?"
    rf" (?:on|in) [^,:.\"]{{3,40}}[.:]?$)"
)
_THEY_REPORTED = lazy(
    r"(?P<lead>, |\" |\")(?P<pronoun>it|they) (?P<verb>reported?s?|says?|said|writes?|wrote|explains?"
    r"|explained|announced|informs?) "
    r"(?P<who>(?:the (?:\w+ )?(?:newspaper|firefighters|police|agency|daily|ministry|carabinieri"
    r"|investigators|website|media|broadcaster|authorities|company|government|association|note)|Reuters"
    r"|Ansa|ANSA|Tass|TASS))(?=[.:]|$)"
)


def _spurious_pronoun(sentence: str) -> Iterator[Match]:
    for pattern in (_HE_ACCUSES, _THEY_REPORTED):
        for match in pattern.finditer(sentence):
            lead, verb, who = match["lead"], match["verb"], match["who"]
            if lead == "" and not match["end"].startswith(":"):
                continue
            if match["verb"] in ("accuses", "attacks", "charges", "denounces", "warns", "replies") and not (
                "end" in match.re.groupindex and match["end"].startswith((":", ', "'))
            ):
                continue
            plain = {"accuses": "says", "attacks": "says", "charges": "says", "thunders": "says"}.get(verb, verb)
            yield Match(match.start("pronoun"), match.end("who"), (f"{who} {plain}", f"{plain} {who}"))


_THERE = rf"(?:about |over |around |already |at least |more than )?{NUMBER}"
_THERE_STARTS = ("about", "over", "around", "already", "at least", "more than", "<number>", *NUMBER_WORDS)
_THEY_ARE = ("i'm", "i am", "they are", "they were", "it is", "it's", "it was", "are", "were")
_COUNTED = any_of(PEOPLE)
_COUNTED_PERSONS = lazy(
    rf"(?:^|(?<=[,;:\"] ))(?P<be>I'm|I am|They are|They were|It is|It's|It was|Are|Were|they are|it is) "
    rf"(?P<number>{_THERE}) (?P<article>the )?(?P<noun>(?:[\w-]+ ){{0,3}}?{_COUNTED})\b(?! (?:old|away|of"
    rf" (?:age|a)))"
)


def _counted_persons(sentence: str) -> Iterator[Match]:
    for match in _COUNTED_PERSONS.finditer(sentence):
        be, article = match["be"], match["article"]
        if be in ("Are", "Were") and (not article or sentence.endswith("?")):
            continue
        past = be.lower().endswith(("were", "was"))
        there = f"{'T' if be[0].isupper() else 't'}here {'were' if past else 'are'}"
        yield Match(match.start("be"), match.end("noun"), (f"{there} {match['number']} {match['noun']}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/doubled-subject",
        message="The subject is there twice, as a name or noun and again as a pronoun.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="anche Izium era",
        find=_doubled_subject,
        anchors=_WITH_VERBS,
        probe=rf"(?<=[\w,] )(?:he|she|it|they) (?:(?:also|then|has|had) )?(?:{_VERB_AFTER_PRONOUN}|{_SAID}|added|did|spoke|went)\b",
        flags=(
            "<Also Lyman it> was a railway hub.",
            "<The president he> declared a state of emergency.",
            "<Moscow, it> has denied the charge.",
            "<Zidane he> is happy.",
        ),
        passes=(
            "Also in Lyman, it was a quiet night.",
            "Yesterday he declared a state of emergency.",
            "The car he said he sold was red.",
            "Moscow, it seems, has denied the charge.",
        ),
    ),
    TextRule(
        id="grammar/comma-after-subject",
        message="A comma separates the subject from its verb.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="punctuation",
        find=_comma_after_subject,
        in_clean=True,
        flags=(
            "The long line of lorries on the road to the <coast, has> grown overnight.",
            "The first meeting between the two <ministers, is> expected on Friday.",
            "A new wave of arrests in the <capital, was> announced.",
        ),
        passes=(
            "The mayor, a former teacher, has resigned.",
            "The boat hit a rock, was holed and sank.",
            "The truth, is it not, is plain.",
            "The mayor of Bari has resigned.",
        ),
    ),
    SentenceRule(
        id="grammar/spurious-pronoun",
        message=(
            "The pronoun makes another person the subject: the one named after the verb is the one who "
            "speaks. Italian puts the subject last ('accusa il portavoce')."
        ),
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="accusa il portavoce, spiega il sindaco",
        source_languages=("it",),
        find=_spurious_pronoun,
        anchors=tuple(
            f"{pronoun} {verb}"
            for pronoun in _PRONOUNS
            for verb in sorted(_ACCUSING | words("inform informs report reports say says write writes"))
        ),
        probe=rf"(?:he|she|it|they) (?:{_ACCUSES}|informs?|reports?|says?|writes?) (?!that|he|she|they|it|we|there)[a-z]",
        flags=(
            "And for one reason, <he accuses government spokesman Paul Rist>: to win time.",
            '"The bridge is safe", <he explains the mayor>.',
            '"It all burnt down", <they reported the firefighters>.',
        ),
        passes=(
            "He accuses government spokesman Paul Rist of lying.",
            '"The bridge is safe," explains the mayor.',
            "In the report, he says the mayor lied.",
            "He explains the rules.",
        ),
    ),
    SentenceRule(
        id="grammar/counted-persons",
        message="Italian 'sono 143 i pazienti' counts: English says 'there are 143 patients'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="sono 143 i pazienti",
        source_languages=("it",),
        find=_counted_persons,
        anchors=tuple(f"{verb} {start}" for verb in _THEY_ARE for start in _THERE_STARTS),
        probe=rf"(?:(?:i|they|it)(?:'m|'s| am| are| were| is| was)|are|were) {_THERE}\b",
        flags=(
            "<I'm 143 patients> in intensive care.",
            "<They are 7,260 new Covid cases> in the region.",
            "<They are 60 the victims> of the flood.",
            "<Are 40 the injured>.",
        ),
        passes=(
            "There are 143 patients in intensive care.",
            "I'm 43 and waiting for a transplant.",
            "They are 7,260 miles apart.",
            "Are 40 the right number?",
        ),
    ),
)
