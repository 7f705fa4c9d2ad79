"""What hangs at the end of a heading: a dash before the name of the newspaper that was cut off, "(VIDEO)", "(PHOTO)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_TAIL = lazy(r"(?P<word>[\w'’”\"»?!%)]+) ?(?<= |[”\"»])(?P<dash>[–|-]) ?(?=\n|\Z)")
_FEWEST_WORDS, _LONGEST = 4, 200
_LONGEST_NOTE = 30
_TEXT = 100
"""Below a heading stands a text that is at least as long, and no other line of a dialogue or a list."""


def _heading_tails(reading: Reading) -> Iterator[Match]:
    prose, paragraphs = reading.prose, reading.prose_paragraphs
    bounds = list(zip(paragraphs.starts, paragraphs.ends, strict=True))
    for (start, end), (next_start, next_end) in pairwise(bounds):
        line = prose[start:end].rstrip()
        if line[-1:] not in "–|-" or not line or len(line) > _LONGEST or next_end - next_start < _TEXT:
            continue
        match = _TAIL.search(prose, max(start, start + len(line) - 40), start + len(line))
        if match and line.count(" ") >= _FEWEST_WORDS and not line.startswith(("-", "–")):
            yield Match(match.start(), match.end(), (match["word"],))


_SHOWN = lazy(
    r" ?(?P<shown>[(\[](?:photos?|videos?|foto|gallery|photo gallery|audio|infographics?|photo,? (?:and )?video|video,? (?:and )?photo)[)\]]?)"
    r"(?= ?(?:$|\n))",
    re.IGNORECASE,
)
_EARLY = 3
"""So many paragraphs from the start a heading is looked for."""


def _shown(reading: Reading) -> Iterator[Match]:
    """Where a heading says that the page shows pictures: the text does not."""
    clean, paragraphs = reading.clean, reading.paragraphs
    for start, end in zip(paragraphs.starts[:_EARLY], paragraphs.ends[:_EARLY], strict=True):
        if end - start > _LONGEST:
            continue
        match = _SHOWN.search(clean, max(start, end - _LONGEST_NOTE), end)
        if match and match.end() >= end - 1 and clean.count(" ", start, match.start()) >= _FEWEST_WORDS - 1:
            yield Match(match.start(), match.end(), ("",))


_SITE_DASH = lazy(
    r" ?(?<= |[”\"»])[–—-] (?:[a-z-]+\.(?:news|com|it|es|fr|de|ru|net|info|org|ua|br|pt)"
    r"|Libero Quotidiano|Corriere(?:\.it| della Sera)?|la Repubblica|Il Fatto Quotidiano|Il Giornale|Il Tempo|Il Messaggero|La Stampa"
    r"|Il Sole 24 Ore|Gazzetta dello Sport|Open|Fanpage|Sky TG24|CMIO ?\(Brazil\)|WELT|BILD|FOCUS Online|SPIEGEL(?: Online)?|FAZ|n-tv"
    r"|El País|El Mundo|ABC|La Vanguardia|Marca|Le Monde|Le Figaro|Lib[ée]ration|BFMTV|20 minutes|G1|Folha|Estadão|UOL|Público"
    r"|Expresso|Ukrinform|UNIAN|Interfax|TASS|RIA Novosti|RBC-Ukraine|Korrespondent(?:\.net)?)$"
)
_SITE_BAR = lazy(r" ?\| (?:[A-Z][\w.'&-]*)(?: [\w.'&-]+){0,3}$")
_SITE_LONGEST = 40


def _sites(reading: Reading) -> Iterator[Match]:
    """The site or its section behind the headline."""
    clean = reading.clean
    for paragraph in reading.paragraphs[reading.headline_at : reading.headline_at + 2]:
        start, end = paragraph.start, paragraph.end
        if end - start > _LONGEST:
            continue
        for pattern, mark in ((_SITE_BAR, "| "), (_SITE_DASH, " ")):
            match = pattern.search(clean, max(start, end - _SITE_LONGEST), end) if mark in clean[start:end] else None
            if (
                match
                and clean.count(" ", start, match.start()) >= _FEWEST_WORDS - 1
                and "|" not in clean[start : match.start()]
            ):
                yield Match(match.start(), match.end(), ("",))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/heading-ends-with-dash",
        find=_heading_tails,
        message="The heading ends with a dash: the name of the paper or section behind it was cut off.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="headline",
        source_languages=("it",),
        fix=Fix.SAFE,
        flags=(
            "The old bridge is shut for <repairs –>\n\nThe old bridge over the river has been shut since Monday, and nobody knows"
            " when it will be open again, says the mayor.",
            "“Nobody asked us about the <road” –>\n\nThe people of the village say that nobody asked them about the new road, which"
            " will cut their square in two from next summer on.",
        ),
        passes=(
            "The old bridge is shut for repairs\n\nThe old bridge over the river has been shut since Monday, and nobody knows"
            " when it will be open again, says the mayor.",
            "You never told me that –\n\nI did.",
        ),
    ),
    TextRule(
        id="structure/heading-names-site",
        find=_sites,
        in_clean=True,
        message="Behind the headline stands the name of the site or of its section: leave it out.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="headline",
        flags=(
            "The old bridge is shut for repairs< | Society>\n\nThe old bridge has been shut since Monday.",
            "The old bridge is shut for repairs< – Libero Quotidiano>\n\nThe old bridge has been shut since Monday.",
            "The old bridge is shut for repairs< - valley.news>\n\nThe old bridge has been shut since Monday.",
        ),
        passes=(
            "The old bridge is shut for repairs – again\n\nThe old bridge has been shut since Monday.",
            "Opinion | The old bridge must go\n\nThe old bridge has been shut since Monday.",
            "ABC | Bridge | Mayor",
        ),
    ),
    TextRule(
        id="structure/heading-says-video",
        find=_shown,
        in_clean=True,
        message="The heading announces a picture or a video of the web page, which is not in the text: leave it out.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="leftover",
        source_expression="(VIDEO), (FOTO)",
        source_languages=SOURCES,
        flags=(
            "The bridge is shut again, say the neighbours< (PHOTO)>\n\nThe bridge over the river is shut.",
            "Here is how the goat crossed the border< [Video]>\n\nA goat has crossed the border.",
            "The mayor sings at the end of the feast< (VIDEO>\n\nThe mayor of the town has sung.",
        ),
        passes=(
            "The bridge is shut again, say the neighbours\n\nThe bridge over the river is shut.",
            "They broke the machine (video) and left.",
            "Press (video)",
        ),
    ),
)
