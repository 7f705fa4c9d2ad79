"""Languages with a region or a script: which column takes them, and whether texts are then checked by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtqa.exchange import FORMATS, settle
from mtqa.exchange.columns import in_columns
from mtqa.glossary import Entry, Glossary

WIDE = ", which counts in every region"
ALONE = "counts only in texts that --to {0} names; for others fill the column '{1}' too"


@pytest.mark.parametrize(
    ("incoming", "expected", "notes"),
    [
        ([{"en-US": "color"}], [{"en": "color"}], [f"'en-US' goes into the column 'en'{WIDE}"]),
        ([{"zh-Hans-CN": "基辅"}], [{"zh": "基辅"}], [f"'zh-Hans-CN' goes into the column 'zh'{WIDE}"]),
        ([{"es-419": "Kiev"}], [{"es": "Kiev"}], [f"'es-419' goes into the column 'es'{WIDE}"]),
        ([{"en-US": "color", "en": "colour"}], [{"en-US": "color", "en": "colour"}], []),
        (
            [{"en": "Rome"}, {"en-US": "color"}],
            [{"en": "Rome"}, {"en": "color"}],
            [f"'en-US' goes into the column 'en'{WIDE}"],
        ),
        (
            [{"en-US": "color", "en-GB": "colour"}],
            [{"en-US": "color", "en-GB": "colour"}],
            [f"'en-GB' {ALONE.format('en-GB', 'en')}", f"'en-US' {ALONE.format('en-US', 'en')}"],
        ),
        (
            [{"zh-Hans": "基辅", "zh-Hant": "基輔"}],
            [{"zh": "基辅"}],
            [
                f"'zh-Hans' goes into the column 'zh'{WIDE}",
                "a glossary has no column 'zh-Hant', and 'zh' is taken; left out: '基輔 (k0)'",
            ],
        ),
    ],
)
def test_a_region_and_a_script_go_where_they_count(
    incoming: list[dict[str, str]], expected: list[dict[str, str]], notes: list[str]
) -> None:
    found, said = in_columns(Entry(f"k{number}", "term", {}, one) for number, one in enumerate(incoming))
    assert [entry.preferred for entry in found] == expected
    assert said == notes


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        ({"en": "colour"}, {"en": "color"}),
        ({"en": "colour", "en-US": "colr"}, {"en": "colour", "en-US": "color"}),
        ({"en": "color", "en-US": "color"}, {"en": "color", "en-US": "color"}),
    ],
)
def test_a_region_that_the_glossary_knows_keeps_its_column(there: dict[str, str], expected: dict[str, str]) -> None:
    (entry,), _ = settle([Entry("k", "term", {}, {"en-US": "color"})], [Entry("k", "term", {}, there)])
    assert entry.preferred == expected


AMERICAN = """<martif type="TBX" xml:lang="{home}"><text><body><termEntry id="c1"><langSet xml:lang="en-US">
<tig><term>plea bargain</term></tig><tig><term>bargaining</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="it"><tig><term>patteggiamento</term></tig></langSet></termEntry></body></text></martif>"""


@pytest.mark.parametrize("home", ["en", "en-US", "it"])
@pytest.mark.parametrize("language", ["en", "en-US", "en-GB"])
def test_an_american_termbase_works_in_english_texts(tmp_path: Path, home: str, language: str) -> None:
    (tmp_path / "a.tbx").write_text(AMERICAN.format(home=home), encoding="utf-8")
    entries, _ = settle(FORMATS["tbx"].read(tmp_path / "a.tbx").entries)
    glossary = Glossary(entries)
    found = glossary.find("After the bargaining he went.", glossary.column(language))
    assert [mention.suggestion for mention in found] == ["plea bargain"]
