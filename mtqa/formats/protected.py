"""What stands in readable text but must be neither matched nor edited: addresses, file names, hashtags.

Every search starts from a rare literal ("://", "@", "#", "www.", a stop without a space after it) and looks a
bounded way back and forth from there, so that the time grows with the length of the text and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtqa.document import Span
from mtqa.expression import lazy
from mtqa.script import MASK

__all__ = ["masked", "merged", "protected_spans"]

_ADDRESS = lazy(rf"[^\s<>\"“”„«»`|{MASK}]*")
_PATH = lazy(rf"(?::\d{{1,5}})?(?:[/?#][^\s<>\"“”„«»`|{MASK}]*)?")
_SCHEME = lazy(r"[A-Za-z][A-Za-z0-9+.-]*\Z")
_AT = lazy(r"@([\w-]{1,63}+(?:\.[\w-]{1,63}+)*)")  # no possessive group: Python 3.11.2 takes the stop after it
_SLASH = lazy(r"[/\\](?=[\w.])")
_ROOT = lazy(r"(?<![\w/\\.~])(?:~(?:[a-z][\w-]{0,30})?|\.\.?|[A-Za-z]:)\Z")
_HASHTAG = lazy(r"#(?<![\w&/#]#)(?=\d*+[^\W\d])\w++")
_SUFFIX = lazy(r"\.([A-Za-z0-9]{2,7}+)(?!\w)")

_DOMAINS = frozenset(
    """com org net edu gov mil int info biz tv io ai app dev eu it uk fr de es pl ru ua by ch nl pt
    se fi dk cz sk hu ro bg gr tr il ge md lt lv ee rs hr si ca au nz jp cn kr br mx ar va""".split()
)
# Domains that are also English words: "left.In" with a space missing is no address, "t.me/channel" is one.
_WORD_DOMAINS = frozenset(
    """me be us no at in is to so am my live news online site press agency today world media name
    pro post co""".split()
)
_FILES = frozenset(
    """pdf doc docx odt rtf xls xlsx ods csv tsv ppt pptx odp txt md tex epub jpg jpeg png gif svg
    webp tif tiff bmp mp3 mp4 m4a wav ogg avi mkv mov webm zip rar 7z tar gz exe dll apk iso htm
    html xml json yaml yml toml css js php py sql log ini srt""".split()
)
_STOPS = frozenset(".,;:!?'’*…")
_BRACKETS = {")": "(", "]": "[", "}": "{"}


def protected_spans(text: str) -> list[Span]:
    """Spans of URLs, domains, e-mail addresses, file names and paths, hashtags and @handles, sorted and apart.

    >>> [span.of("ANSA.it (ansa.it/x) quotes @kyiv. U.S.-led, end.The") for span in
    ...  protected_spans("ANSA.it (ansa.it/x) quotes @kyiv. U.S.-led, end.The")]
    ['ANSA.it', 'ansa.it/x', '@kyiv']
    """
    found: list[Span] = []
    if "://" in text:
        found += _urls(text)
    for start in ("www.", "WWW.", "Www."):
        if start in text:
            found += _www(text, start)
    if "@" in text:
        found += _addresses(text)
    if "#" in text:
        found += [Span(*match.span()) for match in _HASHTAG.finditer(text)]
    if "." in text:
        found += _dotted(text)
    if "/" in text or "\\" in text:
        found += _paths(text)
    return merged(found)


def merged(spans: Sequence[Span]) -> list[Span]:
    """Sort spans and join those that overlap or touch.

    >>> merged([Span(4, 6), Span(0, 2), Span(1, 4), Span(8, 9)])
    [Span(start=0, end=6), Span(start=8, end=9)]
    """
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            if span.end > joined[-1].end:
                joined[-1] = Span(joined[-1].start, span.end)
        elif span.end > span.start:
            joined.append(span)
    return joined


def masked(text: str, spans: Sequence[Span]) -> str:
    """The text with `MASK` in the place of each character of the spans, which are sorted and apart."""
    parts: list[str] = []
    end = 0
    for span in spans:
        parts += (text[end : span.start], MASK * (span.end - span.start))
        end = span.end
    return "".join([*parts, text[end:]]) if parts else text


def _urls(text: str) -> Iterator[Span]:
    done = 0
    at = text.find("://")
    while at >= 0:
        end = at + 3
        scheme = _SCHEME.search(text[max(at - 20, done) : at]) if text[at - 1 : at].isalnum() else None
        if scheme:
            start = at - len(scheme.group())
            end = done = _address_end(text, end)
            yield Span(start, _trimmed(text, start, end))
        at = text.find("://", end)


def _www(text: str, literal: str) -> Iterator[Span]:
    at = text.find(literal)
    while at >= 0:
        end = at + len(literal)
        if text[end : end + 1].isalnum() and not text[at - 1 : at].isalnum():
            end = _address_end(text, end)
            yield Span(at, _trimmed(text, at, end))
        at = text.find(literal, end)


def _addresses(text: str) -> Iterator[Span]:
    done = 0
    for match in _AT.finditer(text):
        at = match.start()
        start = _word_start(text, at, max(at - 64, done), "._+%-")
        if start < at and "." in match.group(1):
            yield Span(start, match.end())
        elif start == at and text[at - 1 : at] != "@":
            yield Span(at, match.end())
        done = match.end()


def _dotted(text: str) -> Iterator[Span]:
    """Bare domains and file names: a stop, then a known ending."""
    done = 0
    for match in _SUFFIX.finditer(text):
        ending, at, end = match.group(1), match.start(), match.end()
        followed = text[end : end + 1] == "/" and not text[end + 1 : end + 2].isspace()
        if ending in _DOMAINS or (ending in _WORD_DOMAINS and followed):
            end = _trimmed(text, at, _end(_PATH, text, end))
            joints = "-."
        elif ending.lower() in _FILES and (ending.islower() or ending.isupper()):
            joints = "-._/\\~"
        else:
            continue
        start = _word_start(text, at, max(at - 100, done), joints)
        while start < at and not text[start].isalnum() and text[start] not in "/\\~":
            start += 1
        if text[start:at] and text[at - 1].isalnum():
            yield Span(start, max(end, match.end()))
            done = end


def _paths(text: str) -> Iterator[Span]:
    r"""Paths whose beginning tells them: `~/x`, `./x`, `../x`, `C:\x`."""
    done = 0
    for match in _SLASH.finditer(text):
        at = match.start()
        root = _ROOT.search(text, max(at - 33, done), at) if at >= done else None
        if root:
            done = _address_end(text, at)
            yield Span(root.start(), _trimmed(text, at, done))


def _word_start(text: str, at: int, floor: int, joints: str) -> int:
    """Where the word that ends at `at` starts, its letters and digits being joined by any of `joints`."""
    while at > floor and (text[at - 1].isalnum() or text[at - 1] in joints):
        at -= 1
    return at


def _address_end(text: str, start: int) -> int:
    return _end(_ADDRESS, text, start)


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of an address without the punctuation of the sentence around it."""
    surplus: dict[str, int] = {}
    while end > start:
        last = text[end - 1]
        if last in _BRACKETS:
            if last not in surplus:
                surplus[last] = text.count(last, start, end) - text.count(_BRACKETS[last], start, end)
            if surplus[last] <= 0:
                break
            surplus[last] -= 1
        elif last not in _STOPS:
            break
        end -= 1
    return end
