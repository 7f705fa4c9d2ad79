"""How far a spelling is usual in the language of a text, so that only the glossary prefers another."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from mtqa.expression import lazy
from mtqa.glossary import Mention
from mtqa.glossary.surface import read_words
from mtqa.names.longer import is_romanised

__all__ = ["is_endonym", "is_usual"]

_CYRILLIC = lazy("[\u0400-\u052f]")
_NO_LETTER = lazy(r"[\W_]+")
_FOLLOWS_ENGLISH = frozenset("it es pt ro".split())
"""Languages whose press takes romanised names as English spells them as readily as it follows its own tables."""
_IN_ENGLISH = frozenset("london edinburgh philadelphia cape-town new-orleans".split())
"""Keys of places where English is spoken: a translation from English may have left their names as they were."""
_ALIKE, _ALIKE_BODIES = 0.76, 0.7


def is_usual(mention: Mention) -> bool:
    """Whether texts in the language often have the spelling: Frankfurt for Spanish Fráncfort, Erdoğan for French Erdogan.

    It is one that its own press writes, that differs by marks and capitals only, that the place has at home, or that is
    nearly the preferred one of a name that needs no romanisation.

    Args:
        mention: A spelling of a glossary in another language than English.
    """
    form, text = mention.form, mention.text
    language = form.language.partition("-")[0]
    names = read_words(Path(__file__).with_name("usual-names.txt")).get(language, ())
    if text in names or form.is_own or is_endonym(mention) or _differs_little(text, mention.suggestion):
        return True
    if mention.entry.kind in ("organisation", "term"):
        acronyms = text.isupper() and mention.suggestion.isupper() and form.origin == "en"
        return not acronyms and (" " not in text or _likeness(text, mention.suggestion) >= _ALIKE_BODIES)
    if any(map(_CYRILLIC.search, mention.entry.native.values())):
        return is_romanised(mention) and language in _FOLLOWS_ENGLISH and form.origin in ("en", "")
    return _likeness(text, mention.suggestion) >= _ALIKE


def _differs_little(text: str, suggestion: str) -> bool:
    """Whether only marks differ, or a part is left out: Bayern München, Petersburg."""
    one, other = _folded(text), _folded(suggestion)
    return one == other or (len(one) > 3 and one in other)


def _likeness(text: str, suggestion: str) -> float:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(_folded(text), _folded(suggestion))


def is_endonym(mention: Mention) -> bool:
    """Whether a name is spelt as where it is at home: Barcelona; of London one cannot tell."""
    return mention.entry.key not in _IN_ENGLISH and mention.text in mention.entry.native.values()


def _folded(text: str) -> str:
    """The letters without marks, in lower case: al-Qaïda, Al Qaida."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("ı", "i").replace("ł", "l").replace("đ", "d"))
    return _NO_LETTER.sub("", plain.encode("ascii", "ignore").decode())
