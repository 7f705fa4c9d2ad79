"""Scoring from Python: one call, and a result that a notebook shows as a table."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, fields
from os import PathLike
from typing import TYPE_CHECKING, Any

from mtqa import __version__
from mtqa.errors import UsageError
from mtqa.parallel import Text, Texts, one_text, read_parallel, texts
from mtqa.report.score import render
from mtqa.scoring import Models, ScoreOptions, Scores, score_documents
from mtqa.scoring.steps import Watch

if TYPE_CHECKING:
    from mtqa.glossary import Glossary

__all__ = ["ScoreTable", "score"]


@dataclass(frozen=True, slots=True, repr=False)
class ScoreTable(Scores):
    """Scores that show themselves: `print` gives the report of the command line, a notebook shows a table."""

    def report(self, format: str = "terminal") -> str:
        """The scores as text.

        Args:
            format: "terminal", "json", "html" (one page with every segment), "csv", "markdown" or "latex".

        Raises:
            UsageError: There is no such format.
        """
        return render(self, format, version=__version__)

    def __repr__(self) -> str:
        """Say in a line who is best."""
        from mtqa.report.score.words import verdict

        return f"<{len(self.systems)} systems, {len(self.segments)} segments: {verdict(self)}>"

    def __str__(self) -> str:
        """Give the report of the command line."""
        return self.report()

    def _repr_html_(self) -> str:
        """Give the table that a notebook shows."""
        from mtqa.report.score.fragment import fragment

        return fragment(self)


def score(
    systems: Texts,
    references: Texts,
    *,
    draft: Text | None = None,
    source: Text | None = None,
    layout: str = "auto",
    options: ScoreOptions | None = None,
    models: Models | None = None,
    glossary: Glossary | str | PathLike[str] | Iterable[str | PathLike[str]] | None = None,
    watch: Watch | None = None,
) -> ScoreTable:
    """Score rival translations against references.

    A text is a list of segments, or the path of a file: a segment a line, a whole article, a table (PATH::COLUMN), or a
    folder of documents. Texts whose lines do not fit are aligned by sentence, and `notes` says so.

    Args:
        systems: The rivals, best as a dict from names to texts; a list of strings is one rival, a list of lists or of
            `pathlib.Path` several.
        references: One reference or several, likewise: strings in a list are the segments of one, so several files are
            `pathlib.Path` objects, or a dict.
        draft: The text that the reference is a post-edit of: TER becomes HTER, and the editor's changes are counted.
        source: The text in the source language.
        layout: "lines" for a segment a line (other lengths are then an error), "articles" to align sentences, or "auto".
        options: Metrics, tests, language.
        models: A language model for fluency, an encoder for similarity.
        glossary: The names to know: a glossary, or your own file or files, laid over the bundled one; that alone if None.
        watch: Told of every step of a long run: what is done, and how many steps of how many.

    Raises:
        UsageError: Something asked for does not exist, or an argument is not a text.
        InputError: A file cannot be read, a text is empty, or texts do not belong together.
        ModelError: A model, or what it needs, is not there.

    >>> rivals = {"ours": ["The town of Kyiv fell."], "theirs": ["The city of Kiev falls."]}
    >>> result = score(rivals, ["The city of Kyiv fell."], options=ScoreOptions(lint=False))
    >>> [(system.name, round(system.scores["ter"].value)) for system in result.ranked]
    [('ours', 20), ('theirs', 40)]
    """
    _check_kind("options", options, ScoreOptions)
    _check_kind("models", models, Models)
    known = _glossary(glossary)
    models = models or Models()
    documents = read_parallel(
        texts(systems, "system"),
        texts(references, "reference"),
        draft=None if draft is None else one_text(draft, "draft"),
        source=None if source is None else one_text(source, "source"),
        layout=layout,
        encoder=models.aligner(),
    )
    options = models.applied(options or ScoreOptions(), documents)
    found = score_documents(documents, options, glossary=known, watch=watch)
    return ScoreTable(**{field.name: getattr(found, field.name) for field in fields(found)})


def _check_kind(name: str, value: Any, kind: type) -> None:
    if value is not None and not isinstance(value, kind):
        raise UsageError(
            f"{name} must be of the class {kind.__name__}, not {type(value).__name__}",
            remedy=f"give {name}=mtqa.{kind.__name__}(...)",
        )


def _glossary(given: Any) -> Glossary:
    """The glossary that a caller means.

    Raises:
        GlossaryError: A file is missing or broken.
        UsageError: It is neither a glossary nor files.
    """
    from mtqa.glossary import Glossary

    if isinstance(given, Glossary):
        return given
    paths = [given] if isinstance(given, str | PathLike) else given or ()
    files = list(paths) if isinstance(paths, Iterable) else [paths]
    if not all(isinstance(file, str | PathLike) for file in files):
        raise UsageError(
            f"the glossary is no glossary but {type(given).__name__}",
            remedy="give a mtqa.Glossary, or the path of a glossary file",
        )
    return Glossary.with_files(map(os.fspath, files))
