"""Place or speaker first, then the verb: what Russian and Ukrainian say without a subject, or with a late one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import DETERMINERS, MONTH, MONTHS, NUMBER, REPORTING_PAST, WEEKDAYS, any_of, words
from mtqa.rules.grammar.bare import has_verb
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

# Houses that speak: "In the ministry noted that".
_SPEAKERS = words(
    """administration agency army association bank bureau cabinet clinic club committee company concern council
    court department directorate embassy enterprise federation foundation government headquarters hospital inspectorate
    institute league ministry municipality office organisation organization parliament party police press-service
    service union authority commission center centre publication Kremlin Pentagon Duma Rada Verkhovna Cabinet Ministry
    Department Office Committee Service Bank Center Centre Agency Council Court Federation Union Parliament Government
    Administration Police Institute Embassy Headquarters Chamber Corps Bureau Association Ministry's Fund House Staff"""
)
# What says something: "In the message said that".
_WRITINGS = words(
    "message statement document comment comments post letter note release resolution decree report article"
)
_PLACES = words(
    """scene spot site network networks internet final photo video footage list match game group airport apartment area
    building camp capital center centre church city clinic club country countryside courtyard district east factory flat forest hospital hotel house island market metro museum north oblast outskirts park plant
    port prison province region regions republic resort river school shop shopping south square stadium state station
    street suburb suburbs supermarket territory theater theatre town university village west zoo East West North South
    Centre Center Region District Oblast Republic Krai Territory"""
)
_NO_NAME = (
    rf"(?:The|This|That|These|Those|His|Her|Its|My|Our|Their|It|He|She|We|They|I|Mr|Mrs|Ms|Dr|God|Christmas|Easter"
    rf"|Parliament|{MONTH}|{any_of(WEEKDAYS)})\b"
)
_NAME = rf"(?!{_NO_NAME})[A-Z][a-z'-]+(?:-[A-Z][a-z'-]+)?"
_OF = r"(?: of (?:the )?[\w'-]+(?: (?:of|and|for) (?:the )?[\w'-]+| [A-Z][\w'-]+| [\w'-]+ region){0,3})?"
_SPEAKER = (
    rf"(?:(?:the|this|his|its|their) )?(?:(?!(?:{any_of(_SPEAKERS | _WRITINGS)}|that|and|which|who|the|an?|least|several|some|this|our|my|his|her|its|their|time)\b|\d)[\w'-]+ ){{0,5}}?"
    rf"{any_of(_SPEAKERS | _WRITINGS)}{_OF}"
)
_INSIDE = r"(?!(?:that|which|who|where|of|only|moment|time|the|an?|our|on|in|at|for|to|by|from)\b|\d)[\w'-]+ "
_PLACE = (
    rf"(?:(?:the|most|some|several|other|all|many|this|these|one of the|different|a) (?:{_INSIDE}){{0,3}}?"
    rf"(?:{any_of(_PLACES | _SPEAKERS)})s?(?: of (?:the )?(?:[a-z]+|{_NAME}(?: {_NAME})?))?"
    rf"|(?:the |St\.? |San |New |Nizhny |Saint )?{_NAME}(?: and (?:the )?{_NAME})?(?: regions?)?)"
)
_DAY = (
    rf"(?:on |On )?(?:{any_of(WEEKDAYS)}|{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?: (?:morning|afternoon|evening|night))?"
)
_WHEN = (
    rf"(?:(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|Now|Earlier(?: today)?|Previously|Recently|Meanwhile|Also|Only|Later"
    rf"|[Rr]ecall(?:,? that)?|At the moment|At the same time|Last (?:night|week|month|year)|{_DAY}|But|And|So"
    rf"|[Aa]ccording to \d{{1,2}} {MONTH}),? )"
)
_OPENING = rf"(?:{_WHEN}){{0,2}}"
_IN = r"(?P<in>[Ii]n(?:to)?|[Tt]o|[Aa]t|[Ff]rom|[Bb]y|[Nn]ear|[Uu]nder|[Oo]n)"

