"""TBX: the structure of the standard, the editions and styles that are read, and hostile files."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from mtqa.errors import MtqaError, OutputError
from mtqa.exchange import FORMATS
from mtqa.glossary import OLD, Entry, Glossary, Spelling

TBX = FORMATS["tbx"]
NAMESPACE = "{urn:iso:std:iso:30042:ed-2}"
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parent / "tbx-basic-dca.rng"))

KYIV = Entry(
    "kyiv", "place", {"uk": "Київ", "native": "Kyïv"}, {"it": "Kiev", "en": "Kyiv"},
    (Spelling("Kiev", "ru"), Spelling("Kyjiw"), Spelling("Kiyev"), Spelling("Leninsk", OLD)),
    (Spelling("Kyjiw", "en"), Spelling("Chicken Kiev"), Spelling("Kiev (film)", "it")), "1995-06", "see <it> & that",
)  # fmt: skip
ODD = Entry("7 хутор_x0020_", "term", {}, {"en": "A<B & 'C'"})


def statuses(path: Path) -> dict[tuple[str, str], str]:
    """The status of each term by language and text."""
    found = {}
    for section in etree.parse(path).iter(f"{NAMESPACE}langSec"):
        language = section.get("{http://www.w3.org/XML/1998/namespace}lang")
        for term in section.iter(f"{NAMESPACE}termSec"):
            notes = {note.get("type"): note.text for note in term.iter(f"{NAMESPACE}termNote")}
            status = notes["administrativeStatus"].removesuffix("Term-admn-sts")
            found[language, term.findtext(f"{NAMESPACE}term")] = status
    return found


@pytest.mark.parametrize("entries", [[KYIV, ODD], list(Glossary.bundled().entries)], ids=["two", "bundled"])
def test_what_is_written_is_tbx_basic(tmp_path: Path, entries: list[Entry]) -> None:
    TBX.write(entries, tmp_path / "a.tbx")
    SCHEMA.assertValid(etree.parse(tmp_path / "a.tbx"))


def test_statuses_tell_other_tools_what_to_use(tmp_path: Path) -> None:
    TBX.write([KYIV], tmp_path / "a.tbx")
    assert statuses(tmp_path / "a.tbx") == {
        ("uk", "Київ"): "preferred",
        ("und", "Kyïv"): "preferred",
        ("it", "Kiev"): "preferred",
        ("en", "Kyiv"): "preferred",
        ("en", "Kiev"): "deprecated",
        ("en", "Kiyev"): "deprecated",
        ("en", "Leninsk"): "superseded",
        ("en", "Kyjiw"): "admitted",
        ("en", "Chicken Kiev"): "admitted",
        ("it", "Kiev (film)"): "admitted",
    }


def test_a_second_name_that_the_language_has_is_admitted(tmp_path: Path) -> None:
    variants = (Spelling("Unionsstaat", "de"), Spelling("Unione", "it"))
    entry = Entry("u", "organisation", {}, {"de": "Union"}, variants)
    TBX.write([entry], tmp_path / "a.tbx", target="de")
    found = {text: status for (_, text), status in statuses(tmp_path / "a.tbx").items()}
    assert found == {"Union": "preferred", "Unionsstaat": "admitted", "Unione": "deprecated"}
    assert TBX.read(tmp_path / "a.tbx").entries == [entry]


def test_only_the_languages_that_are_asked_for(tmp_path: Path) -> None:
    entry = Entry("k", "place", {"uk": "Київ"}, {"en": "Kyiv", "it": "Kiev", "pl": "Kijów"})
    TBX.write([entry], tmp_path / "a.tbx", source="it", target="en")
    assert set(statuses(tmp_path / "a.tbx")) == {("it", "Kiev"), ("en", "Kyiv")}


def tbx(*terms: str, extra: str = "", language: str = "en") -> str:
    return (
        f'<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>'
        f'<conceptEntry id="c1">{extra}<langSec xml:lang="{language}">{"".join(terms)}</langSec></conceptEntry>'
        "</body></text></tbx>"
    )


def term(text: str, status: str = "") -> str:
    note = f'<termNote type="administrativeStatus">{status}</termNote>' if status else ""
    return f"<termSec><term>{text}</term>{note}</termSec>"


MARTIF = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body><termEntry id="c1"><descrip type="definition">A town.</descrip>
<langSet xml:lang="en">
<ntig><termGrp><term>Town <hi>A</hi></term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
<tig><term>Town X</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="it"><tig><term>Città A</term></tig></langSet></termEntry></body></text></martif>"""
DCT = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="c1"><descripGrp><basic:definition>A town.</basic:definition></descripGrp><langSec xml:lang="en">
<termSec><term>Town X</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>Town A</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
</langSec><langSec xml:lang="it"><termSec><term>Città A</term></termSec></langSec></conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize("content", [MARTIF, DCT], ids=["2008", "DCT"])
def test_other_editions_and_styles_are_read(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.tbx").write_text(content, encoding="utf-8")
    expected = Entry("c1", "term", {}, {"en": "Town A", "it": "Città A"}, (Spelling("Town X"),), note="A town.")
    assert TBX.read(tmp_path / "a.tbx").entries == [expected]


@pytest.mark.parametrize(
    ("terms", "preferred", "variants", "keep"),
    [
        ([term("A")], "A", [], []),
        ([term("A"), term("B", "preferredTerm-admn-sts")], "B", [("A", "")], [("A", "en")]),
        ([term("A", "deprecatedTerm-admn-sts"), term("B")], "B", [("A", "")], []),
        ([term("A"), term("B", "supersededTerm-admn-sts")], "A", [("B", "old")], []),
        ([term("A"), term("B", "admittedTerm-admn-sts")], "A", [("B", "")], [("B", "en")]),
    ],
)
def test_the_status_decides(
    tmp_path: Path, terms: list[str], preferred: str, variants: list[tuple[str, str]], keep: list[tuple[str, str]]
) -> None:
    (tmp_path / "a.tbx").write_text(tbx(*terms), encoding="utf-8")
    (entry,) = TBX.read(tmp_path / "a.tbx").entries
    assert entry.preferred["en"] == preferred
    assert [(one.text, one.tag) for one in entry.variants] == variants
    assert [(one.text, one.tag) for one in entry.keep] == keep


BOMB = '<!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + tbx(term("&b;"))
EXTERNAL = '<!DOCTYPE tbx [<!ENTITY x SYSTEM "secret.txt">]>' + tbx(term("&x;"))
PARAMETER = '<!DOCTYPE tbx [<!ENTITY % p SYSTEM "secret.txt"> %p;]>' + tbx(term("A"))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (BOMB, "declares XML entities"),
        (EXTERNAL, "declares XML entities"),
        (PARAMETER, "declares XML entities"),
        ("<html><body/></html>", "no TBX: it begins with <html>"),
        (tbx(term("A"))[:-20], "the XML is broken"),
        ("", "the XML is broken"),
        ("key,kind,en\n", "the XML is broken"),
        (tbx(term("&nbsp;")), "the XML is broken"),
        (tbx(), ":1: the concept has no term"),
        ("<tbx>" * 400 + "</tbx>" * 400, "the XML is broken"),
    ],
)
def test_broken_and_hostile_files_are_refused(tmp_path: Path, content: str, problem: str) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    path = tmp_path / "a.tbx"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(MtqaError) as error:
        TBX.read(path)
    assert str(error.value).startswith(f"{path}:")
    assert problem in str(error.value)
    assert "; " in str(error.value)
    assert "secret" not in str(error.value)


def test_a_control_character_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="entry 'bell' holds a control character"):
        TBX.write([Entry("bell", "term", {}, {"en": "a\x07b"})], tmp_path / "a.tbx")
    assert not (tmp_path / "a.tbx").exists()
