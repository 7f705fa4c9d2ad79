"""How fast `mtqa lint` is, beside what it is compared with, in one run.

usage: python benchmarks/lint.py [TEXT.txt]      TEXT: prose to measure on, repeated or cut to 1 MB; else the samples

Prints: the cold start against `import typer, rich`, characters a second with all rules and with half of them, proselint
on the same text if it is installed, peak memory, and how `--jobs` scales. Medians; the machine should be idle. Of the samples,
the native ones are measured first: the translated ones hold a fault in every ten words, and each costs time.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MEGABYTE = 1_000_000


def median(run: Callable[[], object], times: int = 5) -> float:
    took = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        took.append(time.perf_counter() - start)
    return statistics.median(took)


def command(*arguments: str) -> Callable[[], object]:
    # An installed package has its bytecode; where Python may write none, every run would compile it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(arguments, capture_output=True, check=False, env=environment)


def prose(files: list[Path], size: int) -> str:
    """So many characters of prose; where the text is too short it is repeated, with every sentence made different."""
    text = "\n\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)
    copies = [text]
    while sum(map(len, copies)) < size:
        copies.append(re.sub(r"(?<=[a-z])(?=[.!?])|(?<=[^\s.!?])(?=\n)", f" {len(copies)}", text))
    return "\n\n".join(copies)[:size]


def cold_start() -> None:
    article = ROOT / "samples/war.txt"
    mtqa = Path(sys.executable).with_name("mtqa")
    command(str(mtqa), "lint", str(article))()  # the first run ever compiles the packs
    lint = median(command(str(mtqa), "lint", str(article)), 15)
    base = median(command(sys.executable, "-c", "import typer, rich"), 15)
    print(
        f"cold lint of {article.stat().st_size / 1000:.1f} kB: {lint:.3f} s; import typer, rich: {base:.3f} s; more: {lint - base:.3f} s"
    )


def throughput(text: str) -> None:
    from mtqa.formats import document_from_text
    from mtqa.lint import Linter
    from mtqa.rules.phrase import PhraseRule

    everything = Linter()
    document = document_from_text(text)
    everything.lint(document)
    half = Linter(rules=everything.rules[::2])
    phrases = [rule for rule in everything.rules if isinstance(rule, PhraseRule)]
    fewer = Linter(rules=[rule for rule in everything.rules if not isinstance(rule, PhraseRule)] + phrases[::2])
    fewer.lint(document)
    half.lint(document)
    full = median(lambda: everything.lint(document_from_text(text)))
    halved = median(lambda: half.lint(document_from_text(text)))
    print(f"{len(everything.rules)} rules: {len(text) / full / 1e6:.2f} million characters/s ({full:.3f} s)")
    fewer_took = median(lambda: fewer.lint(document_from_text(text)))
    print(f"half of them: {halved:.3f} s, saves {100 * (1 - halved / full):.0f}%")
    print(f"half of the {len(phrases)} phrase rules: {fewer_took:.3f} s, saves {100 * (1 - fewer_took / full):.0f}%")
    beside_proselint(text, full)


def peak_memory(files: list[Path]) -> None:
    """Memory that 10 MB in one file need beyond what the same text needs article by article, with the rules that it meets."""
    program = (
        "import resource, sys\n"
        "from mtqa.formats import document_from_text, read_document\n"
        "from mtqa.lint import Linter\n"
        "linter = Linter()\n"
        "with open(sys.argv[1], encoding='utf-8') as file:\n"
        "    while article := file.read(10_000):\n"
        "        linter.lint(document_from_text(article))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
        "linter.lint(read_document(sys.argv[1]))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "text.txt"
        file.write_text(prose(files, 10 * MEGABYTE), encoding="utf-8")
        command = [sys.executable, "-c", program, str(file)]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
        size = file.stat().st_size / 1024
    start, end = map(int, run.stdout.split())
    print(f"10 MB of prose: {end / 1024:.0f} MB at the peak, {(end - start) / size:.1f} x the text beyond the start")


def beside_proselint(text: str, ours: float) -> None:
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError:
        print("proselint is not installed: no comparison")
        return
    registry = CheckRegistry()
    if not registry.checks:
        registry.register_many(__register__)
    took = median(lambda: LintFile("text", text).lint(), 3)
    print(f"proselint on the same text: {took:.1f} s, {took / ours:.0f} x as long")


def jobs(text: str) -> None:
    mtqa = str(Path(sys.executable).with_name("mtqa"))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(64):
            (Path(folder) / f"{number}.txt").write_text(text[number * 7000 : number * 7000 + 200_000], encoding="utf-8")
        one = median(command(mtqa, "lint", "--format", "json", "--jobs", "1", folder), 1)
        two = median(command(mtqa, "lint", "--format", "json", "--jobs", "2", folder), 1)
    print(f"64 files of 200 kB: --jobs 1 {one:.2f} s, --jobs 2 {two:.2f} s, {one / two:.2f} x")


def main() -> None:
    samples = ROOT / "samples"
    if len(sys.argv) > 1 and not Path(sys.argv[1]).is_file():
        sys.exit(f"{sys.argv[1]}: no such file\n{__doc__}")
    native = [Path(sys.argv[1])] if len(sys.argv) > 1 else sorted(samples.glob("native-*.txt"))
    text = prose(native, MEGABYTE)
    cold_start()
    throughput(text)
    if len(sys.argv) == 1:
        print("translated samples:")
        translated = [samples / f"{name}.txt" for name in ("crime", "economy", "football", "politics", "war")]
        throughput(prose(translated, MEGABYTE))
    peak_memory(native)
    jobs(text)


if __name__ == "__main__":
    main()
