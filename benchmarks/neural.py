"""How fast the packaged models read, and how often the language model prefers an editor's text.

usage: python benchmarks/neural.py [TEXT]      sentences a second for 1, 8 and 32 at once, the most memory taken, and what
                                               --lm adds to lint of TEXT (some sample if none is named)
       python benchmarks/neural.py DRAFT EDIT  of line pairs that differ (the first 400), how many the model reads better after
                                               the edit, with its interval; and how many a plain count of letters gets right

One run of the second kind takes minutes.
"""

from __future__ import annotations

import math
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import mtqa.neural.kept
from mtqa.document import Document
from mtqa.formats import document_from_text
from mtqa.lint import Linter, LintOptions
from mtqa.neural.device import ModelOptions
from mtqa.neural.encoder import Encoder
from mtqa.neural.language_model import LanguageModel
from mtqa.neural.second_reader import margin
from mtqa.reading import Reading

SAMPLES = Path(__file__).parent.parent / "samples"
PAIRS = 400
WORDS = 700


def main() -> None:
    if len(sys.argv) > 2:
        _prefers(*(Path(name).read_text(encoding="utf-8").splitlines() for name in sys.argv[1:3]))
        return
    paths = [Path(sys.argv[1])] if len(sys.argv) > 1 else sorted(SAMPLES.glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths if ".it." not in path.name]
    sentences = list(dict.fromkeys(s for text in texts for s in _sentences(text)))[:96]
    print(f"{len(sentences)} sentences of {sum(map(len, sentences)) / len(sentences):.0f} characters")
    model, encoder = LanguageModel("smollm2", ModelOptions(keep=False)), Encoder("e5", ModelOptions(keep=False))
    for name, read in (("smollm2", model.surprisals), ("e5", encoder.vectors)):
        _measure(name, read, sentences)
    _article(texts[-1] if len(texts) == 1 else _long(texts))


def _long(texts: Sequence[str]) -> str:
    """Whole texts, until there are some 700 words."""
    article = ""
    for text in texts:
        if len(article.split()) < WORDS:
            article += text + "\n"
    return article


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
    """What the second reader adds to one article: once the model is in memory, and once the article has been read before."""
    document = document_from_text(text)
    plain = Linter(LintOptions(source="it", strict=True))
    with tempfile.TemporaryDirectory() as folder:
        mtqa.neural.kept._usual = lambda: Path(folder) / "neural.sqlite"  # what was read before this run does not count
        read = Linter(LintOptions(source="it", strict=True, lm="smollm2"))
        start = time.perf_counter()
        read.lint(document_from_text("The mayor, among other things, has taken the word during the assembly."))
        print(f"second reader: ready in {time.perf_counter() - start:.1f} s")
        seconds = [_seconds(linter, document) for linter in (plain, plain, read, read)]
    _, without, first, again = seconds
    print(
        f"lint of {len(text.split())} words: {without:.2f} s; with --lm {first:.2f} s, and {again:.2f} s the next time"
    )


def _seconds(linter: Linter, document: Document) -> float:
    start = time.perf_counter()
    linter.lint(document)
    return time.perf_counter() - start


def _prefers(drafts: Sequence[str], edits: Sequence[str]) -> None:
    """Pairs in which the model finds the edit the more natural, by nats corrected for length and by nats a character."""
    pairs = [(one, two) for one, two in zip(drafts, edits, strict=True) if one.split() != two.split()][:PAIRS]
    values = LanguageModel("smollm2").surprisals([text for pair in pairs for text in pair])
    read = list(zip(pairs, values[::2], values[1::2], strict=True))
    even = [one for one in read if abs(len(one[0][0]) - len(one[0][1])) <= 2]
    for name, part in (("all pairs", read), ("pairs of one length (2 characters apart at most)", even)):
        print(f"{name}: {len(part)}")
        for label, better in (
            ("the reader's margin", lambda one: margin(one[1], one[2], len(one[0][1]) - len(one[0][0])) > 0),
            ("nats a character", lambda one: one[2] / len(one[0][1]) < one[1] / len(one[0][0])),
            ("nats", lambda one: one[2] < one[1]),
            ("the shorter text", lambda one: len(one[0][1]) < len(one[0][0])),
            ("the longer text", lambda one: len(one[0][1]) > len(one[0][0])),
        ):
            print(f"  {label:20} is the edit's in {_share(sum(map(better, part)), len(part))}")


def _share(right: int, total: int) -> str:
    """A share with its 95% interval (Wilson 1927)."""
    if not total:
        return "no pair"
    share, z = right / total, 1.96
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return f"{share:.1%} ({middle - half:.1%} to {middle + half:.1%})"


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
