"""Reads TBX of 2019 (styles DCA and DCT) and of 2008 (`martif`), concept by concept; see `mtqa.exchange.tbx`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mtqa.errors import GlossaryError, InputError, UsageError
from mtqa.exchange.losses import left_out
from mtqa.exchange.terms import Keys, Read, by_language, clean, language_of, origin, plain
from mtqa.glossary import KINDS, OLD, Entry, Spelling

__all__ = ["read"]

_ROOTS = ("tbx", "martif")
_CONCEPTS = ("conceptEntry", "termEntry")
_SECTIONS = ("langSec", "langSet")
_TERM_SECTIONS = ("termSec", "tig", "ntig")
_USED = ("term", "hi", "definition", "administrativeStatus")
_USED_VALUES = {"subjectField": KINDS, "termType": ("variant", "phrase")}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MARKS = re.compile(r"mtqa(?: since=(?P<since>\S+))?(?: variant=(?P<variant>\w*))?(?: keep=(?P<keep>\w*))?")
_ENCODED = re.compile(r"_x([0-9A-F]{4,6})_")
_TAG = re.compile(r"[a-z]{2,3}")


def read(path: Path, *, source: str = "", target: str = "") -> Read:
    """Read a TBX file.

    Args:
        path: The file.
        source: Not needed: the file names its languages.
        target: Likewise; variants in the language that the file names first of all need no tag.

    Raises:
        InputError: The file cannot be read.
        GlossaryError: It is not well-formed, not TBX, declares entities, or a concept has no term.
        UsageError: lxml is missing.
    """
    keys = Keys("tbx")
    entries = []
    unread: set[str] = set()
    for concept, home in _concepts(path):
        entry = _entry(concept, home, keys)
        if entry is None:
            raise GlossaryError(
                "the concept has no term", path=path, line=concept.sourceline, remedy="add one, or remove the concept"
            )
        entries.append(entry)
        unread.update(_unread(concept))
    return Read(entries, tuple(left_out("a glossary has no place for these data categories", sorted(unread))))


def _unread(concept: Any) -> Iterator[str]:
    """The data categories that `_entry` has no use for."""
    for element in concept.iter():
        category, text = _category(element), (element.text or "").strip()
        if category == "source":
            used = bool(_MARKS.fullmatch(text))
        elif category == "note":
            used = element.getparent() is concept
        else:
            used = category in _USED or text in _USED_VALUES.get(category, ())
        if text and not used:
            yield category


def _concepts(path: Path) -> Iterator[tuple[Any, str]]:
    """Each concept and the language of the file; a concept is dropped when the next one is asked for."""
    etree = _lxml()
    try:
        with path.open("rb") as file:
            events = etree.iterparse(
                file, events=("start", "end"), tag=[f"{{*}}{name}" for name in (*_ROOTS, *_CONCEPTS)],
                resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
                remove_pis=True,
            )  # fmt: skip
            home = ""
            for event, element in events:
                if not home:
                    home = _home(events.root if events.root is not None else element, path)
                if event == "end" and _name(element) in _CONCEPTS:
                    yield element, home
                    element.clear()
                    while element.getprevious() is not None:
                        del element.getparent()[0]
            if not home:
                _home(events.root, path)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        problem = f"the XML is broken: {(error.msg or 'it ends too early').partition(', line')[0]}"
        remedy = "export it again, or mend it there"
        raise GlossaryError(problem, path=path, line=line, column=column or None, remedy=remedy) from None
    except OSError as error:
        reason = error.strerror or "it is not there"
        raise InputError(f"the file cannot be read: {reason}", path=path, remedy="check its name") from None


def _home(root: Any, path: Path) -> str:
    """The language of a file, which must be TBX and declare no entities."""
    declarations = root.getroottree().docinfo.internalDTD
    if declarations is not None and any(True for _ in declarations.iterentities()):
        raise GlossaryError(
            "the file declares XML entities, which mtqa does not read because they can hide an attack",
            path=path,
            remedy="export it without a document type declaration",
        )
    if _name(root) not in _ROOTS:
        raise GlossaryError(
            f"this is XML, but no TBX: it begins with <{_name(root)}>",
            path=path,
            line=root.sourceline,
            remedy="give a file that begins with <tbx> or <martif>",
        )
    return language_of(root.get(_LANGUAGE) or root.get("lang") or "en") or "en"


def _lxml() -> Any:
    try:
        from lxml import etree
    except ImportError:
        raise UsageError("TBX needs the library lxml", remedy="install it: pip install 'mtqa[formats]'") from None
    return etree


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _category(element: Any) -> str:
    """The data category of an element: its `type`, or in DCT its name."""
    return str(element.get("type") or _name(element))


def _content(element: Any) -> str:
    return plain("".join(element.itertext()))


@dataclass(slots=True)
class _Found:
    """What is gathered of a concept."""

    spellings: dict[str, str] = field(default_factory=dict)
    variants: list[Spelling] = field(default_factory=list)
    keep: list[Spelling] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    kind: str = "term"
    since: str = ""


def _entry(concept: Any, home: str, keys: Keys) -> Entry | None:
    found = _Found()
    for element in concept:
        name = _name(element)
        if name in _SECTIONS:
            _add_section(found, element, home)
        elif name == "note":
            found.notes.append(_content(element))
        else:
            _add_remark(found, element)
    if not (found.spellings or found.variants or found.keep):
        return None
    native, preferred = by_language(found.spellings)
    key = concept.get("id") or ""
    name = preferred.get(home) or next(iter(found.spellings.values()), "name")
    return Entry(
        key=keys.unused(_decoded(key)) if key else keys.new(name),
        kind=found.kind,
        native=native,
        preferred=preferred,
        variants=clean(found.variants),
        keep=clean(found.keep),
        since=found.since,
        note="; ".join(text for text in dict.fromkeys(found.notes) if text),
    )


def _add_remark(found: _Found, element: Any) -> None:
    """Add what a description says, of a concept or of all terms of a language."""
    for part in element.iter():
        category = _category(part)
        if category == "definition":
            found.notes.append(_content(part))
        elif category == "subjectField":
            kind = _content(part)
            found.kind = kind if kind in KINDS else found.kind
        elif category == "source":
            marks = _MARKS.fullmatch(_content(part))
            found.since = str(marks["since"] or "") if marks else found.since


def _add_section(found: _Found, section: Any, home: str) -> None:
    """Add the terms of one language: a preferred one, and the others as variants or accepted variants."""
    language = language_of(section.get(_LANGUAGE) or section.get("lang") or "") or "und"
    place = "native" if language == "und" else language
    tag = origin(language) if _TAG.fullmatch(origin(language)) and language != "und" else ""
    others: list[tuple[bool, int, str]] = []  # the preferred ones sort first, then their order
    for term in section:
        if _name(term) not in _TERM_SECTIONS:
            _add_remark(found, term)
            continue
        text, status, marks = _term(term)
        if marks:
            _add_marked(found, text, marks)
        elif status.startswith(("deprecat", "supersed", "obsolete", "notRecommended", "forbidden")):
            former = status.startswith(("supersed", "obsolete"))
            found.variants.append(Spelling(text, OLD if former else ""))
        elif text:
            others.append((not status.startswith(("prefer", "standard")), len(others), text))
    for rank, (_, _, text) in enumerate(sorted(others)):
        if not rank and place not in found.spellings:
            found.spellings[place] = text
        else:
            found.variants.append(Spelling(text, "" if origin(language) == origin(home) else tag))
            found.keep.append(Spelling(text, tag))


def _add_marked(found: _Found, text: str, marks: re.Match[str]) -> None:
    """Add a term that mtqa wrote."""
    if marks["variant"] is not None:
        found.variants.append(Spelling(text, marks["variant"]))
    if marks["keep"] is not None:
        found.keep.append(Spelling(text, marks["keep"]))


def _term(section: Any) -> tuple[str, str, re.Match[str] | None]:
    """The text, the administrative status and mtqa's own marks of a term."""
    text = status = ""
    marks = None
    for element in section.iter():
        name, category = _name(element), _category(element)
        if name == "term" and not text:
            text = _content(element)
        elif category == "administrativeStatus":
            status = _content(element)
        elif category == "source":
            marks = _MARKS.fullmatch(_content(element)) or marks
    return text, status, marks


def _decoded(key: str) -> str:
    return _ENCODED.sub(lambda match: chr(int(match[1], 16)), key)
