"""`mtqa lint`: read, lint or fix, hold against the baseline, report."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mtqa import __version__
from mtqa.baseline import Baseline
from mtqa.commands.house_glossary import tell_of_waiting
from mtqa.config import Config, find_config, load_config
from mtqa.document import Document
from mtqa.errors import ConfigError, MtqaError, UsageError
from mtqa.files import print_bytes, print_text, spare_inputs, write_bytes, write_text
from mtqa.finding import Severity
from mtqa.fix import fix_document
from mtqa.formats import find_documents
from mtqa.language import LANGUAGE_NAMES, guess_language_of_few
from mtqa.lint import Linter, LintOptions, Result, Scope, check_source
from mtqa.report import render
from mtqa.report.diff import diff, patch
from mtqa.report.place import LineIndex
from mtqa.report.summary import counted
from mtqa.rules.catalogue import choose, closest
from mtqa.source.given import match_sources, read_pair
from mtqa.source.table import is_table

if TYPE_CHECKING:
    from mtqa.source.paired import SourceText

__all__ = ["Request", "run"]

_Work = tuple[str, str | None, LintOptions, str]
"""A text, its source, the options, and the format of standard input."""
_FILES_FOR_JOBS = 16
"""From so many files on, starting processes pays."""


@dataclass(frozen=True, slots=True)
class Request:
    """The options of one call.

    Attributes:
        paths: Files, folders, globs; "-" is standard input.
        changes: Fields of `LintOptions` that the command line sets.
        source: The text that the only path was translated from, or a folder with one for each path.
        fail_on: The severity from which the exit code is 1; None for the configured one.
        format: Name of the report.
        output: Where the report goes; None for standard output.
        fix: Write the fixes into the files.
        diff: Print the fixes as a diff instead.
        unsafe: Make suggested fixes too.
        baseline: Known findings, not to be reported.
        write_baseline: Where to write all findings as a baseline.
        config: Configuration file; None for the nearest one.
        stdin_format: Format of standard input; empty to guess.
        jobs: Number of processes; 0 to choose.
    """

    paths: tuple[str, ...]
    changes: Mapping[str, Any]
    source: str | None = None
    fail_on: Severity | None = None
    format: str = "terminal"
    output: Path | None = None
    fix: bool = False
    diff: bool = False
    unsafe: bool = False
    baseline: Path | None = None
    write_baseline: Path | None = None
    config: Path | None = None
    stdin_format: str = ""
    jobs: int = 0


def run(request: Request) -> int:
    """Do it all.

    A file that cannot be read is named on standard error; the others are linted all the same.

    Returns:
        The exit code: 0 nothing at or above the wanted severity, 1 findings, 2 some file could not be read.

    Raises:
        MtqaError: The options, the configuration, a pack or a glossary is wrong, or nothing can be written.
    """
    config = load_config(request.config or find_config(Path.cwd()))
    options = replace(config.options, **request.changes)
    paths = _wanted(request.paths, config)
    sources = match_sources(paths, request.source)
    inputs = [*paths, *sources.values(), *options.glossaries, config.path]
    spare_inputs(request.output, "--output", [*inputs, request.baseline])
    spare_inputs(request.write_baseline, "--write-baseline", inputs)
    _check(options, config)  # a wrong option or a broken pack is told before any file is touched
    tell_of_waiting(options.glossaries)
    known = Baseline.load(request.baseline) if request.baseline else None
    stale: list[dict[str, str]] = []
    if request.fix or request.diff:
        results, failed = _fixed(request, config, paths, sources, _accepting(known, stale))
    else:
        results, failed = _linted(request, config, options, paths, sources)
    if request.write_baseline:
        if known and request.fix and "-" not in paths:
            results, failed = _linted(request, config, options, paths, sources)  # with what is accepted
        baseline = Baseline.of(results, request.write_baseline.parent)
        write_text(request.write_baseline, baseline.dump())
        _note(f"{request.write_baseline}: wrote {counted(len(baseline.entries), 'finding')}")
        return 2 if failed else 0
    if known and not (request.fix or request.diff):
        results, stale = known.filter(results)
    for entry in stale:
        _note(f"{request.baseline}: stale entry: {entry['path']}: {entry['rule']}: {entry['text']!r}")
    is_told = failed and not results and request.format == "terminal"  # of each file a sentence is
    has_text = request.fix and "-" in request.paths and request.output is None  # on standard output
    if not is_told and not request.diff and not has_text:
        _report(request, results, _linter(options))
    if options.translator:
        _say_what_was_not_translated(results)
    worst = max((finding.severity.rank for result in results for finding in result.findings), default=-1)
    return 2 if failed else int(worst >= (request.fail_on or config.fail_on).rank)


def _wanted(arguments: Sequence[str], config: Config) -> list[str]:
    """The files to lint; one that is named itself, not by its folder, must not be left out in silence."""
    found = list(map(str, find_documents(arguments)))
    excluded = {path for path in found if config.excludes(path)}
    named = [argument for argument in arguments if str(Path(argument)) in excluded]
    if named:
        others = f" and {len(named) - 1} more" if len(named) > 1 else ""
        _note(f"{named[0]}{others}: left out, since {config.path} excludes {'it' if len(named) == 1 else 'them'}")
    return [path for path in found if path not in excluded]


def _accepting(known: Baseline | None, stale: list[dict[str, str]]) -> Callable[[Result], Result] | None:
    """What takes out of the findings of one document those that a baseline knows, and adds to its stale entries."""
    if known is None:
        return None

    def accept(result: Result) -> Result:
        (new,), old = known.filter([result])
        stale.extend(old)
        return new

    return accept


@cache
def _linter(options: LintOptions) -> Linter:
    return Linter(options, jobs=os.cpu_count() or 1)


def _check(options: LintOptions, config: Config) -> None:
    """Make the linter; what is wrong with what the configuration names, for some files too, is told with its path."""
    own = config.options
    named = (own.source, own.target, *own.select, *own.ignore, *(pattern for pattern, _ in own.severity))
    try:
        _check_target(_linter(options), options.target)
    except UsageError as error:
        if config.path and any(repr(name) in str(error) for name in named):
            raise ConfigError(str(error), path=config.path) from error
        raise
    rules = _linter(options).rules
    try:
        for _, settings in config.overrides:
            check_source(rules, settings.get("from", "auto"))
            closest(rules, [name for key in ("select", "ignore", "severity") for name in settings.get(key, ())])
    except UsageError as error:
        raise ConfigError(f"in [[overrides]]: {error}", path=config.path) from error


def _check_target(linter: Linter, target: str) -> None:
    """A language that no rule is about must not pass for a clean text."""
    if target == "auto":
        return
    known = {tag for rule in linter.rules for tag in rule.target_languages}
    if known.isdisjoint((target, target.partition("-")[0])):
        remedy = f"name one of {', '.join(sorted(known))}, or give a glossary with such a column"
        raise UsageError(f"there are no rules for texts in {target!r}", remedy=remedy)


def _note(sentence: str) -> None:
    print(f"mtqa: {sentence}", file=sys.stderr)


def _say_what_was_not_translated(results: Sequence[Result]) -> None:
    """Without a source language there is nothing to translate into; a user who named a translator must know."""
    paths = [result.document.path for result in results if result.findings and not result.source.language]
    if paths:
        others = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
        _note(f"{paths[0]}{others}: no source language is known, so nothing was translated back; name it with --from")


def _read(path: str, source: str | None, stdin_format: str, options: LintOptions) -> tuple[Document, SourceText | None]:
    format = (stdin_format or None) if path == "-" else None
    document, source_text = read_pair(path, source, format=format, language=options.source)
    document = _in_language(document, options)
    if source_text is not None and _linter(options).scope(document.language) is not Scope.ALL:
        _note(f"{path}: the source is not looked at: only English is held against its source")
    return document, source_text


def _lint_one(path: str, source: str | None, options: LintOptions, stdin_format: str) -> Result | MtqaError:
    """One file's result; an error is handed back, so that it crosses processes and stops no other file."""
    try:
        return _linter(options).lint(*_read(path, source, stdin_format, options))
    except MtqaError as error:
        return error


