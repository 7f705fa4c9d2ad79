"""The options of a lint; apart from the linter, so that reading a configuration does not load it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["LintOptions"]


@dataclass(frozen=True, slots=True)
class LintOptions:
    """What to look for.

    Attributes:
        source: BCP 47 tag of the language that the text was translated from, or "auto".
        target: BCP 47 tag of the language that it is written in, or "auto" (the command line then looks).
        select: Ids, groups or globs of the rules to run; empty for all.
        ignore: Those not to run, unless `select` names them more closely.
        severity: Pairs of an id, group or glob and "error", "warning", "suggestion" or "off"; the one that names a rule
            most closely wins, the later of equals.
        strict: Show suggestions too.
        min_confidence: Hide findings below it, 0..1.
        packs: Folders or files of the user's own rule packs.
        glossaries: Glossary files that add to the bundled one, and override it by key.
        lm: A causal language model as second reader: `smollm2`, a folder, or a hub name; none if empty.
        translator: A pair of translation models that explains findings by a round trip: a folder with the folders
            `en-it` and `it-en` (or another source language), or `Helsinki-NLP/opus-mt-{}`; none if empty.
        device: Where models compute: "auto", "cpu", "cuda" or "mps".
    """

    source: str = "auto"
    target: str = "auto"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    strict: bool = False
    min_confidence: float = 0.0
    packs: tuple[Path, ...] = ()
    glossaries: tuple[Path, ...] = ()
    lm: str = ""
    translator: str = ""
    device: str = "auto"
