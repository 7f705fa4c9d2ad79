"""What a translation leaves out of its source, and what it adds: sentences without a partner in the other language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from mtqa.neural.bitext import FEWEST, Bead, Bitext, Encodes
from mtqa.segment import sentences

__all__ = ["Coverage", "Stray", "cover", "in_sentences", "source_of"]

_SHORTEST = 20
"""A sentence with fewer characters comes and goes."""
_NAMED = 3
"""So many sentences at most are quoted in a note."""
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Stray:
    """A sentence without a partner.

    Attributes:
        document: Name of the document.
        number: 1-based: of the line, or of the sentence if the text is an article.
        text: The sentence.
    """

    document: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How a translation covers its source.

    Attributes:
        omitted: Sentences of the source that it seems to leave out.
        added: Sentences of its own that the source seems to lack.
    """

    omitted: tuple[Stray, ...] = ()
    added: tuple[Stray, ...] = ()

    @classmethod
    def of(cls, parts: Iterable[Coverage]) -> Coverage:
        """Several documents together."""
        listed = list(parts)
        return cls(
            tuple(stray for part in listed for stray in part.omitted),
            tuple(stray for part in listed for stray in part.added),
        )


def in_sentences(lines: Iterable[str]) -> list[list[str]]:
    """The sentences of each line.

    >>> in_sentences(["It rained. It rained again.", ""])
    [['It rained.', 'It rained again.'], []]
    """
    return [[span.of(line) for span in sentences(line)] for line in (" ".join(one.split()) for one in lines)]


def cover(
    document: str,
    source: Sequence[Sequence[str]],
    rivals: Mapping[str, Sequence[Sequence[str]]],
    encoder: Encodes,
) -> tuple[Mapping[str, Coverage], list[str]]:
    """Look for sentences that rivals leave out or add.

    Args:
        document: Its name.
        source: The source's sentences, line by line; an article is one line.
        rivals: The sentences of each rival, in the same lines.
        encoder: What compares across languages.

    Returns:
        What was found, by rival, and notes for a reader. A rival that is no translation of the source is left out, and so is
        everything where there are too few sentences to tell.
    """
    found: dict[str, Coverage] = {}
    notes: list[str] = []
    for name, lines in rivals.items():
        bitext = Bitext(_flat(source), _flat(lines), encoder)
        if not bitext.is_telling:
            notes.append(f"Fewer than {FEWEST} sentences are too few to see whether one is left out or added.")
        elif not bitext.is_translation:
            notes.append(
                f"{name}: few of its sentences fit the source, so it was not looked at what is left out or added."
            )
        else:
            found[name] = _coverage(document, source, lines, bitext)
            notes += _note(name, found[name])
    if found and not any(one.omitted or one.added for one in found.values()):
        notes.append(
            "No rival seems to leave out or add a sentence."
            if len(found) > 1
            else "No sentence seems to be left out or added."
        )
    return MappingProxyType(found), list(dict.fromkeys(notes))


def source_of(segments: Sequence[str], source: Sequence[str], encoder: Encodes) -> tuple[str, ...] | None:
    """What the source says in each segment of a translation.

    Args:
        segments: All of the translation, in order.
        source: The source's sentences.
        encoder: What compares across languages.

    Returns:
        A text for each segment, empty where the source says nothing; None if it cannot be told.
    """
    bitext = Bitext(source, segments, encoder)
    if not (bitext.is_telling and bitext.is_translation):
        return None
    said = [""] * len(segments)
    for bead in bitext.align():
        for index in bead.target:
            said[index] = " ".join(source[one] for one in bead.source)
    return tuple(said)


def _coverage(
    document: str, source: Sequence[Sequence[str]], target: Sequence[Sequence[str]], bitext: Bitext
) -> Coverage:
    beads = list(_beads(source, target, bitext))
    return Coverage(
        tuple(_strays(document, source, bitext.omitted(beads))), tuple(_strays(document, target, bitext.added(beads)))
    )


def _beads(source: Sequence[Sequence[str]], target: Sequence[Sequence[str]], bitext: Bitext) -> Iterator[Bead]:
    """The alignment within each line; of a line with a sentence on each side there is nothing to be said."""
    row = column = 0
    for ones, twos in zip(source, target, strict=True):
        if max(len(ones), len(twos)) > 1 or len(ones) != len(twos):
            yield from bitext.align(range(row, row + len(ones)), range(column, column + len(twos)))
        row, column = row + len(ones), column + len(twos)


def _strays(document: str, lines: Sequence[Sequence[str]], indexes: Iterable[int]) -> Iterator[Stray]:
    places = [(number, text) for number, line in enumerate(lines, 1) for text in line]
    for index in indexes:
        number, text = places[index]
        if len(text) >= _SHORTEST:
            yield Stray(document, number if len(lines) > 1 else index + 1, text)


def _note(name: str, coverage: Coverage) -> list[str]:
    """One sentence about a rival, if there is something to say."""
    parts = []
    if coverage.omitted:
        parts.append(f"of the source it seems to leave out {_quoted(coverage.omitted)}")
    if coverage.added:
        parts.append(f"it seems to add {_quoted(coverage.added)}")
    return [f"{name}: {'; '.join(parts)}"] if parts else []


def _quoted(strays: Sequence[Stray]) -> str:
    """The number of sentences, and the first of them.

    >>> _quoted([Stray("news", 1, "It rained."), Stray("news", 2, "It rained again.")])
    '2 sentences, “It rained.” and “It rained again.”'
    """
    counted = "1 sentence" if len(strays) == 1 else f"{len(strays)} sentences"
    shown = " and ".join(f"“{_cut(stray.text)}”" for stray in strays[:_NAMED])
    return f"{counted}, {'such as ' if len(strays) > _NAMED else ''}{shown}"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def _flat(lines: Iterable[Sequence[str]]) -> list[str]:
    return [text for line in lines for text in line]
