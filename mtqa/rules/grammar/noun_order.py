"""What stands after its noun instead of before it, and names that only lean on a noun: the order of Romance languages."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE
from mtqa.rules.english import MONTHS, NATIONALITIES, SHORT_ADJECTIVES, WEEKDAYS, any_of, compared, words
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.vocabulary import noun_words

__all__ = ["RULES"]

# Adjectives that name a kind: none of them is a noun in news, and none follows its noun ("funds available" may).
_KIND = words(
    """agricultural archaeological architectural artistic astronomical atomic bacterial ballistic biblical
    bilateral biological bipartisan budgetary bureaucratic ceremonial civic clerical climatic coastal colonial
    communal constitutional contractual cosmic cultural customary democratic demographical diplomatic ecological
    economic educational electoral electric electrical electromagnetic electronic environmental ethnic federal
    financial fiscal genetic geographical geopolitical governmental historical humanitarian imperial industrial
    inaugural institutional international judicial legislative linguistic literary logistic logistical lunar magnetic
    managerial marital maritime mathematical mechanical medical medieval mental metropolitan ministerial molecular
    monetary municipal national naval neural nuclear nutritional obstetric oncological operational optical
    orchestral organizational organisational parliamentary pastoral pediatric paediatric penal philosophical
    planetary poetic political postal presidential procedural promotional provincial psychiatric psychological
    racial radioactive regional regulatory residential respiratory rural scholastic scientific seasonal secular
    seismic sentimental social solar spatial statistical statutory strategic structural suburban surgical symphonic
    systemic tactical technical technological territorial theatrical therapeutic tribal tropical unconstitutional
    urban viral vocational volcanic wooden"""
)
_ADJECTIVES = _KIND | NATIONALITIES
_LINKS = words("goes turns gets grows stays looks sounds seems keeps falls runs remains becomes proves")
"""What stands between a subject and its adjective: "the clip goes viral", "the debate turns political"."""
_NEITHER = words("time other term word century autumn test cricket rugby football way rest amendment state")
_STOPS = (
    r"(?=[.,;:!?)\"']|$| (?:of|in|for|on|at|from|to|with|by|that|which|who|is|was|are|were|has|have|had|will"
    r"|said|says|spoke|announced|announces|declared|explained|confirmed|wants|voted|decided|added|told)\b)"
)
_DETERMINERS = (
    "the|a|an|his|her|its|their|our|this|these|those|some|many|several|other|all|both|no|every|any|first|new|last"
)
_AFTER_NOUN = lazy(
    rf"\b(?P<determiner>{_DETERMINERS}|{'|'.join(map(str.capitalize, _DETERMINERS.split('|')))}) "
    rf"(?P<before>[a-z]+ )?(?P<noun>[a-z]{{3,}}) (?P<adjective>{any_of(_ADJECTIVES)}){_STOPS}"
)
# "found the law unconstitutional", "with the economy national": the adjective says something of the noun.
_SAYS = lazy(
    r"\b(?:mak(?:e|es|ing)|made|keep\w*|kept|f(?:i|ou)nd\w*|render\w*|consider\w*|declar\w+|call\w*|rul(?:e|ed|es|ing)"
    r"|deem\w*|th(?:ink|ought)\w*|believ\w+|le(?:ave|ft)|turn\w*|h(?:o|e)ld\w*|label\w*|brand\w*|judg\w+|dub\w*|gets?"
    r"|got|getting|as|what)\b[^,;:.]{0,40}$|\b(?:Is|Was|Are|Were)$"
)


_HAS = lazy(r" (?:has|have|had)\b")


def _adjective_after_noun(sentence: str) -> Iterator[Match]:
    for match in _AFTER_NOUN.finditer(sentence):
        noun, before = match["noun"], (match["before"] or "").strip()
        if (
            noun not in noun_words()
            or noun in _NEITHER
            or noun in _LINKS
            or before in noun_words()
            or before.endswith("ly")
        ):
            continue
        if noun.endswith("ing") and noun not in ("meeting", "building"):
            continue
        if match["adjective"] in NATIONALITIES and _HAS.match(sentence, match.end()):
            continue  # "the technique French has developed"
        if _SAYS.search(sentence[: match.start()].rstrip()):
            continue
        wording = f"{before} {match['adjective']} {noun}".lstrip()
        yield Match(match.start(), match.end(), (f"{_with_article(match['determiner'], wording)} {wording}",))


def _with_article(determiner: str, noun_phrase: str) -> str:
    """The determiner as the new word after it wants it."""
    if determiner.lower() not in ("a", "an"):
        return determiner
    vowel = noun_phrase[0].lower() in "aeiou" and not noun_phrase.lower().startswith(("eu", "uni", "us", "uk"))
    return determiner[0] + ("n" if vowel else "")


_MORE_AFTER = lazy(
    rf"\b(?P<determiner>[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?P<before>[a-z]+ )?(?P<noun>[a-z]{{3,}}) (?:more"
    rf" (?P<short>{any_of(SHORT_ADJECTIVES)})|the most (?P<long>[a-z]+)) (?:of|in|among|for)\b"
)
_COMPLEMENT = lazy(r"\b(?:mak(?:e|es|ing)|made|that|this|which|as|keep|keeps|even|get|gets|getting)\b[^,;:.]{0,25}$")


def _more_after_noun(sentence: str) -> Iterator[Match]:
    for match in _MORE_AFTER.finditer(sentence):
        noun, before = match["noun"], match["before"] or ""
        if noun not in noun_words() or before.strip() in noun_words() or noun in ("bit", "lot", "deal", "little"):
            continue
        if match["short"] and _COMPLEMENT.search(sentence[: match.start()]):
            continue
        adjective = compared(match["short"], "est") if match["short"] else f"most {match['long']}"
        end = sentence.rindex(" ", match.start(), match.end())
        determiner = match["determiner"] if match["determiner"].lower() not in ("a", "an") else "the"
        yield Match(match.start(), end, (f"{determiner} {adjective} {before}{noun}",))


_VERY_AFTER = lazy(
    r"\b(?P<a>[Aa]n?) (?P<noun>[a-z]{3,}) (?P<very>very|completely|extremely|particularly|absolutely|totally|really|certainly"
    r"|truly|decidedly|rather|quite) (?P<adjective>[a-z]+(?:al|ous|ive|ic|ful|ant|ent|ble|ary)|good|bad|big|long|hard|strong"
    r"|high|low|close|rich|poor|clear|different|similar|important|old|new|young|difficult|complex|rare|beautiful|simple|sad"
    r"|happy)(?=[.,;!?)]|$| (?:for|in|and|but|that|which|of|on)\b)"
)
_QUANTITY = words("bit little lot deal few tad while little shade touch fraction something thing way")


def _very_after_noun(sentence: str) -> Iterator[Match]:
    for match in _VERY_AFTER.finditer(sentence):
        noun = match["noun"]
        if noun not in noun_words() or noun in _QUANTITY or _SAYS.search(sentence[: match.start()].rstrip()):
            continue
        wording = f"{match['very']} {match['adjective']} {noun}"
        yield Match(match.start(), match.end(), (f"{_with_article(match['a'], wording)} {wording}",))


# Nouns that take a name before them: "the Conte government", "the Regeni case".
_NAMED = words(
    """government executive cabinet case affair law decree reform amendment hypothesis factor trial sentence verdict
    scandal murder crime bridge motion clan doctrine theme question node knot nightmare alarm emergency danger chapter
    topic front maneuver manoeuvre effect era dossier match derby"""
)
_NO_NAME = any_of(
    frozenset([*WEEKDAYS, *MONTHS, "Sept", "Oct", "Nov", "Dec", "Jan", "Feb", "Aug", "Roe", "God", "White"])
)
_NAME_AFTER = lazy(
    rf"\b(?P<the>[Tt]he) (?P<noun>{any_of(_NAMED)}) (?P<name>(?!{_NO_NAME}\b)[A-Z][a-zà-ÿ'-]+(?: [A-Z]['\w-]+"
    r"){0,2})(?=[.,;:)!?]|$| (?:in|on|for|to|with|at|by|from|of|is|was|that|who|which)\b)"
)
_NETWORKS = "Twitter|Instagram|Facebook|Telegram|TikTok|YouTube"
_PAGES = "account|page|profile|channel|feed"
_ACCOUNT = lazy(
    rf"\b(?P<her>[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y) (?P<noun>{_PAGES}) (?P<network>{_NETWORKS})(?=[.,;:!?)\"]|$)"
)
_VERSUS = lazy(r"(?:\.? v\.?s?\b| against\b)")


def _name_after_noun(sentence: str) -> Iterator[Match]:
    for match in _NAME_AFTER.finditer(sentence):
        if not _VERSUS.match(sentence, match.end()):
            yield Match(match.start(), match.end(), (f"{match['the']} {match['name']} {match['noun']}",))
    for match in _ACCOUNT.finditer(sentence):
        yield Match(match.start(), match.end(), (f"{match['her']} {match['network']} {match['noun']}",))


_TITLED = (
    "coach|president|leader|secretary|number one|captain|striker|goalkeeper|defender|midfielder|director|spokesman"
    "|spokesperson|spokeswoman|head|boss|general manager|sporting director|patron|manager|trainer|tenant|exponent"
    "|group leader|deputies|senators|ministers|players|fans|supporters|parliamentarians|councillors|councilors"
)
_BODIES = (
    "Inter|Milan|Juventus|Juve|Roma|Lazio|Napoli|Atalanta|Fiorentina|Torino|Bologna|Sampdoria|Genoa|Udinese|Sassuolo"
    "|Cagliari|Empoli|Salernitana|Monza|Lega|Pd|PD|M5s|M5S|Forza Italia|Italia Viva|FdI|Fdi|Eni|Enel|Confindustria"
    "|Cgil|CGIL|Cisl|Uil|Uefa|UEFA|Fifa|FIFA|Bce|Inps|Coldiretti|Confcommercio|PSOE|Vox|Podemos|CDU|CSU|SPD|AfD|FDP"
    "|Barcelona|Bayern|Dortmund|Schalke|PSG|LFI|Nupes|Benfica|Sporting|Palazzo Chigi|Chigi Palace|Carroccio"
)
_PARTIES = (
    "Lega|Pd|PD|M5s|M5S|Forza Italia|Italia Viva|FdI|Fdi|FI|LeU|Leu|Cgil|CGIL|Cisl|CISL|Uil|UIL|Inps|INPS|PSOE|PP|ERC|CDU|CSU|SPD"
    "|AfD|FDP|LFI|PSD|PCP|PT|Eni|Enel|Confindustria"
)
_OFFICERS = f"{_TITLED}|deputy|senator|secretary general|parliamentarian|councillor|councilor|mayor|minister|candidate"
_PARTY_NAME = lazy(rf"\b(?P<title>{_OFFICERS}) (?P<body>{_PARTIES}) (?P<name>[A-Z][a-z]+)(?! (?:v|vs)\b)")
_BODY_AFTER = lazy(
    rf"\b(?P<the>[Tt]he) (?P<former>former |new |future )?(?P<title>{_TITLED}) (?P<body>{_BODIES})"
    r"(?=[.,;:)!?\"]|$| (?!and\b|or\b)[a-z])"
)


def _body_after_title(sentence: str) -> Iterator[Match]:
    for match in _BODY_AFTER.finditer(sentence):
        wording = f"{match['the']} {match['former'] or ''}{match['body']} {match['title']}"
        if match["title"] in ("number one", "tenant"):
            wording = f"{match['the']} {match['former'] or ''}{match['title']} of {match['body']}"
        yield Match(match.start(), match.end(), (wording,))
    for match in _PARTY_NAME.finditer(sentence):
        yield Match(match.start(), match.end(), (f"{match['body']} {match['title']} {match['name']}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/adjective-after-noun",
        message="The adjective goes before its noun: 'the European elections', not 'the elections European'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="le elezioni europee",
        source_languages=ROMANCE,
        find=_adjective_after_noun,
        anchors=tuple(sorted(map(str.lower, _ADJECTIVES))),
        probe=rf"(?<=[a-z] )[a-z]+{_STOPS}",
        flags=(
            "It falls on the day of <the elections European> in June.",
            "The town wants <a bus electric>.",
            "<The minister Spanish> is in Rome.",
            "They spoke of <the new law electoral> for hours.",
        ),
        passes=(
            "It falls together with the European elections in June.",
            "The judges found the law unconstitutional.",
            "He won the final autumn international.",
            "The minister, Spanish by birth, has left.",
            "The clip goes viral.",
            "Once again the debate turns political.",
        ),
    ),
    SentenceRule(
        id="grammar/more-after-noun",
        message="The superlative goes before its noun: 'the highest seat', not 'the seat more high'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="la poltrona più alta, le match le plus important",
        source_languages=ROMANCE,
        find=_more_after_noun,
        anchors=("more", "the most"),
        probe=rf"(?:more {any_of(SHORT_ADJECTIVES)}|the most [a-z]+) (?:of|in|among|for)\b",
        flags=(
            "He sits on <the chair more high> of the hall.",
            "It is <the match the most important> of the year.",
            "She lives in <the house more old> in the village.",
        ),
        passes=(
            "He sits on the highest chair of the hall.",
            "That makes the task more hard for them.",
            "It is a bit more quick in summer.",
        ),
    ),
    SentenceRule(
        id="grammar/very-after-noun",
        message="The adjective goes before its noun, also with 'very': 'a very difficult task'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="un compito molto difficile, une tâche très difficile",
        source_languages=ROMANCE,
        find=_very_after_noun,
        anchors=tuple(
            "very completely extremely particularly absolutely totally really certainly truly decidedly rather quite".split()
        ),
        probe=r"(?<=[a-z] )[a-z]+ [a-z]+(?=[.,;!?)]|$| (?:for|in|and|but|that|which|of|on)\b)",
        flags=(
            "They face <a task very difficult> for them.",
            "It was <a plan absolutely clear>.",
            "She lives in <a village extremely poor>, far from here.",
        ),
        passes=(
            "They face a very difficult task.",
            "He considers a fall very likely, and a bit very good.",
            "It makes a task very difficult for them.",
        ),
    ),
    SentenceRule(
        id="grammar/name-after-noun",
        message="A name before its noun needs no 'of': 'the Draghi government', 'the Regeni case'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="il governo Draghi, il caso Regeni",
        source_languages=(*ROMANCE, "de"),
        find=_name_after_noun,
        anchors=(
            *(f"the {noun}" for noun in sorted(_NAMED)),
            *(f"{page} {network.lower()}" for page in _PAGES.split("|") for network in _NETWORKS.split("|")),
        ),
        flags=(
            "They rebelled against <the government Bianchi> in May.",
            "A new witness speaks of <the case Neri>.",
            "They voted on <the law Verdi> in the night.",
            "She said so on <her account Twitter>.",
        ),
        passes=(
            "They rebelled against the Bianchi government.",
            "The court heard the case Monday.",
            "The question Rossi asked was short.",
        ),
    ),
    SentenceRule(
        id="grammar/body-after-title",
        message="A club, party or firm goes before the title, or takes 'of': 'the Inter coach', 'the head of Eni'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="l'allenatore dell'Inter, il numero uno Eni",
        find=_body_after_title,
        anchors=tuple(
            f"{title} {body.split()[0].lower()}"
            for title in _OFFICERS.split("|")
            for body in sorted({*_BODIES.split("|"), *_PARTIES.split("|")})
        ),
        flags=(
            "<The coach Inter> was angry after the draw.",
            "<The former leader Lega> answered at once.",
            "<The number one Eni> spoke of gas.",
            "These are words of <senator Pd Bruni>.",
        ),
        passes=(
            "The Inter coach was angry after the draw.",
            "The leader of the Lega answered.",
            "The head coach saw Inter win.",
        ),
    ),
)
