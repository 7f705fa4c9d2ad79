"""How well the figures of `mtqa score` agree with human judgements.

usage: python benchmarks/agreement.py files --reference REF --human TABLE [--draft DRAFT] [--xml XML] NAME=HYPOTHESIS...
       python benchmarks/agreement.py mqm --judgements MQM.tsv --scores AVG_SEG_SCORES.tsv --reference-system NAME [--draft-system NAME]
       python benchmarks/agreement.py hter MT POST_EDIT HTER

`files`: TABLE has a header and a row for each judgement, its cells parted by tabs, commas or blanks. --columns names those of the
system, the segment (1-based line number) and the score (high is good): "SYS,SID,Z.SCR" as WMT names them is the default. A
system's name may carry a suffix ".1" there. WMT22's tables number the segments with the documents in the order of their ids,
not of the text files: --xml names WMT's XML of the test set, which has the documents in the order of the text files.
`mqm`: Google's tables (github.com/google/wmt-mqm-human-evaluation): errors marked in the texts, and the score of each segment.
`hter`: three files with a line a segment; the third has figures of another program, between 0 and 1.

Printed for each figure:

- by system: accuracy, the share of pairs of systems that it orders as the judges do (Kocmi et al. 2021), and Kendall's tau-b;
- by segment, over the pairs of systems on one segment: accuracy with ties, the share that it orders, or calls equal, as the judges
  do, where differences below a threshold are ties, and each figure has the threshold that suits it best (Deutsch et al. 2023);
  accuracy among the pairs that the judges tell apart, a tie of the figure counting half; and tau-b. All are means over segments.
- how much that second accuracy is above chrF's: the 95% interval of the difference, by a bootstrap over segments.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import mean
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

from mtqa.metrics import load_metric
from mtqa.parallel import ParallelText, read_parallel
from mtqa.scoring import ScoreOptions, Scores, score_documents

Judgements = Mapping[int, Mapping[str, float]]  # segment (from 0) -> system -> score, high is good

_METRICS = ("bleu", "chrf", "chrf++", "ter")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, high is good.

    Attributes:
        systems: System -> figure of all segments.
        segments: The same of each segment.
    """

    systems: Mapping[str, float]
    segments: Sequence[Mapping[str, float]]


def figures(result: Scores) -> dict[str, Figure]:
    """All figures of a run by name."""
    found = {}
    for key, one in result.systems[0].scores.items():
        sign = 1.0 if one.higher_is_better else -1.0
        total = {system.name: sign * system.scores[key].value for system in result.systems}
        found[key] = Figure(total, [{n: sign * v for n, v in s.scores[key].items()} for s in result.segments])
    total = {system.name: system.names.right / max(system.names.total, 1) for system in result.systems}
    wrong = [{n: -float(len(c.respelt) + len(c.missing)) for n, c in s.names.items()} for s in result.segments]
    found["names"] = Figure(total, wrong)
    rates = {system.name: system.lint for system in result.systems if system.lint is not None}
    if rates:
        total = {name: -rate.per_thousand() for name, rate in rates.items()}
        counts = [
            {name: -rate.per_segment[place] / max(len(segment.texts[name].split()), 1) for name, rate in rates.items()}
            for place, segment in enumerate(result.segments)
        ]
        found["lint"] = Figure(total, counts)
    if result.systems[0].edits is not None:
        total = {system.name: system.edits.f05 for system in result.systems if system.edits is not None}
        f05 = [{n: j.counts.f05 for n, j in s.judgements.items()} for s in result.segments]
        found["edits F0.5"] = Figure(total, f05)
    return found


def tau(human: Mapping[str, float], figure: Mapping[str, float]) -> tuple[float, float] | None:
    """Accuracy among the pairs that the judges tell apart (a tie of the figure counts half), and tau-b; None without such pairs."""
    agree = against = tied = equal = 0
    for a, b in combinations(sorted(human.keys() & figure.keys()), 2):
        wanted, had = human[a] - human[b], figure[a] - figure[b]
        agree += wanted * had > 0
        against += wanted * had < 0
        tied += had == 0 and wanted != 0
        equal += wanted == 0 and had != 0
    told = agree + against + tied
    if not told:
        return None
    both = ((agree + against + tied) * (agree + against + equal)) ** 0.5
    return (agree + tied / 2) / told, (agree - against) / both if both else 0.0