_SAY = any_of(
    (REPORTING_PAST - words("saw showed felt judged hoped calculated feared guessed pledged agreed ruled decided"))
    | words("clarified specified informed emphasized emphasised commented responded reacted")
)
_SAY_THAT = r"(?:believe|consider|say|note|clarify|explain|emphasi[sz]e|think|stress)(?= that\b)"
_CONTENT = (
    r"(?= (?:that|about|to (?!be\b)|how|what|why|when|where|whether|if|there|on|details|the (?!day\b|week\b|night\b|month\b|year\b)"
    r"|an?|his|her|their|its|it|they)\b|[:,] [\"']?[A-Za-z\"]|,? [\"'])"
)
_SAID_IN = lazy(
    rf"[\"']?(?P<when>{_OPENING}){_IN} (?P<who>(?P<house>{_SPEAKER})|(?P<initials>(?:the )?[A-Z]{{2,6}})"
    rf"|(?P<place>{_NAME}))(?P<comma>,)?(?P<verb> (?:also |have |has |already |not )?(?:{_SAY}{_CONTENT}|{_SAY_THAT}))"
)


_STATES = words("UK US USA UAE")  # "the UK" is the Investigative Committee (SK) too, read wrong


def _speaker_said(sentence: str) -> Iterator[Match]:
    for match in _openings(_SAID_IN, sentence):
        if match["in"].lower() == "by" and match["place"]:
            continue
        who = match["who"]
        if match["place"]:
            who = f"officials in {who}"
        elif match["initials"] and who.removeprefix("the ") in _STATES:
            who = f"officials in the {who.removeprefix('the ')}"
        elif match["initials"] and not who.startswith("the "):
            who = f"the {who}"
        if match["in"][0].isupper():
            who = who[0].upper() + who[1:]
        verb = match["verb"].lstrip()
        investigators = (f"Investigators {verb}",) if match["who"] == "the UK" and who[0].isupper() else ()
        yield Match(match.start("in"), match.end("verb"), (*investigators, f"{who} {verb}"))


_IRREGULAR = words(
    """beat blew bought built burnt caught cut found fought gave got held hit kept lost made met paid put sold set shot sent
    showed had spent stole took told won wrote"""
)
# What happens or appears by itself, so that the noun after it is its subject. "From the crowd came a shout" is English.
_HAPPEN = words(
    """appeared opened began started ended died happened occurred exploded crashed disappeared burned overturned collided
    drowned perished arrived sounded continues continued continue begins starts opens ends appears arrives increased
    decreased grew collapsed broke voted worked works operates remain remains lives lived comes goes passes rises came"""
)
_POLICE = words(
    "arrested caught detained identified searched seized raided questioned interrogated killed rescued evacuated"
)
_OFFICIAL = words(
    """approved adopted announced banned held cancelled canceled closed created decided declared denied established extended
    introduced launched lifted limited opened ordered planned prepared prohibited proposed published refused rejected
    reported suspended want wants plan intend propose promised began started managed continue continued"""
)
"""What officials do, so that they may be put in as the subject."""
_INTEND = (
    r"(?:want|wants|plan|intend|propose|proposed|began|started|decided|refused|managed|continue|continued|promised)"
)
_DETERMINED = (
    rf"(?:a|an|the|two|three|four|five|another|several|many|new|first|more than|about|almost|nearly|over|up to|at least"
    rf"|one|some|his|her|their|its|{NUMBER})"
)
_BARE = rf"(?:(?!(?:As|In|On|At|By|It|I|{MONTH}|{any_of(WEEKDAYS)})\b)[A-Z][\w'-]+|[a-z-]{{2,}}(?!ss|us|as|is)[a-z]s)"
_TIME = (
    r"(?!(?:(?:the|a|one) )?(?:(?:first|same|next|other|previous) )?(?:day|night|week|month|year|time|evening|morning"
    r"|moment|longest|most|best|worst)\b)"
)
_HAVE = r"(?:have|has|had|will|can|may|could|would|are going to|will be able to)"
_EVENT = (
    r"(?:(?:[Aa]s a result of|[Dd]uring|[Bb]ecause of|[Dd]ue to|[Ii]n) (?:the|an?|this|these|that) (?:[a-z-]+ ){0,2}?"
    r"(?:accident|crash|fire|explosion|shelling|attack|collision|incident|earthquake|strike|clashes|fighting|impact|blast"
    r"|bombing|operation|search|inspection|flood|storm|conflict|tragedy|quarrel)(?: (?:in|on|near|at) (?:the )?[\w-]+)?"
    r"|(?:[Dd]uring|[Oo]ver|[Ff]or|[Ii]n|[Ww]ithin) the (?:last|past|previous) (?:day|days|week|month|24 hours)|As a result|[Pp]er day(?: from (?:the )?[a-z]+)?)"
)
_WHERE = (
    rf"(?P<when>{_OPENING})(?P<where>(?:{_EVENT}|{_IN} {_PLACE})(?: {_DAY}| region| at the moment| again| today| tomorrow"
    rf"| yesterday)?(?: in {_PLACE})?)"
)
_PAST = rf"(?!(?:{any_of(_HAPPEN)})\b)(?:{any_of(_IRREGULAR)}|[a-z]{{2,}}ed)"
_DEED = lazy(
    rf"{_WHERE}(?P<comma>,)? (?P<verb>(?:also |already |again )?(?:{_PAST} {_TIME}(?:{_DETERMINED}|(?P<bare>{_BARE}))"
    rf"|{_INTEND} to (?!be\b)[a-z]+|{_HAVE} (?:not |also |already )?{_PAST} (?:{_DETERMINED}|{_BARE})))\b"
)
_HOUSE = lazy(rf"(?:{_OPENING})?\w+ (?P<house>the [^,]*\b(?:{any_of(_SPEAKERS)})\b.*)$")


