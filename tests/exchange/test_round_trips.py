"""What is written comes back, as far as the format can hold it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtqa.exchange import FORMATS, settle
from mtqa.exchange.pairs import pairs_of
from mtqa.exchange.terms import plain
from mtqa.glossary import KINDS, OLD, Entry, Glossary, Spelling, read_entries
from mtqa.glossary.entry import NATIVE
from mtqa.glossary.save import holds, write_entries

# Letters of several scripts, and the signs that formats are built of.
SIGNS = st.sampled_from("abcxyzABCéłßЖяΩ中😀 -'’\"=+@<>&,;\t.|:/\\*#$()[]{}?_01")
TEXT = st.text(SIGNS, min_size=1, max_size=12).map(plain).filter(bool)
CYRILLIC = st.text(st.sampled_from("абвгдЖїєў- "), min_size=1, max_size=8).map(plain).filter(bool)
KEPT = st.builds(Spelling, TEXT, st.sampled_from(["", "en", "it"])).filter(holds)
VARIANT = st.builds(Spelling, TEXT, st.sampled_from(["", "", "ru", "it", "de", OLD])).filter(holds)
ENTRY = st.builds(
    Entry,
    key=TEXT,
    kind=st.sampled_from(KINDS),
    native=st.dictionaries(st.sampled_from(NATIVE), CYRILLIC, max_size=3),
    preferred=st.dictionaries(st.sampled_from(["en", "it", "de", "pt-BR", "ceb"]), TEXT, min_size=1, max_size=4),
    variants=st.lists(VARIANT, max_size=4, unique=True).map(tuple),
    keep=st.lists(KEPT, max_size=3, unique=True).map(tuple),
    since=st.sampled_from(["", "1991", "2016-02-04"]),
    note=st.just("") | TEXT,
)
ENTRIES = st.lists(ENTRY, min_size=1, max_size=4, unique_by=lambda entry: entry.key)

quickly = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def there_and_back(entries: list[Entry], format: str, name: str = "file", **languages: str) -> list[Entry]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        FORMATS[format].write(entries, path, **languages)
        return FORMATS[format].read(path, **languages).entries


def comparable(entries: list[Entry]) -> list[Entry]:
    """Entries with their keep-phrases in one order, which TBX does not hold."""
    return [replace(entry, keep=tuple(sorted(entry.keep, key=repr))) for entry in entries]


@pytest.mark.parametrize("format", ["tbx", "csv", "tsv", "xlsx"])
@quickly
@given(entries=ENTRIES)
def test_these_formats_hold_everything(format: str, entries: list[Entry]) -> None:
    assert comparable(there_and_back(entries, format)) == comparable(entries)


@pytest.mark.parametrize("format", ["tbx", "csv", "tsv", "xlsx"])
def test_the_bundled_glossary_comes_back(format: str) -> None:
    entries = list(Glossary.bundled().entries)
    assert comparable(there_and_back(entries, format)) == comparable(entries)


SERVICES = [
    ("deepl", "a.csv"), ("deepl", "a.tsv"), ("google", "a.csv"), ("google", "a.tsv"), ("azure", "a.csv"),
    ("azure", "a.tsv"), ("azure", "a.xlsx"),
]  # fmt: skip


@pytest.mark.parametrize(("format", "name"), SERVICES)
@quickly
@given(entries=ENTRIES, source=st.sampled_from(["it", "uk"]))
def test_services_hold_the_pairs(format: str, name: str, entries: list[Entry], source: str) -> None:
    anchor = Entry("zz anchor", "term", {"uk": "якір"}, {"it": "ancora zz", "en": "anchor zz"})
    pairs, _ = pairs_of([*entries, anchor], source, "en")
    back = there_and_back([*entries, anchor], format, name, source=source, target="en")
    assert sorted(map(repr, pairs_of(back, source, "en")[0])) == sorted(map(repr, pairs))


@pytest.mark.parametrize(("format", "name"), SERVICES)
def test_services_hold_entries_that_are_pairs_only(format: str, name: str) -> None:
    variants = (Spelling("Konascenkov", "it"), Spelling("Konašenkov", "it"))
    entry = Entry(f"{format}-konashenkov", "term", {}, {"it": "Igor Konascenkov", "en": "Konashenkov"}, variants)
    assert there_and_back([entry], format, name, source="it", target="en") == [entry]


@quickly
@given(entries=ENTRIES)
def test_a_term_set_holds_spellings_and_notes(entries: list[Entry]) -> None:
    back = there_and_back(entries, "google", "a.csv")
    held = [entry for entry in entries if len(entry.preferred | entry.native) - ("native" in entry.native) > 1]
    assert [(entry.preferred, entry.note) for entry in back] == [(entry.preferred, entry.note) for entry in held]


VALE = [
    Entry(
        "vale-kyiv", "term", {}, {"en": "Kyiv"}, (Spelling("Kiev"), Spelling("Kijów (PL)")),
        (Spelling("Chicken Kiev"), Spelling("Kiev (film)"), Spelling("the Kiev camera")),
    ),
    Entry("vale-bakhmut", "term", {}, {"en": "Bakhmut"}, (Spelling("Artemivsk", OLD),)),
    Entry("vale-s-p-a-acme", "term", {}, {"en": "S.p.A. Acme"}),
]  # fmt: skip


def test_vale_holds_variants_phrases_and_former_names() -> None:
    back = there_and_back(VALE, "vale", target="en")
    assert sorted(back, key=repr) == sorted(VALE, key=repr)


@quickly
@given(entries=ENTRIES)
def test_every_import_is_a_glossary(entries: list[Entry]) -> None:
    settled, _ = settle(entries)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "glossary.csv"
        write_entries(settled, path)
        assert read_entries(path) == settled
        before = path.read_bytes()
        write_entries(settled, path)
        assert path.read_bytes() == before


@quickly
@given(old=ENTRIES, new=ENTRIES)
def test_every_import_fits_the_glossary_that_is_there(old: list[Entry], new: list[Entry]) -> None:
    present, _ = settle(old)
    settled, _ = settle(new, present)
    merged = {entry.key: entry for entry in (*present, *settled)}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "glossary.csv"
        write_entries(present, path)
        write_entries(merged.values(), path)
        assert {entry.key: entry for entry in read_entries(path)} == merged
