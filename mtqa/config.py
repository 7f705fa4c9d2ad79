"""Configuration: `mtqa.toml`, or `[tool.mtqa]` in `pyproject.toml`, of the working folder or the nearest one above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from mtqa.errors import ConfigError
from mtqa.finding import Severity
from mtqa.options import LintOptions

__all__ = ["Config", "Override", "find_config", "house_glossaries", "load_config"]

_LISTS = ("select", "ignore", "packs", "glossaries", "exclude")
_KEYS = {
    "from", "to", "select", "ignore", "severity", "packs", "glossaries", "exclude", "strict",
    "min-confidence", "fail-on", "overrides", "lm", "translator", "device",
}  # fmt: skip
_OVERRIDE_KEYS = {"files", "from", "select", "ignore", "severity", "strict", "min-confidence"}
_NO_CHANGES: Mapping[str, Any] = MappingProxyType({})


class Override(NamedTuple):
    """Settings for the files that match one of some globs; they are laid over the general ones.

    Attributes:
        files: Globs as in a .gitignore, against the path relative to the configuration's folder.
        settings: The keys as they stand in the file.
    """

    files: tuple[str, ...]
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file says.

    Attributes:
        options: The options for every file.
        fail_on: The severity from which the exit code is 1.
        exclude: Globs of files that are not linted.
        overrides: Settings by file, the later the stronger.
        folder: The folder that paths and globs are relative to.
        path: The file; None for the defaults.
    """

    options: LintOptions = field(default_factory=LintOptions)
    fail_on: Severity = Severity.WARNING
    exclude: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    folder: Path = field(default_factory=Path)
    path: Path | None = None

    def options_for(self, path: str, changes: Mapping[str, Any] = _NO_CHANGES) -> LintOptions:
        """The options for one file: the general ones with its overrides laid over them, and over all what a command says.

        Args:
            path: The file.
            changes: Fields of `LintOptions` that the command line sets. What an override ignores stays ignored beside its
                `ignore`, since the two add up.
        """
        chosen = replace(self.options, **changes)
        for override in self.overrides:
            if _matches(path, override.files, self.folder):
                chosen = _laid_over(chosen, override.settings)
        return replace(chosen, **{name: value for name, value in changes.items() if name != "ignore"})

    def excludes(self, path: str) -> bool:
        """Whether a file is not to be linted."""
        return _matches(path, self.exclude, self.folder)


def find_config(start: Path) -> Path | None:
    """The nearest configuration file: `mtqa.toml` before a `pyproject.toml` with `[tool.mtqa]`."""
    for folder in (start.resolve(), *start.resolve().parents):
        own = folder / "mtqa.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and _may_be_ours(project):
            return project
    return None


def _may_be_ours(project: Path) -> bool:
    """Whether a `pyproject.toml` has our table; one that cannot be read might, and whoever loads it says so."""
    try:
        return b"[tool.mtqa" in project.read_bytes()
    except OSError:
        return True


