"""Sentences that are a place or a time and a noun, without a verb: "In the afternoon the meeting with the unions."."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.rules.english import (
    DETERMINERS,
    FINITE_AUXILIARIES,
    IRREGULAR,
    PREPOSITIONS,
    SMALL_NUMBERS,
    VERB_FORMS,
    third_person,
    words,
)
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.verbs import BASES, PURE_BASES
from mtqa.rules.vocabulary import common_words, noun_words

__all__ = ["RULES"]

_OPENING = words(
    "in at on behind with among between under from after before next inside outside near around beside alongside above"
)
_STARTS = SMALL_NUMBERS | words("the a an his her their its")
"""What begins the second noun phrase."""
_ALSO = words("also then instead again even only")
_OBJECTS = words("him her them us other")
_PRONOUNS = words("i he she it they we you this that there who which what where when as if not")
_NOUNS_TOO = words(
    """side front back top centre center half background middle capital square evening morning final public official
    officials head chief match second third present past right left average total goal front line deal outside inside
    bench field ground place site spot scene podium agenda world house road home other"""
)
"""Nouns that are adjectives or verbs too, which the list of nouns leaves out."""
_JOINS = words("and or")
_WORD = lazy(r"[A-Za-z][\w'-]*|\d[\d.,]*\d|\d")
_NO_SENTENCE = lazy(r"[^\w ,.'-]|\.\w|\w\. | -|- ")
_LONGEST = 140
_PLURALS = words("men women people children police")
_CLOSED = PREPOSITIONS | DETERMINERS | _JOINS | FINITE_AUXILIARIES


@cache
def _verbs() -> frozenset[str]:
    bases = BASES | PURE_BASES | IRREGULAR.keys()
    return frozenset(bases | VERB_FORMS | FINITE_AUXILIARIES | set(map(third_person, bases)))


def _is_noun(token: str) -> bool:
    return token in noun_words() or token in _NOUNS_TOO or token[0].isupper() or token[0].isdigit() or token in _OBJECTS


class _Phrases:
    """Reads a sentence as noun phrases that prepositions, 'and' and commas join; notes where two meet without any."""

    def __init__(self) -> None:
        self.junctures: list[int] = []
        self._head = ""  # the noun that may end here
        self._open = False  # whether a phrase has begun that still needs its noun
        self._led = ""  # the word before

    def read(self, number: int, token: str) -> bool:
        """Take the next word; False if the sentence can't be such."""
        lower = token.lower()
        ok = (
            self._closed(number, lower) if lower in _CLOSED and token not in _OBJECTS else self._open_word(token, lower)
        )
        self._led = lower
        return ok

    def comma(self) -> bool:
        ended = bool(self._head) and not self._open
        self._head = ""
        return ended

    def ends(self) -> bool:
        return bool(self._head)

    def _closed(self, number: int, lower: str) -> bool:
        if lower in FINITE_AUXILIARIES:
            return False
        if lower in DETERMINERS:
            if self._head:
                if lower not in _STARTS:
                    return False
                self.junctures.append(number)
            elif self._open and self._led not in ("all", "both", "the", "his", "her", "their", "its"):
                return False
            self._head, self._open = "", True
            return True
        if lower in _JOINS or lower in PREPOSITIONS:  # a preposition before another: "from under the bed"
            if self._open and not self._head:
                return False
            self._head, self._open = "", False
            return True
        return False

    def _open_word(self, token: str, lower: str) -> bool:
        if lower in _PRONOUNS:
            return False
        if lower in _ALSO and self._head:
            return True
        if not (_is_noun(token) or lower in common_words()):
            return False
        if self._head:  # a second noun, or a verb
            plural = self._head.lower() in _PLURALS or self._head[-1] in "s0123456789"
            named = token[0].isupper() and self._head[0].isupper()
            if not named and (
                plural or lower in _verbs() or lower.endswith(("s", "ed", "ing", "ly")) or token[0].isupper()
            ):
                return False
            if not _is_noun(token):
                return False
        elif lower.endswith("ly") or (lower in _verbs() and self._led not in DETERMINERS and not _is_noun(token)):
            return False
        self._open = True
        if _is_noun(token):
            self._head, self._open = token, False
        return True


def _verbless(sentence: str) -> Iterator[Match]:
    if len(sentence) > _LONGEST or not sentence.endswith(".") or _NO_SENTENCE.search(sentence[:-1]):
        return
    if sentence.partition(" ")[0].lower() not in _OPENING:
        return
    phrases, end, starts = _Phrases(), 0, []
    for number, match in enumerate(_WORD.finditer(sentence)):
        starts.append(match)
        if "," in sentence[end : match.start()] and not phrases.comma():
            return
        if not phrases.read(number, match.group()):
            return
        end = match.end()
    if phrases.ends() and phrases.junctures and len(starts) > 4:
        yield Match(0, starts[phrases.junctures[0]].end())


_STATE = lazy(
    r" (?P<state>(?:still |already |now |currently )?(?:underway|under way|ongoing|in progress|in course|under investigation"
    r"|at work|on site|on the spot|at the scene|on the scene|in chaos|in tilt|at risk|on alert|in mourning|in turmoil"
    r"|in shock|under shock|under attack|under accusation|under siege|on strike|on the rise|in sharp decline|in decline"
    r"|in crisis|on the run|in prison|in handcuffs|in hospital|under arrest|under house arrest))\b(?=[ .,])"
)
_AMOUNT = lazy(r"(?:Lots|Plenty|Dozens|Hundreds|Thousands|A lot|Numerous|Countless|Various) (?:of(?: the)?\b)?")
_ON_SITE = lazy(
    r"(?P<place>(?:On (?:site|the spot|the scene|the place|stage|board)|At the scene)(?: also| immediately)?)"
    r" (?=(?:\d+|[a-z]{4,}s|police|carabinieri|Carabinieri|[A-Z][a-z]+) (?:and|with|from|of|for)\b)"
)
_LISTED = lazy(
    r"(?P<among>(?:On the contrary, |Instead, |Also )?(?:[Aa]mong|[Bb]etween) the (?:best|worst|most [a-z]+|many|others|names|signatories"
    r"|promoters|nominees|candidates|favourites|favorites|novelties|news|present|absent|scorers|protagonists)"
    r"(?: of [a-z ]{3,30}?)?) (?:also )?(?P<name>(?:the )?[A-Z][\w'-]+)"
)


