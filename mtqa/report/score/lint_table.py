"""What lint finds in each system's text, as a part of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mtqa.report.card import safe
from mtqa.report.score.words import GROUPS, linted

if TYPE_CHECKING:
    from mtqa.scoring import Scores, SystemScore

__all__ = ["lint"]


def lint(scores: Scores) -> str:
    """Findings per 1,000 words, by group of rules."""
    groups = linted(scores)
    if not groups:
        return ""
    most = max(system.lint.per_thousand() for system in scores.systems if system.lint is not None)
    heads = "".join(f'<th scope="col" title="{safe(GROUPS.get(group, ""))}">{safe(group)}</th>' for group in groups)
    rows = "".join(_row(system, groups, most) for system in scores.ranked)
    meanings = "; ".join(f"{group}: {GROUPS[group]}" for group in groups if group in GROUPS)
    return (
        '<section class="sheet" id="lint"><h2>What a desk editor would mark</h2><p class="lead">Findings of mtqa lint per '
        f"1,000 words: they need no reference. Low is good. {safe(meanings[:1].upper() + meanings[1:])}.</p>"
        '<div class="wide" tabindex="0" role="region" aria-label="Lint findings by system and group">'
        '<table class="changes lint"><caption class="vh">Lint findings per 1,000 words by system and group</caption>'
        f'<thead><tr><td></td><th scope="col">all</th>{heads}</tr></thead><tbody>{rows}</tbody></table></div></section>'
    )


def _row(system: SystemScore, groups: list[str], most: float) -> str:
    assert system.lint is not None
    cells = ""
    for group in ("", *groups):
        rate = system.lint.per_thousand(group)
        count = system.lint.groups.get(group, 0) if group else system.lint.total
        width = 100 * rate / most if most else 0
        cells += (
            f'<td title="{count:,} in {system.lint.words:,} words"><b>{rate:.1f}</b>'
            f'<span class="scale" aria-hidden="true"><i class="bad" style="width:{width:.1f}%"></i></span></td>'
        )
    return f'<tr><th scope="row">{safe(system.name)}</th>{cells}</tr>'