_NOBODY_THERE = lazy(
    r"\b(?:networks?|internet|site|list|video|photo|footage|final|match|game|group|scene|spot|Network|Web)\b"
)


def _place_then_deed(sentence: str) -> Iterator[Match]:
    for match in _openings(_DEED, sentence):
        if match["comma"] and match["bare"]:  # "In California, elected officials"
            continue
        if not _SAID_IN.match(sentence, match.start()):
            wordings = () if _NOBODY_THERE.search(match["where"]) else _with_doer(match)
            yield Match(match.start("where"), match.end("verb"), wordings)


def _with_doer(match: re.Match[str]) -> tuple[str, ...]:
    """The place as the doer, or one put before it: "The ministry refused", "Police in Kyiv detained"."""
    where, verb = match["where"], match["verb"]
    house = _HOUSE.match(where)
    if house:
        doer = house["house"]
    elif match["in"] is None:
        return (f"{where} they {verb}",)
    elif verb.split()[0] in _POLICE:
        doer = f"police {where[0].lower()}{where[1:]}"
    elif not _OFFICIAL.isdisjoint(verb.split()) or verb.split()[0] in REPORTING_PAST:
        doer = f"officials {where[0].lower()}{where[1:]}"
    else:
        return ()  # "In the Lviv region faced two cars": the cars did it
    return (f"{doer[0].upper() + doer[1:] if where[0].isupper() else doer} {verb}",)


_CLAUSE = lazy(r"(?:\bthat|[,;:]|\bwhere) (?=(?:in|near|under|at (?!least\b)) ?)")


def _openings(pattern: re.Pattern[str], sentence: str) -> Iterator[re.Match[str]]:
    """Matches at the start of the sentence and of a clause in it."""
    starts = [0, 1] if sentence[:1] in "\"'" else [0]
    starts += [that.end() for that in _CLAUSE.finditer(sentence)]
    for start in starts:
        match = pattern.match(sentence, start)
        after_comma = sentence[max(start - 2, 0) : start - 1] == ","
        if match and not (after_comma and match["comma"]):  # "Smith, in Ohio, told"
            yield match


_DONE = words(
    """arrested killed detained found opened held recorded confirmed registered introduced launched presented discovered
    published signed adopted approved created built established identified injured wounded hospitalized hospitalised
    evacuated extinguished discussed organized organised planned expected predicted expected observed banned cancelled
    canceled stolen seized removed shot stabbed beaten rescued destroyed damaged installed released sold tested bought
    announced formed elected appointed buried unveiled celebrated needed revealed detected seen heard shown visible"""
)
_SUBJECT = (
    rf"(?:to be )?\"?(?:(?:a|an|the|two|three|four|five|another|several|many|new|more than|about|at least|some|their|its"
    rf"|his|her|{NUMBER}) )?\"?(?!(?:a|an|the|by|to|in|on|at|of|for|from|with|not|that)\b)[\w'-]+"
)
_LATE_VERBS = _HAPPEN | _DONE
_ARTICLE = lazy(r"(?:a|an|the|some|many|several) ")
_GOING = r"(?:is|are|was|were) (?:\w+ly )?(?!being\b|during\b|king\b)[a-z]{2,}ing"
_LATE = lazy(
    rf"{_WHERE}(?P<comma>) (?P<verb>(?:also |already |still )?"
    rf"(?:(?:is|are|was|were|has been|have been|will be) (?:also |already |not )?(?:{any_of(_DONE)})"
    rf"|{_GOING}|{any_of(_HAPPEN)}|(?P<be>will be))) (?P<subject>{_TIME}{_SUBJECT})\b"
)


