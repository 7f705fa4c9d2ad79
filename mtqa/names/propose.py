"""Mined names -> proposed glossary entries: the spellings of one name together, linked to what is known of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mtqa.expression import lazy
from mtqa.glossary import PROPOSED, Entry, Glossary, Spelling
from mtqa.glossary.index import Index as GlossaryIndex
from mtqa.language import LANGUAGE_NAMES
from mtqa.names.mine import Mined, full_names
from mtqa.names.phrase import same_words
from mtqa.romanise import Verdict, compare, read_back, romanise
from mtqa.romanise.index import Index
from mtqa.romanise.respell import respell, target_scheme

__all__ = ["propose"]

_CYRILLIC = lazy("[\u0400-\u04ff]")
_UKRAINIAN, _BELARUSIAN = lazy("[іїєґІЇЄҐ]"), lazy("[ўЎ]")
_SLUG = lazy(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Spellings that stand for one name, the most frequent first."""

    members: tuple[Mined, ...]

    @property
    def count(self) -> int:
        return sum(member.count for member in self.members)

    @property
    def documents(self) -> int:
        return len(set().union(*(member.documents for member in self.members)))

    @property
    def kind(self) -> str:
        kinds = [member.kind for member in self.members for _ in range(member.count)]
        return max(dict.fromkeys(kinds), key=kinds.count)


def propose(
    mined: Mapping[str, Mined],
    glossary: Glossary,
    *,
    natives: Mapping[str, str] | None = None,
    target: str = "en",
    source: str = "",
    min_count: int = 2,
    gazetteer: Callable[[str], str] | None = None,
) -> list[Entry]:
    """Entries for the names that a glossary does not know, each with the evidence in its note.

    Spellings that differ only in how they are romanised are one name, and so are a surname and the one full name
    that ends with it, and the names of bodies that are made of the same words. A name that the glossary knows under
    its native spelling adds a variant to that entry.

    Args:
        mined: Names of articles, by spelling.
        glossary: What is known.
        natives: Names of the source texts with the language of each text; one that a name renders is its native
            spelling.
        target: The language of the articles.
        source: The language that they were translated from, whose press may have left its spellings.
        min_count: A name with one spelling only is left out if it stands less often.
        gazetteer: Says what a gazetteer knows of a place's spelling; empty for nothing.

    Returns:
        The entries, those with the most mentions first.
    """
    index = glossary.index(target)
    unknown = [name for name in mined.values() if not _is_known(name.text, index)]
    links = _links([name.text for name in unknown], glossary)
    entries = _additions(unknown, links, glossary)
    native_index = Index((tag, native) for native, tag in (natives or {}).items() if _CYRILLIC.search(native))
    surnames = full_names(mined)
    alone = {full: mined[surname].count for surname, full in surnames.items() if surname in mined}
    for cluster in _clusters([name for name in unknown if name.text not in links]):
        if len(cluster.members) == 1 and cluster.members[0].text in surnames:
            continue  # the full name has its own entry
        by_surname = sum(alone.get(member.text, 0) for member in cluster.members)
        entry = _with_surname(_new(cluster, target, source, native_index, gazetteer), by_surname)
        count = cluster.count + by_surname
        if entry.variants or entry.native or count >= min_count:
            entries.append((count, entry))
    entries.sort(key=lambda item: (-item[0], item[1].key))
    return [entry for _, entry in entries]


def _additions(
    unknown: Iterable[Mined], links: Mapping[str, tuple[str, str]], glossary: Glossary
) -> list[tuple[int, Entry]]:
    """The known entries that get new variants, and how often these stand."""
    linked: dict[str, list[Mined]] = {}
    for name in unknown:
        if name.text in links:
            linked.setdefault(links[name.text][0], []).append(name)
    return [(_total(names), _extended(glossary, key, names, links)) for key, names in linked.items()]


def _with_surname(entry: Entry, times: int) -> Entry:
    """An entry that says how often the surname stands alone."""
    return replace(entry, note=f"{entry.note}; the surname alone {times}x") if times else entry


def _is_known(text: str, index: GlossaryIndex) -> bool:
    """Whether the glossary has the spelling: as it stands, or with its given name."""
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


def _links(spellings: Sequence[str], glossary: Glossary) -> dict[str, tuple[str, str]]:
    """Spelling -> the key of the entry that it stands for, and why."""
    if not spellings:
        return {}
    index = glossary.readings()
    links: dict[str, tuple[str, str]] = {}
    for spelling in spellings:
        hits = index.find(spelling, 1, among=_CYRILLIC.search)
        entry = glossary.get(hits[0].key) if hits and hits[0].match.verdict is Verdict.SAME else None
        if entry and entry.preferred.get("en", "").count(" ") == spelling.count(" "):
            links[spelling] = (entry.key, compare(spelling, hits[0].name).reason)
    return links


