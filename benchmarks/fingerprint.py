"""Source language of a text: how often is the guess right on translated passages, and "none" on native ones?

Each argument is LANGUAGE=FILE, with "none" for a text that is no translation (or a good one). The lines of a file, each a sentence or a
paragraph, are cut into passages of so many words, which are linted as articles of their own.

    python benchmarks/fingerprint.py it=system.en ru=other.en none=news.txt
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mtqa.formats import document_from_text
from mtqa.lint import Linter


def passages(path: Path, words: int) -> Iterator[str]:
    """Whole lines, until there are so many words; what is left at the end of the file is not used."""
    lines: list[str] = []
    count = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            lines.append(line.strip())
            count += len(line.split())
        if count >= words:
            yield "\n\n".join(lines)
            lines, count = [], 0


def sample(path: Path, words: int, most: int) -> list[str]:
    """At most so many passages, from all parts of the file."""
    every = list(passages(path, words))
    return every[:: max(len(every) // most, 1)][:most]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", metavar="LANGUAGE=FILE")
    parser.add_argument("--words", type=int, default=300, help="words of a passage")
    parser.add_argument("--most", type=int, default=150, help="passages of a file")
    options = parser.parse_args()
    linter = Linter()
    print(f"{'passages':>8} {'right':>6}  {'guesses':<34} text")
    for text in options.texts:
        language, _, name = text.partition("=")
        guesses = Counter(
            linter.lint(document_from_text(passage)).source.language or "none"
            for passage in sample(Path(name), options.words, options.most)
        )
        total = sum(guesses.values())
        others = " ".join(f"{guess} {count}" for guess, count in guesses.most_common(6))
        print(
            f"{total:>8} {guesses[language] / max(total, 1):>6.1%}  {others:<34} {language} {Path(name).name}",
            flush=True,
        )


if __name__ == "__main__":
    main()
