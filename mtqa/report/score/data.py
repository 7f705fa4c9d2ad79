"""What the page's script shows sentence by sentence, as compact JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from mtqa.align.edits import Change, Outcome
from mtqa.align.kinds import EditKind
from mtqa.report.score.marks import Placer, utf16
from mtqa.report.score.words import label_of

if TYPE_CHECKING:
    from mtqa.align.edits import Judgement
    from mtqa.scoring import Scores, Segment

__all__ = ["embedded"]

_OUTCOMES = tuple(Outcome)
_KINDS = tuple(EditKind)


def embedded(scores: Scores) -> str:
    """JSON that can stand in a script element, whatever the texts are."""
    text = json.dumps(_data(scores), ensure_ascii=False, separators=(",", ":"))
    text = text.encode("utf-8", "replace").decode("utf-8")
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _data(scores: Scores) -> dict[str, Any]:
    names = [system.name for system in scores.ranked]
    documents = list(dict.fromkeys(segment.document for segment in scores.segments))
    metrics = scores.systems[0].scores
    return {
        "systems": names,
        "metrics": [
            {"label": label_of(key), "high": score.higher_is_better, "ranks": key == scores.ranked_by}
            for key, score in metrics.items()
        ],
        "documents": documents,
        "outcomes": [outcome.value for outcome in _OUTCOMES],
        "kinds": [kind.value for kind in _KINDS],
        "edited": scores.systems[0].edits is not None,
        "linted": scores.systems[0].lint is not None,
        "segments": [
            _segment(segment, names, list(metrics), documents.index(segment.document)) | _findings(scores, place)
            for place, segment in enumerate(scores.segments)
        ],
    }


def _findings(scores: Scores, place: int) -> dict[str, Any]:
    """l: how many findings of lint begin in each system's text; left out if there are none."""
    counts = [system.lint.per_segment[place] for system in scores.ranked if system.lint is not None]
    return {"l": counts} if any(counts) else {}


def _segment(segment: Segment, names: Sequence[str], metrics: Sequence[str], document: int) -> dict[str, Any]:
    """One segment; a text that an earlier system has too is given as that system's number."""
    first: dict[str, int] = {}
    for place, name in enumerate(names):
        first.setdefault(segment.texts[name], place)
    texts = [segment.texts[name] for name in names]
    data: dict[str, Any] = {
        "d": document,
        "n": segment.number,
        "r": segment.references,
        "x": [text if first[text] == place else first[text] for place, text in enumerate(texts)],
        "m": [[round(segment.scores[key][name], 1) for key in metrics] for name in names],
    }
    if segment.source is not None:
        data["s"] = segment.source
    if segment.draft is not None:
        data["t"] = segment.draft
        data |= _changes(segment, names, first)
    return data


def _changes(segment: Segment, names: Sequence[str], first: dict[str, int]) -> dict[str, Any]:
    """What became of the editor's changes.

    c: changes (draft, editor, kind) that marks refer to; k: the marks in each system's text, four numbers each (start, end,
    outcome, change); q: those of each reference (start, end, kind); e: the editor's changes in each reference that a system
    was judged by; o: which of these references each system was judged by, and the outcome of each change, with what the
    system has instead.
    """
    assert segment.draft is not None
    table: dict[tuple[str, str, int], int] = {}
    marks: list[Any] = []
    judgements = [segment.judgements[name] for name in names]
    for place, (name, judgement) in enumerate(zip(names, judgements, strict=True)):
        text = segment.texts[name]
        own = first[text] == place
        marks.append(_marks(segment.draft, text, judgement, table) if own else first[text])
    references = []
    for text in segment.references:
        fitting = (one for judgement in judgements if (one := Placer.of(segment.draft, text, judgement.reference)).fits)
        placer = next(fitting, None)
        found = [(*placer.made(edit), edit.kind) for edit in placer.edits] if placer else []
        references.append([part for mark in found for part in (*_offsets(text, mark[:2]), _KINDS.index(mark[2]))])
    given: dict[Any, int] = {}
    outcomes = []
    for judgement in judgements:
        key = tuple(
            (_side(change, "text"), _side(change, "replacement"), change.kind) for change in judgement.reference
        )
        outcomes.append([given.setdefault(key, len(given)), *map(_outcome, judgement.reference)])
    editors = [[[draft, editor, _KINDS.index(kind)] for draft, editor, kind in key] for key in given]
    return {"c": [list(change) for change in table], "k": marks, "q": references, "e": editors, "o": outcomes}


def _outcome(change: Change) -> int | list[Any]:
    number = _OUTCOMES.index(change.outcome)
    return (
        [number, _joined(edit.replacement for edit in change.others)] if change.outcome is Outcome.DIFFERENT else number
    )


def _marks(draft: str, text: str, judgement: Judgement, table: dict[tuple[str, str, int], int]) -> list[int]:
    placer = Placer.of(draft, text, judgement.rival)
    marks: list[tuple[int, int, int, int]] = []

    def add(span: tuple[int, int], change: Change, editor: str) -> None:
        key = (_side(change, "text"), editor, _KINDS.index(change.kind))
        number = table.setdefault(key, len(table))
        marks.append((*_offsets(text, span), _OUTCOMES.index(change.outcome), number))

    for change in judgement.rival:
        for edit in change.edits:
            add(placer.made(edit), change, _editor(change))
    for change in judgement.reference:
        if change.outcome is Outcome.UNTOUCHED:
            add(placer.kept(change.edits[0]), change, _side(change, "replacement"))
    marks.sort()
    return [number for mark in marks for number in mark]


def _editor(change: Change) -> str:
    """What the editor has where a system made a change."""
    if change.outcome is Outcome.EXTRA:
        return _side(change, "text")
    if change.outcome is Outcome.MADE and not change.others:
        return _side(change, "replacement")
    return _joined(edit.replacement for edit in change.others)


def _side(change: Change, side: str) -> str:
    return _joined(getattr(edit, side) for edit in change.edits)


def _joined(texts: Iterable[str]) -> str:
    return " … ".join(one for text in texts if (one := " ".join(text.split())))


def _offsets(text: str, span: tuple[int, ...]) -> tuple[int, int]:
    return utf16(text, span[0]), utf16(text, span[1])
