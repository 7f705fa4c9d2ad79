"""What a format or a glossary cannot hold is said."""

from __future__ import annotations

import time
from pathlib import Path

import openpyxl
import pytest

from mtqa.exchange import FORMATS, settle
from mtqa.glossary import OLD, Entry, Glossary, Spelling

KYIV = Entry(
    "kyiv", "place", {"uk": "Київ", "native": "Kyïv"}, {"en": "Kyiv", "it": "Kiev"},
    (Spelling("Kijew", "ru"), Spelling("Chiev", "it"), Spelling("Kyiv City"), Spelling("Lenin", OLD)),
    (Spelling("Chicken Kijew"), Spelling("Kiev cake")), "2019", "a note",
)  # fmt: skip
ROME = Entry("rome", "term", {}, {"en": "Rome", "it": "Roma"}, (Spelling("Rom", "it"),))
EUROPE = Entry("europe", "term", {}, {"it": "Europa"})
PARTY = Entry("party", "term", {}, {"en": "+Europa", "it": "+Europa"})

PAIRS = [
    "1 entry has no spelling in 'it' or 'en' and was left out",
    "of the variants only those with the tag 'it' are source terms; left out: 'Kijew', 'Kyiv City', 'Lenin'",
    "a list of pairs has no place for kinds (1 entry), keep-phrases (1 entry), dates (1 entry), notes (1 entry)",
]
CELLS = ["2 cells begin like a formula and got an apostrophe, so that no spreadsheet runs it; --raw leaves it out"]


@pytest.mark.parametrize(
    ("format", "name", "entries", "source", "notes"),
    [
        ("deepl", "a.csv", [KYIV, ROME, EUROPE], "it", PAIRS),
        ("google", "a.csv", [KYIV, ROME, EUROPE], "it", PAIRS),
        ("azure", "a.tsv", [KYIV, ROME, EUROPE], "it", PAIRS),
        ("azure", "a.xlsx", [KYIV, ROME, EUROPE], "it", PAIRS),
        ("deepl", "a.csv", [ROME], "it", []),
        (
            "deepl",
            "a.csv",
            [Entry("kyiv", "term", {"uk": "Київ"}, {"en": "Kyiv"}, (Spelling("Kiev"),))],
            "uk",
            ["variants are no spellings of 'uk'; left out: 'Kiev'"],
        ),
        (
            "hunspell",
            "a.dic",
            [KYIV, ROME, EUROPE],
            "",
            [
                "1 entry has no spelling in 'en' and was left out",
                "not forbidden, because they are right in a phrase or in another name: 'Kijew'",
                "not forbidden, because Hunspell sees words, no phrases: 'Kyiv City'",
                "not forbidden, because former names are no misspellings: 'Lenin'",
                "a dictionary has no place for kinds (1 entry), dates (1 entry), notes (1 entry)",
            ],
        ),
        (
            "vale",
            "styles",
            [KYIV, EUROPE],
            "",
            [
                "1 entry has no spelling in 'en' and was left out",
                "a keep-phrase becomes a condition of the variant in it; left out: 'Kiev cake'",
                "Vale has no place for kinds (1 entry), the tags of variants (1 entry), dates (1 entry), notes (1 entry)",
            ],
        ),
        ("csv", "a.csv", [KYIV, PARTY], "it", CELLS),
        ("tsv", "a.tsv", [KYIV, PARTY], "it", CELLS),
        ("xlsx", "a.xlsx", [KYIV, PARTY], "it", CELLS),
        ("tbx", "a.tbx", [KYIV, PARTY], "it", []),
    ],
)
def test_an_export_says_what_the_format_cannot_hold(
    tmp_path: Path, format: str, name: str, entries: list[Entry], source: str, notes: list[str]
) -> None:
    written = FORMATS[format].write(entries, tmp_path / name, source=source, target="en")
    assert list(written.notes) == notes


def test_a_term_set_says_what_it_cannot_hold(tmp_path: Path) -> None:
    written = FORMATS["google"].write([KYIV, ROME, EUROPE], tmp_path / "a.csv")
    assert list(written.notes) == [
        "a term set needs two languages of an entry; left out: 'europe'",
        "a term set has one spelling a language; left out: 'Kijew', 'Chiev', 'Kyiv City' and 2 more",
        "a term set names its languages; left out: 'Kyïv'",
        "a term set has no place for kinds (1 entry), keep-phrases (1 entry), dates (1 entry)",
    ]


@pytest.mark.parametrize("format", ["tbx", "csv", "xlsx"])
def test_what_holds_everything_has_nothing_to_say(tmp_path: Path, format: str) -> None:
    entries = Glossary.bundled().entries
    assert FORMATS[format].write(entries, tmp_path / f"a.{format}", guarded=False).notes == ()
    assert FORMATS[format].read(tmp_path / f"a.{format}").notes == ()


