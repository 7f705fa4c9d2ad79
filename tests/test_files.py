"""Bytes to text and back."""

from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path

import pytest

from mtqa import files
from mtqa.errors import InputError, OutputError
from mtqa.files import decode, read_text, write_text

ITALIAN = "Perché l’ambasciatrice è partita: «Non c’è tempo», dice — e costa 30 €."
RUSSIAN = "Министр обороны прибыл в Киев и встретился с президентом страны. " * 5
POLISH = "Żołnierze dotarli do Łodzi; mieszkańcy mówią, że sytuacja jest spokojna i że wróćą późno. " * 5
NEWLINES = {"unix": "\n", "windows": "\r\n", "old mac": "\r"}


@pytest.mark.parametrize("newline", [*NEWLINES, "mixed"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_text_that_is_read_and_written_keeps_its_bytes(tmp_path: Path, encoding: str, newline: str) -> None:
    ends = ["\n", "\r\n", "\r"] if newline == "mixed" else [NEWLINES[newline]]
    text = "".join(f"{number}. {ITALIAN}{ends[number % len(ends)]}" for number in range(6))
    path = tmp_path / "news.txt"
    path.write_bytes(files.encode(text, encoding))
    before = path.read_bytes()

    read, found = read_text(path)
    write_text(path, read, found)

    assert read == text
    assert found == encoding
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        (b"plain", "plain", "utf-8"),
        (b"\xef\xbb\xbfplain", "plain", "utf-8-sig"),
        (b"caff\xe8", "caffè", "cp1252"),
        (b"\x93Yes\x94 \x96 he said it\x92s over", "“Yes” – he said it’s over", "cp1252"),
        (b"Mu\xf1oz", "Muñoz", "cp1252"),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251"),
        (RUSSIAN.encode("koi8-r"), RUSSIAN, "koi8_r"),
        (POLISH.encode("cp1250"), POLISH, "cp1250"),
        (
            b'<meta charset="windows-1251"><p>' + "Киев".encode("cp1251"),
            '<meta charset="windows-1251"><p>Киев',
            "cp1251",
        ),
        (
            b'<meta charset="iso-8859-1"><p>caff\xe8 \x96 s\xec',
            '<meta charset="iso-8859-1"><p>caffè – sì',
            "cp1252",
        ),
    ],
)
def test_the_encoding_is_found(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04\x14\x00", "Office"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"abc\x00def", "NUL"),
        (b"\xff\x00\x01\x02\x03" * 40, "binary"),
        (bytes(range(1, 32)) * 4 + b"\xff", "binary"),
        ("Київ, Львів".encode() + b"\xff", "offset 20 is not valid UTF-8"),
        (b"\xff\xfea\x00b", "offset 4 is not valid UTF-16-LE"),
    ],
)
def test_what_is_not_text_is_refused_with_a_remedy(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=r"^news\.txt: .*; ") as caught:
        decode(data, "news.txt")
    assert words in str(caught.value)
    assert "UTF-8" in str(caught.value)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent\.txt: there is no such file"):
        read_text(tmp_path / "absent.txt")
    with pytest.raises(InputError, match="this is a folder"):
        read_text(tmp_path)
    with pytest.raises(InputError, match="cannot be read"):
        read_text("bad\0name")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    path = tmp_path / "big.txt"
    path.write_bytes(b"x" * 11)
    with pytest.raises(InputError, match="larger than"):
        read_text(path)


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbfone\r\ntwo")))
    assert read_text("-") == ("one\r\ntwo", "utf-8-sig")


def test_a_character_that_the_encoding_lacks_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(b"caff\xe8")
    with pytest.raises(OutputError, match=r"no character 'ł' \(U\+0142\); save the file as UTF-8"):
        write_text(path, "złoty", "cp1252")
    assert path.read_bytes() == b"caff\xe8"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="check that the folder exists"):
        write_text(tmp_path / "absent" / "news.txt", "text")
    with pytest.raises(OutputError, match="cannot be written"):
        write_text(tmp_path, "text")


def test_a_failing_disk_leaves_the_old_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(b"old")

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match="No space left"):
        write_text(path, "new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="POSIX permission bits and links")
def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(path)

    write_text(link, "new")

    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="POSIX devices")
def test_a_device_is_written_to_and_not_replaced() -> None:
    write_text(os.devnull, "text")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Kyiv is calm.\r\n", "È già così.", "“Kyiv” — calm", "У Києві спокійно.\n"])
def test_utf_16_without_a_mark_is_read_and_written_as_it_was(tmp_path: Path, encoding: str, text: str) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(text.encode(encoding))
    read, found = read_text(path)
    assert read == text
    write_text(path, read, found)
    assert path.read_bytes() == text.encode(encoding)


def test_bytes_that_are_words_in_no_code_page_are_refused() -> None:
    with pytest.raises(InputError, match="nor of any other encoding"):
        decode(b"Caf\xe9 \x81\x8d\x90 and more text here with a valid sentence.")
