"""What a wrong decoding, a web page or an Italian keyboard leaves in a text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES", "repair"]

_HIGH = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"  # what the bytes 80 to BF look like in cp1252
_MOJIBAKE = lazy(
    f"(?:[\u00c2-\u00df][{_HIGH}]|[\u00e0-\u00ef][{_HIGH}]{{2}}|[\u00f0-\u00f4][{_HIGH}]{{3}})+|‚Ä.|√[\u00a0-\uffff]"
)
_MOJIBAKE_START = lazy("[\u00c2-\u00f4‚√]")  # a bare set of characters is what the engine finds fastest
_CAPITAL_BEFORE_QUOTE = lazy("[\u00c0-\u00de][“”’»…–—]")
_UNDECODED = lazy("\ufffd+")
_IN_CONTRACTION = lazy(r"(?<=[A-Za-z])\ufffd(?=(?:s|t|re|ve|ll|d|m)\b)")
_ENTITY = lazy(r"&(?:#\d{2,6}|#x[0-9A-Fa-f]{2,5}|[A-Za-z]{2,8}\d{0,2});|&nbsp\b")
_TAG = lazy(r"</?(a|b|br|div|em|h[1-6]|i|li|p|span|strong|u|ul|ol|img|hr|blockquote)(?:\s[^<>\n]*)?/?>", re.I)
_BREAKS = frozenset({"br", "p", "div", "li"})


def repair(text: str) -> str:
    """Decode text that was UTF-8 and was read as Windows-1252 (or Mac Roman); "" if it was not.

    Repeats while the result is again of that kind, for text that was misread more than once.

    >>> repair("â€™"), repair("Ã¨"), repair("‚Äô"), repair("è")
    ('’', 'è', '’', '')
    """
    codec = "mac_roman" if text[:1] in "‚√" else "cp1252"
    repaired = ""
    while text and (decoded := _decoded(text, codec)):
        repaired = text = decoded
    return repaired.replace("\u00a0", " ").replace("\ufeff", "")


def _decoded(text: str, codec: str) -> str:
    try:
        if codec == "mac_roman":
            return text.encode(codec).decode("utf-8")
        octets = b"".join(
            # cp1252 leaves five bytes undefined; programs pass them through
            bytes([ord(character)]) if ord(character) in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else character.encode(codec)
            for character in text
        )
        decoded = octets.decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return ""
    return decoded if decoded != text else ""


def _mojibake(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    if prose.isascii():
        return
    end = 0
    for start in _MOJIBAKE_START.finditer(prose):
        match = _MOJIBAKE.match(prose, start.start()) if start.start() >= end else None
        if match is None:
            continue
        end = match.end()
        text = match.group()
        if _CAPITAL_BEFORE_QUOTE.fullmatch(text) and not prose[match.end() : match.end() + 1].islower():
            continue  # CAFÉ”
        decoded = repair(text)
        if decoded or text[0] == "ï":
            yield Match(match.start(), match.end(), (decoded,))
    yield from _stray_a(prose)


def _stray_a(prose: str) -> Iterator[Match]:
    """Â that stood before a no-break space or a sign that is lost."""
    for match in re.finditer("Â(?=[\\s\"'.,;:]|$)", prose):
        before, after = prose[match.start() - 1 : match.start()], prose[match.end() : match.end() + 1]
        if (after == " " and not before.isalnum()) or (before and before in "abcdefghijklmnopqrstuvwxyz.,"):
            yield Match(match.start(), match.end(), ("",))


def _undecoded(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    if "\ufffd" not in prose:
        return
    for match in _UNDECODED.finditer(prose):
        apostrophe = _IN_CONTRACTION.match(prose, match.start())
        suggestions = ("'",) if apostrophe else ()
        yield Match(match.start(), match.end(), suggestions, fix=Fix.SUGGESTED if apostrophe else Fix.NONE)


def _html(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for match in _ENTITY.finditer(prose):
        decoded = html.unescape(match.group())
        if decoded != match.group():
            yield Match(match.start(), match.end(), (decoded.replace("\u00a0", " "),))
    for match in _TAG.finditer(prose):
        before, after = prose[match.start() - 1 : match.start()], prose[match.end() : match.end() + 1]
        parts = match.group(1).lower() in _BREAKS and before.strip() and after.strip()
        yield Match(match.start(), match.end(), (" " if parts else "",))


_ACCENTED = dict(
    pair.split(":")
    for pair in """e:è cosi:così perche:perché poiche:poiché finche:finché piu:più gia:già puo:può cioe:cioè
    sara:sarà pero:però citta:città liberta:libertà verita:verità societa:società universita:università
    attivita:attività novita:novità comunita:comunità qualita:qualità unita:unità lunedi:lunedì martedi:martedì
    mercoledi:mercoledì giovedi:giovedì venerdi:venerdì caffe:caffè virtu:virtù tribu:tribù gioventu:gioventù
    forli:forlì nicolo:nicolò niccolo:niccolò cantu:cantù cefalu:cefalù canicatti:canicattì mondovi:mondovì""".split()
)
_ACCENT = lazy(r"'(?![\w'])(?<=[aeiouAEIOU]')")
_LAST_WORD = lazy(r"[^\W\d_]+\Z")


def _accents(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _ACCENT.finditer(clean):
        found = _LAST_WORD.search(clean, max(0, match.start() - 20), match.start())
        if not found or clean[found.start() - 1 : found.start()] == "'":
            continue
        word = found.group()
        accented = _ACCENTED.get(word.lower())
        if accented is None or (word.lower() == "e" and word.isupper()):
            continue
        if word.isupper():
            accented = accented.upper()
        elif word[0].isupper():
            accented = accented[0].upper() + accented[1:]
        yield Match(found.start(), match.end(), (accented,))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/mojibake",
        find=_mojibake,
        message="The text was decoded with the wrong character set.",
        severity=Severity.ERROR,
        confidence=0.97,
        category="encoding",
        fix=Fix.SAFE,
        flags=(
            "It<â€™>s the end of the road.",
            "The caf<Ã©> in Forl<Ã¬> is open.",
            "The sign reads <Ð¥Ð¾Ñ€Ð¾ÑˆÐ¾>.",
            "The rent is <Â£>300.",
        ),
        passes=(
            "It’s the café in Forlì: “CAFÉ”.",
            "Ångström and SÃO Paulo cost £300.",
            "The sign reads Хорошо.",
        ),
    ),
    TextRule(
        id="typography/undecoded-character",
        find=_undecoded,
        message="A character was lost when the text was decoded.",
        severity=Severity.ERROR,
        confidence=0.97,
        category="encoding",
        fix=Fix.NONE,
        flags=("They don<\ufffd>t agree.", "The caf<\ufffd> is open.", "He said <\ufffd\ufffd> and left."),
        passes=("They don't agree.", "The café is open.", "What? No."),
    ),
    TextRule(
        id="typography/html-code",
        find=_html,
        message="HTML code stands in the text: a character's code, or a tag.",
        severity=Severity.ERROR,
        confidence=0.95,
        category="encoding",
        fix=Fix.SAFE,
        flags=(
            "The army said it was <&quot;>ready<&quot;>.",
            "It isn<&#8217;>t over.",
            "Marble <&amp;> Sons left.",
            "Rain<&nbsp;>fell.",
        ),
        passes=("Marble & Sons left.", "AT&T; and others.", "If a < b and b > a, he wrote <sic> there."),
    ),
    TextRule(
        id="typography/apostrophe-for-accent",
        find=_accents,
        in_clean=True,
        message="An Italian accent was typed as an apostrophe.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="spelling",
        source_languages=("it",),
        fix=Fix.SAFE,
        flags=(
            "The mayor of <Forli'> resigned.",
            "The song <Cosi'> won the prize.",
            "The <citta'> of the arts.",
        ),
        passes=(
            "The Lombardi' brothers sang.",
            "He called it 'La Dolce Vita' and left.",
            "It's the Medici's palace.",
        ),
    ),
)
