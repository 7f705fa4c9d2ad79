"""Mined names -> proposed glossary entries: the spellings of one name together, linked to what is known of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from mtqa.expression import lazy
from mtqa.glossary import PROPOSED, Entry, Glossary, Spelling
from mtqa.glossary.index import Index as GlossaryIndex
from mtqa.names.body_forms import short_forms
from mtqa.names.cluster import Cluster, cluster, same, surname
from mtqa.names.evidence import ALONE, SHORT_FOR, counts
from mtqa.names.given import native_given_name
from mtqa.names.lead import COMPASS
from mtqa.names.mine import Mined
from mtqa.names.prefer import Background, find_native, prefer
from mtqa.romanise import Verdict, compare
from mtqa.romanise.index import Index

__all__ = ["propose"]

_CYRILLIC = lazy("[\u0400-\u04ff]")
_SLUG = lazy(r"[^a-z0-9]+")
_PLAIN = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae"})
"""Letters that do not come apart into a plain one and a mark."""
_NEVER = 10**9


def propose(
    mined: Mapping[str, Mined],
    glossary: Glossary,
    *,
    background: Background,
    accepted: Iterable[Entry] = (),
    natives: Mapping[str, str] | None = None,
    min_count: int = 2,
) -> list[Entry]:
    """Entries for the names that a glossary does not know, each with the evidence in its note.

    A name that the glossary knows in another spelling adds a variant to that entry; the others are proposed as
    `cluster` puts them together.

    Args:
        mined: Names of articles, by spelling.
        glossary: What is known.
        background: What else is known.
        accepted: Those of its entries that a name may be another spelling of even by their Latin letters.
        natives: Names of the source texts with the language of each text; one that a name renders is its native
            spelling.
        min_count: A name with one spelling only is left out if it stands less often.

    Returns:
        The entries, those with the most mentions first. A key may be one of the glossary's, for another name.
    """
    index = glossary.index(background.target)
    spellings = _spellings(glossary)
    unknown = [
        name for name in mined.values() if name.text.casefold() not in spellings and not _is_known(name.text, index)
    ]
    links = _links([name.text for name in unknown], glossary, list(accepted))
    entries = _additions(unknown, links, glossary)
    native_index = Index(_native_names(natives or {}))
    rest = [name for name in unknown if name.text not in links]
    impersonal = {
        name.text
        for name in rest
        if name.kind == "person" and (_is_of_place(name.text, index) or background.is_phrase(name.text))
    }
    groups = cluster(rest, impersonal=impersonal, language=background.target, spell=partial(_spelt, index=index))
    new: list[tuple[Cluster, Entry]] = []
    for group in groups:
        if background.is_word(group.texts[0]):
            continue
        entry = _new(group, native_index, background, personal=group.texts[0] not in impersonal)
        needed = min_count if _may_be_name(entry, group, background.target) else _NEVER
        if entry.variants or entry.native or group.count >= needed:
            new.append((group, entry))
    entries += _with_longer(new, index)
    entries.sort(key=lambda item: (-item[0], item[1].key))
    return [entry for _, entry in entries]


def _spellings(glossary: Glossary) -> frozenset[str]:
    """All that the glossary lists, right or wrong, in lower case; of a phrase that it keeps, no part is a name."""
    return frozenset(
        text.casefold()
        for entry in glossary.entries
        for text in (
            *(name.removeprefix("the ") for name in entry.preferred.values()),
            *entry.native.values(),
            *(each.text for each in (*entry.variants, *entry.keep)),
        )
    )


def _is_of_place(text: str, index: GlossaryIndex) -> bool:
    """Whether a known place stands at the end of what looks like a person's name: Brigade Spark of Donbass."""
    first, _, rest = text.partition(" ")
    ends = any(mention.entry.kind == "place" and mention.end == len(text) for mention in index.mentions(text))
    return ends and not (" " not in rest and (first in index.first_names or native_given_name(first)))


def _with_longer(new: Sequence[tuple[Cluster, Entry]], index: GlossaryIndex) -> list[tuple[int, Entry]]:
    """Proposals with how often their names stand, where a body's short name says which longer one it may stand for."""
    texts = {group.texts[0]: next(iter(entry.preferred.values())) for group, entry in new}
    longer = short_forms([group.whole for group, _ in new], partial(_spelt, index=index))
    found = []
    for group, entry in new:
        if group.texts[0] in longer:
            entry = replace(entry, note=f"{entry.note}; {SHORT_FOR} {texts[longer[group.texts[0]]]}")
        found.append((group.count, entry))
    return found


def _spelt(text: str, index: GlossaryIndex) -> str:
    """A name with what the glossary knows in it in the preferred spelling: the Donbas Brigade."""
    for mention in reversed(index.mentions(text)):
        text = text[: mention.start] + mention.suggestion + text[mention.end :]
    return text