_ITS_OWN_CLAUSE = lazy(r"\d+, (?:each|every|the|all|both|he|she|they)\b")
""" "In the game remains 1, each player had": a name, and a clause with a subject of its own behind it."""


def _place_then_verb(sentence: str) -> Iterator[Match]:
    if "will be" not in sentence and "ing " not in sentence and _LATE_VERBS.isdisjoint(sentence.split()):
        return
    for match in _openings(_LATE, sentence):
        where, subject = match["where"], match["subject"]
        if _ITS_OWN_CLAUSE.match(sentence, match.start("subject")):
            continue
        wordings: tuple[str, ...] = ()
        if match["be"] and _ARTICLE.match(subject):
            wordings = (f"{where} there will be {subject}",)
        elif not match["be"] and not re.match(r"[\w-]| [\w(]", sentence[match.end() :]) and "to be" not in subject:
            wordings = (f"{where} {subject} {match['verb']}",)
        yield Match(match.start("where"), match.end("subject"), wordings)


_AS_WELL_AS = lazy(r"As well as [^,;:]*\.[\"']?$")


def _as_well_as(sentence: str) -> Iterator[Match]:
    match = _AS_WELL_AS.match(sentence)
    if match and not has_verb(sentence):
        doing = sentence.split(" ", 4)[3].endswith("ing")  # "As well as eating": no "there is"
        bare = sentence.split(" ", 4)[3].lower() not in DETERMINERS
        yield Match(0, len("As well as"), () if doing or bare else ("There is also",))


_WEEKDAY = rf"(?:{any_of(WEEKDAYS)})"
_DATE_FIRST = lazy(
    rf"(?P<date>{MONTH} \d{{1,2}}|{_WEEKDAY},? (?:{MONTH} \d{{1,2}}|\d{{1,2}}(?: and {_WEEKDAY} \d{{1,2}})? {MONTH})),? (?!to\b|through\b|and\b|or\b|is\b|was\b|will\b|marks?\b|marked\b|in\b|at\b|has\b|had\b|would\b"
    r"|could\b|may\b|might\b|vote|election|primar|deadline|attack|meeting|issue|edition|protest|rall)[A-Za-z\"]"
)


def _date_first(sentence: str) -> Iterator[Match]:
    match = _DATE_FIRST.match(sentence)
    if match and len(sentence) > 50 and sentence.rstrip("\"')").endswith("."):
        yield Match(match.start(), match.end("date"), (f"On {match['date']}",))


_HEADLINE_VERB = (
    "Named Revealed Published Disclosed Announced Found Discovered Told Showed Explained Died Appeared Reported Identified"
    " Detained Arrested Clarified Declared Presented Determined Established Opened Started Began Ended Completed Approved"
    " Adopted Signed Calculated Created Developed Installed Banned Canceled Cancelled Proposed Recorded Extended"
).split()
_VERB_FIRST = lazy(
    rf"(?P<verb>(?:Became|It became) known|{any_of(tuple(_HEADLINE_VERB))}) (?P<what>(?:the|an?|new|possible|former|famous"
    r"|how|what|why|who|when|where|about|details|in) [^,]*)$"
)


def _headline_verb_first(sentence: str) -> Iterator[Match]:
    match = _VERB_FIRST.match(sentence)
    if (
        match is None
        or sentence.rstrip("\"')").endswith((".", "!", "?", ":", ";", "…"))
        or match["what"].startswith("to ")
    ):
        return
    what, verb = match["what"], match["verb"].lower()
    simple = what.count(" ") < 7 and not re.match(r"(?:how|what|why|who|when|where|about|in)\b", what)
    wording = f"{what[0].upper()}{what[1:]} {verb.removeprefix('it ')}"
    yield Match(match.start("verb"), match.end(), (wording,) if simple else ())


_BEFORE = (
    *"^ that where today yesterday tomorrow now earlier previously recently meanwhile also only later recall".split(),
    *"moment time night week month morning afternoon evening <number>".split(),
    *sorted(day.lower() for day in WEEKDAYS | MONTHS),
)


_EVENT_ANCHORS = (
    "^ per day",
    "^ as a result",
    "^ during",
    "^ because of",
    "^ due to",
    "^ over the",
    "^ for the",
    "^ within the",
)


