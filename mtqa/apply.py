"""A glossary's spellings in the place of their variants, where neither grammar nor doubt forbids it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mtqa.document import Document, Span
from mtqa.errors import UsageError
from mtqa.expression import lazy
from mtqa.finding import Finding, Fix, Severity
from mtqa.fix import apply_fixes
from mtqa.formats import document_from_text
from mtqa.formats.passages import own_language
from mtqa.glossary import Glossary, Mention, Status
from mtqa.names.longer import is_elsewhere, is_part_of_title, is_romanised, is_surname, names_namesake
from mtqa.names.namesake import is_foreign_phrase, is_namesake
from mtqa.names.setting import is_in_title
from mtqa.names.swap import why_kept
from mtqa.reading import Reading

__all__ = ["Applied", "Left", "apply_glossary"]

_VARIANTS = (Status.VARIANT,)
_BOTH = (Status.VARIANT, Status.FORMER)
_ARTICLE = lazy(r"(?<![\w'.-])(?P<article>[Aa][Nn]?) \Z")


@dataclass(frozen=True, slots=True)
class Left:
    """A name that wants another spelling, and stays.

    Attributes:
        line: 1-based.
        column: 1-based.
        text: What stands there.
        spelling: What the glossary has.
        why: Why it stays, as the end of a sentence.
    """

    line: int
    column: int
    text: str
    spelling: str
    why: str


@dataclass(frozen=True, slots=True)
class Applied:
    """What was done to one document.

    Attributes:
        before: As it was.
        after: With its names normalised; the same object where nothing was changed.
        changed: Number of names replaced.
        left: Names that want another spelling, and stay.
    """

    before: Document
    after: Document
    changed: int
    left: tuple[Left, ...] = ()


def apply_glossary(document: Document, glossary: Glossary, *, renames: bool = False) -> Applied:
    """Normalise the names of a text, and fit each into the words around it.

    Args:
        document: The text, in the language of its `language`.
        glossary: The spellings.
        renames: Replace former names too (Artemivsk -> Bakhmut).

    Raises:
        UsageError: The glossary has no column for the language.

    >>> done = apply_glossary(document_from_text("The mayor of Kiev left."), Glossary.bundled())
    >>> done.after.text, done.changed
    ('The mayor of Kyiv left.', 1)
    """
    language = glossary.column(document.language)
    if not language:
        remedy = f"--to takes {', '.join(glossary.languages)}"
        raise UsageError(f"no glossary has a column '{document.language}'", remedy=remedy)
    findings: list[Finding] = []
    articles: list[Finding] = []
    left: list[Left] = []
    first_names = frozenset(glossary.index(language).first_names)
    reading = Reading(own_language(document))
    for mention in glossary.mentions(reading.clean, language):
        span = reading.span_of_clean(mention.start, mention.end)
        text = span.of(document.text)
        if mention.status not in (_BOTH if renames else _VARIANTS) or text == mention.suggestion:
            continue
        why = why_kept(reading.clean, mention) or _doubt(reading.clean, mention, first_names)
        why = why or ("markup stands in it" if _is_parted(document, span) else "")
        if why:
            left.append(Left(*document.line_column(span.start), text, mention.suggestion, why))
        else:
            name = "name/rename" if mention.status is Status.FORMER else "name/variant"
            findings.append(_change(name, span, text, mention.suggestion))
            articles += (
                _change(name, reading.span_of_clean(start, end), reading.clean[start:end], right)
                for start, end, right in _article(reading.clean, mention)
            )
    text, _ = apply_fixes(document, [*findings, *articles])
    _, changed = apply_fixes(document, findings)
    if not changed:
        return Applied(document, document, 0, tuple(left))
    after = document_from_text(text, path=document.path, format=document.format, language=language)
    return Applied(document, replace(after, encoding=document.encoding), changed, tuple(left))


def _is_parted(document: Document, span: Span) -> bool:
    """Whether markup stands within a name, so that no fix is made."""
    at = bisect_left(document.protected, span)
    return any(span.overlaps(each) for each in document.protected[max(at - 1, 0) : at + 1])


def _change(rule: str, span: Span, text: str, suggestion: str) -> Finding:
    return Finding(rule, span, text, "", Severity.WARNING, 1.0, "name", "", (suggestion,), Fix.SAFE)


def _article(text: str, mention: Mention) -> Iterator[tuple[int, int, str]]:
    """The "a" or "an" before a mention that its suggestion would change, and what to write there."""
    found = _ARTICLE.search(text, max(0, mention.start - 4), mention.start)
    if not found or mention.form.language.partition("-")[0] != "en":
        return
    from mtqa.rules.grammar.a_or_an import is_letter  # slow to load
    from mtqa.rules.suggest import with_article

    article = found["article"]
    right = with_article(article, mention.suggestion).partition(" ")[0]
    right = right.upper() if mention.text != mention.form.text else right  # in capitals
    if right != article and not is_letter(text, found.start(), article):
        yield found.start(), found.end("article"), right


def _doubt(text: str, mention: Mention, first_names: frozenset[str]) -> str:
    """Why a mention may be of something else, as the end of a sentence; empty if nothing speaks for it."""
    if mention.form.language.partition("-")[0] != "en":
        if is_namesake(text, mention, first_names):
            return "it may be somebody else"
        if is_foreign_phrase(text, mention):
            return "it may be part of another name"
    if mention.entry.kind != "place":
        return ""
    if is_surname(text, mention, first_names):
        return "it may be a surname"
    if is_in_title(text, mention.start, mention.end):
        return "it may be a title"
    if is_elsewhere(text, mention) or names_namesake(text, mention.entry):
        return "it may be another place"
    if not is_romanised(mention) and is_part_of_title(text, mention):
        return "it may be part of another name"
    return ""
