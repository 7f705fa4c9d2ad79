"""Every segment with all sides: texts, figures, what became of the editor's changes, names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mtqa.align.edits import Judgement, best_judgement, judge
from mtqa.align.name_list import proven_names
from mtqa.align.names import NameCheck, check_names
from mtqa.align.words import edits
from mtqa.metrics.metric import Score
from mtqa.parallel import ParallelText
from mtqa.scoring.options import ScoreOptions
from mtqa.scoring.result import Segment
from mtqa.scoring.steps import Steps

if TYPE_CHECKING:
    from mtqa.glossary import Glossary

__all__ = ["PART", "segments"]

PART = 100
"""Segments that are one step of a run."""


def segments(
    documents: Sequence[ParallelText],
    figures: Mapping[str, Mapping[str, Score]],
    options: ScoreOptions,
    glossary: Glossary | None,
    steps: Steps,
) -> list[Segment]:
    """The segments of all documents, in their order.

    Args:
        documents: The texts.
        figures: Metric -> system -> score.
        options: Their language counts.
        glossary: Names to know besides words with a capital.
        steps: Told of every `PART` segments.
    """
    steps.begin("names and changes")
    references = [text for document in documents for reference in document.references for text in reference]
    known = proven_names(references, options.language)
    found: list[Segment] = []
    for document in documents:
        for index in range(len(document.references[0])):
            scores = {
                key: {name: one.per_segment[len(found)] for name, one in systems.items()}
                for key, systems in figures.items()
            }
            found.append(_segment(document, index, scores, options.language, glossary, known))
            if len(found) % PART == 0:
                steps.end()
    return found


def _segment(
    document: ParallelText,
    index: int,
    scores: Mapping[str, Mapping[str, float]],
    language: str,
    glossary: Glossary | None,
    known: frozenset[str],
) -> Segment:
    references = document.references_of(index)
    texts = {name: system[index] for name, system in document.systems.items()}
    draft = document.draft[index] if document.draft is not None else None
    names = {text: _names(text, references, language, glossary, known) for text in dict.fromkeys(texts.values())}
    return Segment(
        document=document.name,
        number=index + 1,
        references=references,
        draft=draft,
        source=document.source[index] if document.source is not None else None,
        texts=texts,
        scores=scores,
        judgements=_judgements(draft, references, texts, language, glossary) if draft is not None else {},
        names={name: names[text] for name, text in texts.items()},
    )


def _judgements(
    draft: str, references: Sequence[str], texts: Mapping[str, str], language: str, glossary: Glossary | None
) -> dict[str, Judgement]:
    wanted = [edits(draft, reference, glossary=glossary, language=language) for reference in references]
    judged: dict[str, Judgement] = {}
    known: dict[str, Judgement] = {}
    for name, text in texts.items():
        if text not in known:
            made = edits(draft, text, glossary=glossary, language=language)
            known[text] = best_judgement([judge(changes, made) for changes in wanted])
        judged[name] = known[text]
    return judged


def _names(
    text: str, references: Sequence[str], language: str, glossary: Glossary | None, known: frozenset[str]
) -> NameCheck:
    checks = [
        check_names(text, reference, language=language, glossary=glossary, known=known) for reference in references
    ]
    return min(checks, key=lambda check: (len(check.respelt) + len(check.missing), -len(check.right)))
