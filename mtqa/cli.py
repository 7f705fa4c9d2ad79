"""The command line: parse, call, report."""

from __future__ import annotations

import errno
import gc
import os
import shutil
import sys
from copy import copy
from enum import StrEnum
from math import isnan
from pathlib import Path
from typing import Annotated, Any

import typer

from mtqa import __version__, expression
from mtqa.errors import MtqaError, UsageError
from mtqa.finding import Severity

__all__ = ["app", "main"]

app = typer.Typer(
    name="mtqa",
    help="Find and fix what machine translation leaves in news: calques, wrong names, broken punctuation.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
rules_app = typer.Typer(help="Look at rules, test them, write new ones.", no_args_is_help=True)
app.add_typer(rules_app, name="rules")
glossary_app = typer.Typer(
    help="Names: look one up, compare spellings, normalise texts, keep and exchange glossaries.", no_args_is_help=True
)
app.add_typer(glossary_app, name="glossary")


class ReportFormat(StrEnum):
    """What `mtqa lint --format` takes."""

    TERMINAL = "terminal"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    HTML = "html"


class ScoreFormat(StrEnum):
    """What `mtqa score --format` takes."""

    TERMINAL = "terminal"
    JSON = "json"
    HTML = "html"
    CSV = "csv"
    MARKDOWN = "markdown"
    LATEX = "latex"


class TerPath(StrEnum):
    """What `mtqa score --ter` takes."""

    FAST = "fast"
    SACREBLEU = "sacrebleu"


class Layout(StrEnum):
    """What `mtqa score --layout` takes."""

    AUTO = "auto"
    LINES = "lines"
    ARTICLES = "articles"


class PairFormat(StrEnum):
    """What `mtqa glossary compare --format` takes."""

    TEXT = "text"
    JSON = "json"


def main() -> None:
    """Run the command line; an error is one sentence on standard error and exit code 2, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace" if stream is sys.stderr else "replace")
    # Rules and glossaries are many objects that stay: looking for garbage among them makes the start slow.
    gc.set_threshold(700_000, 20, 20)
    arguments = _each(sys.argv[1:], "--native", "--translated")
    try:
        code = _asked(arguments)(arguments, prog_name="mtqa", standalone_mode=False)
        sys.stdout.flush()
        sys.exit(code or 0)
    except MtqaError as error:
        _fail(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
    except typer.Abort:
        _fail("stopped before all was answered; nothing was written")
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        _fail(_sentence(error))
    finally:
        expression.keep()
        gc.freeze()  # nor need the end look for garbage


def _asked(arguments: list[str]) -> typer.Typer:
    """The app with no other command than the one that is called: preparing all takes longer than importing Typer does."""
    names = [command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands]
    called = [one for one, name in zip(app.registered_commands, names, strict=True) if arguments[:1] == [name]]
    if not called:  # or those of a group
        return app
    alone = copy(app)
    alone.registered_commands, alone.registered_groups = called, []
    return alone


def _each(arguments: list[str], *options: str) -> list[str]:
    """Arguments in which an option that takes several files, as a shell writes a glob, stands before each of them.

    >>> _each(["measure", "--native", "a", "b", "--select", "x"], "--native")
    ['measure', '--native', 'a', '--native', 'b', '--select', 'x']
    """
    spread: list[str] = []
    option = ""
    for before, argument in zip(["", *arguments], arguments, strict=False):
        if argument.startswith("-"):
            option = argument if argument in options else ""
        elif option and before != option:
            spread.append(option)
        spread.append(argument)
    return spread


def _sentence(error: Exception) -> str:
    """What to say of an error that is none of ours."""
    if hasattr(error, "format_message"):  # Typer's: an option or argument is wrong
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "mtqa"
        return f"{error.format_message().replace('Value error, ', '').rstrip('.')}; see `{command} --help`"
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EFBIG):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left to write would fail again
        return f"the output cannot be written: {error.strerror}; give it another place"
    if os.environ.get("MTQA_DEBUG"):
        raise error
    return f"internal error ({type(error).__name__}: {error}); set MTQA_DEBUG=1 to see where, and report it"


def _fail(sentence: str) -> None:
    print(f"mtqa: {' '.join(sentence.split())}", file=sys.stderr)
    sys.exit(2)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"mtqa {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Hold what comes before the command."""


@app.command()
def lint(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, folders or globs; - is standard input.")
    ],
    source: Annotated[str, typer.Option("--from", help="Source language (it, es, ...), or auto.")] = "",
    target: Annotated[str, typer.Option("--to", help="Language of the text, or auto.")] = "",
    source_text: Annotated[
        str | None, typer.Option("--source", help="The text translated from; PATH::COLUMN of a table, or a folder.")
    ] = None,
    select: Annotated[list[str] | None, typer.Option(help="Run only these rules, groups or globs: a,b.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Leave out these rules, groups or globs: a,b.")] = None,
    glossary: Annotated[list[Path] | None, typer.Option(help="A glossary CSV that adds to the bundled one.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Show suggestions too.")] = False,
    min_confidence: Annotated[float | None, typer.Option(min=0, max=1, help="Hide findings below it.")] = None,
    fail_on: Annotated[Severity | None, typer.Option(help="Exit with 1 from this severity on.")] = None,
    report: Annotated[ReportFormat, typer.Option("--format", help="How to report.")] = ReportFormat.TERMINAL,
    output: Annotated[Path | None, typer.Option(help="Write the report, or the diff, to this file.")] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Make the safe fixes in the files.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: make the suggested fixes too.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show the fixes as a diff; change nothing.")] = False,
    baseline: Annotated[Path | None, typer.Option(help="Report only what this baseline does not know.")] = None,
    write_baseline: Annotated[Path | None, typer.Option(help="Write all findings to a baseline.")] = None,
    config: Annotated[Path | None, typer.Option(help="Configuration file; else the nearest one.")] = None,
    stdin_format: Annotated[str, typer.Option(help="Format of standard input: plain, markdown or html.")] = "",
    lm: Annotated[
        str, typer.Option(metavar="MODEL", help="Language model as second reader: smollm2, a folder, a hub name.")
    ] = "",
    translator: Annotated[
        str,
        typer.Option(
            metavar="MODELS", help="Translation there and back: a folder with en-it and it-en, or a hub name with {}."
        ),
    ] = "",
    device: Annotated[str, typer.Option(help="Where models compute: auto, cpu, cuda or mps.")] = "",
    jobs: Annotated[int, typer.Option(min=0, help="Processes, unless texts are fixed; 0 chooses.")] = 0,
) -> None:
    """Lint translated articles: every fault with its place, the reason, and a better wording."""
    from mtqa.commands import lint as command

    if fix and diff:
        raise UsageError("--fix and --diff exclude each other", remedy="--diff shows what --fix would write")
    if min_confidence is not None and isnan(min_confidence):  # which is in any range, for Typer
        raise UsageError("--min-confidence is no number", remedy="give one from 0 to 1")
    if unsafe_fixes and not (fix or diff):
        raise UsageError("--unsafe-fixes does nothing alone", remedy="add --fix or --diff")
    wanted = report is not ReportFormat.TERMINAL
    if wanted and diff:
        raise UsageError("--diff shows no report, so that --format does nothing", remedy="leave one of them out")
    if wanted and fix and "-" in paths and output is None:
        problem = "--fix writes the text of standard input to standard output, where no report can stand"
        raise UsageError(problem, remedy="name a file for the report: --output")
    if write_baseline and not diff and (wanted or output):
        raise UsageError("--write-baseline makes no report", remedy="leave out --format and --output, or run twice")
    raise typer.Exit(
        command.run(
            command.Request(
                paths=tuple(paths),
                changes=_given(
                    source=source or None,
                    target=target or None,
                    select=_listed(select),
                    ignore=_listed(ignore),
                    glossaries=glossary and tuple(glossary),
                    strict=strict or None,
                    min_confidence=min_confidence,
                    lm=lm or None,
                    translator=translator or None,
                    device=device or None,
                ),
                source=source_text,
                fail_on=fail_on,
                format=report.value,
                output=output,
                fix=fix,
                diff=diff,
                unsafe=unsafe_fixes,
                baseline=baseline,
                write_baseline=write_baseline,
                config=config,
                stdin_format=stdin_format,
                jobs=jobs,
            )
        )
    )


