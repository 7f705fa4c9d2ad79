"""Subjects that are said twice: as a name or noun, and again as a pronoun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import (
    COUNTRIES,
    DETERMINERS,
    FINITE_AUXILIARIES,
    MONTHS,
    NUMBER_WORDS,
    PARTICIPLES,
    PAST_FORMS,
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
from mtqa.rules.grammar.bare import PERSONS, has_second_verb, is_bare_noun_phrase, is_stopped, noun_of, takes_plural
from mtqa.rules.grammar.people import sex_of_given_name
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.verbs import BASES
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_TITLE = any_of(TITLES)
_SAID = any_of(REPORTING_PAST | REPORTING_PRESENT)
_NAME = r"[A-Z][\w'-]+"
_DAYS = WEEKDAYS | MONTHS
_AFTER_PRONOUN = words("was is has had will are were have said became remain remains can could does did")
_PRONOUNS = ("he", "she", "it", "they")
_WITH_VERBS = tuple(
    f"{pronoun} {verb}"
    for pronoun in _PRONOUNS
    for verb in sorted(
        _AFTER_PRONOUN
        | PAST_FORMS
        | PRESENT_FORMS
        | REPORTING_PAST
        | REPORTING_PRESENT
        | words("also then added did seems seemed spoke went occurred happened would")
    )
)

# A time or a manner makes the clause after it its own: "the day he left", "the way they spoke".
_OWN_CLAUSE = words(
    """doubt wonder matter surprise bit sign mistake way day days time times moment minute hour week month year years night morning evening afternoon season second
    instant way reason reasons more less sooner fact news idea belief hope feeling sense claim claims evidence chance
    thing things place first last next only best worst most least same question problem truth point summer winter spring
    autumn weekend century decade period occasion extent"""
)
_ALSO_IT = lazy(
    rf"Also (?P<subject>(?:the (?:[\w-]+ ){{1,3}}?|(?:{_NAME} ){{1,3}}|{_NAME}(?: {_NAME})?, ))(?:it|he|she|they)"
    r" (?=(?P<verb>[a-z]+)\b)"
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
    Overnight Elsewhere Likewise Hence Whereas Except Given Twice Thrice Oh Ah Aloud Always Somehow Thereafter
    Hereafter Alone Together Upstairs Downstairs Somewhere Anyway Anyhow Seldom Quite Rather Best Most More Less
    Neither Both Either Already Hitherto Suppose Thank Claimed Back Home Whoever Little Much Long Far Whom Whose Too Just Almost Mostly Somebody Someone"""
)
_CAPITALS = any_of(
    words(
        """Ankara Beijing Berlin Brussels Budapest Cairo Damascus Hamas Iran Israel Italy Jerusalem Kiev
        Kyiv London Madrid Minsk Moscow NATO Nato Paris Rome Russia Tehran Ukraine Warsaw Washington
        Wagner"""
    )
)
_PLACE_IT = lazy(rf"(?P<place>{_CAPITALS}), (?:it|he|she) (?=(?:has|had|will|did)(?: not| also)? [a-z]+\b)")
_NOUN_IT = lazy(
    rf"[\"']?(?:(?:Even|And|But) )?(?P<subject>(?:(?:[Tt]he|These|Those|This|All|All the|Many|Some|Several|Both|His|Her"
    rf"|Their|Its|Our|My|Every|Each|No)(?: [\w'-]+){{1,8}}?|[A-Z][a-z]+ and (?:[a-z]+ ){{0,2}}[a-z]+s|People"
    rf"|{any_of(COUNTRIES)}|{_NAME}(?: {_NAME}){{1,2}}|(?:{'|'.join(map(str.capitalize, NUMBER_WORDS))}) (?:[a-z-]+ ){{1,3}}?[a-z]+s))"
    rf"(?:,? instead,?)? (?P<pronoun>it|he|she|they) (?P<adverb>(?:also|already|even|never|then|immediately"
    rf"|finally) )?(?P<verb>[a-z]+)\b"
)
_PERFECT = lazy(r" (?:not |also |already |never |now |just |even |therefore |been )*(?P<word>[a-z]+)\b")
_LONE_NAME_HE = lazy(
    rf"[\"']?(?P<subject>{_NAME}) (?P<pronoun>he|she) (?P<adverb>(?:also|already|even|never|then|immediately|finally) )?(?P<verb>[a-z]+)\b(?! not\b)"
)
_GIVEN_IT = lazy(
    rf"(?:^|, )(?P<subject>(?P<given>{_NAME})(?: {_NAME}){{1,2}}) (?P<pronoun>it)"
    r" (?=(?:seems|seemed|has|had|will|would|could|can|does|did|is|was)\b)(?!(?:is|was) (?:who|that|clear)\b)"
)
_OBJECTS = words(
    "everything nothing something anything everyone nobody him them us me itself himself herself themselves about more over"
)
_OBJECT = lazy(
    rf" (?:{any_of(DETERMINERS | frozenset(NUMBER_WORDS) | _OBJECTS)}"
    rf"\b|\d|[A-Z])[\w'-]*(?! (?:day|days|week|weeks|month|months|year|years|time|night|morning|evening|before"
    rf"|after)\b)"
)
_ALONE = words(
    """happened occurred commented arrived resigned died fallen risen responded replied escaped disappeared apologised apologized
    works lives remains grows continues depends arrives comes retreated surrendered gone come intervened appeared exploded collapsed reacted
    increased decreased rose fell grew dropped improved doubled tripled worsened"""
)
_CALLS = lazy(
    r"(?:(?:has|have|had) )?(?:asked|called|appealed|spoke|spoken|went|gone) (?:for|of|about|to|with|against) [a-z]"
)
_STATED = lazy(
    r" (?:not |also |still |already |now |very |too |all )*(?!going\b|today\b|now\b|then\b|in\b|on\b|at\b|of\b|to\b"
    r"|with\b|for\b)[a-z]+| (?:also |not )?(?:an?|one of|the (?:most|first|only|best)) [a-z]"
)


