"""Capitals inside a sentence: links, bold words and headings that were translated on their own and then run into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import ANY_FINITE, FINITE_FORMS, LINKERS, PAST_FORMS, PREPOSITIONS, VERB_FORMS
from mtqa.rules.places import WORD_BEFORE, line_around, places
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.vocabulary import common_words, noun_words

__all__ = ["HEADING", "RULES"]

_PRONOUNS = frozenset("He She They We It There This These Those".split())
_PERSONS = frozenset("He She They".split())
_VERBS = frozenset("Is Are Was Were Has Have Had Would Could Should Been Being Be".split())
_OPENERS = frozenset(
    """In On At As By For From With Of To And But Or If When While After Before Because Since Although Though However
    Then That What Where Why How Now Here So Also Even Only Just Already Still Yesterday Tomorrow Meanwhile
    According During Thanks Despite Among Between Without Under Until Once Instead Perhaps Finally Therefore Moreover
    Today Tonight More Very His Her Its Their Our My The An Some Many Each Every Several Another Such""".split()
)
_PAST_AFTER = frozenset("has have had was were been he she they who which not".split())
_AFTER_NAME = frozenset(
    """He She They We The As In At But And This These There For When While Where After Before Because According
    During Now Then Since Although However Meanwhile Has Have Had Was Were""".split()
)
"""Words that seldom are the second part of a name, as On, Of, Who and Is are: Carry On, Making Of, Doctor Who."""
_TITLES = frozenset(
    "The A An My I Get Let Take Gone Where What When How Why Do Can Here Just All We You It God Zheng".split()
)
_DIVINE = lazy(r"\b(?:God|Lord|Jesus|Christ|Allah|Creator|Saviour|Savior|Almighty)\b")
_CAPITAL = lazy(r" (?=[A-Z][a-z])(?<=[A-Za-z0-9%] )([A-Z][a-z]+) (?=[a-z])")
_FOLLOWING = lazy(r"([a-z][a-z'-]*)(?: [a-z0-9(\"]|[.,;:])")
_DOUBLED = frozenset("He She They It".split())
_PREPOSITIONS = frozenset("With In On At After Before During Since For From By".split())
_NO_HEADING = lazy(rf"[.!?\"]|{ANY_FINITE.pattern}")
_TOLD = frozenset(
    """said says added adds indicated indicates specified specifies declared declares explained explains announced announces
    recalled recalls underlined underlines assured assures told asked asks wrote writes admits admitted confirmed confirms
    regretted concluded concludes""".split()
)
_RELATIVE = frozenset("who which that".split())
_ARTICLES = frozenset(("the", "a", "an"))
_LEADS_ON = (LINKERS - _RELATIVE) | _ARTICLES
"""What no sentence ends with, and may stand before a subject."""
_DATED_TITLE = lazy(r"The [a-z][\w' -]{2,50} \((?:19|20)\d\d\)")
_QUESTIONS = frozenset("Where What When How Why".split())
_TITLE = lazy(r"(?:(?:is|are|was|were|do|does|did|the|a|an|of|to|in|on|for|with|and|my|your|you|it) ){1,3}[A-Z]")
HEADING = 90
"""Characters; a longer line is no heading."""
"""A line that is shorter and has no stop may be a heading in capitals, which mean nothing there."""
_WORDS = lazy(r"[A-Za-z][\w'-]*")


def _capitals(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    yield from _after_comma(clean)
    yield from _days(clean)
    yield from _contracted(clean)
    yield from _between_names(clean)
    yield from _ages(clean)
    yield from _behind_quotation(clean)
    for match in _CAPITAL.finditer(clean):
        word = match.group(1)
        if word not in _PRONOUNS and word not in _VERBS and word not in _OPENERS and word.lower() not in PAST_FORMS:
            continue
        following = _FOLLOWING.match(clean, match.end())
        before = WORD_BEFORE.search(clean, max(0, match.start() - 25), match.start())
        if not following or not before or (word == "Now" and following[1] not in _SUBJECTS):
            continue
        if _DATED_TITLE.match(clean, match.start(1)) or (before[0] in _ARTICLES and word not in ("The", "A", "An")):
            continue  # The Old Road (1973), the Today programme
        if word in _QUESTIONS and _TITLE.match(clean, match.end()):
            continue
        if before[0] in _WITHIN_TITLES and _TITLE_BEFORE.search(clean, max(0, before.start() - 40), before.start()):
            continue  # "I'm a Celebrity Get Me Out of Here was watched by millions"
        opens_line = (
            "\n" in clean[max(0, before.start() - 16) : before.start()] if before[0].isdigit() else not before.start()
        )
        if not opens_line and _is_small(before[0], word) and _is_prose(clean, match.start(1), word):
            opens = word in _PRONOUNS and following[1] in FINITE_FORMS
            yield Match(before.start(), match.end(1), _in_its_place(clean, before.start(), before[0], word, opens))


_WITHIN_TITLES = frozenset("of in the and to for on at a from".split())
_TITLE_BEFORE = lazy(r"(?:\b[A-Z][\w']* ){3,}\Z")
# Patterns that start with a literal are searched at the speed of memchr.
_BEFORE_COMMA = lazy(r"(?<![\w'-])[A-Za-zà-ÿ][a-zà-ÿ]{2,}\Z")
_COMMA_CAPITAL = lazy(r", [A-Z]")
_AFTER_COMMA = lazy(
    r", (?:(?P<subject>It|He|She|They|We|This|There) (?P<verb>[a-z]+) [a-z]|(?P<other>(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
    r"|Many|Some|Several|Most|(?:In|On|At)(?= (?:his|her|their|the|an?|this)\b)|The(?= [a-z-]+ [a-z]+)"
    r"|A(?= (?:[a-z]{3,}|\d+-year-old) [a-z]+))(?= [a-z\d][\w'-]+ [a-z])))"
)
_ENTITLED = frozenset(
    """book books novel film films movie song album single play series show poem painting opera essay article magazine newspaper
    titled called entitled named work works title sentence words motto slogan dear reader novels songs reads reveals
    chapter report podcast column blog headline programme program documentary""".split()
)
"""Words before a title, or before what somebody says, without marks."""
_WHITHER = tuple(f" {word} " for word in "Back Down Out Off Away Ahead".split())
_GONE = frozenset("going go goes went gone come comes came coming brought sent turned turns moved".split())
_SAYING = frozenset("said says say saying asked asks asking thought answered replied remember wrote know think".split())


def _after_comma(clean: str) -> Iterator[Match]:
    """A capital that the comma before it forbids: "in the rain, It was towed away"; and "going Back to"."""
    capitals = (_AFTER_COMMA.match(clean, found.start()) for found in _COMMA_CAPITAL.finditer(clean))
    for match in filter(None, capitals):
        before = _BEFORE_COMMA.search(clean, max(0, match.start() - 25), match.start())
        if (
            before
            and (match["other"] or match["verb"] in FINITE_FORMS)
            and _is_running(clean, match, before[0].lower())
        ):
            word = match["subject"] or match["other"]
            start = match.start() + 2
            yield Match(start, start + len(word), (word.lower(),))
    for at in places(clean, *_WHITHER):
        verb = WORD_BEFORE.search(clean, max(0, at - 25), at)
        end = clean.find(" ", at + 1)
        if verb and verb[0] in _GONE and clean[end + 1 : end + 2].islower():
            yield Match(at + 1, end, (clean[at + 1 : end].lower(),))


def _is_running(clean: str, match: re.Match[str], before: str) -> bool:
    """Whether a capital behind a comma stands in a running sentence, and opens neither a title nor a quotation."""
    if before in _SAYING or before in _ENTITLED or '"' in clean[max(0, match.start() - 60) : match.start()]:
        return False
    start, end = line_around(clean, match.start())
    return not _is_capitalised(clean[start:end]) and (end - start > HEADING or clean[end - 1] in ".!?")


_TODAY = lazy(r" (?P<day>\w+)(?=[,.]| (?:that|in|at|by|on|the|to|from)\b)")


def _days(clean: str) -> Iterator[Match]:
    """ "The ministry informed Today, Tuesday, that it rains.\""""
    for at in places(clean, " Today", " Yesterday", " Tomorrow", " Tonight"):
        match = _TODAY.match(clean, at)
        verb = WORD_BEFORE.search(clean, max(0, at - 25), at) if match else None
        if match and verb and (verb[0] in _TOLD or verb[0] == "informed") and verb[0] not in ("told", "asked"):
            yield Match(match.start("day"), match.end("day"), (match["day"].lower(),))


