"""Read rule packs (TOML) and named sets into phrase rules; compiled packs are cached by content."""

from __future__ import annotations

import pickle
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from mtqa import cache
from mtqa.errors import RuleError
from mtqa.finding import Fix, Severity
from mtqa.rules.pattern import Pattern, PatternError, Sets, compile_pattern
from mtqa.rules.phrase import PhraseRule
from mtqa.rules.suggest import Template, compile_template

__all__ = ["BUNDLED", "load_packs", "pack_files"]

BUNDLED = Path(__file__).parent / "calque"
"""The folder of the packs that come with mtqa."""

_SETS_FILE = "sets.toml"
_BUNDLED_SETS = Path(__file__).parent / _SETS_FILE
_COMPILERS = ("inflect.py", "pack.py", "pattern.py", "phrase.py", "rule.py", "suggest.py", "words.py")

_REQUIRED = ("id", "phrase", "message", "flags", "passes")
_KEYS = {
    "id": str, "phrase": list, "unless": list, "when": list, "topic": list, "source": str, "message": str,
    "suggest": list, "category": str, "severity": str, "confidence": float, "fix": str, "description": str,
    "flags": list, "passes": list, "source_language": list,
}  # fmt: skip
_HEADER = {"rule", "source_language", "description"}
_FAMILIES = {"romance": ["es", "fr", "it", "pt"], "slavic": ["ru", "uk"]}
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)?")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def pack_files(folder: Path) -> list[Path]:
    """The packs below a folder, sorted; `sets.toml` is none.

    Raises:
        RuleError: The folder is missing or holds no pack.
    """
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise RuleError("there is no such rule pack", path=folder, remedy="name a folder of TOML packs, or one pack")
    files = sorted(path for path in folder.rglob("*.toml") if path.name != _SETS_FILE)
    if not files:
        raise RuleError(
            "the folder holds no rule pack", path=folder, remedy="put a .toml file with [[rule]] tables in it"
        )
    return files


def load_packs(folders: Sequence[Path] = (), *, use_cache: bool = True) -> tuple[PhraseRule, ...]:
    """The bundled packs and those of `folders`, compiled.

    The compiled form is kept in the user's cache folder under a hash of all that it depends on, so that a second
    run neither parses nor inflects. A cache that cannot be read or written is passed over in silence.

    Args:
        folders: Folders of packs, or single packs, of the user's own.
        use_cache: Whether to use the cache.

    Raises:
        RuleError: A pack is broken; the error names file, rule and column.
    """
    packs = [(path, _bundled_prefix(path)) for path in pack_files(BUNDLED)]
    for folder in folders:
        packs += [(path, _user_prefix(path, folder)) for path in pack_files(folder)]
    contents = [(path, prefix, path.read_bytes()) for path, prefix in packs]
    set_files = [
        _BUNDLED_SETS,
        *(folder / _SETS_FILE for folder in folders if (folder / _SETS_FILE).is_file()),
    ]
    set_contents = [(path, path.read_bytes()) for path in set_files]
    stored = _cache_file(contents, set_contents) if use_cache else None
    if stored and (rules := _read_cache(stored)) is not None:
        return rules
    sets = _read_sets(set_contents)
    rules = tuple(rule for path, prefix, content in contents for rule in _read_pack(path, prefix, content, sets))
    _check_unique(rules)
    if stored:
        cache.store(stored, pickle.dumps(rules, protocol=5))
    return rules


def _bundled_prefix(path: Path) -> str:
    return path.relative_to(BUNDLED.parent).with_suffix("").as_posix()


def _user_prefix(path: Path, folder: Path) -> str:
    root = folder.resolve()
    return path.resolve().relative_to(root.parent).with_suffix("").as_posix().replace(" ", "-")


def _cache_file(contents: Sequence[tuple[Path, str, bytes]], set_contents: Sequence[tuple[Path, bytes]]) -> Path:
    compilers = [(Path(__file__).parent / name).read_bytes() for name in _COMPILERS]
    packs = [part for _, prefix, content in contents for part in (prefix.encode(), content)]
    return cache.place("packs", [*compilers, *packs, *(content for _, content in set_contents)])