def _doubled_subject(sentence: str) -> Iterator[Match]:
    if sentence.startswith("Also "):
        yield from _also(sentence)
        return
    person = _GIVEN_IT.search(sentence)
    if person and sex_of_given_name(person["given"]):
        yield Match(person.start("subject"), person.end("pronoun"), (person["subject"],))
        return
    match = _TITLE_HE.match(sentence) or _PLACE_IT.match(sentence)
    if match:
        cut = match["place"] + " " if "place" in match.re.groupindex else match.group()[: match.start("pronoun")]
        yield Match(0, match.end() - 1, (cut.rstrip(),))
        return
    match = _NAME_HE.match(sentence)
    if match:
        names = match.group().split()[:-1]
        if not any(
            word in _NOT_NAMES or word in _DAYS or word.endswith(("ly", "ing", "'s", "s'")) for word in names
        ) and (_is_lone_name(names[0]) if len(names) == 1 else names[0].lower() not in PREPOSITIONS):
            yield Match(0, match.end() - 1, (" ".join(names),))
            return
    match = _LONE_NAME_HE.match(sentence)
    if match and is_stopped(sentence) and _is_lone_name(match["subject"]) and _goes_on(sentence, match):
        yield Match(match.start("subject"), match.end("pronoun"), (match["subject"],))
        return
    match = _NOUN_IT.match(sentence)
    if (
        match
        and is_stopped(sentence)
        and _is_one_subject(match["subject"], match["pronoun"])
        and _goes_on(sentence, match)
    ):
        yield Match(match.start("subject"), match.end("pronoun"), (match["subject"],))


def _is_lone_name(word: str) -> bool:
    """Whether a word with a capital at the start of a sentence can only be a name."""
    return (
        word.lower() not in common_words()
        and word not in _NOT_NAMES
        and word not in COUNTRIES
        and word not in _DAYS
        and not word.endswith(("ly", "ing", "'s", "s'", "ward", "wards", "wise"))
    )


