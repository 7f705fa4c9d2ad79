"""TER: mtqa's program beside sacrebleu's. Are the edits of every segment the same, and how much faster is it?

With --all-options, every way to tokenise is compared, else only the default. Times are processor time of one process, reading
left out, preparing the references counted for both; for several processes, time on the clock. Ends with 1 if a segment differs.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time
from pathlib import Path

from sacrebleu.metrics.ter import TER

from mtqa.metrics import load_metric

OPTIONS = ("normalized", "no_punct", "asian_support", "case_sensitive")


def lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").removesuffix("\n").split("\n")


def settings(every: bool) -> list[dict[str, bool]]:
    if not every:
        return [{}]
    chosen = [dict(zip(OPTIONS, values, strict=True)) for values in itertools.product((False, True), repeat=4)]
    return [one for one in chosen if one["normalized"] or one["no_punct"] or not one["asian_support"]]


def compare(
    hypothesis: list[str], reference: list[str], options: dict[str, bool], jobs: int
) -> tuple[int, float, float, float]:
    """How many segments differ; seconds that sacrebleu takes, mtqa, and mtqa in several processes (0 for one)."""
    start = time.process_time()
    peer = TER(**options)._extract_corpus_statistics(hypothesis, [reference])
    peer_took = time.process_time() - start
    metric = load_metric("ter", **options)
    start = time.process_time()
    ours = metric.statistics(hypothesis, [reference])
    took = time.process_time() - start
    parallel = 0.0
    if jobs > 1:
        start = time.perf_counter()
        again = metric.statistics(hypothesis, [reference], jobs=jobs)
        parallel = time.perf_counter() - start
        assert (again == ours).all()
    differing = sum(tuple(mine) != tuple(theirs) for mine, theirs in zip(ours.tolist(), peer, strict=True))
    return differing, peer_took, took, parallel


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all-options", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--reference", required=True, help="a file with a segment a line")
    parser.add_argument("hypotheses", nargs="+", help="files with the same lines")
    given = parser.parse_args()
    reference = lines(given.reference)
    segments = wrong = 0
    total_peer = total = total_parallel = 0.0
    for path, options in itertools.product(given.hypotheses, settings(given.all_options)):
        differing, peer_took, took, parallel = compare(lines(path), reference, options, given.jobs)
        segments, wrong = segments + len(reference), wrong + differing
        total_peer, total, total_parallel = total_peer + peer_took, total + took, total_parallel + parallel
        chosen = "".join(f" {name}" for name, on in options.items() if on)
        print(
            f"{Path(path).name}{chosen}: {differing} of {len(reference)} segments differ; "
            f"sacrebleu {peer_took:.2f} s, mtqa {took:.3f} s, ratio {peer_took / took:.1f}",
            flush=True,
        )
    more = f", in {given.jobs} processes {total_parallel:.2f} s" if total_parallel else ""
    print(
        f"all: {wrong} of {segments} segments differ; sacrebleu {total_peer:.1f} s, mtqa {total:.2f} s{more}; ratio {total_peer / total:.1f}"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
