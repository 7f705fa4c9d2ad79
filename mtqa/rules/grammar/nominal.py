"""Wordy forms that English has plainer: 'on the part of', 'after having done', 'the fact that', 'it is a man'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE
from mtqa.rules.english import PARTICIPLES, base_of
from mtqa.rules.grammar.nominal_sentence import predicate
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.verbs import gerund_of

__all__ = ["RULES"]

_ON_THE_PART = lazy(
    r"\b(?P<match>on the part of) (?=(?:the|an?|those|these|some|many|several|his|her|their|its|all|both|public"
    r"|local|[A-Z]|[a-z]+s\b))"
)


def _on_the_part_of(sentence: str) -> Iterator[Match]:
    for match in _ON_THE_PART.finditer(sentence):
        said = _FROM_WHOM.search(sentence, 0, match.start("match"))
        yield Match(match.start("match"), match.end("match"), ("from", "by") if said else ("by", "from"))


_FROM_WHOM = lazy(
    r"\b(?:silence|sign|signs|signal|response|reaction|answer|reply|comment|word|request|pressure|interest|support|help|criticism|message|letter"
    r"|demand|news|statement|gesture|threats?) \Z"
)


_HAVING = lazy(
    r"\b(?P<preposition>[Aa]fter|[Bb]efore|[Ff]or|[Oo]f|[Ww]ithout|[Ff]rom) (?P<not>not )?having (?P<also>also "
    r"|already |just |only )?(?P<done>[a-z]+)\b"
)


def _after_having(sentence: str) -> Iterator[Match]:
    for match in _HAVING.finditer(sentence):
        done, preposition = match["done"], match["preposition"]
        if (done not in PARTICIPLES and not done.endswith("ed")) or done in ("had", "need", "red"):
            continue
        after = preposition.lower() in ("after", "before", "without")
        base = base_of(done)
        gerund = gerund_of(base) if base else _REGULAR_END.get(done[-3:], "")
        gerund = gerund if base else done[:-3] + gerund if gerund else f"{done[:-2]}ing"
        yield Match(
            match.start(),
            match.end(),
            (f"{preposition} {match['not'] or ''}{match['also'] or ''}{gerund}",),
            severity=None if after else Severity.SUGGESTION,
            confidence=None if after else 0.4,
        )


_REGULAR_END = {"ied": "ying", "eed": "eeing"}
_FACT = {
    "due to the fact that": "because", "thanks to the fact that": "because", "owing to the fact that": "because",
    "because of the fact that": "because", "given the fact that": "given that", "in view of the fact that": "since",
    "despite the fact that": "although", "in spite of the fact that": "although",
    "by virtue of the fact that": "because", "in such a way that": "so that", "in such a way as to": "so as to",
}  # fmt: skip
_FACT_THAT = lazy(rf"\b(?:{'|'.join(sorted(_FACT, key=len, reverse=True))})\b", re.IGNORECASE)


def _fact_that(sentence: str) -> Iterator[Match]:
    for match in _FACT_THAT.finditer(sentence):
        wording = _FACT[match.group().lower()]
        way = match.group().startswith("in such")
        yield Match(
            match.start(),
            match.end(),
            (wording.capitalize() if match.group()[0].isupper() else wording,),
            severity=Severity.WARNING if way else None,
            confidence=0.55 if way else None,
        )


_THE_ONE = lazy(
    r"\b(?P<who>[A-Z][\w'-]+|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]he (?!(?:first|second|third|fourth|fifth|sixth|seventh|last|next|other|others|latter|former|best|worst|rest)\b)[a-z]+)(?: himself| herself)? (?P<be>is|was"
    r"|are|were) (?P<match>(?:also )?the ones? (?:who|that)) (?=[a-z]+(?:s|ed|d|t|n|w|k|ve|e)\b)"
)


def _the_one_who(sentence: str) -> Iterator[Match]:
    for match in _THE_ONE.finditer(sentence):
        yield Match(match.start("be"), match.end("match"))


_ADJECTIVE_END = "ous|[^g]ive|ble|ful|ic|[^m]ent|ant|ial|cal|nal|ral|tal|dal|ual"
_NOT_ADJECTIVES = (
    "Give|Drive|Live|Arrive|Survive|Receive|Perceive|Deceive|Forgive|Derive|Dive|Five|Archive|Double|Triple|Enable"
    "|Disable|Table"
    "|Assemble|Present|Prevent|Represent|Invent|Rent|Want|Grant|Plant|Warrant|Signal|Total|Mimic|Panic|Spent|Sent"
    "|Went|Meant|Significant others|Numerous"
)
_ADJECTIVE_THE = lazy(
    rf"[\"']?(?P<match>(?P<very>Very |So |Equally |Even more |Particularly |Also |More |Less "
    rf"|Still )?(?P<adjective>(?!(?:{_NOT_ADJECTIVES})\b)[A-Za-z]{{2,}}(?:{_ADJECTIVE_END})"
    r"|[Gg]ood|[Bb]ad|[Gg]reat|[Bb]ig|[Ll]ong|[Ss]trong|[Hh]ard|[Rr]ich|[Ss]ad|[Nn]ice|[Tt]ough|[Ss]trange|[Rr]are"
    r"|[Hh]igh|[Ll]ow) (?P<subject>the (?!most|more|less|better|man)[a-z]+))"
    r"(?= (?:of|for|in|that|which|between|with|on|by|from|to|made|given|also|and)\b|[.,:]|$)"
)


def _adjective_the(sentence: str) -> Iterator[Match]:
    match = _ADJECTIVE_THE.match(sentence)
    if match:
        adjective = f"{match['very'] or ''}{match['adjective']}".lower()
        end, wordings = predicate(sentence, match["subject"], match.end("match"), adjective)
        yield Match(match.start("match"), end, wordings)


_IT_IS_A_MAN = lazy(
    r"\b(?P<it>[Ii]t is|[Ii]t was|[Ii]t's|[Ii]t would be|[Tt]his is|[Tt]hese are"
    r"|[Tt]hey would be) (?P<who>an? (?:young |elderly |local |foreign |retired |well-known |known |\d\d-year-old "
    r"|[A-Z][a-z]+ )?(?:man|woman|boy|girl|\d\d-year-old|citizen|student|worker|driver"
    r"|pensioner|entrepreneur|teenager|tourist|motorcyclist|cyclist|pedestrian|doctor|employee|lawyer|soldier"
    r"|policeman|farmer))(?=[,.;]|$| (?:of|from|aged|born|resident|living|already|known|\d|and)\b"
    r"|(?<=-year-old) (?:shot|hit|wounded|injured|stabbed|found|killed|arrested|accused|suspected|employed|originally|with)\b)"
)
_SHE = lazy(r"\b(?:woman|girl)$")


def _it_is_a_man(sentence: str) -> Iterator[Match]:
    for match in _IT_IS_A_MAN.finditer(sentence):
        if sentence[match.end() :].startswith((" who", "!")) or (
            match["it"].endswith("'s") and match["who"] in ("a boy", "a girl")
        ):
            continue
        pronoun = "she" if _SHE.search(match["who"]) else "he"
        pronoun = pronoun.capitalize() if match["it"][0].isupper() else pronoun
        be = "was" if match["it"].endswith("was") else "is reportedly" if "would" in match["it"] else "is"
        yield Match(match.start("it"), match.end("it"), (f"{pronoun} {be}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/on-the-part-of",
        message="'on the part of' is Romance ('da parte di', 'por parte de'): English says 'by'.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="preposition",
        source_expression="da parte di, por parte de, de la part de",
        source_languages=ROMANCE,
        find=_on_the_part_of,
        anchors=("the part of",),
        probe=r"(?<=on )the part of",
        flags=(
            "There was silence <on the part of> the authorities.",
            "A choice <on the part of> many is wrong.",
            "It needs a sign <on the part of> Moscow.",
        ),
        passes=(
            "The authorities were silent.",
            "He played the part of the king.",
            "It works on the part of it that is dry.",
        ),
    ),
    SentenceRule(
        id="grammar/after-having-done",
        message="A plain '-ing' is enough: 'after seeing', 'accused of killing'. The perfect is Romance or German.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="tense",
        source_expression="dopo aver visto, après avoir vu, tras haber visto",
        find=_after_having,
        anchors=tuple(
            f"{preposition} {having}"
            for preposition in ("after", "before", "for", "of", "without", "from")
            for having in ("having", "not having")
        ),
        flags=(
            "He left <after having seen> the film.",
            "She won <without having asked> for it.",
            "He is accused <of having killed> a neighbour.",
        ),
        passes=(
            "He left after seeing the film.",
            "The joy of having children is great.",
            "They left without having to pay.",
        ),
    ),
    SentenceRule(
        id="grammar/due-to-the-fact-that",
        message="One conjunction does it: 'because', 'although', 'since'.",
        severity=Severity.SUGGESTION,
        confidence=0.4,
        category="connective",
        source_expression="per il fatto che, debido al hecho de que",
        find=_fact_that,
        anchors=("the fact that", "such a way"),
        probe=r"(?:(?<=to )|(?<=of )|(?<=given )|(?<=despite ))the fact that\b|such a way (?:that|as to)\b",
        flags=(
            "It failed <due to the fact that> he was late.",
            "<Despite the fact that> it rained, they came.",
            "They won <thanks to the fact that> the other team was tired.",
            "It was cut <in such a way that> it fell.",
        ),
        passes=(
            "It failed because he was late.",
            "The fact that it rained is no excuse.",
            "He spoke of the fact that nobody came.",
        ),
    ),
    SentenceRule(
        id="grammar/the-one-who",
        message="'was the one who' often only stresses the subject: 'he called', or 'it was he who called'.",
        severity=Severity.SUGGESTION,
        confidence=0.35,
        category="word-order",
        source_expression="è stato lui che, fue quien, c'est lui qui",
        find=_the_one_who,
        anchors=("one who", "one that", "ones who", "ones that"),
        probe=r"(?<=the )ones? (?:who|that) ",
        flags=(
            "Rossi <was the one who> called the police.",
            "The bank <is the one that> pays.",
            "They <were the ones who> asked for it.",
        ),
        passes=(
            "Rossi called the police.",
            "The one who called was Rossi.",
            "Choose the one that you like.",
            "There are three rules, and the third is the one that slowed me down.",
        ),
    ),
    SentenceRule(
        id="grammar/adjective-the",
        message="The adjective waits for its verb: 'The number of fans is impressive'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="Impressionante il numero di",
        source_languages=ROMANCE,
        find=_adjective_the,
        anchors=(
            "^ very",
            "^ so",
            "^ equally",
            "^ particularly",
            *(
                f"{before} the"
                for before in (
                    "good bad great big long strong hard rich sad nice tough strange rare high low impressive massive "
                    "decisive negative positive exclusive excessive extensive beautiful wonderful painful powerful "
                    "successful careful doubtful famous serious numerous dangerous enormous generous obvious curious "
                    "precious previous mysterious unanimous terrible incredible possible impossible horrible "
                    "remarkable "
                    "notable considerable unforgettable inevitable sensible visible fantastic tragic dramatic symbolic "
                    "specific emblematic evident different recent excellent frequent violent imminent important "
                    "significant elegant constant relevant abundant special crucial essential partial initial official "
                    "critical radical historical identical exceptional emotional final original total central general "
                    "natural mutual usual annual brutal fatal fundamental"
                ).split()
            ),
        ),
        probe=rf"{OPENS}(?:(?:very|so|equally|even more|particularly|also|more|less|still) )?\w+ the\b",
        flags=(
            "<Impressive the number of the fans>.",
            "<Very serious the conditions of the driver>.",
            "<Good the debut of the striker>.",
        ),
        passes=(
            "The number of the fans is impressive.",
            "Give the number of the bank.",
            "Good the man may be, but he is late.",
        ),
    ),
    SentenceRule(
        id="grammar/it-is-a-man",
        message="A person already mentioned is 'he' or 'she': 'He is a Turkish citizen'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="pronoun",
        source_expression="si tratta di un uomo, è un cittadino turco",
        source_languages=(*ROMANCE, "de"),
        find=_it_is_a_man,
        anchors=(
            "citizen",
            "year old",
            *(
                f"{before} {who}"
                for before in "a young elderly old local foreign retired known".split()
                for who in (
                    "man woman boy girl student worker driver pensioner entrepreneur teenager tourist motorcyclist "
                    "cyclist"
                    " pedestrian doctor employee lawyer soldier policeman farmer"
                ).split()
            ),
        ),
        flags=(
            "<It is> a 40-year-old man from Bari.",
            "<It would be> a young woman, already known to the police.",
            "The victim is in hospital: <it is> a Turkish citizen of 30.",
            "<It was> a 19-year-old hit in the leg.",
        ),
        passes=(
            "He is a 40-year-old man from Bari.",
            "It's a girl!",
            "It is a man who called.",
        ),
    ),
)
