"""The parts of the page that need no script: ranking, significance, the editor's changes, names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mtqa.align.edits import Outcome
from mtqa.align.kinds import EditKind
from mtqa.report.card import safe
from mtqa.report.score.words import MEANINGS, OUTCOMES, joined, label_of, names_meant, p_of, ranks_of, share_of

if TYPE_CHECKING:
    from mtqa.align.edits import Counts, EditScore
    from mtqa.scoring import Scores, SystemScore
    from mtqa.significance import Comparison

__all__ = ["edits", "legend", "matrices", "ranking"]


def ranking(scores: Scores) -> str:
    """The systems by rank, with a bar for each figure's interval."""
    metrics = list(scores.systems[0].scores)
    heads = "".join(
        f'<th scope="col" class="figure">{safe(label_of(key))} <small>{_way(scores, key)}</small></th>'
        for key in metrics
    )
    edited = scores.systems[0].edits is not None
    heads += '<th scope="col">Editor’s changes made</th>' if edited else ""
    rows = "".join(_system(system, scores, metrics) for system in scores.ranked)
    return (
        '<table class="ranking"><caption class="vh">The systems by rank</caption><thead><tr><th scope="col">Rank</th>'
        f'<th scope="col">System</th>{heads}<th scope="col">Names right</th></tr></thead><tbody>{rows}</tbody></table>'
        f"{_meanings(scores, metrics)}"
    )


def _way(scores: Scores, metric: str) -> str:
    return "high is good" if scores.systems[0].scores[metric].higher_is_better else "low is good"


def _system(system: SystemScore, scores: Scores, metrics: Sequence[str]) -> str:
    ties = f"<small>not told apart from {safe(joined(system.ties_with, 'or'))}</small>" if system.ties_with else ""
    cells = "".join(
        f'<td class="figure{" by" if key == scores.ranked_by else ""}" data-label="{safe(label_of(key))}">'
        f"{_figure(system, scores, key)}</td>"
        for key in metrics
    )
    if system.edits is not None:
        made = system.edits.total
        figure = f"F0.5 {share_of(made, 'f05')}"
        cells += f'<td data-label="Editor’s changes made">{_share(made.made, made.reference, figure)}</td>'
    ranks = ranks_of(system, "–")
    right = _share(system.names.right, system.names.total) if system.names.total else "no names"
    return (
        f'<tr><td class="rank">{ranks}</td><th scope="row">{safe(system.name)}{ties}</th>{cells}'
        f'<td data-label="Names right">{right}</td></tr>'
    )


def _figure(system: SystemScore, scores: Scores, metric: str) -> str:
    """A figure, and where it and its interval are on the scale of all systems."""
    value = system.scores[metric].value
    between = system.intervals.get(metric)
    ends: list[float] = [
        end for other in scores.systems for end in (other.scores[metric].value, *other.intervals.get(metric, ()))
    ]
    low, width = min(ends), max(ends) - min(ends) or 1.0

    def place(figure: float) -> float:
        return 100 * (figure - low) / width

    low_end, high_end = between or (value, value)
    said = f"<small>{low_end:.1f}–{high_end:.1f}</small>" if between else ""
    title = f' title="95% interval: {low_end:.1f} to {high_end:.1f}"' if between else ""
    return (
        f"<b>{value:.1f}</b>{said}"
        f'<span class="scale" aria-hidden="true"{title}><i class="span" style="left:{place(low_end):.1f}%;'
        f'width:{place(high_end) - place(low_end):.1f}%"></i><i class="dot" style="left:{place(value):.1f}%"></i></span>'
    )


def _share(part: int, whole: int, more: str = "") -> str:
    percent = 100 * part / whole if whole else 0
    small = f"<small>{more}</small>" if more else ""
    return (
        f'<b>{part:,}</b> of {whole:,}{small}<span class="scale" aria-hidden="true">'
        f'<i class="part" style="width:{percent:.1f}%"></i></span>'
    )


def _meanings(scores: Scores, metrics: Sequence[str]) -> str:
    items = "".join(
        f"<div><dt>{safe(label_of(key))}</dt><dd>{MEANINGS.get(key, '')} "
        f"<code>{safe(scores.systems[0].scores[key].signature)}</code></dd></div>"
        for key in metrics
    )
    items += f"<div><dt>Names right</dt><dd>{names_meant(scores)}; a spelling that the glossary has as right is right</dd></div>"
    if scores.tested:
        items += (
            "<div><dt>Interval</dt><dd>the range in which 95 of 100 such figures lie if other sentences of the same sort are "
            "taken</dd></div>"
        )
    if scores.systems[0].edits is not None:
        items += (
            "<div><dt>F0.5</dt><dd>how far a system’s changes to the draft are the editor’s, from 0 to 1; a wrong change "
            "costs more than a missing one</dd></div>"
        )
    return f'<details class="meanings"><summary>What the figures mean</summary><dl>{items}</dl></details>'


def matrices(scores: Scores) -> str:
    """Every pair of systems under every metric."""
    if not scores.comparisons:
        return ""
    keys = list(scores.systems[0].scores)
    chips = "".join(
        f'<button type="button" class="chip" aria-pressed="{str(key == scores.ranked_by).lower()}" '
        f'data-matrix="{number}">{safe(label_of(key))}</button>'
        for number, key in enumerate(keys)
    )
    tables = "".join(_matrix(scores, key, number) for number, key in enumerate(keys))
    return (
        '<section class="sheet" id="significance"><h2>Is the difference real?</h2><p class="lead">Paired approximate '
        "randomisation, Holm-corrected: p says how often chance alone gives such a difference. Below 0.05 it is called "
        f'significant.</p><div class="chips needs-script" role="group" aria-label="Metric">{chips}</div>{tables}</section>'
    )


