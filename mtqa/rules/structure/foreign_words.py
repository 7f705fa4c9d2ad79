"""Small words of the source language that were left between English words: "spoke con the press", "the mayor del town"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import PARTICIPLES, PAST_FORMS
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]


def _rows(text: str) -> dict[str, str]:
    """`del:of_the nel:in_the` as a table."""
    return {word: english.replace("_", " ") for word, _, english in (row.partition(":") for row in text.split())}


# Words that no English sentence has in lower case, and what they are in English.
_ITALIAN = _rows(
    """del:of_the dello:of_the della:of_the dei:of_the degli:of_the delle:of_the nel:in_the nello:in_the nella:in_the
    nei:in_the negli:in_the nelle:in_the dal:from_the dalla:from_the dagli:from_the dalle:from_the sul:on_the
    sulla:on_the sugli:on_the sulle:on_the allo:to_the alla:to_the agli:to_the alle:to_the al:to_the
    sono:are anche:also dopo:after contro:against senza:without oggi:today ieri:yesterday perché:because
    però:however già:already più:more così:so quando:when che:that hanno:have siamo:are questo:this questa:this
    quello:that quella:that tra:between fra:between il:the gli:the una:a tutti:all tutto:all ancora:still sempre:always
    molto:very stato:been stata:been loro:their suo:his sua:his nostro:our nostra:our fino:until spiega:explains
    aggiunge:adds sottolinea:says racconta:says afferma:says dichiara:says commenta:says scrive:writes ricorda:recalls
    osserva:notes precisa:says anni:years di:of è:is"""
)
_SPANISH = _rows(
    """el:the los:the las:the pero:but muy:very está:is están:are desde:from hasta:until porque:because
    para:for según:according_to así:so fue:was fueron:were han:have ha:has más:more también:also sobre:on entre:between
    y:and dijo:said sus:their"""
)
_FRENCH = _rows(
    """avec:with dans:in mais:but aux:to_the des:of_the les:the était:was sont:are ont:have été:been après:after
    aussi:also chez:at selon:according_to très:very cette:this ces:these leur:their leurs:their
    vous:you qui:who sur:on une:a"""
)
_GERMAN = _rows(
    """und:and nicht:not mit:with auch:also eine:a einen:a einer:a ist:is sich: wird:will wurde:was wurden:were
    über:about für:for nach:after bei:at aus:from oder:or aber:but dem:the den:the sind:are"""
)
_PORTUGUESE = _rows(
    """não:not uma:a dos:of_the pelo:by_the pela:by_the pelos:by_the são:are também:also está:is estão:are foi:was
    foram:were mas:but seu:his sua:his após:after até:until já:already então:then segundo:according_to ao:to_the
    nos:in_the nas:in_the com:with"""
)
# Words that English or its names have too, so that little is sure of them but before "the" or a name.
_UNSURE = frozenset(
    "sur sus y den dem bei aus nach mas com nos para sobre entre qui han ha di il el los las des les".split()
)

_ELIDED = {"dell": "of", "nell": "in", "dall": "from", "sull": "on", "all": "to"}
_ARTICULATED = frozenset(
    """del dello della dei degli delle nel nello nella nei negli nelle dal dalla dagli dalle sul sulla sugli sulle allo
    alla agli alle""".split()
)
_PLAIN_NEXT = frozenset("the a an his her their our its this these those some all two three".split())
_DISHES = frozenset(
    """pasta chicken veal spaghetti salad sauce pizza restaurant hotel bar beach opera aria festival magazine band song
    album film""".split()
)
_FOR_AI = frozenset(
    """spoke speak speaks speaking said say says told gave given close next thanks appeal belongs according up access
    entrusted explained replied answered dedicated addressed open reserved sent delivered assigned announced promised
    reported linked tied due help support aid words message answer reply visit homage letter""".split()
)
_MACHINES = frozenset(
    "tools tool model models system systems technology chips chip software research companies".split()
)
_FOR_CON = frozenset(
    """spoke met meeting agreement talks match together interview problems contact relations clash clashes fight play
    plays live lives living work works working starts opens begins ends continues car war peace dialogue dinner speaking
    deal alliance pact contract""".split()
)
_TO_PLACE = frozenset(
    "train trains bus buses flight flights ferry ship road left leave leaves departed departure plane plans tickets motorway".split()
)

_WORD_AFTER = lazy(r"(?<=[\w'-]) (?P<word>[^\W\d_]+) (?P<after>[\w'-]+)(?![\w'-])")
_WORD_BEFORE = lazy(r"(?<![\w'.-])[\w'-]+\Z")
_QUOTED = lazy(
    r"\",? (?P<word>dice|spiega|aggiunge|sottolinea|racconta|afferma|dichiara|commenta|scrive) (?=the |[A-Z])"
)
_SAYS = {"dice": "says", "spiega": "explains", "aggiunge": "adds", "scrive": "writes"}
_APOSTROPHE = lazy(r"(?P<before>[a-z]+) (?P<word>(dell|nell|dall|sull|all)')(?P<after>[A-Za-z]{3,})")
_AI = lazy(r"(?P<before>[a-z]+) (?P<word>ai) (?P<after>[a-z]+)")
_CON = lazy(r"(?P<before>[a-z]+) (?P<word>con) (?P<after>[a-z]+)")
_FOR_CRIME = frozenset("arrested convicted investigated charged sentenced jailed fined".split())
_PER = lazy(r"(?P<before>[a-z]+) (?P<word>per) (?=[A-Z][a-z])")
_PER_CRIME = lazy(r"(?P<before>[a-z]+ed) (?P<word>per) (?P<after>(?!the\b|head\b|day\b|year\b|month\b|week\b)[a-z]+)")
_HA = lazy(r"(?P<before>[A-Za-z]+) (?P<word>ha) (?P<after>[a-z]+)")
_E = lazy(r"(?P<before>[A-Za-z]{3,}) (?P<word>e) (?P<after>the|his|her|their)\b")
_AT_TIME = lazy(r"(?P<before>[a-z]+) (?P<word>alle|dalle) (?=\d{1,2}(?:[.:]\d\d|\b))")


def _is_english(word: str) -> bool:
    return word in common_words()


def _between(table: Mapping[str, str]) -> Callable[[str], Iterator[Match]]:
    def find(sentence: str) -> Iterator[Match]:
        start = 0
        while found := _WORD_AFTER.search(sentence, start):
            start = found.end("word")
            if found["word"] in table:
                before = _WORD_BEFORE.search(sentence[: found.start()])
                if before and _is_left(before[0], found["word"], found["after"]):
                    yield _match(found, table[found["word"]])

    return find


def _is_left(before: str, word: str, after: str) -> bool:
    """Whether a foreign word stands between two English ones."""
    if not _is_english(before) or before in _DISHES or before == "a":
        return False
    if after[0].isupper():
        return word in _ARTICULATED and after.isalpha()
    return after in _PLAIN_NEXT if word in _UNSURE else _is_english(after)


def _match(found: re.Match[str], english: str) -> Match:
    after = found.groupdict().get("after") or ""
    if after in _PLAIN_NEXT:
        english = english.removesuffix(" the")
    return Match(*found.span("word"), (english,) if english else (), source_expression=found["word"])


def _italian(sentence: str) -> Iterator[Match]:
    yield from _between_italian(sentence)
    for found in _QUOTED.finditer(sentence):
        yield _match(found, _SAYS.get(found["word"], "says"))
    for found in _APOSTROPHE.finditer(sentence):
        if _is_english(found["before"]):
            yield Match(*found.span("word"), (_ELIDED[found["word"][:-1]] + " ",), source_expression=found["word"])
    yield from _by_neighbours(sentence)


def _by_neighbours(sentence: str) -> Iterator[Match]:
    """Italian words that look like English ones or abbreviations, by what stands around them."""
    for found in _AI.finditer(sentence):
        if found["before"] in _FOR_AI and found["after"] not in _MACHINES and _is_english(found["after"]):
            yield _match(found, "to the")
    for found in _CON.finditer(sentence):
        if found["before"] in _FOR_CON or (found["before"] in PAST_FORMS and found["after"] in _PLAIN_NEXT):
            yield _match(found, "with")
    for found in _PER.finditer(sentence):
        if found["before"] in _TO_PLACE:
            yield _match(found, "for")
    for found in _PER_CRIME.finditer(sentence):
        if found["before"] in _FOR_CRIME and _is_english(found["after"]):
            yield _match(found, "for")
    for found in _HA.finditer(sentence):
        done = found["after"] in PARTICIPLES or found["after"] in ("been", "said", "told", "made", "won")
        if done and found["before"] not in ("ha", "per", "Ha", "million", "hundred", "thousand"):
            yield _match(found, "has")
    for found in _E.finditer(sentence):
        yield _match(found, "and")
    for found in _AT_TIME.finditer(sentence):
        yield _match(found, "from" if found["word"] == "dalle" else "at")


_between_italian = _between(_ITALIAN)
_ITALIAN_TOO = "ai con per ha e dice spiega aggiunge dell nell dall sull all".split()


def _rule(
    language: str,
    name: str,
    find: Callable[[str], Iterable[Match]],
    anchors: Iterable[str],
    flags: tuple[str, ...],
    probe: str = "",
) -> SentenceRule:
    return SentenceRule(
        id=f"structure/{name.lower()}-word-left",
        find=find,
        anchors=tuple(dict.fromkeys(anchors)),
        probe=probe,
        message=f"The {name} word was left in the English text.",
        severity=Severity.ERROR,
        confidence=0.88,
        category="untranslated",
        source_languages=(language,),
        flags=flags,
        passes=(
            "The pasta alla Norma is served al dente at the hotel del Coronado.",
            "The con man rolled the dice, dice the onion, as per Section 5, ha ha!",
            "Corriere della Sera and El Mundo: the chef von der Heide said it is a la mode.",
        ),
    )


RULES: tuple[Rule, ...] = (
    _rule(
        "it",
        "Italian",
        _italian,
        (*_ITALIAN, *_ITALIAN_TOO),
        (
            "The bishop spoke <ai> reporters in the square.",
            "The owner <del> restaurant left.",
            "The suspects <sono> three boys.",
            "The flight <per> Palermo was late.",
            "The governor <ha> decided to close the road.",
            '"We lost", <dice> the captain.',
            "The fans <dell'>Atalanta sang.",
            "The show starts <alle> 21.30 in the park.",
            "The nurse <e> the doctor left.",
            "They reached an agreement <con> the union.",
        ),
        probe=r"(?!all\b(?!')|per (?:cent|head|day|week|year|person|month)\b)",
    ),
    _rule(
        "es",
        "Spanish",
        _between(_SPANISH),
        _SPANISH,
        ("The players <también> asked for more money.", "The strike began <desde> last week."),
    ),
    _rule(
        "fr",
        "French",
        _between(_FRENCH),
        _FRENCH,
        ("The minister spoke <avec> the unions.", "The car was <dans> the river."),
    ),
    _rule(
        "de",
        "German",
        _between(_GERMAN),
        _GERMAN,
        ("The minister <und> the mayor spoke.", "The train did <nicht> stop."),
    ),
    _rule(
        "pt",
        "Portuguese",
        _between(_PORTUGUESE),
        _PORTUGUESE,
        ("The police did <não> find the car.", "The players <também> asked for more money."),
    ),
)
