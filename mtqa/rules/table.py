"""One [[rule]] table of a pack -> a phrase rule; every complaint names the file, the line and the rule."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mtqa.errors import RuleError
from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.rules.needs import NOTHING
from mtqa.rules.pattern import Pattern, PatternError, Sets, compile_pattern
from mtqa.rules.phrase import Guards, Phrase, PhraseRule
from mtqa.rules.suggest import Template, compile_template

__all__ = ["Table", "unknown"]

_REQUIRED = ("id", "phrase", "message", "flags", "passes")
_KEYS = {
    "id": str, "phrase": list, "unless": list, "when": list, "topic": list, "off_topic": list, "source": str,
    "message": str, "suggest": list, "category": str, "severity": str, "confidence": float, "fix": str, "description": str,
    "flags": list, "passes": list, "source_language": list, "once": bool,
}  # fmt: skip
_WORDING = {
    "phrase": str, "sure": str, "unless": list, "when": list, "topic": list, "off_topic": list, "source": str, "suggest": list,
    "severity": str,
}  # fmt: skip
"""Of one of several phrases. `sure` is the part of it that is hardly ever good English: the rest is a suggestion."""
_KINDS: dict[type, str] = {list: "a list of strings", bool: "true or false", str: "a string", float: "a number"}
_TAG = lazy(r"[a-z]{2,3}(-[A-Za-z]+)?")
_SEVERAL = lazy(r"([2-9]) of (.+)")
_GROUP = lazy(r"\([^()]*\)")
_ONE_PHRASE = lazy(r"\|[^| ]+ [^| ]+\|")
_ID = lazy(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def unknown(kind: str, name: str, known: Any) -> str:
    """ "unknown key 'severty'; did you mean 'severity'?"."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1)
    return f"unknown {kind} {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")


