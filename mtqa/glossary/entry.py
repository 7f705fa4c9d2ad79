"""One name and its spellings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mtqa.expression import lazy
from mtqa.language import ISO_639_1

__all__ = [
    "KINDS",
    "NATIVE",
    "OLD",
    "PROPOSED",
    "REJECTED",
    "TEXTS",
    "Entry",
    "Spelling",
    "is_date",
    "is_language",
    "parse_spellings",
]

KINDS = ("person", "place", "organisation", "term")
OLD = "old"
"""The tag of a name that was official until `Entry.since`."""

PROPOSED = "proposed:"
"""How the note of an entry begins that waits for a review."""
REJECTED = "rejected:"
"""How it begins once a person has turned the proposal down; the row only keeps it from coming back."""

NATIVE = ("uk", "ru", "be", "native")
"""The columns of native spellings; "native" is any language but the first three."""
TEXTS = ("key", "kind", "variants", "keep", "since", "note")
"""The columns that hold no language."""
_LANGUAGES = ISO_639_1.union(
    """arn ast bua ceb ckb cmn crh csb dsb fil frp fur gag grc gsw haw hsb inh kab kbd kmr krc lez lij lld lmo mai mhr mni myv
    mdf nan nap nds pap pms prs rom rue sah sat scn sco sma smj smn sms szl tet tyv tzm udm vec vro wuu xal yue zgh""".split()
)
"""BCP 47 tags: ISO 639-1, and of languages without a tag of two letters those that have a press, or much written text."""
_REGION = lazy("[A-Z]{2}")
_DATE = lazy(r"\d{4}(-\d\d(-\d\d)?)?")
_TAG = lazy(rf"({OLD}|[a-z]{{2,3}}):(?=\S)")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling and where it belongs.

    Attributes:
        text: The spelling; its apostrophes are straight, as all of a file's are.
        tag: For a variant, the language whose press or speakers write it so ("ru", "it"), or "old" for a
            former name. For a keep-phrase, the only target language in which it holds. Empty for neither.
    """

    text: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that has a name.

    Attributes:
        key: The name of the entry; a later file replaces an entry by its key.
        kind: One of `KINDS`.
        native: Native spellings by language; "native" is any language but Ukrainian, Russian and Belarusian.
        preferred: The spelling to use, by target language.
        variants: Spellings to replace.
        keep: Phrases in which a variant is right. A spelling that stands here alone is right everywhere.
        since: When the present name became official: "2016" or "2016-02-04".
        note: The authority, or a remark for an editor; "proposed:" or "rejected:" at its start takes the entry out of
            force.
    """

    key: str
    kind: str
    native: Mapping[str, str]
    preferred: Mapping[str, str]
    variants: tuple[Spelling, ...] = ()
    keep: tuple[Spelling, ...] = ()
    since: str = ""
    note: str = ""

    @property
    def waits(self) -> bool:
        """Whether it is a proposal that nobody has reviewed yet."""
        return self.note.casefold().startswith(PROPOSED)

    @property
    def in_force(self) -> bool:
        """Whether its spellings count: not those of a proposal that waits for a review or was rejected.

        >>> [Entry("a", "term", {}, {}, note=note).in_force for note in ("", "Proposed: 2x", "rejected: 2x", "AP")]
        [True, False, False, True]
        """
        return not self.note.casefold().startswith((PROPOSED, REJECTED))


def is_language(tag: str) -> bool:
    """Whether a column may be named so: a language and, if need be, a region.

    >>> is_language("pt-BR"), is_language("eng"), is_language("foo")
    (True, False, False)
    """
    language, mark, region = tag.partition("-")
    return language in _LANGUAGES and (not mark or _REGION.fullmatch(region) is not None)


def is_date(text: str) -> bool:
    """Whether a name may be official since then: a year, a month or a day.

    >>> is_date("2016"), is_date("2016-02-04"), is_date("2016-02-31")
    (True, True, False)
    """
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def parse_spellings(cell: str) -> tuple[Spelling, ...]:
    """The spellings in a cell of the column `variants` or `keep`.

    >>> parse_spellings("ru:Kiev | Kyjiw")
    (Spelling(text='Kiev', tag='ru'), Spelling(text='Kyjiw', tag=''))
    """
    if not cell:
        return ()
    found = []
    for part in cell.split("|"):
        part = part.strip()
        tag = _TAG.match(part)
        if tag:
            found.append(Spelling(part[tag.end() :], tag.group(1)))
        elif part:
            found.append(Spelling(part))
    return tuple(found)
