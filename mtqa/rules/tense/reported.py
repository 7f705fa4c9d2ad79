"""Wordings of hearsay: "was reportedly arrested", "is said to have fled"."""

from __future__ import annotations

import re

from mtqa.rules.english import PARTICIPLES, base_of, past_of
from mtqa.rules.grammar.bare import takes_plural

__all__ = ["is_done_now", "reported", "told"]


_SURE = ("", "indeed", "actually", "in fact", "thus", "however")
"""Adverbs that do not go with 'reportedly'."""


def is_done_now(match: re.Match[str]) -> bool:
    """Whether a match is of something done to the subject now: "would be led by"."""
    return match["by"] is not None and match["word"] in PARTICIPLES


def reported(subject: str, match: re.Match[str]) -> tuple[str, ...]:
    """A match of "would (have)" said as a report, the likelier number of the verb first.

    Args:
        subject: The noun phrase before it.
        match: With the groups `first`, `negation`, `shape` ("be", "have" or "have been"), `second`, `word` and `by`.
    """
    kept = [word for word in (match["first"].strip(), match["second"].strip()) if word not in _SURE]
    adverbs = " ".join(["reportedly", *(["not"] if match["negation"] else []), *kept])
    word = match["word"]
    plural = takes_plural(subject)
    if match["shape"] == "have":
        if match["negation"]:
            base = base_of(word)
            wording = (
                " ".join(["reportedly did not", *kept, base])
                if base
                else f"{'have' if plural else 'has'} {adverbs} {word}"
            )
            return (wording,)
        return (f"{adverbs} {past_of(word)}", f"{'are' if plural else 'is'} said to have {word}")
    if match["shape"] == "have been":
        numbers = ("were", "was") if plural else ("was", "were")
        return tuple(f"{be} {adverbs} {word}" for be in numbers)
    numbers = ("are", "is") if plural else ("is", "are")
    if is_done_now(match):
        return tuple(f"{be} {adverbs} being {word}" for be in numbers)
    if match["second"]:  # the match ends before the second adverb, which stays
        adverbs = adverbs.removesuffix(" " + match["second"].strip())
    return tuple(f"{be} {adverbs}" for be in numbers)


def told(subject: str, match: re.Match[str]) -> tuple[str, ...]:
    """The same after "rumour has it that", which has said that it is a report: the plain perfect or present."""
    plural = takes_plural(subject)
    have, be = ("have", "are") if plural else ("has", "is")
    kept = (match["first"].strip(), "not" if match["negation"] else "", match["second"].strip())
    adverbs = "".join(f" {word}" for word in kept if word not in ("", "indeed"))
    if match["shape"] == "be":
        if is_done_now(match):
            return (f"{be}{adverbs} being {match['word']}",)
        return (f"{be}{adverbs.removesuffix(' ' + kept[2]) if kept[2] else adverbs}",)
    been = " been" if match["shape"] == "have been" else ""
    return (f"{have}{adverbs}{been} {match['word']}",)
