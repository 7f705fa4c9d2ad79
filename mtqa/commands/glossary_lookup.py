"""`mtqa glossary lookup`: what the glossary knows of a name, and what the name's spelling tells if it knows nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mtqa.commands.house_glossary import load_glossary
from mtqa.errors import UsageError
from mtqa.expression import lazy
from mtqa.glossary import OLD, Entry, Glossary
from mtqa.language import LANGUAGE_NAMES

__all__ = ["lookup"]

_NEAREST = 3
_MOST = 12
"""So many entries are shown of which a word is a part."""
_TAIL = lazy(
    r"(?:['’]s?|-(?:area|backed|based|born|bound|built|controlled|educated|funded|held|installed|led|made|occupied|owned"
    r"|registered|run|style|trained))\Z"
)
"""What English hangs on a name."""


def lookup(name: str, *, glossaries: Sequence[Path] = (), target: str = "en", as_json: bool = False) -> str:
    """What is known of a name, as text or JSON.

    Args:
        name: A spelling in any language or script.
        glossaries: The user's glossary files; those of the configuration if none.
        target: The language that a spelling is worked out for where the glossary lacks the name.
        as_json: Give an object with the keys name, entries, part_of, near, respelt.

    Raises:
        UsageError: The name is empty.
        GlossaryError: A glossary is missing or broken.
    """
    if not name.strip():
        raise UsageError("the name is empty", remedy="name a person, a place or a body")
    glossary = load_glossary(glossaries)
    bare = _TAIL.sub("", name.strip())
    entries = glossary.lookup(name) or glossary.lookup(bare)
    longer = [] if entries else glossary.naming(bare)[:_MOST]
    near = [] if entries or longer else _near(bare, glossary)
    respelt = [] if entries else _romanised(bare, target)
    respelt = respelt if entries or longer or near or respelt else _respelt(bare, target)
    if as_json:
        part_of = [entry.key for entry in longer]
        found = {
            "name": name,
            "entries": list(map(_record, entries)),
            "part_of": part_of,
            "near": near,
            "respelt": respelt,
        }
        return json.dumps(found, ensure_ascii=False, indent=2)
    if entries:
        return "\n\n".join(_card(entry, name) for entry in entries)
    lines = [f"{name}: no entry has this spelling."]
    lines += [f"part of: {entry.preferred.get('en', entry.key)} [{entry.key}]" for entry in longer]
    lines += [f"{item['verdict']}: {_line(glossary, item)}" for item in near]
    lines += [f"{item['spelling']} ({target}): {item['reason']}" for item in respelt]
    return "\n".join(lines)


def _near(name: str, glossary: Glossary) -> list[dict[str, Any]]:
    """Entries that the name is a spelling of, by how it is romanised."""
    from mtqa.romanise import compare

    found = []
    for hit in glossary.readings().find(name, _NEAREST):
        comparison = compare(name, hit.name)
        verdict = comparison.verdict.value
        found.append({"key": hit.key, "verdict": verdict, "score": comparison.score, "reason": comparison.reason})
    return found


def _romanised(name: str, target: str) -> list[dict[str, Any]]:
    """A native name in the target language, whether or not it may be one that the glossary has."""
    from mtqa.romanise.forward import romanise_for

    return [found._asdict() for found in romanise_for(name, target=target)]


def _respelt(name: str, target: str) -> list[dict[str, Any]]:
    from mtqa.romanise.respell import DOUBTFUL, respell
    from mtqa.rules.vocabulary import common_words

    words = name.split()
    if len(words) != 1 or (target == "en" and name.strip().lower() in common_words()):
        return []
    return [
        {"spelling": found.spelling, "confidence": found.confidence, "reason": found.reason}
        for found in respell(words[0], target=target)
        if found.confidence >= DOUBTFUL
    ]


def _line(glossary: Glossary, item: dict[str, Any]) -> str:
    entry = glossary.get(item["key"])
    preferred = entry.preferred.get("en", item["key"]) if entry else item["key"]
    return f"{preferred} [{item['key']}], {item['score']:.2f}: {item['reason']}"


def _card(entry: Entry, name: str) -> str:
    lines = [f"{entry.key} ({entry.kind})"]
    for tag, text in (*entry.native.items(), *entry.preferred.items()):
        label = LANGUAGE_NAMES.get(tag, tag)
        mark = "native" if tag in entry.native else "preferred"
        shown = f"  {label + (f', {mark}' if label != mark else ''):22} {text}"
        lines.append(shown + ("   <- as you wrote it" if text.casefold() == name.strip().casefold() else ""))
    for label, spellings in (("replaced", entry.variants), ("kept", entry.keep)):
        if spellings:
            texts = (f"{each.text} ({_tag(each.tag, entry)})" if each.tag else each.text for each in spellings)
            lines.append(f"  {label:22} {', '.join(texts)}")
    lines += [f"  since                  {entry.since}"] if entry.since else []
    lines += [f"  note                   {entry.note}"] if entry.note else []
    return "\n".join(lines)


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
