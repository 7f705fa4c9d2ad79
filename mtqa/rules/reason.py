"""Why one phrase of a rule is flagged, where the rule's message speaks of other words of its kind."""

from __future__ import annotations

from functools import lru_cache

from mtqa.expression import lazy
from mtqa.language import LANGUAGE_NAMES

__all__ = ["reason_for"]

_QUOTED = lazy(r"(?<!\w)'.+?'(?!\w)")
_WORD = lazy(r"[^\W\d_]+")
_FEW = 2
"""A message with fewer quoted words names the mechanism, which is the same for all phrases."""
_MANY = 5
"""One with so many is a list, in which a reader would look for the phrase."""
_STEM = 5
"""Words that begin with so many letters alike are taken for forms of one."""

_SENSE = "{} has another sense here."
_MEANT = "{} {} '{}' here, not '{}'."
_IDIOM = "A set phrase, translated word by word: {}."
_LEFT = "Left as the source has it: {}."
_OTHER = "Translated word by word, as from {}."
_REASONS = {
    **dict.fromkeys(("false-friend", "sense", "wrong-sense"), _SENSE),
    **dict.fromkeys(("idiom", "literal-idiom"), _IDIOM),
    **dict.fromkeys(("acronym", "leaked-word", "untranslated"), _LEFT),
}


@lru_cache(maxsize=10_000)
def reason_for(
    source: str,
    message: str,
    category: str,
    languages: tuple[str, ...],
    written: str = "",
    wording: str = "",
    *,
    sure: bool = True,
) -> str:
    """The reason for one phrase of a rule; empty if the rule's message is about it.

    Args:
        source: What the source said, by the phrase.
        message: The rule's.
        category: The rule's.
        languages: BCP 47 tags of the rule's source languages.
        written: What the text has.
        wording: What is proposed for it.
        sure: Whether the phrase alone tells that the wording is meant.

    >>> reason_for("aula", "Italian 'manovra' is the budget, 'aula' the chamber.", "false-friend", ("it",))
    ''
    >>> reason_for("frasi", "Italian 'manovra' is the budget, 'aula' the chamber.", "false-friend", ("it",))
    "Italian 'frasi' has another sense here."
    >>> reason_for("frasi", "Italian 'manovra' is the budget, 'aula' the chamber.", "false-friend", ("it",), "her sentences", "her words")
    "Italian 'frasi' means 'words' here, not 'sentences'."
    """
    quoted = len(_QUOTED.findall(message))
    if not source or quoted < _FEW or (quoted < _MANY and _speaks_of(message, source)):
        return ""
    said = f"'{source}'"
    if len(languages) == 1:
        said = f"{LANGUAGE_NAMES.get(languages[0], languages[0])} {said}"
    reason = _REASONS.get(category, _OTHER)
    if reason is _SENSE and " " in source.partition(",")[0]:
        reason = _OTHER  # of several words none has another sense by itself
    meant, not_meant = _apart(wording.split(), written.split())
    if reason is _SENSE and meant and not_meant:
        return _MEANT.format(said, "means" if sure else "may mean", meant, not_meant)
    return reason.format(said)


def _apart(words: list[str], others: list[str]) -> tuple[str, str]:
    """Two texts without the words that they share at their ends."""
    while words and others and words[0].lower() == others[0].lower():
        words, others = words[1:], others[1:]
    while words and others and words[-1].lower() == others[-1].lower():
        words, others = words[:-1], others[:-1]
    return " ".join(words), " ".join(others)


def _speaks_of(message: str, source: str) -> bool:
    """Whether a message quotes a word of the source, in any form: its longest words tell."""
    known = {word[:_STEM] for word in _WORD.findall(message.casefold())}
    parts = (max(_WORD.findall(part), key=len, default="") for part in source.casefold().split(","))
    return any(part and part[:_STEM] in known for part in parts)
