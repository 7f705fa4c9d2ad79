"""`mtqa glossary apply`: texts with the glossary's spellings in the place of their variants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mtqa.apply import Applied, apply_glossary
from mtqa.commands.house_glossary import load_glossary
from mtqa.commands.lint import print_diff
from mtqa.errors import MtqaError, UsageError
from mtqa.files import print_text, write_text
from mtqa.formats import find_documents, read_document
from mtqa.language import guess_language_of_few

__all__ = ["apply"]


def apply(
    paths: Sequence[str],
    *,
    glossaries: Sequence[Path] = (),
    target: str = "auto",
    renames: bool = False,
    show_diff: bool = False,
) -> tuple[str, bool]:
    """Normalise the names of texts: in the files, or on standard output for "-".

    A file that cannot be read or written stops none of the others.

    Args:
        paths: Files, folders, globs; "-" is standard input.
        glossaries: The user's glossary files; those of the configuration if none.
        target: Language of the texts; "auto" to tell from their words.
        renames: Replace former names too (Artemivsk -> Bakhmut).
        show_diff: Print what would change, and change nothing.

    Returns:
        What was done: lines on each document that was changed, has names left, or could not be read or written; and
        whether there was one of the last kind.

    Raises:
        MtqaError: There is no such file, a glossary is missing or broken, or has no column for `target`.
    """
    glossary = load_glossary(glossaries)
    notes: list[str] = []
    failed = False
    for path in map(str, find_documents(paths)):
        try:
            document = read_document(path)
            language = guess_language_of_few(document.prose.text) if target == "auto" else target
            done = apply_glossary(replace(document, language=language), glossary, renames=renames)
            _put(done, show_diff=show_diff)
        except MtqaError as error:
            usage = isinstance(error, UsageError)
            if usage and target != "auto":  # so it is for all of them
                raise
            notes.append(f"mtqa: {path}: {error}" if usage else f"mtqa: {error}")
            failed = True
            continue
        notes += (
            f"{path}:{name.line}:{name.column}: {name.text}: the glossary has {name.spelling}; left, since {name.why}"
            for name in done.left
        )
        if done.changed:
            notes.append(f"{path}: {_count(done.changed)} {'would change' if show_diff else 'changed'}")
    return "\n".join(notes or ["no name to change"]), failed


def _put(done: Applied, *, show_diff: bool) -> None:
    if show_diff:
        print_diff(done.before, done.after)
    elif done.before.path == "-":
        print_text(done.after.text, done.after.encoding)
    elif done.changed:
        write_text(Path(done.before.path), done.after.text, done.after.encoding)


def _count(number: int) -> str:
    return f"{number} name{'' if number == 1 else 's'}"