def _listed(values: list[str] | None) -> tuple[str, ...] | None:
    """What an option names that may be given several times, or several values with commas between."""
    return tuple(part.strip() for value in values for part in value.split(",")) if values else None


def _given(**options: Any) -> dict[str, Any]:
    """The options that were named on the command line; the others come from the configuration."""
    return {name: value for name, value in options.items() if value is not None}


@app.command("score")
def score_command(
    rivals: Annotated[
        list[str],
        typer.Argument(
            metavar="RIVAL...", help="PATH or NAME=PATH; of a table (.tsv, .csv, .jsonl) PATH::COLUMN; or folders."
        ),
    ],
    reference: Annotated[list[str], typer.Option(help="Reference, or the post-edit of the draft; may be repeated.")],
    draft: Annotated[str | None, typer.Option(help="The draft that the reference is a post-edit of.")] = None,
    source: Annotated[str | None, typer.Option(help="The source text: shown, and compared with --encoder.")] = None,
    metric: Annotated[list[str] | None, typer.Option(help="bleu, chrf, chrf++, ter or hter: bleu,ter.")] = None,
    rank_by: Annotated[str, typer.Option(help="The metric that decides ranks; chrf++ if it is among them.")] = "",
    tokenize: Annotated[
        str,
        typer.Option(
            help="BLEU's tokenizer: 13a, zh, ja-mecab, ko-mecab, flores200 ..., or FILE.model of SentencePiece (spBLEU)."
        ),
    ] = "",
    tokenizer_sha256: Annotated[
        str, typer.Option(metavar="DIGEST", help="What the digest of the tokenizer's model must be.")
    ] = "",
    ter: Annotated[
        TerPath, typer.Option(help="Who counts TER's edits: mtqa, or sacrebleu's own slow code.")
    ] = TerPath.FAST,
    significance: Annotated[bool, typer.Option(help="Test differences, give intervals.")] = True,
    trials: Annotated[int, typer.Option(min=100, help="Trials of approximate randomisation.")] = 10_000,
    resamples: Annotated[int, typer.Option(min=100, help="Bootstrap resamples.")] = 1000,
    seed: Annotated[int, typer.Option(min=0, help="Of the random numbers.")] = 12345,
    lint: Annotated[
        bool | None,
        typer.Option("--lint/--no-lint", help="Count lint findings per 1,000 words; without it, if that is quick."),
    ] = None,
    layout: Annotated[Layout, typer.Option(help="A segment a line, or sentences to be aligned.")] = Layout.AUTO,
    target: Annotated[str, typer.Option("--to", help="Language of the translations.")] = "en",
    glossary: Annotated[
        list[Path] | None, typer.Option(help="A glossary file of your own; else those of the configuration.")
    ] = None,
    lm: Annotated[
        str, typer.Option(metavar="MODEL", help="Language model for fluency: smollm2, a folder, a hub name.")
    ] = "",
    encoder: Annotated[
        str, typer.Option(metavar="MODEL", help="Encoder for similarity: e5, a folder, a hub name.")
    ] = "",
    device: Annotated[str, typer.Option(help="Where models compute: auto, cpu, cuda or mps.")] = "auto",
    report: Annotated[
        ScoreFormat | None, typer.Option("--format", help="How to report; without it, as --output's ending says.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option(help="Write the report to this file: .html, .json, .csv, .md, .tex or .txt.")
    ] = None,
    segments: Annotated[int, typer.Option(min=0, help="Segments to show at the terminal.")] = 5,
    jobs: Annotated[int, typer.Option(min=1, help="Processes.")] = 1,
) -> None:
    """Score rival translations against references: which is better, is it significant, what of the edit did it make."""
    from mtqa.commands import score as command
    from mtqa.scoring import Models, ScoreOptions

    options = ScoreOptions(
        metrics=_listed(metric) or ScoreOptions().metrics,
        rank_by=rank_by,
        tokenize=tokenize,
        settings={
            "ter": {"program": ter.value},
            "bleu": {"model_sha256": tokenizer_sha256 or None},
        },
        significance=significance,
        trials=trials,
        resamples=resamples,
        seed=seed,
        language=target,
        lint=lint,
        jobs=jobs,
    )
    request = command.Request(
        rivals=rivals,
        references=reference,
        draft=draft,
        source=source,
        layout=layout.value,
        glossaries=tuple(glossary or ()),
        format=report.value if report else "",
        output=output,
        shown=segments,
        models=Models(lm, encoder, device),
    )
    raise typer.Exit(command.run(request, options))


_PACKS = Annotated[list[Path] | None, typer.Option("--pack", help="A folder or file of your own rules.")]


@rules_app.command("list")
def rules_list(
    pattern: Annotated[str, typer.Argument(metavar="[RULE]", help="A rule, group or glob.")] = "*",
    pack: _PACKS = None,
) -> None:
    """List the rules: id, severity, and what each flags."""
    from mtqa.commands import rules as command

    typer.echo(command.listing(pattern, tuple(pack or ())))


@rules_app.command("show")
def rules_show(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="An id, or its last part.")], pack: _PACKS = None
) -> None:
    """Show a rule as a page: what it flags, why, and what to write instead."""
    from mtqa.commands import rules as command

    typer.echo(command.page(rule, tuple(pack or ())))


