"""What to report of the mentions of one entry of the glossary in a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.glossary import Mention, Status
from mtqa.glossary.surface import surname_of, without_article
from mtqa.language import LANGUAGE_NAMES
from mtqa.names.longer import is_elsewhere, is_in_longer_name, is_part_of_title, is_romanised, names_namesake
from mtqa.names.setting import is_in_title
from mtqa.names.swap import why_kept
from mtqa.rules.name.gloss import is_glossed
from mtqa.rules.name.usage import is_endonym, is_usual
from mtqa.rules.places import line_start
from mtqa.rules.rule import Match

__all__ = ["of_entry", "own_spelling", "with_own_spelling"]

_DOUBTED = 0.4
_HOUSE = 0.5
_RECENT = "2022"
"""Readers still know a place by the name that it had until a change since this year."""
_FORMERLY = lazy(
    r"\b(?:former(?:ly)?|previously|renamed?|known as|called|what is now|soviet|old name|historic\w*|19[0-8]\d"
    r"|(?:until|before|since) (?:[\w.]+ ){0,2}(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_FORMERLY_ELSEWHERE = lazy(
    r"\b(?:ehe?mal\w*|früher\w*|damals|einst\w*|umbenannt|heute|bis \d{4}"  # de
    r"|ex|già|allora|chiamat\w+|ribattezzat\w+|oggi|un tempo|fino al"  # it
    r"|anciennement|autrefois|alors|rebaptisée?|aujourd'hui|appelée?|jusqu'en"  # fr
    r"|antigua\w*|antes|entonces|llamad\w+|renombrad\w+|hoy|antiga\w*|então|chamad\w+|hoje"  # es, pt
    r"|dawn\w+|wówczas|obecnie|dziś|dzisiaj|przemianowan\w+|voorheen|vroeger|destijds|hernoemd|nu"  # pl, nl
    r"|sowjet\w*|sovi[eé]t\w*|radzieck\w*|sovjet\w*|19[0-8]\d)\b",
    re.IGNORECASE,
)
"""The same in other languages."""
_DASH = lazy(r" ?[–—-] |: ")
_THEN = lazy(r"(?:\b(?:then|once|ex)-|(?<=[a-z] )then |\(then |, then |, once )\Z")


def of_entry(text: str, group: list[Mention]) -> Iterator[tuple[str, Match]]:
    """What to report of the mentions of one entry: at most one match a mention.

    Args:
        text: A text in the language of the mentions' forms.
        group: The mentions.
    """
    glossed = is_glossed(text, group)
    named = [mention for mention in group if mention.status is not Status.FORMER and not _is_foreign(mention)]
    several = len({_varying(mention).casefold() for mention in named}) > 1
    target, own = _target(named), own_spelling(named)
    namesake = any(is_elsewhere(text, mention) for mention in group) or names_namesake(text, group[0].entry)
    for mention in group:
        if _abbreviates(text, mention) or _is_slug(text, mention):
            continue
        if mention.status is Status.FORMER:
            if not _is_explained(text, mention, group):
                yield "rename", _within_grammar(text, mention, _rename(mention))
        elif _is_foreign(mention):
            if not glossed:
                yield "untranslated", _untranslated(mention)
        elif mention.status is Status.VARIANT:
            if not is_part_of_title(text, mention) and not is_elsewhere(text, mention):
                match = _variant(text, mention, own, several)
                doubtful = (
                    namesake
                    or _is_joined(text, mention)
                    or is_in_title(text, mention.start, mention.end)
                    or _names_itself(text, mention)
                )
                match = _within_grammar(text, mention, _doubted(match) if doubtful else match)
                yield "inconsistent" if several else "variant", match
        elif target and _differs(mention, target):
            yield "inconsistent", _within_grammar(text, mention, _other_spelling(mention, target))


def _abbreviates(text: str, mention: Mention) -> bool:
    """Whether an abbreviation stands in brackets behind what it stands for: the anti-terrorism prosecution (Pnat)."""
    bracketed = text[mention.start - 1 : mention.start] == "(" and text[mention.end : mention.end + 1] == ")"
    return bracketed and mention.text.isalpha() and " " in mention.suggestion and mention.start > 2


def _is_slug(text: str, mention: Mention) -> bool:
    """Whether an institution in capitals heads a headline: QUIRINALE – Today the oath."""
    opens = text[mention.start - 1 : mention.start] in ("", "\n")
    return opens and mention.text.isupper() and bool(_DASH.match(text, mention.end)) and _is_foreign(mention)


def _is_joined(text: str, mention: Mention) -> bool:
    """Whether a name is the first half of another one: the Donau-Ries district."""
    return text[mention.end : mention.end + 1] == "-" and text[mention.end + 1 : mention.end + 2].isupper()


def _is_english(mention: Mention) -> bool:
    return mention.form.language.partition("-")[0] == "en"


def _varying(mention: Mention) -> str:
    """What must be alike in two mentions: of a person the surname, of anything else the whole name."""
    words = mention.text.split(" ")
    full = mention.form.preferred
    if len(words) in (1, full.count(" ") + 1) and surname_of(mention.entry, full) != full:
        return words[-1] if _is_english(mention) else without_article(words[-1])
    return mention.text if _is_english(mention) else without_article(mention.text)


def _differs(mention: Mention, target: Mention) -> bool:
    """Whether a person or place is spelt in two ways that are right; a body may well have two names."""
    if mention.entry.kind not in ("person", "place"):
        return False
    return _varying(mention).casefold() != _varying(target).casefold()


def _target(mentions: list[Mention]) -> Mention | None:
    """A mention in the spelling to keep: the most frequent right one; of several, the preferred one."""
    right = [mention for mention in mentions if mention.status in (Status.PREFERRED, Status.ACCEPTED)]
    right.sort(key=lambda mention: mention.status is not Status.PREFERRED)
    counts = Counter(_varying(mention).casefold() for mention in right)
    return max(right, key=lambda mention: counts[_varying(mention).casefold()], default=None)


def _is_foreign(mention: Mention) -> bool:
    """Whether an institution still has its Italian name in an English text."""
    return (
        mention.status is Status.VARIANT
        and _is_english(mention)
        and mention.entry.kind in ("organisation", "term")
        and mention.form.origin == "it"
    )


def _is_explained(text: str, mention: Mention, group: list[Mention]) -> bool:
    start = line_start(text, mention.start, 80)
    end = mention.end + 60
    if any(other.status is Status.PREFERRED and start <= other.start < end for other in group):
        return True
    before = text[max(0, mention.start - 6) : mention.start]
    formerly = _FORMERLY if _is_english(mention) else _FORMERLY_ELSEWHERE
    return bool(_THEN.search(before) or formerly.search(text[start:end]))


def _names_itself(text: str, mention: Mention) -> bool:
    """Whether a text that is not English gives a foreign name in brackets, as a language has it."""
    if _is_english(mention):
        return False
    opened = text.rfind("(", max(0, mention.start - 60), mention.start)
    return opened >= 0 and ")" not in text[opened : mention.start]


def _within_grammar(text: str, mention: Mention, match: Match) -> Match:
    """The match, reported only where the words around, or the ending, would have to change with the name."""
    return replace(match, fix=Fix.NONE) if why_kept(text, mention) else match


def _doubted(match: Match) -> Match:
    """The match of what may be right here: the title of a book, a namesake."""
    return replace(match, severity=Severity.SUGGESTION, fix=Fix.SUGGESTED, confidence=_DOUBTED)


def _variant(text: str, mention: Mention, own: tuple[str, str] | None, several: bool) -> Match:
    press = LANGUAGE_NAMES.get(mention.form.origin, "")
    which = f"the {press}" if press else "another"
    suggestion = with_own_spelling(mention.suggestion, own)
    reason = f"'{mention.text}' is {which} form of '{suggestion}'"
    if several:
        reason += ", and the text has more than one form of this name"
    house = not _is_english(mention) and (is_endonym(mention) if several else is_usual(mention))
    if house and mention.form.is_own:
        reason = f"'{mention.text}' is usual in {press} too; the glossary prefers '{suggestion}'"
    longer = mention.entry.kind == "place" and is_in_longer_name(text, mention)
    return Match(
        mention.start,
        mention.end,
        (suggestion,),
        message=_with_note(reason, mention),
        fix=Fix.SAFE if is_romanised(mention) and not longer and not house else Fix.SUGGESTED,
        severity=Severity.SUGGESTION if house else None,
        confidence=_HOUSE if house else 0.6 if longer or mention.entry.kind == "term" else None,
        source_expression=mention.text if mention.form.origin == "it" and not house else "",
    )


def own_spelling(group: list[Mention]) -> tuple[str, str] | None:
    """The preferred surname of a person, and how the text spells it, which is right too; None if it has no other.

    Args:
        group: The mentions of one entry.
    """
    target = _target(group) if group and group[0].entry.kind == "person" else None
    right = _varying(target) if target else ""
    preferred = group[0].form.preferred.rpartition(" ")[2] if group else ""
    if not target or target.status is Status.PREFERRED or " " in right or right.casefold() == preferred.casefold():
        return None
    return preferred, right.title() if right.isupper() else right


def with_own_spelling(suggestion: str, own: tuple[str, str] | None) -> str:
    """A suggestion with the surname as the text spells it."""
    if own and suggestion.endswith(own[0]):
        return suggestion.removesuffix(own[0]) + own[1]
    if own and suggestion.endswith(own[0].upper()):
        return suggestion.removesuffix(own[0].upper()) + own[1].upper()
    return suggestion


def _rename(mention: Mention) -> Match:
    entry = mention.entry
    since = f" since {entry.since}" if entry.since else ""
    foreign = not _is_english(mention) and not is_romanised(
        mention
    )  # other languages keep Bombay and Swaziland for long
    message = f"'{mention.text}' has been called '{mention.suggestion}'{since}"
    return Match(
        mention.start,
        mention.end,
        (mention.suggestion,),
        message=_with_note(message, mention),
        severity=Severity.SUGGESTION if entry.since[:4] >= _RECENT or foreign else None,
    )


def _untranslated(mention: Mention) -> Match:
    message = f"'{mention.text}' is the Italian name of '{mention.form.preferred}'"
    return Match(
        mention.start,
        mention.end,
        (mention.suggestion,),
        message=_with_note(message, mention),
        source_expression=mention.text,
    )


def _other_spelling(mention: Mention, target: Mention) -> Match:
    part, right = _varying(mention), _varying(target)
    if right == target.text and " " in right:  # whole names, which may differ in their number of words
        suggestion = right
    elif part == mention.text and " " in part:
        suggestion = mention.form.preferred
    else:
        suggestion = mention.text.removesuffix(part) + right
    return Match(
        mention.start,
        mention.end,
        (suggestion,),
        message=f"'{part}' stands beside '{right}' in the text; keep to one spelling of the name.",
        confidence=0.75,
    )


def _with_note(message: str, mention: Mention) -> str:
    entry = mention.entry
    if not _is_english(mention) and "en" in entry.preferred:
        return f"{message}."  # the note is on the English spelling
    return f"{message}. {entry.note[0].upper()}{entry.note[1:]}." if entry.note else f"{message}."
