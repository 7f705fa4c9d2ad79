"""The phrase-pattern language: a pattern -> one regular expression and the words by which it is looked up.

    {invest} [0-2] territory|region|area

- `word`: any case; a capital in the pattern asks for that capital. `word*`: every word that starts so.
- `a|b`: either; `word?`, `{lemma}?`, `<set>?`: may be missing; `-?`: a hyphen or a space.
- `{lemma}`: all its inflected forms; `{lemma:V}` (N, A, R): those of that part of speech.
- `[0-2]`: a gap of so many words, within the clause.
- `<set>`: a named set of `sets.toml`.
- `(in the|at a)`, `(at the)?`, `(street {pirate:N}|{pirate:N} of the road)`: a choice of word sequences; it does not nest.
- `^` and `$`: the edges of the sentence; `"`: any quotation mark; other punctuation stands for itself.

Words are parted by one space or hyphen; what touches in the pattern (`<name>'s`, `"war"`) touches in the text.
A pattern is matched against one folded sentence (`Reading.clean`), so it need not know about curly quotes or line breaks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.rules.element import Element
from mtqa.rules.inflect import forms
from mtqa.rules.keys import Key, Pivot, pivot_of
from mtqa.rules.needs import NOTHING, Need, needs_of, plain_of
from mtqa.rules.neighbours import Neighbours, is_one_word, neighbours_of

__all__ = ["OPENS", "Pattern", "PatternError", "Sets", "compile_pattern"]

Sets = Mapping[str, "str | Sequence[str]"]
"""Set name -> its words and phrases, or a regular expression."""

_GAP_WORD = r"(?:[^\W_]|[$€£%'.,-](?=\w))[\w%€$£'-]*(?:[.,]\d[\w%]*)*"
_ANY_WORD = r"\w+"
OPENS = r"(?:(?<![^\n\"'(])|(?<=[.!?…:;\"')\]] ))"
"""What stands before the first word of a sentence, as a look behind."""
_TOKEN = lazy(
    r"""(?P<space>\s+)
    |(?P<gap>\[(?P<low>\d+)(?:-(?P<high>\d+))?\])
    |(?P<group>\([^()\[\]]*\))
    |(?P<possessive>'s?\b)
    |(?P<word>ATOM(?:\|ATOM)*)
    |(?P<edge>[\^$])
    |(?P<mark>[^\s\w])""".replace("ATOM", r"(?:\{[^{}]*\}|<[^<>]*>|\w[\w'.-]*\w\*?|\w\*?)"),
    re.VERBOSE,
)
_SEQUENCE_WORD = lazy(r"\{[^{}]*\}|<[^<>]*>|\w[\w'.-]*\w|\w")
_ATOM = lazy(r"\{([^{}:]*)(?::([^{}]*))?\}|<([^<>]*)>|([^|]+)")
_REMEMBERED = 100_000  # the same words come again and again
_MAX_GAP = 8
_MAX_LISTED = 600


class PatternError(ValueError):
    """A pattern that is not of the language; `column` is 1-based within the pattern."""

    def __init__(self, problem: str, column: int) -> None:
        super().__init__(problem)
        self.column = column


class Pattern(NamedTuple):
    """A compiled pattern.

    Attributes:
        regex: Source of the regular expression; group n is element n. It takes any word where the neighbours say which.
        cased: Whether it must run on the text in its own case, not on the lower-case one.
        keys: One of which every match holds: see `Key`. Empty for a guard.
        opens: Whether a match opens the sentence.
        capital: Whether the word of the key starts with a capital.
        neighbours: What stands around the word of the key.
        needs: What the sentence must have besides: one of each.
        plain: All its words and texts, if it is no more than a choice of them: see `plain_of`.
        lemmas: Element number (from 1) -> surface form -> Penn tags.
        size: Number of elements.
        head: Number (from 1) of the first element that cannot be missing.
        least: How many different ones of its words and texts a topic must show.
    """

    regex: str
    cased: bool
    keys: tuple[Key, ...]
    opens: bool
    capital: bool
    neighbours: Neighbours
    needs: tuple[Need, ...]
    plain: Need
    lemmas: Mapping[int, Mapping[str, tuple[str, ...]]]
    size: int
    head: int
    least: int = 1


def compile_pattern(source: str, sets: Sets, *, keyed: bool = True) -> Pattern:
    """Compile a pattern.

    Args:
        source: The pattern, in the language above.
        sets: The named sets.
        keyed: Whether it is looked up by its words; guards (`unless`, `when`, `topic`) are not.

    Raises:
        PatternError: It is not of the language, names an unknown set or lemma, or has no fixed word.

    >>> import re
    >>> pattern = compile_pattern("{invest} [0-2] territory|region", {}, keyed=False)
    >>> bool(re.search(pattern.regex, "the hostilities invested all russian territory"))
    True
    >>> pattern = compile_pattern("{invest} [0-2] territory|region", {})
    >>> [key.word for key in pattern.keys]
    ['invest', 'invests', 'invested', 'investing']
    """
    elements, starts, ends = _elements(source, sets)
    if not elements:
        raise PatternError("the pattern is empty", 1)
    if elements[0].gap or elements[-1].gap:
        raise PatternError("a gap stands at the edge of the pattern, where it means nothing", 1)
    if all(element.optional or element.gap for element in elements):
        raise PatternError("every word may be missing", 1)
    pivot = pivot_of(elements, opens=starts) if keyed else Pivot((), -1)
    if keyed and not pivot.keys:
        raise PatternError("no word is fixed, so nothing tells where to look", 1)
    around = neighbours_of(elements, pivot.element, opens=starts) if keyed and not pivot.mark else Neighbours()
    parsed = around.lead >= 0 and is_one_word(elements[pivot.element])  # word by word, in one way only
    shown = _without_known(elements, around) if parsed else elements
    cased = any(map(_is_cased, shown))
    return Pattern(
        regex=_expression(shown, starts=starts, ends=ends, cased=cased),
        cased=cased,
        keys=pivot.keys,
        opens=starts,
        capital=pivot.capital,
        neighbours=around,
        needs=needs_of(elements, pivot.element, around.known),
        plain=NOTHING if starts or ends else plain_of(elements),
        lemmas={i: element.lemmas for i, element in enumerate(elements, 1) if element.lemmas},
        size=len(elements),
        head=next(i for i, element in enumerate(elements, 1) if not element.optional and not element.gap),
    )


def _without_known(elements: Sequence[Element], around: Neighbours) -> list[Element]:
    """The elements, with any word for those whose words are looked for at their place before the expression is tried."""
    return [
        replace(element, regex=_ANY_WORD) if number in around.known and not _is_cased(element) else element
        for number, element in enumerate(elements)
    ]


def _is_cased(element: Element) -> bool:
    return "(?-i:" in element.regex


def _expression(elements: Sequence[Element], *, starts: bool, ends: bool, cased: bool) -> str:
    joined = f"(?i:{_join(elements)})" if cased else _join(elements)
    before = "^[\"'(]*" if starts else "" if _is_mark(elements[0]) else r"(?<![\w-])"
    after = "(?=[\"'.!?…)]*$)" if ends else r"(?!\w)" if _wordlike(elements[-1]) else ""
    return before + joined + after


def _wordlike(element: Element) -> bool:
    return bool(element.words) or element.regex[-1:] != '"'


def _is_mark(element: Element) -> bool:
    """Whether it is a punctuation mark, which stands right behind a word."""
    return re.fullmatch(r"\\?[^\w\s(\[{<]", element.regex) is not None


def _elements(source: str, sets: Sets) -> tuple[list[Element], bool, bool]:
    elements: list[Element] = []
    glued = starts = ends = False
    position = 0
    while position < len(source):
        token = _TOKEN.match(source, position)
        if token is None:
            raise PatternError(f"unexpected {source[position]!r}", position + 1)
        optional = source[token.end() : token.end() + 1] == "?" and token["space"] is None and token["edge"] is None
        if token["space"]:
            glued = False
        elif token["edge"] == "^" and not elements and not starts:
            starts = True
        elif token["edge"] == "$" and not source[token.end() :].strip():
            ends = True
        else:
            touches = glued and bool(elements)
            if (token["group"] or token["word"]) and touches and elements[-1].words:
                raise PatternError("two words touch: put a space between them", token.start() + 1)
            elements.append(_element(token, sets, optional=optional, glued=touches))
            glued = True
        position = token.end() + optional
    return elements, starts, ends


def _element(token: re.Match[str], sets: Sets, *, optional: bool, glued: bool) -> Element:
    column = token.start() + 1
    if token["gap"]:
        low, high = int(token["low"]), int(token["high"] or token["low"])
        if not low <= high <= _MAX_GAP or high == 0:
            raise PatternError(f"the gap {token['gap']} must run from few to at most {_MAX_GAP} words", column)
        return Element(f"(?:[ -]{_GAP_WORD}){{{low},{high}}}", gap=True)
    if token["group"] or token["word"]:
        text = token.group()
        try:
            read = _read(text, sets) if "<" in text else _read_known(text)
        except PatternError as error:
            raise PatternError(str(error), token.start() + error.column) from error
        return Element(read.regex, read.words, read.lemmas, optional, glued)
    if token["possessive"]:
        return Element(re.escape(token["possessive"]), (), None, optional, glued)
    if token["edge"] or token["mark"] in "()[]{}<>*?|":
        raise PatternError(f"unexpected {token.group()!r}", column)
    if optional and token["mark"] == "-":
        return Element("[ -]", glued=glued)
    return Element(re.escape(token["mark"]), (), None, optional, glued or token["mark"] in ",;:.!?%)…")


class _Read(NamedTuple):
    """What stands at one position of a pattern: see `Element`."""

    regex: str
    words: tuple[str, ...]
    lemmas: Mapping[str, tuple[str, ...]] | None = None


def _read(text: str, sets: Sets) -> _Read:
    """`a|{lemma}|<set>` or `(in the|at {end} of)`; the columns of its errors are within it."""
    return _group(text, sets) if text.startswith("(") else _choice(text, sets)


@lru_cache(_REMEMBERED)
def _read_known(text: str) -> _Read:
    """The same of what needs no sets, such as `the|a|his`, which stands in thousands of patterns."""
    return _read(text, {})


def _choice(text: str, sets: Sets) -> _Read:
    regexes: list[str] = []
    words: list[str] = []
    lemmas: dict[str, tuple[str, ...]] = {}
    listed = True
    for atom in _ATOM.finditer(text):
        lemma, part, name, word = atom.groups()
        at = atom.start() + 1
        if lemma is not None:
            found = _lemma(lemma, part or "", at)
            for form, tags in found.items():
                lemmas[form.lower()] = tuple(dict.fromkeys((*lemmas.get(form.lower(), ()), *tags)))
            members: Sequence[str] | str = tuple(found)
        elif name is not None:
            members = _set(name, sets, at)
        else:
            members = (word,)
        if isinstance(members, str):
            regexes.append(members)
            listed = False
        else:
            regexes += map(_word_regex, members)
            words += members
    return _Read(_either(regexes), tuple(words) if listed else (), lemmas or None)


def _group(text: str, sets: Sets) -> _Read:
    regexes: list[str] = []
    words: list[str] = []
    lemmas: dict[str, tuple[str, ...]] = {}
    listed = True
    column = 2
    for sequence in text[1:-1].split("|"):
        parts: list[_Read] = []
        for token in re.finditer(r"\S+", sequence):
            if not _SEQUENCE_WORD.fullmatch(token.group()):
                raise PatternError(f"unexpected {token.group()!r} between parentheses", column + token.start())
            try:
                parts.append(_choice(token.group(), sets))
            except PatternError as error:
                raise PatternError(str(error), column + token.start() + error.column - 1) from error
        if not parts:
            raise PatternError("an alternative is empty", column)
        regexes.append("[ -]".join(part.regex for part in parts))
        listed = listed and all(part.words for part in parts)
        if listed:
            choices = list(product(*(part.words for part in parts)))
            words += map(" ".join, choices[:_MAX_LISTED])
            listed = len(choices) <= _MAX_LISTED
            lemmas |= _lemmas_of(parts, choices) if listed else {}
        column += len(sequence) + 1
    return _Read(_either(regexes), tuple(words) if listed else (), lemmas or None)


def _lemmas_of(parts: Sequence[_Read], choices: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """What the `choices` of words for a sequence have of the forms of its first lemma: "pirates of the road" is plural."""
    place = next((place for place, part in enumerate(parts) if part.lemmas), None)
    if place is None:
        return {}
    tags = parts[place].lemmas or {}
    return {" ".join(choice).lower(): tags.get(choice[place].lower(), ()) for choice in choices}


def _lemma(lemma: str, part: str, column: int) -> dict[str, tuple[str, ...]]:
    """Surface form -> its tags."""
    if part not in ("", "V", "N", "A", "R"):
        raise PatternError(f"unknown part of speech {part!r} in {{{lemma}:{part}}}: V, N, A or R", column)
    found: dict[str, tuple[str, ...]] = {}
    for tag, surfaces in forms(lemma.strip(), part).items():
        for surface in surfaces:
            found[surface] = (*found.get(surface, ()), tag)
    if not found:
        raise PatternError(f"{{{lemma}}} is not in the dictionary; write {{{lemma}:V}} or {{{lemma}:N}}", column)
    return found


def _set(name: str, sets: Sets, column: int) -> Sequence[str] | str:
    if name in sets:
        return sets[name]
    from difflib import get_close_matches

    near = get_close_matches(name, sets, 1)
    raise PatternError(f"unknown set <{name}>" + (f"; did you mean <{near[0]}>?" if near else ""), column)


def _word_regex(word: str) -> str:
    prefix = word.endswith("*")
    stem = word[:-1] if prefix else word
    regex = re.escape(stem).replace(r"\ ", "[ -]").replace(r"\-", "[ -]") + (r"\w*" if prefix else "")
    return f"(?-i:{regex})" if stem != stem.lower() else regex


def _either(regexes: Sequence[str]) -> str:
    unique = sorted(dict.fromkeys(regexes), key=len, reverse=True)
    return unique[0] if len(unique) == 1 else f"(?:{'|'.join(unique)})"


def _join(elements: Sequence[Element]) -> str:
    parts: list[str] = []
    started = False  # a mandatory element stands before, so a separator is due
    for i, element in enumerate(elements):
        following = elements[i + 1] if i + 1 < len(elements) else None
        separator = "[ -]" if started and not element.glued and not element.gap else ""
        if not element.optional:
            parts.append(f"{separator}({element.regex})")
            started = True
        elif following is not None and following.glued and (following.words or not started):
            parts.append(f"{separator}({element.regex})?")
        elif started:
            parts.append(f"(?:{separator}({element.regex}))?")
        else:
            parts.append(f"(?:({element.regex})[ -])?")
    return "".join(parts)
