"""The command line, as its users meet it."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from mtqa.commands.rules_new import new
from mtqa.errors import RuleError

DRAFT = "In Kiev, hostilities invest Russian territory. The result is beyond parody .\n"
CLEAN = "The council voted on Monday to repair the bridge.\n"


def mtqa(*arguments: str, cwd: Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[str]:
    run = subprocess.run(
        [sys.executable, "-c", "from mtqa.cli import main; main()", *arguments],
        cwd=cwd, input=stdin, capture_output=True, env={**os.environ, **environment}, timeout=60, check=False,
    )  # fmt: skip
    return subprocess.CompletedProcess(run.args, run.returncode, run.stdout.decode(), run.stderr.decode())


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clean.txt"], 0),
        (["draft.txt"], 1),
        (["."], 1),
        (["*.txt"], 1),
        (["draft.txt", "--select", "name", "--fail-on", "error"], 0),
        (["draft.txt", "--ignore", "name", "--ignore", "calque", "--ignore", "typography"], 0),
        (["draft.txt", "--min-confidence", "1"], 0),
    ],
)
def test_exit_codes(draft: Path, arguments: list[str], code: int) -> None:
    assert mtqa("lint", *arguments, cwd=draft).returncode == code


def test_json_from_standard_input(draft: Path) -> None:
    run = mtqa("lint", "-", "--format", "json", cwd=draft, stdin=DRAFT.encode())
    (document,) = json.loads(run.stdout)["documents"]
    assert document["path"] == "-"
    for finding in document["findings"]:
        assert DRAFT[finding["start"] : finding["end"]] == finding["text"]
    assert {"name/variant", "calque/it-en/war/invest-territory"} <= {
        finding["rule"] for finding in document["findings"]
    }


def test_fix_writes_and_keeps_mode_and_newlines(draft: Path) -> None:
    file = draft / "draft.txt"
    file.write_bytes(b"\xef\xbb\xbf" + DRAFT.replace("\n", "\r\n").encode())
    file.chmod(0o640)
    run = mtqa("lint", "--fix", "draft.txt", cwd=draft)
    assert (
        file.read_bytes()
        == b"\xef\xbb\xbfIn Kyiv, hostilities invest Russian territory. The result is beyond parody.\r\n"
    )
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert "2 fixes made in 1 document" in run.stderr
    assert run.returncode == 1
    assert "0 fixes made" in mtqa("lint", "--fix", "draft.txt", cwd=draft).stderr


def test_fix_of_standard_input_prints_the_text(draft: Path) -> None:
    run = mtqa("lint", "--fix", "--unsafe-fixes", "-", cwd=draft, stdin=DRAFT.encode())
    assert run.stdout == "In Kyiv, hostilities hit Russian territory. The result is beyond parody.\n"


def test_diff_shows_and_changes_nothing(draft: Path) -> None:
    run = mtqa("lint", "--diff", "draft.txt", cwd=draft)
    assert "-In Kiev, hostilities" in run.stdout
    assert "+In Kyiv, hostilities" in run.stdout
    assert (draft / "draft.txt").read_text(encoding="utf-8") == DRAFT


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("start", "odd", "encoding"),
    [(b"", "A\x0cb\u2028c", "utf-8"), (b"\xef\xbb\xbf", "A\x0cb\u2028c", "utf-8"), (b"", "“Così” è così.", "cp1252")],
)
def test_a_diff_can_be_applied_as_a_patch(tmp_path: Path, newline: str, start: bytes, odd: str, encoding: str) -> None:
    text = newline.join(["Kiev is here.", odd, "Nobody left Kiev."])
    (tmp_path / "a.txt").write_bytes(start + text.encode(encoding))
    command = [sys.executable, "-m", "mtqa", "lint", "--diff", "a.txt"]
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    patch = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, env=environment).stdout
    run = mtqa("lint", "--diff", "--output", "a.patch", "a.txt", cwd=tmp_path)
    assert not run.stdout
    assert (tmp_path / "a.patch").read_bytes() == patch
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=patch, check=True)
    assert (tmp_path / "a.txt").read_bytes() == start + text.replace("Kiev", "Kyiv").encode(encoding)


@pytest.mark.parametrize("command", [["lint", "--fix", "--unsafe-fixes", "-"], ["glossary", "apply", "-"]])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_standard_input_keeps_its_bytes_whatever_the_terminal_writes(
    tmp_path: Path, command: list[str], encoding: str
) -> None:
    text = "The “perché” of Kiev, he said, was clear.\r\n"
    run = subprocess.run(
        [sys.executable, "-m", "mtqa", *command],
        cwd=tmp_path, input=text.encode(encoding), capture_output=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert run.stdout == text.replace("Kiev", "Kyiv").encode(encoding)


def test_reports_for_programs_are_utf_8(draft: Path) -> None:
    text = "The general (Конашенков) spoke  in Kiev on Monday of the war.\n"
    run = mtqa("lint", "-", "--format", "json", cwd=draft, stdin=text.encode(), PYTHONIOENCODING="latin-1")
    assert json.loads(run.stdout)["documents"][0]["findings"]
    page = mtqa("lint", "-", "--format", "html", cwd=draft, stdin=text.encode(), PYTHONIOENCODING="latin-1")
    assert "Конашенков" in page.stdout


def test_the_report_on_fixed_standard_input_goes_to_its_file(draft: Path) -> None:
    run = mtqa("lint", "--fix", "-", "--format", "json", "--output", "r.json", cwd=draft, stdin=DRAFT.encode())
    assert run.stdout == "In Kyiv, hostilities invest Russian territory. The result is beyond parody.\n"
    assert json.loads((draft / "r.json").read_text(encoding="utf-8"))["documents"][0]["findings"]


def test_baseline_from_first_to_stale(draft: Path) -> None:
    assert mtqa("lint", "draft.txt", "--write-baseline", "known.json", cwd=draft).returncode == 0
    assert mtqa("lint", "draft.txt", "--baseline", "known.json", cwd=draft).returncode == 0
    (draft / "draft.txt").write_text(CLEAN, encoding="utf-8")
    run = mtqa("lint", "draft.txt", "--baseline", "known.json", cwd=draft)
    assert run.returncode == 0
    assert "stale entry: draft.txt: name/variant: 'Kiev'" in run.stderr


ACCEPTED = "In Lugansk, Kiev is by Lugansk for many people.\n"


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Kiev is here.\n", "Kiev is here.\n"),
        (ACCEPTED, ACCEPTED.replace("Lugansk", "Luhansk")),  # its neighbours on both sides change
        (
            f"It ended .\n\n{ACCEPTED}\nKiev too.\n",
            "It ended.\n\nIn Luhansk, Kiev is by Luhansk for many people.\n\nKyiv too.\n",
        ),
    ],
)
def test_what_a_baseline_accepts_is_not_fixed(tmp_path: Path, text: str, fixed: str) -> None:
    file = tmp_path / "one.txt"
    file.write_text(ACCEPTED if ACCEPTED in text else text, encoding="utf-8")
    mtqa("lint", "--write-baseline", "known.json", "one.txt", cwd=tmp_path)
    baseline = json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))
    baseline["findings"] = [entry for entry in baseline["findings"] if entry["text"] == "Kiev"]
    (tmp_path / "known.json").write_text(json.dumps(baseline), encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    arguments = ("lint", "--baseline", "known.json", "--unsafe-fixes", "one.txt")
    assert "Kyiv is" not in mtqa(*arguments, "--diff", cwd=tmp_path).stdout
    run = mtqa(*arguments, "--fix", cwd=tmp_path)
    assert file.read_text(encoding="utf-8") == fixed
    assert (run.returncode, "stale" in run.stderr) == (0, False)
    assert "1 finding already in the baseline" in run.stdout


@pytest.mark.parametrize(
    "old", ["READ ALSO Fires in the north.", 'They spoke of "brave men"Of the army.', "In Kiev, Kiev men left."]
)
def test_after_a_fix_only_what_is_new_is_reported(tmp_path: Path, old: str) -> None:
    file = tmp_path / "one.txt"
    file.write_text(old + "\n", encoding="utf-8")
    mtqa("lint", "--write-baseline", "known.json", "one.txt", cwd=tmp_path)
    file.write_text(f"{old}\n\nThey fought in Kiev.\n", encoding="utf-8")
    run = mtqa("lint", "--baseline", "known.json", "--fix", "one.txt", cwd=tmp_path)
    assert file.read_text(encoding="utf-8") == f"{old}\n\nThey fought in Kyiv.\n"
    assert (run.returncode, "stale" in run.stderr) == (0, False), run.stdout
    again = mtqa("lint", "--baseline", "known.json", "one.txt", cwd=tmp_path)
    assert (again.returncode, "stale" in again.stderr) == (0, False), again.stdout


def test_a_stale_entry_of_the_baseline_is_told_while_fixing(draft: Path) -> None:
    mtqa("lint", "draft.txt", "--write-baseline", "known.json", cwd=draft)
    (draft / "draft.txt").write_text(CLEAN, encoding="utf-8")
    run = mtqa("lint", "draft.txt", "--baseline", "known.json", "--fix", cwd=draft)
    assert "stale entry: draft.txt: name/variant: 'Kiev'" in run.stderr


def test_configuration_is_found_and_the_command_line_goes_before_it(draft: Path) -> None:
    (draft / "mtqa.toml").write_text('select = ["name"]\n', encoding="utf-8")
    assert "invest-territory" not in mtqa("lint", "draft.txt", cwd=draft).stdout
    assert "invest-territory" in mtqa("lint", "draft.txt", "--select", "calque", cwd=draft).stdout
    both = mtqa("lint", "draft.txt", "--select", "calque,name", "--format", "json", cwd=draft).stdout
    assert {"calque", "name"} == {one["rule"].partition("/")[0] for one in json.loads(both)["documents"][0]["findings"]}


def test_a_file_that_is_named_and_excluded_is_told(draft: Path) -> None:
    (draft / "mtqa.toml").write_text('exclude = ["draft.txt"]\n', encoding="utf-8")
    for name in ("draft.txt", "./draft.txt"):
        run = mtqa("lint", name, cwd=draft)
        assert run.returncode == 0
        assert "draft.txt: left out, since" in run.stderr
        assert "mtqa.toml excludes it" in run.stderr
    assert "left out" not in mtqa("lint", ".", cwd=draft).stderr


def test_a_wrong_name_in_an_override_is_told_before_any_file_is_touched(draft: Path) -> None:
    text = '[[overrides]]\nfiles = ["clean.txt"]\nselect = ["name/varaint"]\n'
    (draft / "mtqa.toml").write_text(text, encoding="utf-8")
    run = mtqa("lint", "--fix", ".", cwd=draft)
    assert run.returncode == 2
    assert "mtqa.toml: in [[overrides]]: no rule or group is called 'name/varaint'" in run.stderr
    assert (draft / "draft.txt").read_text(encoding="utf-8") == DRAFT


def test_many_files_in_processes_give_the_same_report(draft: Path) -> None:
    for number in range(20):
        (draft / f"{number}.txt").write_text(DRAFT if number % 2 else CLEAN, encoding="utf-8")
    one = mtqa("lint", "--format", "json", "--jobs", "1", ".", cwd=draft)
    two = mtqa("lint", "--format", "json", "--jobs", "2", ".", cwd=draft)
    assert one.stdout == two.stdout
    assert len(json.loads(one.stdout)["documents"]) == 22


def test_an_article_in_another_language_is_told(draft: Path) -> None:
    (draft / "it.txt").write_text("Il presidente ha detto che la guerra non è finita. " * 6, encoding="utf-8")
    run = mtqa("lint", "it.txt", cwd=draft)
    assert run.returncode == 0
    assert "it.txt: reads as Italian; only its names are linted" in run.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["lint", "missing.txt"], "missing.txt"),
        (["lint", "empty"], "empty"),
        (["lint", "binary.txt"], "binary.txt"),
        (["lint", "blank.txt"], "blank.txt"),
        (["lint", "broken.txt"], "broken.txt"),
        (["lint", "draft.txt", "--select", "name/varient"], "did you mean name/variant?"),
        (["lint", "draft.txt", "--select", "calque,"], "no rule or group is called ''"),
        (["lint", "draft.txt", "--config", "bad.toml"], "bad.toml: broken TOML"),
        (["lint", "draft.txt", "--config", "nowhere.toml"], "nowhere.toml"),
        (["lint", "draft.txt", "--config", "pack.toml"], "house"),
        (["lint", "draft.txt", "--baseline", "nowhere.json"], "there is no such baseline"),
        (["lint", "draft.txt", "--output", "no/such/folder/report.html", "--format", "html"], "report.html"),
        (["lint", "draft.txt", "--glossary", "nowhere.csv"], "nowhere.csv"),
        (["lint", "draft.txt", "--fix", "--diff"], "--fix and --diff exclude each other"),
        (["lint", "draft.txt", "--unsafe-fixes"], "add --fix or --diff"),
        (["lint", "draft.txt", "--diff", "--format", "json"], "--diff shows no report"),
        (["lint", "-", "--fix", "--format", "json"], "name a file for the report: --output"),
        (["lint", "draft.txt", "--write-baseline", "b.json", "--output", "r.txt"], "--write-baseline makes no report"),
        (["lint", "draft.txt", "--min-confidence", "nan"], "give one from 0 to 1"),
        (["lint", "draft.txt", "--to", "xx"], "there are no rules for texts in 'xx'"),
        (["lint", "-"], "standard input: it is empty; give it a text"),
        (["rules", "show", "invest-teritory"], "did you mean"),
        (["rules", "test", "nowhere.toml"], "nowhere.toml"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(draft: Path, arguments: list[str], sentence: str) -> None:
    (draft / "empty").mkdir()
    (draft / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x01")
    (draft / "blank.txt").write_text(" \n\n", encoding="utf-8")
    (draft / "broken.txt").write_bytes("Così è la vita, perché è così. ".encode() * 9 + b"\x81\x8d\n")
    (draft / "bad.toml").write_text("a = \n", encoding="utf-8")
    (draft / "pack.toml").write_text('packs = ["house"]\n', encoding="utf-8")
    run = mtqa(*arguments, cwd=draft)
    assert run.returncode == 2
    assert sentence in run.stderr
    assert "Traceback" not in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1
    assert not run.stdout
    assert not (draft / "no").exists()


def test_one_bad_file_stops_no_other(draft: Path) -> None:
    (draft / "blank.txt").write_text("", encoding="utf-8")
    run = mtqa("lint", "blank.txt", "draft.txt", cwd=draft)
    assert run.returncode == 2
    assert "name/variant" in run.stdout
    assert "blank.txt" in run.stderr


def test_no_color_in_a_pipe_unless_forced(draft: Path) -> None:
    assert "\x1b[" not in mtqa("lint", "draft.txt", cwd=draft).stdout
    assert "\x1b[" in mtqa("lint", "draft.txt", cwd=draft, FORCE_COLOR="1").stdout
    assert "\x1b[" not in mtqa("lint", "draft.txt", cwd=draft, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_rules_list_show_and_test(draft: Path) -> None:
    listed = mtqa("rules", "list", "calque/it-en/war", cwd=draft).stdout
    assert "calque/it-en/war/invest-territory" in listed
    page = mtqa("rules", "show", "invest-territory", cwd=draft).stdout
    for part in ("investire", "Flags", "Leaves alone", "->", "confidence 0.95"):
        assert part in page
    assert "all hold" in mtqa("rules", "test", "calque/it-en/war", cwd=draft).stdout


NEW = ["rules", "new", "house/crime.toml", "--phrase", "the yellow of", "--source", "il giallo di", "--better", "the mystery of",
       "--example", "It is the yellow of the year.", "--native", "She likes the yellow flowers."]  # fmt: skip


def test_a_new_rule_is_written_tested_and_used(draft: Path) -> None:
    run = mtqa(*NEW, cwd=draft)
    assert run.returncode == 0, run.stderr
    assert "all hold" in mtqa("rules", "test", "house", cwd=draft).stdout
    (draft / "mtqa.toml").write_text('packs = ["house"]\n', encoding="utf-8")
    (draft / "a.txt").write_text("This is the yellow of Garlasco.\n", encoding="utf-8")
    run = mtqa("lint", "a.txt", "--fix", "--unsafe-fixes", "--select", "house", cwd=draft)
    assert (draft / "a.txt").read_text(encoding="utf-8") == "This is the mystery of Garlasco.\n"


def test_a_new_rule_that_flags_good_english_is_refused(draft: Path) -> None:
    run = mtqa(*NEW[:-1], "The yellow of the egg broke.", cwd=draft)
    assert run.returncode == 2
    assert "nothing was written" in run.stderr
    assert not (draft / "house").exists()


def test_a_new_rule_has_whole_sentences_for_examples(draft: Path) -> None:
    mtqa(*NEW, cwd=draft)
    written = (draft / "house/crime.toml").read_text(encoding="utf-8")
    assert "It is <the yellow of> the year." in written
    assert "<the yellow of>." not in written


@pytest.mark.parametrize(
    ("pack", "phrase", "said"),
    [
        ("x.toml", "draw the sums", "try '{draw:V} the sums'"),
        ("x.toml", "the", "holds only small words"),
        ("none/there/x.toml", "drew the sums", "there is no folder none"),
    ],
)
def test_a_poor_rule_is_refused_with_help(tmp_path: Path, pack: str, phrase: str, said: str) -> None:
    answers = ["--source", "tirare le somme", "--better", "summed up", "--example", "He drew the sums of the year."]
    run = mtqa("rules", "new", pack, "--phrase", phrase, *answers, "--native", "He drew a house.", cwd=tmp_path)
    assert run.returncode == 2
    assert said in run.stderr
    assert "nothing was written" in run.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("taken", [True, False])
def test_a_phrase_in_another_form_than_the_example_need_not_be_typed_again(tmp_path: Path, taken: bool) -> None:
    answers = {
        "source": "portare acqua",
        "better": "help",
        "example": "He carried water to the mill.",
        "native": "He left.",
    }
    asked: list[str] = []
    accept = lambda wider: bool(asked.append(wider)) or taken  # noqa: E731
    if taken:
        assert "{carry:V} water" in new(tmp_path / "x.toml", phrase="carry water to the mill", **answers, accept=accept)
    else:
        with pytest.raises(RuleError, match="nothing was written"):
            new(tmp_path / "x.toml", phrase="carry water to the mill", **answers, accept=accept)
    assert asked == ["{carry:V} water to the mill"]
    assert (tmp_path / "x.toml").exists() == taken


def test_a_new_rule_says_how_to_flag_other_forms(tmp_path: Path) -> None:
    answers = ["--source", "tirare le somme", "--better", "summed up", "--example", "He drew the sums of the year."]
    run = mtqa("rules", "new", "x.toml", "--phrase", "drew the sums", *answers, "--native", "He left.", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert '"{draw:V} the sums" would flag the other forms too' in run.stdout


def test_a_failing_example_is_shown(draft: Path) -> None:
    mtqa(*NEW, cwd=draft)
    pack = draft / "house/crime.toml"
    pack.write_text(
        pack.read_text(encoding="utf-8").replace("She likes the yellow flowers.", "the yellow of an egg"),
        encoding="utf-8",
    )
    run = mtqa("rules", "test", "house", cwd=draft)
    assert run.returncode == 1
    assert "must pass, but 'the yellow of' is flagged" in run.stdout


def test_version_and_help(draft: Path) -> None:
    assert mtqa("--version", cwd=draft).stdout.startswith("mtqa 0.")
    assert "lint" in mtqa("--help", cwd=draft).stdout


# -- what the acceptance of bad input turned up


@pytest.mark.parametrize(
    "arguments",
    [
        "lint --format json --output a.txt a.txt",
        "lint --output ./link.txt .",
        "lint --write-baseline a.txt *.txt",
        "lint --source b.txt --output b.txt a.txt",
        "lint --baseline known.json --output known.json a.txt",
        "score a=a.txt b=b.txt --reference c.txt --output a.txt",
        "score a=a.txt b=b.txt --reference c.txt --output c.txt",
        "rules measure --native a.txt --translated b.txt --output b.txt",
    ],
)
def test_no_report_overwrites_a_file_that_is_read(tmp_path: Path, arguments: str) -> None:
    names = ("a.txt", "b.txt", "c.txt", "known.json")
    for name in names:
        (tmp_path / name).write_text('{"version": 1, "findings": []}', encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("a.txt")
    done = mtqa(*arguments.split(), cwd=tmp_path)
    assert done.returncode == 2
    assert "would overwrite a file that is read; name another file" in done.stderr
    assert {(tmp_path / name).read_text(encoding="utf-8") for name in names} == {'{"version": 1, "findings": []}'}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("lint", "--format", "xml", "a.txt"), "Invalid value for '--format': 'xml' is not one of 'terminal'"),
        (("lint",), "Missing argument 'PATH...'; see `mtqa lint --help`"),
        (("nosuch",), "No such command 'nosuch'"),
        (("rules", "test", "nopack.toml"), "there is no pack nopack.toml"),
        (("rules", "new", "x.toml"), "stopped before all was answered; nothing was written"),
        (
            ("rules", "new", "x.toml", *"--phrase hot --source s --better - --example e --native n".split()),
            "the better wording is empty",
        ),
    ],
)
def test_wrong_usage_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    done = mtqa(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.strip().count("\n") == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("report", ["terminal", "json"])
def test_a_full_disk_is_told(tmp_path: Path, report: str) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Trains left Kiev at dawn.\n", encoding="utf-8")
    with Path("/dev/full").open("w") as full:
        program = [sys.executable, "-c", "from mtqa.cli import main; main()", "lint", "--format", report, str(text)]
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert b"the output cannot be written: No space left on device" in done.stderr


def test_a_text_in_another_language_is_not_called_clean(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Presidenten sade att kriget inte är slut och att det är för tidigt. " * 6, encoding="utf-8")
    done = mtqa("lint", str(text), cwd=tmp_path)
    assert "not linted: it is taken for Swedish" in done.stdout
    assert "no findings" not in done.stdout


def test_a_wrong_rule_in_a_comment_or_the_configuration_is_told_with_its_place(tmp_path: Path) -> None:
    text = tmp_path / "text.md"
    text.write_text("One.\n\n<!-- mtqa: ignore nam/variant -->\n\nTrains left Kiev at dawn.\n", encoding="utf-8")
    done = mtqa("lint", str(text), cwd=tmp_path)
    assert (
        "text.md:3: in the comment: no rule or group is called 'nam/variant'; did you mean name/variant?" in done.stderr
    )
    text.write_text("A\n\n<!-- mtqa: ignroe name/variant -->\n\nKiev.\n", encoding="utf-8")
    done = mtqa("lint", "text.md", cwd=tmp_path)
    assert (done.returncode, "text.md:3: in the comment: mtqa knows no 'ignroe'" in done.stderr) == (1, True)
    (tmp_path / "mtqa.toml").write_text('ignore = ["nam/variant"]\n', encoding="utf-8")
    done = mtqa("lint", str(text), cwd=tmp_path)
    assert done.returncode == 2
    assert f"{tmp_path / 'mtqa.toml'}: no rule or group" in done.stderr


def test_a_diff_exits_with_1_while_findings_are_pending(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Trains left Kiev at dawn.\n", encoding="utf-8")
    assert mtqa("lint", "--diff", str(text), cwd=tmp_path).returncode == 1
    assert mtqa("lint", "--fix", str(text), cwd=tmp_path).returncode == 0


def test_a_pack_of_the_configuration_can_be_tested(tmp_path: Path) -> None:
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "w.toml").write_text(
        '[[rule]]\nid = "hot-autumn"\nphrase = "hot autumn"\nsource = "autunno caldo"\nmessage = "Literal."\n'
        'suggest = ["autumn of strikes"]\nflags = ["A <hot autumn> began.", "We expect a <hot autumn>."]\n'
        'passes = ["It was hot in autumn.", "Nothing."]\n',
        encoding="utf-8",
    )
    (tmp_path / "mtqa.toml").write_text('packs = ["house"]\n', encoding="utf-8")
    for pack in ("house", "house/w.toml"):
        assert "1 rule, 4 examples: all hold" in mtqa("rules", "test", pack, cwd=tmp_path).stdout


def test_files_of_a_glob_follow_one_option(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("Rain fell.\n", encoding="utf-8")
    done = mtqa("rules", "measure", "--native", "a.txt", "b.txt", "--translated", "c.txt", cwd=tmp_path)
    assert "4 native and 2 translated words" in done.stdout


def test_rules_with_commas_between_are_measured(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He came from from Turin , he said.\n", encoding="utf-8")
    rules = "typography/doubled-word,typography/space-before-mark"
    done = mtqa(
        "rules",
        "measure",
        "--native",
        "a.txt",
        "--translated",
        "a.txt",
        "--select",
        rules,
        "--output",
        "-",
        cwd=tmp_path,
    )
    assert [line.split(",")[0] for line in done.stdout.splitlines()[1:]] == rules.split(",")


def test_a_list_in_a_pipe_keeps_its_reasons_whole(tmp_path: Path) -> None:
    listed = mtqa("rules", "list", "typography/doubled-word", cwd=tmp_path).stdout
    assert "The word stands twice." in listed
    assert listed.endswith("1 rule\n")


def add_yellow(pack: Path) -> None:
    """A rule as `mtqa rules new` adds it."""
    new(
        pack,
        phrase="yellow of",
        source="giallo",
        better="mystery of",
        example="The yellow of it.",
        native="A yellow one.",
    )


@pytest.mark.parametrize(
    ("content", "sentence"), [(None, "the pack cannot be read"), (b"# caf\xe9", "the pack is not UTF-8")]
)
def test_rules_new_tells_of_a_pack_that_cannot_be_read(tmp_path: Path, content: bytes | None, sentence: str) -> None:
    pack = tmp_path / "war.toml"
    pack.mkdir() if content is None else pack.write_bytes(content)
    with pytest.raises(RuleError, match=sentence):
        add_yellow(pack)


def test_rules_new_keeps_the_line_ends_of_a_pack(tmp_path: Path) -> None:
    pack = tmp_path / "war.toml"
    pack.write_bytes(b"\xef\xbb\xbf# House rules\r\n")
    add_yellow(pack)
    written = pack.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf# House rules\r\n\r\n[[rule]]\r\n")
    assert written.count(b"\n") == written.count(b"\r\n")
