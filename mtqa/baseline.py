"""A baseline: the findings that are known and accepted, so that only new ones are reported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from mtqa.errors import InputError
from mtqa.finding import Finding
from mtqa.lint import Result, with_findings

__all__ = ["Baseline"]

_WORDS = 4


class Baseline:
    """Known findings of some documents.

    An entry is the rule, the flagged text, and the four words before and after it: never a line number, so it holds when
    text is added elsewhere. Two equal findings need two entries.
    """

    def __init__(self, entries: Iterable[dict[str, str]], folder: Path) -> None:
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
        keys = {"path", "rule", "text", "before", "after"}
        if not isinstance(entries, list) or any(not isinstance(entry, dict) or set(entry) != keys for entry in entries):
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

    def filter(self, results: Sequence[Result]) -> tuple[list[Result], list[dict[str, str]]]:
        """Take out what is known.

        An entry matches a finding of the same path, rule (of names: group) and text with the same words on at least one side.

        Returns:
            The results with their new findings only, and the stale entries: those of the linted documents that
            nothing answers to any more.
        """
        left = list(self.entries)
        new: list[Result] = []
        for result in results:
            kept = []
            for finding in result.findings:
                entry = _entry(result, finding, self.folder)
                known = next((known for known in left if _same(known, entry)), None)
                if known is None:
                    kept.append(finding)
                else:
                    left.remove(known)
            new.append(with_findings(result, kept, baselined=len(result.findings) - len(kept)))
        linted = {_relative(result.document.path, self.folder) for result in results}
        return new, [entry for entry in left if entry["path"] in linted]


def _same(known: dict[str, str], entry: dict[str, str]) -> bool:
    if any(known[key] != entry[key] for key in ("path", "text")) or _fault(known) != _fault(entry):
        return False
    return known["before"] == entry["before"] or known["after"] == entry["after"]


def _fault(entry: dict[str, str]) -> str:
    """What tells an entry's kind of fault: its rule, but of names the group, since which of its rules finds a spelling depends on
    how the rest of the text spells the name."""
    rule = entry["rule"]
    return "name" if rule.startswith("name/") else rule


def _entry(result: Result, finding: Finding, folder: Path) -> dict[str, str]:
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
