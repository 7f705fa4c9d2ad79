"""Openings that make a sentence without a verb, or start it with the wrong small word."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.rules.english import (
    DETERMINERS,
    FINITE_AUXILIARIES,
    FINITE_FORMS,
    NUMBER,
    NUMBER_WORDS,
    PREPOSITIONS,
    TITLES,
)
from mtqa.rules.grammar.bare import is_stopped
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.verbs import BASES

__all__ = ["RULES"]

_WORD = lazy(r"[A-Za-z]+(?:'[a-z]+)?")
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS
_CLAUSE_WORDS = frozenset(
    "who which that where when while after because although though whose as if before since until".split()
)


def _verbless(text: str) -> bool:
    """Whether the text has no finite verb but those that its dependent clauses need."""
    clauses = verbs = 0
    in_verb = False
    previous = ""
    for word in _WORD.findall(text.lower()):
        finite = word in FINITE_AUXILIARIES or (previous not in _BEFORE_NOUN and _may_be_finite(word))
        verbs += finite and not in_verb
        clauses += word in _CLAUSE_WORDS
        in_verb, previous = finite, word
        if verbs > clauses:
            return False
    return True


def _may_be_finite(word: str) -> bool:
    known = word in FINITE_FORMS or word in BASES or word.endswith("ed") or "'" in word
    return known or (
        len(word) > 3 and word[-1] == "s" and word[-2:] != "ss"
    )  # "costs" may be a plural: better say nothing


_EVENTS = (
    "tension|fear|terror|panic|anguish|anxiety|waiting|tears|emotion|joy|chaos|confusion|mourning|protest"
    "|celebration|strike"
    "|apprehension|concern|worry|pain|rage|anger|war|violence|horror|embarrassment|passion|silence|reflection"
)
_OPENING = lazy(
    rf"[\"']?(?P<frame>(?:(?:Long |Other |New |Hours and )?(?:Hours|Moments?|Minutes|Days?|Nights?|Afternoon|Morning"
    rf"|Evening|Scenes?|Weeks?|Climate|Air) of (?:great |strong |high |pure )?(?:{_EVENTS})\b"
    r"|(?:Drama|Tragedy|Fear|Terror|Panic|Tension|Blitz|Mystery|Shock|Chaos|Maxi-\w+|Accident|Storm|Polemics?"
    r"|Clash(?:es)?|Alarm|Anger|Tears) (?:in|at|on|near|among|for|over)\b"
    r"|(?:Green light|Go-ahead|Ok|Okay|Yes|No|Stop|Farewell|Goodbye|Hunt|Towards|Race) (?:to|for|towards)(?= (?:the "
    r"|a |an )?[a-z])"
    r"|(?:Then|Finally|Immediately|Still|Again|Yet again|Meanwhile|Instead|Also|Even) (?:an?|the|other|another|more"
    r"|many|new|great|some|tension|problems|chaos|fear|doubts|uncertainty)\b"
    r"|(?:On|At|In|From) (?:site|place|the spot|the scene|the field|the ground|the bench|the stands|the pitch"
    r"|the table|the agenda|the menu|the programme|the square|the one hand),? (?:also |then |instead "
    r"|immediately )?(?:an?|the|two|three|four|many|several|some|\d+)\b))"
)


def _fragment(sentence: str) -> Iterator[Match]:
    match = _OPENING.match(sentence)
    if match and _STILL.match(sentence):
        return
    if match and is_stopped(sentence) and len(sentence) > 25 and _verbless(sentence[match.end("frame") :]):
        yield Match(match.start("frame"), len(sentence[: match.end("frame")].rstrip()))


_STILL = lazy(
    r"[\"']?Still (?:an?|the) (?:\w+ )?(?:problem|mystery|worry|concern|challenge|rarity|bargain|delight|joy|pleasure|thrill|favou?rite|classic"
    r"|success|way|cry|chance|boy|girl|child|teenager|bachelor|beauty)\b"
)
"""What somebody or something goes on being, said as shortly in English: "Still a problem, especially at night"."""
_SMALL = "mayor|president|minister|premier|coach|" + "|".join(sorted(TITLES))
_ALWAYS = lazy(
    rf"[\"']?(?P<opening>(?P<word>Always|Again always|Still always) (?=(?:according to|from|on|during|with regard"
    rf"|for (?:the|what)|at|in the|by|regarding|yesterday|today"
    rf"|(?:the|he|she) (?:same )?(?:{_SMALL})? ?[\w'-]* ?(?:said|says|explained|explains|added|adds|announced"
    rf"|recalled|declared|wrote|who)\b)))"
)
_ONLY_THAT = lazy(
    r"[\"']?(?P<opening>Only that) (?=(?:the|he|she|it|they|we|I|in|this|there|nobody|no|now|then|a|his|her|to|at|on"
    r"|for|after|when|[A-Z]))(?!(?:the )?(?:which|who))"
)


def _wrong_opening(sentence: str) -> Iterator[Match]:
    match = _ALWAYS.match(sentence)
    if match:
        yield Match(match.start("opening"), match.end("opening") - 1, ("Also", "Again"))
    match = _ONLY_THAT.match(sentence)
    if match:
        yield Match(match.start("opening"), match.end("opening"), ("But", "Except that"))


_ALREADY_NUMBER = lazy(
    rf"(?P<lead>[,:;] |and )(?P<match>already (?P<amount>(?:over |about |more than |almost "
    rf"|nearly )?{NUMBER}(?: thousand| million)?) "
    r"(?P<done>[a-z]+ed|gone|sold|found|left|taken|sent|born|lost|dead|(?:[a-z]+ )?(?:dead|injured|wounded|arrested"
    r"|evacuated)))(?=[.,;:)]|$| (?:in|since|from|at|on|to|by|for|and|with) )"
)


def _already_number(sentence: str) -> Iterator[Match]:
    for match in _ALREADY_NUMBER.finditer(sentence):
        verb = "are" if match["done"].split()[-1] in ("dead", "injured", "wounded") else "have already"
        wording = (
            f"{match['amount']} {verb} {match['done']}"
            if verb != "are"
            else f"{match['amount']} are already {match['done']}"
        )
        yield Match(match.start("match"), match.end("match"), (wording,))


_ONCE = lazy(
    r"(?:^|(?<=[,;\"] ))(?P<once>[Oo]nce) (?P<done>arrived|returned|entered|descended|landed|come|gone"
    r"|recovered from|become|emerged|out of the|passed|left)"
    r"(?P<rest> (?:at|in|into|to|on|from|home|there|back|off|out|the|a|an)\b[^,;.]{0,50}),(?= )"
)


def _once_arrived(sentence: str) -> Iterator[Match]:
    for match in _ONCE.finditer(sentence):
        if not any(map(_may_be_finite, _WORD.findall(match["rest"].lower()))):
            after = "After" if match["once"][0] == "O" else "after"
            having = "having " + match["done"]
            yield Match(match.start("once"), match.end("done"), (f"{after} {having}",))


_OPENINGS = (
    *map(
        "^ {}".format,
        (
            "hours moments moment minutes day days night nights afternoon morning evening scenes scene weeks climate "
            "air long other new"
            " drama tragedy fear terror panic tension blitz mystery shock chaos accident storm polemic polemics "
            "clash clashes"
            " alarm anger tears then finally immediately still again meanwhile instead also even yet"
        ).split(),
    ),
    *(f"{word} to" for word in ("light", "ahead", "ok", "okay", "yes", "no", "stop", "farewell", "goodbye")),
    *(f"{word} for" for word in ("^ hunt", "^ race", "light", "^ stop")),
    "on site",
    "on place",
    "one hand",
    *(
        f"the {place}"
        for place in "spot scene field ground bench stands pitch table agenda menu programme square".split()
    ),
)

RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/verbless-opening",
        message=(
            "This sentence has no verb: 'There were hours of fear', 'Parliament has approved', 'Then came a penalty'."
        ),
        severity=Severity.WARNING,
        confidence=0.7,
        category="headline-style",
        source_expression="Attimi di tensione, Via libera alla, Poi il rigore di",
        fix=Fix.NONE,
        find=_fragment,
        anchors=_OPENINGS,
        flags=(
            "<Hours of fear> in the centre of the city.",
            "<Then a> penalty for the guests in the last minute.",
            "<On site the> fire brigade and two patrols of the police.",
            "<Green light to> the new hospital in the old port.",
        ),
        passes=(
            "Even a ride on the tram now costs more than two pounds here.",
            "Hours of fear in the centre of the city ended at dawn.",
            "Green light to the new law",
            "Then a penalty changed the game.",
            "No to that idea, he said.",
            "Dogs. Still a problem, especially along the footpath.",
        ),
    ),
    SentenceRule(
        id="grammar/wrong-opening-word",
        message=(
            "'Always' at the start is Italian 'sempre' (also, again); 'Only that' is 'solo che' (but, except that)."
        ),
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="sempre secondo, solo che",
        source_languages=("it",),
        find=_wrong_opening,
        anchors=("^ always", "^ again always", "^ still always", "^ only that"),
        probe=OPENS,
        flags=(
            "<Always> according to the police, the van was stolen.",
            "<Only that> the key was in the car.",
            "<Always> the mayor said that the school is safe.",
        ),
        passes=(
            "Always the optimist, he smiled.",
            "Only that key opens the door.",
            "Always wear a helmet.",
        ),
    ),
    SentenceRule(
        id="grammar/already-number",
        message="'already' goes with the verb, which is missing here: '110 have already left'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="già partiti in 110",
        find=_already_number,
        anchors=tuple(
            f"already {number}"
            for number in ("<number>", "over", "about", "more than", "almost", "nearly", *NUMBER_WORDS)
        ),
        flags=(
            "Transfers go on, <already 90 departed>.",
            "Fire in the port: <already 12 dead>.",
            "The sale has begun and <already 300 signed> in a day.",
        ),
        passes=(
            "Transfers go on; 90 have already left.",
            "He has already 90 caps.",
            "They had already, 12 years ago, met.",
        ),
    ),
    SentenceRule(
        id="grammar/once-arrived",
        message="'once' with a participle is Romance ('una volta arrivato'): 'once he had arrived', 'after arriving'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="una volta arrivato a",
        find=_once_arrived,
        anchors=tuple(
            f"once {done}"
            for done in (
                "arrived returned entered descended landed come gone recovered become emerged out passed left"
            ).split()
        ),
        flags=(
            "<Once arrived> at the station, he rang his wife.",
            "There, <once entered> in the house, the thieves took the safe.",
            "<Once returned> to Rome, she resigned.",
        ),
        passes=(
            "Once he had arrived at the station, he rang his wife.",
            "Once inside, the thieves took the safe.",
            "She once left the house open, he said.",
        ),
    ),
)
