"""How fast the packaged models read: sentences a second for 1, 8 and 32 at once, and the most memory taken.

usage: python benchmarks/neural.py [TEXT]      TEXT: a file with prose; the samples if none is named
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from mtqa.formats import document_from_text
from mtqa.lint import Linter, LintOptions
from mtqa.neural.device import ModelOptions
from mtqa.neural.encoder import Encoder
from mtqa.neural.language_model import LanguageModel
from mtqa.reading import Reading

SAMPLES = Path(__file__).parent.parent / "samples"


def main() -> None:
    paths = [Path(sys.argv[1])] if len(sys.argv) > 1 else sorted(SAMPLES.glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths if ".it." not in path.name]
    sentences = list(dict.fromkeys(s for text in texts for s in _sentences(text)))[:96]
    print(f"{len(sentences)} sentences of {sum(map(len, sentences)) / len(sentences):.0f} characters")
    model, encoder = LanguageModel("smollm2", ModelOptions(keep=False)), Encoder("e5", ModelOptions(keep=False))
    for name, read in (("smollm2", model.surprisals), ("e5", encoder.vectors)):
        _measure(name, read, sentences)
    _article(texts[-1])


def _sentences(text: str) -> list[str]:
    reading = Reading(document_from_text(text))
    return [span.of(reading.clean) for span in reading.sentences]


def _measure(name: str, read: Callable[[Sequence[str]], object], sentences: Sequence[str]) -> None:
    start = time.perf_counter()
    read(sentences[:1])
    print(f"{name}: loaded in {time.perf_counter() - start:.1f} s")
    for size in (1, 8, 32):
        start = time.perf_counter()
        for first in range(0, len(sentences), size):
            read(sentences[first : first + size])
        speed = len(sentences) / (time.perf_counter() - start)
        print(f"  {size:2} at once: {speed:6.1f} sentences/s, {_peak():.0f} MB")


def _article(text: str) -> None:
    """What the second reader adds to one article, the model being in memory."""
    document = document_from_text(text)
    plain, read = Linter(LintOptions(source="it")), Linter(LintOptions(source="it", lm="smollm2"))
    seconds = []
    for linter in (plain, plain, read, read):
        start = time.perf_counter()
        linter.lint(document)
        seconds.append(time.perf_counter() - start)
    _, without, first, again = seconds
    words = len(text.split())
    print(
        f"lint of {words} words: {without:.2f} s; with --lm {first:.2f} s the first time (loading included), then {again:.2f} s"
    )


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
