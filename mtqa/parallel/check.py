"""Mistakes that give figures without meaning: a rival that is the reference, a source in the place of a reference."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from mtqa.errors import InputError
from mtqa.formats.unread import is_xml, unread_by_content, unread_by_name
from mtqa.language import LANGUAGE_NAMES, guess_language
from mtqa.parallel.given import Given
from mtqa.parallel.segments import likeness

__all__ = [
    "check_content",
    "check_languages",
    "check_name",
    "check_same_file",
    "identical_notes",
    "swapped_note",
    "unlike_note",
]

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 60
"""Different words from which on two texts can be compared."""
_LITTLE = 0.15
"""Two texts with a smaller share of common words (Dice) cannot say the same in one language."""

_LONG_WORD = 15
_TABLE_REMEDY = (
    "save its segments as a table (.tsv, .csv or .jsonl) and name the column, PATH::COLUMN, or as text, one a line"
)
_NAME_PART = re.compile(r"[a-z]+")
_REFERENCE_NAMES = frozenset(
    {"ref", "refs", "reference", "references", "postedit", "postedited", "pe", "edited", "gold"}
)
"""Parts of the names of references, and hardly of systems."""


def check_same_file(rivals: Sequence[Given], references: Sequence[Given]) -> None:
    """Make sure that no rival is a reference.

    Raises:
        InputError: One is.
    """
    known = {(_resolved(one.path), one.column) for one in references if one.lines is None}
    for rival in rivals:
        if (
            rival.path != "-"
            and rival.lines is None
            and (_resolved(rival.path), rival.column) in known
            and (rival.column or not _is_table(rival))
        ):
            raise InputError(
                "this is given as rival and as reference", path=rival.path, remedy="give the rival's own translation"
            )


def check_name(path: str) -> None:
    """Make sure that a file is not of a kind that is no text, by its name.

    Raises:
        InputError: It is.
    """
    kind = unread_by_name(path)
    if kind:
        raise InputError(f"this is {kind}, which score does not read", path=path, remedy=_TABLE_REMEDY)


def check_content(text: str, path: str) -> None:
    """Make sure that a text is not the markup in which translation tools keep segments: it would be scored as prose.

    Raises:
        InputError: It is.
    """
    kind = unread_by_content(text) or ("an XML file" if is_xml(text) else "")
    if kind:
        raise InputError(f"this is {kind}, which score does not read", path=path, remedy=_TABLE_REMEDY)


def check_languages(sides: Sequence[tuple[Given, Sequence[str]]], source: Sequence[str] | None) -> None:
    """Make sure that all texts are in one language.

    Args:
        sides: Texts that should be in one language, the reference first.
        source: The text in the source language.

    Raises:
        InputError: A text shares hardly a word with the reference and is in another language, as far as can be told. The reference
            is named as the wrong one unless other texts agree with it.
    """
    (pivot, lines), *others = sides
    words = _words(lines)
    foreign = source is not None and _is_like(words, _words(source))
    odd = [(given, texts) for given, texts in others if _is_foreign(lines, texts, foreign=foreign)]
    if not odd:
        return
    given, texts = odd[0]
    is_given_wrong = not foreign and len(odd) < len(others)
    first, second = (
        LANGUAGE_NAMES.get(tag, tag) for tag in (guess_language(" ".join(side)) for side in (lines, texts))
    )
    if first == second:
        what = f"the reference and {given.path} are in different languages"
    elif is_given_wrong:
        what = f"it is {second}, but the reference is {first}"
    else:
        what = f"the reference is {first}, but {given.path} is {second}"
    path, side = (given.path, "text") if is_given_wrong else (pivot.path, "reference")
    raise InputError(what, path=path, remedy=f"give a {side} in the target language; the source text is another option")


def _is_foreign(reference: Sequence[str], texts: Sequence[str], *, foreign: bool) -> bool:
    """Whether a text is in another language than a reference, which may be known to be `foreign` itself."""
    words, mine = _words(reference), _words(texts)
    if min(len(words), len(mine)) < _ENOUGH or 2 * len(words & mine) >= _LITTLE * (len(words) + len(mine)):
        return False
    differ = guess_language(" ".join(reference)) != guess_language(" ".join(texts))
    return differ or foreign or _differ_in_script(words, mine)


def swapped_note(rivals: Sequence[Given], references: Sequence[Given]) -> list[str]:
    """What to say if a rival's name says that it is a reference, and no reference's name does."""
    if any(_is_called_reference(one) for one in references):
        return []
    return [
        f"{rival.name} is given as a rival, but is called like a reference: make sure that the two are not swapped."
        for rival in rivals
        if _is_called_reference(rival)
    ]


def identical_notes(documents: Sequence[Mapping[str, tuple[str, ...]]]) -> list[str]:
    """What to say of sides that are the same to the letter in all documents.

    Args:
        documents: The segments of each side by what to call it: "the reference" or "the draft" first, then the rivals.
    """
    groups: dict[tuple[tuple[str, ...], ...], list[str]] = {}
    for side in documents[0]:
        groups.setdefault(tuple(document[side] for document in documents), []).append(side)
    notes = []
    for first, *others in groups.values():
        if others:
            names = f"{', '.join(others[:-1])} and {others[-1]} are" if others[1:] else f"{others[0]} is"
            remedy = "" if first == "the draft" else ": make sure that no file was given twice"
            notes.append(f"{names} identical to {first}{remedy}.")
    return [re.sub("^the ", "The ", note) for note in notes]


def unlike_note(system: str, segments: Sequence[str], reference: Sequence[str], document: str) -> list[str]:
    """What to say of a rival that hardly has a word of the reference: it may be of another text."""
    words = sum(len(text.split()) for text in reference)
    unspaced = sum(map(len, reference)) > _LONG_WORD * words  # the words of Chinese or Thai can't be told so
    if words < _ENOUGH or unspaced or likeness(segments, reference) >= _LITTLE:
        return []
    return [f"{system} hardly has a word of the reference of {document}: make sure that they belong together."]


def _is_called_reference(given: Given) -> bool:
    if given.lines is not None and given.name == given.path.rstrip(" 0123456789"):
        return False
    name = given.column or Path(given.path).name
    return not _REFERENCE_NAMES.isdisjoint(_NAME_PART.findall(re.sub("post[-_ ]edit", "postedit", name.casefold())))


def _words(lines: Sequence[str]) -> frozenset[str]:
    return frozenset(word for line in lines for word in _WORD.findall(line.casefold()))


def _is_like(one: frozenset[str], two: frozenset[str]) -> bool:
    return 2 * len(one & two) >= 0.5 * (len(one) + len(two))


def _differ_in_script(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether one text is in ASCII letters for the most part and the other is hardly so."""
    shares = [sum(word.isascii() for word in words) / len(words) for words in (one, two)]
    return max(shares) > 0.7 and min(shares) < 0.3


def _is_table(given: Given) -> bool:
    from mtqa.parallel.table import TABLES

    return Path(given.path).suffix.lower() in TABLES


def _resolved(path: str) -> str:
    return os.path.realpath(path)
