"""Bytes to text and back: the encoding is found out when a file is read and kept when it is written.

Nothing here opens a file in text mode, because Python would then translate the newlines.
"""

from __future__ import annotations

import codecs
import contextlib
import os
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from mtqa.errors import InputError, OutputError, UsageError
from mtqa.expression import lazy

__all__ = [
    "MAX_BYTES",
    "decode",
    "encode",
    "encoded",
    "print_bytes",
    "print_text",
    "read_text",
    "spare_inputs",
    "write_bytes",
    "write_text",
]

MAX_BYTES = 256 * 1024 * 1024
"""Larger inputs are refused."""

_BOMS = {
    "utf-8-sig": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
_MAGIC = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or an Office document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a media file",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"\x7fELF": "a program",
}
_AS_TEXT = "save its text as UTF-8 and give that file"
_SAMPLE = 200_000
_PAGES = (*range(0x06), 0x1E, 0x20)
"""First bytes in UTF-16 of Latin, Greek and Cyrillic letters, and of dashes and quotation marks."""
_CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0e-\x1f]")
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([A-Za-z][\w-]{2,20})""")
_CODE_PAGES = (
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1257 iso8859_2 iso8859_5 iso8859_7 iso8859_9 koi8_r koi8_u cp866 shift_jis euc_jp "
    "gb18030 big5 euc_kr"
).split()
"""What texts are still saved in; the others that bytes may look like are wrong guesses."""
_MIXED = lazy("[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")
_OTHER_WORD = lazy("[\u0370-\u052f]+")
_LATIN = frozenset({"ascii", "cp1252", "iso8859-1", "utf-8"})
# In another code page than Windows-1252, letters turn into these signs in the midst of words.
_SIGN_IN_WORD = lazy(r"[^\W\d_][¡-©«¬®-´¶¸¹»-¿×÷€‚-‰‹”•™›][^\W\d_]")


def read_text(path: str | Path) -> tuple[str, str]:
    """Read and decode a file, or standard input for "-".

    Returns:
        The text, without its byte-order mark, its newlines as they are; and the encoding, for `write_text`.

    Raises:
        InputError: There is no such file, it cannot be read, is too large, or holds no text.
    """
    name = str(path)
    try:
        if name == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(path).open("rb") as file:
                size = os.fstat(file.fileno()).st_size  # 0 for a pipe
                data = file.read(min(size, MAX_BYTES) + 1 if size else MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError("there is no such file", path=name, remedy="check its name and folder") from None
    except IsADirectoryError:
        raise InputError("this is a folder, not a file", path=name, remedy="name a file in it") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(
            f"the file cannot be read: {reason}", path=name, remedy="check its name and its permissions"
        ) from None
    if len(data) > MAX_BYTES:
        limit = f"the text is larger than {MAX_BYTES // 2**20} MB"
        raise InputError(limit, path=name, remedy="split it into smaller files")
    return decode(data, name)


def decode(data: bytes, name: str = "-") -> tuple[str, str]:
    r"""Decode bytes: UTF-8, UTF-16 with or without a byte-order mark, Windows-1252, or what the bytes look like.

    Args:
        data: The bytes of a whole file.
        name: What to call them in an error.

    Returns:
        The text without its byte-order mark, and the encoding: a codec's name. "utf-8-sig", "utf-16-le" and
        "utf-16-be" stand for a text that begins with a byte-order mark.

    Raises:
        InputError: The bytes are not text, or their encoding cannot be told.

    >>> decode(b"perch\xe9\r\n")
    ('perché\r\n', 'cp1252')
    """
    for start, kind in _MAGIC.items():
        if data.startswith(start):
            raise InputError(f"this is {kind}, not text", path=name, remedy=_AS_TEXT)
    encoding = next((encoding for encoding, bom in _BOMS.items() if data.startswith(bom)), "utf-8")
    try:
        text = data[len(_BOMS.get(encoding, b"")) :].decode(encoding.removesuffix("-sig"))
    except UnicodeDecodeError as error:
        offset = error.start + len(_BOMS.get(encoding, b""))
        if encoding != "utf-8":
            raise _undecodable(data, offset, name, encoding.removesuffix("-sig").upper()) from None
        text, encoding = _without_mark(data) or _decode_legacy(data, offset, name)
    if encoding == "utf-8" and "\0" in text and (wide := _without_mark(data)):
        text, encoding = wide
    if "\0" in text:
        problem = "this is a binary file (it holds NUL characters), not text"
        raise InputError(problem, path=name, remedy=_AS_TEXT)
    return text, encoding


def _without_mark(data: bytes) -> tuple[str, str] | None:
    """UTF-16 that lacks its byte-order mark: every second byte is that of European letters or typographic signs."""
    if b"\0" not in data[:_SAMPLE]:
        return None
    for encoding, pages in (("utf_16_le", data[1:_SAMPLE:2]), ("utf_16_be", data[:_SAMPLE:2])):
        if sum(map(pages.count, _PAGES)) > 0.9 * len(pages):
            with contextlib.suppress(UnicodeDecodeError):
                text = data.decode(encoding)
                return None if _CONTROL_CHARACTER.search(text) else (text, encoding)
    return None


def _decode_legacy(data: bytes, bad: int, name: str) -> tuple[str, str]:
    """Decode bytes that are not UTF-8, the first offending one being at `bad`."""
    sample = data[max(bad - 1000, 0) : bad + _SAMPLE]
    if b"\0" in data or len(_CONTROL.findall(sample)) > len(sample) / 100:
        raise InputError("this is a binary file, not text", path=name, remedy=_AS_TEXT)
    if _is_damaged_utf8(sample):
        raise _undecodable(data, bad, name, "UTF-8")
    for encoding in _candidates(data, sample):
        with contextlib.suppress(UnicodeDecodeError, LookupError):
            text = data.decode(encoding)
            if text.encode(encoding) == data and not _is_jumble(text):
                return text, encoding
    raise _undecodable(data, bad, name, "UTF-8, nor of any other encoding that could be told")


def _candidates(data: bytes, sample: bytes) -> list[str]:
    """Encodings to try in turn: the declared one, Windows-1252 where the text looks Western, a guess."""
    found: list[str] = []
    declared = _DECLARED.search(data[:1024])
    if declared:
        with contextlib.suppress(LookupError):
            codec = codecs.lookup(declared.group(1).decode("ascii")).name
            found += [] if codec in _LATIN else [codec]
    if _looks_western(sample):
        return [*found, "cp1252"]
    # Loaded only here: it is slow to import, and texts that are not UTF-8 are few.
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_CODE_PAGES).best()
    return [*found, best.encoding] if best else found


def _is_damaged_utf8(sample: bytes) -> bool:
    """Whether most characters beyond ASCII are sound UTF-8: the text was UTF-8 until something broke it."""
    text = sample.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    sound = sum(not character.isascii() for character in text) - damaged
    return sound > damaged


def _is_jumble(text: str) -> bool:
    """Whether many words mix Latin with Cyrillic or Greek letters, as in no language."""
    return 10 * len(_MIXED.findall(text)) > len(_OTHER_WORD.findall(text))


def _looks_western(sample: bytes) -> bool:
    """Whether the bytes, read as Windows-1252, are words with some accents and typographic signs."""
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return False
    letters = sum(character.isalpha() for character in text)
    foreign = sum(character.isalpha() and not character.isascii() for character in text)
    return foreign <= 0.35 * letters and len(_SIGN_IN_WORD.findall(text)) * 500 <= letters


def _undecodable(data: bytes, offset: int, name: str, encoding: str) -> InputError:
    problem = f"the byte 0x{data[offset]:02x} at offset {offset} is not valid {encoding}"
    return InputError(problem, path=name, remedy="save the file as UTF-8")


def encode(text: str, encoding: str) -> bytes:
    r"""The bytes of a text in an encoding that `decode` gave, with the byte-order mark that it stands for.

    Raises:
        UnicodeEncodeError: The encoding lacks a character of the text.

    >>> encode("è", "utf-16-be")
    b'\xfe\xff\x00\xe8'
    """
    return _BOMS.get(encoding, b"") + text.encode(encoding.removesuffix("-sig"))


def spare_inputs(output: Path | None, option: str, inputs: Iterable[str | Path | None]) -> None:
    """Refuse to write a report over a file that is read.

    Args:
        output: Where the report is to go.
        option: How the command line calls it.
        inputs: The files that are read, perhaps with the column of a table (`texts.csv::target`).

    Raises:
        UsageError: It is one of them, under whatever name.
    """
    if output is None or not output.is_file():
        return
    for each in inputs:
        place = str(each or "").partition("::")[0]
        if os.path.isfile(place) and output.samefile(place):  # noqa: PTH113 - never fails, whatever the name
            raise UsageError(f"{option} {output} would overwrite a file that is read", remedy="name another file")


def write_text(path: str | Path, text: str, encoding: str = "utf-8") -> None:
    """Write a text in one step: whoever opens the file sees the old text or the whole new one.

    A file that is there keeps its permission bits; a symbolic link stays, and its target is written.

    Args:
        path: The file.
        text: The text, with the newlines that it is to have.
        encoding: As `read_text` gave it.

    Raises:
        OutputError: The encoding lacks a character of the text, or the place cannot be written to.
    """
    write_bytes(path, encoded(text, encoding, path))


def encoded(text: str, encoding: str, path: str | Path) -> bytes:
    """What `encode` gives, for a file.

    Raises:
        OutputError: The encoding lacks a character of the text.
    """
    try:
        return encode(text, encoding)
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise OutputError(
            f"the encoding {encoding} has no character {character!r} (U+{ord(character):04X})",
            path=path,
            remedy="save the file as UTF-8 first",
        ) from None


def print_text(text: str, encoding: str = "utf-8") -> None:
    """Write a text to standard output: into a pipe or a file in its own encoding, whatever the terminal's is.

    Args:
        text: The text, with the newlines that it is to have.
        encoding: As `read_text` gave it.

    Raises:
        OutputError: The encoding lacks a character of the text.
    """
    if sys.stdout.isatty():
        sys.stdout.write(text)
    else:
        print_bytes(encoded(text, encoding, "-"))


def print_bytes(data: bytes) -> None:
    """Write bytes to standard output, behind what has been printed so far."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def write_bytes(path: str | Path, data: bytes) -> None:
    """Write bytes in one step, as `write_text` does.

    Raises:
        OutputError: The place cannot be written to.
    """
    try:
        _replace(Path(os.path.realpath(path)), data)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise OutputError(
            f"the file cannot be written: {reason}",
            path=path,
            remedy="check that the folder exists and that you may write to it",
        ) from None


def _replace(path: Path, data: bytes) -> None:
    if path.exists():
        if not path.is_file():  # a device such as /dev/null must not be replaced by a file; a folder fails here
            path.write_bytes(data)
            return
        with path.open("ab"):  # a file that is set read-only stays as it is
            pass
    temporary = path.with_name(f".{path.name[:100]}.{os.urandom(4).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
