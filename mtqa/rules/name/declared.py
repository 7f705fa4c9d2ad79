"""Names: known spellings that are not the right one here, slips, and one thing under several names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from mtqa.finding import Fix, Severity
from mtqa.glossary import Glossary
from mtqa.reading import Reading
from mtqa.rules.name.search import NameSearch
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["rules"]

_Find = Callable[[Reading], Iterable[Match]]


def rules(glossary: Glossary) -> tuple[Rule, ...]:
    """The rules about the names of a glossary.

    The rules share one search of a text, so that each costs next to nothing after the first.
    """
    search, languages = NameSearch(glossary), glossary.languages

    def rule(name: str, make: Callable[[_Find], Rule]) -> Rule:
        return replace(make(partial(_matches, search, name)), target_languages=languages)

    return (
        rule("variant", _variant),
        rule("romanisation", _romanisation),
        rule("rename", _rename),
        rule("untranslated", _untranslated),
        rule("misspelt", _misspelt),
        rule("inconsistent", _inconsistent),
    )


def _matches(search: NameSearch, name: str, reading: Reading) -> Iterable[Match]:
    return search.matches(reading).get(name, ())


def _variant(find: _Find) -> Rule:
    return TextRule(
        id="name/variant",
        find=find,
        in_clean=True,
        message="The glossary prefers another spelling of this name in the language of the text.",
        description=(
            "A name is spelt as in another language, or as it was once spelt in English. Machine translation "
            "keeps the spelling of the source: the Italian press writes Kiev, Donbass and Konascenkov."
        ),
        severity=Severity.WARNING,
        confidence=0.9,
        category="name",
        fix=Fix.SUGGESTED,
        flags=(
            "The mayor of <Kiev> spoke at noon.",
            "<Kiev>'s defenders held the line, and <Lugansk>-based units fell back.",
            "Fighting in the <Donbass> went on, said General Igor <Konascenkov>.",
            "He flew from <Monaco di Baviera> to <Pechino>.",
            "<Sergej Shojgu> inspected the troops in <Severodonetsk>.",
        ),
        passes=(
            "The mayor of Kyiv ordered a chicken Kiev.",
            "Dynamo Kiev won the cup in 1986, and she moved to Odessa, Texas.",
            "The prince of Kievan Rus was crowned here.",
            "President Volodymyr Zelensky met Recep Tayyip Erdoğan in Krakow.",
            "More at https://example.org/Kiev/news and www.Lugansk.example.",
        ),
    )


def _romanisation(find: _Find) -> Rule:
    return TextRule(
        id="name/romanisation",
        find=find,
        in_clean=True,
        message="The name follows the romanisation of another language.",
        description=(
            "No glossary lists the spelling, but it can be read back: it is how another language's press, or an older "
            "scheme, writes a native name that the glossary has, or that the context makes plain. What could also be "
            "another name is reported only where the article is about the country, and no given name or title stands "
            "before it."
        ),
        severity=Severity.WARNING,
        confidence=0.8,
        category="name",
        fix=Fix.SUGGESTED,
        flags=(
            "Water rose near <Kahowka> after Russia's attack on Ukraine.",
            "Ukraine hit an air base at <Dshankoy> in Crimea.",
            "The defence minister of Ukraine met Igor <Konaschienkov> of the Russian army.",
            "Trains from Kyiv to Lviv and Ternopil stop near <Gorokhov>.",
            "In Kyiv, Lviv and Odesa they remember <Bogdan> Kovalenko.",
        ),
        passes=(
            "Ukraine's army left Kakhovka and Dzhankoi.",
            "In Kyiv, Lviv and Odesa they remember the Russian Bogdan Gorokhov.",
            "In Ukraine, Mr Luck met Alexei Kosov, and Kosov said no.",
            "Bogdan Gorokhov won the race in Perth.",
            "Maria and Olga fled Kharkiv for Lviv and then Warsaw.",
        ),
    )


def _rename(find: _Find) -> Rule:
    return TextRule(
        id="name/rename",
        find=find,
        in_clean=True,
        message="The place has another official name now.",
        description=(
            "A name that was official once is right of the time before the change, and where the text says "
            "that it is the former one. A change since 2022 is a suggestion: readers still know the former name."
        ),
        severity=Severity.WARNING,
        confidence=0.75,
        category="name",
        fix=Fix.SUGGESTED,
        flags=(
            "Shells fell on <Artemivsk> again last night.",
            "A rocket hit a block of flats in <Dnipropetrovsk>.",
            "The strike hit a depot in <Volodymyr-Volynskyi>.",
        ),
        passes=(
            "Bakhmut, formerly Artemivsk, lies on the Bakhmutka.",
            "The Dnipropetrovsk region came under fire again.",
            "The siege of Leningrad lasted almost 900 days.",
        ),
    )


def _untranslated(find: _Find) -> Rule:
    return TextRule(
        id="name/untranslated",
        find=find,
        in_clean=True,
        message="The institution still has its Italian name, which readers of English do not know.",
        description=(
            "Italian news names institutions after their seats (Farnesina, Viminale, Palazzo Chigi) or by "
            "their initials (Csm, Bce). English says what they are, or uses its own initials."
        ),
        severity=Severity.WARNING,
        confidence=0.85,
        category="name",
        source_languages=("it",),
        fix=Fix.SUGGESTED,
        flags=(
            "The <Farnesina> is in touch with the families.",
            "<Palazzo Chigi> declined to comment on the plan of the <Viminale>.",
            "The <Bce> raised rates while the <Onu> called for a truce.",
        ),
        passes=(
            "The Farnesina, the Italian Foreign Ministry, is in touch with the families.",
            "The Arera energy authority is in touch with the families.",
            "The exhibition opens at the Scuderie del Quirinale in May.",
            "Carabinieri and the Guardia di Finanza searched the warehouse.",
        ),
    )


def _misspelt(find: _Find) -> Rule:
    return TextRule(
        id="name/misspelt",
        find=find,
        in_clean=True,
        message="The name is one letter away from a well-known one.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="name",
        fix=Fix.SUGGESTED,
        flags=(
            "Ukrainian President <Voldymyr Zelenskyy> thanked the crew.",
            "The letter was signed by <Vladmir Putin>.",
            "She met <Sergio Matarella> in Rome.",
        ),
        passes=(
            "Ukrainian President Volodymyr Zelenskyy thanked the crew.",
            "The letter was signed by Vladimir Zelnik and Marina Zakharova.",
            "She met Sergio Mattarella's brother and Donald Tusk in Rome.",
        ),
    )


def _inconsistent(find: _Find) -> Rule:
    return TextRule(
        id="name/inconsistent",
        find=find,
        in_clean=True,
        message="The text has several names for one thing; keep to one.",
        description=(
            "One person, place or body stands under several spellings in one article, or one body under "
            "several orders of the same words: each sentence was translated for itself."
        ),
        severity=Severity.WARNING,
        confidence=0.85,
        category="name",
        fix=Fix.SUGGESTED,
        flags=(
            "The <Freedom Legion of Russia> crossed over. The <Legion of Freedom for Russia> said so itself.",
            "Zelenskyy arrived at six, and Zelenskyy left at nine. <Zelensky> did not speak.",
            "Trains from Kharkiv are late. In <Kharkov> the station was hit.",
            "The National Front of Young Farmers met. The National Front of Young Farmers voted. The "
            "<Front of National Young Farmers> is small.",
            "Mykola Strashnytskyi came to Kyiv. On Sunday <Strashnitsky> met the press.",
        ),
        passes=(
            "The University of New Wales hired him. New Wales University is old.",
            "The Freedom of Russia Legion crossed the border. The Russian Volunteer Corps followed.",
            "Zelensky arrived at six. Zelensky's office gave no details.",
            "The Security Service of Ukraine (SBU) denied it. The SBU has said so before.",
            "Mykola Strashnytskyi came to Kyiv. On Sunday Ivan Strashnitsky met the press.",
        ),
    )