def load_config(path: Path | None) -> Config:
    """Read a configuration file; the defaults if there is none.

    Raises:
        ConfigError: It is missing or broken, has an unknown key, or a value of the wrong kind.
    """
    if path is None:
        return Config()
    import tomllib  # slow to load

    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise ConfigError("there is no such file", path=path, remedy="check its name and folder") from error
    except OSError as error:
        problem = f"the configuration cannot be read: {error.strerror}"
        raise ConfigError(problem, path=path, remedy="name a file that you may read") from error
    except UnicodeDecodeError as error:
        raise ConfigError("the configuration is not UTF-8", path=path, remedy="save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"broken TOML: {error}", path=path, remedy="mend the line that it names") from error
    tool = data.get("tool", {})
    ours = tool.get("mtqa", {}) if isinstance(tool, dict) else {}
    if path.name == "pyproject.toml":
        data = ours
    elif ours:
        problem = "the heading [tool.mtqa] is for pyproject.toml only"
        raise ConfigError(problem, path=path, remedy="take it away, and 'tool.mtqa.' out of other headings")
    if not isinstance(data, dict):
        raise ConfigError("'mtqa' is no table", path=path, remedy="write its keys under the heading [tool.mtqa]")
    _check(data, _KEYS, path)
    folder = path.parent
    overrides = data.get("overrides", [])
    if not isinstance(overrides, list) or not all(isinstance(item, dict) for item in overrides):
        raise ConfigError("'overrides' must be [[overrides]] tables", path=path)
    return Config(
        options=LintOptions(
            source=data.get("from", "auto"),
            target=data.get("to", "auto"),
            select=tuple(data.get("select", ())),
            ignore=tuple(data.get("ignore", ())),
            severity=tuple(data.get("severity", {}).items()),
            strict=data.get("strict", False),
            min_confidence=float(data.get("min-confidence", 0.0)),
            packs=tuple(folder / pack for pack in data.get("packs", ())),
            glossaries=tuple(folder / glossary for glossary in data.get("glossaries", ())),
            lm=_model(data.get("lm", ""), folder),
            translator=_model(data.get("translator", ""), folder),
            device=data.get("device", "auto"),
        ),
        fail_on=Severity(data.get("fail-on", Severity.WARNING)),
        exclude=tuple(data.get("exclude", ())),
        overrides=tuple(_override(item, path) for item in overrides),
        folder=folder,
        path=path,
    )


def house_glossaries(named: Sequence[Path]) -> tuple[Path, ...]:
    """The glossary files that a command names; where it names none, those of the nearest configuration file.

    Raises:
        ConfigError: The configuration file is broken.
    """
    return tuple(named) or load_config(find_config(Path.cwd())).options.glossaries


def _model(name: str, folder: Path) -> str:
    """A model's name as it stands; where it is a folder beside the configuration, that folder."""
    return str(folder / name) if name and (folder / name).is_dir() else name


def _override(table: dict[str, Any], path: Path) -> Override:
    _check(table, _OVERRIDE_KEYS, path)
    files = table.get("files")
    if not files or not _is_strings(files):
        raise ConfigError("an [[overrides]] table needs 'files'", path=path, remedy='such as files = ["drafts/**"]')
    return Override(tuple(files), {key: value for key, value in table.items() if key != "files"})


def _check(data: Mapping[str, Any], known: set[str], path: Path) -> None:
    for key, value in data.items():
        if key not in known:
            near = get_close_matches(key, sorted(known), 1)
            remedy = f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(sorted(known))}"
            raise ConfigError(f"unknown key {key!r}", path=path, remedy=remedy)
        if problem := _problem(key, value):
            raise ConfigError(f"{key!r} {problem}", path=path)


def _problem(key: str, value: Any) -> str:
    """What is wrong with a value, or nothing."""
    if key in _LISTS or key == "files":
        return "" if _is_strings(value) else "must be a list of strings"
    if key == "strict":
        return "" if isinstance(value, bool) else "must be true or false"
    if key == "min-confidence":
        right = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
        return "" if right else "must be a number from 0 to 1"
    if key == "fail-on":
        return "" if value in list(Severity) else f"must be one of {', '.join(Severity)}"
    if key == "severity":
        allowed = [*Severity, "off"]
        right = isinstance(value, dict) and all(level in allowed for level in value.values())
        return "" if right else f"must give each rule one of {', '.join(allowed)}"
    if key in ("lm", "translator", "device"):
        return "" if isinstance(value, str) else 'must be a string such as "smollm2" or "cpu"'
    if key in ("from", "to"):
        return "" if isinstance(value, str) else 'must be a language tag such as "it"'
    return ""


def _is_strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _laid_over(options: LintOptions, settings: Mapping[str, Any]) -> LintOptions:
    from mtqa.rules.catalogue import names

    severity = settings.get("severity", {})
    general = [pair for pair in options.severity if not any(names(pattern, pair[0]) for pattern in severity)]
    return replace(
        options,
        source=settings.get("from", options.source),
        select=tuple(settings.get("select", options.select)),
        ignore=(*options.ignore, *settings.get("ignore", ())),
        severity=(*general, *severity.items()),
        strict=settings.get("strict", options.strict),
        min_confidence=float(settings.get("min-confidence", options.min_confidence)),
    )


def _matches(path: str, globs: Sequence[str], folder: Path) -> bool:
    """Whether a file answers to one of some globs, which are read as git reads those of a .gitignore."""
    if path == "-" or not globs:
        return False
    from pathspec import GitIgnoreSpec

    full, root = Path(path).resolve(), folder.resolve()
    relative = full.relative_to(root) if full.is_relative_to(root) else full.relative_to(full.anchor)
    return GitIgnoreSpec.from_lines(globs).match_file(relative.as_posix())
