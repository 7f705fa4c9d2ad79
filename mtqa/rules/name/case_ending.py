"""Men's names that kept a case ending, and read as women's: 'Dmitry Volkova', for Dmitry Volkov."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

# Given names of men only, in Russia and Ukraine.
_GIVEN = words(
    """Aleksandr Aleksei Aleksey Alexander Alexandr Alexei Alexey Anatoliy Anatoly Andrei Andrey Andrii Andriy Anton Arkady
    Artem Arseniy Bogdan Bohdan Boris Denis Denys Dmitri Dmitriy Dmitry Dmytro Eduard Evgeny Fedor Fyodor Gennady Georgy
    Gleb Grigory Igor Ihor Ilya Ivan Kirill Konstantin Kyrylo Leonid Lev Maksim Maksym Maxim Mikhail Mykhailo Mykola
    Nikita Nikolai Nikolay Oleg Oleh Oleksandr Oleksii Oleksiy Pavel Pavlo Petr Petro Pyotr Roman Ruslan Semyon Sergei
    Sergey Sergii Serhii Serhiy Stanislav Stepan Taras Vadim Vadym Valentin Valeriy Valery Vasily Vasyl Viacheslav
    Viktor Vitaliy Vitaly Vladimir Vladislav Vladyslav Volodymyr Vyacheslav Yaroslav Yegor Yevgeny Yevhen Yuri Yuriy
    Yury Zakhar"""
)
_NAME = lazy(
    rf"\b{any_of(_GIVEN)} (?:[A-Z]\. |[A-Z][a-z]+(?:ovich|evich|ovych) )?(?P<last>(?P<stem>[A-Z][a-z]*(?:[oe]v|[^aeiou]in))a"
    r"|(?P<adjective>[A-Z][a-z]*sk)(?:aya|aia|ogo|oho|omu))(?![\w-])(?! [A-Z])"
)
_FOREIGN = words(
    "Casanova Canova Cordova Villanova Genova Padova Terranova Medina Molina Messina Kosova Moldova Regina"
)


def _case_endings(sentence: str) -> Iterator[Match]:
    for match in _NAME.finditer(sentence):
        if match["last"] not in _FOREIGN:
            name = match["stem"] or f"{match['adjective']}y"
            yield Match(match.start("last"), match.end("last"), (name,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="name/case-ending",
        message="A man's name has kept the ending of another case, and reads as a woman's: 'Dmitry Volkov', not 'Dmitry Volkova'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="name",
        source_expression="Дмитрия Волкова / Дмитра Волкова",
        source_languages=("ru", "uk"),
        find=_case_endings,
        anchors=tuple(sorted(given.lower() for given in _GIVEN)),
        flags=(
            "They suggested that Dmitry <Volkova> call a vote.",
            "A letter of Sergei <Lisinskogo> was read.",
        ),
        passes=(
            "They suggested that Dmitry Volkov call a vote.",
            "Anna Volkova and Oleg Chaika met in Roman Casanova's house.",
        ),
    ),
)
