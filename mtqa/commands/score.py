"""`mtqa score`: read rivals and references, score, report."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mtqa import __version__
from mtqa.commands.house_glossary import load_glossary
from mtqa.commands.lint import colored
from mtqa.commands.progress import progress
from mtqa.errors import OutputError
from mtqa.files import print_text, spare_inputs, write_text
from mtqa.parallel import read_parallel
from mtqa.report.score import format_of, render
from mtqa.scoring import Models, ScoreOptions, score_documents

__all__ = ["Request", "run"]


@dataclass(frozen=True, slots=True)
class Request:
    """The options of one call.

    Attributes:
        rivals: PATH or NAME=PATH, with ::COLUMN for a table.
        references: PATH or PATH::COLUMN.
        draft: The draft that the references are post-edits of.
        source: The source text.
        layout: "auto", "lines" or "articles".
        glossaries: The user's glossary files; those of the configuration if none.
        format: One of `mtqa.report.score.REPORTS`; empty to go by the name of `output`.
        output: Where the report goes; None for standard output.
        shown: Number of segments to show at the terminal.
        models: The models to use, if any.
    """

    rivals: Sequence[str]
    references: Sequence[str]
    draft: str | None = None
    source: str | None = None
    layout: str = "auto"
    glossaries: tuple[Path, ...] = ()
    format: str = ""
    output: Path | None = None
    shown: int = 5
    models: Models = field(default_factory=Models)


def run(request: Request, options: ScoreOptions) -> int:
    """Do it all.

    Returns:
        The exit code: 0.

    Raises:
        MtqaError: A file is missing, empty or broken, texts do not fit, or an option is wrong.
    """
    if request.output:
        _check_output(request.output)
        rivals = (part for rival in request.rivals for part in (rival, rival.partition("=")[2]))
        inputs = [*rivals, *request.references, request.draft, request.source, *request.glossaries]
        spare_inputs(request.output, "--output", inputs)
    format = request.format or (format_of(request.output) if request.output else "terminal")
    documents = read_parallel(
        request.rivals,
        request.references,
        draft=request.draft,
        source=request.source,
        layout=request.layout,
        encoder=request.models.aligner(),
    )
    options = request.models.applied(options, documents)
    glossary = load_glossary(request.glossaries)
    with progress() as watch:
        result = score_documents(documents, options, glossary=glossary, watch=watch)
    to_terminal = request.output is None and sys.stdout.isatty()
    text = render(
        result,
        format,
        color=request.output is None and colored(sys.stdout),
        width=min(shutil.get_terminal_size((80, 24)).columns, 120) if to_terminal else 80,
        shown=request.shown,
        version=__version__,
    )
    if request.output:
        write_text(request.output, text)
    elif format == "terminal":
        sys.stdout.write(text)
    else:  # for programs, which take it for UTF-8
        print_text(text)
    return 0


def _check_output(path: Path) -> None:
    """Make sure that a report can be written before the work is done, as far as that can be told."""
    reason = ""
    if path.is_dir():
        reason = "it is a folder"
    elif not path.parent.is_dir():
        reason = "there is no such folder"
    elif not path.exists() and not os.access(path.parent, os.W_OK):
        reason = "you may not write to its folder"
    if reason:
        raise OutputError(f"the file cannot be written: {reason}", path=path, remedy="name another place")
