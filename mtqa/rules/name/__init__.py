"""Names: all rules of the `name/` group.

- `declared`: those about the names of a glossary, which share one `search` of a text.
- `literal`: names that were translated as words.
- `newspapers`: newspapers among them, by who speaks to them.
- `case_ending`: names with the ending of a case.
"""

from __future__ import annotations

from mtqa.glossary import Glossary
from mtqa.rules.name import case_ending, declared, literal, newspapers
from mtqa.rules.rule import Rule

__all__ = ["rules"]


def rules(glossary: Glossary) -> tuple[Rule, ...]:
    """The rules about names, with the names of a glossary."""
    return (*declared.rules(glossary), *literal.RULES, *newspapers.RULES, *case_ending.RULES)
