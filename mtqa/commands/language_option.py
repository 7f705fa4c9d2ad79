"""The languages that the glossary commands are told: one that does not exist is refused."""

from __future__ import annotations

from collections.abc import Iterable

from mtqa.errors import UsageError
from mtqa.glossary.entry import is_language
from mtqa.romanise.respell import target_languages

__all__ = ["check_language"]


def check_language(tag: str, columns: Iterable[str] = ()) -> None:
    """Refuse what is no tag of a language.

    Args:
        tag: What the user wrote.
        columns: Languages of the glossary, which are named beside those that names can be worked out for.

    Raises:
        UsageError: There is no such language.
    """
    if not is_language(tag):
        known = sorted({*columns, *target_languages()})
        raise UsageError(f"there is no language '{tag}'", remedy=f"name one by its tag: {', '.join(known)}")
