"""Names in texts that are not English: the same rules, with the spellings of the language of the text."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mtqa.cli import app
from mtqa.commands.glossary_apply import apply
from mtqa.document import Document
from mtqa.finding import Finding, Fix, Severity
from mtqa.fix import fix_document
from mtqa.formats import document_from_text
from mtqa.glossary import Entry, Glossary
from mtqa.language import guess_language
from mtqa.lint import Linter, LintOptions, Result, Scope
from mtqa.report import render
from mtqa.rules import name

LINTER = Linter(LintOptions(strict=True))


def document(language: str, text: str) -> Document:
    return replace(document_from_text(text, path="text.txt", format="plain"), language=language)


def lint(language: str, text: str, linter: Linter = LINTER) -> Result:
    return linter.lint(document(language, text))


def told(finding: Finding) -> tuple[str, str, str]:
    return finding.rule.removeprefix("name/"), finding.text, finding.suggestions[0]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "Der Bürgermeister von Kyiv traf Präsident Zelenskyy.",
            [("variant", "Kyiv", "Kiew"), ("variant", "Zelenskyy", "Selenskyj")],
        ),
        (
            "de",
            "Kharkivs Straßen und die Kharkiver Metro",
            [("variant", "Kharkiv", "Charkiw"), ("variant", "Kharkiv", "Charkiw")],
        ),
        ("de", "Außenminister Sergei Lavrov schwieg.", [("variant", "Sergei Lavrov", "Sergej Lawrow")]),
        ("de", "Gestern las man Taras Shevchenko vor.", [("variant", "Shevchenko", "Schewtschenko")]),
        ("de", "Der IMF warnte.", [("variant", "IMF", "IWF")]),
        ("de", "Vasyl Lomachenko boxt.", [("variant", "Vasyl Lomachenko", "Wassyl Lomatschenko")]),
        ("de", "Woldymyr Selenskyj dankte.", [("misspelt", "Woldymyr Selenskyj", "Wolodymyr Selenskyj")]),
        ("de", "Granaten fielen auf Artemivsk.", [("rename", "Artemivsk", "Bachmut")]),
        ("de", "Am Stausee von Kahowka in der Ukraine", [("romanisation", "Kahowka", "Kachowka")]),
        (
            "de",
            "In Kiew, Lwiw und Charkiw kennt man Mykola Gherascenko.",
            [("romanisation", "Gherascenko", "Heraschtschenko")],
        ),
        (
            "de",
            "Aus Charkiw fahren Züge, nach Kharkov keine.",
            [("inconsistent", "Kharkov", "Charkiw")],
        ),
        (
            "fr",
            "Le maire de Kyiv a vu Vladimir Putin à Moscow.",
            [("variant", "Kyiv", "Kiev"), ("variant", "Putin", "Poutine"), ("variant", "Moscow", "Moscou")],
        ),
        ("fr", "La World Bank prête.", [("variant", "World Bank", "Banque mondiale")]),
        (
            "fr",
            "À Kiev parlent Andriy Tcherednitchenko et Andrii Tcherednitchenko.",
            [("inconsistent", "Andriy Tcherednitchenko", "Andrii Tcherednitchenko")],
        ),
        (
            "it",
            "Wladimir Putin tace a Moskau; Loukachenko parla da Peking.",
            [
                ("variant", "Wladimir Putin", "Vladimir Putin"),
                ("variant", "Moskau", "Mosca"),
                ("variant", "Loukachenko", "Lukashenko"),
                ("variant", "Peking", "Pechino"),
            ],
        ),
        ("it", "Bombe su Artemivsk.", [("rename", "Artemivsk", "Bakhmut")]),
        (
            "es",
            "Selenskyj viajó a Charkiw y a Beijing.",
            [
                ("variant", "Selenskyj", "Zelenski"),
                ("variant", "Charkiw", "Járkov"),
                ("variant", "Beijing", "Pekín"),
            ],
        ),
        (
            "pl",
            "Burmistrz Kyiv spotkał się z Volodymyr Zelensky.",
            [("variant", "Kyiv", "Kijów"), ("variant", "Volodymyr Zelensky", "Wołodymyr Zełenski")],
        ),
        (
            "nl",
            "Vladimir Putin zweeg in Kharkiv, Lukashenko in Moscow.",
            [
                ("variant", "Putin", "Poetin"),
                ("variant", "Kharkiv", "Charkiv"),
                ("variant", "Lukashenko", "Loekasjenko"),
                ("variant", "Moscow", "Moskou"),
            ],
        ),
        (
            "pt",
            "Loukachenko falou em Beijing e em London.",
            [
                ("variant", "Loukachenko", "Lukashenko"),
                ("variant", "Beijing", "Pequim"),
                ("variant", "London", "Londres"),
            ],
        ),
        ("de-AT", "Ein Zug nach Kharkiv", [("variant", "Kharkiv", "Charkiw")]),
    ],
)
def test_names_want_the_spelling_of_the_language(
    language: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = lint(language, text).findings
    assert list(map(told, found)) == expected
    assert all(finding.severity is not Severity.SUGGESTION for finding in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # as newspapers of the country write
        ("de", "In Kiew sagte Selenskyj, Charkiw halte stand. Lukaschenko war in Minsk, Lawrow in Peking."),
        ("de", "Die Europäische Union hilft, sagte die EU. Die Vereinten Nationen und die UN schweigen."),
        ("de", "Präsident Assad und sein Vorgänger al-Assad, Machthaber Gaddafi und Abdel Fattah al-Sisi"),
        ("fr", "À Kiev, Poutine et Sergueï Lavrov ; Loukachenko à Minsk. L'Union européenne, ou l'UE, attend."),
        ("it", "A Kiev il presidente Zelensky. La Farnesina tace, il Ministero degli Esteri pure, e l'Unione europea."),
        ("es", "En Kiev, Zelenski y Putin. La Unión Europea y la UE; Estados Unidos y EE.UU. El avión va al Cairo."),
        ("nl", "In Kyiv zegt Zelensky dat Poetin zwijgt. De NAVO en de EU wachten. Jan van Praag woont in Brussel."),
        ("pt", "Em Kiev, Zelensky e Putin. Em Moscou, a UE e a ONU. A OTAN espera. E EU?"),
        ("pl", "Polonia świętuje, a Ukrainka ze Lwowa jedzie do Warszawy."),
        ("pl", "W Kijowie Zełenski rozmawiał z Ławrowem o Charkowie. Fundacja Sacharowa milczy."),
        # words of the language that are names elsewhere
        ("de", "Am nächsten Tag war die Liga im Gange, nach zwei Tagen Routine ein Schuss ins Toreck."),
        ("es", "Haga la reserva. Las Damas de Blanco cantan UN himno."),
        ("fr", "Seul un Syrien, un Italien et un Rom parlent. PAS UN SEUL MOT."),
        ("it", "Pensa alle Indie."),
        # longer names, and other people
        ("de", "Neuilly-sur-Seine, die Royal Bank of Scotland und Business for Britain"),
        ("fr", "La Premier League, Jack London, Lars von Trier et le Royal Bank of Scotland"),
        ("es", "José Ivanov Gómez, Elizabeth Lyman y Qassim al Atwani"),
        ("de", "Ekrem İmamoğlu und İbrahim Kalın stritten; danach ging İmamoğlu."),
        ("de", "Der Komet 2I/Borisov zog vorbei, und Putin sprach in St. Petersburg."),
        ("fr", "Il vit à London, en Ontario."),
        ("es", "Vitali Klitschko boxea en la Piazza di Spagna."),
        ("it", "La dottoressa Malar Balasubramanian e Dmitrij Donskij"),
        # addresses, explained names
        ("de", "Mehr auf https://example.org/Kyiv/news"),
        ("de", "Die Straßen von Artemivsk, dem heutigen Bachmut"),
    ],
)
def test_texts_as_they_are_written_there_are_left_alone(language: str, text: str) -> None:
    found = [finding for finding in lint(language, text).findings if finding.severity is not Severity.SUGGESTION]
    assert [told(finding) for finding in found] == []


@pytest.mark.parametrize(
    ("language", "text", "suggestion"),
    [
        ("it", "Il portavoce Konascenkov", "Konashenkov"),  # as the Italian press writes
        ("it", "Il sindaco di Kyiv", "Kiev"),  # and as English does, which it takes as readily
        ("de", "Präsident Recep Tayyip Erdogan", "Erdoğan"),  # marks only
        ("es", "Vladimir Putin calla.", "Vladímir Putin"),
        ("es", "Un vuelo a Frankfurt", "Fráncfort"),  # as it is called at home
        ("fr", "Des troupes à Lougansk", "Louhansk"),
        ("de", "Ein Flug nach Tokyo", "Tokio"),  # nearly the same
        ("fr", "L'État s'appelait Swaziland.", "Eswatini"),
    ],
)
def test_what_only_the_house_prefers_is_a_suggestion(language: str, text: str, suggestion: str) -> None:
    (finding,) = lint(language, text).findings
    assert finding.severity is Severity.SUGGESTION
    assert finding.suggestions[0].endswith(suggestion)
    assert finding.fix is not Fix.SAFE


@pytest.mark.parametrize(
    ("language", "text", "fixed"),
    [
        ("de", "KHARKIV: Kyiver Straßen, Kyivs Brücken", "CHARKIW: Kiewer Straßen, Kiews Brücken"),
        ("de", "Sergej Shoigu und Al-Sisi", "Sergej Schoigu und Al-Sisi"),
        ("fr", "Le port d'Odesa et la ville de Zaporizhzhia", "Le port d'Odessa et la ville de Zaporijjia"),
        ("it", "Il ministro Schoigu a Charkiw", "Il ministro Shoigu a Kharkiv"),
        ("es", "Loukachenko, Szojgu y Prigożyn callan.", "Lukashenko, Shoigú y Prigozhin callan."),
        ("pl", "Alexander Lukashenko i Kharkiv", "Alexander Lukashenko i Kharkiv"),  # inflects: only reported
    ],
)
def test_fixes_swap_the_name_and_are_done_in_one_pass(language: str, text: str, fixed: str) -> None:
    done = fix_document(LINTER, document(language, text))
    assert done.document.text == fixed
    assert fix_document(LINTER, done.document).applied == 0
    if language == "pl":
        assert {finding.fix for finding in done.result.findings} == {Fix.NONE}


@pytest.mark.parametrize(
    ("text", "left"), [("La région d'Odesa", False), ("Le quai d'Kharkov", True), ("La ville de Beyrouth", False)]
)
def test_what_a_small_word_forbids_is_only_reported(text: str, left: bool) -> None:
    assert any(finding.fix is Fix.NONE for finding in lint("fr", text).findings) == left


def test_only_the_rules_about_names_run() -> None:
    text = "Der Mann ,der in Kyiv lebt , hat nicht alle Tassen in the the Schrank. Aircrafts are furnitures."
    result = lint("de", text)
    assert {finding.rule for finding in result.findings} == {"name/variant"}
    assert result.scope is Scope.NAMES
    assert result.source.language == ""
    assert lint("sv", text).scope is Scope.NOTHING
    assert lint("sv", text).findings == ()
    assert Linter(LintOptions(select=("typography",))).scope("de") is Scope.NOTHING


def test_a_glossary_of_the_user_brings_another_language() -> None:
    kyiv = Entry("kyiv", "place", {"uk": "Київ", "ru": "Киев"}, {"en": "Kyiv", "sv": "Kiev"})
    lukashenko = Entry(
        "lukashenko", "person", {"be": "Аляксандр Лукашэнка"}, {"en": "Alexander Lukashenko", "sv": "Lukasjenka"}
    )
    linter = Linter(LintOptions(), rules=name.rules(Glossary([kyiv, lukashenko])))
    found = lint("sv", "Borgmästaren i Kyiv talade med Alexander Lukashenko.", linter).findings
    assert list(map(told, found)) == [
        ("variant", "Kyiv", "Kiev"),
        ("variant", "Alexander Lukashenko", "Lukasjenka"),
    ]


def test_the_reports_say_what_was_looked_for() -> None:
    clean, found = lint("de", "In Kiew ist es ruhig."), lint("de", "In Kyiv ist es ruhig.")
    wire = json.loads(render([found], "json", version="1"))["documents"][0]
    assert wire["language"] == "de"
    assert wire["source_language"]["guess"] is None
    assert [finding["suggestions"] for finding in wire["findings"]] == [["Kiew"]]
    page = render([found], "html", version="1")
    assert 'lang="de"' in page
    assert "only its names are linted: it is taken for German" in page
    terminal = render([clean, found], "terminal", version="1")
    assert "no name to correct; only its names are linted: it is taken for German" in terminal
    assert "1 finding in 1 of 2 documents, for names only" in terminal
    assert json.loads(render([found], "sarif", version="1"))["runs"][0]["results"][0]["ruleId"] == "name/variant"


def test_apply_and_lint_fix_write_the_same(tmp_path: Path) -> None:
    text = "KHARKIV: Kyiver Straßen, Sergei Lavrov in St. Petersburg, Recep Tayyip Erdogan in Beijing\n"
    file = tmp_path / "text.txt"
    file.write_text(text, encoding="utf-8")
    apply([str(file)], target="de-AT")
    fixed = fix_document(LINTER, document("de-AT", text), unsafe=True).document.text
    assert file.read_text(encoding="utf-8") == fixed
    assert "CHARKIW: Kiewer" in fixed


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Le maire de Kiev est parti.\n", "Le maire de Kiev est parti.\n"),
        ("Nach dem Angriff auf Kharkiv\n", "Nach dem Angriff auf Charkiw\n"),
        ("Il sindaco di Kiev è partito ieri.\n", "Il sindaco di Kiev è partito ieri.\n"),
        ("The mayor of Kiev left.\n", "The mayor of Kyiv left.\n"),
        ("Kiev, Lugansk\n", "Kyiv, Luhansk\n"),
    ],
)
def test_a_short_text_in_another_language_gets_no_english_name(tmp_path: Path, text: str, changed: str) -> None:
    file = tmp_path / "text.txt"
    file.write_text(text, encoding="utf-8")
    apply([str(file)])
    assert file.read_text(encoding="utf-8") == changed
    file.write_text(text, encoding="utf-8")
    CliRunner().invoke(app, ["lint", "--fix", str(file)])
    assert file.read_text(encoding="utf-8") == changed


def test_the_languages_of_a_glossary_are_those_of_its_columns(tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_text("key,kind,uk,en,pt-BR\nkyiv,place,Київ,Kyiv,Kiev\n", encoding="utf-8")
    glossary = Glossary.load(file)
    assert glossary.languages == ("en", "pt-BR")
    assert [glossary.column(tag) for tag in ("pt-BR", "pt", "en-GB", "de")] == ["pt-BR", "pt-BR", "en", ""]
    assert [mention.suggestion for mention in glossary.find("em Kyiv", "pt-BR")] == ["Kiev"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "nl",
            "De burgemeester zei dat het station in de stad niet veilig is en dat er geen treinen rijden naar het oosten. ",
        ),
        (
            "pl",
            "Burmistrz powiedział, że dworzec w mieście nie jest bezpieczny i że od rana nie ma pociągów na wschód. ",
        ),
        ("cs", "Starosta řekl, že nádraží ve městě není bezpečné a že se na východ od rána nedá jet vlakem. "),
        (
            "sv",
            "Borgmästaren sade att stationen i staden inte är säker och att det inte går tåg till den östra delen. ",
        ),
        (
            "de",
            "Der Bürgermeister sagte, dass der Bahnhof nicht sicher ist und von dort keine Züge in den Osten fahren. ",
        ),
    ],
)
def test_the_language_of_a_text_is_told_by_its_small_words(language: str, text: str) -> None:
    assert guess_language(text * 3) == language
