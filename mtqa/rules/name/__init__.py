"""Names: all rules of the `name/` group.

- `declared`: those about the names of a glossary, which share one `search` of a text.
- `district`: Ukrainian districts with a Russian adjective.
- `literal`: well-known names that were translated as words.
- `word_surname`: any others, by where they stand.
- `english_given`: given names that were translated, where the article gives it away.
- `case_ending`: names with the ending of a case.
- `spelt_twice`: names that the text spells in two ways.
"""

from __future__ import annotations

from mtqa.glossary import Glossary
from mtqa.rules.name import case_ending, declared, district, english_given, literal, spelt_twice, word_surname
from mtqa.rules.rule import Rule

__all__ = ["rules"]


def rules(glossary: Glossary) -> tuple[Rule, ...]:
    """The rules about names, with the names of a glossary."""
    return (
        *declared.rules(glossary),
        *district.rules(glossary),
        *literal.RULES,
        *word_surname.RULES,
        *english_given.RULES,
        *case_ending.RULES,
        *spelt_twice.RULES,
    )
