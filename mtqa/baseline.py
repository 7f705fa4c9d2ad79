"""A baseline: the findings that are known and accepted, so that only new ones are reported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from mtqa.errors import InputError
from mtqa.finding import Finding
from mtqa.lint import Result, with_findings

__all__ = ["Baseline"]

_WORDS = 4
_Entry = dict[str, str]


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
        left: dict[str, list[_Entry]] = {}
        new: list[Result] = []
        for result in results:
            path = _relative(result.document.path, self.folder)
            told = [_entry(result, finding, self.folder) for finding in result.findings]
            known, left[path] = _answered(told, left.get(path, self._by_path.get(path, [])))
            kept = [finding for number, finding in enumerate(result.findings) if number not in known]
            new.append(with_findings(result, kept, baselined=len(known)))
        return new, [entry for entries in left.values() for entry in entries]

    @cached_property
    def _by_path(self) -> dict[str, list[_Entry]]:
        """The entries by path: a baseline of many files is asked for one of them at a time."""
        entries: dict[str, list[_Entry]] = {}
        for entry in self.entries:
            entries.setdefault(entry["path"], []).append(entry)
        return entries


def _answered(told: Sequence[_Entry], entries: Sequence[_Entry]) -> tuple[set[int], list[_Entry]]:
    """The numbers of what is told that entries answer to, and the entries that answer to nothing.

    Those with most of the same words beside them go first: a new finding must not take the entry of one that stands where
    it stood.
    """
    known: set[int] = set()
    left = dict(enumerate(entries))
    for words in range(_WORDS, -1, -1):
        for key in (partial(_key, before=words), partial(_key, after=words)):
            open_: dict[tuple[str, ...], list[int]] = {}
            for place, entry in reversed(left.items()):
                open_.setdefault(key(entry), []).append(place)
            for number, entry in enumerate(told):
                if number not in known and (places := open_.get(key(entry))):
                    del left[places.pop()]
                    known.add(number)
    return known, list(left.values())


def _key(entry: _Entry, before: int = _WORDS, after: int = _WORDS) -> tuple[str, ...]:
    """What tells a finding: its fault, its text, and so many words on each side.

    Of names the fault is the group, since which of its rules finds a spelling depends on how the rest of the text spells
    the name.
    """
    rule = entry["rule"]
    fault = "name" if rule.startswith("name/") else rule
    left, right = entry["before"].split(), entry["after"].split()
    return fault, entry["text"], " ".join(left[max(len(left) - before, 0) :]), " ".join(right[:after])


def _is_entry(value: Any) -> bool:
    keys = {"path", "rule", "text", "before", "after"}
    return isinstance(value, dict) and set(value) == keys and all(isinstance(item, str) for item in value.values())


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
