"""The places of the bundled glossary: what is found in an English text, and what good English may say."""

from __future__ import annotations

import re

import pytest

from mtqa.document import Document, View
from mtqa.glossary import Entry, Glossary, Status
from mtqa.reading import Reading
from mtqa.rules import name
from mtqa.rules.rule import TextRule

BUNDLED = Glossary.bundled()
PLACES = [entry for entry in BUNDLED.entries if entry.kind == "place"]
RULES = [rule for rule in name.rules(BUNDLED) if isinstance(rule, TextRule)]


def found(text: str) -> list[tuple[str, str]]:
    """Flagged text and first suggestion, in the order of the text."""
    reading = Reading(Document(text, prose=View.identity(text)))
    hits = [match for rule in RULES for match in rule.find(reading)]
    hits.sort(key=lambda match: match.start)
    return [(reading.clean[match.start : match.end], match.suggestions[0]) for match in hits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the front line, from the Russian and the Italian press
        ("Kremennaya was shelled again.", [("Kremennaya", "Kreminna")]),
        ("They withdrew from Ugledar.", [("Ugledar", "Vuhledar")]),
        ("Troops entered Ocheretino.", [("Ocheretino", "Ocheretyne")]),
        ("Urozhaynoye fell in July.", [("Urozhaynoye", "Urozhaine")]),
        ("Staromayorskoye lies in ruins.", [("Staromayorskoye", "Staromaiorske")]),
        ("A drone hit Krasnogorovka.", [("Krasnogorovka", "Krasnohorivka")]),
        ("Fighting near Kleshcheevka went on.", [("Kleshcheevka", "Klishchiivka")]),
        ("The bridge at Antonovka is gone.", [("Antonovka", "Antonivka")]),
        ("He was born in Belogorovka.", [("Belogorovka", "Bilohorivka")]),
        ("The Kupyansk front held.", [("Kupyansk", "Kupiansk")]),
        # towns and regions of Ukraine
        ("A train left Kamenets-Podolsky.", [("Kamenets-Podolsky", "Kamianets-Podilskyi")]),
        ("She studied in Drogobych.", [("Drogobych", "Drohobych")]),
        ("The Lvov Oblast council met.", [("Lvov Oblast", "Lviv Oblast")]),
        ("Snow fell on Kolomyya.", [("Kolomyya", "Kolomyia")]),
        ("The reactor in Yuzhnoukrainsk", [("Yuzhnoukrainsk", "Pivdennoukrainsk")]),
        # renamed
        ("Miners from Chervonohrad went home.", [("Chervonohrad", "Sheptytskyi")]),
        ("Novomoskovsk had no power.", [("Novomoskovsk", "Samar")]),
        ("A convoy reached Tsiurupynsk.", [("Tsiurupynsk", "Oleshky")]),
        ("Floods hit Bombay on Friday.", [("Bombay", "Mumbai")]),
        ("Lessons began in Novohrad-Volynskyi.", [("Novohrad-Volynskyi", "Zviahel")]),
        # Russia, the Caucasus, Central Asia
        ("A fire broke out in Celjabinsk.", [("Celjabinsk", "Chelyabinsk")]),
        ("Rostov sul Don was quiet.", [("Rostov sul Don", "Rostov-on-Don")]),
        ("The Daghestan border was shut.", [("Daghestan", "Dagestan")]),
        ("He flew to Kirghizistan.", [("Kirghizistan", "Kyrgyzstan")]),
        # the Middle East, Africa, Asia
        ("A convoy left Beit Hanun.", [("Beit Hanun", "Beit Hanoun")]),
        ("He landed in Gibuti.", [("Gibuti", "Djibouti")]),
        ("The ships passed the Strait of Ormuz.", [("Strait of Ormuz", "Strait of Hormuz")]),
        ("The Esplanade of Mosques was closed.", [("Esplanade of Mosques", "Temple Mount")]),
        ("She moved to Shangai.", [("Shangai", "Shanghai")]),
        ("Giacarta is sinking.", [("Giacarta", "Jakarta")]),
        # Europe as the Italian and the German press write it
        ("The plant in Stoccarda closed.", [("Stoccarda", "Stuttgart")]),
        ("They met in Aquisgrana and Magonza.", [("Aquisgrana", "Aachen"), ("Magonza", "Mainz")]),
        ("Trains from Zagabria to Lubiana are late.", [("Zagabria", "Zagreb"), ("Lubiana", "Ljubljana")]),
        ("He sailed from Fiume to Spalato.", [("Fiume", "Rijeka"), ("Spalato", "Split")]),
        ("Thüringen and Sachsen-Anhalt voted.", [("Thüringen", "Thuringia"), ("Sachsen-Anhalt", "Saxony-Anhalt")]),
        ("The Appennines were white.", [("Appennines", "Apennines")]),
        ("Gran Bretagna won gold.", [("Gran Bretagna", "Britain")]),
    ],
)
def test_a_place_is_given_its_english_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # surnames and given names
        "Mr Vinogradov and Ms Dolinskaya agreed with Mr Glukhov.",
        "Romanov, Makarov and Khodorov signed the letter.",
        "Elia Kazan cast Marlon Brando; Ayrton Senna won at Monza.",
        "Augusta Leigh, Constance Markievicz and Florence Nightingale",
        "Maurice Thorez and Alexei Stakhanov were communists.",
        "Liban Abdi scored, and Israël Galván danced.",
        "Mark Lilla wrote the preface.",
        # words, acronyms and brands
        "Meshed gears whined. Balaclava-clad men broke in.",
        "CISA and DACA were on the agenda.",
        "Cipro is an antibiotic, and Garcinia Cambogia is a plant.",
        "The Argentine team ate chili in Chile.",
        "Bombay Sapphire, Bombay duck, and a chicken Madras",
        "He drank a Massandra, then a Finlandia.",
        # other places of the same name
        "Canton, Ohio; Augusta, Georgia; Reno, Nevada; Cadiz, Kentucky; Islandia, New York",
        "Malin Head, Terni and Dolina are elsewhere.",
        "Novomoskovsk in Tula and Borisovka near Belgorod were hit.",
        "Galich, Berezovka, Sosnovka and Ivanovka are in Russia.",
        "Ochre from Chust, and cotton from Nova Odessa",
        "Sambor Prei Kuk is in Cambodia.",
        # clubs, films, history
        "Club Brugge beat IFK Göteborg; Bayern Munich beat Napoli.",
        "Chungking Express, The Odessa File and Miss Saigon",
        "The Treaty of Pereyaslav and the Chernyakhov culture",
        "The Free State of Fiume, the Vilna Ghetto and the Pusan Perimeter",
        "Mother Teresa of Calcutta and the Black Hole of Calcutta",
        "Semipalatinsk Test Site",
        "the Druzhba pipeline, Komsomolsk-on-Amur and the Yuzhnoye Design Bureau",
        # a closing quotation mark is no soft sign
        "'We are from Ternopil' was painted beside 'Sevastopol', 'Uman' and 'Kazan'.",
        "Friedrich Engel's law",
        # accepted beside the preferred spelling
        "Pripyat, Chernobyl, Burma, Rangoon and Czechia",
    ],
)
def test_good_english_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "key", ["kreminna", "lyman", "uman", "kovel", "izmail", "sheptytskyi", "zviahel", "ocheretyne"]
)
def test_a_town_is_there(key: str) -> None:
    entry = BUNDLED.get(key)
    assert entry is not None
    assert {"uk", "ru"} <= entry.native.keys()


def test_all_regions_of_ukraine_are_there() -> None:
    regions = [entry for entry in PLACES if entry.native.get("uk", "").endswith(" область")]
    assert len(regions) == 24
    assert all(entry.preferred["en"].endswith(" Oblast") for entry in regions)


def _spellings(entry: Entry) -> list[str]:
    return [*entry.preferred.values(), *(spelling.text for spelling in entry.variants)]


def test_no_spelling_ends_in_an_apostrophe() -> None:
    """It would take a closing quotation mark for a soft sign."""
    assert [text for entry in PLACES for text in _spellings(entry) if text.endswith("'")] == []


def test_short_variants_are_few() -> None:
    """A word of three letters is an acronym sooner than a place."""
    short = [
        form.text
        for form in BUNDLED.forms("en")
        if form.entry.kind == "place" and form.status is Status.VARIANT and len(form.text) < 4 and form.text.isascii()
    ]
    assert set(short) <= {"Usa"}


_ROMANISED = re.compile(r"[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+)*")


def test_ukrainian_towns_are_plain_latin_in_english() -> None:
    odd = [
        entry.preferred["en"]
        for entry in PLACES
        if "uk" in entry.native and not _ROMANISED.fullmatch(entry.preferred["en"])
    ]
    assert odd == []
