"""What English makes of given names of other languages when it translates them: Matteo -> Matthew, Pedro -> Peter."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from mtqa.rules.name.word_table import plain

__all__ = ["counterparts"]


@cache
def counterparts() -> dict[str, tuple[str, ...]]:
    """English given names, each with those of other languages that translation makes it of, without accents.

    >>> counterparts()["Lawrence"]
    ('Lorenzo', 'Lourenco', 'Laurent', 'Lorenz')
    """
    found: dict[str, dict[str, None]] = {}
    for line in Path(__file__).with_name("english_givens.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        for name, _, forms in (pair.partition(":") for pair in line.split()[1:]):
            for form in forms.split("|"):
                found.setdefault(form, {})[plain(name)] = None
    return {form: tuple(names) for form, names in found.items()}
