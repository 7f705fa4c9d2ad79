"""The inflected forms of an English lemma, from LemmInflect's dictionary. Used when packs are compiled, never while linting."""

from __future__ import annotations

from functools import cache

__all__ = ["UPOS", "forms"]

UPOS = {"V": "VERB", "N": "NOUN", "A": "ADJ", "R": "ADV"}
"""The letters that a pattern uses for a part of speech."""

_TAG_ORDER = ("VB", "VBZ", "VBD", "VBN", "VBG", "NN", "NNS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "MD")

_PLURALS = {
    "aircraft": "aircraft", "editor-in-chief": "editors-in-chief", "fish": "fish", "fly-half": "fly-halves",
    "offspring": "offspring", "passer-by": "passers-by", "puma": "pumas", "run-off": "run-offs", "runner-up": "runners-up",
    "scrum-half": "scrum-halves", "spacecraft": "spacecraft",
}  # fmt: skip
"""Usual plurals that the dictionary lacks, or has after another."""


@cache
def forms(lemma: str, part: str = "") -> dict[str, tuple[str, ...]]:
    """Penn Treebank tag -> forms of a lemma, the usual form first.

    Args:
        lemma: In lower case, or a proper noun.
        part: "V", "N", "A", "R", or empty for every part of speech that the dictionary has.

    Returns:
        Empty when the dictionary lacks the lemma and no part of speech is given to guess by.

    >>> forms("hit", "V")["VBD"], forms("sweep", "V")["VBN"], forms("city")["NNS"]
    (('hit',), ('swept',), ('cities',))
    >>> forms("aircraft", "N")["NNS"], forms("runner-up", "N")["NNS"]
    (('aircraft', 'aircrafts'), ('runners-up',))
    >>> forms("give out", "V")["VBD"]
    ('gave out',)
    """
    head, _, particle = lemma.partition(" ")
    if particle and part == "V":
        return {tag: tuple(f"{form} {particle}" for form in surfaces) for tag, surfaces in forms(head, "V").items()}
    from lemminflect import getAllInflections, getAllInflectionsOOV

    if lemma.isupper() and len(lemma) > 1:  # an acronym, which the dictionary would spell with an apostrophe
        return {"NN": (lemma,), "NNS": (f"{lemma}s",)}
    upos = UPOS.get(part)
    known = dict(getAllInflections(lemma, upos))
    found = known or (dict(getAllInflectionsOOV(lemma, upos)) if upos else {})
    if "VBD" in found:
        found.setdefault("VBN", found["VBD"])
    present = found.pop("VBP", ())
    if "VB" in found:
        found["VB"] = (*found["VB"], *(form for form in present if form not in found["VB"]))
    if "NNS" in found and lemma in _PLURALS:
        usual = _PLURALS[lemma]
        found["NNS"] = (usual, *(form for form in found["NNS"] if known and form != usual))
    return {tag: tuple(found[tag]) for tag in _TAG_ORDER if tag in found}