_MODALS = words("can could will would must should may might has had is was wants wanted")
_ALREADY = words("already also always gets said")
_IN_CLAUSE = lazy(
    rf"(?:\b(?:that|which|what|how|whom|but|while|where|because)|(?<= )[a-z]+,? and) (?P<subject>(?:{_NAME} ){{0,3}}?{_NAME})"
    r" (?P<pronoun>he|she) (?=(?P<verb>[a-z]+)\b)"
)
_SAID_THE = lazy(
    r"\b(?:says?|said|explains?|explained|shows?|showed|believes?|confirms?|confirmed|that)"
    r" (?P<subject>[Tt]he (?:[A-Z][a-z]+ )?[a-z-]+(?: [a-z-]+)?) (?P<pronoun>it) (?:is|was|has been)"
    r" (?:able|unable|an?|one|the (?:most|best|first|only)|also|still) "
)


def _doubled_in_clause(sentence: str) -> Iterator[Match]:
    """A subject twice in a clause: "the speech that Anna Rossi she will give"."""
    for match in _IN_CLAUSE.finditer(sentence):
        names = match["subject"].split()
        if match["verb"] in _CLAUSE_VERBS and _NOT_NAMES.isdisjoint(names) and _DAYS.isdisjoint(names):
            yield Match(match.start("subject"), match.end("pronoun"), (match["subject"],))
    for match in _SAID_THE.finditer(sentence):
        subject = match["subject"]
        if is_bare_noun_phrase(subject, 2) and _OWN_CLAUSE.isdisjoint(subject.lower().split()):
            yield Match(match.start("subject"), match.end("pronoun"), (subject,))


_LED = r"(?<=[\w,] )(?<! and )(?<! but )(?<! that )(?<! when )(?<! if )(?<! as )(?<! because )(?<! what )(?<! where )\w"
"""What stands before a pronoun that repeats a subject: no mark, no word that begins a clause."""
_CLAUSE_VERBS = _MODALS | _ALREADY | VERB_FORMS | REPORTING_PAST | REPORTING_PRESENT


def _also(sentence: str) -> Iterator[Match]:
    match = _ALSO_IT.match(sentence)
    if match is None or (match["verb"] not in _AFTER_PRONOUN | VERB_FORMS | REPORTING_PRESENT):
        return
    if match["subject"].startswith("the ") and has_second_verb(
        sentence[match.start("verb") :], 1
    ):  # "Also the book he wrote is"
        return
    subject = match["subject"].strip(" ,")
    if _OWN_CLAUSE.isdisjoint(subject.lower().split()) and _DAYS.isdisjoint(subject.split()):
        yield Match(0, match.end() - 1, (f"{subject[0].upper()}{subject[1:]}, too,",))


def _is_one_subject(subject: str, pronoun: str) -> bool:
    """Whether a text is a noun phrase that the pronoun can stand for."""
    tokens = subject.split()
    if not is_bare_noun_phrase(subject, 1) or not _NOT_NAMES.isdisjoint(
        {*tokens[1:], tokens[0]} - {"The", "All", "This", "No"}
    ):
        return False
    if (
        tokens[0].lower() in PREPOSITIONS
        or not _DAYS.isdisjoint(tokens)
        or not _OWN_CLAUSE.isdisjoint(subject.lower().split())
    ):
        return False
    if any(token in BASES or token in REPORTING_PAST or token.endswith("ed") for token in tokens):
        return False
    person = noun_of(subject) in PERSONS or (len(tokens) > 1 and tokens[-1][0].isupper())
    if pronoun in ("he", "she") and not person:
        return False
    plural = takes_plural(subject) or " and " in subject
    return plural == (pronoun == "they") and (plural or tokens[0] not in ("All", "Many", "Some", "Several", "Both"))


