"""The glossary: files, look-up, and mentions in a text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mtqa
from mtqa.apply import apply_glossary
from mtqa.errors import GlossaryError
from mtqa.formats import document_from_text
from mtqa.glossary import Entry, Glossary, Spelling, Status, read_entries
from mtqa.lint import LintOptions

BUNDLED = Glossary.bundled()
HEADER = "key,kind,uk,ru,be,native,en,it,de,fr,es,pl,pt,nl,variants,keep,since,note"


def found(text: str, glossary: Glossary = BUNDLED, language: str = "en") -> list[tuple[str, str]]:
    """What is wrong in a text, and what to write."""
    return [(mention.text, mention.suggestion) for mention in glossary.find(text, language)]


def write(
    folder: Path, *rows: str, header: str = "key,kind,en,it,variants,keep,since", name: str = "names.csv"
) -> Path:
    path = folder / name
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


# -- the bundled files


def test_the_bundled_glossary_is_large_enough() -> None:
    kinds = Counter(entry.kind for entry in BUNDLED.entries)
    assert kinds["place"] >= 150
    assert kinds["person"] >= 120
    assert kinds["organisation"] >= 80


def test_the_bundled_files_are_one_sound_glossary(tmp_path: Path) -> None:
    """Read as one file, so that a variant in one file is no preferred form in another."""
    folder = Path(mtqa.__file__).parent.parent / "glossary"
    lines = [HEADER]
    for path in sorted(folder.glob("*.csv")):
        text = path.read_text(encoding="utf-8")
        assert text.startswith(HEADER + "\n")
        lines += text.splitlines()[1:]
    merged = tmp_path / "all.csv"
    merged.write_text("\n".join(lines), encoding="utf-8")
    assert len(Glossary.load(merged).entries) == len(lines) - 1


@pytest.mark.parametrize("language", ["en", "it", "de", "fr", "es", "pl"])
def test_no_preferred_form_is_reported(language: str) -> None:
    names = [entry.preferred[language] for entry in BUNDLED.entries if language in entry.preferred]
    assert len(names) > 300
    assert found(" | ".join(names), language=language) == []


def test_bundled_former_names_have_a_date() -> None:
    undated = [
        entry.key for entry in BUNDLED.entries if any(v.tag == "old" for v in entry.variants) and not entry.since
    ]
    assert not undated


def test_what_was_compiled_is_used_again_and_survives_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "names.csv"
    path.write_text("key,kind,en,it\nkyiv,place,Kyiv,Kiev\n", encoding="utf-8")

    def suggestions() -> list[str]:
        return [mention.suggestion for mention in Glossary.load(path).mentions("Kiev, KIEV")]

    assert suggestions() == suggestions() == ["Kyiv", "KYIV"]
    (stored,) = (tmp_path / "cache/mtqa").iterdir()
    for damage in (b"", b"damaged", stored.read_bytes()[:50]):
        stored.write_bytes(damage)
        assert suggestions() == ["Kyiv", "KYIV"]
    path.write_text("key,kind,en,it\nkyiv,place,Kyyiv,Kiev\n", encoding="utf-8")
    assert suggestions() == ["Kyyiv", "KYYIV"]


def test_the_readings_of_files_are_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "names.csv"
    path.write_text("key,kind,uk,en\nkharkiv,place,Харків,Kharkiv\nx,term,Лис,Fox\n", encoding="utf-8")

    def keys(spelling: str) -> list[str]:
        return [hit.key for hit in Glossary([], Glossary.load(path)).readings().find(spelling)]

    assert keys("Charkow") == keys("Charkow") == ["kharkiv"]
    assert keys("Lys") == []
    (stored,) = (tmp_path / "cache/mtqa").glob("readings-*")
    stored.write_bytes(b"damaged")
    assert keys("Charkow") == ["kharkiv"]
    path.write_text("key,kind,de\nvienna,place,Moskau\n", encoding="utf-8")
    assert (keys("Charkow"), keys("Moskaw")) == ([], ["vienna"])


def test_a_broken_file_is_refused_though_another_is_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "names.csv"
    path.write_text("key,kind,en\nkyiv,place,Kyiv\n", encoding="utf-8")
    Glossary.load(path).mentions("Kyiv")
    path.write_text("key,kind,en\nkyiv,town,Kyiv\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match="unknown kind"):
        Glossary.load(path)


# -- mentions


NAME = st.lists(
    st.sampled_from(["Kiev", "New", "York", "al", "Ad-Din", "d'Arc", "of", "łódź", "Łódź", "II"]),
    min_size=1,
    max_size=3,
)


@given(
    names=st.lists(NAME.map(" ".join), min_size=1, max_size=6, unique=True),
    text=st.lists(NAME.map(" ".join), max_size=5),
)
def test_mentions_are_the_leftmost_longest_spellings(names: list[str], text: list[str]) -> None:
    glossary = Glossary([Entry(f"k{i}", "place", {}, {"en": name}) for i, name in enumerate(names)])
    line = " ".join(text)
    spellings = {spelling for name in names for spelling in (name, name.upper())}
    places = sorted(
        (match.start(), -match.end())
        for spelling in spellings
        for match in re.finditer(rf"(?<![\w']){re.escape(spelling)}(?!\w|')", line)
    )
    expected: list[str] = []
    end = 0
    for start, minus_end in places:
        if start >= end:
            end = -minus_end
            expected.append(line[start:end])
    assert [mention.text for mention in glossary.mentions(line)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiev fell silent.", [("Kiev", "Kyiv")]),
        ("KIEV, Monday", [("KIEV", "KYIV")]),
        ("Kiev's mayor", [("Kiev", "Kyiv")]),
        ("a Kiev-based firm", [("Kiev", "Kyiv")]),
        ("the Kharkov-Kiev road", [("Kharkov", "Kharkiv"), ("Kiev", "Kyiv")]),
        ("Konascenkov", [("Konascenkov", "Konashenkov")]),
        ("Igor Konascenkov", [("Konascenkov", "Konashenkov")]),
        ("Sergej Lavrov", [("Sergej Lavrov", "Sergei Lavrov")]),
        ("Evghenij Prigožin", [("Evghenij Prigožin", "Yevgeny Prigozhin")]),
        ("Lukascenko's men", [("Lukascenko", "Lukashenko")]),
        ("Monaco di Baviera", [("Monaco di Baviera", "Munich")]),
        ("Artemivsk", [("Artemivsk", "Bakhmut")]),
        ("the Farnesina", [("Farnesina", "Italian Foreign Ministry")]),
        ("Palazzo Chigi said", [("Palazzo Chigi", "The Italian prime minister's office")]),
        ("sources at Palazzo Chigi", [("Palazzo Chigi", "the Italian prime minister's office")]),
        ("the Onu", [("Onu", "UN")]),
    ],
)
def test_a_variant_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "kiev",
        "Kievan Rus",
        "Chicken Kiev and chicken Kiev",
        "Dynamo Kiev",
        "the Great Gate of Kiev",
        "Odessa, Texas",
        "the Dnipropetrovsk region",
        "https://example.org/Kiev",
        "www.example.org/Kiev/Lugansk",
        "Kiev.ua",
        "@Kiev #Kiev",
        "press@Kiev.example",
        "Volodymyr Zelensky",
        "Recep Tayyip Erdoğan",
        "Dmitri Peskov",
        "Stary Oskol",
        "the Poutine festival",
        "The plan was nice.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("language", "text", "surname", "right", "key"),
    [
        ("en", "Taras Scevcenko", "Scevcenko", "Shevchenko", "shevchenko-taras"),
        ("en", "TARAS SCEVCENKO", "SCEVCENKO", "SHEVCHENKO", "shevchenko-taras"),
        ("en", "Andrij Scevcenko", "Andrij Scevcenko", "Andriy Shevchenko", "shevchenko-andriy"),
        ("en", "Roman Abramovic", "Abramovic", "Abramovich", "abramovich"),
        ("de", "Roman Abramovic", "Abramovic", "Abramowitsch", "abramovich"),
        ("de", "Marina Abramovic", "Abramovic", "Abramović", "abramovic"),
        ("de", "Ilham Aliyev", "Aliyev", "Alijew", "aliyev"),
        ("de", "Muammar Gheddafi", "Gheddafi", "al-Gaddafi", "gaddafi"),
    ],
)
def test_a_surname_that_two_persons_have_is_that_of_the_given_name(
    language: str, text: str, surname: str, right: str, key: str
) -> None:
    (mention,) = BUNDLED.find(f"Then {text} spoke.", language)
    assert (mention.text, mention.suggestion, mention.entry.key) == (surname, right, key)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bayern Munichs Trainer", [("Bayern Munich", "FC Bayern München")]),
        ("FC Bayern Münchens Trainer", []),
        ("Kamyanka-Dniprovskas Brücke", [("Kamyanka-Dniprovska", "Kamjanka-Dniprowska")]),
        ("Yevgeny Prigozhins Flugzeug", [("Yevgeny Prigozhin", "Jewgenij Prigoschin")]),
    ],
)
def test_a_german_genitive_may_end_a_name_of_several_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(mention.text, mention.suggestion) for mention in BUNDLED.find(text, "de")] == expected


def test_the_longest_name_wins() -> None:
    assert found("Lugansk People's Republic") == [("Lugansk People's Republic", "Luhansk People's Republic")]


def test_offsets_are_code_points() -> None:
    text = "😀 Черт – Kiev"
    (mention,) = BUNDLED.find(text)
    assert text[mention.start : mention.end] == "Kiev"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "Kyiv", [("Kyiv", "Kiev")]),
        ("it", "Londra", []),
        ("de", "Kharkiv", [("Kharkiv", "Charkiw")]),
        ("fr", "Lugansk", [("Lugansk", "Louhansk")]),
        ("pl", "Kiev", [("Kiev", "Kijów")]),
        ("xx", "Kiev", []),
    ],
)
def test_each_target_language_has_its_own_spelling(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, language=language) == expected


def test_right_forms_are_mentions_too() -> None:
    mentions = BUNDLED.mentions("Kyiv, Zelensky and Kiev")
    assert [mention.status for mention in mentions] == [Status.PREFERRED, Status.ACCEPTED, Status.VARIANT]


@pytest.mark.parametrize("name", ["Kiev", "kiev", "Kyiv", "Київ", "Киев", "Kijów", " KIEV "])
def test_a_name_is_looked_up_in_any_spelling(name: str) -> None:
    assert [entry.key for entry in BUNDLED.lookup(name)] == ["kyiv"]


def test_an_unknown_name_is_not_there() -> None:
    assert BUNDLED.lookup("Atlantis") == ()
    assert BUNDLED.get("atlantis") is None


# -- a user's files


def test_a_few_columns_are_enough(tmp_path: Path) -> None:
    glossary = Glossary.load(write(tmp_path, "acme,organisation,Acme Works,Acme Corp", header="key,kind,en,variants"))
    assert found("Acme Corp grew.", glossary) == [("Acme Corp", "Acme Works")]


def test_an_entry_replaces_the_bundled_one_by_its_key(tmp_path: Path) -> None:
    glossary = Glossary.with_files([write(tmp_path, "kyiv,place,Kiev,,Kyiv,,")])
    assert found("Kyiv, Kiev and Kharkov", glossary) == [("Kyiv", "Kiev"), ("Kharkov", "Kharkiv")]
    entry = glossary.get("kyiv")
    assert entry is not None
    assert entry.preferred["en"] == "Kiev"
    assert len(glossary.entries) == len(BUNDLED.entries)


def test_a_new_entry_is_stronger_than_a_bundled_variant(tmp_path: Path) -> None:
    glossary = Glossary.with_files([write(tmp_path, "ship,term,Kiev,,,,")])
    assert found("The Kiev left port.", glossary) == []


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (
            "mine,person,Petro Konascenkov,,,,",
            "Petro Konascenkov spoke. KONASCENKOV left, and Konascenkov's men stayed.",
        ),
        ("mine,place,Artemivsk,,,,", "A train left Artemivsk."),
        ("mine,place,Kharkov,,,,", "The KHARKOV stop in Kharkov, Ohio"),
    ],
)
def test_what_a_user_prefers_beats_what_the_bundled_glossary_replaces(tmp_path: Path, row: str, text: str) -> None:
    path = write(tmp_path, row)
    assert found(text, Glossary.with_files([path])) == []
    linter = mtqa.Linter(LintOptions(glossaries=(path,), select=("name",), strict=True))
    assert [finding.text for finding in linter.lint(mtqa.document_from_text(text)).findings] == []


def test_what_another_language_prefers_is_weaker_than_what_the_bundled_glossary_lists(tmp_path: Path) -> None:
    glossary = Glossary.with_files([write(tmp_path, "mine,organisation,Vienna Group,Wien,,,")])
    assert ("Kiev", "Kyiv") in found("Kiev and Wien", glossary)
    glossary = Glossary.with_files([write(tmp_path, "mine,organisation,House of Kyiv,Kiev,,,")])
    assert found("The mayor of Kiev", glossary) == [("Kiev", "Kyiv")]


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Die Brigade “Azov” siegt.", "Die „Asow“-Brigade siegt."),
        ('Die Brigade "Azov" siegt.', "Die „Asow“-Brigade siegt."),
        ("Das Bataillon «Asow» siegt.", "Das „Asow“-Brigade siegt."),
        ("Die „Asow“-Brigade siegt.", "Die „Asow“-Brigade siegt."),
        ('Die "Asow"-Brigade siegt.', 'Die "Asow"-Brigade siegt.'),
        ("Er heißt Ïžak, nicht I\u0308z\u030cak.", "Er heißt Jischak, nicht Jischak."),
        ("Die neue Brigade “Azov” bleibt.", "Die neue Brigade “Azov” bleibt."),
    ],
)
def test_spellings_meet_the_text_whatever_its_marks_and_spaces(tmp_path: Path, text: str, changed: str) -> None:
    path = tmp_path / "house.csv"
    path.write_text(
        "key,kind,uk,de,variants,keep\n"
        "x-azov,organisation,,„Asow“-Brigade,Brigade “Azov”|Bataillon\u00a0«Asow»,neue Brigade «Azov»\n"
        "x-yizhak,person,Йосип Їжак,Jossyp Jischak,Josip I\u0308z\u030cak,\n",
        encoding="utf-8",
    )
    glossary = Glossary.with_files([path])
    done = apply_glossary(replace(document_from_text(text), language="de"), glossary)
    assert done.after.text == changed
    assert [entry.key for entry in glossary.lookup("Bataillon „Asow“")] == ["x-azov"]


@pytest.mark.parametrize(
    ("language", "text", "changed"),
    [
        ("zh", "总统昨天访问基輔，然后离开。", "总统昨天访问基辅，然后离开。"),
        ("ja", "大統領はキエフを訪問した。キエフスカヤ駅。", "大統領はキーウを訪問した。キエフスカヤ駅。"),
    ],
)
def test_names_are_found_where_no_space_parts_words(language: str, text: str, changed: str) -> None:
    kyiv = Entry("k", "place", {}, {"zh": "基辅", "ja": "キーウ"}, (Spelling("基輔"), Spelling("キエフ")))
    document = replace(document_from_text(text), language=language)
    assert apply_glossary(document, Glossary([kyiv])).after.text == changed


def test_a_later_file_overrides_an_earlier_one(tmp_path: Path) -> None:
    first = write(tmp_path, "x,place,Alpha,,Omega,,", name="1.csv")
    second = write(tmp_path, "x,place,Beta,,Omega,,", name="2.csv")
    assert found("Omega", Glossary.load([first, second])) == [("Omega", "Beta")]


def test_a_folder_is_one_glossary(tmp_path: Path) -> None:
    write(tmp_path, "x,place,Alpha,,Omega,,", name="1.csv")
    write(tmp_path, "y,place,Beta,,Psi,,", name="2.csv")
    assert found("Omega Psi", Glossary.load(tmp_path)) == [("Omega", "Alpha"), ("Psi", "Beta")]


def test_spreadsheet_habits_are_read(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes('\ufeffkey,kind,en,variants\r\nx,place,"Alpha, Beta","O’Mega | Psi"\r\n,,,\r\n'.encode())
    assert found("O'Mega and Psi", Glossary.load(path)) == [("O'Mega", "Alpha, Beta"), ("Psi", "Alpha, Beta")]


def test_a_line_break_in_a_cell_is_a_space(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    rows = 'x,place,"Alpha\nBeta","Omega\n|Psi \nChi",\ny,place,Gamma,,a\u2028note\vof two\x85parts\n'
    path.write_text("key,kind,en,variants,note\n" + rows, encoding="utf-8")
    glossary = Glossary.load(path)
    assert found("Omega and Psi Chi", glossary) == [("Omega", "Alpha Beta"), ("Psi Chi", "Alpha Beta")]
    assert [entry.note for entry in glossary.entries] == ["", "a note of two parts"]
    before = path.read_bytes()
    glossary.save(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "where", "problem", "remedy"),
    [
        ("key,kind,en,vairants\n", ":1:13:", "unknown column 'vairants'", "variants"),
        ("kind,en\n", ":1:", "column 'key' is missing", "add it"),
        ("key,en\n", ":1:", "column 'kind' is missing", "add it"),
        ("key,kind,variants\n", ":1:", "no column holds preferred spellings", "en"),
        ("", ":1:", "column 'key' is missing", "add it"),
        ("key,kind,en,en\n", ":1:", "column 'en' is there twice", "remove"),
        ("key;kind;en\n", ":1:", "separated by ';'", "commas"),
        ('"key;kind;en;Rome, the city"\n', ":1:", "separated by ';'", "commas"),
        ("key,kind,uk,en\na,place,Ęčżâ,Alpha\n", ":2:9:", "Latin letters in column 'uk'", "Cyrillic"),
        ("key,kind,en\na,place,Alpha,Beta\n", ":2:", "4 cells, but the first line names 3", "commas"),
        ("key,kind,en\na,place\n", ":2:", "2 cells", "commas"),
        ('key,kind,en\na,place,"Alpha" x\n', ":2:", "the row is no CSV", "quotation marks"),
        ("key,kind,en\n,place,Alpha\n", ":2:", "no key", "unique name"),
        ("key,kind,en\na,town,Alpha\n", ":2:3:", "unknown kind 'town'", "person, place"),
        (
            "key,kind,en\na,place,Alpha\nb,place,Beta\na,place,Gamma\n",
            ":4:1:",
            "'a' is there already, in line 2",
            "another key",
        ),
        ("key,kind,en,since\na,place,Alpha,lately\n", ":2:15:", "'lately' is no date", "2016"),
        ("key,kind,en,since\na,place,Alpha,2024-13-45\n", ":2:15:", "'2024-13-45' is no date", "2016"),
        ("key,kind,en,eng\na,place,Alpha,Beta\n", ":1:13:", "unknown column 'eng'", "en"),
        ("key,kind,en,ref\na,place,Alpha,17\n", ":1:13:", "unknown column 'ref'", "note"),
        ("key,kind,en,uk\na,place,Kyiv,Kиїв\n", ":2:14:", "Latin letters in column 'uk'", "Cyrillic"),
        (
            "key,kind,en,variants\na,place,Alpha,\nb,place,Beta,Alpha\n",
            ":3:14:",
            "preferred form of 'a'",
            "one of the two rows",
        ),
        (
            "key,kind,en,variants\na,place,Alpha,X\nb,place,Beta,X\n",
            ":3:14:",
            "variant of 'a' too",
            "one of the two rows",
        ),
    ],
)
def test_a_broken_file_says_where_and_what_to_do(
    tmp_path: Path, content: str, where: str, problem: str, remedy: str
) -> None:
    path = tmp_path / "names.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GlossaryError) as error:
        Glossary.load(path)
    message = str(error.value)
    assert message.startswith(f"{path}{where}")
    assert problem in message
    assert remedy in message.partition(";")[2]


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes("key,kind,en\na,place,Malmö\n".encode("latin-1"))
    with pytest.raises(GlossaryError, match=r"names\.csv:2:13: the glossary is not UTF-8; save it as UTF-8"):
        Glossary.load(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"nowhere\.csv: the glossary cannot be read"):
        Glossary.load(tmp_path / "nowhere.csv")


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="holds no glossary"):
        Glossary.load(tmp_path)


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        (
            [Entry("a", "term", {}, {"en": "A"}), Entry("a", "term", {}, {"en": "B"})],
            "entry 'a': the key is there already",
        ),
        ([Entry("", "term", {}, {"en": "A"})], "entry '': it has no key; give it a short unique name"),
        ([Entry("a", "brigade", {}, {"en": "A"})], "entry 'a': unknown kind 'brigade'; use person, "),
        ([Entry("a", "term", {}, {"en": "A"}, since="May 2020")], "entry 'a': 'May 2020' is no date"),
        ([Entry("a", "term", {"uk": "Aндрій"}, {})], "entry 'a': Latin letters in column 'uk': 'Aндрій'"),
        ([Entry("a", "term", {"pl": "Rów"}, {})], "entry 'a': 'pl' is no native language; use uk, ru, be, native"),
        ([Entry("a", "term", {}, {"english": "A"})], "entry 'a': 'english' is no target language"),
        (
            [
                Entry("a", "term", {}, {"en": "Nord"}, (Spelling("Nort"),)),
                Entry("b", "term", {}, {"en": "Nort"}, (Spelling("Nord"),)),
            ],
            "entry 'a': variant 'Nort' is the preferred form of 'b'",
        ),
        (
            [Entry(key, "term", {}, {"en": key.upper()}, (Spelling("X"),)) for key in ("a", "b")],
            "entry 'b': variant 'X' is a variant of 'a' too",
        ),
    ],
)
def test_entries_are_checked_as_a_file_is(entries: list[Entry], problem: str) -> None:
    with pytest.raises(GlossaryError) as error:
        Glossary(entries)
    assert str(error.value).startswith(problem)


def test_a_glossary_is_saved_without_its_base(tmp_path: Path) -> None:
    first, second, out = tmp_path / "a.csv", tmp_path / "b.csv", tmp_path / "out.csv"
    first.write_text("key,kind,en\na,place,Alpha\nkyiv,place,Kiev\n", encoding="utf-8")
    second.write_text("key,kind,en,it\na,place,Alfa,\nb,place,Beta,Beta\n", encoding="utf-8")
    Glossary.with_files([first, second]).save(out)
    assert {entry.key: entry.preferred["en"] for entry in read_entries(out)} == {
        "kyiv": "Kiev",
        "a": "Alfa",
        "b": "Beta",
    }
    Glossary([Entry("c", "term", {}, {"en": "lorry"})], BUNDLED).save(out)
    assert [entry.key for entry in read_entries(out)] == ["c"]


def test_a_glossary_is_applied_to_a_document(tmp_path: Path) -> None:
    glossary = Glossary([Entry("t", "term", {}, {"en": "drone"}, (Spelling("UAV"),))], BUNDLED)
    done = apply_glossary(document_from_text("A UAV hit Kiev, and the Hotel Londra.", path="a.txt"), glossary)
    assert (done.after.text, done.changed) == ("A drone hit Kyiv, and the Hotel Londra.", 2)
    assert [(name.text, name.why) for name in done.left] == [("Londra", "it may be part of another name")]


@pytest.mark.parametrize(
    ("columns", "cells", "language", "expected"),
    [
        ("en-GB", "lorry", "en", [("truck", "lorry")]),
        ("en-GB", "lorry", "en-GB", [("truck", "lorry")]),
        ("en-GB", "lorry", "en-US", []),
        ("en-GB,en-AU", "lorry,lorry", "en", [("truck", "lorry")]),
        ("en-GB,en-US", "lorry,big rig", "en", []),  # which one is not said
        ("en,en-GB", "big rig,lorry", "en", [("truck", "big rig")]),
    ],
)
def test_a_column_of_a_region_counts_for_its_language(
    tmp_path: Path, columns: str, cells: str, language: str, expected: list[tuple[str, str]]
) -> None:
    path = tmp_path / "house.csv"
    path.write_text(f"key,kind,{columns},variants\nt,term,{cells},truck\n", encoding="utf-8")
    assert found("A truck left.", Glossary.with_files([path]), language) == expected


def test_a_glossary_with_a_region_only_serves_its_language() -> None:
    assert Glossary([Entry("t", "term", {}, {"en-GB": "lorry"})]).column("en") == "en-GB"
