"""Whether a place's name is only a part of a longer one, or names another place: Hotel Londra, Odessa, Texas."""

from __future__ import annotations

from collections.abc import Collection

from mtqa.expression import lazy
from mtqa.glossary import Entry, Mention
from mtqa.language import FUNCTION_WORDS

__all__ = [
    "OTHER_SMALL_WORDS",
    "is_elsewhere",
    "is_in_longer_name",
    "is_part_of_title",
    "is_romanised",
    "is_surname",
    "names_namesake",
]

_ELSEWHERE = lazy(
    r",? (?:(?:in|en|em) )?(?:[Nn]orth(?:ern)? |[Ss]outh(?:ern)? |[Ee]ast(?:ern)? |[Ww]est(?:ern)? |[Cc]entral )?(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Idaho|Illinois|Indiana|Iowa"
    r"|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska"
    r"|Nevada|New (?:Hampshire|Jersey|Mexico)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania"
    r"|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming|Ontario|Alberta|Manitoba|Saskatchewan|British Columbia"
    r"|Nova Scotia|New Brunswick|New South Wales|Queensland|Tex\.|Fla\.|Mo\.|N\.D\.|TX|FL)(?!\w| and\b| or\b)"
)
"""A namesake: Odessa, Texas; Moscow, Idaho. States that a list of capitals may hold (Washington) are left out."""
_WORD_BEFORE = lazy(r"([^\W\d_]\w*) \Z")
_FOREIGN = "di da del della delle dei degli dello nel nella de des du dans von der van den la le el los y"
_FOREIGN_LINKS = frozenset(_FOREIGN.split())
_ROMANCE = frozenset("ca ro".split())
"""Other languages that have these words."""
_OWN = {
    "de": frozenset(("von", "der", "des")),
    "nl": frozenset(("van", "de", "den")),
    "it": frozenset("di da del della delle dei degli dello nel nella la le".split()),
    "fr": frozenset("de des du dans la le".split()),
    "es": frozenset("de del la le el los y".split()),
    "pt": frozenset("da de".split()),
}
"""Those that another language has too."""
_OPENERS = (
    "a an and as at before between but by during for from here if in inside into meanwhile near of off on or "
    "outside over since so that the then there through to today toward towards under until when where while "
    "with yesterday"
)
_SMALL_WORDS = frozenset(_OPENERS.split())
"""Words whose capital means only that a sentence begins."""
_PREPOSITIONS = (
    "nach bei für gegen seit laut wegen trotz über vor zwischen um durch ohne gestern heute "  # de
    "à en depuis vers contre chez entre sous selon avec hier mais "  # fr
    "da di su tra fra con contro verso ieri ma dopo "  # it
    "a desde hacia para hasta según sobre ayer pero em até naar uit van bij voor tegen sinds over op"  # es, pt, nl
)
OTHER_SMALL_WORDS = frozenset(_PREPOSITIONS.split()).union(*FUNCTION_WORDS.values())
"""The same in other languages."""


def is_romanised(mention: Mention) -> bool:
    """Whether a form is one way to write a foreign script in Latin letters, and no name of its own."""
    native = mention.entry.native
    if mention.entry.kind == "person":
        return bool(native) and not all(name.isascii() for name in native.values())
    if mention.entry.kind != "place":
        return False
    return "uk" in native or "be" in native or ("ru" in native and mention.form.listed)


def is_part_of_title(text: str, mention: Mention) -> bool:
    """Whether a city's name in another language is no leftover: Hotel Londra, Fiera di Milano."""
    if mention.entry.kind != "place":
        return False
    language = mention.form.language.partition("-")[0]
    before = _WORD_BEFORE.search(text, max(0, mention.start - 30), mention.start)
    if before and language not in _ROMANCE and before[1].lower() in _FOREIGN_LINKS - _OWN.get(language, frozenset()):
        return True
    return not is_romanised(mention) and is_in_longer_name(text, mention)


def is_in_longer_name(text: str, mention: Mention) -> bool:
    """Whether another word with a capital stands beside a name."""
    if mention.text.isupper():  # a headline in capitals: every word looks like a name
        return False
    after = text[mention.end : mention.end + 2]
    if after[:1] == " " and after[1:].isupper():
        return True
    before = _WORD_BEFORE.search(text, max(0, mention.start - 30), mention.start)
    if before is None or not before[1][0].isupper():
        return False
    if before[1].isupper() and len(before[1]) > 1:  # AS Roma
        return True
    english = mention.form.language.partition("-")[0] == "en"
    return before[1].lower() not in (_SMALL_WORDS if english else OTHER_SMALL_WORDS)


def is_surname(text: str, mention: Mention, first_names: Collection[str]) -> bool:
    """Whether a city's name follows a given name: Sergei Nikolayev is no city."""
    if mention.entry.kind != "place":
        return False
    before = _WORD_BEFORE.search(text, max(0, mention.start - 30), mention.start)
    return before is not None and before[1] in first_names


def is_elsewhere(text: str, mention: Mention) -> bool:
    """Whether a place is a namesake in another country."""
    return mention.entry.kind == "place" and _ELSEWHERE.match(text, mention.end) is not None


def names_namesake(text: str, entry: Entry) -> bool:
    """Whether the text speaks of a place elsewhere that the glossary keeps: all others may be that one."""
    return entry.kind == "place" and any(", " in phrase.text and phrase.text in text for phrase in entry.keep)