def _matrix(scores: Scores, metric: str, number: int) -> str:
    tests = {}
    for test in scores.comparisons:
        if test.metric == metric:
            tests[test.a, test.b] = tests[test.b, test.a] = test
    names = [system.name for system in scores.ranked]
    head = "".join(f'<th scope="col">{safe(name)}</th>' for name in names)
    rows = "".join(
        f'<tr><th scope="row">{safe(row)}</th>'
        + "".join(_cell(row, column, tests.get((row, column))) for column in names)
        + "</tr>"
        for row in names
    )
    hidden = "" if metric == scores.ranked_by else " hidden"
    label = safe(label_of(metric))
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="Significance by {label}" data-number="{number}"{hidden}>'
        f'<table class="matrix"><caption>{label}: the system of the row against that of the column</caption>'
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _cell(row: str, column: str, test: Comparison | None) -> str:
    if test is None:
        return '<td class="self" aria-label="itself"></td>'
    difference = test.difference if test.a == row else -test.difference
    state, sign = ("tie", "=") if not test.better else ("better", "▲") if test.better == row else ("worse", "▼")
    said = {"tie": "not told apart", "better": "better", "worse": "worse"}[state]
    title = f"uncorrected {p_of(test.p)}; paired bootstrap {p_of(test.p_bootstrap)}"
    return (
        f'<td class="{state}" title="{title}"><b><span aria-hidden="true">{sign}</span> {said}</b>'
        f"<small>{difference:+.1f} · {p_of(test.p_holm)}</small></td>"
    )


def edits(scores: Scores) -> str:
    """What each system made of the editor's changes, by kind."""
    scored = [(system.name, system.edits) for system in scores.ranked if system.edits is not None]
    if not scored:
        return ""
    kinds = [kind for kind in EditKind if any(kind in score.by_kind for _, score in scored)]
    head = "".join(f'<th scope="col">{safe(name)}</th>' for name, _ in scored)
    rows = _outcomes("all changes", [score.total for _, score in scored], "")
    rows += "".join(_kind_row(kind, [score for _, score in scored]) for kind in kinds)
    facts = "".join(
        f'<tr><th scope="row">{label}</th>'
        + "".join(f'<td class="number">{share_of(score.total, name)}</td>' for _, score in scored)
        + "</tr>"
        for name, label in (("precision", "precision"), ("recall", "recall"), ("f05", "F0.5"))
    )
    keys = " ".join(_key(outcome) for outcome in Outcome)
    return (
        '<section class="sheet" id="changes"><h2>The editor’s changes</h2><p class="lead">What each system made of them, by '
        f'kind. A kind shows its sentences.</p><p class="key">{keys}</p>'
        '<div class="wide" tabindex="0" role="region" aria-label="Changes by kind and system"><table class="changes">'
        f'<caption class="vh">Changes by kind and system</caption><thead><tr><td></td>{head}</tr></thead>'
        f"<tbody>{rows}</tbody><tfoot>{facts}</tfoot></table></div></section>"
    )


def _kind_row(kind: EditKind, scored: Sequence[EditScore]) -> str:
    from mtqa.align.edits import Counts

    return _outcomes(kind.value, [score.by_kind.get(kind, Counts()) for score in scored], kind.value)


def _outcomes(label: str, counts: Sequence[Counts], kind: str) -> str:
    head = f'<button type="button" class="link" data-kind="{kind}">{label}</button>' if kind else label
    return f'<tr><th scope="row">{head}</th>' + "".join(map(_bar, counts)) + "</tr>"


def _bar(counts: Counts) -> str:
    """How many were made, and a bar of all outcomes."""
    parts = {
        Outcome.MADE: counts.made,
        Outcome.DIFFERENT: counts.different,
        Outcome.UNTOUCHED: counts.untouched,
        Outcome.EXTRA: counts.extra,
    }
    said = ", ".join(f"{number} {outcome.value}" for outcome, number in parts.items())
    bars = "".join(
        f'<i data-outcome="{outcome.value}" style="flex-grow:{number}"></i>'
        for outcome, number in parts.items()
        if number
    )
    return (
        f'<td title="{said}"><b>{counts.made}</b> of {counts.reference}'
        f'<span class="more"> · {counts.different} · {counts.untouched} · {counts.extra}</span>'
        f'<span class="stack" role="img" aria-label="{said}">{bars}</span></td>'
    )


def _key(outcome: Outcome) -> str:
    return (
        f'<span class="key-of" title="{OUTCOMES[outcome]}"><i data-outcome="{outcome.value}"></i>{outcome.value}</span>'
    )


def legend(scores: Scores) -> str:
    """What the marks in the sentences mean; where there are changes to judge, each is a filter too."""
    if scores.systems[0].edits is None:
        return (
            '<p class="key"><span><mark data-outcome="changed differently">words</mark> that the reference lacks</span> '
            '<span><mark data-outcome="not touched" data-empty=""></mark> words of the reference are missing here</span></p>'
        )
    outcomes = "".join(
        f'<button type="button" class="chip" aria-pressed="false" data-outcome="{outcome.value}" '
        f'title="{OUTCOMES[outcome]}">{outcome.value} <b></b></button>'
        for outcome in Outcome
    )
    kinds = [
        kind
        for kind in EditKind
        if any(kind in (system.edits.by_kind if system.edits else ()) for system in scores.systems)
    ]
    chips = "".join(
        f'<button type="button" class="chip" aria-pressed="false" data-kind="{kind.value}">{kind.value} <b></b></button>'
        for kind in kinds
    )
    return (
        f'<div class="chips" role="group" aria-label="Only sentences with a change that was">{outcomes}</div>'
        f'<div class="chips" role="group" aria-label="Only sentences with a change of this kind">{chips}</div>'
    )
