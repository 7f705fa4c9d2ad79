"""How well the figures of `mtqa score` agree with human judgements, by segment and by system.

usage: python benchmarks/agreement.py --reference REF --human TABLE [--draft DRAFT] NAME=HYPOTHESIS...

TABLE has a header and a row for each judgement, its cells parted by tabs, commas or blanks. --columns names those of the
system, the segment (1-based line number) and the score (high is good): "SYS,SID,Z.SCR" as WMT names them is the default. A
system's name may carry a suffix ".1" there.

Printed for each figure: accuracy, the share of pairs of systems (on one segment, or over all) that it orders as the judges do,
a tie of the figure counting half; and Kendall's tau-b, averaged over segments. Pairs that the judges call equal are left out.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from statistics import mean

from mtqa.parallel import read_parallel
from mtqa.scoring import ScoreOptions, Scores, score_documents

Judgements = Mapping[int, Mapping[str, float]]  # segment -> system -> score


def read_judgements(path: Path, columns: Sequence[str]) -> dict[int, dict[str, float]]:
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    mark = "\t" if "\t" in header else "," if "," in header else " "
    places = [header.split(mark).index(column) for column in columns]
    scores: defaultdict[int, defaultdict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        cells = row.split(mark)
        system, segment, value = (cells[place] for place in places)
        scores[int(segment)][re.sub(r"\.\d+$", "", system)].append(float(value))
    return {segment: {name: mean(values) for name, values in systems.items()} for segment, systems in scores.items()}


def figures(result: Scores) -> dict[str, tuple[dict[str, float], list[dict[str, float]]]]:
    """Each figure, high is good: over all, by system, and of each segment, by system."""
    found = {}
    for key, one in result.systems[0].scores.items():
        sign = 1.0 if one.higher_is_better else -1.0
        total = {system.name: sign * system.scores[key].value for system in result.systems}
        found[key] = (total, [{n: sign * v for n, v in s.scores[key].items()} for s in result.segments])
    total = {system.name: system.names.right / max(system.names.total, 1) for system in result.systems}
    names = [{n: -float(len(c.respelt) + len(c.missing)) for n, c in s.names.items()} for s in result.segments]
    found["names"] = (total, names)
    if result.systems[0].edits is not None:
        f05 = {system.name: system.edits.f05 for system in result.systems if system.edits is not None}
        found["edits F0.5"] = (f05, [{n: j.counts.f05 for n, j in s.judgements.items()} for s in result.segments])
    return found


def pairs(human: Mapping[str, float], figure: Mapping[str, float]) -> tuple[float, float, float]:
    """Concordant, discordant, and tied pairs of systems among those that the judges tell apart."""
    agree = against = tied = 0.0
    for a, b in combinations(sorted(human.keys() & figure.keys()), 2):
        wanted, found = human[a] - human[b], figure[a] - figure[b]
        if wanted:
            agree += wanted * found > 0
            against += wanted * found < 0
            tied += found == 0
    return agree, against, tied


def by_segment(human: Judgements, figure: Sequence[Mapping[str, float]]) -> tuple[float, float]:
    right = count = 0.0
    taus = []
    for segment, systems in human.items():
        agree, against, tied = pairs(systems, figure[segment - 1])
        together = agree + against + tied
        right += agree + tied / 2
        count += together
        if agree + against:
            taus.append((agree - against) / ((agree + against) * together) ** 0.5)
    return right / max(count, 1), mean(taus) if taus else 0.0


def by_system(human: Judgements, figure: Mapping[str, float]) -> float:
    values: defaultdict[str, list[float]] = defaultdict(list)
    for systems in human.values():
        for name, value in systems.items():
            values[name].append(value)
    agree, against, tied = pairs({name: mean(all_) for name, all_ in values.items()}, figure)
    return (agree + tied / 2) / max(agree + against + tied, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("systems", nargs="+", metavar="NAME=HYPOTHESIS")
    parser.add_argument("--reference", required=True, action="append")
    parser.add_argument("--human", required=True, type=Path)
    parser.add_argument("--draft")
    parser.add_argument("--columns", default="SYS,SID,Z.SCR")
    given = parser.parse_args()
    human = read_judgements(given.human, given.columns.split(","))
    documents = read_parallel(given.systems, given.reference, draft=given.draft, layout="lines")
    result = score_documents(documents, ScoreOptions(metrics=("bleu", "chrf", "chrf++", "ter"), significance=False))
    print(f"{len(result.systems)} systems, {len(human)} judged segments")
    print(f"{'figure':12} {'segment accuracy':>17} {'segment tau':>12} {'system accuracy':>16}")
    for name, (total, segments) in figures(result).items():
        accuracy, tau = by_segment(human, segments)
        print(f"{name:12} {accuracy:17.3f} {tau:12.3f} {by_system(human, total):16.3f}")


if __name__ == "__main__":
    main()
