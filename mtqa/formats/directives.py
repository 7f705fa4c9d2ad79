"""Comments in a text that switch rules off: `<!-- mtqa: ignore typography -->`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mtqa.document import Span
from mtqa.expression import lazy

__all__ = ["Directive", "disabled", "parse"]

_COMMENT = lazy(r"\s*mtqa:\s*(ignore-next|ignore-end|ignore)(?![\w-])([\w\s,*/.-]*)\Z")


class Directive(NamedTuple):
    """One such comment.

    Attributes:
        verb: "ignore", "ignore-end" or "ignore-next".
        rules: Ids or the starts of ids; "*" is every rule.
        span: Where the comment stands.
    """

    verb: str
    rules: tuple[str, ...]
    span: Span


def parse(comment: str, span: Span) -> Directive | None:
    """Read what stands inside a comment; None if it is not addressed to mtqa.

    >>> parse(" mtqa: ignore-next typography, name/variant ", Span(0, 50)).rules
    ('typography', 'name/variant')
    """
    match = _COMMENT.match(comment) if "mtqa:" in comment else None
    if not match:
        return None
    rules = tuple(rule.rstrip("/") for rule in re.split(r"[\s,]+", match.group(2)) if rule.strip("/"))
    return Directive(match.group(1), rules or ("*",), span)


def disabled(directives: Iterable[Directive], blocks: Sequence[Span], length: int) -> tuple[tuple[str, Span], ...]:
    """Work out which rules are off where.

    "ignore" holds until "ignore-end" (which ends the rules that it names, or all) or the end of the text;
    "ignore-next" for the next block, or for the rest of the block that the comment stands in.

    Args:
        directives: In the order of the text.
        blocks: The paragraphs of the text, in order.
        length: Of the text.
    """
    found: list[tuple[str, Span]] = []
    since: dict[str, int] = {}
    for directive in directives:
        after = directive.span.end
        if directive.verb == "ignore":
            for rule in directive.rules:
                since.setdefault(rule, after)
        elif directive.verb == "ignore-next":
            block = bisect_right(blocks, after, key=lambda span: span.end)
            if block < len(blocks):
                found += [(rule, Span(after, blocks[block].end)) for rule in directive.rules]
        else:
            for rule in list(since) if directive.rules == ("*",) else directive.rules:
                if rule in since:
                    found.append((rule, Span(since.pop(rule), directive.span.start)))
    found += [(rule, Span(start, length)) for rule, start in since.items()]
    return tuple(sorted(found, key=lambda pair: pair[1]))
