"""The names that each system spells otherwise than the reference, or lacks, as a part of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from mtqa.align.names import Standing
from mtqa.report.card import safe
from mtqa.report.score.words import spelt_alike
from mtqa.report.summary import counted

if TYPE_CHECKING:
    from mtqa.scoring import Scores, SystemScore

__all__ = ["names"]

_SHOWN = 10
"""Names that are shown without a click."""
_MOST = 200
_STANDINGS: Mapping[Standing, str] = MappingProxyType(
    {Standing.PREFERRED: "right by the glossary", Standing.VARIANT: "known variant", Standing.OTHER: ""}
)


def names(scores: Scores) -> str:
    """A card for each system."""
    cards = "".join(_card(system, scores) for system in scores.ranked if system.names.respelt or system.names.missing)
    if not cards:
        return ""
    return (
        '<section class="sheet" id="names"><h2>Names</h2><p class="lead">Against the spelling of the reference, or another that '
        f'the glossary has as right. A name that is missing may be said in another way.</p><div class="cards">{cards}</div></section>'
    )


def _card(system: SystemScore, scores: Scores) -> str:
    spelt = [
        f"<li><del>{safe(two)}</del> <ins>{safe(one)}</ins>{_more(count, system.names.standings.get(two))}</li>"
        for (one, two), count in system.names.respelt
    ]
    lacked = [f"<li>{safe(word)}{_more(count)}</li>" for word, count in system.names.missing]
    parts = "".join(
        f"<h4>{label}</h4>{_list(items, kind)}"
        for label, kind, items in (("Spelt otherwise", "spelt", spelt), ("Missing", "lacked", lacked))
        if items
    )
    alike = spelt_alike(system, scores)
    said = f'<p class="alike">{safe(alike[:1].upper() + alike[1:])}</p>' if alike else ""
    return f'<div class="card"><h3>{safe(system.name)}</h3>{said}{parts}</div>'


def _list(items: Sequence[str], kind: str) -> str:
    """A list whose end is shown on demand, and whose very end never."""
    first, rest = items[:_SHOWN], items[_SHOWN:_MOST]
    text = f'<ul class="{kind}">{"".join(first)}</ul>'
    if rest:
        over = len(items) - _MOST
        last = f"<li>and {counted(over, 'name')} more</li>" if over > 0 else ""
        summary = f"<summary>{counted(len(items) - len(first), 'name')} more</summary>"
        text += f'<details class="rest">{summary}<ul class="{kind}">{"".join(rest)}{last}</ul></details>'
    return text


def _more(count: int, standing: Standing | None = None) -> str:
    said = [f"× {count}"] if count > 1 else []
    said += [_STANDINGS[standing]] if standing is not None and _STANDINGS[standing] else []
    return f" <small>{' · '.join(said)}</small>" if said else ""