def _may_be_name(entry: Entry, group: Cluster, target: str) -> bool:
    """Whether a capital says anything: in German every noun has one, so that a single word needs more."""
    if target.partition("-")[0] != "de" or " " in entry.preferred[target] or "GeoNames" in entry.note:
        return True
    return any(member.called_place for member in group.members)


def _native_names(natives: Mapping[str, str]) -> list[tuple[str, str]]:
    """Cyrillic names under their languages, also without the words before them, which may be a title."""
    found: dict[str, str] = {}
    for native, tag in natives.items():
        words = native.split(" ") if _CYRILLIC.search(native) else []
        for at in range(len(words)):
            found.setdefault(" ".join(words[at:]), tag)
    return [(tag, native) for native, tag in found.items()]


def _additions(
    unknown: Iterable[Mined], links: Mapping[str, tuple[str, str]], glossary: Glossary
) -> list[tuple[int, Entry]]:
    """The known entries that get new variants, and how often these stand."""
    linked: dict[str, list[Mined]] = {}
    for name in unknown:
        if name.text in links:
            linked.setdefault(links[name.text][0], []).append(name)
    return [(_total(names), _extended(glossary, key, names, links)) for key, names in linked.items()]


def _is_known(text: str, index: GlossaryIndex) -> bool:
    """Whether the glossary has the spelling: as it stands, with its given name, or as a part of a place."""
    first, _, place = text.partition(" ")
    if first in COMPASS and place:
        return _is_known(place, index)
    for mention in index.mentions(text):
        written = text[: mention.start] + mention.suggestion + text[mention.end :]
        if mention.text == text or written in (
            *mention.entry.preferred.values(),
            *(k.text for k in mention.entry.keep),
        ):
            return True
    return False


def _total(names: Iterable[Mined]) -> int:
    return sum(name.count for name in names)


def _links(spellings: Sequence[str], glossary: Glossary, accepted: Sequence[Entry]) -> dict[str, tuple[str, str]]:
    """Spelling -> the key of the entry that it stands for, and why."""
    if not spellings:
        return {}
    index = glossary.readings()
    own = Index((entry.key, text) for entry in accepted for text in _names_of(entry))
    links: dict[str, tuple[str, str]] = {}
    for spelling in spellings:
        hits = index.find(spelling, 1, among=_CYRILLIC.search)
        entry = glossary.get(hits[0].key) if hits and hits[0].match.verdict is Verdict.SAME else None
        if entry and entry.preferred.get("en", "").count(" ") == spelling.count(" "):
            links[spelling] = (entry.key, compare(spelling, hits[0].name).reason)
            continue
        found = same(spelling, own)
        if len({hit.key for hit in found}) == 1:
            links[spelling] = (found[0].key, compare(spelling, found[0].name).reason)
    return links


def _names_of(entry: Entry) -> set[str]:
    """The right spellings of a name, and of a person's surname alone."""
    names = {*entry.preferred.values(), *entry.native.values()}
    return names | {surname(name) for name in names} if entry.kind == "person" else names


def _extended(glossary: Glossary, key: str, names: Sequence[Mined], links: Mapping[str, tuple[str, str]]) -> Entry:
    """A known entry with new variants."""
    entry = glossary.get(key)
    assert entry is not None  # links come from the glossary's own keys
    reasons = "; ".join(dict.fromkeys(links[name.text][1] for name in names))
    variants = (*entry.variants, *(Spelling(name.text) for name in names))
    note = f"{PROPOSED} {counts(names)}; {reasons}" + (f". {entry.note}" if entry.note else "")
    return replace(entry, variants=variants, note=note)


def _new(group: Cluster, natives: Index, background: Background, *, personal: bool) -> Entry:
    """An entry for a name that no glossary has."""
    kind = group.kind if personal or group.kind != "person" else "term"
    native, language = find_native(group.texts, natives)
    may_be_place = kind in ("place", "term")
    place = next(filter(None, map(background.gazetteer, group.texts)), None) if may_be_place else None
    preferred, reason = prefer(group.texts, native, language, place, background)
    place = place or (background.gazetteer(preferred) if may_be_place else None)
    covered = {preferred, *map(surname, (preferred, *group.texts))}
    variants = [text for text in group.texts if text != preferred]
    variants += [member.text for member in group.surnames if member.text not in covered]
    reasons = [counts(group.members), reason, f"GeoNames: {place.name} ({place.country})" if place else ""]
    if group.surnames:
        others = ", ".join(text for text in variants if " " not in text)
        alone = sum(member.count for member in group.surnames)
        reasons.append(f"{ALONE} {alone}x" + (f", also {others}" if others else ""))
    return Entry(
        key=_slug(preferred),
        kind="place" if place else kind,
        native={language: native} if native else {},
        preferred={background.target: preferred},
        variants=tuple(map(Spelling, variants)),
        note=f"{PROPOSED} " + "; ".join(filter(None, reasons)),
    )


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN)).encode("ascii", "ignore").decode()
    return _SLUG.sub("-", plain).strip("-") or "name"
