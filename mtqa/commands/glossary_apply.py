"""`mtqa glossary apply`: texts with the glossary's spellings in the place of their variants."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mtqa.document import Document
from mtqa.errors import UsageError
from mtqa.files import write_text
from mtqa.finding import Finding, Fix, Severity
from mtqa.fix import apply_fixes
from mtqa.formats import document_from_text, find_documents, read_document
from mtqa.glossary import Glossary, Status
from mtqa.language import LANGUAGE_NAMES, guess_language
from mtqa.reading import Reading
from mtqa.report.diff import diff

__all__ = ["Applied", "apply"]

INFLECTING = frozenset("be bg bs cs el et fi hr hu lt lv mk pl ro ru sk sl sr tr uk".split())
"""Languages in which a name changes its ending, so that a stem put in its place could be wrong."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What was done to one document.

    Attributes:
        before: As it was.
        after: With its names normalised; the same object where nothing was changed.
        changed: Number of names replaced.
        left: Names that want another spelling, and stay: `(line, column, text, spelling)`.
    """

    before: Document
    after: Document
    changed: int
    left: tuple[tuple[int, int, str, str], ...] = ()


def apply(
    paths: Sequence[str],
    *,
    glossaries: Sequence[Path] = (),
    target: str = "auto",
    renames: bool = False,
    show_diff: bool = False,
    color: bool = False,
) -> str:
    """Normalise the names of texts: in the files, or on standard output for "-".

    Args:
        paths: Files, folders, globs; "-" is standard input.
        glossaries: The user's glossary files.
        target: Language of the texts; "auto" to tell from their words.
        renames: Replace former names too (Artemivsk -> Bakhmut).
        show_diff: Print what would change, and change nothing.
        color: Whether the diff is coloured.

    Returns:
        What was done, a sentence for each document that was changed or has names left, and a sum.

    Raises:
        MtqaError: A file or glossary is missing or broken, or cannot be written.
    """
    glossary = Glossary.with_files(glossaries)
    notes: list[str] = []
    for path in map(str, find_documents(paths)):
        document = read_document(path)
        language = guess_language(document.prose.text) if target == "auto" else target
        done = _applied(replace(document, language=language), glossary, renames=renames)
        _put(done, show_diff=show_diff, color=color)
        notes += (_note(path, language, *place) for place in done.left)
        if done.changed:
            notes.append(f"{path}: {_count(done.changed)} {'would change' if show_diff else 'changed'}")
    return "\n".join(notes or ["no name to change"])


def _applied(document: Document, glossary: Glossary, *, renames: bool) -> Applied:
    language = document.language
    if not any(language in entry.preferred for entry in glossary.entries):
        known = sorted({tag for entry in glossary.entries for tag in entry.preferred})
        raise UsageError(f"no glossary has a column '{language}'", remedy=f"--to takes {', '.join(known)}")
    reading = Reading(document)
    wrong = (Status.VARIANT, Status.FORMER) if renames else (Status.VARIANT,)
    findings = []
    for mention in glossary.mentions(reading.clean, language):
        span = reading.span_of_clean(mention.start, mention.end)
        if mention.status in wrong and span.of(document.text) != mention.suggestion:
            text = span.of(document.text)
            name = "name/rename" if mention.status is Status.FORMER else "name/variant"
            findings.append(
                Finding(name, span, text, "", Severity.WARNING, 1.0, "name", "", (mention.suggestion,), Fix.SAFE)
            )
    if language.partition("-")[0] in INFLECTING:
        places = ((*document.line_column(f.span.start), f.text, f.suggestions[0]) for f in findings)
        return Applied(document, document, 0, tuple(places))
    text, changed = apply_fixes(document, findings)
    if not changed:
        return Applied(document, document, 0)
    after = document_from_text(text, path=document.path, format=document.format, language=language)
    return Applied(document, replace(after, encoding=document.encoding), changed)


def _put(done: Applied, *, show_diff: bool, color: bool) -> None:
    if show_diff:
        for line in diff(done.before, done.after, color=color):
            print(line)
    elif done.before.path == "-":
        sys.stdout.write(done.after.text)
    elif done.changed:
        write_text(Path(done.before.path), done.after.text, done.after.encoding)


def _note(path: str, language: str, line: int, column: int, text: str, spelling: str) -> str:
    name = LANGUAGE_NAMES.get(language, language)
    return f"{path}:{line}:{column}: {text}: the glossary has {spelling}; left, since {name} inflects names"


def _count(number: int) -> str:
    return f"{number} name{'' if number == 1 else 's'}"
