"""A suggestion where it is printed as text."""

from __future__ import annotations

from mtqa.expression import lazy

__all__ = ["visible"]

_LINE_BREAK = lazy(r"\r\n|\n|\r")


def visible(suggestion: str) -> str:
    r"""A suggestion with what can't be seen in words.

    >>> visible(""), visible(" "), visible('"\n')
    ('(delete it)', '(one space)', '"(line break)')
    """
    if not suggestion:
        return "(delete it)"
    return "(one space)" if suggestion == " " else _LINE_BREAK.sub("(line break)", suggestion)
