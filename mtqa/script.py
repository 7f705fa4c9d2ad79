"""Folding: one spelling for what a reader takes for the same character, with a way back to the text."""

from __future__ import annotations

import unicodedata

from mtqa.expression import lazy

__all__ = ["CAPITALS", "MASK", "curled", "fold", "folded", "same_length"]

CAPITALS = "".join(filter(str.isupper, map(chr, range(0x530))))
"""The capital letters of Latin, Greek and Cyrillic, for a class of an expression."""
MASK = "\ufffc"
"""Stands for a protected character: no rule's word, gap or punctuation matches it."""

_ONE_TO_ONE = {
    "‘’ʼ′`´‛ʹ": "'",
    "“”„‟«»″": '"',
    "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\t\v\f\r\n\u2028\u2029\x85": " ",
    "‐\u2011": "-",
    "İ": "I",  # its lower case is two characters long
}
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_RARE = lazy(f"[{_INVISIBLE}\u0300-\u036f]")
_UNEVEN = lazy(f" {{2,}}|[{_INVISIBLE}]+|[^\\W\\d_][\u0300-\u036f]+")


def same_length(text: str) -> str:
    """Straighten quotation marks, apostrophes, hyphens and white space, character by character.

    >>> same_length("Kiev’s «plan»")
    'Kiev\\'s "plan"'
    """
    if text.isascii():
        for space in "\t\v\f\r\n":
            if space in text:
                text = text.replace(space, " ")
        return text.replace("`", "'") if "`" in text else text
    for characters, plain in _ONE_TO_ONE.items():
        for character in characters:
            if character in text:
                text = text.replace(character, plain)
    return text


_OPENING = lazy(r"""(?<![^\s(\[—–-])(['"])(?=\S|$)""")


def curled(text: str) -> str:
    """A wording with curly quotation marks and apostrophes.

    >>> curled('so," he said, "it isn\\'t')
    'so,” he said, “it isn’t'
    """
    text = _OPENING.sub(lambda mark: "“" if mark[1] == '"' else "‘", text)
    return text.replace('"', "”").replace("'", "’")


def fold(text: str, start: int = 0) -> list[tuple[str, int, int]]:
    """Fold one paragraph into the pieces of a `View`.

    Besides `same_length`, runs of spaces become one space, invisible characters go, and a letter followed by
    combining marks becomes the composed letter where Unicode has one (NFC).

    Args:
        text: The paragraph.
        start: Its offset in the source of the view.

    Returns:
        `(text, source start, source end)` triples for `View.of_pieces`.

    >>> fold("go  home", 10)
    [('go', 10, 12), (' ', 12, 14), ('home', 14, 18)]
    """
    plain = same_length(text)
    if "  " not in plain and (plain.isascii() or not _RARE.search(plain)):  # nearly always
        return [(plain, start, start + len(plain))] if plain else []
    pieces: list[tuple[str, int, int]] = []
    done = 0
    for match in _UNEVEN.finditer(plain):
        if match.start() > done:
            pieces.append((plain[done : match.start()], start + done, start + match.start()))
        run = match.group()
        if run[0] == " ":
            run = " "
        elif run[0] in _INVISIBLE:
            run = ""
        else:
            run = unicodedata.normalize("NFC", run)
        pieces.append((run, start + match.start(), start + match.end()))
        done = match.end()
    if done < len(plain):
        pieces.append((plain[done:], start + done, start + len(plain)))
    return pieces


def folded(text: str) -> str:
    """A short text as `fold` leaves it.

    >>> folded("Ekrem İmamog\u0306lu"), folded("Bataillon «Asow»")
    ('Ekrem Imamoğlu', 'Bataillon "Asow"')
    """
    return "".join(piece for piece, _, _ in fold(text))
