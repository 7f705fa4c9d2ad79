"""Read rule packs (TOML) and named sets into phrase rules; compiled packs are cached by content."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from mtqa import cache
from mtqa.errors import RuleError
from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.rules.pattern import Sets
from mtqa.rules.phrase import PhraseRule
from mtqa.rules.table import Table, unknown

__all__ = ["BUNDLED", "load_packs", "pack_files"]

BUNDLED = Path(__file__).parent / "calque"
"""The folder of the packs that come with mtqa."""

_SETS_FILE = "sets.toml"
_NO_PACKS = {_SETS_FILE, "mtqa.toml", "pyproject.toml"}
"""TOML files beside packs that hold sets, or settings."""
_BUNDLED_SETS = Path(__file__).parent / _SETS_FILE
_COMPILERS = (
    "element.py", "inflect.py", "keys.py", "needs.py", "neighbours.py", "pack.py", "pattern.py", "phrase.py", "rule.py", "suggest.py", "table.py", "words.py", "frequent_pairs.csv",
)  # fmt: skip

_KIND = "rules"
"""Of the files that keep compiled packs."""
_MANY = 50
"""So many packs take seconds to compile."""
_PARTS = 3
"""So many byte strings are kept of a rule: see `_packed`."""
_Pack = tuple[Path, str]
"""A pack and what the ids of its rules begin with."""
_Compiled = tuple[list[tuple[object, ...]], Sequence[bytes | memoryview]]
"""The rules of a pack, as plain values and what is packed of them."""
_HEADER = {"rule", "source_language", "description"}
_NO_WORD = lazy(r"[|<>{}()\[\]?]")
_FAMILIES = {"romance": ["es", "fr", "it", "pt"], "slavic": ["ru", "uk"]}


def pack_files(folder: Path) -> list[Path]:
    """The packs below a folder, sorted; `sets.toml` and the configuration are none.

    Raises:
        RuleError: The folder is missing or holds no pack.
    """
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise RuleError("there is no such rule pack", path=folder, remedy="name a folder of TOML packs, or one pack")
    files = [  # rglob takes twice as long
        below / name
        for below, names in ((Path(place), names) for place, _, names in os.walk(folder))
        for name in names
        if name.endswith(".toml") and name not in _NO_PACKS
    ]
    files.sort(key=lambda path: path.parts)
    if not files:
        raise RuleError(
            "the folder holds no rule pack", path=folder, remedy="put a .toml file with [[rule]] tables in it"
        )
    return files


def load_packs(folders: Sequence[Path] = (), *, use_cache: bool = True, jobs: int = 1) -> tuple[PhraseRule, ...]:
    """The bundled packs and those of `folders`, compiled.

    The compiled form is kept in the user's cache folder under a hash of all that it depends on, so that a second
    run neither parses nor inflects. A cache that cannot be read or written is passed over in silence.

    Args:
        folders: Folders of packs, or single packs, of the user's own. A set of theirs holds for all of them.
        use_cache: Whether to keep what is compiled of `folders`.
        jobs: Processes to compile the bundled packs in.

    Raises:
        RuleError: A pack is broken; the error names file, rule and column.
    """
    bundled = [(path, _bundled_prefix(path)) for path in pack_files(BUNDLED)]
    rules = _compiled(bundled, [_BUNDLED_SETS], use_cache=True, jobs=jobs)
    if folders:
        own: dict[Path, _Pack] = {}  # a pack that is named beside its folder is one
        for folder in sorted(folders, key=Path.is_file):
            for path in pack_files(folder):
                own.setdefault(path.resolve(), (path, _user_prefix(path, folder)))
        packs = list(own.values())
        sets = [folder / _SETS_FILE for folder in folders if (folder / _SETS_FILE).is_file()]
        rules += _compiled(packs, [_BUNDLED_SETS, *sets], use_cache=use_cache)
        _check_unique(rules)
    return rules


def _compiled(
    packs: Sequence[_Pack], set_files: Sequence[Path], *, use_cache: bool, jobs: int = 1
) -> tuple[PhraseRule, ...]:
    keys = _keys(packs, set_files) if use_cache else []
    stored = cache.place(_KIND, keys) if use_cache else None
    if stored and (kept := cache.read_parts(stored)):
        return _restored(kept[0]["rows"], kept[1])
    compiled = _compiled_before(dict(zip(keys, packs, strict=True))) if stored else {}
    missing = [pack for pack in packs if pack not in compiled]
    compiled |= zip(missing, _compiled_anew(missing, set_files, jobs), strict=True)
    chosen = [compiled[pack] for pack in packs]
    rows = [row for rows, _ in chosen for row in rows]
    parts = [part for _, parts in chosen for part in parts]
    rules = _restored(rows, parts)
    _check_unique(rules)
    if stored:
        counts = [len(rows) for rows, _ in chosen]
        cache.store_parts(stored, {"packs": list(zip(keys, counts, strict=True)), "rows": rows}, parts)
    return rules


def _keys(packs: Sequence[_Pack], set_files: Sequence[Path]) -> list[bytes]:
    """For each pack a hash of all that its compiled form depends on."""
    compilers = [Path(__file__).parent / name for name in _COMPILERS]
    common = [*compilers, *set_files]
    made_of = cache.digests([*common, *(path for path, _ in packs)])
    start = sha256(b"".join([cache.MADE_BY, *made_of[: len(common)]])).digest()
    digests = made_of[len(common) :]
    return [sha256(start + own + name.encode()).digest() for own, (_, name) in zip(digests, packs, strict=True)]


def _compiled_before(packs: Mapping[bytes, _Pack]) -> dict[_Pack, _Compiled]:
    """Those of some packs, given by their keys, that an earlier run compiled: whoever changes one pack waits for one."""
    found: dict[_Pack, _Compiled] = {}
    for stored in cache.latest(_KIND):
        kept = cache.read_parts(stored)
        if kept is None:
            continue
        head, parts = kept
        start = 0
        for key, count in head["packs"]:
            end = start + count
            if key in packs:
                found[packs[key]] = head["rows"][start:end], parts[start * _PARTS : end * _PARTS]
            start = end
    return found


def _compiled_anew(packs: Sequence[_Pack], set_files: Sequence[Path], jobs: int) -> list[_Compiled]:
    compiled = partial(_compiled_pack, _read_sets(set_files))
    if len(packs) <= _MANY:
        return list(map(compiled, packs))
    cache.announce("compiling the rules")
    if jobs == 1:
        return list(map(compiled, packs))
    from concurrent.futures import ProcessPoolExecutor  # slow to load

    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(compiled, packs))


def _compiled_pack(sets: Sets, pack: _Pack) -> _Compiled:
    path, prefix = pack
    rules = list(_read_pack(path, prefix, path.read_bytes(), sets))
    return list(map(_plain, rules)), [part for rule in rules for part in _packed(rule)]


_LATE = ("flags", "passes")
"""What nearly no run asks for: `PhraseRule` unpacks it when it is."""
_HEAD = [name for name in PhraseRule.__dataclass_fields__ if not name.startswith("packed") and name not in _LATE]
_SEVERITIES = {severity.value: severity for severity in Severity}
_FIXES = {fix.value: fix for fix in Fix}


def _plain(rule: PhraseRule) -> tuple[object, ...]:
    """A rule as values that marshal, which is ten times as fast as pickle, can keep; without what is packed."""
    values = (getattr(rule, name) for name in _HEAD)
    return tuple(value.value if isinstance(value, Enum) else value for value in values)


def _packed(rule: PhraseRule) -> tuple[bytes | memoryview, ...]:
    return rule.packed, rule.packed_keys, marshal.dumps([getattr(rule, name) for name in _LATE])


def _restored(rows: Sequence[tuple[Any, ...]], parts: Sequence[bytes | memoryview]) -> tuple[PhraseRule, ...]:
    packed = iter(parts)
    rules = [object.__new__(PhraseRule) for _ in rows]
    for rule, values in zip(rules, rows, strict=True):
        fields = vars(rule)  # a dataclass sets them one by one, in four times the time
        fields.update(zip(_HEAD, values, strict=True))
        fields["severity"], fields["fix"] = _SEVERITIES[fields["severity"]], _FIXES[fields["fix"]]
        fields["packed"], fields["packed_keys"], fields["packed_examples"] = next(packed), next(packed), next(packed)
    return tuple(rules)


def _bundled_prefix(path: Path) -> str:
    return os.fspath(path)[len(os.fspath(BUNDLED.parent)) + 1 : -len(".toml")].replace(os.sep, "/")


def _user_prefix(path: Path, folder: Path) -> str:
    root = folder.resolve()
    return path.resolve().relative_to(root.parent).with_suffix("").as_posix().replace(" ", "-")


def _parse(path: Path, content: bytes) -> dict[str, Any]:
    import tomllib  # slow to load, and packs are rarely compiled

    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise RuleError("the pack is not UTF-8", path=path, line=line, remedy="save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"broken TOML: {error}", path=path, remedy="mend the line that it names") from error


def _read_sets(files: Sequence[Path]) -> Sets:
    sets: dict[str, str | tuple[str, ...]] = {}
    for path in files:
        for name, value in _parse(path, path.read_bytes()).items():
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
            found = dict.fromkeys(form for surfaces in forms(lemma, part).values() for form in surfaces)
            if not found:
                raise RuleError(
                    f"the set <{name}> holds {word}, which is not in the dictionary",
                    path=path,
                    remedy=f"write {{{lemma}:V}} or {{{lemma}:N}}",
                )
            yield from found
        elif not word.strip() or _NO_WORD.search(word):
            raise RuleError(
                f"the set <{name}> holds {word!r}, which is no word",
                path=path,
                remedy='write each as "word" of its own',
            )
        else:
            yield word


def _read_pack(path: Path, prefix: str, content: bytes, sets: Sets) -> Iterator[PhraseRule]:
    data = _parse(path, content)
    for key in data:
        if key not in _HEADER:
            raise RuleError(unknown("key", key, _HEADER), path=path, remedy="a pack holds [[rule]] tables")
    tables = data.get("rule", [])
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        raise RuleError("the pack has no [[rule]] table", path=path, remedy="see `mtqa rules new`")
    languages = data.get("source_language", _languages_of(prefix))
    lines = _lines_of_ids(content.decode("utf-8-sig"))
    seen: set[str] = set()
    for number, table in enumerate(tables, 1):
        name = str(table.get("id", f"number {number}"))
        if name in seen:
            raise RuleError(
                f"two rules have the id {name}", path=path, line=lines[name][-1], remedy="rename one of them"
            )
        seen.add(name)
        yield Table(table, name, path, lines.get(name, [None])[0]).rule(prefix, languages, sets)


def _languages_of(prefix: str) -> list[str]:
    """The source languages of a bundled pack, by its folder: `calque/it-en`, `calque/romance-en`."""
    parts = prefix.split("/")
    folder = parts[1].partition("-")[0] if parts[0] == "calque" and len(parts) > 1 else ""
    return _FAMILIES.get(folder, [folder] if folder else [])


def _lines_of_ids(text: str) -> dict[str, list[int]]:
    """The id of each rule and the numbers of the lines where it stands."""
    lines: dict[str, list[int]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        key, _, value = line.partition("=")
        if key.strip() == "id":
            lines.setdefault(value.strip().strip("\"'"), []).append(number)
    return lines


def _check_unique(rules: Sequence[PhraseRule]) -> None:
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RuleError(f"two rules have the id {rule.id}", remedy="rename one of them")
        seen.add(rule.id)