@rules_app.command("test")
def rules_test(
    packs: Annotated[
        list[str] | None, typer.Argument(metavar="[PACK]...", help="Packs, or rules; all if none.")
    ] = None,
) -> None:
    """Run the examples of rules: all of `flags` must be flagged, none of `passes`."""
    from mtqa.commands import rules as command

    report, failed = command.test(packs or [])
    typer.echo(report)
    raise typer.Exit(1 if failed else 0)


@rules_app.command("measure")
def rules_measure(
    native: Annotated[list[str], typer.Option(metavar="FILE...", help="Text by native writers.")],
    translated: Annotated[list[str], typer.Option(metavar="FILE...", help="Raw machine translation.")],
    select: Annotated[list[str] | None, typer.Option(help="A rule, group or glob; all if none.")] = None,
    pack: _PACKS = None,
    output: Annotated[Path | None, typer.Option(help="Write the rates to this CSV file; - is standard output.")] = None,
) -> None:
    """Fire the rules on native and translated text: hits per million words, odds, and severities that they do not bear."""
    from mtqa.commands import rules_measure as command
    from mtqa.files import spare_inputs, write_text

    spare_inputs(output, "--output", [*native, *translated])
    report, rates, failed = command.measure(native, translated, select=_listed(select) or (), packs=tuple(pack or ()))
    to_pipe = str(output) == "-"
    if to_pipe:
        typer.echo(rates, nl=False)
    elif output:
        write_text(output, rates)
    typer.echo(report, err=to_pipe)
    raise typer.Exit(1 if failed else 0)