def _goes_on(sentence: str, match: re.Match[str]) -> bool:
    """Whether the clause after the pronoun is the sentence's own, and not "the car he bought"."""
    verb, end = match["verb"], match.end("verb")
    if verb in ("is", "are", "was", "were", "will", "does", "did"):
        own = _STATED.match(sentence, end)
        return own is not None and not has_second_verb(sentence[own.end() :])
    if verb in ("has", "have", "had"):
        participle = _PERFECT.match(sentence, end)
        if participle is None or not (participle["word"] in PARTICIPLES or participle["word"].endswith("ed")):
            return False
        verb, end = participle["word"], participle.end()
    elif (
        match["subject"].startswith(("This", "These", "Those"))
        or verb not in PAST_FORMS | PRESENT_FORMS | _ALONE
        or verb in FINITE_AUXILIARIES
    ):  # "This book he wrote in a week"
        return False
    follows = verb in _ALONE or _CALLS.match(sentence, match.start("verb")) or _OBJECT.match(sentence, end)
    return bool(follows) and not has_second_verb(sentence[end:])


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/doubled-subject-in-clause",
        message="The subject of the clause is there twice, as a name and again as a pronoun.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="il discorso che Anna Rossi potrebbe tenere",
        find=_doubled_in_clause,
        anchors=(
            *(f"{pronoun} {verb}" for pronoun in ("he", "she") for verb in sorted(_CLAUSE_VERBS)),
            *(f"it {verb}" for verb in ("is", "was", "has been")),
        ),
        probe=_LED,
        flags=(
            "It is the speech that <Anna Rossi she> could give.",
            "They know what <Paolo Neri he> will say.",
            "The lights go out and <Paolo he> is gone.",
            "The friend with which <Anna she> played has left.",
            "Neighbours say <the old tram it> is still a danger.",
        ),
        passes=(
            "It is the speech that Anna Rossi could give.",
            "When she met Anna Rossi she was ill.",
            "He said that on Monday he could come.",
            "They know that after Anna Rossi she is the best.",
            "With Tom, Dick and Harry he is never alone, and Tuesday he said so.",
            "Doctors say the way it is still done is wrong.",
        ),
    ),
    SentenceRule(
        id="grammar/doubled-subject",
        message="The subject is there twice, as a name or noun and again as a pronoun.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="anche Izium era",
        find=_doubled_subject,
        anchors=_WITH_VERBS,
        probe=_LED,
        flags=(
            "<Also Lyman it> was a railway hub that fell in May and was lost.",
            "<Also Mariupol, it> has surrendered.",
            "<Also the Polish parliament it> has rejected the plan.",
            "<The president he> declared a state of emergency.",
            "<The Danish troops they> entered the port.",
            "<The mayor of Como he> has ordered the closure of two schools.",
            "<The ministry it> has not commented.",
            "<Moscow, it> has denied the charge.",
            "<Zidane he> is happy.",
            "After the vote, <Paolo Neri it> seems sure of his post.",
            "<The old bridge it> is a danger for all.",
            "<The temperature it> increased by ten degrees.",
            "<Gigli he> hit two men in the square.",
            "<Four heavy accidents they> occurred on the bridge.",
            "<The houses in blue instead, they> are those of the rich.",
        ),
        passes=(
            "Also in Lyman, it was a quiet night.",
            "Also Tuesday, it was quiet.",
            "Yesterday he declared a state of emergency.",
            "The car he said he sold was red.",
            "To the friends of Paolo Neri it seems sure, and as for Paolo Neri it does not matter.",
            "Moscow, it seems, has denied the charge.",
            "The troops they sent to the port surrendered.",
            "The day they entered the port, it rained.",
            "The mayor he has supported for years is tired.",
            "The best team they have beaten.",
            "The man he is today.",
            "Upstairs she hit her head, and Hamlet he loved.",
            "Two weeks they waited in the port.",
            "Unaware she had hit a rock, the captain slept.",
        ),
    ),
)