def _read_cache(path: Path) -> tuple[PhraseRule, ...] | None:
    data = cache.load(path)
    try:
        rules = pickle.loads(data) if data else None  # our own file, in the user's own cache folder
    except Exception:  # damaged: compile again
        return None
    return rules if isinstance(rules, tuple) else None


def _parse(path: Path, content: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise RuleError("the pack is not UTF-8", path=path, line=line, remedy="save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"broken TOML: {error}", path=path, remedy="mend the line that it names") from error


def _read_sets(contents: Sequence[tuple[Path, bytes]]) -> Sets:
    sets: dict[str, str | tuple[str, ...]] = {}
    for path, content in contents:
        for name, value in _parse(path, content).items():
            if isinstance(value, str) and path == _BUNDLED_SETS:
                sets[name] = value  # a regular expression: only ours, which are known not to backtrack
            elif isinstance(value, list) and value and all(isinstance(word, str) for word in value):
                sets[name] = tuple(_expanded(value, sets, path, name))
            else:
                raise RuleError(
                    f"the set <{name}> is no list of words",
                    path=path,
                    remedy=f'write {name} = ["word", "two words"]',
                )
    return sets


def _expanded(words: Sequence[str], sets: Mapping[str, Any], path: Path, name: str) -> Iterator[str]:
    """A member `<other>` stands for the words of a set above it; `{lemma}` for its forms."""
    from mtqa.rules.inflect import forms

    for word in words:
        if word.startswith("<") and word.endswith(">"):
            if not isinstance(sets.get(word[1:-1]), tuple):
                raise RuleError(
                    f"the set <{name}> names {word}, which is no list above it",
                    path=path,
                    remedy="put that set first",
                )
            yield from sets[word[1:-1]]
        elif word.startswith("{") and word.endswith("}"):
            lemma, _, part = word[1:-1].partition(":")
            yield from dict.fromkeys(form for surfaces in forms(lemma, part).values() for form in surfaces)
        else:
            yield word


def _read_pack(path: Path, prefix: str, content: bytes, sets: Sets) -> Iterator[PhraseRule]:
    data = _parse(path, content)
    text = content.decode("utf-8")
    for key in data:
        if key not in _HEADER:
            raise RuleError(_unknown("key", key, _HEADER), path=path, remedy="a pack holds [[rule]] tables")
    tables = data.get("rule", [])
    if not isinstance(tables, list) or not tables:
        raise RuleError("the pack has no [[rule]] table", path=path, remedy="see `mtqa rules new`")
    languages = data.get("source_language", _languages_of(prefix))
    for number, table in enumerate(tables, 1):
        name = str(table.get("id", f"number {number}"))
        yield _Table(table, name, path, _line_of(text, name)).rule(prefix, languages, sets)


def _languages_of(prefix: str) -> list[str]:
    """The source languages of a bundled pack, by its folder: `calque/it-en`, `calque/romance-en`."""
    parts = prefix.split("/")
    folder = parts[1].partition("-")[0] if parts[0] == "calque" and len(parts) > 1 else ""
    return _FAMILIES.get(folder, [folder] if folder else [])


def _line_of(text: str, name: str) -> int | None:
    found = re.search(rf'^id\s*=\s*["\']{re.escape(name)}["\']', text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else None


def _unknown(kind: str, name: str, known: Any) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1)
    return f"unknown {kind} {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")


class _Table:
    """One [[rule]] table on its way to a rule; every complaint names the file, the line of its id and the rule."""

    def __init__(self, table: dict[str, Any], name: str, path: Path, line: int | None) -> None:
        self.table = table
        self.name = name
        self.path = path
        self.line = line

    def fail(self, problem: str, remedy: str = "") -> RuleError:
        return RuleError(f"rule {self.name}: {problem}", path=self.path, line=self.line, remedy=remedy)

    def rule(self, prefix: str, languages: str | list[str], sets: Sets) -> PhraseRule:
        self._check_keys()
        phrases = self._list("phrase")
        patterns = tuple(self._pattern("phrase", phrase, sets) for phrase in phrases)
        return PhraseRule(
            id=f"{prefix}/{self.name}",
            message=self.table["message"],
            severity=self._choice("severity", Severity, Severity.WARNING),
            confidence=self._confidence(),
            category=self.table.get("category", "calque"),
            flags=self._examples("flags"),
            passes=self._examples("passes"),
            source_expression=self.table.get("source", ""),
            fix=self._choice("fix", Fix, Fix.SUGGESTED) if "suggest" in self.table else Fix.NONE,
            description=self.table.get("description", ""),
            source_languages=self._languages(languages),
            patterns=patterns,
            templates=tuple(self._templates(pattern) for pattern in patterns),
            unless=self._guards("unless", sets),
            when=self._guards("when", sets),
            topic=self._guards("topic", sets),
        )

    def _languages(self, of_pack: str | list[str]) -> tuple[str, ...]:
        tags = self.table.get("source_language", of_pack)
        tags = [tags] if isinstance(tags, str) else tags
        if not isinstance(tags, list) or not all(isinstance(tag, str) and _TAG.fullmatch(tag) for tag in tags):
            raise self.fail(f"'source_language' is {tags!r}", 'write a language tag, "it", or a list of them')
        return tuple(tags)

    def _check_keys(self) -> None:
        for key in _REQUIRED:
            if not self.table.get(key):
                raise self.fail(f"{key!r} is missing", "every rule has " + ", ".join(_REQUIRED))
        for key, value in self.table.items():
            if key not in _KEYS:
                raise self.fail(_unknown("key", key, _KEYS))
            kind = _KEYS[key]
            right = (
                isinstance(value, str | list)
                if kind is list
                else isinstance(value, int | float if kind is float else kind)
            )
            if not right:
                raise self.fail(f"{key!r} must be a {'list of strings' if kind is list else kind.__name__}")
        if not _ID.fullmatch(self.name):
            raise self.fail("an id is lower-case words joined by hyphens", 'such as "invest-territory"')

    def _list(self, key: str) -> list[str]:
        value = self.table.get(key, [])
        values = [value] if isinstance(value, str) else value
        if not all(isinstance(item, str) for item in values):
            raise self.fail(f"{key!r} must be a list of strings")
        return list(values)

    def _examples(self, key: str) -> tuple[str, ...]:
        examples = tuple(self._list(key))
        if len(examples) < 2:
            raise self.fail(f"{key!r} needs at least two examples", "they are run as the rule's tests")
        return examples

    def _choice(self, key: str, kind: Any, default: Any) -> Any:
        value = self.table.get(key, default)
        if value not in list(kind):
            raise self.fail(_unknown(key, value, list(kind)), f"one of {', '.join(kind)}")
        return kind(value)

    def _confidence(self) -> float:
        value = float(self.table.get("confidence", 0.8))
        if not 0 <= value <= 1:
            raise self.fail(f"the confidence {value:g} is not between 0 and 1")
        return value

    def _pattern(self, key: str, source: str, sets: Sets) -> Pattern:
        try:
            return compile_pattern(source, sets, anchored=key == "phrase")
        except PatternError as error:
            raise self.fail(f"{error} (column {error.column} of {key} {source!r})") from error

    def _guards(self, key: str, sets: Sets) -> tuple[Pattern, ...]:
        return tuple(self._pattern(key, source, sets) for source in self._list(key))

    def _templates(self, pattern: Pattern) -> tuple[Template, ...]:
        templates = []
        for source in self._list("suggest"):
            try:
                templates.append(compile_template(source, pattern))
            except PatternError as error:
                raise self.fail(f"{error} (column {error.column} of suggest {source!r})") from error
        return tuple(templates)


def _check_unique(rules: Sequence[PhraseRule]) -> None:
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RuleError(f"two rules have the id {rule.id}", remedy="rename one of them")
        seen.add(rule.id)
