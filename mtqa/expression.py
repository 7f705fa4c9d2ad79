"""Regular expressions that are compiled when they are first used, and kept for the next run.

Compiling is a third of the time that a short article takes: Python's parser of expressions is written in Python. Its
result is a list of numbers for the engine; the command line keeps those in the user's cache folder.
"""

from __future__ import annotations

import marshal
import re
import sys
from array import array
from typing import Any, cast

from mtqa import cache

__all__ = ["compiled", "keep", "lazy"]

_MOST = 2000
"""So many expressions are kept, some 4 MB: those that the last runs have used."""

_Key = tuple[str, int]
_Code = tuple[bytes, int, int, dict[str, int], tuple[str | None, ...]]
"""The engine's code, flags, number of groups, groups by name, and names of groups: what `_sre.compile` takes."""

_used: dict[_Key, _Code] = {}
_new: set[_Key] = set()
_kept: dict[_Key, _Code] | None = None


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression, as `re.compile` takes it, that is compiled when one of its methods is first used.

    >>> lazy("a+").findall("aa b a")
    ['aa', 'a']
    """
    return cast(re.Pattern[str], _Lazy(source, flags))


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(compiled(self.pattern, self._flags), name)
        setattr(self, name, value)
        return value


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, from what an earlier run has kept if it is there.

    Raises:
        re.error: The expression is wrong.
    """
    global _kept
    if _kept is None:
        _kept = cache.read(_place(), marshal.loads) or {}
    key = (source, int(flags))
    code = _used.get(key) or _kept.get(key)
    try:
        if code is None:
            code = _parsed(*key)
            if len(_new) < _MOST:
                _new.add(key)
        if len(_used) < _MOST:
            _used[key] = code
        return _assembled(source, code)
    except (
        AttributeError,
        ImportError,
        OverflowError,
        RuntimeError,
        TypeError,
        ValueError,
    ):  # another engine, or damage
        return re.compile(source, flags)


def keep() -> None:
    """Keep what this run has compiled, and had to compile anew, for the next ones."""
    if _new:
        older = [(key, code) for key, code in (_kept or {}).items() if key not in _used]
        newest = [*older, *_used.items()][-_MOST:]
        cache.store(_place(), marshal.dumps(dict(newest)))
        _new.clear()


def _place() -> Any:
    return cache.place("expressions", [re.__file__.encode(), sys.version.encode()])


def _parsed(source: str, flags: int) -> _Code:
    """What `re.compile` computes before it hands it to the engine."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array("I", _compiler._code(parsed, flags))
    return code.tobytes(), flags | state.flags, state.groups - 1, dict(state.groupdict), tuple(names)


def _assembled(source: str, code: _Code) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    numbers = array("I")
    numbers.frombytes(code[0])
    pattern: re.Pattern[str] = _sre.compile(source, code[1], numbers.tolist(), *code[2:])
    return pattern
