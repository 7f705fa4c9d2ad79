"""All rules together, and how to choose among them by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from itertools import takewhile
from pathlib import Path

from mtqa.errors import UsageError
from mtqa.glossary import Glossary
from mtqa.rules.rule import Rule

__all__ = ["all_rules", "choose", "closest", "names"]

_MOST = 3
"""So many names are proposed for one that does not exist."""
_SHORT, _LONG = 4, 10
"""Below so many letters a part of a name allows no slip; from so many on, two."""


def all_rules(packs: Sequence[Path] = (), glossary: Glossary | None = None, *, jobs: int = 1) -> tuple[Rule, ...]:
    """Every rule: the bundled packs, those of `packs`, and the rules in code.

    Args:
        packs: Folders or files of the user's own rule packs.
        glossary: The names that `name/` rules know; the bundled glossary if None.
        jobs: Processes to compile packs in, if they have changed.

    Raises:
        RuleError: A pack is broken.
        GlossaryError: The bundled glossary is broken.
    """
    from mtqa.rules import grammar, name, structure, tense, typography
    from mtqa.rules.pack import load_packs

    return (
        *load_packs(packs, jobs=jobs),
        *name.rules(glossary if glossary is not None else Glossary.bundled()),
        *structure.RULES,
        *typography.RULES,
        *grammar.RULES,
        *tense.RULES,
    )


def choose(rules: Iterable[Rule], pattern: str) -> list[Rule]:
    """The rules that `pattern` names: an id, the first parts of one (`calque/it-en`), or a glob (`*/war/*`).

    Raises:
        UsageError: No rule answers to it; the error proposes what is really near, or tells how to list them.
    """
    known = list(rules)
    wanted = pattern.strip("/")
    found = [rule for rule in known if names(wanted, rule.id)]
    if found:
        return found
    near = _near(wanted, [rule.id for rule in known])
    remedy = f"did you mean {' or '.join(near)}?" if near else "`mtqa rules list` shows them all"
    raise UsageError(f"no rule or group is called {pattern!r}", remedy=remedy)


def closest(rules: Sequence[Rule], patterns: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Which of some patterns is meant for a rule: the one that names most parts of its id, the last of such.

    Returns:
        Rule id -> number of the parts that its pattern spells out, and the index of the pattern; no rule that none names.

    Raises:
        UsageError: No rule answers to one of them.
    """
    found: dict[str, tuple[int, int]] = {}
    for index, pattern in enumerate(patterns):
        spelt_out = sum(not _is_glob(part) for part in pattern.strip("/").split("/"))
        for rule in choose(rules, pattern):
            found[rule.id] = max(found.get(rule.id, (0, 0)), (spelt_out, index))
    return found


def _near(wanted: str, ids: Sequence[str]) -> list[str]:
    """The rules or groups that a name which does not exist is likely to mean, the nearest first; none if it is a guess.

    They have its last part in another place, are a slip of the hand away, or begin like it. Of several, those count that
    share most first parts with it.

    >>> ids = ["calque/it-en/war/invest-territory", "calque/fr-en/war/hot", "name/variant"]
    >>> _near("calque/it-en/old/invest-territory", ids), _near("name/varaint", ids), _near("name/surname", ids)
    (['calque/it-en/war/invest-territory'], ['name/variant'], [])
    """
    from rapidfuzz.distance import OSA

    if _is_glob(wanted):
        return _near_globs(wanted, ids)
    groups = {"/".join(id_.split("/")[:depth]) for id_ in ids for depth in range(1, id_.count("/") + 1)}
    known = [*ids, *groups]
    last = wanted.rpartition("/")[2]
    found = [name for name in known if name.rpartition("/")[2] == last]
    found = found or [name for name in known if _is_slip(wanted, name)]
    found.sort(key=lambda name: (-_shared(wanted, name), OSA.distance(wanted, name), name))
    return [name for name in found if _shared(wanted, name) == _shared(wanted, found[0])][:_MOST]


def _shared(one: str, other: str) -> int:
    """Number of first parts that two names share."""
    pairs = zip(one.split("/"), other.split("/"), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _is_slip(wanted: str, name: str) -> bool:
    """Whether each part is that of the name, whose first ones may be left out, but for a letter or two.

    Of a name with as many parts, the beginnings do too.

    >>> _is_slip("invest-teritory", "calque/it-en/war/invest-territory"), _is_slip("calque/fr-en", "calque/it-en")
    (True, False)
    """
    from rapidfuzz.distance import OSA

    parts = wanted.split("/")
    pairs = zip(parts, name.split("/")[-len(parts) :], strict=False)
    depth = name.count("/") + 1
    return len(parts) <= depth and all(
        (len(parts) == depth and len(part) >= _SHORT and other.startswith(part))
        or OSA.distance(part, other) <= _slips(max(len(part), len(other)))
        for part, other in pairs
    )


def _near_globs(wanted: str, ids: Iterable[str]) -> list[str]:
    """The globs that one which covers nothing is likely to mean: one slip is mended in each part without a wildcard.

    >>> _near_globs("calque/*/wra/*", ["calque/it-en/war/hot"])
    ['calque/*/war/*']
    """
    from rapidfuzz.distance import OSA

    parts = wanted.split("/")
    found: set[str] = set()
    for id_ in ids:
        others = id_.split("/")
        pairs = list(zip(parts, others, strict=False))
        if len(others) == len(parts) and all(
            fnmatchcase(other, part) if _is_glob(part) else OSA.distance(part, other) <= 1 for part, other in pairs
        ):
            found.add("/".join(part if _is_glob(part) else other for part, other in pairs))
    return sorted(found)[:_MOST]


def _slips(length: int) -> int:
    """So many letters may be wrong, lost, added or swapped in a part of so many."""
    if length < _SHORT:
        return 0
    return 1 if length < _LONG else 2


def names(pattern: str, rule_id: str) -> bool:
    """Whether a selection pattern covers a rule id.

    >>> names("calque/it-en", "calque/it-en/war/invest-territory"), names("calque/it", "calque/it-en/war/x")
    (True, False)
    """
    return (
        rule_id == pattern
        or rule_id.startswith(f"{pattern}/")
        or pattern == "*"
        or (_is_glob(pattern) and fnmatchcase(rule_id, pattern))
    )


def _is_glob(pattern: str) -> bool:
    return any(character in pattern for character in "*?[")
