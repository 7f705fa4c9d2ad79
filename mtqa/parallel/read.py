"""Read all sides of documents and bring them into common segments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from mtqa.document import Span
from mtqa.errors import InputError, UsageError
from mtqa.files import read_text
from mtqa.formats import KNOWN_EXTENSIONS, document_from_text, read_document
from mtqa.neural.bitext import Encodes
from mtqa.parallel.check import (
    check_content,
    check_languages,
    check_name,
    check_same_file,
    identical_notes,
    swapped_note,
    unlike_note,
)
from mtqa.parallel.coverage import Coverage, cover, in_sentences, source_of
from mtqa.parallel.given import Given, distinct, parse, pick
from mtqa.parallel.segments import are_shifted, cut_alike
from mtqa.parallel.table import TABLES, read_column
from mtqa.reading import Reading
from mtqa.script import MASK

__all__ = ["LAYOUTS", "ParallelText", "read_parallel"]

LAYOUTS = ("auto", "lines", "articles")
"""How texts are cut: a segment a line; by aligning their sentences; or by lines if these fit."""

_RIVAL = ("hypothesis", "hyp", "translation", "target", "mt", "text")
_REFERENCE = ("reference", "ref", "post-edit", "post_edit", "pe")
_DRAFT = ("draft", "mt")
_SOURCE = ("source", "src")
_OTHERS_COUNT = ": only the other references count there"
"""What is said of one of several references that lacks segments."""
_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ParallelText:
    """One document: all sides in the same segments.

    Attributes:
        name: Name of the document.
        systems: Segments of each rival, by name.
        references: Segments of each reference.
        draft: Segments of the draft, if there is one.
        source: Segments of the source, if there is one with the same segments.
        notes: What a user should know about how they were read, in whole sentences.
        coverage: What each rival leaves out of the source, and adds, by name; empty without a source and an encoder.
    """

    name: str
    systems: Mapping[str, tuple[str, ...]]
    references: tuple[tuple[str, ...], ...]
    draft: tuple[str, ...] | None = None
    source: tuple[str, ...] | None = None
    notes: tuple[str, ...] = ()
    coverage: Mapping[str, Coverage] = field(default_factory=dict)

    def references_of(self, index: int) -> tuple[str, ...]:
        """The references of a segment. One that is empty there is none, unless all are.

        >>> text = ParallelText("news", {}, (("The town fell.", ""), ("", "")))
        >>> text.references_of(0), text.references_of(1)
        (('The town fell.',), ('', ''))
        """
        texts = tuple(reference[index] for reference in self.references)
        return tuple(text for text in texts if text.strip()) or texts


@dataclass(frozen=True, slots=True)
class _Side:
    """One text as it was read: its lines (or the cells of its column)."""

    given: Given
    lines: list[str]
    is_table: bool


def read_parallel(
    rivals: Sequence[str | Given],
    references: Sequence[str | Given],
    *,
    draft: str | Given | None = None,
    source: str | Given | None = None,
    layout: str = "auto",
    encoder: Encodes | None = None,
) -> list[ParallelText]:
    """Read rivals and references, and cut them alike.

    Files with equally many lines are taken line by line, unless many lines fit another line better than their own; other
    texts are cut into sentences, which are aligned with those of the first reference. Where a text does not part two of
    these, they are one segment. What matches nothing is in the segment before, so that it is not lost.

    Args:
        rivals: Each is PATH or NAME=PATH, with ::COLUMN for a table.
        references: Each is PATH or PATH::COLUMN; the first says which segments there are.
        draft: The text that the reference and the rivals were made from.
        source: The text in the source language.
        layout: One of `LAYOUTS`.
        encoder: With one, a source in other lines than the reference is aligned with it, and the rivals with the source.

    Returns:
        One document, or one for each file of the first reference's folder.

    Raises:
        UsageError: No rival or no reference is given, two rivals have the same name, standard input is given twice, files and
            folders are mixed, or there is no such layout.
        InputError: A file is missing, empty or no text, has another number of lines ("lines"), or is in another language than the
            others; a table lacks a column; a rival is the reference itself.
    """
    if layout not in LAYOUTS:
        raise UsageError(f"there is no layout '{layout}'", remedy=f"choose from {', '.join(LAYOUTS)}")
    if not rivals or not references:
        raise UsageError(f"no {'reference' if rivals else 'rival'} is given", remedy="give one file at least")
    named, kept, extra = (
        [parse(one) if isinstance(one, str) else one for one in side if one is not None]
        for side in (rivals, references, (draft, source))
    )
    distinct(named)
    if sum(one.path == "-" and one.lines is None for one in [*named, *kept, *extra]) > 1:
        raise UsageError("standard input is given twice", remedy="it can be read once: save it to a file")
    check_same_file(named, kept)
    documents = []
    for name, files in pick([*kept, *named, *extra]):
        sides = iter(files)
        parts = [[_read(next(sides), usual) for _ in given] for given, usual in ((kept, _REFERENCE), (named, _RIVAL))]
        first_draft = _read(next(sides), _DRAFT) if draft is not None else None
        first = _read(next(sides), _SOURCE) if source is not None else None
        documents.append(_document(name, parts[0], parts[1], first_draft, first, layout, encoder))
    said = swapped_note(named, kept) + identical_notes([_by_side(document, kept) for document in documents])
    return [replace(documents[0], notes=(*documents[0].notes, *said)), *documents[1:]]


def _by_side(document: ParallelText, references: Sequence[Given]) -> dict[str, tuple[str, ...]]:
    """The segments of each side by what to call it in a sentence; the source may say the same by chance."""
    several = len(references) > 1
    sides = {
        f"the reference {given.path}" if several else "the reference": segments
        for given, segments in zip(references, document.references, strict=True)
    }
    sides |= {"the draft": document.draft} if document.draft is not None else {}
    return sides | dict(document.systems)


def _read(given: Given, usual: Sequence[str]) -> _Side:
    if given.lines is not None:
        if not any(line.strip() for line in given.lines):
            raise InputError("there is no text", path=given.path, remedy="give segments with text")
        return _Side(given, _whole(given.lines), is_table=True)
    check_name(given.path)
    is_table = bool(given.column) or Path(given.path).suffix.lower() in TABLES
    if is_table:
        lines = read_column(given.path, given.column, usual)
    else:
        text, _ = read_text(given.path)
        check_content(text, given.path)
        lines = [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
    if not any(line.strip() for line in lines):
        what = f"the column '{given.column}' is empty" if given.column else "the file is empty"
        raise InputError(what, path=given.path, remedy="give a file with text")
    return _Side(given, _whole(lines), is_table)


def _whole(lines: Sequence[str]) -> list[str]:
    """Lines without halves of characters, which JSON and Python strings may hold, and nothing can write."""
    return [_HALF.sub("\ufffd", line) for line in lines]


def _document(
    name: str,
    references: list[_Side],
    rivals: list[_Side],
    draft: _Side | None,
    source: _Side | None,
    layout: str,
    encoder: Encodes | None = None,
) -> ParallelText:
    pivot = references[0]
    others = [*references[1:], *rivals, *([draft] if draft else [])]
    check_languages([(side.given, side.lines) for side in [pivot, *others]], source.lines if source else None)
    reason = "" if layout == "lines" else _why_not_lines(pivot, others, layout)
    if layout == "lines":
        _check_lengths(pivot, others)
    notes = []
    if reason:
        cut = cut_alike(_sentences(pivot), [_sentences(side) for side in others])
        segments = [cut.pivot, *cut.others]
        notes += [f"{reason}, so sentences were aligned with those of {pivot.given.path}."] if layout == "auto" else []
        for side, lost, missing in zip(others, cut.unaligned, cut.missing, strict=True):
            notes += _alignment_note(side, lost, missing, also=_OTHERS_COUNT if side in references else "")
    else:
        segments = [tuple(line.strip() for line in side.lines) for side in [pivot, *others]]
        notes += _blank_notes([pivot, *others], len(references))
    shown, note = _source_lines(source, pivot, bool(reason))
    after = len(references) + len(rivals)
    systems = {rival.given.name: text for rival, text in zip(rivals, segments[len(references) : after], strict=True)}
    coverage: Mapping[str, Coverage] = {}
    if source and encoder and shown is not None:
        by_line = {system: in_sentences(text) for system, text in systems.items()}
        coverage, note = cover(name, in_sentences(shown), by_line, encoder)
    elif source and encoder:
        shown, coverage, note = _beside_article(name, source, rivals, segments[0], encoder)
    notes += note
    for system, text in systems.items():
        notes += unlike_note(system, text, segments[0], name)
    return ParallelText(
        name,
        MappingProxyType(systems),
        tuple(segments[: len(references)]),
        segments[after] if draft else None,
        shown,
        tuple(notes),
        MappingProxyType(coverage),
    )


def _beside_article(
    name: str, source: _Side, rivals: Sequence[_Side], segments: Sequence[str], encoder: Encodes
) -> tuple[tuple[str, ...] | None, Mapping[str, Coverage], list[str]]:
    """What a source in other lines says in each segment, what rivals leave out of it and add, and notes."""
    sentences = _sentences(source)
    shown = source_of(segments, sentences, encoder)
    found = {rival.given.name: [_sentences(rival)] for rival in rivals}
    coverage, notes = cover(name, [sentences], found, encoder)
    told = (
        "was aligned with the reference by the encoder"
        if shown
        else "cannot be aligned with the reference, so no source is shown"
    )
    return shown, coverage, [f"{source.given.path} {told}.", *notes]


def _why_not_lines(pivot: _Side, others: Sequence[_Side], layout: str) -> str:
    """Why texts cannot be taken line by line; empty if they can."""
    if layout == "articles":
        return "whole articles"
    for side in [pivot, *others]:
        if _is_markup(side):
            return f"{side.given.path} is an article"
    for side in others:
        if len(side.lines) != len(pivot.lines):
            return f"{side.given.path} has {_counted(side)}, {pivot.given.path} has {len(pivot.lines)}"
    if len(pivot.lines) == 1 and not pivot.is_table and len(_sentences(pivot)) > 1:
        return f"{pivot.given.path} is one line with several sentences"
    for side in others:
        if are_shifted(side.lines, pivot.lines):
            return f"many lines of {side.given.path} fit other lines of {pivot.given.path} than their own"
    return ""


def _check_lengths(pivot: _Side, others: Sequence[_Side]) -> None:
    for side in others:
        if len(side.lines) != len(pivot.lines):
            raise InputError(
                f"it has {_counted(side)}, but {pivot.given.path} has {len(pivot.lines)}",
                path=side.given.path,
                remedy="give files with the same lines, or let mtqa align the sentences (layout 'auto')",
            )


def _sentences(side: _Side) -> list[str]:
    """The sentences of a text, without markup."""
    plain = side.is_table or not _is_markup(side)
    document = document_from_text("\n".join(side.lines)) if plain else read_document(side.given.path)
    reading = Reading(document)
    found = (_shown(reading, reading.view.source(span.start, span.end)) for span in reading.sentences)
    return [text for text in found if text]


def _shown(reading: Reading, span: Span) -> str:
    """A range of the prose with what stands in the text for its protected characters, such as those of a URL."""

    def restored(match: re.Match[str]) -> str:
        start = span.start + match.start()
        return reading.document.prose.source(start, start + len(match.group())).of(reading.document.text)

    return " ".join(re.sub(f"{MASK}+", restored, span.of(reading.prose)).split())


def _is_markup(side: _Side) -> bool:
    return side.given.lines is None and KNOWN_EXTENSIONS.get(Path(side.given.path).suffix.lower(), "plain") != "plain"


def _source_lines(source: _Side | None, pivot: _Side, aligned: bool) -> tuple[tuple[str, ...] | None, list[str]]:
    if source is None:
        return None, []
    if aligned or len(source.lines) != len(pivot.lines):
        return None, [f"{source.given.path} is not in the same lines as the reference, so no source is shown."]
    return tuple(line.strip() for line in source.lines), []


def _alignment_note(side: _Side, lost: int, missing: int, also: str) -> list[str]:
    parts = []
    if lost:
        what = "sentence matches" if lost == 1 else "sentences match"
        parts.append(
            f"{lost} {what} nothing in the reference and {'is' if lost == 1 else 'are'} counted with the one before"
        )
    if missing:
        parts.append(f"{missing} of the reference {'is' if missing == 1 else 'are'} missing{also}")
    return [f"{side.given.name}: {'; '.join(parts)}."] if parts else []


def _counted(side: _Side) -> str:
    return "1 line" if len(side.lines) == 1 else f"{len(side.lines)} lines"


def _blank_notes(sides: Sequence[_Side], references: int) -> Iterator[str]:
    """Which sides have empty lines where another has text; the references, so many, come first."""
    filled = [any(line.strip() for line in lines) for lines in zip(*(side.lines for side in sides), strict=True)]
    for place, side in enumerate(sides):
        blank = sum(there and not line.strip() for line, there in zip(side.lines, filled, strict=True))
        if blank:
            also = _OTHERS_COUNT if place < references and references > 1 else ""
            yield f"{side.given.name}: {blank} {'line is' if blank == 1 else 'lines are'} empty{also}."
