"""The writer of glossary files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mtqa.errors import GlossaryError, OutputError
from mtqa.glossary import Entry, Spelling, read_entries
from mtqa.glossary.save import write_entries

OLD_FILE = (
    "\ufeffkey,kind,en,variants,note\r\n"
    'b,place,"Beta", X | it:Y ,"as, quoted"\r\n'
    "\r\n"
    "a,place,Alpha,,\r\n"
    'c,"place",Gamma,,last'
)


def saved(tmp_path: Path, *changes: Entry) -> str:
    path = tmp_path / "glossary.csv"
    path.write_bytes(OLD_FILE.encode())
    entries = {entry.key: entry for entry in (*read_entries(path), *changes)}
    write_entries(entries.values(), path)
    assert {entry.key: entry for entry in read_entries(path)} == entries
    return path.read_bytes().decode()


def test_nothing_changes_but_the_last_newline(tmp_path: Path) -> None:
    assert saved(tmp_path) == f"{OLD_FILE}\r\n"


def test_one_change_is_one_line(tmp_path: Path) -> None:
    text = saved(tmp_path, Entry("a", "place", {}, {"en": "Alfa"}))
    assert text == f"{OLD_FILE}\r\n".replace("\r\na,place,Alpha,,", "a,place,Alfa,,").replace(
        'quoted"\r\n\r\n', 'quoted"\r\n'
    )


def test_a_new_entry_follows(tmp_path: Path) -> None:
    text = saved(tmp_path, Entry("aa", "term", {}, {"en": "New"}, (Spelling("Old"),)))
    assert text == f"{OLD_FILE}\r\naa,term,New,Old,\r\n"


def test_a_new_language_is_a_new_column(tmp_path: Path) -> None:
    text = saved(tmp_path, Entry("d", "place", {"uk": "Дельта"}, {"it": "Delta"}, since="1999"))
    lines = text.removeprefix("\ufeff").split("\r\n")
    assert lines[0] == "key,kind,uk,en,it,variants,since,note"
    assert lines[1:] == [
        'b,place,,Beta,,X|it:Y,,"as, quoted"', "a,place,,Alpha,,,,", "c,place,,Gamma,,,,last",
        "d,place,Дельта,,Delta,,1999,", "",
    ]  # fmt: skip


def test_a_missing_entry_goes(tmp_path: Path) -> None:
    path = tmp_path / "glossary.csv"
    path.write_bytes(OLD_FILE.encode())
    write_entries([entry for entry in read_entries(path) if entry.key != "c"], path)
    assert path.read_bytes().decode() == OLD_FILE.rpartition("c,")[0]


def test_a_new_file_has_the_usual_columns(tmp_path: Path) -> None:
    entry = Entry("x", "place", {"ru": "Икс"}, {"pt-BR": "Xis", "en": "Ex"}, (Spelling("Iks", "ru"), Spelling("=X")))
    write_entries([entry], tmp_path / "new.csv")
    assert (tmp_path / "new.csv").read_text(encoding="utf-8") == (
        "key,kind,ru,en,pt-BR,variants,keep,since,note\nx,place,Икс,Ex,Xis,ru:Iks|=X,,,\n"
    )


def test_formula_like_cells_are_safe_and_come_back(tmp_path: Path) -> None:
    entry = Entry("x", "term", {}, {"en": "=1+1"}, note="-2")
    write_entries([entry], tmp_path / "new.csv")
    assert ",'=1+1," in (tmp_path / "new.csv").read_text(encoding="utf-8")
    assert read_entries(tmp_path / "new.csv") == [entry]


def test_a_broken_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "glossary.csv"
    path.write_text("dear diary\n", encoding="utf-8")
    with pytest.raises(GlossaryError):
        write_entries([Entry("x", "term", {}, {"en": "X"})], path)
    assert path.read_text(encoding="utf-8") == "dear diary\n"


@pytest.mark.parametrize("spelling", [Spelling("a|b"), Spelling("re:publica"), Spelling(" a")])
def test_what_a_cell_cannot_hold_is_refused(tmp_path: Path, spelling: Spelling) -> None:
    entry = Entry("x", "term", {}, {"en": "X"})
    for broken in (replace(entry, variants=(spelling,)), replace(entry, keep=(spelling,))):
        with pytest.raises(OutputError, match="entry 'x': a glossary file cannot hold the spelling"):
            write_entries([broken], tmp_path / "new.csv")
