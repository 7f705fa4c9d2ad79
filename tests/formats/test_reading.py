"""Files, folders and patterns -> documents."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from mtqa.errors import InputError, UsageError
from mtqa.files import write_text
from mtqa.formats import KNOWN_EXTENSIONS, READERS, document_from_text, find_documents, read_document

PAGE = "<!DOCTYPE html>\r\n<title>Kyiv</title>\r\n<p>The l&igrave;ne\r\nholds.</p>\r\n"


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.txt", "plain"),
        ("a.md", "markdown"),
        ("a.HTM", "html"),
        ("a.html", "html"),
        ("a.xyz", "plain"),
        ("a", "plain"),
    ],
)
def test_the_extension_chooses_the_reader(tmp_path: Path, name: str, format: str) -> None:
    path = tmp_path / name
    path.write_bytes(PAGE.encode("utf-16"))
    document = read_document(path, language="en-GB")
    assert (document.format, document.path, document.language) == (format, str(path), "en-GB")
    assert document.text == PAGE
    before = path.read_bytes()
    write_text(path, document.text, document.encoding)
    assert path.read_bytes() == before


def test_the_format_can_be_given(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode())
    assert read_document(path, format="html").prose.text == "Kyiv\n\nThe lìne holds."
    with pytest.raises(UsageError, match="choose one of plain, markdown, html"):
        document_from_text("text", format="docx")


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (PAGE.encode(), "html"),
        (b"\n <HTML lang=it>x", "html"),
        (b'<?xml version="1.0"?>\n<!-- x -->\n<html>', "html"),
        (b"<p>text", "plain"),
        (b"# text", "plain"),
    ],
)
def test_html_on_standard_input_is_recognised(monkeypatch: pytest.MonkeyPatch, data: bytes, format: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert read_document("-").format == format


@pytest.mark.parametrize(("data", "words"), [(b"", "empty"), (b" \r\n", "white space"), (b"\xef\xbb\xbf", "empty")])
def test_a_file_without_text_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    with pytest.raises(InputError, match=words):
        read_document(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.HTML", "sub/d.docx", ".hidden/e.txt", ".f.txt", "bare/g.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"text")
    return tmp_path


def test_a_folder_gives_its_texts_in_order(folder: Path) -> None:
    assert find_documents([folder]) == [folder / "a.md", folder / "b.txt", folder / "sub/c.HTML"]


def test_named_files_are_kept_and_none_is_read_twice(folder: Path) -> None:
    named = folder / "sub/d.docx"
    assert find_documents([named, "-", folder / "b.txt", folder]) == [
        named, "-", folder / "b.txt", folder / "a.md", folder / "sub/c.HTML",
    ]  # fmt: skip
    assert find_documents([folder / "absent.txt"]) == [folder / "absent.txt"]


def test_patterns(folder: Path) -> None:
    assert find_documents([f"{folder}/*.txt"]) == [folder / "b.txt"]
    assert find_documents([f"{folder}/**/*.[Hh]*"]) == [folder / "sub/c.HTML"]
    strange = folder / "x[1].txt"
    strange.write_bytes(b"text")
    assert find_documents([strange]) == [strange]


def test_nothing_found_is_an_error(folder: Path) -> None:
    with pytest.raises(InputError, match=r"bare: the folder holds no text \(\.txt, \.text, \.md"):
        find_documents([folder / "bare"])
    with pytest.raises(InputError, match="no file matches this pattern"):
        find_documents([f"{folder}/*.rst"])


def test_every_known_extension_has_a_reader() -> None:
    assert set(KNOWN_EXTENSIONS.values()) == set(READERS)
