"""Alignment of sentences: how many beads are right on texts whose sentences were merged, split, left out, added and swapped?

FOLDER holds a file of references and files of systems with a paragraph a line, and the source with as many lines. A paragraph
counts where source, reference and system have the same number of sentences: there the n-th sentence renders the n-th, unless
several sentences are more like a neighbour of their partner. Then both sides are disturbed at random, so that the right beads are
known. The first half of the documents may be used to choose settings; the figures that matter are those of the second half. A
length aligner (Gale and Church 1993) stands beside, and mweralign, if it is installed.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import itertools
import math
import os
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mtqa.align.beads import align_beads
from mtqa.metrics import load_metric
from mtqa.segment import sentences

Pair = tuple[tuple[int, ...], tuple[int, ...]]
Aligner = Callable[[Sequence[str], Sequence[str]], list[Pair]]

WORD = re.compile(r"[^\W\d_]{4,}")

RATES = {
    "merge hypothesis": 0.06, "merge reference": 0.06, "split hypothesis": 0.05, "split reference": 0.05,
    "cut elsewhere": 0.03, "omit": 0.04, "add": 0.04, "swap": 0.03, "swap over one": 0.01, "replace": 0.01,
}  # fmt: skip
"""How often each disturbance begins at a sentence."""


@dataclass
class Case:
    """Two sides and their right beads; a swap has several right answers, of which one is enough."""

    hypothesis: list[str] = field(default_factory=list)
    reference: list[str] = field(default_factory=list)
    beads: list[Pair] = field(default_factory=list)
    choices: list[list[set[Pair]]] = field(default_factory=list)
    kinds: dict[Pair, str] = field(default_factory=dict)

    def put(self, kind: str, hypothesis: Sequence[str], reference: Sequence[str]) -> None:
        bead = self.place(hypothesis, reference)
        self.beads.append(bead)
        self.kinds[bead] = kind

    def place(self, hypothesis: Sequence[str], reference: Sequence[str]) -> Pair:
        first, second = len(self.hypothesis), len(self.reference)
        self.hypothesis += hypothesis
        self.reference += reference
        return tuple(range(first, len(self.hypothesis))), tuple(range(second, len(self.reference)))


def split_lines(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return [[span.of(line) for span in sentences(line)] for line in lines]


CHRF = load_metric("chrf")


def agrees(hypothesis: list[str], reference: list[str]) -> bool:
    """Whether no more than one sentence is more like a neighbour of its partner (chrF) than like its partner."""
    count = len(hypothesis)
    if count < 3:
        return True
    pairs = [(h, r) for h in range(count) for r in (h - 1, h, h + 1) if 0 <= r < count]
    scores = CHRF.score([hypothesis[h] for h, _ in pairs], [[reference[r] for _, r in pairs]]).per_segment
    like = dict(zip(pairs, scores, strict=True))
    return sum(max(like.get((h, r), 0) for r in (h - 1, h + 1)) > like[h, h] for h in range(count)) < 2


def cut(text: str, chance: random.Random) -> list[str]:
    """Cut a sentence near its middle, at a comma if there is one."""
    words = text.split(" ")
    places = range(3, len(words) - 2)
    commas = [place for place in places if words[place - 1][-1:] in (",", ";", ":", "–")]
    place = chance.choice(commas or list(places)[len(places) // 3 : max(2 * len(places) // 3, 1)])
    return [" ".join(words[:place]), " ".join(words[place:])]


def disturb(pairs: list[tuple[str, str]], strangers: list[str], chance: random.Random) -> Case:
    case = Case()
    index = 0
    while index < len(pairs):
        kind = chance.choices([*RATES, ""], [*RATES.values(), 1 - sum(RATES.values())])[0]
        index += step(case, pairs[index : index + 3], kind, strangers, chance)
    return case


def step(case: Case, pairs: list[tuple[str, str]], kind: str, strangers: list[str], chance: random.Random) -> int:
    """Add a bead or more to a case; returns how many pairs were used."""
    (hypothesis, reference), *others = pairs
    words = hypothesis.count(" "), reference.count(" ")
    if kind == "omit":
        case.put(kind, [], [reference])
    elif kind == "add":
        case.put(kind, [chance.choice(strangers)], [])
        return 0
    elif kind == "replace":
        stranger = case.place([chance.choice(strangers)], [])
        case.choices.append([{stranger, case.place([], [reference])}])
    elif kind == "split hypothesis" and words[0] >= 9:
        case.put(kind, cut(hypothesis, chance), [reference])
    elif kind == "split reference" and words[1] >= 9:
        case.put(kind, [hypothesis], cut(reference, chance))
    elif kind == "merge hypothesis" and others:
        case.put(kind, [f"{hypothesis} {others[0][0]}"], [reference, others[0][1]])
        return 2
    elif kind == "merge reference" and others:
        case.put(kind, [hypothesis, others[0][0]], [f"{reference} {others[0][1]}"])
        return 2
    elif kind == "cut elsewhere" and others and others[0][0].count(" ") >= 9:
        head, tail = cut(others[0][0], chance)
        case.put(kind, [f"{hypothesis} {head}", tail], [reference, others[0][1]])
        return 2
    elif kind == "swap" and others:
        swap(case, [hypothesis, others[0][0]], [reference, others[0][1]])
        return 2
    elif kind == "swap over one" and len(others) == 2:
        swap(case, [hypothesis, others[0][0], others[1][0]], [reference, others[0][1], others[1][1]])
        return 3
    else:
        case.put("as it was", [hypothesis], [reference])
    return 1


def swap(case: Case, hypothesis: list[str], reference: list[str]) -> None:
    """The first and the last change places: those that stand in order may be paired, one of them at a time or none."""
    first, second = len(case.hypothesis), len(case.reference)
    count = len(hypothesis)
    case.place(hypothesis[::-1], reference)
    choices = []
    for kept in range(count):
        pair = (first + count - 1 - kept, second + kept)
        alone = {((h,), ()) for h in range(first, first + count) if h != pair[0]}
        alone |= {((), (r,)) for r in range(second, second + count) if r != pair[1]}
        choices.append({((pair[0],), (pair[1],)), *alone})
    choices.append(
        {((h,), ()) for h in range(first, first + count)} | {((), (r,)) for r in range(second, second + count)}
    )
    case.choices.append(choices)


def cases(folder: Path, half: int, systems: Sequence[str], size: int, seed: int) -> list[tuple[str, Case]]:
    source = split_lines(next(folder.glob("*.src.*")))
    reference = split_lines(next(folder.glob("*.ref.*")))
    found = []
    for name in systems:
        hypothesis = split_lines(next(folder.glob(f"*.hyp.{name}.*")))
        middle = len(source) // 2
        mine, others = (range(middle), range(middle, len(source)))[:: 1 if half == 0 else -1]
        strangers = [text for line in others for text in hypothesis[line]]
        chance = random.Random(f"{seed} {name} {half}")
        for start in range(mine.start, mine.stop, size):
            lines = [
                line
                for line in range(start, min(start + size, mine.stop))
                if len(source[line]) == len(reference[line]) == len(hypothesis[line])
                and agrees(hypothesis[line], reference[line])
            ]
            pairs = [pair for line in lines for pair in zip(hypothesis[line], reference[line], strict=True)]
            found.append((name, disturb(pairs, strangers, chance)))
    return found


def mtqa(hypothesis: Sequence[str], reference: Sequence[str]) -> list[Pair]:
    return [(tuple(bead.hypothesis), tuple(bead.reference)) for bead in align_beads(hypothesis, reference)]


PRIORS = {(1, 1): 0.89, (1, 0): 0.005, (0, 1): 0.005, (2, 1): 0.045, (1, 2): 0.045, (2, 2): 0.011}


def gale_church(hypothesis: Sequence[str], reference: Sequence[str]) -> list[Pair]:
    """Alignment by length in characters alone (Gale and Church 1993), without a band."""
    lengths = [[0], [0]]
    for side, texts in enumerate((hypothesis, reference)):
        for text in texts:
            lengths[side].append(lengths[side][-1] + len(text))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(hypothesis) + 1):
        for j in range(len(reference) + 1):
            options = []
            for (di, dj), prior in PRIORS.items():
                if (before := best.get((i - di, j - dj))) is not None:
                    one, two = lengths[0][i] - lengths[0][i - di], lengths[1][j] - lengths[1][j - dj]
                    delta = abs(one - two) / math.sqrt(max((one + two) / 2, 1) * 6.8)
                    chance = max(math.erfc(delta / math.sqrt(2)), 1e-300)
                    options.append((before[0] - math.log(chance) - math.log(prior), (di, dj)))
            if options:
                best[i, j] = min(options)
    beads: list[Pair] = []
    i, j = len(hypothesis), len(reference)
    while i or j:
        di, dj = best[i, j][1]
        beads.append((tuple(range(i - di, i)), tuple(range(j - dj, j))))
        i, j = i - di, j - dj
    return beads[::-1]


def mweralign(hypothesis: Sequence[str], reference: Sequence[str]) -> list[Pair]:
    """The hypothesis cut anew where its words differ least from the reference's sentences (Matusov et al. 2005).

    It cuts anywhere, so a sentence and a reference belong together that share half the words of either.
    """
    from mweralign import align_texts

    owners = [number for number, text in enumerate(hypothesis) for _ in text.split()]
    with _silence():
        cut = align_texts("\n".join(reference), " ".join(hypothesis)).split("\n")
    shared: Counter[tuple[int, int]] = Counter()
    words = iter(owners)
    for number, line in enumerate(cut[: len(reference)]):
        shared.update((owner, number) for owner in itertools.islice(words, len(line.split())))
    sizes, cuts = Counter(owners), Counter[int]()
    for (_, number), count in shared.items():
        cuts[number] += count
    links = {pair for pair, count in shared.items() if 2 * count >= min(sizes[pair[0]], cuts[pair[1]])}
    beads: list[tuple[set[int], set[int]]] = [({one}, set()) for one in range(len(hypothesis))]
    beads += [(set(), {other}) for other in range(len(reference))]
    for one, other in links:
        joined = [bead for bead in beads if one in bead[0] or other in bead[1]]
        beads = [bead for bead in beads if bead not in joined]
        beads.append((set().union(*(bead[0] for bead in joined)), set().union(*(bead[1] for bead in joined))))
    return [(tuple(sorted(ours)), tuple(sorted(theirs))) for ours, theirs in beads]


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """Keep a library in C from writing to the terminal."""
    kept = [os.dup(1), os.dup(2)]
    with Path(os.devnull).open("w") as nowhere:
        sys.stdout.flush()
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
        try:
            yield
        finally:
            for number, copy in enumerate(kept, 1):
                os.dup2(copy, number)
                os.close(copy)


def measure(
    found: list[tuple[str, Case]], aligner: Aligner, shown: int
) -> tuple[float, float, Counter[str], Counter[str], int]:
    """F1 of all beads, F1 of beads with text on both sides, right and all beads by kind, wrong pairs at swaps."""
    counts, paired = Counter[str](), Counter[str]()
    right_kinds, kinds = Counter[str](), Counter[str]()
    wrong_swaps = 0
    for _, case in found:
        beads = set(aligner(case.hypothesis, case.reference))
        right = {*case.beads}
        for choices in case.choices:
            chosen = max(choices, key=lambda choice: len(choice & beads))
            right |= chosen
            places = {h for one, _ in chosen for h in one}, {r for _, one in chosen for r in one}
            wrong = [
                bead
                for bead in beads - chosen
                if bead[0] and bead[1] and (places[0] & {*bead[0]} or places[1] & {*bead[1]})
            ]
            wrong_swaps += len(wrong)
        for bead, kind in case.kinds.items():
            kinds[kind] += 1
            right_kinds[kind] += bead in beads
        both = {bead for bead in beads if all(bead)}, {bead for bead in right if all(bead)}
        counts.update(found=len(beads), right=len(right), common=len(beads & right))
        paired.update(found=len(both[0]), right=len(both[1]), common=len(both[0] & both[1]))
        if shown:
            shown -= show(case, beads, right)
    f1 = [2 * one["common"] / max(one["found"] + one["right"], 1) for one in (counts, paired)]
    return f1[0], f1[1], right_kinds, kinds, wrong_swaps


def show(case: Case, beads: set[Pair], right: set[Pair]) -> int:
    for title, wrong in (("found", beads - right), ("right", right - beads)):
        for one, two in sorted(wrong):
            print(title, case.kinds.get((one, two), ""), one, two)
            for texts in ([case.hypothesis[h] for h in one], [case.reference[r] for r in two]):
                print("    ", texts)
    return 1


def speed(found: list[tuple[str, Case]], count: int) -> None:
    """Time a long text made of the cases again and again; every copy has words of its own, as a long text would."""
    hypothesis: list[str] = []
    reference: list[str] = []
    for copy in itertools.count():
        mark = chr(97 + copy % 26) + chr(97 + copy // 26)
        for _, case in found:
            hypothesis += (WORD.sub(rf"{mark}\g<0>", text) for text in case.hypothesis)
            reference += (WORD.sub(rf"{mark}\g<0>", text) for text in case.reference)
        if min(len(hypothesis), len(reference)) >= count:
            break
    hypothesis, reference = hypothesis[:count], reference[:count]
    third = count // 3
    trials = {
        "whole": (hypothesis, reference),
        "a third of the reference missing": (hypothesis, reference[:third] + reference[2 * third :]),
        "another text": (hypothesis[:third], reference[2 * third :]),
        "one sentence": (["the the the the."] * third, ["the the the."] * third),
    }
    for kind, (one, two) in trials.items():
        start = time.process_time()
        beads = align_beads(one, two)
        took = time.process_time() - start
        pairs = sum(bool(bead.hypothesis and bead.reference) for bead in beads)
        print(f"{kind}: {len(one)} and {len(two)} sentences in {took:.1f} s of processor time, {pairs} beads with both")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="with *.src.*, *.ref.* and *.hyp.NAME.*")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1, help="0 to tune, 1 to test")
    parser.add_argument("--systems", nargs="*", help="names of systems; every second one for each half by default")
    parser.add_argument("--paragraphs", type=int, default=25, help="paragraphs of a document")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--show", type=int, default=0, help="print the errors of so many documents")
    parser.add_argument("--sentences", type=int, default=10_000, help="size of the trial of speed; 0 for none")
    given = parser.parse_args()
    names = sorted(path.name.split(".hyp.")[1].rpartition(".")[0] for path in given.folder.glob("*.hyp.*"))
    chosen = given.systems or names[given.half :: 2]
    found = [
        one for seed in range(given.seeds) for one in cases(given.folder, given.half, chosen, given.paragraphs, seed)
    ]
    print(f"{'test' if given.half else 'tuning'} half, {', '.join(chosen)}: {len(found)} documents")
    aligners: list[tuple[str, Aligner]] = [("mtqa", mtqa), ("Gale-Church", gale_church)]
    if importlib.util.find_spec("mweralign"):
        aligners.append(("mweralign", mweralign))
    for name, aligner in aligners:
        f1, paired, right, kinds, wrong = measure(found, aligner, given.show if aligner is mtqa else 0)
        print(f"{name}: bead F1 {f1:.4f}, of pairs alone {paired:.4f}; wrong pairs at swaps and replacements {wrong}")
        print("   ", ", ".join(f"{kind} {right[kind]}/{count}" for kind, count in sorted(kinds.items())))
        for system in chosen:
            part = measure([one for one in found if one[0] == system], aligner, 0)
            print(f"    {system}: {part[0]:.4f}, pairs {part[1]:.4f}")
    if given.sentences:
        speed(found[: len(found) // (given.seeds * len(chosen))], given.sentences)  # one system, once
    return 0


if __name__ == "__main__":
    sys.exit(main())
