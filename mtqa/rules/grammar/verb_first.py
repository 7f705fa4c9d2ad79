"""A verb before its subject, an adverb before its object, a participle before its noun: German and Romance order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import PARTICIPLES, any_of, is_plural, words
from mtqa.rules.grammar.phrase_order import TRANSITIVE
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.verbs import BASES, PURE_BASES
from mtqa.rules.vocabulary import noun_words

__all__ = ["RULES"]

# Adverbs that may belong to the object: "won nearly the whole", "killed mostly the old".
_OF_OBJECT = words(
    """nearly only exactly especially particularly mostly mainly partly merely simply barely roughly hardly virtually
    effectively precisely approximately early likely family daily weekly monthly yearly entirely largely possibly
    probably purely solely primarily practically basically essentially notably really literally arguably hitherto
    strictly broadly reply supply assembly ally rally tally fly apply comply rely july italy relatively potentially
    usually typically chiefly generally easily equally not friendly elderly"""
)
_ADVERB_OBJECT = lazy(
    rf"(?P<before>\b[\w'-]+ |^)(?P<verb>{any_of(TRANSITIVE)}) (?P<adverb>[a-z]+ly|also|already|immediately|again)"
    r" (?=(?:the|an?|his|her|its|their|this|these) [a-z])"
)
_PASSIVE = words("be been was were is are being get got gets getting not to by the a an his her their its that 's")
_NO_OBJECT = lazy(
    r"(?:the|an?) (?:same|following|previous|next|day|week|month|year|time|moment|future|way|lot|bit|few)\b"
)


_TIME_OBJECT = lazy(
    rf"(?P<before>\b[\w'-]+ |^)(?P<verb>{any_of(TRANSITIVE)}) (?P<time>yesterday|today|tonight|tomorrow|yesterday (?:morning|evening"
    r"|afternoon)|this (?:morning|afternoon|evening))"
    r" (?=(?:the|an?|his|her|its|their) [a-z]+ (?:of|for|in|with|to|on|between|from|at|by)\b)"
)


def _adverb_before_object(sentence: str) -> Iterator[Match]:
    for match in _ADVERB_OBJECT.finditer(sentence):
        verb, adverb = match["verb"], match["adverb"]
        if adverb in _OF_OBJECT or match["before"].strip().lower() in _PASSIVE:
            continue
        if _NO_OBJECT.match(sentence, match.end()):
            continue
        yield Match(match.start("verb"), match.end("adverb"), (f"{adverb} {verb}",))
    for match in _TIME_OBJECT.finditer(sentence):
        if match["before"].strip().lower() not in _PASSIVE and not _NO_OBJECT.match(sentence, match.end()):
            yield Match(match.start("verb"), match.end("time"))


_OPENER = (
    r"(?:Now|Then|Yesterday|Today|Tomorrow|Tonight|Meanwhile|In addition|However|Therefore|Accordingly|Recently|Since then"
    r"|Previously|Currently|At the same time|Finally|Already|Nevertheless|Otherwise|Because of this|For this reason"
    r"|(?:This|Last|Next) (?:year|week|month|summer|autumn|winter|spring)|(?:On|From|Since|Until) [A-Z][a-z]+day"
    r"|(?:In|From|On|At|After|During|With|For|Since|According to|Because of|Despite) (?:the |this |his |her |their )"
    r"(?!first\b)[a-z-]+(?: of (?:the )?[\w-]+)?|(?:In|From|Since|Until) (?:\d{4}|[A-Z][a-z]+))"
)
_OPENING_WORDS = (
    "now then yesterday today tomorrow tonight meanwhile in however therefore accordingly recently since previously currently at"
    " finally already nevertheless otherwise because for this last next on from until after during with according despite"
)
_SUBJECT = (
    r"(?P<subject>(?:the|an?|his|her|its|their) (?:[a-z-]+ )??[a-z-]+|he|she|they|it|we"
    r"|[A-Z][a-zà-ÿ'-]+(?: [A-Z][a-zà-ÿ'-]+){0,2})"
)
_MAIN = (
    rf"(?:(?:has|have|had) {_SUBJECT} (?:not |also |already |now |only |been )?(?:[a-z]+ed|{any_of(PARTICIPLES)})"
    rf"|(?:will|would|can|could|must) {_SUBJECT.replace('<subject>', '<other>')} (?:not |also |now |only )?"
    rf"(?:be|have|{any_of(BASES | PURE_BASES)}))"
)
_VERB_SECOND = lazy(rf"[\"']?(?P<opener>{_OPENER}),? (?P<main>{_MAIN})\b")
_WILL_SUBJECT = lazy(
    rf"[\"']?(?P<opener>{_OPENER}),? (?P<aux>will|would) (?P<verb>begin|start|arrive|come|be held|take place|open|close"
    r"|end|return|continue|speak|meet|follow|change|leave|go|play|be presented|be announced) "
    r"(?:the|an?|his|her|its|their|two|three|many) [a-z]"
)


_WOULD = lazy(r"\b(?:would|could|might)\b")
"""After 'had the judge known': an English condition."""


def _verb_second(sentence: str) -> Iterator[Match]:
    if sentence.rstrip("\"' ").endswith("?"):
        return
    match = _VERB_SECOND.match(sentence)
    if match and not (match["main"].startswith("had ") and _WOULD.search(sentence, match.end())):
        subject, start = match["subject"] or match["other"], match.start("main")
        end = match.end("subject" if match["subject"] else "other")
        yield Match(start, end, (f"{subject} {match['main'].split()[0]}",))
        return
    match = _WILL_SUBJECT.match(sentence)
    if match:
        yield Match(match.start("opener"), match.end("verb"))


_DONE = (
    "obtained|finished|ended|closed|opened|concluded|passed|overcome|exhausted|collected|archived|completed|found|taken"
    "|received|established|reached|signed|approved|defeated|lost|won|solved|cleared|excluded|confirmed|identified"
    "|started|elected|heard|discovered|dissolved|filed|missed|defined|verified|acquired|installed|removed|repaired"
    "|arrested|convicted|extinguished|entered|published|chosen|fixed|settled"
)
_GONE = words("arrived started ended died entered")
_PARTICIPLE_FIRST = lazy(
    rf"(?:^|(?<=[,;:\"] ))[\"']?(?P<lead>[Oo]nce |[Aa]fter )?(?P<done>(?i:{_DONE})) (?P<noun>(?:the|his|her|its|their|this|that"
    r"|these|all the)(?: [\w'-]+){1,6}?), (?=(?:the|an?|he|she|it|they|we|there|his|her|its|now|also|in|on|at|[A-Z])\b)"
)
_FINITE_INSIDE = lazy(r"\b(?:is|was|are|were|has|have|had|will|would|can|could|and|who|which|that)\b")


def _participle_first(sentence: str) -> Iterator[Match]:
    for match in _PARTICIPLE_FIRST.finditer(sentence):
        if not match["lead"] and (match.start() > 1 or match["done"][0].islower()):
            continue  # only at the start of the sentence is it certainly no participle of the noun before
        if _FINITE_INSIDE.search(match["noun"].split(" ", 1)[1]) or match["done"].lower() == "entered":
            continue
        noun, done = match["noun"], match["done"].lower()
        once = "Once" if sentence[match.start("lead" if match["lead"] else "done")].isupper() else "once"
        had = "had" if done in _GONE else f"{'have' if is_plural(noun) else 'has'} been"
        start = match.start("lead") if match["lead"] else match.start("done")
        yield Match(start, match.end("noun"), (f"{once} {noun} {had} {done}",))


_INTRANSITIVE = words(
    """Arrives Arrived Comes Came Continues Continued Grows Grew Rises Rose Falls Fell Dies Died Emerges Emerged Returns
    Returned Disappears Disappeared Appears Appeared Remains Remained Collapses Collapsed Participated Intervened
    Begins Began Exists Existed Resigns Resigned Explodes Exploded Increases Increased Decreases Decreased"""
)
_VERB_OPENS = lazy(
    rf"[\"']?(?P<verb>{any_of(_INTRANSITIVE)}) (?P<also>also |then |instead |therefore |thus )?"
    r"(?P<subject>(?:the|an?|his|her|their|its|many|some|several|numerous|two|three)(?: [a-z'-]+){1,3}?)"
    r"(?=[.,;:]|$| (?:of|in|for|on|at|from|to|with|by|who|which|that|between|after|and)\b)"
)


def _verb_opens(sentence: str) -> Iterator[Match]:
    match = _VERB_OPENS.match(sentence)
    if match is None or sentence.rstrip("\"' ").endswith("?") or match["subject"].split()[-1] not in noun_words():
        return
    subject = match["subject"][0].upper() + match["subject"][1:]
    verb = match["verb"].lower()
    ends = re.match(r"[.,;:]|$| (?:in|on|at|from|after|with)\b", sentence[match.end() :])
    wording = f"{subject} {match['also'] or ''}{verb}"
    yield Match(match.start("verb"), match.end(), (wording,) if ends else ())


_ADVERBS = r"(?:already |just |also |now |finally |only |not |then |even |never )?"
_BE_GONE = lazy(
    rf"\b(?P<be>is|are|was|were|am) (?P<adverb>{_ADVERBS})(?P<done>arrived|happened|died|become|occurred|appeared|emerged"
    r"|remained|participated|intervened|existed|come (?:to|from|back)|gone (?:to|into|back)"
    r"|(?:increased|grown|risen|decreased|fallen|dropped) of|resigned from|disappeared (?:in|from|on|since|into)"
    r"|collapsed (?:in|on|after|during|at))\b"
)
_HAVE = {"is": "has", "are": "have", "was": "had", "were": "had", "am": "have"}


def _be_for_have(sentence: str) -> Iterator[Match]:
    for match in _BE_GONE.finditer(sentence):
        done = match["done"].replace(" of", " by") if match["done"].endswith(" of") else match["done"]
        yield Match(match.start(), match.end(), (f"{_HAVE[match['be']]} {match['adverb']}{done}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/adverb-before-object",
        message="No adverb between a verb and its object: 'officially opened the show', not 'opened officially the show'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="ha aperto ufficialmente la mostra",
        find=_adverb_before_object,
        anchors=tuple(sorted(TRANSITIVE)),
        probe=r"\w+ (?:[a-z]+ly|also|already|immediately|again|yesterday|today|tonight|tomorrow|yesterday [a-z]+|this [a-z]+) (?:the|an?|his|her|its|their|this|these) ",
        flags=(
            "The mayor <opened officially> the exhibition.",
            "He <met also> the bishop of Bari.",
            "She has <rejected firmly> the offer of the bank.",
        ),
        passes=(
            "The mayor officially opened the exhibition.",
            "They won nearly the whole of it.",
            "He left early the next day.",
        ),
    ),
    SentenceRule(
        id="grammar/verb-second",
        message="After an opening phrase English keeps subject, then verb: 'Now the minister has announced'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="Nun hat der Minister angekündigt; Domani inizierà il processo",
        source_languages=SOURCES,
        find=_verb_second,
        anchors=tuple(f"^ {word}" for word in _OPENING_WORDS.split()),
        probe=r"(?<![^\n\"'])[^,;:.!?]{2,60},? (?:has|have|had|will|would|can|could|must) [^\W\d_]",
        flags=(
            "Now <has the minister> announced a new law.",
            "On Monday <will the court> hear the case.",
            "<Tomorrow will begin> the trial of the doctor.",
        ),
        passes=(
            "Now the minister has announced a new law.",
            "Not only has the minister left, he has fled.",
            "After the war will the country rise again?",
        ),
    ),
    SentenceRule(
        id="grammar/participle-before-noun",
        message="A participle before its noun has no subject in English: 'Once the signatures have been collected, ...'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="raccolte le firme, una volta chiuso il mercato",
        source_languages=("it", "es", "pt", "fr"),
        find=_participle_first,
        anchors=tuple(_DONE.split("|")),
        probe=r"\w+ (?:the|his|her|its|their|this|that|these|all the) ",
        flags=(
            "<Obtained the new loan>, the firm went on.",
            "<Once signed the contract>, he flew to Rome.",
            "Now, <after collected the signatures>, the club will act.",
        ),
        passes=(
            "Once the contract was signed, he flew to Rome.",
            "Found in the river, the boat was towed away.",
            "Told the news, he wept.",
        ),
    ),
    SentenceRule(
        id="grammar/verb-opens-sentence",
        message="The subject goes before its verb: 'The first results arrived', not 'Arrived the first results'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="Arrivano i primi risultati",
        source_languages=SOURCES,
        find=_verb_opens,
        anchors=tuple(f"^ {verb.lower()}" for verb in sorted(_INTRANSITIVE)),
        probe=r"\w+ (?:\w+ )?(?:the|an?|his|her|their|its|many|some|several|numerous|two|three) ",
        flags=(
            "<Arrived the first results> of the vote.",
            "<Continues the search> for the missing boy.",
            "<Fell also the wall> of the party.",
        ),
        passes=(
            "The first results of the vote arrived.",
            "Increased the price?",
            "Died on the way to hospital.",
        ),
    ),
    SentenceRule(
        id="grammar/be-for-have",
        message="This verb makes its perfect with 'have': 'has arrived', 'had died'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="è arrivato, ist gekommen, est devenu",
        source_languages=("it", "fr", "de"),
        find=_be_for_have,
        anchors=(
            *"arrived happened died become occurred appeared emerged remained participated intervened existed".split(),
            "come to",
            "come from",
            "come back",
            "gone to",
            "gone into",
            "gone back",
            "resigned from",
            *(f"{done} of" for done in ("increased", "grown", "risen", "decreased", "fallen", "dropped")),
            *(f"disappeared {place}" for place in ("in", "from", "on", "since", "into")),
            *(f"collapsed {place}" for place in ("in", "on", "after", "during", "at")),
        ),
        probe=r"(?:(?<=is )|(?<=are )|(?<=was )|(?<=were )|(?<=am )|(?<=already )|(?<=just )|(?<=also )|(?<=now )|(?<=finally )"
        r"|(?<=only )|(?<=not )|(?<=then )|(?<=even )|(?<=never ))\w+",
        flags=(
            "The train <is arrived> late.",
            "She <was become> a star.",
            "The prices <are increased of> ten per cent.",
        ),
        passes=(
            "The train has arrived late.",
            "He is gone, and the stars are collapsed suns.",
            "What has happened is plain.",
        ),
    ),
)
