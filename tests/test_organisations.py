"""The organisations of the bundled glossary: what is reported in English, and what native English keeps."""

from __future__ import annotations

import pytest

from mtqa.document import Document, View
from mtqa.glossary import Glossary
from mtqa.reading import Reading
from mtqa.rules import name
from mtqa.rules.rule import TextRule

BUNDLED = Glossary.bundled()
RULES = name.rules(BUNDLED)


def found(text: str) -> list[tuple[str, str]]:
    """What the rules about names flag in a text, and their first suggestion."""
    reading = Reading(Document(text, prose=View.identity(text)))
    hits = [match for rule in RULES if isinstance(rule, TextRule) for match in rule.find(reading)]
    hits.sort(key=lambda match: match.start)
    return [(reading.clean[match.start : match.end], match.suggestions[0]) for match in hits]


def test_there_are_enough() -> None:
    assert sum(entry.kind == "organisation" for entry in BUNDLED.entries) >= 300


@pytest.mark.parametrize(
    ("text", "flagged", "suggestion"),
    [
        # seats of institutions
        ("They met at Palace Chigi.", "Palace Chigi", "the Italian prime minister's office"),
        ("a memo of the Viminale Palace", "Viminale Palace", "Italian Interior Ministry"),
        ("sources at La Moncloa", "La Moncloa", "the Spanish prime minister's office"),
        ("a note from via Arenula", "via Arenula", "the Italian Justice Ministry"),
        ("The Palace of Planalto was stormed.", "Palace of Planalto", "Planalto Palace"),
        # literal translations
        ("a fine by the Privacy Guarantor", "Privacy Guarantor", "Italian data protection authority"),
        ("the guarantor of prisoners spoke", "guarantor of prisoners", "prisoners' ombudsman"),
        ("the Higher Institute of Health said", "Higher Institute of Health", "Italian National Institute of Health"),
        ("the European Drug Agency", "European Drug Agency", "European Medicines Agency"),
        ("a ruling of the Tribunal of Ministers", "Tribunal of Ministers", "special court for ministers"),
        ("The Cassation rejected the appeal.", "The Cassation", "The top Italian appeals court"),
        ("the Ministry of Grace and Justice", "Ministry of Grace and Justice", "Italian Justice Ministry"),
        ("the fire vigils put it out", "fire vigils", "Italian fire service"),
        ("the National Financial Parquet", "National Financial Parquet", "French financial crimes prosecutor"),
        ("the Minister of the Civil House", "Minister of the Civil House", "presidential chief of staff"),
        ("Insubordinate France voted against.", "Insubordinate France", "France Unbowed"),
        ("a Chamber of Municipalities debate", "Chamber of Municipalities", "House of Commons"),
        ("Confcraft and its members", "Confcraft", "Confartigianato"),
        # initials in another language or another style
        ("In the Cdm it was agreed.", "Cdm", "Italian cabinet"),
        ("the leader of the Pd", "the Pd", "the Democratic Party"),
        ("a senator of the M5s", "the M5s", "the Five Star Movement"),
        ("an FdI senator", "FdI", "Brothers of Italy"),
        ("the Fmi forecast", "Fmi", "IMF"),
        ("the Ppe group", "Ppe", "EPP"),
        ("an Fbi agent", "Fbi", "FBI"),
        ("a visit to EEUU", "EEUU", "US"),
        ("the OTAN summit", "OTAN", "NATO"),
        ("the Union of the CICR", "CICR", "ICRC"),
        # left in the source language
        ("the Unión Europea fund", "Unión Europea", "EU"),
        ("the União Europeia fund", "União Europeia", "EU"),
        ("men of the Polstrada", "Polstrada", "Italian traffic police"),
        ("the Kanzleramt declined", "Kanzleramt", "German Chancellery"),
        ("an office of the Fiscalía", "Fiscalía", "prosecutors"),
        ("a vote of the Talebani", "Talebani", "Taliban"),
    ],
)
def test_a_name_that_english_readers_do_not_know(text: str, flagged: str, suggestion: str) -> None:
    assert found(text) == [(flagged, suggestion)]


