"""All rules together, and how to choose among them by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from mtqa.errors import UsageError
from mtqa.glossary import Glossary
from mtqa.rules.rule import Rule

__all__ = ["all_rules", "choose", "names"]

_NEAR = 0.7
"""So much alike must a name be that is proposed for one that does not exist."""


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
        UsageError: No rule answers to it; the error proposes the nearest name.
    """
    known = list(rules)
    wanted = pattern.strip("/")
    found = [rule for rule in known if names(wanted, rule.id)]
    if found:
        return found
    from difflib import get_close_matches

    ids = [rule.id for rule in known]
    names_known = {"/".join(id_.split("/")[:depth]) for id_ in ids for depth in range(1, id_.count("/") + 1)}
    short = {id_.rpartition("/")[2]: id_ for id_ in ids}
    near = get_close_matches(wanted, [*ids, *names_known], 1, _NEAR)
    near = near or [short[name] for name in get_close_matches(wanted.rpartition("/")[2], list(short), 1, _NEAR)]
    remedy = f"did you mean {near[0]}?" if near else "`mtqa rules list` shows them all"
    raise UsageError(f"no rule or group is called {pattern!r}", remedy=remedy)


def names(pattern: str, rule_id: str) -> bool:
    """Whether a selection pattern covers a rule id.

    >>> names("calque/it-en", "calque/it-en/war/invest-territory"), names("calque/it", "calque/it-en/war/x")
    (True, False)
    """
    return (
        rule_id == pattern
        or rule_id.startswith(f"{pattern}/")
        or pattern == "*"
        or (any(character in pattern for character in "*?[") and fnmatchcase(rule_id, pattern))
    )
