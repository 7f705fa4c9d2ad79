"""Surface forms: the spellings under which the entries of a glossary stand in a text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.glossary.entry import OLD, Entry, Spelling
from mtqa.script import folded

__all__ = [
    "Form",
    "Mention",
    "Status",
    "forms",
    "in_region",
    "is_own_name",
    "read_words",
    "surname_of",
    "without_article",
    "written_for",
]


class Status(StrEnum):
    """What a glossary thinks of a form."""

    PREFERRED = "preferred"
    """The form to use."""
    ACCEPTED = "accepted"
    """Right too: wrong only beside another spelling in one text."""
    VARIANT = "variant"
    """A form to replace."""
    FORMER = "former"
    """A name that was official once."""


@dataclass(slots=True)
class Form:
    """One spelling of one entry, for one target language.

    Attributes:
        text: The spelling, folded as `Reading.clean` is.
        entry: What it names.
        status: Whether it is right.
        replacement: What to write in its place; the form itself where that is right.
        origin: The language that it comes from ("ru", "it"); empty if unknown.
        short: Whether only the surname of a person is meant.
        listed: Whether it stands among the variants of the entry, or is only what another language prefers.
        language: The target language.
        given: The given name with which `text` begins, where that is right and only the surname is to be replaced: it
            is no part of a mention.
    """

    text: str
    entry: Entry
    status: Status
    replacement: str
    origin: str = ""
    short: bool = False
    listed: bool = True
    language: str = "en"
    given: str = ""

    @property
    def preferred(self) -> str:
        """The spelling of the whole name in the target language, which may start with "the"."""
        return self.entry.preferred[self.language]

    @property
    def is_own(self) -> bool:
        """Whether texts in the target language have the spelling too, so that only the house prefers another."""
        return self.origin == self.language.partition("-")[0]


class Mention(NamedTuple):
    """A form in a text.

    Attributes:
        start: First offset.
        end: Offset after the last; a possessive ending is not part of a mention.
        text: What stands there.
        form: The form of the glossary.
        suggestion: What to write there, in the same capitals.
    """

    start: int
    end: int
    text: str
    form: Form
    suggestion: str

    @property
    def entry(self) -> Entry:
        """What is named."""
        return self.form.entry

    @property
    def status(self) -> Status:
        """Whether the form is right."""
        return self.form.status


_TITLES = (
    "Pope Patriarch King Queen Prince Princess Emperor Empress Tsar Tsarina Czar Kaiser Saint St St. Sultan Emir Shah Sheikh "
    "Papa Patriarca Re Regina Principe Principessa Imperatore Imperatrice Zar San Santa Sant' Santo Sultano Emiro "  # it
    "Papst König Königin Prinz Prinzessin Zarin Heiliger Heilige Sankt "  # de
    "Pape Roi Reine Prince Princesse Empereur Impératrice Saint Sainte "  # fr
    "Rey Reina Príncipe Princesa Emperador Emperatriz "  # es
    "Papież Król Królowa Książę Księżna Cesarz Cesarzowa Car Święty Święta"  # pl
)
_DESCRIBED = ("organisation", "term")
"""Kinds of entries that may have several names in one language: the European Union, the EU."""
_STYLED = frozenset(_TITLES.casefold().split())
"""A name after one of these has no surname."""
_EPITHET = lazy(
    r"\b(the|il|lo|la|le|el|der|die|des|of|di|de|von|I{1,3}|I?[VX]+I{0,3}) [^ ]+\Z|\b(I{1,3}|I?[VX]+I{0,3})\.?\Z"
)
"""Peter the Great, Pietro il Grande, Philip of Spain, Nicholas II: what comes last is no surname."""
_ARTICLE = lazy(
    r"(?:(?:[AaEe][ln]|[Aa][drst]|[Aa]sc?h|[Ee]s)-|(?:[EeIi]l|L[aeo]|[Ll]os|[Ll]as|[Ll]es|D(?:er|ie|as)) |L')(?=[A-ZÀ-Þ])"
)
"""The article of a surname or place, which texts may leave out, or join with a small word: Assad, al Cairo."""
_SURNAME_FIRST = lazy("[\u3400-\u9fff]{2,3}|[\uac00-\ud7af]{2,}.*|.*[\u1ea0-\u1ef9ơư].*")
"""A Chinese name of three signs at most (Japanese ones tend to be longer), a Korean, and a Vietnamese one."""


def surname_of(entry: Entry, name: str) -> str:
    """The part of a person's name that stands for the whole; the whole name where no part does.

    Args:
        entry: What is named.
        name: Its name in Latin letters.

    >>> surname_of(Entry("p", "person", {}, {}), "Igor Konashenkov")
    'Konashenkov'
    >>> surname_of(Entry("p", "person", {"ru": "Пётр"}, {}), "Peter the Great")
    'Peter the Great'
    """
    first, _, rest = name.partition(" ")
    last = rest.rpartition(" ")[2] or first
    if entry.kind != "person" or len(last) < 4 or first.casefold() in _STYLED or _EPITHET.search(name):
        return name
    return name if any(map(_SURNAME_FIRST.fullmatch, entry.native.values())) else last


def without_article(name: str) -> str:
    """A surname or place without its article, which texts leave out as often as not.

    >>> without_article("al-Assad"), without_article("El Cairo"), without_article("Albers")
    ('Assad', 'Cairo', 'Albers')
    """
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name


def is_own_name(entry: Entry, variant: Spelling, language: str) -> bool:
    """Whether a variant is a second name that texts in a language have for a body, right beside the preferred one.

    >>> eu = Entry("eu", "organisation", {}, {"de": "EU"})
    >>> is_own_name(eu, Spelling("Europäische Union", "de"), "de-AT"), is_own_name(eu, Spelling("UE", "it"), "de")
    (True, False)
    """
    return entry.kind in _DESCRIBED and variant.tag in (language, language.partition("-")[0])


def written_for(entry: Entry, variant: str, name: str) -> str:
    """What to write for a variant: a single word stands for a person's surname, anything else for the whole name.

    Args:
        entry: What is named.
        variant: The spelling to replace.
        name: The preferred spelling.

    >>> one = Entry("p", "person", {}, {"en": "Igor Konashenkov"})
    >>> [written_for(one, text, "Igor Konashenkov") for text in ("Konascenkov", "Igor Konascenkov")]
    ['Konashenkov', 'Igor Konashenkov']
    """
    return name if " " in variant else surname_of(entry, name)


def in_region(entry: Entry, language: str) -> Entry:
    """The entry with a preferred spelling for a language or region, which it may have under another tag only.

    A region (de-AT) takes that of its language, a language (en) that of its regions, if they agree.
    """
    if language in entry.preferred:
        return entry
    general, _, region = language.partition("-")
    found = {
        text
        for tag, text in entry.preferred.items()
        if tag == general or (tag.startswith(f"{general}-") and not region)
    }
    return replace(entry, preferred={**entry.preferred, language: found.pop()}) if len(found) == 1 else entry


def forms(entry: Entry, language: str) -> list[Form]:
    """All forms of an entry for a target language, the surest first; none if it has no preferred form there.

    >>> kyiv = Entry("kyiv", "place", {}, {"en": "Kyiv", "it": "Kiev", "pl": "Kijów"})
    >>> [(form.text, form.replacement) for form in forms(kyiv, "en")]
    [('Kyiv', 'Kyiv'), ('Kiev', 'Kyiv'), ('Kijów', 'Kyiv')]
    """
    preferred = entry.preferred.get(language)
    if not preferred:
        return []
    name = preferred.removeprefix("the ")
    own = (language, language.partition("-")[0])
    kept = {folded(phrase.text) for phrase in entry.keep if phrase.tag in ("", *own)}
    surname = surname_of(entry, name)
    main = Form(folded(name), entry, Status.PREFERRED, name, language=language)
    found = {main.text: main}
    for spelling in entry.variants:
        text = folded(spelling.text)
        if spelling.tag == OLD and text in kept:
            continue
        short = surname != name and " " not in text
        status = Status.FORMER if spelling.tag == OLD else Status.VARIANT
        right = surname if short else preferred
        if text in kept or is_own_name(entry, spelling, language):
            status, right = Status.ACCEPTED, spelling.text
        origin = "" if spelling.tag == OLD else spelling.tag
        origin = "en" if spelling.text == entry.preferred.get("en", "").removeprefix("the ") else origin
        found.setdefault(text, Form(text, entry, status, right, origin, short, language=language))
    for tag, text in entry.preferred.items():
        text = folded(text.removeprefix("the "))
        if text not in found and text not in kept:
            found[text] = Form(text, entry, Status.VARIANT, preferred, tag, listed=False, language=language)
    bare = without_article(name)
    if bare != name and entry.kind == "place" and own[1] != "en":
        found[folded(bare)] = Form(folded(bare), entry, Status.ACCEPTED, bare, language=language)
    if surname != name:
        _add_surnames(found, main, surname, kept)
    words = read_words(Path(__file__).with_name("own-words.txt")).get(own[1], frozenset())
    return [form for form in found.values() if form.status is not Status.VARIANT or form.text not in words]


@cache
def read_words(path: Path) -> dict[str, frozenset[str]]:
    """The words of a bundled list by their language.

    Args:
        path: A file with lines "tag: words".
    """
    found: dict[str, frozenset[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            tag, _, words = line.partition(": ")
            found[tag] = found.get(tag, frozenset()).union(words.split())
    return found


def _add_surnames(found: dict[str, Form], main: Form, surname: str, kept: set[str]) -> None:
    """A full name gives its surname too, if it has as many words as the preferred one, `main`."""
    words = main.text.count(" ")
    given = main.text.rpartition(" ")[0]
    order = list(found.values())
    english = main.language.partition("-")[0] == "en"
    order.sort(key=lambda form: (form.status != Status.ACCEPTED, form.listed and not english))
    for form in [main, *order]:
        first, _, last = form.text.rpartition(" ")
        if form.short or form.text.count(" ") != words or last in kept or len(last) < 4:
            continue
        right = surname if form.status is Status.VARIANT else form.replacement.rpartition(" ")[2]
        if not english:
            bare = without_article(right)
            if bare != right and form.status is not Status.VARIANT:  # Assad, without the article
                text = folded(bare)
                found[text] = replace(form, text=text, status=Status.ACCEPTED, replacement=bare, short=True)
            right = right if _ARTICLE.match(last) else bare
        known = found.setdefault(last, replace(form, text=last, replacement=right, short=True, listed=False))
        if form.status is known.status is Status.VARIANT and first == given:
            # its surname is all that is wrong; the whole name tells whose, where two persons share it
            found[form.text] = replace(known, text=form.text, given=first, replacement=surname)