@rules_app.command("new")
def rules_new(
    pack: Annotated[Path, typer.Argument(help="The pack (a .toml file) to add the rule to.")],
    phrase: Annotated[
        str,
        typer.Option(
            show_default=False, prompt="Phrase as it stands in the English", help="Phrase as it stands in the English."
        ),
    ] = "",
    source: Annotated[
        str,
        typer.Option(show_default=False, prompt="What the source language said", help="What the source language said."),
    ] = "",
    better: Annotated[str, typer.Option(show_default=False, prompt="Better wording", help="Better wording.")] = "",
    example: Annotated[
        str, typer.Option(show_default=False, prompt="A sentence with the fault", help="A sentence with the fault.")
    ] = "",
    native: Annotated[
        str,
        typer.Option(
            show_default=False,
            prompt="A good English sentence that must stay clean",
            help="A good English sentence that must stay clean.",
        ),
    ] = "",
) -> None:
    """Ask for a phrase and its source, and write a tested rule into a pack."""
    from mtqa.commands import rules_new as command

    def accept(wider: str) -> bool:
        return typer.confirm(
            f"The sentence has another form of the phrase: take {wider!r}, which has all?", default=True
        )

    asks = accept if sys.stdin.isatty() else None
    answers = {"phrase": phrase, "source": source, "better": better, "example": example, "native": native}
    typer.echo(command.new(pack, **answers, accept=asks))


_GLOSSARIES = Annotated[
    list[Path] | None, typer.Option("--glossary", help="A glossary file of your own; else those of the configuration.")
]


@glossary_app.command("lookup")
def glossary_lookup(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name in any spelling, language or script.")],
    glossary: _GLOSSARIES = None,
    target: Annotated[
        str, typer.Option("--to", help="The language to write it in: marked in an entry; else worked out.")
    ] = "en",
    report: Annotated[PairFormat, typer.Option("--format", help="How to report.")] = PairFormat.TEXT,
) -> None:
    """Explain a name: its entry, its spellings by language; or the entries that its spelling may stand for."""
    from mtqa.commands import glossary_lookup as command

    as_json = report is PairFormat.JSON
    width = shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 0
    typer.echo(command.lookup(name, glossaries=tuple(glossary or ()), target=target, as_json=as_json, width=width))


@glossary_app.command("apply")
def glossary_apply(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...|-", help="Files, folders, globs; - is standard input.")
    ],
    glossary: _GLOSSARIES = None,
    target: Annotated[
        str, typer.Option("--to", help="Language of the texts; auto tells it from their words.")
    ] = "auto",
    renames: Annotated[bool, typer.Option("--renames", help="Replace former names too: Artemivsk by Bakhmut.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what would change; change nothing.")] = False,
) -> None:
    """Write the glossary's spelling for every variant in the files."""
    from mtqa.commands import glossary_apply as command

    done, failed = command.apply(
        paths, glossaries=tuple(glossary or ()), target=target, renames=renames, show_diff=diff
    )
    typer.echo(done, err=True)
    if failed:
        raise typer.Exit(2)