_FEWEST_SPACES = 3


def _noun_without_verb(sentence: str) -> Iterator[Match]:
    long_enough = sentence.count(" ") >= _FEWEST_SPACES and len(sentence) <= _LONGEST
    if not sentence.endswith((".", ":")) or not sentence[0].isupper() or not long_enough:
        return
    if state := _STATE.search(sentence):
        if _is_nominal(sentence[: state.start()]) and _is_nominal(sentence[state.end() :], rest=True):
            first = sentence[: state.start()]
            be = "are" if first.endswith("s") or first.lower() in _PLURALS else "is"
            yield Match(0, state.end(), (f"{first} {be} {state['state']}",))
    elif on_site := _ON_SITE.match(sentence):
        rest = sentence[on_site.end("place") :]
        if "," not in rest and _has_no_verb(rest):
            yield Match(0, on_site.end("place"), (f"{on_site['place']} were", f"{on_site['place']} was"))
    elif (amount := _AMOUNT.match(sentence)) and _is_nominal(sentence.partition(":")[0].rstrip(".")):
        there = f"There are {sentence[0].lower()}{sentence[1 : amount.end()]}"
        yield Match(0, amount.end(), (there, there.replace("are", "were", 1)))
    elif (listed := _LISTED.match(sentence)) and _has_no_verb(sentence[listed.end() :]):
        yield Match(listed.start("among"), listed.end("among"), (f"{listed['among']} are", f"{listed['among']} were"))


def _is_nominal(text: str, *, rest: bool = False) -> bool:
    """Whether a text is noun phrases only; as the rest of a sentence it may also be empty, or an infinitive of purpose."""
    text = text.strip(" .:")
    if rest and (not text or text.startswith(("to ", "on ", "in ", "for ", "by "))):
        return _has_no_verb(text.removeprefix("to "), spared=text.startswith("to "))
    if not text or _NO_SENTENCE.search(text):
        return False
    phrases = _Phrases()
    for number, match in enumerate(_WORD.finditer(text)):
        if not phrases.read(number, match.group()):
            return False
    return phrases.ends() and not phrases.junctures and "," not in text


def _has_no_verb(text: str, *, spared: bool = False) -> bool:
    """Whether no word can be a verb, but the first if it is spared."""
    found = [match.group().lower() for match in _WORD.finditer(text)][spared:]
    before = ["", *found]
    return not any(
        word in FINITE_AUXILIARIES
        or (word in _verbs() and led not in DETERMINERS and led not in PREPOSITIONS and word not in noun_words())
        or word in _PRONOUNS
        for led, word in zip(before, found, strict=False)
    )


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/place-without-verb",
        find=_verbless,
        anchors=tuple(f"^ {word}" for word in sorted(_OPENING)),
        message="This sentence has a place or a time and a noun, but no verb: 'In the afternoon he met the unions', 'There is ... in the car'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="Nel pomeriggio l'incontro con i sindacati",
        source_languages=("it", "fr", "es"),
        fix=Fix.NONE,
        flags=(
            "<In the afternoon the> meeting with the unions.",
            "<With him his> wife and two children.",
            "<On one side the> workers, on the other the government.",
            "<In the car a> woman and two boys.",
        ),
        passes=(
            "In the afternoon he met the unions.",
            "In the car a woman sang.",
            "In the morning the train leaves.",
            "On the table the cat sleeps.",
            "In the afternoon, rain.",
            "At the end the team wins.",
        ),
    ),
    SentenceRule(
        id="grammar/noun-without-verb",
        find=_noun_without_verb,
        anchors=(
            *(f"^ {word}" for word in "lots plenty dozens hundreds thousands numerous countless various".split()),
            "^ a lot",
            "^ on site",
            "^ on the",
            "^ on stage",
            "^ on board",
            "^ at the scene",
            "underway",
            "under way",
            "ongoing",
            "in progress",
            "in course",
            "under investigation",
            "at work",
            "on site",
            "on the spot",
            "at the scene",
            "on the scene",
            "in chaos",
            "in tilt",
            "at risk",
            "on alert",
            "in mourning",
            "in turmoil",
            "in shock",
            "under shock",
            "under attack",
            "under accusation",
            "under siege",
            "on strike",
            "on the rise",
            "in decline",
            "in crisis",
            "on the run",
            "in prison",
            "in handcuffs",
            "in hospital",
            "under arrest",
            "house arrest",
            "among the",
            "between the",
        ),
        message="This sentence has no verb: 'Investigations are under way', 'There were lots of comments', 'Among the best are ...'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="Indagini in corso, Numerosi i commenti, Tra i migliori Eni",
        source_languages=("it", "fr", "es"),
        flags=(
            "<Investigations underway> to find the cause.",
            "<Traffic in chaos> on the ring road.",
            "<Lots of> ironic comments on the web.",
            "<Among the best> Neri and Bianchi.",
            "<On site> firefighters and the police.",
        ),
        passes=(
            "Investigations are underway to find the cause.",
            "Lots of people came to the square.",
            "Among the best is Neri.",
            "The man at the scene was a doctor.",
            "Traffic in chaos",
        ),
    ),
)
