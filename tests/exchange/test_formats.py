"""What the services' files look like, what is read of foreign ones, and broken ones."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from mtqa.errors import MtqaError, UsageError
from mtqa.exchange import FORMATS, format_of
from mtqa.exchange.vale import NAME
from mtqa.glossary import OLD, Entry, Spelling

KYIV = Entry(
    "kyiv", "place", {"uk": "Київ"}, {"en": "Kyiv", "it": "Kiev"}, (Spelling("Kiev", "ru"), Spelling("Chiev", "it")),
    (Spelling("Chicken Kiev"),), note="a note",
)  # fmt: skip
PARTY = Entry("europa", "organisation", {}, {"en": "+Europa", "it": "+Europa"})
NAMESAKE = Entry("kiev-ship", "term", {}, {"en": "the carrier Kiev", "it": "Kiev"})
FORMER = Entry("bakhmut", "place", {}, {"en": "Bakhmut"}, (Spelling("Artemivsk", OLD),))


@pytest.mark.parametrize(
    ("format", "name", "languages", "expected"),
    [
        ("deepl", "a.csv", ("it", "en"), "Kiev,Kyiv\nChiev,Kyiv\n'+Europa,'+Europa\n"),
        ("deepl", "a.tsv", ("uk", "en"), "Київ\tKyiv\n"),
        ("google", "a.csv", ("it", "en"), "Kiev,Kyiv\nChiev,Kyiv\n'+Europa,'+Europa\n"),
        (
            "google",
            "a.csv",
            ("", ""),
            "uk,en,it,description\nКиїв,Kyiv,Kiev,a note\n,'+Europa,'+Europa,\n,the carrier Kiev,Kiev,\n",
        ),
        ("azure", "a.tsv", ("it", "en"), "Kiev\tKyiv\nChiev\tKyiv\n'+Europa\t'+Europa\n"),
        ("hunspell", "a.dic", ("", "en"), "Chicken\nEuropa\nKiev\nKyiv\ncarrier\nthe\n*Chiev\n"),
    ],
)
def test_files_are_as_the_service_wants_them(
    tmp_path: Path, format: str, name: str, languages: tuple[str, str], expected: str
) -> None:
    FORMATS[format].write([KYIV, PARTY, NAMESAKE], tmp_path / name, source=languages[0], target=languages[1])
    assert (tmp_path / name).read_text(encoding="utf-8") == expected


def test_what_is_left_out_is_said(tmp_path: Path) -> None:
    long = Entry("long", "term", {}, {"en": "x" * 2000, "it": "lungo"})
    written = FORMATS["deepl"].write([KYIV, PARTY, NAMESAKE, FORMER, long], tmp_path / "a", source="it", target="en")
    assert written.rows == 3
    notes = " ".join(written.notes)
    for part in (
        "1 entry has no spelling",
        "'Kiev'",
        "1024 bytes; left out: 'lungo'",
        "2 cells begin like a formula",
    ):
        assert part in notes


def test_raw_cells_are_for_uploads(tmp_path: Path) -> None:
    FORMATS["deepl"].write([PARTY], tmp_path / "a.csv", source="it", target="en", guarded=False)
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "+Europa,+Europa\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝"])
@pytest.mark.parametrize("format", ["csv", "tsv", "xlsx"])
def test_no_spreadsheet_sees_a_formula(tmp_path: Path, format: str, start: str) -> None:
    entry = Entry(f"{start}1+1", "term", {}, {"en": f"{start}HYPERLINK(1)"}, note=f"{start}cmd|' /C calc'!A0")
    path = tmp_path / f"a.{format}"
    FORMATS[format].write([entry], path)
    if format == "xlsx":
        sheet = openpyxl.load_workbook(path).active
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        texts = [str(cell.value) for cell in sheet[2] if cell.value]
    else:
        texts = [text.strip('"') for text in re.split(r"[,\t]", path.read_text(encoding="utf-8").split("\n")[1])]
    assert not any(text.startswith(start) for text in texts)
    assert FORMATS[format].read(path).entries == [entry]


def test_a_phrase_dictionary_names_its_languages(tmp_path: Path) -> None:
    FORMATS["azure"].write([KYIV], tmp_path / "a.xlsx", source="it", target="en")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["it", "en"],
        ["Kiev", "Kyiv"],
        ["Chiev", "Kyiv"],
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kiev", ["Kiev"]),
        ("Chicken Kiev", []),
        ("in Kiev, Kiev (film) and Kievan", ["Kiev"]),
        ("S.p.A", []),
        ("SXpXA", []),
    ],
)
def test_vale_patterns_spare_the_phrases(tmp_path: Path, text: str, found: list[str]) -> None:
    entry = Entry(
        "k", "place", {}, {"en": "Kyiv"}, (Spelling("Kiev"), Spelling("S.p.A.")),
        (Spelling("Chicken Kiev"), Spelling("Kiev (film)", "en"), Spelling("Kiev (nave)", "it")),
    )  # fmt: skip
    FORMATS["vale"].write([entry], tmp_path, target="en")
    rule = (tmp_path / NAME / "Spelling.yml").read_text(encoding="utf-8")
    swapped = [
        line.split('": "')[0].strip(' "').replace("\\\\", "\\") for line in rule.split("swap:\n")[1].splitlines()
    ]
    rejected = (tmp_path / "config" / "vocabularies" / NAME / "reject.txt").read_text(encoding="utf-8").splitlines()
    for patterns in (swapped, rejected):
        assert [match for pattern in patterns for match in re.findall(rf"\b{pattern}\b", text)] == found


def test_vale_rejects_variants_but_no_former_names(tmp_path: Path) -> None:
    FORMATS["vale"].write([KYIV, FORMER], tmp_path, target="en")
    vocabulary = tmp_path / "config" / "vocabularies" / NAME
    assert (vocabulary / "accept.txt").read_text(encoding="utf-8") == "Bakhmut\nKyiv\n"
    assert (vocabulary / "reject.txt").read_text(encoding="utf-8") == "(?!(?<=Chicken )Kiev)Kiev\nChiev\n"
    assert '"Artemivsk": "Bakhmut"' in (tmp_path / NAME / "Spelling.yml").read_text(encoding="utf-8")


def test_a_variant_of_one_word_stands_for_the_surname(tmp_path: Path) -> None:
    variants = (Spelling("Igor Konascenkov", "it"), Spelling("Konascenkow", "it"))
    entry = Entry("k", "person", {}, {"en": "Igor Konashenkov", "it": "Igor Konašenkov"}, variants)
    FORMATS["deepl"].write([entry], tmp_path / "a.tsv", source="it", target="en")
    pairs = "Igor Konašenkov\tIgor Konashenkov\nIgor Konascenkov\tIgor Konashenkov\nKonascenkow\tKonashenkov\n"
    assert (tmp_path / "a.tsv").read_text(encoding="utf-8") == pairs
    FORMATS["vale"].write([entry], tmp_path, target="en")
    assert '"Konascenkow": "Konashenkov"' in (tmp_path / NAME / "Spelling.yml").read_text(encoding="utf-8")


def test_no_checker_rejects_a_second_name_that_the_language_has(tmp_path: Path) -> None:
    variants = (Spelling("Unionsstaat", "de"), Spelling("Unionstaat"))
    entry = Entry("u", "organisation", {}, {"de": "Union"}, variants)
    FORMATS["vale"].write([entry], tmp_path, target="de")
    vocabulary = tmp_path / "config" / "vocabularies" / NAME
    assert (vocabulary / "accept.txt").read_text(encoding="utf-8") == "Union\nUnionsstaat\n"
    assert (vocabulary / "reject.txt").read_text(encoding="utf-8") == "Unionstaat\n"
    assert '"Unionsstaat"' not in (tmp_path / NAME / "Spelling.yml").read_text(encoding="utf-8")
    FORMATS["hunspell"].write([entry], tmp_path / "a.dic", target="de")
    assert (tmp_path / "a.dic").read_text(encoding="utf-8") == "Union\nUnionsstaat\n*Unionstaat\n"


FOREIGN = [
    ("csv", "a.csv", "en;it;comment\r\nKyiv;Kiev;città\r\n".encode("cp1252"), {"en": "Kyiv", "it": "Kiev"}, "città"),
    ("csv", "a.csv", "English,Italian\nKyiv,Kiev\n".encode("utf-8-sig"), {"en": "Kyiv", "it": "Kiev"}, ""),
    ("tsv", "a.tsv", "\ufeffen_GB\tpt-br\nKyiv\tKiev\n".encode("utf-16-le"), {"en-GB": "Kyiv", "pt-BR": "Kiev"}, ""),
    ("deepl", "a.csv", b"Kiev,Kyiv,IT,EN-US,0.9\n", {"it": "Kiev", "en-US": "Kyiv"}, ""),
    ("google", "a.csv", b"it,en,pos\nKiev,Kyiv,noun\n", {"it": "Kiev", "en": "Kyiv"}, ""),
]  # fmt: skip


@pytest.mark.parametrize(("format", "name", "data", "preferred", "note"), FOREIGN)
def test_foreign_files_are_read(
    tmp_path: Path, format: str, name: str, data: bytes, preferred: dict[str, str], note: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (entry,) = FORMATS[format].read(tmp_path / name).entries
    assert (entry.preferred, entry.note, entry.kind) == (preferred, note, "term")


@pytest.mark.parametrize(
    "content", ['"Kyiv, city";"Kiev, città"\nKyiv;Kiev\n', '"Kyiv; city","Kiev; città"\nKyiv,Kiev\n']
)
def test_what_parts_the_cells_is_told_by_the_rows(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(content, encoding="utf-8")
    entries = FORMATS["deepl"].read(path, source="en", target="it").entries
    assert [entry.preferred["it"][5:] for entry in entries] == [" città", ""]


def test_acronyms_are_no_header(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("ue,eu\n", encoding="utf-8")
    (entry,) = FORMATS["google"].read(tmp_path / "a.csv", source="it", target="en").entries
    assert entry.preferred == {"it": "ue", "en": "eu"}


def test_a_formula_counts_as_its_result_and_dates_as_dates(tmp_path: Path) -> None:
    import datetime

    book = openpyxl.Workbook()
    book.active.append(["key", "kind", "en", "since"])
    book.active.append(["a", "place", "Alpha", datetime.datetime(2016, 2, 4)])
    book.active.append(["b", "place", 7.0, 2016])
    book.active.append(["c", "place", "=1+1", None])
    book.save(tmp_path / "a.xlsx")
    found = FORMATS["xlsx"].read(tmp_path / "a.xlsx").entries
    assert [(entry.preferred, entry.since) for entry in found] == [
        ({"en": "Alpha"}, "2016-02-04"),
        ({"en": "7"}, "2016"),
        ({}, ""),
    ]


def zipped(name: str, data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("format", "name", "data", "where", "problem"),
    [
        ("csv", "a.csv", b"key,kind,en\na,place,A,B\n", ":2:4:", "4 cells"),
        ("csv", "a.csv", b'key,kind,en\na,place,"A" x\n', ":2:", "no CSV"),
        ("csv", "a.csv", b'en,it\n"A,B\nC,D\n', ":2:", "no CSV"),
        ("csv", "a.csv", b"key,kind,en\na,town,A\n", ":2:2:", "unknown kind 'town'"),
        ("csv", "a.csv", b"key,kind,en\na,place,A\na,place,B\n", ":3:1:", "'a' is there already, in line 2"),
        ("csv", "a.csv", b"en,since\nA,lately\n", ":2:2:", "'lately' is no date"),
        ("csv", "a.csv", b"en,colour of it\nA,B\n", ":1:2:", "unknown column 'colour of it'"),
        ("csv", "a.csv", b"en,EN\nA,B\n", ":1:2:", "column 'en' is there twice"),
        ("csv", "a.csv", b"key,note\nA,B\n", ":1:", "no column is named by a language"),
        ("csv", "a.csv", b"", ":1:", "no column is named by a language"),
        ("csv", "a.csv", b"en,note\n,B\n", ":2:1:", "no spelling"),
        ("csv", "a.csv", b"en\nA\0B\n", ":", "binary"),
        ("csv", "a.csv", "en\nперевірка наших слів, ".encode() * 50 + b"\xff\n", ":", "not valid UTF-8"),
        ("deepl", "a.csv", b"Kiev\n", ":1:1:", "needs two terms"),
        ("deepl", "a.tsv", b"Kiev\tKyiv\nRoma,Rome\n", ":2:1:", "needs two terms"),
        ("deepl", "a.csv", b"a,b,it,en\nc,d,de,en\n", ":2:3:", "the row is de -> en"),
        ("azure", "a.tsv", b"Kiev\t\n", ":1:1:", "needs two terms"),
        ("xlsx", "a.xlsx", b"PK\x03\x04 nonsense", ":", "not an Excel workbook"),
        ("xlsx", "a.xlsx", zipped("a.txt", b"hello"), ":", "not a sound Excel workbook"),
        ("xlsx", "a.xlsx", zipped("xl/worksheets/sheet1.xml", bytes(2**25)), ":", "unpacks to 32 MB"),
        ("vale", "a.yml", b"extends: [\n", ":2:1:", "no YAML"),
        ("vale", "a.yml", b"extends: existence\n", ":", "no substitution rule"),
        ("hunspell", "a.dic", b"2\nword\n/x\n", ":3:1:", "no word"),
    ],
)
def test_a_broken_file_says_where_and_what_to_do(
    tmp_path: Path, format: str, name: str, data: bytes, where: str, problem: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(MtqaError) as error:
        FORMATS[format].read(path, source="it", target="en")
    message = str(error.value)
    assert message.startswith(f"{path}{where}")
    assert problem in message
    assert message.rpartition("; ")[2]


@pytest.mark.parametrize("format", FORMATS)
def test_a_missing_file_is_named(tmp_path: Path, format: str) -> None:
    with pytest.raises(MtqaError, match="nowhere"):
        FORMATS[format].read(tmp_path / "nowhere.x", source="it", target="en")


@pytest.mark.parametrize(("format", "languages"), [("deepl", "it"), ("azure", ""), ("vale", ""), ("hunspell", "")])
def test_a_missing_language_is_asked_for(tmp_path: Path, format: str, languages: str) -> None:
    for action in (FORMATS[format].read, lambda path, **named: FORMATS[format].write([KYIV], path, **named)):
        (tmp_path / "a.tsv").write_text("a\tb\n", encoding="utf-8")
        with pytest.raises(UsageError, match="--target en"):
            action(tmp_path / "a.tsv", source=languages)


def test_an_unknown_language_lists_the_known(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no entry is spelt in 'fr'; choose from en, it, uk"):
        FORMATS["tbx"].write([KYIV], tmp_path / "a.tbx", source="fr", target="en")
    with pytest.raises(UsageError, match="'Klingon!' is no language tag"):
        FORMATS["tbx"].write([KYIV], tmp_path / "a.tbx", source="Klingon!")


@pytest.mark.parametrize("name", ["names.ods", "names"])
def test_an_unknown_extension_lists_the_formats(name: str) -> None:
    with pytest.raises(UsageError) as error:
        format_of(name)
    assert all(format in str(error.value) for format in FORMATS)


def test_every_extension_is_of_one_format() -> None:
    extensions = [extension for format in FORMATS.values() for extension in format.extensions]
    assert len(extensions) == len(set(extensions))
    assert all(format_of(f"x{extension.upper()}").extensions for extension in extensions)


@pytest.mark.parametrize(("format", "library"), [("tbx", "lxml"), ("xlsx", "openpyxl"), ("vale", "yaml")])
def test_a_missing_library_says_how_to_get_it(
    tmp_path: Path, format: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yml"
    path.write_text("<tbx/>", encoding="utf-8")
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(UsageError, match=r"pip install 'mtqa\[formats\]'"):
        FORMATS[format].read(path, target="en")


@pytest.mark.parametrize("format", ["deepl", "azure"])
@pytest.mark.parametrize("header", ["de,en", "DE,EN-GB", "German,English"])
def test_a_line_that_names_the_languages_is_no_pair(tmp_path: Path, format: str, header: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{header}\nKopenhagen,Copenhagen\n", encoding="utf-8")
    found = FORMATS[format].read(path, source="de", target="en")
    assert [dict(entry.preferred) for entry in found.entries] == [{"de": "Kopenhagen", "en": "Copenhagen"}]
    assert found.notes == (f"the first line names the languages and is no pair of terms: {header.replace(',', ', ')}",)


@pytest.mark.parametrize("format", ["deepl", "azure"])
def test_other_short_words_are_a_pair(tmp_path: Path, format: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text("so,so\nde,of\nde,en\n", encoding="utf-8")  # only the first line can be a header
    assert len(FORMATS[format].read(path, source="de", target="en").entries) == 3


@pytest.mark.parametrize("format", ["deepl", "azure"])
def test_languages_the_other_way_round_are_refused(tmp_path: Path, format: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text("en,de\nCopenhagen,Kopenhagen\n", encoding="utf-8")
    with pytest.raises(MtqaError, match="the first line names en and de, but"):
        FORMATS[format].read(path, source="de", target="en")