@glossary_app.command("build")
def glossary_build(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", help="Articles: files, folders, globs.")],
    source: Annotated[list[str] | None, typer.Option(help="Texts that they were translated from.")] = None,
    glossary: _GLOSSARIES = None,
    output: Annotated[Path, typer.Option(help="The glossary to write, or to add to.")] = Path("glossary.csv"),
    target: Annotated[str, typer.Option("--to", help="Language of the articles.")] = "en",
    source_language: Annotated[str, typer.Option("--from", help="The language that they were translated from.")] = "",
    min_count: Annotated[int, typer.Option(min=1, help="Leave out names that stand less often.")] = 2,
) -> None:
    """Mine articles for names, and write proposals for a person to review; accepted rows stay."""
    from mtqa.commands import glossary_build as command

    done = command.build(
        inputs,
        sources=source or (),
        glossaries=tuple(glossary or ()),
        output=output,
        target=target,
        source=source_language,
        min_count=min_count,
    )
    typer.echo(done)


@glossary_app.command("check")
def glossary_check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Glossary files, or folders of them.")],
) -> None:
    """List what is wrong or doubtful in glossary files, by line; exit with 1 if a file cannot be used."""
    from mtqa.commands import glossary_check as command

    report, failed = command.check(files)
    typer.echo(report)
    raise typer.Exit(1 if failed else 0)


@glossary_app.command("compare")
def glossary_compare(
    names: Annotated[list[str] | None, typer.Argument(metavar="A B", help="Two names, in any script.")] = None,
    pairs: Annotated[Path | None, typer.Option(help="A TSV or CSV file with the columns a and b.")] = None,
    glossary: _GLOSSARIES = None,
    report: Annotated[
        PairFormat, typer.Option("--format", help="How to report: text (of a file: TSV), or JSON.")
    ] = PairFormat.TEXT,
) -> None:
    """Say whether two names are spellings of one: same, likely or different, with a score and the reason.

    Names that the glossary has as one are the same, however they are spelt; those that it has as two are likely at
    most. Names in scripts that cannot be compared are unknown, if it does not have both.
    """
    from mtqa.commands import glossary_compare as command

    as_json = report is PairFormat.JSON
    if pairs is not None and not names:
        typer.echo(command.compare_file(pairs, glossaries=tuple(glossary or ()), as_json=as_json))
    elif pairs is None and names and len(names) == 2:
        typer.echo(command.compare_two(*names, glossaries=tuple(glossary or ()), as_json=as_json))
    else:
        raise UsageError("compare takes two names, or --pairs FILE", remedy="put a name of several words in quotes")


_EXCHANGE = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="tbx, csv, tsv, xlsx, deepl, google, azure, vale or hunspell; else the extension tells.",
    ),
]


@glossary_app.command("import")
def glossary_import(
    file: Annotated[Path, typer.Argument(help="A glossary of another tool.")],
    format: _EXCHANGE = "",
    output: Annotated[Path, typer.Option(help="The glossary to write, or to add to.")] = Path("glossary.csv"),
    source: Annotated[str, typer.Option(help="Source language, if the file does not name it.")] = "",
    target: Annotated[str, typer.Option(help="Target language, if the file does not name it.")] = "",
) -> None:
    """Read a glossary of another tool into a glossary CSV, cell by cell; what cannot go in is said."""
    from mtqa.commands import glossary_exchange as command

    outcome = command.import_glossary(file, format=format, output=output, source=source, target=target)
    _report(outcome.done, outcome.notes)


@glossary_app.command("export")
def glossary_export(
    file: Annotated[str, typer.Argument(metavar="FILE|bundled", help="A glossary, a folder of them, or bundled.")],
    output: Annotated[Path, typer.Option(help="What to write; a folder for vale.")],
    format: _EXCHANGE = "",
    source: Annotated[str, typer.Option(help="Source language.")] = "",
    target: Annotated[str, typer.Option(help="Target language.")] = "",
    raw: Annotated[
        bool, typer.Option("--raw", help="Leave cells that begin like a formula as they are: for an upload.")
    ] = False,
) -> None:
    """Write a glossary for another tool; what the format cannot hold is said."""
    from mtqa.commands import glossary_exchange as command

    outcome = command.export_glossary(file, output, format=format, source=source, target=target, raw=raw)
    _report(outcome.done, outcome.notes)


def _report(done: str, notes: tuple[str, ...]) -> None:
    """Say what was done on standard output, and what is worth knowing on standard error."""
    for note in notes:
        typer.echo(f"note: {note}", err=True)
    typer.echo(done)
