"""`mtqa glossary compare`: whether two names are spellings of one, for a pair or a file of pairs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from mtqa.config import house_glossaries
from mtqa.errors import InputError, UsageError
from mtqa.files import read_text
from mtqa.glossary import Entry, Glossary
from mtqa.romanise import Verdict, compare, match_names, read_name
from mtqa.romanise.compare import why_apart

__all__ = ["compare_file", "compare_two"]

_COLUMNS = ("a", "b")
_UNKNOWN = "unknown"
"""The verdict on names that nothing tells apart or together."""
_SHARED = 0.6
"""The score of names that the glossary has as spellings of one entry, and of others too."""

_APART = 0.6
"""The score at most of names that the glossary has as two things."""

_Entries = Callable[[str], tuple[Entry, ...]]
"""Gives the entries that have a spelling."""


class _Answer(NamedTuple):
    """What is said of two names."""

    a: str
    b: str
    verdict: str
    score: float
    reason: str


def compare_two(a: str, b: str, *, glossaries: Sequence[Path] = (), as_json: bool) -> str:
    """The verdict on two names, as text or JSON.

    Args:
        a: A name.
        b: Another.
        glossaries: The user's glossary files; those of the configuration if none.
        as_json: Give an object with the keys a, b, verdict, score and reason.

    Raises:
        UsageError: A name is empty.
        GlossaryError: A glossary is missing or broken.
    """
    if not a.strip() or not b.strip():
        raise UsageError("a name is empty", remedy="give two names, each in quotes if it has several words")
    answer = _answer(a, b, Glossary.with_files(house_glossaries(glossaries)).lookup)
    if as_json:
        return json.dumps(answer._asdict(), ensure_ascii=False, indent=2)
    verdict = answer.verdict if answer.verdict == _UNKNOWN else f"{answer.verdict}  {answer.score:.2f}"
    return f"{verdict}\n{answer.reason}"


def compare_file(path: Path, *, glossaries: Sequence[Path] = (), as_json: bool) -> str:
    """The verdict on each pair of a file, as TSV with the columns a, b, score, verdict, or as a JSON array.

    Args:
        path: A UTF-8 file with the columns a and b, separated by tabs, commas or semicolons; - is standard input.
        glossaries: The user's glossary files; those of the configuration if none.
        as_json: Give a JSON array of objects with these keys, and the reason.

    Raises:
        InputError: The file cannot be read, is not UTF-8, lacks a column, or a row lacks a cell.
        GlossaryError: A glossary is missing or broken.
    """
    pairs = list(_pairs(path))
    entries = Glossary.with_files(house_glossaries(glossaries)).by_spelling
    if as_json:
        return json.dumps([_answer(a, b, entries)._asdict() for a, b in pairs], ensure_ascii=False, indent=1)
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(("a", "b", "score", "verdict"))
    for a, b in pairs:
        match = match_names(read_name(a), read_name(b))
        score, verdict = match.score, match.verdict.value
        of_a, of_b = entries(a), entries(b)
        is_same = match.verdict is Verdict.SAME
        if _are_two(a, of_a, b, of_b) if is_same else _shared(of_a, of_b) or why_apart(a, b):
            _, _, verdict, score, _ = _answer(a, b, entries)
        writer.writerow((a, b, f"{score:.3f}", verdict))
    return out.getvalue().removesuffix("\n")


def _answer(a: str, b: str, entries: _Entries) -> _Answer:
    """The verdict: by the spellings, unless these are not the same and the glossary has both as spellings of one name."""
    result = compare(a, b)
    verdict, score, reason = result.verdict.value, result.score, result.reason
    of_a, of_b = entries(a), entries(b)
    if result.verdict is Verdict.SAME:
        if not _are_two(a, of_a, b, of_b):
            return _Answer(a, b, verdict, score, reason)
        reason = f"{reason}; but in the glossary, they are {_named(of_a)} and {_named(of_b)}"
        return _Answer(a, b, Verdict.LIKELY.value, min(score, _APART), reason)
    apart = result.verdict is Verdict.DIFFERENT and why_apart(a, b)
    both = _shared(of_a, of_b)
    if both:
        spelt = reason if apart else f"by their letters alone, {verdict} {score:.2f}"
        others, part = len(of_a) + len(of_b) > 2, not apart and _is_part(a, b, both[0])
        more = ", and of other names too" if others else ", one of them without the given name" if part else ""
        known = f"the glossary has both as spellings of {_named(both)}{more}; {spelt}"
        lifted, least = (Verdict.LIKELY, _SHARED) if more else (Verdict.SAME, 1.0)
        return _Answer(a, b, lifted.value, max(score, least), known)
    if apart and of_a and of_b:
        reason = f"{reason}; in the glossary, they are {_named(of_a)} and {_named(of_b)}"
    elif apart:
        verdict, reason = _UNKNOWN, f"{reason}, and the glossary does not have both names"
    return _Answer(a, b, verdict, score, reason)


def _shared(some: Iterable[Entry], others: Collection[Entry]) -> list[Entry]:
    return [entry for entry in some if entry in others]


def _are_two(a: str, of_a: Iterable[Entry], b: str, of_b: Collection[Entry]) -> bool:
    """Whether the glossary has two names as those of two things; a surname alone may be anybody's."""
    known = [
        [entry for entry in found if entry.kind != "person" or " " in name.strip()]
        for name, found in ((a, of_a), (b, of_b))
    ]
    return all(known) and not _shared(of_a, of_b)


def _is_part(a: str, b: str, entry: Entry) -> bool:
    """Whether one name is a person's surname beside the full name."""
    words = sorted(len(name.split()) for name in (a, b))
    return entry.kind == "person" and words[0] == 1 < words[1]


def _named(entries: Iterable[Entry]) -> str:
    return " or ".join(f"{entry.preferred.get('en', entry.key)} [{entry.key}]" for entry in entries)


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    text, encoding = read_text(path)
    if encoding not in ("utf-8", "utf-8-sig"):
        raise InputError("the file is not UTF-8", path=path, remedy="save it as UTF-8")
    lines = text.replace("\r\n", "\n").split("\n")
    mark = next((mark for mark in "\t,;" if mark in lines[0]), ",")
    header = _cells(lines[0], mark)
    for column in _COLUMNS:
        if column not in header:
            raise InputError(
                f"column '{column}' is missing",
                path=path,
                line=1,
                remedy="name the columns in the first line: a, b",
            )
    places = [header.index(column) for column in _COLUMNS]
    for number, line in enumerate(lines[1:], 2):
        if line.strip():
            cells = _cells(line, mark)
            if len(cells) <= max(places):
                raise InputError(
                    f"{len(cells)} cells, but the first line names {len(header)} columns",
                    path=path,
                    line=number,
                    remedy="add what is missing",
                )
            for column, place in zip(_COLUMNS, places, strict=True):
                if not cells[place]:
                    remedy = "write a name, or remove the row"
                    raise InputError(f"the name in column '{column}' is empty", path=path, line=number, remedy=remedy)
            yield cells[places[0]], cells[places[1]]


def _cells(line: str, mark: str) -> list[str]:
    """The cells of a line; a quotation mark inside a name does not open a cell, as it does in a spreadsheet's CSV."""
    if mark != "\t":
        return [cell.strip() for cell in next(csv.reader([line], delimiter=mark), [])]
    cells = [cell.strip() for cell in line.split(mark)]
    return [cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell for cell in cells]
