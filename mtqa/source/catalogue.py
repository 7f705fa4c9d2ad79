"""All rules of the group `source/`: what each reports, and its examples.

The code of a rule is loaded when it first runs, since most texts come without their source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING

from mtqa.finding import Fix, Severity
from mtqa.rules.rule import Match
from mtqa.source.rule import SourceRule

if TYPE_CHECKING:
    from mtqa.source.paired import Paired

__all__ = ["SOURCE_RULES"]


def _later(module: str, name: str) -> Callable[[Paired], Iterable[Match]]:
    """A function of a module of this package."""

    def find(paired: Paired) -> Iterable[Match]:
        found: list[Match] = list(getattr(import_module(f"mtqa.source.{module}"), name)(paired))
        return found

    return find


SOURCE_RULES: tuple[SourceRule, ...] = (
    SourceRule(
        id="source/number",
        find=_later("number", "find"),
        message="A number stands in one of the two texts only.",
        description=(
            "Numbers, dates, times and amounts of a sentence are compared with those of its source and of the sentences beside "
            "it: in digits or words, with 1.200,5 = 1,200.5, 20.30 = 8.30 p.m., mila, mln and Mrd., and Roman numerals."
        ),
        severity=Severity.WARNING,
        confidence=0.8,
        category="number",
        fix=Fix.NONE,
        flags=(
            "it: Sono morte 59 persone nella piazza. => <36> people died in the square.",
            "it: Il danno è di 3 miliardi di euro. => The damage is <3 million> euros.",
            "ru: Погибли 15 человек, ещё 40 ранены. => Fifteen people died and another <14> were wounded.",
        ),
        passes=(
            "it: Alle 20.30 erano 1.200, cioè ventitré mila passi. => At 8.30pm there were 1,200, that is 23,000 steps.",
            "de: Das Werk kostete 2,5 Mrd. Euro. => The plant cost €2.5bn.",
            "it: Nel XIX secolo c'erano tre chiese. => In the 19th century there were 3 churches.",
        ),
    ),
    SourceRule(
        id="source/name",
        find=_later("name", "find"),
        message="A name stands in one of the two texts only.",
        description=(
            "Names of a sentence are compared with those of its source and of the sentences beside it: by their letters, by "
            "what they can be a romanisation of, by the glossary (Londra = London), and by what stands for them elsewhere in the "
            "two texts. A surname that became a word after the same given name, and a name in the place of another, are errors; "
            "a warning, if it is a place of which it is not known what the other language calls it."
        ),
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="name",
        fix=Fix.SUGGESTED,
        flags=(
            "it: Lo ha detto Enrico Letta a Parigi. => Enrico <Read> said so in Paris.",
            "it: Il sindaco Bonetti ha visto la piazza. => Mayor <Ferrero> has seen the square.",
            "ru: Об этом сообщил Игорь Конашенков. => Igor <Petrenko> said so.",
        ),
        passes=(
            "it: La polizia di Londra cerca Marco Rossi. => Police in London are looking for Marco Rossi.",
            "de: In Wien sprach Karin Müller mit der Presse. => In Vienna, Karin Mueller spoke to the press.",
            "uk: Про це сказав Володимир Зеленський у Києві. => Volodymyr Zelensky said so in Kyiv.",
        ),
    ),
    SourceRule(
        id="source/negation",
        find=_later("negation", "find"),
        message="One of the two sentences denies something, the other does not.",
        description=(
            "Only where nothing in the other sentence could stand for the negation: no other negative word, no word such as "
            "fail, without, only or until, and none that begins with in-, un- or dis-."
        ),
        severity=Severity.WARNING,
        confidence=0.75,
        category="negation",
        fix=Fix.NONE,
        flags=(
            "it: Il ministro non ha firmato la legge. => <The minister signed the law.>",
            "it: Il ministro ha firmato la legge. => The minister has <not> signed the law.",
            "ru: Он не приехал домой. => <He came home.>",
        ),
        passes=(
            "it: Non ha mai firmato. => He never signed.",
            "it: Non è che una mossa politica. => It is a political move.",
            "fr: Il ignore la date. => He does not know the date.",
        ),
    ),
    SourceRule(
        id="source/omission",
        find=_later("missing", "omissions"),
        message="A sentence of the source is missing.",
        description=(
            "The texts are aligned by sentences; one that has no partner in the translation is reported, and one whose "
            "translation is less than half as long as it must be. The confidence is that of the alignment."
        ),
        severity=Severity.WARNING,
        confidence=0.8,
        category="omission",
        fix=Fix.NONE,
        flags=(
            "it: Rossi ha 45 anni e vive a Torino. Nessuno ha visto la macchina rossa vicino alla stazione. "
            "Il processo comincia il 12 marzo. => Rossi is 45 and lives in <Turin>. The trial starts on 12 March.",
            "it: Il sindaco Bianchi ha promesso 30 nuove case entro il 2026, ma i lavori della scuola di via Roma sono fermi. => "
            "<Mayor Bianchi promised.>",
        ),
        passes=(
            "it: Rossi ha 45 anni. Vive a Torino. => Rossi, who is 45, lives in Turin.",
            "it: Il processo comincia il 12 marzo. => The trial starts on 12 March.",
        ),
    ),
    SourceRule(
        id="source/addition",
        find=_later("missing", "additions"),
        message="The source has no such sentence.",
        description="A sentence of the translation that no sentence of the source answers to. The confidence is that of the alignment.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="addition",
        fix=Fix.NONE,
        flags=(
            "it: Rossi ha 45 anni e vive a Torino. Il processo comincia il 12 marzo. => Rossi is 45 and lives in Turin. "
            "<Nobody saw the red car near the railway station.> The trial starts on 12 March.",
            "it: La squadra ha vinto 3-1. L'allenatore è contento. => The team won 3-1. The coach is happy. "
            "<Click here to read all about the new season and to buy your tickets.>",
        ),
        passes=(
            "it: Rossi, che ha 45 anni, vive a Torino. => Rossi is 45. He lives in Turin.",
            "it: Il processo comincia il 12 marzo. => The trial starts on 12 March.",
        ),
    ),
    SourceRule(
        id="source/untranslated",
        find=_later("untranslated", "find"),
        message="Words of the source were left as they are.",
        description=(
            "Small words that are no English (ai, del, dice), whole sentences, and Cyrillic letters, if the source has the same "
            "words there. Names (Corriere della Sera), quotations and what stands in brackets are left alone."
        ),
        severity=Severity.WARNING,
        confidence=0.85,
        category="untranslated",
        fix=Fix.NONE,
        flags=(
            "it: Le indagini del pm vanno avanti. => The investigation <del> prosecutor goes on.",
            "it: Il presidente della squadra non è in città. => <Il presidente della squadra non è in città.>",
            "uk: Про це пише Дзеркало тижня. => <Дзеркало тижня> writes about it.",
        ),
        passes=(
            "it: Lo scrive il Corriere della Sera in prima pagina. => The Corriere della Sera reports it on its front page.",
            "it: La pasta è un piatto tipico. => Pasta is a typical dish.",
            "ru: Газета «Известия» пишет об этом. => The newspaper Izvestia (Известия) writes about it.",
        ),
    ),
    SourceRule(
        id="source/quotation",
        find=_later("quotation", "find"),
        message="A quotation is marked in one of the two texts only.",
        description=(
            "Quotations of six words or more, where the other text has no quotation mark, colon or dash in the sentence nor in "
            "those beside it."
        ),
        severity=Severity.WARNING,
        confidence=0.75,
        category="quotation",
        fix=Fix.NONE,
        flags=(
            "it: «Non abbiamo mai avuto tanta paura come ieri», ha detto Rossi. => <We have never been so afraid as yesterday, Rossi said.>",
            'it: Rossi ha detto di non aver mai avuto tanta paura. => Rossi said <"I have never been so afraid in my life">.',
        ),
        passes=(
            'it: «Non abbiamo mai avuto tanta paura come ieri», ha detto Rossi. => "We have never been so afraid as yesterday," Rossi said.',
            "it: Il film «La grande bellezza» esce domani. => The film La grande bellezza is out tomorrow.",
        ),
    ),
)
