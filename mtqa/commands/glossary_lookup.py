"""`mtqa glossary lookup`: what the glossary knows of a name, and what the name's spelling tells if it knows nothing."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from mtqa.commands.house_glossary import load_glossary
from mtqa.commands.language_option import check_language
from mtqa.errors import UsageError
from mtqa.expression import lazy
from mtqa.glossary import OLD, Entry, Glossary
from mtqa.language import LANGUAGE_NAMES

__all__ = ["lookup"]

_NEAREST = 3
_MOST = 12
"""So many entries are shown of which a word is a part."""
_LABEL = 22
"""Signs of the first column of an entry."""
_NARROWEST = 40
"""Columns that a line has at least."""
_TAIL = lazy(
    r"(?:['’]s?|-(?:area|backed|based|born|bound|built|controlled|educated|funded|held|installed|led|made|occupied|owned"
    r"|registered|run|style|trained))\Z"
)
"""What English hangs on a name."""


def lookup(
    name: str, *, glossaries: Sequence[Path] = (), target: str = "en", as_json: bool = False, width: int = 0
) -> str:
    """What is known of a name, as text or JSON.

    Args:
        name: A spelling in any language or script.
        glossaries: The user's glossary files; those of the configuration if none.
        target: The language whose spelling is wanted: it is marked in an entry, and worked out where the glossary has none.
        as_json: Give an object with the keys name, entries, part_of, near, respelt.
        width: Columns to break the lines at; 0 for none.

    Raises:
        UsageError: The name is empty, or the language does not exist.
        GlossaryError: A glossary is missing or broken.
    """
    if not name.strip():
        raise UsageError("the name is empty", remedy="name a person, a place or a body")
    glossary = load_glossary(glossaries)
    check_language(target, glossary.languages)
    bare = _TAIL.sub("", name.strip())
    entries = glossary.lookup(name) or glossary.lookup(bare)
    if entries:
        respelt = [item for entry in entries for item in _worked_out(entry, target)]
        near, longer = [], []
    else:
        longer = glossary.naming(bare)[:_MOST]
        near = [] if longer else _near(bare, glossary)
        settled = longer or any(item["verdict"] == "same" for item in near)
        respelt = _romanised(bare, target) or ([] if settled else _respelt(bare, target))
    if as_json:
        found = {
            "name": name,
            "entries": list(map(_record, entries)),
            "part_of": [entry.key for entry in longer],
            "near": near,
            "respelt": respelt,
        }
        return json.dumps(found, ensure_ascii=False, indent=2)
    if entries:
        lines = "\n\n".join(_card(entry, name, target) for entry in entries).split("\n")
    else:
        lines = [f"{name}: no entry has this spelling.", *_guesses(glossary, longer, near, respelt, target)]
    return "\n".join(_broken(line, width) for line in lines)


def _guesses(
    glossary: Glossary, longer: list[Entry], near: list[dict[str, Any]], respelt: list[dict[str, Any]], target: str
) -> Iterator[str]:
    """What a name without an entry may be: the surest first."""
    yield from (f"part of: {entry.preferred.get('en', entry.key)} [{entry.key}]" for entry in longer)
    lines = {item["key"]: f"{item['verdict']}: {_line(glossary, item)}" for item in near}
    yield from (lines[item["key"]] for item in near if item["verdict"] == "same")
    yield from (f"{item['spelling']} ({target}): {item['reason']}" for item in respelt)
    yield from (lines[item["key"]] for item in near if item["verdict"] != "same")


def _broken(line: str, width: int) -> str:
    """A line in as many as fit a width, the later ones under the text of the first; words stay whole."""
    if not width or len(line) <= width:
        return line
    hang = " " * (_LABEL + 3 if line.startswith("  ") else 4)
    return textwrap.fill(
        line, max(width, _NARROWEST), subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
    )


def _near(name: str, glossary: Glossary) -> list[dict[str, Any]]:
    """Entries that the name is a spelling of, by how it is romanised."""
    from mtqa.romanise import compare

    found = []
    for hit in glossary.readings().find(name, _NEAREST):
        entry = glossary.get(hit.key)
        if not _is_by_chance(name, hit.match.pairs, is_place=entry is not None and entry.kind == "place"):
            comparison = compare(name, hit.name)
            verdict = comparison.verdict.value
            found.append({"key": hit.key, "verdict": verdict, "score": comparison.score, "reason": comparison.reason})
    return found


def _is_by_chance(name: str, pairs: Sequence[tuple[int, int]], *, is_place: bool) -> bool:
    """Whether a full name shares only its given name with another, or all but its given name with a place."""
    from mtqa.romanise import read_name
    from mtqa.romanise.given import given_names

    words = read_name(name).words
    met = {place for place, _ in pairs}
    shared, alone = ([word for place, word in enumerate(words) if (place in met) == side] for side in (True, False))
    return bool(alone) and (all(map(given_names, shared)) or (is_place and any(map(given_names, alone))))


def _romanised(name: str, target: str) -> list[dict[str, Any]]:
    """A native name in the target language, whether or not it may be one that the glossary has."""
    from mtqa.romanise.forward import romanise_for

    return [found._asdict() for found in romanise_for(name, target=target)]


def _respelt(name: str, target: str) -> list[dict[str, Any]]:
    """A name in the target language's spelling, by how another press spells it."""
    from mtqa.names.respell_name import respell_name
    from mtqa.rules.vocabulary import common_words

    if target == "en" and name.split()[-1].lower() in common_words():
        return []
    return [found._asdict() for found in respell_name(name, target=target)]


