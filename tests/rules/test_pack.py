"""Packs: what is read, and what a broken one is told."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mtqa.errors import RuleError
from mtqa.finding import Fix, Severity
from mtqa.formats import document_from_text
from mtqa.lint import Linter, LintOptions
from mtqa.rules.examples import failures
from mtqa.rules.pack import BUNDLED, _read_pack, load_packs, pack_files
from mtqa.rules.pattern import Sets
from mtqa.rules.phrase import PhraseRule

RULE = """[[rule]]
id = "yellow-of"
phrase = "the yellow of"
message = "Italian 'giallo' is a mystery."
flags = ["It is <the yellow of> the year.", "He read <the yellow of> Milan."]
passes = ["The yellow flower.", "A yellow of sorts."]
"""


def pack(tmp_path: Path, text: str, name: str = "crime.toml") -> Path:
    folder = tmp_path / "house"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_pack_of_the_users_own(tmp_path: Path) -> None:
    rule = load_packs([pack(tmp_path, RULE)], use_cache=False)[-1]
    assert rule.id == "house/crime/yellow-of"
    assert (rule.severity, rule.confidence, rule.fix) == (Severity.WARNING, 0.8, Fix.NONE)


@pytest.mark.parametrize(
    ("severity", "topic", "fix"),
    [
        ("warning", "", Fix.SUGGESTED),
        ("warning", 'topic = ["murder"]', Fix.SUGGESTED),
        ("suggestion", "", Fix.SUGGESTED),
        ("suggestion", 'topic = ["murder"]', Fix.NONE),
    ],
)
def test_what_only_the_topic_speaks_for_is_not_fixed(tmp_path: Path, severity: str, topic: str, fix: Fix) -> None:
    text = RULE.replace(
        'the yellow of"\nmessage',
        f'the yellow of"\nsuggest = ["the mystery of"]\nseverity = "{severity}"\n{topic}\nmessage',
    )
    rules = load_packs([pack(tmp_path, text)], use_cache=False)[-1:]
    result = Linter(LintOptions(strict=True), rules=rules).lint(document_from_text("The yellow of Rome was a murder."))
    assert [finding.fix for finding in result.findings] == [fix]


def test_sets_of_the_users_own(tmp_path: Path) -> None:
    folder = pack(tmp_path, RULE.replace("the yellow of", "the <colour> of").replace("yellow-of", "colour-of"))
    (folder / "sets.toml").write_text('colour = ["yellow", "pale yellow"]\n', encoding="utf-8")
    assert "pale[ -]yellow" in load_packs([folder], use_cache=False)[-1].phrase(0).pattern.regex


@pytest.mark.parametrize(
    ("sets", "sentence"),
    [
        (
            'a = ["{invezt}"]',
            "the set <a> holds {invezt}, which is not in the dictionary; write {invezt:V} or {invezt:N}",
        ),
        ('a = ["b|c"]', "the set <a> holds 'b|c', which is no word"),
        ('a = [""]', "the set <a> holds '', which is no word"),
    ],
)
def test_a_set_that_would_hold_no_word_is_told(tmp_path: Path, sets: str, sentence: str) -> None:
    folder = pack(tmp_path, RULE)
    (folder / "sets.toml").write_text(sets, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_packs([folder], use_cache=False)
    assert sentence in str(caught.value)


@pytest.mark.parametrize("use_cache", [True, False])
def test_a_pack_that_is_named_twice_or_beside_its_folder_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, use_cache: bool
) -> None:
    folder = pack(tmp_path, RULE)
    monkeypatch.chdir(tmp_path)
    named = [folder / "crime.toml", folder, Path(folder.name), folder / ".." / folder.name]
    ids = [rule.id for rule in load_packs(named, use_cache=use_cache)]
    assert [id for id in ids if id.endswith("/yellow-of")] == [f"{folder.name}/crime/yellow-of"]


def test_a_pack_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    assert load_packs([pack(tmp_path, "\ufeff" + RULE)], use_cache=False)[-1].id.endswith("/yellow-of")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("the yellow of", "the <mnoth> of", "crime.toml:2: rule yellow-of: unknown set <mnoth>; did you mean <month>? (column 5 of phrase"),
        ("the yellow of", "the [0-99] of", "the gap [0-99]"),
        ("message", "mesage", "unknown key 'mesage'; did you mean 'message'?"),
        ("message =", "#", "'message' is missing"),
        ('id = "yellow-of"', 'id = "yellow-of"\nseverty = "error"', "unknown key 'severty'; did you mean 'severity'?"),
        ('id = "yellow-of"', 'id = "yellow-of"\nseverity = "fatal"', "unknown severity 'fatal'"),
        ('id = "yellow-of"', 'id = "Yellow of"', "an id is lower-case words"),
        ('id = "yellow-of"', 'id = "yellow-of"\nconfidence = 3', "the confidence 3 is not between 0 and 1"),
        ('id = "yellow-of"', 'id = "yellow-of"\nsuggest = ["$9"]', "$9 is not one of the phrase's 3 elements"),
        ('id = "yellow-of"', 'id = "yellow-of"\nonce = "yes"', "'once' must be true or false"),
        ('"The yellow flower.", ', "", "'passes' needs at least two examples"),
        ("[[rule]]", "[[rule]", "broken TOML"),
        (RULE, "rule = [1, 2]", "the pack has no [[rule]] table"),
        (RULE, RULE + RULE, "crime.toml:8: two rules have the id yellow-of; rename one of them"),
        ("message =", "sure =", "'sure' belongs to a phrase; write { phrase = \"...\", sure = \"...\" }"),
        ('id = "yellow-of"', 'id = "yellow-of"\nseverity = "Error"', "unknown severity 'Error'; did you mean 'error'?"),
        ('id = "yellow-of"', 'id = "yellow-of"\nsuggest = ["{hit:V ..."]', "'{' has no other bracket: {lemma} or {lemma:V} (column 1 of suggest"),
        ('id = "yellow-of"', 'id = "yellow-of"\nsuggest = ["a $2:past"]', "there is no form 'past': ing, base or as (column 3 of suggest"),
        ('id = "yellow-of"', 'id = "yellow-of"\nsuggest = ["the <month>"]', "'<' would stand in the wording"),
        ("[[rule]]", "[[rules]]", "unknown key 'rules'; did you mean 'rule'?"),
        ("[[rule]]", "[[rule]]\nunless = 3", "'unless' must be a list of strings"),
        ('"the yellow of"', "3", "'phrase' must be a list of strings"),
        ('"the yellow of"', '[{ source = "giallo" }]', "'phrase' must be a list of patterns"),
        ('"the yellow of"', '[{ phrase = "a b", sugest = ["c"] }]', "unknown key 'sugest'; did you mean 'suggest'?"),
        ('"the yellow of"', '[{ phrase = "a b", suggest = "c" }]', "'suggest' in a phrase must be a list of strings"),
        ('"the yellow of"', '[{ phrase = "a b", severity = "grave" }]', "unknown severity 'grave'"),
        ('"the yellow of"', '[{ phrase = "a b", suggest = ["$9"] }]', "$9 is not one of the phrase's 2 elements"),
        ('"the yellow of"', '[{ phrase = "a b", unless = "c" }]', "'unless' in a phrase must be a list of strings"),
        ('"the yellow of"', '[{ phrase = "a b", sure = ["c"] }]', "'sure' in a phrase must be a string"),
        ('"the yellow of"', '[{ phrase = "a b", sure = "a", severity = "suggestion" }]', "'sure' stands in a phrase that is a suggestion"),
    ],
)  # fmt: skip
def test_a_broken_pack_is_told_where_and_what(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    with pytest.raises(RuleError) as caught:
        load_packs([pack(tmp_path, RULE.replace(old, new))], use_cache=False)
    assert sentence in str(caught.value)
    assert "crime.toml" in str(caught.value)


def test_a_phrase_may_have_a_source_and_suggestions_of_its_own(tmp_path: Path) -> None:
    phrases = """[
  "the yellow of",
  { phrase = "{cut} the bull's head", source = "tagliare la testa al toro", suggest = ["{settle} it for good"] },
]
source = "giallo"
suggest = ["the mystery of"]"""
    folder = pack(tmp_path, RULE.replace('"the yellow of"', phrases))
    rule = load_packs([folder], use_cache=False)[-1]
    findings = Linter(rules=[rule]).lint(document_from_text("They cut the bull's head, the yellow of Milan.")).findings
    assert [(finding.source_expression, finding.suggestions) for finding in findings] == [
        ("tagliare la testa al toro", ("settled it for good",)),
        ("giallo", ("the mystery of",)),
    ]


def test_a_phrase_may_be_less_sure_than_its_rule(tmp_path: Path) -> None:
    phrases = '["the yellow of", { phrase = "the green of", severity = "suggestion" }]'
    rule = load_packs([pack(tmp_path, RULE.replace('"the yellow of"', phrases))], use_cache=False)[-1]
    text = document_from_text("The yellow of Milan, the green of Rome.")
    assert [finding.text for finding in Linter(rules=[rule]).lint(text).findings] == ["The yellow of"]
    assert len(Linter(LintOptions(strict=True), rules=[rule]).lint(text).findings) == 2


def test_the_sure_part_of_a_phrase_has_the_severity_of_its_rule(tmp_path: Path) -> None:
    phrases = '[{ phrase = "the yellow|green of", sure = "the yellow of", suggest = ["the mystery of"] }]'
    rule = load_packs([pack(tmp_path, RULE.replace('"the yellow of"', phrases))], use_cache=False)[-1]
    text = document_from_text("The yellow of Milan, the green of Rome.")
    assert [finding.text for finding in Linter(rules=[rule]).lint(text).findings] == ["The yellow of"]
    strict = Linter(LintOptions(strict=True), rules=[rule]).lint(text).findings
    assert [(finding.text, finding.severity, finding.suggestions) for finding in strict] == [
        ("The yellow of", Severity.WARNING, ("The mystery of",)),
        ("the green of", Severity.SUGGESTION, ("the mystery of",)),
    ]


def test_a_phrase_may_be_quiet_where_the_others_of_its_rule_are_not(tmp_path: Path) -> None:
    phrases = '["the yellow of", { phrase = "the green of", unless = ["meadow*"] }]'
    rule = load_packs([pack(tmp_path, RULE.replace('"the yellow of"', phrases))], use_cache=False)[-1]
    text = document_from_text("The yellow of the meadows, the green of the meadows.\n\nThe green of Rome.")
    found = Linter(LintOptions(strict=True), rules=[rule]).lint(text).findings
    assert [finding.text for finding in found] == ["The yellow of", "The green of"]


def test_a_phrase_may_have_a_topic_of_its_own(tmp_path: Path) -> None:
    phrases = '["the yellow of", { phrase = "the green of", topic = ["golf*"] }]'
    rule = load_packs([pack(tmp_path, RULE.replace('"the yellow of"', phrases))], use_cache=False)[-1]
    text = "The yellow of Milan, the green of Rome."
    for article, found in ((text, ["The yellow of"]), (f"{text}\n\nGolfers met.", ["The yellow of", "the green of"])):
        result = Linter(LintOptions(strict=True), rules=[rule]).lint(document_from_text(article))
        assert [finding.text for finding in result.findings] == found


def test_a_phrase_may_be_quiet_off_its_topic(tmp_path: Path) -> None:
    phrases = '["the yellow of", { phrase = "the green of", off_topic = ["2 of golf|bunker|fairway"] }]'
    rule = load_packs([pack(tmp_path, RULE.replace('"the yellow of"', phrases))], use_cache=False)[-1]
    for article, found in (
        ("A bunker was hit.", ["the yellow of", "the green of"]),
        ("A bunker is no fairway.", ["the yellow of"]),
    ):
        text = document_from_text(f"He saw the yellow of Milan, the green of Rome.\n\n{article}")
        result = Linter(LintOptions(strict=True), rules=[rule]).lint(text)
        assert [finding.text for finding in result.findings] == found


def test_a_topic_may_want_several_words(tmp_path: Path) -> None:
    phrases = '[{ phrase = "the green of", topic = ["2 of golf|golfer|bunker|hole-in-one"] }]'
    rule = load_packs([pack(tmp_path, RULE.replace('"the yellow of"', phrases))], use_cache=False)[-1]
    for article, found in (
        ("Golf, golf.", []),
        ("Golf is a sport of a golfer.", ["the green of"]),
        ("A golfer had a hole-in-one.", ["the green of"]),
    ):
        result = Linter(LintOptions(strict=True), rules=[rule]).lint(
            document_from_text(f"He saw the green of Rome.\n\n{article}")
        )
        assert [finding.text for finding in result.findings] == found


def test_what_is_explained_is_told_once(tmp_path: Path) -> None:
    text = RULE.replace('id = "yellow-of"', 'id = "yellow-of"\nonce = true').replace(
        '"the yellow of"', '["the KVB", "by KVB"]'
    )
    rule = load_packs([pack(tmp_path, text)], use_cache=False)[-1]
    article = "The KVB spoke, says the KVB.\n\nIt was said by KVB."
    found = Linter(LintOptions(strict=True), rules=[rule]).lint(document_from_text(article)).findings
    assert [(finding.span.start, finding.text) for finding in found] == [(0, "The KVB")]


def test_only_words_are_counted(tmp_path: Path) -> None:
    phrases = '[{ phrase = "the green of", topic = ["2 of the golf?"] }]'
    with pytest.raises(RuleError, match="'2 of the golf\\?' counts words, and this is no choice of words"):
        load_packs([pack(tmp_path, RULE.replace('"the yellow of"', phrases))], use_cache=False)


def test_a_topic_that_is_read_as_one_phrase_by_mistake(tmp_path: Path) -> None:
    phrases = '[{ phrase = "the green of", topic = ["golf|golf course|bunker"] }]'
    with pytest.raises(RuleError, match="is read as one phrase"):
        load_packs([pack(tmp_path, RULE.replace('"the yellow of"', phrases))], use_cache=False)


def test_two_rules_with_one_id(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"crime.toml:8: two rules have the id yellow-of; rename one of them"):
        load_packs([pack(tmp_path, RULE + RULE)], use_cache=False)


def test_a_pack_that_is_not_utf8(tmp_path: Path) -> None:
    folder = pack(tmp_path, RULE)
    (folder / "crime.toml").write_bytes(RULE.encode() + "# perchè\n".encode("cp1252"))
    with pytest.raises(RuleError, match=r"crime\.toml:7: the pack is not UTF-8"):
        load_packs([folder], use_cache=False)


def test_user_sets_may_not_be_regular_expressions(tmp_path: Path) -> None:
    folder = pack(tmp_path, RULE)
    (folder / "sets.toml").write_text("bad = '(a+)+'\n", encoding="utf-8")
    with pytest.raises(RuleError, match="is no list of words"):
        load_packs([folder], use_cache=False)


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir()])
def test_missing_and_empty_folders(tmp_path: Path, make: object) -> None:
    folder = tmp_path / "packs"
    make(folder)  # type: ignore[operator]
    with pytest.raises(RuleError, match=r"no (such )?rule pack"):
        pack_files(folder)


def test_the_configuration_beside_packs_is_none(tmp_path: Path) -> None:
    pack(tmp_path, RULE)
    for name in ("mtqa.toml", "pyproject.toml"):
        (tmp_path / name).write_text('packs = ["."]\n', encoding="utf-8")
    assert [path.name for path in pack_files(tmp_path)] == ["crime.toml"]


@pytest.fixture
def one_bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if one pack came with mtqa: to compile all takes a minute."""
    bundled = tmp_path / "calque"
    (bundled / "it-en").mkdir(parents=True)
    shutil.copy(BUNDLED / "it-en/war.toml", bundled / "it-en")
    monkeypatch.setattr("mtqa.rules.pack.BUNDLED", bundled)


