"""Scores as JSON, wire format version 1; `score.schema.json` describes it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mtqa.align.edits import Change, Counts, EditScore, Judgement
    from mtqa.align.names import NameScore
    from mtqa.parallel.coverage import Coverage, Stray
    from mtqa.scoring import Scores, Segment, SystemScore
    from mtqa.scoring.lint_rate import LintRate

__all__ = ["render"]


def render(scores: Scores, *, version: str) -> str:
    """The JSON text."""
    # Segment by segment: as objects, all edits of 20,000 segments by eight systems take ten times the memory of their text.
    head, tail = _text(_all_but_segments(scores, version)).split('"segments": []')
    parts = [head, '"segments": [']
    for segment in _segments(scores):
        parts += ["\n  ", _text(segment).replace("\n", "\n  "), ","]
    return "".join([*parts[:-1], "\n ]", tail, "\n"])


def _text(part: dict[str, Any]) -> str:
    return json.dumps(part, ensure_ascii=False, indent=1)


def _segments(scores: Scores) -> Iterator[dict[str, Any]]:
    for place, segment in enumerate(scores.segments):
        yield _segment(segment, {one.name: one.lint.per_segment[place] for one in scores.systems if one.lint})


def _all_but_segments(scores: Scores, version: str) -> dict[str, Any]:
    return {
        "version": 1,
        "tool": {"name": "mtqa", "version": version},
        "ranked_by": scores.ranked_by,
        "tested": scores.tested,
        "systems": list(map(_system, scores.systems)),
        "comparisons": [
            {
                "metric": test.metric,
                "a": test.a,
                "b": test.b,
                "difference": test.difference,
                "p": test.p,
                "p_holm": test.p_holm,
                "p_bootstrap": test.p_bootstrap,
                "better": test.better or None,
            }
            for test in scores.comparisons
        ],
        "segments": [],
        "notes": list(scores.notes),
    }


def _system(system: SystemScore) -> dict[str, Any]:
    return {
        "name": system.name,
        "rank": system.rank,
        "ties_with": list(system.ties_with),
        "metrics": {
            key: {
                "score": score.value,
                "signature": score.signature,
                "higher_is_better": score.higher_is_better,
                "ci": list(system.intervals[key]) if key in system.intervals else None,
                "names_neutral": system.neutral.get(key),
            }
            for key, score in system.scores.items()
        },
        "edits": _edits(system.edits) if system.edits is not None else None,
        "names": _names(system.names),
        "lint": _lint(system.lint) if system.lint is not None else None,
        "coverage": _coverage(system.coverage) if system.coverage is not None else None,
    }


def _edits(edits: EditScore) -> dict[str, Any]:
    kinds = {kind.value: _counts(counts) for kind, counts in edits.by_kind.items()}
    return {**_counts(edits.total), "kinds": kinds}


def _counts(counts: Counts) -> dict[str, Any]:
    return {
        "made": counts.made,
        "different": counts.different,
        "untouched": counts.untouched,
        "extra": counts.extra,
        "reference": counts.reference,
        "rival": counts.rival,
        "precision": counts.precision,
        "recall": counts.recall,
        "f0.5": counts.f05,
    }


def _names(names: NameScore) -> dict[str, Any]:
    return {
        "total": names.total,
        "right": names.right,
        "respelt": [
            {"reference": one, "system": two, "count": count, "standing": names.standings.get(two)}
            for (one, two), count in names.respelt
        ],
        "missing": [{"reference": word, "count": count} for word, count in names.missing],
    }


def _lint(rate: LintRate) -> dict[str, Any]:
    return {
        "words": rate.words,
        "findings": rate.total,
        "per_1000_words": rate.per_thousand(),
        "groups": {
            group: {"findings": count, "per_1000_words": rate.per_thousand(group)}
            for group, count in rate.groups.items()
        },
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {"omitted": list(map(_stray, coverage.omitted)), "added": list(map(_stray, coverage.added))}


def _stray(stray: Stray) -> dict[str, Any]:
    return {"document": stray.document, "number": stray.number, "text": stray.text}


def _segment(segment: Segment, findings: Mapping[str, int]) -> dict[str, Any]:
    return {
        "document": segment.document,
        "number": segment.number,
        "source": segment.source,
        "draft": segment.draft,
        "references": list(segment.references),
        "systems": {
            name: {
                "text": text,
                "metrics": {key: values[name] for key, values in segment.scores.items()},
                "edits": _judgement(segment.judgements[name]) if name in segment.judgements else None,
                "lint": findings.get(name),
            }
            for name, text in segment.texts.items()
        },
    }


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {"reference": list(map(_change, judgement.reference)), "extra": list(map(_change, judgement.extra))}


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "outcome": change.outcome.value,
        "edits": [
            {"start": edit.span.start, "end": edit.span.end, "text": edit.text, "replacement": edit.replacement}
            for edit in change.edits
        ],
        "instead": [edit.replacement for edit in change.others] if change.others else [],
    }
