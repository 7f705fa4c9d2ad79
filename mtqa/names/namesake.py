"""Whether a spelling in a text that is not English names somebody or something else: Hristo Ivanov, Royal Bank of Scotland."""

from __future__ import annotations

from collections.abc import Collection

from mtqa.expression import lazy
from mtqa.glossary import Entry, Mention
from mtqa.language import FUNCTION_WORDS
from mtqa.names.longer import is_romanised
from mtqa.names.setting import opens_sentence, word_before
from mtqa.script import folded

__all__ = ["is_foreign_phrase", "is_namesake"]

_NOUNS_CAPITALISED = frozenset(("de", "lb"))
"""Languages in which a capital before a surname says nothing."""
_GOES_ON = lazy(r"(?: (?:al|el|ben|bin|ibn|von|van|de|da|di|Al|El))?[ -](?!I+\b)[^\W\d_a-zß-ÿ][^\W\d_]")
"""The surname goes on, or another one follows: Malar Balasubramanian, Qassim al Atwani."""
_CODE = lazy(r"\d\w*/\Z")
"""A number and a slash: the comet 2I/Borisov."""
_ENGLISH = lazy(r"\b(?:of|the|for|and|&|[Mm]ade in|[Uu]niversity of (?:\w+ ){1,2}in) \Z")
_POSSESSED = lazy(r"'s\b")
_JOINED = lazy(r"[^\W_]-\Z")
_JOINS = lazy(r"-(?:\w{1,4}-)?[^\W\d_]")
_FOREIGN_AFTER = lazy(
    r" (?:Bank|City|College|University|United|Football|FC|Club|Tour|League|Times|Post|Cup|Open|Airlines)\b"
)
_TITLES = frozenset(
    "herr frau dr prof monsieur madame mme mlle me señor señora don doña sr sra signor signora dottor on sen pan pani "
    "senhor senhora meneer mevrouw président president presidente premier".split()
)


def is_namesake(text: str, mention: Mention, first_names: Collection[str]) -> bool:
    """Whether a surname, or a person's only name, stands there as part of another name.

    Args:
        text: The text.
        mention: A spelling in it.
        first_names: Given names of known persons.
    """
    if mention.entry.kind != "person" or (not mention.form.short and " " in mention.text):
        return False
    if _GOES_ON.match(text, mention.end) or _CODE.search(text, max(0, mention.start - 12), mention.start):
        return True
    before = word_before(text, mention.start)
    if not before[:1].isupper() or before in _given_names(mention.entry):
        return False
    if mention.form.language.partition("-")[0] in _NOUNS_CAPITALISED:
        return before in first_names or (before.endswith(".") and before.lower().rstrip(".") not in _TITLES)
    small = before.lower().rstrip(".")
    opens = opens_sentence(text, mention.start - len(before) - 1)
    return small not in _TITLES and not (opens and small in _SMALL and not before.isupper())


_SMALL = frozenset().union(
    *FUNCTION_WORDS.values(), "selon secondo según mit bei nach pour pero mais ma quando".split()
)


def _given_names(entry: Entry) -> frozenset[str]:
    names = (*entry.preferred.values(), *(form.text for form in entry.variants), *(form.text for form in entry.keep))
    return frozenset(name.rpartition(" ")[0].rpartition(" ")[2] or name for name in map(folded, names))


def is_foreign_phrase(text: str, mention: Mention) -> bool:
    """Whether a place or body is only part of a longer name in another language: Neuilly-sur-Seine, Bank of Scotland.

    Args:
        text: The text.
        mention: A spelling in it.
    """
    if mention.entry.kind == "person" or is_romanised(mention):
        return False
    before = text[max(0, mention.start - 30) : mention.start]
    if (
        _POSSESSED.match(text, mention.end)
        or _ENGLISH.search(before)
        or _FOREIGN_AFTER.match(text, mention.end)
        or _JOINED.search(before)
    ):
        return True
    joins = _JOINS.match(text, mention.end)
    return bool(joins) and mention.entry.kind == "place"
