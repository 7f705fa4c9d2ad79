"""Names of languages, as the reports say them."""

from __future__ import annotations

from mtqa.expression import lazy
from mtqa.finding import Finding
from mtqa.lint import Result, Scope

__all__ = ["language_name", "scope_note", "source_line"]

_NAMES = {
    "ar": "Arabic",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hr": "Croatian",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovene",
    "sr": "Serbian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
_PAIR = lazy(r"/([a-z]{2,3})-[a-z]{2,3}/")


def language_name(tag: str) -> str:
    """The English name of a BCP 47 tag's language; the tag itself where it is not known.

    >>> language_name("it"), language_name("pt-BR"), language_name("tlh")
    ('Italian', 'Portuguese', 'tlh')
    """
    return _NAMES.get(tag.partition("-")[0].lower(), tag)


def scope_note(result: Result) -> str:
    """What was not looked for in a document, and why; empty if everything was."""
    name = language_name(result.document.language)
    notes = {
        Scope.NAMES: f"only its names are linted: it is taken for {name}",
        Scope.NOTHING: f"not linted: it is taken for {name}",
    }
    return notes.get(result.scope, "")


def source_line(finding: Finding) -> tuple[str, str] | None:
    """The label and the text of what the source said; None if nothing is known of it, or the message quotes it."""
    said = finding.source_expression
    return (_source_label(finding), said) if said and f"'{said}'" not in finding.message else None


def _source_label(finding: Finding) -> str:
    """The name of the language that a finding's source expression is in.

    Only the id of a rule about a pair of languages tells it: what several languages leave behind is shown by one of them,
    which need not be that of the article.

    Returns:
        A name that can stand before a colon: "Italian", or "Source".
    """
    pair = _PAIR.search(finding.rule)
    return language_name(pair[1]) if pair else "Source"
