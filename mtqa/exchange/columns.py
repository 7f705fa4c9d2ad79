"""Which column of a glossary takes the spellings of a language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from mtqa.exchange.losses import left_out
from mtqa.exchange.terms import origin
from mtqa.glossary import Entry
from mtqa.glossary.entry import is_language

__all__ = ["in_columns"]


def in_columns(entries: Iterable[Entry], present: Iterable[Entry] = ()) -> tuple[list[Entry], list[str]]:
    """Entries whose languages are columns that a glossary can have, and sentences that say what moved or went.

    A column of a region (en-US) counts only in texts of that region, so its spellings go into that of the language,
    which counts in all of them; but not where two regions come in, or the entry has another spelling for the rest of
    the language. There is no column of a script (zh-Hans), so its spellings go into that of the language, if it is
    free.

    Args:
        entries: What comes in.
        present: The entries of the glossary.

    >>> found, notes = in_columns([Entry("k", "term", {}, {"en-US": "color", "zh-Hans": "颜色", "zh-Hant": "顏色"})])
    >>> print(dict(found[0].preferred), *notes, sep="\\n")
    {'en': 'color', 'zh': '颜色'}
    'en-US' goes into the column 'en', which counts in every region
    'zh-Hans' goes into the column 'zh', which counts in every region
    a glossary has no column 'zh-Hant', and 'zh' is taken; left out: '顏色 (k)'
    """
    entries = list(entries)
    there = {entry.key: entry.preferred for entry in present}
    columns = {tag for preferred in there.values() for tag in preferred}
    regions = Counter(map(origin, {tag for entry in entries for tag in entry.preferred if tag != origin(tag)}))
    moved: dict[str, str] = {}
    lost: dict[str, list[str]] = {}
    found = []
    for entry in entries:
        known = there.get(entry.key, {})
        preferred = {tag: text for tag, text in entry.preferred.items() if tag == origin(tag)}
        for tag, text in entry.preferred.items():
            general = origin(tag)
            only = regions[general] == 1 and (tag not in columns or known.get(general, text) == text)
            if general not in preferred and (only or not is_language(tag)):
                preferred[general] = text
                moved[tag] = general
            elif is_language(tag):
                preferred[tag] = text
            else:
                lost.setdefault(tag, []).append(f"{text} ({entry.key})")
        found.append(replace(entry, preferred=preferred))
    notes = [
        f"'{tag}' goes into the column '{general}', which counts in every region" for tag, general in moved.items()
    ]
    for tag, texts in lost.items():
        notes += left_out(f"a glossary has no column '{tag}', and '{origin(tag)}' is taken", texts)
    return found, notes + _regional(found)


def _regional(entries: Iterable[Entry]) -> list[str]:
    """A sentence for each column of a region whose spellings no other text has."""
    tags = {tag for entry in entries for tag in entry.preferred if "-" in tag and origin(tag) not in entry.preferred}
    return [
        f"'{tag}' counts only in texts that --to {tag} names; for others fill the column '{origin(tag)}' too"
        for tag in sorted(tags)
    ]