_CONTRACTED = lazy(r" (?P<word>\w+)'(?:s|re|ve|ll) [a-z][\w'-]* [a-z]")


def _contracted(clean: str) -> Iterator[Match]:
    """ "But It's not the only one"; "the Senate It's taking longer"."""
    for at in places(clean, " It's ", " There's ", " They're ", " We're "):
        match = _CONTRACTED.match(clean, at)
        before = WORD_BEFORE.search(clean, max(0, at - 25), at) if match else None
        if not match or not before or not _is_prose(clean, at + 1, match["word"]):
            continue
        if before[0] in LINKERS and before[0].islower():
            yield Match(match.start("word"), match.end("word"), (match["word"].lower(),))
        elif before[0].lower() in noun_words() and before[0] not in _SAYING | VERB_FORMS:
            yield Match(before.start(), match.end("word"), (f"{before[0]}. {match['word']}",))


_AGED = lazy(r"-Year-(?:old|Old)(?<=\d.........)s?\b")


def _ages(clean: str) -> Iterator[Match]:
    """ "The 22-Year-old was held.\""""
    if "-Year-" in clean:
        for match in _AGED.finditer(clean):
            if not _is_capitalised(clean[slice(*line_around(clean, match.start()))]):
                yield Match(match.start(), match.end(), (match.group().lower(),))