@pytest.mark.usefixtures("one_bundled")
def test_the_cache_gives_the_same_rules_and_survives_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = pack(tmp_path, RULE)
    first = load_packs([folder])
    own, bundled = sorted((tmp_path / "cache/mtqa").glob("rules-*"), key=lambda file: file.stat().st_size)
    assert load_packs([folder]) == first
    for damaged in (b"damaged", own.read_bytes()[:-1], b"\xff" * 100):
        own.write_bytes(damaged)
        assert load_packs([folder]) == first
    pack(tmp_path, RULE.replace("a mystery", "a whodunnit"))
    written = bundled.stat().st_ino
    assert "whodunnit" in load_packs([folder])[-1].message
    assert bundled.stat().st_ino == written, "the bundled packs are compiled again for a change in the user's"


@pytest.mark.usefixtures("one_bundled")
def test_a_change_in_one_pack_compiles_that_pack_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    pack(tmp_path, RULE, "sport.toml")
    folder = pack(tmp_path, RULE)
    load_packs([folder])
    compiled: list[str] = []

    def noted(path: Path, prefix: str, content: bytes, sets: Sets) -> Iterator[PhraseRule]:
        compiled.append(prefix)
        return _read_pack(path, prefix, content, sets)

    monkeypatch.setattr("mtqa.rules.pack._read_pack", noted)
    pack(tmp_path, RULE.replace("a mystery", "a whodunnit"))
    changed, same = load_packs([folder])[-2:]
    assert compiled == ["house/crime"]
    assert ("whodunnit" in changed.message, "whodunnit" in same.message) == (True, False)
    assert [rule.id for rule in (changed, same)] == ["house/crime/yellow-of", "house/sport/yellow-of"]


@pytest.mark.usefixtures("one_bundled")
def test_an_unwritable_cache_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert load_packs([pack(tmp_path, RULE)])[-1].id == "house/crime/yellow-of"


def test_what_must_pass_may_hold_a_phrase_that_is_less_sure(tmp_path: Path) -> None:
    lowered = '["the yellow of", { phrase = "a yellow of", severity = "suggestion" }]'
    rules = load_packs([pack(tmp_path, RULE.replace('"the yellow of"', lowered, 1))], use_cache=False)
    assert not list(failures(rules[-1:], rules[-1:]))
    raised = load_packs(
        [pack(tmp_path, RULE.replace('"the yellow of"', '["the yellow of", "a yellow of"]', 1))], use_cache=False
    )
    assert [failure.problem for failure in failures(raised[-1:], raised[-1:])] == [
        "must pass, but 'A yellow of' is flagged"
    ]