class Pairs:
    """All pairs of systems on one segment: what the judges say and what a figure says."""

    def __init__(self, human: Judgements, figure: Sequence[Mapping[str, float]]) -> None:
        rows = [
            (place, human[segment][a] - human[segment][b], figure[segment][a] - figure[segment][b])
            for place, segment in enumerate(sorted(human))
            for a, b in combinations(sorted(human[segment].keys() & figure[segment].keys()), 2)
        ]
        table = np.array(rows)
        self._place = table[:, 0].astype(int)
        self._tie = table[:, 1] == 0
        self._size = np.abs(table[:, 2])
        self._same = table[:, 1] * table[:, 2] > 0
        self._count = np.bincount(self._place, minlength=len(human))

    def ties(self) -> float:
        """The share of pairs that the judges call equal: the mean over segments."""
        return float((np.bincount(self._place, self._tie) / np.maximum(self._count, 1)).mean())

    def accuracy(self) -> NDArray[np.float64]:
        """The accuracy with ties on each segment, under the threshold that is best over all."""
        order = np.argsort(self._size, kind="stable")
        weight = 1 / self._count[self._place]
        gain = np.cumsum((weight * (self._tie.astype(float) - self._same))[order])
        ends = np.flatnonzero(np.diff(self._size[order], append=np.inf))  # pairs of one size become ties together
        best = ends[gain[ends].argmax()]
        threshold = self._size[order][best] if gain[best] > 0 else 0.0
        right = np.where(self._size <= threshold, self._tie, self._same)
        return np.bincount(self._place, right, minlength=len(self._count)) / np.maximum(self._count, 1)


def report(human: Judgements, found: Mapping[str, Figure]) -> None:
    """Print a line for each figure."""
    values: defaultdict[str, list[float]] = defaultdict(list)
    for systems in human.values():
        for name, value in systems.items():
            values[name].append(value)
    means = {name: mean(all_) for name, all_ in values.items()}
    print(f"{'figure':12} {'by system:':>11} {'accuracy':>9} {'tau':>6}", end="")
    print(f" {'by segment:':>13} {'with ties':>10} {'told apart':>11} {'tau':>6} {'above chrF by':>17}")
    for name, figure in found.items():
        accuracy, by_system = tau(means, figure.systems) or (0.5, 0.0)
        mine, peer = (by_segment(human, one.segments) for one in (figure, found["chrf"]))
        low, high = interval(np.array(mine)[:, 0] - np.array(peer)[:, 0])
        with_ties = Pairs(human, figure.segments).accuracy().mean()
        print(
            f"{name:24} {accuracy:9.3f} {by_system:6.3f} {with_ties:24.3f} {mean(one for one, _ in mine):11.3f}"
            f" {mean(one for _, one in mine):6.3f} {low:+8.3f} {high:+8.3f}"
        )
    print(f"calling all equal has an accuracy with ties of {Pairs(human, found['chrf'].segments).ties():.3f}")


def by_segment(human: Judgements, figure: Sequence[Mapping[str, float]]) -> list[tuple[float, float]]:
    """Accuracy and tau of each segment on which the judges tell systems apart."""
    each = (tau(systems, figure[segment]) for segment, systems in sorted(human.items()))
    return [one for one in each if one is not None]


def interval(differences: NDArray[np.float64], resamples: int = 2000) -> tuple[float, float]:
    """The 95% bootstrap interval of a mean."""
    chance = np.random.default_rng(12345)
    drawn = chance.integers(0, len(differences), (resamples, len(differences)))
    low, high = np.percentile(differences[drawn].mean(axis=1), (2.5, 97.5))
    return float(low), float(high)