def _in_language(document: Document, options: LintOptions) -> Document:
    """The document with the language that it is in; a note where that is not English, and nobody said so."""
    auto = options.target == "auto"
    language = guess_language_of_few(document.prose.text) if auto else options.target
    scope = _linter(options).scope(language)
    name = LANGUAGE_NAMES.get(language.partition("-")[0], language)
    if scope is Scope.NOTHING:
        wanted = "--to en lints it all the same" if auto else "a glossary with such a column adds names"
        _note(f"{document.path}: {'reads as' if auto else 'is'} {name}, for which there are no rules ({wanted})")
    elif scope is Scope.NAMES and auto:
        _note(f"{document.path}: reads as {name}; only its names are linted (--to en lints it as English)")
    return replace(document, language=language)


def _linted(
    request: Request, config: Config, options: LintOptions, paths: Sequence[str], sources: Mapping[str, str]
) -> tuple[list[Result], bool]:
    work = [
        (path, sources.get(path), config.options_for(path, request.changes), request.stdin_format) for path in paths
    ]
    jobs = request.jobs or (os.cpu_count() or 1 if len(paths) >= _FILES_FOR_JOBS else 1)
    jobs = 1 if options.lm or options.translator else jobs  # a model uses all cores, and is large
    if jobs == 1 or len(paths) == 1:
        outcomes: Iterable[Result | MtqaError] = (_lint_one(*item) for item in _progress(work))
    else:
        outcomes = _in_processes(work, min(jobs, len(paths)))
    results: list[Result] = []
    failed = False
    for outcome in outcomes:
        if isinstance(outcome, MtqaError):
            _note(str(outcome))
            failed = True
        else:
            results.append(outcome)
            _tell_of_wrong_comments(outcome.document, _linter(options))
    return results, failed


