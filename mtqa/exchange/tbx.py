"""TBX, the exchange format of termbases: ISO 30042:2019, dialect TBX-Basic, style DCA.

Written is DCA (data categories as attributes) because that is the style that tools for the standard of 2008 half
understand; read are DCA and DCT of 2019 and `martif` files of 2008. An entry is a `conceptEntry`:

- its key is the `id` (characters that an XML name cannot have as `_x0020_`), its kind the `subjectField`;
- a preferred or native spelling is a `preferredTerm-admn-sts` of its language; a native spelling whose language the
  glossary does not know is `und`;
- a variant is a `deprecatedTerm-admn-sts` (a former name `supersededTerm-admn-sts`) in the language of the file, which
  is `target` or English, unless that language has it as a second name of a body; a keep-phrase is an `admittedTerm-admn-sts`, also where it is a variant;
- where a variant comes from and where a phrase holds, and the date, stand in `admin type="source"`.

Holds: everything, apostrophes as they are written; only the order of keep-phrases may change. Of a foreign file: definitions become part of the note,
terms without a status are admitted, deprecated ones are wrong in every language, and what mtqa has no place for is
not read, and named.

Sources: ISO 30042:2019 as published at tbxinfo.net; the schemas and the definition of TBX-Basic by LTAC Global;
for 2008, LISA's TBX-Basic. Entity declarations are refused, external ones are never loaded. Reading needs lxml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from mtqa.errors import OutputError
from mtqa.exchange.losses import unspelt
from mtqa.exchange.tbx_read import read
from mtqa.exchange.terms import Written, limited
from mtqa.files import write_text
from mtqa.glossary import OLD, Entry, Spelling
from mtqa.glossary.surface import is_own_name

__all__ = ["read", "write"]

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME_START = re.compile(r"[^\W\d]")
_NAME = re.compile(r"[\w.-]")
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang={language} xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>A glossary, written by mtqa.</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
"""
_TAIL = """    </body>
  </text>
</tbx>
"""


def write(entries: Iterable[Entry], path: Path, *, source: str = "", target: str = "", guarded: bool = True) -> Written:
    """Write a TBX file.

    Args:
        entries: What to write, their keys all different.
        path: The file.
        source: If given, only its spellings and those of `target` are written.
        target: The language of the file, in which variants stand.
        guarded: Means nothing here: no spreadsheet runs what is in a TBX file.

    Raises:
        UsageError: No entry has a language that is given.
        OutputError: A text holds a character that XML has not, or the place cannot be written to.
    """
    chosen = limited(entries, source, target)
    home = target or _usual_language(chosen)
    parts = [_HEAD.format(language=quoteattr(home))]
    empty = 0
    for entry in chosen:
        concept = "".join(_concept(entry, home))
        if "<term>" not in concept:
            empty += 1
            continue
        if _ILLEGAL.search(concept):
            raise OutputError(
                f"entry '{entry.key}' holds a control character", path=path, remedy="remove it from the glossary"
            )
        parts.append(concept)
    write_text(path, "".join([*parts, _TAIL]))
    return Written(len(chosen) - empty, tuple(unspelt(empty)))


def _usual_language(entries: Iterable[Entry]) -> str:
    languages = {tag for entry in entries for tag in entry.preferred}
    return "en" if "en" in languages or not languages else min(languages)


def _concept(entry: Entry, home: str) -> Iterator[str]:
    yield f'      <conceptEntry id="{_encoded(entry.key)}">\n'
    yield f'        <descrip type="subjectField">{escape(entry.kind)}</descrip>\n'
    if entry.since:
        yield f'        <admin type="source">mtqa since={escape(entry.since)}</admin>\n'
    if entry.note:
        yield f"        <note>{escape(entry.note)}</note>\n"
    for language, terms in _sections(entry, home).items():
        yield f"        <langSec xml:lang={quoteattr(language)}>\n"
        yield from terms
        yield "        </langSec>\n"
    yield "      </conceptEntry>\n"


def _sections(entry: Entry, home: str) -> Mapping[str, list[str]]:
    """The terms of each language: the preferred one, then the variants, then the keep-phrases."""
    sections: dict[str, list[str]] = {}
    for language, text in (*entry.native.items(), *entry.preferred.items()):
        tag = "und" if language == "native" else language
        sections.setdefault(tag, []).append(_term(text, "preferred"))
    kept = list(entry.keep)
    for variant in entry.variants:
        phrase = next((phrase for phrase in kept if phrase.text == variant.text and phrase.tag in ("", home)), None)
        if phrase:
            kept.remove(phrase)
        sections.setdefault(home, []).append(_variant(variant, phrase, right=is_own_name(entry, variant, home)))
    for phrase in kept:
        marks = f"mtqa keep={phrase.tag}"
        sections.setdefault(phrase.tag or home, []).append(_term(phrase.text, "admitted", "phrase", marks))
    return sections


def _variant(variant: Spelling, phrase: Spelling | None, *, right: bool) -> str:
    if phrase:
        return _term(variant.text, "admitted", "variant", f"mtqa variant={variant.tag} keep={phrase.tag}")
    if variant.tag == OLD:
        return _term(variant.text, "superseded", "variant")
    status = "admitted" if right else "deprecated"
    return _term(variant.text, status, "variant", f"mtqa variant={variant.tag}" if variant.tag else "")


def _term(text: str, status: str, kind: str = "", marks: str = "") -> str:
    lines = [f"<term>{escape(text)}</term>"]
    if kind:
        lines.append(f'<termNote type="termType">{kind}</termNote>')
    lines.append(f'<termNote type="administrativeStatus">{status}Term-admn-sts</termNote>')
    if marks:
        lines.append(f'<admin type="source">{escape(marks)}</admin>')
    inner = "".join(f"            {line}\n" for line in lines)
    return f"          <termSec>\n{inner}          </termSec>\n"


def _encoded(key: str) -> str:
    """A key as an XML name: `_x0020_` for a space, as .NET's `XmlConvert.EncodeName` does."""
    parts = []
    for index, sign in enumerate(key):
        fits = (_NAME if index else _NAME_START).match(sign) and sign.isascii()
        parts.append(sign if fits and not key.startswith("_x", index) else f"_x{ord(sign):04X}_")
    return "".join(parts)
