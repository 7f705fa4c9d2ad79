"""Clauses that have lost their subject: Italian, Spanish, Portuguese, Russian and Ukrainian say it with the verb alone."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import NUMBER, PARTICIPLES, REPORTING_PAST, REPORTING_PRESENT, TITLES, any_of, words
from mtqa.rules.grammar.bare import has_second_verb, is_stopped
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_ADVERB = r"(?:(?:not|also|still|now|already|currently|always|never|really|just|therefore|even|instead|then) )?"
_DONE = rf"(?:[a-z]{{2,}}ed|{any_of(PARTICIPLES - words('read put set cut let'))})"
_WHAT = (
    rf"(?:a|an|the|in|at|on|from|one|very|too|so|much|more|part|ready|necessary|possible|important|able|due|about to|based"
    rf"|convinced|married|single|{NUMBER} years|born|{_DONE})"
)

# ---- the sentence begins with its verb

_REPORTS = (
    "Affirms|Announces|Argues|Asserts|Assures|Clarifies|Concludes|Confirms|Considers|Criticises|Criticizes|Declares|Defends"
    "|Denies|Denounces|Emphasises|Emphasizes|Ensures|Highlights|Indicates|Insists|Laments|Maintains|Recalls|Recognises|Recognizes"
    "|Regrets|Reiterates|Remarks|Specifies|Stresses|Trusts|Underlines|Warns"
)
_SAYS_WHAT = (
    "Accuses|Affirms|Announces|Assures|Considers|Criticises|Criticizes|Defends|Denies|Denounces|Emphasises|Emphasizes|Laments"
    "|Recalls|Regrets|Reiterates|Rejects|Stresses|Underlines"
)
_BULLET = r"(?:[•*·▪●■►–-] ?)?"
_REPORTS_THAT = lazy(
    rf"{_BULLET}(?P<verb>(?:{_REPORTS})(?= (?:also |however )?that,? [\w\"])"
    rf"|(?:{_SAYS_WHAT})(?= (?:the|his|her|its|their|this|these|a|an) [^?]{{20,}}[.!][\"']?$))"
)

_POST = any_of(
    TITLES | words("son daughter wife husband brother sister mother father owner author founder head face voice")
)
_OPENS_WITH_VERB = lazy(
    rf"(?P<verb>(?:Is|Was) {_ADVERB}(?={_WHAT} |the (?:[a-z]+ )?{_POST} of\b)|(?:Has|Had) {_ADVERB}(?=(?:been|a|an|two|three|four|{NUMBER}|{_DONE}) )"
    rf"|(?:Can|Must|Should|Could|Will|Would|Cannot) (?:also |now )?be (?={_DONE}\b)|(?:Does|Did) not (?=[a-z]+ )"
    r"|(?:Lives|Works|Plays|Studies) (?=(?:in|as|for|at|with) )|(?:Says|Thinks|Believes|Explains|Adds|Seems|Knows"
    r"|Emerges|Understands) (?=that )|(?:Speaks|Comes|Goes|Arrives|Dreams|Belongs|Becomes|Wants|Knows|Loves) "
    r"(?=(?:of|about|from|to|in|a|an|the|how|his|her) ))(?P<rest>[^?]*)$"
)
_ORDER = lazy(
    r"(?:Was|Had|Should|Could|Would|Did|Will|Does|Must|Is|Has) (?:it|he|she|they|we|you|I|there|this|that|the)\b|, (?:he|she|it|they|we|I|you) (?:would|could|might|will|may)\b|\bor not\b"
)


_SUBJECT_LAST = lazy(r"\b(?:nothing|anything|anybody|anyone|nobody)\b[^,]* and the [\w'-]+(?: [\w'-]+)?[.!]$")
""" "Does not expect anything else and the coach.": the subject is there, behind 'and'."""
_COMES_LAST = lazy(
    r"(?:Has|Had) (?:also |already |finally |just )?(?:arrived|died|come|gone|fallen|begun|started|ended|disappeared|returned|been born|emerged|passed away)"
    r" (?:yesterday |today )?(?:the|an?|his|her|their|its|many|several|two|three|[A-Z])"
)
""" "Has arrived the new coach": the subject is there, behind its verb."""
_IS_THE = lazy(rf"(?:Is|Was) the (?:[a-z]+ )?{_POST} of (?![^.]*,)")


def _opens_with_verb(sentence: str) -> Iterator[Match]:
    report = _REPORTS_THAT.match(sentence)
    if report:  # what English says without a subject is an order: "Note that"
        small = report["verb"].lower()
        yield Match(
            report.start("verb"),
            report.end("verb"),
            (f"He {small}", f"She {small}"),
            severity=Severity.WARNING,
            confidence=0.8,
        )
        return
    match = _OPENS_WITH_VERB.match(sentence)
    if not match or not is_stopped(sentence):
        return
    if _ORDER.search(sentence) and not _IS_THE.match(sentence):
        return
    if _COMES_LAST.match(sentence):
        return  # grammar/verb-before-its-subject says so
    verb = match["verb"].strip()
    if verb.split()[0] in ("Lives", "Works", "Plays", "Studies") and has_second_verb(match["rest"]):
        return  # "Works by Picasso are shown"
    small = verb[0].lower() + verb[1:]
    wordings = () if _SUBJECT_LAST.search(match["rest"]) else (f"He {small}", f"She {small}", f"It {small}")
    yield Match(0, len(verb), wordings)


_LEAD = (
    "And|But|Then|Instead|Meanwhile|However|Moreover|In addition|Furthermore|Finally|Later|Subsequently|In fact"
    "|Indeed|Therefore|For this reason|In the meantime|Afterwards|After the match|At the moment|In recent days|Recently"
)
_LEADS = lazy(
    rf"(?P<lead>(?:{_LEAD}),?) (?P<verb>(?:now |then |also |yesterday |today )?(?:(?:has|had) {_ADVERB}(?={_DONE}|been\b|an?\b|no\b)"
    rf"|(?:wants|wanted) (?=to\b)|(?:does|did) not (?=[a-z]+\b)|(?:is|was) {_ADVERB}(?=(?:{_DONE}|going|very|born|ready) )))"
    r"(?P<rest>[^?]{3,})$"
)
_YESTERDAY = lazy(
    r"(?P<lead>(?:Yesterday|Today|This morning|Last night|On \w+day|In \d{4}),?) (?P<verb>(?:was|has been|had been))"
    r"(?= (?:also )?(?:arrested|hospitali[sz]ed|elected|appointed|released|acquitted|sentenced|convicted|questioned|admitted"
    r"|transferred|operated|awarded|born) (?:in|to|at|by|for|on|with|after|as)\b)(?P<rest>[^?]{3,})$"
)
_BEEN_A = lazy(r"(?:has|had) (?:[a-z]+ )?been an? ")
_BEEN_DONE_TO = lazy(r"(?:has|had) (?:[a-z]+ )?been [a-z]+ (?:the|an?|two|three|many|several|some|his|her|its|their)\b")
_TURNED = lazy(r" (?:by|from|the|a|an|in|on)? ?(?:the|a|an|this|his|her|its|their|[A-Z]\w+)\b")


def _leads_to_verb(sentence: str) -> Iterator[Match]:
    """ "But has never given up": a verb after a word that opens the sentence."""
    match = _LEADS.match(sentence) or _YESTERDAY.match(sentence)
    if not match or not is_stopped(sentence):
        return
    verb = match["verb"].strip()
    if _BEEN_DONE_TO.match(sentence, match.start("verb")):
        return  # "In recent days has been opened a new office"
    if verb.split()[-1] in ("is", "was") and _TURNED.match(sentence, _end_of_word(sentence, match.end("verb"))):
        return  # "Then was born the idea": the subject is there, behind its verb
    start, end = match.start("verb"), match.start("verb") + len(verb)
    there = _BEEN_A.match(sentence, match.start("verb"))  # "But has always been a king": he has, or there has
    yield Match(start, end, () if there else (f"he {verb}", f"she {verb}", f"it {verb}"))


def _end_of_word(text: str, start: int) -> int:
    end = text.find(" ", start)
    return len(text) if end < 0 else end


# ---- a dependent clause has none

_IF = r"because|although|even though|even if|unless|whether|if|as if|as though|until"
_VERBS = "is|was|are|were|has|had|have|will|would|can|cannot|could|must|does|did|wants|wanted|knows|feels|felt|needs"
_CLAUSE = lazy(
    rf"(?<![\w-])(?P<if>(?i:{_IF})) (?P<verb>(?:(?:not|also|still|already|never|just|only) )?(?:{_VERBS}))(?= [a-z])"
    r"(?! (?:it|he|she|they|we|you|I|there|what|be)\b)"
)
_NOT_CLAUSE = lazy(
    r"(?i:(?:until now|what if|if not|if only|if any|only if|big if|the if) )|(?:even )?if (?:not|only)\b"
)


def _clause_without_subject(sentence: str) -> Iterator[Match]:
    for match in _CLAUSE.finditer(sentence):
        if _NOT_CLAUSE.match(sentence, match.start()) or sentence[: match.start()].endswith(
            ("What ", "what ", "big ", "but ")
        ):
            continue
        plural = match["verb"].split()[-1] in ("are", "were", "have")
        wordings = ("they",) if plural else ("he", "she", "it")
        yield Match(match.start(), match.end(), tuple(f"{match['if']} {each} {match['verb']}" for each in wordings))


_SAID = any_of(
    (REPORTING_PAST | REPORTING_PRESENT | words("hopes knows feels thinks believes confessed"))
    - words("states claims showed charges")
)
_FEELS = (
    "ready|happy|proud|sure|convinced|willing|innocent|pregnant|tired|sorry|afraid|aware|satisfied|confident|sad|calm"
    "|optimistic|worried|surprised|disappointed|grateful|glad|against|in favou?r|in love|a fan|a victim|working on|looking for"
    "|waiting for|thinking about|studying|unable|honou?red|excited|available|not afraid|not sorry|not going|not worried"
)
_THAT = lazy(
    rf"\b(?P<said>{_SAID}) that (?P<verb>(?:(?:is|was|feels|felt) (?:(?:not|very|also|still|already|really|so|always|now) )?"
    rf"(?=(?:{_FEELS})\b)|(?:has|had) (?:(?:not|also|already|never|always) )?(?=(?:decided|received|seen|heard|spoken|met|known|thought"
    r"|asked|chosen|learned|learnt|tried|felt|told|understood|forgotten|suffered|refused|written|read)\b)|(?:wants|wanted|hopes|hoped|intends"
    r"|intended|does not want|does not know|did not want|did not know|will not resign|will resign|will not give up|will leave"
    r"|will return|will run)\b(?! (?:be|a|the)\b)))"
)


def _that_without_subject(sentence: str) -> Iterator[Match]:
    for match in _THAT.finditer(sentence):
        verb = match["verb"].strip()
        start = match.start("verb")
        yield Match(start, start + len(verb), (f"he {verb}", f"she {verb}", f"it {verb}"))


# ---- a participle opens the sentence, and its verb follows at once

_OPENED = (
    "Born|Arrived|Raised|Elected|Married|Graduated|Arrested|Hired|Considered|Trained|Educated|Appointed|Sentenced|Accused"
    "|Bought|Signed|Launched|Built|Created|Opened|Founded|Started|Released|Located|Known|Based|Written|Directed|Produced"
    "|Published|Moved|Returned|Promoted|Discovered|Presented|Designed|Son|Daughter|Father|Mother|Graduate|Author|Class of"
)
_OPENED_BY = lazy(
    rf"(?:{_OPENED})(?: [a-z]+ed)? (?:in|at|by|on|as|from|with|to|of|for|\d{{4}})\b[^.;:\"?]{{2,90}}?, "
    r"(?P<verb>(?:then |now |also |already )?(?:has|is|was|had|will|can|wants|plays|lives|works|leads|says|began|won|became|joined"
    r"|represents))\b"
)


def _opened_by_participle(sentence: str) -> Iterator[Match]:
    match = _OPENED_BY.match(sentence)
    if match and is_stopped(sentence):
        verb = match["verb"]
        yield Match(match.start("verb"), match.end(), (f"he {verb}", f"she {verb}", f"it {verb}"))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/opens-with-its-verb",
        message="This sentence has lost its subject: 'He has', 'She is', 'It was'.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="grammar",
        source_expression="È sindaco di, Ha tre figli, Vive a",
        source_languages=SOURCES,
        find=_opens_with_verb,
        anchors=tuple(
            f"^ {verb}"
            for verb in (
                "is was has had can must should could will would cannot does did lives works plays studies says thinks"
                " believes explains adds seems knows emerges understands speaks comes goes arrives dreams"
                " belongs becomes wants loves"
            ).split()
        )
        + tuple(sorted({verb.lower() for verb in (*_REPORTS.split("|"), *_SAYS_WHAT.split("|"))})),
        flags=(
            "<Has> three children with the singer.",
            "<Is> one of the best players of the league.",
            "<Lives> in Rome with his wife.",
            "<Can be> seen from the road.",
            "<Says> that it is late.",
            "<Is> the mayor of the town since 2015.",
            "<Stresses> that the town has no money.",
            "• <Denounces> the silence of the council about the mill.",
        ),
        passes=(
            "Has he three children?",
            "Had the mayor known, he would have left.",
            "Works by two painters are shown in the hall.",
            "Has arrived the new coach of the team.",
            "Is one of them ill?",
            "Should be fixed",
            "Note that the town has no money.",
            "States that have the law are few.",
        ),
    ),
    SentenceRule(
        id="grammar/but-without-subject",
        message="The verb of this sentence has no subject: 'But he has never given up'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="grammar",
        source_expression="Ma non ha mai mollato",
        source_languages=SOURCES,
        find=_leads_to_verb,
        anchors=(
            *(f"^ {lead.lower()}" for lead in _LEAD.split("|")),
            *(f"^ {day}" for day in ("yesterday", "today", "this morning", "last night", "on", "in")),
        ),
        probe=r".{3,24}?\b(?:has|had|is|was|wants|wanted|does|did)\b",
        flags=(
            "But <has never> given up.",
            "And <now wants> to return to politics.",
            "Then <has> asked for help in the bar.",
            "Yesterday <was> arrested in Bari.",
        ),
        passes=(
            "But he has never given up.",
            "Then was born the idea of a new party.",
            "But has she given up?",
            "And is anybody there?",
        ),
    ),
    SentenceRule(
        id="grammar/because-is",
        message="The clause has lost its subject: 'because he is ill'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="perché è malato, se torna",
        source_languages=SOURCES,
        find=_clause_without_subject,
        anchors=tuple(
            f"{last} {verb}"
            for last in ("because", "although", "though", "if", "unless", "whether", "until")
            for verb in (*_VERBS.split("|"), "not", "also", "still", "already", "never", "just", "only")
        ),
        flags=(
            "She cancelled the concert <because is> ill.",
            "Who knows <if will> return to Rome.",
            "<Although has> won twice, the coach left.",
            "The match will be played <even if is> raining.",
        ),
        passes=(
            "She cancelled the concert because she is ill.",
            "The rates, which until now had been low, rose.",
            "What if is the question here.",
            "It is late, if not too late.",
        ),
    ),
    SentenceRule(
        id="grammar/said-that-is",
        message="The clause after 'that' has lost its subject: 'said that he is ready'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="ha detto che è pronto, dijo que quiere",
        source_languages=SOURCES,
        find=_that_without_subject,
        anchors=tuple(
            f"that {verb}"
            for verb in "is was feels felt has had wants wanted hopes hoped intends intended does did will".split()
        ),
        probe=r"(?<=[sdewk] )that (?:is|was|feels|felt|has|had|wants|wanted|hopes|hoped|intends|intended|does|did|will) [a-z]",
        flags=(
            "The coach says that <is> ready to play.",
            "The singer said that <wants> to return on stage.",
            "He announced that <has> decided to leave.",
        ),
        passes=(
            "The coach says that he is ready to play.",
            "He said that is the reason.",
            "She said that was a mistake.",
            "The firm denied claims that has made.",
        ),
    ),
    SentenceRule(
        id="grammar/born-in-has",
        message="The verb after the opening has no subject: 'Born in Rome, he has played'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="Nato a Roma, ha giocato",
        source_languages=SOURCES,
        find=_opened_by_participle,
        anchors=tuple(f"^ {word.lower()}" for word in _OPENED.split("|")),
        flags=(
            "Born in Rome in 1990, <has> played for two clubs.",
            "Arrested by the police in May, <is> now in prison.",
            "Son of a farmer, <became> mayor at 30.",
        ),
        passes=(
            "Born in Rome in 1990, he has played for two clubs.",
            "Based in Rome, the firm has two shops.",
            "Known for its wine, the town is small.",
        ),
    ),
)