_SPEAKER = lazy(r"\",? (?P<said>[A-Z][a-z]+) (?:the|an?|his|her) [a-z]")


def _behind_quotation(clean: str) -> Iterator[Match]:
    """The verb of who said the words before: '"It is late", Said the mayor'."""
    for match in _SPEAKER.finditer(clean):
        if match["said"].lower() in _TOLD:
            yield Match(match.start("said"), match.end("said"), (match["said"].lower(),))


_AND = lazy(r" And (?=(?P<second>[A-Z][a-z]{2,}))(?<=[a-z] And )")


def _between_names(clean: str) -> Iterator[Match]:
    """ "Naples And Turin": bold letters ended there."""
    known = common_words()
    for match in _AND.finditer(clean):
        first = WORD_BEFORE.search(clean, max(0, match.start() - 25), match.start())
        named = first and first[0].istitle() and first[0].lower() not in known and match["second"].lower() not in known
        if named and _is_prose(clean, match.start(), "And"):
            yield Match(match.start() + 1, match.end() - 1, ("and",))


def _in_its_place(clean: str, start: int, before: str, word: str, opens: bool) -> tuple[str, ...]:
    """The wordings: behind the label of a bullet a colon, behind a heading a stop."""
    line = clean[clean.rfind("\n", 0, start) + 1 : start]
    if line.strip(" *") == "•" and word in ("The", "A", "An", "This"):
        return (f"{before}: {word}",)
    ways = _mended(before, word, opens)
    heading = len(ways) == 2 and before.islower() and line.count(" ") > 2 and not _NO_HEADING.search(line)
    heading = heading and PAST_FORMS.isdisjoint(line.split())
    return (f"{before}. {word}", f"{before} {word.lower()}") if heading and word in _PREPOSITIONS else ways


_SUBJECTS = frozenset("he she it they we you he's she's it's they're we're the this that".split())


def _is_small(before: str, word: str) -> bool:
    """Whether a word after another one should have a small letter, or a stop before it."""
    if before[0].isupper():
        named = before.istitle() or word in _PERSONS  # "AMLO He said"
        return word in _AFTER_NAME and before not in _TITLES and named and len(before) > 3
    if word.lower() in PAST_FORMS and word not in _VERBS:
        return before in _PAST_AFTER
    known = before in common_words() or (word in ("He", "She", "They", "We") and len(before) > 4)
    return known or (before.isdigit() and len(before) == 4)