def _anchors(*places: str) -> tuple[str, ...]:
    return tuple(f"{before} {place}" for before in _BEFORE for place in places)


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/in-the-ministry-said",
        message="Who speaks is the subject: 'The ministry said', 'Officials in Kyiv said'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="в министерстве сообщили / у міністерстві повідомили",
        source_languages=("ru", "uk"),
        find=_speaker_said,
        anchors=_anchors("in", "at", "from", "by"),
        flags=(
            "<In the ministry noted> that the roads are clear.",
            "<At the SBU told> about the arrest.",
            "<By the Ministry of Health said> that the wards are full.",
        ),
        passes=(
            "In the ministry nobody noted that the roads were clear.",
            "In Kyiv the mayor said that the roads were clear.",
            "In a statement released Monday, he said that the roads were clear.",
            "In a report the ministry said that wards were full.",
        ),
    ),
    SentenceRule(
        id="grammar/place-then-deed",
        message="The subject is missing: say who did it, or use the passive ('A man was arrested in Kyiv').",
        severity=Severity.WARNING,
        confidence=0.75,
        category="lost-subject",
        source_expression="В Киеве задержали мужчину / У Києві затримали чоловіка",
        source_languages=SOURCES,
        find=_place_then_deed,
        anchors=(*_anchors("in", "at", "near", "under"), *_EVENT_ANCHORS),
        flags=(
            "<In Kyiv detained a> man with a knife.",
            "<Near the airport found two> shells.",
            "It is said that <in the capital want to ban> scooters.",
            "<In the Odesa region crossed two> lorries.",
        ),
        passes=(
            "In Kyiv police detained a man with a knife.",
            "In the house found the day before, they slept.",
            "In Kyiv a man was detained.",
        ),
    ),
    SentenceRule(
        id="grammar/place-then-verb",
        message="The subject goes before its verb, also after a place: 'Rain is expected in Kyiv'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="word-order",
        source_expression="В Киеве ожидается дождь / У Києві очікується дощ",
        source_languages=SOURCES,
        find=_place_then_verb,
        anchors=(*_anchors("in", "at", "near", "on", "into", "to"), *_EVENT_ANCHORS),
        flags=(
            "<In Kyiv is expected rain>.",
            "<In the capital opened a new> museum.",
            "<In the south will be rain>.",
        ),
        passes=(
            "In Kyiv rain is expected.",
            "In the capital a new museum opened.",
            "In Kyiv will come later.",
        ),
    ),
    SentenceRule(
        id="grammar/headline-verb-first",
        message="A headline keeps the subject before its verb: 'Dates of the vote announced', 'Lawyer explains how to'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="Названы сроки, Стало известно, как / Названо терміни, Стало відомо, як",
        source_languages=SOURCES,
        find=_headline_verb_first,
        anchors=tuple(f"^ {verb.lower()}" for verb in (*_HEADLINE_VERB, "became known", "it became known")),
        flags=(
            "<Named the date of the vote>",
            "<Became known the names of the winners>",
            "<Told how the fire began>",
        ),
        passes=(
            "Named the best in town, the bakery will close",
            "Found a way to save it.",
            "Told to leave",
        ),
    ),
    SentenceRule(
        id="grammar/date-without-on",
        message="A date that says when takes 'on': 'On March 30, the police came'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="preposition",
        source_expression="30 марта / 30 березня",
        source_languages=SOURCES,
        find=_date_first,
        anchors=tuple(f"^ {name.lower()}" for name in sorted(MONTHS | WEEKDAYS)),
        probe=r"[a-z]+,? (?:[a-z]+ )?\d",
        flags=(
            "<March 30>, the police visited the school and found two knives.",
            "<August 15> agency workers wrote to the ministry about the message.",
            "<Wednesday, June 3>, the court will say who has to pay for it.",
            "<Saturday 2 and Sunday 3 May> the largest towns in the region vote.",
        ),
        passes=(
            "On March 30, the police visited the school.",
            "March 30 is the day on which the police visited the school.",
            "March 30, 1998 was the day when police visited it.",
        ),
    ),
    SentenceRule(
        id="grammar/as-well-as-fragment",
        message="'As well as' only joins: this is no sentence. Join it to the one before, or say 'There is also'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="fragment",
        source_expression="А также … / А також …",
        source_languages=SOURCES,
        find=_as_well_as,
        anchors=("^ as well as",),
        flags=("<As well as> a list of the documents.", "<As well as> the number of trophies at the time."),
        passes=("As well as a list, they want the documents.", "As well as the list he wants the documents."),
    ),
)
