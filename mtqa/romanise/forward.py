"""A native name in the spelling of a target language, under the scheme of each language that the name can be of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

from mtqa.errors import UsageError
from mtqa.expression import lazy
from mtqa.language import LANGUAGE_NAMES
from mtqa.romanise.key import is_native
from mtqa.romanise.respell import target_languages, target_scheme
from mtqa.romanise.scheme import Scheme, is_written_in, romanise

__all__ = ["Romanised", "romanise_for"]

_LANGUAGES = ("ru", "uk", "be", "bg", "sr", "mk")
_SOFT = lazy("ь(?!о)", re.IGNORECASE)
"""Bulgarian has the soft sign before о only."""
_APOSTROPHE = lazy(r"[^\W\d_]['’ʼ][яюєїіеё]", re.IGNORECASE)
"""Only Ukrainian and Belarusian part a consonant from such a vowel by an apostrophe."""
_SKYI = lazy(r"(?:[сцз]ьк(?:ий|ого|ому|им|ої|ою)|[вн]ська|[цз]ька)\b", re.IGNORECASE)
"""Russian, Belarusian and Bulgarian have no soft sign in this ending and its cases."""
_USUAL = 0.9


class Romanised(NamedTuple):
    """A native name in Latin letters.

    Attributes:
        spelling: How the target language writes it.
        confidence: 0 to 1: the share of the languages it can be of that come to this spelling.
        reason: The languages and their schemes.
    """

    spelling: str
    confidence: float
    reason: str


def romanise_for(name: str, *, target: str = "en", languages: Collection[str] = _LANGUAGES) -> tuple[Romanised, ...]:
    """How a target language writes a native name, the usual spelling first; empty if it is in another script.

    Args:
        name: One or more words in Cyrillic.
        target: The target language, as a BCP 47 tag.
        languages: The languages that the name may be of.

    Raises:
        UsageError: No scheme leads to the target language.

    >>> [(found.spelling, found.reason) for found in romanise_for("Сергій Єрмак", target="de")]
    [('Serhij Jermak', 'Сергій Єрмак as Ukrainian (German press)')]
    """
    if not any(map(is_native, name.lower())):
        return ()
    schemes = [scheme for language in languages if (scheme := target_scheme(language, target))]
    if not schemes:
        raise UsageError(f"no scheme leads to the language '{target}'", remedy=f"use {', '.join(target_languages())}")
    found: dict[str, list[Scheme]] = defaultdict(list)
    fitting = [scheme for scheme in schemes if is_written_in(name, scheme.language)]
    likely = [scheme for scheme in fitting if not _speaks_against(name, scheme.language)]
    for scheme in likely or fitting:
        found[" ".join(romanise(word, scheme) for word in name.split())].append(scheme)
    total = sum(map(len, found.values()))
    ranked = sorted(found.items(), key=lambda item: -len(item[1]))
    return tuple(Romanised(text, round(_USUAL * len(by) / total, 2), _reason(name, by)) for text, by in ranked)


def _speaks_against(name: str, language: str) -> bool:
    """Whether a name in the letters of a language is spelt as none of it is."""
    if language == "uk":
        return False
    apostrophe = language != "be" and _APOSTROPHE.search(name)
    return bool(apostrophe or _SKYI.search(name) or (language == "bg" and _SOFT.search(name)))


def _reason(name: str, schemes: list[Scheme]) -> str:
    names = (f"{LANGUAGE_NAMES.get(scheme.language, scheme.language)} ({scheme.title})" for scheme in schemes)
    return f"{name} as {' or '.join(names)}"