class Table:
    """One [[rule]] table on its way to a rule; every complaint names the file, the line of its id and the rule."""

    # A table is as it was read: its values are of any kind until they are checked.
    def __init__(self, table: dict[str, Any], name: str, path: Path, line: int | None) -> None:
        self.table = table
        self.name = name
        self.path = path
        self.line = line

    def fail(self, problem: str, remedy: str = "") -> RuleError:
        """What is wrong with the table, to be raised."""
        return RuleError(f"rule {self.name}: {problem}", path=self.path, line=self.line, remedy=remedy)

    def rule(self, prefix: str, languages: str | list[str], sets: Sets) -> PhraseRule:
        """The rule.

        Args:
            prefix: The first parts of its id.
            languages: The source languages of its pack.
            sets: The named sets.

        Raises:
            RuleError: The table is broken.
        """
        self._check_keys()
        wordings = self._wordings()
        patterns = [self._pattern("phrase", wording["phrase"], sets) for wording in wordings]
        phrases = [
            Phrase(
                pattern,
                self._templates(pattern, wording),
                wording.get("source", ""),
                self._choice("severity", Severity, None, wording),
                self._guards(wording, sets),
            )
            for pattern, wording in zip(patterns, wordings, strict=True)
        ]
        return PhraseRule.of(
            phrases,
            self._guards(self.table, sets),
            id=f"{prefix}/{self.name}",
            message=self.table["message"],
            severity=self._choice("severity", Severity, Severity.WARNING),
            confidence=self._confidence(),
            category=self.table.get("category", "calque"),
            flags=self._examples("flags"),
            passes=self._examples("passes"),
            source_expression=self.table.get("source", ""),
            fix=self._choice("fix", Fix, Fix.SUGGESTED) if any(phrase.templates for phrase in phrases) else Fix.NONE,
            description=self.table.get("description", ""),
            source_languages=self._languages(languages),
            once=self.table.get("once", False),
        )

    def _languages(self, of_pack: str | list[str]) -> tuple[str, ...]:
        tags = self.table.get("source_language", of_pack)
        tags = [tags] if isinstance(tags, str) else tags
        if not isinstance(tags, list) or not all(isinstance(tag, str) and _TAG.fullmatch(tag) for tag in tags):
            raise self.fail(f"'source_language' is {tags!r}", 'write a language tag, "it", or a list of them')
        return tuple(tags)

    def _check_keys(self) -> None:
        for key in self.table:  # first: what is missing is often what is misspelt
            if key not in _KEYS:
                if key in _WORDING:
                    raise self.fail(f"{key!r} belongs to a phrase", f'write {{ phrase = "...", {key} = "..." }}')
                raise self.fail(unknown("key", key, _KEYS))
        for key in _REQUIRED:
            if not self.table.get(key):
                raise self.fail(f"{key!r} is missing", "every rule has " + ", ".join(_REQUIRED))
        for key, value in self.table.items():
            kind = _KEYS[key]
            takes = {list: str | list, float: int | float}.get(kind, kind)
            if not isinstance(value, takes) or (kind is float and isinstance(value, bool)):
                raise self.fail(f"{key!r} must be {_KINDS[kind]}")
        if not _ID.fullmatch(self.name):
            raise self.fail("an id is lower-case words joined by hyphens", 'such as "invest-territory"')

    def _wordings(self) -> list[dict[str, Any]]:
        """The patterns, each with what it has of its own; a sure part is a pattern of its own before the whole."""
        value = self.table["phrase"]
        wordings = [
            {"phrase": item} if isinstance(item, str) else item
            for item in (value if isinstance(value, list) else [value])
        ]
        for wording in wordings:
            if not isinstance(wording, dict) or not wording.get("phrase"):
                raise self.fail(
                    "'phrase' must be a list of patterns", 'a pattern, or { phrase = "...", suggest = ["..."] }'
                )
            for key, item in wording.items():
                if key not in _WORDING:
                    raise self.fail(unknown("key", key, _WORDING) + " in a phrase")
                if not isinstance(item, _WORDING[key]):
                    kind = "list of strings" if _WORDING[key] is list else "string"
                    raise self.fail(f"{key!r} in a phrase must be a {kind}")
        return [part for wording in wordings for part in self._parts(wording)]

    def _parts(self, wording: dict[str, Any]) -> Iterator[dict[str, Any]]:
        if "sure" in wording:
            if wording.get("severity", self.table.get("severity")) == Severity.SUGGESTION:
                raise self.fail("'sure' stands in a phrase that is a suggestion", "leave it out, or raise the severity")
            yield {**wording, "phrase": wording["sure"]}
            yield {**wording, "severity": Severity.SUGGESTION.value}
        else:
            yield wording

    def _list(self, key: str, table: dict[str, Any] | None = None) -> list[str]:
        value = (self.table if table is None else table).get(key, [])
        values = [value] if isinstance(value, str) else value
        if not all(isinstance(item, str) for item in values):
            raise self.fail(f"{key!r} must be a list of strings")
        return list(values)

    def _examples(self, key: str) -> tuple[str, ...]:
        examples = tuple(self._list(key))
        if len(examples) < 2:
            raise self.fail(f"{key!r} needs at least two examples", "they are run as the rule's tests")
        return examples

    def _choice(self, key: str, kind: Any, default: Any, table: dict[str, Any] | None = None) -> Any:
        value = (self.table if table is None else table).get(key, default)
        if value is None:
            return None
        if value not in list(kind):
            raise self.fail(unknown(key, value, [each.value for each in kind]), f"one of {', '.join(kind)}")
        return kind(value)

    def _confidence(self) -> float:
        value = float(self.table.get("confidence", 0.8))
        if not 0 <= value <= 1:
            raise self.fail(f"the confidence {value:g} is not between 0 and 1")
        return value

    def _pattern(self, key: str, source: str, sets: Sets) -> Pattern:
        several = _SEVERAL.match(source) if key in ("topic", "off_topic") else None
        try:
            pattern = compile_pattern(several[2] if several else source, sets, keyed=key == "phrase")
        except PatternError as error:
            raise self.fail(f"{error} (column {error.column} of {key} {source!r})") from error
        if key != "phrase" and _ONE_PHRASE.search(_GROUP.sub("", source)):
            raise self.fail(f"{key} {source!r} is read as one phrase", "put the whole choice in parentheses: (a|b c|d)")
        if several and pattern.plain == NOTHING:
            raise self.fail(
                f"{source!r} counts words, and this is no choice of words", "write words with | between them"
            )
        return pattern._replace(least=int(several[1])) if several else pattern

    def _guards(self, table: dict[str, Any], sets: Sets) -> Guards:
        return Guards(
            *(tuple(self._pattern(key, source, sets) for source in self._list(key, table)) for key in Guards._fields)
        )

    def _templates(self, pattern: Pattern, wording: dict[str, Any]) -> tuple[Template, ...]:
        templates = []
        for source in wording.get("suggest") or self._list("suggest"):
            try:
                templates.append(compile_template(source, pattern))
            except PatternError as error:
                raise self.fail(f"{error} (column {error.column} of suggest {source!r})") from error
        return tuple(templates)