def _extended(glossary: Glossary, key: str, names: Sequence[Mined], links: Mapping[str, tuple[str, str]]) -> Entry:
    """A known entry with new variants."""
    entry = glossary.get(key)
    assert entry is not None  # links come from the glossary's own keys
    reasons = "; ".join(dict.fromkeys(links[name.text][1] for name in names))
    variants = (*entry.variants, *(Spelling(name.text) for name in names))
    note = f"{PROPOSED} {_counted(names)}; {reasons}" + (f". {entry.note}" if entry.note else "")
    return replace(entry, variants=variants, note=note)


def _counted(names: Iterable[Mined]) -> str:
    each = [
        f"{name.text} {name.count}x in {len(name.documents)} article{'s' * (len(name.documents) > 1)}" for name in names
    ]
    return ", ".join(each)


def _clusters(names: Sequence[Mined]) -> list[_Cluster]:
    """Names that are spellings of one."""
    parent = {name.text: name.text for name in names}

    def root(text: str) -> str:
        while parent[text] != text:
            text = parent[text]
        return text

    index = Index((name.text, name.text) for name in names)
    for name in names:
        for hit in index.find(name.text, 5):
            if hit.match.verdict is Verdict.SAME and hit.key.count(" ") == name.text.count(" "):
                parent[root(hit.key)] = root(name.text)
    for group in same_words(parent):
        for text in group[1:]:
            parent[root(text)] = root(group[0])
    together: dict[str, list[Mined]] = {}
    for name in names:
        together.setdefault(root(name.text), []).append(name)
    ordered = (sorted(group, key=lambda name: (-name.count, name.text)) for group in together.values())
    return [_Cluster(tuple(group)) for group in ordered]


def _new(cluster: _Cluster, target: str, source: str, natives: Index, gazetteer: Callable[[str], str] | None) -> Entry:
    """An entry for a name that no glossary has."""
    texts = [member.text for member in cluster.members]
    native, language = _native(texts, natives)
    preferred, reason = _preferred(texts, native, language, target, source)
    reasons = [_counted(cluster.members), reason]
    kind = cluster.kind
    if gazetteer and kind != "organisation":
        found = next(filter(None, map(gazetteer, (preferred, *texts))), "")
        kind = "place" if found and kind != "person" else kind
        reasons.append(f"GeoNames: {found}" if found else "")
    return Entry(
        key=_slug(preferred),
        kind=kind,
        native={language: native} if native else {},
        preferred={target: preferred},
        variants=tuple(Spelling(text) for text in texts if text != preferred),
        note=f"{PROPOSED} " + "; ".join(filter(None, reasons)),
    )


def _native(texts: Sequence[str], natives: Index) -> tuple[str, str]:
    """The native spelling that the source has for one of these, and its language; both empty if it has none."""
    for text in texts if len(natives) else ():
        hits = natives.find(text, 1)
        if hits and hits[0].match.verdict is Verdict.SAME and hits[0].name.count(" ") == text.count(" "):
            return hits[0].name, _language(hits[0].name, hits[0].key)
    return "", ""


def _language(native: str, of_text: str) -> str:
    """The language of a name: by its letters, else that of the text."""
    if _UKRAINIAN.search(native):
        return "uk"
    return "be" if _BELARUSIAN.search(native) else of_text if of_text in ("uk", "ru", "be") else "ru"


def _preferred(texts: Sequence[str], native: str, language: str, target: str, source: str) -> tuple[str, str]:
    """The spelling to propose, and why: the official romanisation, one worked out, or the most frequent."""
    if native:
        scheme = target_scheme(language, target)
        if scheme:
            return romanise(native, scheme), f"{native} in the source, by the {scheme.title} scheme"
    respelt = {text: [_respelt(word, target, source) for word in text.split(" ")] for text in texts}
    right = [
        text
        for text in texts
        if all(_is_right(*word, target) for word in zip(text.split(" "), respelt[text], strict=True))
    ]
    if right and len(right) < len(texts):
        return right[0], f"as the {LANGUAGE_NAMES.get(target, target)} press writes it"
    for words in respelt.values():
        changed = [reason for _, reason in words if reason]
        if changed and (source or len(texts) > 1 or len(changed) == len(words)):
            return " ".join(spelling for spelling, _ in words), "; ".join(changed)
    reason = "the most frequent spelling" if len(texts) > 1 else ""
    return texts[0], reason


_DOUBTFUL = 0.4


def _respelt(word: str, target: str, source: str) -> tuple[str, str]:
    """The word in the target language's spelling, and why; the next best one is told too, since a person reviews it."""
    found = [each for each in respell(word, target=target, source=source) if each.confidence >= _DOUBTFUL]
    if not found or not word.isalpha():
        return word, ""
    others = f", or {found[1].spelling}" if len(found) > 1 else ""
    return found[0].spelling, found[0].reason + others


def _is_right(word: str, respelt: tuple[str, str], target: str) -> bool:
    """Whether the press of the target language may write a word so: nothing better is known, or one of its schemes gives it."""
    if not respelt[1]:
        return True
    readings = read_back(word, languages=("ru", "uk", "be"), targets=(target,), limit=3)
    return any(romanise(reading.native, reading.scheme).lower() == word.lower() for reading in readings)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return _SLUG.sub("-", plain).strip("-") or "name"
