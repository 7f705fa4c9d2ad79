"""`mtqa glossary lookup`, `apply` and `check`, as their users meet them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mtqa.cli import app
from mtqa.commands.glossary_lookup import lookup
from mtqa.errors import MtqaError


def run(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(app, ["glossary", *map(str, arguments)], input=text)


def error(*arguments: str | Path) -> str:
    result = run(*arguments)
    assert isinstance(result.exception, MtqaError), result.output
    return str(result.exception)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "house.csv"
    path.write_text("key,kind,en,de,pl,variants\nkyiv,place,Kyiv,Kyjiw,Kijów,Kiev|Kiew\n", encoding="utf-8")
    return path


# -- lookup


def test_a_known_name_shows_its_entry() -> None:
    output = run("lookup", "kiew").stdout
    assert output.startswith("kyiv (place)")
    assert "Київ" in output
    assert "Kyiv   <- write this" in output
    assert "Kiew   <- as you wrote it" in output


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "German, preferred      Lwiw   <- write this"),
        ("de-AT", "German, preferred      Lwiw   <- write this"),
        ("pl", "Polish, preferred      Lwów   <- write this, as you did"),
        ("sv", "Swedish, worked out    Lviv (Львів as Ukrainian (Swedish"),  # not Lvov, from the Russian name
        ("ja", "Japanese               (the glossary has no spelling, and none can be worked out)"),
    ],
)
def test_the_wanted_language_of_an_entry_is_marked_or_worked_out(language: str, line: str) -> None:
    output = run("lookup", "Lwów", "--to", language).stdout
    assert line in output
    assert output.count("write this") == ("write this" in line)


def test_what_is_worked_out_for_an_entry_is_in_the_json() -> None:
    found = json.loads(run("lookup", "Lviv", "--to", "cs", "--format", "json").stdout)
    assert [(item["key"], item["spelling"]) for item in found["respelt"]] == [("lviv", "Lviv")]


def test_a_cyrillic_name_is_looked_up_too() -> None:
    assert run("lookup", "Харків").stdout.startswith("kharkiv (place)")


def test_an_unlisted_spelling_leads_to_the_entry_by_its_romanisation() -> None:
    output = run("lookup", "Charkow-").stdout + run("lookup", "Konascenkow").stdout
    assert "[konashenkov]" in output
    assert "no entry has this spelling" in output


@pytest.mark.parametrize("name", ["Washington", "Windsor", "Twenty"])
def test_a_western_word_is_not_respelt(name: str) -> None:
    assert run("lookup", name).stdout == f"{name}: no entry has this spelling.\n"


def test_lookup_as_json() -> None:
    found = json.loads(run("lookup", "Artemivsk", "--format", "json").stdout)
    assert found["entries"][0]["key"] == "bakhmut"
    assert found["near"] == found["respelt"] == []


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Конашенков", "konashenkov"),
        ("Зеленський", "zelenskyy"),
        ("Ермак", "yermak"),
        ("Zelenskyy's", "zelenskyy"),
        ("Zelenskyy’s", "zelenskyy"),
        ("Kiev-based", "kyiv"),
    ],
)
def test_a_native_surname_and_an_inflected_name_lead_to_the_entry(name: str, key: str) -> None:
    assert run("lookup", name).stdout.startswith(f"{key} (")


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Щербаков", "en", "Shcherbakov (en): Щербаков as Russian (English press) or Ukrainian"),
        ("Щербаков", "de", "Schtscherbakow (de): Щербаков as Russian (German press) or Ukrainian"),
        ("Щербакова Ольга", "en", "Shcherbakova Olga (en): Щербакова Ольга as Russian"),
        ("Щербакова Ольга", "en", "Shcherbakova Olha (en): Щербакова Ольга as Ukrainian"),
        ("Ольга", "en", "Olga (en)"),  # though it is a part of known names
    ],
)
def test_an_unknown_native_name_is_romanised(name: str, language: str, expected: str) -> None:
    output = run("lookup", name, "--to", language).stdout
    assert "no entry has this spelling" in output
    assert expected in output


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("Stepan Gheliuscenko", ["Stepan Gelyushchenko"]),
        ("Petro Gheliuscenko", ["Petro Heliushchenko"]),  # whose given name is Ukrainian
        ("Iryna Gherasciuk", ["Iryna Herashchuk", "Irina Gerashchuk"]),
        ("Serhij Ščerbyna", ["Serhii Shcherbyna"]),
        ("Michail Tschernjachow", ["Mikhail Chernyakhov"]),
        ("Sergej Udovenko", ["Sergei Udovenko"]),  # of which the surname is right
        ("O. Tschernjachow", ["O. Chernyakhov"]),
        ("Igor Dombrovskij", ["Igor Dombrovsky", "Ihor Dombrovskyi"]),  # of two nations
        ("Maria Galluzzi", []),
        ("Robert Ficenec", []),
        ("Palazzo Marchi", []),
    ],
)
def test_a_full_name_is_worked_out(name: str, spellings: list[str]) -> None:
    found = json.loads(run("lookup", name, "--format", "json").stdout)
    assert [item["spelling"] for item in found["respelt"]][: len(spellings) or None] == spellings


def test_what_is_worked_out_stands_before_a_neighbour() -> None:
    lines = run("lookup", "Kozlowskij").stdout.splitlines()
    assert lines[1].startswith("Kozlovsky (en): ")
    assert lines[-1].startswith("likely: ")
    assert "likely" not in run("lookup", "Petro Gheliuscenko").stdout  # though Helsinki is near the surname
    assert "likely" not in run("lookup", "Oleksandr Qwxzt").stdout  # though Oleksandriia is near the given name


def test_a_language_that_no_table_leads_to_is_refused() -> None:
    for name in ("Щербаков", "Oleksij Ščerbakov", "Ščerbakov"):
        assert "no scheme leads to the language 'ja'; use cs, de, " in error("lookup", name, "--to", "ja")


@pytest.mark.parametrize("command", [("lookup", "Kyiv", "--to"), ("lookup", "Zxcv", "--to"), ("build", ".", "--from")])
def test_a_language_that_does_not_exist_is_refused_with_a_list(command: tuple[str, ...]) -> None:
    assert error(*command, "volapukish").startswith("there is no language 'volapukish'; name one by its tag: cs, de, ")


def test_an_entry_fits_a_terminal() -> None:
    lines = lookup("Kiev", width=60).splitlines()
    assert max(map(len, lines)) <= 60
    whole = [word for line in lookup("Kiev").splitlines() for word in line.split()]
    assert [word for line in lines for word in line.split()] == whole
    assert all(line.startswith((" " * 25, "  ", "kyiv")) for line in lines)


def test_an_empty_name_is_refused() -> None:
    assert "the name is empty" in error("lookup", " ")


# -- apply


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le"])
def test_names_are_written_as_the_glossary_wants(tmp_path: Path, newline: str, encoding: str) -> None:
    path = tmp_path / "article.txt"
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    before = f"KIEV’s mayor met Lugansk-based units.{newline}See kiev.example/Kiev.{newline}"
    path.write_bytes((mark + before).encode(encoding))
    result = run("apply", path, "--to", "en")
    assert result.exit_code == 0
    assert "2 names changed" in result.stderr
    text = path.read_bytes().decode(encoding).removeprefix("\ufeff")
    assert text == f"KYIV’s mayor met Luhansk-based units.{newline}See kiev.example/Kiev.{newline}"
    assert "no name to change" in run("apply", path, "--to", "en").stderr


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An unmanned aerial vehicle fell.", "A drone fell."),
        ("A text message came. AN UNMANNED AERIAL VEHICLE FELL.", "An SMS came. A DRONE FELL."),
        ("In Serie A UAV filming is banned.", "In Serie A drone filming is banned."),
        ("He met Acme. Did he meet Acme? Acme...", "He met Acme Corp. Did he meet Acme Corp.? Acme Corp...."),
        ("A Consiglio member left. The Consiglio met.", "A Board member left. The Board met."),
        ("Its Consiglio and the former Consiglio met.", "Its Board and the former Board met."),
        ("Italy's Consiglio met; it's Consiglio that met.", "Italy's Board met; it's the Board that met."),
        ("He says that Consiglio met.", "He says that the Board met."),
        ('It met. "Consiglio" left. (Consiglio too.)', 'It met. "The Board" left. (The Board too.)'),
    ],
)
def test_a_name_fits_the_english_around_it(tmp_path: Path, text: str, expected: str) -> None:
    path = tmp_path / "house.csv"
    rows = "a,organisation,Acme Corp.,Acme\nb,organisation,the Board,Consiglio\n"
    rows += "c,term,drone,UAV|unmanned aerial vehicle\nd,term,SMS,text message\n"
    path.write_text(f"key,kind,en,variants\n{rows}", encoding="utf-8")
    assert run("apply", "-", "--to", "en", "--glossary", path, text=text).stdout == expected


def test_an_article_behind_markup_changes_too(tmp_path: Path) -> None:
    path = tmp_path / "draft.html"
    path.write_text("<p>An <b>Artemivsk</b> man, and a\n<b>Kiev</b> man.</p>", encoding="utf-8")
    result = run("apply", path, "--to", "en", "--renames")
    assert path.read_text(encoding="utf-8") == "<p>A <b>Bakhmut</b> man, and a\n<b>Kyiv</b> man.</p>"
    assert "2 names changed" in result.stderr


def test_markup_stays(tmp_path: Path) -> None:
    path = tmp_path / "article.html"
    path.write_text('<p title="Kiev">In <b>Kiev</b> &amp; Lviv</p>', encoding="utf-8")
    run("apply", path)
    assert path.read_text(encoding="utf-8") == '<p title="Kiev">In <b>Kyiv</b> &amp; Lviv</p>'


def test_diff_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Kiev fell.", encoding="utf-8")
    result = run("apply", path, "--diff")
    assert "-Kiev fell." in result.stdout
    assert "+Kyiv fell." in result.stdout
    assert path.read_text(encoding="utf-8") == "Kiev fell."


def test_former_names_change_when_asked() -> None:
    text = "Shells hit Artemivsk."
    assert run("apply", "-", text=text).stdout == text
    assert run("apply", "-", "--renames", text=text).stdout == "Shells hit Bakhmut."


def test_a_house_glossary_serves_other_languages(house: Path) -> None:
    german = run("apply", "-", "--to", "de", "--glossary", house, text="Der Bürgermeister von Kiew sprach.")
    assert german.stdout == "Der Bürgermeister von Kyjiw sprach."


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Kievs Bürgermeister las Zelenskyys Brief.", "Kiews Bürgermeister las Selenskyjs Brief."),
        ("de", "Auf Kiever Straßen, im Kharkiver Bezirk", "Auf Kiewer Straßen, im Charkiwer Bezirk"),
        ("de", "Im US-Bundesstaat Georgia und in Brazil", "Im US-Bundesstaat Georgia und in Brasilien"),
        ("de", "Der Roma-Verband und AS Roma", "Der Roma-Verband und AS Roma"),
        ("fr", "Le port d'Odesa, à l’ouest de Kharkov", "Le port d'Odessa, à l’ouest de Kharkiv"),
        ("fr", "Chad Smith, Jack London et Alexandria Ocasio", "Chad Smith, Jack London et Alexandria Ocasio"),
        ("fr", "À London et à Beijing", "À Londres et à Pékin"),
        ("it", "I confini dell'Azerbaijan e L’Odesa di ieri", "I confini dell'Azerbaigian e L’Odessa di ieri"),
        ("es", "KHARKIV: Zelenskij y Volodymyr Zelensky", "JÁRKOV: Zelenski y Volodímir Zelenski"),
    ],
)
def test_names_are_written_as_each_language_wants(language: str, text: str, expected: str) -> None:
    assert run("apply", "-", "--to", language, text=text).stdout == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Le journal d'Artemivsk", "1:14: Artemivsk: the glossary has Bakhmout; left, since the word before"),
        ("Le livre « Adieu Kiev Kharkov »", "Kharkov: the glossary has Kharkiv; left, since it may be a title"),
        ("Florence Pugh et Chad Smith", "Chad: the glossary has Tchad; left, since it may be part of another name"),
        ("La Royal Bank of Scotland", "Scotland: the glossary has Écosse; left, since it may be part of another name"),
        ("Le chef Qassim al Atwani", "Qassim: the glossary has Qassem; left, since it may be somebody else"),
    ],
)
def test_what_may_be_right_is_left_and_reported(text: str, why: str) -> None:
    result = run("apply", "-", "--to", "fr", "--renames", text=text)
    assert result.stdout == text
    assert why in result.stderr


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("a.html", "<p>From <b>Khar</b>kov.</p>\n", "1:12: Khar</b>kov: the glossary has Kharkiv; left, since markup"),
        ("a.md", "From *Khar*kov.\n", "1:7: Khar*kov: the glossary has Kharkiv; left, since markup stands in it"),
    ],
)
def test_a_name_that_markup_parts_is_left_and_reported(tmp_path: Path, name: str, text: str, why: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert why in run("apply", path).stderr
    assert path.read_text(encoding="utf-8") == text


def test_a_file_that_cannot_be_read_or_written_stops_no_other(tmp_path: Path) -> None:
    contents = {
        "a.txt": b"From Kharkov.",
        "b.txt": b"",
        "c.txt": "Caf\xe9 Erdogan.".encode("cp1252"),
        "d.txt": b"In Kharkov.",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    result = run("apply", tmp_path, "--to", "de")
    assert result.exit_code == 2
    assert "b.txt: the file is empty" in result.stderr
    assert "c.txt: the encoding cp1252 has no character 'ğ'" in result.stderr
    assert [(tmp_path / name).read_bytes() for name in ("a.txt", "d.txt")] == [b"From Charkiw.", b"In Charkiw."]


def test_a_language_that_inflects_names_is_only_reported(house: Path) -> None:
    result = run("apply", "-", "--to", "pl", "--glossary", house, text="Atak na\nKiev.")
    assert result.stdout == "Atak na\nKiev."
    assert "-:2:1: Kiev: the glossary has Kijów; left, since Polish inflects names" in result.stderr


def test_a_language_without_a_column_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Kiev fell.", encoding="utf-8")
    assert "no glossary has a column 'xx'" in error("apply", path, "--to", "xx")


def test_the_glossaries_of_the_configuration_count(
    house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mtqa.toml").write_text('glossaries = ["acme.csv"]\n', encoding="utf-8")
    (tmp_path / "acme.csv").write_text("key,kind,en,variants\nacme,organisation,Acme,Acmee|Zenith\n", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    assert run("lookup", "Acmee").stdout.startswith("acme (organisation)")
    assert "[acme]" in run("compare", "Acme", "Zenith").stdout
    assert run("apply", "-", "--to", "en", text="Acmee fell.").stdout == "Acme fell."
    assert run("apply", "-", "--to", "en", "--glossary", house, text="Acmee fell.").stdout == "Acmee fell."
    (tmp_path / "draft.txt").write_text("He runs Acmee. We like Acmee. We sold Acmee.\n", encoding="utf-8")
    run("build", tmp_path / "draft.txt", "--output", tmp_path / "new.csv")
    assert "Acmee" not in (tmp_path / "new.csv").read_text(encoding="utf-8")


# -- check


def test_the_bundled_glossary_has_no_error() -> None:
    result = run("check", Path(__file__).parent.parent / "glossary")
    assert result.exit_code == 0
    assert result.stdout == "no errors\n"


def test_every_fault_is_listed_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text(
        "key,kind,uk,en,variants,since\n"
        "a,place,Київ,Kyiv,Kiev|Kiev,\n"
        "b,town,,Beta,,\n"
        "c,place,Kиїв,Gamma,Kyiv,lately\n"
        "d,place,,Delta,old:Epsilon,\n"
        "e,place,,Kрym,,\n"
        "f,place\n",
        encoding="utf-8",
    )
    result = run("check", path)
    assert result.exit_code == 1
    lines = [line.removeprefix(f"{path}:") for line in result.stdout.splitlines()]
    starts = ["3:3: error: unknown kind 'town'", "4:9: error: Latin letters in column 'uk'"]
    starts += ["4:25: error: 'lately' is no date", "7: error: 2 cells"]
    starts += ["2:19: doubt: variant 'Kiev' stands twice", "5:16: doubt: a former name without a date"]
    starts += ["6:10: doubt: 'Kрym' mixes Latin and Cyrillic", "4 errors, 3 doubts"]
    assert [line[: len(start)] for line, start in zip(lines, starts, strict=True)] == starts


@pytest.mark.parametrize(
    ("content", "doubt"),
    [
        ("key,kind,uk,en\na,place,Київ,Kyiv\nb,place,Київ,Kyiv\n", "3:14: doubt: 'Kyiv' is spelt as 'a' is"),
        ("key,kind,en\na,place,Alpha\nb,place,Alpha\n", "3:9: doubt: 'Alpha' is spelt as 'a' is"),
        ("key,kind,uk,en\na,place,Θεσσαλονίκη,Salonica\n", "2:9: doubt: 'Θεσσαλονίκη' has letters that Ukrainian"),
        ("key,kind,ru,en\na,place,Київ,Kyiv\n", "2:9: doubt: 'Київ' has letters that Russian does not have"),
        ("key,kind,en,variants\nb,place,Beta,Beta\n", "2:9: doubt: variant 'Beta' is the preferred form itself"),
        ("key,kind,en,variants\nb,place,Beta,eg:Foo\n", "2:14: doubt: 'eg' is no language"),
        ("key,kind,en,variants\nb,term,war,the\n", "2:12: doubt: variant 'the' is a word that every English text"),
        ("key,kind,en\na,place,\n", "2:1: doubt: the row has no spelling"),
        ("key,kind,en,variants\na,place,,Alfa\n", "2:1: doubt: the row has no preferred spelling"),
        ("key,kind,en\nB c,place,X\n", "2:1: doubt: key 'B c' has a capital or a space; write it 'b-c'"),
    ],
)
def test_what_is_doubtful_is_listed(tmp_path: Path, content: str, doubt: str) -> None:
    path = tmp_path / "names.csv"
    path.write_text(content, encoding="utf-8")
    result = run("check", path)
    lines = result.stdout.splitlines()
    assert [line.startswith(f"{path}:{doubt}") for line in lines] == [True, False], lines
    assert (lines[-1], result.exit_code) == ("0 errors, 1 doubt", 0)


@pytest.mark.parametrize(
    "content",
    [
        "key,kind,uk,en\na,place,Миколаївка,Mykolaivka\nb,place,Миколаївка,Mykolaivka (Crimea)\n",
        "key,kind,ru,en\na,person,Иван Мария,John\nb,place,,John\n",
        "key,kind,uk,en,it,variants\na,place,Кам'янське,Kyiv,Kiev,it:Kiev\n",
        "key,kind,en-GB,pt-BR,ceb,variants\na,term,war,guerra,gubat,US|It\n",
    ],
)
def test_what_is_no_fault_is_not_listed(tmp_path: Path, content: str) -> None:
    path = tmp_path / "names.csv"
    path.write_text(content, encoding="utf-8")
    assert run("check", path).stdout == "no errors\n"


def test_a_file_in_another_encoding_hides_no_error_of_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("key,kind,en\na,place,Malmö\n".encode("latin-1"))
    (tmp_path / "b.csv").write_text("key,kind,en\nb,town,Beta\n", encoding="utf-8")
    result = run("check", tmp_path / "a.csv", tmp_path / "b.csv")
    assert result.exit_code == 1
    assert "a.csv:2:13: error: the glossary is not UTF-8; save it as UTF-8" in result.stdout
    assert "b.csv:2:3: error: unknown kind 'town'" in result.stdout
    assert result.stdout.endswith("2 errors, 0 doubts\n")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "the glossary cannot be read" in error("check", tmp_path / "nowhere.csv")


def test_a_word_of_a_longer_name_is_looked_up() -> None:
    assert "part of: State Duma [duma]" in run("lookup", "Duma").stdout
    assert "part of: Sea of Azov [azov-sea]" in run("lookup", "azov").stdout
    assert json.loads(run("lookup", "Duma", "--format", "json").stdout)["part_of"] == ["duma"]


def test_a_surname_that_a_city_shares_stays(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("Alexander Cherkassy met Maria Odessa in Odessa.\n", encoding="utf-8")
    assert "it may be a surname" in run("apply", "--to", "en", str(path)).stderr
    assert path.read_text(encoding="utf-8") == "Alexander Cherkassy met Maria Odessa in Odesa.\n"


# -- rows that wait for a review

_ROWS = (
    "key,kind,en,variants,note\n"
    "tventy,term,Tventy,Twenty,{note} Twenty 2x in 1 article\n"
    "kyiv,place,Kyjiw,Kyiv|Kiev,{note} Kiev 2x in 1 article\n"
)


@pytest.fixture
def waiting(tmp_path: Path) -> Path:
    path = tmp_path / "waiting.csv"
    path.write_text(_ROWS.format(note="proposed:"), encoding="utf-8")
    return path


def test_a_proposal_does_nothing_before_its_review(waiting: Path) -> None:
    applied = run("apply", "-", "--glossary", waiting, text="Twenty left Kiev.")
    assert applied.stdout == "Twenty left Kyiv."
    note = (
        f"mtqa: {waiting}: 2 rows wait for a review, without effect; delete 'proposed:' from the note of what is right"
    )
    assert note in applied.stderr
    looked_up = run("lookup", "Twenty", "--glossary", waiting)
    assert "tventy" not in looked_up.stdout
    assert note in looked_up.stderr
    linted = CliRunner().invoke(app, ["lint", "--glossary", str(waiting), "-"], input="Twenty people left Kyiv.\n")
    assert linted.exit_code == 0
    assert note in linted.stderr
    assert note in run("check", waiting).stderr


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("", "Tventy left Kyjiw."),
        ("2016:", "Tventy left Kyjiw."),
        ("Proposed:", "Twenty left Kyiv."),
        ("rejected:", "Twenty left Kyiv."),
    ],
)
def test_the_note_says_whether_a_row_counts(tmp_path: Path, note: str, text: str) -> None:
    path = tmp_path / "house.csv"
    path.write_text(_ROWS.format(note=note), encoding="utf-8")
    assert run("apply", "-", "--glossary", path, text="Twenty left Kiev.").stdout == text


def test_a_row_may_have_what_a_rejected_one_proposed(tmp_path: Path) -> None:
    path = tmp_path / "house.csv"
    path.write_text(
        "key,kind,en,variants,note\nbondarciuk,term,Bondarciuk,,rejected: 2x\nb,person,Dmytro Bondarchuk,Bondarciuk,\n",
        encoding="utf-8",
    )
    assert run("check", path).stdout == "no errors\n"
    assert run("apply", "-", "--glossary", path, text="Bondarciuk left.").stdout == "Bondarchuk left."


# -- files of other formats


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("names.xlsx", "write it to names.csv, then `mtqa glossary export names.csv --output names.xlsx`"),
        ("names.TBX", "write it to names.csv, then `mtqa glossary export names.csv --output names.TBX`"),
        ("names.json", "write it to names.csv"),
    ],
)
@pytest.mark.parametrize("command", ["build", "import"])
def test_no_csv_is_written_under_the_name_of_another_format(
    house: Path, monkeypatch: pytest.MonkeyPatch, command: str, name: str, remedy: str
) -> None:
    monkeypatch.chdir(house.parent)
    Path("draft.txt").write_text("They met in Harwick. In Harwick all was calm.", encoding="utf-8")
    said = error(command, "draft.txt" if command == "build" else house, "--output", name)
    assert said == f"{name}: a glossary file is CSV; {remedy}"
    assert not Path(name).exists()


@pytest.mark.parametrize(
    ("name", "data", "problem", "remedy"),
    [
        ("h.xlsx", b"PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml\xff", "this is a spreadsheet", "import"),
        ("h.ods", b"PK\x03\x04\x14\0\0\0\0\0mimetype\xff", "this is no text", "save it as CSV"),
        ("h.xls", b"\xd0\xcf\x11\xe0\xff", "this is no text", "save it as CSV"),
        ("h.tbx", b'<?xml version="1.0"?>\n<tbx/>', "this is XML", "import"),
        ("h.mtf", '\ufeff<?xml version="1.0"?>'.encode("utf-16-le"), "this is XML", "import"),
        ("h.tsv", b"key\tkind\ten\nkyiv\tplace\tKyiv\n", "the columns are separated by tabs", "import"),
    ],
)  # fmt: skip
def test_a_file_of_another_format_is_told_as_such(
    tmp_path: Path, name: str, data: bytes, problem: str, remedy: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    remedy = remedy.replace("import", f"`mtqa glossary import {path}")
    checked = run("check", path)
    assert checked.exit_code == 1
    for said in (checked.stdout, error("lookup", "Kyiv", "--glossary", path)):
        assert f"{problem}, and a glossary file is CSV; " in said
        assert remedy in said
