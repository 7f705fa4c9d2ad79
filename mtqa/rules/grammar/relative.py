"""Relative clauses with a pronoun too many, a wrong pronoun, or a wrong place."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import FINITE, PAST_FORMS, any_of
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

# Verbs with an object: a place is visited, not visited in.
_TRANSITIVE = (
    "visited|reached|conquered|occupied|liberated|abandoned|bombed|attacked|besieged|crossed|toured|inaugurated"
)
_WHERE_VISITED = lazy(
    rf"\bwhere (?P<subject>he|she|they|we|I|(?:the )?[A-Z]?[\w'-]+) (?P<verb>{_TRANSITIVE})"
    r"(?=[.,;]|$| (?:yesterday|today|last|on|this|in [A-Z1-9]|recently|again|together|twice)\b)"
)
_WHERE_IN = lazy(
    r"\bwhere (?P<clause>(?:he|she|they|we|I|(?:the|his|her) [\w'-]+|[A-Z][\w'-]+)(?: has| had| have| was| were)? "
    r"(?:[a-z]+ )?(?:arrived|lived|worked|stayed|studied|born|found|hidden|hiding|living|working|staying)) (?P<in>in"
    r"|at)(?=[.,;]|$| (?:is|was|has|had|will)\b)"
)


_SAYING = lazy(
    r"\b(?:asked|asks|ask|know|knows|knew|known|wonder|see|saw|say|says|said|tell|told|them|me|us|forgot|forgets"
    r"|remember|remembers"
    r"|decide|reveal|revealed|clear|of|on|about)$"
)


def _where(sentence: str) -> Iterator[Match]:
    for match in _WHERE_VISITED.finditer(sentence):
        if _SAYING.search(sentence[: match.start()].rstrip()):
            continue
        wording = f"which {match['subject']} {match['verb']}"
        yield Match(match.start(), match.end(), (wording,))
    for match in _WHERE_IN.finditer(sentence):
        yield Match(match.start(), match.end(), (f"where {match['clause']}",))


_SEEN = (
    "saw|met|loved|bought|killed|arrested|found|knew|know|knows|loves|invited|married|hired|bought|sold|built|wrote"
    "|visited|used|lost|won|wanted|hit|shot|welcomed|attacked|rescued|released|chose|elected|discovered"
    "|arrested|read|published|signed|approved|accused|hated|helped|saved|stole|opened|closed|heard|watched|sent|stopped|followed|called"
)
_THINGS = "man|woman|boy|girl|person|player|house|car|book|film|song|city|town|letter|dog|ball|weapon|gun|video|photo"
_RESUMED = lazy(
    rf"\b(?P<relative>whom|which|who|(?:(?<=\b[Tt]he )|(?<=\b[Aa] ))(?:{_THINGS}) that) (?P<subject>I|we|they|he|she|you|(?:the|his"
    rf"|her|their) [a-z]+|[A-Z][\w'-]+)"
    rf" (?P<have>has |had |have )?(?P<verb>{_SEEN}|seen|known|written|chosen) (?P<again>him|her|it|them)(?=[.,;]|$"
    rf"| (?:yesterday|last|in|on|at|for|from|two|three|many|before|is|was|has|had|are|were|will)\b)"
)


def _resumed(sentence: str) -> Iterator[Match]:
    for match in _RESUMED.finditer(sentence):
        if not _SAYING.search(sentence[: match.start()].rstrip()):
            wording = sentence[match.start() : match.end("verb")]
            yield Match(match.start(), match.end(), (wording,))


_KIN = (
    "father|mother|parents|wife|husband|son|daughter|brother|sister|children|house|home|car|family|name|face|work"
    "|job|life"
    "|father's|friend|friends|team|company|party|mandate|contract"
)
_WHO_HIS = lazy(
    rf"(?P<noun>\b(?:man|woman|boy|girl|people|person|player|coach|singer|actor|actress|child|children|mayor|minister"
    rf"|student|driver|teacher|soldier|footballer|lawyer|writer|patient|victim|citizens?|workers?|families),?)"
    rf" (?P<who>who|that) (?P<owner>his|her|their|its|the) (?P<thing>{_KIN}) (?P<verb>{FINITE}|{any_of(PAST_FORMS)})\b"
)


def _who_his(sentence: str) -> Iterator[Match]:
    for match in _WHO_HIS.finditer(sentence):
        if match["owner"] != "the" and (match["who"] == "who" or not match["noun"].endswith(",")):
            yield Match(match.start("who"), match.end("thing"), (f"whose {match['thing']}",))


_RESTART = lazy(
    r"(?P<subject>[\"']?(?:(?:The|A|An|Those|All|Many|Some|These|Anyone|Everyone|[A-Z][a-z]+s)(?: (?!is|was"
    r"|are)[a-z-]+){0,2} (?:who|which)"
    r"|(?:The|This|An?) [a-z]+ that)(?: (?!say|said|asked|whether|if)[\w'$€%/.-]+){2,15}?),"
    r"(?P<aside> (?:when|if|while|in|at|on|for|after|before|with|without) [^,;:\"]{3,60},)?"
    r" (?P<again>he|she|they|it) (?P<verb>can|could|will|would|must|should|may|is|are|was|were|has|have|had"
    r"|cannot)\b(?! (?:said|told))"
)
_OTHER_SUBJECT = lazy(
    r"^.?(?:The (?:fact|moment|day|first time|last time|way|more|reason)|All that|Those days)\b|\b(?:and|or|but)$"
)


def _subject_again(sentence: str) -> Iterator[Match]:
    match = _RESTART.match(sentence)
    if match and not _OTHER_SUBJECT.search(match["subject"]):
        aside = match["aside"]  # which keeps its second comma
        start = match.start("again") if aside else match.end("subject")
        yield Match(start, match.end("verb"), (match["verb"] if aside else f" {match['verb']}",))


_WHOEVER = lazy(
    r"Who (?P<first>(?:also |already |still |really )?(?:has|have|wants?|needs|does|did|had|is|was|wins|loses|plays|arrives|goes|buys"
    r"|lives|works|suffers|comes|knows|receives|thinks|believes|uses|pays|gets|makes|does not|loves)) (?P<rest>[^?\"]{3,}[.])$"
)
_MAIN_VERB = lazy(
    r"\b(?:will|must|can|cannot|should|may|has to|have to|does not|is not|would) (?:also |not |be |only |now )?[a-z]+"
    r"|\b(?:risks|faces|deserves|commits|pays|loses|gets|receives) (?:a|an|the|up|fines?|jail|prison|nothing)\b"
    r"|\bis (?:asked|invited|requested|urged|obliged|entitled|liable|called on)\b"
)
_NO_WHOEVER = lazy(
    r"(?:knows? (?:what|where|how|when|if|whether|why|who|for)|(?:would|will|is|was) (?:it|he|she|they|the|this|that)\b|has (?:ever|not)\b)"
)


_WHO_COMMA = lazy(
    r"Who (?!knows|cares|dares|says|is|was|has|does)[a-z]+s(?: [^,;:?\".]{1,60})?,"
    r" (?:must|has|can|cannot|will|needs|should|may|gets|loses|pays|risks|faces|receives|does not)\b(?! (?:he|she|it|they|we|you)\b)[^?]*[.!][\"']?$"
)


def _who_for_whoever(sentence: str) -> Iterator[Match]:
    start = sentence.startswith(('"', "'"))  # what is said may open with it
    match = _WHOEVER.match(sentence, start)
    general = match and _MAIN_VERB.search(match["rest"]) and not _NO_WHOEVER.match(sentence, start + 4)
    if general or _WHO_COMMA.match(sentence, start):
        yield Match(start, start + 3, ("Anyone who", "Whoever"))


_SAID_WHO = lazy(
    r"(?<=[\w,\"] )(?:said|says|explained|added|stated|assured|declared|indicated|stressed|recalled|concluded|insisted|affirmed"
    r"|argued|maintained|warned)(?P<who>, who) (?:(?:has|had) (?:[a-z]+ed|not|been|also|already|never|said|made|given|taken|spoken)"
    r"|also|did not|does not|considers?|believes|recalled|added|insisted|stressed|explained|thanked|acknowledged|defended"
    r"|criticized|criticised|regretted|lamented|admitted|described|assured|wanted)\b"
)


def _said_who(sentence: str) -> Iterator[Match]:
    for match in _SAID_WHO.finditer(sentence):
        yield Match(match.start(), match.end("who"))


_AGAIN = lazy(
    r"\b(?P<preposition>of|to|for|with|from) which (?:[\w'-]+ ){2,8}?(?P<verb>[a-z]+)(?P<again> (?P=preposition))(?=[.,;]|$)"
)


def _preposition_again(sentence: str) -> Iterator[Match]:
    for match in _AGAIN.finditer(sentence):
        yield Match(match.start("verb"), match.end("again"), (match["verb"],))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/subject-again",
        message="The subject stands before the relative clause; the pronoun says it a second time.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="doubled-subject",
        find=_subject_again,
        anchors=(
            *(
                f"{again} {verb}"
                for again in ("he", "she", "they", "it")
                for verb in "can could will must should may has cannot".split()
            ),
            *(
                f"{again} {verb}"
                for again in ("she", "they")
                for verb in ("is", "are", "was", "were", "have", "had", "would")
            ),
        ),
        probe=r"(?<=, )\w+ \w+",
        flags=(
            "Passengers who lose their ticket on the way<, they can> buy a new one.",
            "The firm that built the bridge in a hurry<, it has> gone.",
            "Those who came late, when the hall was full, <they had> to stand.",
        ),
        passes=(
            "Passengers who lose their ticket can buy a new one.",
            "When the people who came late had left, they could begin.",
            "The fact that he came so late, he will explain.",
        ),
    ),
    SentenceRule(
        id="grammar/where-for-which",
        message="'where' already says 'in it': a place is one 'which he visited', or one 'where he lived'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="dove ha visitato",
        find=_where,
        anchors=(
            *_TRANSITIVE.split("|"),
            *(
                f"{verb} {at}"
                for verb in (
                    "arrived lived worked stayed studied born found hidden hiding living working staying"
                ).split()
                for at in ("in", "at")
            ),
        ),
        probe=(
            r"(?:[a-z]+(?=[.,;]|$| (?:yesterday|today|last|on|this|in|recently|again|together|twice)\b)|[a-z]+ (?:in"
            r"|at)(?:[.,;]|$| (?:is|was|has|had|will)\b))"
        ),
        flags=(
            "He spoke of the camp <where he visited> yesterday.",
            "That is the town <where she lived in>.",
            "The city <where he was born in> is small.",
            "In Kharkiv, <where the minister visited> on Friday, it rained.".replace("the minister", "they"),
        ),
        passes=(
            "He spoke of the camp where he lived.",
            "Tell me where they attacked the ship.",
            "That is where he comes from.",
        ),
    ),
    SentenceRule(
        id="grammar/object-said-twice",
        message="'who', 'whom' or 'which' already is the object: no 'him' or 'it' after the verb.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="pronoun",
        find=_resumed,
        anchors=tuple(
            f"{verb} {again}"
            for verb in (*_SEEN.split("|"), "seen", "known", "written", "chosen")
            for again in ("him", "her", "it", "them")
        ),
        flags=(
            "This is the man <whom I met him> last year.",
            "The man <whom they arrested him> is 40, and it is a <book that I read it> in a day.",
            "The house <which he bought it> in May has burnt down.",
            "The players <whom the club hired them> for a season left.",
        ),
        passes=(
            "This is the man I met last year.",
            "They asked the man who shot him.",
            "The woman who knew him left.",
            "She asked which police saw it on Monday.",
        ),
    ),
    SentenceRule(
        id="grammar/who-his",
        message="'who his ...' is 'whose ...' in English.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="pronoun",
        source_expression="che il suo, que su",
        find=_who_his,
        anchors=tuple(f"{who} {owner}" for who in ("who", "that") for owner in ("his", "her", "their")),
        probe=rf"(?:who|that) \w+ (?:{_KIN})\b",
        flags=(
            "The boy <who his father> was arrested is ten.",
            "They helped a woman <who her house> burnt down.".replace("burnt down", "was hit"),
            "A player <that his contract> has ended may leave.",
        ),
        passes=(
            "The boy whose father was arrested is ten.",
            "He said that his father was ill.",
            "She asked who his father was.",
        ),
    ),
    SentenceRule(
        id="grammar/who-for-whoever",
        message="'Who' at the start of a statement asks a question: 'Anyone who', 'Those who'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="pronoun",
        source_expression="Chi ha, Quien tiene, Quem tem",
        source_languages=("it", "es", "pt", "de"),
        find=_who_for_whoever,
        anchors=("^ who",),
        flags=(
            "<Who> has a ticket will be let in first.",
            "<Who> wants to vote must bring a document.",
            "<Who> does not respect the rules risks a fine.",
            "<Who> remains, has to work more.",
            "<Who> pays late, loses the discount.",
            '"<Who> stays, has to jump in again and again."',
        ),
        passes=(
            "Who has a ticket?",
            "Who knows what will happen.",
            "Who dares, wins.",
            "Who cares, will he come?",
            "Those who want to vote must bring a document.",
            "Who is who in the town",
        ),
    ),
    SentenceRule(
        id="grammar/said-who",
        message="'who' stands next to whom it is about: 'said Rossi, who has', not 'Rossi said, who has'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="ha dicho Sánchez, quien ha; disse Lula, que",
        source_languages=("it", "es", "fr", "pt", "de"),
        find=_said_who,
        anchors=("^ who",),
        probe=r"(?<=[dsn], )who (?:has|had|also|did|does|[a-z]+(?:s|ed))\b",
        flags=(
            'It will be "a good year", the mayor <said, who> also thanked the staff.',
            "The road is shut, Lima <explained, who> has been in charge since May.",
        ),
        passes=(
            'It will be "a good year", said the mayor, who also thanked the staff.',
            "Nobody said who also came.",
        ),
    ),
    SentenceRule(
        id="grammar/preposition-again",
        message="The preposition stands before 'which' already: 'of which I was part'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="grammar",
        source_expression="dont je faisais partie, di cui facevo parte",
        source_languages=SOURCES,
        find=_preposition_again,
        anchors=tuple(f"{preposition} which" for preposition in ("of", "to", "for", "with", "from")),
        flags=(
            "He met the band of which she was <part of>.",
            "It is a club to which only the rich can <belong to>.",
        ),
        passes=(
            "The band of which she was part has split.",
            "It is a book to which he often goes back to find peace.",
            "The house, for which he paid, is what he lived for.",
        ),
    ),
)
