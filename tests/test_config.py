"""Configuration files: found, read, laid over by glob, and told what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtqa.config import find_config, load_config
from mtqa.errors import ConfigError
from mtqa.finding import Severity

FULL = """from = "it"
to = "en"
select = ["calque", "name"]
ignore = ["name/variant"]
packs = ["house"]
glossaries = ["names.csv"]
exclude = ["old/**"]
strict = true
min-confidence = 0.5
fail-on = "error"
[severity]
"calque/it-en" = "error"
[[overrides]]
files = ["drafts/**/*.txt", "*.md"]
ignore = ["typography"]
severity = { "calque/it-en" = "off" }
"""


def write(tmp_path: Path, text: str, name: str = "mtqa.toml") -> Path:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


def test_every_key(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, FULL))
    options = config.options
    assert (options.source, options.target, options.strict, options.min_confidence) == ("it", "en", True, 0.5)
    assert options.packs == (tmp_path / "house",)
    assert options.glossaries == (tmp_path / "names.csv",)
    assert config.fail_on is Severity.ERROR
    assert config.excludes(str(tmp_path / "old/a/b.txt"))
    assert not config.excludes(str(tmp_path / "new/b.txt"))


@pytest.mark.parametrize(
    ("path", "laid_over"),
    [("drafts/a.txt", True), ("drafts/b/c.txt", True), ("x/y.md", True), ("a.txt", False), ("-", False)],
)
def test_overrides_by_glob(tmp_path: Path, path: str, laid_over: bool) -> None:
    config = load_config(write(tmp_path, FULL))
    options = config.options_for(path if path == "-" else str(tmp_path / path))
    assert ("typography" in options.ignore) is laid_over
    assert dict(options.severity)["calque/it-en"] == ("off" if laid_over else "error")


def test_an_override_goes_before_what_is_said_more_closely_for_every_file(tmp_path: Path) -> None:
    text = '[severity]\n"calque/it-en/sport" = "error"\nname = "error"\n[[overrides]]\nfiles = ["a.txt"]\nseverity = { calque = "off" }\n'
    config = load_config(write(tmp_path, text))
    assert config.options_for(str(tmp_path / "a.txt")).severity == (("name", "error"), ("calque", "off"))


def test_the_command_line_goes_before_an_override_and_what_they_ignore_adds_up(tmp_path: Path) -> None:
    text = '[[overrides]]\nfiles = ["a.txt"]\nfrom = "it"\nselect = ["name"]\nignore = ["tense"]\nmin-confidence = 0.9\nstrict = false\n'
    config = load_config(write(tmp_path, text))
    changes = {"source": "es", "select": ("calque",), "ignore": ("grammar",), "min_confidence": 0.1, "strict": True}
    options = config.options_for(str(tmp_path / "a.txt"), changes)
    assert (options.source, options.select, options.min_confidence, options.strict) == ("es", ("calque",), 0.1, True)
    assert options.ignore == ("grammar", "tense")


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / "mtqa.toml").write_bytes(b"\xef\xbb\xbfstrict = true\n")
    assert load_config(tmp_path / "mtqa.toml").options.strict


def test_a_table_of_ours_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"pyproject.toml: 'mtqa' is no table"):
        load_config(write(tmp_path, "[tool]\nmtqa = 3\n", "pyproject.toml"))


def test_the_nearest_file_wins_and_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, '[tool.mtqa]\nfrom = "it"\n', "pyproject.toml")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    write(tmp_path / "a", "[project]\nname = 'x'\n", "pyproject.toml")
    found = find_config(inner)
    assert found == tmp_path / "pyproject.toml"
    assert load_config(found).options.source == "it"
    assert find_config(inner) != write(inner, "", "mtqa.toml").parent / "pyproject.toml"
    assert find_config(inner) == inner / "mtqa.toml"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("form = 'it'", "unknown key 'form'; did you mean 'from'?"),
        ("select = 'calque'", "'select' must be a list of strings"),
        ("fail-on = 'fatal'", "'fail-on' must be one of error, warning, suggestion"),
        ("min-confidence = 2", "'min-confidence' must be a number from 0 to 1"),
        ("strict = 1", "'strict' must be true or false"),
        (
            "[severity]\nname = 'loud'",
            "'severity' must give each rule one of error, warning, suggestion, off",
        ),
        ("[[overrides]]\nignore = ['name']", "an [[overrides]] table needs 'files'"),
        ("overrides = 3", "'overrides' must be [[overrides]] tables"),
        ("a = ", "broken TOML"),
        ("[tool.mtqa]\nto = 'en'", "the heading [tool.mtqa] is for pyproject.toml only"),
        ("tool = 3", "unknown key 'tool'"),
    ],
)
def test_a_broken_file_is_told_where_and_what(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_config(write(tmp_path, text))
    assert sentence in str(caught.value)
    assert "mtqa.toml" in str(caught.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"mtqa.toml: there is no such file; check its name and folder"):
        load_config(tmp_path / "mtqa.toml")


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "mtqa.toml").write_bytes(b"from = '\xe9'")
    with pytest.raises(ConfigError, match=r"mtqa.toml: the configuration is not UTF-8; save it as UTF-8"):
        load_config(tmp_path / "mtqa.toml")
