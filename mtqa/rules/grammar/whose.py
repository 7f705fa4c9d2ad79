"""'whose' and 'which with' where Italian has "di cui" and "che con"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.rules.english import FINITE_AUXILIARIES, LINKERS, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_WHOSE_CLAIM = lazy(r"\bwhose (?:[\w-]+ ){1,3}?claim(?:ed|s) (?:responsibility\b(?! for)|(?:authorship|paternity)\b)")
# "Whose Prigozhin": a name has no owner, so the place before it is what was captured.
_WHOSE_CAPTURE = lazy(
    r"\b(?P<whose>whose (?P<who>(?:the )?(?:(?:[A-Z][\w'-]+|forces|troops|rebels|militia|army|enemy|separatists"
    r"|jihadists)"
    r" ){1,3}?))(?P<claim>(?:has |have |had )?(?:claim(?:ed|s)?|announce[ds]?|declare[ds]?|confirm(?:ed|s)?"
    r"|demand(?:ed|s)?"
    r"|den(?:ied|ies)|celebrate[ds]?)) (?:the |its |their )?(?P<deed>conquest|capture|taking|seizure|liberation"
    r"|occupation"
    r"|destruction|fall|encirclement|annexation|return|surrender|evacuation|control)\b"
)
_UNITS = words("Legion Army Brigade Regiment Battalion Guard Group Front Kremlin forces troops rebels army separatists")
_PLACE_OF = lazy(
    r"\b(?:village|town|city|island|region|base|airport|bridge|port|hill|area|capital|province|fortress|[A-Z]\w+),? $"
)
_OWNED = words(
    "president government parliament minister council army mayor king parliamentarian senate congress chamber"
)
_WHICH_WITH = lazy(
    r"\b(?P<pronoun>which|who) with (?P<owner>its|their|his|her) (?P<noun>[a-z]+) (?P<verb>[a-z]+)\b(?!"
    r" (?:and|or|of)\b)"
)


def _whose_claim(sentence: str) -> Iterator[Match]:
    for match in _WHOSE_CLAIM.finditer(sentence):
        yield Match(match.start(), match.end())
    for match in _WHOSE_CAPTURE.finditer(sentence):
        who, deed = match["who"].strip(), match["deed"]
        if who.split()[-1].lower() not in _OWNED and (who[:1].isupper() or _PLACE_OF.search(sentence[: match.start()])):
            article = "the " if who.split()[-1] in _UNITS and not who.startswith("the ") else ""
            wording = f"whose {deed} {article}{who} {match['claim']}"
            yield Match(match.start(), match.end(), (wording,), fix=Fix.SUGGESTED)


def _which_with(sentence: str) -> Iterator[Match]:
    for match in _WHICH_WITH.finditer(sentence):
        verb = match["verb"]
        if (
            verb in FINITE_AUXILIARIES
            or verb in LINKERS
            or verb.endswith(("ly", "ing"))
            or verb in ("in", "on", "at", "to")
        ):
            continue
        singular = verb if match["noun"].endswith("s") or verb.endswith(("s", "ed")) else verb + "s"
        yield Match(match.start(), match.end(), (f"whose {match['noun']} {singular}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/whose-claimed-responsibility",
        message=(
            "A place or an event is not claimed by 'whose': write 'which X claims to hold' or 'for which X "
            "claimed responsibility'."
        ),
        severity=Severity.ERROR,
        confidence=0.8,
        category="grammar",
        source_expression="di cui X rivendica (la conquista)",
        source_languages=("it",),
        fix=Fix.NONE,
        find=_whose_claim,
        anchors=("whose",),
        probe=r"whose (?:[\w'-]+ ){1,4}?(?:claim|announce|declare|confirm|demand|denie|celebrate)",
        flags=(
            "In Lyman, <whose Russian militia claimed responsibility> on Friday, shops reopened.",
            "The raid, <whose rebels claimed responsibility>, lasted an hour.",
            "The town <whose Rubanov claims responsibility> is empty.",
            "The town of Lyman, <whose Rubanov claimed the capture>, is empty.",
            "They left Lyman, <whose Rubanov announced the conquest> on Friday.",
        ),
        passes=(
            "The group, whose leader claimed responsibility for the raid, is small.",
            "The rebels claimed responsibility.",
            "The group, whose leader claimed the capture of Lyman, is small.",
            "Lyman, whose capture Rubanov claimed, is empty.",
            "The raid, for which the rebels claimed responsibility, lasted an hour.",
        ),
    ),
    SentenceRule(
        id="grammar/which-with-their",
        message="'which with their ...' is better English with 'whose'.",
        severity=Severity.WARNING,
        confidence=0.65,
        category="grammar",
        source_expression="che con il loro comportamento",
        find=_which_with,
        anchors=("which with", "who with"),
        flags=(
            "The papers, <which with their tone signal> a change, sell well.",
            "The mayor, <who with his speech angered> many, resigned.",
            "The banks, <which with their rates punish> families, deny it.",
        ),
        passes=(
            "The papers, whose tone signals a change, sell well.",
            "The mayor, who with his wife is in Rome, resigned.",
            "The man who left with his son returned.",
        ),
    ),
)