RULE = """extends: substitution
message: Use %s
swap:
  Kiev|Kyev: Kyiv
  Lvov: Lviv
  colou?r: colour
  grey: gray|ash
  void:
"""
TERMBASE = """<martif type="TBX" xml:lang="en"><text><body><termEntry id="c1">
<descrip type="subjectField">law</descrip><descrip type="definition">A deal.</descrip><note>A note.</note>
<langSet xml:lang="en"><tig><term>plea bargain</term><termNote type="partOfSpeech">noun</termNote>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><admin type="source">Black</admin>
<note>of the term</note></tig></langSet></termEntry></body></text></martif>"""


@pytest.mark.parametrize(
    ("format", "name", "text", "notes"),
    [
        (
            "hunspell",
            "a.dic",
            "2\nKyiv\n*Kiev\nOdesa/MS\nAC\\/DC\n",
            [
                "nothing says what to write instead of a forbidden word; left out: 'Kiev'",
                "the forms that flags stand for are not read, such as those of 'Odesa'",
            ],
        ),
        (
            "vale",
            "a.yml",
            RULE,
            ["only plain words are read, no patterns; left out: 'Kiev|Kyev', 'colou?r', 'grey' and 1 more"],
        ),
        ("vale", "accept.txt", "# ours\nKyiv\n\n[Oo]desa\n", ["only plain words are read, no patterns; left out: '[Oo]desa'"]),
        (
            "tbx",
            "a.tbx",
            TERMBASE,
            [
                "a glossary has no place for these data categories; left out: "
                "'note', 'partOfSpeech', 'source' and 1 more"
            ],
        ),
        ("google", "a.csv", "it,en,pos\nKiev,Kyiv,noun\n", ["a glossary has no place for parts of speech; left out: 'noun'"]),
        ("deepl", "a.csv", "Kiev,Kyiv,it,en\n", []),
        ("deepl", "a.csv", "Kiev,Kyiv,it,en,0.9\n", ["only the two terms of a row are read; more stands in the row of 'Kiev'"]),
        ("azure", "a.tsv", "Kiev\tKyiv\tcity\n", ["only the two terms of a row are read; more stands in the row of 'Kiev'"]),
        ("csv", "a.csv", "en,it\nKyiv,Kiev\n", []),
    ],
)  # fmt: skip
def test_an_import_says_what_it_does_not_read(
    tmp_path: Path, format: str, name: str, text: str, notes: list[str]
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert list(FORMATS[format].read(tmp_path / name, source="it", target="en").notes) == notes


def test_a_folder_of_vale_says_which_rules_it_does_not_read(tmp_path: Path) -> None:
    FORMATS["vale"].write([ROME], tmp_path, target="en")
    (tmp_path / "Names" / "Hedges.yml").write_text("extends: existence\ntokens: [maybe]\n", encoding="utf-8")
    with (tmp_path / "config" / "vocabularies" / "Names" / "reject.txt").open("a", encoding="utf-8") as file:
        file.write("irregardless\n")
    assert list(FORMATS["vale"].read(tmp_path, target="en").notes) == [
        "only substitution rules are read; left out: 'Hedges.yml'",
        "nothing says what to write instead of a rejected term; left out: 'irregardless'",
    ]


@pytest.mark.parametrize("format", ["xlsx", "azure"])
def test_other_sheets_are_named(tmp_path: Path, format: str) -> None:
    book = openpyxl.Workbook()
    book.active.append(["it", "en"])
    book.active.append(["Kiev", "Kyiv"])
    book.create_sheet("Persons").append(["Conte", "Conte"])
    book.create_sheet("Empty")
    book.save(tmp_path / "a.xlsx")
    assert FORMATS[format].read(tmp_path / "a.xlsx").notes == ("only the first sheet is read; left out: 'Persons'",)


def test_a_word_that_is_right_in_a_phrase_only_is_not_right_alone(tmp_path: Path) -> None:
    FORMATS["hunspell"].write([KYIV], tmp_path / "a.dic", target="en")
    words = (tmp_path / "a.dic").read_text(encoding="utf-8").split()
    assert words == ["Chicken", "Kiev", "Kyiv", "cake", "*Chiev"]


def test_two_entries_whose_keys_become_one_both_stay() -> None:
    entries = [Entry("o'brien", "person", {}, {"en": "Ann"}), Entry("o’brien", "person", {}, {"en": "Bob"})]
    found, notes = settle(entries)
    assert {entry.key: entry.preferred["en"] for entry in found} == {"o'brien": "Ann", "o'brien-2": "Bob"}
    assert notes == ["two entries have the key 'o'brien'; the second becomes 'o'brien-2'"]


def test_a_large_glossary_is_written_in_time(tmp_path: Path) -> None:
    entries = [
        Entry(f"k{number}", "term", {}, {"it": f"uno{number}", "en": f"one{number}"}) for number in range(20_000)
    ]
    start = time.perf_counter()
    written = FORMATS["deepl"].write(entries, tmp_path / "a.csv", source="it", target="en")
    assert written.rows == len(entries)
    assert time.perf_counter() - start < 20  # once more than a minute, as it grew with the square
