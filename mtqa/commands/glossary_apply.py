"""`mtqa glossary apply`: texts with the glossary's spellings in the place of their variants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mtqa.apply import Applied, apply_glossary
from mtqa.commands.house_glossary import load_glossary
from mtqa.commands.lint import print_diff
from mtqa.files import print_text, write_text
from mtqa.formats import find_documents, read_document
from mtqa.language import guess_language

__all__ = ["apply"]


def apply(
    paths: Sequence[str],
    *,
    glossaries: Sequence[Path] = (),
    target: str = "auto",
    renames: bool = False,
    show_diff: bool = False,
) -> str:
    """Normalise the names of texts: in the files, or on standard output for "-".

    Args:
        paths: Files, folders, globs; "-" is standard input.
        glossaries: The user's glossary files; those of the configuration if none.
        target: Language of the texts; "auto" to tell from their words.
        renames: Replace former names too (Artemivsk -> Bakhmut).
        show_diff: Print what would change, and change nothing.

    Returns:
        What was done, a sentence for each document that was changed or has names left, and a sum.

    Raises:
        MtqaError: A file or glossary is missing or broken, or cannot be written.
    """
    glossary = load_glossary(glossaries)
    notes: list[str] = []
    for path in map(str, find_documents(paths)):
        document = read_document(path)
        language = guess_language(document.prose.text) if target == "auto" else target
        done = apply_glossary(replace(document, language=language), glossary, renames=renames)
        _put(done, show_diff=show_diff)
        notes += (
            f"{path}:{name.line}:{name.column}: {name.text}: the glossary has {name.spelling}; left, since {name.why}"
            for name in done.left
        )
        if done.changed:
            notes.append(f"{path}: {_count(done.changed)} {'would change' if show_diff else 'changed'}")
    return "\n".join(notes or ["no name to change"])


def _put(done: Applied, *, show_diff: bool) -> None:
    if show_diff:
        print_diff(done.before, done.after)
    elif done.before.path == "-":
        print_text(done.after.text, done.after.encoding)
    elif done.changed:
        write_text(Path(done.before.path), done.after.text, done.after.encoding)


def _count(number: int) -> str:
    return f"{number} name{'' if number == 1 else 's'}"
