"""What English makes of given names of other languages when it translates them: Matteo -> Matthew, Pedro -> Peter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from mtqa.rules.name.word_table import is_given, plain
from mtqa.rules.vocabulary import pairs

__all__ = ["counterparts", "italian_given", "translations"]


@cache
def counterparts() -> dict[str, tuple[str, ...]]:
    """English given names, each with those of other languages that translation makes it of, without accents.

    >>> counterparts()["Lawrence"]
    ('Lorenzo', 'Lourenco', 'Laurent', 'Lorenz')
    """
    found: dict[str, dict[str, None]] = {}
    for _, name, forms in _rows():
        for form in forms:
            found.setdefault(form, {})[plain(name)] = None
    return {form: tuple(names) for form, names in found.items()}


def translations(given: str) -> tuple[str, ...]:
    """English counterparts of an Italian given name; none if it has none, or is the same in English.

    >>> translations("Luigi"), translations("Matilde")
    (('Louis', 'Luis', 'Lewis'), ())
    """
    return _italian().get(plain(given), ())


def italian_given(form: str) -> str:
    """An Italian given name that a word is, or is a translation of; "" if it is none.

    >>> italian_given("Vincent"), italian_given("Luigi"), italian_given("Kevin")
    ('Vincenzo', 'Luigi', '')
    """
    if form in _italian() or "it" in is_given(form):
        return form
    return next((name for name in counterparts().get(form, ()) if name in _italian()), "")


@cache
def _italian() -> dict[str, tuple[str, ...]]:
    return {plain(name): forms for language, name, forms in _rows() if language == "it"}


def _rows() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The rows of the table: language, name and English forms."""
    for language, name, forms in pairs(Path(__file__).with_name("english_givens.txt")):
        yield language, name, tuple(forms.split("|"))
