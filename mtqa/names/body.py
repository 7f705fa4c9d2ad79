"""Whether a name is that of a body: by the word that says what it is."""

from __future__ import annotations

from mtqa.expression import lazy

__all__ = ["is_body"]

_HEAD = lazy(
    r"\b(?:Academy|Administration|Agency|Alliance|Army|Assembly|Association|Authority|Bank|Battalion|Board|Brigade|Bureau"
    r"|Cent(?:er|re)|Chamber|Coalition|Command|Commission|Committee|Company|Confederation|Consortium|Corporation|Corps"
    r"|Council|Court|Department|Detachment|Directorate|Division|Federation|Fleet|Foundation|Front|Fund|Group|Guard"
    r"|Inspectorate|Institute|League|Legion|Ministry|Movement|Office|Organi[sz]ation|Party|Regiment|Secretariat|Service"
    r"|Society|Squad|Squadron|Tribunal|Union|University"
    # de
    r"|(?:[A-ZÄÖÜ]\w*?)?(?i:ministerium|behörde|verband|gesellschaft|kommission|universität|gericht|partei|bataillon|regiment"
    r"|brigade|legion))\b"
)
"""What says that a name is a body's."""


def is_body(name: str) -> bool:
    """Whether a word in a name says that it is a body's.

    >>> is_body("Northern Sea Command"), is_body("Olena Shevchuk")
    (True, False)
    """
    return _HEAD.search(name) is not None