def _tell_of_wrong_comments(document: Document, linter: Linter) -> None:
    """A comment with a slip, or that ignores a rule that does not exist, must not pass for one that works."""
    problems: dict[str, str] = {}
    for pattern in dict.fromkeys(pattern for pattern, _ in document.disabled):
        try:
            choose(linter.rules, pattern)
        except UsageError as error:
            problems[pattern] = str(error)
    wrong = [(problems[pattern], span) for pattern, span in document.disabled if pattern in problems]
    if not (told := [*document.slips, *wrong]):
        return
    index = LineIndex(document.text)
    for problem, span in told:
        _note(f"{document.path}:{index.line_column(span.start)[0]}: in the comment: {problem}")


def _in_processes(work: Sequence[_Work], jobs: int) -> Iterator[Result | MtqaError]:
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_lint_one, *zip(*work, strict=True), chunksize=max(1, len(work) // (4 * jobs)))


def _progress(work: Sequence[_Work]) -> Iterable[_Work]:
    """A bar on a terminal, for many files."""
    if len(work) < 50 or not sys.stderr.isatty():
        return work
    from rich.console import Console
    from rich.progress import track

    return track(work, "Linting", console=Console(stderr=True), transient=True)


def _fixed(
    request: Request,
    config: Config,
    paths: Sequence[str],
    sources: Mapping[str, str],
    accept: Callable[[Result], Result] | None,
) -> tuple[list[Result], bool]:
    results: list[Result] = []
    failed = False
    total = changed = 0
    patches: list[bytes] = []
    for path in paths:
        try:
            if is_table(path):
                raise UsageError(f"{path} is a table, which is not fixed", remedy="lint it without --fix and --diff")
            own = config.options_for(path, request.changes)
            before, source_text = _read(path, sources.get(path), request.stdin_format, own)
            fixed = fix_document(_linter(own), before, unsafe=request.unsafe, source_text=source_text, accept=accept)
            if request.diff and request.output:
                patches.append(patch(before, fixed.document))
            elif request.diff:
                print_diff(before, fixed.document)
            elif path == "-":
                print_text(fixed.document.text, fixed.document.encoding)
            elif fixed.applied:
                write_text(Path(path), fixed.document.text, fixed.document.encoding)
        except MtqaError as error:
            _note(str(error))
            failed = True
            continue
        results.append(fixed.before if request.diff else fixed.result)
        _tell_of_wrong_comments(before, _linter(own))
        total += fixed.applied
        changed += bool(fixed.applied)
    if request.diff and request.output:
        write_bytes(request.output, b"".join(patches))
    would = "would be made" if request.diff else "made"
    _note(f"{total} fix{'' if total == 1 else 'es'} {would} in {changed} document{'' if changed == 1 else 's'}")
    return results, failed


def print_diff(before: Document, after: Document) -> None:
    """Show what changed: in colours, or as a patch."""
    color = colored(sys.stdout)
    if color or sys.stdout.isatty():
        for line in diff(before, after, color=color):
            print(line)
    else:
        print_bytes(patch(before, after))


def colored(stream: Any) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def _report(request: Request, results: Sequence[Result], linter: Linter) -> None:
    to_terminal = request.output is None and sys.stdout.isatty()
    text = render(
        results,
        request.format,
        rules={rule.id: rule for rule in linter.rules},
        color=request.output is None and colored(sys.stdout),
        width=min(shutil.get_terminal_size((80, 24)).columns, 100) if to_terminal else 80,
        version=__version__,
    )
    if request.output:
        write_text(request.output, text)
    elif request.format in ("terminal", "github"):
        sys.stdout.write(text)
    else:  # for programs, which take it for UTF-8
        print_text(text)
