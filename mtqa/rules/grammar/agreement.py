"""Number, comparison, negation and other small words that follow another language's grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import NUMBER, PEOPLE, any_of
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_NEWS_ARE = lazy(
    r"(?:^|(?<=[,;:\"] )|(?<=\bthat )|(?<=\bbut )|(?<=\band ))(?P<subject>[\"']?(?:The|the|This|this|These"
    r"|these|Those|those|Other|other|No|no|More|more|Good|good|Bad|bad)(?: [a-z-]+)? news) (?P<verb>are"
    r"|were|have|come|arrive)\b"
)
_THEY_ARE_NEWS = lazy(
    r"\b(?P<pronoun>[Tt]hey|[Tt]hese|[Tt]hose) (?P<verb>are|were) news\b"
    r"(?! (?:reporters?|outlets?|agenc\w+|sites?|channels?|people|items?|stories|junkies|anchors?|to (?:me"
    r"|us|him|her|them)))"
)
_SINGULAR = {"are": "is", "were": "was", "have": "has", "come": "comes", "arrive": "arrives"}
_PEOPLE_IS = lazy(
    r"(?:^|(?<=[,;:\"] ))(?P<subject>[\"']?(?:The|These|Many|Some|Several|Most|the|many|some) people)"
    r" (?P<verb>is|was|has)\b"
)
_POLICE_DOES = (
    "advises|arrives|asks|assumes|believes|comes|confirms|continues|does|explains|finds|gives|goes|hopes|informs|intervenes|investigates"
    "|knows|makes|needs|recommends|remains|says|seeks|speaks|suspects|takes|thinks|tries|wants|warns|writes"
)
"""Verbs that are no nouns, as 'reports' and 'searches' are."""
_POLICE_HAS = lazy(
    rf"(?:^|(?<=[,;:\"] ))(?P<subject>[\"']?(?:[Tt]he police|Police)) (?P<verb>is|was|has|{_POLICE_DOES})\b"
)
_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "tries": "try"}
_UNCOUNTED = lazy(
    r"\b(?:informations|advices|evidences (?:of|that|against)|(?<=the )evidences(?= (?:in|on|at|were|are|found|collected)\b|[.,])|furnitures|luggages|equipments|researches"
    r" (?:have|show|on|into)"
    r"|damages to (?:buildings|houses|homes|cars|property)|(?:an?|one) (?:information|news|advice|evidence)"
    r"(?= (?:that|which|from|about|on|of|to|with|for|is|was|has)\b|[.,]))",
    re.IGNORECASE,
)
_NUMBER_OF = lazy(
    r"\b[Nn]umber of (?P<noun>news|information|advice|equipment|evidence|furniture|luggage|feedback|knowledge|progress|damage)"
    r"(?=[.,;:]|$| (?:that|which|from|about|on|of|in|to|for|with|has|have|is|are|was|were|and|dedicated|concerning|regarding)\b)"
)
_ITEMS = {"news": "news items", "information": "pieces of information", "advice": "pieces of advice"}


_EVERYBODY = lazy(
    r"(?:^|(?<=[,;:\"] )|(?<=\bthat )|(?<=\bbut )|(?<=\band ))(?<!\bif )(?P<subject>[\"']?(?:[Ee]very|[Nn]o)(?:body|one)) (?P<verb>were|are|have)\b"
)
_UNREAL = lazy(r"\b(?:if|wish|wished|though|let|make|made|have|had|would|suppose|imagine|as)\b", re.IGNORECASE)


def _agreement(sentence: str) -> Iterator[Match]:
    for match in _NEWS_ARE.finditer(sentence):
        subject = re.sub(r"^([\"']?)[Tt]hese\b", r"\1This", match["subject"])
        yield Match(match.start("subject"), match.end(), (f"{subject} {_SINGULAR[match['verb']]}",))
    for match in _THEY_ARE_NEWS.finditer(sentence):
        be = _SINGULAR[match["verb"]]
        yield Match(match.start(), match.end(), (f"{'This' if match['pronoun'][0] == 'T' else 'this'} {be} news",))
    for match in _EVERYBODY.finditer(sentence):
        if not _UNREAL.search(sentence, 0, match.start()):
            yield Match(match.start("subject"), match.end(), (f"{match['subject']} {_SINGULAR[match['verb']]}",))
    for pattern in (_PEOPLE_IS, _POLICE_HAS):
        for match in pattern.finditer(sentence):
            verb = match["verb"]
            plural = _PLURAL.get(verb, verb.removesuffix("s"))
            yield Match(match.start("subject"), match.end(), (f"{match['subject']} {plural}",))


def _uncounted(sentence: str) -> Iterator[Match]:
    for match in _NUMBER_OF.finditer(sentence) if "umber of " in sentence else ():
        noun = match["noun"]
        wording = _ITEMS.get(noun, f"pieces of {noun}")
        yield Match(match.start("noun"), match.end(), (wording,))
    for match in _UNCOUNTED.finditer(sentence):
        text = match.group()
        article, _, noun = text.partition(" ")
        if article.lower() in ("a", "an", "one") and noun:
            yield Match(match.start(), match.end(), (f"{'A' if article[0].isupper() else 'a'} piece of {noun}", noun))
        else:
            first = text.split(" ", 1)[0]
            if first.lower() == "researches":
                yield from _research(match)
                continue
            yield Match(match.start(), match.start() + len(first), (first.removesuffix("s"),))


def _research(match: re.Match[str]) -> Iterator[Match]:
    """ "researches have", "researches on": the verb becomes a singular too."""
    noun, after = match.group().split(" ")
    verb = {"have": " has", "show": " shows"}.get(after, "")
    yield Match(match.start(), match.end() if verb else match.start() + len(noun), (noun.removesuffix("es") + verb,))


_COUNTED = any_of(PEOPLE - {"missing", "dead", "displaced", "positives"} | {"victims", "arrests", "witnesses"})
_THERE_IS = lazy(
    rf"\b(?P<there>[Tt]here) (?P<verb>is|was) (?P<rest>(?:also |already |still |at least |about |now"
    rf" )?(?:{NUMBER}|many|several|numerous) "
    rf"(?:[a-z-]+ )?{_COUNTED})\b"
)
_THERE_ARE_ONE = lazy(
    r"\b(?P<there>[Tt]here) (?P<verb>are|were) (?P<rest>(?:also |only |still )?(?:an?|one) "
    r"(?:victim|injured|dead|wounded|person|man|woman|child|suspect|arrest|survivor)\b)(?! (?:and|or|of)\b)"
)


def _there_is(sentence: str) -> Iterator[Match]:
    for pattern, verbs in ((_THERE_IS, _PLURAL), (_THERE_ARE_ONE, _SINGULAR)):
        for match in pattern.finditer(sentence):
            yield Match(match.start(), match.end("verb"), (f"{match['there']} {verbs[match['verb']]}",))


_ROUND = ("fifteen", "twenty", "thirty", "forty", "fifty", "sixty")
_A_FIFTY = lazy(
    rf"\b(?P<a>[Aa]) (?:good )?(?P<number>{any_of(_ROUND)}) (?=(?:[a-z]+ )?(?!(?:pounds|dollars|cents|less|plus|times)\b)(?:people|[a-z]{{3,}}[^su]s)\b)"
)


def _a_fifty(sentence: str) -> Iterator[Match]:
    for match in _A_FIFTY.finditer(sentence):
        about = "About" if match["a"] == "A" else "about"
        yield Match(match.start(), match.end() - 1, (f"{about} {match['number']}",))


_BORN = lazy(
    r"\b(?P<be>is|are) born (?=(?:in|on|at) (?:[A-Z][\w-]+(?: [A-Z][\w-]+)?,? (?:in|on|the) )?(?:\w+"
    r" ){0,2}(?:18|19|20)\d\d\b)"
)


def _is_born(sentence: str) -> Iterator[Match]:
    for match in _BORN.finditer(sentence):
        yield Match(match.start(), match.end() - 1, (f"{'was' if match['be'] == 'is' else 'were'} born",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/agreement",
        message="The verb does not agree: 'news' and 'everybody' are singular, 'people' and 'police' are plural.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="agreement",
        source_expression="le notizie sono, la gente è, la polizia ha",
        find=_agreement,
        anchors=("news", "people", "police", "are news", "were news", "everybody", "everyone", "nobody", "no one"),
        probe=rf"(?:everybody|everyone|nobody|no one) (?:were|are|have)\b|news (?:are|were|have|come|arrive)\b|(?:are|were) news|people (?:is|was|has)\b|police (?:is|was|has|{_POLICE_DOES})\b",
        flags=(
            "<The news are> not good.",
            "For now <they are news> without a source.",
            "<The police has> opened an inquiry.",
            "At night, <the police asks> drivers for help.",
            "<The people is> tired.",
            "When they came, <everybody were> afraid.",
        ),
        passes=(
            "The news is not good.",
            "They are news agencies.",
            "She spoke as if, for once, nobody were there.",
            "Those in the news are tired.",
            "The police have opened an inquiry.",
            "The police reports are late, and nobody in the police says so.",
        ),
    ),
    SentenceRule(
        id="grammar/uncounted-noun",
        message="This noun has no plural and no 'a' in English.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="agreement",
        source_expression="informazioni, una notizia",
        find=_uncounted,
        anchors=(
            "informations",
            "advices",
            "evidences",
            "furnitures",
            "luggages",
            "equipments",
            "researches",
            "damages",
            "information",
            "news",
            "advice",
            "evidence",
        ),
        flags=(
            "The ministry gave no <informations> about it.",
            "He had <an information> that nobody knew.",
            "There was <a news> from the front.",
            "She will share <a news> with you.",
            "They read a large number of <news> about the war.",
            "Recent <researches have> found a cure.",
        ),
        passes=(
            "The ministry gave no information about it.",
            "An information desk is open, and a number of news agencies say so.",
            "He read a news story.",
            "The court awarded damages to the owner.",
        ),
    ),
    SentenceRule(
        id="grammar/a-fifty-people",
        message="A round number of things takes no 'a': 'about fifty police officers'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        source_expression="une cinquantaine de policiers",
        source_languages=("fr", "it", "es"),
        find=_a_fifty,
        anchors=(*(f"a {number}" for number in _ROUND), *(f"a good {number}" for number in _ROUND)),
        flags=(
            "They met <a fifty> police officers.",
            "<A thirty> passengers were there.",
            "<A good twenty> people came.",
        ),
        passes=(
            "About fifty police officers came.",
            "He has a thirty year lease, and she a fifty-odd acres farm.",
            "He paid with a twenty and got a fifty pounds note.",
        ),
    ),
    SentenceRule(
        id="grammar/there-is-number",
        message="'there is' does not agree with the number after it.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="agreement",
        find=_there_is,
        anchors=("there is", "there was", "there are", "there were"),
        flags=(
            "<There is> three victims in the car.",
            "<There was> several injured people.",
            "<There are> one injured.",
        ),
        passes=(
            "There are three victims in the car.",
            "There is a victim.",
            "There is one witness.",
        ),
    ),
    SentenceRule(
        id="grammar/is-born",
        message="A birth in the past takes 'was born'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="tense",
        source_expression="è nato a ... nel",
        find=_is_born,
        anchors=("born",),
        flags=(
            "The singer <is born> in Turin in 1971.",
            "He <is born> on 3 May 1971.",
            "The twins <are born> in 2001, and she <is born> in Lyon the 3 March 1970.",
        ),
        passes=(
            "The singer was born in Turin in 1971.",
            "A child is born every minute.",
            "A star is born.",
        ),
    ),
)