def read_judgements(path: Path, columns: Sequence[str]) -> dict[int, dict[str, float]]:
    """The mean score of each system on each segment."""
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    mark = "\t" if "\t" in header else "," if "," in header else " "
    places = [header.split(mark).index(column) for column in columns]
    scores: defaultdict[int, defaultdict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        system, segment, value = (row.split(mark)[place] for place in places)
        scores[int(segment) - 1][re.sub(r"\.\d+$", "", system)].append(float(value))
    return {segment: {name: mean(values) for name, values in systems.items()} for segment, systems in scores.items()}


def from_files(given: argparse.Namespace) -> tuple[dict[int, dict[str, float]], list[ParallelText]]:
    """Judgements and texts of `files`."""
    human = read_judgements(given.human, given.columns.split(","))
    documents = read_parallel(given.systems, given.reference, draft=given.draft, layout="lines")
    if given.xml:
        lines = lines_by_id(given.xml)
        if len(lines) != len(documents[0].references[0]):
            raise SystemExit(f"{given.xml} has {len(lines)} segments, the reference {len(documents[0].references[0])}")
        human = {lines[segment]: systems for segment, systems in human.items()}
    return human, documents


def lines_by_id(path: Path) -> list[int]:
    """The line (from 0) of each segment of WMT's test set, the documents being taken in the order of their ids."""
    found: list[tuple[str, list[int]]] = []
    count = 0
    for document in ElementTree.parse(path).getroot().iterfind("./collection[@id='general']/doc"):
        size = len(document.findall("./src//seg"))
        found.append((document.attrib["id"], list(range(count, count + size))))
        count += size
    return [line for _, lines in sorted(found) for line in lines]


def from_mqm(given: argparse.Namespace) -> tuple[dict[int, dict[str, float]], list[ParallelText]]:
    """Judgements and texts of `mqm`."""
    csv.field_size_limit(2**27)
    texts: defaultdict[str, dict[int, str]] = defaultdict(dict)
    with given.judgements.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            texts[row["system"]][int(row["seg_id"])] = re.sub(r"</?v>", "", row["target"])
    references = {name for name in texts if name.startswith("ref")}
    rivals = sorted(texts.keys() - references - {given.draft_system})
    segments = sorted(set.intersection(*(set(one) for one in texts.values())))
    places = {segment: place for place, segment in enumerate(segments)}
    human: defaultdict[int, dict[str, float]] = defaultdict(dict)
    for line in given.scores.read_text(encoding="utf-8").splitlines()[1:]:
        system, score, segment = line.split()
        if score != "None" and system in rivals and int(segment) in places:
            human[places[int(segment)]][system] = float(score)

    def side(name: str) -> tuple[str, ...]:
        return tuple(texts[name][segment] for segment in segments)

    draft = side(given.draft_system) if given.draft_system else None
    text = ParallelText("mqm", {name: side(name) for name in rivals}, (side(given.reference_system),), draft)
    return dict(human), [text]


def compare_hter(given: argparse.Namespace) -> None:
    """Print how many segments have the shipped figure, under each setting of case and punctuation."""
    drafts, edited, shipped = (path.read_text(encoding="utf-8").splitlines() for path in given.files)
    for label, options in (
        ("as is, small letters", {}),
        ("as is, capitals count", {"case_sensitive": True}),
        ("Tercom's tokenisation", {"normalized": True}),
        ("without punctuation", {"no_punct": True}),
    ):
        found = load_metric("hter", **options).score(drafts, [edited]).per_segment
        differences = [abs(min(one / 100, 1) - float(other)) for one, other in zip(found, shipped, strict=True)]
        equal = sum(difference < 1e-4 for difference in differences)
        print(f"{label:22} equal on {equal} of {len(shipped)}, mean difference {mean(differences):.4f}")


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    modes = parser.add_subparsers(dest="mode", required=True)
    files = modes.add_parser("files")
    files.add_argument("systems", nargs="+", metavar="NAME=HYPOTHESIS")
    files.add_argument("--reference", required=True, action="append")
    files.add_argument("--human", required=True, type=Path)
    files.add_argument("--draft")
    files.add_argument("--columns", default="SYS,SID,Z.SCR")
    files.add_argument("--xml", type=Path)
    mqm = modes.add_parser("mqm")
    mqm.add_argument("--judgements", required=True, type=Path)
    mqm.add_argument("--scores", required=True, type=Path)
    mqm.add_argument("--reference-system", required=True)
    mqm.add_argument("--draft-system", default="")
    modes.add_parser("hter").add_argument("files", nargs=3, type=Path, metavar="MT POST_EDIT HTER")
    given = parser.parse_args()
    if given.mode == "hter":
        compare_hter(given)
        return
    human, documents = from_files(given) if given.mode == "files" else from_mqm(given)
    result = score_documents(documents, ScoreOptions(metrics=_METRICS, significance=False, lint=True))
    print(f"{len(result.systems)} systems, {len(human)} judged segments")
    report(human, figures(result))


if __name__ == "__main__":
    main()