@pytest.mark.parametrize(
    "text",
    [
        "The Finance Department and the Guardia di Finanza worked with Carabinieri officers.",
        "Anna and Francesco Conte met Pd catalyst suppliers: a Pd/C catalyst costs more.",
        "FDI fell by a tenth while the PD and DIA checked NAS files.",
        "Ros Atkins presents the news; Nas released an album; Tar paved the road.",
        "The CDM market issued 3m credits and the ASL interpreter signed.",
        "The FMI, the Food Marketing Institute, met in Chicago.",
        "The Uil in Uilleann pipes and Dia de los Muertos were explained.",
        "Foreign Intelligence Surveillance Court judges approved the warrant.",
        "The Canada Revenue Agency fined the firm.",
        "The Rural Fire Brigades Association met in Queensland.",
        "The Chamber of Deputies voted in Buenos Aires and in Rome.",
        "The Council of Ministers adopted the directive in Brussels.",
        "The Prosecutor's Office of the Republic of Armenia said so.",
        "The Supreme Court of Cassation upheld the verdict, ending a ten-year case.",
        "Italy's top court, the Court of Cassation, upheld the verdict.",
        "The Italian Foreign Ministry said it was in touch with the families.",
        "He toured the Villa Farnesina, the Quirinale Palace and the Viminal Hill.",
        "The Palazzo Chigi Saracini in Siena hosts concerts.",
        "Palazzo Madama in Turin is a museum; Palazzo Chigi, the seat of government, is baroque.",
        "The Farnesina, Italy's foreign ministry, summoned the envoy.",
        "The European Court of Justice and the International Court of Justice differ.",
        "The District Court of The Hague ruled against the state.",
        "The National Audience Measurement project began.",
        "The Moncloa Pacts of 1977 ended the strife; he lives in the Moncloa district.",
        "Civil Guard officers and the Guardia Civil seized the boats.",
        "Cristiano Ronaldo played in Serie A and won the Coppa Italia, or Italian Cup.",
        "The start-up closed its Series A round of $8m and its Series B.",
        "The Florida town of Naples hosts FC Naples of the USL.",
        "The League of Nations met in Geneva, the League voted.",
        "The Northern League, or Lega Nord, became the League.",
        "Brothers of Italy leads the polls, ahead of the Democratic Party.",
        "The Democratic Party chose its nominee in Chicago.",
        "The Republicans won the House, and the Republican Party cheered.",
        "Popular Party leader Alberto spoke in Madrid.",
        "The United Nations, the UN and the U.N. are the same.",
        "Doctors Without Borders, or Médecins Sans Frontières, ran the clinic.",
        "Reporters Without Borders ranked Eritrea last.",
        "World Food Program trucks arrived in Gaza, a World Food Programme aide said.",
        "The Shanghai Cooperation Organisation met in Samarkand.",
        "The Taliban seized Kabul, and Taleban fighters patrolled.",
        "The Pentagon and the White House declined to comment.",
        "The Casa Bianca Pizza Pie on Colorado Boulevard is full.",
        "OMC, the New Zealand band, sang How Bizarre.",
        "PPE is scarce, and the CIO and COI rules changed; HTS took Aleppo.",
        "Hernandez & Cia Ltda exported coffee.",
        "The NHS Trust, the MIT lab and the CEI members met.",
        "Gru, the villain of Despicable Me, steals the Moon.",
        "The Mise of Amiens was issued in 1264.",
        "Anas platyrhynchos is the mallard; Anas Aremeyaw Anas is a reporter.",
        "The Digos City mayor in Davao del Sur was shot.",
        "Boston's Museum and the Dia Art Foundation opened Dia Beacon.",
        "The Federal Reserve, or the Fed, cut rates.",
        "The State Bureau of Investigation in North Carolina arrested two men.",
        "The court in The Hague heard the case, and The Hague court rose.",
        "Kremlin spokesman Dmitry Peskov said nothing to Tass or RIA Novosti.",
        "The Verkhovna Rada, Ukraine's parliament, passed the bill.",
        "The GRU and the SVR are rivals of the FSB.",
        "Novaya Gazeta, Kommersant and Izvestia reported it.",
        "The State Duma and the Federation Council backed the treaty.",
        "Bundestag deputies and the Bundesrat in Berlin passed the bill.",
        "The Bundeswehr, Germany's armed forces, needs recruits.",
        "The Federal Office for the Protection of the Constitution watches the AfD.",
        "He saw L'Équipe, Le Monde and Le Figaro at the kiosk.",
        "Matignon, the prime minister's office, denied it; the Élysée did too.",
        "National Rally and France Unbowed voted against the budget.",
        "Paris parquet flooring is laid in squares.",
        "The Avenue Matignon galleries sell Warhol prints.",
        "Italy's data protection authority fined the firm.",
        "A guarantor for the loan must sign too.",
        "The guarantor of the peace process is Norway.",
        "He works for Confindustria, Italy's employers' lobby.",
        "CGIL, CISL and UIL called a general strike.",
        "Trenitalia and Autostrade per l'Italia apologised.",
        "Consob, Italy's market watchdog, and Borsa Italiana agreed.",
        "The Vatican bank, the IOR, was reformed.",
        "Milan's FTSE MIB index fell; Milan Bourse traders shrugged.",
        "Action Aid and Italy's Azione party differ.",
        "Few of them got out of Italy alive, and Italy's left was divided.",
        "Forza Italia and Italia Viva walked out.",
        "Go Italy! cried the fans, and Viva Italia.",
        "The Sun 24 hours a day sends us light.",
        "She earned the Guide Guarantor badge in 2004.",
        "The EU, the ECB, the IMF, the WHO and the OECD published forecasts.",
        "The Nato summit and the Unesco list were discussed; Unicef too.",
        "Knesset members and Shin Bet chiefs testified; Hamas and Fatah talked.",
        "The Guardian of the Revolution statue stands there.",
        "The U.S., US and USA teams won gold.",
        "Usa River in Tanzania is a town.",
        "The Planalto Palace in Brasilia was stormed.",
        "The Federal Supreme Court of Iraq ruled; the Supreme Federal Court in Brazil too.",
        "The Public Ministry of Guatemala raided the office.",
        "The Constitutional Court upheld it; the Constitutional Council did so too.",
        "The Consulta Popular in Ecuador was held on Sunday.",
        "Hayat Tahrir al-Sham and the PKK were listed.",
        "The Red Star Belgrade fans sang; Bayern Munich won.",
        "The Cassation Court in Cairo overturned the ruling.",
        "The children's ombudsman and the prisoners' ombudsman reported.",
        "The Assize Court in Milan and the juvenile court in Rome sat.",
        "The State-Region accord held, and regional health authorities agreed.",
        "Scientific policing and the technical and scientific police came.",
        "The Higher Institute of Health Sciences in Dakar trains nurses.",
        "The ANAC agency in Brazil grounded the jets, and the ENAC in Italy did too.",
    ],
)
def test_native_english_is_left_alone(text: str) -> None:
    assert found(text) == []