def _is_prose(clean: str, offset: int, word: str) -> bool:
    start, end = line_around(clean, offset)
    if end - start < HEADING and clean[end - 1] not in '.!?"' and _is_capitalised(clean[start:end]):
        return False
    return word not in ("He", "Him", "His") or not _DIVINE.search(
        clean, max(start, offset - 200), min(end, offset + 200)
    )


def _is_capitalised(line: str) -> bool:
    """Whether a line has capitals as a heading has them: on more than a third of its words, without the first and a name."""
    letters = [word[0] for word in _WORDS.findall(line)[1:]]
    capitals = sum(map(str.isupper, letters)) - 2
    return len(letters) < 4 or 3 * capitals > len(letters)


def _mended(before: str, word: str, opens: bool) -> tuple[str, ...]:
    stopped, small = f"{before}. {word}", f"{before} {word.lower()}"
    if word in _VERBS or word.lower() in PAST_FORMS or before in _LEADS_ON:
        return (small,)
    if opens and word in _DOUBLED | {"We"} and before in PREPOSITIONS:
        return ()  # words are lost between them
    if opens and word in _DOUBLED:  # "the mayor Rossi He said": the pronoun doubles the subject, or a stop is lost
        if before in _RELATIVE:
            return (before,)
        return (stopped, before) if before.isdigit() else (before, stopped)
    return (small,) if before in PREPOSITIONS else (stopped, small) if opens else (small, stopped)


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/capital-inside-sentence",
        find=_capitals,
        in_clean=True,
        message="A capital inside a sentence: a link, bold words or a heading ran into the text, or a full stop was lost.",
        description=(
            "Pages are translated piece by piece, and each piece gets a capital. Small words, forms of 'be' and 'have' and "
            "past forms are looked at, which hardly ever begin a name."
        ),
        severity=Severity.WARNING,
        confidence=0.85,
        category="capitalisation",
        flags=(
            "The country votes on the <treaty In> the spring of next year, they say.",
            "The ministers are at the <palace We> are talking about hours of talks.",
            "While Anna <Rossi He> rested at home, the others quarrelled.",
            "The bill that was <paid The> evening before is lost.",
            "The mayor <has Decided> to close the road.",
            "The groups <that They> are looking for are far away.",
            "The lorry stood in the rain all night, <It> was towed away at dawn.",
            "They are going <Back> to the village of the bear.",
            "The lorry stood near Bari all night, <Two> men towed it away at dawn.",
            "So too the mayor of Bari, <In> his morning talk, promised that the road would be open in May.",
            "The ministry informed <Today>, Tuesday, that it rains.",
            "The law is late but <It>'s not lost, and it is still in the <Senate It>'s taking longer there.",
            "In the morning <AMLO He> said that it rains.",
            "The bishops of Bari <And> Salerno met the mayor in the rain.",
            "The 22<-Year-old> was held in the town at night.",
            '"It is late", <Said> the mayor of the town.',
            "• <Opinion The> old man of the sea is tired of the rain",
        ),
        passes=(
            "The song Where is the Love was a hit with Carry On fans of the Doctor Who series.",
            "They read On the Road and saw Gone With the Wind at school.",
            "How to live In style",
            "He trusts in God and in His great mercy.",
            "And the wise man said, It is late in the day, and they saw Back to the Future.",
            "The vitamin A in it helps, and a No vote would not.",
            "They saw that Somebody Get Me Out of Here was watched by many.",
            "They sang Live And Let Die, and they read Rabelais and Kings And Queen.",
            "The 22-Year-Old Man of Bari Held in Rome",
            'He left the "Old Bar". Reports of the town are late.',
            "He reads her book, A burnt road in the hills of the old town, and the poem, The long night of the sea.",
            "They say that It's a Knockout was loved, and they sang There's no way home in the long night of the town.",
            "They told the Today programme that the More button is gone.",
            "They played The blue road (1973) and The old bridge (1980) in the square.",
        ),
    ),
)
