"""A baseline: the findings that are known and accepted, so that only new ones are reported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from mtqa.errors import InputError
from mtqa.finding import Finding
from mtqa.lint import Result, with_findings

__all__ = ["Baseline"]

_WORDS = 4
_Entry = dict[str, str]
_Fault = tuple[str, str]
"""Rule and text."""


class Baseline:
    """Known findings of some documents.

    An entry is the rule, the flagged text, and the four words before and after it: never a line number, so it holds when
    text is added elsewhere. Two equal findings need two entries.
    """

    def __init__(self, entries: Iterable[_Entry], folder: Path) -> None:
        self.entries = list(entries)
        self.folder = folder

    @classmethod
    def load(cls, path: Path) -> Baseline:
        """Read a baseline file.

        Raises:
            InputError: It is missing or no baseline.
        """
        import json  # slow to load

        try:
            data: Any = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError as error:
            raise InputError("there is no such baseline", path=path, remedy="make one with --write-baseline") from error
        except (OSError, ValueError) as error:
            raise InputError(
                f"the baseline cannot be read ({error})",
                path=path,
                remedy="make it anew with --write-baseline",
            ) from error
        entries = data.get("findings") if isinstance(data, dict) and data.get("version") == 1 else None
        if not isinstance(entries, list) or not all(map(_is_entry, entries)):
            raise InputError("this is no baseline of version 1", path=path, remedy="make it anew with --write-baseline")
        return cls(entries, path.parent)

    @classmethod
    def of(cls, results: Sequence[Result], folder: Path) -> Baseline:
        """The baseline that knows everything that was found."""
        return cls((_entry(result, finding, folder) for result in results for finding in result.findings), folder)

    def dump(self) -> str:
        """The file's text, in a fixed order, so that a change is a readable diff."""
        import json

        order = sorted(
            self.entries,
            key=lambda entry: tuple(entry[key] for key in ("path", "rule", "text", "before", "after")),
        )
        return json.dumps({"version": 1, "findings": order}, ensure_ascii=False, indent=1) + "\n"

    def filter(self, results: Sequence[Result]) -> tuple[list[Result], list[_Entry]]:
        """Take out what is known.

        An entry matches a finding of the same path, rule (of names: group) and text with the same words on at least one side.

        Returns:
            The results with their new findings only, and the stale entries: those of the linted documents that
            nothing answers to any more.
        """
        left: dict[str, dict[_Fault, list[_Entry]]] = {}
        new: list[Result] = []
        for result in results:
            path = _relative(result.document.path, self.folder)
            if path not in left:
                left[path] = {fault: list(entries) for fault, entries in self._known.get(path, {}).items()}
            known = self._answered(result, left[path])
            kept = [finding for number, finding in enumerate(result.findings) if number not in known]
            new.append(with_findings(result, kept, baselined=len(known)))
        return new, [entry for faults in left.values() for entries in faults.values() for entry in entries]

    @cached_property
    def _known(self) -> dict[str, dict[_Fault, list[_Entry]]]:
        """The entries by path and fault: a baseline of many files is asked for one of them at a time."""
        known: dict[str, dict[_Fault, list[_Entry]]] = {}
        for entry in self.entries:
            known.setdefault(entry["path"], {}).setdefault(_fault(entry), []).append(entry)
        return known

    def _answered(self, result: Result, left: dict[_Fault, list[_Entry]]) -> set[int]:
        """The numbers of the findings that an entry answers to, which is taken out of `left`.

        Those that stand where they stood go first: a new one beside them must not take their entry.
        """
        told = [_entry(result, finding, self.folder) for finding in result.findings]
        known: set[int] = set()
        for sides in (("before", "after"), ("before",), ("after",)):
            for number, entry in enumerate(told):
                entries = left.get(_fault(entry), [])
                same = (one for one in entries if all(one[side] == entry[side] for side in sides))
                if number not in known and (found := next(same, None)):
                    entries.remove(found)
                    known.add(number)
        return known


def _is_entry(value: Any) -> bool:
    keys = {"path", "rule", "text", "before", "after"}
    return isinstance(value, dict) and set(value) == keys and all(isinstance(item, str) for item in value.values())


def _fault(entry: _Entry) -> _Fault:
    """What tells an entry's fault: its rule and text; but of names the group, since which of its rules finds a spelling
    depends on how the rest of the text spells the name."""
    rule = entry["rule"]
    return "name" if rule.startswith("name/") else rule, entry["text"]


def _entry(result: Result, finding: Finding, folder: Path) -> _Entry:
    text = result.document.text
    before = text[max(finding.span.start - 200, 0) : finding.span.start].split()[-_WORDS:]
    after = text[finding.span.end : finding.span.end + 200].split()[:_WORDS]
    return {
        "path": _relative(result.document.path, folder),
        "rule": finding.rule,
        "text": finding.text,
        "before": " ".join(before),
        "after": " ".join(after),
    }


def _relative(path: str, folder: Path) -> str:
    if path == "-":
        return path
    full, root = Path(path).resolve(), folder.resolve()
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else full.as_posix()