def _worked_out(entry: Entry, target: str) -> list[dict[str, Any]]:
    """The target language's spelling of an entry that has none in it, from the native one; none if no scheme leads there."""
    from mtqa.romanise.respell import target_languages

    language = target.partition("-")[0]
    if _wanted(entry, target) or language not in target_languages():
        return []
    own = _own_natives(entry)
    found = {item["spelling"]: item for native in own for item in _romanised_as(own[native], native, language)}
    return [{"key": entry.key, **item} for item in found.values()]


def _own_natives(entry: Entry) -> dict[str, str]:
    """The native spelling whose romanisation the English one is, or is nearest to: the Ukrainian one of Kyiv, not the Russian."""
    from rapidfuzz.distance import Levenshtein

    english = entry.preferred.get("en", "")
    near = {
        tag: max((Levenshtein.normalized_similarity(item["spelling"], english) for item in found), default=0.0)
        for tag, text in entry.native.items()
        if tag != "native" and (found := _romanised_as(text, tag, "en"))
    }
    return {tag: entry.native[tag] for tag in near if near[tag] == max(near.values())}


def _romanised_as(native: str, language: str, target: str) -> list[dict[str, Any]]:
    from mtqa.romanise.forward import romanise_for

    return [found._asdict() for found in romanise_for(native, target=target, languages=(language,))]


def _wanted(entry: Entry, target: str) -> str:
    """The tag of an entry's spelling for a target language; empty if it has none."""
    return next((tag for tag in (target, target.partition("-")[0]) if tag in entry.preferred), "")


def _line(glossary: Glossary, item: dict[str, Any]) -> str:
    entry = glossary.get(item["key"])
    preferred = entry.preferred.get("en", item["key"]) if entry else item["key"]
    return f"{preferred} [{item['key']}], {item['score']:.2f}: {item['reason']}"


def _card(entry: Entry, name: str, target: str) -> str:
    lines = [f"{entry.key} ({entry.kind})"]
    wanted = _wanted(entry, target)
    for tag, text in (*entry.native.items(), *entry.preferred.items()):
        label = LANGUAGE_NAMES.get(tag, tag)
        mark = "native" if tag in entry.native else "preferred"
        shown = f"  {label + (f', {mark}' if label != mark else ''):{_LABEL}} {text}"
        written = text.casefold() == name.strip().casefold()
        lines.append(shown + _hint(written=written, right=tag == wanted))
    if not wanted:
        lines += _lacking(entry, target)
    for label, spellings in (("replaced", entry.variants), ("kept", entry.keep)):
        if spellings:
            texts = (f"{each.text} ({_tag(each.tag, entry)})" if each.tag else each.text for each in spellings)
            lines.append(f"  {label:{_LABEL}} {', '.join(texts)}")
    lines += [f"  since                  {entry.since}"] if entry.since else []
    lines += [f"  note                   {entry.note}"] if entry.note else []
    return "\n".join(lines)


def _hint(*, written: bool, right: bool) -> str:
    if right:
        return "   <- write this, as you did" if written else "   <- write this"
    return "   <- as you wrote it" if written else ""


def _lacking(entry: Entry, target: str) -> list[str]:
    """What is said of a language that an entry has no spelling for."""
    label = LANGUAGE_NAMES.get(target, target)
    found = _worked_out(entry, target)
    if not found:
        return [f"  {label:{_LABEL}} (the glossary has no spelling, and none can be worked out)"]
    return [f"  {f'{label}, worked out':{_LABEL}} {item['spelling']} ({item['reason']})" for item in found]


def _tag(tag: str, entry: Entry) -> str:
    if tag == OLD:
        return f"the name until {entry.since}" if entry.since else "a former name"
    return LANGUAGE_NAMES.get(tag, tag)


def _record(entry: Entry) -> dict[str, Any]:
    return {
        "key": entry.key,
        "kind": entry.kind,
        "native": dict(entry.native),
        "preferred": dict(entry.preferred),
        "variants": [{"text": spelling.text, "tag": spelling.tag} for spelling in entry.variants],
        "keep": [{"text": spelling.text, "tag": spelling.tag} for spelling in entry.keep],
        "since": entry.since,
        "note": entry.note,
    }
